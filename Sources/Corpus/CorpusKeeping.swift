// Looking after a library: bringing its index up to date, checking it, taking pages out, reading pages anew.

/// Something wrong inside a library. The words for it are made in one place, in `broadsheet`.
public enum LibraryFault: Hashable, Sendable {
    /// The file itself is damaged; what the database says of it is given.
    case damagedFile(String)
    /// Rows of a table point to rows that are not there.
    case orphans(table: String, count: Int)
    /// Rows of a table say where in a text something stands, and it cannot stand there.
    case wrongStretches(table: String, count: Int)
    /// The full-text index does not say what the texts of these many articles say.
    case indexDisagrees(articleCount: Int)
    /// What is stored of a page cannot be read back.
    case unreadablePage(PageID)
    /// A count that is kept for speed is not what counting gives.
    case wrongCount(String)
}

/// Keeping a library in order.
public protocol CorpusKeeping: Sendable {
    /// Brings the full-text index up to date; to be called when an import ends. Questions are answered rightly
    /// before it as well, only slower. It can be stopped at any time.
    func settle() async throws

    /// Does the same but for the few last articles; to be called while an import goes on, beside `add`.
    func keepUp() async throws

    /// Brings what was written to where it stays, so that little of that is left to do when the library is closed; to be
    /// called beside `add`, whenever there is time.
    func flush() async throws

    /// Looks for damage. An empty answer means that nothing was found.
    /// - Complexity: reads the whole library.
    func check() async throws -> [LibraryFault]

    /// How many articles stand on pages, wholly or in part; a story over several of them counts once, as in lists.
    func articleCount(of pages: [PageID]) async throws -> Int

    /// Takes pages out with their articles, bytes and paths. The reader's work on them is kept as unplaced.
    /// - Returns: how many of the pages were there.
    func remove(_ pages: [PageID]) async throws -> Int

    /// Puts the articles of a page read anew in the place of those it had; the reader's work moves to the article
    /// that covers most of its stretch.
    /// - Returns: false when the library does not hold the page.
    func replace(_ page: ImportedPage) async throws -> Bool

    /// The pages that hold the articles a filter matches, in the order they came in.
    func pages(matching filter: Filter) async throws -> [PageID]

    /// The bytes of a page as they came in, and where they came from; nil when the library does not hold it.
    func original(of page: PageID) async throws -> (page: Page, bytes: [UInt8])?

    /// What came in since the stories over several pages were last looked for, whoever brought it in and however that
    /// ended.
    /// - Returns: the dates its pages were printed on, nil for pages without one, and a mark for `noteJoined(_:)`.
    func unjoinedDates() async throws -> (dates: Set<PartialDate?>, mark: Int)

    /// The parts of some stories, in order, without what was found in them; most stories are one part.
    /// - Parameter keys: of the stories; those that are gone are left out.
    func plainParts(of keys: [ArticleKey]) async throws -> [PlainPart]

    /// Says that the stories were looked for in all that had come in when the mark was handed out.
    func noteJoined(_ mark: Int) async throws

    /// Says that one article goes on in another, as a jump and its other half told. Either half's other link that
    /// way gives way to it; a link that would close a circle is not made.
    /// - Returns: true when the one follows the other now, whether it did before or not.
    @discardableResult
    func link(_ article: ArticleID, to next: ArticleID, rule: String) async throws -> Bool

    /// Questions of who is who that clues raised since they were last answered.
    /// - Parameter limit: at most so many; what was answered is not asked again until clues come or go.
    func identityQuestions(limit: Int) async throws -> [IdentityQuestion]

    /// Keeps decisions in the place of earlier ones on the same subjects. What the reader decided stays above them.
    func keep(_ answers: [IdentityAnswer]) async throws

    /// What was decided about an entity, why, and on which articles that rests.
    func identityRecord(of entity: EntityID) async throws -> IdentityRecord
}
