// What one article says that helps to tell who is who in others. It sees one article and decides nothing.

import Corpus

extension EntityLinking {
    /// The clues of an article, each once.
    ///
    ///     重庆市发改委             name     重庆市\t发展改革委
    ///     四川省委书记李刚         office   四川省
    ///     万州区                   code     500101
    /// - Parameter mentions: its names in text order.
    /// - Complexity: O(mentions).
    public func clues(of mentions: [Mention]) -> [EntityClue] {
        var clues: [EntityClue] = []
        var named: Set<NameBytes> = []
        for (index, mention) in mentions.enumerated() {
            var found = definition(mention)
            if mention.kind == .person {
                found += officeClue(mention, after: index > 0 ? mentions[index - 1] : nil)
            } else if named.insert(NameBytes(mention.entityID)).inserted {
                found += ownClues(mention.entityID)
            }
            // An article has few of them.
            for clue in found where !clues.contains(clue) { clues.append(clue) }
        }
        return clues
    }

    /// What a name tells by itself.
    private func ownClues(_ entity: EntityID) -> [EntityClue] {
        if let key = key(entity) { return [EntityClue(.name, entity, key)] }
        guard entity.kind == .place, let division = gazetteer.division(canonical: entity.name) else { return [] }
        return [EntityClue(.code, entity, division.code)]
    }

    /// A short form that the article defines.
    private func definition(_ mention: Mention) -> [EntityClue] {
        guard mention.evidence.rule.hasSuffix(EntityLinking.definitionMark) else { return [] }
        let short = folding.simplified(mention.surface)
        guard short != mention.entityID.name, isTelling(short, mention.kind) else { return [] }
        return [EntityClue(.definition, mention.entityID, short)]
    }

    private static let definitionMark = "/" + LinkingWay.definition.rawValue

    /// 管委会, 公司 and 《方案》 are short for another name in every article that defines them.
    private func isTelling(_ short: String, _ kind: EntityKind) -> Bool {
        if kind == .document { return short.utf16.count >= 6 }
        return short.utf16.count >= 2 && DefinitionRule.isTelling(trie[short])
    }

    /// The province of the body or place printed right before a title of office: 四川省 for 自贡市委书记.
    private func officeClue(_ mention: Mention, after before: Mention?) -> [EntityClue] {
        guard let office = mention.office, let before, [.organisation, .place].contains(before.kind) else { return [] }
        guard mention.span.start - before.span.end <= office.utf8.count + 3 else { return [] }
        return province(of: before.entityID).map { [EntityClue(.office, mention.entityID, $0)] } ?? []
    }

    /// The province a place or a body lies in by its name; nil where the name does not tell.
    func province(of entity: EntityID) -> String? {
        let division =
            entity.kind == .place
            ? gazetteer.division(canonical: entity.name) : leadingDivision(entity.name)?.division
        guard let division else { return nil }
        return gazetteer.division(code: division.code.prefix(2) + "0000")?.name
    }
}

/// An entity by the bytes of its name: `String` brings Chinese into a normal form for every look into a table.
private struct NameBytes: Hashable {
    let entity: EntityID
    private let bits: UInt32

    init(_ entity: EntityID) { (self.entity, bits) = (entity, entity.name.byteHash) }

    static func == (left: NameBytes, right: NameBytes) -> Bool {
        left.bits == right.bits && left.entity.kind == right.entity.kind
            && left.entity.name.utf8.elementsEqual(right.entity.name.utf8)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(bits) }
}
