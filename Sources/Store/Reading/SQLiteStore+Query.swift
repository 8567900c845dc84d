// Questions in SQL from the reader's prompt: one statement, for reading alone, on a connection that cannot write.

import Corpus
import Foundation
import GRDB
import GRDBSQLite

extension SQLiteStore {
    /// Asks in SQL.
    /// - Throws: `StoreError.badQuery` for what is no question or cannot be run.
    public func table(of query: String, limit: Int) async throws -> QueryTable {
        guard SQLiteStore.isQuestion(query) else {
            throw StoreError.badQuery(detail: "it begins with none of SELECT, WITH, VALUES, EXPLAIN")
        }
        do {
            return try await read { try SQLiteStore.run(query, limit: limit, $0.database) }
        } catch StoreError.database(_, let code, _) where code == Int(SQLITE_MISUSE) {
            throw StoreError.badQuery(detail: "it is more than one statement")
        } catch StoreError.database(_, _, let detail) {
            throw StoreError.badQuery(detail: detail)
        }
    }

    /// The tables of docs/schema.md, those that readers ask first.
    public func queryableTables() async throws -> [QueryableTable] {
        try await read { question in
            let names = try String.fetchAll(
                question.database,
                sql: """
                    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                    AND name NOT LIKE 'grdb_%' ORDER BY rowid
                    """)
            let first = SQLiteStore.firstTables.filter(names.contains)
            return try (first + names.filter { !first.contains($0) }).map { name in
                QueryableTable(name: name, columns: try question.database.columns(in: name).map(\.name))
            }
        }
    }

    private static let firstTables = [
        "article", "article_text", "paper", "page", "path", "entity", "mention", "alias", "event", "entity_event",
        "date_expression", "quantity", "name", "continuation", "entity_link", "work", "correction", "saved_filter",
    ]

    /// Tables, columns and words of SQL that could stand at a place of a question.
    public func completion(ofQuery query: String, at offset: Int) async throws -> QueryCompletion {
        QueryCompleting(query, at: offset, tables: try await queryableTables()).completion
    }

    // ATTACH counts as reading for SQLite, and PRAGMA can change how a connection works: the first word decides.
    private static func isQuestion(_ query: String) -> Bool {
        let word = query.drop { !$0.isLetter }.prefix { $0.isLetter }.uppercased()
        return ["SELECT", "WITH", "VALUES", "EXPLAIN"].contains(word)
    }

    private static func run(_ query: String, limit: Int, _ database: Database) throws -> QueryTable {
        let statement = try database.makeStatement(sql: query)
        guard sqlite3_stmt_readonly(statement.sqliteStatement) != 0 else {
            throw StoreError.badQuery(detail: "it would change the library")
        }
        var table = QueryTable(columns: statement.columnNames, rows: [])
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
            guard table.rows.count < limit else {
                table.isCut = true
                break
            }
            table.rows.append(row.databaseValues.map(SQLiteStore.words))
        }
        return table
    }

    private static func words(_ value: DatabaseValue) -> String? {
        switch value.storage {
        case .null: return nil
        case .int64(let number): return "\(number)"
        case .double(let number): return "\(number)"
        case .string(let text): return text
        case .blob(let data): return data.count == 16 ? hexadecimal(data) : "\(data.count) bytes"
        }
    }

    private static func hexadecimal(_ data: Data) -> String {
        data.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
