// Decisions on names say what they concern before they are made, ask where that is much, and name the undo.

import Corpus
import Testing

@testable import Browser

@Suite struct DecisionTests {
    struct Missing: Error {}

    /// A run in which 万州区 is the entity of the timeline.
    private func run(language: Language = .english, pages: [[ComposedArticle]]? = nil) async throws -> BrowserRun {
        let library = pages.map { FakeLibrary(pages: $0) } ?? FakeLibrary()
        var run = try await BrowserRun(columns: 80, rows: 24, language: language, library: library)
        try await run.press("E万州区<CR>")
        return run
    }

    private func picker(_ run: BrowserRun) -> Picker? {
        if case .picker(let picker)? = run.state.overlay { return picker }
        return nil
    }

    @Test func `Listing one name under another is asked with the counts of both, and left or done`() async throws {
        var run = try await run()
        let decisions = { try await run.library.decisions() }
        try await run.press(":entity-merge<CR>达州<CR>")
        #expect(picker(run)?.kind == .planned)
        let text = run.screen.filter { !$0.isWhitespace && $0 != "│" }
        #expect(text.contains("万州区(4articles·") && text.contains("达州市(2articles·"), "\(run.screen)")
        #expect(text.contains("uundoesit"))
        #expect(try await decisions().isEmpty)
        try await run.press("<CR>")
        #expect(run.state.overlay == nil && run.state.plannedDecision == nil)
        #expect(try await decisions().isEmpty, "left as it was")
        try await run.press(":entity-merge 达州<CR><CR>j<CR>")
        let place = EntityID(.place, "万州区")
        #expect(
            try await run.library.decisions() == [EntityDecision(form: place, listedUnder: EntityID(.place, "达州市"))])
        #expect(run.screen.contains("is listed under") && run.screen.contains("u undoes"))
        try await run.press(":corrections<CR>")
        #expect(run.screen.contains("万州区 → 达州市"), "what was decided on names is listed with the corrections")
        try await run.press("<CR>")
        #expect(try await run.library.decisions().isEmpty)
        try await run.press("u")
        #expect(try await run.library.decisions().count == 1)
        try await run.press("u")
        #expect(try await run.library.decisions().isEmpty)
    }

    @Test func `The line for a new name is empty, names the old one, and has it behind the up key`() async throws {
        var run = try await run()
        try await run.press(":entity-rename<CR>")
        #expect(run.screen.contains("new name of 万州区") && run.screen.contains("↑ the name there is"))
        try await run.press("万州新区<CR>")
        let place = EntityID(.place, "万州区")
        #expect(
            try await run.library.decisions() == [EntityDecision(form: place, listedUnder: EntityID(.place, "万州新区"))])
        try await run.press("u")
        #expect(run.state.timeline.entities == [place], "the timeline is that of the name that is listed again")
        try await run.press(":entity-rename<CR><Up>")
        #expect(run.screen.contains("new name of 万州区  万州区"))
        try await run.press("<C-u>达州市<CR>")
        #expect(picker(run)?.kind == .planned, "a name that is there already is asked")
        #expect(run.screen.filter { !$0.isWhitespace && $0 != "│" }.contains("istherealready"))
    }

    @Test func `What concerns many articles is asked, in both languages`() async throws {
        let pages = (1...25).map { number in
            [
                ComposedArticle(
                    title: "第\(number)篇", paper: "甲报", date: "2020-03-06", paragraphs: ["〔L万州区:万州〕的第\(number)件事。"])
            ]
        }
        for language in Language.allCases {
            var run = try await run(language: language, pages: pages)
            try await run.press(":entity-rename 万州新区<CR>")
            #expect(picker(run)?.kind == .planned)
            #expect(run.screen.contains(language == .chinese ? "25 篇" : "25 articles"))
            try await run.press("j<CR>")
            #expect(try await run.library.decisions().count == 1)
            try await run.press("u:entity-kind<CR>G<CR>")
            #expect(picker(run)?.kind == .planned)
            try await run.press("<Esc>")
            #expect(try await run.library.decisions().isEmpty)
        }
    }

    @Test func `Taking a form out says from what, with the articles of each form`() async throws {
        var run = try await run()
        try await run.press(":entity-split<CR>")
        #expect(run.screen.contains("万州区 has no form from another article"))
        let form = EntityID(.place, "达州市")
        try await run.library.decide(EntityDecision(form: form, listedUnder: EntityID(.place, "万州区")))
        try await run.press(":entity-split<CR>")
        #expect(run.screen.filter { !$0.isWhitespace && $0 != "│" }.contains("nolongerunder万州区;uundoesit"))
        #expect(run.screen.split(separator: "\n").contains { $0.contains("达州市") && $0.contains("2 articles") })
        try await run.press("<CR>")
        if picker(run)?.kind == .planned { try await run.press("j<CR>") }
        #expect(try await run.library.decisions() == [EntityDecision(form: form, listedUnder: form)])
        #expect(run.screen.contains("达州市 stands by itself; u undoes"))
    }

    @Test func `Colours are chosen by name for the session, and it is said how to keep them`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 24, language: .english, themes: ["dark", "light"])
        try await run.press(":theme li<Tab>")
        #expect(run.screen.contains("/ theme li"))
        try await run.press("<Down><CR>")
        #expect(run.effects.last == .useTheme("light"))
        #expect(run.screen.contains("Colours: light, for this session; to keep them: theme = \"light\" in"))
        try await run.press(":theme<CR>")
        #expect(picker(run)?.items.map(\.leading) == ["", "•"])
        try await run.press("k<CR>")
        #expect(run.effects.last == .useTheme("dark"))
        try await run.press(":theme pink<CR>")
        #expect(run.screen.contains("No colours are called pink; there are dark, light"))
        var plain = try await BrowserRun(columns: 120, rows: 24, language: .english)
        try await plain.press(":theme light<CR>")
        #expect(plain.screen.contains("NO_COLOR"))
    }

    @Test func `Before it is written an export says how much, in which format and into which folder`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 24, language: .english, folder: "~/notes")
        try await run.press("<Space><Space>e/markdown<CR>")
        #expect(run.screen.contains("2 articles · markdown · in ~/notes"))
        try await run.press("<CR>")
        guard case .export(_, let path, let ticket)? = run.effects.last else { throw Missing() }
        try await run.receive(.answered(.export(.written(path: path, count: 2)), ticket))
        #expect(run.screen.contains("2 articles written to ~/notes/selection.md"))
    }
}
