// Entities by name, counted over the library or over the articles of a filter.

import Corpus
import GRDB

extension SQLiteStore {
    /// Entities whose name or alias contains the text, most mentioned first.
    ///
    /// Under a filter they are counted, and ordered, by the articles of the filter that mention them.
    public func entities(
        named text: String, kinds: [EntityKind], in filter: Filter, limit: Int
    ) async throws -> [EntitySummary] {
        guard limit > 0 else { return [] }
        return try await read { question in
            let wanted = question.store.normalText.query(text)
            let isAll = wanted.isEmpty && kinds.isEmpty
            if isAll, filter == .everything { return try SQLiteStore.mostMentioned(limit, question.database) }
            let named = isAll ? nil : try question.snapshot().names(question).entities(containing: wanted, kinds: kinds)
            let counts =
                filter == .everything
                ? try SQLiteStore.mentionCounts(question)
                : try EntityCounting(question, Answer(filter, question).all()).articleCounts()
            let allowed = named.map { Set($0) }
            let most = counts.filter { allowed?.contains($0.key) ?? true }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
            return try most.compactMap { number, count in
                var summary = try SQLiteStore.summary(of: number, question.database)
                if filter != .everything { summary?.articleCount = count }
                return summary
            }
        }
    }

    private static func mostMentioned(_ limit: Int, _ database: Database) throws -> [EntitySummary] {
        try Int.fetchAll(
            database,
            sql: "SELECT id FROM entity WHERE mention_count > 0 ORDER BY mention_count DESC, id LIMIT ?",
            arguments: [limit]
        ).compactMap { try summary(of: $0, database) }
    }

    private static func mentionCounts(_ question: Question) throws -> [Int: Int] {
        let rows = try SQLStatement(
            question.database, "SELECT id, mention_count FROM entity WHERE mention_count > 0")
        var counts: [Int: Int] = [:]
        while try rows.next() { counts[rows.int(0)] = rows.int(1) }
        return counts
    }

    /// One entity with its counts.
    public func entity(_ id: EntityID) async throws -> EntitySummary? {
        try await read { question in
            try EntityLookup.number(of: id, question.database).flatMap {
                try SQLiteStore.summary(of: $0, question.database)
            }
        }
    }

    private static func summary(of number: Int, _ database: Database) throws -> EntitySummary? {
        let rows = try SQLStatement(
            database,
            "SELECT kind, name, article_count, mention_count, event_count, code FROM entity WHERE id = ?")
        rows.bind(number)
        defer { rows.reset() }
        guard try rows.next(), rows.int(3) > 0 || rows.int(4) > 0, let kind = EntityKind(rawValue: rows.text(0)) else {
            return nil
        }
        let aliases = try String.fetchAll(
            database, sql: "SELECT form FROM alias WHERE entity = ? ORDER BY mention_count DESC, form",
            arguments: [number])
        return EntitySummary(
            id: EntityID(kind, rows.text(1)), aliases: aliases, articleCount: rows.int(2), mentionCount: rows.int(3),
            eventCount: rows.int(4), code: rows.optionalText(5))
    }
}

/// Counts the articles of a set that mention each entity.
struct EntityCounting {
    private let question: Question
    private let documents: DocumentSet

    init(_ question: Question, _ documents: DocumentSet) {
        self.question = question
        self.documents = documents
    }

    /// Number of articles by entity; those without any are left out.
    /// - Complexity: O(postings of all entities), or O(mentions) of a small set.
    func articleCounts() throws -> [Int: Int] {
        var counts: [Int: Int] = [:]
        let snapshot = try question.snapshot()
        guard documents.count > 2_000 else {
            try documents.forEach { try countMentions("document = \($0)", &counts) }
            return counts
        }
        var sums: [Int32] = []
        for segment in snapshot.segments {
            var places: [UInt16] = []
            try segment.entries(in: Term.entities, question.database) { entry, block in
                guard let entity = entry.term.entityNumber else { return }
                places.removeAll(keepingCapacity: true)
                block.collect(entry, into: &places)
                let base = entry.container * containerSize
                let count = places.reduce(0) { documents.contains(base + Int($1)) ? $0 + 1 : $0 }
                if entity >= sums.count { sums += [Int32](repeating: 0, count: entity + 1024 - sums.count) }
                sums[entity] += Int32(count)
            }
            try question.cancellation.check()
        }
        for (entity, sum) in sums.enumerated() where sum > 0 { counts[entity] = Int(sum) }
        try countMentions("document >= \(snapshot.indexedEnd)", &counts)
        return counts
    }

    private func countMentions(_ condition: String, _ counts: inout [Int: Int]) throws {
        let rows = try Row.fetchCursor(
            question.database, sql: "SELECT DISTINCT document, entity FROM mention WHERE \(condition)")
        while let row = try rows.next() {
            if documents.contains(row[0]) { counts[row[1], default: 0] += 1 }
        }
    }
}
