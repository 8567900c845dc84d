// The line over a pane that stands alone: which panes there are, and what the pane's frame would say.

import Screen

/// The line of tabs.
struct TabsView {
    let state: BrowserState

    func draw(_ canvas: inout Canvas) {
        let line = state.plan.tabs
        var column = line.column
        for pane in Pane.allCases {
            let isActive = pane == state.panes.focus
            let text = " \(pane.rawValue + 1) \(name(pane)) "
            column += canvas.put(
                text, at: Position(row: line.row, column: column), columns: line.endColumn - column,
                style: Style(isActive ? .tabActive : .tab))
        }
        drawInfo(&canvas, from: column + 1)
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
        let isHeadline = state.panes.focus == .reader && state.reader.column.top > 0
        let leading = isHeadline ? title.leading : Array(title.leading.dropFirst(2))
        var room = line.endColumn - column
        let trailing = canvas.columnCount(of: title.trailing)
        if trailing > 0, trailing + 1 < room {
            let start = line.endColumn - trailing - 1
            canvas.put(title.trailing, at: Position(row: line.row, column: start), columns: trailing)
            room = start - column - 1
        }
        if room >= 6 { canvas.put(leading, at: Position(row: line.row, column: column), columns: room) }
    }
}
