// Sorting of keys and following of frequent runs, beside the plainest way to do each.

import Testing

@testable import Store

@Suite struct PostingKeysTests {
    /// A step of a document.
    private struct Step: Comparable {
        var number: UInt32
        var unit: UInt16
        var document: UInt64

        static func < (left: Step, right: Step) -> Bool {
            (left.number, left.unit, left.document) < (right.number, right.unit, right.document)
        }
    }

    @Test(arguments: [(1, 1), (3, 70_000), (50_000, 9), (200, 300), (1 << 31, 40)])
    func `Keys come back by number, unit and document, as often as they were added`(numbers: Int, units: Int) {
        var random = SeededNumbers(seed: UInt64(numbers + units))
        var keys = PostingKeys()
        var expected: [Step] = []
        for document in 0..<60 {
            for _ in 0..<Int.random(in: 0...120, using: &random) {
                let step = Step(
                    number: UInt32(Int.random(in: 0..<numbers, using: &random)),
                    unit: UInt16(truncatingIfNeeded: Int.random(in: 0..<units, using: &random)),
                    document: UInt64(document * 68))
                keys.add(step.number, step.unit, document: step.document)
                expected.append(step)
            }
        }
        var found: [Step] = []
        var groups: [UInt32] = []
        keys.forEachGroup { number, keys in
            groups.append(number)
            for key in keys {
                found.append(
                    Step(number: number, unit: UInt16(truncatingIfNeeded: key >> 12), document: UInt64(key & 0xFFF)))
            }
        }
        #expect(found == expected.sorted())
        #expect(groups == Set(expected.map(\.number)).sorted())
    }

    @Test func `No keys make no groups`() {
        PostingKeys().forEachGroup { number, _ in Issue.record("a group of \(number)") }
    }

    @Test func `Terms of a text are the runs whose first and whose last units are frequent`() {
        var random = SeededNumbers(seed: 5)
        func text(_ length: Int) -> [UInt16] {
            (0..<length).map { _ in
                UInt16(Int.random(in: 0...9, using: &random) == 0 ? 0x0A : 0x4E00 + .random(in: 0...2, using: &random))
            }
        }
        var counting = FrequentGramCounting(firstDocument: 0)
        for document in 0..<40 { counting.add(text(60), document: document) }
        let rows = counting.frequent(leastCount: 20)
        let grams = FrequentGrams(rows)
        #expect(rows.contains { $0.prefix >= 0x10000 } && !grams.isEmpty)
        func number(_ run: ArraySlice<UInt16>) -> UInt32? {
            run.dropFirst().reduce(run.first.map(UInt32.init)) { prefix, unit in
                prefix.flatMap { prefix in rows.first { $0.prefix == Int(prefix) && $0.unit == unit } }
                    .map { UInt32($0.number) }
            }
        }
        let units = text(200)
        var expected: [String] = []
        for end in units.indices {
            for length in 3...(FrequentGrams.longest + 1) where end + 1 >= length {
                let run = units[(end + 1 - length)...end]
                guard let first = number(run.dropLast()), number(run.dropFirst()) != nil else { continue }
                expected.append("\(end) \(first) \(length)")
            }
        }
        #expect(!expected.isEmpty)
        var found: [String] = []
        for end in units.indices {
            let longer = grams.terms(of: Array(units[...end])).count
            for term in grams.terms(of: Array(units[...end])).suffix(
                longer - grams.terms(of: Array(units[..<end])).count)
            {
                let stepped = term.term.stepped
                #expect(stepped?.unit == units[end])
                found.append("\(end) \(stepped?.prefix ?? 0) \(term.length)")
            }
        }
        #expect(found == expected)
    }
}
