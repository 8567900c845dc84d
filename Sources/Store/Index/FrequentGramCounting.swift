// Finds out which runs of units are frequent, by counting the documents that have them. It reads no database.

/// Collects the texts of up to 4,096 consecutive documents and tells which runs of them are frequent.
struct FrequentGramCounting {
    private let firstDocument: Int
    private var units: [UInt16] = []
    /// Of each run of units: its document, and where it ends in `units`.
    private var runs: [(document: UInt64, end: Int)] = []

    /// Begins with a first document.
    init(firstDocument: Int) { self.firstDocument = firstDocument }

    /// Adds a run of a document's units.
    mutating func add(_ units: [UInt16], document: Int) {
        self.units += units
        runs.append((UInt64(document - firstDocument), self.units.count))
    }

    /// The frequent runs as the database keeps them. Shorter ones are found first: a longer one can only be frequent when
    /// its parts are.
    /// - Parameter leastCount: so many documents at least have a frequent run.
    /// - Complexity: O(units + places where frequent runs end · lengths).
    func frequent(leastCount: Int) -> [FrequentGrams.Row] {
        var rows: [FrequentGrams.Row] = []
        var places = pairs()
        for length in 2...FrequentGrams.longest {
            var keys = PostingKeys()
            for place in places { keys.add(place.prefix, place.unit, document: place.document) }
            let known = rows.count
            keys.forEachGroup { prefix, keys in
                FrequentGramCounting.forEachUnit(of: keys) { unit, count in
                    if count >= leastCount { rows.append((Int(prefix), unit, 0x10000 + rows.count)) }
                }
            }
            if rows.count == known || length == FrequentGrams.longest { break }
            places = longer(places, FrequentGrams(Array(rows[known...])))
        }
        return rows
    }

    /// Where a run ends, the number of what it goes on from, its last unit, and its document.
    private struct Place {
        var end: Int
        var prefix: UInt32
        var unit: UInt16
        var document: UInt64
    }

    /// Two units in a row.
    private func pairs() -> [Place] {
        var places: [Place] = []
        places.reserveCapacity(units.count)
        units.withUnsafeBufferPointer { units in
            var start = 0
            for run in runs {
                var previous = NormalText.paragraphEnd
                for end in start..<run.end {
                    let unit = units[end]
                    if unit != NormalText.paragraphEnd, previous != NormalText.paragraphEnd {
                        places.append(
                            Place(end: end, prefix: UInt32(previous), unit: unit, document: run.document))
                    }
                    previous = unit
                }
                start = run.end
            }
        }
        return places
    }

    /// Runs longer by a unit, both of whose parts are frequent: those that end where one ends right behind another.
    private func longer(_ places: [Place], _ grams: FrequentGrams) -> [Place] {
        var result: [Place] = []
        var before: (end: Int, number: UInt32)?
        for place in places {
            guard let number = grams.number(place.prefix, place.unit) else { continue }
            if let before, before.end + 1 == place.end {
                result.append(
                    Place(end: place.end, prefix: before.number, unit: place.unit, document: place.document))
            }
            before = (place.end, number)
        }
        return result
    }

    /// Calls with each unit of a group of keys and the number of documents that have it.
    private static func forEachUnit(
        of keys: UnsafeBufferPointer<UInt32>, _ body: (_ unit: UInt16, _ count: Int) -> Void
    ) {
        var start = 0
        while start < keys.count {
            let unit = keys[start] >> 12
            var count = 1
            var end = start + 1
            while end < keys.count, keys[end] >> 12 == unit {
                if keys[end] != keys[end - 1] { count += 1 }
                end += 1
            }
            body(UInt16(truncatingIfNeeded: unit), count)
            start = end
        }
    }
}
