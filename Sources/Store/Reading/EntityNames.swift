// Names and aliases of all entities in one run of units, for finding those that contain a text.

import Corpus
import GRDB
import Script

/// The names entities go by, folded.
struct EntityNames: Sendable {
    /// An entity and where one of its names ends in `units`.
    private struct Entry {
        var end: Int
        var entity: Int32
        var kind: UInt8
        var isAlias: Bool
    }

    private var entries: [Entry] = []
    private var units: [UInt16] = []

    /// Reads all names.
    init(_ question: Question) throws {
        let kinds = Dictionary(uniqueKeysWithValues: EntityKind.allCases.enumerated().map { ($1.rawValue, UInt8($0)) })
        let rows = try SQLStatement(
            question.database,
            """
            SELECT id, kind, name, 0 FROM entity
            UNION ALL SELECT e.id, e.kind, a.form, 1 FROM alias a JOIN entity e ON e.id = a.entity
            """)
        while try rows.next() {
            rows.withBytes(2) { question.store.normalText.append($0, to: &units) }
            units.append(NormalText.paragraphEnd)
            let kind = kinds[rows.text(1)] ?? 0x7F
            entries.append(
                Entry(end: units.count, entity: Int32(clamping: rows.int(0)), kind: kind, isAlias: rows.int(3) != 0))
            if entries.count & 0xFFF == 0 { try question.cancellation.check() }
        }
    }

    /// The names that a term spells, of all kinds, as places in the list of names.
    /// - Parameter known: the names that the term spells without its last letters, where somebody knows: no others can be
    ///   spelled by it.
    /// - Complexity: O(length of all names, or of the known ones).
    func names(spelledBy term: ReadingTerm, _ readings: Readings, among known: [Int32]?) -> [Int32] {
        units.withUnsafeBufferPointer { units in
            if let known { return known.filter { readings.matches(term, units[range(Int($0))]) } }
            let matcher = SpellingMatcher(term, readings)
            return entries.indices.filter { matcher.matches(units, range($0)) }.map { Int32($0) }
        }
    }

    /// Where a name stands in the units.
    private func range(_ place: Int) -> Range<Int> { (place == 0 ? 0 : entries[place - 1].end)..<entries[place].end }

    /// The entities of some names, each once, ascending.
    /// - Parameters:
    ///   - kinds: only these; empty means all.
    ///   - isListedName: only by the name an entity is listed under, not by its aliases.
    func entities(ofNames names: [Int32], kinds: [EntityKind], isListedName: Bool) -> [Int] {
        let wantedKinds = Set(kinds.compactMap { EntityKind.allCases.firstIndex(of: $0) }.map { UInt8($0) })
        var found: Set<Int> = []
        for name in names {
            let entry = entries[Int(name)]
            if isListedName && entry.isAlias || !wantedKinds.isEmpty && !wantedKinds.contains(entry.kind) { continue }
            found.insert(Int(entry.entity))
        }
        return found.sorted()
    }

    /// Whether any name contains the text.
    /// - Complexity: O(length of all names).
    func contain(_ wanted: [UInt16]) -> Bool { NormalText.contains(wanted, in: units) }

    /// The entities one of whose names contains the text, each once, ascending.
    /// - Parameters:
    ///   - wanted: units of the text; nothing wanted is contained in all.
    ///   - kinds: only these; empty means all.
    /// - Complexity: O(length of all names).
    func entities(containing wanted: [UInt16], kinds: [EntityKind]) -> [Int] {
        let wantedKinds = Set(kinds.compactMap { EntityKind.allCases.firstIndex(of: $0) }.map { UInt8($0) })
        var found = Set<Int32>()
        var entry = 0
        func take() {
            let kind = entries[entry].kind
            if wantedKinds.isEmpty || wantedKinds.contains(kind) { found.insert(entries[entry].entity) }
        }
        guard let first = wanted.first else {
            while entry < entries.count {
                take()
                entry += 1
            }
            return found.map { Int($0) }.sorted()
        }
        var start = 0
        while start + wanted.count <= units.count {
            if units[start] == first, wanted.indices.allSatisfy({ units[start + $0] == wanted[$0] }) {
                while entries[entry].end <= start { entry += 1 }
                take()
                start = entries[entry].end
            } else {
                start += 1
            }
        }
        return found.map { Int($0) }.sorted()
    }
}
