// Runs the browser against the library in memory: keys in, every effect answered at once, screens out.

import Browser
import Corpus
import Screen
import Script
import Testing

/// A browser at work.
struct BrowserRun {
    var state: BrowserState
    let library: FakeLibrary
    /// Effects that went outside, in order, without questions.
    private(set) var effects: [Effect] = []

    init(
        columns: Int = 120, rows: Int = 35, language: Language = .chinese, ambiguous: AmbiguousWidth = .narrow,
        isReadOnly: Bool = false, isSample: Bool = false, themes: [String] = [], folder: String = "",
        session: BrowserSession? = nil,
        library: FakeLibrary = FakeLibrary()
    ) async throws {
        var configuration = BrowserConfiguration(
            language: language, ambiguous: ambiguous, isReadOnly: isReadOnly, libraryName: "sample")
        configuration.isSample = isSample
        configuration.themes = themes
        configuration.theme = themes.first ?? ""
        configuration.folder = folder
        configuration.readings = { FakeLibrary.readings }
        self.library = library
        let (state, first) = BrowserState.start(
            configuration: configuration, size: ScreenSize(columnCount: columns, rowCount: rows), session: session)
        self.state = state
        try await carryOut(first)
    }

    /// Presses keys, written as in keymaps.
    mutating func press(_ notation: String) async throws {
        for key in try Key.keys(in: notation) { try await receive(.key(key)) }
    }

    /// Presses all keys before the first answer comes.
    mutating func pressAtOnce(_ notation: String) async throws {
        var effects: [Effect] = []
        for key in try Key.keys(in: notation) { effects += update(&state, .key(key)) }
        try await carryOut(effects)
    }

    mutating func receive(_ message: Message) async throws {
        try await carryOut(update(&state, message))
    }

    private mutating func carryOut(_ first: [Effect]) async throws {
        var waiting = first
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            switch effect {
            case .ask(let question, let ticket):
                let answer = try await question.answer(from: library)
                waiting += update(&state, .answered(answer, ticket))
            case .write(let change):
                if try await change.apply(to: library) { waiting += update(&state, .joined(change)) }
                effects.append(effect)
            case .replace(let former, let changes):
                for earlier in former { #expect(try await earlier.holds(in: library)) }
                for change in changes { try await change.apply(to: library) }
                effects.append(effect)
            case .cancel: continue
            default: effects.append(effect)
            }
        }
    }

    /// The screen as text.
    var screen: String { canvas.text }

    var canvas: Canvas { render(state, size: state.size) }

    /// Another size.
    mutating func resize(_ columns: Int, _ rows: Int) async throws {
        try await receive(.resized(ScreenSize(columnCount: columns, rowCount: rows)))
    }
}
