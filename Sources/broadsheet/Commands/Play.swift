// `broadsheet play`: runs keys through the real browser without a terminal and prints the last screen.

import ArgumentParser
import Browser
import Corpus
import Screen

struct Play: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "play",
        abstract: "Run keys through the browser and print the screen they lead to.",
        discussion: """
            Keys stand for themselves; others are written <Tab> <S-Tab> <CR> <Esc> <Space> <BS> <Up> <Down> <Left> \
            <Right> <Home> <End> <PageUp> <PageDown> <F1> <C-d> and <lt> for <. After each key it waits until nothing \
            is pending. Exit code 2: the keys cannot be read.
            """)

    @Option(name: .long, help: "Columns and rows of the screen.")
    var size: SizeArgument = SizeArgument(ScreenSize(columnCount: 100, rowCount: 30))

    @Option(name: .long, help: "Keys to press.")
    var keys = ""

    @OptionGroup var libraryOptions: LibraryOptions

    func run() async throws {
        let presses = try readKeys()
        let screen = try await withLibrary(libraryOptions) { library -> String in
            try await lastScreen(after: presses, of: library, size: size.value)
        }
        printOut(screen)
    }

    private func readKeys() throws -> [Key] {
        do {
            return try Key.keys(in: keys)
        } catch let fault as KeyNotationError {
            throw ValidationError("--keys: \(words(for: fault))")
        }
    }
}

/// The screen that keys lead to, as text with a line feed after every row.
func lastScreen(after keys: [Key], of library: OpenLibrary, size: ScreenSize) async throws -> String {
    let surroundings = Surroundings.ofThisProcess()
    let settings = SettingsFile(in: surroundings)
    for warning in settings.warnings { complain(warning) }
    let configuration = BrowserConfiguration(
        of: library, in: surroundings, settings, ambiguous: settings.settings.ambiguousWidth ?? .narrow)
    var room = ReadingRoom(library: library.store, configuration: configuration, size: size)
    _ = room.begin()
    _ = await room.settle()
    for key in keys {
        let effects = room.take(.key(key)) + (await room.settle())
        if effects.contains(.quit) { break }
    }
    return room.canvas().text + "\n"
}

/// A size written as 100x30.
struct SizeArgument: ExpressibleByArgument {
    let value: ScreenSize

    init(_ value: ScreenSize) { self.value = value }

    init?(argument: String) {
        let numbers = argument.split(separator: "x", omittingEmptySubsequences: false).compactMap { Int($0) }
        guard numbers.count == 2, numbers.allSatisfy({ (1...1000).contains($0) }) else { return nil }
        value = ScreenSize(columnCount: numbers[0], rowCount: numbers[1])
    }

    var defaultValueDescription: String { "\(value.columnCount)x\(value.rowCount)" }
}
