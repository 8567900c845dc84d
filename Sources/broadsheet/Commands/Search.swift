// `broadsheet search`: the articles a filter matches, as a table.

import ArgumentParser
import Corpus

struct Search: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "List the articles a filter matches.",
        discussion: """
            The filter is what one types in the reading room, e.g. 万州 铁路 date:2020. Where the limit leaves articles \
            out, standard error says how many there are. Exit code 1: none.
            """)

    @Argument(help: "The filter; several arguments are joined by spaces.")
    var filter: [String] = []

    @Option(name: .long, help: "newest, oldest, relevance, title or longest.")
    var order: ListOrder = .newest

    @Flag(name: .long, help: "Print only the number of articles.")
    var count = false

    @OptionGroup var options: TableOptions<HundredRows>

    func run() async throws {
        let parsed = try parsedFilter(filter)
        let (rows, matchCount) = try await withLibrary(options.libraryOptions) { library in
            let keys = try await library.store.listing(matching: parsed, order: order).keys
            let shown = count ? [] : Array(keys.prefix(options.most))
            return (try await library.store.rows(of: shown), keys.count)
        }
        printOut(count ? "\(matchCount)\n" : Table(articles: rows).printed(as: options.format))
        if !count, matchCount > options.most { complain(words(forFirst: options.most, of: matchCount)) }
        if matchCount == 0 {
            if !count { complain(words(forNothingFound: filter.joined(separator: " "))) }
            throw ExitStatus.incomplete.code
        }
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
