// Keys while a line is typed. They are taken as they are: full-width letters stay full-width.

import Corpus
import Screen

extension Prompt {
    /// A word to look up stands there that nobody typed: what is typed takes its place.
    fileprivate var isOffer: Bool { kind == .concordance && !isTouched }
}

extension Key {
    /// A character, or several pasted.
    fileprivate var isText: Bool {
        switch self {
        case .character, .paste: true
        default: false
        }
    }
}

extension BrowserState {
    /// A key for the prompt.
    mutating func edit(_ former: Prompt, _ key: Key) {
        guard !former.editor.refuses(key) else { return sayIfFull(former) }
        var prompt = former
        switch key {
        case .escape, .control("c"), .control("g"): return cancel(prompt)
        case .enter: return accept(prompt)
        case .tab: prompt.cycle(by: 1)
        case .backTab: prompt.cycle(by: -1)
        case .up: recall(&prompt, by: -1)
        case .down: recall(&prompt, by: 1)
        case .control("n"): moveList(to: list.cursor + 1)
        case .control("p"): moveList(to: list.cursor - 1)
        case .backspace where prompt.editor.isEmpty: return cancel(prompt)
        default:
            if prompt.isOffer, key.isText { prompt.editor = LineEditor("") }
            prompt.editor.take(key)
        }
        let isChanged = prompt.editor.text != former.editor.text
        prompt.isTouched = prompt.isTouched || isChanged
        let asksForCompletions = key == .tab && prompt.completions.isEmpty
        if isChanged, key != .tab, key != .backTab { prompt.forgetCompletions() }
        overlay = .prompt(prompt)
        if isChanged { follow(prompt) }
        if isChanged { sayIfFull(prompt) }
        if asksForCompletions { complete() }
    }

    /// Says that the rest of what was pasted is left out; of a filter it is said that it is too long.
    private mutating func sayIfFull(_ prompt: Prompt) {
        if prompt.editor.isFull, !prompt.kind.isFilter { say(.lineIsFull(LineEditor.characterLimit), .warning) }
    }

    /// What is shown follows what is typed.
    mutating func follow(_ prompt: Prompt) {
        switch prompt.kind {
        case .filter: if filter.take(prompt.editor.text) { filterChanged() }
        case .find(let top): find(prompt.editor.text, from: top)
        default: break
        }
    }

    private mutating func find(_ text: String, from top: Int) {
        reader.column.findText = text
        reader.column.findHits(hitWords(of: reader.column), configuration, isForced: reader.column.isRaw)
        reader.column.top = top
        reader.column.currentHit = nil
        let offset = reader.column.layout.offset(at: top)
        guard !text.isEmpty,
            let hit = reader.column.hits.firstIndex(where: { $0.start >= offset }) ?? reader.column.hits.indices.first
        else { return }
        reader.column.goToHit(hit, height: readerHeight)
    }

    private mutating func cancel(_ prompt: Prompt) {
        overlay = nil
        switch prompt.kind {
        case .filter(let former, let formerLocked, _):
            filter.lockedText = formerLocked
            filter.locked = FilterParser.parse(formerLocked).filter
            let isChanged = filter.text != former || !formerLocked.isEmpty
            _ = filter.take(former)
            filter.faults = []
            if isChanged { filterChanged() }
        case .find(let top):
            reader.column.clearMarks()
            reader.column.findHits(hitWords(of: reader.column), configuration, isForced: true)
            reader.column.top = top
        default: break
        }
    }

    private mutating func accept(_ prompt: Prompt) {
        overlay = nil
        let text = prompt.editor.text
        switch prompt.kind {
        case .filter(let former, _, _): acceptFilter(prompt, former: former)
        case .find: acceptFind(text)
        case .tags(let key, let id, let former): setTags(text, key, id, from: former)
        case .note(let key, let id, let former): setNote(text, key, id, from: former)
        case .filterName: saveFilter(text)
        case .goTo: goTo(text)
        case .concordance: askForConcordance(of: text)
        case .contrast: askForContrast(with: text)
        case .query: askForTable(text)
        case .entityName: renameEntity(to: text)
        case .correction(let field): correct(field, to: text)
        case .exportPath(let export): write(export, to: text)
        }
    }

