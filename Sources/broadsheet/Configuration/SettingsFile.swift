// The file of settings on disk. A file that cannot be read is told of, and the defaults hold.

import Browser
import Foundation
import Script
import Terminal

/// The settings that hold for this run, and what was wrong with the file.
struct SettingsFile {
    /// Where it is looked for.
    let file: URL
    /// What holds.
    let settings: Settings
    /// What was wrong, in words with line and column.
    let warnings: [String]

    /// A file with every setting has a hundredth of this.
    private static let largestByteCount = 1_000_000

    /// Reads the file of the surroundings. Without one, all is at its default.
    init(in surroundings: Surroundings) {
        file = surroundings.configurationFolder.appendingPathComponent("config.toml")
        let path = file.path
        do {
            guard let bytes = try plainFile(at: path, atMost: SettingsFile.largestByteCount) else {
                (settings, warnings) = (Settings(), [])
                return
            }
            let reader = SettingsReader(String(decoding: bytes, as: UTF8.self))
            settings = reader.settings
            warnings = reader.faults.map { words(for: $0, path: path) }
        } catch {
            settings = Settings()
            warnings = [words(for: error, path: path)]
        }
    }
}

extension BrowserConfiguration {
    /// What the browser is told of a library, of the surroundings and of the settings.
    init(of library: OpenLibrary, in surroundings: Surroundings, _ file: SettingsFile, ambiguous: AmbiguousWidth) {
        let settings = file.settings
        self.init(
            language: settings.language ?? surroundings.language, ambiguous: ambiguous,
            readingWidth: settings.readingWidth, isReadOnly: library.store.isReadOnly, libraryName: library.name,
            folding: library.folding)
        isSample = library.choice == .sample
        readings = library.readings.readings
        keys = settings.keys
        order = settings.order
        filters = settings.filters
        usesMouse = settings.usesMouse
        let hasColours = !surroundings.refusesColour && settings.colourDepth != ColourDepth.none
        themes = hasColours ? Theme.all.map(\.name) : []
        theme = settings.theme(in: surroundings).name
        settingsPath = surroundings.brief(file.file.path)
        folder = surroundings.brief(FileManager.default.currentDirectoryPath)
        // The screen has little room: the name of the file is enough there.
        warnings = file.warnings.map { $0.replacing(file.file.path, with: file.file.lastPathComponent) }
    }
}

extension Settings {
    /// The theme that was chosen, else the one that goes with the terminal's ground.
    func theme(in surroundings: Surroundings) -> Theme { theme ?? (surroundings.hasLightGround ? .light : .dark) }
}

extension TerminalOptions {
    /// How the terminal of the surroundings is used.
    init(in surroundings: Surroundings, _ settings: Settings) {
        self.init(terminalName: surroundings.variables["TERM"])
        if let depth = settings.colourDepth { colourDepth = depth }
        if surroundings.refusesColour { colourDepth = .none }
        theme = colourDepth == .none ? .monochrome : settings.theme(in: surroundings)
        usesMouse = settings.usesMouse
        guard let width = settings.ambiguousWidth else {
            let answer = askAmbiguousWidth(input: STDIN_FILENO, output: STDOUT_FILENO)
            (ambiguous, typedAhead) = (answer.width ?? .narrow, answer.typedAhead)
            return
        }
        ambiguous = width
    }
}
