// Bringing pages in: what is new, what is known, what takes another's place.

import Corpus
import GRDB

extension SQLiteStore {
    /// True when these very bytes are known under this very path.
    public func isImported(_ page: PageID, path: String, ordinal: Int) async throws -> Bool {
        try await read { question in
            let known = try Paths.page(at: path, ordinal, question.database)
            return try known != nil && known == Paths.page(with: page, question.database)?.number
        }
    }

    /// Takes a page in, in one transaction. Whenever enough articles wait they are indexed in the same go.
    public func add(_ page: ImportedPage) async throws -> ImportOutcome {
        let indexing = Indexing(normalText: normalText)
        return try await write { database in
            let outcome = try PageWriter(database).add(page)
            guard outcome != .unchanged else { return outcome }
            _ = try indexing.runBatch(database, leastCount: Indexing.batchSize)
            try Counter.contents.raise(database)
            return outcome
        }
    }

    /// Indexes what waits, so that questions need not read it; for the end of an import. Each batch is a
    /// transaction of its own, so that it can be stopped at any time.
    public func settle() async throws {
        let indexing = Indexing(normalText: normalText)
        while try await write({ database in
            guard try indexing.runBatch(database, leastCount: 1) else { return false }
            try Counter.contents.raise(database)
            return true
        }) {
            try Task.checkCancellation()
        }
    }
}

/// Which page lies under which path.
enum Paths {
    /// The page under a path; nil when there is none.
    static func page(at path: String, _ ordinal: Int, _ database: Database) throws -> Int? {
        let rows = try SQLStatement(database, "SELECT page FROM path WHERE path = ? AND ordinal = ?")
        rows.bind(path).bind(ordinal)
        defer { rows.reset() }
        return try rows.next() ? rows.int(0) : nil
    }

    /// The page with an identity, and whether it is superseded; nil when there is none.
    static func page(with id: PageID, _ database: Database) throws -> (number: Int, isSuperseded: Bool)? {
        let rows = try SQLStatement(database, "SELECT id, superseded_by IS NOT NULL FROM page WHERE hash = ?")
        rows.bind(id.hashBytes)
        defer { rows.reset() }
        return try rows.next() ? (rows.int(0), rows.int(1) != 0) : nil
    }

    /// Puts a page under a path, in the place of the one that was there.
    static func set(_ page: Int, _ source: PageSource, _ database: Database) throws {
        let change = try SQLStatement(
            database, "INSERT OR REPLACE INTO path (path, ordinal, first_line, page) VALUES (?, ?, ?, ?)")
        change.bind(source.path).bind(source.ordinal).bind(source.firstLine).bind(page)
        try change.run()
    }

    /// The first path of a page, by code point; nil when it has none.
    static func first(of page: Int, _ database: Database) throws -> String? {
        let rows = try SQLStatement(database, "SELECT min(path) FROM path WHERE page = ?")
        rows.bind(page)
        defer { rows.reset() }
        return try rows.next() ? rows.optionalText(0) : nil
    }
}
