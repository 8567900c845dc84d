// All words of the lexicon with their classes, laid out so that a text is looked through with few ways to memory. It
// knows neither files nor rules.

import CPrefetch

/// A trie over UTF-16 units whose first two levels are tables.
///
///     single: | goes on 1 bit |                  | classes 28 bit |                                    by unit
///     pair:   | first unit 16 bit | second unit 16 bit | class set 14 bit | first child 18 bit |       0 = empty
///     node:   | unit 16 bit | … | last of its row 1 bit | class set 14 bit | first child 18 bit |
///
/// Most pairs of a text begin no word, and most that do are words themselves that no longer word begins with; both are known
/// without looking further. The children of a node lie side by side in the order of their units.
struct WordTrie: Sendable, Equatable {
    /// Classes of the words of one unit, by unit; the highest bit where longer words begin with it.
    private var singles: [UInt32]
    /// An open hash table of the first two units of longer words, at most half full.
    private var pairs: [UInt64]
    /// All longer beginnings; the first is none.
    private var nodes: [UInt64]
    /// The classes that words have; the first set is empty.
    private var classSets: [UInt32]
    /// A bit for each pair, by its hash; these bits stay in the cache while the table does not.
    private var pairMarks: [UInt64]

    static let goesOn: UInt32 = 1 << 31
    static let childBits: UInt64 = 18
    static let classBits: UInt64 = 14
    static let isLast: UInt64 = 1 << 32
    private static let pairMarkBits: UInt32 = 20

    /// A trie without words.
    init() { self.init(singles: [], pairs: [], nodes: [0], classSets: [0]) }

    /// Takes over a layout.
    /// - Parameters:
    ///   - singles: unit and entry of the units words begin with.
    ///   - pairs: entries in any order.
    ///   - nodes: entries; those of children lie behind those of their parents.
    ///   - classSets: the sets of classes; the first is empty.
    init(singles: [(unit: UInt16, entry: UInt32)], pairs: [UInt64], nodes: [UInt64], classSets: [UInt32]) {
        self.singles = [UInt32](repeating: 0, count: 0x10000)
        for single in singles { self.singles[Int(single.unit)] = single.entry }
        var slotCount = 16
        while slotCount < pairs.count * 2 { slotCount *= 2 }
        self.pairs = [UInt64](repeating: 0, count: slotCount)
        pairMarks = [UInt64](repeating: 0, count: 1 << (WordTrie.pairMarkBits - 6))
        (self.nodes, self.classSets) = (nodes, classSets)
        for pair in pairs {
            let hash = WordTrie.hash(
                UInt16(truncatingIfNeeded: pair >> 48), UInt16(truncatingIfNeeded: pair >> 32))
            let mark = Int(hash >> (32 - WordTrie.pairMarkBits))
            pairMarks[mark >> 6] |= 1 << UInt64(mark & 63)
            var slot = Int(hash) & (slotCount - 1)
            while self.pairs[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
            self.pairs[slot] = pair
        }
    }

    /// The layout the trie was made from, pairs in the order of their units.
    var layout: (singles: [(unit: UInt16, entry: UInt32)], pairs: [UInt64], nodes: [UInt64], classSets: [UInt32]) {
        let used = singles.indices.filter { singles[$0] != 0 }.map { (UInt16($0), singles[$0]) }
        return (used, pairs.filter { $0 != 0 }.sorted(), nodes, classSets)
    }

    /// The classes of a word; empty when it is not in the lexicon.
    subscript(word: String) -> LexiconClass {
        let units = word.utf16.map { foldedUnit($0) }
        var found: LexiconClass = []
        guard !units.isEmpty else { return found }
        withUnsafeWords { words in
            units.withUnsafeBufferPointer { units in
                words.forEach(units, at: 0) { length, classes in
                    if length == units.count { found = LexiconClass(rawValue: classes) }
                }
            }
        }
        return found
    }

    /// The lengths of the words of a class that stand at a place, ascending.
    func lengths(of wanted: LexiconClass, in units: [UInt16], at start: Int) -> [Int] {
        var lengths: [Int] = []
        guard start < units.count else { return lengths }
        withUnsafeWords { words in
            units.withUnsafeBufferPointer { units in
                words.forEach(units, at: start) { length, classes in
                    if classes & wanted.rawValue != 0 { lengths.append(length) }
                }
            }
        }
        return lengths
    }

    /// Calls with the words as they lie in memory.
    @inline(__always) func withUnsafeWords(_ body: (Words) -> Void) {
        singles.withUnsafeBufferPointer { singles in
            pairs.withUnsafeBufferPointer { pairs in
                nodes.withUnsafeBufferPointer { nodes in
                    classSets.withUnsafeBufferPointer { classSets in
                        pairMarks.withUnsafeBufferPointer { marks in
                            body(
                                Words(
                                    singles: singles, pairs: pairs, nodes: nodes, classSets: classSets,
                                    pairMarks: marks))
                        }
                    }
                }
            }
        }
    }

    @inline(__always) fileprivate static func hash(_ first: UInt16, _ second: UInt16) -> UInt32 {
        let hash = (UInt32(first) &<< 16 | UInt32(second)) &* 0x9E37_79B1
        return hash ^ hash &>> 15
    }
}

extension WordTrie {
    /// The words as they lie in memory.
    struct Words {
        fileprivate let singles: UnsafeBufferPointer<UInt32>
        fileprivate let pairs: UnsafeBufferPointer<UInt64>
        fileprivate let nodes: UnsafeBufferPointer<UInt64>
        fileprivate let classSets: UnsafeBufferPointer<UInt32>
        fileprivate let pairMarks: UnsafeBufferPointer<UInt64>

