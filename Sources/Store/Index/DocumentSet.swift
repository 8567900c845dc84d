// A set of documents as bits. It knows no filters and no database.

/// A set of document numbers below a bound, one bit each: a million articles are 125 kilobytes.
struct DocumentSet: Equatable, Sendable {
    /// The bits; unused ones of the last word are 0.
    private(set) var words: [UInt64]
    /// All members are below it.
    let bound: Int

    /// The empty set.
    init(bound: Int) {
        self.bound = bound
        words = [UInt64](repeating: 0, count: (bound + 63) / 64)
    }

    /// The numbers of a range that lie below the bound.
    init(bound: Int, range: Range<Int>) {
        self.init(bound: bound)
        insert(range)
    }

    /// The numbers below the bound that satisfy a condition, sixty-four at a time.
    @inline(__always)
    init(bound: Int, where condition: (Int) -> Bool) {
        self.init(bound: bound)
        words.withUnsafeMutableBufferPointer { words in
            for index in words.indices {
                let first = index << 6
                var word: UInt64 = 0
                for bit in 0..<min(64, bound - first) where condition(first + bit) { word |= 1 << UInt64(bit) }
                words[index] = word
            }
        }
    }

    /// Changes the bits directly.
    @inline(__always)
    mutating func withWords(_ body: (UnsafeMutableBufferPointer<UInt64>) throws -> Void) rethrows {
        try words.withUnsafeMutableBufferPointer { try body($0) }
    }

    /// True for members; a number outside the bound is none.
    @inline(__always)
    func contains(_ document: Int) -> Bool {
        document >= 0 && document < bound && words[document >> 6] & (1 << UInt64(document & 63)) != 0
    }

    /// Takes a number in; one outside the bound is ignored.
    @inline(__always)
    mutating func insert(_ document: Int) {
        guard document >= 0, document < bound else { return }
        words[document >> 6] |= 1 << UInt64(document & 63)
    }

    /// Puts a number out.
    mutating func remove(_ document: Int) {
        guard document >= 0, document < bound else { return }
        words[document >> 6] &= ~(1 << UInt64(document & 63))
    }

    /// Takes a range in.
    mutating func insert(_ range: Range<Int>) {
        let range = range.clamped(to: 0..<bound)
        guard !range.isEmpty else { return }
        let first = range.lowerBound >> 6
        let last = (range.upperBound - 1) >> 6
        let head = ~UInt64(0) << UInt64(range.lowerBound & 63)
        let tail = ~UInt64(0) >> UInt64(63 - (range.upperBound - 1) & 63)
        guard first < last else { return words[first] |= head & tail }
        words[first] |= head
        for word in first + 1..<last { words[word] = ~0 }
        words[last] |= tail
    }

    /// Takes in eight numbers at once: bit n of the byte stands for `8 × byteIndex + n`.
    @inline(__always)
    mutating func insert(byte: UInt8, at byteIndex: Int) {
        let word = byteIndex >> 3
        guard word < words.count else { return }
        words[word] |= UInt64(byte) << UInt64((byteIndex & 7) << 3)
    }

    /// Number of members.
    /// - Complexity: O(bound / 64).
    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// True when there is no member.
    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// Keeps the members of both.
    mutating func formIntersection(_ other: DocumentSet) { combine(other) { $0 & $1 } }

    /// Takes in the members of the other.
    mutating func formUnion(_ other: DocumentSet) { combine(other) { $0 | $1 } }

    /// The members of either.
    func union(_ other: DocumentSet) -> DocumentSet {
        var result = self
        result.formUnion(other)
        return result
    }

    /// Puts out the members of the other.
    mutating func subtract(_ other: DocumentSet) { combine(other) { $0 & ~$1 } }

    /// Everything below the bound that was no member.
    var complement: DocumentSet {
        var result = DocumentSet(bound: bound, range: 0..<bound)
        result.subtract(self)
        return result
    }

    private mutating func combine(_ other: DocumentSet, _ operation: (UInt64, UInt64) -> UInt64) {
        precondition(bound == other.bound, "sets below \(bound) and \(other.bound) do not combine")
        words.withUnsafeMutableBufferPointer { mine in
            other.words.withUnsafeBufferPointer { theirs in
                for index in mine.indices { mine[index] = operation(mine[index], theirs[index]) }
            }
        }
    }

    /// Number of members of both.
    func intersectionCount(_ other: DocumentSet) -> Int {
        zip(words, other.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
    }

    /// Calls with each member, ascending.
    func forEach(_ body: (Int) throws -> Void) rethrows {
        for (index, word) in words.enumerated() where word != 0 {
            var rest = word
            while rest != 0 {
                try body(index << 6 | rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}
