// Keeps the table of entities, their aliases and counts while articles are written.

import Corpus
import GRDB

/// Gives entities numbers and counts them.
struct EntityWriter {
    /// Stands for all entities in the timeline table.
    static let anyEntity = 0

    private struct Counts {
        var articles = 0
        var mentions = 0
        var events = 0
        var lastDocument = -1

        /// Counts a mention.
        mutating func note(_ document: Int) {
            mentions += 1
            if lastDocument != document { articles += 1 }
            lastDocument = document
        }
    }

    private struct Alias: Hashable {
        var entity: Int
        var form: TextBytes
    }

    private let database: Database
    /// Numbers that were needed so far.
    private(set) var numbers: EntityNumbers
    private var counts: [Int: Counts] = [:]
    /// Forms, in the order they came up, and how often.
    private var aliases: [(alias: Alias, count: Int)] = []
    private var places: [Alias: Int] = [:]

    /// - Parameter known: numbers that are known.
    init(_ database: Database, known: EntityNumbers = EntityNumbers()) {
        self.database = database
        numbers = known
    }

    /// Counts a mention.
    /// - Returns: the number of its entity.
    mutating func count(_ mention: Mention, in document: Int) throws -> Int {
        let name = TextBytes(mention.entity?.name ?? mention.surface)
        let number = try number(of: mention.entity?.kind ?? mention.kind, name)
        counts[number, default: Counts()].note(document)
        if mention.entity != nil, case let form = TextBytes(mention.surface), form != name {
            count(Alias(entity: number, form: form))
        }
        return number
    }

    private mutating func count(_ alias: Alias) {
        if let place = places[alias] {
            aliases[place].count += 1
        } else {
            places[alias] = aliases.count
            aliases.append((alias, 1))
        }
    }

    /// Counts an event of an entity.
    /// - Returns: the number of the entity.
    mutating func countEvent(_ identity: EntityID) throws -> Int {
        let number = try number(of: identity)
        counts[number, default: Counts()].events += 1
        return number
    }

    /// The number of an entity, which is entered if it is not there.
    /// - Parameter code: administrative code of a place.
    mutating func number(of identity: EntityID, code: String? = nil) throws -> Int {
        try number(of: identity.kind, TextBytes(identity.name), code: code)
    }

    private mutating func number(of kind: EntityKind, _ name: TextBytes, code: String? = nil) throws -> Int {
        if let number = numbers[kind, name] { return number }
        let identity = EntityID(kind, name.text)
        let number = try EntityLookup.exactNumber(of: identity, database) ?? insert(identity, code)
        numbers[kind, name] = number
        return number
    }

    private func insert(_ identity: EntityID, _ code: String?) throws -> Int {
        let insertion = try SQLStatement(database, "INSERT INTO entity (kind, name, code) VALUES (?, ?, ?)")
        insertion.bind(identity.kind.rawValue).bind(identity.name).bind(code)
        try insertion.run()
        return Int(database.lastInsertedRowID)
    }

    /// Adds what was counted to the tables.
    mutating func finish() throws {
        let entities = try SQLStatement(
            database,
            """
            UPDATE entity SET article_count = article_count + ?, mention_count = mention_count + ?,
                event_count = event_count + ? WHERE id = ?
            """)
        for (number, counted) in counts.sorted(by: { $0.key < $1.key }) {
            entities.bind(counted.articles).bind(counted.mentions).bind(counted.events).bind(number)
            try entities.run()
        }
        let forms = try SQLStatement(
            database,
            """
            INSERT INTO alias (entity, form, mention_count) VALUES (?, ?, ?)
            ON CONFLICT (entity, form) DO UPDATE SET mention_count = mention_count + excluded.mention_count
            """)
        for (alias, count) in aliases {
            forms.bind(alias.entity).bind(alias.form.text).bind(count)
            try forms.run()
        }
        counts = [:]
        aliases = []
        places = [:]
    }
}
