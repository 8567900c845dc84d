// Panes: focus, zoom, borders, hiding, pinning.

import Corpus

extension BrowserState {
    mutating func performPane(_ command: Command) {
        switch command {
        case .nextPane: cyclePane(by: 1)
        case .previousPane: cyclePane(by: -1)
        case .articlesPane: showArticles()
        case .timelinePane: panes.focus(on: .timeline)
        case .readerPane: focusReader()
        case .pressPane: showPress()
        case .enlargePane: panes.zoom = panes.zoom.larger
        case .reducePane: panes.zoom = panes.zoom.smaller
        case .hidePane: hidePane()
        case .pinPane: pin()
        default: shiftBorder(command)
        }
    }

    /// Panes and, in the reader, columns, one after the other.
    private mutating func cyclePane(by step: Int) {
        if panes.focus == .reader, reader.columns.indices.contains(reader.active + step) {
            reader.active += step
            return takeUpColumn()
        }
        let shown = panes.shown
        let index = shown.firstIndex(of: panes.focus) ?? 0
        let pane = shown[(index + step + shown.count) % shown.count]
        panes.focus(on: pane)
        if pane == .reader {
            reader.active = step > 0 ? 0 : reader.columns.count - 1
            focusReader()
        }
    }

    private mutating func showArticles() {
        press.isShown = false
        panes.focus(on: .articles)
    }

    mutating func focusReader() {
        panes.focus(on: .reader)
        if reader.columns.count > 1 { takeUpColumn() }
        reader.noteReading()
        markAsRead(reader.active)
    }

    private mutating func showPress() {
        panes.focus(on: .articles)
        press.isShown = true
        if press.levels.isEmpty { press.levels = [PressLevel()] }
    }

    private mutating func hidePane() {
        guard panes.shown.count > 1 else { return say(.onlyPane, .warning) }
        let hidden = panes.focus
        let next = panes.shown.first { $0 != hidden } ?? .articles
        panes.focus(on: next)
        panes.hidden.insert(hidden)
        panes.zoom = .normal
        say(.paneHidden(number: hidden.rawValue + 1))
    }

    private mutating func pin() {
        timeline.isPinned.toggle()
        say(timeline.isPinned ? .pinned : .follows)
        followEntity()
    }

    private mutating func shiftBorder(_ command: Command) {
        guard plan.mode != .alone, plan.mode != .tooSmall else { return say(.noBorder, .warning) }
        let grows = command == .widerPane || command == .tallerPane
        if command == .widerPane || command == .narrowerPane {
            guard plan.mode == .sideBySide else { return say(.noBorder, .warning) }
            panes.columnShift += (panes.focus == .reader) == grows ? -4 : 4
            panes.columnShift = max(-size.columnCount, min(panes.columnShift, size.columnCount))
        } else {
            panes.rowShift += (panes.focus == .articles) == grows ? 1 : -1
            panes.rowShift = max(-size.rowCount, min(panes.rowShift, size.rowCount))
        }
    }
}
