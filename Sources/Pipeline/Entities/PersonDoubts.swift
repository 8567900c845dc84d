// What speaks for and against a person that only the tagger saw. It proposes nobody and knows no titles of its own.

import Corpus

/// Judges the tagger's persons by what stands around them.
///
/// A person beside a title or an address, one of the lists, or one that the tagger sees twice in a text is believed.
/// Of the others those go that print marks as something else: items of lists of other things (利泽、白马、龙溪口),
/// words in quotation marks (“陆锁国”), pieces of longer names (江经济 of 长江经济带).
struct PersonDoubts {
    private let reading: EntityReading
    private let gazetteer: Gazetteer
    /// How often the tagger sees a name as a person.
    private let counts: [String: Int]
    /// Where its persons begin and end.
    private let starts: Set<Int>
    private let ends: Set<Int>

    /// Gathers what the tagger found.
    init(_ found: [EntityCandidate], _ reading: EntityReading, _ gazetteer: Gazetteer) {
        (self.reading, self.gazetteer) = (reading, gazetteer)
        let persons = found.filter { $0.kind == .person }
        counts = persons.reduce(into: [:]) { $0[reading.text.foldedString($1.range), default: 0] += 1 }
        starts = Set(persons.map(\.range.lowerBound))
        ends = Set(persons.map(\.range.upperBound))
    }

    /// True when a person may stand.
    func isBelieved(_ range: Range<Int>) -> Bool {
        if holdsPlace(range) || endsInLocative(range) || isStretch(range) || isWordAndStop(range) { return false }
        if isBesideTitle(range) { return true }
        if isListedOtherwise(range) || isQuoted(range) { return false }
        return isKnown(range) || counts[reading.text.foldedString(range), default: 0] > 1 || !isPlain(range)
    }

    /// A person of the lists that is no ordinary word besides: 洪水 and 小康 are on them.
    private func isKnown(_ range: Range<Int>) -> Bool {
        let classes = reading.matches.classes(of: range)
        guard !classes.isDisjoint(with: [.person, .foreign]) else { return false }
        return !gazetteer.noPersons.contains(reading.text.foldedString(range))
    }

    /// True for what the lists have as a word, though a family name begins it (洪水), or as a person that it hardly ever is.
    private func isPlain(_ range: Range<Int>) -> Bool {
        let classes = reading.matches.classes(of: range)
        if gazetteer.noPersons.contains(reading.text.foldedString(range)) { return true }
        return range.count == 2 && !classes.isDisjoint(with: [.word, .place]) && classes.isDisjoint(with: .person)
            && reading.matches.longest(at: range.lowerBound, .surname) != nil
    }

    // MARK: Signs of a person

    private func isBesideTitle(_ range: Range<Int>) -> Bool {
        let titles: LexiconClass = [.office, .role]
        var start = range.lowerBound
        while start > 0, reading.text.folded[start - 1] == 0x20 { start -= 1 }
        let isBehind = (2...6).contains { length in
            start >= length && !reading.matches.classes(of: start - length..<start).isDisjoint(with: titles)
        }
        return isBehind || reading.matches.longest(at: range.upperBound, titles.union(.address), atLeast: 2) != nil
    }

    // MARK: Signs of something else

    /// 江上, 洪门外: what ends in a word for a place is one.
    private func endsInLocative(_ range: Range<Int>) -> Bool {
        PersonDoubts.locatives.contains(reading.text.folded[range.upperBound - 1]) && range.count == 2
            && reading.matches.classes(of: range).isDisjoint(with: .person)
    }

    private static let locatives = UnitTable("上下里外内旁边间们")

    /// 江津|段正: 段 behind a place is a stretch of road or river.
    private func isStretch(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        guard reading.text.folded[start] == 0x6BB5 else { return false }
        return (2...6).contains { length in
            start >= length
                && !reading.matches.classes(of: start - length..<start).isDisjoint(with: LexiconClass.anyPlace)
        }
    }

    /// 库心·长江, 广西奇昌: a division or region is part of no name of a person.
    private func holdsPlace(_ range: Range<Int>) -> Bool {
        let divisions: LexiconClass = [.majorDivision, .region]
        if let place = reading.matches.longest(at: range.lowerBound, divisions, atLeast: 2),
            place.length < range.count, reading.wordLength[range.lowerBound] == place.length,
            reading.matches.longest(at: range.lowerBound, [.surname, .rareSurname]) == nil
        {
            return true
        }
        return range.contains { position in
            position > range.lowerBound && reading.text.folded[position - 1] == 0xB7
                && reading.matches.longest(at: position, divisions, atLeast: 2) != nil
        }
    }

