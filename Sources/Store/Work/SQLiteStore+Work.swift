// What the reader adds: read state, selection, tags, notes, bookmarks, saved filters.

import Corpus
import Foundation
import GRDB

extension SQLiteStore {
    /// Marks articles as read or unread.
    public func setRead(_ isRead: Bool, articles: [ArticleKey]) async throws {
        try await set(.read, to: isRead, articles)
    }

    /// Puts articles into the selection or takes them out.
    public func setSelected(_ isSelected: Bool, articles: [ArticleKey]) async throws {
        try await set(.selected, to: isSelected, articles)
    }

    private func set(_ kind: WorkKind, to isSet: Bool, _ articles: [ArticleKey]) async throws {
        try await write { database in
            for article in articles {
                try WorkWriter(database).set(kind, isSet ? [""] : [], document: Int(article.rawValue))
            }
        }
    }

    /// Sets the tags of an article.
    public func setTags(_ tags: [String], article: ArticleKey) async throws {
        try await write { try WorkWriter($0).set(.tag, Array(Set(tags)).sorted(), document: Int(article.rawValue)) }
    }

    /// Sets or removes the note of an article.
    public func setNote(_ note: String?, article: ArticleKey) async throws {
        let values = note.map { $0.isEmpty ? [] : [$0] } ?? []
        try await write { try WorkWriter($0).set(.note, values, document: Int(article.rawValue)) }
    }

    /// Sets the bookmark of a letter. An article the library does not hold leaves the bookmark as it was.
    public func setBookmark(_ bookmark: Bookmark) async throws {
        try await write { database in
            guard let document = try SQLiteStore.document(of: bookmark.article, database) else { return }
            try WorkWriter(database).setBookmark(bookmark, document: document)
        }
    }

    /// All bookmarks, by letter.
    public func bookmarks() async throws -> [Bookmark] {
        try await read { question in
            let rows = try SQLStatement(
                question.database,
                """
                SELECT w.value, w.text_byte, p.hash, a.first_byte, a.end_byte
                FROM work w JOIN article a USING (document) JOIN page p ON p.id = a.page
                WHERE w.kind = 'bookmark' ORDER BY w.value
                """)
            var result: [Bookmark] = []
            while try rows.next() {
                guard let letter = rows.text(0).first else { continue }
                let id = ArticleID(
                    page: rows.withBytes(2) { PageID(hashBytes: $0) }, span: TextSpan(rows.int(3), rows.int(4)))
                result.append(Bookmark(letter: letter, article: id, offset: rows.int(1)))
            }
            return result
        }
    }

    /// Saves a filter under a name; an empty text removes it.
    public func saveFilter(_ filter: SavedFilter) async throws {
        try await write { database in
            if filter.text.isEmpty {
                try database.execute(sql: "DELETE FROM saved_filter WHERE name = ?", arguments: [filter.name])
            } else {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO saved_filter (name, text) VALUES (?, ?)",
                    arguments: [filter.name, filter.text])
            }
        }
    }

    /// All saved filters, by name.
    public func savedFilters() async throws -> [SavedFilter] {
        try await read { question in
            try Row.fetchAll(question.database, sql: "SELECT name, text FROM saved_filter ORDER BY name").map {
                SavedFilter(name: $0["name"], text: $0["text"])
            }
        }
    }

    /// The quoted words of the reader's work whose article is gone.
    public func unplacedWork() async throws -> [(kind: String, quote: String)] {
        try await read { question in
            try Row.fetchAll(question.database, sql: "SELECT kind, quote FROM work WHERE document IS NULL ORDER BY id")
                .map { (kind: $0["kind"], quote: $0["quote"]) }
        }
    }
}

/// Writes the reader's work with its anchors: page, stretch, quoted words.
struct WorkWriter {
    /// So many characters are quoted.
    static let quoteLength = 20

    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Sets what of a kind an article has; values it has already stay as they are.
    func set(_ kind: WorkKind, _ values: [String], document: Int) throws {
        let known = try String.fetchAll(
            database, sql: "SELECT value FROM work WHERE document = ? AND kind = ?",
            arguments: [document, kind.rawValue])
        for value in known where !values.contains(value) {
            try database.execute(
                sql: "DELETE FROM work WHERE document = ? AND kind = ? AND value = ?",
                arguments: [document, kind.rawValue, value])
        }
        for value in values where !known.contains(value) { try insert(kind, value, document: document) }
    }

    private func insert(_ kind: WorkKind, _ value: String, document: Int) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO work (kind, value, document, page_hash, first_byte, end_byte, text_byte, quote)
                SELECT ?, ?, a.document, p.hash, a.first_byte, a.end_byte, 0, substr(t.text, 1, ?)
                FROM article a JOIN page p ON p.id = a.page JOIN article_text t USING (document)
                WHERE a.document = ?
                """
        ).execute(arguments: [kind.rawValue, value, WorkWriter.quoteLength, document])
    }

    /// Sets the bookmark of a letter.
    func setBookmark(_ bookmark: Bookmark, document: Int) throws {
        let letter = String(bookmark.letter)
        let article = try ArticleReader(database, names: NameTable(database)).article(document, bookmark.article)
            .article
        let offset = min(max(0, bookmark.offset), article.text.utf8.count)
        let quote = String(article.text.at(TextSpan(offset, article.text.utf8.count)).prefix(WorkWriter.quoteLength))
        let start = article.pageOffset(ofTextOffset: offset) ?? article.id.span.start
        try database.execute(sql: "DELETE FROM work WHERE kind = 'bookmark' AND value = ?", arguments: [letter])
        try database.execute(
            sql: """
                INSERT INTO work (kind, value, document, page_hash, first_byte, end_byte, text_byte, quote)
                VALUES ('bookmark', ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                letter, document, Data(bookmark.article.page.hashBytes), start, start + quote.utf8.count, offset, quote,
            ])
    }
}
