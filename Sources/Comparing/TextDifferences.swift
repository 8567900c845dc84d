// Where two versions of a text differ, character by character. It says where, not how it is shown.

/// A stretch in which two versions differ: `first` gave way to `second`. One of them may be empty.
public struct TextDifference: Hashable, Sendable {
    /// Its bytes in the first text; empty where something was put in.
    public var first: Range<Int>
    /// Its bytes in the second text; empty where something was left out.
    public var second: Range<Int>

    /// Makes a difference.
    public init(first: Range<Int>, second: Range<Int>) {
        self.first = first
        self.second = second
    }
}

/// What two versions of a text have in common and where they differ.
public struct TextDifferences: Hashable, Sendable {
    /// The stretches that differ, in order.
    public let differences: [TextDifference]
    /// Number of characters that are the same.
    public let commonCount: Int
    /// Number of characters of both texts together.
    public let totalCount: Int

    /// Share of the two texts that is the same, 0...1; 1 for two empty ones.
    public var commonShare: Double { totalCount == 0 ? 1 : Double(2 * commonCount) / Double(totalCount) }

    /// True when the two are so alike that differences say more than passages in common.
    public var areVersions: Bool { commonShare >= 0.5 }

    /// Compares two texts.
    ///
    /// Runs that stand once in both are fixed first, the heaviest in one order; what lies between them is compared by
    /// the fewest changes (E. W. Myers, An O(ND) difference algorithm, 1986). Stretches without a run in common that
    /// need more than `EditPath.changeLimit` changes are one difference. Differences with so little between them
    /// that it is likely to agree by chance are one.
    ///
    ///     TextDifferences(ComparableText("年内开工", .signs), ComparableText("明年开工", .signs)).differences.count == 1
    /// - Parameters: both in `.signs`.
    /// - Complexity: O(characters) for texts that are alike; never more than O(characters · changeLimit).
    public init(_ first: ComparableText, _ second: ComparableText) {
        var finder = DifferenceFinder(first.units, second.units)
        finder.compare(0..<first.count, 0..<second.count, gramLength: DifferenceFinder.gramLengths[...])
        let changes = DifferenceTidying(first: first.units, second: second.units).tidied(finder.changes)
        differences = changes.map { change in
            TextDifference(first: first.bytes(of: change.first), second: second.bytes(of: change.second))
        }
        commonCount = first.count - changes.reduce(0) { $0 + $1.first.count }
        totalCount = first.count + second.count
    }
}

/// A change, in units of both texts.
struct UnitChange: Hashable {
    var first: Range<Int>
    var second: Range<Int>

    /// Units of the longer side.
    var weight: Int { max(first.count, second.count) }
}

/// Finds changes between two texts: fixed runs first, then the fewest changes between them.
private struct DifferenceFinder {
    let first: [UInt32]
    let second: [UInt32]
    private(set) var changes: [UnitChange] = []

    /// Lengths of the runs that are fixed, one after the other.
    static let gramLengths = [12, 6]
    /// Shorter stretches are compared at once.
    private static let smallCount = 256

    init(_ first: [UInt32], _ second: [UInt32]) {
        self.first = first
        self.second = second
    }

    mutating func compare(_ own: Range<Int>, _ other: Range<Int>, gramLength: ArraySlice<Int>) {
        let (own, other) = trimmed(own, other)
        if own.isEmpty && other.isEmpty { return }
        if own.isEmpty || other.isEmpty { return add(UnitChange(first: own, second: other)) }
        if let length = gramLength.first, own.count + other.count > DifferenceFinder.smallCount {
            let fixed = fixedRuns(own, other, length)
            return compareBetween(fixed, own, other, gramLength.dropFirst())
        }
        guard let path = EditPath.shortest(first, own, second, other) else {
            return add(UnitChange(first: own, second: other))
        }
        for change in path { add(change) }
    }

    private mutating func compareBetween(
        _ fixed: [(own: Range<Int>, other: Range<Int>)], _ own: Range<Int>, _ other: Range<Int>,
        _ gramLength: ArraySlice<Int>
    ) {
        var (place, otherPlace) = (own.lowerBound, other.lowerBound)
        for run in fixed {
            compare(place..<run.own.lowerBound, otherPlace..<run.other.lowerBound, gramLength: gramLength)
            (place, otherPlace) = (run.own.upperBound, run.other.upperBound)
        }
        compare(place..<own.upperBound, otherPlace..<other.upperBound, gramLength: gramLength)
    }

