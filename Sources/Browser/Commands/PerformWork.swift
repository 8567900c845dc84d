// The reader's work: read state, tags, notes, bookmarks, undo, citations.

import Corpus

extension BrowserState {
    mutating func performWork(_ command: Command) {
        switch command {
        case .toggleRead: toggleRead()
        case .editTags: promptForTags()
        case .editNote: promptForNote()
        case .setBookmark: awaitLetter(.set)
        case .goToBookmark: awaitLetter(.go)
        case .bookmarks: overlay = .picker(bookmarkPicker())
        case .undo: undo()
        case .redo: redo()
        case .copyCitation: copy(wording.citation(of: detailInHand))
        case .copyPermalink: copy(permalink)
        case .correctTitle, .correctByline, .correctDate, .correctNewspaper, .joinNext, .splitHere, .moveBack,
            .moveForward, .corrections:
            performCorrection(command)
        default: overlay = .prompt(Prompt(.goTo))
        }
    }

    /// The article that commands on articles mean: the reader's, or that under the cursor.
    var articleInHand: ArticleKey? {
        switch panes.focus {
        case .articles: list.currentKey
        case .timeline: timeline.currentReport?.article ?? reader.column.key
        case .reader: reader.column.key
        }
    }

    /// Its row, where it has come.
    var rowInHand: ArticleRow? {
        guard let key = articleInHand else { return nil }
        return list.rows[key] ?? reader.columns.first { $0.detail?.row.key == key }?.detail?.row
    }

    /// Its text, where it has come.
    private var detailInHand: ArticleDetail? {
        reader.columns.first { $0.detail?.row.key == articleInHand }?.detail ?? reader.column.detail
    }

    private mutating func toggleRead() {
        guard let row = rowInHand else { return }
        change(.read(!row.isRead, [row.key]), inverse: [.read(row.isRead, [row.key])])
        say(row.isRead ? .markedUnread : .markedRead)
    }

    /// Marks the article of a column as read once it is on the screen of the pane that takes the keys.
    mutating func markAsRead(_ index: Int) {
        guard !configuration.isReadOnly, panes.focus == .reader, reader.columns.indices.contains(index),
            let row = reader.columns[index].detail?.row, reader.columns[index].isCurrent, !row.isRead
        else { return }
        change(.read(true, [row.key]), inverse: nil)
    }

    private mutating func promptForTags() {
        guard let row = rowInHand else { return }
        overlay = .prompt(
            Prompt(
                .tags(row.key, row.id, from: row.tags), row.tags.isEmpty ? "" : row.tags.joined(separator: " ") + " "))
    }

    private mutating func promptForNote() {
        guard let row = rowInHand else { return }
        guard let detail = detailInHand, detail.row.key == row.key else { return say(.stillLoading, .warning) }
        if configuration.hasEditor {
            return effects.append(.edit(detail.note ?? "", .note(row.key, row.id, from: detail.note)))
        }
        overlay = .prompt(Prompt(.note(row.key, row.id, from: detail.note), detail.note ?? ""))
    }

    /// A text was written in the editor.
    mutating func takeEdited(_ text: String?, _ purpose: EditPurpose) {
        guard let text else { return say(.editorFailed, .warning) }
        switch purpose {
        case .note(let key, let id, let former): setNote(text, key, id, from: former)
        }
    }

    private mutating func awaitLetter(_ use: LetterUse) {
        overlay = .letter(use)
        say(use == .set ? .letterToSet : .letterToGo(bookmarks.map { String($0.letter) }.joined(separator: " ")))
    }

    mutating func copy(_ text: String) {
        effects.append(.copy(text))
        say(.copied(text))
    }

    /// A link to the place looked at, that `:goto` takes.
    private var permalink: String {
        guard let detail = detailInHand else { return "" }
        let isShown = reader.column.detail?.row.key == detail.row.key
        if isShown, let passage = reader.column.focus ?? reader.column.target {
            return "\(detail.row.id)#\(passage.start)-\(passage.end)"
        }
        let offset = isShown ? reader.column.place(height: readerHeight) : 0
        return offset > 0 ? "\(detail.row.id)#\(offset)" : "\(detail.row.id)"
    }

    // MARK: Changes

    /// Makes a change: shown at once, written by the program, undone by its inverse.
    /// - Parameter inverse: nil for what the program does by itself and undo leaves alone.
    mutating func change(_ change: ReaderChange, inverse: [ReaderChange]?) {
        if let inverse { undoHistory.record(.change(change, inverse: inverse)) }
        write(change)
    }

    private mutating func write(_ change: ReaderChange) {
        show(change)
        if !configuration.isReadOnly { effects.append(.write(change)) }
    }

    /// Writes changes in the place of others, unless the library holds something newer by then.
    private mutating func replace(_ former: [ReaderChange], with changes: [ReaderChange]) {
        changes.forEach { show($0) }
        if !configuration.isReadOnly { effects.append(.replace(former, with: changes)) }
    }

    /// Something newer was found in the library: it stays, and is shown.
    mutating func takeOvertaken(_ changes: [ReaderChange]) {
        askAgain()
        guard let (step, wasToBeUndone) = undoHistory.drop(changes) else { return }
        say(wasToBeUndone ? .notUndone(step) : .notRedone(step), .warning)
    }

    private mutating func undo() {
        guard let step = undoHistory.undo() else { return }
        switch step {
        case .change(let change, let inverse): replace([change], with: inverse)
        case .filter(let former, _): setFilter(former)
        }
        say(.undone(step))
    }

    private mutating func redo() {
        guard let step = undoHistory.redo() else { return }
        switch step {
        case .change(let change, let inverse): replace(inverse, with: [change])
        case .filter(_, let later): setFilter(later)
        }
        say(.redone(step))
    }
}
