// Bars over time with their axis. Empty periods are drawn empty, and the year is always written.

import Corpus
import Screen
import Script

/// The strip above the events, a row of bars a lane:
///
///      ▂        █▃     ▂      ◇
///      2015 2016 2017 2018 …
struct TimeStrip {
    let timeline: TimelineState
    /// Where bars and axis go.
    let area: Rectangle
    /// Where the lanes are named; nil for one.
    private let labels: Rectangle?

    init(timeline: TimelineState, area whole: Rectangle, ambiguous: AmbiguousWidth) {
        self.timeline = timeline
        var area = whole
        let widest = timeline.entities.map { columnCount(of: $0.name, ambiguous: ambiguous) }.max() ?? 0
        labels = timeline.entities.count > 1 ? area.splitOffLeft(4 + min(widest, whole.columnCount / 5)) : nil
        self.area = area
    }

    private var unit: TimeUnit { timeline.unit }

    func draw(_ canvas: inout Canvas) {
        drawLabels(&canvas)
        let lanes = timeline.lanes.map(periods)
        let known = lanes.flatMap(\.keys)
        guard let first = known.min(), let last = known.max() else { return }
        let room = area.columnCount - 2
        let window = Window(first: first, last: last, current: currentPeriod, room: room, widest: widestCell)
        let maximum = lanes.flatMap(\.values).map { $0.count + $0.plannedCount }.max() ?? 1
        for (lane, bars) in lanes.prefix(laneCount).enumerated() {
            for place in 0..<window.count {
                let period = window.first + place
                let position = Position(row: area.row + lane, column: area.column + 1 + place * window.cell)
                let bar = Bar(
                    counted: bars[period], role: LaneColours.role(lane), isCurrent: period == currentPeriod,
                    columnCount: max(1, window.cell - 1))
                draw(bar, maximum, position, &canvas)
            }
        }
        drawAxis(window, &canvas)
    }

    /// Number and name of each lane, in its colour.
    private func drawLabels(_ canvas: inout Canvas) {
        guard let labels else { return }
        for (lane, entity) in timeline.entities.prefix(laneCount).enumerated() {
            let name = truncated(entity.name, toColumns: labels.columnCount - 4, ambiguous: canvas.ambiguous)
            canvas.put(
                "\(lane + 1) \(name)", at: Position(row: labels.row + lane, column: labels.column + 1),
                columns: labels.columnCount - 2, style: Style(LaneColours.role(lane)))
        }
    }

    /// Lanes that have a row.
    private var laneCount: Int { max(1, min(timeline.entities.count, area.rowCount - 1)) }

    /// Columns of a period where there is room: a decade or year with its label, a month with its number.
    private var widestCell: Int {
        switch unit {
        case .decade: 7
        case .year: 6
        case .month, .day: 3
        }
    }

    private func periods(_ bars: [TimeBar]) -> [Int: TimeBar] {
        let bars = bars.compactMap { bar in
            bar.interval.anchor.map { (unit.period(of: $0), bar) }
        }
        return Dictionary(bars, uniquingKeysWith: { first, _ in first })
    }

    private var currentPeriod: Int? {
        timeline.currentEvent?.anchor.map { unit.period(of: $0) }
    }

    /// A period of a lane.
    private struct Bar {
        var counted: TimeBar?
        var role: StyleRole
        var isCurrent: Bool
        var columnCount: Int
    }

    private func draw(_ period: Bar, _ maximum: Int, _ position: Position, _ canvas: inout Canvas) {
        guard let bar = period.counted, bar.count + bar.plannedCount > 0 else {
            if period.isCurrent { canvas.put("_", at: position, columns: 1, style: Style(.barCursor)) }
            return
        }
        let isPlanned = bar.count == 0
        let glyph =
            isPlanned
            ? canvas.glyphs.planned : canvas.glyphs.bar(bar.count + bar.plannedCount, of: maximum)
        let role: StyleRole = period.isCurrent ? .barCursor : isPlanned ? .barPlanned : period.role
        let text = isPlanned ? String(glyph) : String(repeating: String(glyph), count: period.columnCount)
        canvas.put(text, at: position, columns: period.columnCount, style: Style(role))
    }

