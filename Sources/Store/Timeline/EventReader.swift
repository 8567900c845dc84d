// Events from the database, with what a timeline shows of their articles. Which ones is decided elsewhere.

import Corpus
import GRDB

/// Reads events with what a timeline shows of their articles.
struct EventReader {
    private let database: Database
    private let names: NameTable
    private let asked: Set<Int>
    private let identities: Identities
    private let event: SQLStatement
    private var rows: RowReader
    private let places: StoryPlaces

    /// - Parameter asked: the listed entities whose timeline it is; `EntityWriter.anyEntity` stands for all.
    init(_ question: Question, asked: Set<Int>) throws {
        database = question.database
        names = NameTable(database)
        self.asked = asked
        identities = try question.snapshot().identities(question)
        rows = try RowReader(database)
        places = try StoryPlaces(database)
        event = try SQLStatement(
            database,
            """
            SELECT e.first_day, e.last_day, e.status, e.gist_start, e.gist_end, e.entities,
                d.start, d.end, d.precision, d.is_inferred, t.text
            FROM event e JOIN date_expression d ON d.document = e.document AND d.position = e.date
            JOIN article_text t ON t.document = e.document WHERE e.document = ? AND e.position = ?
            """)
    }

    /// One event; nil when it is gone.
    mutating func event(_ document: Int, _ position: Int) throws -> EventCandidate? {
        event.reset()
        event.bind(document).bind(position)
        defer { event.reset() }
        guard try event.next(), let row = try rows.story(document) else { return nil }
        guard let status = EventStatus(rawValue: try names.name(of: event.int(2))),
            let precision = DatePrecision(rawValue: try names.name(of: event.int(8)))
        else { throw DamagedBytes() }
        let length = event.withBytes(10) { $0.count }
        let gist = try TextSpan(stored: event.int(3), event.int(4), within: length)
        let date = try TextSpan(stored: event.int(6), event.int(7), within: length)
        var packed = ByteReader(event.bytes(5))
        let taking = Set(try packed.differences().map { identities.listed($0, in: document) })
        let shown = taking.filter { asked.contains($0) || asked.contains(EntityWriter.anyEntity) }.sorted()
        let offset = try places.placeInStory(document, offset: 0).offset
        return EventCandidate(
            interval: DayInterval(firstDay: event.optionalInt(0), lastDay: event.optionalInt(1)), precision: precision,
            isInferred: event.int(9) != 0, status: status, gist: text(gist),
            entities: try shown.map { try EntityLookup.identity(of: $0, database) }, takingPart: taking,
            report: EventReport(
                article: row.key, articleID: row.id, title: row.title, published: row.published,
                gistSpan: gist.shifted(by: offset), dateSpan: date.shifted(by: offset), dateWords: text(date)))
    }

    private func text(_ span: TextSpan) -> String {
        event.withBytes(10) { String(decoding: $0[span.range.clamped(to: 0..<$0.count)], as: UTF8.self) }
    }
}
