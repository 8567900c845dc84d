// Writes what was read, batch by batch, and keeps the index up behind each. It does not know how pages are read.

import Corpus

/// What reading a chunk of pages gave.
struct ReadChunk: Sendable {
    let file: InputFile
    var pages: [ImportedPage] = []
    var knownPageCount = 0
    var byteCount = 0
    /// True for the last of its file.
    var isLast = true
    var fault: (any Error)?
}

/// Batches on their way into the library, one after the other: the pages of each in one go, all or none, and safe once it
/// is finished. The index is kept up between them, so that the library is the same whatever was faster.
struct BatchQueue: Sendable {
    private typealias Writing = Task<[ImportOutcome], any Error>

    private let store: any CorpusStore & CorpusKeeping
    private var batches: [(chunks: [ReadChunk], writing: Writing)] = []
    private var indexing: Task<Void, any Error>?
    private var upkeep = Upkeep.usual
    private let thread = SerialThread("writing")

    /// So many batches are written or wait at most; bounds the memory.
    private static let limit = 3

    init(store: any CorpusStore & CorpusKeeping) { self.store = store }

    /// True when a batch has to be finished before another is started.
    var isFull: Bool { batches.count >= BatchQueue.limit }

    /// Writes a batch once those before it are written; when one of them fails, none after it is.
    /// - Parameter bytesLeft: so many bytes of files are in no batch yet.
    mutating func start(_ chunks: [ReadChunk], bytesLeft: Int) {
        let (store, pages, before) = (store, chunks.flatMap(\.pages), indexing)
        let due = Upkeep(bytesLeft: bytesLeft)
        let upkeep = due > upkeep ? due : .usual
        self.upkeep = due
        let writing = Writing(executorPreference: thread) {
            _ = try await before?.value
            return try await store.add(pages)
        }
        batches.append((chunks, writing))
        indexing = Task(executorPreference: thread) {
            _ = try await writing.value
            try await upkeep.run(store)
        }
    }

    /// Waits until the first batch is written, through a cancellation too: what was begun is finished and counted.
    /// - Returns: nil when there is none.
    mutating func finishFirst() async throws -> (batch: [ReadChunk], outcomes: [ImportOutcome])? {
        guard !batches.isEmpty else { return nil }
        let first = batches.removeFirst()
        return (first.chunks, try await first.writing.value)
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

/// What is done behind a batch. Towards the end, while the last pages are read, more is done than has to be, so that
/// little is left to do once all are.
private enum Upkeep: Int, Comparable {
    /// Full batches of the index, and nothing else.
    case usual
    /// What was written goes where it stays, too.
    case flush
    /// What waits is indexed, however little it is, while there is still something to read beside it.
    case settle
    /// The same once more, for what came since.
    case settleAgain

    init(bytesLeft: Int) {
        self =
            switch bytesLeft {
            case ..<(1 << 18): .settleAgain
            case ..<(1 << 20): .settle
            case ..<(1 << 21): .flush
            default: .usual
            }
    }

    static func < (left: Upkeep, right: Upkeep) -> Bool { left.rawValue < right.rawValue }

    func run(_ store: any CorpusKeeping) async throws {
        if self >= .settle { try await store.settle() } else { try await store.keepUp() }
        if self == .flush { try await store.flush() }
    }
}
