// Places from the lists: divisions with their parents, countries, regions, joint names, lists of one-character provinces.

import Corpus

/// Finds places that the lists name.
struct PlaceRule {
    let reading: EntityReading
    let gazetteer: Gazetteer

    private static let counters = UnitTable("两三四五六七八九十")

    /// Words of the cutting that are places, chains of full names joined: 重庆市万州区 is one
    /// name, 老挝万象 and 云南景洪 are two.
    func listed() -> [EntityCandidate] {
        var found: [EntityCandidate] = []
        var position = 0
        while position < reading.count {
            guard let word = reading.word(at: position) else {
                position += 1
                continue
            }
            guard isSurePlace(word) else {
                position += word.length
                continue
            }
            let end = withoutOffice(position, chainEnd(position, word))
            let isWhole = end - position >= 3 && !word.classes.isDisjoint(with: [.fullDivision, .region, .joint])
            found.append(EntityCandidate(position..<end, .place, .listedPlace, isWhole ? .tagged : .listed))
            position = end
        }
        return found
    }

    /// Short names of counties (友谊, 和平, 沿河), short names that are words too (日照) and places of the word list are
    /// left to the tagger.
    private func isSurePlace(_ word: LexiconMatch) -> Bool {
        guard !word.classes.isDisjoint(with: .surePlace), word.length > 1 else { return false }
        let believed: LexiconClass = [.fullDivision, .majorDivision, .country, .region, .joint]
        guard !word.classes.isDisjoint(with: believed) else { return false }
        let isCertain = !word.classes.isDisjoint(with: [.fullDivision, .country, .region, .joint])
        return isCertain || word.classes.isDisjoint(with: [.word, .stop, .office])
    }

    /// 荣昌区长 is the 区长 of 荣昌: the last character goes to the title when the rest is a place too.
    private func withoutOffice(_ start: Int, _ end: Int) -> Int {
        guard reading.matches.longest(at: end - 1, .office, atLeast: 2) != nil, end - 1 - start > 1,
            reading.matches.classes(of: start..<end - 1).contains(.division)
        else { return end }
        return end - 1
    }

    /// Goes on while the next word is a division that lies in the one before.
    private func chainEnd(_ start: Int, _ word: LexiconMatch) -> Int {
        var end = start + word.length
        guard word.classes.contains(.fullDivision) else { return end }
        var outer = divisionIndices(start..<end)
        while !outer.isEmpty, let next = reading.word(at: end), next.classes.contains(.division) {
            let inner = divisionIndices(end..<end + next.length).filter { candidate in
                outer.contains { gazetteer.lies(candidate, in: $0) }
            }
            guard !inner.isEmpty else { break }
            end += next.length
            outer = inner
        }
        return end
    }

    private func divisionIndices(_ range: Range<Int>) -> [Int] {
        guard reading.matches.classes(of: range).contains(.division) else { return [] }
        return gazetteer.divisionsByName[reading.text.foldedString(range)] ?? []
    }

    /// One-character provinces or countries in a list: 云、贵、川、渝 are four places.
    ///
    /// Three items or more, or two before 两省, 两地, 两国; each stands alone between 、 and the edges of the list.
    func characterLists() -> [EntityCandidate] {
        var found: [EntityCandidate] = []
        var position = 0
        while position < reading.count {
            guard reading.matches.has(.abbreviation, at: position), position + 1 < reading.count,
                reading.text.folded[position + 1] == 0x3001
            else {
                position += 1
                continue
            }
            let items = characterList(position)
            guard items.count >= 2 else {
                position += 1
                continue
            }
            found += items.map { EntityCandidate($0..<$0 + 1, .place, .characterList, .ruled) }
            position = (items.last ?? position) + 1
        }
        return found
    }

    /// Positions of the items of the list that starts here; empty when none does.
    private func characterList(_ start: Int) -> [Int] {
        guard start == 0 || !isHan(reading.text.folded[start - 1]) || reading.isStop[start - 1],
            isAbbreviation(start)
        else { return [] }
        var items = [start]
        var position = start + 1
        while position + 1 < reading.count, reading.text.folded[position] == 0x3001, isAbbreviation(position + 1) {
            items.append(position + 1)
            position += 2
        }
        let isEnough = items.count >= 3 || (items.count == 2 && isCounter(position))
        guard isEnough, endsList(position) else { return [] }
        return items
    }

    private func isAbbreviation(_ position: Int) -> Bool {
        reading.matches.classes(of: position..<position + 1).contains(.abbreviation)
    }

    /// What may follow the last item: the end, punctuation, a bracket, 等, 各, 与, or a count (四省, 4省市).
    private func endsList(_ position: Int) -> Bool {
        guard position < reading.count else { return true }
        let unit = reading.text.folded[position]
        return reading.isBoundary(position) || unit == 0x28 || isCounter(position)
    }

    /// 两三四五六七八九十 or a digit, as in 四省 or 4省市.
    private func isCounter(_ position: Int) -> Bool {
        guard position < reading.count else { return false }
        let unit = reading.text.folded[position]
        return isDigit(unit) || PlaceRule.counters.contains(unit)
    }

    /// Joint names written out with dashes: 澜沧江—湄公河 is 澜湄, also within the name of a meeting.
    /// - Parameter names: the names of the text and those within them, in text order.
    func writtenOut(_ names: [EntityCandidate]) -> [EntityCandidate] {
        let places = names.filter { $0.kind == .place }
        return zip(places, places.dropFirst()).compactMap { first, second in
            guard second.range.lowerBound - first.range.upperBound == 1,
                Gazetteer.dashes.contains(reading.text.folded[first.range.upperBound])
            else { return nil }
            let range = first.range.lowerBound..<second.range.upperBound
            guard gazetteer.jointName(writtenOut: reading.text.foldedString(range)) != nil
            else { return nil }
            return EntityCandidate(range, .place, .writtenOut, .repeated)
        }
    }
}
