// Compiles the word lists into their binary form and writes it beside them.

import Foundation
import Pipeline

/// The command `lexicon`.
enum LexiconCompiler {
    static func run(folder: String) throws {
        let files = load(folder, compiled: false)
        let bytes = try files.compiledWords()
        try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(LexiconFiles.compiledName))
        print("\(LexiconFiles.compiledName): \(bytes.count) bytes")
    }

    /// A finder with the lists of a folder and the model beside it.
    static func finder(_ folder: String) -> EntityFinder {
        EntityFinder(files: load(folder, compiled: true), model: model(folder))
    }

    /// The weights that lie beside a folder of lists.
    static func model(_ folder: String) -> [UInt8]? {
        let url = URL(fileURLWithPath: folder).deletingLastPathComponent().appendingPathComponent("model/tagger.bin")
        return (try? Data(contentsOf: url)).map { [UInt8]($0) }
    }

    /// Reads the lists of a folder.
    static func load(_ folder: String, compiled: Bool) -> LexiconFiles {
        var bytes: [String: [UInt8]] = [:]
        let names = compiled ? LexiconFiles.names + [LexiconFiles.compiledName] : LexiconFiles.names
        for name in names {
            let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
            if let data = try? Data(contentsOf: url) { bytes[name] = [UInt8](data) }
        }
        return LexiconFiles(bytes: bytes)
    }
}
