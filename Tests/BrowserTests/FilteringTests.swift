// The filter line: list, counts and timeline follow each key; faults keep the last good result; Esc goes back.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct FilteringTests {
    @Test func `The newspapers count what the filter lets through, and lead to just these articles`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 35, language: .english)
        try await run.press("4")
        let papers = run.state.press.levels[0].nodes
        #expect(papers.allSatisfy { $0.matchCount == nil })
        try await run.press("1/万州<CR>4")
        let matching = run.state.list.keys.count
        let nodes = run.state.press.levels[0].nodes
        #expect(nodes.count < papers.count && nodes.compactMap(\.matchCount).reduce(0, +) == matching)
        let first = try #require(nodes.first)
        #expect(run.screen.contains("\(first.matchCount ?? 0) of \(first.articleCount)"), "\(run.screen)")
        #expect(run.screen.split(separator: "\n").first?.contains("Newspapers ── 万州") == true)
        try await run.press("<CR><CR>")
        let page = try #require(run.state.press.currentNode)
        try await run.press("<CR>")
        #expect(run.state.list.keys.count == page.matchCount)
        // Without the filter the tree is whole again.
        try await run.press("<Esc><Esc>4hhh4")
        #expect(run.state.filter.isEmpty && run.state.press.levels[0].nodes == papers)
    }

    @Test func `The list and its count follow every key`() async throws {
        var run = try await BrowserRun(columns: 80, rows: 24)
        try await run.press("/万")
        #expect(run.screen.contains("4 / 10 篇"))
        try await run.press("州 港")
        #expect(run.state.filter.text == "万州 港")
        #expect(run.state.list.keys.count == 2)
        #expect(run.screen.contains("2 / 10 篇"))
        try await run.press("<BS><BS>")
        #expect(run.state.list.keys.count == 4)
    }

    @Test(arguments: [Language.chinese, .english])
    func `What is wrong with a filter is said in words at 40 columns`(language: Language) async throws {
        var run = try await BrowserRun(columns: 40, rows: 12, language: language)
        try await run.press("/万州 date:20x0")
        #expect(run.screen.contains("2020-03"), "\(run.screen)")
    }

    @Test func `A page pasted into the filter is refused in words, however little room the line has`() async throws {
        var run = try await BrowserRun(columns: 80, rows: 24, language: .english)
        try await run.press("/")
        try await run.receive(.key(.paste(String(repeating: "万州铁路港口物流", count: 4300))))
        #expect(run.screen.contains("Too long for a filter."), "\(run.screen)")
    }

    @Test func `A line takes so many characters and no more, and says so`() async throws {
        var run = try await BrowserRun(columns: 80, rows: 24, language: .english)
        let full = "A line takes 32,768 characters; the rest was left out."
        for (keys, words) in [("/", "Too long for a filter."), ("<Esc>a", full)] {
            try await run.press(keys)
            for _ in 0..<60 { try await run.receive(.key(.paste(String(repeating: "港", count: 1300)))) }
            #expect(typed(run)?.count == LineEditor.characterLimit)
            #expect(run.screen.contains(words), "\(run.screen)")
            try await run.press("<BS>船船")
            #expect(typed(run)?.count == LineEditor.characterLimit && typed(run)?.hasSuffix("港船") == true)
        }
    }

    private func typed(_ run: BrowserRun) -> String? {
        if case .prompt(let prompt)? = run.state.overlay { prompt.editor.text } else { nil }
    }

    @Test(arguments: ["万州 OR", "万州 -", "OR 万州", "万州 OR OR"])
    func `While a term is missing the result of the others stands`(text: String) async throws {
        var run = try await BrowserRun(columns: 80, rows: 24)
        for key in "/" + text { try await run.press(String(key)) }
        #expect(Set(run.state.filter.faults.map(\.cause)) == [.missingTerm])
        #expect(run.state.filter.filter == .word("万州"))
        #expect(run.state.list.keys.count == 4)
    }

    @Test func `What can't be parsed is underlined and the last good result stays`() async throws {
        var run = try await BrowserRun(columns: 80, rows: 24)
        try await run.press("/万州 (")
        #expect(!run.state.filter.faults.isEmpty)
        #expect(run.state.filter.filter == .word("万州"))
        #expect(run.state.list.keys.count == 4)
        #expect(
            run.canvas.styleText.split(separator: "\n").contains { $0.hasPrefix("23:") && $0.contains("underline") })
        try await run.press("<CR>")
        #expect(run.screen.contains("括号没有闭合"))
    }

    @Test func `A field whose value is no value yet leaves the result of the terms beside it`() async throws {
        var run = try await BrowserRun(columns: 80, rows: 24)
        for key in "/place:万州 date:20x0" { try await run.press(String(key)) }
        #expect(run.state.filter.faults.map(\.cause) == [.badDate("20x0")])
        #expect(run.state.filter.filter == .entity(.place, "万州"))
        #expect(run.state.list.keys.count == 4)
        #expect(run.screen.contains("4 / 10 篇 ── place:万州 ─"))
        #expect(
            run.canvas.styleText.split(separator: "\n").contains { $0.hasPrefix("23:") && $0.contains("underline") })
        try await run.press("<BS><BS>20")
        #expect(run.state.filter.text == "place:万州 date:2020" && run.state.list.keys.count == 1)
        try await run.press("x<CR>")
        #expect(run.state.list.keys.count == 4 && run.state.filter.faults.count == 1)
        try await run.press("<Esc>")
        #expect(run.state.filter.isEmpty && run.state.list.keys.count == 10)
    }

    @Test func `Esc in the prompt brings the former filter back, Esc in the list the filter before`() async throws {
        var run = try await BrowserRun(columns: 80, rows: 24)
        try await run.press("/万州<CR>/港<CR>/峰会<Esc>")
        #expect(run.state.filter.text == "港")
        try await run.press("<Esc>")
        #expect(run.state.filter.text == "万州")
        try await run.press("<Esc>")
        #expect(run.state.filter.text.isEmpty)
        #expect(run.state.list.keys.count == 10)
    }

    @Test func `The selected article stays selected while it is in the result, and again when it comes back`()
        async throws
    {
        var run = try await BrowserRun(columns: 80, rows: 24)
        try await run.press("jjjj")
        let chosen = run.state.list.currentKey
        try await run.press("/万")
        #expect(run.state.list.currentKey == chosen)
        try await run.press(" 港")
        try await run.press("<BS>峰")
        #expect(run.state.list.currentKey != chosen)
        try await run.press("<BS>")
        #expect(run.state.list.currentKey == chosen)
    }

    @Test func `An empty result says which term empties it`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 30, language: .english)
        try await run.press("/万州 火星<CR>")
        #expect(run.screen.contains("火星  alone 0 · without it 4"))
        #expect(run.screen.contains("万州  alone 4 · without it 0"))
    }

    @Test func `An empty library says what to do next`() async throws {
        let run = try await BrowserRun(columns: 100, rows: 30, language: .english, library: FakeLibrary(pages: []))
        #expect(run.screen.contains("broadsheet import PATH"))
    }

    @Test func `& adds a term, F edits the whole, * filters by the paper under the cursor`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 30)
        try await run.press("/万州<CR>&港<CR>")
        #expect(run.state.filter.text == "万州 港")
        try await run.press("F<C-u>重庆<CR>")
        #expect(run.state.filter.text == "重庆")
        try await run.press("<Esc><Esc><Esc>*")
        #expect(run.state.filter.text == "paper:蜀中经济报")
        try await run.press("*")
        #expect(run.state.filter.text == "paper:蜀中经济报 date:2021-12-29")
    }

    @Test func `A locked filter stays through new ones and looks locked`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 30)
        try await run.press("/万州<CR>:filter-lock<CR>/港<CR>")
        #expect(run.state.filter.combined == .all([.word("万州"), .word("港")]))
        #expect(run.screen.contains("[万州] ── 港"))
        try await run.press("<Esc>")
        #expect(run.state.list.keys.count == 4)
    }

    @Test func `Tab completes fields and values of the library`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 30)
        try await run.press("/pl<Tab>")
        #expect(run.state.filter.faults.map(\.cause) == [.missingValue(.place)])
        try await run.press("万<Tab>")
        #expect(run.state.filter.text == "place:万州区")
        #expect(run.state.list.keys.count == 4)
    }

    @Test func `Full-width letters stay full-width in a prompt and act as keys outside of it`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 30)
        try await run.press("／２０２１")
        #expect(run.state.filter.text == "２０２１")
        try await run.press("<CR>ｊ")
        #expect(run.state.list.cursor == 1)
        try await run.press("？")
        #expect(run.screen.contains("按键"))
    }

    @Test func `The cursor of the list moves while the filter is typed`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 30)
        try await run.press("/万州<C-n><C-n><C-p>")
        #expect(run.state.list.cursor == 1)
        try await run.press("<CR>")
        #expect(run.state.list.cursor == 1)
    }

    @Test func `A saved filter is recalled by f`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 30)
        try await run.press("f")
        #expect(run.screen.contains("没有已存的筛选"))
        try await run.press("/万州<CR>:filter-save<CR>三峡<CR><Esc>f<CR>")
        #expect(run.state.filter.text == "万州")
    }

    @Test func `Hits of the filter are marked in headlines and text`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 30)
        try await run.press("/班列<CR>")
        #expect(run.canvas.styleText.contains("1:43-47 hit"))
        #expect(run.state.reader.column.hits.count == 2)
        try await run.press("n")
        #expect(run.screen.contains("命中 1 / 2"))
    }
}
