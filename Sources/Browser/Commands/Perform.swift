// From a command to the function that does it.

import Corpus

extension BrowserState {
    /// Does what a command says, or says why it can't.
    mutating func perform(_ command: Command) {
        if let reason = unavailable(command) { return say(reason, .warning) }
        guard !performInDepth(command) else { return }
        switch CommandTable.group(command) {
        case .moving: performMove(command)
        case .panes: performPane(command)
        case .list: performList(command)
        case .timeline: performTimeline(command)
        case .reading, .comparing: performReading(command)
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
        case .toggleMouse: toggleMouse()
        case .query: promptForQuery()
        case .theme: promptForTheme()
        default: quit()
        }
    }

    private mutating func quit() {
        effects.append(.saveSession(session))
        effects.append(.quit)
    }

    /// One step back: the page's own lines, what is marked in the text, the pane, the press tree, the zoom, the selection, the filter.
    private mutating func stepBack() {
        if isSlow || pending.contains(.export) { return stopWaiting() }
        if panes.focus == .reader, reader.column.isRaw { return toggleRaw() }
        if panes.focus == .reader, reader.column.hasMarks { return clearMarks() }
        if panes.focus != .articles { return leavePane() }
        if press.isShown { return press.isShown = false }
        if panes.zoom != .normal { return panes.zoom = .normal }
        if !selection.isEmpty { return clearSelection() }
        if !filter.text.isEmpty || list.below != nil { return takeFormerFilter() }
        say(.nothingToLeave)
    }

    private mutating func clearMarks() {
        reader.column.clearMarks()
        reader.column.findHits(hitWords(of: reader.column), configuration, isForced: true)
    }

    private mutating func leavePane() {
        panes.focus(on: .articles)
        if panes.zoom == .full { panes.zoom = .normal }
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
        say(filter.isEmpty ? .filterCleared : .filterIs(filter.wholeText))
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
        findText = ""
    }
}
