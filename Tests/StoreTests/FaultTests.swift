// Libraries that cannot be opened, written or trusted, and imports that are cut off.

import Corpus
import Foundation
import GRDB
import Script
import TestSupport
import Testing

@testable import Store

@Suite struct FaultTests {
    private func page(_ number: Int) -> ImportedPage {
        PageBuilder.page(path: "\(number).txt", date: "2020-01-01", [ArticleDraft("第\(number)篇", ["正文第\(number)段。"])])
    }

    private func execute(_ sql: String, at path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test func `A file that is no database is no library`() throws {
        let folder = try TemporaryFolder()
        try Data(String(repeating: "报纸", count: 2000).utf8).write(to: URL(fileURLWithPath: folder.path()))
        for access in [SQLiteStore.Access.readWrite, .readOnly] {
            #expect(throws: StoreError.notALibrary(path: folder.path())) { try folder.open(access) }
        }
    }

    @Test func `A file of one byte is no library, and is not written over`() throws {
        let folder = try TemporaryFolder()
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path()))
        #expect(throws: StoreError.notALibrary(path: folder.path())) { try folder.open(.readWrite) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path())) == Data("x".utf8))
    }

    @Test(arguments: [
        ("mention", "start", "99999999"), ("date_expression", "start", "65536"), ("event", "gist_start", "-1"),
        ("article", "first_byte", "-1"), ("article", "end_byte", "-2"),
    ])
    func `Stretches outside of their text are damage that is found, and never read`(
        table: String, column: String, value: String
    ) async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        for page in Conformance(make: { throw CancellationError() }).pages() { _ = try await store.add(page) }
        try await store.settle()
        let keys = try await store.listing(matching: .everything, order: .newest).keys
        #expect(try await store.check() == [])
        try await store.close()
        try execute("UPDATE \(table) SET \(column) = \(value)", at: folder.path())
        let damaged = try folder.open(.readOnly)
        let isFound = try await damaged.check().contains {
            if case .wrongStretches(let found, let count) = $0 { found == table && count > 0 } else { false }
        }
        #expect(isFound)
        var refused = 0
        for key in keys {
            do { _ = try await damaged.detail(of: key) } catch StoreError.damaged { refused += 1 }
        }
        #expect(refused > 0)
        try await damaged.close()
    }

    @Test func `A library is opened to work on it while another program holds it for writing`() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        _ = try await store.add(page(1))
        var holding = Configuration()
        holding.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: folder.path(), configuration: holding)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        // Whoever waited for the other would wait for ever.
        let opened = try folder.open()
        #expect(try await opened.statistics().pageCount == 1)
        try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try await opened.close()
        try await store.close()
    }

    @Test func `A library that was removed while it is open takes nothing in and says so`() async throws {
        let folder = try TemporaryFolder()
        let library = try folder.open()
        _ = try await library.add(page(1))
        try FileManager.default.removeItem(atPath: folder.path())
        await #expect(throws: StoreError.gone(path: folder.path())) { try await library.add(page(2)) }
    }

    @Test func `Another program's database is no library and stays as it was`() throws {
        let folder = try TemporaryFolder()
        try execute("CREATE TABLE recipe (name TEXT)", at: folder.path())
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.path()))
        for access in [SQLiteStore.Access.readWrite, .readOnly] {
            #expect(throws: StoreError.notALibrary(path: folder.path())) { try folder.open(access) }
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path())) == before)
    }

    @Test func `A library of an earlier version is read as it is, and brought up to date when it is written to`()
        async throws
    {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        for page in Conformance(make: { throw CancellationError() }).pages() { _ = try await store.add(page) }
        try await store.write { database in
            try database.execute(
                sql: """
                    DROP TABLE correction; DROP TABLE fingerprint_block;
                    DELETE FROM grdb_migrations WHERE identifier NOT IN ('1 library', '2 who is who')
                    """)
        }
        try await store.close()
        let older = try folder.open(.readOnly)
        let key = try #require(try await older.listing(matching: .everything, order: .newest).keys.first)
        #expect(try await older.detail(of: key) != nil)
        #expect(try await older.corrections().isEmpty)
        _ = try await older.similar(to: key, limit: 5)
        try await older.close()
        let newer = try folder.open()
        try await newer.settle()
        #expect(try await newer.check() == [])
        #expect(try await newer.detail(of: key) != nil)
        try await newer.close()
    }

    @Test func `A library of a newer version is refused by name of its migration`() async throws {
        let folder = try TemporaryFolder()
        try await folder.open().close()
        try execute("INSERT INTO grdb_migrations VALUES ('9 moon')", at: folder.path())
        for access in [SQLiteStore.Access.readWrite, .readOnly] {
            #expect(throws: StoreError.newerVersion(path: folder.path(), migration: "9 moon")) {
                try folder.open(access)
            }
        }
    }

    @Test func `A library whose inner pages are overwritten is damaged`() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        for number in 0..<60 { _ = try await store.add(page(number)) }
        try await store.close()
        try execute("PRAGMA wal_checkpoint(TRUNCATE)", at: folder.path())
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.path()))
        let size = try handle.seekToEnd()
        try handle.seek(toOffset: 8192)
        try handle.write(contentsOf: Data(repeating: 0xA5, count: Int(size) - 8192))
        try handle.close()
        do {
            let damaged = try folder.open(.readOnly)
            _ = try await damaged.listing(matching: .word("正文"), order: .newest)
            Issue.record("nothing was thrown")
        } catch let error as StoreError {
            guard case .damaged(let path, _) = error else { return #expect(Bool(false), "\(error)") }
            #expect(path == folder.path())
        }
    }

    @Test func `A library opened to read refuses changes and stays as it is`() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        _ = try await store.add(page(1))
        try await store.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.path()))
        let reading = try folder.open(.readOnly)
        #expect(reading.isReadOnly)
        #expect(try await reading.firstRows(matching: .word("正文"), order: .newest, limit: 5).count == 1)
        await #expect(throws: StoreError.readOnly(path: folder.path())) { _ = try await reading.add(page(2)) }
        await #expect(throws: StoreError.readOnly(path: folder.path())) {
            try await reading.setRead(true, articles: [])
        }
        try await reading.close()
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path())) == before)
    }

    @Test func `A library can be read where nothing can be written beside it`() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        _ = try await store.add(page(1))
        try await store.close()
        let copy = folder.path("带 空格%的?.sqlite")
        try FileManager.default.copyItem(atPath: folder.path(), toPath: copy)
        let reader = try DatabaseQueue(path: SQLiteStore.immutableAddress(of: copy))
        #expect(try await reader.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") } == 1)
        try reader.close()
        #expect(!FileManager.default.fileExists(atPath: copy + "-wal"))
    }

    @Test func `A missing library is made for writing and not for reading`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: StoreError.self) { try folder.open(.readOnly) }
        #expect(!FileManager.default.fileExists(atPath: folder.path()))
        _ = try folder.open()
        #expect(FileManager.default.fileExists(atPath: folder.path()))
    }

    @Test func `A full disk stops an import with its name and keeps what was done`() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        _ = try await store.add(page(0))
        try await store.write { try $0.execute(sql: "PRAGMA max_page_count = 1") }
        await #expect(throws: StoreError.diskFull(path: folder.path())) {
            for number in 1..<200 { _ = try await store.add(page(number)) }
        }
        let count = try await store.listing(matching: .word("正文"), order: .newest).keys.count
        #expect(count >= 1)
        #expect(try await store.check() == [])
    }

    @Test func `A page that fails in the middle leaves nothing behind`() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        _ = try await store.add(page(0))
        // The third article collides with itself: everything before it must go again.
        try await store.write {
            try $0.execute(
                sql: """
                    CREATE TEMP TRIGGER fail BEFORE INSERT ON article WHEN new.position = 2
                    BEGIN SELECT RAISE(ABORT, 'cut off'); END
                    """)
        }
        let long = PageBuilder.page(path: "x", (0..<4).map { ArticleDraft("题\($0)", ["文\($0)。"]) })
        let revision = try await store.revision()
        await #expect(throws: StoreError.self) { _ = try await store.add(long) }
        #expect(try await store.revision() == revision)
        #expect(try await store.statistics().articleCount == 1)
        #expect(try await !store.isImported(long.page.id, path: "x", ordinal: 1))
        #expect(try await store.check() == [])
    }

    @Test func `A check tells when the index and the texts disagree`() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.openWithSmallIndex()
        for number in 0..<30 { _ = try await store.add(page(number)) }
        try await store.settle()
        #expect(try await store.check() == [])
        try await store.write { try $0.execute(sql: "UPDATE article_text SET text = '换了。' WHERE document = 3") }
        let faults = try await store.check()
        #expect(faults.contains { if case .indexDisagrees = $0 { true } else { false } })
        #expect(faults.contains { if case .unreadablePage = $0 { true } else { false } })
    }

    @Test func `Two who open a library see each other's changes`() async throws {
        let folder = try TemporaryFolder()
        let one = try folder.open()
        let two = try folder.open()
        _ = try await one.add(page(1))
        #expect(try await two.listing(matching: .word("正文"), order: .newest).keys.count == 1)
        let revision = try await two.revision()
        _ = try await one.add(page(2))
        #expect(try await two.revision() > revision)
        #expect(try await two.listing(matching: .word("正文"), order: .newest).keys.count == 2)
    }

    @Test func `An import waits a minute for another to write, and is then told apart from damage`() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore.open(path: folder.path(), folding: TextFolding(), use: .importing)
        let milliseconds = try await store.write { try Int.fetchOne($0, sql: "PRAGMA busy_timeout") }
        #expect(milliseconds == 60_000)
        #expect(StoreError(DatabaseError(resultCode: .SQLITE_BUSY), path: "l") == .busy(path: "l"))
        try await store.close()
    }

    @Test func `Who brings the log in or closes does not fail because someone else reads or does the same`()
        async throws
    {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        _ = try await store.add(page(1))
        var patient = Configuration()
        patient.busyMode = .timeout(20)
        patient.allowsUnsafeTransactions = true
        let reader = try DatabaseQueue(path: folder.path(), configuration: patient)
        let other = try DatabaseQueue(path: folder.path(), configuration: patient)
        try await reader.writeWithoutTransaction {
            try $0.execute(sql: "BEGIN")
            _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM article")
        }
        _ = try await store.add(page(2))
        // It waits for the reader, and while it waits nobody else may bring the log in.
        async let waiting: Void = other.writeWithoutTransaction { _ = try? $0.checkpoint(.truncate) }
        try await Task.sleep(for: .milliseconds(300))
        try await store.flush()
        try await store.close()
        try await reader.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        try await waiting
        let again = try folder.open()
        #expect(try await again.statistics().articleCount == 2)
        #expect(try await again.check() == [])
    }

    @Test func `A library indexed with another folding is still answered rightly`() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        _ = try await store.add(page(1))
        try await store.settle()
        try await store.write { try Counter.fingerprint.set(1, $0) }
        try await store.close()
        let other = try folder.open()
        #expect(try await other.listing(matching: .word("正文"), order: .newest).keys.count == 1)
        try await other.settle()
        #expect(try await other.listing(matching: .word("正文"), order: .newest).keys.count == 1)
        #expect(try await other.check() == [])
    }

    @Test func `A library that is indexed while more comes in is the same as one indexed afterwards`() async throws {
        let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
        let (busy, calm) = (try folder.openWithSmallIndex(), try other.openWithSmallIndex())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for start in stride(from: 0, to: 60, by: 5) {
                _ = try await busy.add((start..<start + 5).map { page($0) })
                group.addTask { try await busy.keepUp() }
            }
            try await group.waitForAll()
        }
        let indexed = try await busy.read { try busy.indexing.firstUnindexed($0.database) }
        #expect(indexed > 54, "at most a batch waits")
        for number in 0..<60 { _ = try await calm.add(page(number)) }
        for library in [busy, calm] {
            try await library.settle()
            #expect(try await library.check() == [])
        }
        for filter in [Filter.word("正文"), .word("第1"), .phrase("正文")] {
            let answers = try await [
                busy.listing(matching: filter, order: .title).keys, calm.listing(matching: filter, order: .title).keys,
            ]
            #expect(answers[0] == answers[1])
        }
    }

    @Test func `A batch of the index that someone else wrote meanwhile is not written again`() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.openWithSmallIndex()
        for number in 0..<5 { _ = try await store.add(page(number)) }
        let drafts = try await store.read { question in
            (
                try store.indexing.draft(question.database, leastCount: 1),
                try FingerprintBlocks(question.database, store.normalText).draft(leastCount: 1)
            )
        }
        let (terms, prints) = (try #require(drafts.0), try #require(drafts.1))
        try await store.settle()
        let isWritten = try await store.write { database in
            [
                try store.indexing.store(terms, database),
                try FingerprintBlocks(database, store.normalText).store(prints),
            ]
        }
        #expect(isWritten == [false, false])
        #expect(try await store.check() == [])
    }

    @Test func `What was left of the making of a library does not stand in the way of the next one`() async throws {
        let folder = try TemporaryFolder()
        // A maker that is no more, and one that had written down its first list and nothing else.
        let abandoned = folder.path("library.sqlite.new-999999999")
        try Data("half".utf8).write(to: URL(fileURLWithPath: abandoned))
        let first = try folder.open()
        #expect(!FileManager.default.fileExists(atPath: abandoned))
        #expect(try await first.check() == [])
        try await first.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).allSatisfy { !$0.contains("new") })
        let other = try TemporaryFolder()
        try execute("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)", at: other.path())
        let second = try other.open()
        #expect(try await second.add(page(1)) == .added(articleCount: 1))
        #expect(try await second.check() == [])
    }
}
