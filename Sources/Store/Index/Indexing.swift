// Brings documents that came in since the last time into the index. Until then questions read their texts.

import Corpus
import GRDB

/// When an index is made and what counts as frequent; tests use smaller ones.
struct IndexSizes: Sendable {
    /// So many documents wait at most before they are indexed; at most `SegmentBuilder.maximumCount`.
    var batch = 2048
    /// Fewer articles say nothing of what is frequent.
    var sample = 1024
    /// A run of units is frequent when at least one article in so many has it.
    var rarity = 50
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
        let end = try Counter.nextDocument.value(database)
        let first = try firstUnindexed(database)
        guard end - first >= max(1, leastCount) else { return false }
        if first == 0 { try clear(database) }
        if try Counter.gramCount.value(database) == 0, end >= sizes.sample {
            // The first articles are indexed anew: a term means the same in all segments or it means nothing.
            try clear(database)
            try findFrequentGrams(in: 0..<min(end, sizes.batch), database)
            try index(0..<min(end, sizes.batch), try Grams.load(database), database)
            return true
        }
        try index(first..<min(end, first + sizes.batch), try Grams.load(database), database)
        try SegmentMerging.settle(database)
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
    private func findFrequentGrams(in documents: Range<Int>, _ database: Database) throws {
        var counting = FrequentGramCounting(firstDocument: documents.lowerBound)
        try DocumentTexts.forEach(in: documents, normalText, database) { document, _, units in
            counting.add(units, document: document)
        }
        try Grams.store(counting.frequent(leastCount: max(2, documents.count / sizes.rarity)), database)
    }

    /// The terms of some documents, at most `SegmentBuilder.maximumCount`.
    func builder(
        for documents: Range<Int>, _ grams: FrequentGrams, _ database: Database
    ) throws -> SegmentBuilder {
        var builder = SegmentBuilder(
            firstDocument: documents.lowerBound, grams: grams, readings: table.readings)
        try DocumentTexts.forEach(in: documents, normalText, database) { document, part, units in
            builder.add(units, part, document: document)
        }
        try addEntities(of: documents, to: &builder, database)
        return builder
    }

    private func index(_ documents: Range<Int>, _ grams: FrequentGrams, _ database: Database) throws {
        var builder = try builder(for: documents, grams, database)
        var writer = try SegmentWriter(database, documents: documents)
        try builder.finish { try writer.add($0, container: $1, places: $2) }
        try writer.finish(catalogue: try CatalogueColumns.read(documents, database).bytes)
    }

    private func addEntities(of documents: Range<Int>, to builder: inout SegmentBuilder, _ database: Database) throws {
        let mentions = try SQLStatement(
            database,
            "SELECT DISTINCT document, entity FROM mention WHERE document >= ? AND document < ? ORDER BY document")
        mentions.bind(documents.lowerBound).bind(documents.upperBound)
        while try mentions.next() { builder.add(entity: mentions.int(1), document: mentions.int(0)) }
        let events = try SQLStatement(
            database, "SELECT document, first_day, last_day FROM event WHERE document >= ? AND document < ?")
        events.bind(documents.lowerBound).bind(documents.upperBound)
        while try events.next() {
            let interval = DayInterval(firstDay: events.optionalInt(1), lastDay: events.optionalInt(2))
            builder.add(time: interval, document: events.int(0))
        }
    }
}
