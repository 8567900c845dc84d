// What an import leaves when it is stopped: nothing of it runs on, and the next one goes on from there.

import Corpus
import Foundation
import Pipeline
import Store
import Synchronization
import TestSupport
import Testing

@testable import broadsheet

@Suite struct ImportTests {
    private let program: BuiltProgram
    private let library: String
    private let folder: URL

    init() throws {
        program = try BuiltProgram()
        library = program.home.appendingPathComponent("l.sqlite").path
        folder = program.home.appendingPathComponent("pages")
        for number in 100..<160 {
            let page = """
                第 \(number) 版

                第\(number)号渡口开航

                    昨天上午，第\(number)号渡口开航，两岸居民过江只要一刻钟。渡工老秦说，江面上又有了灯火。
                """
            _ = try program.write(page.utf8, to: "pages/江声报_2019-05-06_\(number).txt")
        }
    }

    private func importer(
        _ store: SQLiteStore, report: @escaping @Sendable (ImportReport) -> Void = { _ in }
    ) throws -> Importer {
        let reading = try libraryReading()
        var importer = Importer(store: store, pipeline: reading.pipeline, linking: reading.linking, report: report)
        importer.batchPageCount = 4
        return importer
    }

    private func open() throws -> SQLiteStore {
        try SQLiteStore.open(path: library, folding: textFolding(), access: .readWrite)
    }

    @Test func `A stopped import leaves nothing running, and the next one brings in the rest`() async throws {
        defer { program.removeHome() }
        let store = try open()
        let running = Mutex<Task<ImportTally, any Error>?>(nil)
        let importer = try importer(store) { report in
            if case .progress(let tally) = report, tally.addedPages >= 8 { running.withLock { $0?.cancel() } }
        }
        let input = InputFiles(paths: [folder.path])
        let task = running.withLock { running in
            let task = Task { try await importer.run(input) }
            running = task
            return task
        }
        await #expect(throws: CancellationError.self) { _ = try await task.value }
        let revision = try await store.revision()
        let pageCount = try await store.statistics().pageCount
        #expect((8..<60).contains(pageCount))
        try await Task.sleep(for: .milliseconds(200))
        #expect(try await store.revision() == revision)
        #expect(try await store.check() == [])
        let tally = try await self.importer(store).run(input)
        #expect(tally.addedPages == 60 - pageCount)
        #expect(tally.unchangedPages == pageCount)
        #expect(try await store.statistics().articleCount == 60)
        #expect(try await store.check() == [])
        try await store.close()
    }

    @Test func `An import reads the same whether many files are read at once or one after the other`() async throws {
        defer { program.removeHome() }
        var told: [[String]] = []
        for (width, name) in [(1, "one"), (4, "many")] {
            let path = program.home.appendingPathComponent(name).path
            let store = try SQLiteStore.open(path: path, folding: textFolding(), access: .readWrite)
            var importer = try importer(store)
            importer.width = width
            let tally = try await importer.run(InputFiles(paths: [folder.path]))
            #expect(tally.addedPages == 60 && tally.addedArticles == 60)
            let keys = try await store.listing(matching: .word("渡口"), order: .title).keys
            told.append(try await store.rows(of: keys).map { "\($0.id) \($0.title ?? "")" })
            #expect(try await store.check() == [])
            try await store.close()
        }
        #expect(told[0].count == 60)
        #expect(told[0] == told[1])
    }

    @Test func `The library is the same byte by byte however many pages are read at once`() async throws {
        defer { program.removeHome() }
        let whole = try (100..<160).map { number in
            try String(contentsOf: folder.appendingPathComponent("江声报_2019-05-06_\(number).txt"), encoding: .utf8)
        }
        let bound = try program.write(whole.joined(separator: "\u{0C}").utf8, to: "bound.txt")
        let jumping = try program.write("江声报\n2019年5月6日 第1版\n\u{0C}没有正文\n\u{0C}".utf8, to: "short.txt")
        var libraries: [Data] = []
        for (width, lookahead, name) in [(1, 0, "one"), (2, 1, "two"), (5, 40, "many")] {
            let path = program.home.appendingPathComponent(name).path
            let store = try SQLiteStore.open(path: path, folding: textFolding(), access: .readWrite, use: .importing)
            var importer = try importer(store)
            (importer.width, importer.lookahead, importer.chunkByteCount) = (width, lookahead, 700)
            let tally = try await importer.run(InputFiles(paths: [bound, jumping, folder.path]))
            #expect(tally.fileCount == 62)
            #expect(tally.addedPages + tally.unchangedPages == 122)
            #expect(tally.byteCount == InputFiles(paths: [bound, jumping, folder.path]).byteCount)
            #expect(try await store.check() == [])
            try await store.close()
            libraries.append(try Data(contentsOf: URL(fileURLWithPath: path)))
        }
        #expect(libraries[0] == libraries[1])
        #expect(libraries[0] == libraries[2])
    }

    @Test func `One file of many pages is read in chunks that make up the file`() throws {
        defer { program.removeHome() }
        let text = (1...90).map { "江声报 第\($0)版\n　　正文\($0)。\n" }.joined(separator: "\u{0C}")
        let path = try program.write(text.utf8, to: "bound.txt")
        let file = try #require(InputFiles(paths: [path]).files.first)
        var chunks = PageChunks([file], encoding: nil, chunkByteCount: 200)
        var all: [PageChunk] = []
        while let chunk = chunks.next() { all.append(chunk) }
        #expect(all.count > 5)
        #expect(all.allSatisfy { !$0.pages.isEmpty && $0.fault == nil })
        #expect(all.flatMap(\.pages) == splitPages(Array(text.utf8)))
        #expect(all.reduce(0) { $0 + $1.byteCount } == text.utf8.count)
        #expect(all.map(\.isLast) == all.indices.map { $0 == all.count - 1 })
    }

    @Test func `Results of tasks come out in the order of their tasks`() {
        var inOrder = InOrder<String>()
        #expect(inOrder.put("丙", at: 2) == [])
        #expect(inOrder.put("甲", at: 0) == ["甲"])
        #expect(inOrder.put("乙", at: 1) == ["乙", "丙"])
        #expect(inOrder.next == 3)
    }
}
