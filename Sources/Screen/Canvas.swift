// A rectangle of cells that a view paints and a terminal shows. Pure: it knows no terminal and no colours.

import Script

/// A screen in memory.
///
/// Whatever is done to it, each row is exactly `size.columnCount` columns wide, and no wide character is ever cut in
/// half: where one half is overwritten the other half becomes blank, and a wide character that meets an edge with one
/// column left is not begun.
///
///     var canvas = Canvas(size: ScreenSize(columnCount: 8, rowCount: 1))
///     canvas.put("万州区", at: Position(row: 0, column: 0))
///     canvas.put("x", at: Position(row: 0, column: 1))
///     canvas.text == " x州区"
public struct Canvas: Hashable, Sendable {
    /// Width and height in cells.
    public let size: ScreenSize
    /// What ambiguous characters take on this canvas.
    public let ambiguous: AmbiguousWidth
    /// Where the terminal's cursor stands; nil hides it.
    public var cursor: Position?
    /// All cells, row after row.
    var cells: [Cell]

    /// A blank canvas.
    /// - Parameters:
    ///   - size: width and height.
    ///   - ambiguous: what ambiguous characters take on the terminal it is meant for.
    public init(size: ScreenSize, ambiguous: AmbiguousWidth = .narrow) {
        self.size = size
        self.ambiguous = ambiguous
        self.cells = Array(repeating: Cell(), count: size.columnCount * size.rowCount)
    }

    /// The whole canvas as a rectangle.
    public var bounds: Rectangle { Rectangle(size) }

    /// The glyphs that frames and bars are drawn with on this canvas.
    public var glyphs: Glyphs { Glyphs(ambiguous: ambiguous) }

    /// The cell at a place; nil outside.
    public subscript(_ position: Position) -> Cell? {
        guard bounds.contains(position) else { return nil }
        return cells[position.row * size.columnCount + position.column]
    }

    /// The cells of a row, from the left; empty outside.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        guard row >= 0, row < size.rowCount else { return [] }
        return cells[row * size.columnCount..<(row + 1) * size.columnCount]
    }
}

extension Canvas {
    /// Blanks a rectangle in one style.
    /// - Complexity: O(cells of the rectangle).
    public mutating func fill(_ rectangle: Rectangle, _ style: Style = .text) {
        let part = rectangle.intersection(bounds)
        guard !part.isEmpty else { return }
        for row in part.rows {
            separate(row: row, columns: part.columns)
            let start = row * size.columnCount
            for column in part.columns { cells[start + column] = Cell(style: style) }
        }
    }

    /// Changes how a rectangle looks and keeps what it says. A wide character half outside is changed whole.
    /// - Parameters:
    ///   - rectangle: the part to change.
    ///   - change: called with the style of each cell.
    /// - Complexity: O(cells of the rectangle).
    public mutating func restyle(_ rectangle: Rectangle, _ change: (inout Style) -> Void) {
        let part = rectangle.intersection(bounds)
        guard !part.isEmpty else { return }
        for row in part.rows {
            let start = row * size.columnCount
            var columns = part.columns
            if cells[start + columns.lowerBound].isContinuation {
                columns = columns.lowerBound - 1..<columns.upperBound
            }
            if columns.upperBound < size.columnCount, cells[start + columns.upperBound].isContinuation {
                columns = columns.lowerBound..<columns.upperBound + 1
            }
            for column in columns { change(&cells[start + column].style) }
        }
    }

    /// Lays another ground under a rectangle: the row of the cursor under names that keep their own colours.
    /// - Complexity: O(cells of the rectangle).
    public mutating func underlay(_ rectangle: Rectangle, _ ground: StyleRole) {
        restyle(rectangle) { $0.ground = ground }
    }

    /// Blanks the outer halves of wide characters that reach into a stretch of a row from either side.
    private mutating func separate(row: Int, columns: Range<Int>) {
        let start = row * size.columnCount
        let first = start + columns.lowerBound
        if cells[first].isContinuation, columns.lowerBound > 0 { cells[first - 1].blank() }
        let end = start + columns.upperBound
        if columns.upperBound < size.columnCount, cells[end].isContinuation { cells[end].blank() }
    }

    /// Writes one character and leaves no half of another; the caller has seen to it that it fits into the row.
    mutating func set(_ scalar: UInt32, width: Int, row: Int, column: Int, style: Style) {
        let index = row * size.columnCount + column
        if cells[index].width != 1 || width == 2 { separate(row: row, columns: column..<column + width) }
        cells[index] = Cell(base: scalar, width: width, style: style)
        if width == 2 { cells[index + 1] = .continuation(style) }
    }

    /// Adds a combining mark to the character that ends before a column.
    mutating func add(mark: UInt32, row: Int, before column: Int) {
        guard column > 0 else { return }
        let index = row * size.columnCount + column - 1
        let isHalf = cells[index].isContinuation
        cells[isHalf ? index - 1 : index].add(mark: mark)
    }
}
