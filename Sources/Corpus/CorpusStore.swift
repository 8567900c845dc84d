// The one way to the library. Nothing here is of SQLite: a shared server can stand in the store's place.

/// What became of a page handed to the store.
public enum ImportOutcome: Hashable, Sendable {
    /// It is new; the number of its articles is given.
    case added(articleCount: Int)
    /// The same bytes are there already under this path; nothing was written.
    case unchanged
    /// The same bytes are there under another path; the path was added.
    case samePageNewPath(existingPath: String)
    /// Other bytes were known under this path; the new page supersedes that one.
    case superseded(PageID, articleCount: Int)
}

/// Counts of a library.
public struct LibraryStatistics: Hashable, Sendable, Codable {
    /// Pages that are not superseded.
    public var pageCount = 0
    /// Articles on them.
    public var articleCount = 0
    /// Characters of article text.
    public var characterCount = 0
    /// Distinct entities.
    public var entityCount = 0
    /// Mentions.
    public var mentionCount = 0
    /// Dated events.
    public var eventCount = 0
    /// Newspapers with a name.
    public var newspaperCount = 0
    /// First day of printing.
    public var firstDay: CalendarDay?
    /// Last day of printing.
    public var lastDay: CalendarDay?
    /// Size of the library on disk, in bytes.
    public var byteCount = 0

    /// Nothing counted.
    public init() {}
}

/// How many articles of a filter a newspaper printed.
public struct NewspaperCount: Hashable, Sendable {
    /// Its name; nil where it is not known.
    public var name: String?
    /// Number of articles.
    public var articleCount: Int

    /// Makes a count.
    public init(name: String?, articleCount: Int) {
        self.name = name
        self.articleCount = articleCount
    }
}

/// Reading a library. An article that goes on on another page and its other parts, once linked, are one story, and a
/// story is one article: known by its first part, found by what stands in any part.
///
/// All questions may be asked from any task; a cancelled task stops its question and throws `CancellationError`.
public protocol CorpusReading: Sendable {
    /// The first rows of an answer, as fast as can be, before it is known how many there are.
    /// - Parameters:
    ///   - filter: which articles.
    ///   - order: in which order; ties fall in page order.
    ///   - limit: at most so many rows.
    func firstRows(matching filter: Filter, order: ListOrder, limit: Int) async throws -> [ArticleRow]

    /// The whole answer as keys, in order.
    func listing(matching filter: Filter, order: ListOrder) async throws -> ArticleListing

    /// The rows of the given keys, in their order; keys of articles that are gone are left out.
    func rows(of keys: [ArticleKey]) async throws -> [ArticleRow]

    /// One article with everything; nil when it is gone.
    func detail(of key: ArticleKey) async throws -> ArticleDetail?

    /// The key of a public identity; nil when the library holds no such article. The identity of a later part of a
    /// story has a key of its own, which rows and details answer with the story; `ArticleDetail.parts` tells where
    /// in it the part begins.
    func key(of id: ArticleID) async throws -> ArticleKey?

    /// The lines of a page; nil when it is gone.
    func lines(of page: PageID) async throws -> PageLines?

    /// Entities whose name or alias contains the text (all, when it is empty), most mentioned first.
    /// - Parameters:
    ///   - text: part of a name, folded like a filter word.
    ///   - kinds: only these kinds; empty means all.
    ///   - filter: only those that occur in the articles it matches, and counted in these.
    ///   - limit: at most so many.
    func entities(named text: String, kinds: [EntityKind], in filter: Filter, limit: Int) async throws
        -> [EntitySummary]

    /// One entity with its counts; nil when the library does not know it. An alias leads to its entity.
    func entity(_ id: EntityID) async throws -> EntitySummary?

    /// Events in which any of the entities take part, in order of time, unresolved dates last.
    /// - Parameters:
    ///   - entities: whose timeline; empty means all events.
    ///   - filter: only events reported by the articles it matches.
    ///   - interval: only events that overlap it; nil means all.
    ///   - limit: at most so many.
    func timeline(of entities: [EntityID], in filter: Filter, during interval: DayInterval?, limit: Int) async throws
        -> [TimelineEvent]

    /// Bars over the time of those events, in order of time, without empty ones. An event that reaches over several
    /// bars counts where it begins.
    func eventBars(of entities: [EntityID], in filter: Filter, unit: TimeUnit) async throws -> [TimeBar]

    /// Bars over the dates of printing of the articles a filter matches.
    func articleBars(matching filter: Filter, unit: TimeUnit) async throws -> [TimeBar]

    /// The steps below a place in the press tree; nil asks for the papers.
    func pressNodes(below place: PressNode.Place?) async throws -> [PressNode]

