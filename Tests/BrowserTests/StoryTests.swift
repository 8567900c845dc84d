// Stories over several pages: one text, a seam, the lines of the right page on both of its sides.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct StoryTests {
    static let pages: [[ComposedArticle]] = [
        [
            ComposedArticle(
                title: "江上新航道贯通", byline: ["罗小北"], paper: "渝州日报", date: "2021-12-15", page: 1,
                paragraphs: ["新航道昨日贯通，千吨货轮首次直达上游港口。沿江三个码头同时装船，岸上站满了看热闹的人。"])
        ],
        [ComposedArticle(title: "短讯", paper: "渝州日报", date: "2021-12-14", page: 2, paragraphs: ["图书馆延时开放。"])],
        [
            ComposedArticle(
                title: nil, byline: ["罗小北", "向晚"], paper: "渝州日报", date: "2021-12-15", page: 3,
                paragraphs: [
                    "〔D2021-12-13:12月13日〕，〔L万州区:万州〕港开出首班货轮，船上装着柑橘和榨菜。", "航道部门说，明年再疏浚两处浅滩。",
                ])
        ],
    ]

    private func joined(columns: Int = 60, rows: Int = 16) async throws -> BrowserRun {
        let library = FakeLibrary(pages: Self.pages)
        await library.join([1, 3])
        return try await BrowserRun(columns: columns, rows: rows, library: library)
    }

    @Test func `A story is one row and one text with a seam that names the page`() async throws {
        var run = try await joined(rows: 20)
        #expect(run.state.list.keys.map(\.rawValue) == [1, 2])
        try await run.press("l")
        #expect(run.screen.contains("江上新航道贯通"))
        #expect(run.screen.contains("2021-12-15 · 渝州日报 · 第1、3版"))
        #expect(run.screen.contains("记者 罗小北 向晚"))
        let lines = run.state.reader.column.layout.lines
        let seam = try #require(lines.firstIndex { $0.kind == .seam })
        #expect(lines[seam].words == "— 第3版 —")
        #expect([lines[seam - 1].kind, lines[seam + 1].kind] == [.blank, .blank])
        #expect(run.state.reader.column.layout.text.at(lines[seam + 2].span).hasPrefix("12月13日"))
        try await run.press("jjjj")
        #expect(run.screen.contains("\n                         — 第3版 —"))
    }

    @Test func `A part's own headline stands under the seam`() async throws {
        var pages = Self.pages
        pages[2][0].title = "新航道贯通之后"
        let library = FakeLibrary(pages: pages)
        await library.join([1, 3])
        var run = try await BrowserRun(columns: 60, rows: 24, library: library)
        try await run.press("l")
        let lines = run.state.reader.column.layout.lines
        let seam = try #require(lines.firstIndex { $0.kind == .seam })
        #expect(lines[seam + 1].words == "新航道贯通之后")
        #expect(run.state.list.rows[ArticleKey(rawValue: 1)]?.title == "江上新航道贯通")
    }

    @Test func `An event of the later part opens at its sentence in the story`() async throws {
        var run = try await joined(columns: 120, rows: 20)
        try await run.press("2jj<CR>")
        let column = run.state.reader.column
        #expect(column.key?.rawValue == 1)
        #expect(column.target.map { column.layout.text.at($0) } == "12月13日，万州港开出首班货轮，船上装着柑橘和榨菜")
    }

    @Test func `The page's own lines are those of the page on which the sentence stands`() async throws {
        var run = try await joined(rows: 30)
        try await run.press("l\\")
        #expect(run.state.reader.column.page?.page.source.path == "pages/1.txt")
        #expect(run.screen.contains("▸   3 正文   新航道昨日贯通"))
        try await run.press("\\}\\")
        #expect(run.state.reader.column.page?.page.source.path == "pages/3.txt")
        #expect(run.screen.contains("▸   3 正文   12月13日，万州港开出首班"))
        #expect(!run.screen.contains("新航道昨日贯通"))
        #expect(run.screen.contains("2021-12-15 渝州日报 3 ─"))
        let place = run.state.reader.column.rawPlace
        try await run.press("\\")
        #expect(run.state.reader.column.place(height: run.state.readerHeight) == place)
        try await run.press(":source-lines<CR>")
        #expect(run.screen.contains("pages/3.txt 第 3-"))
    }

    @Test func `A citation names all pages, and the file opened is that of the sentence`() async throws {
        var run = try await joined()
        try await run.press("l:copy-citation<CR>")
        #expect(run.effects.last == .copy("罗小北, 向晚. 江上新航道贯通[N]. 渝州日报, 2021-12-15(1, 3)."))
        try await run.press("}:page-file<CR>")
        #expect(run.effects.last == .openPager(path: "pages/3.txt", line: 3))
    }

    @Test func `A link to a place in a part, written before it was joined, leads to that place`() async throws {
        let library = FakeLibrary(pages: Self.pages)
        let part = try #require(try await library.detail(of: ArticleKey(rawValue: 3)))
        let words = try #require(part.annotated.article.text.firstRange(of: "航道部门说"))
        let offset = part.annotated.article.text[..<words.lowerBound].utf8.count
        await library.join([1, 3])
        var run = try await BrowserRun(columns: 60, rows: 10, library: library)
        try await run.press(":goto<CR>\(part.row.id)#\(offset)<CR>")
        #expect(run.state.reader.column.key?.rawValue == 1)
        #expect(run.screen.contains("航道部门说"))
    }

    @Test func `A part that is being read when its other half comes gives way to the story at its place`() async throws
    {
        let library = FakeLibrary(pages: Self.pages)
        var run = try await BrowserRun(columns: 60, rows: 12, library: library)
        try await run.press("jl")
        #expect(run.state.reader.column.key?.rawValue == 3)
        await library.join([1, 3])
        try await run.receive(.libraryChanged)
        let column = run.state.reader.column
        #expect(column.key?.rawValue == 1)
        #expect(column.isCurrent)
        let part = try #require(column.detail?.parts.last)
        #expect((column.top..<column.top + run.state.readerHeight).contains(column.layout.line(at: part.offset)))
    }
}

@Suite struct SeamWordsTests {
    @Test func `Pointers at a seam are not shown twice, and a headline that says the same is not repeated`() {
        let text = "枢纽建成。（下转2版）\n（上接第一版）铁路通车。"
        let first = TextSpan(0, "枢纽建成。（下转2版）".utf8.count)
        #expect(text.at(text.withoutJump(to: first)) == "枢纽建成。")
        let second = TextSpan(first.end + 1, text.utf8.count)
        #expect(text.at(text.withoutJump(from: second)) == "铁路通车。")
        let plain = "他说（见图）。"
        #expect(plain.withoutJump(to: TextSpan(0, plain.utf8.count)) == TextSpan(0, plain.utf8.count))
        #expect("唱好“双城记”".saysTheSame(as: "唱好 双城记"))
        #expect(!"另一篇的标题".saysTheSame(as: "唱好双城记"))
    }
}
