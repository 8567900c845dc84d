// Which library a command works on: the one named, the one used last, the reader's own, or the bundled sample.

import ArgumentParser
import Corpus
import Foundation
import Pipeline
import Store

/// The option `--library`, common to all commands.
struct LibraryOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The library to work on; without it the one used last.", valueName: "path"))
    var library: String?

    func validate() throws {
        if library?.isEmpty == true { throw ValidationError("--library needs a path.") }
    }
}

/// A library that was decided on.
enum LibraryChoice: Equatable {
    /// A file of the reader's.
    case file(URL)
    /// The bundled sample: read-only.
    case sample

    /// Its path, or the word that names the sample.
    var path: String {
        switch self {
        case .file(let file): file.path
        case .sample: "sample"
        }
    }
}

/// Decides which library to use and remembers the last one.
struct LibraryShelf {
    let surroundings: Surroundings

    /// The library that `import` writes to when none is named.
    var ownLibrary: URL { surroundings.dataFolder.appendingPathComponent("library.sqlite") }

    /// The library to read: the one named, else the one used last, else the reader's own, else the sample.
    /// - Parameter path: what the user named, if anything; `sample` is a word for the bundled sample.
    func toRead(named path: String?) -> LibraryChoice {
        if path == "sample" { return .sample }
        if let path { return .file(URL(fileURLWithPath: path)) }
        return [rememberedLibrary, ownLibrary].compactMap { $0 }
            .first { FileManager.default.fileExists(atPath: $0.path) }
            .map(LibraryChoice.file) ?? .sample
    }

    /// The library to import into: the one named, else the reader's own in the data folder. Never the sample.
    /// - Throws: `StoreError.readOnly` for the word that names it.
    func toWrite(named path: String?) throws -> URL {
        if path == "sample" { throw StoreError.readOnly(path: "sample") }
        return path.map { URL(fileURLWithPath: $0) } ?? ownLibrary
    }

    /// Remembers a library as the one used last. A state folder that cannot be written to is no reason to stop.
    func remember(_ choice: LibraryChoice) {
        guard case .file(let file) = choice else { return }
        try? FileManager.default.createDirectory(at: surroundings.stateFolder, withIntermediateDirectories: true)
        try? Data((file.path + "\n").utf8).write(to: memory, options: .atomic)
    }

    /// Where the session of a library is kept, under a name made of its path.
    func sessionFile(of choice: LibraryChoice) -> URL? {
        let name: String
        switch choice {
        case .sample: name = "sample"
        case .file(let file): name = PageID(hashing: Array(file.standardizedFileURL.path.utf8)).text
        }
        return surroundings.stateFolder.appendingPathComponent("sessions/\(name).json")
    }

    private var memory: URL { surroundings.stateFolder.appendingPathComponent("last-library") }

    private var rememberedLibrary: URL? {
        guard let text = try? String(contentsOf: memory, encoding: .utf8) else { return nil }
        let path = text.trimmingCharacters(in: .newlines)
        return path.hasPrefix("/") ? URL(fileURLWithPath: path) : nil
    }
}
