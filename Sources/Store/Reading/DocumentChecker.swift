// Reads articles to see whether they hold what is looked for. It holds one article at a time.

import CStore
import Corpus
import GRDB
import Script

/// What is looked for, in both the forms a text is compared in.
struct WantedText {
    /// Folded units without white space.
    let units: [UInt16]
    /// The same as UTF-8: where a text has these very bytes it need not be folded to be found.
    let bytes: [UInt8]
    /// False when no entity of the library has it in its name, so that names need not be looked through.
    let isInNames: Bool

    init(_ units: [UInt16], _ normalText: NormalText, isInNames: Bool = true) {
        self.units = units
        self.isInNames = isInNames
        let text = String(decoding: units, as: UTF16.self)
        bytes = normalText.units(of: text) == units ? Array(text.utf8) : []
    }

    /// Whether a text has the bytes as they are.
    func standsLiterally(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = text.baseAddress, !bytes.isEmpty else { return false }
        return memmem(start, text.count, bytes, bytes.count) != nil
    }
}

/// Answers what the index leaves open, from the article itself.
struct DocumentChecker {
    private let normalText: NormalText
    private let table: ReadingTable
    private let stories: Stories
    private let snapshotEnd: Int
    private let readingFingerprint: Int
    /// From here on documents are in no index that names are found by. The readings, which take a while to load, are asked for
    /// it once a term is spelled, not before.
    private lazy var indexedEnd = readingFingerprint == table.fingerprint ? snapshotEnd : 0
    private let text: SQLStatement
    private let headline: SQLStatement
    private let names: SQLStatement
    private let events: SQLStatement
    private var current = -1
    private var isTextThere = false
    private var isTextRead = false
    private var textUnits: [UInt16]?
    private var headlineRuns: [[UInt16]]?
    private var nameRuns: [[UInt16]]?

    init(_ question: Question) throws {
        normalText = question.store.normalText
        table = question.store.indexing.table
        let snapshot = try question.snapshot()
        stories = snapshot.stories
        snapshotEnd = snapshot.indexedEnd
        readingFingerprint = snapshot.readingFingerprint
        let database = question.database
        text = try SQLStatement(database, "SELECT text FROM article_text WHERE document = ?")
        headline = try SQLStatement(database, "SELECT title, kicker, subtitle FROM article WHERE document = ?")
        names = try SQLStatement(
            database,
            "SELECT DISTINCT e.name FROM mention m JOIN entity e ON e.id = m.entity WHERE m.document = ?")
        events = try SQLStatement(
            database, "SELECT 1 FROM event WHERE document = ? AND first_day <= ? AND last_day >= ? LIMIT 1")
    }

    /// Whether a document, or another part of its story, holds what a check asks for.
    mutating func holds(_ check: FilterPlan.Check, _ document: Int) throws -> Bool {
        for part in stories.parts(of: document) where try holdsAlone(check, part) { return true }
        return false
    }

    /// How often a document, with all parts of its story, has a text in its own and in its headlines.
    mutating func occurrences(of wanted: WantedText, _ document: Int) throws -> (text: Int, headline: Int) {
        var result = (text: 0, headline: 0)
        for part in stories.parts(of: document) {
            try turn(to: part)
            result.text += NormalText.count(wanted.units, in: try ownText())
            result.headline += try headlines().reduce(0) { $0 + NormalText.count(wanted.units, in: $1) }
        }
        return result
    }

    /// Whether a term spells a headline of a document, whatever the other parts of its story have.
    mutating func isHeadline(of document: Int, spelledBy term: ReadingTerm) throws -> Bool {
        try turn(to: document)
        return try headlines().contains { table.readings.matches(term, $0[...]) }
    }

    private mutating func turn(to document: Int) throws {
        guard document != current else { return }
        current = document
        text.reset()
        isTextRead = false
        textUnits = nil
        headlineRuns = nil
        nameRuns = nil
    }

    private mutating func holdsAlone(_ check: FilterPlan.Check, _ document: Int) throws -> Bool {
        try turn(to: document)
        switch check {
        case .none: return false
        case .event(let interval):
            events.reset()
            events.bind(document).bind(interval.to?.dayNumber ?? Schema.openEnd)
            defer { events.reset() }
            return try events.bind(interval.from?.dayNumber ?? Schema.openStart).next()
        case .headline(let wanted): return try headlines().contains { NormalText.contains(wanted.units, in: $0) }
        case .spelled(let term, let andNames):
            if try headlines().contains(where: { table.readings.matches(term, $0[...]) }) { return true }
            // Of indexed documents the index knows all names.
            guard andNames, document >= indexedEnd else { return false }
            return try entityNames().contains { table.readings.matches(term, $0[...]) }
        case .anywhere(let wanted):
            try readText()
            if textUnits == nil, isTextThere, text.withBytes(0, wanted.standsLiterally) { return true }
            if NormalText.contains(wanted.units, in: try ownText()) { return true }
            if try headlines().contains(where: { NormalText.contains(wanted.units, in: $0) }) { return true }
            return try wanted.isInNames && entityNames().contains { NormalText.contains(wanted.units, in: $0) }
        }
    }

    /// Goes to the text of the document; headlines are looked through without it.
    private mutating func readText() throws {
        guard !isTextRead else { return }
        isTextRead = true
        isTextThere = try text.bind(current).next()
    }

    private mutating func ownText() throws -> [UInt16] {
        if let textUnits { return textUnits }
        try readText()
        var units: [UInt16] = []
        if isTextThere { text.withBytes(0) { normalText.append($0, to: &units) } }
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
