// Articles like the one at hand: listed, put beside, given up.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct SimilarTests {
    @Test func `Articles like the one at hand are listed with what they have in common`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 24)
        try await run.press("j~")
        #expect(run.screen.contains("相似文章"))
        #expect(run.screen.contains("有共同名称"))
        #expect(run.screen.contains("个名称"))
    }

    @Test func `An article that none is like says so instead of opening an empty list`() async throws {
        let alone = [
            ComposedArticle(title: "通车", paper: "甲报", date: "2015-03-02", paragraphs: ["江口大桥今日通车。"])
        ]
        var run = try await BrowserRun(columns: 100, rows: 24, language: .english, library: FakeLibrary(pages: [alone]))
        try await run.press("~")
        #expect(run.state.overlay == nil)
        #expect(run.screen.contains("No article is like this one"))
    }

    @Test func `Choosing one puts it beside the article it is like`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 24)
        try await run.press("jl")
        let own = run.state.reader.column.key
        try await run.press("~<CR>")
        #expect(run.state.reader.columns.count == 2)
        #expect(run.state.reader.columns[0].key == own)
        #expect(run.state.reader.columns[1].key != own)
        #expect(run.screen.contains("共有名称"))
    }

    @Test func `Closing the list gives the search up, and a late answer opens nothing`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 24)
        let effects = update(&run.state, .key(.character("~")))
        let asked = effects.compactMap { effect in
            if case .ask(.similar, let ticket) = effect { ticket } else { nil }
        }
        let ticket = try #require(asked.first)
        #expect(run.screen.contains("读取中"))
        #expect(update(&run.state, .key(.escape)).contains(.cancel(.similar)))
        _ = update(&run.state, .answered(.similar([]), ticket))
        #expect(run.state.overlay == nil)
    }
}