    /// Adds a change; one that goes on from the last is one with it.
    private mutating func add(_ change: UnitChange) {
        if let last = changes.last, last.first.upperBound == change.first.lowerBound,
            last.second.upperBound == change.second.lowerBound
        {
            changes[changes.count - 1] = UnitChange(
                first: last.first.lowerBound..<change.first.upperBound,
                second: last.second.lowerBound..<change.second.upperBound)
        } else {
            changes.append(change)
        }
    }

    private func trimmed(_ own: Range<Int>, _ other: Range<Int>) -> (Range<Int>, Range<Int>) {
        var (low, otherLow, high, otherHigh) = (own.lowerBound, other.lowerBound, own.upperBound, other.upperBound)
        while low < high, otherLow < otherHigh, first[low] == second[otherLow] {
            low += 1
            otherLow += 1
        }
        while low < high, otherLow < otherHigh, first[high - 1] == second[otherHigh - 1] {
            high -= 1
            otherHigh -= 1
        }
        return (low..<high, otherLow..<otherHigh)
    }

    // MARK: Fixed runs

    /// The heaviest runs in one order that stand once in both stretches, as long as they can be, without overlaps.
    private func fixedRuns(_ own: Range<Int>, _ other: Range<Int>, _ length: Int) -> [(
        own: Range<Int>, other: Range<Int>
    )] {
        var runs: [WeightedPair] = []
        var last = (diagonal: Int.min, end: 0)
        for (place, otherPlace) in uniqueRuns(own, other, length) {
            let diagonal = otherPlace - place
            if diagonal == last.diagonal, place < last.end { continue }
            let run = extended(place, otherPlace, own, other)
            runs.append(run)
            last = (diagonal, run.first + run.weight)
        }
        let chain = HeaviestChain.of(runs, secondCount: other.upperBound)
        var result: [(own: Range<Int>, other: Range<Int>)] = []
        var end = (own: own.lowerBound, other: other.lowerBound)
        for run in chain {
            let cut = max(0, end.own - run.first, end.other - run.second)
            guard cut < run.weight else { continue }
            let piece = (
                own: run.first + cut..<run.first + run.weight, other: run.second + cut..<run.second + run.weight
            )
            result.append(piece)
            end = (piece.own.upperBound, piece.other.upperBound)
        }
        return result
    }

    /// Runs whose hash stands once in each stretch, by place in the first; compared, not only hashed.
    private func uniqueRuns(_ own: Range<Int>, _ other: Range<Int>, _ length: Int) -> [(Int, Int)] {
        let places = UniquePlaces(GramHash.all(second[other], length: length))
        let hashes = GramHash.all(first[own], length: length)
        let ownPlaces = UniquePlaces(hashes)
        return hashes.indices.compactMap { index in
            guard ownPlaces.place(of: hashes[index]) != nil, let place = places.place(of: hashes[index]) else {
                return nil
            }
            let (start, otherStart) = (own.lowerBound + index, other.lowerBound + place)
            for step in 0..<length where first[start + step] != second[otherStart + step] { return nil }
            return (start, otherStart)
        }
    }

    private func extended(_ place: Int, _ otherPlace: Int, _ own: Range<Int>, _ other: Range<Int>) -> WeightedPair {
        var (low, otherLow, high, otherHigh) = (place, otherPlace, place, otherPlace)
        while low > own.lowerBound, otherLow > other.lowerBound, first[low - 1] == second[otherLow - 1] {
            low -= 1
            otherLow -= 1
        }
        while high < own.upperBound, otherHigh < other.upperBound, first[high] == second[otherHigh] {
            high += 1
            otherHigh += 1
        }
        return WeightedPair(first: low, second: otherLow, weight: high - low)
    }
}

/// The places of hashes that occur once.
private struct UniquePlaces {
    private var keys: [UInt64]
    /// 0: free; -1: occurs again; else the place plus one.
    private var places: [Int32]
    private let mask: Int

    init(_ hashes: [UInt64]) {
        let size = 1 << max(4, Int.bitWidth - (2 * hashes.count).leadingZeroBitCount)
        mask = size - 1
        keys = [UInt64](repeating: 0, count: size)
        places = [Int32](repeating: 0, count: size)
        for (place, hash) in hashes.enumerated() {
            let slot = slot(of: hash)
            keys[slot] = hash
            places[slot] = places[slot] == 0 ? Int32(place + 1) : -1
        }
    }

    func place(of hash: UInt64) -> Int? {
        let place = places[slot(of: hash)]
        return place > 0 ? Int(place) - 1 : nil
    }

    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while places[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }
}
