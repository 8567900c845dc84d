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
        let areStoriesLinear = try growth("signed stories of a line", megabytes: [0.03, 0.1, 0.3, 1, 3]) {
            stories($0 / 160)
        }
        let areHeadsLinear = try growth("headlines behind all texts", megabytes: [0.03, 0.1, 0.3, 1, 3]) {
            headlinesBehind($0 / 130)
        }
        let areListsLinear = try growth("lines with bullets", megabytes: [0.03, 0.1, 0.3, 1, 3]) {
            bulletLines($0 / 31)
        }
        let isFast = Double(byteCount) / best >= 20e6
        if !isFast { Swift.print("pages are read slower than 20 MB/s") }
        return isFast && arePagesLinear && areLinesLinear && areStoriesLinear && areHeadsLinear && areListsLinear
    }

    /// Reads the same text repeated to each size, cut between characters: a file that ends inside one is looked at as those in
    /// doubt about their encoding are, which takes several times as long as reading a line.
    private func growth(_ name: String, _ text: [UInt8], megabytes: [Double]) throws -> Bool {
        try growth(name, megabytes: megabytes) { count in
            let end = text[...(count % text.count)].lastIndex { $0 & 0xC0 != 0x80 } ?? 0
            return Array(repeatElement(text, count: count / text.count).joined()) + text[..<end]
        }
    }

    /// Reads text made to each size, and gives up at the first size that is read too slowly.
    private func growth(_ name: String, megabytes: [Double], _ text: (Int) -> [UInt8]) throws -> Bool {
        var firstSpeed = 0.0
        for size in megabytes {
            let bytes = text(Int(size * 1e6))
            let time = try seconds { try read(bytes) }
            report("\(name) of \(size) MB", bytes.count, time)
            let speed = Double(bytes.count) / time
            firstSpeed = max(firstSpeed, speed)
            if speed * 4 < firstSpeed { return false }
        }
        return true
    }

    /// Reads a page and writes it out as `parse` does.
    private func read(_ bytes: [UInt8]) throws {
        let pages = try PagePipeline().read(bytes, path: "page.txt")
        if pages.count == 1, pages[0].articles.count > 24 { _ = interchangeJSON(of: pages, source: "page.txt") }
    }

    /// Han characters that are never the same twice in a row.
    private func han(_ count: Int, from place: Int) -> String {
        String(
            String.UnicodeScalarView(
                (0..<count).compactMap { Unicode.Scalar(UInt32(0x4E00 + (place + $0 * 131) % 20_000)) }))
    }

    /// So many stories with headline, byline and a paragraph of one line.
    private func stories(_ count: Int) -> [UInt8] {
        Array(
            (0..<count).map { han(8, from: $0 * 977) + "\n\n本报记者 李明\n\n" + han(36, from: $0 * 613) + "。\n\n" }.joined()
                .utf8)
    }

    /// So many paragraphs of one line, and as many headlines behind the last.
    private func headlinesBehind(_ count: Int) -> [UInt8] {
        let texts = (0..<count).map { "　　" + han(30, from: $0 * 613) + "。\n" }.joined()
        return Array((texts + "\n" + (0..<count).map { han(9, from: $0 * 977) + "\n\n" }.joined()).utf8)
    }

    /// So many short lines that open with a bullet and end nothing.
    private func bulletLines(_ count: Int) -> [UInt8] {
        Array((0..<count).map { "●" + han(9, from: $0 * 977) + "\n" }.joined().utf8)
    }

    /// Processor time: other work on the machine takes its share of the clock's.
    private func seconds(_ work: () throws -> Void) rethrows -> Double {
        let start = clock()
        try work()
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }

    private func report(_ name: String, _ byteCount: Int, _ seconds: Double) {
        let line = String(format: "%8.2f MB/s  %7.3f s  ", Double(byteCount) / 1e6 / seconds, seconds) + name
        // Straight to the file: what is measured last may take long.
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
