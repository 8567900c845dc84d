// From the public identity of an entity to its number in the database and back.

import Corpus
import GRDB

/// Finding entities.
enum EntityLookup {
    /// The number of an entity; an alias leads to the entity of that kind it is most often used for; nil when the
    /// library knows neither.
    static func number(of identity: EntityID, _ database: Database) throws -> Int? {
        if let number = try exactNumber(of: identity, database) { return number }
        let aliases = try SQLStatement(
            database,
            """
            SELECT e.id FROM alias a JOIN entity e ON e.id = a.entity WHERE a.form = ? AND e.kind = ?
            ORDER BY a.mention_count DESC, e.id LIMIT 1
            """)
        aliases.bind(identity.name).bind(identity.kind.rawValue)
        defer { aliases.reset() }
        return try aliases.next() ? aliases.int(0) : nil
    }

    /// The number of the entity listed under this very name.
    static func exactNumber(of identity: EntityID, _ database: Database) throws -> Int? {
        let selection = try SQLStatement(database, "SELECT id FROM entity WHERE kind = ? AND name = ?")
        selection.bind(identity.kind.rawValue).bind(identity.name)
        defer { selection.reset() }
        return try selection.next() ? selection.int(0) : nil
    }

    /// The identity behind a number.
    static func identity(of number: Int, _ database: Database) throws -> EntityID {
        let selection = try SQLStatement(database, "SELECT kind, name FROM entity WHERE id = ?")
        selection.bind(number)
        defer { selection.reset() }
        guard try selection.next(), let kind = EntityKind(rawValue: selection.text(0)) else { throw DamagedBytes() }
        return EntityID(kind, selection.text(1))
    }
}
