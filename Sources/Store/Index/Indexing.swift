// Brings documents that came in since the last time into the index. Until then questions read their texts.

import Corpus
import GRDB

/// When an index is made, what counts as frequent and what is read sooner than looked up; tests use smaller ones.
struct IndexSizes: Sendable {
    /// So many documents wait at most before they are indexed; at most `SegmentBuilder.maximumCount`.
    var batch = 2048
    /// Fewer articles say nothing of what is frequent.
    var sample = 1024
    /// A run of units is frequent when at least one article in so many has it.
    var rarity = 50
    /// So many headlines are read in less time than the index takes to tell which of them a long term may spell.
    var fewHeadlines = 1000
}

/// Indexing of documents.
struct Indexing {
    let normalText: NormalText
    let table: ReadingTable
    let sizes: IndexSizes

    /// The first document that no trusted segment covers.
    func firstUnindexed(_ database: Database) throws -> Int {
        guard try Counter.fingerprint.value(database) == normalText.fingerprint, try knowsReadings(database) else {
            return 0
        }
        return try Int.fetchOne(database, sql: "SELECT coalesce(max(end_document), 0) FROM segment") ?? 0
    }

    /// Indexes one batch of the documents that wait.
    /// - Parameter leastCount: does nothing when fewer wait.
    /// - Returns: true when something was indexed.
    func runBatch(_ database: Database, leastCount: Int) throws -> Bool {
        guard let draft = try draft(database, leastCount: leastCount) else { return false }
        return try store(draft, database)
    }

    /// Makes what one batch of the documents that wait brings into the index, and writes nothing: that part may be done
    /// beside other writing, and takes the longest.
    /// - Parameter leastCount: does nothing when fewer wait.
    /// - Returns: nil when nothing is to be done.
    func draft(_ database: Database, leastCount: Int) throws -> IndexDraft? {
        let end = try Counter.nextDocument.value(database)
        let state = try IndexState(self, database)
        guard end - state.firstUnindexed >= max(1, leastCount) else { return nil }
        // The first articles are indexed anew once runs are known: a term means the same in all segments or it means
        // nothing.
        let looksForRuns = (state.firstUnindexed == 0 || state.gramCount == 0) && end >= sizes.sample
        let first = looksForRuns ? 0 : state.firstUnindexed
        let documents = first..<min(end, first + sizes.batch)
        var draft = IndexDraft(state: state, isNew: first == 0, segment: SegmentDraft(documents: documents))
        if looksForRuns { draft.frequentRuns = try frequentRuns(in: documents, database) }
        let grams = try first == 0 ? FrequentGrams(draft.frequentRuns ?? []) : Grams.load(database)
        let builder = try builder(for: documents, grams, database)
        try builder.finish { draft.segment.add($0, container: $1, places: $2) }
        draft.segment.close(catalogue: try CatalogueColumns.read(documents, database).bytes)
        return draft
    }

    /// Puts a draft into the index, unless someone else was faster.
    /// - Returns: true when it stands in the index.
    func store(_ draft: IndexDraft, _ database: Database) throws -> Bool {
        guard try IndexState(self, database) == draft.state else { return false }
        if draft.isNew { try clear(database) }
        if let runs = draft.frequentRuns { try Grams.store(runs, database) }
        try SegmentWriter.write(draft.segment, database)
        if !draft.isNew { try SegmentMerging.settle(database) }
        return true
    }

    /// Whether the index was made with the readings that are known now.
    func knowsReadings(_ database: Database) throws -> Bool {
        try Counter.readingFingerprint.value(database) == table.fingerprint
    }

    private func clear(_ database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM posting_block; DELETE FROM segment; DELETE FROM frequent_gram; DELETE FROM fingerprint_block
                """)
        try Counter.gramCount.set(0, database)
        try Counter.gramGeneration.raise(database)
        try Counter.fingerprint.set(normalText.fingerprint, database)
        try Counter.readingFingerprint.set(table.fingerprint, database)
    }

    /// Finds the frequent runs of a library in its first articles.
    private func frequentRuns(in documents: Range<Int>, _ database: Database) throws -> [FrequentGrams.Row] {
        var counting = FrequentGramCounting(firstDocument: documents.lowerBound)
        try DocumentTexts.forEach(in: documents, normalText, database) { counting.add($2, document: $0) }
        return counting.frequent(leastCount: max(2, documents.count / sizes.rarity))
    }

    /// The terms of some documents, at most `SegmentBuilder.maximumCount`.
    func builder(
        for documents: Range<Int>, _ grams: FrequentGrams, _ database: Database
    ) throws -> SegmentBuilder {
        var builder = SegmentBuilder(
            firstDocument: documents.lowerBound, grams: grams, readings: table.readings)
        try DocumentTexts.forEach(in: documents, normalText, database) {
            builder.add($2, $1, document: $0)
        } mention: {
            builder.add(entity: $1, document: $0)
        }
        try addEvents(of: documents, to: &builder, database)
        return builder
    }

    private func addEvents(of documents: Range<Int>, to builder: inout SegmentBuilder, _ database: Database) throws {
        let events = try SQLStatement(
            database,
            "SELECT document, first_day, last_day FROM event WHERE document >= ? AND document < ? ORDER BY document")
        events.bind(documents.lowerBound).bind(documents.upperBound)
        while try events.next() {
            let interval = DayInterval(firstDay: events.optionalInt(1), lastDay: events.optionalInt(2))
            builder.add(time: interval, document: events.int(0))
        }
    }
}

/// How far the index reached and what its terms mean, so that a draft is not put where it no longer fits.
struct IndexState: Equatable, Sendable {
    /// The first document that no trusted segment covers.
    let firstUnindexed: Int
    let gramCount: Int
    let gramGeneration: Int

    init(_ indexing: Indexing, _ database: Database) throws {
        firstUnindexed = try indexing.firstUnindexed(database)
        gramCount = try Counter.gramCount.value(database)
        gramGeneration = try Counter.gramGeneration.value(database)
    }
}

/// A batch of the index that is made and not yet written.
struct IndexDraft: Sendable {
    /// What it was made upon.
    let state: IndexState
    /// True when the index begins with it, and what was there goes.
    let isNew: Bool
    /// The frequent runs, where they were looked for.
    var frequentRuns: [FrequentGrams.Row]?
    var segment: SegmentDraft
}
