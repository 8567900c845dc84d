// `broadsheet remove`: takes pages out of a library.

import ArgumentParser
import Corpus
import Foundation
import Store

struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take pages out of a library, with their articles and bytes.",
        discussion: """
            The pages are those of the articles that the filter matches: a page goes as a whole. Tags, notes and \
            bookmarks on them are kept and come back when the page does. Without --yes it only says what would go. \
            Exit code 1: the filter matches nothing.
            """)

    @Argument(help: "The pages of the articles that this filter matches.")
    var filter: [String]

    @Flag(name: .long, help: "Do it.")
    var yes = false

    @OptionGroup var libraryOptions: LibraryOptions

    func validate() throws {
        guard try !parsedFilter(filter).matchesEverything else {
            throw ValidationError("the filter matches everything; to start over, delete the library's file.")
        }
    }

    func run() async throws {
        let parsed = try parsedFilter(filter)
        guard yes else { return try await say(parsed) }
        let shelf = LibraryShelf(surroundings: .ofThisProcess())
        let count = try await orExplain {
            let (store, _) = try shelf.openToChange(named: libraryOptions.library)
            let count = try await interruptibly { try await remove(parsed, from: store) }
            try await store.settle()
            try await store.close()
            return count
        }
        printOut("\(plural(count, "page")) taken out.\n")
        if count == 0 { throw ExitStatus.incomplete.code }
    }

    private func say(_ filter: Filter) async throws {
        let (pages, articles, matches) = try await withLibrary(libraryOptions) { library in
            let pages = try await library.store.pages(matching: filter)
            let listing = try await library.store.listing(matching: filter, order: .newest)
            return (pages.count, try await library.store.articleCount(of: pages), listing.keys.count)
        }
        let matching = matches == articles ? "" : ", \(matches) of which the filter matches,"
        printOut(
            "\(plural(pages, "page")) with \(plural(articles, "article"))\(matching) would go. "
                + "Add --yes to take \(pages == 1 ? "it" : "them") out.\n")
        if pages == 0 { throw ExitStatus.incomplete.code }
    }

    /// Some pages a transaction, so that it can be stopped and nobody waits long.
    private func remove(_ filter: Filter, from store: SQLiteStore) async throws -> Int {
        let pages = try await store.pages(matching: filter)
        var count = 0
        for start in stride(from: 0, to: pages.count, by: 64) {
            count += try await store.remove(Array(pages[start..<min(start + 64, pages.count)]))
            try Task.checkCancellation()
        }
        return count
    }
}
