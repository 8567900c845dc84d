// Timelines of entities, and the bars above them.

import Corpus
import GRDB

extension SQLiteStore {
    /// Events in which any of the entities take part, in order of time.
    public func timeline(
        of entities: [EntityID], in filter: Filter, during interval: DayInterval?, limit: Int
    ) async throws -> [TimelineEvent] {
        guard limit > 0 else { return [] }
        return try await read { question in
            let numbers = try SQLiteStore.numbers(of: entities, question.database)
            guard entities.isEmpty || !numbers.isEmpty else { return [] }
            let documents = filter == .everything ? nil : try Answer(filter, question).all()
            var reader = try EventReader(question, asked: numbers)
            var candidates: [EventCandidate] = []
            var lastDay = Int.min
            try SQLiteStore.forEachEvent(of: numbers, question) { sortDay, document, position in
                if let documents, !documents.contains(document) { return true }
                // Events are one only with events of the same day: a whole day more than the limit is enough.
                if candidates.count >= limit, sortDay != lastDay,
                    EventGrouping.rows(candidates).count >= limit
                {
                    return false
                }
                guard let candidate = try reader.event(document, position) else { return true }
                if let interval, !candidate.interval.overlaps(interval) { return true }
                candidates.append(candidate)
                lastDay = sortDay
                return true
            }
            return Array(EventGrouping.rows(candidates).prefix(limit))
        }
    }

    /// Bars over the time of those events.
    public func eventBars(of entities: [EntityID], in filter: Filter, unit: TimeUnit) async throws -> [TimeBar] {
        try await read { question in
            let numbers = try SQLiteStore.numbers(of: entities, question.database)
            guard entities.isEmpty || !numbers.isEmpty else { return [] }
            let documents = filter == .everything ? nil : try Answer(filter, question).all()
            let happened = try NameTable(question.database).number(ofKnown: EventStatus.happened.rawValue)
            var bars = BarCounter(unit: unit)
            let event = try SQLStatement(
                question.database, "SELECT status FROM event WHERE document = ? AND position = ?")
            try SQLiteStore.forEachEvent(of: numbers, question) { sortDay, document, position in
                guard sortDay < Schema.openEnd, documents?.contains(document) ?? true else { return true }
                event.reset()
                event.bind(document).bind(position)
                guard try event.next() else { return true }
                bars.count(day: sortDay, isPlanned: event.int(0) != happened)
                return true
            }
            return bars.bars
        }
    }

    /// Bars over the dates of printing of the articles a filter matches.
    public func articleBars(matching filter: Filter, unit: TimeUnit) async throws -> [TimeBar] {
        try await read { question in
            let columns = try question.snapshot().columns
            var bars = BarCounter(unit: unit)
            try Answer(filter, question).all().forEach { document in
                let day = columns.firstDay[document]
                if day != CatalogueColumns.unknown { bars.count(day: Int(day), isPlanned: false) }
            }
            return bars.bars
        }
    }

    private static func numbers(of entities: [EntityID], _ database: Database) throws -> [Int] {
        guard !entities.isEmpty else { return [EntityWriter.anyEntity] }
        return Array(Set(try entities.compactMap { try EntityLookup.number(of: $0, database) })).sorted()
    }

    /// Calls with each event of the entities, by day, each once, until the answer is false.
    private static func forEachEvent(
        of entities: [Int], _ question: Question,
        _ body: (_ sortDay: Int, _ document: Int, _ position: Int) throws -> Bool
    ) throws {
        let marks = Array(repeating: "?", count: entities.count).joined(separator: ",")
        let distinct = entities.count > 1 ? "DISTINCT" : ""
        let rows = try SQLStatement(
            question.database,
            """
            SELECT \(distinct) sort_day, document, position FROM entity_event WHERE entity IN (\(marks))
            ORDER BY sort_day, document, position
            """)
        for entity in entities { rows.bind(entity) }
        defer { rows.reset() }
        var count = 0
        while try rows.next() {
            count += 1
            if count & 0xFF == 0 { try question.cancellation.check() }
            guard try body(rows.int(0), rows.int(1), rows.int(2)) else { return }
        }
    }
}

