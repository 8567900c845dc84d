// Gaps between the lines of columns, so that paragraphs that belong together begin on one row.

import Corpus

/// Where gaps are opened in columns that face each other.
struct FacingLines {
    /// The gaps of one column.
    struct Gaps: Hashable, Sendable {
        /// Number of empty lines before a line, by its index without gaps.
        var before: [Int: Int] = [:]
        /// Empty lines after the last one.
        var atEnd = 0
    }

    /// The gaps of each column.
    private(set) var gaps: [Gaps]

    /// Lays columns beside each other.
    /// - Parameters:
    ///   - layouts: of the columns, without gaps.
    ///   - rows: numbers of the paragraphs that face each other, one a column.
    init(layouts: [ReadingLayout], articles: [Article], rows: [[Int?]]) {
        gaps = Array(repeating: Gaps(), count: layouts.count)
        var opened = Array(repeating: 0, count: layouts.count)
        let places = zip(layouts, articles).map { layout, article in
            article.paragraphs.map { ParagraphPlace(layout, $0.span.start) }
        }
        let heads = layouts.map(\.headCount)
        let highest = heads.max() ?? 0
        for column in layouts.indices { open(highest - heads[column], before: heads[column], in: column, &opened) }
        for row in rows where row.count(where: { $0 != nil }) > 1 {
            let members = row.enumerated().compactMap { column, paragraph in
                paragraph.map { (column: column, place: places[column][$0]) }
            }
            let target = members.map { $0.place.text + opened[$0.column] }.max() ?? 0
            for (column, place) in members {
                open(target - place.text - opened[column], before: place.block, in: column, &opened)
            }
        }
        let ends = layouts.indices.map { layouts[$0].lines.count + opened[$0] }
        for column in layouts.indices { gaps[column].atEnd = (ends.max() ?? 0) - ends[column] }
    }

    private mutating func open(_ count: Int, before line: Int, in column: Int, _ opened: inout [Int]) {
        guard count > 0 else { return }
        gaps[column].before[line, default: 0] += count
        opened[column] += count
    }

    /// Where a paragraph stands: its first line of text, and the first line that belongs to it (a blank, a seam).
    private struct ParagraphPlace {
        let text: Int
        let block: Int

        init(_ layout: ReadingLayout, _ start: Int) {
            var text = layout.line(at: start)
            // A paragraph whose first characters are not shown begins on the first line of its own.
            while layout.lines.indices.contains(text + 1), layout.lines[text].span == TextSpan(start, start) {
                text += 1
            }
            var block = text
            while block > layout.headCount, layout.lines[block - 1].span == TextSpan(start, start) { block -= 1 }
            (self.text, self.block) = (text, block)
        }
    }
}

extension ReadingLayout {
    /// Opens gaps in lines without any.
    mutating func open(_ gaps: FacingLines.Gaps, facing: [Source]) {
        self.facing = facing
        var result: [ReadingLine] = []
        result.reserveCapacity(lines.count + gaps.before.values.reduce(gaps.atEnd, +))
        for (index, line) in lines.enumerated() {
            let gap = ReadingLine(kind: .gap, span: TextSpan(line.span.start, line.span.start))
            result += Array(repeating: gap, count: gaps.before[index] ?? 0)
            result.append(line)
        }
        let end = text.utf8.count
        result += Array(repeating: ReadingLine(kind: .gap, span: TextSpan(end, end)), count: gaps.atEnd)
        lines = result
    }

    /// Closes all gaps.
    mutating func closeGaps() {
        facing = []
        lines.removeAll { $0.kind == .gap }
    }
}
