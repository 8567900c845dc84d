// Everything the pipeline found on one page: the one value that goes to the store.

/// An article with what was found in it.
public struct AnnotatedArticle: Hashable, Sendable, Codable {
    /// The article.
    public var article: Article
    /// Names, in text order; nested ones after the name that holds them.
    public var mentions: [Mention]
    /// Date expressions, in text order.
    public var dates: [DateExpression]
    /// Dated statements, in text order.
    public var events: [Event]
    /// Numbers, in text order.
    public var quantities: [Quantity]
    /// What it says of who is who across articles; for the library, which does not give it back with the article.
    public var clues: [EntityClue]

    /// Makes an annotated article; without findings: nothing was looked for or nothing found.
    public init(
        article: Article, mentions: [Mention] = [], dates: [DateExpression] = [], events: [Event] = [],
        quantities: [Quantity] = [], clues: [EntityClue] = []
    ) {
        self.article = article
        self.mentions = mentions
        self.dates = dates
        self.events = events
        self.quantities = quantities
        self.clues = clues
    }
}

/// A soft fault met while reading a page; the rest of the page goes on.
public struct PageFault: Hashable, Sendable, Codable {
    /// What went wrong. The words for it are made in one place, in `broadsheet`.
    public enum Cause: Hashable, Sendable, Codable {
        /// Bytes that are no text in the encoding were replaced by U+FFFD.
        case undecodableBytes(count: Int, encoding: String)
        /// The line is in another encoding than the page, and was read in that.
        case otherEncoding(name: String)
        /// NULs and control characters were taken out of the articles (the original bytes keep them).
        case controlCharacters(count: Int)
        /// Nothing on the page is an article.
        case noArticle
    }

    /// What went wrong.
    public var cause: Cause
    /// 1-based line in the file; nil when it concerns the page as a whole.
    public var line: Int?

    /// Makes a fault.
    public init(_ cause: Cause, line: Int? = nil) {
        self.cause = cause
        self.line = line
    }
}

/// A page with everything found on it. Pure data: the same bytes give an equal value.
public struct ImportedPage: Hashable, Sendable, Codable {
    /// Identity, origin, facts.
    public var page: Page
    /// The bytes as they came in.
    public var originalBytes: [UInt8]
    /// Decoded text, exactly; page spans refer to it. Lines are split at line feeds only.
    public var text: String
    /// The articles, in the order of their first lines.
    public var articles: [AnnotatedArticle]
    /// One account a line, in order: `accounts[n].line == n + 1`.
    public var accounts: [LineAccount]
    /// Soft faults, in order.
    public var faults: [PageFault]

    /// Makes an imported page.
    public init(
        page: Page, originalBytes: [UInt8], text: String, articles: [AnnotatedArticle], accounts: [LineAccount],
        faults: [PageFault] = []
    ) {
        self.page = page
        self.originalBytes = originalBytes
        self.text = text
        self.articles = articles
        self.accounts = accounts
        self.faults = faults
    }
}
