// Frames around panes, lines between them, titles in their upper edge. It knows no panes.

import Script

extension Canvas {
    /// Draws a frame inside the edge of a rectangle, with a title in its upper edge.
    ///
    /// Where frames share an edge the corners are joined: `┬ ├ ┼`. One row or one column alone is only a line.
    ///
    ///     ┌ 文章 ── 12 of 1,204 ┐
    /// - Parameters:
    ///   - rectangle: outer size of the frame.
    ///   - title: text in the upper edge, cut to its length; empty for none.
    ///   - trailing: text at the right end of the upper edge, left out when there is no room for it beside the title.
    ///   - style: look of the lines.
    /// - Returns: the rectangle inside the frame; it may be empty.
    @discardableResult
    public mutating func frame(
        _ rectangle: Rectangle, title: StyledText = [], trailing: StyledText = [], style: Style = Style(.border)
    ) -> Rectangle {
        guard !rectangle.isEmpty else { return rectangle }
        let pen = LinePen(glyphs)
        for row in rectangle.rows {
            let isEdge = row == rectangle.row || row == rectangle.endRow - 1
            let step = isEdge ? 1 : max(1, rectangle.columnCount - 1)
            for column in stride(from: rectangle.column, to: rectangle.endColumn, by: step) {
                let arms = LineArms(frame: rectangle, row: row, column: column)
                if !arms.isEmpty { draw(arms, at: Position(row: row, column: column), style, pen) }
            }
        }
        putTitle(title, trailing: trailing, inEdge: rectangle.line(0))
        return rectangle.inset(rows: 1, columns: 1)
    }

    /// Writes a title into a horizontal line: a space before and after it, and the corners left free.
    /// - Parameters:
    ///   - title: text near the left end, cut to its length.
    ///   - trailing: text near the right end, left out when it does not fit beside the title.
    ///   - edge: the line, corners included.
    public mutating func putTitle(_ title: StyledText, trailing: StyledText = [], inEdge edge: Rectangle) {
        var room = edge.inset(rows: 0, columns: 1)
        let titleColumns = columnCount(of: title)
        let trailingColumns = columnCount(of: trailing)
        if trailingColumns > 0, titleColumns + trailingColumns + 5 <= room.columnCount {
            putSpaced(trailing, in: room.splitOffRight(trailingColumns + 2))
        }
        if titleColumns > 0, room.columnCount >= 4 { putSpaced(title, in: room) }
    }

    /// Columns that runs of text take on this canvas.
    public func columnCount(of text: StyledText) -> Int {
        text.reduce(0) { $0 + Screen.columnCount(of: $1.text, ambiguous: ambiguous) }
    }

    /// A horizontal line, joined to the lines it meets.
    public mutating func horizontalLine(_ line: Rectangle, _ style: Style = Style(.border)) {
        let pen = LinePen(glyphs)
        for column in line.columns {
            let arms: LineArms = [column > line.column ? .left : [], column < line.endColumn - 1 ? .right : []]
            draw(
                line.columnCount == 1 ? [.left, .right] : arms, at: Position(row: line.row, column: column), style, pen)
        }
    }

    /// A vertical line, joined to the lines it meets.
    public mutating func verticalLine(_ line: Rectangle, _ style: Style = Style(.border)) {
        guard line.columnCount > 0 else { return }
        let pen = LinePen(glyphs)
        for row in line.rows {
            let arms: LineArms = [row > line.row ? .up : [], row < line.endRow - 1 ? .down : []]
            draw(line.rowCount == 1 ? [.up, .down] : arms, at: Position(row: row, column: line.column), style, pen)
        }
    }

    private mutating func putSpaced(_ text: StyledText, in room: Rectangle) {
        let style = text.first?.style ?? .text
        put([StyledRun(" ", style)], at: room.origin, columns: 1)
        let used = put(
            text, at: Position(row: room.row, column: room.column + 1), columns: room.columnCount - 2)
        put([StyledRun(" ", style)], at: Position(row: room.row, column: room.column + 1 + used), columns: 1)
    }

    /// Adds the arms of a line to whatever lines the cell has already.
    private mutating func draw(_ arms: LineArms, at position: Position, _ style: Style, _ pen: LinePen) {
        guard let cell = self[position] else { return }
        let scalar = pen.scalar(arms.union(pen.arms(cell.base)))
        set(scalar, width: 1, row: position.row, column: position.column, style: style)
    }
}