    /// 习惯|叫: a word and another that ends no name.
    private func isWordAndStop(_ range: Range<Int>) -> Bool {
        guard range.count == 3, reading.wordLength[range.lowerBound] == 2 else { return false }
        let word = reading.matches.classes(of: range.lowerBound..<range.lowerBound + 2)
        let last = reading.matches.classes(of: range.upperBound - 1..<range.upperBound)
        return word.contains(.word) && !last.isDisjoint(with: [.stop, .frequent])
            && reading.matches.classes(of: range).isDisjoint(with: .person)
    }

    /// True for what fills a pair of quotation marks.
    private func isQuoted(_ range: Range<Int>) -> Bool {
        guard range.lowerBound > 0, range.upperBound < reading.count else { return false }
        let (before, after) = (reading.text.folded[range.lowerBound - 1], reading.text.folded[range.upperBound])
        return (before == 0x201C && after == 0x201D) || (before == 0x2018 && after == 0x2019)
    }

    /// True for an item of a list most of whose items can be no persons: 渝湘、渝武、成南、成乐.
    private func isListedOtherwise(_ range: Range<Int>) -> Bool {
        var (before, after): ([Range<Int>], [Range<Int>]) = ([], [])
        while before.count < PersonDoubts.listLimit,
            let item = itemBefore(before.last?.lowerBound ?? placeStart(range.lowerBound))
        {
            before.append(item)
        }
        while after.count < PersonDoubts.listLimit, let item = itemAfter(after.last?.upperBound ?? range.upperBound) {
            after.append(item)
        }
        let persons = before.count { endsAsPerson($0) } + after.count { startsAsPerson($0) }
        let count = before.count + after.count
        return count > 1 && persons * 2 < count
    }

    /// Over a place that begins the item: 永川|秀芽.
    private func placeStart(_ start: Int) -> Int {
        let length = (2...4).first { length in
            start >= length
                && !reading.matches.classes(of: start - length..<start).isDisjoint(with: .surePlace)
        }
        return start - (length ?? 0)
    }

    /// So many items of a list are looked at on either side.
    private static let listLimit = 6
    /// Longer items are clauses.
    private static let itemLimit = 12

    private func itemBefore(_ end: Int) -> Range<Int>? {
        guard end > 1, reading.text.folded[end - 1] == 0x3001 else { return nil }
        var start = end - 1
        while start > 0, mayBeInItem(start - 1), end - start < PersonDoubts.itemLimit {
            start -= 1
        }
        return start < end - 1 ? start..<end - 1 : nil
    }

    private func itemAfter(_ start: Int) -> Range<Int>? {
        guard start + 1 < reading.count, reading.text.folded[start] == 0x3001 else { return nil }
        var end = start + 1
        while end < reading.count, mayBeInItem(end), end - start < PersonDoubts.itemLimit {
            end += 1
        }
        return end > start + 1 ? start + 1..<end : nil
    }

    private func mayBeInItem(_ position: Int) -> Bool {
        let unit = reading.text.folded[position]
        return unit >= 0x80 && !isPunctuation(unit)
    }

    /// True when the tagger sees a person at the end, or the last two to four characters look like a name.
    private func endsAsPerson(_ item: Range<Int>) -> Bool {
        ends.contains(item.upperBound)
            || (2...4).contains { $0 <= item.count && looksLikeName(item.upperBound - $0..<item.upperBound) }
    }

    /// True when the tagger sees a person at the beginning, or the first two to four characters look like a name.
    private func startsAsPerson(_ item: Range<Int>) -> Bool {
        starts.contains(item.lowerBound)
            || (2...4).contains { $0 <= item.count && looksLikeName(item.lowerBound..<item.lowerBound + $0) }
    }

    /// A family name, and no word of the lists.
    private func looksLikeName(_ range: Range<Int>) -> Bool {
        guard reading.matches.longest(at: range.lowerBound, .surname) != nil, reading.isWordStart(range.lowerBound),
            reading.wordLength[range.lowerBound] == 1
        else { return false }
        return reading.matches.classes(of: range).isEmpty
    }
}