extension NameTable {
    /// The number of a name that may not be there; nothing is written.
    func number(ofKnown name: String) throws -> Int { (try? number(of: name)) ?? -1 }
}

/// Reads events with what a timeline shows of their articles.
struct EventReader {
    private let database: Database
    private let names: NameTable
    private let asked: Set<Int>
    private let event: SQLStatement
    private var rows: RowReader

    /// - Parameter asked: the entities whose timeline it is; `EntityWriter.anyEntity` stands for all.
    init(_ question: Question, asked: [Int]) throws {
        database = question.database
        names = NameTable(database)
        self.asked = Set(asked)
        rows = try RowReader(database)
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
        guard try event.next(), let row = try rows.row(document) else { return nil }
        guard let status = EventStatus(rawValue: try names.name(of: event.int(2))),
            let precision = DatePrecision(rawValue: try names.name(of: event.int(8)))
        else { throw DamagedBytes() }
        let gist = TextSpan(event.int(3), event.int(4))
        let date = TextSpan(event.int(6), event.int(7))
        var packed = ByteReader(event.bytes(5))
        let entities = try packed.differences().filter { asked.contains($0) || asked.contains(EntityWriter.anyEntity) }
        return EventCandidate(
            interval: DayInterval(firstDay: event.optionalInt(0), lastDay: event.optionalInt(1)), precision: precision,
            isInferred: event.int(9) != 0, status: status, gist: text(gist),
            entities: try entities.map { try EntityLookup.identity(of: $0, database) },
            report: EventReport(
                article: row.key, articleID: row.id, title: row.title, published: row.published, gistSpan: gist,
                dateSpan: date, dateWords: text(date)))
    }

    private func text(_ span: TextSpan) -> String {
        event.withBytes(10) { String(decoding: $0[span.range.clamped(to: 0..<$0.count)], as: UTF8.self) }
    }
}

/// Counts days into bars.
struct BarCounter {
    private let unit: TimeUnit
    private var counts: [Int: (past: Int, planned: Int)] = [:]
    private var keys: [Int: Int] = [:]

    init(unit: TimeUnit) { self.unit = unit }

    /// Counts one article or event.
    mutating func count(day: Int, isPlanned: Bool) {
        let key = keys[day] ?? BarCounter.key(CalendarDay(dayNumber: day), unit)
        keys[day] = key
        counts[key, default: (0, 0)].past += isPlanned ? 0 : 1
        counts[key, default: (0, 0)].planned += isPlanned ? 1 : 0
    }

    private static func key(_ day: CalendarDay, _ unit: TimeUnit) -> Int {
        switch unit {
        case .decade: day.year / 10
        case .year: day.year
        case .month: day.year * 12 + day.month - 1
        case .day: day.dayNumber
        }
    }

    /// The bars, in order of time.
    var bars: [TimeBar] {
        counts.sorted { $0.key < $1.key }.map { key, count in
            TimeBar(interval: interval(key), count: count.past, plannedCount: count.planned)
        }
    }

    private func interval(_ key: Int) -> DayInterval {
        switch unit {
        case .decade: years(key * 10, key * 10 + 9)
        case .year: years(key, key)
        case .month:
            PartialDate(year: key / 12, month: key % 12 + 1)?.interval ?? DayInterval(from: nil, to: nil)
        case .day: DayInterval(from: CalendarDay(dayNumber: key), to: CalendarDay(dayNumber: key))
        }
    }

    private func years(_ first: Int, _ last: Int) -> DayInterval {
        DayInterval(
            from: CalendarDay(year: max(1, first), month: 1, day: 1),
            to: CalendarDay(year: min(9999, last), month: 12, day: 31))
    }
}
