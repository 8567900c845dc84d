// The reader: the columns of text with their headers and what is marked in them.

import Corpus
import Screen

/// One article, or several side by side.
struct ReaderView {
    let state: BrowserState
    let body: Rectangle

    func draw(_ canvas: inout Canvas) {
        let columns = state.readerColumns()
        for (place, entry) in columns.enumerated() {
            if place > 0 { drawGap(before: entry.body, &canvas) }
            let column = state.reader.columns[entry.index]
            if state.reader.columns.count > 1 { drawHeader(column, entry.index, entry.body, &canvas) }
            draw(column, isActive: entry.index == state.reader.active, entry.body, &canvas)
        }
    }

    private func drawGap(before column: Rectangle, _ canvas: inout Canvas) {
        let line = Rectangle(row: body.row, column: column.column - 1, rowCount: body.rowCount, columnCount: 1)
        canvas.verticalLine(line)
    }

    /// Headline, date and place of a column, over its text.
    private func drawHeader(_ column: ReaderColumn, _ index: Int, _ text: Rectangle, _ canvas: inout Canvas) {
        let line = Rectangle(row: body.row, column: text.column, rowCount: 1, columnCount: text.columnCount)
        let isActive = index == state.reader.active
        let percent = column.percent(height: text.rowCount).map { state.wording(.place(percent: $0)) } ?? ""
        let right = [column.detail?.row.published?.description ?? "", percent].filter { !$0.isEmpty }
        let rightText = line.columnCount >= 40 ? right.joined(separator: " · ") : percent
        let style = Style(isActive ? .paneTitleFocused : .paneTitle)
        let used = canvas.put(
            rightText, at: Position(row: line.row, column: line.column + 1), columns: line.columnCount - 2, style: .dim,
            alignment: .right)
        let number = state.wording(.columnOf(index + 1, of: state.reader.columns.count))
        let headline = column.detail.map { $0.row.title ?? $0.row.opening } ?? ""
        let title = column.isRaw ? "\(state.wording(.ownLines)) · \(headline)" : headline
        canvas.put(
            [StyledRun(number + " ", .dim), StyledRun(title, style)],
            at: Position(row: line.row, column: line.column + 1), columns: line.columnCount - used - 3)
        if isActive { canvas.underlay(line, .cursorRowUnfocused) }
    }

    private func draw(_ column: ReaderColumn, isActive: Bool, _ body: Rectangle, _ canvas: inout Canvas) {
        guard column.detail != nil else { return drawEmpty(column, body, &canvas) }
        let area = state.textArea(body)
        let painter = LinePainter(column: column, style: state.reader.style, wording: state.wording)
        for index in 0..<area.rowCount where column.layout.lines.indices.contains(column.top + index) {
            let line = column.layout.lines[column.top + index]
            painter.draw(line, in: area.line(index), &canvas)
        }
    }

    private func drawEmpty(_ column: ReaderColumn, _ body: Rectangle, _ canvas: inout Canvas) {
        let phrase: Phrase = column.isMissing ? .articleIsGone : column.key == nil ? .chooseArticle : .loading
        canvas.putMessage([[StyledRun(state.wording(phrase), .dim)]], in: body)
    }
}
