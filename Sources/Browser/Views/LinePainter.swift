// Paints one line of a reader column: its words, and the names, dates, hits and sentences marked in them.

import Corpus
import Screen

/// Paints lines of one column.
struct LinePainter {
    let column: ReaderColumn
    let style: ReadingStyle
    let wording: Wording
    private let rawMarks: [Int]

    init(column: ReaderColumn, style: ReadingStyle, wording: Wording) {
        self.column = column
        self.style = style
        self.wording = wording
        rawMarks = column.rawMarks
    }

    func draw(_ line: ReadingLine, in area: Rectangle, _ canvas: inout Canvas) {
        switch line.kind {
        case .blank, .gap: return
        case .body, .heading: drawText(line, in: area, &canvas)
        case .raw(let number, let role, let isFirst, let isOwn):
            drawRaw(line, number, role, isFirst: isFirst, isOwn: isOwn, in: area, &canvas)
        default: drawHead(line, in: area, &canvas)
        }
    }

    private func drawHead(_ line: ReadingLine, in area: Rectangle, _ canvas: inout Canvas) {
        let style: Style
        switch line.kind {
        case .title: style = Style(.title)
        case .kicker, .subtitle: style = Style(.kicker)
        case .note: style = Style(.note)
        case .jump: style = Style(.link)
        default: style = .dim
        }
        let start = Position(row: area.row, column: area.column + line.indent)
        canvas.put(line.words ?? "", at: start, columns: area.columnCount - line.indent, style: style)
    }

    private func drawText(_ line: ReadingLine, in area: Rectangle, _ canvas: inout Canvas) {
        var base = Style.text
        if case .heading = line.kind { base = Style(.heading) }
        let start = Position(row: area.row, column: area.column + line.indent)
        let hanging = style.hangsPunctuation ? 2 : 0
        canvas.put(runs(of: line.span, base: base), at: start, columns: area.columnCount - line.indent + hanging)
        drawComparisonMark(line, area, &canvas)
        if let marked = column.focus ?? column.target, marked.touches(line.span) { drawMark(area, &canvas) }
    }

    /// The sign before a line that was gone to.
    private func drawMark(_ area: Rectangle, _ canvas: inout Canvas) {
        canvas.put(String(canvas.glyphs.cursor), at: Position(row: area.row, column: area.column - 1), columns: 1)
    }

    private func drawRaw(
        _ line: ReadingLine, _ number: Int, _ role: LineRole, isFirst: Bool, isOwn: Bool, in area: Rectangle,
        _ canvas: inout Canvas
    ) {
        let gutter = RawGutter.columnCount(for: area.columnCount)
        if isFirst {
            canvas.put(
                "\(number)", at: area.origin, columns: 4, style: Style(.gutter), alignment: .right)
            if gutter > 5 {
                canvas.put(
                    wording.role(role), at: Position(row: area.row, column: area.column + 5), columns: 6,
                    style: Style(.gutter))
            }
        }
        if rawMarks.contains(number) { drawMark(area, &canvas) }
        var styles = Array(repeating: isOwn ? Style.text : .dim, count: line.span.length)
        if column.findsInLines { paintHits(line.span, &styles) }
        canvas.put(
            runs(of: line.span, styles), at: Position(row: area.row, column: area.column + gutter),
            columns: area.columnCount - gutter)
    }

    // MARK: Marks

    /// The text of a line in runs of one style. Later marks cover earlier ones: names, dates, the sentence, hits, and
    /// last what the cursor is on.
    private func runs(of span: TextSpan, base: Style) -> StyledText {
        var styles = Array(repeating: base, count: span.length)
        for mention in column.detail?.annotated.mentions ?? [] where style.showsEntities && mention.span.overlaps(span)
        {
            paint(mention.span, span, &styles) { $0.role = mention.kind.role }
        }
        for date in column.detail?.annotated.dates ?? [] where style.showsDates && date.span.overlaps(span) {
            paint(date.span, span, &styles) { $0.role = .date }
        }
        paintComparison(span, &styles)
        if let target = column.target { paint(target, span, &styles) { $0.ground = .cursorRowUnfocused } }
        paintHits(span, &styles)
        if let focus = column.focus {
            paint(focus, span, &styles) { $0 = Style($0.role, on: .cursorRow, .underline) }
        }
        return runs(of: span, styles)
    }

    private func paintHits(_ span: TextSpan, _ styles: inout [Style]) {
        for (index, hit) in column.hits.enumerated() where style.showsHits && hit.overlaps(span) {
            paint(hit, span, &styles) { $0.role = index == column.currentHit ? .hitCurrent : .hit }
        }
    }

    func paint(_ mark: TextSpan, _ line: TextSpan, _ styles: inout [Style], _ change: (inout Style) -> Void) {
        let start = max(mark.start, line.start)
        let end = min(mark.end, line.end)
        guard start < end else { return }
        for offset in start..<end { change(&styles[offset - line.start]) }
    }

    private func runs(of span: TextSpan, _ styles: [Style]) -> StyledText {
        var runs: StyledText = []
        var start = 0
        while start < styles.count {
            var end = start + 1
            while end < styles.count, styles[end] == styles[start] { end += 1 }
            runs.append(
                StyledRun(column.layout.text.at(TextSpan(span.start + start, span.start + end)), styles[start]))
            start = end
        }
        return runs
    }
}

extension EntityKind {
    /// The style of its names.
    var role: StyleRole {
        switch self {
        case .person: .person
        case .place: .place
        case .organisation: .organisation
        case .document: .document
        case .meeting: .meeting
        case .other: .text
        }
    }
}
