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
        let lanes = min(max(1, timeline.entities.count), max(1, rowCount / 3))
        return lanes + (rowCount >= 10 ? 2 : 1)
    }

    func draw(_ canvas: inout Canvas) {
        var rest = body
        let strip = rest.splitOffTop(Self.stripHeight(timeline, rowCount: body.rowCount))
        if strip.rowCount > 0 {
            TimeStrip(timeline: timeline, area: strip, ambiguous: state.configuration.ambiguous).draw(&canvas)
        }
        guard !timeline.entities.isEmpty else {
            return drawHints(
                state.list.keys.isEmpty ? [.noEntityHint] : [.noEntityYet, .noEntityHint], in: rest, &canvas)
        }
        guard timeline.isLoaded else {
            return canvas.putMessage([[StyledRun(state.wording(.loading), .dim)]], in: rest)
        }
        guard !timeline.events.isEmpty else {
            return drawHints(timeline.choice.isOpen ? [.noEvents] : [.inDepth(.noneChosen)], in: body, &canvas)
        }
        drawEvents(rest, &canvas)
    }

    private func drawHints(_ phrases: [Phrase], in area: Rectangle, _ canvas: inout Canvas) {
        canvas.putMessage(phrases.map { [StyledRun(state.wording($0), .dim)] }, in: area)
    }

    private func drawEvents(_ area: Rectangle, _ canvas: inout Canvas) {
        let shown = Array(timeline.rows.dropFirst(timeline.top).prefix(area.rowCount))
        let dates = shown.map { state.wording.date(of: timeline.events[$0.event]) }
        let widest = dates.map { columnCount(of: $0, ambiguous: canvas.ambiguous) }.max() ?? 10
        let dateRoom = min(15, max(10, widest))
        for (index, row) in shown.enumerated() {
            let line = area.line(index)
            let isCursor = timeline.top + index == timeline.cursor
            if isCursor { canvas.put(String(canvas.glyphs.cursor), at: line.origin, columns: 1) }
            // Events of one date stand under it; only the first of them bears it.
            let isFirst = index == 0 || shown[index - 1].isDivider || isCursor
            let isRepeated = !isFirst && dates[index - 1] == dates[index]
            draw(row, date: isRepeated ? "" : dates[index], dateRoom: dateRoom, line, &canvas)
            if isCursor { canvas.underlayCursor(line, isFocused: state.panes.focus == .timeline) }
        }
    }

    private func draw(_ row: TimelineRow, date: String, dateRoom: Int, _ line: Rectangle, _ canvas: inout Canvas) {
        let event = timeline.events[row.event]
        if row.isDivider { return drawDivider(line, &canvas) }
        guard let report = row.report else {
            return draw(event, date: date, dateRoom: dateRoom, line, &canvas)
        }
        drawReport(event.reports[report], from: line.column + 1 + dateRoom + 3, line, &canvas)
    }

    private func drawDivider(_ line: Rectangle, _ canvas: inout Canvas) {
        let words = " \(state.wording(.inDepth(.stillToCome))) "
        canvas.horizontalLine(line, Style(.axis))
        canvas.put(
            words, at: Position(row: line.row, column: line.column + 2), columns: line.columnCount - 4, style: .dim)
    }

    /// A report of an event that is expanded: when and under which headline.
    private func drawReport(_ report: EventReport, from column: Int, _ line: Rectangle, _ canvas: inout Canvas) {
        let words = [
            report.published?.description ?? state.wording(.undated), report.title ?? state.wording(.untitled),
        ]
        canvas.put(
            words.joined(separator: " "), at: Position(row: line.row, column: column),
            columns: line.endColumn - column - 1, style: .dim)
    }

    private func draw(_ event: TimelineEvent, date: String, dateRoom: Int, _ line: Rectangle, _ canvas: inout Canvas) {
        let isPlanned = event.status != .happened
        let dateStyle = Style(isPlanned ? .planned : .date, on: .text, event.isInferred ? .italic : [])
        canvas.put(date, at: Position(row: line.row, column: line.column + 1), columns: dateRoom, style: dateStyle)
        let mark = isPlanned ? String(canvas.glyphs.planned) : event.isInferred ? "?" : ""
        var gist = line.column + 1 + dateRoom + 3
        canvas.put(
            mark, at: Position(row: line.row, column: gist - 2), columns: 1, style: Style(isPlanned ? .planned : .dim))
        gist += drawPrecision(event, at: Position(row: line.row, column: gist), line, &canvas)
        gist += drawLanes(event, at: Position(row: line.row, column: gist), line, &canvas)
        let used = canvas.put(
            event.reports.count > 1 ? "\(event.reports.count)" : "1",
            at: Position(row: line.row, column: line.endColumn - 4), columns: 3,
            style: event.reports.count > 1 ? .text : .dim, alignment: .right)
        canvas.put(
            state.wording.gist(of: event), at: Position(row: line.row, column: gist),
            columns: line.endColumn - gist - max(3, used) - 2, style: Style(isPlanned ? .planned : .text))
    }

    /// How finely the date is known, in a word, where there is room for it.
    private func drawPrecision(
        _ event: TimelineEvent, at position: Position, _ line: Rectangle, _ canvas: inout Canvas
    ) -> Int {
        guard line.columnCount >= TimelineView.precisionColumns else { return 0 }
        let word = event.interval.isUnknown ? "" : state.wording.precision(event.precision)
        let room = state.configuration.language == .chinese ? 2 : 4
        canvas.put(word, at: position, columns: room, style: .dim)
        return room + 1
    }

    private static let precisionColumns = 64

    /// Which lanes an event belongs to; where it belongs to several they share it.
    private func drawLanes(
        _ event: TimelineEvent, at position: Position, _ line: Rectangle, _ canvas: inout Canvas
    ) -> Int {
        guard timeline.entities.count > 1 else { return 0 }
        let members = timeline.entities.map { event.entities.contains($0) }
        let isShared = members.count { $0 } > 1
        for (lane, isMember) in members.enumerated() {
            let style = Style(isMember ? LaneColours.role(lane) : .dim, on: isShared ? .sharedPassage : .text)
            canvas.put(
                isMember ? "\(lane + 1)" : ".",
                at: Position(row: position.row, column: position.column + lane), columns: 1, style: style)
        }
        return members.count + 1
    }
}

