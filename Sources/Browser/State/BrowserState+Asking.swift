// The questions that go together: for the list, for an empty list, for the timeline.

import Corpus

extension BrowserState {
    /// Rows asked for before it is known how many there are: a screen of them.
    var firstRowLimit: Int { max(24, min(listHeight, 120)) }

    /// Asks for the list that filter, order and place of the press tree make.
    mutating func askForList() {
        list.isComplete = false
        list.explanation = []
        list.requested = []
        forget(.counts)
        forget(.rows)
        if list.below == nil {
            ask(.firstRows(filter.combined, list.order, limit: firstRowLimit), in: .firstRows)
        }
        ask(.listing(filter.combined, list.order, below: list.below), in: .listing)
    }

    /// Asks which term empties the list.
    mutating func askForExplanation() {
        let terms = filter.countedTerms
        guard !terms.isEmpty else { return }
        ask(.counts(terms.flatMap { [$0.filter, $0.rest] }), in: .counts)
    }

    /// While a filter of several terms is typed: how many articles each of them matches alone.
    mutating func askForTermCounts() {
        guard case .prompt(let prompt)? = overlay, case .filter = prompt.kind else { return }
        let terms = filter.countedTerms
        if terms.count > 1 { ask(.counts(terms.map(\.filter)), in: .counts) }
    }

    /// Asks for the events of the timeline's entities, their bars and counts.
    mutating func askForTimeline() {
        if !timeline.isWholeCounted { forget(.wholeTimeline) }
        guard let first = timeline.entities.first else { return askForBars() }
        ask(
            .timeline(timeline.askedEntities, filter.combined, during: nil, limit: TimelineState.eventLimit),
            in: .timeline)
        askForBars()
        if timeline.summary == nil { ask(.entity(first), in: .entity) }
    }

    /// Asks for the bars alone.
    mutating func askForBars() {
        guard !timeline.entities.isEmpty else {
            return ask(.articleBars(filter.combined, timeline.unit), in: .bars)
        }
        ask(.bars(timeline.entities, filter.combined, timeline.unit), in: .bars)
    }

    /// The filter changed: list, bars and events follow.
    mutating func filterChanged() {
        askForList()
        askForTimeline()
        for index in reader.columns.indices {
            let words = hitWords(of: reader.columns[index])
            reader.columns[index].findHits(words, configuration, isForced: false)
        }
    }

    /// Words marked in a column: those of its find prompt, else those of the filter.
    func hitWords(of column: ReaderColumn) -> HitWords {
        column.findText.isEmpty ? HitWords(of: filter.combined) : HitWords(written: column.findText)
    }

    /// Another entity for the timeline; nothing is asked when it is there already.
    mutating func chooseEntity(_ entity: EntityID) {
        guard timeline.entities != [entity] else { return }
        timeline.choose([entity])
        askForTimeline()
    }

    /// The timeline follows the name under the cursor, else what the article is about.
    mutating func followEntity() {
        guard !timeline.isPinned, let annotated = reader.column.detail?.annotated, reader.column.isCurrent else {
            return
        }
        if let focused = reader.column.focusedEntity { return chooseEntity(focused) }
        guard reader.followsList || timeline.entities.isEmpty else { return }
        guard let main = annotated.mainEntity(among: filter.combined.wordsToMark) else { return clearTimeline() }
        chooseEntity(main)
        timeline.move(toReportIn: reader.column.key)
    }

    /// No entity: nothing is under the cursor that has one.
    mutating func clearTimeline() {
        guard !timeline.isPinned, !timeline.entities.isEmpty else { return }
        timeline.choose([])
        for lane in [Lane.timeline, .wholeTimeline, .bars, .entity] { forget(lane) }
        askForBars()
    }
}
