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
        // 0 where the width may not be counted.
        let widths = looks.indices.map { counts[$0] ? looks[$0].full - looks[$0].hang : 0 }
        let isParted = looks.map(\.link.isBorder)
        var usual: ColumnCount?
        for index in looks.indices {
            above[index] = ColumnMeasures.columnAbove(widths, isParted, index)
            below[index] = ColumnMeasures.columnBelow(widths, isParted, index)
            // Among headings and short paragraphs no two full lines are near: the page's own width is the best guess.
            if above[index] == 0, below[index] == 0 {
                usual = usual ?? ColumnMeasures.usual(widths)
                above[index] = usual ?? 0
            }
        }
    }

    /// The width that most lines share, three and a third of them at least; 0 where there is none.
    private static func usual(_ widths: [ColumnCount]) -> ColumnCount {
        let sorted = widths.filter { $0 > 0 }.sorted()
        var most = (width: 0, count: 0)
        var start = 0
        for place in sorted.indices where place + 1 == sorted.count || sorted[place + 1] != sorted[place] {
            if place + 1 - start >= most.count { most = (sorted[place], place + 1 - start) }
            start = place + 1
        }
        return most.count >= 3 && most.count * 3 >= sorted.count ? most.width : 0
    }

    /// - Parameter isParted: true for a line with a border above it.
    private static func columnAbove(_ widths: [ColumnCount], _ isParted: [Bool], _ index: Int) -> ColumnCount {
        var seen = SeenWidths()
        var place = index
        while place > max(0, index - reach), !isParted[place] {
            place -= 1
            if let column = seen.take(widths[place]) { return column }
        }
        return seen.widest
    }

    private static func columnBelow(_ widths: [ColumnCount], _ isParted: [Bool], _ index: Int) -> ColumnCount {
        var seen = SeenWidths()
        var place = index + 1
        while place < min(widths.count, index + 1 + reach), !isParted[place] {
            if let column = seen.take(widths[place]) { return column }
            place += 1
        }
        return seen.widest
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

    @inline(__always) private static func isNear(_ other: ColumnCount, _ width: ColumnCount) -> Bool {
        other > 0 && abs(other - width) <= 2
    }
}
