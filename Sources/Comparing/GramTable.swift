// Where runs of a few units stand in a text, found by their hash. A hash is no proof: who asks compares.

/// All runs of a length in a text.
///
///     buckets   hash → first place of a run with it
///     next      place → next place with a hash of the same bucket, ascending
struct GramTable {
    private let buckets: [Int32]
    private let next: [Int32]
    private let shift: UInt64

    /// - Complexity: O(units).
    init(_ units: [UInt32], length: Int) {
        let count = max(0, units.count - length + 1)
        let bits = max(4, Int.bitWidth - (2 * count + 1).leadingZeroBitCount)
        var buckets = [Int32](repeating: -1, count: 1 << bits)
        var next = [Int32](repeating: -1, count: count)
        let shift = UInt64(64 - bits)
        let hashes = GramHash.all(units[...], length: length)
        for place in stride(from: count - 1, through: 0, by: -1) {
            let bucket = Int(hashes[place] >> shift)
            next[place] = buckets[bucket]
            buckets[bucket] = Int32(place)
        }
        self.buckets = buckets
        self.next = next
        self.shift = shift
    }

    /// First place whose run may have a hash; -1 when there is none.
    func first(_ hash: UInt64) -> Int { Int(buckets[Int(hash >> shift)]) }

    /// The place after one with the same bucket; -1 behind the last.
    func next(after place: Int) -> Int { Int(next[place]) }
}

/// Hashes of runs of units, each from the one before in constant time.
enum GramHash {
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15 | 1

    /// The hash of every run of a length, in order; none when the text is shorter.
    /// - Complexity: O(units).
    static func all(_ units: ArraySlice<UInt32>, length: Int) -> [UInt64] {
        guard units.count >= length, length > 0 else { return [] }
        var hashes: [UInt64] = []
        hashes.reserveCapacity(units.count - length + 1)
        var leaving: UInt64 = 1
        for _ in 0..<length { leaving = leaving &* base }
        var hash: UInt64 = 0
        let first = units.startIndex
        for index in units.indices {
            hash = hash &* base &+ UInt64(units[index]) &+ 1
            if index - first >= length { hash = hash &- leaving &* (UInt64(units[index - length]) &+ 1) }
            if index - first >= length - 1 { hashes.append(mixed(hash)) }
        }
        return hashes
    }

    /// Spreads a hash over all of its bits.
    private static func mixed(_ hash: UInt64) -> UInt64 {
        var value = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
        value = (value ^ value >> 29) &* 0xBF58_476D_1CE4_E5B9
        return value ^ value >> 32
    }
}
