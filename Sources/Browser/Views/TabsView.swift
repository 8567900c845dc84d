// The line over a pane that stands alone: which panes there are, and what the pane's frame would say.

import Screen

/// The line of tabs.
struct TabsView {
    let state: BrowserState

    /// On narrower screens the tabs of other panes are numbers alone, so that there is room for what the pane shows.
    private static let namedColumns = 60

    func draw(_ canvas: inout Canvas) {
        let line = state.plan.tabs
        var column = line.column
        for pane in Pane.allCases {
            let isActive = pane == state.panes.focus
            column += canvas.put(
                label(pane), at: Position(row: line.row, column: column), columns: line.endColumn - column,
                style: Style(isActive ? .tabActive : .tab))
        }
        drawInfo(&canvas, from: column + 1)
    }

    private func label(_ pane: Pane) -> String {
        let isNamed = pane == state.panes.focus || state.plan.tabs.columnCount >= Self.namedColumns
        return isNamed ? " \(pane.rawValue + 1) \(name(pane)) " : " \(pane.rawValue + 1) "
    }

    /// The pane whose tab stands at a column of the line.
    func pane(at column: Int) -> Pane? {
        var end = state.plan.tabs.column
        return Pane.allCases.first { pane in
            end += columnCount(of: label(pane), ambiguous: state.configuration.ambiguous)
            return column < end
        }
    }

    private func name(_ pane: Pane) -> String {
        switch pane {
        case .articles: state.wording(state.press.isShown ? .newspapers : .articles)
        case .timeline: state.wording(.timeline)
        case .reader: state.wording(.reader)
        }
    }

    /// Headline or counts: what is right in the frame first, then what is left in it, as far as it fits.
    private func drawInfo(_ canvas: inout Canvas, from column: Int) {
        let line = state.plan.tabs
        let title = PaneTitle(state.panes.focus, state: state)
        let leading = title.isNamed ? Array(title.leading.dropFirst(2)) : title.leading
        var room = line.endColumn - column
        let least = leading.isEmpty ? 1 : 14
        let right = [title.trailing, title.short].first { canvas.columnCount(of: $0) + least <= room } ?? title.short
        let rightColumns = canvas.columnCount(of: right)
        if rightColumns > 0, rightColumns + 1 < room {
            let start = line.endColumn - rightColumns - 1
            canvas.put(right, at: Position(row: line.row, column: start), columns: rightColumns)
            room = start - column - 1
        }
        if room >= 6 { canvas.put(leading, at: Position(row: line.row, column: column), columns: room) }
    }
}