    /// Keys of the articles below a place of the press tree, in page order.
    func keys(below place: PressNode.Place) async throws -> [ArticleKey]

    /// Every occurrence of a word in the texts and headlines of articles, compared as a filter's phrase is: folded,
    /// across white space, not across paragraphs.
    /// - Parameters:
    ///   - word: what is looked for; nothing is found of an empty one.
    ///   - filter: only in these articles.
    ///   - contextCount: characters before and behind it.
    ///   - limit: at most so many lines; nil for all.
    /// - Complexity: O(texts of the articles that have the word).
    func concordance(of word: String, in filter: Filter, contextCount: Int, limit: Int?) async throws -> Concordance

    /// Number of articles of a filter by newspaper, most first; nil stands for those whose newspaper is not known.
    func newspaperCounts(matching filter: Filter) async throws -> [NewspaperCount]

    /// Articles like another: those with passages in common first, most text in common first, reprints and
    /// follow-ups among them; then those that name at least two entities which few articles name. The article itself
    /// is not among them. Empty when it is gone.
    ///
    /// A passage of `Fingerprints.guaranteedCount` (71) characters is never missed but where more than 200 articles
    /// have fingerprints in common; shorter ones are found by chance.
    /// - Parameter limit: at most so many.
    func similar(to key: ArticleKey, limit: Int) async throws -> [SimilarArticle]

    /// Counts of the library.
    func statistics() async throws -> LibraryStatistics

    /// Values that complete a field: names of papers, tags, entities, states; most used first.
    func completions(for field: FilterField, prefix: String, limit: Int) async throws -> [String]

    /// The other parts of a story that was linked together over several pages, each alone, in reading order; empty
    /// for most.
    func parts(of key: ArticleKey) async throws -> [ArticleRow]

    /// Asks in the store's own language, for reading alone.
    /// - Parameters:
    ///   - query: one question; what would change anything is refused.
    ///   - limit: at most so many rows.
    /// - Throws: `QueriesNotSupported`, or the store's error with what is wrong with the question.
    func table(of query: String, limit: Int) async throws -> QueryTable

    /// The tables that can be asked, those of use to readers first; empty for stores without a language of their own.
    func queryableTables() async throws -> [QueryableTable]

    /// What could stand at a place of a question that is being written.
    /// - Parameter offset: the place, in bytes.
    func completion(ofQuery query: String, at offset: Int) async throws -> QueryCompletion

    /// A number that grows with every change of the library by anyone.
    func revision() async throws -> Int64
}

extension CorpusReading {
    /// No parts, for stores that link nothing.
    public func parts(of key: ArticleKey) async throws -> [ArticleRow] { [] }

    /// None, for stores without a language of their own.
    public func queryableTables() async throws -> [QueryableTable] { [] }

    /// Nothing, for stores without a language of their own.
    public func completion(ofQuery query: String, at offset: Int) async throws -> QueryCompletion {
        QueryCompletion(span: TextSpan(offset, offset), values: [])
    }

    /// None, for stores without a language of their own.
    public func table(of query: String, limit: Int) async throws -> QueryTable { throw QueriesNotSupported() }
}

/// Bringing pages in.
public protocol CorpusImporting: Sendable {
    /// True when these very bytes are known under this very path, so that reading them again is needless.
    func isImported(_ page: PageID, path: String, ordinal: Int) async throws -> Bool

    /// True when that holds of all pages of a file.
    /// - Parameter pages: all of them, each with its place in the file, counted from 1.
    func areImported(_ pages: [(id: PageID, ordinal: Int)], path: String) async throws -> Bool

    /// Takes a page in, in one transaction: all of it or nothing.
    func add(_ page: ImportedPage) async throws -> ImportOutcome

    /// Takes several pages in: each of them whole or not at all, and all that are there when the call returns stay
    /// through a kill. A store may write them in one go, which is several times faster than one by one.
    /// - Returns: what became of each page, in order.
    func add(_ pages: [ImportedPage]) async throws -> [ImportOutcome]
}

extension CorpusImporting {
    /// Takes several pages in, one by one.
    public func add(_ pages: [ImportedPage]) async throws -> [ImportOutcome] {
        var outcomes: [ImportOutcome] = []
        for page in pages { outcomes.append(try await add(page)) }
        return outcomes
    }
}

/// A library: everything the rest of the program knows of it.
public protocol CorpusStore: CorpusReading, CorpusImporting, ReaderWork {
    /// True when the library cannot be written to.
    var isReadOnly: Bool { get }

    /// Releases files and connections; later questions throw.
    func close() async throws
}
