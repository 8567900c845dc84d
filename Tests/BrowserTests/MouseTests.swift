// The mouse does what keys do: a click puts the cursor, a second one opens, the wheel scrolls, borders are dragged.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct MouseTests {
    private func place(_ words: String, in run: BrowserRun) throws -> Position {
        let rows = run.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(rows.firstIndex { $0.contains(words) })
        let before = rows[row].prefix(upTo: try #require(rows[row].range(of: words)).lowerBound)
        return Position(row: row, column: columnCount(of: String(before), ambiguous: .narrow))
    }

    private func click(_ words: String, _ count: Int = 1, in run: inout BrowserRun) async throws {
        let place = try place(words, in: run)
        try await run.receive(.key(.mouse(MouseEvent(.press, .left, at: place, clickCount: count))))
        try await run.receive(.key(.mouse(MouseEvent(.release, .left, at: place))))
    }

    @Test func `A click on a row puts the cursor there, a second one opens it`() async throws {
        var run = try await BrowserRun()
        try await click("一次万州行", in: &run)
        #expect(run.state.list.currentRow?.title == "一次万州行，合作结硕果")
        #expect(run.state.panes.focus == .articles)
        try await click("一次万州行", 2, in: &run)
        #expect(run.state.panes.focus == .reader)
    }

    @Test func `The wheel scrolls what is under the mouse, whoever has the keys`() async throws {
        var run = try await BrowserRun(rows: 20)
        try await run.press("j")
        let reader = try #require(run.state.plan.body(of: .reader))
        try await run.receive(.key(.mouse(MouseEvent(.press, .wheelDown, at: reader.origin))))
        #expect(run.state.reader.column.top > 0)
        #expect(run.state.panes.focus == .articles)
        let list = try #require(run.state.plan.body(of: .articles))
        try await run.receive(.key(.mouse(MouseEvent(.press, .wheelDown, at: list.origin))))
        #expect(run.state.list.cursor == 4)
    }

    @Test func `A click on a name in the text makes it the one under the cursor`() async throws {
        var run = try await BrowserRun(rows: 30)
        try await run.press("jl")
        let column = run.state.reader.column
        let mention = try #require(column.detail?.annotated.mentions.first)
        let line = column.layout.lines[column.layout.line(at: mention.span.start)]
        let before = column.layout.text.at(TextSpan(line.span.start, mention.span.start))
        let area = run.state.textArea(try #require(run.state.plan.body(of: .reader)))
        let place = Position(
            row: area.row + column.layout.line(at: mention.span.start) - column.top,
            column: area.column + line.indent + columnCount(of: before, ambiguous: .narrow) + 1)
        try await run.receive(.key(.mouse(MouseEvent(.press, .left, at: place))))
        #expect(run.state.reader.column.focusedEntity == mention.entityID)
        #expect(run.state.timeline.entities == [mention.entityID])
        #expect(run.state.panes.focus == .reader)
    }

    @Test func `Borders are dragged to where the mouse is`() async throws {
        var run = try await BrowserRun()
        let border = try #require(run.state.plan.placed.last).frame.column
        try await run.receive(.key(.mouse(MouseEvent(.press, .left, at: Position(row: 5, column: border)))))
        try await run.receive(.key(.mouse(MouseEvent(.drag, .left, at: Position(row: 6, column: border - 9)))))
        #expect(run.state.plan.placed.last?.frame.column == border - 9)
        try await run.receive(.key(.mouse(MouseEvent(.release, .left, at: Position(row: 6, column: border - 9)))))
        let timeline = try #require(run.state.plan.placed.first { $0.pane == .timeline }).frame
        try await run.receive(.key(.mouse(MouseEvent(.press, .left, at: Position(row: timeline.row, column: 4)))))
        try await run.receive(.key(.mouse(MouseEvent(.drag, .left, at: Position(row: timeline.row + 3, column: 4)))))
        #expect(run.state.plan.placed.first { $0.pane == .timeline }?.frame.row == timeline.row + 3)
    }

    @Test func `Tabs of a narrow screen are clicked`() async throws {
        var run = try await BrowserRun(columns: 70, rows: 12)
        try await click("2 时间线", in: &run)
        #expect(run.state.panes.focus == .timeline)
    }

    @Test func `In a list over the panes a second click chooses, and a click outside closes it`() async throws {
        var run = try await BrowserRun(rows: 30, language: .english)
        try await run.press(":quit")
        try await click("Quit; the", 2, in: &run)
        #expect(run.effects.last == .quit)
        try await run.press("?")
        try await run.receive(.key(.mouse(MouseEvent(.press, .left, at: Position(row: 29, column: 0)))))
        #expect(!run.screen.contains("Enter choose"))
    }

    @Test func `The command turns it on and off`() async throws {
        var run = try await BrowserRun(language: .english)
        try await run.press(":mouse<CR>")
        #expect(run.effects == [.useMouse(true)] && run.screen.contains("mouse is on"))
        try await run.press(":mouse<CR>")
        #expect(run.effects.last == .useMouse(false))
    }

    @Test func `Keys that settings change do what they say, and hints and help show them`() async throws {
        var configuration = BrowserConfiguration(language: .english)
        configuration.keys = [
            KeyChange(.list, "x", .select), KeyChange(.list, "<Space>", nil), KeyChange(.everywhere, "?", .palette),
        ]
        let state = BrowserState(configuration: configuration, size: ScreenSize(columnCount: 80, rowCount: 24))
        #expect(state.keymap.command(for: .character("x"), in: .list) == .select)
        #expect(state.keymap.command(for: .character(" "), in: .list) == nil)
        #expect(state.keymap.command(for: .character(" "), in: .reading) == .pageDown)
        #expect(state.keymap.command(for: .character("?"), in: .list) == .palette)
        #expect(state.keymap.notations(of: .help, in: .list) == ["<F1>"])
    }
}
