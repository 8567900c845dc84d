// Fixed words with a meaning, found by longest match. It knows nothing of the meanings.

/// Words, each with a meaning, found at a place in a text.
struct WordTable<Meaning: Sendable>: Sendable {
    private struct Entry: Sendable {
        let units: [UInt16]
        let meaning: Meaning
    }

    /// All words; those whose first characters share a slot stand together, longest first.
    private let entries: [Entry]
    /// First entry of each slot, and the end of the last: 257 numbers.
    private let slotStarts: [Int]

    /// Makes a table; of words that start alike the longest wins.
    init(_ rows: [(word: String, meaning: Meaning)]) {
        let unsorted = rows.map { Entry(units: Array($0.word.utf16), meaning: $0.meaning) }.filter { !$0.units.isEmpty }
        entries = unsorted.sorted {
            (WordTable.slot($0.units[0]), -$0.units.count) < (WordTable.slot($1.units[0]), -$1.units.count)
        }
        var starts = [Int](repeating: 0, count: 257)
        for entry in entries { starts[WordTable.slot(entry.units[0]) + 1] += 1 }
        for slot in 0..<256 { starts[slot + 1] += starts[slot] }
        slotStarts = starts
    }

    /// Makes a table of words that share a meaning.
    init(_ words: [String], meaning: Meaning) { self.init(words.map { ($0, meaning) }) }

    /// First characters of its words.
    var heads: [UInt16] { entries.map { $0.units[0] } }

    /// First and second characters of its words of two characters or more.
    var beginnings: [(first: UInt16, second: UInt16)] {
        entries.filter { $0.units.count > 1 }.map { ($0.units[0], $0.units[1]) }
    }

    /// The longest word at a place, its meaning, and the place after it; nil when there is none.
    func match(in text: CompactText, at start: Int) -> (meaning: Meaning, end: Int)? {
        let slot = WordTable.slot(text.unit(start))
        for number in slotStarts[slot]..<slotStarts[slot + 1] where matches(entries[number].units, text, start) {
            return (entries[number].meaning, start + entries[number].units.count)
        }
        return nil
    }

    private func matches(_ units: [UInt16], _ text: CompactText, _ start: Int) -> Bool {
        for offset in units.indices where text.unit(start + offset) != units[offset] { return false }
        return true
    }

    private static func slot(_ unit: UInt16) -> Int { Int((unit ^ unit >> 8) & 0xFF) }
}
