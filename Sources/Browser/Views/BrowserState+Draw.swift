// Draws the whole screen: frames, panes, tabs, footer, and what lies over them.

import Corpus
import Screen

extension BrowserState {
    /// The screen as it is.
    func draw() -> Canvas {
        var canvas = Canvas(size: size, ambiguous: configuration.ambiguous)
        guard plan.mode != .tooSmall else {
            canvas.put(wording(.tooSmall), at: Position(row: (size.rowCount - 1) / 2, column: 0), style: .dim)
            return canvas
        }
        drawFrames(&canvas)
        for placed in plan.placed { drawBody(placed, &canvas) }
        if case .prompt(let prompt)? = overlay, prompt.kind == .query, !queryTables.isEmpty {
            SchemaView(state: self, text: prompt.editor.text).draw(&canvas)
        }
        FooterView(state: self).draw(&canvas)
        if case .picker(let picker)? = overlay { PickerView(state: self, picker: picker).draw(&canvas) }
        return canvas
    }

    private func drawBody(_ placed: PlacedPane, _ canvas: inout Canvas) {
        switch placed.pane {
        case .articles where press.isShown: PressView(state: self, body: placed.body).draw(&canvas)
        case .articles: ListView(state: self, body: placed.body).draw(&canvas)
        case .timeline: TimelineView(state: self, body: placed.body).draw(&canvas)
        case .reader: ReaderView(state: self, body: placed.body).draw(&canvas)
        }
    }

    /// The frame of the focused pane comes last, so that its colour wins where frames share a line.
    private func drawFrames(_ canvas: inout Canvas) {
        switch plan.mode {
        case .sideBySide:
            let ordered = plan.placed.filter { $0.pane != panes.focus } + plan.placed.filter { $0.pane == panes.focus }
            for placed in ordered { canvas.frame(placed.frame, style: frameStyle(placed.pane)) }
            for placed in plan.placed { drawTitle(placed, &canvas) }
        case .stacked:
            for placed in plan.placed {
                canvas.horizontalLine(placed.frame, frameStyle(placed.pane))
                drawTitle(placed, &canvas)
            }
        default: TabsView(state: self).draw(&canvas)
        }
    }

    private func drawTitle(_ placed: PlacedPane, _ canvas: inout Canvas) {
        let edge = placed.frame.columnCount
        let title = PaneTitle(placed.pane, state: self).fitted(columns: edge, ambiguous: configuration.ambiguous)
        canvas.putTitle(title.leading, trailing: title.trailing, inEdge: placed.frame.line(0))
    }

    private func frameStyle(_ pane: Pane) -> Style { Style(pane == panes.focus ? .borderFocused : .border) }
}

extension Canvas {
    /// Blanks the ground of a row and lays the cursor's colour under it.
    mutating func underlayCursor(_ row: Rectangle, isFocused: Bool) {
        underlay(row, isFocused ? .cursorRow : .cursorRowUnfocused)
    }

    /// Lines of text in the middle of a pane that has nothing else to show.
    mutating func putMessage(_ lines: [StyledText], in body: Rectangle) {
        let first = body.row + max(0, (body.rowCount - lines.count) / 2)
        for (index, line) in lines.enumerated() where first + index < body.endRow {
            put(
                line, at: Position(row: first + index, column: body.column), columns: body.columnCount,
                alignment: .centre)
        }
    }
}
