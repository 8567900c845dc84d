// What a careful reader says that pages hold, those of the bundled sample and those of Tests/Fixtures/composed.

import BundledData
import Corpus
import Foundation

/// A composed page with its truth.
public struct SamplePage: Sendable {
    /// Name of the file.
    public var name: String
    /// The page with its truth.
    public var page: GeneratedPage

    /// All pages of the sample, by name.
    /// - Throws: when a page has no truth or it cannot be read.
    public static func all() throws -> [SamplePage] {
        try read(BundledData.sample.appendingPathComponent("pages"), truth: fixtures.appendingPathComponent("sample"))
    }

    /// Pages of papers, documents and sites composed for measuring, of 1951 to 2026, in the layouts of print; by name.
    /// - Throws: when a page has no truth or it cannot be read.
    public static func composed() throws -> [SamplePage] {
        let folder = fixtures.appendingPathComponent("composed")
        return try read(folder, truth: folder)
    }

    /// The pages of a folder, each with the truth of its name in another.
    private static func read(_ pages: URL, truth: URL) throws -> [SamplePage] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let names = try FileManager.default.contentsOfDirectory(atPath: pages.path).filter { $0.hasSuffix(".txt") }
        return try names.sorted().map { name in
            let text = try String(contentsOf: pages.appendingPathComponent(name), encoding: .utf8)
            let stem = URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
            let told = try Data(contentsOf: truth.appendingPathComponent(stem + ".json"))
            let page = try decoder.decode(ToldPage.self, from: told).truth(of: text)
            let issue = GeneratedIssue(paper: "", date: "", pageNumber: 0)
            return SamplePage(name: name, page: GeneratedPage(text: text, truth: page, defects: [], issue: issue))
        }
    }

    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures")
}

/// A truth file, as far as segmentation is concerned.
private struct ToldPage: Decodable {
    struct Told: Decodable {
        struct Stretch: Decodable {
            var firstLine: Int
            var lastLine: Int
            var text: String
        }

        struct Heading: Decodable {
            var line: Int
            var lastLine: Int?
            var runIn: Bool?
        }

        var title: String?
        var kicker: String?
        var subtitle: String?
        var byline: [String]
        var published: String?
        var bodyLines: [[Int]]
        var titleLines: [Int]?
        var kickerLines: [Int]?
        var subtitleLines: [Int]?
        var bylineLines: [Int]?
        var datelineLines: [Int]?
        var jumpLines: [Int]?
        var headings: [Heading]
        var paragraphs: [Stretch]
    }

    var articles: [Told]

    func truth(of text: String) -> PageTruth {
        let printed = text.split(separator: "\n", omittingEmptySubsequences: false)
        let blank = Set(printed.indices.filter { printed[$0].allSatisfy(\.isWhitespace) }.map { $0 + 1 })
        var lines = printed.indices.map { TrueLine(role: blank.contains($0 + 1) ? .blank : .unknown, article: nil) }
        let stories = articles.map { story($0, blank: blank) }
        for (index, (told, story)) in zip(articles, stories).enumerated() {
            for line in story.bodyLines { lines[line - 1] = TrueLine(role: .body, article: index) }
            for line in story.headings.joined() { lines[line - 1] = TrueLine(role: .heading, article: index) }
            for (role, list) in [
                (LineRole.kicker, told.kickerLines), (.title, told.titleLines), (.subtitle, told.subtitleLines),
            ] {
                for line in list ?? [] { lines[line - 1] = TrueLine(role: role, article: index) }
            }
        }
        return PageTruth(lines: lines, articles: stories, neutralLines: Set(stories.flatMap(\.sideLines)))
    }

    private func story(_ told: Told, blank: Set<Int>) -> TrueArticle {
        let side = [
            told.titleLines, told.kickerLines, told.subtitleLines, told.bylineLines, told.datelineLines,
            told.jumpLines,
        ].flatMap { $0 ?? [] }
        let body = told.bodyLines.flatMap { Array($0[0]...$0[1]) }
        return TrueArticle(
            title: told.title ?? "", kicker: told.kicker, subtitle: told.subtitle, byline: told.byline,
            published: told.published, bodyLines: body.filter { !blank.contains($0) && !side.contains($0) },
            sideLines: side, paragraphs: told.paragraphs.map { $0.firstLine...$0.lastLine },
            paragraphTexts: told.paragraphs.map(\.text),
            headings: told.headings.filter { $0.runIn != true }.map { $0.line...($0.lastLine ?? $0.line) })
    }
}
