// From a command to the function that does it.

import Corpus

extension BrowserState {
    /// Does what a command says, or says why it can't.
    mutating func perform(_ command: Command) {
        if let reason = unavailable(command) { return say(reason, .warning) }
        switch CommandTable.group(command) {
        case .moving: performMove(command)
        case .panes: performPane(command)
        case .list: performList(command)
        case .timeline: performTimeline(command)
        case .reading: performReading(command)
        case .work: performWork(command)
        case .program: performProgram(command)
        }
    }

    private mutating func performProgram(_ command: Command) {
        switch command {
        case .palette: overlay = .picker(palette())
        case .help: overlay = .picker(help())
        case .stepBack: stepBack()
        case .repaint: effects.append(.repaint)
        case .suspend: effects.append(.suspend)
        default: quit()
        }
    }

    private mutating func quit() {
        effects.append(.saveSession(session))
        effects.append(.quit)
    }

    /// One step back: what is marked in the text, the press tree, the selection, the filter.
    private mutating func stepBack() {
        if panes.focus == .reader, reader.column.hasMarks { return reader.column.clearMarks() }
        if press.isShown, panes.focus == .articles { return press.isShown = false }
        if panes.zoom != .normal, reader.columns.count == 1 { return panes.zoom = .normal }
        if !selection.isEmpty, panes.focus == .articles, !configuration.isReadOnly { return clearSelection() }
        if !filter.text.isEmpty || list.below != nil { return takeFormerFilter() }
        if panes.focus != .articles { return panes.focus(on: .articles) }
        say(.nothingToLeave)
    }

    private mutating func clearSelection() {
        say(.selectionCleared(selection.count))
        change(.selected(false, selection), inverse: [.selected(true, selection)])
    }

    /// Back to the filter before this one.
    private mutating func takeFormerFilter() {
        if list.below != nil {
            list.below = nil
            return askForList()
        }
        let former = filter.history.popLast() ?? ""
        undoHistory.record(.filter(former: filter.text, later: former))
        setFilter(former)
        say(former.isEmpty ? .filterCleared : .filterIs(former))
    }

    /// Puts a filter in place of the one there is.
    mutating func setFilter(_ text: String) {
        _ = filter.take(text)
        filter.faults = []
        filterChanged()
    }

    /// Another filter, which Esc and undo take back.
    mutating func enterFilter(_ text: String) {
        guard text != filter.text else { return }
        visits.leave(visit)
        filter.remember(filter.text)
        undoHistory.record(.filter(former: filter.text, later: text))
        setFilter(text)
    }
}

extension ReaderColumn {
    /// True when a sentence, a name or hits of the find prompt are marked.
    var hasMarks: Bool { focus != nil || target != nil || !findText.isEmpty }

    /// Takes these marks away.
    mutating func clearMarks() {
        focus = nil
        target = nil
        if !findText.isEmpty {
            findText = ""
            hits = []
            hitWords = []
            currentHit = nil
        }
    }
}
