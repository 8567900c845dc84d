// A canvas goes to the screen: rows that changed, from left to right, and of them what ncurses finds to be new.

import CTerminal
import Screen

extension TerminalSession {
    /// Shows a canvas. One of another size than the terminal's is cut off or leaves the rest blank.
    /// - Complexity: O(cells) to find the rows that changed, and what they hold to send them.
    public func present(_ canvas: Canvas) {
        guard isOpen, !isGone else { return }
        for row in 0..<size.rowCount where hasChanged(row, in: canvas) { put(row, of: canvas) }
        if let cursor = canvas.cursor, canvas.bounds.contains(cursor) {
            ct_set_cursor(Int32(cursor.row), Int32(cursor.column))
        } else {
            ct_set_cursor(-1, -1)
        }
        ct_flush(mustRepaint)
        mustRepaint = false
        shown = canvas
    }

    /// Sends the whole screen again with the next canvas, whatever it shows now.
    public func repaint() {
        mustRepaint = true
        shown = nil
    }

    /// Asks the terminal for its size, as is due after `.windowChanged`.
    /// - Returns: whether it is another one; the next canvas is then sent as a whole.
    @discardableResult
    public func updateSize() -> Bool {
        guard isOpen, let now = windowSize(output), now != size else { return false }
        size = now
        ct_resize(Int32(now.rowCount), Int32(now.columnCount))
        repaint()
        return true
    }

    private func hasChanged(_ row: Int, in canvas: Canvas) -> Bool {
        guard let shown, shown.size.columnCount == canvas.size.columnCount, shown.size.rowCount > row else {
            return true
        }
        return shown.row(row) != canvas.row(row)
    }

    /// ncurses writes the last cell of a terminal that always wraps by way of the cell before it. In a window of one
    /// column there is none, and the screen would scroll: that cell stays blank.
    private func wouldScroll(_ row: Int) -> Bool {
        size.columnCount == 1 && row == size.rowCount - 1 && ct_capability("rmam") == nil
    }

    private func put(_ row: Int, of canvas: Canvas) {
        if wouldScroll(row) { return }
        let cells = painter.paint(canvas.row(row), columns: size.columnCount)
        ct_put_row(Int32(row), cells, Int32(cells.count))
        if canvas.size.columnCount < size.columnCount || row >= canvas.size.rowCount {
            ct_clear_row(Int32(row), Int32(row < canvas.size.rowCount ? canvas.size.columnCount : 0))
        }
    }
}