        /// Calls with length and classes of every word that stands at a place, shortest first.
        /// - Complexity: O(length of the longest word).
        @inline(__always)
        func forEach(_ units: UnsafeBufferPointer<UInt16>, at start: Int, _ body: (Int, UInt32) -> Void) {
            let entry = start &+ 1 < units.count ? pair(units[start], units[start &+ 1]) : 0
            forEach(units, at: start, pair: entry, body)
        }

        /// The same where the entry of the first two units is known; 0 when they begin no word.
        @inline(__always)
        func forEach(
            _ units: UnsafeBufferPointer<UInt16>, at start: Int, pair: UInt64, _ body: (Int, UInt32) -> Void
        ) {
            let classes = singles[Int(units[start])] & ~WordTrie.goesOn
            if classes != 0 { body(1, classes) }
            var entry = pair
            var length = 2
            while entry != 0 {
                let classes = classSets[Int(entry &>> WordTrie.childBits & (1 &<< WordTrie.classBits &- 1))]
                if classes != 0 { body(length, classes) }
                let child = Int(entry & (1 &<< WordTrie.childBits &- 1))
                guard child != 0, start &+ length < units.count else { return }
                entry = sibling(child, units[start &+ length])
                length &+= 1
            }
        }

        /// Has the mark of two units fetched.
        @inline(__always) func fetchMark(_ first: UInt16, _ second: UInt16) {
            guard let base = pairMarks.baseAddress else { return }
            prefetch_line(base + Int(WordTrie.hash(first, second) &>> (32 - WordTrie.pairMarkBits &+ 6)))
        }

        /// Has the place fetched where words that begin with two units would go on.
        @inline(__always) func fetchPair(_ first: UInt16, _ second: UInt16) {
            let hash = WordTrie.hash(first, second)
            guard isMarked(hash), let base = pairs.baseAddress else { return }
            prefetch_line(base + (Int(hash) & (pairs.count &- 1)))
        }

        /// Has the children of an entry fetched.
        @inline(__always) func fetchChildren(_ entry: UInt64) {
            guard let base = nodes.baseAddress else { return }
            prefetch_line(base + Int(entry & (1 &<< WordTrie.childBits &- 1)))
        }

        @inline(__always) private func isMarked(_ hash: UInt32) -> Bool {
            let mark = Int(hash &>> (32 - WordTrie.pairMarkBits))
            return pairMarks[mark &>> 6] &>> UInt64(mark & 63) & 1 != 0
        }

        /// The entry of two units; 0 when no word begins with them.
        @inline(__always) func pair(_ first: UInt16, _ second: UInt16) -> UInt64 {
            let wanted = UInt32(first) &<< 16 | UInt32(second)
            let hash = WordTrie.hash(first, second)
            guard isMarked(hash) else { return 0 }
            var slot = Int(hash) & (pairs.count &- 1)
            while true {
                let entry = pairs[slot]
                if UInt32(truncatingIfNeeded: entry &>> 32) == wanted || entry == 0 { return entry }
                slot = (slot &+ 1) & (pairs.count &- 1)
            }
        }

        /// The node of a unit in the row of children that begins at a place; 0 when there is none.
        @inline(__always) private func sibling(_ first: Int, _ unit: UInt16) -> UInt64 {
            var place = first
            while true {
                let node = nodes[place]
                let other = UInt16(truncatingIfNeeded: node &>> 48)
                if other == unit { return node }
                if other > unit || node & WordTrie.isLast != 0 { return 0 }
                place &+= 1
            }
        }
    }
}

/// Folds a UTF-16 unit for comparison with the lexicon: width and case. Chinese characters stay.
@inline(__always) func foldedUnit(_ unit: UInt16) -> UInt16 {
    var value = unit
    if value >= 0xFF01 && value <= 0xFF5E { value -= 0xFEE0 }
    if value == 0x3000 || value == 0xA0 { value = 0x20 }
    if value >= 0x41 && value <= 0x5A { value += 0x20 }
    return value
}
