// List and reader stay together: wherever the list holds the article that is read, its cursor stands on it.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct FollowingTests {
    @Test func `The list's cursor goes to the article that an event is opened in`() async throws {
        var run = try await BrowserRun()
        try await run.press("E<CR>2")
        for _ in run.state.timeline.rows.indices
        where run.state.timeline.currentReport?.article == run.state.list.currentKey {
            try await run.press("j")
        }
        let article = try #require(run.state.timeline.currentReport?.article)
        try #require(article != run.state.list.currentKey)
        let entities = run.state.timeline.entities
        try await run.press("<CR>")
        #expect(run.state.reader.column.key == article)
        #expect(run.state.list.currentKey == article)
        #expect(run.state.timeline.entities == entities, "the timeline stays with its entity")
        #expect(!run.state.isReaderElsewhere)
    }

    @Test func `A filter that leaves out what is read says so, and taking it back puts the cursor there again`()
        async throws
    {
        var run = try await BrowserRun()
        try await run.press("E<CR>2")
        for _ in run.state.timeline.rows.indices
        where run.state.timeline.currentReport?.article == run.state.list.currentKey {
            try await run.press("j")
        }
        try await run.press("<CR>")
        let article = run.state.reader.column.key
        let other = try #require(run.state.list.rows.values.first { $0.key != article && $0.title != nil })
        try await run.press(":")
        try await run.receive(.key(.paste("filter title:\(other.title ?? "")")))
        try await run.press("<CR>")
        #expect(run.state.reader.column.key == article)
        #expect(run.screen.contains("不在列表中"))
        try await run.press(":")
        try await run.receive(.key(.paste("filter-clear")))
        try await run.press("<CR>")
        #expect(run.state.list.currentKey == article)
        #expect(!run.screen.contains("不在列表中"))
    }

    @Test func `What stands at the right of a title gives way before the name of the pane and the filter`() async throws
    {
        var run = try await BrowserRun(columns: 100, rows: 26, language: .english)
        try await run.press(":order relevance<CR>/has:note<CR>")
        #expect(run.canvas.rowText(0).hasPrefix("┌ Articles ── 10 of 10 ── has:note ─"), "\(run.screen)")
        try await run.press("E<CR>2<CR>1/tag:x<CR>")
        let title = run.canvas.rowText(0)
        #expect(title.hasPrefix("┌ Articles ── 0 of 10 ── tag:x ──"), "\(title)")
        #expect(title.contains("not in the list") && !title.contains("on another"), "\(title)")
        try await run.press("1+")
        #expect(!run.screen.contains("order: "), "an empty list has no order: \(run.screen)")
    }

    @Test func `After a correction the article stays chosen`() async throws {
        var run = try await BrowserRun()
        try await run.press("jj<CR>")
        let detail = try #require(run.state.reader.column.detail)
        let id = detail.row.id
        let correction = Correction(page: id.page, span: id.span, quote: "甲", change: .title("新的标题"))
        try await run.receive(.corrected(correction))
        #expect(run.state.list.currentRow?.id == id)
        #expect(run.state.reader.column.detail?.row.id == id)
    }

    @Test func `Prompts for tags and notes name the article`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 24)
        let title = try #require(run.state.list.currentRow?.title)
        try await run.press("t")
        let line = run.screen.split(separator: "\n").last ?? ""
        #expect(line.contains("《\(title.prefix(6))"))
        try await run.press("<Esc>a")
        #expect((run.screen.split(separator: "\n").last ?? "").contains("《\(title.prefix(6))"))
    }

    @Test func `B lists the rest of the page from the list too`() async throws {
        var run = try await BrowserRun()
        try await run.press("B")
        #expect(run.screen.contains("本版其余内容") || run.screen.contains("本版每一行都属于某篇文章"))
    }

    @Test func `A failed question stays in its line and its error is shown whole`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 20, language: .english)
        run.state.overlay = .picker(Picker(.table, []))
        run.state.queries = ["select nothing from nowhere"]
        run.state.ask(.table("select nothing from nowhere", limit: 1), in: .table)
        let generation = run.state.generations[.table] ?? 0
        let reason =
            "the question cannot be asked: no such table: nowhere, and much more of it " + "that is long and ends here"
        try await run.receive(.failed(Ticket(lane: .table, generation: generation), reason))
        #expect(run.screen.contains("select nothing from nowhere"))
        #expect(run.screen.contains("ends here"))
    }

    @Test(arguments: [(20, 16, false), (40, 38, false), (12, 11, true)])
    func `Words of many lines use the height of the screen, and say so where it holds not all`(
        rows: Int, shown: Int, isCut: Bool
    ) async throws {
        var run = try await BrowserRun(columns: 60, rows: rows, language: .english)
        let count = isCut ? 30 : shown
        let words = (1...count).map { "line \($0)." }.joined(separator: "\n")
        run.state.notice = BrowserState.Notice(text: words)
        let lines = render(run.state, size: run.state.size).text.split(separator: "\n").map(String.init)
        #expect(lines.count { $0.hasPrefix(" line ") } == (isCut ? shown - 1 : shown))
        #expect(lines.contains { $0.hasSuffix("lines 1–\(shown - 1) of \(count)") } == isCut, "\(lines)")
        #expect(lines[0].contains("Articles"))
    }

    @Test func `Counts hold the undated and the papers unknown, and the undated can be filtered`() async throws {
        let pages = [
            [ComposedArticle(title: "甲事", paper: "甲报", date: "2020-03-06", paragraphs: ["甲。"])],
            [ComposedArticle(title: "乙事", paragraphs: ["乙。"])],
        ]
        var run = try await BrowserRun(library: FakeLibrary(pages: pages))
        try await run.press("#")
        #expect(run.screen.contains("日期不详") && run.screen.contains("报名不详"))
        try await run.press("/")
        try await run.receive(.key(.paste("日期不详")))
        try await run.press("<CR>")
        #expect(run.state.filter.text == "-date:..9999-12-31" || run.state.filter.text == "-date:..9999")
        #expect(FilterParser.parse(run.state.filter.text).faults.isEmpty)
        #expect(run.state.list.keys.count == 1 && run.screen.contains("乙事"))
    }
}
