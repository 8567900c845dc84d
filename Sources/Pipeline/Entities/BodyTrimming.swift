// Bodies that only the tagger saw, cut down to what is one: places kept from the words behind them, counts, datelines. It
// proposes nothing that the tagger did not.

import Corpus

/// Looks once more at the tagger's bodies.
struct BodyTrimming {
    let reading: EntityReading

    /// The body, what is left of it, or nil when it is none.
    func trimmed(_ candidate: EntityCandidate) -> EntityCandidate? {
        guard candidate.kind == .organisation else { return candidate }
        let range = candidate.range
        let classes = reading.matches.classes(of: range)
        if !classes.isDisjoint(with: [.knownOrganisation, .organisation]) { return candidate }
        if !classes.isDisjoint(with: .surePlace) { return changed(candidate, to: range, .place) }
        if isPieceOfCount(range) || isOnlyEndings(range) { return nil }
        if isOnlyWords(range) { return nil }
        let rest = reading.behindPreposition(range)
        if rest != range { return changed(candidate, to: rest, .organisation) }
        if let start = wholeStart(range) { return changed(candidate, to: start..<range.upperBound, .organisation) }
        if let end = datelineEnd(range) { return changed(candidate, to: range.lowerBound..<end, .organisation) }
        if let end = placeBeforeRest(range) { return changed(candidate, to: range.lowerBound..<end, .place) }
        return behindDash(candidate)
    }

    /// 中国—|东盟中心 is one body; what is too short for one, as 万盛 in 綦江—万盛, is a place like the one before the dash.
    private func behindDash(_ candidate: EntityCandidate) -> EntityCandidate {
        let (start, end) = (candidate.range.lowerBound, candidate.range.upperBound)
        let whole = EndingRule.dashStart(start, reading)
        guard whole < start else { return candidate }
        return candidate.range.count > 3
            ? changed(candidate, to: whole..<end, .organisation) : changed(candidate, to: start..<end, .place)
    }

    private func changed(_ candidate: EntityCandidate, to range: Range<Int>, _ kind: EntityKind) -> EntityCandidate {
        var changed = candidate
        (changed.range, changed.kind) = (range, kind)
        return changed
    }

    /// 成员|国政府: 国 alone begins no name.
    private func isPieceOfCount(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        return reading.text.folded[start] == 0x56FD && start > 0 && isHan(reading.text.folded[start - 1])
            && reading.wordLength[start] < 2
    }

    /// 新能源汽车, 新时代: 新 and ordinary words, and nothing that makes a name of them.
    private func isOnlyWords(_ range: Range<Int>) -> Bool {
        let first = range.lowerBound
        guard BodyTrimming.adjectives.contains(reading.text.folded[first]), reading.wordLength[first] == 1,
            !(2...6).contains(where: { length in
                length <= range.count
                    && !reading.matches.classes(of: range.upperBound - length..<range.upperBound).isDisjoint(
                        with: .anyEnding)
            })
        else { return false }
        var position = first + 1
        while position < range.upperBound {
            guard let word = reading.word(at: position), position + word.length <= range.upperBound else {
                return false
            }
            guard word.length > 1, word.classes == .word else { return false }
            position += word.length
        }
        return true
    }

    private static let adjectives = UnitTable("新高多全")

    /// 宏观经|济研究办公室（AMRO）: with a short form in Latin letters behind it a body begins behind the last boundary, and in
    /// no case inside a word.
    private func wholeStart(_ range: Range<Int>) -> Int? {
        var start = range.lowerBound
        guard !reading.isWordStart(start) else { return nil }
        while start > 0, !reading.isWordStart(start) { start -= 1 }
        guard isLatinBracket(range.upperBound) else { return start }
        while start > 0, !reading.isBoundary(start - 1), !reading.isVerb[start - 1],
            isHan(reading.text.folded[start - 1]), range.upperBound - start < 16
        {
            start -= 1
        }
        return start
    }

    private func isLatinBracket(_ position: Int) -> Bool {
        position + 2 < reading.count && reading.text.folded[position] == 0x28
            && (position + 1...position + 2).allSatisfy { 0x61...0x7A ~= reading.text.folded[$0] }
    }

    /// 区城: two characters, each an ending of places, and in no list.
    private func isOnlyEndings(_ range: Range<Int>) -> Bool {
        range.count == 2 && reading.matches.classes(of: range).isEmpty
            && range.allSatisfy { BodyTrimming.loneEndings.contains(reading.text.folded[$0]) }
    }

    private static let loneEndings = UnitTable("省市县区州城镇乡村")

    /// 协作区日报|自贡讯（记者…: the newspaper, before the place and 讯 or 电 of a dateline.
    private func datelineEnd(_ range: Range<Int>) -> Int? {
        let end = range.upperBound
        guard [0x8BAF, 0x7535].contains(reading.text.folded[end - 1]),
            end == reading.count || !isHan(reading.text.folded[end])
        else { return nil }
        return (2...6).lazy.map { end - 1 - $0 }.first { start in
            start > range.lowerBound + 1
                && !reading.matches.classes(of: start..<end - 1).isDisjoint(with: .surePlace)
        }
    }

    /// The end of the place a name begins with, when what follows makes no body of it: a count (重庆|两省市政府),
    /// or a week, a day, a trip (东盟|周, 万州|行).
    private func placeBeforeRest(_ range: Range<Int>) -> Int? {
        guard let place = reading.word(at: range.lowerBound), place.length > 1, place.length < range.count,
            !place.classes.isDisjoint(with: LexiconClass.surePlace.union(.knownOrganisation))
        else { return nil }
        let end = range.lowerBound + place.length
        let isCounted = range.upperBound - end > 2 && reading.isCount(end)
        let isOccasion =
            range.upperBound == end + 1 && BodyTrimming.occasions.contains(reading.text.folded[end])
            && reading.matches.classes(of: range).isEmpty
        return isCounted || isOccasion ? end : nil
    }

    private static let occasions = UnitTable("行周日年月节展赛")
}

extension EntityReading {
    /// 据|省人民政府, 报|县人民代表大会: the name without a word before the level of an office.
    func behindPreposition(_ range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound
        guard range.count >= 4, EntityReading.prepositions.contains(text.folded[start]),
            EntityReading.levels.contains(text.folded[start + 1]),
            !matches.classes(of: start..<start + 2).contains(.division)
        else { return range }
        return start + 1..<range.upperBound
    }

    private static let prepositions = UnitTable("据报经由同向与和及对在被请让从以到为受按")
    private static let levels = UnitTable("省市县区州乡镇国")
}
