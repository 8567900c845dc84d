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

    /// Prints MB/s on pages, on single pages of up to 100 MB, on lines of up to 10 MB.
    /// - Returns: true when pages are read at 20 MB/s and more, and no size at less than a quarter of the speed of the smallest of
    ///   its kind.
    func print() throws -> Bool {
        let pages = (0..<500).map { Array(generator.mixedPage(seed: seed + $0).text.utf8) }
        let byteCount = pages.reduce(0) { $0 + $1.count }
        let best = try (0..<3).map { _ in try seconds { for page in pages { try read(page) } } }.min() ?? 0
        report("500 mixed pages", byteCount, best)
        let arePagesLinear = try growth("a page", Array(pages.joined()), megabytes: [0.1, 0.3, 1, 3, 10, 30, 100])
        let line = Array("重庆市万州区的铁路通车了。".utf8)
        let areLinesLinear = try growth("a line", line, megabytes: [0.1, 0.3, 1, 3, 10])
        let isFast = Double(byteCount) / best >= 20e6
        if !isFast { Swift.print("pages are read slower than 20 MB/s") }
        return isFast && arePagesLinear && areLinesLinear
    }

    /// Reads the same text repeated to each size, and gives up at the first size that is read too slowly.
    private func growth(_ name: String, _ text: [UInt8], megabytes: [Double]) throws -> Bool {
        var firstSpeed = 0.0
        for size in megabytes {
            let count = Int(size * 1e6)
            let bytes = Array(Array(repeatElement(text, count: count / text.count + 1).joined()).prefix(count))
            let time = try seconds { try read(bytes) }
            report("\(name) of \(size) MB", count, time)
            let speed = Double(count) / time
            firstSpeed = max(firstSpeed, speed)
            if speed * 4 < firstSpeed { return false }
        }
        return true
    }

    private func read(_ bytes: [UInt8]) throws { _ = try PagePipeline().read(bytes, path: "page.txt") }

    private func seconds(_ work: () throws -> Void) rethrows -> Double {
        let start = ContinuousClock.now
        try work()
        return Double((ContinuousClock.now - start) / .microseconds(1)) / 1e6
    }

    private func report(_ name: String, _ byteCount: Int, _ seconds: Double) {
        let line = String(format: "%8.2f MB/s  %7.3f s  ", Double(byteCount) / 1e6 / seconds, seconds) + name
        // Straight to the file: what is measured last may take long.
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
