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
    case pageFault(path: String, PageFault)
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
    /// How many files are read at once.
    var width = ProcessInfo.processInfo.activeProcessorCount + 1
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
        // Batches are written while others are read, and indexed while others are written.
        var written = BatchQueue(store: store)
        do {
            try await bringIn(input.files, &written, &tally)
        } catch {
            await written.abandon()
            throw error
        }
        // What is left to index is indexed beside: neither looks at what the other writes.
        let queue = written
        async let settled: Void = settle(behind: queue)
        tally.joinedArticles = try await StoryJoiner(store: store).join()
        try await NameReconciler(store: store, linking: linking).run()
        try await settled
        return tally
    }

    private func settle(behind written: BatchQueue) async throws {
        try await written.finishIndexing()
        try await store.settle()
    }

    private func bringIn(_ files: [InputFile], _ written: inout BatchQueue, _ tally: inout ImportTally) async throws {
        let corrections = Dictionary(grouping: try await store.corrections(), by: \.page)
        var bytesLeft = files.reduce(0) { $0 + $1.byteCount }
        try await withThrowingTaskGroup(of: ReadFile.self) { group in
            var waiting = files.makeIterator()
            var batch: [ReadFile] = []
            for _ in 0..<width { if let file = waiting.next() { group.addTask { try await read(file, corrections) } } }
            while let result = try await group.next() {
                let next = waiting.next()
                if let next { group.addTask { try await read(next, corrections) } }
                batch.append(result)
                bytesLeft -= result.file.byteCount
                guard isFull(batch, bytesLeft: bytesLeft) else { continue }
                while written.isFull || Task.isCancelled, let done = try await written.finishFirst() {
                    note(done, in: &tally)
                }
                try Task.checkCancellation()
                written.start(batch, isNearEnd: next == nil)
                batch = []
            }
            while let done = try await written.finishFirst() { note(done, in: &tally) }
        }
    }

    // Batches get smaller towards the end, so that little is left to write once all is read.
    private func isFull(_ batch: [ReadFile], bytesLeft: Int) -> Bool {
        batch.reduce(0) { $0 + max(1, $1.pages.count) } >= batchPageCount
            || batch.reduce(0) { $0 + ($1.pages.isEmpty ? 0 : $1.file.byteCount) } >= min(batchByteCount, bytesLeft / 4)
    }

    // Pages of one file, parsed but for those that are in the library already.
    private func read(_ file: InputFile, _ corrections: [PageID: [Correction]]) async throws -> ReadFile {
        do {
            let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file.path)))
            let parts = splitPages(bytes).map { (part: $0, identity: PageID(hashing: $0.bytes)) }
            let listed = parts.map { (id: $0.identity, ordinal: $0.part.ordinal) }
            if !listed.isEmpty, try await store.areImported(listed, path: file.path) {
                return ReadFile(file: file, knownPageCount: parts.count)
            }
            let pages = try pipeline.read(
                bytes, path: file.path, hints: instructions.hints, encoding: instructions.encoding,
                corrections: corrections, pages: parts)
            return ReadFile(file: file, pages: pages)
        } catch let fault where isFileFault(fault) {
            return ReadFile(file: file, fault: fault)
        }
    }

    // What became of a batch that is safely in the library.
    private func note(_ written: (batch: [ReadFile], outcomes: [ImportOutcome]), in tally: inout ImportTally) {
        guard !written.batch.isEmpty else { return }
        for outcome in written.outcomes { tally.count(outcome) }
        for result in written.batch {
            if let fault = result.fault { note(fault, path: result.file.path, in: &tally) }
            for fault in result.pages.flatMap(\.faults) {
                tally.faultCount += 1
                report(.pageFault(path: result.file.path, fault))
            }
            tally.unchangedPages += result.knownPageCount
            tally.byteCount += result.file.byteCount
            tally.fileCount += 1
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

/// What reading one file gave.
private struct ReadFile: Sendable {
    let file: InputFile
    var pages: [ImportedPage] = []
    var knownPageCount = 0
    var fault: (any Error)?
}

/// Batches on their way into the library, one after the other: the pages of each in one go, all or none, and safe once it
/// is finished. Behind them the index is kept up.
private struct BatchQueue: Sendable {
    private typealias Writing = Task<[ImportOutcome], any Error>

    private let store: any CorpusStore & CorpusKeeping
    private var batches: [(files: [ReadFile], writing: Writing)] = []
    private var indexing: Task<Void, any Error>?
    private var wasNearEnd = false

    /// So many batches are written or wait at most; bounds the memory.
    private static let limit = 3

    init(store: any CorpusStore & CorpusKeeping) { self.store = store }

    /// True when a batch has to be finished before another is started.
    var isFull: Bool { batches.count >= BatchQueue.limit }

    /// Writes a batch once those before it are written; when one of them fails, none after it is.
    /// - Parameter isNearEnd: almost nothing comes behind it, so that what waits is indexed however little it is.
    mutating func start(_ files: [ReadFile], isNearEnd: Bool) {
        let (store, pages, before) = (store, files.flatMap(\.pages), batches.last?.writing)
        let writing = Writing {
            _ = try await before?.value
            return try await store.add(pages)
        }
        batches.append((files, writing))
        let (indexed, isSettled) = (indexing, isNearEnd && !wasNearEnd)
        wasNearEnd = isNearEnd
        indexing = Task {
            _ = try await writing.value
            try await indexed?.value
            if isSettled { try await store.settle() } else { try await store.keepUp() }
        }
    }

    /// Waits until the first batch is written, through a cancellation too: what was begun is finished and counted.
    /// - Returns: nil when there is none.
    mutating func finishFirst() async throws -> (batch: [ReadFile], outcomes: [ImportOutcome])? {
        guard !batches.isEmpty else { return nil }
        let first = batches.removeFirst()
        return (first.files, try await first.writing.value)
    }

    /// Waits until what was written is indexed but for a last part.
    func finishIndexing() async throws {
        try await withTaskCancellationHandler {
            try await indexing?.value
        } onCancel: {
            indexing?.cancel()
        }
    }

    /// Gives up what can be, and waits for the rest, whatever comes of it: the batch being written is written.
    mutating func abandon() async {
        indexing?.cancel()
        for batch in batches.dropFirst() { batch.writing.cancel() }
        for batch in batches { _ = await batch.writing.result }
        _ = await indexing?.result
        batches = []
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
