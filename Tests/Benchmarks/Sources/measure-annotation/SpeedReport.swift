// How fast everything is found (names, links, dates, events, quantities), whether time grows with the text and no
// faster, and what it needs on disk. Processor time of one thread, the best of several runs.

import BundledData
import Corpus
import Foundation
import Pipeline
import TestSupport

struct SpeedReport {
    private let finder: EntityFinder
    private let dates = DateReader()
    private let events: EventReader
    private let quantities = QuantityReader()

    init(finder: EntityFinder) {
        self.finder = finder
        events = EventReader(finder: finder)
    }

    /// Prints MB/s and sizes.
    func print(_ bars: inout Bars) throws {
        let articles = try sampleArticles()
        let byteCount = articles.reduce(0) { $0 + $1.text.utf8.count }
        let speed = rate(byteCount, best(15) { for article in articles { annotate(article) } })
        bars.atLeast(5, speed, "MB/s a core, \(articles.count) articles of the sample")
        let text = articles.map { $0.text.replacing("\n", with: "") }.joined()
        let paragraph = megabyte(of: text)
        bars.atLeast(
            speed / 2, rate(paragraph.utf8.count, best(2) { annotate(paragraph) }), "MB/s, a paragraph of 1 MB")
        for unit in SpeedReport.hostile {
            let hostile = megabyte(of: unit)
            let name = "MB/s, 1 MB of \(unit.prefix(12))"
            bars.atLeast(speed / 2, rate(hostile.utf8.count, best(2) { annotate(hostile) }), name)
        }
        for unit in ["\u{0}", "\t", "\u{200D}", "\u{1B}"] {
            let unseen = megabyte(of: unit)
            let name =
                "MB/s, 1 MB of U+\(String(unit.unicodeScalars.first?.value ?? 0, radix: 16)), written as JSON too"
            let seconds = best(2) {
                annotate(unseen)
                _ = jsonLiteral(unseen)
            }
            bars.atLeast(speed / 2, rate(unseen.utf8.count, seconds), name)
        }
        ready(&bars)
        try sizes(&bars)
    }

    private static let hostile = [
        "《", "9", "第十次会议", "（上合组织）", "和与会议", "《（“", "2015年", "、云", "三", "中国", "有限公司", "以下简称（",
    ]

    /// The articles of the bundled sample.
    private func sampleArticles() throws -> [Article] {
        let folder = BundledData.sample.appendingPathComponent("pages")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().flatMap { name in
            let bytes = try [UInt8](Data(contentsOf: folder.appendingPathComponent(name)))
            return try PagePipeline().read(bytes, path: name).flatMap { $0.articles.map(\.article) }
        }
    }

    private func megabyte(of unit: String) -> String {
        String(repeating: unit, count: max(1, 1_000_000 / max(1, unit.utf8.count)))
    }

    private func annotate(_ article: Article) {
        let mentions = finder.mentions(in: article)
        let prepared = dates.prepared(article.text)
        let found = dates.dates(in: article, prepared: prepared)
        _ = events.events(
            in: article, dates: found, mentions: mentions, published: article.published?.value, prepared: prepared)
        _ = quantities.quantities(in: article.text, dates: found, prepared: prepared)
    }

    /// A text as one article of one paragraph, whatever it holds.
    private func annotate(_ text: String) {
        let span = TextSpan(0, text.utf8.count)
        guard let page = PageID("0123456789abcdef0123456789abcdef") else { return }
        annotate(
            Article(
                id: ArticleID(page: page, span: span),
                published: PartialDate(year: 2021).map { Fact($0, .printed, Evidence("measured")) }, text: text,
                paragraphs: [Paragraph(span: span, kind: .body, lines: [])]))
    }

    private func ready(_ bars: inout Bars) {
        let bytes = BundledLexicon.bytes.filter { LexiconFiles.runtimeNames.contains($0.key) }
        let model = BundledLexicon.model
        let seconds = best(5) { _ = EntityFinder(files: LexiconFiles(bytes: bytes), model: model) }
        bars.atMost(30, seconds * 1000, "ms until ready, files in memory")
    }

    private func sizes(_ bars: inout Bars) throws {
        var byteCount = 0
        for folder in [BundledData.lexicon, BundledData.model] {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                let attributes = try FileManager.default.attributesOfItem(
                    atPath: folder.appendingPathComponent(name).path)
                byteCount += (attributes[.size] as? Int) ?? 0
            }
        }
        bars.atMost(12, Double(byteCount) / 1e6, "MB of lists and weights on disk")
    }

    private func rate(_ byteCount: Int, _ seconds: Double) -> Double { Double(byteCount) / 1e6 / max(seconds, 1e-9) }

    /// Seconds of processor time, the least of several runs.
    private func best(_ count: Int, _ work: () -> Void) -> Double {
        (0..<count).map { _ in
            let start = clock()
            work()
            return Double(clock() - start) / Double(CLOCKS_PER_SEC)
        }.min() ?? 0
    }
}
