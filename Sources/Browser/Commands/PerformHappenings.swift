// What else happened at a date, and the timeline as a file.

import Corpus

extension BrowserState {
    private static let happeningLimit = 300

    /// Asks for the events of the date at hand, whoever takes part.
    mutating func askForHappenings() {
        guard let interval = intervalHere, !interval.isUnknown else { return say(.inDepth(.noDateHere), .warning) }
        var picker = Picker(.happenings, [])
        picker.isLoaded = false
        overlay = .picker(picker)
        ask(.happenings(interval, limit: BrowserState.happeningLimit), in: .happenings)
    }

    /// In the timeline the date of the event, in the list that of printing.
    private var intervalHere: DayInterval? {
        switch panes.focus {
        case .articles: list.currentRow?.published?.interval
        case .timeline: timeline.currentEvent?.interval
        case .reader: dateInText?.interval ?? reader.column.detail?.row.published?.interval
        }
    }

    /// The date under the cursor, of the sentence that was gone to, or the first on the screen.
    private var dateInText: DateExpression? {
        let column = reader.column
        let dates = (column.detail?.annotated.dates ?? []).filter { !$0.interval.isUnknown }
        if let focus = column.focus ?? column.target, let date = dates.first(where: { $0.span.overlaps(focus) }) {
            return date
        }
        let place = column.place(height: readerHeight)
        let last = min(column.layout.lines.count, column.top + readerHeight) - 1
        let end = column.layout.lines.indices.contains(last) ? column.layout.lines[last].span.end : place
        return dates.first { $0.span.start >= place && $0.span.start < max(end, place + 1) }
    }

    /// The events of that time have come; the clause that was asked from is not among them.
    mutating func takeHappenings(_ events: [TimelineEvent]) {
        guard case .picker(var picker)? = overlay, picker.kind == .happenings else { return }
        let others = events.filter { !isClauseHere($0) }
        let (short, long) = (others.filter { !$0.interval.isLong }, others.filter(\.interval.isLong))
        picker.items = short.map(item)
        if !long.isEmpty {
            picker.items += [PickerItem(text: wording(.inDepth(.goingOn)), value: .nothing)] + long.map(item)
        }
        picker.isLoaded = true
        picker.moveToStart()
        overlay = .picker(picker)
    }

    private func item(_ event: TimelineEvent) -> PickerItem {
        PickerItem(
            text: wording.gist(of: event), trailing: "\(event.reports.count)", leading: wording.date(of: event),
            value: event.reports.first.map { .article($0.article, at: $0.gistSpan) } ?? .nothing)
    }

    /// True for what only the sentence at hand tells.
    private func isClauseHere(_ event: TimelineEvent) -> Bool {
        guard panes.focus == .reader, event.reports.count == 1, event.reports[0].article == reader.column.key,
            let here = reader.column.focus ?? reader.column.target
        else { return false }
        return event.reports[0].gistSpan.overlaps(here)
    }
}

extension DayInterval {
    /// True for more than a year, or without an end: what goes on rather than happens.
    fileprivate var isLong: Bool {
        guard let from, let to else { return !isUnknown }
        return to.dayNumber - from.dayNumber > 366
    }
}
