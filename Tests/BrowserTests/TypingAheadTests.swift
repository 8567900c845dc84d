// Typing faster than the library answers gives what typing slowly gives.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct TypingAheadTests {
    static let keys =
        RecordedScreen.all.map(\.keys) + [
            "/万州<CR>jjl", "/万州<CR>j<Space>u", "E上海合作组织<CR>jj<CR>", "E上海<CR>jo<CR>", "4jj<CR>j<CR><CR>", "jl}}<CR>j<CR>",
            "/place:万<Tab><CR>jl", "jlmxqjj'xjj", "/港<CR>l/班列<CR>nn", "jl\\jj\\", "jlJJK", "<Space>j<Space>sS<Tab>jj",
            "tabc<CR>u",
            "GgG*l", "jjjj2*1j", "joojl",
        ]

    @Test(arguments: keys)
    func `Keys pressed at once end on the same screen`(keys: String) async throws {
        var slow = try await BrowserRun(columns: 100, rows: 26)
        try await slow.press(keys)
        var fast = try await BrowserRun(columns: 100, rows: 26)
        try await fast.pressAtOnce(keys)
        #expect(fast.screen == slow.screen)
        #expect(!fast.state.isWaiting)
    }

    @Test func `Esc drops the keys that wait`() async throws {
        var run = try await BrowserRun(columns: 100, rows: 26)
        _ = update(&run.state, .key(.character("/")))
        _ = update(&run.state, .key(.character("港")))
        _ = update(&run.state, .key(.enter))
        _ = update(&run.state, .key(.character("l")))
        #expect(run.state.waitingKeys == [.character("l")])
        _ = update(&run.state, .key(.escape))
        #expect(run.state.waitingKeys.isEmpty)
    }
}
