// Bodies, regions and zones by their endings: 重庆市发展改革委, 成渝地区双城经济圈. It starts from a place or an ending and stretches.

import Corpus

/// Finds names that consist of a beginning, modifiers and a telling ending.
struct EndingRule {
    let reading: EntityReading

    /// The most units between the place a name starts with and its ending.
    private static let modifierLimit = 16
    private static let prefixes = ["武警", "中共", "共青团", "国立", "民革", "民盟", "民建", "民进", "农工党", "致公党", "国网", "九三学社"].map {
        Array($0.utf16)
    }
    /// Endings that are ordinary words too: they make a name only of a region or joint name (成渝地区, 澜湄流域).
    private static let weakEndings: [[UInt16]] = [
        "地区", "流域", "区域", "港口", "市区", "海域", "山区", "矿区", "林区", "社区", "街道", "港区", "广场", "公园", "园区",
    ].map { Array($0.utf16) }

    /// Names that start with a place: 重庆市发展改革委, 川渝高竹新区, 重庆市万州汽车运输（集团）有限责任公司.
    func anchored(_ tagged: TaggedNames) -> [EntityCandidate] {
        var found: [EntityCandidate] = []
        var position = 0
        while position < reading.count {
            guard let word = reading.word(at: position) else {
                position += 1
                continue
            }
            let place = placeLength(in: word, position)
            let inner = place > 0 ? place : isAnchor(word) ? word.length : 0
            let first = inner > 0 ? inner : routeLength(position)
            guard first > 0, let (end, kind) = reach(from: position, firstLength: first),
                inner > 0 || kind == .other
            else {
                position += word.length
                continue
            }
            if isCredible(position..<end, kind, first, tagged) {
                let isBody = kind == .organisation
                let own = isBody ? prefixStart(position, before: end) : lineStart(position)
                let start = EndingRule.dashStart(own, reading)
                let last = isBody ? branchEnd(end) : end
                found.append(EntityCandidate(start..<last, kind, .placeAndEnding, .ruled))
                position = last
            } else {
                position += word.length
            }
        }
        return found
    }

    /// A place of more than one character that is no ordinary word besides.
    private func isAnchor(_ word: LexiconMatch) -> Bool {
        if word.classes.contains(.knownOrganisation) { return true }
        guard word.length > 1, !word.classes.isDisjoint(with: .anyPlace) else { return false }
        return !word.classes.isDisjoint(with: [.fullDivision, .country, .region, .joint])
            || word.classes.isDisjoint(with: [.word, .stop, .office])
    }

    /// Length of the place that a listed body of a place and an ending starts with: 四川|省委, 成都|军区; else 0.
    private func placeLength(in word: LexiconMatch, _ position: Int) -> Int {
        guard word.length > 3, !word.classes.isDisjoint(with: [.organisation, .place]),
            word.classes.isDisjoint(with: [.division, .country, .region, .joint, .knownOrganisation])
        else { return 0 }
        return (2..<word.length - 1).reversed().first { length in
            reading.matches.classes(of: position..<position + length).contains(.division)
                && isEnding(position + length..<position + word.length)
        } ?? 0
    }

    /// Looks at a whole name once more: weak endings need a strong beginning, a lone 港 or 站 needs to follow at once,
    /// and what the tagger takes for another name must not stand in the middle.
    private func isCredible(_ range: Range<Int>, _ kind: EntityKind, _ first: Int, _ tagged: TaggedNames) -> Bool {
        let anchor = reading.matches.classes(of: range.lowerBound..<range.lowerBound + first)
        let gap = range.lowerBound + first..<range.upperBound
        if anchor.contains(.knownOrganisation), anchor.isDisjoint(with: .anyPlace),
            kind != .organisation || (first < 4 && !isEnding(gap))
        {
            return false
        }
        if kind == .place {
            if EndingRule.sharedEndingStart(range, reading) != nil { return false }
            if gap.count > 1 && !hasLongEnding(range.upperBound) { return false }
            let isStrong = !anchor.isDisjoint(with: [.joint, .region])
            if gap.count <= 2 && !isStrong && reading.text.hasAny(EndingRule.weakEndings, at: range.upperBound - 2) {
                return false
            }
        }
        return !tagged.hasLonger(than: range) && !tagged.hasName(within: gap.dropFirst().dropLast())
    }

    /// Zones of several cities.
    private static let sharedEndings = ["协作区", "合作区", "经济圈", "都市圈", "城市群"].map { Array($0.utf16) }

    /// Where the ending begins that a whole list of places shares: in 重庆、成都、昆明协作区 there is no 昆明协作区.
    static func sharedEndingStart(_ range: Range<Int>, _ reading: EntityReading) -> Int? {
        let ending = range.upperBound - 3
        guard ending > range.lowerBound, reading.text.hasAny(sharedEndings, at: ending),
            reading.matches.classes(of: range.lowerBound..<ending).contains(.division),
            isListed(before: range.lowerBound, reading)
        else { return nil }
        return ending
    }

