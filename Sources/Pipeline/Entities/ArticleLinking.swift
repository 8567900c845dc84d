// Gathers the surface forms of one entity within a text: 万州 and 重庆市万州区, 上合组织, 《方案》. It finds no names itself.

import Corpus

/// Links the names of one text to entities.
struct ArticleLinking {
    let reading: EntityReading
    let gazetteer: Gazetteer
    /// Short forms that the text defines.
    let definitions: [DefinitionRule.Definition]

    /// Links what can be linked.
    /// - Parameter found: the chosen names in text order.
    /// - Returns: the same names in the same order, with the entity where a list or another name of the text says it.
    func linked(_ found: [EntityCandidate]) -> [LinkedName] {
        let defined = definedForms(found)
        let names = found.map { reading.text.foldedString($0.range) }
        let divisions = zip(found, names).map { $0.kind == .place ? gazetteer.divisionsByName[$1] : nil }
        let named = namedDivisions(divisions)
        var documents = ShortForms(fullLength: 9)
        var meetings = ShortForms(fullLength: 6)
        var regions = ShortForms(fullLength: 4)
        var joints: [String] = []
        return found.indices.map { index in
            let (candidate, name) = (found[index], names[index])
            var linked = LinkedName(candidate: candidate)
            if !defined.isEmpty, let full = defined[name], full.source != candidate.range, candidate.kind != .person {
                return LinkedName(candidate: candidate, entity: full.name, way: .definition, source: full.source)
            }
            switch candidate.kind {
            case .place, .organisation:
                let isPlace = candidate.kind == .place
                if gazetteer.members[name] != nil, !joints.contains(name) { joints.append(name) }
                let counted = isPlace ? joint(counted: name, among: joints) : nil
                let listed =
                    counted
                    ?? (isPlace ? place(candidate, name, divisions[index], named) : gazetteer.organisations[name])
                link(&linked, listed, isPlace ? .places : .knownForm)
                guard mayBeShort(candidate) else { break }
                if let entity = linked.entity {
                    regions.remember(entity, candidate.range)
                } else {
                    link(&linked, regions.full(name, candidate.range, holding: false))
                }
            case .document: link(&linked, documents.full(name, candidate.range, holding: true))
            case .meeting:
                link(&linked, gazetteer.meetings[name], .knownForm)
                if linked.entity == nil { link(&linked, meetings.full(name, candidate.range, holding: false)) }
            case .person, .other: break
            }
            if linked.entity == nil { link(&linked, reading.text.simplified(candidate.range), .script) }
            return linked
        }
    }

    /// Names that end as zones and regions do lose their beginnings: 高竹新区 is 川渝高竹新区. Bodies lose theirs only
    /// down to the ending (协作区), for 重庆市发展改革委 and 发展改革委 need not be one.
    private func mayBeShort(_ candidate: EntityCandidate) -> Bool {
        guard candidate.rule != .bareEnding else { return true }
        guard candidate.rule != .listedPlace else { return false }
        let end = candidate.range.upperBound
        return (2...8).contains { length in
            length <= candidate.range.count
                && reading.matches.classes(of: end - length..<end).contains(.regionEnding)
        }
    }

    private func link(_ linked: inout LinkedName, _ entity: String?, _ way: LinkingWay) {
        guard let entity else { return }
        linked.entity = entity
        linked.way = way
    }

    private func link(_ linked: inout LinkedName, _ full: ShortForms.Full?) {
        guard let full else { return }
        linked.entity = full.name
        linked.way = .shortForm
        linked.source = full.range
    }

    /// Short forms the text defines in brackets, with what they stand for.
    private func definedForms(_ found: [EntityCandidate]) -> [String: (name: String, source: Range<Int>)] {
        guard !definitions.isEmpty else { return [:] }
        let endingAt = DefinitionRule.names(found, endingAt: definitions.flatMap { [$0.fullEnd, $0.fullEnd - 1] })
        var forms: [String: (name: String, source: Range<Int>)] = [:]
        for definition in definitions {
            guard let full = endingAt[definition.fullEnd] ?? endingAt[definition.fullEnd - 1],
                full.kind != .person
            else { continue }
            let name = reading.text.foldedString(full.range)
            let short = reading.text.foldedString(definition.short)
            guard definition.isExplicit || isAbbreviation(short, of: name) else { continue }
            forms[short] = (gazetteer.organisations[name] ?? name, full.range)
        }
        return forms
    }

    /// True when every character of the short form stands in the full form, in order.
    private func isAbbreviation(_ short: String, of full: String) -> Bool {
        var rest = full.utf16[...]
        for unit in short.utf16 {
            guard let place = rest.firstIndex(of: unit) else { return false }
            rest = rest[rest.index(after: place)...]
        }
        return short.utf16.count < full.utf16.count
    }

    /// Divisions the text names beyond doubt.
    private func namedDivisions(_ divisions: [[Int]?]) -> Set<Int> {
        Set(divisions.compactMap { $0.flatMap { gazetteer.division(among: $0, near: []) } })
    }

    /// The canonical name of a place; nil when no list knows it or several places share the name.
    private func place(
        _ candidate: EntityCandidate, _ name: String, _ divisions: [Int]?, _ named: Set<Int>
    ) -> String? {
        if candidate.range.count == 1 { return characterPlace(candidate, name) }
        if let divisions {
            return gazetteer.division(among: divisions, near: named).map { gazetteer.canonicalName($0) }
        }
        if let country = gazetteer.countries[name] { return country }
        if let region = gazetteer.regions[name] { return region }
        if gazetteer.members[name] != nil { return name }
        if candidate.rule == .writtenOut { return gazetteer.jointName(writtenOut: name) }
        return chainedPlace(candidate.range, named)
    }

    /// 三国 after 中日韩: the only joint name used so far that has so many members.
    private func joint(counted name: String, among joints: [String]) -> String? {
        guard name.utf8.count == 6, !joints.isEmpty else { return nil }
        let units = Array(name.utf16)
        guard units.count == 2, units[1] == 0x56FD, let count = ArticleLinking.counts[units[0]] else { return nil }
        let fitting = joints.filter { gazetteer.members[$0]?.count == count }
        return fitting.count == 1 ? fitting[0] : nil
    }

    private static let counts: [UInt16: Int] = [0x4E24: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6]

    private func characterPlace(_ candidate: EntityCandidate, _ name: String) -> String? {
        candidate.rule == .characterList
            ? gazetteer.divisionOfCharacter[name] ?? gazetteer.countryOfCharacter[name]
            : gazetteer.countryOfCharacter[name] ?? gazetteer.divisionOfCharacter[name]
    }

    /// The last division of a chain: 重庆市万州区 is 万州区. Nil where one does not lie in the one before.
    private func chainedPlace(_ range: Range<Int>, _ named: Set<Int>) -> String? {
        guard let first = reading.word(at: range.lowerBound), first.classes.contains(.division) else { return nil }
        var outer = named
        var last: Int?
        var position = range.lowerBound
        while position < range.upperBound {
            guard let word = reading.word(at: position), position + word.length <= range.upperBound else { return nil }
            let name = reading.text.foldedString(position..<position + word.length)
            let inner = gazetteer.division(named: name, near: outer)
            guard let inner, last.map({ gazetteer.lies(inner, in: $0) }) ?? true else { return nil }
            last = inner
            outer.insert(inner)
            position += word.length
        }
        return last.map { gazetteer.canonicalName($0) }
    }
}
