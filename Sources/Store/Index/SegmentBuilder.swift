// From the texts of some documents to their postings, by sorting numbers. It reads no database.

/// Collects the terms of up to 4,096 consecutive documents and gives them out sorted.
struct SegmentBuilder {
    /// More documents do not fit the twelve bits they have in a key.
    static let maximumCount = 4096

    private let firstDocument: Int
    /// Keys `term << 12 | document`, apart by kind so that each can be sorted by what varies in it.
    private var anywhere: [UInt64] = []
    private var headline: [UInt64] = []
    private var entities: [UInt64] = []

    /// Begins with a first document.
    init(firstDocument: Int) { self.firstDocument = firstDocument }

    /// Adds a run of a document's units; nothing matches from one run into another.
    mutating func add(_ units: [UInt16], isHeadline: Bool, document: Int) {
        let number = UInt64(document - firstDocument)
        SegmentBuilder.append(units, in: .anywhere, number, &anywhere)
        if isHeadline { SegmentBuilder.append(units, in: .headline, number, &headline) }
    }

    /// Adds an entity of a document.
    mutating func add(entity: Int, document: Int) {
        entities.append(Term(entity: entity).rawValue << 12 | UInt64(document - firstDocument))
    }

    private static func append(_ units: [UInt16], in place: Term.Place, _ number: UInt64, _ keys: inout [UInt64]) {
        keys.reserveCapacity(keys.count + 2 * units.count)
        var previous = NormalText.paragraphEnd
        for unit in units {
            defer { previous = unit }
            guard unit != NormalText.paragraphEnd else { continue }
            keys.append(Term(unit, in: place).rawValue << 12 | number)
            if previous != NormalText.paragraphEnd {
                keys.append(Term(previous, unit, in: place).rawValue << 12 | number)
            }
        }
    }

    /// Gives out the postings, by term and then by container.
    /// - Complexity: O(number of terms added).
    mutating func finish(_ body: (Term, _ container: Int, ArraySlice<UInt16>) throws -> Void) throws {
        sortByUnits(&anywhere)
        sortByUnits(&headline)
        entities.sort()
        for keys in [anywhere, headline, entities] { try giveOut(keys, body) }
    }

    private func giveOut(_ keys: [UInt64], _ body: (Term, Int, ArraySlice<UInt16>) throws -> Void) throws {
        var places: [UInt16] = []
        var term: UInt64 = 0
        var container = 0
        func flush() throws {
            if !places.isEmpty { try body(Term(rawValue: term), container, places[...]) }
            places.removeAll(keepingCapacity: true)
        }
        var previous: UInt64?
        for key in keys where key != previous {
            previous = key
            let document = firstDocument + Int(key & 0xFFF)
            if key >> 12 != term || document / containerSize != container {
                try flush()
                term = key >> 12
                container = document / containerSize
            }
            places.append(UInt16(truncatingIfNeeded: document % containerSize))
        }
        try flush()
    }

    /// Sorts by document, then by second and then by first unit, each pass keeping the order of the one before.
    /// Counting beats comparing six times here.
    private func sortByUnits(_ keys: inout [UInt64]) {
        var other = [UInt64](repeating: 0, count: keys.count)
        for (shift, mask) in [(0, 0xFFF), (28, 0xFFFF), (44, 0xFFFF)] as [(UInt64, UInt64)] {
            var starts = [Int32](repeating: 0, count: 0x10001)
            for key in keys { starts[Int(key >> shift & mask) + 1] += 1 }
            for digit in 1...0x10000 { starts[digit] += starts[digit - 1] }
            keys.withUnsafeBufferPointer { source in
                other.withUnsafeMutableBufferPointer { target in
                    starts.withUnsafeMutableBufferPointer { starts in
                        for key in source {
                            let digit = Int(key >> shift & mask)
                            target[Int(starts[digit])] = key
                            starts[digit] += 1
                        }
                    }
                }
            }
            swap(&keys, &other)
        }
    }
}
