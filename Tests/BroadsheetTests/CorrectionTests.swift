// Corrections through the whole program: made in the reading room, kept in the library, there after a new reading and a
// new import.

import Browser
import Corpus
import Foundation
import Pipeline
import Screen
import Store
import TestSupport
import Testing

@testable import broadsheet

@Suite struct CorrectionTests {
    private let program: BuiltProgram
    private let library: String

    init() throws {
        program = try BuiltProgram()
        library = program.home.appendingPathComponent("l.sqlite").path
        let page = """
            第 3 版

            江边新桥合龙
            □本报记者 周远

                昨天上午，清江大桥主桥合龙，两岸车程缩短到十分钟。市交通局说，大桥年底
            通车。
                建设者在桥上度过了三个冬天。工程师林岚说，最难的是第二个汛期里的水下施工。
                桥头的渡口今年停航。渡工老秦把船交给了博物馆。
            """
        let path = try program.write(page.utf8, to: "清江日报_2019-05-06_03.txt")
        #expect(try program.run(["import", "--library", library, path]).status == 0)
    }

    private func room() throws -> (room: ReadingRoom, store: SQLiteStore) {
        let store = try SQLiteStore.open(path: library, folding: textFolding(), access: .readWrite)
        let room = ReadingRoom(
            library: store, configuration: BrowserConfiguration(language: .english),
            size: ScreenSize(columnCount: 140, rowCount: 40), reread: correcting(store))
        return (room, store)
    }

    private func press(_ keys: String, _ room: inout ReadingRoom) async throws {
        _ = room.begin()
        _ = await room.settle()
        for key in try Key.keys(in: keys) {
            _ = room.take(.key(key))
            _ = await room.settle()
        }
    }

    /// The names in the newest article.
    private func mentions(in store: SQLiteStore) async throws -> [Mention] {
        let key = try #require(try await store.firstRows(matching: .everything, order: .newest, limit: 1).first?.key)
        return try await store.detail(of: key)?.annotated.mentions ?? []
    }

    private func titles() throws -> [String] {
        let run = try program.run(["search", "--library", library, "--format", "csv", ""])
        return run.output.split(whereSeparator: \.isNewline).map(String.init)
    }

    @Test func `A headline and a date corrected by the reader show at once and stay through a new reading`()
        async throws
    {
        defer { program.removeHome() }
        var (room, store) = try room()
        try await press(":correct-title 清江桥合龙<CR>:correct-date 2019-05-07<CR>:correct-byline 周远 林岚<CR>", &room)
        let screen = room.canvas().text
        #expect(screen.contains("清江桥合龙") && screen.contains("2019-05-07") && screen.contains("by 周远 林岚"), "\(screen)")
        #expect(screen.contains("corrected by the reader: headline, date, byline"), "\(screen)")
        try await store.close()
        #expect(try program.run(["reparse", "--library", library]).status == 0)
        #expect(try titles().contains { $0.contains("清江桥合龙") && $0.contains("2019-05-07") })
    }

    @Test func `An article is split, undone, split again, and taken back from the list`() async throws {
        defer { program.removeHome() }
        var (room, store) = try room()
        let count = { try await store.statistics().articleCount }
        #expect(try await count() == 1)
        try await press("l<C-d>/渡口<CR>:split-here<CR>", &room)
        #expect(try await count() == 2)
        #expect(room.canvas().text.contains("2 articles"))
        try await press("u", &room)
        #expect(try await count() == 1)
        try await press("<C-r>", &room)
        #expect(try await count() == 2)
        try await press(":corrections<CR><CR>", &room)
        #expect(try await count() == 1)
        #expect(try await store.corrections().isEmpty)
        try await store.close()
    }

    @Test func `One mention is said to be of another kind, to name another, or no name, and stays so when read anew`()
        async throws
    {
        defer { program.removeHome() }
        var (room, store) = try room()
        try await press("l", &room)
        let mentions = { try await self.mentions(in: store) }
        let before = try await mentions()
        let first = try #require(before.first { $0.surface == "清江大桥" } ?? before.first)
        let steps = String(repeating: "}", count: (before.map(\.span).sorted().firstIndex(of: first.span) ?? 0) + 1)
        try await press(steps + ":mention-kind<CR>G<CR>", &room)
        #expect(try await mentions().first { $0.span == first.span }?.kind == EntityKind.allCases.last)
        #expect(room.canvas().text.contains("corrected by the reader"))
        try await press("u", &room)
        #expect(try await mentions().first { $0.span == first.span }?.kind == first.kind)
        try await press("gg" + steps + ":mention-none<CR>", &room)
        #expect(try await !mentions().contains { $0.span == first.span })
        try await store.close()
        #expect(try program.run(["reparse", "--library", library]).status == 0)
        (room, store) = try self.room()
        #expect(try await !mentions().contains { $0.span == first.span })
        #expect(try await mentions().count == before.count - 1)
        try await press(":corrections<CR><CR>", &room)
        #expect(try await mentions().contains { $0.span == first.span })
        try await store.close()
    }

