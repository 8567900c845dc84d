// Reads articles to see whether they hold what is looked for. It holds one article at a time.

import GRDB

/// Answers what the index leaves open, from the article itself.
struct DocumentChecker {
    private let normalText: NormalText
    private let text: SQLStatement
    private let headline: SQLStatement
    private let names: SQLStatement
    private var current = -1
    private var textUnits: [UInt16]?
    private var headlineRuns: [[UInt16]]?
    private var nameRuns: [[UInt16]]?

    init(_ question: Question) throws {
        normalText = question.store.normalText
        let database = question.database
        text = try SQLStatement(database, "SELECT text FROM article_text WHERE document = ?")
        headline = try SQLStatement(database, "SELECT title, kicker, subtitle FROM article WHERE document = ?")
        names = try SQLStatement(
            database,
            "SELECT DISTINCT e.name FROM mention m JOIN entity e ON e.id = m.entity WHERE m.document = ?")
    }

    /// Whether a document holds what a check asks for.
    mutating func holds(_ check: FilterPlan.Check, _ document: Int) throws -> Bool {
        if document != current {
            current = document
            textUnits = nil
            headlineRuns = nil
            nameRuns = nil
        }
        switch check {
        case .none: return false
        case .headline(let wanted): return try headlines().contains { NormalText.contains(wanted, in: $0) }
        case .anywhere(let wanted):
            if NormalText.contains(wanted, in: try ownText()) { return true }
            if try headlines().contains(where: { NormalText.contains(wanted, in: $0) }) { return true }
            return try entityNames().contains { NormalText.contains(wanted, in: $0) }
        }
    }

    private mutating func ownText() throws -> [UInt16] {
        if let textUnits { return textUnits }
        let units = try DocumentChecker.runs(text, columns: 1, current, normalText).first ?? []
        textUnits = units
        return units
    }

    private mutating func headlines() throws -> [[UInt16]] {
        if let headlineRuns { return headlineRuns }
        let runs = try DocumentChecker.runs(headline, columns: 3, current, normalText)
        headlineRuns = runs
        return runs
    }

    private mutating func entityNames() throws -> [[UInt16]] {
        if let nameRuns { return nameRuns }
        let runs = try DocumentChecker.runs(names, columns: 1, current, normalText)
        nameRuns = runs
        return runs
    }

    private static func runs(
        _ statement: SQLStatement, columns: Int32, _ document: Int, _ normalText: NormalText
    ) throws -> [[UInt16]] {
        statement.reset()
        statement.bind(document)
        var runs: [[UInt16]] = []
        while try statement.next() {
            for column in 0..<columns where !statement.isNull(column) {
                var units: [UInt16] = []
                statement.withBytes(column) { normalText.append($0, to: &units) }
                runs.append(units)
            }
        }
        return runs
    }
}
