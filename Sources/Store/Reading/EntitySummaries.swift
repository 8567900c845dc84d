// Single entities with their counts: over all forms that are listed as one, and person by person.

import Corpus
import GRDB

/// Sums up listed entities.
struct EntitySummaries {
    private let question: Question
    private let identities: Identities
    private var database: Database { question.database }

    init(_ question: Question) throws {
        self.question = question
        identities = try question.snapshot().identities(question)
    }

    /// A listed entity; nil when nothing mentions it.
    func summary(of number: Int) throws -> EntitySummary? {
        let rows = try SQLStatement(database, "SELECT kind, name, code FROM entity WHERE id = ?")
        rows.bind(number)
        defer { rows.reset() }
        guard try rows.next(), let kind = EntityKind(rawValue: rows.text(0)) else { return nil }
        var summary = EntitySummary(id: EntityID(kind, rows.text(1)), code: rows.optionalText(2))
        summary.mentionCount = try mentionCount(of: number)
        summary.eventCount = try eventCount(of: number)
        guard summary.mentionCount > 0 || summary.eventCount > 0 else { return nil }
        summary.articleCount = try articleCount(of: number)
        summary.aliases = try aliases(of: number).filter { $0 != summary.id.name }
        return summary
    }

    /// Mentions under all names.
    func mentionCount(of number: Int) throws -> Int {
        if let name = identities.name(ofPerson: number) { return try mentions(of: name, byPerson: number) }
        let all = try identities.forms(of: number).reduce(0) { try $0 + column("mention_count", $1) }
        return try identities.people(named: number).reduce(all) { try $0 - mentions(of: number, byPerson: $1) }
    }

    private func mentions(of name: Int, byPerson person: Int) throws -> Int {
        let rows = try SQLStatement(
            database,
            """
            SELECT count(*) FROM namesake n JOIN mention m ON m.document = n.document AND m.entity = n.name
            WHERE n.name = ? AND n.person = ?
            """)
        rows.bind(name).bind(person)
        defer { rows.reset() }
        return try rows.next() ? rows.int(0) : 0
    }

    private func eventCount(of number: Int) throws -> Int {
        let raws = identities.raws(of: [number])
        let isItself = raws == [number] && identities.people(named: number).isEmpty
        if isItself { return try column("event_count", number) }
        let marks = Array(repeating: "?", count: raws.count).joined(separator: ",")
        let rows = try SQLStatement(
            database, "SELECT DISTINCT document, position, entity FROM entity_event WHERE entity IN (\(marks))")
        for raw in raws { rows.bind(raw) }
        var events: Set<[Int]> = []
        while try rows.next() {
            guard identities.listed(rows.int(2), in: rows.int(0)) == number else { continue }
            events.insert([rows.int(0), rows.int(1)])
        }
        return events.count
    }

    private func articleCount(of number: Int) throws -> Int {
        let isItself = identities.raws(of: [number]) == [number] && identities.people(named: number).isEmpty
        if isItself, try !Continuation.isThereAny(database) { return try column("article_count", number) }
        let snapshot = try question.snapshot()
        var documents = try FilterPlanner(question: question, snapshot: snapshot).documents(ofListed: [number])
        documents.formIntersection(snapshot.live)
        return documents.count - snapshot.stories.repetitionCount(in: documents)
    }

    /// Other forms, most frequent first.
    private func aliases(of number: Int) throws -> [String] {
        if let name = identities.name(ofPerson: number) { return [try EntityLookup.identity(of: name, database).name] }
        var counts: [String: Int] = [:]
        for form in identities.forms(of: number) {
            if form != number {
                counts[try EntityLookup.identity(of: form, database).name, default: 0] += try column(
                    "mention_count", form)
            }
            let rows = try SQLStatement(database, "SELECT form, mention_count FROM alias WHERE entity = ?")
            rows.bind(form)
            while try rows.next() { counts[rows.text(0), default: 0] += rows.int(1) }
        }
        return counts.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    private func column(_ name: String, _ number: Int) throws -> Int {
        let rows = try SQLStatement(database, "SELECT \(name) FROM entity WHERE id = ?")
        rows.bind(number)
        defer { rows.reset() }
        return try rows.next() ? rows.int(0) : 0
    }
}
