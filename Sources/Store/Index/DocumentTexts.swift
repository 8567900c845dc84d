// The parts of articles that words are looked for in, as units. It indexes nothing.

import GRDB

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
