// Runs of units so frequent that reading every text that has them would take too long. They are found once, in the
// first articles of a library, and make longer runs of frequent parts terms of the index.
//
// A run of n + 1 units is a term when the n first and the n last of it are frequent. So a word is either decided by
// the index alone, or some part of it is rare and few texts need reading:
//
//     国务 and 务院 are frequent  →  国务院 is a term

/// The frequent runs of two and more units.
struct FrequentGrams: Sendable {
    /// A run as the database keeps it: the number of the run gone on from, the unit, the number of the run.
    typealias Row = (prefix: Int, unit: UInt16, number: Int)

    /// Runs are followed up to this length.
    static let longest = 8

    /// The number of a run that goes on from another by a unit; a single unit is its own number.
    private var numbers: [UInt64: UInt32] = [:]
    private var slots: [UInt64] = []
    private var values: [UInt32] = []
    private var mask = 0
    /// Bits that are set for runs that may be there: most questions are answered by one of them.
    private var sieve: [UInt64] = []

    /// No run is frequent.
    init() {}

    /// Runs as the database keeps them.
    init(_ rows: [Row]) {
        for row in rows { numbers[FrequentGrams.key(UInt32(row.prefix), row.unit)] = UInt32(row.number) }
        makeSlots()
    }

    /// True when no run is frequent.
    var isEmpty: Bool { numbers.isEmpty }

    @inline(__always)
    private static func key(_ prefix: UInt32, _ unit: UInt16) -> UInt64 { UInt64(prefix) << 16 | UInt64(unit) }

    /// An open table of a power of two, a quarter full: most questions are of runs that are not there.
    private mutating func makeSlots() {
        var size = 16
        while size < 4 * numbers.count { size *= 2 }
        mask = size - 1
        sieve = [UInt64](repeating: 0, count: FrequentGrams.sieveBitCount / 64)
        slots = [UInt64](repeating: .max, count: size)
        values = [UInt32](repeating: 0, count: size)
        for (key, number) in numbers {
            var slot = FrequentGrams.slot(key, mask)
            while slots[slot] != .max { slot = (slot + 1) & mask }
            slots[slot] = key
            values[slot] = number
            let bit = FrequentGrams.sieveBit(key)
            sieve[bit >> 6] |= 1 << (bit & 63)
        }
    }

    /// Thirty-two kilobytes, which stay at hand.
    private static let sieveBitCount = 1 << 18

    @inline(__always)
    private static func sieveBit(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 46)
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }

    /// The number of the frequent run that goes on from another by a unit; nil when it is not frequent.
    @inline(__always)
    func number(_ prefix: UInt32, _ unit: UInt16) -> UInt32? {
        guard !slots.isEmpty else { return nil }
        let key = FrequentGrams.key(prefix, unit)
        let bit = FrequentGrams.sieveBit(key)
        guard sieve[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return nil }
        var slot = FrequentGrams.slot(key, mask)
        while slots[slot] != key {
            if slots[slot] == .max { return nil }
            slot = (slot + 1) & mask
        }
        return values[slot]
    }

    /// Follows the frequent runs that end at each unit of a text.
    struct Walk {
        private let grams: FrequentGrams
        private var previousUnit: UInt16 = NormalText.paragraphEnd
        /// Numbers of the frequent runs of 2, 3, … units that end at the unit before.
        private var ending: [UInt32] = []
        private var next: [UInt32] = []

        init(_ grams: FrequentGrams) { self.grams = grams }

        /// Goes on by a unit.
        /// - Parameter body: gets the run of three or more units that ends here and is a term, and its length.
        @inline(__always)
        mutating func step(_ unit: UInt16, _ body: (Term, _ length: Int) -> Void) {
            defer { previousUnit = unit }
            guard let pair = grams.number(UInt32(previousUnit), unit) else {
                return ending.removeAll(keepingCapacity: true)
            }
            next.removeAll(keepingCapacity: true)
            next.append(pair)
            for prefix in ending {
                body(Term(gram: prefix, unit), next.count + 2)
                guard next.count + 2 <= FrequentGrams.longest, let longer = grams.number(prefix, unit) else { break }
                next.append(longer)
            }
            swap(&ending, &next)
        }
    }

    /// The terms of three and more units that a run of units has, with their lengths.
    func terms(of units: [UInt16]) -> [(term: Term, length: Int)] {
        var walk = Walk(self)
        var terms: [(Term, Int)] = []
        for unit in units { walk.step(unit) { terms.append(($0, $1)) } }
        return terms
    }
}
