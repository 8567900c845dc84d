// A timeline as a drawing: a lane an entity, a mark an event, where and how long it was. It asks nobody and merges nothing.

import Corpus
import Pipeline

/// Events of some entities, drawn on a line of time.
struct TimelinePlot {
    private let lanes: [String]
    private let events: [(event: TimelineEvent, days: ClosedRange<Int>)]
    private let days: ClosedRange<Int>
    private let lanesOf: (TimelineEvent) -> [Int]

    private static let left = 150
    private static let width = 900
    private static let rowHeight = 9
    private static let colours = ["#336699", "#b36b00", "#3a7d44", "#7a4a9e"]

    /// - Parameters:
    ///   - entities: one a lane; none draws all events in one.
    ///   - events: those without a date are left out.
    init(entities: [EntityID], events: [TimelineEvent]) {
        lanes = entities.isEmpty ? [""] : entities.map(\.name)
        self.events = events.compactMap { event in
            guard let day = event.interval.from ?? event.interval.to else { return nil }
            let end = event.interval.from == nil ? day : event.interval.to ?? day
            return (event, day.dayNumber...max(day.dayNumber, end.dayNumber))
        }
        let first = self.events.map(\.days.lowerBound).min() ?? 0
        days = first...max(first + 1, self.events.map(\.days.upperBound).max() ?? 0)
        lanesOf = { event in
            let members = entities.indices.filter { event.entities.contains(entities[$0]) }
            return members.isEmpty ? [0] : members
        }
    }

    /// The drawing, a document of its own.
    var svg: String {
        let placed = rows
        let tops = placed.heights.indices.map { lane in
            34 + placed.heights[..<lane].reduce(0) { $0 + $1 * TimelinePlot.rowHeight + 26 }
        }
        let height = (tops.last ?? 34) + (placed.heights.last ?? 1) * TimelinePlot.rowHeight + 50
        var parts = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(TimelinePlot.left + TimelinePlot.width + 30)\" "
                + "height=\"\(height)\" font-family=\"sans-serif\" font-size=\"11\">",
            "<title>\(escaped(lanes.joined(separator: " + ")))</title>",
        ]
        parts += axis(to: height - 30)
        for (lane, name) in lanes.enumerated() {
            let colour = TimelinePlot.colours[lane % TimelinePlot.colours.count]
            parts.append(
                "<text x=\"8\" y=\"\(tops[lane] + 9)\" fill=\"\(colour)\" font-size=\"13\">\(escaped(name))</text>")
        }
        for mark in placed.marks { parts += draw(mark, tops) }
        return (parts + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    // MARK: Marks

    private struct Mark {
        var index: Int
        /// Lane and row in it.
        var places: [(lane: Int, row: Int)]
    }

    /// Each event in the first row of its lanes where it meets no other.
    private var rows: (marks: [Mark], heights: [Int]) {
        var ends = lanes.map { _ in [Int]() }
        let marks = events.indices.map { index in
            let (start, end) = (x(events[index].days.lowerBound), x(events[index].days.upperBound) + 7)
            let places = lanesOf(events[index].event).map { lane in
                let row = ends[lane].firstIndex { $0 <= start } ?? ends[lane].count
                if row == ends[lane].count { ends[lane].append(0) }
                ends[lane][row] = end
                return (lane: lane, row: row)
            }
            return Mark(index: index, places: places)
        }
        return (marks, ends.map { max(1, $0.count) })
    }

    private func draw(_ mark: Mark, _ tops: [Int]) -> [String] {
        let (event, days) = events[mark.index]
        let (start, width) = (x(days.lowerBound), max(5, x(days.upperBound) - x(days.lowerBound)))
        let ys = mark.places.map { tops[$0.lane] + $0.row * TimelinePlot.rowHeight }
        var parts: [String] = []
        if let first = ys.first, let last = ys.last, last > first {
            parts.append("<path d=\"M\(start + 2) \(first)V\(last + 6)\" stroke=\"#999\" stroke-dasharray=\"2 2\"/>")
        }
        for (place, y) in zip(mark.places, ys) {
            let colour = TimelinePlot.colours[place.lane % TimelinePlot.colours.count]
            let isPlanned = event.status != .happened
            let look =
                isPlanned
                ? "fill=\"none\" stroke=\"\(colour)\""
                : "fill=\"\(colour)\" opacity=\"\(event.isInferred ? "0.5" : "1")\""
            parts.append(
                "<rect x=\"\(start)\" y=\"\(y)\" width=\"\(width)\" height=\"6\" rx=\"2\" \(look)>"
                    + "<title>\(escaped(tip(event)))</title></rect>")
        }
        return parts
    }

    private func tip(_ event: TimelineEvent) -> String {
        let dates = [event.interval.from, event.interval.to].map { $0?.description ?? "" }
        let when = dates[0] == dates[1] ? dates[0] : dates.joined(separator: "..")
        let gist = event.gist.split { $0.isNewline }.joined(separator: " ")
        return "\(when) \(gist)" + (event.reports.count > 1 ? " (\(event.reports.count))" : "")
    }

    // MARK: Axis

    private func axis(to bottom: Int) -> [String] {
        let unit = tickUnit
        var parts = [
            "<path d=\"M\(TimelinePlot.left) \(bottom)H\(TimelinePlot.left + TimelinePlot.width)\" stroke=\"#555\"/>"
        ]
        let first = unit.period(of: CalendarDay(dayNumber: days.lowerBound))
        let last = unit.period(of: CalendarDay(dayNumber: days.upperBound))
        let every = max(1, ((last - first + 1) * 56 + TimelinePlot.width - 1) / TimelinePlot.width)
        for period in stride(from: first, through: last, by: every) {
            guard let day = unit.firstDay(of: period) else { continue }
            let x = max(TimelinePlot.left, self.x(day.dayNumber))
            parts.append("<path d=\"M\(x) 26V\(bottom + 4)\" stroke=\"#ddd\"/>")
            parts.append("<text x=\"\(x)\" y=\"\(bottom + 18)\">\(label(day, unit))</text>")
        }
        return parts
    }

    private var tickUnit: TimeUnit {
        switch days.count {
        case ...62: .day
        case ...1_100: .month
        case ...22_000: .year
        default: .decade
        }
    }

    private func label(_ day: CalendarDay, _ unit: TimeUnit) -> String {
        let parts = day.description.split(separator: "-")
        switch unit {
        case .decade, .year: return String(parts[0])
        case .month: return parts.prefix(2).joined(separator: "-")
        case .day: return day.description
        }
    }

    private func x(_ day: Int) -> Int {
        TimelinePlot.left + (day - days.lowerBound) * (TimelinePlot.width - 10) / max(1, days.count - 1)
    }

    private func escaped(_ text: String) -> String {
        sanitized(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
