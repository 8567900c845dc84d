// The browser with a library behind it: messages go in, questions go out, answers come back. No terminal here, so that
// `play` and the terminal's loop run the very same thing.

import Browser
import Corpus
import Screen

/// A running browser.
struct ReadingRoom {
    /// What the user sees and can do.
    private(set) var state: BrowserState
    private let runner: QuestionRunner
    private let inbox: Inbox
    private var firstEffects: [Effect]

    /// Opens the reading room on a library.
    /// - Parameters:
    ///   - library: where questions go.
    ///   - configuration: language, widths, what the library is called.
    ///   - size: size of the screen.
    ///   - session: where the user was when the program ended; nil to begin afresh.
    ///   - reread: reads a page anew after a correction; nil where nothing is corrected.
    ///   - exporter: writes files; nil where none are written.
    ///   - wake: called from any thread when an answer waits.
    init(
        library: any CorpusStore, configuration: BrowserConfiguration, size: ScreenSize,
        session: BrowserSession? = nil, reread: (@Sendable (PageID) async throws -> Void)? = nil,
        exporter: Exporter? = nil,
        wake: @escaping @Sendable () -> Void = {}
    ) {
        inbox = Inbox(wake: wake)
        runner = QuestionRunner(library: library, inbox: inbox, reread: reread, exporter: exporter)
        (state, firstEffects) = BrowserState.start(
            configuration: configuration, size: size, session: session)
    }

    /// Starts the first questions.
    /// - Returns: effects that concern the terminal.
    mutating func begin() -> [Effect] {
        defer { firstEffects = [] }
        return carryOut(firstEffects)
    }

    /// Takes a message in.
    /// - Returns: effects that concern the terminal, in order.
    mutating func take(_ message: Message) -> [Effect] {
        carryOut(update(&state, message))
    }

    /// Takes in all answers that wait.
    /// - Returns: effects that concern the terminal, in order.
    mutating func takeAnswers() -> [Effect] {
        var effects: [Effect] = []
        for message in inbox.drain() { effects += take(message) }
        return effects
    }

    /// The screen as it is now.
    func canvas() -> Canvas { render(state, size: state.size) }

    /// Looks whether somebody else changed the library; the news arrives as a message.
    func lookForChanges() {
        Task.detached { [runner] in await runner.lookForChanges() }
    }

    /// The same, waiting until it was looked.
    func lookForChangesNow() async { await runner.lookForChanges() }

    /// Waits until every change is written; answers are no longer of interest. What it returns is why changes could not be written
    /// of which nobody was told.
    var finishWriting: @Sendable () async -> [String] {
        { [runner, inbox] in await runner.finishWriting() + inbox.drain().compactMap(\.failure) }
    }

    /// Gives up what is asked; what it returns ends when no question is on its way any more.
    var giveUpQuestions: @Sendable () -> Task<Void, Never> { { [runner] in runner.giveUpQuestions() } }

    /// Waits until nothing is pending and all answers are taken in.
    mutating func settle() async -> [Effect] {
        var effects: [Effect] = []
        repeat { effects += takeAnswers() } while await runner.waitForWork() || !inboxIsEmpty(&effects)
        return effects
    }

    private mutating func inboxIsEmpty(_ effects: inout [Effect]) -> Bool {
        let messages = inbox.drain()
        for message in messages { effects += take(message) }
        return messages.isEmpty
    }

    private func carryOut(_ effects: [Effect]) -> [Effect] {
        effects.filter { effect in
            switch effect {
            case .ask(let question, let ticket): runner.ask(question, ticket)
            case .cancel(let lane): runner.cancel(lane)
            case .write(let change): runner.write(change)
            case .replace(let former, let changes): runner.replace(former, with: changes)
            case .export(let export, let path, let ticket): runner.export(export, to: path, ticket)
            case .copy, .openPager, .openEditor, .edit, .useMouse, .useTheme, .saveSession, .repaint, .suspend, .quit:
                return true
            }
            return false
        }
    }
}
