// Gathers the surface forms of one entity within a text: 万州 and 重庆市万州区, 上合组织, 《方案》. It finds no names itself.

import Corpus

/// Links the names of one text to entities.
struct ArticleLinking {
    let reading: EntityReading
    let gazetteer: Gazetteer

    /// Links what can be linked; the order stays.
    /// - Parameter found: the chosen names in text order.
    /// - Returns: the same names; `entity` is set where a list or another name of the text says what is meant, and the
    ///   way is added to the rule's name: `title-marks/short-form`.
    func linked(_ found: [EntityCandidate]) -> [EntityCandidate] {
        var linked = found
        let defined = definedForms(found)
        let named = namedDivisions(found)
        var documents = DocumentShortForms()
        var meetings: [String] = []
        for index in linked.indices {
            let name = reading.text.foldedString(linked[index].range)
            switch linked[index].kind {
            case .place: link(&linked[index], place(linked[index], name, named), "divisions")
            case .document: link(&linked[index], documents.fullName(of: name), "short-form")
            case .organisation: link(&linked[index], defined[name] ?? gazetteer.organisations[name], "known-form")
            case .meeting:
                let full = meetings.last { $0.hasSuffix(name) && $0 != name && name.utf16.count >= 6 }
                link(&linked[index], full ?? defined[name], "short-form")
                if full == nil, meetings.count < 64 { meetings.append(name) }
            case .person, .other: continue
            }
        }
        return linked
    }

    private func link(_ candidate: inout EntityCandidate, _ name: String?, _ way: String) {
        guard candidate.entity == nil, let name else { return }
        candidate.entity = EntityID(candidate.kind, name)
        candidate.rule += "/" + way
    }

    /// Short forms the text defines in brackets, with what they stand for.
    private func definedForms(_ found: [EntityCandidate]) -> [String: String] {
        var endingAt: [Int: EntityCandidate] = [:]
        for candidate in found { endingAt[candidate.range.upperBound] = candidate }
        var forms: [String: String] = [:]
        for definition in DefinitionRule.definitions(in: reading) {
            let full = endingAt[definition.fullEnd] ?? endingAt[definition.fullEnd - 1]
            guard let full, full.kind == .organisation || full.kind == .meeting else { continue }
            let name = reading.text.foldedString(full.range)
            let short = reading.text.foldedString(definition.short)
            guard definition.isExplicit || isAbbreviation(short, of: name) else { continue }
            forms[short] = gazetteer.organisations[name] ?? name
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
    private func namedDivisions(_ found: [EntityCandidate]) -> Set<Int> {
        var named: Set<Int> = []
        for candidate in found where candidate.kind == .place {
            if let index = gazetteer.division(named: reading.text.foldedString(candidate.range), near: []) {
                named.insert(index)
            }
        }
        return named
    }

    /// The canonical name of a place; nil when no list knows it or several places share the name.
    private func place(_ candidate: EntityCandidate, _ name: String, _ named: Set<Int>) -> String? {
        if candidate.range.count == 1 { return characterPlace(candidate, name) }
        if gazetteer.divisionsByName[name] != nil {
            return gazetteer.division(named: name, near: named).map { gazetteer.canonicalName($0) }
        }
        if let country = gazetteer.countries[name] { return country }
        if let region = gazetteer.regions[name] { return region }
        if gazetteer.members[name] != nil { return name }
        return chainedPlace(candidate.range, named)
    }

    private func characterPlace(_ candidate: EntityCandidate, _ name: String) -> String? {
        candidate.rule.hasPrefix("character-list")
            ? gazetteer.divisionOfCharacter[name] ?? gazetteer.countryOfCharacter[name]
            : gazetteer.countryOfCharacter[name] ?? gazetteer.divisionOfCharacter[name]
    }

    /// The last division of a chain: 重庆市万州区 is 万州区.
    private func chainedPlace(_ range: Range<Int>, _ named: Set<Int>) -> String? {
        var outer = named
        var last: Int?
        var position = range.lowerBound
        while position < range.upperBound {
            guard let word = reading.word(at: position), position + word.length <= range.upperBound else { return nil }
            let name = reading.text.foldedString(position..<position + word.length)
            last = gazetteer.division(named: name, near: outer)
            guard let last else { return nil }
            outer.insert(last)
            position += word.length
        }
        return last.map { gazetteer.canonicalName($0) }
    }
}

/// The documents a text has named so far, and which of them a short form means.
struct DocumentShortForms {
    private var fullNames: [String] = []

    /// How many names are remembered; older ones are forgotten.
    private static let memory = 64

    /// The full name behind a short form: the last document before it that ends so (《方案》), else that holds it (《行动》).
    ///
    /// Names of more than eight characters are taken for full and remembered.
    /// - Returns: nil when the name stands for itself.
    mutating func fullName(of name: String) -> String? {
        let isShort = name.utf16.count <= 8
        let full = isShort ? fullNames.last { $0.hasSuffix(name) && $0 != name } : nil
        if let full { return full }
        if isShort, let holding = fullNames.last(where: { $0 != name && contains($0, name) }) { return holding }
        if fullNames.last != name {
            fullNames.append(name)
            if fullNames.count > DocumentShortForms.memory { fullNames.removeFirst() }
        }
        return nil
    }

    private func contains(_ name: String, _ part: String) -> Bool {
        let units = Array(name.utf16)
        let wanted = Array(part.utf16)
        guard units.count >= wanted.count else { return false }
        return (0...units.count - wanted.count).contains { units[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}
