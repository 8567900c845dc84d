// Follows a story from part to part. Which parts belong together is decided elsewhere.

import GRDB

/// The links between the parts of stories, as the database has them.
struct Continuation {
    private let forward: SQLStatement
    private let backward: SQLStatement

    init(_ database: Database) throws {
        forward = try SQLStatement(database, "SELECT next FROM continuation WHERE document = ? ORDER BY next LIMIT 1")
        backward = try SQLStatement(
            database, "SELECT document FROM continuation WHERE next = ? ORDER BY document LIMIT 1")
    }

    /// Whether any article goes on in another.
    static func isThereAny(_ database: Database) throws -> Bool {
        let rows = try SQLStatement(database, "SELECT 1 FROM continuation LIMIT 1")
        defer { rows.reset() }
        return try rows.next()
    }

    /// All parts of the story a document belongs to, in reading order; the document alone for most.
    func story(of document: Int) throws -> [Int] {
        let before = try chain(from: document, backward)
        guard !before.contains(document) else { return [document] }
        return try before.reversed() + [document] + chain(from: document, forward)
    }

    /// The parts behind a part.
    func parts(behind document: Int) throws -> [Int] { try chain(from: document, forward) }

    /// The parts one way, nearest first; a chain that comes back to where it was ends with the part it met again.
    private func chain(from document: Int, _ statement: SQLStatement) throws -> [Int] {
        var chain: [Int] = []
        var seen: Set<Int> = []
        var place = document
        while let next = try neighbour(of: place, statement), seen.insert(next).inserted {
            chain.append(next)
            place = next
        }
        return chain
    }

    private func neighbour(of document: Int, _ statement: SQLStatement) throws -> Int? {
        statement.reset()
        statement.bind(document)
        defer { statement.reset() }
        return try statement.next() ? statement.int(0) : nil
    }
}
