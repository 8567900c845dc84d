// What the lists show: rows as the store hands them out, without the texts.

/// Opaque handle of an article inside one store; cheap to keep by the million, good until the library changes.
public struct ArticleKey: Hashable, Sendable, RawRepresentable {
    /// The store's own number.
    public let rawValue: UInt32

    /// Wraps a store's number. The list keeps one for every article of an answer, so it takes four bytes: half of what it
    /// could take, when a key is pressed, is given back to the system on the way to the screen.
    public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// A row of the article list.
public struct ArticleRow: Hashable, Sendable {
    /// Handle for further questions.
    public var key: ArticleKey
    /// Public identity.
    public var id: ArticleID
    /// Date of printing, as far as known.
    public var published: PartialDate?
    /// True when that date was inferred.
    public var isDateInferred: Bool
    /// Name of the newspaper, where known.
    public var newspaper: String?
    /// Number of the page, where known.
    public var pageNumber: Int?
    /// Headline; nil where the page carries none.
    public var title: String?
    /// The beginning of the text, at most 40 characters, to show where there is no headline.
    public var opening: String
    /// Number of characters of the text.
    public var characterCount: Int
    /// Opened before.
    public var isRead: Bool
    /// In the selection.
    public var isSelected: Bool
    /// The letter of its bookmark, if any.
    public var bookmark: Character?
    /// The reader's tags, sorted.
    public var tags: [String]
    /// Has a note.
    public var hasNote: Bool
    /// Goes on from or to another page.
    public var isContinued: Bool

    /// Makes a row.
    public init(
        key: ArticleKey, id: ArticleID, published: PartialDate? = nil, isDateInferred: Bool = false,
        newspaper: String? = nil, pageNumber: Int? = nil, title: String? = nil, opening: String = "",
        characterCount: Int = 0, isRead: Bool = false, isSelected: Bool = false, bookmark: Character? = nil,
        tags: [String] = [], hasNote: Bool = false, isContinued: Bool = false
    ) {
        self.key = key
        self.id = id
        self.published = published
        self.isDateInferred = isDateInferred
        self.newspaper = newspaper
        self.pageNumber = pageNumber
        self.title = title
        self.opening = opening
        self.characterCount = characterCount
        self.isRead = isRead
        self.isSelected = isSelected
        self.bookmark = bookmark
        self.tags = tags
        self.hasNote = hasNote
        self.isContinued = isContinued
    }
}

/// A complete ordered answer to a filter: one key an article.
public struct ArticleListing: Sendable, Equatable {
    /// Keys in list order.
    public var keys: [ArticleKey]
    /// Number of articles in the library.
    public var total: Int
    /// How many of the listed ones were opened before.
    public var readCount: Int
    /// So many at the beginning match as typed; those behind them are found by what small Latin letters spell.
    public var literalCount: Int

    /// Makes a listing.
    /// - Parameter literalCount: nil: all match as typed.
    public init(keys: [ArticleKey], total: Int, readCount: Int, literalCount: Int? = nil) {
        self.keys = keys
        self.total = total
        self.readCount = readCount
        self.literalCount = literalCount ?? keys.count
    }
}

/// One article with everything the detail view shows.
public struct ArticleDetail: Sendable, Hashable {
    /// The list row.
    public var row: ArticleRow
    /// The article and what was found in it.
    public var annotated: AnnotatedArticle
    /// The page its first line is on.
    public var page: Page
    /// All paths under which that page was imported.
    public var paths: [String]
    /// The reader's note; nil when there is none.
    public var note: String?
    /// Other articles of the same page, in page order, this one left out.
    public var siblings: [ArticleRow]
    /// The parts of a story that runs over several pages, in reading order; empty for an article on one page.
    public var parts: [ArticlePart]
    /// What the reader corrected in it.
    public var corrections: [Correction] = []

    /// Makes a detail.
    public init(
        row: ArticleRow, annotated: AnnotatedArticle, page: Page, paths: [String], note: String? = nil,
        siblings: [ArticleRow] = [], parts: [ArticlePart] = []
    ) {
        self.row = row
        self.annotated = annotated
        self.page = page
        self.paths = paths
        self.note = note
        self.siblings = siblings
        self.parts = parts
    }
}

/// The lines of a page with the account of each.
public struct PageLines: Sendable, Hashable {
    /// The page.
    public var page: Page
    /// Decoded text of the whole page.
    public var text: String
    /// One account a line, in order.
    public var accounts: [LineAccount]
    /// Identities of the page's articles, in the order the accounts number them.
    public var articles: [ArticleID]

    /// Makes page lines.
    public init(page: Page, text: String, accounts: [LineAccount], articles: [ArticleID]) {
        self.page = page
        self.text = text
        self.accounts = accounts
        self.articles = articles
    }
}
