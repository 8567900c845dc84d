// Which entities of a library are one: pure functions from clues to decisions, in whatever order the clues came.

import Corpus

/// Links entities across articles.
public struct EntityLinking: Sendable {
    let gazetteer: Gazetteer
    let trie: WordTrie
    let folding: ScriptFolding

    /// Links with the lists of a finder.
    public init(_ finder: EntityFinder) {
        gazetteer = finder.gazetteer
        trie = finder.trie
        folding = finder.folding
    }

    /// What follows from the clues a library holds on a question.
    ///
    ///     重庆市发改委, 重庆市发展改革委  →  the first is an alias of the second (same-department)
    ///
    /// - Returns: decisions that depend on the sightings and not on their order; no alias twice, and no canonical
    ///   form is an alias in the same answer.
    /// - Complexity: O(n log n) for n sightings; for namesakes O(n × people).
    public func answer(_ question: IdentityQuestion) -> IdentityAnswer {
        switch question.subject {
        case .names: IdentityAnswer(question.subject, links: equalNames(question.sightings))
        case .shortForm(let short):
            IdentityAnswer(question.subject, links: meaning(of: short, question.sightings).map { [$0] } ?? [])
        case .people(let name):
            IdentityAnswer(question.subject, namesakes: namesakes(of: name, question.sightings))
        }
    }

    /// Bodies and meetings whose names say the same.
    private func equalNames(_ sightings: [EntitySighting]) -> [EntityLink] {
        let articles = Dictionary(grouping: sightings, by: \.clue.entity).mapValues { Set($0.compactMap(\.article)) }
        let ordered = articles.keys.sorted(by: isBefore)
        guard let canonical = ordered.first else { return [] }
        return ordered.dropFirst().map { alias in
            let evidence = articles[alias, default: []].union(articles[canonical, default: []])
            return EntityLink(
                alias: alias, canonical: canonical, reason: reason(alias), articles: evidence.sorted())
        }
    }

    private func reason(_ alias: EntityID) -> EntityLink.Reason {
        guard alias.kind == .organisation else { return .sameMeeting }
        return leadingDivision(alias.name) == nil ? .sameCompany : .sameDepartment
    }

    /// The longest name is listed, of two alike the smaller.
    private func isBefore(_ left: EntityID, _ right: EntityID) -> Bool {
        let (leftLength, rightLength) = (left.name.utf16.count, right.name.utf16.count)
        return leftLength != rightLength ? leftLength > rightLength : left < right
    }

    /// The entity a short form stands for, where no two articles disagree.
    private func meaning(of short: EntityID, _ sightings: [EntitySighting]) -> EntityLink? {
        let meanings = Set(sightings.map(\.clue.entity))
        guard Set(meanings.map { key($0) ?? $0.name }).count == 1 else { return nil }
        guard let canonical = meanings.min(by: isBefore), canonical != short else { return nil }
        return EntityLink(
            alias: short, canonical: canonical, reason: .definedElsewhere,
            articles: Set(sightings.compactMap(\.article)).sorted())
    }

    /// What two names must share to be one; nil for names that only equal themselves.
    func key(_ entity: EntityID) -> String? {
        switch entity.kind {
        case .meeting: meetingKey(entity.name)
        case .organisation: companyKey(entity.name) ?? departmentKey(entity.name)
        default: nil
        }
    }

    /// 联席会第四次会议 and 联席会议第四次会议 are one, 第四次 and 第4次 too.
    private func meetingKey(_ name: String) -> String {
        var key: [UInt16] = []
        let units = Array(name.utf16)
        for (index, unit) in units.enumerated() {
            let isPartOfMeeting = unit == 0x8BAE && index > 0 && units[index - 1] == 0x4F1A
            if !isPartOfMeeting { key.append(MeetingNumbers.digit(unit) ?? unit) }
        }
        return String(utf16: key)
    }

    /// The division a name starts with, and its department in the common form.
    private func departmentKey(_ name: String) -> String? {
        guard let (division, tail) = leadingDivision(name), !tail.isEmpty else { return nil }
        return "\(gazetteer.division(code: division.code.prefix(2) + "0000")?.name ?? "")\(division.name)\t"
            + (name.hasPrefix("中共") && tail == "委员会" ? "委" : gazetteer.departments[tail] ?? tail)
    }

    /// The name without the words for its legal form and their brackets, where enough is left to tell it from others.
    private func companyKey(_ name: String) -> String? {
        guard let last = name.utf16.last, EntityLinking.lastUnits.contains(last) else { return nil }
        let isBracketed = name.utf16.contains { EntityLinking.brackets.contains($0) }
        var key = isBracketed ? String(name.filter { !"（）()".contains($0) }) : name
        guard let form = EntityLinking.legalForms.first(where: { key.hasSuffix($0) }) else {
            return key.hasSuffix("集团") && key.utf16.count >= 4 ? key : nil
        }
        key.removeLast(form.count)
        return key.utf16.count >= 4 ? key : nil
    }

    private static let brackets = UnitTable("（）()")
    /// What names of companies end with.
    private static let lastUnits = UnitTable("司团（）()")
    private static let legalForms = ["有限责任公司", "股份有限公司", "有限公司", "股份公司"]

    /// The division a name starts with, the last of a chain (重庆市万州区…), and what follows it.
    func leadingDivision(_ name: String) -> (division: Division, rest: String)? {
        let units = Array(name.utf16)
        var found: Int?
        var start = name.hasPrefix("中共") ? 2 : 0
        while let (index, end) = division(in: units, from: start, near: found) {
            (found, start) = (index, end)
        }
        return found.map { (gazetteer.divisions[$0], String(utf16: units[start...])) }
    }

    /// The longest division that starts here; behind another one only what lies in it.
    private func division(in units: [UInt16], from start: Int, near outer: Int?) -> (index: Int, end: Int)? {
        let outers = outer.map { Set([$0]) } ?? []
        for length in trie.lengths(of: .division, in: units, at: start).reversed() where (2...12).contains(length) {
            let head = String(utf16: units[start..<start + length])
            guard let index = gazetteer.division(named: head, near: outers) else { continue }
            if let outer, !gazetteer.lies(index, in: outer) { continue }
            return (index, start + length)
        }
        return nil
    }
}

/// Chinese numerals of ordinals as digits.
enum MeetingNumbers {
    private static let digits = Array("〇一二三四五六七八九".utf16)

    /// The ASCII digit of a Chinese numeral from 〇 to 九, or of a full-width digit; nil for anything else.
    static func digit(_ unit: UInt16) -> UInt16? {
        if unit >= 0xFF10 && unit <= 0xFF19 { return unit - 0xFF10 + 0x30 }
        return digits.firstIndex(of: unit).map { UInt16($0) + 0x30 }
    }
}
