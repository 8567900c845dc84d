// Columns that are open already: a new selection, events opened in them, going back to them, dropping them.

import Corpus
import Testing

@testable import Browser

@Suite struct ColumnsTests {
    private func titles(_ run: BrowserRun) -> [String?] { run.state.reader.columns.map { $0.detail?.row.title } }

    @Test func `A new selection takes the place of the columns that are open`() async throws {
        var run = try await BrowserRun()
        try await run.press("<Space><Space>s")
        let former = run.state.reader.columns.map(\.key)
        // As after a restart: the columns are there, and the list has the keys.
        try await run.press("1_<Esc><Esc>gjjj<Space><Space><Space>s")
        #expect(run.state.selection.count == 3)
        #expect(run.state.reader.columns.map(\.key) == run.state.selection)
        #expect(Set(run.state.selection).isDisjoint(with: former.compactMap { $0 }))
        try await run.press("[")
        #expect(run.state.reader.columns.map(\.key) == former, "and [ has the former ones again")
    }

    @Test func `Columns of the session before give way to a selection, and what does not fit is said`() async throws {
        var run = try await BrowserRun(language: .english)
        try await run.press("<Space><Space>s")
        var next = try await BrowserRun(language: .english, session: run.state.session, library: run.library)
        #expect(next.state.reader.columns.count == 2)
        try await next.press("1+__gjj<Space><Space><Space><Space>s")
        #expect(next.state.reader.columns.count == 4)
        #expect(next.screen.contains("4 of 6 selected"), "\(next.screen)")
    }

    @Test func `One more article that is selected is added, not the one under the cursor`() async throws {
        var run = try await BrowserRun()
        try await run.press("<Space><Space>s1__<Esc><Esc>")
        #expect(run.state.selection.isEmpty && run.state.reader.columns.count == 2)
        try await run.press("gjjj<Space>s")
        #expect(run.state.reader.columns.last?.key == run.state.selection.first)
        #expect(run.state.reader.columns.count == 3)
    }

    @Test func `Dropping a column says which, and [ brings it back`() async throws {
        var run = try await BrowserRun(language: .english)
        try await run.press("<Space><Space>s<Tab>")
        let (keys, title) = (run.state.reader.columns.map(\.key), titles(run)[1] ?? "")
        try await run.press("s")
        #expect(run.state.reader.columns.count == 1)
        #expect(run.screen.contains("Column dropped: \(title.prefix(8))"))
        try await run.press("[")
        #expect(run.state.reader.columns.map(\.key) == keys && run.state.reader.active == 1)
    }

    @Test func `Back from side by side there is one column again, at its line`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 12)
        try await run.press("<Space><Space>gjljjj")
        let (key, top) = (run.state.reader.column.key, run.state.reader.column.top)
        #expect(top == 3)
        try await run.press("1sjj<Tab>j")
        #expect(run.state.reader.columns.count == 2)
        try await run.press("[")
        #expect(run.state.reader.columns.count == 1)
        #expect(run.state.reader.column.key == key && run.state.reader.column.top == top)
        #expect(run.state.list.currentKey == key)
    }

    @Test func `Back to an article far down the list the reader is where it was, whatever the filter since`()
        async throws
    {
        let pages = (1...60).map { number in
            [
                ComposedArticle(
                    title: "第\(number)篇", paper: number % 3 == 0 ? "甲报" : "乙报",
                    date: number < 10 ? "2020-01-0\(number)" : "2020-03-\(10 + number % 20)",
                    paragraphs: (1...12).map { "第\(number)篇的第\($0)段，说的是渡口与码头之间的一段路。" })
            ]
        }
        var run = try await BrowserRun(columns: 100, rows: 20, library: FakeLibrary(pages: pages))
        try await run.press("Gljjjjj")
        let (key, top) = (run.state.reader.column.key, run.state.reader.column.top)
        #expect(key == run.state.list.currentKey && top > 0)
        try await run.press("1/paper:甲报<CR>gjjl")
        #expect(run.state.reader.column.key != key)
        try await run.press("[")
        while !run.state.filter.isEmpty { try await run.press("[") }
        #expect(run.state.reader.column.key == key, "the reader, not the list alone")
        #expect(run.state.list.currentKey == key)
        #expect(run.state.reader.column.top == top)
        #expect(run.state.panes.focus == .articles)
        try await run.press("k")
        #expect(run.state.reader.column.key == run.state.list.currentKey, "and it follows the list again")
    }

    @Test func `An event opened side by side goes into the column that has its article, and the list goes along`()
        async throws
    {
        var run = try await BrowserRun(language: .english)
        try await run.press("<Space><Space>s__E<CR>2")
        let shown = run.state.reader.columns.map(\.key)
        for _ in run.state.timeline.rows.indices
        where run.state.timeline.currentReport.map({ shown.contains($0.article) }) ?? true {
            try await run.press("j")
        }
        let article = try #require(run.state.timeline.currentReport?.article)
        try #require(!shown.contains(article))
        let replaced = titles(run)[run.state.reader.active] ?? ""
        try await run.press("<CR>")
        #expect(run.state.reader.column.key == article && run.state.reader.columns.count == 2)
        #expect(run.state.list.currentKey == article, "the list marks what the focused column shows")
        #expect(run.state.timeline.currentReport?.article == article)
        #expect(run.screen.contains("In column 1, in place of \(replaced.prefix(6))"), "\(run.screen)")
        try await run.press("<Tab>")
        #expect(run.state.list.currentKey == run.state.reader.column.key)
        try await run.press("2<CR>")
        #expect(run.state.reader.active == 0 && run.state.reader.column.key == article, "it is there already")
    }

    @Test func `S says why articles that tell nothing the same cannot be aligned`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 20, language: .english)
        try await run.press("j  sS")
        #expect(run.state.reader.sync == .free)
        #expect(run.screen.contains("no two paragraphs have enough in common"))
        try await run.press("S")
        #expect(run.state.reader.sync == .joint && run.screen.contains("to be aligned"))
    }
}
