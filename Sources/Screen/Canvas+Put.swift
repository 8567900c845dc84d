// Writing text on a canvas. It cuts and places; it breaks no lines.

import Script

/// Where text stands in the columns it is given.
public enum TextAlignment: Hashable, Sendable {
    /// At the left edge.
    case left
    /// At the right edge.
    case right
    /// In the middle; an odd column is left over at the right.
    case centre
}

extension Canvas {
    /// Writes text into a part of a row. Text that does not fit is cut with `…`, only ever at its end.
    ///
    /// Controls, escapes, bidirectional and zero-width characters are left out; tabulators and line ends are spaces.
    /// Cells the text does not reach stay as they are: `fill` first.
    ///
    ///     canvas.put("２０２１年粮食产量", at: Position(row: 0, column: 0), columns: 8)      // ２０２…
    /// - Parameters:
    ///   - text: any text.
    ///   - position: where the columns begin; what lies outside the canvas is not drawn.
    ///   - columns: columns that may be used; nil for the rest of the row.
    ///   - style: look of the text.
    ///   - alignment: where the text stands in its columns.
    /// - Returns: columns of the text, `…` included.
    /// - Complexity: O(columns), however long the text is.
    @discardableResult
    public mutating func put(
        _ text: String, at position: Position, columns: Int? = nil, style: Style = .text,
        alignment: TextAlignment = .left
    ) -> Int {
        put([StyledRun(text, style)], at: position, columns: columns, alignment: alignment)
    }

    /// Writes runs of text one after the other, cut together as one text; otherwise as `put` of a string.
    /// - Returns: columns of the text, `…` included, which is in the style of the run that was cut.
    @discardableResult
    public mutating func put(
        _ runs: StyledText, at position: Position, columns: Int? = nil, alignment: TextAlignment = .left
    ) -> Int {
        let room = max(0, columns ?? size.columnCount - position.column)
        let width = CharacterWidth(ambiguous: ambiguous)
        let cut = StyledTextCut(runs, columns: room, width: width)
        let start = position.column + alignment.indent(of: cut.columnCount, in: room)
        var writer = RowWriter(row: position.row, column: start, end: start + cut.textColumnCount)
        for run in runs where !writer.isDone { write(run, with: &writer, width: width) }
        if let style = cut.ellipsisStyle {
            writer.end = start + cut.columnCount
            writer.isDone = false
            write(TextCut.ellipsis, width.columnCount(TextCut.ellipsis), style, with: &writer)
        }
        return cut.columnCount
    }

    private mutating func write(_ run: StyledRun, with writer: inout RowWriter, width: CharacterWidth) {
        for element in ScreenCharacters(run.text, width: width) {
            write(element.scalar, element.columnCount, run.style, with: &writer)
            if writer.isDone { return }
        }
    }

    /// Writes one scalar where it falls inside the canvas; half of a wide one that falls inside is left blank.
    private mutating func write(_ scalar: UInt32, _ columnCount: Int, _ style: Style, with writer: inout RowWriter) {
        guard columnCount > 0 else {
            if writer.hasWritten { add(mark: scalar, row: writer.row, before: writer.column) }
            return
        }
        let next = writer.column + columnCount
        writer.isDone = next > writer.end
        if writer.isDone { return }
        writer.hasWritten =
            writer.row >= 0 && writer.row < size.rowCount && writer.column >= 0 && next <= size.columnCount
        if writer.hasWritten { set(scalar, width: columnCount, row: writer.row, column: writer.column, style: style) }
        writer.column = next
    }
}

/// Where the next character of a text goes.
private struct RowWriter {
    let row: Int
    var column: Int
    /// Column before which the text has to end.
    var end: Int
    /// Whether the text has come to its end.
    var isDone = false
    /// Whether the character before was inside the canvas, so that marks may be put on it.
    var hasWritten = false

    init(row: Int, column: Int, end: Int) {
        self.row = row
        self.column = column
        self.end = end
    }
}

/// Where runs of text are cut so that they fit together.
private struct StyledTextCut {
    /// Columns of the beginning that is shown, without `…`.
    var textColumnCount = 0
    /// Columns of `…`, or 0.
    var ellipsisColumnCount = 0
    /// The style of `…`; nil when everything fits.
    var ellipsisStyle: Style?

    /// All columns, `…` included.
    var columnCount: Int { textColumnCount + ellipsisColumnCount }

    init(_ runs: StyledText, columns: Int, width: CharacterWidth) {
        let ellipsisColumns = width.columnCount(TextCut.ellipsis)
        var used = 0
        var beforeEllipsis = 0
        for run in runs {
            for element in ScreenCharacters(run.text, width: width) {
                if used + element.columnCount > columns {
                    let hasEllipsis = columns >= ellipsisColumns
                    textColumnCount = hasEllipsis ? beforeEllipsis : used
                    ellipsisColumnCount = hasEllipsis ? ellipsisColumns : 0
                    ellipsisStyle = hasEllipsis ? run.style : nil
                    return
                }
                used += element.columnCount
                if used <= columns - ellipsisColumns { beforeEllipsis = used }
            }
        }
        textColumnCount = used
    }
}

extension TextAlignment {
    /// Columns left free before a text.
    fileprivate func indent(of used: Int, in room: Int) -> Int {
        switch self {
        case .left: return 0
        case .right: return room - used
        case .centre: return (room - used) / 2
        }
    }
}
