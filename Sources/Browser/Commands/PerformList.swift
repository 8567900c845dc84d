// The list: opening, closing, selecting, ordering, filtering. The press tree shares its pane and its keys.

import Corpus

extension BrowserState {
    mutating func performList(_ command: Command) {
        switch command {
        case .open: open()
        case .close: close()
        case .select: select()
        case .scrollReaderDown: scrollReader(by: 1)
        case .scrollReaderUp: scrollReader(by: -1)
        case .changeOrder: changeOrder()
        case .filter: promptForFilter("", isWhole: false)
        case .filterAdd: promptForFilter(filter.text.isEmpty ? "" : filter.text + " ", isWhole: false)
        case .filterEdit: promptForFilter(filter.wholeText, isWhole: true)
        case .filterHere: filterHere()
        case .filterLock: lock()
        case .filterClear: clearFilter()
        case .filterSave: overlay = .prompt(Prompt(.filterName))
        case .concordance: promptForConcordance()
        case .facets: askForFacets()
        case .contrast: overlay = .prompt(Prompt(.contrast))
        default: overlay = .picker(savedFilterPicker())
        }
    }

    private mutating func open() {
        switch panes.focus {
        case .articles where press.isShown: descend()
        case .articles: openCurrentArticle()
        case .timeline: openEvent()
        case .reader: followFocus()
        }
    }

    private mutating func openCurrentArticle() {
        guard let key = list.currentKey else { return say(.noArticle, .warning) }
        openArticle(key, focuses: true)
    }

    /// Shows an article in the column that has it, else in the active one, and remembers the place that is left.
    mutating func openArticle(_ key: ArticleKey, at span: TextSpan? = nil, offset: Int? = nil, focuses: Bool) {
        if reader.column.key != key || focuses && panes.focus != .reader { visits.leave(visit) }
        chooseColumn(for: key)
        reader.followsList = key == list.currentKey && reader.columns.count == 1
        list.choose(key)
        reader.column.open(key, at: span)
        if let offset { reader.column.wantedOffset = offset }
        if focuses { focusReader() }
    }

    private mutating func descend() {
        guard let node = press.currentNode else { return }
        if case .page(let page) = node.place {
            visits.leave(visit)
            press.isShown = false
            list.below = .page(page)
            return askForList()
        }
        press.levels.append(PressLevel(place: node.place))
    }

    private mutating func close() {
        switch panes.focus {
        case .articles where press.isShown: ascend()
        case .articles: closeList()
        case .timeline: panes.focus(on: .articles)
        case .reader: closeReader()
        }
        if panes.zoom == .full, panes.focus != .reader { panes.zoom = .normal }
    }

    private mutating func ascend() {
        guard press.levels.count > 1 else { return press.isShown = false }
        press.levels.removeLast()
        forget(.press)
    }

    private mutating func closeList() {
        guard list.below != nil else { return say(.quitHint) }
        list.below = nil
        press.isShown = !press.levels.isEmpty
        askForList()
    }

    private mutating func closeReader() {
        if reader.column.isRaw { return toggleRaw() }
        guard reader.columns.count == 1 else { return dropColumn() }
        panes.focus(on: panes.previousFocus == .reader ? .articles : panes.previousFocus)
    }

    private mutating func select() {
        guard !(panes.focus == .articles && press.isShown) else { return selectBelow() }
        guard let key = articleInHand else { return say(.noArticle, .warning) }
        let isSelected = !selection.contains(key)
        change(.selected(isSelected, [key]), inverse: [.selected(!isSelected, [key])])
        if panes.focus == .timeline { timeline.move(to: timeline.cursor + 1) } else { moveList(to: list.cursor + 1) }
    }

    private mutating func selectBelow() {
        guard let node = press.currentNode else { return }
        visits.leave(visit)
        press.isShown = false
        list.below = node.place
        askForList()
    }

    private mutating func changeOrder() {
        let all = ListOrder.allCases
        let index = all.firstIndex(of: list.order) ?? 0
        list.order = all[(index + 1) % all.count]
        say(.orderIs(list.order))
        askForList()
    }

    private mutating func promptForFilter(_ text: String, isWhole: Bool) {
        let kind = Prompt.Kind.filter(former: filter.text, formerLocked: filter.lockedText, isWhole: isWhole)
        overlay = .prompt(Prompt(kind, text))
        visitBeforePrompt = visit
        if isWhole {
            filter.lockedText = ""
            filter.locked = .everything
            _ = filter.take(text)
        }
    }

    /// Narrows the list by what is under the cursor.
    private mutating func filterHere() {
        guard let term = termHere else { return say(.nothingHere, .warning) }
        let text = term.text
        guard !text.isEmpty, !filter.text.contains(text) else { return say(.filterIs(filter.text)) }
        enterFilter(filter.text.isEmpty ? text : "\(filter.text) \(text)")
        say(.filterIs(filter.text))
    }

    /// In the list the paper, or its date once the paper is asked for; in the timeline the time of the bar; in the
    /// reader the name or date under the cursor.
    private var termHere: Filter? {
        switch panes.focus {
        case .articles:
            guard let row = list.currentRow else { return nil }
            let paper = row.newspaper.map { Filter.paper($0) }
            if let paper, !filter.text.contains(paper.text) { return paper }
            return row.published.map { .published($0.interval) }
        case .timeline:
            guard let day = timeline.currentEvent?.anchor else { return nil }
            return .event(timeline.unit.interval(containing: day))
        case .reader:
            if let entity = reader.column.focusedEntity { return .exactEntity(entity) }
            let date = reader.column.focus.flatMap { focus in
                reader.column.detail?.annotated.dates.first { $0.span == focus && !$0.interval.isUnknown }
            }
            return date.map { .event($0.interval) }
                ?? reader.column.detail?.annotated.mainEntity(among: []).map { .exactEntity($0) }
        }
    }

    private mutating func lock() {
        if filter.text.isEmpty {
            filter.text = filter.lockedText
            filter.filter = filter.locked
            filter.lockedText = ""
            filter.locked = .everything
            return say(.unlocked)
        }
        filter.lockedText = filter.wholeText
        filter.locked = filter.combined
        filter.text = ""
        filter.filter = .everything
        say(.locked(filter.lockedText))
    }

    private mutating func clearFilter() {
        list.below = nil
        filter.lockedText = ""
        filter.locked = .everything
        if filter.text.isEmpty { filterChanged() } else { enterFilter("") }
    }
}
