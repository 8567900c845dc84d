// The tagger's proposals after the lexicon has looked at their edges, and what rules ask of them. It proposes nothing new.

import Corpus

/// Names the tagger found, trimmed.
struct TaggedNames {
    /// The proposals, in text order.
    let candidates: [EntityCandidate]
    /// Persons of the tagger that are none, in text order: parts of other names, such as 渝万 of 渝万高铁.
    let remnants: [EntityCandidate]
    /// False when there is no tagger to ask.
    private let hasTagger: Bool
    /// Index of the proposal that covers a position, -1 where none does.
    private let owner: [Int32]

    /// Takes off leading stops (建立|综合保税区) and drops what is then no name: a bare ending (大通道, 高速公路).
    /// - Parameter found: what the tagger found; nil when there is none.
    init(reading: EntityReading, _ gazetteer: Gazetteer, _ found: [EntityCandidate]?) {
        hasTagger = found != nil
        remnants = (found ?? []).filter {
            $0.kind == .person && $0.range.count > 1 && TaggedNames.person($0, reading) == nil
        }
        let bodies = BodyTrimming(reading: reading)
        let adjacent = AdjacentPlaces(reading: reading, gazetteer: gazetteer)
        var trimmed: [EntityCandidate] = []
        for candidate in found ?? [] {
            let border = adjacent.border(in: candidate) ?? candidate.range.upperBound
            for range in [candidate.range.lowerBound..<border, border..<candidate.range.upperBound] where !range.isEmpty
            {
                var part = candidate
                part.range = range
                if let part = TaggedNames.trimmed(part, reading).flatMap({ bodies.trimmed($0) }) {
                    trimmed.append(part)
                }
            }
        }
        let doubts = PersonDoubts(trimmed, reading, gazetteer)
        candidates = trimmed.filter { $0.kind != .person || doubts.isBelieved($0.range) }
        var owner = [Int32](repeating: -1, count: reading.count)
        for (index, candidate) in candidates.enumerated() {
            for position in candidate.range { owner[position] = Int32(index) }
        }
        self.owner = owner
    }

    private static func trimmed(_ candidate: EntityCandidate, _ reading: EntityReading) -> EntityCandidate? {
        var candidate = candidate
        while let last = candidate.range.last, reading.text.folded[last] == 0x20 {
            candidate.range = candidate.range.lowerBound..<last
        }
        guard candidate.kind != .person else {
            return person(withRest(withoutVerb(candidate, reading), reading), reading)
        }
        var start = candidate.range.lowerBound
        while start < candidate.range.upperBound, reading.isStop[start],
            let stop = reading.matches.longest(at: start, .stop, atLeast: 2),
            start + stop.length <= candidate.range.upperBound
        {
            start += stop.length
        }
        let range = start..<trimmedEnd(start, candidate, reading)
        guard !range.isEmpty, !isBareEnding(range, reading), !isPlainWord(range, reading), !isCounted(range, reading)
        else { return nil }
        candidate.range = range
        return withoutNoun(candidate, reading)
    }

    /// 两座|大城: short names of counties that a measure word counts are none.
    private static func isCounted(_ range: Range<Int>, _ reading: EntityReading) -> Bool {
        let start = range.lowerBound
        guard range.count == 2, start > 0, reading.text.folded[start - 1] == 0x5EA7 else { return false }
        return reading.matches.classes(of: range).contains(.division)
    }

    /// 安倍晋|三: the longest person of the lists that begins here and is no word.
    private static func withRest(_ candidate: EntityCandidate, _ reading: EntityReading) -> EntityCandidate {
        guard let listed = reading.matches.longest(at: candidate.range.lowerBound, [.person, .foreign], atLeast: 3),
            listed.length > candidate.range.count, listed.classes.isDisjoint(with: .word)
        else { return candidate }
        var candidate = candidate
        candidate.range = candidate.range.lowerBound..<candidate.range.lowerBound + listed.length
        return candidate
    }

