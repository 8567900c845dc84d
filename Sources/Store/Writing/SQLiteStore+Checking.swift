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
        try checkStretches()
        try checkCounts()
        try checkPages()
        do {
            faults += try IndexCheck(question).faults()
        } catch is DamagedBytes {
            if faults.isEmpty { faults.append(.damagedFile("a stored value cannot be read")) }
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
        // Work whose article is gone waits for it, without a document.
        let placed = "SELECT count(*) FROM work WHERE document IS NOT NULL"
        try report("work", placed + " AND document NOT IN (SELECT document FROM article)")
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

    /// Stretches that lie outside of their text, or are none.
    private mutating func checkStretches() throws {
        let stretches = [
            ("mention", "start", "end"), ("date_expression", "start", "end"), ("quantity", "start", "end"),
            ("event", "gist_start", "gist_end"),
        ]
        for (table, start, end) in stretches {
            try question.cancellation.check()
            let sql = """
                SELECT count(*) FROM \(table) f JOIN article_text t USING (document)
                WHERE f.\(start) < 0 OR f.\(end) < f.\(start) OR f.\(end) > length(CAST(t.text AS BLOB))
                """
            let count = try Int.fetchOne(database, sql: sql) ?? 0
            if count > 0 { faults.append(.wrongStretches(table: table, count: count)) }
        }
        let articles = "SELECT count(*) FROM article WHERE first_byte < 0 OR end_byte < first_byte"
        let count = try Int.fetchOne(database, sql: articles) ?? 0
        if count > 0 { faults.append(.wrongStretches(table: "article", count: count)) }
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
        while try rows.next() {
            do {
                stored.append((rows.int(0), try rows.withBytes(1) { try PageID(hashBytes: $0) }))
            } catch is DamagedBytes {
                faults.append(.damagedFile("page \(rows.int(0)) has no identity of sixteen bytes"))
            }
        }
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
}
