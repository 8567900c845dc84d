// The text in depth: its look, the place in it, what else is on its page, where it goes on.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct DetailTests {
    static let pages: [[ComposedArticle]] = [
        [
            ComposedArticle(
                title: "头版", paper: "渝州日报", date: "2021-12-15", page: 1, goesOnOnPage: 3,
                paragraphs: ["〔D2021-12-13:12月13日〕，〔L万州区:万州〕港开出首班货轮。", "船上装着柑橘。"])
        ],
        [ComposedArticle(title: "三版", paper: "渝州日报", date: "2021-12-15", page: 3, paragraphs: ["航道部门说明年再疏浚。"])],
        [ComposedArticle(title: "旁报", paper: "别报", date: "2021-12-15", page: 3, paragraphs: ["图书馆延时开放。"])],
    ]

    func open(_ keys: String, columns: Int = 60, rows: Int = 16) async throws -> BrowserRun {
        var run = try await BrowserRun(columns: columns, rows: rows, library: FakeLibrary(pages: Self.pages))
        let first = try #require(run.state.list.keys.firstIndex { run.state.list.rows[$0]?.title == "头版" })
        try await run.press(String(repeating: "j", count: first) + "l" + keys)
        return run
    }

    func roles(_ run: BrowserRun) -> Set<StyleRole> {
        var roles: Set<StyleRole> = []
        for row in 0..<run.state.size.rowCount {
            for column in 0..<run.state.size.columnCount {
                if let cell = run.canvas[Position(row: row, column: column)] { roles.insert(cell.style.role) }
            }
        }
        return roles
    }

    @Test func `Names, dates and hits are switched off one by one, and the list of switches stays`() async throws {
        var run = try await open("/柑橘<CR>")
        #expect(roles(run).isSuperset(of: [.place, .date]))
        try await run.press("v<CR>")
        #expect(run.screen.contains("正文外观"))
        try await run.press("<Esc>")
        #expect(!roles(run).contains(.place))
        #expect(roles(run).contains(.date))
        try await run.press("vj<CR><Esc>")
        #expect(!roles(run).contains(.date))
        #expect(run.canvas.cells { $0.style.role == .hit || $0.style.role == .hitCurrent }.contains("柑橘"))
        try await run.press("vjj<CR><Esc>")
        #expect(!run.canvas.cells { $0.style.role == .hit || $0.style.role == .hitCurrent }.contains("柑橘"))
    }

    @Test func `Paragraphs are parted by a blank line when asked for, and the column is as wide as asked for`()
        async throws
    {
        var run = try await open("")
        let count = run.state.reader.column.layout.lines.count
        try await run.press("vjjjj<CR><Esc>")
        #expect(run.state.reader.column.layout.lines.count == count + 1)
        try await run.press("vG<CR><CR><CR><CR><CR><CR><Esc>")
        #expect(run.state.reader.style.width == 16)
        #expect(run.state.reader.column.layout.source?.columnCount == 32)
    }

    @Test func `A stop hangs past the end of a line when asked for, and is seen`() async throws {
        let hung = ComposedArticle(
            title: "题", paper: "甲报", date: "2020-01-01", paragraphs: [String(repeating: "字", count: 18) + "。后面还有"])
        var run = try await BrowserRun(columns: 43, rows: 12, library: FakeLibrary(pages: [[hung]]))
        try await run.press("lvjjj<CR><Esc>")
        let lines = run.state.reader.column.layout.lines.filter { $0.kind == .body }
        let first = run.state.reader.column.layout.text.at(try #require(lines.first).span)
        #expect(first.hasSuffix("。"))
        #expect(run.screen.contains("字字。"))
        #expect(!run.screen.contains("…"))
    }

    @Test func `The foot of the screen says where in the text the reader is`() async throws {
        let run = try await open("}}j", columns: 100)
        #expect(run.screen.contains("第 1/2 段 · "))
        #expect(run.screen.contains(" 字"))
        let later = try await open("/柑橘<CR>k", columns: 100)
        #expect(later.screen.contains("第 2/2 段 · "))
    }

    @Test func `q and Esc lead from the page's own lines back to the text, at the same sentence`() async throws {
        for key in ["q", "<Esc>", "h"] {
            var run = try await BrowserRun(columns: 60, rows: 12)
            try await run.press("jjjl<C-d>")
            let top = run.state.reader.column.top
            try await run.press("\\")
            #expect(run.state.reader.column.isRaw)
            try await run.press(key)
            #expect(!run.state.reader.column.isRaw && run.state.panes.focus == .reader)
            #expect(abs(run.state.reader.column.top - top) <= 1)
            try await run.press(key)
            #expect(run.state.panes.focus == .articles)
        }
    }

    @Test func `An article opens where it was left, in the next session too`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 12)
        try await run.press("jljjjj")
        let place = run.state.reader.column.layout.offset(at: 4)
        try await run.press("JK")
        #expect(run.state.reader.column.layout.offset(at: run.state.reader.column.top) == place)
        try await run.press("JQ")
        guard case .saveSession(let session)? = run.effects.dropLast().last else { throw CancellationError() }
        var next = try await BrowserRun(columns: 60, rows: 12, session: session, library: run.library)
        try await next.press("K")
        #expect(next.state.reader.column.layout.offset(at: next.state.reader.column.top) == place)
    }

    @Test func `What else is on the page is listed by kind and leads to its line`() async throws {
        var run = try await open("B")
        #expect(run.screen.contains("本版其余内容"))
        #expect(run.screen.contains("版头"))
        #expect(run.screen.contains("责任编辑"))
        try await run.press("<CR>")
        #expect(run.state.reader.column.isRaw)
        #expect(run.screen.contains("责任编辑"))
    }

    @Test func `A caption set one character a line is one scrap`() {
        let lines = ["图", "", "为", "桥", "广告 电话"]
        let roles: [LineRole] = [.verticalCaption, .blank, .verticalCaption, .verticalCaption, .advertisement]
        let accounts = roles.enumerated().map { index, role in
            LineAccount(
                line: index + 1, role: role, article: nil, block: role == .blank ? nil : index > 3 ? 2 : 1,
                rule: "test",
                confidence: 1)
        }
        let page = PageLines(
            page: Page(
                id: PageID(hexadecimalDigits: String(repeating: "a", count: 32)), source: PageSource(path: "a"),
                facts: PageFacts(), lineCount: 5),
            text: lines.joined(separator: "\n"), accounts: accounts, articles: [])
        #expect(PageScrap.all(of: page).map(\.text) == ["图为桥", "广告 电话"])
        #expect(PageScrap.all(of: page).map(\.line) == [1, 5])
    }

    @Test func `A printed pointer stands behind the text and leads to that page of the same issue`() async throws {
        var run = try await open("")
        #expect(run.screen.contains("下转3版"))
        try await run.press("b")
        #expect(run.state.panes.focus == .articles)
        #expect(run.state.list.keys.count == 1)
        #expect(run.screen.contains("三版"))
        try await run.press("[")
        #expect(run.state.list.keys.count == 3)
    }

    @Test func `An article that goes on nowhere says so, and so does a page that is not there`() async throws {
        var run = try await BrowserRun(library: FakeLibrary(pages: [Self.pages[0], Self.pages[2]]))
        try await run.press("lb")
        let first = run.screen
        try await run.press("Jb")
        #expect((first + run.screen).contains("没有这期的第3版"))
        #expect((first + run.screen).contains("没有上接或下转"))
    }

    @Test func `The line on top stays through every change of width, there and back`() async throws {
        let paragraphs = (1...40).map { "第\($0)段说的是渡口停用以后岸边的候船室不拆，改成陈列老船照片的小屋，公园沿江两公里，种柳树四百株。" }
        let page = [ComposedArticle(title: "长文", paper: "渝州日报", date: "2021-12-15", page: 1, paragraphs: paragraphs)]
        var run = try await BrowserRun(columns: 100, rows: 30, library: FakeLibrary(pages: [page]))
        try await run.press("l<PageDown><PageDown>")
        let top = run.state.reader.column.top
        #expect(top > 20)
        for _ in 0..<3 {
            try await run.press("+_")
            #expect(run.state.reader.column.top == top)
            for (columns, rows) in [(80, 24), (61, 20), (160, 48), (100, 30)] { try await run.resize(columns, rows) }
            #expect(run.state.reader.column.top == top)
        }
    }
}
