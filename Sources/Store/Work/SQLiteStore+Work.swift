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
                try WorkWriter(database).set(kind, isSet ? [""] : [], story: Int(article.rawValue))
            }
        }
    }

    /// Sets the tags of an article.
    public func setTags(_ tags: [String], article: ArticleKey) async throws {
        try await write { try WorkWriter($0).set(.tag, Array(Set(tags)).sorted(), article: article) }
    }

    /// Sets or removes the note of an article.
    public func setNote(_ note: String?, article: ArticleKey) async throws {
        let values = note.map { $0.isEmpty ? [] : [$0] } ?? []
        try await write { try WorkWriter($0).set(.note, values, article: article) }
    }

    /// Sets the bookmark of a letter. An article the library does not hold leaves the bookmark as it was.
    public func setBookmark(_ bookmark: Bookmark) async throws {
        try await write { database in
            guard let document = try SQLiteStore.document(of: bookmark.article, database) else { return }
            try WorkWriter(database).setBookmark(bookmark, story: document)
        }
    }

    /// Takes the bookmark of a letter away.
    public func removeBookmark(_ letter: Character) async throws {
        try await write { database in
            try database.execute(
                sql: "DELETE FROM work WHERE kind = 'bookmark' AND value = ?", arguments: [String(letter)])
        }
    }

    /// All bookmarks, by letter.
    public func bookmarks() async throws -> [Bookmark] {
        try await read { question in
            let rows = try SQLStatement(
                question.database,
                """
                SELECT value, text_byte, document FROM work
                WHERE kind = 'bookmark' AND document IS NOT NULL ORDER BY value
                """)
            let places = try StoryPlaces(question.database)
            var articles = try RowReader(question.database)
            var result: [Bookmark] = []
            while try rows.next() {
                let (head, offset) = try places.placeInStory(rows.int(2), offset: rows.int(1))
                guard let letter = rows.text(0).first, let id = try articles.row(head)?.id else { continue }
                result.append(Bookmark(letter: letter, article: id, offset: offset))
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
    public func unplacedWork() async throws -> [UnplacedWork] {
        try await read { question in
            try Row.fetchAll(
                question.database, sql: "SELECT kind, value, quote FROM work WHERE document IS NULL ORDER BY id"
            ).map { UnplacedWork(kind: $0["kind"], value: $0["value"], quote: $0["quote"]) }
        }
    }
}

/// Writes the reader's work with its anchors: page, stretch, quoted words.
struct WorkWriter {
    /// So many characters are quoted.
    static let quoteLength = 20

    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Sets what of a kind an article has.
    /// - Throws: `MissingArticle` where it is gone.
    func set(_ kind: WorkKind, _ values: [String], article: ArticleKey) throws {
        let document = Int(article.rawValue)
        var rows = try RowReader(database)
        guard try rows.row(document) != nil else { throw MissingArticle() }
        try set(kind, values, story: document)
    }

    /// Sets what of a kind a story has: what its parts have already and is still wanted stays where it is, and new
    /// values go to its first part. That it was read is said of each part, and holds when they come apart.
    func set(_ kind: WorkKind, _ values: [String], story document: Int) throws {
        let parts = try Continuation(database).story(of: document)
        guard parts.count > 1, kind != .read else {
            for part in parts { try set(kind, values, document: part) }
            return
        }
        var missing = values
        for part in parts.dropFirst() {
            let kept = try self.values(of: kind, part).filter { values.contains($0) }
            try set(kind, kept, document: part)
            missing.removeAll { kept.contains($0) }
        }
        try set(kind, missing, document: parts[0])
    }

    private func values(of kind: WorkKind, _ document: Int) throws -> [String] {
        try String.fetchAll(
            database, sql: "SELECT value FROM work WHERE document = ? AND kind = ?",
            arguments: [document, kind.rawValue])
    }

    /// Sets what of a kind an article has; values it has already stay as they are.
    private func set(_ kind: WorkKind, _ values: [String], document: Int) throws {
        let known = try self.values(of: kind, document)
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

    /// Sets the bookmark of a letter, on the part of the story in which its place lies.
    func setBookmark(_ bookmark: Bookmark, story: Int) throws {
        let letter = String(bookmark.letter)
        let place = try StoryPlaces(database).part(ofStory: story, at: bookmark.offset)
        var rows = try RowReader(database)
        guard let id = try rows.row(place.document)?.id else { return }
        let document = place.document
        let article = try ArticleReader(database, names: NameTable(database)).plainArticle(document, id)
        let offset = min(max(0, place.offset), article.text.utf8.count)
        let quote = String(article.text.at(TextSpan(offset, article.text.utf8.count)).prefix(WorkWriter.quoteLength))
        let start = article.pageOffset(ofTextOffset: offset) ?? article.id.span.start
        try database.execute(sql: "DELETE FROM work WHERE kind = 'bookmark' AND value = ?", arguments: [letter])
        try database.execute(
            sql: """
                INSERT INTO work (kind, value, document, page_hash, first_byte, end_byte, text_byte, quote)
                VALUES ('bookmark', ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                letter, document, Data(id.page.hashBytes), start, start + quote.utf8.count, offset, quote,
            ])
    }
}
