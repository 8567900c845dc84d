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
            let asked = try SQLiteStore.listed(entities, question)
            guard entities.isEmpty || !asked.isEmpty else { return [] }
            if let interval, entities.isEmpty {
                return try SQLiteStore.happenings(during: interval, in: filter, limit: limit, question)
            }
            let documents = filter == .everything ? nil : try Answer(filter, question).allParts()
            var reader = try EventReader(question, asked: asked)
            var grouping = EventGrouping(folding: question.store.normalText.folding)
            try SQLiteStore.forEachEvent(of: asked, question) { entry in
                if let documents, !documents.contains(entry.document) { return true }
                // Once all days of a row are over nothing is put to it any more.
                if grouping.count >= limit, entry.sortDay > grouping.lastDay { return false }
                guard let candidate = try reader.event(entry.document, entry.position) else { return true }
                if let interval, !candidate.interval.overlaps(interval) { return true }
                grouping.add(candidate)
                return true
            }
            return Array(grouping.rows.prefix(limit))
        }
    }

    /// Bars over the time of those events.
    public func eventBars(of entities: [EntityID], in filter: Filter, unit: TimeUnit) async throws -> [TimeBar] {
        try await read { question in
            let asked = try SQLiteStore.listed(entities, question)
            guard entities.isEmpty || !asked.isEmpty else { return [] }
            let documents = filter == .everything ? nil : try Answer(filter, question).allParts()
            var bars = BarCounter(unit: unit)
            if documents == nil, asked.count == 1, let only = asked.first, try SQLiteStore.isItself(only, question) {
                try SQLiteStore.countDays(of: only, question, &bars)
                return bars.bars
            }
            try SQLiteStore.forEachEvent(of: asked, question) { event in
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

    /// All events of some days, whoever takes part. The index tells which articles report of that time; going through
    /// the events of the library from their beginning would take seconds.
    private static func happenings(
        during interval: DayInterval, in filter: Filter, limit: Int, _ question: Question
    ) throws -> [TimelineEvent] {
        let rows = try SQLStatement(
            question.database,
            "SELECT position, first_day, last_day FROM event WHERE document = ? AND first_day <= ? AND last_day >= ?")
        let (from, to) = (interval.storedFirstDay, interval.storedLastDay)
        var entries: [EventEntry] = []
        try Answer(filter.and(.event(interval)), question).allParts().forEach { document in
            try question.cancellation.check()
            rows.reset()
            rows.bind(document).bind(to).bind(from)
            while try rows.next() {
                let days = DayInterval(firstDay: rows.optionalInt(1), lastDay: rows.optionalInt(2))
                entries.append(
                    EventEntry(sortDay: days.sortDay, document: document, position: rows.int(0), isPlanned: false))
            }
        }
        // Spans without an end overlap everything behind them: of too many those that begin nearest are kept.
        let begin = interval.sortDay
        if entries.count / 4 > limit {
            entries.sort { abs($0.sortDay - begin) < abs($1.sortDay - begin) }
            entries.removeLast(entries.count - 4 * limit)
        }
        entries.sort { ($0.sortDay, $0.document, $0.position) < ($1.sortDay, $1.document, $1.position) }
        var reader = try EventReader(question, asked: [EntityWriter.anyEntity])
        var grouping = EventGrouping(folding: question.store.normalText.folding)
        for entry in entries {
            if grouping.count >= limit, entry.sortDay > grouping.lastDay { break }
            guard let candidate = try reader.event(entry.document, entry.position) else { continue }
            if candidate.interval.overlaps(interval) { grouping.add(candidate) }
        }
        return Array(grouping.rows.prefix(limit))
    }

    /// True when an entity goes by no other name and shares its own with nobody.
    private static func isItself(_ entity: Int, _ question: Question) throws -> Bool {
        let identities = try question.snapshot().identities(question)
        return identities.raws(of: [entity]) == [entity] && identities.people(named: entity).isEmpty
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

    private static func listed(_ entities: [EntityID], _ question: Question) throws -> Set<Int> {
        guard !entities.isEmpty else { return [EntityWriter.anyEntity] }
        let identities = try question.snapshot().identities(question)
        let numbers = try entities.compactMap { try EntityLookup.number(of: $0, question.database) }
        return Set(numbers.map { identities.listed($0) })
    }

    /// Calls with each event of the listed entities, by day, each once, until the answer is false.
    private static func forEachEvent(
        of asked: Set<Int>, _ question: Question, _ body: (EventEntry) throws -> Bool
    ) throws {
        let identities = try question.snapshot().identities(question)
        let raws = identities.raws(of: asked)
        let marks = Array(repeating: "?", count: raws.count).joined(separator: ",")
        let rows = try SQLStatement(
            question.database,
            """
            SELECT sort_day, document, position, is_planned, entity FROM entity_event WHERE entity IN (\(marks))
            ORDER BY sort_day, document, position
            """)
        for raw in raws { rows.bind(raw) }
        defer { rows.reset() }
        var last: EventEntry?
        while try rows.next() {
            // What is done with a row may take a tenth of a millisecond: a key that was pressed waits for no more than one.
            try question.cancellation.check()
            let entry = EventEntry(
                sortDay: rows.int(0), document: rows.int(1), position: rows.int(2), isPlanned: rows.int(3) != 0)
            guard entry != last, asked.contains(identities.listed(rows.int(4), in: entry.document)) else { continue }
            last = entry
            guard try body(entry) else { return }
        }
    }
}

/// An event as the order of time lists it.
struct EventEntry: Equatable {
    var sortDay: Int
    var document: Int
    var position: Int
    var isPlanned: Bool
}
