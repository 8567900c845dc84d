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
    /// - Complexity: O(units · lengths of frequent runs).
    func frequent(leastCount: Int) -> [(prefix: Int, unit: UInt16, number: Int)] {
        var rows: [(prefix: Int, unit: UInt16, number: Int)] = []
        for length in 2...FrequentGrams.longest {
            var keys = length == 2 ? pairs() : longer(FrequentGrams(rows))
            sortByCounting(&keys)
            let known = rows.count
            FrequentGramCounting.forEachStep(of: keys) { step, count in
                guard count >= leastCount else { return }
                let unit = UInt16(truncatingIfNeeded: step)
                rows.append((Int(step >> 16), unit, 0x10000 + rows.count))
            }
            if rows.count == known { break }
        }
        return rows
    }

    /// Keys `prefix << 28 | unit << 12 | document` of two units in a row.
    private func pairs() -> [UInt64] {
        var keys: [UInt64] = []
        forEachRun { document, units in
            var previous = NormalText.paragraphEnd
            for unit in units {
                if unit != NormalText.paragraphEnd, previous != NormalText.paragraphEnd {
                    keys.append(UInt64(previous) << 28 | UInt64(unit) << 12 | document)
                }
                previous = unit
            }
        }
        return keys
    }

    /// The same of runs that are terms because their parts are frequent, and are not known to be frequent themselves.
    private func longer(_ grams: FrequentGrams) -> [UInt64] {
        var keys: [UInt64] = []
        forEachRun { document, units in
            var walk = FrequentGrams.Walk(grams)
            for unit in units {
                walk.step(unit) { term, _ in
                    guard let step = term.stepped, grams.number(step.prefix, step.unit) == nil else { return }
                    keys.append(UInt64(step.prefix) << 28 | UInt64(step.unit) << 12 | document)
                }
            }
        }
        return keys
    }

    private func forEachRun(_ body: (_ document: UInt64, UnsafeBufferPointer<UInt16>) -> Void) {
        units.withUnsafeBufferPointer { units in
            var start = 0
            for run in runs {
                body(run.document, UnsafeBufferPointer(rebasing: units[start..<run.end]))
                start = run.end
            }
        }
    }

    /// Calls with each step `prefix << 16 | unit` of sorted keys and the number of documents that have it.
    private static func forEachStep(of keys: [UInt64], _ body: (_ step: UInt64, _ count: Int) -> Void) {
        var start = 0
        while start < keys.count {
            let step = keys[start] >> 12
            var count = 1
            var end = start + 1
            while end < keys.count, keys[end] >> 12 == step {
                if keys[end] != keys[end - 1] { count += 1 }
                end += 1
            }
            body(step, count)
            start = end
        }
    }
}
