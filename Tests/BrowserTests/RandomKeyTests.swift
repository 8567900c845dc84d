// Whatever is pressed, on whatever screen: no crash, and a canvas of the size asked for.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct RandomKeyTests {
    /// A small generator with a seed, so that a failure can be had again.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    static let keys: [Key] =
        Array("jjjkgGhlqJK /nN&*Fftam'\\sS+_izZ[]{}oyYeu:?1234<>()HPE：／？ａｊ万州-\"x").map(Key.character) + [
            .enter, .enter, .tab, .backTab, .escape, .escape, .backspace, .up, .down, .left, .right, .pageUp, .pageDown,
            .control("d"), .control("u"), .control("r"), .control("w"), .home, .end, .delete, .paste("date:2020\n万"),
            .function(1), .control("l"),
        ]

    /// Mostly sizes of real terminals, now and then any size at all.
    private func size(_ generator: inout Generator) -> (columns: Int, rows: Int) {
        let isLarge = Int.random(in: 0..<10, using: &generator) == 0
        return (
            Int.random(in: 1...(isLarge ? 300 : 110), using: &generator),
            Int.random(in: 1...(isLarge ? 100 : 30), using: &generator)
        )
    }

    @Test(arguments: 0..<8)
    func `Random keys and sizes never crash`(seed: Int) async throws {
        var generator = Generator(state: UInt64(seed) &* 7919 &+ 1)
        var run = try await BrowserRun(columns: 1, rows: 1)
        for step in 0..<150 {
            if Int.random(in: 0..<8, using: &generator) == 0 {
                let (columns, rows) = size(&generator)
                try await run.resize(columns, rows)
            }
            let key = Self.keys.randomElement(using: &generator) ?? .escape
            try await run.receive(.key(key))
            if step % 3 == 0 { #expect(run.canvas.size == run.state.size) }
        }
    }

    @Test(arguments: 0..<4)
    func `Answers that come late, out of order or never do no harm`(seed: Int) async throws {
        var generator = Generator(state: UInt64(seed) &* 104_729 &+ 3)
        let library = FakeLibrary()
        var (state, waiting) = BrowserState.start(
            configuration: BrowserConfiguration(), size: ScreenSize(columnCount: 110, rowCount: 30))
        for _ in 0..<600 {
            let chance = Int.random(in: 0..<10, using: &generator)
            if chance < 5, let place = waiting.indices.randomElement(using: &generator) {
                guard case .ask(let question, let ticket) = waiting.remove(at: place) else { continue }
                let answer = try await question.answer(from: library)
                waiting += update(&state, chance == 0 ? .failed(ticket, "?") : .answered(answer, ticket))
            } else {
                waiting += update(&state, .key(Self.keys.randomElement(using: &generator) ?? .escape))
            }
        }
        #expect(render(state, size: state.size).size == state.size)
        #expect(!state.reader.columns.isEmpty)
    }

    @Test func `Every size from 1x1 on gives a canvas of that size, also without being told of it`() async throws {
        var run = try await BrowserRun(columns: 80, rows: 24)
        try await run.press("j j s")
        for columns in stride(from: 1, through: 300, by: 23) {
            for rows in stride(from: 1, through: 100, by: 11) {
                let size = ScreenSize(columnCount: columns, rowCount: rows)
                #expect(render(run.state, size: size).size == size)
            }
        }
    }

    @Test func `Below 40x10 a line says so`() async throws {
        let run = try await BrowserRun(columns: 39, rows: 10, language: .english)
        #expect(run.screen.contains("40x10"))
        let tiny = try await BrowserRun(columns: 1, rows: 1)
        #expect(tiny.canvas.size == ScreenSize(columnCount: 1, rowCount: 1))
    }
}
