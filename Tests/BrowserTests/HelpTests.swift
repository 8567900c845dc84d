// Help at every width: no line is cut, marks are explained, and what a command can't do is said with advice.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct HelpTests {
    struct Missing: Error {}

    private static let sizes = [200, 100, 80, 60, 40]
    private static let panes = ["1", "2", "3", "4", "j<Space><Space>s"]

    /// The rows of a list from its first to its last, page by page, as they are on the screen.
    private func rows(of run: BrowserRun) -> [String] {
        guard case .picker(let picker)? = run.state.overlay else { return [] }
        let height = PickerView.listHeight(run.state.size)
        return stride(from: 0, to: picker.shown.count, by: height).flatMap { top -> [String] in
            var page = picker
            (page.top, page.cursor) = (top, top)
            var canvas = Canvas(size: run.state.size)
            let view = PickerView(state: run.state, picker: page)
            view.draw(&canvas)
            let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return Array(lines[(view.box.row + 2)..<(view.box.row + 2 + min(height, picker.shown.count - top))])
        }
    }

    @Test(arguments: HelpTests.sizes, Language.allCases)
    func `No line of help is cut at any width`(columns: Int, language: Language) async throws {
        for pane in Self.panes {
            var run = try await BrowserRun(columns: columns, rows: 24, language: language)
            try await run.press(pane + "?")
            guard case .picker(let picker)? = run.state.overlay else { throw Missing() }
            let rows = rows(of: run)
            #expect(rows.count == picker.items.count && rows.count > 60)
            #expect(!rows.contains { $0.contains("…") }, "\(rows.filter { $0.contains("…") })")
            for (item, row) in zip(picker.items, rows) where !item.text.isEmpty {
                #expect(row.contains(item.text), "\(item.text): \(row)")
            }
            #expect(sentences(picker.items) == sentences(of: picker.items, in: language), "\(columns)")
        }
    }

    /// What help says of each command, its rows put together again.
    @Test(arguments: HelpTests.sizes, Language.allCases)
    func `A command without a key is called by its name, which help shows at every width`(
        columns: Int, language: Language
    ) async throws {
        var run = try await BrowserRun(columns: columns, rows: 24, language: language)
        try await run.press("1?")
        let rows = rows(of: run)
        let keyless = CommandTable.entries.filter { entry in
            !Keymap.standard.bindings.contains { $0.command == entry.command }
        }
        #expect(keyless.count > 10)
        for entry in keyless {
            #expect(rows.contains { $0.contains(" \(entry.command.rawValue) ") }, "\(entry.command.rawValue)")
        }
    }

    private func sentences(_ items: [PickerItem]) -> [String] {
        var result: [String] = []
        var isOfCommand = false
        for item in items {
            let isCommand = if case .command = item.value { true } else { false }
            if isCommand { result.append("") }
            isOfCommand = isCommand || isOfCommand && item.value == .continued
            if isOfCommand { result[result.count - 1] += item.text.filter { $0 != " " } }
        }
        return result
    }

    private func sentences(of items: [PickerItem], in language: Language) -> [String] {
        items.compactMap { item in
            guard case .command(let command) = item.value else { return nil }
            return CommandTable.help(command, language).filter { $0 != " " }
        }
    }

    @Test(arguments: [(80, 24, 20), (40, 12, 8), (160, 48, 40), (200, 60, 52)])
    func `A list uses the height of the screen, says which rows it shows, and goes with the cursor`(
        columns: Int, rows: Int, height: Int
    ) async throws {
        var run = try await BrowserRun(columns: columns, rows: rows, language: .english)
        try await run.press("1?")
        guard case .picker(let help)? = run.state.overlay else { throw Missing() }
        let count = help.items.count { $0.value.isChoice }
        let lines = run.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let top = try #require(lines.firstIndex { $0.contains("┌ Keys ") })
        #expect(lines[(top + 2)...].prefix { !$0.contains("└──") }.count == height)
        let seen = help.items.prefix(height).count { $0.value.isChoice }
        #expect(lines[top].contains(" 1–\(seen) of \(count) ┐"), "\(lines[top])")
        try await run.press("G")
        #expect(run.screen.contains("–\(count) of \(count) ┐"))
        try await run.press("gjjjjjj<PageDown>")
        guard case .picker(let moved)? = run.state.overlay else { throw Missing() }
        #expect(moved.top <= moved.cursor && moved.cursor < moved.top + height)
        try await run.press("/Scroll the reader")
        #expect(run.screen.contains("─ 2 ┐"))
    }

    @Test(arguments: Language.allCases)
    func `The foot of the screen says whole what the command chosen in the palette does`(language: Language)
        async throws
    {
        var run = try await BrowserRun(columns: 80, rows: 24, language: language)
        try await run.press(":")
        for entry in CommandTable.entries {
            let help = CommandTable.help(entry.command, language)
            let foot = run.screen.split(separator: "\n").last.map(String.init) ?? ""
            #expect(foot.contains(help), "\(entry.command): \(foot)")
            try await run.press("<Down>")
        }
    }

    @Test func `Help is set anew for another width, with what was looked for`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 24, language: .english)
        try await run.press("3?/side by side")
        let before = run.screen
        #expect(before.contains("this and the one before") && before.contains("side-by-side"))
        try await run.resize(50, 24)
        let isKept =
            if case .picker(let picker)? = run.state.overlay { picker.query.text == "side by side" } else { false }
        #expect(isKept)
        let lines = run.screen.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.contains("Side by side: those") && !$0.contains("drops one") })
        #expect(lines.contains { $0.contains("drops one") && $0.contains("side-by-side") }, "\(run.screen)")
    }

    @Test func `Help of columns says what the marks between them mean, and the foot of the screen too`() async throws {
        let plan = ComposedArticle(
            title: "规划", paper: "甲报", date: "2020-03-06",
            paragraphs: ["临江与东溪签署物流规划，明确建成区域冷链物流枢纽。", "两市将共同建设内河港口，推动铁路货运专线年内开工。"])
        var second = plan
        second.paragraphs[0] = "临江与东溪签署物流规划，明确建成区域综合物流枢纽。"
        var run = try await BrowserRun(
            columns: 80, rows: 24, language: .english, library: FakeLibrary(pages: [[plan], [second]]))
        try await run.press("<Space><Space>s")
        let foot = run.screen.split(separator: "\n").last ?? ""
        #expect(foot.contains("~ changed") && foot.contains("+ only here") && foot.contains("- not here"))
        #expect(foot.contains("next difference"))
        #expect(run.screen.split(separator: "\n").first?.contains("% common, 1 passage differs") == true)
        try await run.press("d")
        #expect(run.screen.contains("difference 1 of 1: changed"))
        try await run.press("?")
        #expect(run.state.help().items.contains { $0.leading == "~" && $0.runs.first?.style.ground == .difference })
        try await run.press("/two versions")
        #expect(run.screen.contains("two versions have other words"))
        try await run.press("<Esc><Esc>c")
        let other = run.screen.split(separator: "\n").last ?? ""
        #expect(!other.contains("~ changed"))
    }

    @Test(arguments: Language.allCases)
    func `A library that is read-only says so before anything is tried, and what to do when it is`(
        language: Language
    ) async throws {
        var run = try await BrowserRun(columns: 80, rows: 24, language: language, isReadOnly: true)
        #expect(run.screen.contains(language == .chinese ? "只读" : "read-only"))
        try await run.press("t")
        #expect(run.state.overlay == nil)
        #expect(run.screen.contains(language == .chinese ? "可写" : "writable"))
        var sample = try await BrowserRun(columns: 80, language: language, isReadOnly: true, isSample: true)
        try await sample.press("a")
        #expect(sample.screen.filter { !$0.isWhitespace }.contains("broadsheetimport"))
    }

    @Test func `Lanes bear number and name, and events the numbers of their lanes`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 30)
        try await run.press("E万州区<CR>L达州市<CR>2++")
        let lines = run.screen.split(separator: "\n").map(String.init)
        #expect(lines[1].contains("1 万州区") && lines[2].contains("2 达州市"), "\(run.screen)")
        #expect(lines[0].contains("1 万州区 + 2 达州市"))
        #expect(lines.contains { $0.contains("12 ") } && lines.contains { $0.contains("1. ") })
    }

    @Test func `What is only spelled is counted in so many words`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 30, language: .english)
        run.state.list.literalCount = 0
        run.state.list.total = 9
        let count = run.state.list.keys.count
        #expect(Wording(.english)(run.state.list.counted) == "\(count) of 9 (\(count) by pinyin)")
        #expect(Wording(.chinese)(run.state.list.counted) == "\(count) / 9 篇（拼音 \(count)）")
        try await run.press("j")
    }
}
