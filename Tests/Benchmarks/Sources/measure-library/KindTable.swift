// The table of key strokes by kind, and the slowest of them by name.

import Bars

/// Prints measured key strokes.
enum KindTable {
    /// Prints one line a kind and the twenty slowest.
    static func print(_ measured: [(stroke: Stroke, times: KeyTimes)]) {
        for kind in StrokeKind.allCases {
            let times = measured.filter { $0.stroke.kind == kind }.map(\.times)
            let first = Distribution(times.compactMap(\.firstPage))
            let count = Distribution(times.compactMap(\.count))
            Swift.print(first.line("\(kind.rawValue): first page"))
            Swift.print(count.line("\(kind.rawValue): exact count"))
        }
        let slowest = measured.sorted { ($0.times.firstPage ?? 0) > ($1.times.firstPage ?? 0) }.prefix(20)
        Swift.print("The slowest to the first page:")
        for entry in slowest { Swift.print(line(entry)) }
        let slowestCounts = measured.sorted { ($0.times.count ?? 0) > ($1.times.count ?? 0) }.prefix(8)
        Swift.print("The slowest to the exact count:")
        for entry in slowestCounts { Swift.print(line(entry)) }
    }

    private static func line(_ entry: (stroke: Stroke, times: KeyTimes)) -> String {
        let first = entry.times.firstPage?.short ?? "-"
        let count = entry.times.count?.short ?? "-"
        return "  \(first) ms, count \(count) ms  \(entry.stroke.kind.rawValue): \(entry.stroke.after)"
    }
}