    /// 姚明|加盟: a listed person whose next character begins a word.
    private static func withoutVerb(_ candidate: EntityCandidate, _ reading: EntityReading) -> EntityCandidate {
        let range = candidate.range
        guard range.count == 3, !reading.matches.classes(of: range).contains(.person),
            reading.matches.classes(of: range.lowerBound..<range.upperBound - 1).contains(.person),
            reading.matches.longest(at: range.upperBound - 1, [.word, .frequent, .stop], atLeast: 2) != nil
        else { return candidate }
        var shortened = candidate
        shortened.range = range.lowerBound..<range.upperBound - 1
        return shortened
    }

    /// A person of one character is none, and one that cuts through words of the lists is none; a county (荣昌) or a
    /// city (杜尚别) is no person.
    private static func person(_ candidate: EntityCandidate, _ reading: EntityReading) -> EntityCandidate? {
        guard candidate.range.count > 1 else { return nil }
        let classes = reading.matches.classes(of: candidate.range)
        guard classes.isDisjoint(with: .surePlace) else {
            var candidate = candidate
            candidate.kind = .place
            return candidate
        }
        let isCut = isPartOfPlace(candidate.range, reading) || !hasNameBounds(candidate.range, reading)
        return isCut || isShort(candidate.range, classes, reading) ? nil : candidate
    }

    /// 叶卡捷 of 叶卡捷琳堡, 阿斯塔纳峰, 川渝东: a listed place that starts there goes another way.
    private static func isPartOfPlace(_ range: Range<Int>, _ reading: EntityReading) -> Bool {
        if let joint = reading.matches.longest(at: range.lowerBound, .joint, atLeast: 2) {
            return joint.length < range.count
        }
        guard let place = reading.matches.longest(at: range.lowerBound, [.country, .region], atLeast: 3) else {
            return false
        }
        return place.length != range.count
    }

    /// False where a word begins before the name and ends in it (内陆|国), or begins with its last character (正|在).
    private static func hasNameBounds(_ range: Range<Int>, _ reading: EntityReading) -> Bool {
        guard reading.isWordStart(range.lowerBound) else { return false }
        guard let last = reading.word(at: range.upperBound - 1) else { return true }
        return last.length == 1 || last.classes.isDisjoint(with: [.stop, .frequent])
    }

    /// Two characters that begin with the short name of a province or country and with no family name, and stand behind
    /// no title: 渝万, 中瑞. Other names without a family name may be transcribed (夸西).
    private static func isShort(_ range: Range<Int>, _ classes: LexiconClass, _ reading: EntityReading) -> Bool {
        let start = range.lowerBound
        guard range.count == 2, classes.isDisjoint(with: [.foreign, .person]),
            reading.matches.classes(of: start..<start + 1).contains(.abbreviation),
            reading.matches.longest(at: start, [.surname, .rareSurname]) == nil
        else { return false }
        return !(2...4).contains { length in
            start >= length
                && !reading.matches.classes(of: start - length..<start).isDisjoint(with: [.office, .role])
        }
    }

    private static let counted = UnitTable("省市县区国州地")
    private static let numerals = UnitTable("两三四五六七八九十多各")

    /// Without 五市 behind 川东北, without 段 of a river or road (威信段), and without the first character of a title (荣昌区|长).
    private static func trimmedEnd(_ start: Int, _ candidate: EntityCandidate, _ reading: EntityReading) -> Int {
        let end = candidate.range.upperBound
        guard candidate.kind == .place, end - start > 1 else { return end }
        if isVillage(end, reading) { return end + 1 }
        guard end - start > 2, reading.matches.classes(of: start..<end).isDisjoint(with: [.joint, .region]) else {
            return end
        }
        if let end = EndingRule.sharedEndingStart(start..<end, reading) { return end }
        let isCount = counted.contains(reading.text.folded[end - 1]) && numerals.contains(reading.text.folded[end - 2])
        if isCount && end - start > 3 { return end - 2 }
        let isStretch = reading.text.folded[end - 1] == 0x6BB5
        let isTitle = end < reading.count && reading.matches.longest(at: end - 1, .office, atLeast: 2) != nil
        let isPlace = !reading.matches.classes(of: start..<end - 1).isDisjoint(with: .anyPlace)
        return isStretch || (isTitle && isPlace) ? end - 1 : end
    }