    @Test func `Tags follow the article through corrections, and the newspaper is that of the reader`() async throws {
        defer { program.removeHome() }
        var (room, store) = try room()
        try await press(":tags 桥梁<CR>l/渡口<CR>:split-here<CR>:correct-newspaper 清江晚报<CR>", &room)
        let tagged = try await store.firstRows(matching: .tag("桥梁"), order: .newest, limit: 9)
        #expect(tagged.map(\.title) == ["江边新桥合龙"])
        #expect(try await store.firstRows(matching: .paper("清江晚报"), order: .newest, limit: 9).count == 2)
        try await store.close()
        // Taken out and brought in again, the page is as the reader corrected it.
        #expect(try program.run(["remove", "--library", library, "--yes", "paper:清江晚报"]).status == 0)
        let path = program.home.appendingPathComponent("清江日报_2019-05-06_03.txt").path
        #expect(try program.run(["import", "--library", library, path]).status == 0)
        let found = try titles()
        #expect(found.count { $0.contains("清江晚报") } == 2, "\(found)")
    }

    @Test func `A tag is where it was once the joining of its article is undone`() async throws {
        defer { program.removeHome() }
        var (room, store) = try room()
        try await press("l/建设者<CR>:split-here<CR>1g:tags 桥梁<CR>", &room)
        let tagged = { try await store.firstRows(matching: .tag("桥梁"), order: .newest, limit: 9).map(\.id) }
        let before = try await tagged()
        #expect(before.count == 1)
        try await press(":join-next<CR>", &room)
        #expect(try await store.statistics().articleCount == 1)
        #expect(try await tagged().count == 1)
        try await press("u", &room)
        #expect(try await store.statistics().articleCount == 2)
        #expect(try await tagged() == before)
        try await store.close()
    }

    @Test func `A tag that two articles have is on both again once their joining is undone`() async throws {
        defer { program.removeHome() }
        var (room, store) = try room()
        try await press("l/建设者<CR>:split-here<CR>1g:tags 桥梁<CR>j:tags 桥梁 建设<CR>g", &room)
        let tagged = { try await store.firstRows(matching: .tag("桥梁"), order: .newest, limit: 9).map(\.tags) }
        #expect(try await tagged().map(Set.init) == [["桥梁"], ["桥梁", "建设"]])
        let before = try await tagged()
        try await press(":join-next<CR>", &room)
        #expect(try await tagged().map(Set.init) == [["桥梁", "建设"]])
        #expect(try await tagged()[0].count == 2, "each is listed once")
        try await press("u", &room)
        #expect(try await tagged() == before)
        // Taken off while they are one, it is gone from both.
        try await press("<C-r>1g:tags 建设<CR>u", &room)
        try await press("<C-r>", &room)
        #expect(try await tagged().isEmpty)
        try await store.close()
    }

    @Test func `One mention is said to name another entity of the library, alone, and that is undone`() async throws {
        defer { program.removeHome() }
        var (room, store) = try room()
        try await press("l", &room)
        let mentions = { try await self.mentions(in: store) }
        let before = try await mentions()
        let entities = try await store.entities(named: "", kinds: [], in: .everything, limit: 99).map(\.id)
        let first = try #require(before.sorted { $0.span < $1.span }.first)
        let other = try #require(entities.first { $0 != first.entityID && $0.name != first.surface })
        // The words of the mention narrow the list; they give way to the other name.
        try await press("gg}:mention-link<CR><C-u>\(other.name)<CR>", &room)
        let linked = try await mentions()
        #expect(linked.first { $0.span == first.span }?.entityID == other, "\(room.canvas().text)")
        #expect(
            linked.filter { $0.span != first.span }.map(\.entityID)
                == before.filter { $0.span != first.span }.map(\.entityID))
        try await press("u", &room)
        #expect(try await mentions().map(\.entityID) == before.map(\.entityID))
        try await store.close()
    }

    @Test func `What was added last is in the library when the room is left at once`() async throws {
        defer { program.removeHome() }
        var (room, store) = try room()
        _ = room.begin()
        _ = await room.settle()
        for key in try Key.keys(in: ":tags 桥梁<CR>Q") { _ = room.take(.key(key)) }
        #expect(await room.finishWriting().isEmpty)
        #expect(try await store.firstRows(matching: .tag("桥梁"), order: .newest, limit: 9).count == 1)
        try await store.close()
    }
}
