// The timeline in depth: what is still to come apart, reports below their event, lanes, which events, what else happened.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct TimelineInDepthTests {
    @Test func `What is still to come stands apart, behind a line that cannot be chosen`() async throws {
        var run = try await BrowserRun()
        try await run.press("jjjj2")
        #expect(run.screen.contains("─ 尚未发生 ─"))
        let rows = run.state.timeline.rows
        let divider = try #require(rows.firstIndex { $0.isDivider })
        #expect(run.state.timeline.events[rows[divider + 1].event].status != .happened)
        try await run.press("g" + String(repeating: "j", count: divider))
        #expect(run.state.timeline.cursor == divider + 1)
        try await run.press("k")
        #expect(run.state.timeline.cursor == divider - 1)
    }

    @Test func `x lists the reports of an event below it, and Enter opens the one under the cursor`() async throws {
        var run = try await BrowserRun()
        try await run.press("E上海<CR>")
        let index = try #require(run.state.timeline.events.firstIndex { $0.reports.count == 2 })
        run.state.timeline.move(toEvent: index)
        try await run.press("xjj")
        let report = try #require(run.state.timeline.currentReport)
        #expect(run.state.timeline.currentRow?.report == 1)
        #expect(report == run.state.timeline.events[index].reports[1])
        #expect(run.screen.contains(report.title ?? ""))
        try await run.press("<CR>")
        #expect(run.state.reader.column.key == report.article)
        try await run.press("2kkx")
        #expect(!run.state.timeline.rows.contains { $0.report != nil })
    }

    @Test func `Events of one date bear it once, and say how finely it is known`() async throws {
        var run = try await BrowserRun(columns: 160, rows: 48)
        try await run.press("jjjj2+")
        #expect(run.screen.contains("2020-03-23      日 "))
        #expect(run.screen.contains("2020-12-07~08   段 "))
        #expect(run.screen.contains("到2025        ◇ 年 "))
    }

    @Test func `Narrowed by a filter or by a choice the title counts the events of all that are shown without`()
        async throws
    {
        var run = try await BrowserRun(columns: 120, rows: 40, language: .english)
        try await run.press("E万州区<CR>")
        let whole = run.state.timeline.events.count
        #expect(run.screen.contains("── \(whole) events"))
        try await run.press("/快巴<CR>")
        let few = run.state.timeline.events.count
        #expect(few < whole && run.screen.contains("\(few) of \(whole) events"), "\(run.screen)")
        try await run.press("1<Esc>")
        #expect(run.screen.contains("── \(whole) events"))
        try await run.press("2wjj<CR>")
        let planned = run.state.timeline.events.count
        #expect(planned < whole && run.screen.contains("\(planned) of \(whole) events"))
    }

    @Test func `A timeline chosen while a filter holds counts its events out of all it has without it`() async throws {
        var open = try await BrowserRun(columns: 120, rows: 40, language: .english)
        try await open.press("E万州区<CR>")
        let whole = open.state.timeline.events.count
        var run = try await BrowserRun(columns: 120, rows: 40, language: .english)
        try await run.press("/快巴<CR>E万州区<CR>")
        let few = run.state.timeline.events.count
        #expect(run.state.timeline.isPinned && few < whole)
        #expect(run.screen.contains("\(few) of \(whole) events"), "\(run.screen)")
    }

    @Test func `The end of an open range is shown as finely as it is known`() async throws {
        let cases: [(String?, String?, String, String, String)] = [
            ("2019-08-13", nil, "2019年8月13日以来", "2019-08-13..", "2019-08-13起"),
            ("2019-08-01", nil, "2019年8月1日以来", "2019-08-01..", "2019-08-01起"),
            ("2019-08-01", nil, "2019年8月以来", "2019-08..", "2019-08起"),
            ("2015-01-01", nil, "2015年以来", "2015..", "2015起"),
            (nil, "2019-08-13", "截至8月13日", "..2019-08-13", "至2019-08-13"),
            (nil, "2019-08-31", "截至8月", "..2019-08", "至2019-08"),
        ]
        for (from, to, words, english, chinese) in cases {
            var event = try await someEvent(from, to)
            event.precision = .range
            event.reports[0].dateWords = words
            #expect(Wording(.english).date(of: event) == english)
            #expect(Wording(.chinese).date(of: event) == chinese)
        }
    }

    @Test func `What is due by a year stands at its end on a strip of months, not on the first of January`()
        async throws
    {
        var due = try await someEvent("2025-01-01", "2025-12-31")
        due.precision = .year
        due.status = .deadline
        var timeline = TimelineState()
        timeline.choose(due.entities)
        timeline.take([due], article: nil)
        timeline.unit = .month
        #expect(timeline.lanes[0].map(\.interval.from) == [CalendarDay(year: 2025, month: 12, day: 1)])
    }

    @Test func `The bars of a timeline count the events in its rows`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 40)
        try await run.press("E万州区<CR>")
        let counted = run.state.timeline.lanes[0].reduce(0) { $0 + $1.count + $1.plannedCount }
        #expect(counted == run.state.timeline.events.count { $0.anchor != nil })
    }

    /// An event of the library on other days.
    private func someEvent(_ from: String?, _ to: String?) async throws -> TimelineEvent {
        var run = try await BrowserRun()
        try await run.press("E万州区<CR>")
        var event = try #require(run.state.timeline.events.first)
        event.interval = DayInterval(
            from: from.flatMap { PartialDate(iso: $0)?.firstDay }, to: to.flatMap { PartialDate(iso: $0)?.firstDay })
        return event
    }

    @Test func `A second name gets a lane of its own, and what both share is marked in both`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 40)
        try await run.press("jjjj2L达州<CR>")
        #expect(run.state.timeline.entities.map(\.name) == ["万州区", "达州市"])
        #expect(run.screen.contains("1 万州区 + 2 达州市"))
        #expect(run.state.timeline.lanes.count == 2)
        #expect(run.screen.contains("12 "))
        #expect(run.screen.contains("1. "))
        #expect(run.canvas.cells { $0.style.ground == .sharedPassage }.contains("12"))
        try await run.press("L达州<CR>")
        #expect(run.state.timeline.entities.map(\.name) == ["万州区"])
        try await run.press("L万州<CR>")
        #expect(run.screen.contains("只有这一条时间线"))
    }

    @Test func `The name under the cursor of the reader gets a lane without being asked for`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 40)
        try await run.press("jjjjl}")
        let name = try #require(run.state.reader.column.focusedEntity)
        try await run.press("}}")
        let other = try #require(run.state.reader.column.focusedEntity)
        #expect(other != name)
        run.state.timeline.choose([name])
        try await run.press("L")
        #expect(run.state.timeline.entities == [name, other])
    }

    @Test func `Events are narrowed to planned ones, and the title says so`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 40)
        try await run.press("jjjj2w")
        #expect(run.screen.contains("筛选事件"))
        #expect(run.screen.contains("同时涉及"))
        try await run.press("jj<CR>")
        #expect(run.state.timeline.events.allSatisfy { $0.status != .happened })
        #expect(run.screen.contains("[计划与目标]"))
        try await run.press("w<CR>")
        #expect(run.state.timeline.choice.isOpen)
    }

    @Test func `Events are narrowed to those in which another name takes part too`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 40)
        try await run.press("jjjj2")
        let all = run.state.timeline.events.count
        try await run.press("w/达州<CR>")
        #expect(run.state.timeline.choice.companion?.name == "达州市")
        #expect((1..<all).contains(run.state.timeline.events.count))
        #expect(run.state.timeline.events.allSatisfy { $0.entities.map(\.name).contains("达州市") })
        #expect(run.state.timeline.entities.map(\.name) == ["万州区"])
    }

    @Test func `A dot on a date shows what else happened then, and leads there`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 40)
        try await run.press("jjjj2G.")
        #expect(run.screen.contains("当时还发生了什么"))
        guard case .picker(let picker)? = run.state.overlay else { throw CancellationError() }
        #expect(!picker.items.isEmpty)
        #expect(picker.items.allSatisfy { $0.leading.contains("2025") })
        try await run.press("<CR>")
        #expect(run.state.reader.column.target != nil)
        #expect(run.state.panes.focus == .reader)
    }

    @Test func `The events that are shown are handed over to be written`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 40)
        try await run.press("jjjj2:timeline-export<CR>G<CR>")
        #expect(run.screen.contains("写入文件  timeline-"), "the name of the file is asked for")
        try await run.press("<CR>")
        let exports = run.effects.compactMap { effect -> (Export, String, Ticket)? in
            if case .export(let export, let path, let ticket) = effect { (export, path, ticket) } else { nil }
        }
        let (export, path, ticket) = try #require(exports.first)
        guard case .timeline(let timeline) = export else { throw CancellationError() }
        #expect(timeline.format == .svg && path.hasSuffix(".svg"))
        #expect(timeline.events == run.state.timeline.events)
        try await run.receive(.answered(.export(.exists(path: path)), ticket))
        #expect(run.screen.contains("已存在") && run.screen.contains("写入文件  timeline-"))
        try await run.press("<CR>")
        try await run.receive(
            .answered(.export(.written(path: path, count: 3)), Ticket(lane: .export, generation: ticket.generation + 1))
        )
        #expect(run.screen.contains("已写入"))
    }
}
