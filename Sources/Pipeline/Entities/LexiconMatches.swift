// Every word of the lexicon at every position of a text, found in one pass. It does not choose between them.

/// A word of the lexicon at some position.
struct LexiconMatch: Sendable {
    /// Number of units.
    var length: Int
    /// What the lexicon says of it.
    var classes: LexiconClass
}

/// All words of the lexicon in a text, by the position they start at, shortest first.
struct LexiconMatches: Sendable {
    /// Index of the first match of each position, and the number of matches at the end.
    let firstIndex: [UInt32]
    /// Length in the low byte, classes above it.
    let packed: [UInt64]

    /// The classes of all words that start at a position, taken together: most questions end here.
    let unions: [UInt32]

    /// How many positions ahead the steps of a way through the trie are begun.
    private static let markAhead = 24
    private static let pairAhead = 16
    private static let childAhead = 8
    /// More than `childAhead`: so many entries of pairs are remembered.
    private static let ring = 16

    /// Finds all words.
    /// - Complexity: O(length of the text times length of the longest word).
    init(_ units: [UInt16], _ trie: WordTrie) {
        var packed: [UInt64] = []
        packed.reserveCapacity(units.count * 2)
        var unions = [UInt32](repeating: 0, count: units.count + 1)
        firstIndex = [UInt32](unsafeUninitializedCapacity: units.count + 1) { firstIndex, initialized in
            unions.withUnsafeMutableBufferPointer { unions in
                units.withUnsafeBufferPointer { units in
                    LexiconMatches.find(units, trie, firstIndex, unions, &packed)
                }
            }
            initialized = units.count + 1
        }
        (self.packed, self.unions) = (packed, unions)
    }

    private static func find(
        _ units: UnsafeBufferPointer<UInt16>, _ trie: WordTrie, _ firstIndex: UnsafeMutableBufferPointer<UInt32>,
        _ unions: UnsafeMutableBufferPointer<UInt32>, _ packed: inout [UInt64]
    ) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: ring) { pairs in
            pairs.initialize(repeating: 0)
            trie.withUnsafeWords { words in
                for start in -markAhead..<units.count {
                    lookAhead(units, start, words, pairs)
                    guard start >= 0 else { continue }
                    firstIndex[start] = UInt32(truncatingIfNeeded: packed.count)
                    var union: UInt32 = 0
                    words.forEach(units, at: start, pair: pairs[start & (ring &- 1)]) { length, classes in
                        packed.append(UInt64(classes) &<< 8 | UInt64(length))
                        union |= classes
                    }
                    unions[start] = union
                }
            }
        }
        firstIndex[units.count] = UInt32(truncatingIfNeeded: packed.count)
    }

    /// The ways to memory, one behind the other, each begun some positions before the next: the mark of a pair, its entry,
    /// its children.
    @inline(__always)
    private static func lookAhead(
        _ units: UnsafeBufferPointer<UInt16>, _ start: Int, _ words: WordTrie.Words,
        _ pairs: UnsafeMutableBufferPointer<UInt64>
    ) {
        let (mark, pair, child) = (start &+ markAhead, start &+ pairAhead, start &+ childAhead)
        if mark &+ 1 < units.count { words.fetchMark(units[mark], units[mark &+ 1]) }
        if pair >= 0, pair &+ 1 < units.count { words.fetchPair(units[pair], units[pair &+ 1]) }
        guard child >= 0, child < units.count else { return }
        let entry = child &+ 1 < units.count ? words.pair(units[child], units[child &+ 1]) : 0
        pairs[child & (ring &- 1)] = entry
        words.fetchChildren(entry)
    }

    /// True when a word of any of these classes starts at a position.
    @inline(__always) func has(_ wanted: LexiconClass, at position: Int) -> Bool {
        unions[position] & wanted.rawValue != 0
    }

    /// Calls with `firstIndex` and `packed`, for readers of all of them in one pass.
    @inline(__always)
    func withUnsafeMatches(_ body: (UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt64>) -> Void) {
        firstIndex.withUnsafeBufferPointer { first in packed.withUnsafeBufferPointer { body(first, $0) } }
    }

    /// The longest word of any of these classes that starts at a position.
    func longest(at position: Int, _ wanted: LexiconClass, atLeast minimum: Int = 1) -> LexiconMatch? {
        guard position + 1 < firstIndex.count, unions[position] & wanted.rawValue != 0 else { return nil }
        var index = Int(firstIndex[position + 1]) - 1
        while index >= Int(firstIndex[position]) {
            let match = LexiconMatches.unpacked(packed[index])
            if match.length < minimum { return nil }
            if !match.classes.isDisjoint(with: wanted) { return match }
            index -= 1
        }
        return nil
    }

    /// The classes of exactly these units; empty when they are no word.
    func classes(of range: Range<Int>) -> LexiconClass {
        for index in Int(firstIndex[range.lowerBound])..<Int(firstIndex[range.lowerBound + 1])
        where Int(packed[index] & 0xFF) == range.count {
            return LexiconMatches.unpacked(packed[index]).classes
        }
        return []
    }

    @inline(__always) static func unpacked(_ packed: UInt64) -> LexiconMatch {
        LexiconMatch(length: Int(packed & 0xFF), classes: LexiconClass(rawValue: UInt32(packed >> 8)))
    }
}