/// The colours of lanes, in bars and beside events.
enum LaneColours {
    /// The colour of a lane, counted from 0.
    static func role(_ lane: Int) -> StyleRole {
        [StyleRole.bar, .barSecond, .place, .document][lane % 4]
    }
}

extension Wording {
    /// How finely a date is known: 日, 月, 季, 半年, 年, 段.
    func precision(_ precision: DatePrecision) -> String {
        let isChinese = language == .chinese
        switch precision {
        case .day: return isChinese ? "日" : "day"
        case .month: return isChinese ? "月" : "mon"
        case .quarter: return isChinese ? "季" : "qtr"
        case .half: return isChinese ? "半" : "half"
        case .year: return isChinese ? "年" : "year"
        case .multiDay, .multiMonth, .range, .decade: return isChinese ? "段" : "span"
        }
    }

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
            return language == .chinese ? "至\(short(to, event))" : "..\(short(to, event))"
        case (let from?, nil):
            return language == .chinese ? "\(short(from, event))起" : "\(short(from, event)).."
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
            let numbers = [(from.month - 1) / 3, (to.month - 1) / 3]
            // 前三季度 are three of them.
            let names = numbers[0] == numbers[1] || from.year != to.year ? [numbers[0]] : numbers
            return isChinese
                ? "\(from.year)年\(names.map { ["一", "二", "三", "四"][$0] }.joined(separator: "至"))季"
                : "\(from.year) \(names.map { "Q\($0 + 1)" }.joined(separator: "~"))"
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

    /// The end that an open range has, as finely as it is known. Its precision says only that it is a range: a day inside a
    /// month was said, and so was its first or last where the words name a day (2019年8月1日以来).
    private func short(_ day: CalendarDay, _ event: TimelineEvent) -> String {
        switch event.precision {
        case .day, .multiDay: return "\(day)"
        case .month, .multiMonth, .quarter, .half: return iso(day, 2)
        case .year, .decade, .range:
            let isOfMonth = day.day == 1 || CalendarDay(dayNumber: day.dayNumber + 1).day == 1
            let namesDay = event.reports.first?.dateWords.contains { "日号".contains($0) } ?? false
            guard isOfMonth, !namesDay else { return "\(day)" }
            let isOfYear = day.month == 1 && day.day == 1 || day.month == 12 && day.day == 31
            return isOfYear ? "\(day.year)" : iso(day, 2)
        }
    }

    private func iso(_ day: CalendarDay, _ parts: Int) -> String {
        day.description.split(separator: "-").prefix(parts).joined(separator: "-")
    }
}
