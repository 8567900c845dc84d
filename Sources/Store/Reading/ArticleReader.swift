// Single articles with all that was found in them, from the database.

import Corpus
import GRDB

/// Reads articles.
struct ArticleReader {
    private let database: Database
    private let names: NameTable

    init(_ database: Database, names: NameTable) {
        self.database = database
        self.names = names
    }

    /// An article that is known to be there, with names as the library decided whose they are.
    func article(_ document: Int, _ id: ArticleID, _ identities: Identities) throws -> AnnotatedArticle {
        let article = try plainArticle(document, id)
        let findings = FindingReader(
            database, names: names, identities: identities, document: document, text: article.text)
        let dates = try findings.dates()
        return AnnotatedArticle(
            article: article, mentions: try findings.mentions(), dates: dates.filter(\.isListed).map(\.date),
            events: try findings.events(dates: dates.map(\.date)), quantities: try findings.quantities())
    }

    /// An article without what was found in it, and what its page says of itself; nil when it is gone.
    func plainPart(_ document: Int) throws -> PlainPart? {
        let rows = try SQLStatement(
            database,
            """
            SELECT p.hash, a.first_byte, a.end_byte, a.printed, p.facts FROM article a JOIN page p ON p.id = a.page
            WHERE a.document = ?
            """)
        rows.bind(document)
        defer { rows.reset() }
        guard try rows.next() else { return nil }
        var layout = LayoutReader(rows.bytes(4), names: names)
        return PlainPart(
            article: try plainArticle(document, try rows.articleID(at: 0)), facts: try layout.facts(),
            published: rows.optionalText(3).flatMap { PartialDate(iso: $0) })
    }

    /// An article that is known to be there, without what was found in it.
    func plainArticle(_ document: Int, _ id: ArticleID) throws -> Article {
        let rows = try SQLStatement(
            database,
            """
            SELECT a.title, a.kicker, a.subtitle, a.byline, a.photographers, a.agency, a.dateline, a.layout, t.text
            FROM article a JOIN article_text t USING (document) WHERE a.document = ?
            """)
        rows.bind(document)
        defer { rows.reset() }
        guard try rows.next() else { throw DamagedBytes() }
        var article = Article(
            id: id, title: rows.optionalText(0), kicker: rows.optionalText(1), subtitle: rows.optionalText(2),
            byline: rows.optionalText(3).map(NameList.names) ?? [],
            photographers: rows.optionalText(4).map(NameList.names) ?? [],
            agency: rows.optionalText(5), dateline: rows.optionalText(6), text: rows.text(8), paragraphs: [])
        var layout = LayoutReader(rows.bytes(7), names: names)
        try layout.read(into: &article)
        return article
    }
}

/// Several names in one column, a line each.
enum NameList {
    /// The names of a column.
    static func names(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The column of names; nil for none.
    static func text(_ names: [String]) -> String? { names.isEmpty ? nil : names.joined(separator: "\n") }
}

/// Reads what was found in one article.
struct FindingReader {
    let database: Database
    let names: NameTable
    let identities: Identities
    let document: Int
    let text: String

    init(_ database: Database, names: NameTable, identities: Identities, document: Int, text: String) {
        self.database = database
        self.names = names
        self.identities = identities
        self.document = document
        self.text = text
    }

    private func rows(_ sql: String) throws -> SQLStatement {
        let statement = try SQLStatement(database, sql)
        statement.bind(document)
        return statement
    }

    private func evidence(rule: Int, lines: [UInt8]) throws -> Evidence {
        var reader = ByteReader(lines)
        return Evidence(try names.name(of: rule), lines: lines.isEmpty ? [] : try reader.differences())
    }

    func mentions() throws -> [Mention] {
        let rows = try rows(
            """
            SELECT m.start, m.end, m.surface, m.kind, e.kind, e.name, m.is_linked, m.office, m.rule, m.lines,
                m.entity
            FROM mention m JOIN entity e ON e.id = m.entity WHERE m.document = ? ORDER BY m.position
            """)
        var result: [Mention] = []
        while try rows.next() {
            guard let entityKind = EntityKind(rawValue: rows.text(4)) else { throw DamagedBytes() }
            let kind = rows.optionalText(3).flatMap { EntityKind(rawValue: $0) } ?? entityKind
            let span = try TextSpan(stored: rows.int(0), rows.int(1), within: text.utf8.count)
            var mention = Mention(
                span: span, surface: rows.optionalText(2) ?? text.at(span), kind: kind,
                entity: rows.int(6) == 1 ? EntityID(entityKind, rows.text(5)) : nil,
                office: rows.optionalText(7), evidence: try evidence(rule: rows.int(8), lines: rows.bytes(9)))
            try decide(&mention, raw: rows.int(10))
            result.append(mention)
        }
        return result
    }

