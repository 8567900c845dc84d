// The reader's work: selection, tags, notes, bookmarks, read state, undo, citations, places visited, session.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct WorkTests {
    @Test func `Space selects and moves on; u and ^R undo and redo`() async throws {
        var run = try await BrowserRun()
        try await run.press("<Space><Space>")
        #expect(run.state.selection.count == 2)
        #expect(run.screen.contains("已选 2"))
        #expect(run.state.list.cursor == 2)
        try await run.press("u")
        #expect(run.state.selection.count == 1)
        try await run.press("u<C-r>")
        #expect(run.state.selection.count == 1)
        let library = run.library
        #expect(await library.details.count { $0.row.isSelected } == 1)
        try await run.press("<Esc>")
        #expect(run.state.selection.isEmpty)
    }

    @Test func `Tags and notes are typed at the foot of the screen and shown in the row`() async throws {
        var run = try await BrowserRun()
        try await run.press("t待查 三峡<CR>a与方案对照<CR>")
        #expect(run.screen.contains("注 #三峡 #待查"))
        #expect(run.screen.contains("批注：与方案对照"))
        try await run.press("u")
        #expect(!run.screen.contains("批注：与方案对照"))
        try await run.press("u")
        #expect(!run.screen.contains("#三峡"))
    }

    @Test func `A note that somebody else wrote while one was typed is kept, the new one below`() async throws {
        var run = try await BrowserRun()
        try await run.press("a与方案对照")
        let key = try #require(run.state.list.currentKey)
        try await run.library.setNote("另见第二版", article: key)
        try await run.press("<CR>")
        #expect(try await run.library.detail(of: key)?.note == "另见第二版\n与方案对照")
        #expect(run.screen.contains("期间已有另一批注写入：两者均保留"))
        #expect(run.state.reader.column.detail?.note == "另见第二版\n与方案对照")
        // Edited from what both make it is the reader's alone again.
        try await run.press("a<C-u>皆已核对<CR>")
        #expect(try await run.library.detail(of: key)?.note == "皆已核对")
    }

    @Test func `A note that somebody else wrote while the former one was removed is kept, and it is said`() async throws
    {
        var run = try await BrowserRun()
        try await run.press("a与方案对照<CR>a<C-u>")
        let key = try #require(run.state.list.currentKey)
        try await run.library.setNote("另见第二版", article: key)
        try await run.press("<CR>")
        #expect(try await run.library.detail(of: key)?.note == "另见第二版")
        #expect(run.screen.contains("期间已有另一批注写入：予以保留"))
        #expect(run.state.reader.column.detail?.note == "另见第二版")
    }

    @Test func `Tags that somebody else put and took while tags were typed stay put and taken`() async throws {
        var run = try await BrowserRun()
        try await run.press("t待查 三峡<CR>t<C-u>待查 铁路")
        let key = try #require(run.state.list.currentKey)
        try await run.library.setTags(["三峡", "要记"], article: key)
        try await run.press("<CR>")
        #expect(try await run.library.rows(of: [key]).first.map { Set($0.tags) } == ["要记", "铁路"])
        #expect(run.screen.contains("期间标签已在别处改动") && run.screen.contains("#要记"))
        try await run.press("t<C-u>铁路<CR>")
        #expect(try await run.library.rows(of: [key]).first?.tags == ["铁路"])
        #expect(!run.screen.contains("别处"))
    }

    @Test func `A bookmark leads back to its place`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 12)
        try await run.press("jl<Space>mx")
        let offset = run.state.reader.column.place(height: run.state.readerHeight)
        #expect(offset > 0)
        try await run.press("qjj'x")
        #expect(run.state.reader.column.detail?.row.title == "川渝携手打造第三个万亿级产业集群")
        #expect(run.state.reader.column.place(height: run.state.readerHeight) <= offset)
        #expect(run.state.reader.column.top > 0)
        #expect(run.state.panes.focus == .reader)
        try await run.press("'z")
        #expect(run.screen.contains("没有书签 z"))
    }

    @Test func `Opening marks as read, looking in passing does not`() async throws {
        var run = try await BrowserRun()
        try await run.press("jj")
        let library = run.library
        #expect(await library.details.count { $0.row.isRead } == 0)
        try await run.press("l")
        #expect(await library.details.filter(\.row.isRead).map(\.row.title) == ["万州港首条水铁联运班列开行"])
        try await run.press(":toggle-read<CR>")
        #expect(await library.details.count { $0.row.isRead } == 0)
    }

    @Test func `A read-only library keeps a selection for the session and refuses tags`() async throws {
        var run = try await BrowserRun(language: .english, isReadOnly: true)
        try await run.press("<Space>j<Space>")
        #expect(run.state.selection.count == 2)
        try await run.press("u")
        #expect(run.state.selection.count == 1)
        try await run.press("t")
        #expect(run.screen.contains("cannot be written to"))
        try await run.press("jl")
        #expect(!run.effects.contains { if case .write = $0 { true } else { false } })
    }

    @Test func `y copies a citation and Y a link that goto takes`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 12)
        try await run.press("jly")
        #expect(run.effects.last == .copy("陈一苇, 罗小北. 川渝携手打造第三个万亿级产业集群[N]. 渝州日报, 2021-12-15(5)."))
        try await run.press("<Space>Y")
        guard case .copy(let link)? = run.effects.last else { throw MissingLink() }
        let place = run.state.reader.column.place(height: run.state.readerHeight)
        try await run.press("qjj:goto<CR>")
        try await run.receive(.key(.paste(link)))
        try await run.press("<CR>")
        #expect(run.state.reader.column.detail?.row.title == "川渝携手打造第三个万亿级产业集群")
        #expect(run.state.reader.column.layout.line(at: place) >= run.state.reader.column.top)
    }

    struct MissingLink: Error {}

    @Test func `Brackets go back and forward through places visited`() async throws {
        var run = try await BrowserRun()
        try await run.press("jl")
        let first = run.state.reader.column.key
        try await run.press("E上海<CR><CR>")
        let second = run.state.reader.column.key
        #expect(first != second)
        try await run.press("[")
        #expect(run.state.reader.column.key == first)
        try await run.press("]")
        #expect(run.state.reader.column.key == second)
    }

    @Test func `Going back after a new start leads to no place where nobody was`() async throws {
        var run = try await BrowserRun()
        try await run.press("jjjl<C-d>")
        var next = try await BrowserRun(session: run.state.session, library: run.library)
        let screen = next.screen
        try await next.press("[")
        #expect(next.state.reader.column.key == run.state.reader.column.key)
        #expect(next.state.panes.focus == .reader)
        #expect(next.screen.split(separator: "\n").dropLast() == screen.split(separator: "\n").dropLast())
    }

    @Test func `A file for an article without a headline is named by its day and first words`() async throws {
        let pages = [
            [ComposedArticle(paper: "甲报", date: "2015-03-02", paragraphs: ["江口大桥今日通车，两岸群众观看。"])],
            [ComposedArticle(title: "通车", paper: "甲报", date: "2015-03-01", paragraphs: ["江口大桥今日通车。"])],
        ]
        var run = try await BrowserRun(columns: 100, rows: 24, library: FakeLibrary(pages: pages))
        try await run.press("e<CR>")
        #expect(run.screen.contains("2015-03-02-江口大桥今日通车.txt"), "\(run.screen)")
        try await run.press("<Esc>je<CR>")
        #expect(run.screen.contains("2015-03-01-通车.txt"), "\(run.screen)")
    }

    @Test func `Quitting keeps the session, and the next start goes back to it`() async throws {
        var run = try await BrowserRun()
        try await run.press("/万州<CR>jjlQ")
        guard case .saveSession(let session)? = run.effects.dropLast().last else { throw MissingLink() }
        #expect(run.effects.last == .quit)
        let next = try await BrowserRun(session: session, library: run.library)
        #expect(next.state.filter.text == "万州")
        #expect(next.state.list.cursor == 2)
        #expect(next.state.reader.column.detail?.row.title == "一次万州行，合作结硕果")
        #expect(next.state.panes.focus == .reader)
    }

    @Test func `A command that can't run says why`() async throws {
        var run = try await BrowserRun(language: .english)
        for (keys, words) in [
            ("u", "Nothing to undo"), ("[", "No place before"), ("S", "Only one column"), ("'", "No bookmark"),
            ("f", "No saved filter"), ("s", "needs two"),
        ] {
            try await run.press(keys)
            #expect(run.screen.contains(words), "\(keys)")
        }
        try await run.press("x")
        #expect(run.screen.contains("x does nothing here"))
    }

    @Test func `Panes are zoomed, hidden, resized and brought back`() async throws {
        var run = try await BrowserRun()
        try await run.press("2H")
        #expect(!run.screen.contains("时间线"))
        try await run.press("2")
        #expect(run.screen.contains("时间线"))
        try await run.press("++")
        #expect(run.state.plan.mode == .alone)
        try await run.press("__")
        let border = run.state.plan.placed.last?.frame.column
        try await run.press(">")
        #expect(run.state.plan.placed.last?.frame.column == border.map { $0 + 4 })
    }

    @Test func `Suspend, repaint and the page's file leave as effects`() async throws {
        var run = try await BrowserRun()
        try await run.press("j<C-l><C-z>:page-file<CR>")
        #expect(run.effects == [.repaint, .suspend, .openPager(path: "pages/2.txt", line: 3)])
    }
}
