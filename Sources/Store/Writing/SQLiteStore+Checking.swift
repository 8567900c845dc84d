// Looks for damage in a library. It repairs nothing.

import Corpus
import GRDB

extension SQLiteStore {
    /// Looks for damage.
    public func check() async throws -> [LibraryFault] {
        try await read { question in
            var checker = LibraryCheck(question)
            try checker.run()
            return checker.faults
        }
    }
}

/// One check of a library.
private struct LibraryCheck {
    private let question: Question
    private let database: Database
    private(set) var faults: [LibraryFault] = []

    init(_ question: Question) {
        self.question = question
        database = question.database
    }

    mutating func run() throws {
        for message in try String.fetchAll(database, sql: "PRAGMA integrity_check") where message != "ok" {
            faults.append(.damagedFile(message))
        }
        guard faults.isEmpty else { return }
        try checkOrphans()
        try checkCounts()
        try checkPages()
        try checkIndex()
        try checkFingerprints()
    }

    /// Compares the fingerprints of the articles that are there with those of their texts.
    private mutating func checkFingerprints() throws {
        let blocks = FingerprintBlocks(database, question.store.normalText)
        // A library that was indexed with other tables is not trusted until it is indexed anew.
        guard try question.snapshot().indexedEnd > 0 else { return }
        var ranges: [(documents: Range<Int>, sum: UInt64)] = []
        let live = try question.snapshot().live
        do {
            try blocks.forEachBlock { documents, bytes in
                var sum: UInt64 = 0
                try FingerprintBytes.forEach(bytes, documents) { document, print in
                    if live.contains(document) { sum &+= FingerprintSum.part(document, print) }
                }
                ranges.append((documents, sum))
            }
        } catch is DamagedBytes {
            return faults.append(.indexDisagrees(articleCount: FingerprintBlocks.blockCount))
        }
        for (documents, found) in ranges {
            try question.cancellation.check()
            var wanted: UInt64 = 0
            try blocks.forEach(in: documents) { document, prints in
                guard live.contains(document) else { return }
                for print in prints { wanted &+= FingerprintSum.part(document, print) }
            }
            if wanted != found { faults.append(.indexDisagrees(articleCount: documents.count)) }
        }
    }

    private mutating func checkOrphans() throws {
        let documents = ["article_text", "mention", "date_expression", "event", "entity_event", "quantity"]
        for table in documents {
            try report(table, "SELECT count(*) FROM \(table) WHERE document NOT IN (SELECT document FROM article)")
        }
        for table in ["namesake", "link_article"] {
            try report(table, "SELECT count(*) FROM \(table) WHERE document NOT IN (SELECT document FROM article)")
        }
        let clues = "SELECT count(*) FROM clue c JOIN name n ON n.id = c.kind WHERE n.text <> 'name'"
        try report("clue", clues + " AND c.document NOT IN (SELECT document FROM article)")
        try report("work", "SELECT count(*) FROM work WHERE document NOT IN (SELECT document FROM article)")
        try report("article", "SELECT count(*) FROM article WHERE document NOT IN (SELECT document FROM article_text)")
        try report("mention", "SELECT count(*) FROM mention WHERE entity NOT IN (SELECT id FROM entity)")
        let broken = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        for (table, rows) in Dictionary(grouping: broken, by: { $0["table"] as String }).sorted(by: { $0.key < $1.key })
        {
            faults.append(.orphans(table: table, count: rows.count))
        }
    }

    private mutating func report(_ table: String, _ sql: String) throws {
        try question.cancellation.check()
        let count = try Int.fetchOne(database, sql: sql) ?? 0
        if count > 0 { faults.append(.orphans(table: table, count: count)) }
    }

    private mutating func checkCounts() throws {
        let mentions = """
            SELECT count(*) FROM entity e LEFT JOIN
                (SELECT entity, count(*) AS mentions, count(DISTINCT document) AS articles FROM mention GROUP BY entity) m
            ON m.entity = e.id
            WHERE e.mention_count <> coalesce(m.mentions, 0) OR e.article_count <> coalesce(m.articles, 0)
            """
        if try Int.fetchOne(database, sql: mentions) != 0 { faults.append(.wrongCount("entity.mention_count")) }
        if try Int.fetchOne(database, sql: "SELECT count(*) FROM event") != Counter.eventCount.value(database) {
            faults.append(.wrongCount("counter.event_count"))
        }
        let aliases = "SELECT count(*) FROM alias WHERE mention_count <= 0"
        if try Int.fetchOne(database, sql: aliases) != 0 { faults.append(.wrongCount("alias.mention_count")) }
    }

    private mutating func checkPages() throws {
        let pages = PageReader(database)
        let rows = try SQLStatement(database, "SELECT id, hash FROM page")
        var stored: [(Int, PageID)] = []
        while try rows.next() { stored.append((rows.int(0), rows.withBytes(1) { PageID(hashBytes: $0) })) }
        for (number, id) in stored {
            try question.cancellation.check()
            do {
                _ = try pages.text(of: number)
                _ = try pages.originalBytes(of: number)
                _ = try pages.accounts(of: number)
            } catch is DamagedBytes {
                faults.append(.unreadablePage(id))
            }
        }
    }

    /// Sums up what the index says of each batch of articles and what their texts say; neither is kept in memory.
    private mutating func checkIndex() throws {
        let snapshot = try question.snapshot()
        let batchSize = question.store.indexing.sizes.batch
        for segment in snapshot.segments {
            var wanted: UInt64 = 0
            for first in stride(
                from: segment.documents.lowerBound, to: segment.documents.upperBound, by: batchSize)
            {
                let batch = first..<min(first + batchSize, segment.documents.upperBound)
                let builder = try question.store.indexing.builder(
                    for: batch, snapshot.grams, database)
                try builder.finish { term, container, places in
                    wanted &+= IndexSum.sum(term, container, places, snapshot.live)
                }
                try question.cancellation.check()
            }
            var found: UInt64 = 0
            var places: [UInt16] = []
            try segment.entries(in: Term(rawValue: 0)..<Term(rawValue: .max), database) { entry, block in
                places.removeAll(keepingCapacity: true)
                block.collect(entry, into: &places)
                found &+= places.withUnsafeBufferPointer {
                    IndexSum.sum(entry.term, entry.container, $0, snapshot.live)
                }
            }
            if found != wanted { faults.append(.indexDisagrees(articleCount: segment.documents.count)) }
        }
    }
}

/// A sum over fingerprints that does not depend on their order.
private enum FingerprintSum {
    static func part(_ document: Int, _ print: UInt32) -> UInt64 {
        let hash = (UInt64(print) << 32 ^ UInt64(document)) &* 0x9E37_79B9_7F4A_7C15
        return (hash ^ hash >> 31) &* 0xBF58_476D_1CE4_E5B9
    }
}

/// A sum over postings that does not depend on their order.
private enum IndexSum {
    static func sum(_ term: Term, _ container: Int, _ places: UnsafeBufferPointer<UInt16>, _ live: DocumentSet)
        -> UInt64
    {
        places.reduce(0) { sum, place in
            let document = container * containerSize + Int(place)
            guard live.contains(document) else { return sum }
            var hash = term.rawValue &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(document)
            hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
            return sum &+ (hash ^ hash >> 32)
        }
    }
}
