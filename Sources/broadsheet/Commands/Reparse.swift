// `broadsheet reparse`: reads the pages of a library anew from the bytes it keeps, as a better parser deserves.

import ArgumentParser
import Corpus
import Foundation
import Pipeline
import Store

struct Reparse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reparse",
        abstract: "Read pages of a library anew from the bytes it keeps.",
        discussion: """
            Bookmarks, tags, notes and what was read move to the articles that cover most of their words. What was told \
            at import (--paper, --date, --page) is told again. Exit code 1: some page could not be read (each \
            is reported), or there was none to read.
            """)

    @Argument(help: "Only the pages of articles that this filter matches; without it all.")
    var filter: [String] = []

    @OptionGroup var libraryOptions: LibraryOptions

    func run() async throws {
        let parsed = try parsedFilter(filter)
        let shelf = LibraryShelf(surroundings: .ofThisProcess())
        let tally = try await orExplain {
            let (store, _) = try shelf.openToChange(named: libraryOptions.library)
            let reading = try libraryReading()
            let reader = PageRereader(store: store, pipeline: reading.pipeline, linking: reading.linking)
            let tally = try await interruptibly { try await reader.run(filter: parsed) }
            try await store.settle()
            try await store.close()
            return tally
        }
        printOut("\(plural(tally.pageCount, "page")) read anew.\n")
        if tally.faultCount > 0 || tally.pageCount == 0 { throw ExitStatus.incomplete.code }
    }
}

/// Reads pages anew.
struct PageRereader: Sendable {
    let store: any CorpusStore & CorpusKeeping
    let pipeline: PagePipeline
    let linking: EntityLinking

    /// Reads the pages of the articles a filter matches; cancelling the task ends it between two pages.
    /// - Returns: how many pages were read, and how many could not be.
    func run(filter: Filter) async throws -> (pageCount: Int, faultCount: Int) {
        try await run(pages: store.pages(matching: filter))
    }

    /// Reads pages anew, with what the reader corrected in them.
    func run(pages: [PageID]) async throws -> (pageCount: Int, faultCount: Int) {
        var tally = (pageCount: 0, faultCount: 0)
        let corrections = Dictionary(grouping: try await store.corrections(), by: \.page)
        for id in pages {
            guard let original = try await store.original(of: id) else { continue }
            do {
                for page in try reread(original.page, original.bytes, corrections) { _ = try await store.replace(page) }
                tally.pageCount += 1
            } catch let fault as PipelineError {
                tally.faultCount += 1
                complain(words(for: fault, path: original.page.source.path))
            }
            try Task.checkCancellation()
        }
        try await StoryJoiner(store: store).join()
        try await NameReconciler(store: store, linking: linking).run()
        return tally
    }

    private func reread(
        _ page: Page, _ bytes: [UInt8], _ corrections: [PageID: [Correction]]
    ) throws -> [ImportedPage] {
        let facts = page.facts
        let hints = PageHints(
            newspaper: told(facts.newspaper), date: told(facts.date), pageNumber: told(facts.pageNumber))
        let pages = try pipeline.read(
            bytes, path: page.source.path, hints: hints, encoding: page.source.encoding,
            corrections: corrections)
        return pages.map { reread in
            var reread = reread
            reread.page.source = page.source
            return reread
        }
    }

    private func told<Value>(_ fact: Fact<Value>?) -> Value? {
        fact?.certainty == .told ? fact?.value : nil
    }
}