    /// Names of one entity that the library gathered, and people it told apart, go by what was decided.
    private func decide(_ mention: inout Mention, raw: Int) throws {
        guard !identities.isEmpty else { return }
        let listed = identities.listed(raw, in: document)
        guard listed != raw else { return }
        mention.entity = try EntityLookup.identity(of: listed, database)
        mention.evidence.rule += "/library"
    }

    /// All date expressions by position; those that belong to an event alone are not listed.
    func dates() throws -> [(date: DateExpression, isListed: Bool)] {
        let rows = try rows(
            """
            SELECT start, end, words, first_day, last_day, precision, resolution, is_inferred, rule, lines, is_listed
            FROM date_expression WHERE document = ? ORDER BY position
            """)
        var result: [(DateExpression, Bool)] = []
        while try rows.next() {
            guard let precision = DatePrecision(rawValue: try names.name(of: rows.int(5))),
                let resolution = DateResolution(rawValue: try names.name(of: rows.int(6)))
            else { throw DamagedBytes() }
            let span = try TextSpan(stored: rows.int(0), rows.int(1), within: text.utf8.count)
            let date = DateExpression(
                span: span, words: rows.optionalText(2) ?? text.at(span),
                interval: DayInterval(firstDay: rows.optionalInt(3), lastDay: rows.optionalInt(4)),
                precision: precision, resolution: resolution, isInferred: rows.int(7) != 0,
                evidence: try evidence(rule: rows.int(8), lines: rows.bytes(9)))
            result.append((date, rows.int(10) != 0))
        }
        return result
    }

    func events(dates: [DateExpression]) throws -> [Event] {
        let rows = try rows(
            """
            SELECT date, gist_start, gist_end, status, entities FROM event WHERE document = ? ORDER BY position
            """)
        var result: [Event] = []
        while try rows.next() {
            guard dates.indices.contains(rows.int(0)),
                let status = EventStatus(rawValue: try names.name(of: rows.int(3)))
            else { throw DamagedBytes() }
            var packed = ByteReader(rows.bytes(4))
            var entities: [EntityID] = []
            for raw in try packed.differences() {
                let entity = try EntityLookup.identity(of: identities.listed(raw, in: document), database)
                if !entities.contains(entity) { entities.append(entity) }
            }
            result.append(
                Event(
                    date: dates[rows.int(0)],
                    gist: try TextSpan(stored: rows.int(1), rows.int(2), within: text.utf8.count),
                    status: status, entities: entities))
        }
        return result
    }

    func quantities() throws -> [Quantity] {
        let rows = try rows(
            """
            SELECT start, end, words, value, unit, modifier, counted FROM quantity WHERE document = ?
            ORDER BY position
            """)
        var result: [Quantity] = []
        while try rows.next() {
            let span = try TextSpan(stored: rows.int(0), rows.int(1), within: text.utf8.count)
            result.append(
                Quantity(
                    span: span, words: rows.optionalText(2) ?? text.at(span), value: rows.double(3), unit: rows.text(4),
                    modifier: rows.optionalText(5), counted: rows.optionalText(6)))
        }
        return result
    }
}

extension DayInterval {
    /// The interval of two stored days; open ends stand at the ends of time.
    init(firstDay: Int?, lastDay: Int?) {
        self.init(
            from: firstDay.flatMap { $0 == Schema.openStart ? nil : CalendarDay(dayNumber: $0) },
            to: lastDay.flatMap { $0 == Schema.openEnd ? nil : CalendarDay(dayNumber: $0) })
    }

    /// The stored first day; nil when nothing is known.
    var storedFirstDay: Int? { isUnknown ? nil : from?.dayNumber ?? Schema.openStart }
    /// The stored last day; nil when nothing is known.
    var storedLastDay: Int? { isUnknown ? nil : to?.dayNumber ?? Schema.openEnd }
    /// Where it stands in time: at its beginning, at its end when that is open, last when nothing is known.
    var sortDay: Int { from?.dayNumber ?? to?.dayNumber ?? Schema.openEnd }
}