    /// Labels at the periods they belong to, as many as have room: the period of the cursor first, then from the left.
    /// The first one shown always bears its year.
    private func drawAxis(_ window: Window, _ canvas: inout Canvas) {
        let current = currentPeriod.flatMap { axisLabel($0, window, isFirst: true) }
        if let current { draw(current, role: .barCursor, &canvas) }
        var free = area.column
        var isFirst = true
        for period in window.first..<window.first + window.count {
            let followsCurrent = current.map { $0.columns.lowerBound < column(of: period, window) } ?? false
            guard let label = axisLabel(period, window, isFirst: isFirst && !followsCurrent),
                label.columns.lowerBound >= free,
                label.columns.upperBound <= area.endColumn,
                current.map({ !$0.columns.overlaps(label.columns) }) ?? true
            else { continue }
            draw(label, role: .axis, &canvas)
            free = label.columns.upperBound + 1
            isFirst = false
        }
        drawEnds(window, &canvas)
    }

    private func column(of period: Int, _ window: Window) -> Int {
        area.column + 1 + (period - window.first) * window.cell
    }

    private func axisLabel(_ period: Int, _ window: Window, isFirst: Bool) -> (text: String, columns: Range<Int>)? {
        guard (window.first..<window.first + window.count).contains(period), let day = unit.firstDay(of: period),
            let text = label(day, isFirst: isFirst, cell: window.cell)
        else { return nil }
        let start = max(area.column, min(column(of: period, window), area.endColumn - text.utf8.count))
        return (text, start..<start + text.utf8.count + 1)
    }

    private func draw(_ label: (text: String, columns: Range<Int>), role: StyleRole, _ canvas: inout Canvas) {
        let position = Position(row: area.row + laneCount, column: label.columns.lowerBound)
        canvas.put(label.text, at: position, columns: label.columns.count - 1, style: Style(role))
    }

    /// What stands below a period; nil where nothing does.
    private func label(_ day: CalendarDay, isFirst: Bool, cell: Int) -> String? {
        switch unit {
        case .decade: return cell >= 6 ? "\(day.year)s" : "\(day.year)"
        case .year: return "\(day.year)"
        case .month:
            if isFirst { return day.month == 1 ? "\(day.year)" : "\(day.year)-\(twoDigits(day.month))" }
            if day.month == 1 { return "\(day.year)" }
            return cell >= 3 ? twoDigits(day.month) : nil
        case .day:
            if isFirst || day.day == 1 { return "\(day.year)-\(twoDigits(day.month))-\(twoDigits(day.day))" }
            return cell >= 3 ? twoDigits(day.day) : nil
        }
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private func drawEnds(_ window: Window, _ canvas: inout Canvas) {
        if window.hasMoreBefore { canvas.put("<", at: area.origin, columns: 1, style: Style(.axis)) }
        if window.hasMoreAfter {
            canvas.put(">", at: Position(row: area.row, column: area.endColumn - 1), columns: 1, style: Style(.axis))
        }
    }

    /// The periods that have room, around the current one.
    private struct Window {
        let first: Int
        let count: Int
        let cell: Int
        let hasMoreBefore: Bool
        let hasMoreAfter: Bool

        init(first: Int, last: Int, current: Int?, room: Int, widest: Int) {
            let total = last - first + 1
            cell = max(1, min(widest, max(1, room) / total))
            count = max(1, min(total, max(1, room) / cell))
            let centre = current ?? last
            self.first = max(first, min(centre - count / 2, last - count + 1))
            hasMoreBefore = self.first > first
            hasMoreAfter = self.first + count - 1 < last
        }
    }
}
