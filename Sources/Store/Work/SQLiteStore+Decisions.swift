// What the reader decided of who is who. It stands beside what clues say, under a reason of its own, and wins.

import Corpus
import GRDB

extension SQLiteStore {
    /// Keeps a decision in the place of the one on the same form, or takes that back.
    public func decide(_ decision: EntityDecision) async throws {
        try await write { database in
            var entities = EntityWriter(database)
            let reason = try NameTable(database).number(of: EntityLink.Reason.reader.rawValue)
            let form = try entities.number(of: decision.form)
            if let other = decision.listedUnder {
                let canonical = try entities.number(of: other)
                // Two decisions that point at each other would list neither.
                try database.execute(
                    sql: "DELETE FROM entity_link WHERE alias = ? AND canonical = ? AND reason = ?",
                    arguments: [canonical, form, reason])
                try database.execute(
                    sql: "INSERT OR REPLACE INTO entity_link (alias, reason, canonical, value) VALUES (?, ?, ?, '')",
                    arguments: [form, reason, canonical])
            } else {
                try database.execute(
                    sql: "DELETE FROM entity_link WHERE alias = ? AND reason = ?", arguments: [form, reason])
            }
            try Counter.contents.raise(database)
        }
    }

    /// All decisions of the reader.
    public func decisions() async throws -> [EntityDecision] {
        try await read { question in
            let rows = try SQLStatement(
                question.database,
                """
                SELECT l.alias, l.canonical FROM entity_link l JOIN name n ON n.id = l.reason
                WHERE n.text = 'reader' ORDER BY l.alias
                """)
            var pairs: [(Int, Int)] = []
            while try rows.next() { pairs.append((rows.int(0), rows.int(1))) }
            return try pairs.map {
                EntityDecision(
                    form: try EntityLookup.identity(of: $0.0, question.database),
                    listedUnder: try EntityLookup.identity(of: $0.1, question.database))
            }
        }
    }

    /// The forms of other articles that are listed under an entity.
    public func forms(of entity: EntityID) async throws -> [EntityForm] {
        try await read { question in
            guard let number = try EntityLookup.number(of: entity, question.database) else { return [] }
            let identities = try question.snapshot().identities(question)
            return try identities.forms(of: identities.listed(number)).map { form in
                let count = try Int.fetchOne(
                    question.database, sql: "SELECT article_count FROM entity WHERE id = ?", arguments: [form])
                return EntityForm(
                    try EntityLookup.identity(of: form, question.database), articleCount: count ?? 0)
            }
        }
    }
}
