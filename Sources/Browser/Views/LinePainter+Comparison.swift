// What columns side by side have in common, painted into a line and its margin.

import Comparing
import Corpus
import Screen

extension LinePainter {
    /// The ground of shared passages and differences; shared names underlined.
    func paintComparison(_ line: TextSpan, _ styles: inout [Style]) {
        let marks = column.compared.marks
        for stop in stops(in: line) {
            paint(stop.span, line, &styles) { style in
                switch marks {
                case .passages: style.ground = .sharedPassage
                case .differences: style.ground = .difference
                case .entities: style = Style(.sharedEntity, on: style.ground)
                case .nothing: break
                }
            }
        }
    }

    /// The sign in the margin: `|` beside shared passages; `~` where a version has other words, `+` where it alone has
    /// some, `-` where it lacks some.
    func drawComparisonMark(_ line: ReadingLine, _ area: Rectangle, _ canvas: inout Canvas) {
        let marks = column.compared.marks
        guard marks == .passages || marks == .differences, let stop = stops(in: line.span).first else { return }
        let sign = marks == .passages ? "|" : stop.sign
        let style = Style(marks == .passages ? .sharedPassage : .difference, on: .text, .bold)
        canvas.put(sign, at: Position(row: area.row, column: area.column - 1), columns: 1, style: style)
    }

    /// What is marked on a line; empty stretches stand on the line they begin in.
    /// - Complexity: O(log(stops) + stops of the line).
    private func stops(in line: TextSpan) -> ArraySlice<FacingSpan> {
        let stops = column.compared.marked
        let first = stops.partitionPoint { $0.span.end > line.start || $0.span.start >= line.start }
        var end = first
        while end < stops.count, stops[end].span.start < line.end { end += 1 }
        return stops[first..<end]
    }
}

extension FacingSpan {
    /// What happened there to this version.
    var sign: String {
        if span.isEmpty { return "-" }
        return others.values.allSatisfy(\.isEmpty) ? "+" : "~"
    }
}

extension TextSpan {
    /// True when the two share a byte, or this one is empty and lies inside.
    func touches(_ other: TextSpan) -> Bool { overlaps(other) || isEmpty && other.contains(start) }
}
