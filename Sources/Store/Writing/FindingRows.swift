// The rows of what was found in articles, on their way into the tables. It does not know what they say.

import GRDB

/// Rows of findings, inserted many at a time.
struct FindingRows {
    let mentions: RowInsertion
    let dates: RowInsertion
    let events: RowInsertion
    let quantities: RowInsertion
    /// For each entity its events; those of an article that names one twice are there once.
    let timeline: RowInsertion

    init(_ database: Database) throws {
        mentions = try RowInsertion(
            database, into: "mention",
            [
                "document", "position", "entity", "start", "end", "is_linked", "rule", "lines", "kind", "surface",
                "office",
            ])
        dates = try RowInsertion(
            database, into: "date_expression",
            [
                "document", "position", "start", "end", "first_day", "last_day", "precision", "resolution",
                "is_inferred", "is_listed", "rule", "lines", "words",
            ])
        events = try RowInsertion(
            database, into: "event",
            [
                "document", "position", "date", "first_day", "last_day", "status", "gist_start", "gist_end", "entities",
            ])
        quantities = try RowInsertion(
            database, into: "quantity",
            ["document", "position", "start", "end", "value", "unit", "modifier", "counted", "words"])
        timeline = try RowInsertion(
            database, into: "entity_event", ["entity", "sort_day", "document", "position", "is_planned"],
            conflict: "OR IGNORE")
    }

    /// Inserts what waits of articles; rows of the timeline are put in order first, by someone else.
    func finish() throws {
        for rows in [mentions, dates, events, quantities] { try rows.finish() }
    }
}
