// How wide the print column is around each line, from the lines next to it.

/// Column widths of a row of lines, above and below each.
struct ColumnMeasures: Sendable {
    /// Width of the column the lines above a line stand in; 0 where unknown.
    private(set) var above: [ColumnCount]
    /// Likewise below.
    private(set) var below: [ColumnCount]

    /// How many lines away a column may still be read off.
    private static let reach = 9

    /// Measures.
    ///
    /// Most lines of a column are full: the nearest two lines that are about as wide as each other show its width. Lines
    /// above and below are taken apart: at the seam of two columns a line must not be called short for standing next to
    /// the wider one. Nothing is measured across a byline, a jump or another border.
    /// - Parameters:
    ///   - looks: the lines.
    ///   - counts: for each whether its width may be counted.
    /// - Complexity: linear.
    init(_ looks: [LineLook], counts: [Bool]) {
        above = Array(repeating: 0, count: looks.count)
        below = above
        for index in looks.indices {
            above[index] = ColumnMeasures.column(looks, counts, from: index, step: -1)
            below[index] = ColumnMeasures.column(looks, counts, from: index, step: 1)
        }
    }

    private static func column(_ looks: [LineLook], _ counts: [Bool], from index: Int, step: Int) -> ColumnCount {
        var widths = SIMD4<ColumnCount>.zero
        var place = index
        for _ in 0..<reach {
            if looks[step < 0 ? place : min(place + 1, looks.count - 1)].link.isBorder { break }
            place += step
            guard looks.indices.contains(place) else { break }
            guard counts[place] else { continue }
            let width = looks[place].full - looks[place].hang
            if isNear(widths[0], width) { return max(widths[0], width) }
            if isNear(widths[1], width) { return max(widths[1], width) }
            if isNear(widths[2], width) { return max(widths[2], width) }
            if isNear(widths[3], width) { return max(widths[3], width) }
            widths = SIMD4(width, widths[0], widths[1], widths[2])
        }
        return widths[1] > 0 ? widths.max() : 0
    }

    @inline(__always) private static func isNear(_ other: ColumnCount, _ width: ColumnCount) -> Bool {
        other > 0 && abs(other - width) <= 2
    }
}
