// Follows a story from part to part. Which parts belong together is decided elsewhere.

import GRDB

/// The links between the parts of stories.
struct Continuation {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// The parts behind (or before) a part, nearest first, each once: links that run in a circle end it.
    func chain(from document: Int, towardsEnd: Bool) throws -> [Int] {
        let sql =
            towardsEnd
            ? "SELECT next FROM continuation WHERE document = ? ORDER BY next"
            : "SELECT document FROM continuation WHERE next = ? ORDER BY document"
        var seen: Set<Int> = [document]
        var chain: [Int] = []
        var waiting = [document]
        while !waiting.isEmpty {
            let found = try Int.fetchAll(database, sql: sql, arguments: [waiting.removeFirst()])
            for part in found where seen.insert(part).inserted {
                chain.append(part)
                waiting.append(part)
            }
        }
        return chain
    }
}
