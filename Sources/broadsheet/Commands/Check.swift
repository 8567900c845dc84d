// `broadsheet check`: looks a library through for damage.

import ArgumentParser
import Corpus
import Store

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look a library through: the file, its tables, whether the index agrees with the texts.",
        discussion: "It changes nothing. Exit code 1: something is wrong; each thing is told on a line.")

    @OptionGroup var libraryOptions: LibraryOptions

    func run() async throws {
        let faults = try await withLibrary(libraryOptions) { try await $0.store.check() }
        for fault in faults { complain(words(for: fault)) }
        if !faults.isEmpty { throw ExitStatus.incomplete.code }
        printOut("No damage found.\n")
    }
}
