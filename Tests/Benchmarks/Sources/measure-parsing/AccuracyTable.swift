// The table of accuracy: a row a defect, the mixture, the combinations nobody tunes on.

import Foundation
import TestSupport

/// Scores of the program and of the naive reader on the same pages.
struct ScorePair {
    var program = PageScore()
    var naive = PageScore()

    /// Headline figures: lines, paragraphs, titles.
    static func figures(_ score: PageScore) -> [Double] { [score.lines.f1, score.paragraphs.f1, score.titles.f1] }
}

struct AccuracyTable {
    private let generator: PageGenerator
    private let pageCount: Int
    private let seed: UInt64

    init(_ generator: PageGenerator, pageCount: Int, seed: UInt64) {
        self.generator = generator
        self.pageCount = pageCount
        self.seed = seed
    }

    /// Prints the table.
    /// - Returns: true when every bar is held.
    func print(only: Set<LayoutDefect>?, worstCount: Int) throws -> Bool {
        Swift.print("lines para  title text  date  by    | naive: lines para  title text")
        if let only {
            _ = row("chosen", try measure(count: pageCount) { generator.page(only, seed: $0) })
            return true
        }
        var isGood = true
        let few = max(1, pageCount / 10)
        _ = row("bundled sample", try measure(SamplePage.all().map(\.page)))
        let composed = row("composed pages", try measure(SamplePage.composed().map(\.page)))
        isGood = holds("composed pages", composed, [0.88, 0.95, 0.75]) && isGood
        _ = row("plain", try measure(count: few) { generator.page([], seed: $0) })
        for defect in LayoutDefect.allCases {
            let pair = row(defect.rawValue, try measure(count: few) { generator.page([defect], seed: $0) })
            isGood = holds(defect.rawValue, pair, [0.9, 0.9, 0.9]) && naiveFalls(pair) && isGood
        }
        for (index, combination) in LayoutDefect.heldOut.enumerated() {
            _ = row("held out \(index + 1)", try measure(count: few) { generator.page(combination, seed: $0) })
        }
        let mixed = row("ALL MIXED", try measure(count: pageCount) { generator.mixedPage(seed: $0) })
        if worstCount > 0 { try printWorst(worstCount) }
        return holds("ALL MIXED", mixed, [0.97, 0.95, 0.93]) && isGood
    }

    private func measure(count: Int, page: (UInt64) -> GeneratedPage) throws -> ScorePair {
        try withoutActuallyEscaping(page) { page in try measure((0..<UInt64(count)).lazy.map { page(seed + $0) }) }
    }

    private func measure(_ pages: some Sequence<GeneratedPage>) throws -> ScorePair {
        var pair = ScorePair()
        for page in pages {
            pair.program += PageScore(try read(page), against: page)
            pair.naive += PageScore(NaiveReader.read(page.text), against: page)
        }
        return pair
    }

    private func row(_ name: String, _ pair: ScorePair) -> ScorePair {
        let texts = [pair.program, pair.naive].map { score in
            [score.lines, score.paragraphs, score.titles, score.texts, score.dates, score.bylines].map { count in
                count.wanted == 0 ? "  -  " : String(format: "%.3f", count.f1)
            }
        }
        Swift.print(
            texts[0].joined(separator: " ") + " |        " + texts[1][..<4].joined(separator: " ") + "  " + name)
        return pair
    }

    /// Names each figure below its bar.
    private func holds(_ name: String, _ pair: ScorePair, _ bars: [Double]) -> Bool {
        let figures = zip(["lines", "paragraphs", "headlines"], zip(ScorePair.figures(pair.program), bars))
        let missed = figures.filter { $0.1.0 < $0.1.1 }
        for (kind, (figure, bar)) in missed {
            Swift.print(String(format: "%.4f, bar %.2f: MISSED", figure, bar), kind, "of", name)
        }
        return missed.isEmpty
    }

    private func naiveFalls(_ pair: ScorePair) -> Bool {
        (ScorePair.figures(pair.naive) + [pair.naive.texts.f1]).contains { $0 <= 0.9 }
    }

    /// Prints a row a defect over those mixed pages that have it among others.
    func printWithinMixture() throws {
        var scores: [LayoutDefect: PageScore] = [:]
        for offset in 0..<UInt64(pageCount) {
            let page = generator.mixedPage(seed: seed + offset)
            let score = PageScore(try read(page), against: page)
            for defect in page.defects { scores[defect, default: PageScore()] += score }
        }
        let rows = scores.map { (figures: ScorePair.figures($0.value), name: $0.key.rawValue) }
        for row in rows.sorted(by: { $0.figures.reduce(0, +) < $1.figures.reduce(0, +) }) {
            Swift.print(row.figures.map { String(format: "%.3f", $0) }.joined(separator: " "), row.name)
        }
    }

    private func printWorst(_ count: Int) throws {
        var scores: [(seed: UInt64, value: Double)] = []
        for offset in 0..<UInt64(pageCount) {
            let page = generator.mixedPage(seed: seed + offset)
            let figures = ScorePair.figures(PageScore(try read(page), against: page))
            scores.append((seed + offset, figures.reduce(0, +) / 3))
        }
        Swift.print("worst pages (--show SEED):")
        for (seed, value) in scores.sorted(by: { $0.value < $1.value }).prefix(count) {
            let names = generator.mixedPage(seed: seed).defects.map(\.rawValue).sorted().joined(separator: ", ")
            Swift.print(String(format: "%.3f", value), seed, names)
        }
    }
}
