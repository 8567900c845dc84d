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
        var seen = SIMD4<ColumnCount>.zero
        var place = index
        while place > max(0, index - reach), !isParted[place] {
            place -= 1
            if let column = take(widths[place], &seen) { return column }
        }
        return seen[1] > 0 ? seen.max() : 0
    }

    private static func columnBelow(_ widths: [ColumnCount], _ isParted: [Bool], _ index: Int) -> ColumnCount {
        var seen = SIMD4<ColumnCount>.zero
        var place = index + 1
        while place < min(widths.count, index + 1 + reach), !isParted[place] {
            if let column = take(widths[place], &seen) { return column }
            place += 1
        }
        return seen[1] > 0 ? seen.max() : 0
    }

    /// Takes one more width; gives the column's when one like it was seen.
    @inline(__always)
    private static func take(_ width: ColumnCount, _ seen: inout SIMD4<ColumnCount>) -> ColumnCount? {
        guard width > 0 else { return nil }
        for place in 0..<4 where isNear(seen[place], width) { return max(seen[place], width) }
        seen = SIMD4(width, seen[0], seen[1], seen[2])
        return nil
    }

    @inline(__always) private static func isNear(_ other: ColumnCount, _ width: ColumnCount) -> Bool {
        other > 0 && abs(other - width) <= 2
    }
}
