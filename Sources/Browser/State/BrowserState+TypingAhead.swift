// Keys that are pressed before the answer they rely on has come wait for it, in order, so that typing fast gives what
// typing slowly gives: Enter never opens a row of the list before.

import Screen

extension BrowserState {
    /// Takes a key, or lets it wait behind what is on its way.
    mutating func takeKey(_ key: Key) {
        if key == .escape || key == .control("c") { waitingKeys = [] }
        guard waitingKeys.isEmpty, !mustWait(key) else { return waitingKeys.append(key) }
        press(key)
    }

    /// Takes the next key that waits, when it need not wait any longer.
    /// - Returns: true when there was one.
    mutating func takeWaitingKey() -> Bool {
        guard let key = waitingKeys.first, !mustWait(key) else { return false }
        waitingKeys.removeFirst()
        press(key)
        return true
    }

    private func mustWait(_ key: Key) -> Bool {
        switch overlay {
        case .prompt: return pending.contains(.completions)
        case .picker(let picker): return picker.isOfLibrary && !picker.isLoaded && !isTyped(key)
        case .letter: return false
        case nil: break
        }
        guard let command = keymap.command(for: key.folded, in: scope), command.reliesOnContent else { return false }
        if pending.contains(.place) { return true }
        switch panes.focus {
        case .articles: return press.isShown ? pending.contains(.press) : mustWaitForList(command)
        case .timeline: return pending.contains(.timeline) || !timeline.isPinned && !isReaderReady
        case .reader: return !isReaderReady || mustWaitForComparison(command)
        }
    }

    /// Moving needs keys alone, and the end of the list all of them.
    private func mustWaitForList(_ command: Command) -> Bool {
        switch command {
        case .toBottom: pending.contains(.listing)
        case .down, .up, .toTop, .halfPageDown, .halfPageUp, .pageDown, .pageUp: !areKeysReady
        default: !isListReady
        }
    }

    private func isTyped(_ key: Key) -> Bool {
        switch key {
        case .character, .paste, .backspace, .escape: true
        default: false
        }
    }

    /// What the command steps through is still being compared.
    private func mustWaitForComparison(_ command: Command) -> Bool {
        switch command {
        case .nextGroup, .previousGroup, .comparisonMarks, .nextDifference, .previousDifference, .comparePartner,
            .synchronise:
            pending.contains(.comparison)
        default: false
        }
    }

    /// The rows on the screen are those of the newest filter, and the row of the cursor has come.
    private var isListReady: Bool {
        guard areKeysReady else { return false }
        return list.currentRow != nil || !pending.contains(.rows) && !pending.contains(.listing)
    }

    /// The keys, as far as they have come, are those of the newest filter.
    private var areKeysReady: Bool {
        !pending.contains(.firstRows) && !(list.below != nil && pending.contains(.listing))
    }

    /// The article of the active column has come, with the page's lines where these are wanted.
    private var isReaderReady: Bool {
        guard panes.focus == .reader || !reader.followsList || isListReady else { return false }
        return !pending.contains(.detail(reader.active)) && !pending.contains(.pageLines(reader.active))
    }
}

extension Command {
    /// True for commands whose outcome depends on what the panes show.
    fileprivate var reliesOnContent: Bool {
        switch self {
        case .palette, .help, .stepBack, .repaint, .suspend, .quit, .filter, .filterAdd, .filterEdit, .filterLock,
            .filterClear, .savedFilters, .changeOrder, .nextPane, .previousPane, .articlesPane, .timelinePane,
            .readerPane, .pressPane, .enlargePane, .reducePane, .widerPane, .narrowerPane, .tallerPane, .shorterPane,
            .hidePane, .chooseEntity, .undo, .redo:
            false
        default: true
        }
    }
}
