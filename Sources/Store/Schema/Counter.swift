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
    /// The first article in which the other pages of stories were not looked for so far.
    case joinedEnd = "joined_end"
    /// Number of dated events.
    case eventCount = "event_count"
    /// Number of frequent runs, plus one; 0 before they were looked for.
    case gramCount = "gram_count"
    /// Grows whenever other runs may be the frequent ones.
    case gramGeneration = "gram_generation"
    /// Of the folding the index was made with.
    case fingerprint = "folding_fingerprint"
    /// Of the readings the index was made with.
    case readingFingerprint = "reading_fingerprint"

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
    /// Raises it by one, or by a number of either sign.
    func raise(_ database: Database, by count: Int = 1) throws {
        if count != 0 { try set(try value(database) + count, database) }
    }
}
