// Opening a library: made if missing, brought up to date, or refused with a reason.

import Foundation
import GRDB
import Script
import Synchronization

extension SQLiteStore {
    /// Opens a library.
    /// - Parameters:
    ///   - path: of the file; its folder must be there.
    ///   - folding: which characters count as the same. A library indexed with another folding is read without its
    ///     index until `settle()` has made it anew.
    ///   - readings: of the characters of names, so that they can be spelled; asked for once, when first needed.
    ///   - collation: the order of titles; asked for whenever a list is put in that order.
    ///   - access: to read alone, or also to change.
    ///   - use: what it is opened for.
    /// - Throws: `StoreError.notALibrary`, `.newerVersion`, `.damaged`, `.readOnly` when it must be written to and
    ///   cannot, `.diskFull`, `.database` for any other fault, as for a file that is not there.
    public static func open(
        path: String, folding: TextFolding, readings: @escaping @Sendable () -> Readings = { Readings() },
        collation: @escaping @Sendable () -> Collation = { Collation() }, access: Access = .readWrite,
        use: Use = .browsing
    ) throws -> SQLiteStore {
        try open(
            path: path, folding: folding, readings: readings, collation: collation, access: access, use: use,
            sizes: IndexSizes())
    }

    /// Opens a library with an index of other sizes than usual.
    static func open(
        path: String, folding: TextFolding, readings: @escaping @Sendable () -> Readings,
        collation: @escaping @Sendable () -> Collation, access: Access, use: Use = .browsing, sizes: IndexSizes
    ) throws -> SQLiteStore {
        let indexing = Indexing(
            normalText: NormalText(folding: folding), table: ReadingTable(readings), sizes: sizes)
        do {
            return try access == .readOnly
                ? openReadOnly(path, indexing, collation)
                : openReadWrite(path, use, indexing, collation)
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    private static func openReadWrite(
        _ path: String, _ use: Use, _ indexing: Indexing, _ collation: @escaping @Sendable () -> Collation
    ) throws -> SQLiteStore {
        var isCurrent = false
        if !FileManager.default.fileExists(atPath: path) {
            try create(path, configuration(readOnly: false))
        } else {
            guard mayBeDatabase(path) else { throw StoreError.notALibrary(path: path) }
            // Looked at before anything is written: GRDB would turn any database into a WAL one.
            let probe = try DatabaseQueue(path: path, configuration: configuration(readOnly: false))
            let isEmpty = try probe.read { try check($0, path) }
            isCurrent = try probe.read { try Schema.migrator.hasCompletedMigrations($0) }
            try probe.close()
            guard isEmpty || FileManager.default.isWritableFile(atPath: path) else {
                throw StoreError.readOnly(path: path)
            }
        }
        let patience = Patience()
        let pool = try DatabasePool(path: path, configuration: configuration(readOnly: false, use, patience))
        // Where nothing is to be brought up to date, nobody who writes just now has to be waited for.
        if !isCurrent { try Schema.migrator.migrate(pool) }
        patience.endOpening()
        return SQLiteStore(path: path, reader: pool, writer: pool, indexing: indexing, collation: collation)
    }

    /// An empty file, or one that begins as databases do: SQLite takes a file of one byte for an empty one.
    private static func mayBeDatabase(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path), let head = try? file.read(upToCount: 16) else {
            return true
        }
        return head.isEmpty || head == Data("SQLite format 3\0".utf8)
    }

    private static func openReadOnly(
        _ path: String, _ indexing: Indexing, _ collation: @escaping @Sendable () -> Collation
    ) throws -> SQLiteStore {
        let configuration = configuration(readOnly: true)
        let reader: any DatabaseReader
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            _ = try pool.read { try check($0, path) }
            reader = pool
        } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_FULL].contains(error.resultCode)
        {
            // On a full disk the library is read without its log, where there is nothing in it.
            let wantsRoom = [.SQLITE_IOERR, .SQLITE_FULL].contains(error.resultCode)
            guard FileManager.default.isReadableFile(atPath: path), !wantsRoom || !hasLog(path) else { throw error }
            reader = try DatabaseQueue(path: immutableAddress(of: path), configuration: configuration)
        }
        guard try reader.read({ try !check($0, path) }) else { throw StoreError.notALibrary(path: path) }
        return SQLiteStore(path: path, reader: reader, writer: nil, indexing: indexing, collation: collation)
    }

    /// True when changes stand in the log that are not in the file yet.
    private static func hasLog(_ path: String) -> Bool {
        let size = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
        return size ?? 0 > 0
    }

    /// An address under which SQLite reads a file without making the files it keeps beside a library.
    static func immutableAddress(of path: String) -> String {
        let absolute = URL(fileURLWithPath: path).path
        let kept = CharacterSet(charactersIn: "/-._~").union(.alphanumerics)
        return "file://\(absolute.addingPercentEncoding(withAllowedCharacters: kept) ?? absolute)?immutable=1"
    }

    private static func configuration(
        readOnly: Bool, _ use: Use = .browsing, _ patience: Patience? = nil
    ) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.foreignKeysEnabled = use == .browsing
        configuration.maximumReaderCount = 4
        // Another import has the library to itself for as long as it writes a batch or merges parts of the index.
        configuration.busyMode = .timeout(use == .importing ? 60 : 10)
        if use == .browsing, let patience { configuration.busyMode = .callback { patience.waits(afterTries: $0) } }
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            // The readers of a pool are read-only too, whatever the pool is.
            guard !database.configuration.readonly else {
                let memory = use == .browsing ? "PRAGMA mmap_size = 2147418112" : "PRAGMA cache_size = -8000"
                try database.execute(sql: memory)
                return
            }
            // A larger page keeps most articles in one; it and the way of vacuuming must be set before the first table is made,
            // and not later: to set the latter again is to write.
            if try Int.fetchOne(database, sql: "PRAGMA page_count") == 0 {
                try database.execute(sql: "PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL")
            }
            try database.execute(
                sql: """
                    PRAGMA synchronous = NORMAL; PRAGMA secure_delete = OFF; PRAGMA cache_size = -64000;
                    PRAGMA wal_autocheckpoint = 8000; PRAGMA recursive_triggers = OFF
                    """)
        }
        return configuration
    }

    /// Refuses what is no library or a newer one.
    /// - Returns: true when the file holds no table at all, but for the list of steps that comes before all others.
    private static func check(_ database: Database, _ path: String) throws -> Bool {
        let tables = "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'"
        if try Int.fetchOne(database, sql: tables) == 0 { return true }
        guard try Int.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID else {
            throw StoreError.notALibrary(path: path)
        }
        let known = Set(Schema.migrator.migrations)
        let applied = try String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
        if let unknown = applied.last(where: { !known.contains($0) }) {
            throw StoreError.newerVersion(path: path, migration: unknown)
        }
        return false
    }
}

/// How long a reader waits for another program that writes: not long before the first screen, which shows what there is, and
/// longer for something to be kept.
private final class Patience: Sendable {
    private static let step: useconds_t = 10_000
    private static let (opening, keeping) = (100, 1000)
    private let mostTries = Mutex(Patience.opening)

    /// From now on something is kept.
    func endOpening() { mostTries.withLock { $0 = Patience.keeping } }

    /// Waits a hundredth of a second.
    /// - Returns: false when it was long enough.
    func waits(afterTries count: Int) -> Bool {
        guard count < mostTries.withLock({ $0 }) else { return false }
        usleep(Patience.step)
        return true
    }
}

extension StoreError {
    /// The fault behind an error of the database.
    init(_ error: DatabaseError, path: String) {
        let detail = error.message ?? ""
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notALibrary(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_BUSY: self = .busy(path: path)
        default: self = .database(path: path, code: Int(error.resultCode.rawValue), detail: detail)
        }
    }
}
