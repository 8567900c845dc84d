// Bringing pages in: what is new, what is known, what takes another's place.

import Corpus
import GRDB

extension SQLiteStore {
    /// True when these very bytes are known under this very path.
    public func isImported(_ page: PageID, path: String, ordinal: Int) async throws -> Bool {
        try await areImported([(page, ordinal)], path: path)
    }

    /// True when that holds of all pages of a file; those behind the first that is new are not looked for.
    public func areImported(_ pages: [(id: PageID, ordinal: Int)], path: String) async throws -> Bool {
        try await read { question in
            try pages.allSatisfy { page in
                let known = try Paths.page(at: path, page.ordinal, question.database)
                return try known != nil && known == Paths.page(with: page.id, question.database)?.number
            }
        }
    }

    /// Takes a page in, in one transaction. Whenever enough articles wait they are indexed behind it.
    public func add(_ page: ImportedPage) async throws -> ImportOutcome {
        let outcomes = try await add([page])
        try await keepUp()
        return outcomes.first ?? .unchanged
    }

    /// Takes several pages in, in one transaction: all of them or none. A page of a transaction of its own rewrites
    /// the same inner pages of the database again and again; many together are several times faster.
    public func add(_ pages: [ImportedPage]) async throws -> [ImportOutcome] {
        let known = knownNumbers.withLock { known in
            defer { known = KnownNumbers() }
            return known
        }
        let (outcomes, nowKnown) = try await write { database in
            let writer = try PageWriter(database, known: known)
            let outcomes = try pages.map { try writer.add($0) }
            try writer.finish()
            if outcomes.contains(where: { $0 != .unchanged }) { try Counter.contents.raise(database) }
            return (outcomes, writer.known)
        }
        // Only what is in the library for certain is known.
        knownNumbers.withLock { $0 = nowKnown }
        return outcomes
    }

    /// Indexes full batches of what waits, each in a transaction of its own.
    public func keepUp() async throws {
        while try await indexBatch(leastCount: indexing.sizes.batch, leastPrints: FingerprintBlocks.blockCount) {
            try Task.checkCancellation()
        }
    }

    /// Indexes what waits, so that questions need not read it; for the end of an import. Each batch is a
    /// transaction of its own, so that it can be stopped at any time.
    public func settle() async throws {
        while try await indexBatch(leastCount: 1, leastPrints: 1) { try Task.checkCancellation() }
        // Merging leaves free pages behind. Giving a few back is not worth the moving of others into their place.
        try await write { database in
            let free = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
            let all = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            if free > all / 50 { try database.execute(sql: "PRAGMA incremental_vacuum") }
        }
    }

    /// Makes a batch of the index from a state of the library that others may go on from meanwhile, and then writes it.
    /// - Returns: false when fewer wait; true when there may be more to do.
    private func indexBatch(leastCount: Int, leastPrints: Int) async throws -> Bool {
        let indexing = self.indexing
        let (terms, prints) = try await read { question in
            (
                try indexing.draft(question.database, leastCount: leastCount),
                try FingerprintBlocks(question.database, indexing.normalText).draft(leastCount: leastPrints)
            )
        }
        guard terms != nil || prints != nil else { return false }
        return try await write { database in
            let hasTerms = try terms.map { try indexing.store($0, database) } ?? false
            let blocks = FingerprintBlocks(database, indexing.normalText)
            // An index that begins anew takes the fingerprints with it.
            let hasPrints = try prints.map { try blocks.store($0) } ?? false
            if hasTerms || hasPrints { try Counter.contents.raise(database) }
            return true
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
