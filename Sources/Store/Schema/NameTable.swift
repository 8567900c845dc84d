// Numbers for the names of rules, roles and certainties, so that a million findings need not spell them out.

import GRDB

/// The table `name` of one connection, remembered for as long as one task runs.
final class NameTable: NameNumbering {
    private let database: Database
    /// Numbers that were needed so far.
    private(set) var numbers: [TextBytes: Int]
    private var names: [Int: String] = [:]

    /// - Parameter known: numbers that are known.
    init(_ database: Database, known: [TextBytes: Int] = [:]) {
        self.database = database
        numbers = known
    }

    func number(of name: String) throws -> Int {
        let key = TextBytes(name)
        if let number = numbers[key] { return number }
        let selection = try SQLStatement(database, "SELECT id FROM name WHERE text = ?")
        selection.bind(name)
        let known = try selection.next() ? selection.int(0) : nil
        selection.reset()
        let number = try known ?? insert(name)
        numbers[key] = number
        return number
    }

    private func insert(_ name: String) throws -> Int {
        let insertion = try SQLStatement(database, "INSERT INTO name (text) VALUES (?)")
        insertion.bind(name)
        try insertion.run()
        return Int(database.lastInsertedRowID)
    }

    func name(of number: Int) throws -> String {
        if let name = names[number] { return name }
        let selection = try SQLStatement(database, "SELECT text FROM name WHERE id = ?")
        selection.bind(number)
        defer { selection.reset() }
        guard try selection.next() else { throw DamagedBytes() }
        names[number] = selection.text(0)
        return selection.text(0)
    }
}
