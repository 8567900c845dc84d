// Libraries whose index is damaged inside a file that is sound: every reader says so or answers, and a check finds it.

import Corpus
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct DamagedIndexTests {
    private let folder: TemporaryFolder

    init() async throws {
        folder = try TemporaryFolder()
        let store = try folder.openWithSmallIndex()
        for number in 0..<30 {
            let draft = ArticleDraft("第\(number)号渡口", ["昨天第\(number)号渡口开航，两岸居民过江只要一刻钟。"])
            let page = PageBuilder.page(
                path: "\(number).txt", newspaper: "江声报", date: "2019-05-0\(number % 9 + 1)", pageNumber: number, [draft]
            )
            _ = try await store.add(page)
        }
        try await store.settle()
        #expect(try await store.check() == [])
        try await store.close()
    }

    /// Changes a blob of the first row of a table, and opens the library.
    private func opened(damaging column: String, of table: String, _ change: (inout [UInt8]) -> Void) throws
        -> SQLiteStore
    {
        let queue = try DatabaseQueue(path: folder.path())
        try queue.write { database in
            let row = "id = (SELECT min(id) FROM \(table))"
            let blob = try Data.fetchOne(database, sql: "SELECT \(column) FROM \(table) WHERE \(row)")
            var bytes = [UInt8](try #require(blob))
            change(&bytes)
            try database.execute(sql: "UPDATE \(table) SET \(column) = ? WHERE \(row)", arguments: [Data(bytes)])
        }
        try queue.close()
        return try folder.openWithSmallIndex()
    }

    private func isTold(_ faults: [LibraryFault]) -> Bool {
        faults.contains { if case .indexDisagrees = $0 { true } else { false } }
    }

    /// Asks in several ways.
    /// - Returns: whether any of them says that the library is damaged; any other error is thrown.
    private func isCalledDamaged(_ store: SQLiteStore) async throws -> Bool {
        do {
            for filter in [Filter.word("渡口"), .title("dk"), .everything] {
                for order in [ListOrder.newest, .relevance, .longest] {
                    _ = try await store.listing(matching: filter, order: order)
                }
            }
            _ = try await store.entities(named: "", kinds: [], in: .word("渡口"), limit: 9)
            return false
        } catch StoreError.damaged {
            return true
        }
    }

    @Test(arguments: [(0, 0x7F), (1, 0x70), (2, 0x80), (4, 0xFF)])
    func `A catalogue that says what cannot be is damage, and is not reckoned with`(column: Int, byte: UInt8)
        async throws
    {
        let store = try opened(damaging: "catalogue", of: "segment") { bytes in
            // The highest byte of the third document's number.
            bytes[bytes.count / 5 * column + 11] = byte
        }
        #expect(try await isCalledDamaged(store))
        #expect(isTold(try await store.check()))
    }

    @Test(arguments: [0, 3])
    func `A catalogue that says what could be and is not is found by a check`(column: Int) async throws {
        let store = try opened(damaging: "catalogue", of: "segment") { $0[$0.count / 5 * column + 8] ^= 1 }
        #expect(try await store.check() == [.indexDisagrees(articleCount: 6)])
    }

    @Test func `A catalogue or directory of another length is damage`() async throws {
        for column in ["catalogue", "directory"] {
            let store = try opened(damaging: column, of: "segment") { $0.removeLast(3) }
            #expect(try await isCalledDamaged(store))
            #expect(isTold(try await store.check()))
            try await store.close()
        }
    }

    @Test func `A directory that leads to the wrong blocks is found by a check`() async throws {
        let store = try opened(damaging: "directory", of: "segment") { $0[0] ^= 1 }
        #expect(isTold(try await store.check()))
    }

    @Test func `Segments that do not follow each other are damage`() async throws {
        let queue = try DatabaseQueue(path: folder.path())
        try await queue.write { try $0.execute(sql: "UPDATE segment SET end_document = 4611686018427387904") }
        try queue.close()
        let store = try folder.openWithSmallIndex()
        #expect(try await isCalledDamaged(store))
        #expect(isTold(try await store.check()))
    }

    @Test(arguments: 0..<60)
    func `A block of postings whose bytes are anything is told of and ends nothing`(seed: Int) async throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let store = try opened(damaging: "entries", of: "posting_block") { bytes in
            let start = Int.random(in: 0..<bytes.count, using: &numbers)
            let count = [1, 9, 200].randomElement(using: &numbers) ?? 1
            for place in start..<min(start + count, bytes.count) {
                bytes[place] ^= seed % 3 == 0 ? bytes[place] ^ 0xFF : UInt8.random(in: 1...255, using: &numbers)
            }
        }
        _ = try await isCalledDamaged(store)
        #expect(isTold(try await store.check()))
        // What is damaged is not made part of anything else.
        do {
            for number in 30..<90 {
                _ = try await store.add(PageBuilder.page(path: "\(number)", [ArticleDraft("渡\(number)", ["口。"])]))
            }
        } catch StoreError.damaged {}
    }

    @Test func `Numbers far apart are put in order without a table of all between them`() {
        let documents: [Int32] = [0, 1, 2, 3]
        #expect(documents.sorted(byNumbers: [2_000_000_000, 5, -7, 5]) == [2, 1, 3, 0])
    }

    @Test func `A page with the largest number there is is listed like any other`() async throws {
        let store = try folder.openWithSmallIndex()
        let page = PageBuilder.page(path: "x", date: "2019-05-01", pageNumber: .max, [ArticleDraft("渡口", ["开航。"])])
        _ = try await store.add(page)
        #expect(try await store.listing(matching: .everything, order: .newest).keys.count == 31)
    }
}
