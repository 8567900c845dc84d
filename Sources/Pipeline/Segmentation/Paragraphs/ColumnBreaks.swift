// Where the lines of one paragraph are set in two columns of different width. Extraction took the end of one column and the
// middle of another for neighbours; or the same text runs past a picture. Which of the two it is others find out.

import Corpus

extension PageDraft {
    /// How many columns two widths differ by at least where they are not of one column.
    static let leastColumnChange: ColumnCount = 4
    /// No page of print has more places where columns change inside a paragraph; what has is set ragged.
    private static let mostBreaks = 64
    /// So many lines around a place tell its column.
    private static let columnReach = 4

    /// Places among the undecided lines that go on with a paragraph in another column: wider than all lines above it, or over
    /// lines that are as wide as each other and wider or narrower than those above.
    /// - Complexity: linear in the number of lines.
    func columnBreaks(_ labelling: LineLabelling) -> Set<Int> {
        guard !shape.isUnwrapped, !shape.holdsOneText else { return [] }
        var breaks: Set<Int> = []
        let (lines, labels) = (labelling.lines, labelling.labels)
        for place in lines.indices.dropFirst() where labels[place] == .within && labels[place - 1].isText {
            let (above, line) = (lines[place - 1], lines[place])
            guard !textLines.contains(line) else { continue }
            let upper = settledEdge(lines, labels, from: place - 1, step: -1)
            guard upper > 0, isSentence(above) || abs(edge(above) - upper) <= 4 else { continue }
            let lower = settledEdge(lines, labels, from: place, step: 1)
            let isFull = abs(edge(line) - upper) <= 1 && lower > upper
            let isChanged =
                lower > 0 && abs(lower - upper) >= PageDraft.leastColumnChange && edge(line) <= lower + 2 && !isFull
                && !isEndOfColumn(place, labelling, from: upper, to: lower)
            let isWider = edge(line) >= upper + PageDraft.leastColumnChange && !text.lines[line].isLetterSpaced
            if isChanged || isWider && gaps[line] == 0 && line != above + 1 { breaks.insert(place) }
        }
        return breaks.count <= PageDraft.mostBreaks ? breaks : []
    }

    /// The short end of a sentence right under its line is of the column above, where the one below goes on.
    private func isEndOfColumn(
        _ place: Int, _ labelling: LineLabelling, from upper: ColumnCount, to lower: ColumnCount
    ) -> Bool {
        let line = labelling.lines[place]
        guard isSentence(line), gaps[line] == 0, edge(line) <= upper, edge(line) + 4 < lower, shape.isIndented,
            labelling.lines.indices.contains(place + 1), labelling.labels[place + 1].isText
        else { return false }
        return text.lines[labelling.lines[place + 1]].indent < 2
    }

    /// Places among the undecided lines that go on with a paragraph although they are set in as first lines are.
    /// - Complexity: linear in the number of lines.
    func indentBreaks(_ labelling: LineLabelling) -> Set<Int> {
        guard shape.isIndented, !shape.isUnwrapped, !shape.holdsOneText else { return [] }
        var breaks: Set<Int> = []
        for place in labelling.lines.indices.dropFirst()
        where labelling.labels[place] == .within && labelling.labels[place - 1].isText {
            let (above, line) = (labelling.lines[place - 1], labelling.lines[place])
            guard (2...4).contains(text.lines[line].indent), text.lines[above].indent < 2, !textLines.contains(line),
                ending(above) == .open || ending(above) == .comma
            else { continue }
            breaks.insert(place)
        }
        return breaks.count <= PageDraft.mostBreaks ? breaks : []
    }

    /// How far a line reaches from the edge of its column, its indent included.
    func edge(_ line: Int) -> ColumnCount { text.lines[line].indent + text.lines[line].width }

    /// The width that two lines of text in a row of four reach, from a place up or down; 0 where no two of them do.
    private func settledEdge(_ lines: [Int], _ labels: [LineLabel], from start: Int, step: Int) -> ColumnCount {
        var (widest, second, place) = (0, 0, start)
        for _ in 0..<PageDraft.columnReach {
            guard lines.indices.contains(place), step > 0 || labels[place].isText else { break }
            let width = labels[place].isText ? edge(lines[place]) : 0
            if width > widest { (widest, second) = (width, widest) } else if width > second { second = width }
            place += step
        }
        return second > 0 && widest - second <= 2 ? widest : 0
    }
}
