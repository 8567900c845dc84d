// Numbers of newspapers. What is printed in them is no concern here.

import GRDB

/// The table `paper` of one connection, remembered for as long as one task runs.
final class PaperTable {
    private let database: Database
    /// Numbers that were needed so far.
    private(set) var numbers: [String: Int]

    /// - Parameter known: numbers that are known.
    init(_ database: Database, known: [String: Int] = [:]) {
        self.database = database
        numbers = known
    }

    /// The number of a newspaper, which is entered if it is not there.
    func number(of name: String) throws -> Int {
        if let number = numbers[name] { return number }
        try database.execute(sql: "INSERT OR IGNORE INTO paper (name) VALUES (?)", arguments: [name])
        let known = try Int.fetchOne(database, sql: "SELECT id FROM paper WHERE name = ?", arguments: [name])
        guard let number = known else { throw DamagedBytes() }
        numbers[name] = number
        return number
    }
}
