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

    /// How many positions ahead the way through the trie is fetched.
    private static let fetchedAhead = 12

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
        trie.withUnsafeWords { words in
            for start in 0..<units.count {
                firstIndex[start] = UInt32(truncatingIfNeeded: packed.count)
                let ahead = start &+ fetchedAhead
                if ahead &+ 1 < units.count { words.fetch(units[ahead], units[ahead &+ 1]) }
                var union: UInt32 = 0
                words.forEach(units, at: start) { length, classes in
                    packed.append(UInt64(classes) &<< 8 | UInt64(length))
                    union |= classes
                }
                unions[start] = union
            }
        }
        firstIndex[units.count] = UInt32(truncatingIfNeeded: packed.count)
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
