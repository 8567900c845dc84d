// Measures the shape of a page and the width of its columns from the lines that nothing else claimed.

import Corpus

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
            let start = windowEnd(lines, index, step: -1)
            let end = windowEnd(lines, index, step: 1)
            let above = Self.quantile(widths[start...index])
            let below = Self.quantile(widths[index...end])
            let (aboveCount, belowCount) = (index - start, end - index)
            wideColumns[line] = max(above, below)
            columns[line] = aboveCount < 3 ? below : belowCount < 3 ? above : min(above, below)
        }
        fillColumns()
        let openers = zip(lines, lines.dropFirst()).filter { isSentence($0.0) && isShort($0.0) && !isSentence($0.1) }
        let narrow = openers.filter { (3...6).contains(columns[$0.1] - width($0.1)) }.count
        shape.opensNarrow = !shape.isIndented && !shape.isUnwrapped && narrow >= 2 && narrow * 10 >= openers.count * 6
    }

    /// True when a line can be the first of a paragraph by its indent, printed or lost; nil where paragraphs of the page
    /// do not show how they open.
    func opensParagraph(_ line: Int) -> Bool? {
        if shape.isIndented { return text.lines[line].indent >= 2 }
        guard shape.opensNarrow else { return nil }
        return [columns[line], wideColumns[line]].contains { (3...6).contains($0 - width(line)) }
            || isSentence(line) && isShort(line)
    }

    /// The neighbour up to which lines probably share a column: eight lines away, or where a byline or jump stands.
    private func windowEnd(_ lines: [Int], _ index: Int, step: Int) -> Int {
        var end = index
        while abs(end - index) < 8, lines.indices.contains(end + step) {
            let (low, high) = (min(lines[end], lines[end + step]), max(lines[end], lines[end + step]))
            if high - low > 1, (low + 1..<high).contains(where: { PageDraft.partsColumns(rulings[$0]?.role) }) { break }
            end += step
        }
        return end
    }

    private static func partsColumns(_ role: LineRole?) -> Bool {
        switch role {
        case .byline, .jumpMarker, .dateline, .folio: true
        default: false
        }
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

    /// The width that a fifth of the lines reach.
    private static func quantile(_ widths: ArraySlice<ColumnCount>) -> ColumnCount {
        let sorted = widths.sorted()
        return sorted[(sorted.count - 1) * 4 / 5]
    }

    /// True when a line ends well before its column does.
    ///
    /// A line that is set wide was spread to fill its column.
    func isShort(_ line: Int) -> Bool { !text.lines[line].isLetterSpaced && width(line) < columns[line] - 4 }

    /// True when a line is as narrow as the first line of a paragraph, whose indent of two characters was lost.
    ///
    /// The line after it, when it belongs to the same paragraph, must be wider.
    func isOpenerWidth(_ line: Int) -> Bool {
        guard (3...6).contains(columns[line] - width(line)) else { return false }
        guard let next = nextInked(line), rulings[next] == nil, adjoins(line, next) else { return !isSentence(line) }
        return width(next) >= width(line) + 2 || !isSentence(line) && isShort(next)
    }
}