    /// True when a place and 、 end here.
    private static func isListed(before start: Int, _ reading: EntityReading) -> Bool {
        guard start > 2, reading.text.folded[start - 1] == 0x3001 else { return false }
        return (2...4).contains { length in
            start - 1 - length >= 0
                && reading.matches.classes(of: start - 1 - length..<start - 1).contains(.division)
        }
    }

    /// True when these units are an ending of bodies: 东盟|秘书处.
    private func isEnding(_ range: Range<Int>) -> Bool {
        reading.matches.classes(of: range).contains(.organisationEnding)
    }

    /// True when an ending of two characters or more ends here.
    private func hasLongEnding(_ end: Int) -> Bool {
        (2...9).contains { length in
            length <= end && !reading.matches.classes(of: end - length..<end).isDisjoint(with: .anyEnding)
        }
    }

    /// Back over a word that belongs to the names of bodies but is no place (武警|重庆总队, 中共|重庆市委), or over the body
    /// that a branch belongs to (国家电网|四川省电力公司).
    private func prefixStart(_ start: Int, before end: Int) -> Int {
        let start = lineStart(start)
        if let prefix = EndingRule.prefixes.first(where: { reading.text.has($0, at: start - $0.count) }) {
            return start - prefix.count
        }
        guard EndingRule.branches.contains(where: { reading.text.has($0, at: end - $0.count) }) else { return start }
        let length = (2...8).reversed().first { length in
            start >= length && reading.isWordStart(start - length)
                && !reading.matches.classes(of: start - length..<start).isDisjoint(
                    with: [.knownOrganisation, .organisation])
        }
        return start - (length ?? 0)
    }

    /// Back over a dash and the place or body before it: 中国—|东盟中心.
    static func dashStart(_ start: Int, _ reading: EntityReading) -> Int {
        guard start > 2, dashes.contains(reading.text.folded[start - 1]) else { return start }
        let length = (2...8).reversed().first { length in
            start - 1 >= length && reading.isWordStart(start - 1 - length)
                && !reading.matches.classes(of: start - 1 - length..<start - 1).isDisjoint(
                    with: LexiconClass.surePlace.union(.knownOrganisation))
        }
        return length.map { start - 1 - $0 } ?? start
    }

    private static let dashes = UnitTable(units: [0x2014, 0x2013, 0x2D])

    /// 汉|巴南铁路: what looks like a short name of a county behind one character is a line of three places.
    private func lineStart(_ start: Int) -> Int {
        guard start > 0, reading.word(at: start - 1)?.length == 1, !reading.isBoundary(start - 1),
            isHan(reading.text.folded[start - 1]), reading.matches.longest(at: start, .division)?.length == 2,
            reading.matches.classes(of: start - 1..<start).isDisjoint(with: [.stop, .frequent, .placeEnding]),
            EndingRule.lines.contains(where: { reading.text.has($0, at: start + 2) })
        else { return start }
        return start - 1
    }

    private static let lines = ["铁路", "高铁", "高速", "城际"].map { Array($0.utf16) }

    /// Over a branch that names its own place: 重庆市公安局|渝中区分局.
    private func branchEnd(_ end: Int) -> Int {
        guard let place = reading.matches.longest(at: end, .division, atLeast: 2),
            let ending = reading.matches.longest(at: end + place.length, .organisationEnding, atLeast: 2),
            EndingRule.parts.contains(reading.text.folded[end + place.length])
        else { return end }
        return end + place.length + ending.length
    }

    private static let parts = UnitTable("分支")
    private static let branches = [
        "公司", "分行", "支行", "分社", "分局", "总队", "支队", "省委", "市委", "区委", "县委", "委员会", "办事处", "代表处",
        "分院", "分校", "联合会", "营业部",
    ].map { Array($0.utf16) }

    /// Two one-character names or more, as in 渝昆高铁, 沪汉渝蓉沿江高速铁路; 0 when none start here.
    private func routeLength(_ start: Int) -> Int {
        guard start + 1 < reading.count, reading.matches.has(.abbreviation, at: start),
            reading.matches.has(.abbreviation, at: start + 1)
        else { return 0 }
        var end = start
        // No line or alliance names more than a dozen places; without an end a run of them would be walked from each.
        let limit = min(reading.count, start + 12)
        while end < limit, reading.word(at: end)?.length == 1,
            reading.matches.classes(of: end..<end + 1).contains(.abbreviation)
        {
            end += 1
        }
        return end - start >= 2 ? end - start : 0
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
        guard !reading.isBoundary(position), !reading.isVerb[position], !reading.isCount(position), unit != 0x29,
            unit != 0x28, !isDigit(unit)
        else { return nil }
        return position + 1
    }

