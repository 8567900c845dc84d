// The mouse: a click puts the cursor, a second one opens, the wheel scrolls, a border is dragged. Keys do all of it too.

import Corpus
import Screen

/// A border between panes that is being dragged.
enum DraggedBorder: Hashable, Sendable {
    /// Between left and right.
    case columns
    /// Between articles and timeline.
    case rows
}

extension BrowserState {
    mutating func toggleMouse() {
        usesMouse.toggle()
        effects.append(.useMouse(usesMouse))
        say(.mouseIs(usesMouse))
    }

    /// Takes what the mouse did.
    mutating func takeMouse(_ event: MouseEvent) {
        switch (event.action, event.button) {
        case (.press, .wheelUp): turnWheel(by: -3, at: event.position)
        case (.press, .wheelDown): turnWheel(by: 3, at: event.position)
        case (.press, .left): click(event)
        case (.drag, .left): dragBorder(to: event.position)
        case (.release, _): draggedBorder = nil
        default: break
        }
    }

    private mutating func turnWheel(by count: Int, at position: Position) {
        if case .picker(var picker)? = overlay {
            picker.move(by: count)
            return overlay = .picker(picker)
        }
        let under = plan.placed.first { $0.body.contains(position) }?.pane ?? panes.focus
        switch under {
        case .articles where press.isShown: press.move(to: (press.levels.last?.cursor ?? 0) + count)
        case .articles: moveList(to: list.cursor + count)
        case .timeline: timeline.move(to: timeline.cursor + count)
        case .reader: scrollReader(by: count)
        }
    }

    private mutating func click(_ event: MouseEvent) {
        notice = nil
        if case .picker(let picker)? = overlay { return click(event, in: picker) }
        guard overlay == nil else { return }
        if let border = border(at: event.position) { return draggedBorder = border }
        if plan.mode == .alone, plan.tabs.contains(event.position) { return clickTab(event.position.column) }
        guard
            let placed = plan.placed.first(where: {
                $0.frame.contains(event.position) || $0.body.contains(event.position)
            })
        else { return }
        let row = event.position.row - placed.body.row
        if placed.pane == .reader {
            clickReader(event)
        } else {
            clickRow(row, of: placed, isDouble: event.clickCount > 1)
        }
    }

    private mutating func clickTab(_ column: Int) {
        guard let pane = TabsView(state: self).pane(at: column) else { return }
        pane == .reader ? focusReader() : panes.focus(on: pane)
    }

    private mutating func clickRow(_ row: Int, of placed: PlacedPane, isDouble: Bool) {
        panes.focus(on: placed.pane)
        guard row >= 0 else { return }
        if placed.pane == .timeline {
            let place = row - TimelineView.stripHeight(timeline, rowCount: placed.body.rowCount)
            guard place >= 0, timeline.events.indices.contains(timeline.top + place) else { return }
            timeline.move(to: timeline.top + place)
        } else if press.isShown {
            press.move(to: (press.levels.last?.top ?? 0) + row)
        } else {
            guard list.keys.indices.contains(list.top + row) else { return }
            moveList(to: list.top + row)
        }
        if isDouble { perform(.open) }
    }

    /// In the text the name or date under the mouse becomes the one under the cursor; a second click follows it.
    private mutating func clickReader(_ event: MouseEvent) {
        let columns = readerColumns()
        if let hit = columns.first(where: {
            $0.body.column <= event.position.column && event.position.column < $0.body.endColumn
        }) {
            reader.active = hit.index
            let area = textArea(hit.body)
            if let offset = offset(at: event.position, in: area), let stop = reader.column.mark(at: offset) {
                reader.column.focus = stop
                followEntity()
            }
        }
        focusReader()
        if event.clickCount > 1, reader.column.focus != nil { perform(.open) }
    }

    /// The byte of the text at a place of the screen.
    private func offset(at position: Position, in area: Rectangle) -> Int? {
        let column = reader.column
        let index = column.top + position.row - area.row
        guard !column.isRaw, area.contains(position), column.layout.lines.indices.contains(index) else { return nil }
        let line = column.layout.lines[index]
        guard line.words == nil, line.kind != .blank else { return nil }
        var used = area.column + line.indent
        var offset = line.span.start
        for character in column.layout.text.at(line.span) {
            used += columnCount(of: String(character), ambiguous: configuration.ambiguous)
            if position.column < used { return offset }
            offset += String(character).utf8.count
        }
        return nil
    }

    private mutating func click(_ event: MouseEvent, in former: Picker) {
        var picker = former
        let view = PickerView(state: self, picker: picker)
        guard view.box.contains(event.position) else {
            return overlay = nil
        }
        let row = event.position.row - view.box.row - 2
        let shown = picker.shown
        guard row >= 0, shown.indices.contains(picker.top + row), shown[picker.top + row].value.isChoice else {
            return
        }
        picker.cursor = picker.top + row
        overlay = .picker(picker)
        if event.clickCount > 1 { choose(picker, .enter) }
    }

    // MARK: Borders

    private func border(at position: Position) -> DraggedBorder? {
        guard plan.placed.count > 1 else { return nil }
        if plan.mode == .sideBySide, let right = plan.placed.first(where: { $0.pane == .reader })?.frame,
            position.column == right.column, plan.placed.contains(where: { $0.pane != .reader })
        {
            return .columns
        }
        let lower = plan.placed.dropFirst().first { $0.pane != .reader || plan.mode == .stacked }
        guard let frame = lower?.frame, position.row == frame.row, frame.contains(position) else { return nil }
        return .rows
    }

    private mutating func dragBorder(to position: Position) {
        switch draggedBorder {
        case .columns:
            guard let now = plan.placed.first(where: { $0.pane == .reader })?.frame.column else { return }
            panes.columnShift += position.column - now
            panes.columnShift = max(-size.columnCount, min(panes.columnShift, size.columnCount))
        case .rows:
            guard let now = plan.placed.dropFirst().first?.frame.row else { return }
            panes.rowShift += position.row - now
            panes.rowShift = max(-size.rowCount, min(panes.rowShift, size.rowCount))
        case nil: break
        }
    }
}

extension ReaderColumn {
    /// The name or date that a byte of the text stands in; the shortest, where names stand inside names.
    func mark(at offset: Int) -> TextSpan? {
        guard let annotated = detail?.annotated else { return nil }
        let spans = annotated.mentions.map(\.span) + annotated.dates.map(\.span)
        return spans.filter { $0.contains(offset) }.min { $0.length < $1.length }
    }
}