    private static let villages = UnitTable("村镇乡")
    private static let villageWords = ["村党", "村支", "镇党", "乡党", "镇村"].map { Array($0.utf16) }

    /// True where 村, 镇 or 乡 stands alone, as the last character of a name before it: 柑园|村|党支部, but not 村民.
    private static func isVillage(_ position: Int, _ reading: EntityReading) -> Bool {
        guard position < reading.count, villages.contains(reading.text.folded[position]) else { return false }
        return reading.wordLength[position] == 1 || reading.text.hasAny(villageWords, at: position)
    }

    /// True for a word of the lists that is no name in any of them: 苹果, 沿江.
    private static func isPlainWord(_ range: Range<Int>, _ reading: EntityReading) -> Bool {
        let classes = reading.matches.classes(of: range)
        let names: LexiconClass = [
            .organisation, .knownOrganisation, .place, .division, .country, .region, .joint, .name, .foreign,
        ]
        return range.count <= 3 && classes.contains(.word) && classes.isDisjoint(with: names)
    }

    /// 川渝合作, 川渝电网: a joint name with a word that is no ending is only the joint name.
    private static func withoutNoun(_ candidate: EntityCandidate, _ reading: EntityReading) -> EntityCandidate {
        let range = candidate.range
        guard let first = reading.word(at: range.lowerBound), first.classes.contains(.joint),
            first.length < range.count
        else { return candidate }
        let rest = range.lowerBound + first.length..<range.upperBound
        let classes = reading.matches.classes(of: rest)
        guard rest.count == 1 || classes.contains(.word), classes.isDisjoint(with: .anyEnding) else { return candidate }
        var shortened = candidate
        shortened.range = range.lowerBound..<rest.lowerBound
        shortened.kind = .place
        return shortened
    }

    private static func isBareEnding(_ range: Range<Int>, _ reading: EntityReading) -> Bool {
        let classes = reading.matches.classes(of: range)
        return !classes.isDisjoint(with: .anyEnding)
            && classes.isDisjoint(with: [.surePlace, .knownOrganisation, .organisation, .place])
    }

    /// True when a whole proposal lies strictly inside a stretch.
    func hasName(within stretch: Range<Int>) -> Bool {
        stretch.contains { position in
            guard owner[position] >= 0 else { return false }
            let range = candidates[Int(owner[position])].range
            return range.lowerBound >= stretch.lowerBound && range.upperBound <= stretch.upperBound
        }
    }

    /// True when a body of the tagger's ends where this name ends, or nobody can be asked.
    func agrees(_ range: Range<Int>) -> Bool {
        guard hasTagger else { return true }
        guard owner[range.upperBound - 1] >= 0 else { return false }
        let other = candidates[Int(owner[range.upperBound - 1])]
        return other.kind == .organisation && other.range.upperBound == range.upperBound
    }

    /// True when a longer proposal begins where this name does: 重庆机场集团 beside 重庆机场.
    func hasLonger(than name: Range<Int>) -> Bool {
        guard owner[name.lowerBound] >= 0 else { return false }
        let other = candidates[Int(owner[name.lowerBound])].range
        return other.lowerBound == name.lowerBound && other.upperBound > name.upperBound
    }

    /// True when a person of the tagger's begins here.
    func startsPerson(_ position: Int) -> Bool {
        guard owner[position] >= 0 else { return false }
        let other = candidates[Int(owner[position])]
        return other.kind == .person && other.range.lowerBound == position
    }

    /// True when exactly this is a person of the tagger's.
    func hasPerson(_ name: Range<Int>) -> Bool {
        guard owner[name.lowerBound] >= 0 else { return false }
        let other = candidates[Int(owner[name.lowerBound])]
        return other.kind == .person && other.range == name
    }

    /// The tagger's person that starts where this one does when it is longer, else this one.
    func person(startingLike name: Range<Int>) -> Range<Int> {
        guard owner[name.lowerBound] >= 0 else { return name }
        let other = candidates[Int(owner[name.lowerBound])]
        let isSame = other.kind == .person && other.range.lowerBound == name.lowerBound
        return isSame && other.range.count <= 4 && other.range.count > name.count ? other.range : name
    }
}
