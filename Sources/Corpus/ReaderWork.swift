// What the reader adds to a library: marks, tags, notes, bookmarks, filters, corrections.

/// A saved filter.
public struct SavedFilter: Hashable, Sendable, Codable {
    /// Its name.
    public var name: String
    /// Its text, as typed.
    public var text: String

    /// Makes a saved filter.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// A place the reader marked with a letter.
public struct Bookmark: Hashable, Sendable {
    /// The letter.
    public var letter: Character
    /// The article.
    public var article: ArticleID
    /// Place in the article's text, in UTF-8 bytes.
    public var offset: Int

    /// Makes a bookmark.
    public init(letter: Character, article: ArticleID, offset: Int) {
        self.letter = letter
        self.article = article
        self.offset = offset
    }
}

/// The library holds no such article, or no longer.
public struct MissingArticle: Error, Hashable {
    /// Makes the error.
    public init() {}
}

/// Something the reader added to an article that is gone.
public struct UnplacedWork: Hashable, Sendable {
    /// What it was: `tag`, `note`, `bookmark`, `read`, `selected`.
    public let kind: String
    /// The tag, the note, the bookmark's letter; empty for others.
    public let value: String
    /// The words it stood at.
    public let quote: String

    /// Makes one.
    public init(kind: String, value: String, quote: String) {
        (self.kind, self.value, self.quote) = (kind, value, quote)
    }
}

/// What the reader adds. All of it is anchored to page, stretch and quoted words, so that it outlives a better parser.
public protocol ReaderWork: Sendable {
    /// Marks articles as read or unread.
    func setRead(_ isRead: Bool, articles: [ArticleKey]) async throws

    /// Puts articles into the selection or takes them out.
    func setSelected(_ isSelected: Bool, articles: [ArticleKey]) async throws

    /// Sets the tags of an article, in place of those it has.
    /// - Throws: `MissingArticle` where the library does not hold it.
    func setTags(_ tags: [String], article: ArticleKey) async throws

    /// Sets or, with nil, removes the note of an article.
    /// - Throws: `MissingArticle` where the library does not hold it.
    func setNote(_ note: String?, article: ArticleKey) async throws

    /// Sets the bookmark of a letter, in place of the one it had.
    func setBookmark(_ bookmark: Bookmark) async throws

    /// Takes the bookmark of a letter away.
    func removeBookmark(_ letter: Character) async throws

    /// All bookmarks, by letter. Those whose place is lost are left out here and listed by `unplacedWork()`.
    func bookmarks() async throws -> [Bookmark]

    /// Saves a filter under a name, in place of the one it had; an empty text removes it.
    func saveFilter(_ filter: SavedFilter) async throws

    /// All saved filters, by name.
    func savedFilters() async throws -> [SavedFilter]

    /// The reader's work whose article is gone, in the order it was made.
    func unplacedWork() async throws -> [UnplacedWork]

    /// Keeps a correction; of a fact it takes the place of the one of the same kind on the same stretch. It shows once
    /// the page is read anew.
    func keep(_ correction: Correction) async throws

    /// Takes a correction back; that shows once the page is read anew.
    func withdraw(_ correction: Correction) async throws

    /// All corrections, in the order they were made.
    func corrections() async throws -> [Correction]

    /// Keeps a decision on who is who in the place of the one on the same form, or takes that back.
    func decide(_ decision: EntityDecision) async throws

    /// All decisions of the reader on who is who.
    func decisions() async throws -> [EntityDecision]

    /// The forms of other articles that are listed under an entity, itself among them.
    func forms(of entity: EntityID) async throws -> [EntityForm]
}
