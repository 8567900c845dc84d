// Articles side by side: opening, adding, dropping columns, going from one to the next, scrolling them together.

import Corpus

extension BrowserState {
    /// Puts selected articles side by side, or this one and the one before. With columns there already: in the reader
    /// drops the active one; elsewhere opens a selection that is not shown whole, else adds an article.
    mutating func sideBySide() {
        guard reader.columns.count > 1 else { return openColumns(sideBySideKeys) }
        guard panes.focus != .reader else { return dropColumn() }
        let missing = selection.filter { key in !reader.columns.contains { $0.key == key } }
        if selection.count > 1, !missing.isEmpty { return openColumns(sideBySideKeys) }
        addColumn(missing.first ?? list.currentKey)
    }

    /// What would stand side by side: the selected articles or, when there are not two, this one and the one before.
    var sideBySideKeys: [ArticleKey] {
        if selection.count > 1 { return Array(selection.prefix(ReaderState.columnLimit)) }
        let here = reader.column.key ?? list.currentKey
        let other = selection.first { $0 != here } ?? reader.former
        return [here, other].compactMap { $0 }
    }

    private mutating func openColumns(_ keys: [ArticleKey]) {
        showColumns(keys)
        if selection.count > keys.count { say(.inDepth(.firstOfSelected(keys.count, of: selection.count)), .warning) }
    }

    mutating func showColumns(_ keys: [ArticleKey]) {
        visits.leave(visit)
        // What is being read stays where it is; all else begins at its headline.
        let former = panes.focus == .reader ? reader.columns : []
        reader.columns = keys.map { key in
            if let known = former.first(where: { $0.key == key }) { return known }
            var column = ReaderColumn()
            column.open(key)
            return column
        }
        reader.active = 0
        reader.chosenPartner = nil
        reader.isSyncChosen = false
        reader.areMarksChosen = false
        reader.firstShown = 0
        reader.followsList = false
        forgetColumnQuestions()
        panes.zoom = .full
        focusReader()
    }

    private mutating func addColumn(_ added: ArticleKey?) {
        guard let key = added, !reader.columns.contains(where: { $0.key == key }) else {
            return say(.alreadyShown, .warning)
        }
        guard reader.columns.count < ReaderState.columnLimit else { return say(.noMoreColumns, .warning) }
        visits.leave(visit)
        var column = ReaderColumn()
        column.open(key)
        reader.columns.append(column)
        reader.active = reader.columns.count - 1
        panes.zoom = .full
        focusReader()
    }

    /// Takes the active column away, and says which.
    mutating func dropColumn() {
        visits.leave(visit)
        let row = reader.column.detail?.row
        reader.columns.remove(at: reader.active)
        reader.chosenPartner = nil
        reader.active = max(0, reader.active - 1)
        forgetColumnQuestions()
        if reader.columns.count == 1 { panes.zoom = .normal }
        if let row { say(.inDepth(.columnDropped(row.title ?? row.opening))) }
        takeUpColumn()
    }

    /// Columns stand elsewhere now: what they asked for is asked again by those that lack it.
    mutating func forgetColumnQuestions() {
        asked = [:]
        for index in 0..<ReaderState.columnLimit {
            forget(.detail(index))
            forget(.pageLines(index))
        }
    }

    // MARK: The active column

    /// Before an article is opened: side by side it goes into the column that has it already, else in the place of what
    /// stands in the active one, which is said.
    mutating func chooseColumn(for key: ArticleKey) {
        guard reader.columns.count > 1, reader.column.key != key else { return }
        if let index = reader.columns.firstIndex(where: { $0.key == key }) { return reader.active = index }
        guard let row = reader.column.detail?.row else { return }
        say(.inDepth(.openedInColumn(reader.active + 1, insteadOf: row.title ?? row.opening)))
    }

    /// Another column takes the keys: the list's cursor goes to its article, and a timeline that follows goes to an event
    /// it reports or, where it has none of its entity, to what it is about.
    mutating func takeUpColumn() {
        guard let key = reader.column.key else { return }
        list.choose(key)
        guard reader.columns.count > 1, !timeline.isPinned, let annotated = reader.column.detail?.annotated,
            reader.column.isCurrent
        else { return }
        let names = Set(annotated.mentions.map(\.entityID))
        if let entity = timeline.entities.first, names.contains(entity) { return timeline.move(toReportIn: key) }
        guard let main = annotated.mainEntity(among: filter.combined.wordsToMark) else { return }
        chooseEntity(main)
    }

    // MARK: Scrolling

    /// The next way of scrolling; where no paragraphs face each other there is nothing to align, which is said.
    mutating func changeSync() {
        let canAlign = reader.comparison?.facingCount ?? 0 > 0
        let all = ScrollSync.allCases.filter { $0 != .aligned || canAlign }
        let index = all.firstIndex(of: reader.sync) ?? 0
        reader.sync = all[(index + 1) % all.count]
        reader.isSyncChosen = true
        let isComparing = reader.comparison == nil
        say(canAlign ? .syncIs(reader.sync) : .inDepth(.notAligned(reader.sync, isComparing: isComparing)))
    }
}
