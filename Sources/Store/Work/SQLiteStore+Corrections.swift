// What the reader corrected, kept by page and stretch. Applying it is the pipeline's.

import Corpus
import Foundation
import GRDB

extension SQLiteStore {
    /// Keeps a correction; of a fact it takes the place of the one of the same kind on the same stretch.
    public func keep(_ correction: Correction) async throws {
        try await write { database in
            if !correction.change.movesBorders { try SQLiteStore.remove(correction, anyValue: true, database) }
            try database.execute(
                sql: """
                    INSERT INTO correction (page_hash, first_byte, end_byte, kind, value, quote)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    Data(correction.page.hashBytes), correction.span.start, correction.span.end,
                    correction.change.kind, correction.change.value, correction.quote,
                ])
        }
    }

    /// Takes a correction back.
    public func withdraw(_ correction: Correction) async throws {
        try await write { try SQLiteStore.remove(correction, anyValue: false, $0) }
    }

    private static func remove(_ correction: Correction, anyValue: Bool, _ database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM correction WHERE id = (SELECT max(id) FROM correction
                    WHERE page_hash = ? AND first_byte = ? AND end_byte = ? AND kind = ? AND (? OR value = ?))
                """,
            arguments: [
                Data(correction.page.hashBytes), correction.span.start, correction.span.end, correction.change.kind,
                anyValue, correction.change.value,
            ])
    }

    /// All corrections, in the order they were made.
    public func corrections() async throws -> [Correction] {
        try await read { question in
            guard try SQLiteStore.keepsCorrections(question.database) else { return [] }
            return try Row.fetchAll(
                question.database,
                sql: "SELECT page_hash, first_byte, end_byte, kind, value, quote FROM correction ORDER BY id"
            ).compactMap(SQLiteStore.correction)
        }
    }

    /// What was corrected in an article.
    static func corrections(of article: ArticleID, _ database: Database) throws -> [Correction] {
        guard try keepsCorrections(database) else { return [] }
        return try Row.fetchAll(
            database,
            sql: """
                SELECT page_hash, first_byte, end_byte, kind, value, quote FROM correction
                WHERE page_hash = ? AND first_byte < ? AND end_byte > ? ORDER BY id
                """,
            arguments: [Data(article.page.hashBytes), article.span.end, article.span.start]
        ).compactMap(correction)
    }

    /// False for a library of an earlier version that is only read: it has none.
    private static func keepsCorrections(_ database: Database) throws -> Bool {
        try database.tableExists("correction")
    }

    private static func correction(_ row: Row) throws -> Correction? {
        guard let change = Correction.Change(kind: row["kind"], value: row["value"]) else { return nil }
        let hash: Data = row["page_hash"]
        return Correction(
            page: try hash.withUnsafeBytes { try PageID(hashBytes: $0.bindMemory(to: UInt8.self)) },
            span: try TextSpan(stored: row["first_byte"], row["end_byte"]),
            quote: row["quote"], change: change)
    }
}
