// The library as one SQLite file: opening, closing, and the way every question and every change takes.
// What is asked and changed is told in the extensions.

import Corpus
import Foundation
import GRDB
import Script
import Synchronization

/// A library in one SQLite file, reached through GRDB.
///
/// Any number of tasks and processes may read while one writes. A cancelled task interrupts its question.
public final class SQLiteStore: CorpusStore {
    /// How a library is opened.
    public enum Access: Sendable {
        /// To read and to change; made if it is not there.
        case readWrite
        /// To read; the file stays as it is. Beside it SQLite keeps its own two files where it may; where it may not,
        /// the library is taken as one that nobody changes.
        case readOnly
    }

    /// What a library is opened for.
    public enum Use: Sendable {
        /// Questions see the file through the memory of the process: faster, but what is looked at counts as its memory.
        case browsing
        /// All of it is looked at once and thousands of rows are written a second: it is not mapped, and SQLite does not look
        /// for every row whether the rows it points to are there, which takes a twelfth of the time of writing. `check()`
        /// looks for that, and tests write with the other use.
        case importing
    }

    /// The path it was opened under.
    public let path: String
    /// True when nothing can be changed.
    public let isReadOnly: Bool

    let reader: any DatabaseReader
    private let writer: DatabasePool?
    let indexing: Indexing
    /// The order of titles; asked for whenever a list is put in that order.
    let collation: @Sendable () -> Collation
    var normalText: NormalText { indexing.normalText }
    let snapshots = Mutex<Snapshot?>(nil)
    let knownNumbers = Mutex(KnownNumbers())

    init(
        path: String, reader: any DatabaseReader, writer: DatabasePool?, indexing: Indexing,
        collation: @escaping @Sendable () -> Collation
    ) {
        self.path = path
        self.reader = reader
        self.writer = writer
        self.indexing = indexing
        self.collation = collation
        isReadOnly = writer == nil
    }

    /// Asks something of the library, in one transaction that sees one state of it.
    /// - Throws: `CancellationError` when the task is cancelled, `StoreError` for faults of the database.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Question) throws -> Value) async throws -> Value {
        let cancellation = Cancellation()
        return try await translatingErrors(cancellation) {
            try await withTaskCancellationHandler {
                try await self.reader.read { database in
                    defer { database.endStatements() }
                    return try body(Question(database, store: self, cancellation: cancellation))
                }
            } onCancel: {
                cancellation.cancel()
            }
        }
    }

    /// Changes the library: all of it or, when anything is thrown, nothing. Every change raises the revision.
    /// - Throws: `StoreError.readOnly` when nothing can be changed, and as `read` does.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        guard let writer else { throw StoreError.readOnly(path: path) }
        guard FileManager.default.fileExists(atPath: path) else { throw StoreError.gone(path: path) }
        return try await translatingErrors(Cancellation()) {
            try await writer.write { database in
                defer { database.endStatements() }
                let before = database.totalChangesCount
                let value = try body(database)
                if database.totalChangesCount > before {
                    try Counter.revision.set(try Counter.revision.value(database) + 1, database)
                }
                return value
            }
        }
    }

    private func translatingErrors<Value>(
        _ cancellation: Cancellation, _ body: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await body()
        } catch let error as DatabaseError {
            if cancellation.isCancelled || error.resultCode == .SQLITE_INTERRUPT { throw CancellationError() }
            throw StoreError(error, path: path)
        } catch is DamagedBytes {
            throw StoreError.damaged(path: path, detail: "a stored value cannot be read")
        }
    }

    /// A number that grows with every change of the library by anyone.
    public func revision() async throws -> Int64 { try await read { Int64(try Counter.revision.value($0.database)) } }

    /// Brings the write-ahead log into the file, as far as no reader needs it.
    public func flush() async throws {
        try await translatingErrors(Cancellation()) {
            try await writer?.writeWithoutTransaction { try $0.takeLogIn(.passive) }
        }
    }

    /// Releases files and connections; later questions throw.
    public func close() async throws {
        snapshots.withLock { $0 = nil }
        do {
            // What is still in the write-ahead log goes into the file, so that the file alone is the library.
            try await writer?.barrierWriteWithoutTransaction { database in
                // While it waits for other readers nobody can write.
                try database.execute(sql: "PRAGMA busy_timeout = 500")
                try database.takeLogIn(.truncate)
            }
            try reader.close()
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }
}

extension Database {
    /// Brings the write-ahead log into the file, unless someone else does so just now or keeps it from being done: whoever
    /// closes the library last does it then.
    fileprivate func takeLogIn(_ mode: CheckpointMode) throws {
        do {
            _ = try checkpoint(mode)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {}
    }
}

/// Says to a running question that nobody waits for it any more.
final class Cancellation: Sendable {
    private let flag = Atomic<Bool>(false)

    /// True once cancelled.
    var isCancelled: Bool { flag.load(ordering: .relaxed) }

    /// Cancels.
    func cancel() { flag.store(true, ordering: .relaxed) }

    /// Throws once cancelled.
    func check() throws { if isCancelled { throw CancellationError() } }
}

/// A question while it is answered: the state of the library it sees, and whether anyone still waits.
struct Question {
    let database: Database
    let store: SQLiteStore
    let cancellation: Cancellation

    init(_ database: Database, store: SQLiteStore, cancellation: Cancellation) {
        self.database = database
        self.store = store
        self.cancellation = cancellation
    }

    /// What of the library is kept in memory, in the state this question sees.
    func snapshot() throws -> Snapshot { try Snapshot.current(self) }
}
