// `broadsheet stats`: the counts of a library.

import ArgumentParser
import Corpus

struct Statistics: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "stats", abstract: "Print the counts of a library.")

    @OptionGroup var formatOptions: FormatOptions
    @OptionGroup var libraryOptions: LibraryOptions

    func run() async throws {
        let statistics = try await withLibrary(libraryOptions) { try await $0.store.statistics() }
        printOut(Table(statistics: statistics).printed(as: formatOptions.format))
    }
}

extension Table {
    /// Counts, a row each.
    init(statistics: LibraryStatistics) {
        self.init(columns: ["count", "value"])
        rows = [
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
