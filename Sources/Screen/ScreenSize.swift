// The size of a screen, in cells.

/// Width and height in cells.
public struct ScreenSize: Hashable, Sendable {
    /// Number of columns, at least 1.
    public var columnCount: Int
    /// Number of rows, at least 1.
    public var rowCount: Int

    /// Makes a size; less than one cell counts as one.
    public init(columnCount: Int, rowCount: Int) {
        self.columnCount = max(1, columnCount)
        self.rowCount = max(1, rowCount)
    }
}
