// Whom 三地 and 两国 mean: the last places that an article lists and that are so many. It finds no places itself.

import Corpus

/// Names for words that only count places.
///
///     万州、达州、开州签下协议。10月23日，三地又同梁平、云阳开会。   三地 is 万州, 达州 and 开州
///
/// A list is two places or more with nothing but 、 和 与 及 同 between them; of a place and one in it (四川广安) the inner counts.
/// A joint name is such a list too, where no other fits: 三地 after 万达开, 三国 after 中日韩.
struct CountedPlaces {
    private struct List {
        var end: Int
        var count: Int
        var members: [EntityID]
        var isJoint = false
    }

    private let text: CompactText
    private var lists: [List] = []

    /// Gathers the lists of an article.
    /// - Parameters:
    ///   - mentions: its names in text order.
    ///   - joint: the members of the joint names among them.
    /// - Complexity: O(text + mentions · log(text)).
    init(_ text: CompactText, _ mentions: [Mention], joint: JointNames) {
        self.text = text
        var members: [EntityID] = []
        var last = 0
        for mention in mentions where mention.kind == .place {
            let start = text.index(atOrAfterByte: mention.span.start, near: last)
            guard start >= last else { continue }
            switch joining(last, start) {
            case .list:
                // In 万州、达州、开州同梁平、云阳 three places meet two others.
                if text.unit(last) == 0x540C { close(members, at: last) }
                members.append(mention.entityID)
            case .chain where !members.isEmpty: members[members.count - 1] = mention.entityID
            default:
                close(members, at: last)
                members = [mention.entityID]
            }
            last = text.index(atOrAfterByte: mention.span.end, near: start)
            let joined = joint.members(of: mention.entityID)
            guard !joined.isEmpty else { continue }
            lists.append(List(end: last, count: joined.count, members: [mention.entityID], isJoint: true))
        }
        close(members, at: last)
        lists.sort { $0.end < $1.end }
    }

    /// The places that 三地 and its like mean, as names that stand there.
    func mentions() -> [Mention] {
        guard !lists.isEmpty else { return [] }
        var found: [Mention] = []
        let units = CountedPlaces.units
        for place in 0..<text.count where units.contains(text.units[place + 1]) {
            guard let count = CountedPlaces.counts[text.units[place]],
                !CountedPlaces.numbers.contains(text.unit(place - 1)),
                let list = list(of: count, before: place)
            else { continue }
            let span = text.span(place, place + 2)
            found += list.members.map {
                Mention(span: span, surface: "", kind: .place, entity: $0, evidence: Evidence("counted-places"))
            }
        }
        return found
    }

    /// The joint name right before a place (川渝两地); else the last list of so many before it, else the last such joint
    /// name, and where there is none, the first behind it.
    private func list(of count: Int, before place: Int) -> List? {
        let fitting = lists.filter { $0.count == count }
        return fitting.last { $0.isJoint && $0.end == place } ?? fitting.last { !$0.isJoint && $0.end <= place }
            ?? fitting.last { $0.end <= place } ?? fitting.first
    }

    private enum Joint { case list, chain, none }

    private func joining(_ end: Int, _ start: Int) -> Joint {
        if start == end { return .chain }
        guard start - end <= 2, (end..<start).allSatisfy({ CountedPlaces.conjunctions.contains(text.units[$0]) }) else {
            return .none
        }
        return .list
    }

    private mutating func close(_ members: [EntityID], at end: Int) {
        let distinct = members.withoutRepetition()
        if distinct.count > 1 { lists.append(List(end: end, count: distinct.count, members: distinct)) }
    }

    private static let conjunctions = UnitTable("、和与及同")
    private static let units = UnitTable("地国省市县区")
    private static let numbers = UnitTable("第十百0123456789")
    private static let counts: [UInt16: Int] = [
        0x4E24: 2, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x4E03: 7, 0x516B: 8, 0x4E5D: 9,
    ]
}
