// A part of the screen and how it is divided into panes. It knows no panes.

/// A rectangle of cells. It may be empty, and may lie partly outside a canvas, where nothing is drawn.
///
///     var rest = Rectangle(ScreenSize(columnCount: 80, rowCount: 24))
///     let footer = rest.splitOffBottom(1)      // rest keeps rows 0…22
public struct Rectangle: Hashable, Sendable {
    /// First row.
    public var row: Int
    /// First column.
    public var column: Int
    /// Number of rows, at least 0.
    public var rowCount: Int
    /// Number of columns, at least 0.
    public var columnCount: Int

    /// Makes a rectangle; negative counts become 0.
    public init(row: Int, column: Int, rowCount: Int, columnCount: Int) {
        self.row = row
        self.column = column
        self.rowCount = max(0, rowCount)
        self.columnCount = max(0, columnCount)
    }

    /// The whole of a screen.
    public init(_ size: ScreenSize) {
        self.init(row: 0, column: 0, rowCount: size.rowCount, columnCount: size.columnCount)
    }

    /// Whether there is no cell in it.
    public var isEmpty: Bool { rowCount == 0 || columnCount == 0 }

    /// Row just below the last one.
    public var endRow: Int { row + rowCount }

    /// Column just right of the last one.
    public var endColumn: Int { column + columnCount }

    /// The rows, from the top.
    public var rows: Range<Int> { row..<endRow }

    /// The columns, from the left.
    public var columns: Range<Int> { column..<endColumn }

    /// The cell at the top left.
    public var origin: Position { Position(row: row, column: column) }

    /// Whether a cell lies in it.
    public func contains(_ position: Position) -> Bool {
        rows.contains(position.row) && columns.contains(position.column)
    }

    /// What two rectangles share; empty where they do not touch.
    public func intersection(_ other: Rectangle) -> Rectangle {
        let top = max(row, other.row)
        let left = max(column, other.column)
        return Rectangle(
            row: top, column: left, rowCount: min(endRow, other.endRow) - top,
            columnCount: min(endColumn, other.endColumn) - left)
    }
}

extension Rectangle {
    /// Cuts rows off the top and keeps the rest.
    /// - Parameter count: rows wanted; at most what is there is taken.
    /// - Returns: the part cut off.
    public mutating func splitOffTop(_ count: Int) -> Rectangle {
        let taken = min(max(0, count), rowCount)
        let part = Rectangle(row: row, column: column, rowCount: taken, columnCount: columnCount)
        row += taken
        rowCount -= taken
        return part
    }

    /// Cuts rows off the bottom and keeps the rest.
    /// - Parameter count: rows wanted; at most what is there is taken.
    /// - Returns: the part cut off.
    public mutating func splitOffBottom(_ count: Int) -> Rectangle {
        let taken = min(max(0, count), rowCount)
        rowCount -= taken
        return Rectangle(row: endRow, column: column, rowCount: taken, columnCount: columnCount)
    }

    /// Cuts columns off the left and keeps the rest.
    /// - Parameter count: columns wanted; at most what is there is taken.
    /// - Returns: the part cut off.
    public mutating func splitOffLeft(_ count: Int) -> Rectangle {
        let taken = min(max(0, count), columnCount)
        let part = Rectangle(row: row, column: column, rowCount: rowCount, columnCount: taken)
        column += taken
        columnCount -= taken
        return part
    }

    /// Cuts columns off the right and keeps the rest.
    /// - Parameter count: columns wanted; at most what is there is taken.
    /// - Returns: the part cut off.
    public mutating func splitOffRight(_ count: Int) -> Rectangle {
        let taken = min(max(0, count), columnCount)
        columnCount -= taken
        return Rectangle(row: row, column: endColumn, rowCount: rowCount, columnCount: taken)
    }

    /// The rectangle without a margin on every side; empty when the margins eat it up.
    public func inset(rows: Int = 0, columns: Int = 0) -> Rectangle {
        let rowMargin = min(rows, rowCount / 2 + rowCount % 2)
        let columnMargin = min(columns, columnCount / 2 + columnCount % 2)
        return Rectangle(
            row: row + rowMargin, column: column + columnMargin, rowCount: rowCount - 2 * rowMargin,
            columnCount: columnCount - 2 * columnMargin)
    }

    /// One row of it; empty when there is no such row.
    /// - Parameter index: counted from its own top.
    public func line(_ index: Int) -> Rectangle {
        let exists = index >= 0 && index < rowCount
        return Rectangle(row: row + index, column: column, rowCount: exists ? 1 : 0, columnCount: columnCount)
    }

    /// Parts side by side that fill it, as equal as columns allow; the first ones get what is left over.
    /// - Parameters:
    ///   - count: number of parts, at least 1.
    ///   - gap: columns left free between two parts.
    public func sideBySide(_ count: Int, gap: Int = 0) -> [Rectangle] {
        let parts = max(1, count)
        let free = max(0, columnCount - gap * (parts - 1))
        var rest = self
        return (0..<parts).map { index in
            if index > 0 { _ = rest.splitOffLeft(gap) }
            return rest.splitOffLeft(free / parts + (index < free % parts ? 1 : 0))
        }
    }
}
