// A place on the screen, in rows and columns.

/// A cell's place; row 0 is the top, column 0 the left.
public struct Position: Hashable, Sendable {
    /// Rows below the top.
    public var row: Int
    /// Columns right of the left edge.
    public var column: Int

    /// Makes a place; it may lie outside every canvas, where nothing is drawn.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}
