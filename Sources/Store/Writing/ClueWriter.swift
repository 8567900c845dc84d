// Keeps what articles say of who is who, and the questions that arise when that changes. It decides nothing.

import Corpus
import GRDB

/// Writes and removes clues.
struct ClueWriter {
    /// So many articles are kept that use a name; more would prove nothing new.
    private static let enoughUses = 3

    private let database: Database
    private let names: NameTable

    init(_ database: Database, names: NameTable) {
        self.database = database
        self.names = names
    }

    /// Writes a clue of an article and asks what follows. A short form is written as the identity it would have.
    func write(_ clue: EntityClue, in document: Int, _ entities: inout EntityWriter) throws {
        guard clue.kind != .code else { return }
        let entity = try entities.number(of: clue.entity)
        let kind = try names.number(of: clue.kind.rawValue)
        var value = clue.value
        if clue.kind == .name, try useCount(entity, kind, value) >= ClueWriter.enoughUses { return }
        if clue.kind == .definition {
            let short = EntityID(clue.entity.kind, clue.value)
            _ = try entities.number(of: short)
            value = short.description
        }
        let insertion = try SQLStatement(
            database, "INSERT OR IGNORE INTO clue (entity, kind, value, document) VALUES (?, ?, ?, ?)")
        insertion.bind(entity).bind(kind).bind(value).bind(document)
        try insertion.run()
        try ask(clue.kind, kind, value, entity)
    }

    private func useCount(_ entity: Int, _ kind: Int, _ value: String) throws -> Int {
        let uses = try SQLStatement(
            database, "SELECT count(*) FROM clue WHERE entity = ? AND kind = ? AND value = ?")
        uses.bind(entity).bind(kind).bind(value)
        defer { uses.reset() }
        return try uses.next() ? uses.int(0) : 0
    }

    /// A question about people is one about their name, any other one about the value.
    private func ask(_ clue: EntityClue.Kind, _ kind: Int, _ value: String, _ entity: Int) throws {
        let question = try SQLStatement(
            database, "INSERT OR IGNORE INTO identity_question (kind, value, entity) VALUES (?, ?, ?)")
        let isAboutPeople = clue == .office
        question.bind(kind).bind(isAboutPeople ? "" : value).bind(isAboutPeople ? entity : 0)
        try question.run()
    }

    /// Removes the clues of an article that goes, after its mentions went. The last use of a name that others still
    /// use stays, so that its links do.
    func removeClues(of document: Int) throws {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT c.entity, c.kind, c.value, n.text, e.mention_count > 0 AS is_used FROM clue c
                JOIN name n ON n.id = c.kind JOIN entity e ON e.id = c.entity WHERE c.document = ?
                """, arguments: [document])
        for row in rows {
            guard let clue = EntityClue.Kind(rawValue: row["text"]) else { throw DamagedBytes() }
            let (entity, kind, value): (Int, Int, String) = (row["entity"], row["kind"], row["value"])
            if clue == .name, row["is_used"], try useCount(entity, kind, value) == 1 { continue }
            try database.cachedStatement(
                sql: "DELETE FROM clue WHERE entity = ? AND kind = ? AND value = ? AND document = ?"
            ).execute(arguments: [entity, kind, value, document])
            try ask(clue, kind, value, entity)
        }
        for table in ["link_article", "namesake"] {
            try database.cachedStatement(sql: "DELETE FROM \(table) WHERE document = ?").execute(arguments: [document])
        }
    }
}
