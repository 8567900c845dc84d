// What a reader of pages made of a page, reduced to what is scored; and the naive reader that others are measured by.

import Corpus

/// An article as some program read it.
public struct ReadArticle: Hashable, Sendable {
    /// A paragraph of it.
    public struct Paragraph: Hashable, Sendable {
        /// First and last line.
        public var lines: ClosedRange<Int>
        /// Its text.
        public var text: String

        /// Makes a paragraph.
        public init(lines: ClosedRange<Int>, text: String) {
            self.lines = lines
            self.text = text
        }
    }

    /// Headline; nil for none.
    public var title: String?
    /// Names of the reporters.
    public var byline: [String]
    /// Date of printing as ISO text; nil for none.
    public var published: String?
    /// Lines of its body, headings included.
    public var bodyLines: Set<Int>
    /// Its paragraphs; headings on lines of their own may be among them or not.
    public var paragraphs: [Paragraph]

    /// Makes an article.
    public init(
        title: String?, byline: [String] = [], published: String? = nil, bodyLines: Set<Int>, paragraphs: [Paragraph]
    ) {
        self.title = title
        self.byline = byline
        self.published = published
        self.bodyLines = bodyLines
        self.paragraphs = paragraphs
    }

    /// An article as the pipeline found it.
    public init(_ article: Article) {
        title = article.title
        byline = article.byline
        published = article.published?.value.description
        bodyLines = Set(article.paragraphs.flatMap { $0.lines.map(\.line) })
        paragraphs = article.paragraphs.compactMap { paragraph in
            guard case .body = paragraph.kind, let first = paragraph.lines.first, let last = paragraph.lines.last else {
                return nil
            }
            let lines = min(first.line, last.line)...max(first.line, last.line)
            return Paragraph(lines: lines, text: article.text.at(paragraph.span))
        }
    }
}

/// The simplest program that could be called a reader: one blank line parts paragraphs, two or more part articles, the
/// first line of an article is its headline.
public enum NaiveReader {
    /// Reads a page.
    public static func read(_ text: String) -> [ReadArticle] {
        var blocks: [(lines: [(number: Int, text: String)], gap: Int)] = []
        var gap = 0
        var isInside = false
        for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = trimmed(line)
            if words.isEmpty {
                gap += 1
                isInside = false
                continue
            }
            if isInside {
                blocks[blocks.count - 1].lines.append((offset + 1, words))
            } else {
                blocks.append(([(offset + 1, words)], gap))
            }
            isInside = true
            gap = 0
        }
        return articles(blocks)
    }

    private static func articles(_ blocks: [(lines: [(number: Int, text: String)], gap: Int)]) -> [ReadArticle] {
        var result: [ReadArticle] = []
        for block in blocks {
            var lines = block.lines[...]
            if block.gap >= 2 || result.isEmpty {
                result.append(ReadArticle(title: lines.removeFirst().text, bodyLines: [], paragraphs: []))
            }
            guard let first = lines.first, let last = lines.last else { continue }
            result[result.count - 1].bodyLines.formUnion(lines.map(\.number))
            let text = lines.map(\.text).joined()
            result[result.count - 1].paragraphs.append(.init(lines: first.number...last.number, text: text))
        }
        return result
    }

    private static func trimmed(_ line: Substring) -> String {
        let scalars = Array(line.unicodeScalars)
        let isWhite = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        guard let first = scalars.firstIndex(where: { !isWhite($0) }),
            let last = scalars.lastIndex(where: { !isWhite($0) })
        else { return "" }
        return Typesetting.string(scalars[first...last].map(\.value))
    }
}
