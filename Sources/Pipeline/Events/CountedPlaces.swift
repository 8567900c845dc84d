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
        var members: [Int]
        var isJoint = false
    }

    private let text: CompactText
    private var lists: [List] = []

    /// Gathers the lists of an article.
    /// - Parameters:
    ///   - mentions: its names in text order.
    ///   - players: their numbers in the roster.
    ///   - joint: the members of the joint names among them.
    /// - Complexity: O(text + mentions · log(text)).
    init(_ text: CompactText, _ mentions: [Mention], _ players: [Int], joint: JointNames) {
        self.text = text
        var members: [Int] = []
        var last = 0
        for (mention, player) in zip(mentions, players) where mention.kind == .place {
            let start = text.index(atOrAfterByte: mention.span.start, near: last)
            guard start >= last else { continue }
            switch joining(last, start) {
            case .list:
                // In 万州、达州、开州同梁平、云阳 three places meet two others.
                if text.unit(last) == 0x540C { close(members, at: last) }
                members.append(player)
            case .chain where !members.isEmpty: members[members.count - 1] = player
            default:
                close(members, at: last)
                members = [player]
            }
            last = text.index(atOrAfterByte: mention.span.end, near: start)
            let joined = joint.members(of: player)
            guard !joined.isEmpty else { continue }
            lists.append(List(end: last, count: joined.count, members: [player], isJoint: true))
        }
        close(members, at: last)
        lists.sort { $0.end < $1.end }
    }

    /// The places that 三地 and its like mean, as names that stand there.
    func appearances() -> [Cast.Appearance] {
        guard !lists.isEmpty else { return [] }
        var found: [Cast.Appearance] = []
        let units = CountedPlaces.units
        for place in 0..<text.count where units.contains(text.units[place + 1]) {
            guard let count = CountedPlaces.count(text.units[place]),
                !CountedPlaces.numbers.contains(text.unit(place - 1)),
                let list = list(of: count, before: place)
            else { continue }
            let span = text.span(place, place + 2)
            found += list.members.map { Cast.Appearance(span: span, player: $0) }
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

    private mutating func close(_ members: [Int], at end: Int) {
        guard members.count > 1 else { return }
        let distinct = members.withoutRepetition()
        if distinct.count > 1 { lists.append(List(end: end, count: distinct.count, members: distinct)) }
    }

    private static let conjunctions = UnitTable("、和与及同")
    private static let units = UnitTable("地国省市县区")
    private static let numbers = UnitTable("第十百0123456789")

    /// 两 to 九; nil for anything else.
    private static func count(_ unit: UInt16) -> Int? {
        let value = CompactText.digitValue(unit)
        return (2...9).contains(value) ? value : nil
    }
}
