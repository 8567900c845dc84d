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
    }

    private struct Listed: Hashable {
        var kind: EntityKind
        var name: TextBytes
    }

    private struct Alias: Hashable {
        var entity: Int
        var form: TextBytes
    }

    private let database: Database
    private var numbers: [Listed: Int] = [:]
    private var counts: [Int: Counts] = [:]
    private var aliases: [Alias: Int] = [:]

    init(_ database: Database) { self.database = database }

    /// Counts a mention.
    /// - Returns: the number of its entity.
    mutating func count(_ mention: Mention, in document: Int) throws -> Int {
        let identity = mention.entityID
        let number = try number(of: identity)
        var counted = counts[number] ?? Counts()
        counted.mentions += 1
        if counted.lastDocument != document { counted.articles += 1 }
        counted.lastDocument = document
        counts[number] = counted
        let form = TextBytes(mention.surface)
        if form != TextBytes(identity.name) { aliases[Alias(entity: number, form: form), default: 0] += 1 }
        return number
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
        let listed = Listed(kind: identity.kind, name: TextBytes(identity.name))
        if let number = numbers[listed] { return number }
        let number = try EntityLookup.exactNumber(of: identity, database) ?? insert(identity, code)
        numbers[listed] = number
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
        aliases = [:]
    }
}

/// A text that is the same when its bytes are, as for the database. `String` brings Chinese into a normal form for every
/// look into a table.
private struct TextBytes: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: TextBytes, right: TextBytes) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
        let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }
}
