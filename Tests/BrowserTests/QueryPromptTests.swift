// The query prompt: an empty line, the tables above it, words completed, questions asked before behind ↑.

import Corpus
import Testing

@testable import Browser

@Suite struct QueryPromptTests {
    @Test func `The prompt shows the tables with their columns, the one that is named first`() async throws {
        var run = try await BrowserRun(columns: 80, rows: 24, language: .english)
        try await run.press(";")
        #expect(run.screen.contains("Tables and columns") && run.screen.contains("Tab completes"))
        let lines = run.screen.split(separator: "\n").map(String.init)
        let article = try #require(lines.firstIndex { $0.contains("article") && $0.contains("document title printed") })
        let mention = try #require(lines.firstIndex { $0.contains("mention") && $0.contains("document entity") })
        #expect(article < mention)
        try await run.press("SELECT * FROM mention")
        let named = run.screen.split(separator: "\n").map(String.init)
        let (first, second) = (
            named.firstIndex { $0.contains("document entity") }, named.firstIndex { $0.contains("document title") }
        )
        #expect(try #require(first) < (try #require(second)))
    }

    @Test func `Tab completes names of tables and columns where the cursor stands`() async throws {
        var run = try await BrowserRun(columns: 80, rows: 24)
        try await run.press(";select * from men<Tab>")
        #expect(run.screen.contains("select * from mention"))
        try await run.press("<C-a>" + "<Right><Right><Right><Right><Right><Right><Right><C-d>ti<Tab>")
        #expect(run.screen.contains("select title from mention"), "\(run.screen)")
    }

    @Test func `The line is empty again, and questions asked before are behind the up key, after a restart too`()
        async throws
    {
        var run = try await BrowserRun(columns: 80, rows: 24, language: .english)
        try await run.press(";SELECT 1<CR><Esc>;SELECT 2<CR><Esc>;   <CR>")
        #expect(run.state.queries == ["SELECT 1", "SELECT 2"])
        try await run.press(";")
        #expect(!run.screen.contains("SELECT 2") && run.screen.contains("asked before"))
        try await run.press("<Up>")
        #expect(run.screen.contains("SELECT 2"))
        try await run.press("<Up>")
        #expect(run.screen.contains("SELECT 1"))
        try await run.press("<Esc>")
        var next = try await BrowserRun(session: run.state.session, library: run.library)
        try await next.press(";<Up>")
        #expect(next.screen.contains("SELECT 2"))
    }

    @Test func `The box of tables says how many of its lines it shows where it has not room for all`() async throws {
        var run = try await BrowserRun(columns: 80, rows: 12, language: .english)
        run.state.queryTables = (1...9).map { QueryableTable(name: "table\($0)", columns: ["id"]) }
        try await run.press(";")
        run.state.queryTables = (1...9).map { QueryableTable(name: "table\($0)", columns: ["id"]) }
        #expect(run.screen.contains(" 1–6 of 9 ┐"), "\(run.screen)")
        run.state.queryTables.removeLast(5)
        #expect(run.screen.contains("─ 4 ┐"))
    }
}
