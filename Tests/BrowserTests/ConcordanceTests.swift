// A word in its contexts and counts by time, newspaper and name, as lists over the panes.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct ConcordanceTests {
    @Test func `The word stands in one column, in three orders, and Enter opens its place`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 30)
        try await run.press("C万州<CR>")
        let lines = run.state.concordance.found.lines
        #expect(lines.count > 3)
        #expect(run.screen.contains("词语索引"))
        let rows = run.screen.split(separator: "\n").filter { $0.contains(" 万州 ") && !$0.contains("词语索引") }
        let columns = Set(
            rows.compactMap { row in
                row.range(of: " 万州 ").map { columnCount(of: String(row[..<$0.lowerBound]), ambiguous: .narrow) }
            })
        #expect(columns.count == 1)
        try await run.press("o")
        #expect(run.state.concordance.order == .following)
        #expect(run.screen.contains("按后文"))
        let shown = run.state.concordance.found.lines(by: .following).map(\.after)
        #expect(shown == shown.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) })
        let chosen = try #require(run.state.concordance.found.lines(by: .following).first)
        try await run.press("<CR>")
        #expect(run.state.reader.column.key == chosen.article)
        #expect(run.state.panes.focus == .reader)
    }

    @Test func `Another width sets the word in another column and keeps the row that was chosen`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 30)
        try await run.press("C万州<CR>jj")
        let chosen = { (run: BrowserRun) -> PickerValue? in
            if case .picker(let picker)? = run.state.overlay { picker.current?.value } else { nil }
        }
        let former = chosen(run)
        for columns in [80, 40, 200] {
            try await run.resize(columns, 30)
            var fresh = try await BrowserRun(columns: columns, rows: 30)
            try await fresh.press("C万州<CR>jj")
            #expect(run.screen == fresh.screen)
            #expect(chosen(run) == former)
        }
    }

    @Test func `A year in which nothing was printed has a row without a bar`() async throws {
        let pages = ["2015-03-02", "2018-05-06"].map { date in
            [ComposedArticle(title: "通车", paper: "甲报", date: date, paragraphs: ["江口大桥今日通车。"])]
        }
        var run = try await BrowserRun(columns: 80, rows: 30, language: .english, library: FakeLibrary(pages: pages))
        try await run.press("#")
        if run.state.facetUnit != .year { try await run.press("Z") }
        let rows = run.screen.split(separator: "\n").map(String.init)
        for year in 2015...2018 {
            let row = rows.first { $0.contains(" \(year) ") || $0.contains("▸\(year) ") }
            #expect(row?.contains(year == 2015 || year == 2018 ? " 1 █" : " 0  ") == true, "\(run.screen)")
        }
        try await run.press("j<CR>")
        #expect(run.screen.contains("Nothing matches.") && run.state.filter.text.isEmpty)
    }

    @Test func `Many years in which nothing was printed are one row`() async throws {
        let pages = ["1951-03-02", "1976-05-06", "1978-05-06"].map { date in
            [ComposedArticle(title: "通车", paper: "甲报", date: date, paragraphs: ["江口大桥今日通车。"])]
        }
        var run = try await BrowserRun(columns: 80, rows: 30, language: .english, library: FakeLibrary(pages: pages))
        try await run.press("#")
        while run.state.facetUnit != .year { try await run.press("Z") }
        guard case .picker(let picker)? = run.state.overlay else {
            Issue.record("no list of counts")
            return
        }
        let names = picker.items.prefix { $0.text != "newspapers" }.dropFirst().map(\.text)
        #expect(names == ["1951", "1952..1975", "1976", "1977", "1978"])
        #expect(picker.items[2].trailing.hasPrefix("0 "))
    }

    @Test func `The lines for a word and for another filter say what to type`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 30, language: .english)
        for (key, words) in [("C", "a word or phrase; Enter lists where it stands"), ("V", "another filter, e.g.")] {
            try await run.press(key)
            #expect(run.screen.contains(words), "\(run.screen)")
            try await run.press("船")
            #expect(!run.screen.contains(words))
            try await run.press("<Esc>")
        }
    }

    @Test func `Names to choose from show the number they are ordered by`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 30, language: .english)
        try await run.press("E")
        guard case .picker(let picker)? = run.state.overlay else {
            Issue.record("no list of names")
            return
        }
        let counts = picker.items.compactMap { Int($0.trailing.dropFirst().prefix { $0.isNumber }) }
        #expect(counts.count == picker.items.count && counts == counts.sorted(by: >), "\(run.screen)")
    }

    @Test func `A word that stands nowhere says so`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 30, language: .english)
        try await run.press("C没有这个词<CR>")
        #expect(run.screen.contains("Nothing matches."))
    }

    @Test func `Counts follow the filter, and choosing one narrows it`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 40, language: .english)
        try await run.press("#")
        guard case .picker(let picker)? = run.state.overlay else {
            Issue.record("no list of counts")
            return
        }
        #expect(picker.kind == .facets)
        #expect(picker.items.contains { $0.text == "newspapers" })
        let before = run.state.list.keys.count
        try await run.press("<CR>")
        #expect(run.state.filter.text.hasPrefix("date:"))
        #expect(run.state.list.keys.count < before)
        // A finer period takes the place of the one there was.
        try await run.press("#<CR>")
        #expect(run.state.filter.terms.count == 1)
    }

    @Test func `Without a name the strip shows when the articles were printed`() async throws {
        var run = try await BrowserRun(columns: 120, rows: 35)
        try await run.press("/不存在的词<CR>")
        #expect(run.state.timeline.entities.isEmpty)
        try await run.press("<Esc>/报<CR>")
        #expect(run.state.list.keys.isEmpty || !run.state.timeline.bars.isEmpty)
    }
}
