// Measures what a program read off a page against what is true of it.

import Foundation

/// Hits, false alarms and misses, as counts that add up over pages.
public struct HitCount: Hashable, Sendable {
    /// Right ones.
    public var hits = 0
    /// All that were given.
    public var given = 0
    /// All that are true.
    public var wanted = 0

    /// 2 · hits / (given + wanted); 1 where nothing was given and nothing wanted.
    public var f1: Double { given + wanted == 0 ? 1 : 2 * Double(hits) / Double(given + wanted) }

    static func + (left: HitCount, right: HitCount) -> HitCount {
        HitCount(hits: left.hits + right.hits, given: left.given + right.given, wanted: left.wanted + right.wanted)
    }
}

/// Scores of a page, or of many added up.
public struct PageScore: Hashable, Sendable {
    /// Lines of text in the right article. Lines of headlines, bylines, datelines, jumps and sign-offs do not count.
    public var lines = HitCount()
    /// Paragraphs with the right first and last line. Headings on lines of their own do not count.
    public var paragraphs = HitCount()
    /// Headlines, white space and punctuation aside; with kicker or subtitle they are right too.
    public var titles = HitCount()
    /// Paragraphs and headlines that are right to the last space.
    public var texts = HitCount()
    /// Dates of printing, where the page settles them.
    public var dates = HitCount()
    /// Names of reporters.
    public var bylines = HitCount()

    /// Nothing measured so far.
    public init() {}

    /// Adds another page's scores.
    public static func += (left: inout PageScore, right: PageScore) {
        left.lines = left.lines + right.lines
        left.paragraphs = left.paragraphs + right.paragraphs
        left.titles = left.titles + right.titles
        left.texts = left.texts + right.texts
        left.dates = left.dates + right.dates
        left.bylines = left.bylines + right.bylines
    }

    /// Measures a page.
    /// - Parameters:
    ///   - articles: what was read.
    ///   - page: the page with its truth.
    /// - Complexity: O(n³) in the number of articles.
    public init(_ articles: [ReadArticle], against page: GeneratedPage) {
        let comparison = PageComparison(articles, page.truth)
        lines = comparison.lines
        paragraphs = comparison.paragraphs
        titles = comparison.titles
        texts = comparison.texts
        dates = comparison.dates
        bylines = comparison.bylines
    }
}

/// The measuring of one page.
private struct PageComparison {
    let articles: [ReadArticle]
    let truth: PageTruth
    /// Index of the read article for each true one; nil where none fits.
    var match: [Int?] = []
    /// True and read article of each line that counts.
    private var trueArticle: [Int: Int] = [:]
    private var readArticle: [Int: Int] = [:]

    init(_ articles: [ReadArticle], _ truth: PageTruth) {
        self.articles = articles
        self.truth = truth
        for (index, article) in truth.articles.enumerated() {
            for line in article.bodyLines { trueArticle[line] = index }
        }
        for (index, article) in articles.enumerated() {
            for line in article.bodyLines where !isAside(line) && readArticle[line] == nil { readArticle[line] = index }
        }
        var shared = [[Int]](repeating: Array(repeating: 0, count: articles.count), count: truth.articles.count)
        for (line, index) in trueArticle {
            if let read = readArticle[line] { shared[index][read] += 1 }
        }
        match = Assignment.best(shared)
    }

    private func isBlank(_ line: Int) -> Bool {
        !truth.lines.indices.contains(line - 1) || truth.lines[line - 1].role == .blank
    }

    private func isAside(_ line: Int) -> Bool { isBlank(line) || truth.neutralLines.contains(line) }

    var lines: HitCount {
        let hits = trueArticle.filter { line, index in readArticle[line].map { match[index] == $0 } ?? false }.count
        return HitCount(hits: hits, given: readArticle.count, wanted: trueArticle.count)
    }

    /// Read paragraphs without blank lines and lines that do not count at their ends.
    private var readParagraphs: [(lines: ClosedRange<Int>, text: String)] {
        var skip = truth.neutralLines
        for article in truth.articles { for heading in article.headings { skip.formUnion(heading) } }
        for article in truth.articles { for paragraph in article.paragraphs { skip.subtract(paragraph) } }
        return articles.flatMap(\.paragraphs).compactMap { paragraph in
            var first = paragraph.lines.lowerBound
            var last = paragraph.lines.upperBound
            while first < last, isBlank(first) || skip.contains(first) { first += 1 }
            while last > first, isBlank(last) || skip.contains(last) { last -= 1 }
            if (first...last).allSatisfy({ isBlank($0) || skip.contains($0) }) { return nil }
            return (first...last, paragraph.text)
        }
    }

    var paragraphs: HitCount {
        let wanted = Set(truth.articles.flatMap(\.paragraphs))
        let given = Set(readParagraphs.map(\.lines))
        return HitCount(hits: wanted.intersection(given).count, given: given.count, wanted: wanted.count)
    }

    var titles: HitCount {
        let hits = zip(truth.articles, match).filter { article, read in
            guard let title = read.flatMap({ articles[$0].title }) else { return false }
            return TitleForm.accepted(article).contains(TitleForm.plain(title))
        }
        return HitCount(hits: hits.count, given: truth.articles.count, wanted: truth.articles.count)
    }

    var texts: HitCount {
        var given: [ClosedRange<Int>: String] = [:]
        for paragraph in readParagraphs { given[paragraph.lines] = paragraph.text }
        var hits = 0
        var wanted = 0
        for (article, read) in zip(truth.articles, match) {
            wanted += article.paragraphs.count + 1
            hits += zip(article.paragraphs, article.paragraphTexts).filter { given[$0] == $1 }.count
            if let title = read.flatMap({ articles[$0].title }), title == article.title { hits += 1 }
        }
        return HitCount(hits: hits, given: wanted, wanted: wanted)
    }

    var dates: HitCount {
        let settled = zip(truth.articles, match).filter { $0.0.published != nil }
        let hits = settled.filter { article, read in
            read.flatMap { articles[$0].published } == article.published
        }
        return HitCount(hits: hits.count, given: settled.count, wanted: settled.count)
    }

    var bylines: HitCount {
        var count = HitCount()
        for (article, read) in zip(truth.articles, match) {
            let wanted = Set(article.byline)
            let given = Set(read.map { articles[$0].byline } ?? [])
            count.hits += wanted.intersection(given).count
            count.wanted += wanted.count
        }
        count.given = articles.reduce(0) { $0 + Set($1.byline).count }
        return count
    }
}

/// Headlines without what may differ.
enum TitleForm {
    /// Compatibility forms made one; white space, quotes, book marks, dashes and punctuation gone.
    static func plain(_ title: String) -> String {
        let dropped = Set("《》〈〉“”‘’\"'「」『』－–—―‐-~～,，.。:：;；!！?？、·".unicodeScalars)
        let mapped = title.precomposedStringWithCompatibilityMapping
        var view = String.UnicodeScalarView()
        for scalar in mapped.unicodeScalars where !dropped.contains(scalar) && !scalar.properties.isWhitespace {
            view.append(scalar)
        }
        return String(view)
    }

    /// The headline alone, with its kicker, with its subtitle, with both.
    static func accepted(_ article: TrueArticle) -> Set<String> {
        let kicker = plain(article.kicker ?? "")
        let title = plain(article.title)
        let subtitle = plain(article.subtitle ?? "")
        return [title, kicker + title, title + subtitle, kicker + title + subtitle]
    }
}
