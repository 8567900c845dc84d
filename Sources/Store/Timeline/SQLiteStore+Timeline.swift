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
            let documents = filter == .everything ? nil : try Answer(filter, question).allParts()
            var reader = try EventReader(question, asked: numbers)
            var grouping = EventGrouping()
            var lastDay = Int.min
            try SQLiteStore.forEachEvent(of: numbers, question) { entry in
                if let documents, !documents.contains(entry.document) { return true }
                // Events are one only with events of the same day: once a day is over its rows are complete.
                if grouping.count >= limit, entry.sortDay != lastDay { return false }
                guard let candidate = try reader.event(entry.document, entry.position) else { return true }
                if let interval, !candidate.interval.overlaps(interval) { return true }
                grouping.add(candidate)
                lastDay = entry.sortDay
                return true
            }
            return Array(grouping.rows.prefix(limit))
        }
    }

    /// Bars over the time of those events.
    public func eventBars(of entities: [EntityID], in filter: Filter, unit: TimeUnit) async throws -> [TimeBar] {
        try await read { question in
            let numbers = try SQLiteStore.numbers(of: entities, question.database)
            guard entities.isEmpty || !numbers.isEmpty else { return [] }
            let documents = filter == .everything ? nil : try Answer(filter, question).allParts()
            var bars = BarCounter(unit: unit)
            if documents == nil, numbers.count == 1 {
                try SQLiteStore.countDays(of: numbers[0], question, &bars)
                return bars.bars
            }
            try SQLiteStore.forEachEvent(of: numbers, question) { event in
                if event.sortDay < Schema.openEnd, documents?.contains(event.document) ?? true {
                    bars.count(day: event.sortDay, isPlanned: event.isPlanned)
                }
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

    private static func countDays(of entity: Int, _ question: Question, _ bars: inout BarCounter) throws {
        let rows = try SQLStatement(
            question.database,
            """
            SELECT sort_day, sum(is_planned), count(*) FROM entity_event WHERE entity = ? AND sort_day < ?
            GROUP BY sort_day
            """)
        rows.bind(entity).bind(Schema.openEnd)
        while try rows.next() {
            bars.count(day: rows.int(0), isPlanned: true, times: rows.int(1))
            bars.count(day: rows.int(0), isPlanned: false, times: rows.int(2) - rows.int(1))
        }
    }

    private static func numbers(of entities: [EntityID], _ database: Database) throws -> [Int] {
        guard !entities.isEmpty else { return [EntityWriter.anyEntity] }
        return Array(Set(try entities.compactMap { try EntityLookup.number(of: $0, database) })).sorted()
    }

    /// Calls with each event of the entities, by day, each once, until the answer is false.
    private static func forEachEvent(
        of entities: [Int], _ question: Question, _ body: (EventEntry) throws -> Bool
    ) throws {
        let marks = Array(repeating: "?", count: entities.count).joined(separator: ",")
        let distinct = entities.count > 1 ? "DISTINCT" : ""
        let rows = try SQLStatement(
            question.database,
            """
            SELECT \(distinct) sort_day, document, position, is_planned FROM entity_event WHERE entity IN (\(marks))
            ORDER BY sort_day, document, position
            """)
        for entity in entities { rows.bind(entity) }
        defer { rows.reset() }
        var count = 0
        while try rows.next() {
            count += 1
            if count & 0xFF == 0 { try question.cancellation.check() }
            let entry = EventEntry(
                sortDay: rows.int(0), document: rows.int(1), position: rows.int(2), isPlanned: rows.int(3) != 0)
            guard try body(entry) else { return }
        }
    }
}

/// An event as the order of time lists it.
struct EventEntry {
    var sortDay: Int
    var document: Int
    var position: Int
    var isPlanned: Bool
}
