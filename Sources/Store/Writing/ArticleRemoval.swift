// Takes articles out again, with all that was found in them. Their numbers are never given out anew.

import Corpus
import GRDB

/// Removes articles.
struct ArticleRemoval {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// Removes the articles of a page; the page stays, with its bytes.
    func removeArticles(of page: Int) throws {
        try PageBytes(database).unpack(page)
        for document in try PageReader(database).documents(of: page) { try remove(document) }
    }

    private func remove(_ document: Int) throws {
        try database.execute(
            sql: "DELETE FROM continuation WHERE document = ? OR next = ?", arguments: [document, document])
        try uncountMentions(of: document)
        try removeEvents(of: document)
        try ClueWriter(database, names: NameTable(database)).removeClues(of: document)
        for table in ["mention", "date_expression", "event", "quantity", "article_text", "article"] {
            try database.cachedStatement(sql: "DELETE FROM \(table) WHERE document = ?").execute(arguments: [document])
        }
        try database.execute(sql: "INSERT INTO dead_document (document) VALUES (?)", arguments: [document])
    }

    private func uncountMentions(of document: Int) throws {
        try database.execute(
            sql: """
                UPDATE entity SET article_count = article_count - 1,
                    mention_count = mention_count - (SELECT count(*) FROM mention WHERE document = ? AND entity = id)
                WHERE id IN (SELECT entity FROM mention WHERE document = ?)
                """, arguments: [document, document])
        let surface =
            "coalesce(m.surface, CAST(substr(CAST(t.text AS BLOB), m.start + 1, m.end - m.start) AS TEXT))"
        let forms = try Row.fetchAll(
            database,
            sql: """
                SELECT m.entity, \(surface) AS form, count(*) AS count
                FROM mention m JOIN article_text t USING (document) WHERE m.document = ? GROUP BY 1, 2
                """, arguments: [document])
        for form in forms {
            try database.execute(
                sql: "UPDATE alias SET mention_count = mention_count - ? WHERE entity = ? AND form = ?",
                arguments: [form["count"] as Int, form["entity"] as Int, form["form"] as String])
        }
        try database.execute(
            sql: """
                DELETE FROM alias WHERE mention_count <= 0 AND entity IN (SELECT entity FROM mention WHERE document = ?)
                """, arguments: [document])
    }

    private func removeEvents(of document: Int) throws {
        let selection = try SQLStatement(
            database, "SELECT position, first_day, last_day, entities FROM event WHERE document = ?")
        selection.bind(document)
        let deletion = try SQLStatement(
            database,
            "DELETE FROM entity_event WHERE entity = ? AND sort_day = ? AND document = ? AND position = ?")
        let count = try SQLStatement(database, "UPDATE entity SET event_count = event_count - 1 WHERE id = ?")
        while try selection.next() {
            try Counter.eventCount.raise(database, by: -1)
            let interval = DayInterval(firstDay: selection.optionalInt(1), lastDay: selection.optionalInt(2))
            var reader = ByteReader(selection.bytes(3))
            for entity in [EntityWriter.anyEntity] + (try reader.differences()) {
                deletion.bind(entity).bind(interval.sortDay).bind(document).bind(selection.int(0))
                try deletion.run()
                count.bind(entity)
                try count.run()
            }
        }
    }
}
