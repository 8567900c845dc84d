// Looking after the library: taking pages out, reading them anew, linking the parts of a story.

import Corpus
import Foundation
import GRDB

extension SQLiteStore: CorpusKeeping {
    /// Takes pages out with their articles, bytes and paths.
    public func remove(_ pages: [PageID]) async throws -> Int {
        try await write { database in
            var count = 0
            for page in pages {
                guard let known = try Paths.page(with: page, database) else { continue }
                _ = try WorkMoving(database).takeOff(page: known.number)
                try ArticleRemoval(database).removeArticles(of: known.number)
                for table in ["page_bytes", "page_fault", "path"] {
                    try database.execute(sql: "DELETE FROM \(table) WHERE page = ?", arguments: [known.number])
                }
                // What it superseded does not come back: such a page names itself.
                try database.execute(
                    sql: "UPDATE page SET superseded_by = id WHERE superseded_by = ?", arguments: [known.number])
                try database.execute(sql: "DELETE FROM page WHERE id = ?", arguments: [known.number])
                count += 1
            }
            if count > 0 { try Counter.contents.raise(database) }
            return count
        }
    }

    /// How many articles stand on pages.
    public func articleCount(of pages: [PageID]) async throws -> Int {
        try await read { question in
            let database = question.database
            let (reader, continuation) = (PageReader(database), try Continuation(database))
            var stories: Set<Int> = []
            for page in pages {
                guard let known = try Paths.page(with: page, database) else { continue }
                for document in try reader.documents(of: known.number) {
                    stories.formUnion(try continuation.story(of: document).prefix(1))
                }
            }
            return stories.count
        }
    }

    /// Puts the articles of a page read anew in the place of those it had.
    public func replace(_ page: ImportedPage) async throws -> Bool {
        let indexing = self.indexing
        return try await write { database in
            let writer = try PageWriter(database)
            guard try writer.replace(page) else { return false }
            try writer.finish()
            _ = try indexing.runBatch(database, leastCount: indexing.sizes.batch)
            try Counter.contents.raise(database)
            return true
        }
    }

    /// The pages that hold the articles a filter matches.
    public func pages(matching filter: Filter) async throws -> [PageID] {
        try await read { question in
            let documents = try Answer(filter, question).allParts()
            let isEverything = filter == .everything
            let rows = try SQLStatement(
                question.database,
                """
                SELECT p.id, p.hash, a.document FROM page p LEFT JOIN article a ON a.page = p.id
                WHERE p.superseded_by IS NULL ORDER BY p.id
                """)
            var result: [PageID] = []
            var last = -1
            while try rows.next() {
                guard rows.int(0) != last, isEverything || documents.contains(rows.optionalInt(2) ?? -1) else {
                    continue
                }
                last = rows.int(0)
                result.append(try rows.withBytes(1) { try PageID(hashBytes: $0) })
            }
            return result
        }
    }

    /// The bytes of a page as they came in, and where they came from.
    public func original(of page: PageID) async throws -> (page: Page, bytes: [UInt8])? {
        try await read { question in
            let pages = PageReader(question.database)
            guard let stored = try pages.page(page) else { return nil }
            return (stored.page, try pages.originalBytes(of: stored.number))
        }
    }

    /// What came in since the stories over several pages were last looked for.
    public func unjoinedDates() async throws -> (dates: Set<PartialDate?>, mark: Int) {
        try await read { question in
            let rows = try SQLStatement(
                question.database,
                "SELECT DISTINCT p.printed FROM article a JOIN page p ON p.id = a.page WHERE a.document >= ?")
            rows.bind(try Counter.joinedEnd.value(question.database))
            var dates: Set<PartialDate?> = []
            while try rows.next() { dates.insert(rows.optionalText(0).flatMap { PartialDate(iso: $0) }) }
            return (dates, try Counter.nextDocument.value(question.database))
        }
    }

    /// The parts of some stories, in order, without what was found in them.
    public func plainParts(of keys: [ArticleKey]) async throws -> [PlainPart] {
        try await read { question in
            let continuation = try Continuation(question.database)
            let articles = ArticleReader(question.database, names: NameTable(question.database))
            var result: [PlainPart] = []
            for key in keys {
                try question.cancellation.check()
                let first = result.count
                for document in try continuation.story(of: Int(key.rawValue)) {
                    guard var part = try articles.plainPart(document) else { continue }
                    if first < result.count { part.follows = result[result.count - 1].article.id }
                    part.published = part.published ?? (first < result.count ? result[first].published : nil)
                    result.append(part)
                }
            }
            return result
        }
    }

    /// Says that the stories were looked for in all that had come in then.
    public func noteJoined(_ mark: Int) async throws {
        try await write { database in
            guard try Counter.joinedEnd.value(database) < mark else { return }
            try Counter.joinedEnd.set(mark, database)
        }
    }

    /// Says that one article goes on in another: from then on they are one story.
    @discardableResult
    public func link(_ article: ArticleID, to next: ArticleID, rule: String) async throws -> Bool {
        try await write { database in
            guard let from = try SQLiteStore.document(of: article, database),
                let to = try SQLiteStore.document(of: next, database)
            else { return false }
            guard try !SQLiteStore.isLinked(from, to, database) else { return true }
            let behind = try Continuation(database).parts(behind: to)
            guard from != to, !behind.contains(from) else { return false }
            try database.execute(
                sql: "DELETE FROM continuation WHERE document = ? OR next = ?", arguments: [from, to])
            try database.execute(
                sql: "INSERT INTO continuation (document, next, rule) VALUES (?, ?, ?)",
                arguments: [from, to, try NameTable(database).number(of: rule)])
            try Counter.contents.raise(database)
            return true
        }
    }

    private static func isLinked(_ document: Int, _ next: Int, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT 1 FROM continuation WHERE document = ? AND next = ?", arguments: [document, next])
            ?? false
    }
}
