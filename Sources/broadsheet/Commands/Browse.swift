// `broadsheet browse`, and what runs without a sub-command: the reading room on a library.

import ArgumentParser
import Browser
import Corpus
import Foundation
import Screen
import Store
import Terminal

struct Browse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "browse",
        abstract: "Open the reading room on a library.",
        discussion: "It needs a terminal; exit code 2 without one. `--library sample` opens the bundled sample.")

    @Argument(help: "A permanent link to open, as Y copies it.")
    var link: String?

    @OptionGroup var libraryOptions: LibraryOptions

    func validate() throws {
        guard let link else { return }
        let id = link.split(separator: "#", maxSplits: 1).first.map(String.init) ?? ""
        if ArticleID(id) == nil { throw ValidationError("'\(sanitized(link))' is no permanent link.") }
    }

    func run() async throws {
        let surroundings = Surroundings.ofThisProcess()
        guard surroundings.isOutputTerminal, surroundings.isInputTerminal else {
            complain("browse needs a terminal; `broadsheet play` prints a screen without one")
            throw ExitStatus.failed.code
        }
        try await orExplain {
            let shelf = LibraryShelf(surroundings: surroundings)
            let choice = shelf.toRead(named: libraryOptions.library)
            try await openReadingRoom(on: shelf.open(choice, isForWork: true), shelf: shelf, link: link)
        }
    }
}

/// Opens the library used last, or the sample; prints its first screen where there is no terminal.
struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open the library used last; the same as no sub-command at all.",
        usage: "broadsheet [--library <path>]", shouldDisplay: false)

    @OptionGroup var libraryOptions: LibraryOptions

    func run() async throws {
        let surroundings = Surroundings.ofThisProcess()
        try await orExplain {
            let shelf = LibraryShelf(surroundings: surroundings)
            let isInTerminal = surroundings.isOutputTerminal && surroundings.isInputTerminal
            let library = try await shelf.open(
                shelf.toRead(named: libraryOptions.library), isForWork: isInTerminal)
            if isInTerminal {
                try await openReadingRoom(on: library, shelf: shelf)
            } else {
                printOut(try await lastScreen(after: [], of: library, size: firstScreenSize))
                try await library.store.close()
            }
        }
    }

    private var firstScreenSize: ScreenSize { ScreenSize(columnCount: 100, rowCount: 30) }
}

/// Runs the reading room on the terminal of this process and gives the terminal back as it was.
@MainActor
private func openReadingRoom(on library: OpenLibrary, shelf: LibraryShelf, link: String? = nil) async throws {
    SQLiteStore.returnMemoryEarly()
    let surroundings = shelf.surroundings
    shelf.remember(library.choice)
    let settings = SettingsFile(in: surroundings)
    var options = TerminalOptions(in: surroundings, settings.settings)
    options.lastWords = lastWords(of: library.choice)
    let wakeUp = try WakeUp()
    let terminal = try TerminalSession(input: STDIN_FILENO, output: STDOUT_FILENO, options: options)
    defer { terminal.close() }
    let outlets = Outlets(
        surroundings: surroundings, settings: settings.settings, sessionFile: shelf.sessionFile(of: library.choice))
    var configuration = BrowserConfiguration(of: library, in: surroundings, settings, ambiguous: options.ambiguous)
    configuration.hasEditor = outlets.editor != nil
    configuration.link = link
    let room = ReadingRoom(
        library: library.store, configuration: configuration, size: terminal.size, session: outlets.savedSession(),
        reread: correcting(library.store),
        exporter: Exporter(
            library: library.store, folder: URL(fileURLWithPath: FileManager.default.currentDirectoryPath)),
        wake: { wakeUp.ring() })
    // What a filter spells is marked while it is typed: the table is there before it is needed, and after the first paint.
    Task.detached(priority: .background) { [readings = library.readings] in
        try? await Task.sleep(for: .milliseconds(500))
        _ = readings.readings()
    }
    var loop = TerminalLoop(terminal: terminal, wakeUp: wakeUp, room: room, outlets: outlets)
    loop.run()
    // The shell has its terminal back, and nothing typed there cuts off what is still written.
    terminal.close(ignoringInterrupts: true)
    defer { TerminalSession.heedInterrupts() }
    let questions = loop.giveUpQuestions()
    let failures = await loop.finishWriting()
    // A library is closed once nothing reads it any more. What does not heed that it was given up ends with the process.
    try await waiting(milliseconds: 1000) { [store = library.store] in
        await questions.value
        try await store.close()
    }
    for warning in settings.warnings { complain(warning) }
    if terminal.usesFallbackLocale { complain("the environment names no UTF-8 locale; C.UTF-8 was used") }
    for failure in Set(failures) { complain("what was added last is not kept: \(failure)") }
    if !failures.isEmpty { throw ExitStatus.failed.code }
    if loop.wasStopped { throw ExitStatus.interrupted.code }
}
