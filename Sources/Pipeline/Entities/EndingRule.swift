// Bodies, regions and zones by their endings: 重庆市发展改革委, 成渝地区双城经济圈. It starts from a place or an ending and stretches.

import Corpus

/// Finds names that consist of a beginning, modifiers and a telling ending.
struct EndingRule {
    let reading: EntityReading

    /// The most units between the place a name starts with and its ending.
    private static let modifierLimit = 16

    /// Names that start with a place: 重庆市发展改革委, 川渝高竹新区, 重庆市万州汽车运输（集团）有限责任公司.
    func anchored() -> [EntityCandidate] {
        var found: [EntityCandidate] = []
        var position = 0
        while position < reading.count {
            guard let word = reading.word(at: position) else {
                position += 1
                continue
            }
            guard isAnchor(word), let (end, kind) = reach(from: position, firstLength: word.length) else {
                position += word.length
                continue
            }
            found.append(EntityCandidate(position..<end, kind, "place-and-ending", .ruled))
            position = end
        }
        return found
    }

    /// A place of more than one character that is no ordinary word besides.
    private func isAnchor(_ word: LexiconMatch) -> Bool {
        guard word.length > 1, !word.classes.isDisjoint(with: .anyPlace) else { return false }
        return !word.classes.isDisjoint(with: [.fullDivision, .country, .region, .joint])
            || word.classes.isDisjoint(with: [.word, .stop, .office])
    }

    /// The farthest ending reached from a place, and what it makes of the name.
    private func reach(from start: Int, firstLength: Int) -> (Int, EntityKind)? {
        var best: (end: Int, kind: EntityKind)?
        var position = start + firstLength
        if firstLength > 2 { position -= 1 }
        let farthest = min(reading.count, start + firstLength + EndingRule.modifierLimit)
        while position < farthest {
            if let (length, kind) = ending(at: position, start: start, after: best) {
                best = (position + length, kind)
                position += length
                continue
            }
            if let best, position >= best.end, !mayGoOn(best, position) { break }
            if position < start + firstLength {
                position = start + firstLength
            } else if let next = step(position) {
                position = next
            } else {
                break
            }
        }
        guard let best, best.end > start + firstLength else { return nil }
        return (best.end, best.kind)
    }

    /// One unit on, or over a pair of brackets; nil at a boundary.
    private func step(_ position: Int) -> Int? {
        if let end = reading.bracketEnd(position) { return end }
        let unit = reading.text.folded[position]
        guard !reading.isBoundary(position), unit != 0x29, unit != 0x28, !isDigit(unit) else { return nil }
        return position + 1
    }

    /// The longest ending here; inside the last character of the place only those that begin with it (宜宾|市委).
    private func ending(
        at position: Int, start: Int, after best: (end: Int, kind: EntityKind)?
    ) -> (Int, EntityKind)? {
        let wanted: LexiconClass = [.organisationEnding, .regionEnding, .otherEnding]
        guard let match = reading.matches.longest(at: position, wanted), match.length > 1 || isLoneEnding(position)
        else {
            return nil
        }
        let kind = EndingRule.kind(match.classes)
        if let best, best.kind != .organisation, kind == .organisation, match.length < 3 { return nil }
        if let best, best.kind == .place, kind == .other { return nil }
        return (match.length, kind)
    }

    /// A single character counts as an ending only where a word of the cutting ends with it.
    private func isLoneEnding(_ position: Int) -> Bool {
        reading.isWordStart(position + 1) && reading.isWordStart(position)
            && reading.matches.classes(of: position..<position + 1).contains(.organisationEnding)
    }

    /// Beyond an ending a name goes on only towards another ending of a body: 重庆市政府|口岸物流办.
    private func mayGoOn(_ best: (end: Int, kind: EntityKind), _ position: Int) -> Bool {
        best.kind == .organisation && position - best.end < 6
            && reading.matches.longest(at: position, [.office, .role, .stop], atLeast: 2) == nil
    }

    /// What an ending makes of a name.
    static func kind(_ classes: LexiconClass) -> EntityKind {
        if classes.contains(.organisationEnding) { return .organisation }
        return classes.contains(.regionEnding) ? .place : .other
    }

    /// Names of bodies that start with no place: 汉巴南铁路业主公司, 苏萨食品集团. They reach back to a boundary.
    func companies() -> [EntityCandidate] {
        var found: [EntityCandidate] = []
        var position = 0
        while position < reading.count {
            guard let word = reading.word(at: position), word.length > 1,
                word.classes.contains(.organisationEnding)
            else {
                position += 1
                continue
            }
            let end = position + word.length
            if let start = leftEdge(position), position - start >= 2, isDistinct(start..<position) {
                found.append(EntityCandidate(start..<end, .organisation, "body-ending", .listed))
            }
            position = end
        }
        return found
    }

    /// Where a name that ends here begins: behind the last boundary, at most `modifierLimit` units back.
    private func leftEdge(_ end: Int) -> Int? {
        var start = end
        while start > 0, end - start <= EndingRule.modifierLimit {
            let before = start - 1
            if reading.isBoundary(before) || isDigit(reading.text.folded[before]) { break }
            if let open = reading.bracketStart(before) {
                start = open
                continue
            }
            if reading.text.folded[before] == 0x28 { break }
            start = before
        }
        return end - start > EndingRule.modifierLimit ? nil : start
    }

    /// True unless all of it is ordinary words: 上市 does not make a name of 上市公司.
    private func isDistinct(_ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        while position < range.upperBound {
            guard let word = reading.word(at: position) else { return true }
            if word.length == 1 || word.classes.isDisjoint(with: [.word, .stop, .office]) { return true }
            position += word.length
        }
        return false
    }
}
