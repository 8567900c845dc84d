// Lists, rows and single articles.

import Corpus
import GRDB

extension SQLiteStore {
    /// The first rows of an answer.
    public func firstRows(matching filter: Filter, order: ListOrder, limit: Int) async throws -> [ArticleRow] {
        guard limit > 0 else { return [] }
        return try await read { question in
            let documents =
                filter == .everything && (order == .newest || order == .relevance)
                ? try SQLiteStore.newest(limit, question)
                : try OrderedAnswer(filter, question, firstPage: order == .relevance ? nil : limit).first(
                    limit, by: order)
            return try SQLiteStore.rows(of: documents, question)
        }
    }

    /// The newest documents by the database's own index, so that the first screen needs nothing in memory.
    private static func newest(_ limit: Int, _ question: Question) throws -> [Int] {
        let rows = try SQLStatement(
            question.database,
            """
            SELECT document FROM article a WHERE NOT EXISTS (SELECT 1 FROM continuation WHERE next = a.document)
            ORDER BY first_day DESC, paper, page_number, document LIMIT ?
            """)
        rows.bind(limit)
        var documents: [Int] = []
        while try rows.next() { documents.append(rows.int(0)) }
        return documents
    }

    static func rows(of documents: [Int], _ question: Question) throws -> [ArticleRow] {
        var reader = try RowReader(question.database)
        return try documents.compactMap { try reader.story($0) }
    }

    /// The whole answer as keys.
    public func listing(matching filter: Filter, order: ListOrder) async throws -> ArticleListing {
        try await read { question in
            let snapshot = try question.snapshot()
            let answer = try OrderedAnswer(filter, question).all(by: order)
            let read = try FilterPlanner(question: question, snapshot: snapshot).plan(.state(.read)).bounds.sure
            return ArticleListing(
                keys: answer.keys, total: snapshot.listed.count,
                readCount: answer.set.intersectionCount(read), literalCount: answer.literalCount)
        }
    }

    /// The rows of the given keys.
    public func rows(of keys: [ArticleKey]) async throws -> [ArticleRow] {
        try await read { try SQLiteStore.rows(of: keys.map { Int($0.rawValue) }, $0) }
    }

    /// The key of a public identity.
    public func key(of id: ArticleID) async throws -> ArticleKey? {
        try await read { question in
            let document =
                try SQLiteStore.document(of: id, question.database)
                ?? SQLiteStore.nearest(to: id, question.database)
            return document.map { ArticleKey(document: $0) }
        }
    }

    /// The article that covers most of what another one covered, whose borders a better parser or the reader moved.
    private static func nearest(to id: ArticleID, _ database: Database) throws -> Int? {
        let selection = try SQLStatement(
            database,
            """
            SELECT a.document FROM article a JOIN page p ON p.id = a.page
            WHERE p.hash = ?1 AND a.first_byte < ?3 AND a.end_byte > ?2
            ORDER BY min(a.end_byte, ?3) - max(a.first_byte, ?2) DESC, a.document LIMIT 1
            """)
        selection.bind(id.page.hashBytes).bind(id.span.start).bind(id.span.end)
        defer { selection.reset() }
        return try selection.next() ? selection.int(0) : nil
    }

    static func document(of id: ArticleID, _ database: Database) throws -> Int? {
        let selection = try SQLStatement(
            database,
            """
            SELECT a.document FROM article a JOIN page p ON p.id = a.page
            WHERE p.hash = ? AND a.first_byte = ? AND a.end_byte = ?
            """)
        selection.bind(id.page.hashBytes).bind(id.span.start).bind(id.span.end)
        defer { selection.reset() }
        return try selection.next() ? selection.int(0) : nil
    }

    /// One article with everything, all parts of a story together.
    public func detail(of key: ArticleKey) async throws -> ArticleDetail? {
        try await read { question in
            let parts = try Continuation(question.database).story(of: Int(key.rawValue))
            let details = try parts.compactMap { try SQLiteStore.detail(ofPart: $0, question) }
            guard var detail = ArticleDetail(joining: details) else { return nil }
            detail.siblings = try SQLiteStore.siblings(of: detail, parts, question.database)
            return detail
        }
    }

    private static func detail(ofPart document: Int, _ question: Question) throws -> ArticleDetail? {
        var rows = try RowReader(question.database)
        guard let row = try rows.row(document) else { return nil }
        let pages = PageReader(question.database)
        guard let stored = try pages.page(row.id.page) else { return nil }
        var detail = ArticleDetail(
            row: row,
            annotated: try ArticleReader(question.database, names: pages.names).article(
                document, row.id, try question.snapshot().identities(question)),
            page: stored.page, paths: try pages.paths(of: stored.number),
            note: try SQLiteStore.note(of: document, question.database))
        detail.corrections = try SQLiteStore.corrections(of: row.id, question.database)
        return detail
    }

    /// The other articles of the page a story begins on.
    private static func siblings(of detail: ArticleDetail, _ parts: [Int], _ database: Database) throws -> [ArticleRow]
    {
        let pages = PageReader(database)
        guard let page = try pages.page(detail.page.id) else { return [] }
        var rows = try RowReader(database)
        return try pages.documents(of: page.number).filter { !parts.contains($0) }.compactMap { try rows.story($0) }
    }

    private static func note(of document: Int, _ database: Database) throws -> String? {
        try String.fetchOne(
            database, sql: "SELECT value FROM work WHERE document = ? AND kind = 'note'", arguments: [document])
    }

    /// The other parts of a story that was linked together over several pages.
    public func parts(of key: ArticleKey) async throws -> [ArticleRow] {
        try await read { question in
            let document = Int(key.rawValue)
            var reader = try RowReader(question.database)
            return try Continuation(question.database).story(of: document).filter { $0 != document }
                .compactMap { try reader.row($0) }
        }
    }

    /// The lines of a page.
    public func lines(of page: PageID) async throws -> PageLines? {
        try await read { question in
            let pages = PageReader(question.database)
            guard let stored = try pages.page(page) else { return nil }
            var rows = try RowReader(question.database)
            return PageLines(
                page: stored.page, text: try pages.text(of: stored.number),
                accounts: try pages.accounts(of: stored.number),
                articles: try pages.documents(of: stored.number).compactMap { try rows.row($0)?.id })
        }
    }
}