    /// The longest ending here; inside the last character of the place only those that begin with it (宜宾|市委).
    private func ending(
        at position: Int, start: Int, after best: (end: Int, kind: EntityKind)?
    ) -> (Int, EntityKind)? {
        let wanted: LexiconClass = [
            .organisationEnding, .regionEnding, .otherEnding, .placeEnding,
        ]
        guard let match = reading.matches.longest(at: position, wanted), match.length > 1 || isLoneEnding(position),
            reading.isWordStart(position) || reading.isWordStart(position + match.length)
        else { return nil }
        let kind = EndingRule.kind(match.classes)
        let length = match.length + committeeLength(behind: position + match.length)
        guard let best else { return (length, kind) }
        return mayExtend(best, kind, at: position, length) ? (length, kind) : nil
    }

    private static let committee: [UInt16] = Array("员会".utf16)

    /// 卫生健康委 may be an ending of the lists, and 卫生健康委|员会 is the same body.
    private func committeeLength(behind end: Int) -> Int {
        reading.text.folded[end - 1] == 0x59D4 && reading.text.has(EndingRule.committee, at: end) ? 2 : 0
    }

    /// Whether a name that has an ending already takes this one too: 新通道|运营有限公司, but not 局|党组成员.
    private func mayExtend(
        _ best: (end: Int, kind: EntityKind), _ kind: EntityKind, at position: Int, _ length: Int
    ) -> Bool {
        let office = reading.matches.longest(at: position, [.office, .role])?.length ?? 0
        guard office <= length else { return false }
        switch kind {
        case .organisation: return best.kind == .organisation || length >= 3
        case .place: return best.kind == .place && (position == best.end || (length >= 3 && isWeak(best.end)))
        default: return position == best.end && best.kind == .other
        }
    }

    /// A single character counts as an ending only where a word of the cutting ends with it.
    private func isLoneEnding(_ position: Int) -> Bool {
        reading.isWordStart(position + 1) && reading.isWordStart(position)
            && reading.matches.longest(at: position, .placeEnding, atLeast: 2) == nil
    }

    /// Beyond an ending a name goes on only towards another ending of a body: 重庆市政府|口岸物流办.
    private func mayGoOn(_ best: (end: Int, kind: EntityKind), _ position: Int) -> Bool {
        position - best.end < (best.kind == .organisation ? 6 : isWeak(best.end) ? 10 : 4)
            && reading.matches.longest(at: position, [.office, .role, .stop], atLeast: 2) == nil
    }

    /// True when 地区, 流域 or another weak ending ends here: 毗邻地区|一体化发展先行区 goes on.
    private func isWeak(_ end: Int) -> Bool { reading.text.hasAny(EndingRule.weakEndings, at: end - 2) }

    /// What an ending makes of a name.
    static func kind(_ classes: LexiconClass) -> EntityKind {
        if classes.contains(.organisationEnding) { return .organisation }
        return classes.isDisjoint(with: [.regionEnding, .placeEnding]) ? .other : .place
    }

    /// Roads and lines whose name the tagger saw only in part: 渝赤叙|高速公路 is no place.
    func routes(_ tagged: TaggedNames) -> [EntityCandidate] {
        (tagged.candidates + tagged.remnants).compactMap { candidate in
            let end = candidate.range.upperBound
            guard candidate.range.count <= 4,
                reading.matches.classes(of: candidate.range).isDisjoint(with: [.division, .country]),
                let distance = (0...2).first(where: { offset in
                    reading.matches.longest(at: end + offset, .otherEnding, atLeast: 2) != nil
                }),
                let ending = reading.matches.longest(at: end + distance, .otherEnding, atLeast: 2),
                (end..<end + distance).allSatisfy({ !reading.isBoundary($0) })
            else { return nil }
            let range = candidate.range.lowerBound..<end + distance + ending.length
            return EntityCandidate(range, .other, .placeAndEnding, .ruled)
        }
    }

    /// Names of bodies that start with no place: 汉巴南铁路业主公司, 苏萨食品集团. They reach back to a boundary.
    func companies(_ tagged: TaggedNames) -> [EntityCandidate] {
        var found: [EntityCandidate] = []
        var position = 0
        while position < reading.count {
            guard reading.matches.has(.organisationEnding, at: position), let word = reading.word(at: position),
                word.length > 1, word.classes.contains(.organisationEnding)
            else {
                position += 1
                continue
            }
            let end = position + word.length
            if let start = leftEdge(position), position - start >= 2, isDistinct(start..<position),
                tagged.agrees(start..<end)
            {
                let range = reading.behindPreposition(start..<end)
                found.append(EntityCandidate(range, .organisation, .bodyEnding, .tagged))
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
            if reading.isBoundary(before) || reading.isVerb[before] || isDigit(reading.text.folded[before]) { break }
            if let open = reading.bracketStart(before) {
                if reading.isBehindDateline(open) { break }
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
