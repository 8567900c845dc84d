// Brings documents that came in since the last time into the index. Until then questions read their texts.

import GRDB

/// Indexing of documents.
struct Indexing {
    /// So many documents wait at most before they are indexed.
    static let batchSize = 2048

    let normalText: NormalText

    /// The first document that no trusted segment covers.
    func firstUnindexed(_ database: Database) throws -> Int {
        guard try Counter.fingerprint.value(database) == normalText.fingerprint else { return 0 }
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
        try index(first..<min(end, first + Indexing.batchSize), database)
        try SegmentMerging.settle(database)
        return true
    }

    private func clear(_ database: Database) throws {
        try database.execute(sql: "DELETE FROM posting_block; DELETE FROM segment")
        try Counter.fingerprint.set(normalText.fingerprint, database)
    }

    /// The terms of some documents, at most `SegmentBuilder.maximumCount`.
    func builder(for documents: Range<Int>, _ database: Database) throws -> SegmentBuilder {
        var builder = SegmentBuilder(firstDocument: documents.lowerBound)
        try DocumentTexts.forEach(in: documents, normalText, database) { document, part, units in
            builder.add(units, isHeadline: part == .headline, document: document)
        }
        try addEntities(of: documents, to: &builder, database)
        return builder
    }

    private func index(_ documents: Range<Int>, _ database: Database) throws {
        var builder = try builder(for: documents, database)
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
    }
}

/// The parts of an article that words are looked for in.
enum DocumentTexts {
    /// Which part.
    enum Part {
        case text, headline, entityName
    }

    /// Calls with the units of each part of each document.
    static func forEach(
        in documents: Range<Int>, _ normalText: NormalText, _ database: Database,
        _ body: (_ document: Int, Part, [UInt16]) throws -> Void
    ) throws {
        for (part, sql) in statements {
            let statement = try SQLStatement(database, sql)
            statement.bind(documents.lowerBound).bind(documents.upperBound)
            var units: [UInt16] = []
            while try statement.next() {
                for column: Int32 in 1...(part == .headline ? 3 : 1) where !statement.isNull(column) {
                    units.removeAll(keepingCapacity: true)
                    statement.withBytes(column) { normalText.append($0, to: &units) }
                    try body(statement.int(0), part, units)
                }
            }
        }
    }

    private static let statements: [(Part, String)] = [
        (.text, "SELECT document, text FROM article_text WHERE document >= ? AND document < ? ORDER BY document"),
        (
            .headline,
            """
            SELECT document, title, kicker, subtitle FROM article WHERE document >= ? AND document < ?
            ORDER BY document
            """
        ),
        (
            .entityName,
            """
            SELECT DISTINCT m.document, e.name FROM mention m JOIN entity e ON e.id = m.entity
            WHERE m.document >= ? AND m.document < ? ORDER BY m.document
            """
        ),
    ]
}
