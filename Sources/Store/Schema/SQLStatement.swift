// A prepared statement with typed binding and columns, for the loops that read or write by the million.
// Everything else goes through GRDB's own calls.

import GRDB
import GRDBSQLite

/// Text and blobs are copied by SQLite when bound.
private var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

/// A statement of a connection, kept prepared by it.
final class SQLStatement {
    private let statement: Statement
    private let handle: OpaquePointer
    private var parameter: Int32 = 0

    /// Prepares the statement, or takes it from the connection's cache.
    init(_ database: Database, _ sql: String) throws {
        statement = try database.cachedStatement(sql: sql)
        handle = statement.sqliteStatement
        reset()
    }

    /// Ends the run before, so that the statement can be bound and run anew.
    func reset() {
        sqlite3_reset(handle)
        parameter = 0
    }

    /// Leaves parameters as they were bound before, up to and with a number.
    func skip(to parameter: Int) -> Self {
        self.parameter = Int32(parameter)
        return self
    }

    /// Binds the next parameter.
    @discardableResult func bind(_ value: Int?) -> Self {
        parameter += 1
        if let value {
            sqlite3_bind_int64(handle, parameter, Int64(value))
        } else {
            sqlite3_bind_null(handle, parameter)
        }
        return self
    }

    /// Binds the next parameter.
    @discardableResult func bind(_ value: String?) -> Self {
        parameter += 1
        guard var text = value else {
            sqlite3_bind_null(handle, parameter)
            return self
        }
        text.withUTF8 { utf8 in
            // SQLite takes a missing pointer for NULL, and the buffer of an empty text may have none.
            guard let start = utf8.baseAddress, !utf8.isEmpty else {
                _ = sqlite3_bind_text(handle, parameter, "", 0, copied)
                return
            }
            let length = UInt64(utf8.count)
            start.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
                _ = sqlite3_bind_text64(handle, parameter, $0, length, copied, UInt8(SQLITE_UTF8))
            }
        }
        return self
    }

    /// Binds the next parameter.
    @discardableResult func bind(_ value: [UInt8]?) -> Self {
        parameter += 1
        guard let value else {
            sqlite3_bind_null(handle, parameter)
            return self
        }
        value.withUnsafeBytes { bytes in
            _ =
                bytes.count == 0
                ? sqlite3_bind_zeroblob(handle, parameter, 0)
                : sqlite3_bind_blob64(handle, parameter, bytes.baseAddress, UInt64(bytes.count), copied)
        }
        return self
    }

    /// Binds the next parameter.
    @discardableResult func bind(_ value: Double) -> Self {
        parameter += 1
        sqlite3_bind_double(handle, parameter, value)
        return self
    }

    /// Goes to the next row; false when there is none.
    func next() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            sqlite3_reset(handle)
            return false
        default:
            let connection = sqlite3_db_handle(handle)
            let code = ResultCode(rawValue: sqlite3_extended_errcode(connection))
            let message = String(cString: sqlite3_errmsg(connection))
            sqlite3_reset(handle)
            throw DatabaseError(resultCode: code, message: message)
        }
    }

    /// Runs to the end and makes ready for the next run.
    func run() throws {
        while try next() {}
        reset()
    }

    /// An integer; 0 for NULL.
    func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    /// An integer; nil for NULL.
    func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

    /// A number; 0 for NULL.
    func double(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

    /// True for NULL.
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// A text; empty for NULL.
    func text(_ column: Int32) -> String { withBytes(column) { String(decoding: $0, as: UTF8.self) } }

    /// A text; nil for NULL.
    func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// The bytes of a text or blob; empty for NULL.
    func bytes(_ column: Int32) -> [UInt8] { withBytes(column) { Array($0) } }

    /// Hands out the bytes of a text or blob without copying them; good until the next step.
    func withBytes<Result>(_ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        let start = sqlite3_column_blob(handle, column)?.assumingMemoryBound(to: UInt8.self)
        return try body(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }
}

extension Database {
    /// Ends what statements left running, as after an error: a running one would hold this connection to an old
    /// state of the library.
    func endStatements() {
        var handle = sqlite3_next_stmt(sqliteConnection, nil)
        while let statement = handle {
            if sqlite3_stmt_busy(statement) != 0 { sqlite3_reset(statement) }
            handle = sqlite3_next_stmt(sqliteConnection, statement)
        }
    }
}
