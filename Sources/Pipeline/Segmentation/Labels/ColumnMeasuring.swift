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
    ///   - counts: says of each by its index whether its width may be counted.
    /// - Complexity: linear.
    init(_ looks: [LineLook], counts: (Int) -> Bool) {
        let lines = looks.withUnsafeBufferPointer { looks in
            looks.indices.map { index in
                let width = counts(index) ? looks[index].full - looks[index].hang : 0
                return MeasuredLine(width: width, isParted: looks[index].link.isBorder)
            }
        }
        (above, below) = lines.withUnsafeBufferPointer {
            (ColumnMeasures.columnsAbove($0), ColumnMeasures.columnsBelow($0))
        }
        // Among headings and short paragraphs no two full lines are near: the page's own width is the best guess.
        var usual: ColumnCount?
        for index in lines.indices where above[index] == 0 && below[index] == 0 {
            usual = usual ?? ColumnMeasures.usual(lines)
            above[index] = usual ?? 0
        }
    }

    /// The width that most lines share, three and a third of them at least; 0 where there is none.
    private static func usual(_ lines: [MeasuredLine]) -> ColumnCount {
        let sorted = lines.lazy.map(\.width).filter { $0 > 0 }.sorted()
        var most = (width: 0, count: 0)
        var start = 0
        for place in sorted.indices where place + 1 == sorted.count || sorted[place + 1] != sorted[place] {
            if place + 1 - start >= most.count { most = (sorted[place], place + 1 - start) }
            start = place + 1
        }
        return most.count >= 3 && most.count * 3 >= sorted.count ? most.width : 0
    }

    /// What is looked at of a line.
    private struct MeasuredLine {
        /// 0 where the width may not be counted.
        var width: ColumnCount
        /// A border stands above it.
        var isParted: Bool
    }

    /// A column, and the line at which it was settled; none where the lines in reach settled none.
    private typealias Finding = (column: ColumnCount, place: Int?)

    /// The columns above all lines. Under a line that is not counted it is that of the line before, as far as it reaches.
    private static func columnsAbove(_ lines: UnsafeBufferPointer<MeasuredLine>) -> [ColumnCount] {
        var columns: [ColumnCount] = []
        columns.reserveCapacity(lines.count)
        var last: Finding = (0, nil)
        for index in lines.indices {
            let isNews = index == 0 || lines[index].isParted || lines[index - 1].width > 0
            if isNews || last.place ?? -1 < index - reach { last = columnAbove(lines, index) }
            columns.append(last.column)
        }
        return columns
    }

    /// Likewise below.
    private static func columnsBelow(_ lines: UnsafeBufferPointer<MeasuredLine>) -> [ColumnCount] {
        var columns = [ColumnCount](filledWith: 0, count: lines.count)
        var last: Finding = (0, nil)
        for index in lines.indices.reversed() {
            let isNews = index + 1 == lines.count || lines[index + 1].isParted || lines[index + 1].width > 0
            if isNews || last.place ?? Int.max > index + reach { last = columnBelow(lines, index) }
            columns[index] = last.column
        }
        return columns
    }

    @inline(__always)
    private static func columnAbove(_ lines: UnsafeBufferPointer<MeasuredLine>, _ index: Int) -> Finding {
        if index >= 2, !lines[index].isParted, !lines[index - 1].isParted,
            SeenWidths.isNear(lines[index - 1].width, lines[index - 2].width)
        {
            return (max(lines[index - 1].width, lines[index - 2].width), index - 2)
        }
        var seen = SeenWidths()
        var place = index
        let end = max(0, index - reach)
        while place > end, !lines[place].isParted {
            place -= 1
            if let column = seen.take(lines[place].width) { return (column, place) }
        }
        return (seen.widest, nil)
    }

    @inline(__always)
    private static func columnBelow(_ lines: UnsafeBufferPointer<MeasuredLine>, _ index: Int) -> Finding {
        if index + 2 < lines.count, !lines[index + 1].isParted, !lines[index + 2].isParted,
            SeenWidths.isNear(lines[index + 1].width, lines[index + 2].width)
        {
            return (max(lines[index + 1].width, lines[index + 2].width), index + 2)
        }
        var seen = SeenWidths()
        for place in (index + 1)..<min(lines.count, index + 1 + reach) {
            if lines[place].isParted { break }
            if let column = seen.take(lines[place].width) { return (column, place) }
        }
        return (seen.widest, nil)
    }
}

/// The last four widths met on the way; 0 for none.
private struct SeenWidths {
    private var first = 0, second = 0, third = 0, fourth = 0

    /// Takes one more width; gives the column's when one like it was seen.
    @inline(__always) mutating func take(_ width: ColumnCount) -> ColumnCount? {
        guard width > 0 else { return nil }
        if SeenWidths.isNear(first, width) { return max(first, width) }
        if SeenWidths.isNear(second, width) { return max(second, width) }
        if SeenWidths.isNear(third, width) { return max(third, width) }
        if SeenWidths.isNear(fourth, width) { return max(fourth, width) }
        (first, second, third, fourth) = (width, first, second, third)
        return nil
    }

    /// The greatest of two widths and more; 0 where fewer were seen.
    var widest: ColumnCount { second > 0 ? max(first, second, third, fourth) : 0 }

    /// Two widths that are counted and of one column.
    @inline(__always) static func isNear(_ other: ColumnCount, _ width: ColumnCount) -> Bool {
        other > 0 && width > 0 && abs(other - width) <= 2
    }
}
