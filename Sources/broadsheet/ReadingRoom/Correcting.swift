// Reads pages anew after the reader corrected them. The lists it needs are loaded with the first correction and kept.

import Corpus
import Pipeline

/// What reads a page of a library anew after a correction.
func correcting(_ store: any CorpusStore & CorpusKeeping) -> @Sendable (PageID) async throws -> Void {
    let desk = CorrectingDesk(store: store)
    return { try await desk.reread($0) }
}

/// One correction after another, with the same lists.
private actor CorrectingDesk {
    private let store: any CorpusStore & CorpusKeeping
    private var reader: PageRereader?

    init(store: any CorpusStore & CorpusKeeping) { self.store = store }

    func reread(_ page: PageID) async throws { _ = try await currentReader().run(pages: [page]) }

    private func currentReader() throws -> PageRereader {
        if let reader { return reader }
        let reading = try libraryReading()
        let made = PageRereader(store: store, pipeline: reading.pipeline, linking: reading.linking)
        reader = made
        return made
    }
}
