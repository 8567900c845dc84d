// The article list: date, paper, page, headline, marks, in aligned columns.

import Corpus
import Screen
import Script

/// The rows of the list, or why there are none.
struct ListView {
    let state: BrowserState
    let body: Rectangle

    func draw(_ canvas: inout Canvas) {
        guard !state.list.keys.isEmpty else { return drawEmpty(&canvas) }
        let finder = HitFinder(HitWords(of: state.filter.combined), state.configuration)
        for index in 0..<body.rowCount {
            let place = state.list.top + index
            guard state.list.keys.indices.contains(place) else { break }
            let line = body.line(index)
            let isCursor = place == state.list.cursor
            drawRow(state.list.keys[place], line, isCursor: isCursor, finder, &canvas)
            if isCursor { canvas.underlayCursor(line, isFocused: state.panes.focus == .articles) }
        }
    }

    private func drawRow(
        _ key: ArticleKey, _ line: Rectangle, isCursor: Bool, _ finder: HitFinder, _ canvas: inout Canvas
    ) {
        let columns = ListColumns(columnCount: line.columnCount)
        let glyphs = canvas.glyphs
        guard let row = state.list.rows[key] else {
            canvas.put(isCursor ? String(glyphs.cursor) : "", at: line.origin)
            let isGone = state.list.absent.contains(key)
            let at = Position(row: line.row, column: line.column + 1)
            let words = isGone ? state.wording(.articleIsGone) : "·"
            canvas.put(words, at: at, columns: line.columnCount - 2, style: .dim)
            return
        }
        if row.isSelected || state.selection.contains(key) {
            canvas.put(String(glyphs.selected), at: line.origin, columns: 1, style: Style(.selected))
        } else if isCursor {
            canvas.put(String(glyphs.cursor), at: line.origin, columns: 1)
        }
        drawFacts(row, line, columns, &canvas)
        let title = self.title(of: row, finder)
        let beside = columns.titleRoom - canvas.columnCount(of: title) - 2
        let room = columns.titleRoom - drawMarks(of: row, line, limit: max(columns.titleRoom / 3, beside), &canvas)
        let at = Position(row: line.row, column: line.column + columns.title)
        canvas.put(title, at: at, columns: room)
    }

    private func drawFacts(_ row: ArticleRow, _ line: Rectangle, _ columns: ListColumns, _ canvas: inout Canvas) {
        let date = row.published?.description ?? "—"
        let style = row.isDateInferred ? Style.dim.adding(.italic) : .dim
        canvas.put(
            date, at: Position(row: line.row, column: line.column + 1), columns: ListColumns.dateRoom, style: style)
        guard columns.paperRoom > 0 else { return }
        let paper = Position(row: line.row, column: line.column + columns.paper)
        canvas.put(row.newspaper ?? "—", at: paper, columns: columns.paperRoom, style: .dim)
        let page = Position(row: line.row, column: line.column + columns.paper + columns.paperRoom)
        canvas.put(row.pageNumber.map(String.init) ?? "", at: page, columns: 3, style: .dim, alignment: .right)
    }

    /// The headline with the words of the filter marked; the beginning of the text, in quiet letters, without one.
    private func title(of row: ArticleRow, _ finder: HitFinder) -> StyledText {
        guard let title = row.title else { return [StyledRun(row.opening, .dim)] }
        let base = Style(row.isRead ? .text : .unread)
        var runs: StyledText = []
        var position = 0
        for place in finder.places(inHeadline: title) {
            runs.append(StyledRun(title.at(TextSpan(position, place.start)), base))
            runs.append(StyledRun(title.at(place), Style(.hit)))
            position = place.end
        }
        return runs + [StyledRun(title.at(TextSpan(position, max(position, title.utf8.count))), base)]
    }

    private func marks(of row: ArticleRow) -> StyledText {
        var runs: StyledText = []
        if row.isContinued { runs.append(StyledRun("»", .dim)) }
        if let letter = row.bookmark { runs.append(StyledRun("'\(letter)", Style(.bookmark))) }
        if row.hasNote { runs.append(StyledRun(state.configuration.language == .chinese ? "注" : "n", Style(.note))) }
        for tag in row.tags { runs.append(StyledRun("#\(tag)", Style(.tag))) }
        return Array(runs.map { [$0] }.joined(separator: [StyledRun(" ")]))
    }

    /// Draws marks at the right end.
    /// - Returns: columns they take, the gap before them included.
    private func drawMarks(of row: ArticleRow, _ line: Rectangle, limit: Int, _ canvas: inout Canvas) -> Int {
        let marks = self.marks(of: row)
        let wanted = min(canvas.columnCount(of: marks), limit)
        guard wanted > 0 else { return 0 }
        canvas.put(
            marks, at: Position(row: line.row, column: line.endColumn - wanted - 1), columns: wanted, alignment: .right)
        return wanted + 1
    }

    // MARK: Nothing to list

    private func drawEmpty(_ canvas: inout Canvas) {
        guard state.list.isComplete else {
            return canvas.putMessage([[StyledRun(state.wording(.loading), .dim)]], in: body)
        }
        if state.list.total == 0 { return drawEmptyLibrary(&canvas) }
        let explanation = state.list.explanation
        let terms = explanation.prefix(max(0, body.rowCount - 3))
        let width = terms.map { columnCount(of: $0.text, ambiguous: canvas.ambiguous) }.max() ?? 0
        var lines: [StyledText] = [[StyledRun(state.wording(.emptyResult), Style(.warning))]]
        lines += terms.map { term($0, width: min(width, body.columnCount / 2), canvas.ambiguous) }
        lines.append([StyledRun(state.wording(.emptyResultHint), .dim)])
        canvas.putMessage(lines, in: body)
    }

    /// A term with its counts; a term that nothing matches is what empties the list.
    private func term(_ term: TermCount, width: Int, _ ambiguous: AmbiguousWidth) -> StyledText {
        let text = truncated(term.text, toColumns: width, ambiguous: ambiguous)
        let gap = String(repeating: " ", count: max(0, width - columnCount(of: text, ambiguous: ambiguous)) + 2)
        let isCulprit = term.alone == 0
        return [
            StyledRun(text + gap, Style(isCulprit ? .error : .text)),
            StyledRun(state.wording(.termAlone(term.alone)), Style(isCulprit ? .error : .dim)),
            StyledRun(" · " + state.wording(.termWithout(term.without)), .dim),
        ]
    }

    private func drawEmptyLibrary(_ canvas: inout Canvas) {
        let lines: [StyledText] = [
            [StyledRun(state.wording(.emptyLibrary), Style(.title))], [],
            [StyledRun(state.wording(.emptyLibraryHint), .dim)],
            [StyledRun(state.wording(.importCommand), Style(.key))],
        ]
        canvas.putMessage(lines, in: body)
    }
}

/// Where the columns of the list begin.
struct ListColumns {
    /// Columns of a date.
    static let dateRoom = 10
    /// First column of the paper.
    let paper = 12
    /// Columns of the paper; 0 where it is left out.
    let paperRoom: Int
    /// First column of the headline.
    let title: Int
    /// Columns for headline and marks.
    let titleRoom: Int

    init(columnCount: Int) {
        paperRoom = columnCount < 54 ? 0 : columnCount < 80 ? 8 : 12
        title = paperRoom == 0 ? 12 : paper + paperRoom + 3 + 1
        titleRoom = max(0, columnCount - title - 1)
    }
}
