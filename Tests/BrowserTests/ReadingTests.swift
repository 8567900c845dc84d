// Reading: events open at their sentence, columns scroll together or alone, the page's lines are one key away.

import Corpus
import Screen
import Script
import Testing

@testable import Browser

@Suite struct ReadingTests {
    @Test func `Enter on an event opens the article at its sentence, marked`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 12)
        try await run.press("jjjj2jj<CR>")
        let column = run.state.reader.column
        let target = try #require(column.target)
        #expect(column.layout.text.at(target).hasPrefix("9月28日，四川港航投资集团"))
        #expect(run.state.panes.focus == .reader)
        #expect(run.screen.contains("▸"))
        #expect((column.top..<column.top + run.state.readerHeight).contains(column.layout.line(at: target.start)))
    }

    @Test func `An event told by two articles opens the first, and o lists both`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 30, language: .english)
        try await run.press("E上海<CR>jj")
        #expect(run.state.timeline.currentEvent?.reports.count == 2)
        try await run.press("o")
        #expect(run.screen.contains("上合组织政府首脑会议在郑州闭幕"))
        try await run.press("j<CR>")
        #expect(run.state.reader.column.detail?.row.title == "上合组织政府首脑会议在郑州闭幕")
        let column = run.state.reader.column
        #expect(column.target.map { column.layout.text.at($0).contains("就区域经济合作发表声明") } == true)
    }

    @Test func `The timeline follows the list's cursor until it is pinned`() async throws {
        var run = try await BrowserRun()
        #expect(run.state.timeline.entities.first?.name == "高竹新区")
        try await run.press("jjjj")
        #expect(run.state.timeline.entities.first?.name == "万州区")
        try await run.press("Pjjjj")
        #expect(run.state.timeline.entities.first?.name == "万州区")
        #expect(run.screen.contains("已固定"))
        try await run.press("P")
        #expect(run.state.timeline.entities.first?.name == "上海合作组织")
    }

    @Test func `Events of an entity stand in order of time, at their precision, planned ones apart`() async throws {
        var run = try await BrowserRun()
        try await run.press("jjjj")
        let dates = run.state.timeline.events.map { run.state.wording.date(of: $0) }
        #expect(dates == ["2020-03-23", "2020-04-30", "2020-09-28", "2020-12-07~08", "2021-12-13", "到2025"])
        #expect(run.screen.contains("◇ 万州等三地将建成"))
    }

    @Test func `Bars zoom between decade and day, and the year is always written`() async throws {
        var run = try await BrowserRun()
        try await run.press("jjjj2")
        #expect(run.screen.contains("2020  2021  2022  2023  2024  2025"))
        try await run.press("Z")
        #expect(run.screen.contains("2020s"))
        try await run.press("zzz")
        #expect(run.state.timeline.unit == .day)
        #expect(run.screen.contains("2020-03-23"))
        try await run.press("zi")
        #expect(run.state.timeline.unit == .day)
        #expect(!run.state.timeline.showsBars)
    }

    @Test func `* on an event filters the list by the time of its bar`() async throws {
        var run = try await BrowserRun()
        try await run.press("jjjj2*")
        #expect(run.state.filter.text == "event:2020")
        #expect(run.state.list.keys.count == 3)
    }

    @Test func `Names step with braces, and Enter follows the one under the cursor`() async throws {
        var run = try await BrowserRun()
        try await run.press("jl}")
        #expect(run.screen.contains("名称 1 / 12"))
        #expect(run.state.timeline.entities.first?.name == "成都市")
        try await run.press("}}<CR>")
        #expect(run.state.timeline.isPinned)
        #expect(run.state.panes.focus == .timeline)
        #expect(run.state.timeline.entities.first?.name == "周明远")
    }

    @Test func `Raw lines stand at the same sentence, and prose comes back to it`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 12)
        try await run.press("jljjjj}}")
        let place = run.state.reader.column.place(height: run.state.readerHeight)
        try await run.press("\\")
        let column = run.state.reader.column
        #expect(column.layout.source?.isRaw == true)
        #expect(run.screen.contains("▸   4 正文   现在两小时就到"))
        try await run.press("\\")
        #expect(run.state.reader.column.place(height: run.state.readerHeight) == place)
    }

    @Test func `A sentence says which lines of which file it came from`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 20)
        try await run.press("jl}}:source-lines<CR>")
        #expect(run.screen.contains("pages/2.txt 第 4-6 行：12月14日"))
    }

    @Test func `Find marks hits while typing, n and N go round, Esc takes the marks away`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 12)
        try await run.press("jl/重庆<CR>")
        #expect(run.state.reader.column.hits.count == 2)
        try await run.press("n")
        #expect(run.screen.contains("命中 2 / 2"))
        try await run.press("n")
        #expect(run.screen.contains("命中 1 / 2"))
        try await run.press("<Esc>")
        #expect(run.state.reader.column.hits.isEmpty)
    }

    @Test func `Columns scroll together, and alone after S`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 12)
        try await run.press("j<Space>jj<Space>sjj")
        #expect(run.state.reader.columns.map(\.top) == [2, 2])
        try await run.press("Sjj")
        #expect(run.state.reader.columns.map(\.top) == [4, 2])
        try await run.press("s")
        #expect(run.state.reader.columns.count == 1)
        #expect(run.state.panes.zoom == .normal)
    }

    @Test func `Without a selection s takes this article and the one read before`() async throws {
        var run = try await BrowserRun()
        try await run.press("s")
        #expect(run.screen.contains("并排需要两篇"))
        try await run.press("jlhjjjls")
        #expect(run.state.reader.columns.compactMap { $0.detail?.row.title }.count == 2)
    }

    @Test func `Columns that don't fit are one key away`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 12)
        try await run.press("<Space><Space><Space><Space>s")
        #expect(run.state.reader.columns.count == 4)
        #expect(run.state.readerColumns().map(\.index) == [0, 1])
        try await run.press("<Tab><Tab>")
        #expect(run.state.readerColumns().map(\.index) == [1, 2])
    }

    @Test func `The headline, date and page stay on top while the text scrolls`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 20)
        try await run.press("jl")
        #expect(run.screen.hasPrefix("┌ 文章 ── 10 篇 ────────────────────────────────────────────┬ 阅读 "))
        try await run.press("jjj")
        #expect(run.canvas.rowText(0).contains("┬ 川渝携手打造第三个万亿级… ── 2021-12-15 渝州日报 5 · 86% ┐"))
    }

    @Test func `The outline jumps to a heading`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 12)
        try await run.press("jlo<CR>")
        let column = run.state.reader.column
        #expect(column.layout.text.at(column.layout.lines[column.top].span) == "一条链上两座城")
    }

    @Test func `The outline opens at the section that is read`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 12)
        for (keys, index) in [("jlo", 0), ("<Esc>Go", 1), ("<Esc>go", 0), ("j<CR>o", 1)] {
            try await run.press(keys)
            guard case .picker(let picker)? = run.state.overlay else {
                Issue.record("no outline")
                return
            }
            #expect(picker.cursor == index, "\(keys): \(run.screen)")
        }
    }

    @Test func `Find in the page's own lines stays in them, and finds in all of them`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 14, language: .english)
        try await run.press("jl<C-d>\\")
        #expect(run.canvas.rowText(0).contains("┬ the page's own lines ── "), "\(run.screen)")
        #expect(run.screen.contains(" \\ back to the article "))
        let top = run.state.reader.column.top
        try await run.press("/重庆")
        var column = run.state.reader.column
        #expect(column.isRaw && column.layout.source?.isRaw == true)
        let hit = try #require(column.currentHit.map { column.hits[$0] })
        #expect(column.layout.text.at(hit).filter { !$0.isNewline } == "重庆" && column.layout.line(at: hit.start) >= top)
        #expect(run.canvas.styleText.contains("hitCurrent"))
        try await run.press("<Esc>")
        #expect(run.state.reader.column.isRaw && run.state.reader.column.top == top)
        // 集装箱 stands in another article of the page.
        try await run.press("/集装箱<CR>n")
        column = run.state.reader.column
        #expect(column.isRaw && column.hits.count == 1, "\(run.screen)")
        #expect(run.screen.contains("hit 1 of 1") && run.screen.contains("集装箱"))
        try await run.press("\\")
        #expect(!run.state.reader.column.isRaw && run.state.reader.column.hits.isEmpty)
    }

    @Test func `A word is found where it goes on in the next line of the page`() {
        let finder = TextFinder(folding: TextFolding())
        #expect(finder.places(of: ["双城"], in: "成渝双\n城经济圈", crossesLines: true) == [TextSpan(6, 13)])
        #expect(finder.places(of: ["双城"], in: "成渝双\n城经济圈").isEmpty)
    }

    @Test func `A page of the press tree shows its articles, and q leads back`() async throws {
        var run = try await BrowserRun()
        try await run.press("4jj<CR>j<CR><CR>")
        #expect(run.state.list.keys.count == 2)
        #expect(run.screen.contains("联合救灾演练收官"))
        try await run.press("q")
        #expect(run.state.press.isShown)
        try await run.press("qqq")
        #expect(run.state.list.keys.count == 10)
    }
}
