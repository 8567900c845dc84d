// Frequent runs of units in the database. What they are for is told in FrequentGrams.

import GRDB

/// The frequent runs of a library as the database keeps them.
enum Grams {
    /// All of them.
    static func load(_ database: Database) throws -> FrequentGrams {
        let rows = try SQLStatement(database, "SELECT prefix, unit, number FROM frequent_gram")
        var result: [FrequentGrams.Row] = []
        while try rows.next() {
            result.append((rows.int(0), UInt16(truncatingIfNeeded: rows.int(1)), rows.int(2)))
        }
        return FrequentGrams(result)
    }

    /// Stores them; there were none before.
    static func store(_ rows: [FrequentGrams.Row], _ database: Database) throws {
        let insertion = try SQLStatement(
            database, "INSERT INTO frequent_gram (prefix, unit, number) VALUES (?, ?, ?)")
        for row in rows {
            insertion.bind(row.prefix).bind(Int(row.unit)).bind(row.number)
            try insertion.run()
        }
        // One more than there are, so that a library without any is not searched for them again and again.
        try Counter.gramCount.set(rows.count + 1, database)
        try Counter.gramGeneration.raise(database)
    }
}
