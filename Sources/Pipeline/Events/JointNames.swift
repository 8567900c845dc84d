// Members of the joint names of an article: 万达开 is 万州, 达州 and 开州. It finds no names and knows no lists itself.

import Corpus

/// The joint names an article uses, with the places they stand for, by their numbers in the roster.
struct JointNames {
    /// A handful; looking through them is faster than hashing every name of the article.
    private var joined: [(name: Int, members: [Int])] = []

    /// Asks once for each place of an article.
    /// - Parameters:
    ///   - players: the numbers of the mentions.
    ///   - finder: who knows the lists; without it no name is joint.
    /// - Complexity: O(mentions).
    init(_ mentions: [Mention], _ players: [Int], _ roster: inout Roster, _ finder: EntityFinder?) {
        guard let finder else { return }
        var isAsked = [Bool](repeating: false, count: roster.entities.count)
        for (mention, player) in zip(mentions, players) where mention.kind == .place && !isAsked[player] {
            guard let entity = mention.entity else { continue }
            isAsked[player] = true
            guard finder.mayBeJoint(entity) else { continue }
            let members = finder.members(of: entity)
            if members.count > 1 { joined.append((player, members.map { roster.number(of: $0) })) }
        }
    }

    /// True when the article uses none.
    var isEmpty: Bool { joined.isEmpty }

    /// The places a joint name stands for; empty for any other name.
    func members(of player: Int) -> [Int] { joined.first { $0.name == player }?.members ?? [] }

    /// The same players, and the members of the joint ones among them.
    func spelledOut(_ players: [Int]) -> [Int] {
        joined.isEmpty ? players : players + players.flatMap { members(of: $0) }
    }
}
