// The panes of the screen and how large the user wants them. Where they come to lie is in Views/ScreenPlan.

import Screen

/// A pane. The press tree shows in the pane of the articles, as another way into them.
enum Pane: Int, CaseIterable, Hashable, Sendable, Codable {
    case articles, timeline, reader
}

/// How much of the screen the focused pane takes.
enum PaneZoom: Int, Hashable, Sendable, Codable {
    case normal, half, full

    var larger: PaneZoom { PaneZoom(rawValue: rawValue + 1) ?? .full }
    var smaller: PaneZoom { PaneZoom(rawValue: rawValue - 1) ?? .normal }
}

/// Focus, zoom, hidden panes and shifted borders.
struct PaneArrangement: Hashable, Sendable, Codable {
    /// The pane that takes the keys.
    var focus = Pane.articles
    /// Where `close` leads back to.
    var previousFocus = Pane.articles
    /// How large the focused pane is.
    var zoom = PaneZoom.normal
    /// Panes that are not shown.
    var hidden: Set<Pane> = []
    /// Columns by which the border between left and right was moved to the right.
    var columnShift = 0
    /// Rows by which the border between articles and timeline was moved down.
    var rowShift = 0

    /// The same with borders that lie on a screen of a size or near it, whatever a session says.
    func within(_ size: ScreenSize) -> PaneArrangement {
        var copy = self
        copy.columnShift = max(-size.columnCount, min(columnShift, size.columnCount))
        copy.rowShift = max(-size.rowCount, min(rowShift, size.rowCount))
        return copy
    }

    /// Moves the focus and remembers where it was.
    mutating func focus(on pane: Pane) {
        hidden.remove(pane)
        if pane != focus { previousFocus = focus }
        focus = pane
    }

    /// Panes that are shown, in their order; the focused one always is.
    var shown: [Pane] { Pane.allCases.filter { !hidden.contains($0) || $0 == focus } }
}
