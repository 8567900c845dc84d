// All words of the lexicon with their classes, as a trie kept in one open hash table. It knows neither files nor rules.

import CPrefetch

/// A trie over UTF-16 units whose nodes are the slots of a hash table.
///
///     slot: | classes 28 bit | parent slot 20 bit | unit 16 bit |     0 = empty
///
/// A step from a node is one probe of the table, so a lookup costs one cache line a character. The table is an array of
/// 64-bit numbers that can be written out and read back as it is.
struct WordTrie: Sendable, Equatable {
    /// The parent of first characters.
    static let root: UInt32 = 0xF_FFFF
    /// The largest number of slots that parent numbers can name.
    static let slotLimit = 0xF_FFFF

    private(set) var slots: [UInt64]
    /// Slot of each first unit in the low half, `root` where no word starts with it, and the classes of the unit as a
    /// word above; saves a probe and the way to its slot at every position.
    private var firstSlots: [UInt64]
    /// A bit for each pair of units that words begin with, by a hash; most pairs of a text begin none, and these bits
    /// stay in the cache while the table does not.
    private var pairMarks: [UInt64]

    private static let pairBits = 20

    /// Takes over a table.
    /// - Returns: nil when it is empty, too large, or has no free slot (a lookup would not end).
    init?(slots: [UInt64]) {
        guard !slots.isEmpty, slots.count < WordTrie.slotLimit, slots.contains(0) else { return nil }
        self.slots = slots
        firstSlots = [UInt64](repeating: UInt64(WordTrie.root), count: 65536)
        for (index, slot) in slots.enumerated() where slot != 0 && WordTrie.parent(slot) == WordTrie.root {
            firstSlots[Int(slot & 0xFFFF)] = (slot >> 36) << 32 | UInt64(index)
        }
        pairMarks = [UInt64](repeating: 0, count: 1 << (WordTrie.pairBits - 6))
        for slot in slots where slot != 0 && WordTrie.parent(slot) != WordTrie.root {
            let first = slots[Int(WordTrie.parent(slot))]
            guard WordTrie.parent(first) == WordTrie.root else { continue }
            let bit = WordTrie.pairBit(UInt16(truncatingIfNeeded: first), UInt16(truncatingIfNeeded: slot))
            pairMarks[bit >> 6] |= 1 << UInt64(bit & 63)
        }
    }

    @inline(__always) private static func pairBit(_ first: UInt16, _ second: UInt16) -> Int {
        let hash = (UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1
        return Int(hash >> UInt32(32 - pairBits))
    }

    /// False where no word of two units or more begins with these.
    @inline(__always) func mayBegin(_ first: UInt16, _ second: UInt16) -> Bool {
        let bit = WordTrie.pairBit(first, second)
        return pairMarks.withUnsafeBufferPointer { $0[bit >> 6] >> UInt64(bit & 63) & 1 } != 0
    }

    /// A trie without words.
    init() {
        slots = [0]
        firstSlots = [UInt64](repeating: UInt64(WordTrie.root), count: 65536)
        pairMarks = [UInt64](repeating: 0, count: 1 << (WordTrie.pairBits - 6))
    }

    /// The classes of a word; empty when it is not in the lexicon.
    subscript(word: String) -> LexiconClass {
        var node = WordTrie.root
        for unit in word.utf16 {
            guard let next = step(node, foldedUnit(unit)) else { return [] }
            node = next
        }
        return node == WordTrie.root ? [] : classes(node)
    }

    /// Calls with length and classes of every word that `units` begins with, shortest first.
    /// - Complexity: O(length of the longest word).
    @inline(__always) func forEachWord(_ units: UnsafeBufferPointer<UInt16>, _ body: (Int, UInt32) -> Void) {
        let first = firstSlots.withUnsafeBufferPointer { $0[Int(units[0])] }
        var node = UInt32(truncatingIfNeeded: first)
        guard node != WordTrie.root else { return }
        if first >> 32 != 0 { body(1, UInt32(first >> 32)) }
        guard units.count > 1, mayBegin(units[0], units[1]) else { return }
        slots.withUnsafeBufferPointer { slots in
            var position = 1
            while position < units.count, let next = WordTrie.step(slots, node, units[position]) {
                node = next
                position &+= 1
                let classes = UInt32(slots[Int(node)] >> 36)
                if classes != 0 { body(position, classes) }
            }
        }
    }

    /// Has the place fetched where words that begin with two units would go on. Made for a position some way ahead.
    @inline(__always) func fetch(_ first: UInt16, _ second: UInt16) {
        let node = firstSlots.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: $0[Int(first)]) }
        guard node != WordTrie.root, mayBegin(first, second) else { return }
        slots.withUnsafeBufferPointer { slots in
            guard let base = slots.baseAddress else { return }
            prefetch_line(base + WordTrie.home(node, second, slots.count))
        }
    }

    /// The node reached from `node` by `unit`; nil when no word goes on so.
    @inline(__always) func step(_ node: UInt32, _ unit: UInt16) -> UInt32? {
        if node == WordTrie.root {
            let first = UInt32(truncatingIfNeeded: firstSlots[Int(unit)])
            return first == WordTrie.root ? nil : first
        }
        return slots.withUnsafeBufferPointer { WordTrie.step($0, node, unit) }
    }

    @inline(__always)
    private static func step(_ slots: UnsafeBufferPointer<UInt64>, _ node: UInt32, _ unit: UInt16) -> UInt32? {
        let wanted = UInt64(node) << 16 | UInt64(unit)
        var index = home(node, unit, slots.count)
        while true {
            let slot = slots[index]
            if slot & 0xF_FFFF_FFFF == wanted { return UInt32(truncatingIfNeeded: index) }
            if slot == 0 { return nil }
            index &+= 1
            if index == slots.count { index = 0 }
        }
    }

    /// The classes of the word that ends in a node; empty inside words.
    @inline(__always) func classes(_ node: UInt32) -> LexiconClass {
        LexiconClass(rawValue: UInt32(slots[Int(node)] >> 36))
    }

    /// Where a node would lie if nothing were in its way.
    @inline(__always) static func home(_ parent: UInt32, _ unit: UInt16, _ count: Int) -> Int {
        var hash = (parent ^ (UInt32(unit) &* 0x9E37_79B1)) &* 0x85EB_CA6B
        hash ^= hash >> 15
        hash = hash &* 0xC2B2_AE35
        return Int((UInt64(hash) &* UInt64(count)) >> 32)
    }

    /// The parent field of a slot.
    @inline(__always) static func parent(_ slot: UInt64) -> UInt32 { UInt32(slot >> 16 & 0xF_FFFF) }
}

/// Folds a UTF-16 unit for comparison with the lexicon: width and case. Chinese characters stay.
@inline(__always) func foldedUnit(_ unit: UInt16) -> UInt16 {
    var value = unit
    if value >= 0xFF01 && value <= 0xFF5E { value -= 0xFEE0 }
    if value == 0x3000 || value == 0xA0 { value = 0x20 }
    if value >= 0x41 && value <= 0x5A { value += 0x20 }
    return value
}
