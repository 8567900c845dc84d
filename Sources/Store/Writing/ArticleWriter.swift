// Writes articles and what was found in them. Which page they belong to is told.

import Corpus
import GRDB

/// Where an article is put.
struct ArticlePlace {
    var document: Int
    var page: Int
    var position: Int
    var paper: Int?
    var pageNumber: Int?
}

/// A row of `entity_event` that waits to be written.
private struct TimelineRow {
    var entity: Int
    var day: Int
    var document: Int
    var position: Int
    var isPlanned: Bool

    var place: (Int, Int, Int, Int) { (entity, day, document, position) }
}

/// Writes the articles of some pages; `finish` writes what waits to be written together, and what is counted over all of
/// them.
final class ArticleWriter {
    private let database: Database
    private let names: NameTable
    private let clues: ClueWriter
    private let findings: FindingRows
    private var entities: EntityWriter
    private var eventCount = 0
    private var timeline: [TimelineRow] = []

    /// - Parameter entities: numbers of entities that are known.
    init(_ database: Database, names: NameTable, entities: EntityNumbers) throws {
        self.database = database
        self.names = names
        clues = ClueWriter(database, names: names)
        findings = try FindingRows(database)
        self.entities = EntityWriter(database, known: entities)
    }

    /// Numbers of entities that were needed so far.
    var knownEntities: EntityNumbers { entities.numbers }

    /// Writes one article.
    func write(_ annotated: AnnotatedArticle, _ place: ArticlePlace) throws {
        try writeRow(annotated.article, place)
        let text = try SQLStatement(database, "INSERT INTO article_text (document, text) VALUES (?, ?)")
        text.bind(place.document).bind(annotated.article.text)
        try text.run()
        for clue in annotated.clues where clue.kind == .code {
            _ = try entities.number(of: clue.entity, code: clue.value)
        }
        try write(annotated.mentions, annotated, place.document)
        let dates = try writeDates(annotated, place.document)
        try writeEvents(annotated.events, dates: dates, place.document)
        eventCount += annotated.events.count
        try writeQuantities(annotated, place.document)
        for clue in annotated.clues { try clues.write(clue, in: place.document, &entities) }
    }

    /// Writes the findings that wait, the timeline and the counts of entities, aliases and events so far.
    func finish() throws {
        try findings.finish()
        try entities.finish()
        try Counter.eventCount.raise(database, by: eventCount)
        eventCount = 0
        try writeTimeline()
    }

