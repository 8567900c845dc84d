// Reads the clues of a question and writes what was decided, in a transaction that someone else began.

import Corpus
import GRDB

/// A row of `identity_question`.
struct OpenQuestion {
    var kind: Int
    var value: String
    var entity: Int
}

/// Asks and keeps through one connection.
struct IdentityDesk {
    let database: Database
    let names: NameTable

    init(_ database: Database) {
        self.database = database
        names = NameTable(database)
    }

    /// Open questions, at most so many.
    func open(limit: Int) throws -> [OpenQuestion] {
        let rows = try SQLStatement(database, "SELECT kind, value, entity FROM identity_question LIMIT ?")
        rows.bind(limit)
        var found: [OpenQuestion] = []
        while try rows.next() {
            found.append(OpenQuestion(kind: rows.int(0), value: rows.text(1), entity: rows.int(2)))
        }
        return found
    }

    /// Takes a question off the list.
    func close(_ row: OpenQuestion) throws {
        let deletion = try SQLStatement(
            database, "DELETE FROM identity_question WHERE kind = ? AND value = ? AND entity = ?")
        deletion.bind(row.kind).bind(row.value).bind(row.entity)
        try deletion.run()
    }

    /// The question with its clues; nil when only one answer is possible and nothing was decided before.
    func question(_ row: OpenQuestion) throws -> IdentityQuestion? {
        switch EntityClue.Kind(rawValue: try names.name(of: row.kind)) {
        case .name:
            if try isAlone(row), try !isDecided(row.value) { return nil }
            return IdentityQuestion(
                .names(value: row.value), sightings: try sightings("c.value = ?", row) { $0.bind(row.value) })
        case .definition: return try shortForm(row)
        case .office:
            let name = try EntityLookup.identity(of: row.entity, database)
            if try holdsOneOffice(row), try !hasNamesakes(row.entity) { return nil }
            return IdentityQuestion(
                .people(name), sightings: try sightings("c.entity = ?", row) { $0.bind(row.entity) })
        case .code, nil: return nil
        }
    }

    // A name alone and an office alone tell nothing, and are not asked about, unless something was decided before.
    private func isAlone(_ row: OpenQuestion) throws -> Bool {
        let rows = try SQLStatement(
            database, "SELECT min(entity), max(entity) FROM clue WHERE kind = ? AND value = ?")
        rows.bind(row.kind).bind(row.value)
        defer { rows.reset() }
        return try !rows.next() || rows.int(0) == rows.int(1)
    }

    private func holdsOneOffice(_ row: OpenQuestion) throws -> Bool {
        let rows = try SQLStatement(database, "SELECT min(value), max(value) FROM clue WHERE entity = ? AND kind = ?")
        rows.bind(row.entity).bind(row.kind)
        defer { rows.reset() }
        return try !rows.next() || rows.text(0) == rows.text(1)
    }

    private func isDecided(_ value: String) throws -> Bool {
        let rows = try SQLStatement(database, "SELECT 1 FROM entity_link WHERE value = ? LIMIT 1")
        rows.bind(value)
        defer { rows.reset() }
        return try rows.next()
    }

    private func hasNamesakes(_ name: Int) throws -> Bool {
        let rows = try SQLStatement(database, "SELECT 1 FROM namesake WHERE name = ? LIMIT 1")
        rows.bind(name)
        defer { rows.reset() }
        return try rows.next()
    }

    private func shortForm(_ row: OpenQuestion) throws -> IdentityQuestion? {
        guard let short = EntityID(row.value) else { return nil }
        return IdentityQuestion(.shortForm(short), sightings: try sightings("c.value = ?", row) { $0.bind(row.value) })
    }

    private func sightings(
        _ condition: String, _ row: OpenQuestion, _ bind: (SQLStatement) -> Void
    ) throws -> [EntitySighting] {
        let kind = EntityClue.Kind(rawValue: try names.name(of: row.kind)) ?? .name
        let rows = try SQLStatement(
            database,
            """
            SELECT e.kind, e.name, c.value, p.hash, a.first_byte, a.end_byte, a.printed
            FROM clue c JOIN entity e ON e.id = c.entity LEFT JOIN article a ON a.document = c.document
            LEFT JOIN page p ON p.id = a.page WHERE c.kind = ? AND \(condition)
            """)
        rows.bind(row.kind)
        bind(rows)
        var found: [EntitySighting] = []
        while try rows.next() {
            guard let entityKind = EntityKind(rawValue: rows.text(0)) else { throw DamagedBytes() }
            let article = rows.isNull(3) ? nil : try rows.articleID(at: 3)
            found.append(
                EntitySighting(
                    article: article, published: rows.optionalText(6).flatMap { PartialDate(iso: $0) },
                    clue: EntityClue(kind, EntityID(entityKind, rows.text(1)), rows.text(2))))
        }
        return found
    }
}

extension SQLStatement {
    /// The public identity of an article from three columns: hash of its page, first byte, end byte.
    func articleID(at column: Int32) throws -> ArticleID {
        ArticleID(
            page: try withBytes(column) { try PageID(hashBytes: $0) },
            span: try TextSpan(stored: int(column + 1), int(column + 2)))
    }
}
