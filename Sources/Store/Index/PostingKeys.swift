// Steps of documents put in order by counting. It knows no kinds of terms and reads no database.

/// Steps of documents, a step being a number and the unit behind it, collected document by document and given out sorted.
///
/// Keys are dealt out by their numbers once, into groups that the processor has at hand, and sorted there by their units:
/// to sort all of them together would touch memory far and wide twice.
///
///     key     number (32 bits) | unit (16) | document (12)
///     group   the keys of one number: unit (16) | document (12), ascending
struct PostingKeys: ~Copyable {
    /// Documents are numbered below this.
    static let documentBound = 4096

    /// The keys in the order they came, and room for more.
    private var room = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: 1024)
    private var count = 0

    /// Where numbers reach farther, they are sorted by comparing: they would take too many counters.
    private static let mostCounters = 1 << 21

    deinit { room.deallocate() }

    /// Adds a step of a document, several times for one that has it so often. Documents ascend for each step.
    @inline(__always)
    mutating func add(_ number: UInt32, _ unit: UInt16, document: UInt64) {
        if count == room.count { grow() }
        room[count] = UInt64(number) << 28 | UInt64(unit) << 12 | document
        count &+= 1
    }

    private mutating func grow() {
        let larger = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: 2 * room.count)
        _ = larger.initialize(fromContentsOf: room)
        room.deallocate()
        room = larger
    }

    private var keys: UnsafeMutableBufferPointer<UInt64> { UnsafeMutableBufferPointer(rebasing: room[..<count]) }

    /// Calls with each number that has keys, ascending, and with its keys; those are good until it returns.
    /// - Complexity: O(number of keys + largest number).
    func forEachGroup(_ body: (_ number: UInt32, _ keys: UnsafeBufferPointer<UInt32>) throws -> Void) rethrows {
        // The largest key has the largest number.
        let bound = Int((keys.max() ?? 0) >> 28) + 1
        guard bound <= PostingKeys.mostCounters else { return try forEachComparedGroup(body) }
        let (starts, largest) = groupStarts(bound)
        try withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count + largest + 512) { groups in
            deal(into: groups, starts)
            let other = UnsafeMutableBufferPointer(rebasing: groups[count..<count + largest])
            let counters = UnsafeMutableBufferPointer(rebasing: groups[(count + largest)...])
            for number in 0..<bound where starts[number] < starts[number + 1] {
                let group = UnsafeMutableBufferPointer(rebasing: groups[starts[number]..<starts[number + 1]])
                group.sortByUnits(other, counters)
                try body(UInt32(number), UnsafeBufferPointer(group))
            }
        }
    }

    /// Where the keys of each number begin once they are dealt out, and the end of all; and the size of the largest group.
    private func groupStarts(_ bound: Int) -> (starts: [Int], largest: Int) {
        var starts = [Int](repeating: 0, count: bound + 1)
        for key in keys { starts[Int(truncatingIfNeeded: key >> 28)] += 1 }
        var (sum, largest) = (0, 0)
        for number in starts.indices {
            let count = starts[number]
            largest = max(largest, count)
            starts[number] = sum
            sum += count
        }
        return (starts, largest)
    }

    private func deal(into groups: UnsafeMutableBufferPointer<UInt32>, _ starts: [Int]) {
        var ends = starts
        for key in keys {
            let number = Int(truncatingIfNeeded: key >> 28)
            groups[ends[number]] = UInt32(truncatingIfNeeded: key & 0xFFF_FFFF)
            ends[number] += 1
        }
    }

    private func forEachComparedGroup(
        _ body: (_ number: UInt32, _ keys: UnsafeBufferPointer<UInt32>) throws -> Void
    ) rethrows {
        var rest = keys.sorted()[...]
        while let first = rest.first {
            let group = rest.prefix { $0 >> 28 == first >> 28 }.map { UInt32(truncatingIfNeeded: $0 & 0xFFF_FFFF) }
            rest = rest.dropFirst(group.count)
            try group.withUnsafeBufferPointer { try body(UInt32(truncatingIfNeeded: first >> 28), $0) }
        }
    }
}

extension UnsafeMutableBufferPointer<UInt32> {
    /// Counters cost more than comparing does for fewer keys than this.
    private static var fewKeys: Int { 40 }

    /// Sorts keys of a group whose documents ascend for each unit: by the lower half of their units, then by the upper.
    /// - Parameters:
    ///   - other: room for as many.
    ///   - counters: 256 for each half.
    fileprivate func sortByUnits(_ other: Self, _ counters: Self) {
        guard count > Self.fewKeys else { return insertInOrder() }
        // What follows a long run is mostly one unit, whose keys came in order.
        guard !isInOrder else { return }
        counters.initialize(repeating: 0)
        for key in self {
            counters[Int(key >> 12 & 0xFF)] &+= 1
            counters[256 | Int(key >> 20 & 0xFF)] &+= 1
        }
        counters.makeStarts(0)
        counters.makeStarts(256)
        for key in self { counters.place(key, at: Int(key >> 12 & 0xFF), in: other) }
        for key in other[..<count] { counters.place(key, at: 256 | Int(key >> 20 & 0xFF), in: self) }
    }

    private var isInOrder: Bool {
        var last: UInt32 = 0
        for key in self {
            if key < last { return false }
            last = key
        }
        return true
    }

    /// Makes 256 counters say where what they counted begins.
    @inline(__always)
    private func makeStarts(_ first: Int) {
        var sum: UInt32 = 0
        for digit in first..<first + 256 { (self[digit], sum) = (sum, sum &+ self[digit]) }
    }

    @inline(__always)
    private func place(_ key: UInt32, at digit: Int, in target: Self) {
        target[Int(self[digit])] = key
        self[digit] &+= 1
    }

    private func insertInOrder() {
        for place in indices.dropFirst() {
            let key = self[place]
            var hole = place
            while hole > 0, self[hole - 1] > key {
                self[hole] = self[hole - 1]
                hole -= 1
            }
            self[hole] = key
        }
    }
}
