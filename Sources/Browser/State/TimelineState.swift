// The timeline of an entity: bars over time and dated events. How they are drawn is in Views/TimelineView.

import Corpus

/// The state of the timeline.
struct TimelineState: Sendable {
    /// Whose timeline: one entity now; several share it in lanes later.
    var entities: [EntityID] = []
    /// Counts of the first entity, when they have come.
    var summary: EntitySummary?
    /// True when it stays with its entity while the list's cursor moves.
    var isPinned = false
    /// Grain of the bars.
    var unit = TimeUnit.year
    /// True when the user chose the grain; else it follows the span of the events.
    var isUnitChosen = false
    /// False when the bars are switched off.
    var showsBars = true
    /// Bars that have come, without empty ones.
    var bars: [TimeBar] = []
    /// Events in order of time.
    var events: [TimelineEvent] = []
    /// True when the events have come.
    var isLoaded = false
    /// Index of the chosen event.
    var cursor = 0
    /// The event an earlier session was on, until events have come.
    var wantedEvent: Int?
    /// Index of the first event shown.
    var top = 0

    /// At most so many events are asked for.
    static let eventLimit = 5000

    /// The chosen event.
    var currentEvent: TimelineEvent? { events.indices.contains(cursor) ? events[cursor] : nil }

    /// Moves the cursor, kept inside.
    mutating func move(to index: Int) { cursor = max(0, min(index, events.count - 1)) }

    /// Takes events; the cursor stays with the event it was on, else with its day. A timeline that begins has it on the
    /// first event that `article` reports, so that going from list to timeline keeps the date.
    mutating func take(_ answered: [TimelineEvent], article: ArticleKey?) {
        let former = isLoaded ? currentEvent : nil
        events = answered
        isLoaded = true
        cursor = 0
        if let wanted = wantedEvent {
            wantedEvent = nil
            return move(to: wanted)
        }
        guard let former else { return move(toReportIn: article) }
        let same = events.firstIndex { $0.gist == former.gist && $0.interval == former.interval }
        let day = former.interval.anchor
        move(to: same ?? events.firstIndex { ($0.interval.anchor ?? .distantPast) >= (day ?? .distantPast) } ?? 0)
    }

    /// Goes to the first event an article reports, unless it is on one already.
    mutating func move(toReportIn article: ArticleKey?) {
        let isReport = { (event: TimelineEvent) in event.reports.contains { $0.article == article } }
        if let currentEvent, isReport(currentEvent) { return }
        if let index = events.firstIndex(where: isReport) { cursor = index }
    }

    /// Starts over with another entity.
    mutating func choose(_ chosen: [EntityID]) {
        entities = chosen
        summary = nil
        bars = []
        events = []
        isLoaded = false
        isUnitChosen = false
        cursor = 0
        top = 0
    }

    /// Index of the first event of the next or previous year than that of the cursor.
    func groupStart(forward: Bool) -> Int {
        guard let year = currentEvent?.interval.anchor?.year else { return forward ? events.count - 1 : 0 }
        if forward { return events.indices.dropFirst(cursor).first { yearOf($0) != year } ?? events.count - 1 }
        guard let last = events.indices.prefix(cursor).last(where: { yearOf($0) != year }) else { return 0 }
        return events.firstIndex { $0.interval.anchor?.year == events[last].interval.anchor?.year } ?? 0
    }

    private func yearOf(_ index: Int) -> Int? { events[index].interval.anchor?.year }
}

extension DayInterval {
    /// The day it is sorted and shown by: its beginning, or its end where the beginning is open.
    var anchor: CalendarDay? { from ?? to }
}

extension CalendarDay {
    /// A day before all others that matter.
    static let distantPast = CalendarDay(dayNumber: -800_000)
}