    private func writeRow(_ article: Article, _ place: ArticlePlace) throws {
        var layout = LayoutWriter(names: names)
        try layout.put(article)
        let printed = article.published
        let insertion = try SQLStatement(
            database,
            """
            INSERT INTO article (document, page, position, first_byte, end_byte, first_day, last_day, printed,
                is_inferred, paper, page_number, title, kicker, subtitle, byline, photographers, agency, dateline,
                character_count, is_continued, layout)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertion.bind(place.document).bind(place.page).bind(place.position)
        insertion.bind(article.id.span.start).bind(article.id.span.end)
        insertion.bind(printed?.value.firstDay.dayNumber).bind(printed?.value.lastDay.dayNumber)
        insertion.bind(printed?.value.description).bind(printed?.certainty == .inferred ? 1 : 0)
        insertion.bind(place.paper).bind(place.pageNumber)
        insertion.bind(article.title).bind(article.kicker).bind(article.subtitle)
        insertion.bind(NameList.text(article.byline)).bind(NameList.text(article.photographers))
        insertion.bind(article.agency).bind(article.dateline)
        insertion.bind(article.text.characterCount)
        insertion.bind(article.jumps.isEmpty ? 0 : 1).bind(layout.out.bytes)
        try insertion.run()
    }

    private func lines(_ evidence: Evidence) -> [UInt8]? {
        guard !evidence.lines.isEmpty else { return nil }
        var writer = ByteWriter()
        writer.putDifferences(evidence.lines)
        return writer.bytes
    }

    /// The words; nil where they are what stands at the span, as they should be.
    private func words(_ words: String, at span: TextSpan, in text: String) -> String? {
        text.hasBytes(of: words, at: span) || text.at(span) == words ? nil : words
    }

    private func write(_ mentions: [Mention], _ annotated: AnnotatedArticle, _ document: Int) throws {
        let insertion = findings.mentions
        for (position, mention) in mentions.enumerated() {
            insertion.bind(document).bind(position)
            insertion.bind(try entities.count(mention, in: document))
            insertion.bind(mention.span.start).bind(mention.span.end).bind(mention.entity == nil ? 0 : 1)
            insertion.bind(try names.number(of: mention.evidence.rule)).bind(lines(mention.evidence))
            let isKindOfEntity = mention.entity.map { $0.kind == mention.kind } ?? true
            insertion.bind(isKindOfEntity ? nil : mention.kind.rawValue)
            insertion.bind(words(mention.surface, at: mention.span, in: annotated.article.text)).bind(mention.office)
            try insertion.endRow()
        }
    }

    /// Writes the listed dates and then those that only events have.
    /// - Returns: the position of each written date.
    private func writeDates(_ annotated: AnnotatedArticle, _ document: Int) throws -> DatePositions {
        let insertion = findings.dates
        var positions = DatePositions()
        var count = 0
        for (date, isListed) in annotated.dates.map({ ($0, true) }) + annotated.events.map({ ($0.date, false) })
        where isListed || positions[date] == nil {
            positions.note(date, count)
            insertion.bind(document).bind(count).bind(date.span.start).bind(date.span.end)
            insertion.bind(date.interval.storedFirstDay).bind(date.interval.storedLastDay)
            insertion.bind(try names.number(of: date.precision.rawValue))
            insertion.bind(try names.number(of: date.resolution.rawValue))
            insertion.bind(date.isInferred ? 1 : 0).bind(isListed ? 1 : 0)
            insertion.bind(try names.number(of: date.evidence.rule)).bind(lines(date.evidence))
            insertion.bind(words(date.words, at: date.span, in: annotated.article.text))
            try insertion.endRow()
            count += 1
        }
        return positions
    }

    private func writeEvents(_ events: [Event], dates: DatePositions, _ document: Int) throws {
        let insertion = findings.events
        for (position, event) in events.enumerated() {
            let numbers = try event.entities.map { try entities.countEvent($0) }
            var packed = ByteWriter()
            packed.putDifferences(numbers)
            insertion.bind(document).bind(position).bind(dates[event.date])
            insertion.bind(event.date.interval.storedFirstDay).bind(event.date.interval.storedLastDay)
            insertion.bind(try names.number(of: event.status.rawValue))
            insertion.bind(event.gist.start).bind(event.gist.end).bind(packed.bytes)
            try insertion.endRow()
            for number in [EntityWriter.anyEntity] + numbers {
                timeline.append(
                    TimelineRow(
                        entity: number, day: event.date.interval.sortDay, document: document, position: position,
                        isPlanned: event.status != .happened))
            }
        }
    }

    /// Writes the rows of the timeline in the order of their table, so that each of its pages is looked for once.
    private func writeTimeline() throws {
        let insertion = findings.timeline
        timeline.sort { $0.place < $1.place }
        for row in timeline {
            insertion.bind(row.entity).bind(row.day).bind(row.document).bind(row.position).bind(row.isPlanned ? 1 : 0)
            try insertion.endRow()
        }
        try insertion.finish()
        timeline = []
    }

    private func writeQuantities(_ annotated: AnnotatedArticle, _ document: Int) throws {
        let insertion = findings.quantities
        for (position, quantity) in annotated.quantities.enumerated() {
            insertion.bind(document).bind(position).bind(quantity.span.start).bind(quantity.span.end)
            insertion.bind(quantity.value).bind(quantity.unit).bind(quantity.modifier).bind(quantity.counted)
            insertion.bind(words(quantity.words, at: quantity.span, in: annotated.article.text))
            try insertion.endRow()
        }
    }
}

/// The positions under which the dates of an article were written.
private struct DatePositions {
    private var bySpan: [TextSpan: [(date: DateExpression, position: Int)]] = [:]

    subscript(_ date: DateExpression) -> Int? { bySpan[date.span]?.first { $0.date == date }?.position }

    mutating func note(_ date: DateExpression, _ position: Int) {
        bySpan[date.span, default: []].append((date, position))
    }
}

extension String {
    /// Number of Unicode scalars that are no ASCII white space or controls: what a reader would call its length.
    fileprivate var characterCount: Int {
        var text = self
        return text.withUTF8 { $0.count { $0 & 0xC0 != 0x80 && $0 > 0x20 } }
    }
}
