// docs/schema.md tells of every table and column there is, and of no other.

import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct SchemaDocumentTests {
    /// Tables and their columns as the page tells them.
    private func documented() throws -> [String: [String]] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("docs/schema.md"), encoding: .utf8)
        var tables: [String: [String]] = [:]
        var table: String?
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## ") { table = nil }
            if line.hasPrefix("### ") {
                table = String(line.dropFirst(4))
                tables[String(line.dropFirst(4))] = []
            } else if line.hasPrefix("- "), let table {
                let names = line.prefix { $0 != ":" }.split(separator: "`").filter {
                    !$0.contains { " ,-".contains($0) }
                }
                tables[table, default: []] += names.map(String.init)
            }
        }
        return tables
    }

    @Test func `The page on the schema tells of every table and column`() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        let actual = try await store.reader.read { database in
            let names = try String.fetchAll(
                database,
                sql: """
                    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                    AND name NOT LIKE 'grdb_%'
                    """)
            return try Dictionary(
                uniqueKeysWithValues: names.map { name in
                    (name, try database.columns(in: name).map(\.name).sorted())
                })
        }
        #expect(try documented().mapValues { $0.sorted() } == actual)
    }

    @Test func `A library names itself and its step`() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        let (identity, steps) = try await store.reader.read { database in
            (
                try Int.fetchOne(database, sql: "PRAGMA application_id"),
                try String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations")
            )
        }
        #expect(identity == 0x4272_6473)
        #expect(steps == ["1 library", "2 who is who", "3 fingerprints", "4 corrections"])
    }
}
