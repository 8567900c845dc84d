// Fixed words with a meaning, found by longest match. It knows nothing of the meanings.

/// Words, each with a meaning, found at a place in a text.
struct WordTable<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        let units: [UInt16]
        let meaning: Meaning
    }

    private let entries: [UInt16: [Entry]]

    /// Makes a table; of words that start alike the longest wins.
    init(_ rows: [(word: String, meaning: Meaning)]) {
        var entries: [UInt16: [Entry]] = [:]
        for row in rows {
            let units = Array(row.word.utf16)
            guard let head = units.first else { continue }
            entries[head, default: []].append(Entry(units: units, meaning: row.meaning))
        }
        self.entries = entries.mapValues { $0.sorted { $0.units.count > $1.units.count } }
    }

    /// Makes a table of words that share a meaning.
    init(_ words: [String], meaning: Meaning) { self.init(words.map { ($0, meaning) }) }

    /// First characters of its words.
    var heads: [UInt16] { Array(entries.keys) }

    /// The longest word at a place, its meaning, and the place after it; nil when there is none.
    func match(in text: CompactText, at start: Int) -> (meaning: Meaning, end: Int)? {
        guard let candidates = entries[text.unit(start)] else { return nil }
        for entry in candidates where matches(entry.units, text, start) {
            return (entry.meaning, start + entry.units.count)
        }
        return nil
    }

    private func matches(_ units: [UInt16], _ text: CompactText, _ start: Int) -> Bool {
        for offset in 1..<max(1, units.count) where text.unit(start + offset) != units[offset] { return false }
        return true
    }
}
