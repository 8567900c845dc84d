// Members of the joint names of an article: 万达开 is 万州, 达州 and 开州. It finds no names and knows no lists itself.

import Corpus

/// The joint names an article uses, with the places they stand for.
struct JointNames {
    /// A handful; looking through them is faster than hashing every name of the article.
    private var joined: [(name: EntityID, members: [EntityID])] = []

    /// Asks once for each place of an article.
    /// - Parameter finder: who knows the lists; without it no name is joint.
    /// - Complexity: O(mentions).
    init(_ mentions: [Mention], _ finder: EntityFinder?) {
        guard let finder else { return }
        var asked = DistinctEntities()
        for mention in mentions where mention.kind == .place {
            if let entity = mention.entity, finder.mayBeJoint(entity) { asked.add(entity) }
        }
        for entity in asked.list {
            let members = finder.members(of: entity)
            if members.count > 1 { joined.append((entity, members)) }
        }
    }

    /// True when the article uses none.
    var isEmpty: Bool { joined.isEmpty }

    /// The places a joint name stands for; empty for any other name.
    func members(of entity: EntityID) -> [EntityID] {
        guard entity.kind == .place else { return [] }
        return joined.first { $0.name == entity }?.members ?? []
    }

    /// The same entities, and the members of the joint ones among them.
    func spelledOut(_ entities: [EntityID]) -> [EntityID] {
        joined.isEmpty ? entities : entities + entities.flatMap { members(of: $0) }
    }
}
