// `broadsheet stats`: the counts of a library.

import ArgumentParser
import Corpus

struct Statistics: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Print the counts of a library.",
        discussion: """
            With --unplaced: the tags, notes, bookmarks and marks whose article is gone, with the words they stood at. They come \
            back when the page does.
            """)

    @Flag(name: .long, help: "Print instead what you added to articles that are gone.")
    var unplaced = false

    @OptionGroup var formatOptions: FormatOptions
    @OptionGroup var libraryOptions: LibraryOptions

    func run() async throws {
        if unplaced {
            let work = try await withLibrary(libraryOptions) { try await $0.store.unplacedWork() }
            return printOut(Table(unplaced: work).printed(as: formatOptions.format))
        }
        let table = try await withLibrary(libraryOptions) {
            Table(statistics: try await $0.store.statistics(), of: $0.choice.path)
        }
        printOut(table.printed(as: formatOptions.format))
    }
}

extension Table {
    /// What the reader added to articles that are gone, a row each.
    init(unplaced: [UnplacedWork]) {
        self.init(columns: ["kind", "value", "words"])
        rows = unplaced.map { [.text($0.kind), .text($0.value), .text($0.quote)] }
    }

    /// Which library it is and its counts, a row each.
    init(statistics: LibraryStatistics, of library: String) {
        self.init(columns: ["count", "value"])
        rows = [
            [.text("library"), .text(library)],
            [.text("pages"), .number(statistics.pageCount)],
            [.text("articles"), .number(statistics.articleCount)],
            [.text("characters"), .number(statistics.characterCount)],
            [.text("newspapers"), .number(statistics.newspaperCount)],
            [.text("entities"), .number(statistics.entityCount)],
            [.text("mentions"), .number(statistics.mentionCount)],
            [.text("reports"), .number(statistics.eventCount)],
            [.text("first day"), .optional(statistics.firstDay?.description)],
            [.text("last day"), .optional(statistics.lastDay?.description)],
            [.text("bytes on disk"), .number(statistics.byteCount)],
        ]
    }
}
