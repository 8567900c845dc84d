// The few numbers a library keeps about itself.

import GRDB

/// A number kept in the table `counter`.
enum Counter: String {
    /// Grows with every change.
    case revision
    /// Grows whenever articles come, go or are indexed.
    case contents
    /// The number the next article gets; none is ever given out twice.
    case nextDocument = "next_document"
    /// Of the folding the index was made with.
    case fingerprint = "folding_fingerprint"

    /// Its value; 0 before it was ever set.
    func value(_ database: Database) throws -> Int {
        let statement = try SQLStatement(database, "SELECT value FROM counter WHERE name = ?")
        statement.bind(rawValue)
        defer { statement.reset() }
        return try statement.next() ? statement.int(0) : 0
    }

    /// Sets its value.
    func set(_ value: Int, _ database: Database) throws {
        let statement = try SQLStatement(database, "INSERT OR REPLACE INTO counter (name, value) VALUES (?, ?)")
        statement.bind(rawValue).bind(value)
        try statement.run()
    }
}

extension Counter {
    /// Raises it by one.
    func raise(_ database: Database) throws { try set(try value(database) + 1, database) }
}
