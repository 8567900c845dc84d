// Measures how fast the finder is ready and works, in processor time, so that a busy machine matters less.

import Foundation
import Pipeline

/// The command `speed`.
enum SpeedRun {
    /// Runs over the articles of a file, parted by form feeds, three times, and prints the best.
    static func run(file: String, lexicon: String) throws {
        let files = LexiconCompiler.load(lexicon, compiled: true)
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
        let articles = text.utf8.split(separator: 12).compactMap { String($0) }
        var finder = LexiconCompiler.finder(lexicon)
        let ready = best { finder = EntityFinder(files: files, model: LexiconCompiler.model(lexicon)) }
        let tagging = best { for article in articles { _ = finder.taggedNames(in: article) } }
        let all = best { for article in articles { _ = finder.mentions(in: article) } }
        let megabytes = Double(text.utf8.count) / 1_000_000
        print("ready in \(milliseconds(ready)) ms")
        print("tagger \(rate(megabytes, tagging)) MB/s, everything \(rate(megabytes, all)) MB/s of UTF-8")
    }

    /// Seconds of processor time, the least of three.
    private static func best(_ work: () -> Void) -> Double {
        (0..<3).map { _ in
            let start = clock()
            work()
            return Double(clock() - start) / Double(CLOCKS_PER_SEC)
        }.min() ?? 0
    }

    private static func milliseconds(_ seconds: Double) -> String { String(format: "%.1f", seconds * 1000) }

    private static func rate(_ megabytes: Double, _ seconds: Double) -> String {
        String(format: "%.1f", megabytes / seconds)
    }
}