    private mutating func acceptFilter(_ prompt: Prompt, former: String) {
        guard prompt.isTouched else { return cancel(prompt) }
        if let fault = filter.faults.first {
            overlay = .prompt(prompt)
            return say(.filterFault(fault.cause), .warning)
        }
        guard filter.text != former else { return }
        visitBeforePrompt.map { visits.leave($0) }
        filter.remember(former)
        undoHistory.record(.filter(former: former, later: filter.text))
        if filter.isEmpty { say(.filterCleared) }
    }

    private mutating func acceptFind(_ text: String) {
        guard !text.isEmpty else {
            reader.column.findHits(hitWords(of: reader.column), configuration, isForced: true)
            return
        }
        let count = reader.column.hits.count
        if count == 0 { return say(.noHit, .warning) }
        say(.hit((reader.column.currentHit ?? 0) + 1, of: count))
    }

    /// Keeps tags that were made from others, those that stood there when their editing began.
    mutating func setTags(_ text: String, _ key: ArticleKey, _ id: ArticleID, from former: [String]) {
        let words = text.split { $0.isWhitespace || "，、,；;".contains($0) }.map(String.init)
        let tags = Array(Set(words)).sorted()
        guard tags != former.sorted() else { return }
        change(.editedTags(tags, from: former, key, id), inverse: [.tags(former, key)])
        say(.tagsAre(tags))
    }

    /// The note of an article as far as it has come.
    func note(of key: ArticleKey) -> String? { reader.columns.first { $0.detail?.row.key == key }?.detail?.note }

    /// Keeps a note that was made from another one, the one that stood there when its editing began.
    mutating func setNote(_ text: String, _ key: ArticleKey, _ id: ArticleID, from former: String?) {
        let note = text.isEmpty ? nil : text
        guard note != former else { return }
        change(.editedNote(note, from: former, key, id), inverse: [.note(former, key)])
        say(note == nil ? .noteRemoved : .noteKept)
    }

    mutating func saveFilter(_ name: String) {
        guard !name.isEmpty else { return }
        let former = savedFilters.first { $0.name == name } ?? SavedFilter(name: name, text: "")
        change(
            .savedFilter(SavedFilter(name: name, text: filter.wholeText)), inverse: [.savedFilter(former)])
        say(.filterSaved(name))
    }

    mutating func goTo(_ text: String) {
        let parts = text.filter { !$0.isWhitespace }.split(separator: "#", maxSplits: 1).map(String.init)
        guard let first = parts.first, let id = ArticleID(first) else { return say(.noSuchPlace, .warning) }
        let ends = parts.count > 1 ? parts[1].split(separator: "-").compactMap { Int($0) } : []
        goToOffset = max(0, ends.first ?? 0)
        goToPassage = ends.count > 1 && ends[1] > goToOffset ? TextSpan(goToOffset, ends[1]) : nil
        ask(.key(of: id), in: .place)
    }

    /// Older and newer lines with ↑ and ↓.
    private mutating func recall(_ prompt: inout Prompt, by step: Int) {
        let history = self.history(of: prompt.kind)
        guard !history.isEmpty else { return }
        let index = (prompt.historyIndex ?? history.count) + step
        prompt.historyIndex = max(0, min(index, history.count))
        let text = history.indices.contains(index) ? history[index] : ""
        prompt.editor = LineEditor(text)
    }

    /// What ↑ brings into a line, the latest last: former filters and questions, or the name that is to change.
    func history(of kind: Prompt.Kind) -> [String] {
        switch kind {
        case .filter: filter.history
        case .query: queries
        case .entityName: decidedEntity.map { [$0.name] } ?? []
        default: []
        }
    }
}

extension LineEditor {
    /// True for a key that would change nothing, because the line is full.
    func refuses(_ key: Key) -> Bool {
        switch key {
        case .character, .paste: isFull
        default: false
        }
    }

    /// Takes an editing key; others do nothing.
    mutating func take(_ key: Key) {
        switch key {
        case .character(let character): insert(String(character))
        case .paste(let text): insert(text)
        case .backspace, .control("h"): deleteBackward()
        case .delete, .control("d"): deleteForward()
        case .left, .control("b"): moveLeft()
        case .right, .control("f"): moveRight()
        case .home, .control("a"): moveToStart()
        case .end, .control("e"): moveToEnd()
        case .control("u"): deleteToStart()
        case .control("k"): deleteToEnd()
        case .control("w"): deleteWord()
        default: break
        }
    }
}
