// Measures how fast pages are read, and whether time grows with their size and no faster.

import Foundation
import Pipeline
import TestSupport

struct SpeedTable {
    private let generator: PageGenerator
    private let seed: UInt64

    init(_ generator: PageGenerator, seed: UInt64) {
        self.generator = generator
        self.seed = seed
    }

    /// Prints MB/s on pages, on files of up to 100 MB without a form feed, on lines of up to 10 MB.
    func print() throws {
        let pages = (0..<500).map { Array(generator.mixedPage(seed: seed + $0).text.utf8) }
        let byteCount = pages.reduce(0) { $0 + $1.count }
        let best = try (0..<3).map { _ in try seconds { for page in pages { try read(page) } } }.min() ?? 0
        report("500 mixed pages", byteCount, best)
        let whole = Array(pages.joined())
        for megabytes in [1, 10, 100] {
            let file = Array(repeatElement(whole, count: megabytes * 1_000_000 / whole.count + 1).joined())
                .prefix(megabytes * 1_000_000)
            report("a page of \(megabytes) MB", file.count, try seconds { try read(Array(file)) })
        }
        let line = Array("重庆市万州区的铁路通车了。".utf8)
        for megabytes in [1, 10] {
            let bytes = Array(repeatElement(line, count: megabytes * 1_000_000 / line.count).joined())
            report("a line of \(megabytes) MB", bytes.count, try seconds { try read(bytes) })
        }
    }

    private func read(_ bytes: [UInt8]) throws { _ = try PagePipeline().read(bytes, path: "page.txt") }

    private func seconds(_ work: () throws -> Void) rethrows -> Double {
        let start = ContinuousClock.now
        try work()
        return Double((ContinuousClock.now - start) / .microseconds(1)) / 1e6
    }

    private func report(_ name: String, _ byteCount: Int, _ seconds: Double) {
        Swift.print(String(format: "%8.2f MB/s  %7.3f s  ", Double(byteCount) / 1e6 / seconds, seconds) + name)
    }
}
