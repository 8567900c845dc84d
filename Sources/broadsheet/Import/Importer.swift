// Brings files into a library: reads and parses on all cores, writes from one place, some pages a transaction.
// It knows the order of the work and none of its parts.

import Corpus
import Foundation
import Pipeline

/// What an import has done so far.
struct ImportTally: Equatable {
    /// Bytes of files that are finished.
    var byteCount = 0
    /// Files that are finished, with or without faults.
    var fileCount = 0
    /// Pages written.
    var addedPages = 0
    /// Articles on them.
    var addedArticles = 0
    /// Articles that go on from another page and were joined to what comes before: the list shows both as one.
    var joinedArticles = 0
    /// Pages that were there already.
    var unchangedPages = 0
    /// Pages that took the place of others under the same path.
    var supersedingPages = 0
    /// Faults reported, hard and soft.
    var faultCount = 0
}

/// What an import tells while it runs.
enum ImportReport: Sendable {
    /// Files were listed; this many bytes are to be read.
    case started(fileCount: Int, byteCount: Int)
    /// Some work was done.
    case progress(ImportTally)
    /// A file or folder could not be read; the rest goes on.
    case fault(path: String, any Error)
    /// Something is wrong with a page, which was taken in all the same.
    case pageFault(PageSource, PageFault)
}

/// What the user says of the pages: it outranks what the pages say.
struct ImportInstructions: Sendable {
    /// Newspaper, date and page number.
    var hints = PageHints()
    /// Encoding to read the bytes in; nil: told apart without being asked.
    var encoding: String?
}

/// Brings files into a library.
struct Importer: Sendable {
    let store: any CorpusStore & CorpusKeeping
    let pipeline: PagePipeline
    /// Tells who is who across articles.
    let linking: EntityLinking
    var instructions = ImportInstructions()
    /// How many pages are written in one go, and how many bytes of files: half a second of work or less.
    var batchPageCount = 256
    var batchByteCount = 1 << 20
    /// How many chunks of pages are read at once: one more than there are processors, so that none waits for the next.
    var width = ProcessInfo.processInfo.activeProcessorCount + 1
    /// How many chunks more may be read before an earlier one is.
    var lookahead = 8
    /// Pages of so many bytes are read by one task.
    var chunkByteCount = 1 << 17
    /// Whether threads that read give way to the one that writes and to other programs, for as long as they live: not where
    /// the process goes on with something else.
    var readersGiveWay = true
    let report: @Sendable (ImportReport) -> Void

    /// Reads all files, in order, writes their pages, brings halves of stories and names together, and the index up to date.
    ///
    /// Pages whose bytes are known under their path are not read again, so that an import that was cut off goes on
    /// where it stopped. Cancelling the task ends it between two pages; when it returns or throws, nothing of it runs on.
    /// - Returns: what was done.
    /// - Throws: faults of the library, which end the import; faults of files are reported and passed over.
    func run(_ input: InputFiles) async throws -> ImportTally {
        var tally = ImportTally()
        for fault in input.faults { note(fault, path: fault.path, in: &tally) }
        report(.started(fileCount: input.files.count, byteCount: input.byteCount))
        // Batches are written while others are read, in the order of the files.
        var written = BatchQueue(store: store)
        do {
            try await bringIn(input.files, &written, &tally)
        } catch {
            await written.abandon()
            throw error
        }
        try await written.finishIndexing()
        try await store.settle()
        // To look for halves of stories is reading for the most part, beside which the log can be brought into the file; what
        // is not, because someone else does so just now, is when the library is closed.
        async let flushed: Void? = try? store.flush()
        tally.joinedArticles = try await StoryJoiner(store: store).join()
        _ = await flushed
        try await NameReconciler(store: store, linking: linking).run()
        return tally
    }

    private func bringIn(_ files: [InputFile], _ written: inout BatchQueue, _ tally: inout ImportTally) async throws {
        let corrections = Dictionary(grouping: try await store.corrections(), by: \.page)
        var chunks = PageChunks(files, encoding: instructions.encoding, chunkByteCount: chunkByteCount)
        var batch = Batch(bytesLeft: files.reduce(0) { $0 + $1.byteCount })
        try await withThrowingTaskGroup(of: (chunk: ReadChunk, number: Int).self) { group in
            var inOrder = InOrder<ReadChunk>()
            var (begun, running) = (0, 0)
            while true {
                while running < width, begun - inOrder.next < width + lookahead, let chunk = chunks.next() {
                    let number = begun
                    group.addTask { (try await read(chunk, corrections), number) }
                    (begun, running) = (begun + 1, running + 1)
                }
                guard let (result, number) = try await group.next() else { break }
                running -= 1
                for chunk in inOrder.put(result, at: number) {
                    batch.add(chunk)
                    guard batch.isFull(batchPageCount, batchByteCount) else { continue }
                    try await start(&batch, &written, &tally)
                }
            }
            if !batch.chunks.isEmpty { try await start(&batch, &written, &tally) }
            while let done = try await written.finishFirst() { note(done, in: &tally) }
        }
    }

