// Questions in SQL, decisions of the reader on entities, and identities whose borders have moved.

import Corpus
import Foundation
import TestSupport
import Testing

@testable import Store

@Suite struct RoomStoreTests {
    private let folder: TemporaryFolder
    private let store: SQLiteStore

    init() async throws {
        folder = try TemporaryFolder()
        let store = try folder.open()
        self.store = store
        for page in Conformance(make: { store }).pages() { _ = try await store.add(page) }
    }

    @Test func `A question in SQL gives columns and rows, at most so many`() async throws {
        let table = try await store.table(of: "SELECT document, title FROM article ORDER BY document", limit: 2)
        #expect(table.columns == ["document", "title"] && table.rows.count == 2 && table.isCut)
        #expect(table.rows[0][1] == "元首会议闭幕")
        let none = try await store.table(of: " values (NULL, x'00')", limit: 5)
        #expect(none.rows == [[nil, "1 bytes"]] && !none.isCut)
    }

    @Test(arguments: [
        "DELETE FROM article", "PRAGMA user_version = 3", "ATTACH 'other.sqlite' AS other", "VACUUM INTO 'copy.sqlite'",
        "SELECT 1; DELETE FROM article", "WITH a AS (SELECT 1) DELETE FROM article", "SELECT * FROM nowhere", "",
        "SELEKT 1",
    ])
    func `What is no question, would change something or goes wrong is refused with words`(query: String) async throws {
        let before = try await store.revision()
        await #expect(throws: StoreError.self) { _ = try await store.table(of: query, limit: 5) }
        #expect(try await store.revision() == before)
        #expect(try await store.statistics().articleCount == 5)
        #expect(!folder.fileNames.contains { $0.hasPrefix("other") || $0.hasPrefix("copy") })
    }

    @Test func `An entity that the reader lists under another is counted and found there, until that is taken back`()
        async throws
    {
        let union = EntityID(.organisation, "上海合作组织")
        let other = EntityID(.organisation, "上合")
        try await store.decide(EntityDecision(form: union, listedUnder: other))
        #expect(try await store.entity(union)?.id == other)
        #expect(try await store.timeline(of: [other], in: .everything, during: nil, limit: 9).isEmpty == false)
        #expect(try await store.decisions() == [EntityDecision(form: union, listedUnder: other)])
        #expect(Set(try await store.forms(of: other).map(\.entity)) == [union, other])
        // A later reading of the page leaves it as it is.
        for page in Conformance(make: { store }).pages() { _ = try await store.replace(page) }
        #expect(try await store.entity(union)?.id == other)
        try await store.decide(EntityDecision(form: union, listedUnder: nil))
        #expect(try await store.entity(union)?.id == union)
        #expect(try await store.decisions().isEmpty)
    }

    @Test func `Another kind is a decision too`() async throws {
        let place = EntityID(.place, "乌法")
        try await store.decide(EntityDecision(form: place, listedUnder: EntityID(.meeting, "乌法")))
        let found = try await store.entities(named: "乌法", kinds: [], in: .everything, limit: 9)
        #expect(found.map(\.id) == [EntityID(.meeting, "乌法")] && found.first?.articleCount == 1)
    }

    @Test func `An article is found by an identity whose borders have moved`() async throws {
        let page = Conformance(make: { store }).pages()[0]
        let id = page.articles[1].article.id
        let moved = ArticleID(page: id.page, span: TextSpan(id.span.start - 3, id.span.end - 4))
        #expect(try await store.key(of: moved) == store.key(of: id))
        let elsewhere = ArticleID(page: id.page, span: TextSpan(900_000, 900_010))
        #expect(try await store.key(of: elsewhere) == nil)
    }

    @Test func `A bookmark is taken away`() async throws {
        let id = Conformance(make: { store }).pages()[0].articles[0].article.id
        try await store.setBookmark(Bookmark(letter: "x", article: id, offset: 0))
        try await store.removeBookmark("x")
        #expect(try await store.bookmarks().isEmpty)
    }
}

extension TemporaryFolder {
    /// Names of the files inside, and of those in the folder the tests run in.
    fileprivate var fileNames: [String] {
        let manager = FileManager.default
        return [url.path, manager.currentDirectoryPath].flatMap { (try? manager.contentsOfDirectory(atPath: $0)) ?? [] }
    }
}
