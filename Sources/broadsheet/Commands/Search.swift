// `broadsheet search`: the articles a filter matches, as a table.

import ArgumentParser
import Corpus

struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the articles a filter matches.",
        discussion: "The filter is what one types in the reading room, e.g. 万州 铁路 date:2020. Exit code 1: none.")

    @Argument(help: "The filter; several arguments are joined by spaces.")
    var filter: [String] = []

    @Option(name: .long, help: "newest, oldest, relevance, title or longest.")
    var order: ListOrder = .newest

    @Option(name: .long, help: "At most so many rows; 0 for all.")
    var limit = 100

    @Flag(name: .long, help: "Print only the number of articles.")
    var count = false

    @OptionGroup var formatOptions: FormatOptions
    @OptionGroup var libraryOptions: LibraryOptions

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit takes a number from 0, which means all.") }
    }

    func run() async throws {
        let parsed = try parsedFilter(filter)
        let rows = try await withLibrary(libraryOptions) { library in
            let listing = try await library.store.listing(matching: parsed, order: order)
            if count {
                printOut("\(listing.keys.count)\n")
                return listing.keys.isEmpty ? [] : try await library.store.rows(of: Array(listing.keys.prefix(1)))
            }
            let shown = limit > 0 ? Array(listing.keys.prefix(limit)) : listing.keys
            return try await library.store.rows(of: shown)
        }
        if !count { printOut(Table(articles: rows).printed(as: formatOptions.format)) }
        if rows.isEmpty { throw ExitStatus.incomplete.code }
    }
}

extension ListOrder: ExpressibleByArgument {}

extension Table {
    /// Articles: date, paper, page, title, length, identity.
    init(articles: [ArticleRow]) {
        self.init(columns: ["date", "paper", "page", "title", "characters", "tags", "id"])
        rows = articles.map { row in
            [
                .optional(row.published?.description), .optional(row.newspaper),
                row.pageNumber.map(TableValue.number) ?? .none, .text(row.title ?? row.opening),
                .number(row.characterCount), .list(row.tags), .text(row.id.description),
            ]
        }
    }
}
