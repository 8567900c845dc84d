// What small Latin letters spell is marked where it was found: in headlines and names, and stepped through by n and N.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct SpelledHitTests {
    /// The text of all cells marked as hits.
    private func marked(_ run: BrowserRun) -> String {
        run.canvas.cells { $0.style.role == .hit || $0.style.role == .hitCurrent }
    }

    @Test(arguments: ["wz", "wanzhou", "wanz", "ｗｚ"])
    func `Letters mark the characters they spell in headlines and in the text`(letters: String) async throws {
        var run = try await BrowserRun(columns: 160, rows: 30)
        try await run.press("/\(letters)<CR>")
        #expect(run.state.list.keys.count == 4)
        let rows = run.canvas.rows(of: marked(run))
        #expect(rows.contains { $0.hasPrefix("万州") }, "\(rows)")
        #expect(rows.allSatisfy { $0.isEmpty || $0.contains("万州") }, "\(rows)")
        let column = run.state.reader.column
        let text = column.detail?.annotated.article.text ?? ""
        #expect(!column.hits.isEmpty && column.hits.allSatisfy { text.at($0) == "万州" })
    }

    @Test func `n and N step through what is spelled`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 30)
        try await run.press("/wz 班列<CR>")
        #expect(run.state.list.keys.count == 1)
        #expect(run.state.reader.column.hits.count == 4, "万州 twice and 班列 twice")
        try await run.press("n")
        #expect(run.screen.contains("命中 1 / 4"))
        try await run.press("nnN")
        #expect(run.screen.contains("命中 2 / 4"))
    }

    @Test func `Of a name that is spelled by the one it is listed under all is marked`() async throws {
        var run = try await BrowserRun(columns: 160, rows: 30)
        try await run.press("/wanzhouqu<CR>")
        let column = run.state.reader.column
        let text = column.detail?.annotated.article.text ?? ""
        #expect(!column.hits.isEmpty && column.hits.allSatisfy { text.at($0) == "万州" })
    }

    @Test func `Quoted letters, letters that are excluded and letters looked for in a text mark nothing they spell`()
        async throws
    {
        var run = try await BrowserRun(columns: 160, rows: 30)
        try await run.press("/班列 -wz<CR>")
        #expect(!marked(run).contains("万州"))
        try await run.press("/\"wz\"<CR>")
        #expect(!marked(run).contains { !$0.isNewline })
        try await run.press("<Esc><Esc>/万州<CR>l/wz<CR>")
        #expect(run.state.reader.column.hits.isEmpty)
    }
}

extension Canvas {
    /// The lines of a text of cells.
    fileprivate func rows(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
