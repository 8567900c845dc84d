// `broadsheet export`: articles as text, Markdown, JSON Lines, CSV or citations.

import ArgumentParser
import Browser
import Corpus
import Foundation

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write articles as text, Markdown, JSON Lines, CSV or citations.",
        discussion: """
            All articles that the filter matches, or those named with --id, which come in the order given. A file that \
            is there already is never overwritten, and one that could not be finished is not left behind. A timeline is \
            exported by `broadsheet timeline --format`. Exit code 1: no article.
            """)

    @Argument(help: "The filter; several arguments are joined by spaces.")
    var filter: [String] = []

    @Option(name: .long, help: "Id of an article, as `search` prints it in its last column; several may be given.")
    var id: [String] = []

    @Option(name: .long, help: "text, markdown, json (an object a line), csv, citation (GB/T 7714), bibtex or csl.")
    var format: ArticleFormat = .text

    @Option(name: .long, help: "newest, oldest, relevance, title or longest.")
    var order: ListOrder = .newest

    @Option(name: .shortAndLong, help: "The file to write; standard output without it.")
    var output: String?

    @OptionGroup var libraryOptions: LibraryOptions

    func validate() throws {
        if output == "" { throw ValidationError("--output: the name of a file is wanted.") }
        if !id.isEmpty, !filter.isEmpty { throw ValidationError("either a filter or --id, not both.") }
        if let wrong = id.first(where: { ArticleID($0) == nil }) {
            throw ValidationError("'\(sanitized(wrong))' is no article id; `search` prints them in its last column.")
        }
    }

    func run() async throws {
        let parsed = try parsedFilter(filter)
        let count = try await withLibrary(libraryOptions) { library in
            let keys = try await keys(in: library.store, parsed)
            let exporter = Exporter(
                library: library.store, folder: URL(fileURLWithPath: FileManager.default.currentDirectoryPath))
            if !keys.isEmpty { try await write(keys, with: exporter) }
            return keys.count
        }
        if count == 0 {
            complain("no article")
            throw ExitStatus.incomplete.code
        }
    }

    private func keys(in store: any CorpusStore, _ filter: Filter) async throws -> [ArticleKey] {
        guard !id.isEmpty else { return try await store.listing(matching: filter, order: order).keys }
        var keys: [ArticleKey] = []
        for id in id.compactMap({ ArticleID($0) }) {
            guard let key = try await store.key(of: id) else {
                complain("no article with the id \(id)")
                throw ExitStatus.incomplete.code
            }
            keys.append(key)
        }
        return keys
    }

    private func write(_ keys: [ArticleKey], with exporter: Exporter) async throws {
        guard let output else { return try await exporter.each(of: keys, as: format) { printOut($0) } }
        let outcome = try await interruptibly {
            try await exporter.write(.articles(ArticleExport(.these(keys), format)), to: output)
        }
        if case .exists(let path) = outcome {
            complain("\(path): there is such a file already; nothing was written")
            throw ExitStatus.failed.code
        }
    }
}

extension ArticleFormat: ExpressibleByArgument {}
