// The timeline of an entity: bars over time and dated events. How they are drawn is in Views/TimelineView.

import Corpus

/// The state of the timeline.
struct TimelineState: Sendable {
    /// Whose timeline; several share it in lanes.
    var entities: [EntityID] = []
    /// Which events are shown.
    var choice = TimelineChoice()
    /// Counts of the first entity, when they have come.
    var summary: EntitySummary?
    /// True when it stays with its entity while the list's cursor moves.
    var isPinned = false
    /// Grain of the bars.
    var unit = TimeUnit.year { didSet { if isLoaded { counted = countedLanes() } } }
    /// True when the user chose the grain; else it follows the span of the events.
    var isUnitChosen = false
    /// False when the bars are switched off.
    var showsBars = true
    /// Bars that have come, without empty ones.
    var bars: [TimeBar] = []
    /// Bars counted from the events of each lane, where they are.
    private(set) var counted: [[TimeBar]] = []
    /// Events as they came, in order of time.
    private(set) var answered: [TimelineEvent] = []
    /// Those that are shown, in order of time; what is still to come stands apart behind the others.
    private(set) var events: [TimelineEvent] = []
    /// The rows on the screen: events, their reports where they are expanded, and what parts them.
    private(set) var rows: [TimelineRow] = []
    /// Events whose reports are listed below them.
    private(set) var expanded: Set<TimelineEvent> = []
    /// True when the events have come.
    var isLoaded = false
    /// Number of events without any filter, as far as it was seen.
    var wholeCount: Int?
    /// True when it was asked for, or came without being asked for.
    var isWholeCounted = false
    /// Index of the chosen row.
    var cursor = 0
    /// The event an earlier session was on, until events have come.
    var wantedEvent: Int?
    /// Index of the first row shown.
    var top = 0

    /// At most so many events are asked for.
    static let eventLimit = 5000

    /// The chosen row.
    var currentRow: TimelineRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }

    /// The chosen event.
    var currentEvent: TimelineEvent? {
        currentRow.flatMap { events.indices.contains($0.event) ? events[$0.event] : nil }
    }

    /// The report under the cursor: the first of the event, or the one of an expanded row.
    var currentReport: EventReport? {
        guard let row = currentRow, let reports = currentEvent?.reports else { return nil }
        return reports.indices.contains(row.report ?? 0) ? reports[row.report ?? 0] : nil
    }

    /// Moves the cursor to a row, kept inside; past what only parts rows.
    mutating func move(to index: Int) {
        let isUp = index < cursor
        cursor = max(0, min(index, rows.count - 1))
        guard currentRow?.isDivider ?? false else { return }
        cursor += isUp && cursor > 0 || cursor + 1 >= rows.count ? -1 : 1
        cursor = max(0, min(cursor, rows.count - 1))
    }

    /// Moves the cursor to an event.
    mutating func move(toEvent index: Int) {
        if let row = rows.firstIndex(where: { $0.event == index && !$0.isDivider }) { cursor = row }
    }

    /// Lists the reports of the chosen event below it, or hides them.
    mutating func toggleReports() {
        guard let event = currentEvent, let index = currentRow?.event else { return }
        if expanded.remove(event) == nil { expanded.insert(event) }
        arrange()
        move(toEvent: index)
    }

    /// Shows other events of those that came.
    mutating func choose(_ chosen: TimelineChoice) {
        let former = currentEvent
        choice = chosen
        arrange()
        cursor = 0
        if let former, let index = events.firstIndex(of: former) { move(toEvent: index) }
        move(to: cursor)
    }

    private mutating func arrange() {
        let shown = answered.filter { choice.lets($0, of: entities) }
        events = shown.filter { $0.status == .happened } + shown.filter { $0.status != .happened }
        rows = []
        for (index, event) in events.enumerated() {
            if index > 0, event.status != .happened, events[index - 1].status == .happened {
                rows.append(TimelineRow(event: index, isDivider: true))
            }
            rows.append(TimelineRow(event: index))
            guard expanded.contains(event) else { continue }
            rows += event.reports.indices.map { TimelineRow(event: index, report: $0) }
        }
        counted = countedLanes()
    }

    /// Takes events; the cursor stays with the event it was on, else with its day. A timeline that begins has it on the
    /// first event that `article` reports, so that going from list to timeline keeps the date.
    mutating func take(_ answered: [TimelineEvent], article: ArticleKey?) {
        let former = isLoaded ? currentEvent : nil
        self.answered = answered
        arrange()
        isLoaded = true
        cursor = 0
        if let wanted = wantedEvent {
            wantedEvent = nil
            return move(to: wanted)
        }
        guard let former else { return move(toReportIn: article) }
        let same = events.firstIndex { $0.gist == former.gist && $0.interval == former.interval }
        let day = former.interval.anchor
        move(
            toEvent: same ?? events.firstIndex { ($0.interval.anchor ?? .distantPast) >= (day ?? .distantPast) } ?? 0)
    }

    /// Goes to the first event an article reports, unless it is on one already.
    mutating func move(toReportIn article: ArticleKey?) {
        let isReport = { (event: TimelineEvent) in event.reports.contains { $0.article == article } }
        if let currentEvent, isReport(currentEvent) { return }
        if let index = events.firstIndex(where: isReport) { move(toEvent: index) }
    }

    /// Starts over with another entity.
    mutating func choose(_ chosen: [EntityID]) {
        entities = chosen
        summary = nil
        wholeCount = nil
        isWholeCounted = false
        bars = []
        counted = []
        answered = []
        events = []
        rows = []
        expanded = []
        choice = TimelineChoice()
        isLoaded = false
        isUnitChosen = false
        cursor = 0
        top = 0
    }

    /// Index of the first row of the next or previous year than that of the cursor.
    func groupStart(forward: Bool) -> Int {
        guard let year = currentEvent?.interval.anchor?.year else { return forward ? rows.count - 1 : 0 }
        if forward { return rows.indices.dropFirst(cursor).first { yearOf($0) != year } ?? rows.count - 1 }
        guard let last = rows.indices.prefix(cursor).last(where: { yearOf($0) != year }) else { return 0 }
        return rows.indices.first { yearOf($0) == yearOf(last) && !rows[$0].isDivider } ?? 0
    }

    private func yearOf(_ row: Int) -> Int? { events[rows[row].event].interval.anchor?.year }
}

extension DayInterval {
    /// The day it is sorted and shown by: its beginning, or its end where the beginning is open.
    var anchor: CalendarDay? { from ?? to }
}

extension TimelineEvent {
    /// The day at which it stands on the strip. What is due by some time stands at the end of it: 到2025年 is no event of
    /// its first of January.
    var anchor: CalendarDay? { status == .deadline ? interval.to ?? interval.from : interval.anchor }
}

extension CalendarDay {
    /// A day before all others that matter.
    static let distantPast = CalendarDay(dayNumber: -800_000)
}
