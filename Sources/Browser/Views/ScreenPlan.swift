// Where the panes lie: side by side on a wide screen, stacked on a narrower one, one alone where there is no room. It draws nothing.

import Screen

/// A pane that is on the screen.
struct PlacedPane: Hashable, Sendable {
    /// Which.
    var pane: Pane
    /// Its frame: all of it where panes stand side by side, the line with its title where they are stacked.
    var frame: Rectangle
    /// Where its text goes.
    var body: Rectangle
}

/// How the screen is divided.
struct ScreenPlan: Hashable, Sendable {
    /// The three ways to divide it, and none.
    enum Mode: Hashable, Sendable {
        case tooSmall, alone, stacked, sideBySide
    }

    /// How the panes lie.
    var mode = Mode.tooSmall
    /// The panes, in their order.
    var placed: [PlacedPane] = []
    /// The line of tabs over a pane that stands alone.
    var tabs = Rectangle(row: 0, column: 0, rowCount: 0, columnCount: 0)
    /// The last line.
    var footer = Rectangle(row: 0, column: 0, rowCount: 0, columnCount: 0)

    /// Least useful size.
    static let leastColumns = 40
    static let leastRows = 10
    /// From this width on panes stand side by side.
    static let wideColumns = 100
    /// A stacked pane keeps so many rows of text.
    static let leastTextRows = 5

    /// A plan for nothing.
    init() {}

    /// Divides a screen.
    /// - Parameter readingColumns: columns the reader can use at most, margins included.
    init(size: ScreenSize, panes: PaneArrangement, readingColumns: Int) {
        var area = Rectangle(size)
        footer = area.splitOffBottom(1)
        guard size.columnCount >= Self.leastColumns, size.rowCount >= Self.leastRows else { return }
        let isWide = size.columnCount >= Self.wideColumns
        if panes.zoom == .full || panes.shown.count == 1 {
            placeAlone(panes, in: area)
        } else if isWide, panes.shown.contains(.reader), area.rowCount >= 2 * (Self.leastTextRows + 1) + 1 {
            placeSideBySide(panes, in: area, readingColumns: readingColumns)
        } else if area.rowCount >= panes.shown.count * (Self.leastTextRows + 1) {
            placeStacked(panes, in: area)
        } else {
            placeAlone(panes, in: area)
        }
    }

    /// Where the text of a pane goes; nil when it is not on the screen.
    func body(of pane: Pane) -> Rectangle? { placed.first { $0.pane == pane }?.body }

    private mutating func placeAlone(_ panes: PaneArrangement, in area: Rectangle) {
        mode = .alone
        var rest = area
        tabs = rest.splitOffTop(1)
        placed = [PlacedPane(pane: panes.focus, frame: tabs, body: rest)]
    }

    private mutating func placeStacked(_ panes: PaneArrangement, in area: Rectangle) {
        mode = .stacked
        var rest = area
        let heights = stackedHeights(panes, rowCount: area.rowCount)
        for (pane, height) in zip(panes.shown, heights) {
            var part = rest.splitOffTop(height)
            let title = part.splitOffTop(1)
            placed.append(PlacedPane(pane: pane, frame: title, body: part))
        }
    }

    /// Rows of each stacked pane, its title line included; what is left over goes to the reader, or to the focused pane
    /// when it is enlarged.
    private func stackedHeights(_ panes: PaneArrangement, rowCount: Int) -> [Int] {
        let least = Self.leastTextRows + 1
        let shown = panes.shown
        guard let favoured = shown.firstIndex(of: panes.zoom == .half ? panes.focus : shown.last ?? .reader) else {
            return []
        }
        let spare = rowCount - least * shown.count
        let share = panes.zoom == .half ? 0 : spare / (shown.count + 1)
        var heights = shown.map { _ in least + share }
        heights[favoured] = rowCount - (least + share) * (shown.count - 1)
        let shift = shown.count > 1 ? max(least - heights[0], min(panes.rowShift, heights[favoured] - least)) : 0
        if favoured > 0 {
            heights[0] += shift
            heights[favoured] -= shift
        }
        return heights
    }

    private mutating func placeSideBySide(_ panes: PaneArrangement, in area: Rectangle, readingColumns: Int) {
        mode = .sideBySide
        var left = panes.shown.filter { $0 != .reader }
        if panes.zoom == .half, panes.focus != .reader { left = [panes.focus] }
        let border = borderColumn(panes, columnCount: area.columnCount, readingColumns: readingColumns)
        var leftArea = area
        let rightArea = Rectangle(
            row: area.row, column: border, rowCount: area.rowCount, columnCount: area.columnCount - border)
        leftArea.columnCount = border + 1
        placeLeft(left, in: leftArea, shift: panes.rowShift)
        placed.append(PlacedPane(pane: .reader, frame: rightArea, body: rightArea.inset(rows: 1, columns: 1)))
    }

    private mutating func placeLeft(_ left: [Pane], in area: Rectangle, shift: Int) {
        guard left.count > 1 else {
            placed = left.map { PlacedPane(pane: $0, frame: area, body: area.inset(rows: 1, columns: 1)) }
            return
        }
        let least = Self.leastTextRows + 1
        let border = max(least, min(area.rowCount / 2 + shift, area.rowCount - 1 - least))
        var upper = area
        upper.rowCount = border + 1
        let lower = Rectangle(
            row: area.row + border, column: area.column, rowCount: area.rowCount - border, columnCount: area.columnCount
        )
        placed = zip(left, [upper, lower]).map {
            PlacedPane(pane: $0, frame: $1, body: $1.inset(rows: 1, columns: 1))
        }
    }

    /// The column of the border between left and right: in the middle, but the reader takes no more than it can use.
    private func borderColumn(_ panes: PaneArrangement, columnCount: Int, readingColumns: Int) -> Int {
        let usual = max(columnCount / 2, columnCount - readingColumns - 2)
        let wanted: Int
        switch (panes.zoom, panes.focus) {
        case (.half, .reader): wanted = columnCount * 3 / 10
        case (.half, _): wanted = max(usual, columnCount * 6 / 10)
        default: wanted = usual + panes.columnShift
        }
        return max(28, min(wanted, columnCount - 30))
    }
}
