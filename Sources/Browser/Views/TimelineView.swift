// The timeline pane: a strip of bars, then the events with date, gist and number of articles.

import Corpus
import Screen

/// The timeline of an entity.
struct TimelineView {
    let state: BrowserState
    let body: Rectangle

    private var timeline: TimelineState { state.timeline }

    /// Rows the strip takes: bars and axis, and a line of air where there is plenty of room.
    static func stripHeight(_ timeline: TimelineState, rowCount: Int) -> Int {
        guard timeline.showsBars, !timeline.entities.isEmpty || !timeline.bars.isEmpty, rowCount >= 4 else { return 0 }
        return rowCount >= 10 ? 3 : 2
    }

    func draw(_ canvas: inout Canvas) {
        var rest = body
        let strip = rest.splitOffTop(Self.stripHeight(timeline, rowCount: body.rowCount))
        if strip.rowCount > 0 { TimeStrip(timeline: timeline, area: strip).draw(&canvas) }
        guard !timeline.entities.isEmpty else {
            return drawHints(
                state.list.keys.isEmpty ? [.noEntityHint] : [.noEntityYet, .noEntityHint], in: rest, &canvas)
        }
        guard timeline.isLoaded else {
            return canvas.putMessage([[StyledRun(state.wording(.loading), .dim)]], in: rest)
        }
        guard !timeline.events.isEmpty else { return drawHints([.noEvents], in: body, &canvas) }
        drawEvents(rest, &canvas)
    }

    private func drawHints(_ phrases: [Phrase], in area: Rectangle, _ canvas: inout Canvas) {
        canvas.putMessage(phrases.map { [StyledRun(state.wording($0), .dim)] }, in: area)
    }

    private func drawEvents(_ area: Rectangle, _ canvas: inout Canvas) {
        let shown = timeline.events.dropFirst(timeline.top).prefix(area.rowCount)
        let dates = shown.map { state.wording.date(of: $0) }
        let widest = dates.map { columnCount(of: $0, ambiguous: canvas.ambiguous) }.max() ?? 10
        let dateRoom = min(15, max(10, widest))
        for (index, event) in shown.enumerated() {
            let line = area.line(index)
            let isCursor = timeline.top + index == timeline.cursor
            if isCursor { canvas.put(String(canvas.glyphs.cursor), at: line.origin, columns: 1) }
            draw(event, date: dates[index], dateRoom: dateRoom, line, &canvas)
            if isCursor { canvas.underlayCursor(line, isFocused: state.panes.focus == .timeline) }
        }
    }

    private func draw(_ event: TimelineEvent, date: String, dateRoom: Int, _ line: Rectangle, _ canvas: inout Canvas) {
        let isPlanned = event.status != .happened
        let dateStyle = Style(isPlanned ? .planned : .date, on: .text, event.isInferred ? .italic : [])
        canvas.put(date, at: Position(row: line.row, column: line.column + 1), columns: dateRoom, style: dateStyle)
        let mark = isPlanned ? String(canvas.glyphs.planned) : event.isInferred ? "?" : ""
        let gist = line.column + 1 + dateRoom + 3
        canvas.put(
            mark, at: Position(row: line.row, column: gist - 2), columns: 1, style: Style(isPlanned ? .planned : .dim))
        let used = canvas.put(
            event.reports.count > 1 ? "\(event.reports.count)" : "1",
            at: Position(row: line.row, column: line.endColumn - 4), columns: 3,
            style: event.reports.count > 1 ? .text : .dim, alignment: .right)
        canvas.put(
            state.wording.gist(of: event), at: Position(row: line.row, column: gist),
            columns: line.endColumn - gist - max(3, used) - 2, style: Style(isPlanned ? .planned : .text))
    }
}

extension Wording {
    /// The gist on one line, without the words of the date it begins with: the column before it says the date.
    func gist(of event: TimelineEvent) -> String {
        let line = event.gist.split { $0.isNewline }.joined(separator: " ")
        guard let words = event.reports.first?.dateWords, !words.isEmpty, line.hasPrefix(words) else { return line }
        let rest = line.dropFirst(words.count).drop { "，,、：: ".contains($0) }
        return rest.isEmpty ? line : String(rest)
    }

    /// A date at its true precision: `2020-12-07`, `2020-12-07~08`, `2020-12`, `2020年四季度`, `2016~2020`, `至2025`.
    func date(of event: TimelineEvent) -> String {
        let (from, to) = (event.interval.from, event.interval.to)
        switch (from, to) {
        case (nil, nil): return self(.undated)
        case (nil, let to?):
            return language == .chinese ? "至\(short(to, event.precision))" : "..\(short(to, event.precision))"
        case (let from?, nil):
            return language == .chinese ? "\(short(from, event.precision))起" : "\(short(from, event.precision)).."
        case (let from?, let to?): return date(from, to, event)
        }
    }

    private func date(_ from: CalendarDay, _ to: CalendarDay, _ event: TimelineEvent) -> String {
        let isChinese = language == .chinese
        switch event.precision {
        case .day: return "\(from)"
        case .multiDay: return range("\(from)", "\(to)")
        case .month: return iso(from, 2)
        case .multiMonth: return range(iso(from, 2), iso(to, 2))
        case .quarter:
            let number = (from.month - 1) / 3
            return isChinese ? "\(from.year)年\(["一", "二", "三", "四"][number])季" : "\(from.year) Q\(number + 1)"
        case .half:
            let isFirst = from.month < 7
            return isChinese ? "\(from.year)年\(isFirst ? "上" : "下")半年" : "\(from.year) H\(isFirst ? 1 : 2)"
        case .year:
            return event.status == .deadline ? (isChinese ? "到\(from.year)" : "by \(from.year)") : "\(from.year)"
        case .decade: return isChinese ? "\(from.year)年代" : "\(from.year)s"
        case .range: return from.year == to.year ? range("\(from)", "\(to)") : "\(from.year)~\(to.year)"
        }
    }

    /// Two dates with what they share written once: 2020-12-07~08.
    private func range(_ from: String, _ to: String) -> String {
        guard from != to else { return from }
        let parts = (from.split(separator: "-"), to.split(separator: "-"))
        let shared = zip(parts.0, parts.1).prefix { $0 == $1 }.count
        return "\(from)~\(parts.1.dropFirst(min(shared, parts.1.count - 1)).joined(separator: "-"))"
    }

    private func short(_ day: CalendarDay, _ precision: DatePrecision) -> String {
        switch precision {
        case .day, .multiDay: "\(day)"
        case .month, .multiMonth, .quarter, .half: iso(day, 2)
        case .year, .decade, .range:
            day.month == 1 && day.day == 1 || day.month == 12 && day.day == 31 ? "\(day.year)" : iso(day, 2)
        }
    }

    private func iso(_ day: CalendarDay, _ parts: Int) -> String {
        day.description.split(separator: "-").prefix(parts).joined(separator: "-")
    }
}