    private func start(_ batch: inout Batch, _ written: inout BatchQueue, _ tally: inout ImportTally) async throws {
        while written.isFull || Task.isCancelled, let done = try await written.finishFirst() {
            note(done, in: &tally)
        }
        try Task.checkCancellation()
        written.start(batch.chunks, bytesLeft: batch.bytesLeft)
        batch.chunks = []
    }

    // Pages of a chunk, parsed unless all of them are in the library already.
    private func read(_ chunk: PageChunk, _ corrections: [PageID: [Correction]]) async throws -> ReadChunk {
        if readersGiveWay { Priorities.giveWay() }
        var result = ReadChunk(
            file: chunk.file, byteCount: chunk.byteCount, isLast: chunk.isLast, fault: chunk.fault)
        if let fault = chunk.fault, !isFileFault(fault) { throw fault }
        guard let encoding = chunk.encoding, !chunk.pages.isEmpty else { return result }
        let parts = chunk.pages.map { (part: $0, identity: PageID(hashing: $0.bytes)) }
        let listed = parts.map { (id: $0.identity, ordinal: $0.part.ordinal) }
        if try await store.areImported(listed, path: chunk.file.absolutePath) {
            result.knownPageCount = parts.count
            return result
        }
        do {
            result.pages = try parts.map { part, identity in
                try pipeline.read(
                    part, identity, path: chunk.file.absolutePath, hints: instructions.hints, encoding: encoding,
                    corrections: corrections[identity] ?? [])
            }
        } catch let fault where isFileFault(fault) {
            result.fault = fault
        }
        return result
    }

    // What became of a batch that is safely in the library.
    private func note(_ written: (batch: [ReadChunk], outcomes: [ImportOutcome]), in tally: inout ImportTally) {
        guard !written.batch.isEmpty else { return }
        for outcome in written.outcomes { tally.count(outcome) }
        for result in written.batch {
            if let fault = result.fault { note(fault, path: result.file.path, in: &tally) }
            for page in result.pages {
                tally.faultCount += page.faults.count
                for fault in page.faults { report(.pageFault(page.page.source, fault)) }
            }
            tally.unchangedPages += result.knownPageCount
            tally.byteCount += result.byteCount
            tally.fileCount += result.isLast ? 1 : 0
        }
        report(.progress(tally))
    }

    private func note(_ fault: any Error, path: String, in tally: inout ImportTally) {
        tally.faultCount += 1
        report(.fault(path: path, fault))
    }

    private func isFileFault(_ error: any Error) -> Bool {
        error is PipelineError || error is CocoaError || error is POSIXError
    }
}

/// Chunks that are gathered to be written together.
private struct Batch {
    var chunks: [ReadChunk] = []
    /// Bytes of files that are not in a batch yet.
    var bytesLeft: Int

    init(bytesLeft: Int) { self.bytesLeft = bytesLeft }

    mutating func add(_ chunk: ReadChunk) {
        chunks.append(chunk)
        bytesLeft -= chunk.byteCount
    }

    /// True when it is to be written. Batches get smaller towards the end, so that little is left to write once all is
    /// read; files that are known already count for little.
    func isFull(_ pageCount: Int, _ byteCount: Int) -> Bool {
        chunks.reduce(0) { $0 + max(1, $1.pages.count) } >= pageCount
            || chunks.reduce(0) { $0 + ($1.pages.isEmpty ? 0 : $1.byteCount) } >= min(byteCount, bytesLeft / 4)
    }
}

extension ImportTally {
    /// Counts what became of a page.
    mutating func count(_ outcome: ImportOutcome) {
        switch outcome {
        case .added(let articleCount):
            addedPages += 1
            addedArticles += articleCount
        case .superseded(_, let articleCount):
            addedPages += 1
            supersedingPages += 1
            addedArticles += articleCount
        case .unchanged, .samePageNewPath:
            unchangedPages += 1
        }
    }
}

extension InputFault {
    /// The path it concerns.
    var path: String {
        switch self {
        case .missing(let path), .unreadable(let path, _), .emptyFolder(let path), .notAFile(let path),
            .unreadableName(let path):
            path
        }
    }
}
