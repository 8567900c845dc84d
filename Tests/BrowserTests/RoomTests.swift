// What a daily user expects beside reading: the palette with arguments, permalinks to passages, columns restored,
// contrasts, looks at entities, decisions on them, the query prompt.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct RoomTests {
    struct Missing: Error {}

    @Test func `A command takes what is typed behind its name`() async throws {
        var run = try await BrowserRun(language: .english)
        try await run.press(":filter 万州<CR>")
        #expect(run.state.filter.text == "万州")
        try await run.press(":filter-add -粮食<CR>")
        #expect(run.state.filter.text == "万州 -粮食")
        try await run.press(":order title<CR>")
        #expect(run.state.list.order == .title)
        try await run.press(":tags 三峡 待查<CR>:note 再看一遍<CR>")
        #expect(run.state.list.currentRow?.tags == ["三峡", "待查"])
        #expect(run.screen.contains("再看一遍"))
        try await run.press(":filter-save 港口<CR>:filter<CR><Esc>:filter date:20x<CR>")
        #expect(run.state.savedFilters.map(\.name) == ["港口"])
        #expect(run.state.filter.text == "万州 -粮食" && run.screen.contains("20x is no date"))
        try await run.press(":help bookmark<CR>")
        #expect(picker(of: run)?.kind == .help && picker(of: run)?.shown.isEmpty == false)
        #expect(picker(of: run)?.shown.allSatisfy { "\($0)".lowercased().contains("bookmark") } == true)
    }

    @Test func `Tab completes the name of a command and what can stand behind it`() async throws {
        var run = try await BrowserRun(language: .english)
        try await run.press(":enti<Tab>")
        #expect(run.screen.contains("/ entity "))
        try await run.press("万<Down>")
        guard case .entity(let first)? = picker(of: run)?.current?.value else { throw Missing() }
        try await run.press("<CR>")
        #expect(run.state.timeline.entities == [first] && run.state.timeline.isPinned)
        try await run.press(":filter pla<Down><Tab>")
        #expect(run.screen.contains("/ filter place:"))
        try await run.press("万州<Down><CR>")
        #expect(run.state.filter.text.hasPrefix("place:万州"))
    }

    private func picker(of run: BrowserRun) -> Picker? {
        if case .picker(let picker)? = run.state.overlay { return picker }
        return nil
    }

    @Test func `Typing a filter of several terms shows how many articles each matches`() async throws {
        var run = try await BrowserRun(language: .english)
        try await run.press("/万州 港")
        let counts = run.state.list.explanation
        #expect(counts.map(\.text) == ["万州", "港"] && counts.allSatisfy { $0.alone >= run.state.list.keys.count })
        let line = run.screen.split(separator: "\n", omittingEmptySubsequences: false).suffix(2).first ?? ""
        #expect(line.contains("万州 \(counts[0].alone)") && line.contains("港 \(counts[1].alone)"))
    }

    @Test func `A locked filter stays through new ones and looks locked`() async throws {
        var run = try await BrowserRun(language: .english)
        try await run.press("/万州<CR>:filter-lock<CR>/港<CR>")
        #expect(run.screen.contains("locked[万州]"))
        let canvas = run.canvas
        let row = canvas.size.rowCount - 1
        #expect(canvas.row(row).contains { $0.style.role == .selected })
    }

    @Test func `A permalink to a passage leads back to it, marked`() async throws {
        var run = try await BrowserRun()
        try await run.press("jl}}}Y")
        guard case .copy(let link)? = run.effects.last else { throw Missing() }
        #expect(link.contains("#") && link.split(separator: "#").last?.contains("-") == true)
        let focus = run.state.reader.column.focus
        try await run.press("qGl")
        try await run.press(":goto \(link)<CR>")
        #expect(run.state.reader.column.target == focus)
        var configuration = BrowserConfiguration()
        configuration.link = link
        let (_, effects) = BrowserState.start(
            configuration: configuration, size: ScreenSize(columnCount: 80, rowCount: 24))
        #expect(effects.contains { if case .ask(.key, _) = $0 { true } else { false } })
    }

    @Test func `Columns, their first lines and the grain of time are there again after a restart`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 11)
        try await run.press("jj<Space><Space>s<C-d>j<Tab>jjj")
        try await run.press("z")
        let tops = run.state.reader.columns.map(\.top)
        let keys = run.state.reader.columns.map(\.key)
        #expect(tops.contains { $0 > 0 } && keys.count == 2)
        let next = try await BrowserRun(columns: 60, rows: 11, session: run.state.session, library: run.library)
        #expect(next.state.reader.columns.map(\.key) == keys)
        #expect(next.state.reader.columns.map(\.top) == tops)
        #expect(next.state.reader.active == run.state.reader.active)
        #expect(next.state.timeline.unit == run.state.timeline.unit)
        #expect(next.state.panes == run.state.panes)
    }

    @Test func `The first line of a single text is the same after a restart`() async throws {
        var run = try await BrowserRun(columns: 60, rows: 12)
        try await run.press("jljjjjj")
        let next = try await BrowserRun(columns: 60, rows: 12, session: run.state.session, library: run.library)
        #expect(next.state.reader.column.top == run.state.reader.column.top && run.state.reader.column.top > 0)
    }

    @Test func `Setting and dropping a bookmark are undone and redone`() async throws {
        var run = try await BrowserRun()
        try await run.press("jmx")
        #expect(run.state.bookmarks.map(\.letter) == ["x"])
        try await run.press("u")
        #expect(run.state.bookmarks.isEmpty)
        try await run.press("<C-r>:bookmarks<CR>d")
        #expect(run.state.bookmarks.isEmpty)
        try await run.press("<Esc>u")
        #expect(run.state.bookmarks.map(\.letter) == ["x"])
    }

    @Test func `Two filters are held against each other`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 40, language: .english)
        try await run.press("/万州<CR>V粮食<CR>")
        #expect(run.screen.contains("■ 万州") && run.screen.contains("■ 粮食"))
        #expect(run.screen.contains("More often in 万州"))
        guard case .picker(let picker)? = run.state.overlay else { throw Missing() }
        #expect(picker.items.contains { $0.runs.map(\.style.role) == [.bar, .barSecond] })
    }

    @Test func `What stands out is what chi-squared says`() {
        #expect(Contrast.weight(10, of: 20, 10, of: 20) == 0)
        #expect(Contrast.weight(5, of: 20, 10, of: 20) == 0)
        #expect(abs(Contrast.weight(15, of: 20, 5, of: 20) - 10) < 1e-9)
        let one = EntityID(.place, "甲县"), two = EntityID(.place, "乙县")
        let contrast = Contrast(sides: [
            .init(count: 10, bars: [], entities: [one: 9, two: 5]),
            .init(count: 10, bars: [], entities: [one: 1, two: 5]),
        ])
        #expect(contrast.standingOut(on: 0).map(\.entity) == [one])
        #expect(contrast.standingOut(on: 1).isEmpty)
    }

    @Test func `A look at an entity leaves the article where it is`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 40, language: .english)
        try await run.press("jl}")
        let (key, top) = (run.state.reader.column.key, run.state.reader.column.top)
        let entity = try #require(run.state.reader.column.focusedEntity)
        try await run.press("p")
        #expect(
            run.screen.contains("At a glance") && run.screen.contains(entity.name)
                && run.screen.contains("Appears with"))
        try await run.press("<Esc>")
        #expect(run.state.reader.column.key == key && run.state.reader.column.top == top)
        try await run.press("W")
        guard case .picker(let picker)? = run.state.overlay else { throw Missing() }
        #expect(!picker.items.isEmpty && !picker.items.contains { $0.value == .entity(entity) })
    }

    @Test func `Years of an entity are small bars between its first year and its last`() throws {
        let day = { (year: Int) in CalendarDay(year: year, month: 1, day: 1) }
        let bars = [(2015, 1), (2016, 8)].compactMap { year, count in
            day(year).map { TimeBar(interval: TimeUnit.year.interval(containing: $0), count: count) }
        }
        #expect(EntitySpark(bars, columns: 10, glyphs: Glyphs(ambiguous: .narrow)).text == "2015▁█2016")
        #expect(EntitySpark([], columns: 10, glyphs: Glyphs(ambiguous: .narrow)).text.isEmpty)
    }

    @Test func `The reader lists an entity under another, takes it out again, and undoes both`() async throws {
        var run = try await BrowserRun(language: .english)
        try await run.press("jl}")
        let entity = try #require(run.state.entityInHand)
        try await run.press(":entity-rename 新名<CR>")
        let library = run.library
        #expect(
            try await library.decisions() == [EntityDecision(form: entity, listedUnder: EntityID(entity.kind, "新名"))])
        try await run.press("u")
        #expect(try await library.decisions().isEmpty)
        try await run.press("<C-r>u:entity-kind<CR>G<CR>")
        #expect(try await library.decisions().map(\.form) == [entity])
    }

    @Test func `The query prompt lists a table, and a row with an article opens it`() async throws {
        var run = try await BrowserRun()
        try await run.press(";SELECT document, title FROM article<CR>")
        #expect(run.screen.contains("document") && run.screen.contains("SQL"))
        try await run.press("j<CR>")
        #expect(run.state.reader.column.key == ArticleKey(rawValue: 2) && run.state.panes.focus == .reader)
    }

    @Test func `Answers that are long in coming are said to be awaited, and Esc lets go of them`() async throws {
        var (state, _) = BrowserState.start(
            configuration: BrowserConfiguration(language: .english), size: ScreenSize(columnCount: 80, rowCount: 24))
        _ = update(&state, .stillWaiting)
        #expect(render(state, size: state.size).text.contains("Still working; Esc stops"))
        let effects = update(&state, .key(.escape))
        #expect(!state.saysItWaits)
        #expect(!effects.contains(.quit))
    }
}
