// `broadsheet similar`: the articles like one, those with passages in common first, as a table.

import ArgumentParser
import Corpus

struct SimilarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "similar",
        abstract: "List the articles like one: reprints, follow-ups, quotations.",
        discussion: """
            The article is named by the id that `search` prints in its last column, or by a permanent link. Columns: \
            characters in common passages, names in common, date, newspaper, headline, id. Exit code 1: none, or no such \
            article.
            """)

    @Argument(help: "Id of the article.")
    var id: String

    @OptionGroup var options: TableOptions<TwentyRows>

    func run() async throws {
        let link = id.split(separator: "#", maxSplits: 1).first.map(String.init) ?? ""
        guard let articleID = ArticleID(link) else {
            throw ValidationError("'\(sanitized(id))' is no article id; `search` prints them in its last column.")
        }
        let found = try await withLibrary(options.libraryOptions) { library -> [SimilarArticle]? in
            guard let key = try await library.store.key(of: articleID) else { return nil }
            return try await library.store.similar(to: key, limit: options.most)
        }
        guard let found else {
            complain("no article with the id \(id)")
            throw ExitStatus.incomplete.code
        }
        printOut(Table(similar: found).printed(as: options.format))
        if found.isEmpty { throw ExitStatus.incomplete.code }
    }
}

extension Table {
    /// Articles like one.
    init(similar articles: [SimilarArticle]) {
        self.init(columns: ["characters", "names", "date", "paper", "title", "id"])
        rows = articles.map { article in
            let row = article.row
            return [
                .number(article.sharedCount), .number(article.entityCount), .optional(row.published?.description),
                .optional(row.newspaper), .text(row.title ?? row.opening), .text(row.id.description),
            ]
        }
    }
}
