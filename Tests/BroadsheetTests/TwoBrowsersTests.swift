// Two reading rooms on one library file, as two terminals have them: what one changes the other shows.

import Corpus
import Foundation
import Screen
import Script
import Store
import TestSupport
import Testing

@testable import Browser
@testable import broadsheet

@Suite struct TwoBrowsersTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("broadsheet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// A connection of its own, as another process would have.
    private func open() throws -> SQLiteStore {
        try SQLiteStore.open(
            path: folder.appendingPathComponent("library.sqlite").path, folding: TextFolding(),
            readings: { Readings() }, access: .readWrite)
    }

    /// A reading room that has painted its first screen and looked at the library once.
    private func room(on store: SQLiteStore) async -> ReadingRoom {
        let configuration = BrowserConfiguration(language: .english, libraryName: "library")
        var room = ReadingRoom(
            library: store, configuration: configuration, size: ScreenSize(columnCount: 120, rowCount: 30))
        _ = room.begin()
        _ = await room.settle()
        await room.lookForChangesNow()
        _ = await room.settle()
        return room
    }

    private func press(_ notation: String, in room: inout ReadingRoom) async throws {
        for key in try Key.keys(in: notation) {
            _ = room.take(.key(key))
            _ = await room.settle()
        }
    }

    private func page(_ path: String, _ title: String) -> ImportedPage {
        PageBuilder.page(
            path: path, newspaper: "江城早报", date: "2019-03-05", pageNumber: 1, [ArticleDraft(title, ["江上有船。"])])
    }

    @Test func `A tag set in one is shown by the other the next time it looks`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let (here, there) = (try open(), try open())
        _ = try await here.add(page("1.txt", "渡口通航"))
        var mine = await room(on: here)
        var theirs = await room(on: there)
        #expect(theirs.canvas().text.contains("渡口通航") && !theirs.canvas().text.contains("#要看"))
        try await press("t要看<CR>", in: &mine)
        #expect(mine.canvas().text.contains("#要看"))
        #expect(!theirs.canvas().text.contains("#要看"), "nothing is asked behind the reader's back")
        await theirs.lookForChangesNow()
        _ = await theirs.settle()
        #expect(theirs.canvas().text.contains("#要看"), "\(theirs.canvas().text)")
        try await here.close()
        try await there.close()
    }

    @Test(arguments: [
        ("a甲的话<CR>", "a<C-u>乙的话<CR>", "乙的话", "Not undone: note changed elsewhere"),
        ("t要看<CR>", "t<C-u>已看<CR>", "#已看", "Not undone: tags changed elsewhere"),
    ])
    func `Undo leaves alone what another has written since, and says so`(
        mineKeys: String, theirKeys: String, newer: String, words: String
    ) async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let (here, there) = (try open(), try open())
        _ = try await here.add(page("1.txt", "渡口通航"))
        var mine = await room(on: here)
        var theirs = await room(on: there)
        try await press(mineKeys, in: &mine)
        await theirs.lookForChangesNow()
        _ = await theirs.settle()
        try await press(theirKeys, in: &theirs)
        try await press("u", in: &mine)
        #expect(mine.canvas().text.contains(newer) && mine.canvas().text.contains(words), "\(mine.canvas().text)")
        try await press("u", in: &mine)
        #expect(mine.canvas().text.contains(newer) && mine.canvas().text.contains("Nothing to undo."))
        try await press("u", in: &theirs)
        #expect(!theirs.canvas().text.contains(newer) && theirs.canvas().text.contains("Undone"))
        try await press("<C-r>", in: &theirs)
        #expect(theirs.canvas().text.contains(newer) && theirs.canvas().text.contains("Done again"))
        try await here.close()
        try await there.close()
    }

    @Test func `Of two notes written at once both are kept, and undoing one destroys neither`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let (here, there) = (try open(), try open())
        _ = try await here.add(page("1.txt", "渡口通航"))
        var mine = await room(on: here)
        var theirs = await room(on: there)
        try await press("a甲的话<CR>", in: &mine)
        try await press("a乙的话<CR>", in: &theirs)
        let screen = theirs.canvas().text
        #expect(screen.contains("甲的话") && screen.contains("乙的话") && screen.contains("both are kept"), "\(screen)")
        try await press("u", in: &theirs)
        #expect(theirs.canvas().text.contains("Not undone: note changed elsewhere"), "\(theirs.canvas().text)")
        #expect(theirs.canvas().text.contains("甲的话") && theirs.canvas().text.contains("乙的话"))
        try await here.close()
        try await there.close()
    }

    @Test func `Articles that are brought in and removed while both are open come and go in both`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let (here, there, importing) = (try open(), try open(), try open())
        _ = try await importing.add(page("1.txt", "渡口通航"))
        var rooms = [await room(on: here), await room(on: there)]
        try await press("/船<CR>", in: &rooms[1])
        let second = page("2.txt", "桥上通车")
        _ = try await importing.add(second)
        for index in rooms.indices {
            await rooms[index].lookForChangesNow()
            _ = await rooms[index].settle()
            let screen = rooms[index].canvas().text
            #expect(screen.contains("桥上通车") && screen.contains("渡口通航"), "\(screen)")
        }
        #expect(rooms[1].canvas().text.contains("2 of 2"))
        _ = try await importing.remove([second.page.id])
        for index in rooms.indices {
            await rooms[index].lookForChangesNow()
            _ = await rooms[index].settle()
            #expect(!rooms[index].canvas().text.contains("桥上通车"))
        }
        for store in [here, there, importing] { try await store.close() }
    }

    @Test func `An article that another hand reads anew stays chosen and open, and a note begun before is kept on it`()
        async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        let (here, there) = (try open(), try open())
        let drafts = [ArticleDraft("渡口通航", ["江上有船。"]), ArticleDraft("桥上通车", ["江上有桥。"])]
        var page = PageBuilder.page(
            path: "1.txt", newspaper: "江城早报", date: "2019-03-05", pageNumber: 1, drafts)
        _ = try await here.add(page)
        var room = await room(on: here)
        try await press("jl", in: &room)
        let chosen = try #require(room.state.reader.column.detail?.row)
        try await press("a想一想", in: &room)
        page.articles[0].article.title = "渡口今日通航"
        #expect(try await there.replace(page))
        #expect(try await there.rows(of: [chosen.key]).isEmpty, "its key is gone")
        try await press("<CR>", in: &room)
        let key = try #require(try await there.key(of: chosen.id))
        #expect(try await there.detail(of: key)?.note == "想一想")
        await room.lookForChangesNow()
        _ = await room.settle()
        #expect(room.state.reader.column.detail?.row.id == chosen.id && room.state.list.currentKey == key)
        #expect(room.canvas().text.contains("想一想") && room.canvas().text.contains("渡口今日通航"))
        try await here.close()
        try await there.close()
    }

    @Test
    func `A note on an article that was taken out meanwhile is not said to be kept, and stands in its line again`()
        async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }
        let (here, there) = (try open(), try open())
        let first = page("1.txt", "渡口通航")
        _ = try await here.add(first)
        var room = await room(on: here)
        try await press("a想一想", in: &room)
        _ = try await there.remove([first.page.id])
        try await press("<CR>", in: &room)
        #expect(room.canvas().text.contains("想一想"), "\(room.canvas().text)")
        #expect(room.state.notice?.weight == .error)
        try await here.close()
        try await there.close()
    }

    @Test func `What could not be written is told when the room is left before it was known`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let (here, there) = (try open(), try open())
        let first = page("1.txt", "渡口通航")
        _ = try await here.add(first)
        var room = await room(on: here)
        for key in try Key.keys(in: "a想一想") { _ = room.take(.key(key)) }
        _ = await room.settle()
        _ = try await there.remove([first.page.id])
        for key in try Key.keys(in: "<CR>Q") { _ = room.take(.key(key)) }
        #expect(await room.finishWriting().count == 1)
        try await here.close()
        try await there.close()
    }

    @Test func `What a reading room changes itself is no news to it`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try open()
        _ = try await store.add(page("1.txt", "渡口通航"))
        var room = await room(on: store)
        try await press("t要看<CR>", in: &room)
        await room.lookForChangesNow()
        #expect(room.takeAnswers().isEmpty && !room.state.isWaiting)
        try await store.close()
    }
}
