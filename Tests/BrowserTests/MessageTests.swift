// Questions and answers: stale ones are dropped, a million keys are windowed, failures are said.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct MessageTests {
    private func start(columns: Int = 120, rows: Int = 35) -> (BrowserState, [Effect]) {
        BrowserState.start(
            configuration: BrowserConfiguration(language: .english),
            size: ScreenSize(columnCount: columns, rowCount: rows))
    }

    private func ticket(_ effects: [Effect], _ lane: Lane) -> Ticket? {
        for case .ask(_, let ticket) in effects where ticket.lane == lane { return ticket }
        return nil
    }

    private func row(_ key: UInt32) -> ArticleRow {
        ArticleRow(
            key: ArticleKey(rawValue: key),
            id: ArticleID(page: PageID(hexadecimalDigits: String(repeating: "a", count: 32)), span: TextSpan(0, 3)),
            title: "第\(key)篇")
    }

    @Test func `The start asks for first rows, the listing, and the reader's work`() {
        let (state, effects) = start()
        let lanes = effects.compactMap { effect -> Lane? in
            if case .ask(_, let ticket) = effect { ticket.lane } else { nil }
        }
        #expect(
            Set(lanes) == [
                .firstRows, .listing, .statistics, .bookmarks, .savedFilters, .selection, .decisions, .corrections,
            ])
        #expect(state.isWaiting)
    }

    @Test func `First rows are shown before the count is known`() throws {
        var (state, effects) = start()
        let first = try #require(ticket(effects, .firstRows))
        _ = update(&state, .answered(.firstRows([row(1), row(2)]), first))
        let screen = render(state, size: state.size).text
        #expect(screen.contains("第1篇"))
        #expect(screen.contains("Articles ── 2…"))
    }

    @Test func `An answer to an older question of the lane is dropped`() throws {
        var (state, effects) = start()
        let old = try #require(ticket(effects, .listing))
        let newer = update(&state, .key(.character("/"))) + update(&state, .key(.character("铁")))
        let new = try #require(ticket(newer, .listing))
        #expect(new.generation > old.generation)
        _ = update(&state, .answered(.listing(ArticleListing(keys: [row(1).key], total: 9, readCount: 0)), old))
        #expect(state.list.keys.isEmpty)
        _ = update(&state, .answered(.listing(ArticleListing(keys: [row(2).key], total: 9, readCount: 0)), new))
        #expect(state.list.keys == [row(2).key])
    }

    @Test func `Of a million keys only the rows near the cursor are asked for`() throws {
        var (state, effects) = start()
        let keys = (1...1_000_000).map { ArticleKey(rawValue: UInt32($0)) }
        let listing = ArticleListing(keys: keys, total: 1_000_000, readCount: 132)
        effects = update(&state, .answered(.listing(listing), try #require(ticket(effects, .listing))))
        #expect(asked(effects) == keys[..<(2 * state.listHeight)].map { $0 })
        effects = update(&state, .key(.character("G")))
        let last = asked(effects)
        #expect(last.last == keys.last)
        #expect(last.count <= 3 * state.listHeight)
        #expect(render(state, size: state.size).text.contains("1,000,000"))
    }

    private func asked(_ effects: [Effect]) -> [ArticleKey] {
        for case .ask(.rows(let keys), _) in effects { return keys }
        return []
    }

    @Test func `A row whose article is gone is asked for once and named as gone`() throws {
        var (state, effects) = start()
        let listing = ArticleListing(keys: [row(1).key, row(2).key], total: 2, readCount: 0)
        effects = update(&state, .answered(.listing(listing), try #require(ticket(effects, .listing))))
        let rows = try #require(ticket(effects, .rows))
        effects = update(&state, .answered(.rows([row(1)]), rows))
        #expect(asked(effects).isEmpty)
        #expect(render(state, size: state.size).text.contains("no longer in the library"))
    }

    @Test func `A failure is said in the status line and leaves the list as it was`() throws {
        var (state, effects) = start()
        let listing = try #require(ticket(effects, .listing))
        _ = update(&state, .failed(listing, "library.broadsheet: the disk is gone"))
        #expect(render(state, size: state.size).text.contains("the disk is gone"))
        #expect(!state.pending.contains(.listing))
    }

    @Test func `A change that could not be written is taken back`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 30, language: .english)
        try await run.press("<Space>")
        let key = try #require(run.state.selection.first)
        let library = run.library
        try await library.setSelected(false, articles: [key])
        try await run.receive(.writeFailed(.selected(true, [key]), "disk full"))
        #expect(run.screen.contains("disk full"))
        #expect(run.state.list.rows[key]?.isSelected == false)
    }

    @Test func `A change of the library by another hand is asked for and keeps the cursor`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 30)
        try await run.press("jjj")
        let chosen = run.state.list.currentKey
        try await run.receive(.libraryChanged)
        #expect(run.state.list.currentKey == chosen)
        #expect(!run.state.isWaiting)
    }
}
