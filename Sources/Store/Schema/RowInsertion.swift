// Inserts rows by the thousand, many with one run of a statement: one that opens a table, finds its end and closes it again for
// every row spends more on that than on the row. It does not know what the rows say.

import GRDB

/// Inserts rows into a table, a number of them at once. Rows are there for certain after `finish` only.
///
///     let rows = try RowInsertion(database, into: "name", ["id", "text"])
///     try rows.bind(1).bind("甲").endRow()
///     try rows.finish()
final class RowInsertion {
    /// Rows inserted by one run.
    private static let rowsPerRun = 32

    private let statement: SQLStatement
    private let columnCount: Int
    private var rowCount = 0

    /// Prepares for a table.
    /// - Parameters:
    ///   - columns: their names, in the order they are bound in.
    ///   - conflict: what follows INSERT, as `OR IGNORE`.
    init(_ database: Database, into table: String, _ columns: [String], conflict: String = "") throws {
        let row = "(" + repeatElement("?", count: columns.count).joined(separator: ",") + ")"
        let rows = repeatElement(row, count: RowInsertion.rowsPerRun).joined(separator: ",")
        statement = try SQLStatement(
            database,
            "INSERT \(conflict) INTO \(table) (\(columns.joined(separator: ","))) SELECT * FROM (VALUES \(rows)) LIMIT ?"
        )
        columnCount = columns.count
    }

    /// Binds the next column of the row.
    @discardableResult func bind(_ value: Int?) -> Self { statement.bind(value); return self }

    /// Binds the next column of the row.
    @discardableResult func bind(_ value: String?) -> Self { statement.bind(value); return self }

    /// Binds the next column of the row.
    @discardableResult func bind(_ value: [UInt8]?) -> Self { statement.bind(value); return self }

    /// Binds the next column of the row.
    @discardableResult func bind(_ value: Double) -> Self { statement.bind(value); return self }

    /// Ends a row whose columns all are bound; inserts it with others when there are enough.
    func endRow() throws {
        rowCount += 1
        if rowCount == RowInsertion.rowsPerRun { try finish() }
    }

    /// Inserts the rows that wait.
    func finish() throws {
        guard rowCount > 0 else { return }
        statement.skip(to: RowInsertion.rowsPerRun * columnCount).bind(rowCount)
        rowCount = 0
        try statement.run()
    }
}
