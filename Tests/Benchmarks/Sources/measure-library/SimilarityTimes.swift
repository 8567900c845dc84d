// Times the search for articles like one over a library. It judges no answers.

import Bars
import Corpus
import Foundation
import Store
import TestSupport

/// Asks for articles like some drawn by a seed, and says how long the answers took.
struct SimilarityTimes {
    let store: SQLiteStore
    let count: Int
    let seed: UInt64

    /// Prints the times beside their bar.
    func measure(_ report: inout BarReport) async throws {
        let keys = try await store.listing(matching: .everything, order: .longest).keys
        guard !keys.isEmpty, count > 0 else { return }
        // The longest articles take the most; they are asked for too.
        var random = SeededRandom(seed: seed)
        let drawn = Array(keys.prefix(count / 10)) + (0..<count - count / 10).map { _ in random.pick(keys) }
        var times: [Double] = []
        var answered = 0
        for key in drawn {
            let start = ContinuousClock.now
            let found = try await store.similar(to: key, limit: 100)
            times.append((ContinuousClock.now - start) / .milliseconds(1))
            answered += found.contains { $0.sharedCount > 0 } ? 1 : 0
        }
        let distribution = Distribution(times)
        print(distribution.line("articles like one"))
        print("of \(drawn.count) articles \(answered) have others with passages in common")
        report.check("articles like one, worst", distribution.percentile(100), "ms", atMost: 1000)
    }

    /// Prints how long it takes to tell what else happened on days of printing drawn by the seed.
    func measureHappenings() async throws {
        let keys = try await store.listing(matching: .everything, order: .newest).keys
        guard !keys.isEmpty, count > 0 else { return }
        var random = SeededRandom(seed: seed)
        var times: [Double] = []
        for _ in 0..<min(count, 50) {
            guard let day = try await store.rows(of: [random.pick(keys)]).first?.published?.interval else { continue }
            let start = ContinuousClock.now
            _ = try await store.timeline(of: [], in: .everything, during: day, limit: 300)
            times.append((ContinuousClock.now - start) / .milliseconds(1))
        }
        print(Distribution(times).line("what else happened then"))
    }

    /// Brings index and fingerprints up to date.
    static func settle(_ store: SQLiteStore) async throws {
        let start = ContinuousClock.now
        try await store.settle()
        print("settled in \(((ContinuousClock.now - start) / .seconds(1)).short) s")
    }
}
