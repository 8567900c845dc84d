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
            if isAll, filter == .everything { return try SQLiteStore.mostMentioned(limit, question) }
            let identities = try question.snapshot().identities(question)
            let named = isAll ? nil : try SQLiteStore.entities(named: text, kinds: kinds, question)
            let counts =
                filter == .everything
                ? try SQLiteStore.mentionCounts(question)
                : try EntityCounting(question, Answer(filter, question).all()).articleCounts()
            let allowed = named.map { Set($0.map { identities.listed($0) }) }
            let most = counts.filter { allowed?.contains($0.key) ?? true }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
            return try most.compactMap { number, count in
                var summary = try EntitySummaries(question).summary(of: number)
                if filter != .everything { summary?.articleCount = count }
                return summary
            }
        }
    }

    /// The entities whose name or alias contains a text or, where it can be, is spelled by it.
    private static func entities(named text: String, kinds: [EntityKind], _ question: Question) throws -> [Int] {
        let snapshot = try question.snapshot()
        let wanted = question.store.normalText.query(text)
        let found = try snapshot.names(question).entities(containing: wanted, kinds: kinds)
        guard let term = FilterPlanner(question: question, snapshot: snapshot).readingTerm(text) else { return found }
        return found + (try snapshot.entities(spelledBy: term, kinds: kinds, isListedName: false, question))
    }

    private static func mostMentioned(_ limit: Int, _ question: Question) throws -> [EntitySummary] {
        let identities = try question.snapshot().identities(question)
        let summaries = try EntitySummaries(question)
        // What is gathered from several rows counts more than any of them, so all of that is looked at.
        let alone = try Int.fetchAll(
            question.database,
            sql: "SELECT id FROM entity WHERE mention_count > 0 ORDER BY mention_count DESC, id LIMIT ?",
            arguments: [limit.addingReportingOverflow(identities.aliasCount).partialValue])
        let candidates = Set(alone.map { identities.listed($0) }).union(identities.gathered)
        var counts: [(number: Int, count: Int)] = []
        for number in candidates { counts.append((number, try summaries.mentionCount(of: number))) }
        return try counts.sorted { ($1.count, $0.number) < ($0.count, $1.number) }.prefix(limit)
            .compactMap { try summaries.summary(of: $0.number) }
    }

    private static func mentionCounts(_ question: Question) throws -> [Int: Int] {
        let identities = try question.snapshot().identities(question)
        let rows = try SQLStatement(
            question.database, "SELECT id, mention_count FROM entity WHERE mention_count > 0")
        var counts: [Int: Int] = [:]
        while try rows.next() { counts[identities.listed(rows.int(0)), default: 0] += rows.int(1) }
        let summaries = try EntitySummaries(question)
        for number in identities.gathered { counts[number] = try summaries.mentionCount(of: number) }
        return counts.filter { $0.value > 0 }
    }

    /// One entity with its counts.
    public func entity(_ id: EntityID) async throws -> EntitySummary? {
        try await read { question in
            let identities = try question.snapshot().identities(question)
            return try EntityLookup.number(of: id, question.database).flatMap {
                try EntitySummaries(question).summary(of: identities.listed($0))
            }
        }
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
        let identities = try question.snapshot().identities(question)
        let counts = try rawCounts()
        guard !identities.isEmpty else { return counts }
        var gathered: [Int: Int] = [:]
        for (raw, count) in counts { gathered[identities.listed(raw), default: 0] += count }
        // An article may use two forms of one entity; those are counted by their articles.
        let planner = FilterPlanner(question: question, snapshot: try question.snapshot())
        for number in identities.gathered where identities.raws(of: [number]).contains(where: { counts[$0] != nil }) {
            var mentioning = try planner.documents(ofListed: [number])
            planner.snapshot.stories.complete(&mentioning)
            gathered[number] = mentioning.intersectionCount(documents)
        }
        return gathered.filter { $0.value > 0 }
    }

    /// Number of articles by raw entity.
    private func rawCounts() throws -> [Int: Int] {
        var counts: [Int: Int] = [:]
        let snapshot = try question.snapshot()
        try countStories(snapshot.stories, &counts)
        guard documents.count > 2_000 else {
            try documents.forEach { document in
                if !snapshot.stories.contains(document) { try countMentions("document = \(document)", &counts) }
            }
            return counts
        }
        var documents = self.documents
        for parts in snapshot.stories.all { for part in parts { documents.remove(part) } }
        var sums: [Int32] = []
        let last = try Int.fetchOne(question.database, sql: "SELECT max(id) FROM entity") ?? 0
        for segment in snapshot.segments {
            var places: [UInt16] = []
            try segment.entries(in: Term.entities, question.database) { entry, block in
                // The index may still know entities that are gone.
                guard let entity = entry.term.entityNumber, entity <= last else { return }
                places.removeAll(keepingCapacity: true)
                try block.collect(entry, into: &places)
                let base = entry.container * containerSize
                let count = places.reduce(0) { documents.contains(base + Int($1)) ? $0 + 1 : $0 }
                if entity >= sums.count { sums += [Int32](repeating: 0, count: entity + 1024 - sums.count) }
                sums[entity] += Int32(count)
            }
            try question.cancellation.check()
        }
        for (entity, sum) in sums.enumerated() where sum > 0 { counts[entity, default: 0] += Int(sum) }
        try countMentions("document >= \(snapshot.indexedEnd)", in: documents, &counts)
        return counts
    }

    /// Stories of several parts: an entity counts once, however many parts mention it.
    private func countStories(_ stories: Stories, _ counts: inout [Int: Int]) throws {
        let mentions = try SQLStatement(question.database, "SELECT entity FROM mention WHERE document = ?")
        for parts in stories.all where documents.contains(parts[0]) {
            var entities: Set<Int> = []
            for part in parts {
                mentions.reset()
                mentions.bind(part)
                while try mentions.next() { entities.insert(mentions.int(0)) }
            }
            for entity in entities { counts[entity, default: 0] += 1 }
        }
        mentions.reset()
    }

    private func countMentions(
        _ condition: String, in documents: DocumentSet? = nil, _ counts: inout [Int: Int]
    ) throws {
        let documents = documents ?? self.documents
        let rows = try Row.fetchCursor(
            question.database, sql: "SELECT DISTINCT document, entity FROM mention WHERE \(condition)")
        while let row = try rows.next() {
            if documents.contains(row[0]) { counts[row[1], default: 0] += 1 }
        }
    }
}
