// Measures the shape of a page and the width of its columns from the lines that nothing else claimed.

extension PageDraft {
    /// Finds out what blank lines, line ends and indents mean on this page.
    mutating func measureShape() {
        let lines = open.filter { text.lines[$0].hanCount >= 4 }
        guard lines.count > 1 else { return }
        shape.isDoubleSpaced = isDoubleSpaced(lines)
        shape.isUnwrapped = isUnwrapped(lines)
        let indented = lines.filter { text.lines[$0].indent >= 2 }.count
        shape.isIndented =
            indented >= 2 && indented * 10 >= lines.count && (indented * 10 <= lines.count * 9 || shape.isUnwrapped)
        if shape.isDoubleSpaced { for line in inked { gaps[line] = max(0, gaps[line] - 1) } }
    }

    /// Nearly every line follows a blank one although many of them end inside a sentence.
    private func isDoubleSpaced(_ lines: [Int]) -> Bool {
        let openEnds = zip(lines, lines.dropFirst()).filter { !isSentence($0.0) }
        guard openEnds.count >= 3 else { return false }
        let parted = openEnds.filter { gaps[$0.1] > 0 }.count
        let all = lines.dropFirst().filter { gaps[$0] > 0 }.count
        return parted * 10 >= openEnds.count * 8 && all * 10 >= (lines.count - 1) * 8
            && openEnds.filter { abs(width($0.0) - width($0.1)) <= 6 }.count * 2 >= openEnds.count
    }

    /// Most of the text stands in lines that end a sentence, or in lines no column is wide enough for.
    private func isUnwrapped(_ lines: [Int]) -> Bool {
        var long = 0
        var all = 0
        var sentences = 0
        for line in lines {
            let width = width(line)
            all += width
            if width > 120 { long += width }
            if isSentence(line) { sentences += width }
        }
        return long * 10 > all * 6 || (sentences * 10 > all * 8 && lines.count > 2)
    }

    /// Estimates the column width around every open line.
    ///
    /// Most lines of a column are full, so that the width that a third of the neighbours reach is that of the column.
    /// Neighbours above and below are taken apart: at the seam of two columns the narrower one counts, since a line
    /// must not be called short for standing next to a wider column.
    mutating func measureColumns() {
        let lines = open.filter { !text.lines[$0].isLetterSpaced }
        guard !lines.isEmpty else { return }
        let widths = lines.map { width($0) }
        for (index, line) in lines.enumerated() {
            let above = Self.quantile(widths[max(0, index - 8)...index])
            let below = Self.quantile(widths[index..<min(widths.count, index + 9)])
            let aboveCount = index - max(0, index - 8)
            let belowCount = min(widths.count, index + 9) - index - 1
            wideColumns[line] = max(above, below)
            columns[line] = aboveCount < 3 ? below : belowCount < 3 ? above : min(above, below)
        }
        fillColumns()
    }

    /// Lines that are set wide stand in the column of the line before them.
    private mutating func fillColumns() {
        var last = 0
        for line in open {
            if columns[line] == 0 {
                columns[line] = columns[last]
                wideColumns[line] = wideColumns[last]
            }
            last = line
        }
    }

    /// The width that a third of the lines reach.
    private static func quantile(_ widths: ArraySlice<ColumnCount>) -> ColumnCount {
        let sorted = widths.sorted()
        return sorted[(sorted.count * 2) / 3 - (sorted.count > 1 && sorted.count * 2 % 3 == 0 ? 1 : 0)]
    }

    /// True when a line ends well before its column does.
    func isShort(_ line: Int) -> Bool { width(line) < columns[line] - 4 }

    /// True when a line is as narrow as the first line of a paragraph, whose indent of two characters was lost.
    func isOpenerWidth(_ line: Int) -> Bool { (3...6).contains(columns[line] - width(line)) }
}
