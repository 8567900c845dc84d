// An article: headline, people, date, paragraphs, and the way back to the lines it came from.

/// Identity of an article: the page it starts on and the stretch of that page's decoded text it covers.
public struct ArticleID: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// The page its first line is on.
    public let page: PageID
    /// From the first byte of its first body line to the last byte of its last, in the page's decoded text.
    public let span: TextSpan

    /// Makes an identity from its parts.
    public init(page: PageID, span: TextSpan) {
        self.page = page
        self.span = span
    }

    /// Reads the written form, e.g. `3f…9a:120-8841`; nil when it is none.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let page = PageID(String(parts[0])) else { return nil }
        let ends = parts[1].split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1] else { return nil }
        self.init(page: page, span: TextSpan(ends[0], ends[1]))
    }

    /// The written form.
    public var description: String { "\(page):\(span.start)-\(span.end)" }

    /// Orders by page, then by place on it.
    public static func < (left: ArticleID, right: ArticleID) -> Bool {
        (left.page, left.span) < (right.page, right.span)
    }
}

/// One print line inside a paragraph: where it stands in the article's text and where on the page.
///
/// Both stretches hold the same characters apart from white space and control characters (which never reach an
/// article), so a place inside the line is found by counting the characters that are neither.
public struct LineSlice: Hashable, Sendable, Codable {
    /// 1-based number of the line on its page.
    public var line: Int
    /// Its part of the article's text.
    public var textSpan: TextSpan
    /// Its part of the page's decoded text.
    public var pageSpan: TextSpan

    /// Makes a slice.
    public init(line: Int, textSpan: TextSpan, pageSpan: TextSpan) {
        self.line = line
        self.textSpan = textSpan
        self.pageSpan = pageSpan
    }
}

/// A paragraph or a heading of an article.
public struct Paragraph: Hashable, Sendable, Codable {
    /// What the paragraph is.
    public enum Kind: Hashable, Sendable, Codable {
        /// Running text.
        case body
        /// A heading on lines of its own; level 1 is the highest.
        case heading(level: Int)
    }

    /// Its stretch of `Article.text`.
    public var span: TextSpan
    /// Running text or heading.
    public var kind: Kind
    /// The print lines it was joined from, in reading order; never empty.
    public var lines: [LineSlice]
    /// A heading that opens the paragraph (（一）救灾合作。2015年…), as a stretch of `Article.text`.
    public var runInHeading: TextSpan?

    /// Makes a paragraph.
    public init(span: TextSpan, kind: Kind = .body, lines: [LineSlice], runInHeading: TextSpan? = nil) {
        self.span = span
        self.kind = kind
        self.lines = lines
        self.runInHeading = runInHeading
    }
}

/// A printed pointer to another page.
public struct Jump: Hashable, Sendable, Codable {
    /// Which way it points.
    public enum Direction: String, Sendable, Codable {
        /// 上接: the story began elsewhere.
        case from
        /// 下转: the story goes on elsewhere.
        case to
    }

    /// Which way it points.
    public var direction: Direction
    /// Number of the page it names; nil when it names none.
    public var pageNumber: Int?
    /// 1-based line it is printed on.
    public var line: Int

    /// Makes a jump.
    public init(direction: Direction, pageNumber: Int?, line: Int) {
        self.direction = direction
        self.pageNumber = pageNumber
        self.line = line
    }
}

/// An article of one page.
public struct Article: Hashable, Sendable, Codable {
    /// Identity.
    public var id: ArticleID
    /// Headline without the spaces that spread it; nil when the page carries none.
    public var title: String?
    /// Line above the headline.
    public var kicker: String?
    /// Line below the headline.
    public var subtitle: String?
    /// Names of the reporters, in print order.
    public var byline: [String]
    /// Names of the photographers, in print order.
    public var photographers: [String]
    /// Agency the text came from, e.g. 新华社.
    public var agency: String?
    /// Dateline as printed, e.g. 新华社北京1月11日电.
    public var dateline: String?
    /// When it was printed, as far as known.
    public var published: Fact<PartialDate>?
    /// Paragraphs and headings joined by line feeds; the spans of everything found refer to it.
    public var text: String
    /// Paragraphs and headings in reading order; their spans cover `text` but for the line feeds.
    public var paragraphs: [Paragraph]
    /// 1-based page lines of title, kicker, subtitle and byline, ascending.
    public var furnitureLines: [Int]
    /// Pointers to and from other pages.
    public var jumps: [Jump]

    /// Makes an article; everything but identity, text and paragraphs may be missing.
    public init(
        id: ArticleID, title: String? = nil, kicker: String? = nil, subtitle: String? = nil, byline: [String] = [],
        photographers: [String] = [], agency: String? = nil, dateline: String? = nil,
        published: Fact<PartialDate>? = nil, text: String, paragraphs: [Paragraph], furnitureLines: [Int] = [],
        jumps: [Jump] = []
    ) {
        self.id = id
        self.title = title
        self.kicker = kicker
        self.subtitle = subtitle
        self.byline = byline
        self.photographers = photographers
        self.agency = agency
        self.dateline = dateline
        self.published = published
        self.text = text
        self.paragraphs = paragraphs
        self.furnitureLines = furnitureLines
        self.jumps = jumps
    }
}
