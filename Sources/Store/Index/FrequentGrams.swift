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

    /// True when no run is frequent.
    let isEmpty: Bool
    /// An open table of a power of two, a quarter full: most questions are of runs that are not there. The number of a run
    /// that goes on from another by a unit; a single unit is its own number.
    private let slots: [Slot]
    /// Bits that are set for runs that may be there: most questions are answered by one of them.
    private let sieve: [UInt64]

    private struct Slot {
        var key = UInt64.max
        var number: UInt32 = 0
    }

    /// No run is frequent.
    init() { self.init([]) }

    /// Runs as the database keeps them; of two that say the same the last one counts.
    init(_ rows: [Row]) {
        isEmpty = rows.isEmpty
        var size = 16
        while size < 4 * rows.count { size *= 2 }
        var slots = [Slot](repeating: Slot(), count: size)
        var sieve = [UInt64](repeating: 0, count: FrequentGrams.sieveBitCount / 64)
        for row in rows {
            let key = FrequentGrams.key(UInt32(row.prefix), row.unit)
            var place = FrequentGrams.place(key) & (size - 1)
            while slots[place].key != .max, slots[place].key != key { place = (place + 1) & (size - 1) }
            slots[place] = Slot(key: key, number: UInt32(row.number))
            let bit = FrequentGrams.sieveBit(key)
            sieve[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        (self.slots, self.sieve) = (slots, sieve)
    }

    @inline(__always)
    private static func key(_ prefix: UInt32, _ unit: UInt16) -> UInt64 { UInt64(prefix) << 16 | UInt64(unit) }

    /// Thirty-two kilobytes, which stay at hand.
    private static let sieveBitCount = 1 << 18

    @inline(__always)
    private static func sieveBit(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 46)
    }

    @inline(__always)
    private static func place(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    /// The number of the frequent run that goes on from another by a unit; nil when it is not frequent.
    @inline(__always)
    func number(_ prefix: UInt32, _ unit: UInt16) -> UInt32? {
        withTable { $0.number(prefix, unit) }
    }

    /// Calls with the table as it lies in memory.
    @inline(__always)
    private func withTable<Result>(_ body: (Table) -> Result) -> Result {
        slots.withUnsafeBufferPointer { slots in
            sieve.withUnsafeBufferPointer { body(Table(slots: slots, sieve: $0)) }
        }
    }

    /// The table as it lies in memory.
    private struct Table {
        let slots: UnsafeBufferPointer<Slot>
        let sieve: UnsafeBufferPointer<UInt64>

        @inline(__always)
        func number(_ prefix: UInt32, _ unit: UInt16) -> UInt32? {
            let key = FrequentGrams.key(prefix, unit)
            let bit = FrequentGrams.sieveBit(key)
            guard sieve[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return nil }
            let mask = slots.count &- 1
            var place = FrequentGrams.place(key) & mask
            while slots[place].key != key {
                if slots[place].key == .max { return nil }
                place = (place &+ 1) & mask
            }
            return slots[place].number
        }
    }

    /// Follows the frequent runs that end at each unit of a text.
    /// - Parameter body: gets each run of three or more units that is a term: its number but for the last unit, that unit,
    ///   and how many there are.
    /// - Complexity: O(units · length of frequent runs).
    @inline(__always)
    func forEachTerm(of units: [UInt16], _ body: (_ prefix: UInt32, _ unit: UInt16, _ length: Int) -> Void) {
        guard !isEmpty else { return }
        withTable { table in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FrequentGrams.longest) { ending in
                // Numbers of the frequent runs of 2, 3, … units that end at the unit before.
                ending.initialize(repeating: 0)
                var endingCount = 0
                var previous = NormalText.paragraphEnd
                for unit in units {
                    let pair = table.number(UInt32(previous), unit)
                    previous = unit
                    guard var longer = pair else {
                        endingCount = 0
                        continue
                    }
                    // The run of n units makes room for the one of n that ends here once it has been gone on from.
                    var length = 0
                    while true {
                        let prefix = ending[length]
                        ending[length] = longer
                        length += 1
                        guard length <= endingCount else { break }
                        body(prefix, unit, length + 2)
                        guard length + 2 <= FrequentGrams.longest, let next = table.number(prefix, unit) else { break }
                        longer = next
                    }
                    endingCount = length
                }
            }
        }
    }

    /// The terms of three and more units that a run of units has, with their lengths.
    func terms(of units: [UInt16]) -> [(term: Term, length: Int)] {
        var terms: [(Term, Int)] = []
        forEachTerm(of: units) { terms.append((Term(gram: $0, $1), $2)) }
        return terms
    }
}
