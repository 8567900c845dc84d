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
        for row in rectangle.rows {
            let isEdge = row == rectangle.row || row == rectangle.endRow - 1
            let step = isEdge ? 1 : max(1, rectangle.columnCount - 1)
            for column in stride(from: rectangle.column, to: rectangle.endColumn, by: step) {
                let arms = LineArms(frame: rectangle, row: row, column: column)
                if !arms.isEmpty { draw(arms, at: Position(row: row, column: column), style) }
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
        for column in line.columns {
            let arms: LineArms = [column > line.column ? .left : [], column < line.endColumn - 1 ? .right : []]
            draw(line.columnCount == 1 ? [.left, .right] : arms, at: Position(row: line.row, column: column), style)
        }
    }

    /// A vertical line, joined to the lines it meets.
    public mutating func verticalLine(_ line: Rectangle, _ style: Style = Style(.border)) {
        guard line.columnCount > 0 else { return }
        for row in line.rows {
            let arms: LineArms = [row > line.row ? .up : [], row < line.endRow - 1 ? .down : []]
            draw(line.rowCount == 1 ? [.up, .down] : arms, at: Position(row: row, column: line.column), style)
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
    private mutating func draw(_ arms: LineArms, at position: Position, _ style: Style) {
        guard let cell = self[position] else { return }
        let glyph = arms.union(LineArms(cell, glyphs)).glyph(glyphs)
        guard let scalar = glyph.unicodeScalars.first?.value else { return }
        set(scalar, width: 1, row: position.row, column: position.column, style: style)
    }
}

/// The directions in which lines leave a cell.
private struct LineArms: OptionSet {
    var rawValue: Int
    static let up = LineArms(rawValue: 1)
    static let down = LineArms(rawValue: 2)
    static let left = LineArms(rawValue: 4)
    static let right = LineArms(rawValue: 8)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// The arms of a line that is already drawn; none for any other character.
    init(_ cell: Cell, _ glyphs: Glyphs) {
        let known: [LineArms] = [
            [.left, .right], [.up, .down], [.down, .right], [.down, .left], [.up, .right], [.up, .left],
            [.up, .down, .right], [.up, .down, .left], [.down, .left, .right], [.up, .left, .right],
            [.up, .down, .left, .right],
        ]
        self = known.first { $0.glyph(glyphs).unicodeScalars.first?.value == cell.base } ?? []
    }

    /// The arms that a frame has in one of its cells; none inside it. One row or column alone is a plain line.
    init(frame: Rectangle, row: Int, column: Int) {
        self = []
        if row == frame.row || row == frame.endRow - 1 {
            if column > frame.column { insert(.left) }
            if column < frame.endColumn - 1 { insert(.right) }
        }
        if column == frame.column || column == frame.endColumn - 1 {
            if row > frame.row { insert(.up) }
            if row < frame.endRow - 1 { insert(.down) }
        }
        if frame.columnCount == 1 && frame.rowCount == 1 { formUnion([.left, .right]) }
    }

    func glyph(_ glyphs: Glyphs) -> Character {
        switch self {
        case [.down, .right]: return glyphs.corners[0]
        case [.down, .left]: return glyphs.corners[1]
        case [.up, .right]: return glyphs.corners[2]
        case [.up, .left]: return glyphs.corners[3]
        case [.up, .down, .right]: return glyphs.joints[0]
        case [.up, .down, .left]: return glyphs.joints[1]
        case [.down, .left, .right]: return glyphs.joints[2]
        case [.up, .left, .right]: return glyphs.joints[3]
        case [.up, .down, .left, .right]: return glyphs.joints[4]
        case [.up], [.down], [.up, .down]: return glyphs.vertical
        default: return glyphs.horizontal
        }
    }
}
