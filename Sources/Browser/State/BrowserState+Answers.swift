// What each answer changes.

import Corpus

extension BrowserState {
    mutating func takeFirstRows(_ rows: [ArticleRow], _ ticket: Ticket) {
        if ticket.lane == .selection {
            selection = rows.map(\.key)
            return
        }
        list.take(firstRows: rows)
    }

    mutating func takeListing(_ listing: ArticleListing) {
        forget(.firstRows)
        list.take(listing)
        followAgain()
        if listing.keys.isEmpty { askForExplanation() } else { askForTermCounts() }
    }

    mutating func takeDetail(_ detail: ArticleDetail?, _ ticket: Ticket) {
        guard case .detail(let index) = ticket.lane, reader.columns.indices.contains(index) else { return }
        asked[ticket.lane] = nil
        let wanted = reader.columns[index].key
        let isWanted = detail.map { $0.row.key == wanted || $0.parts.contains { $0.row.key == wanted } } ?? true
        guard isWanted else { return }
        let former = reader.columns[index].detail?.row.id
        reader.columns[index].take(detail)
        // Side by side articles are compared from their beginnings.
        let isAlone = reader.columns.count == 1
        if isAlone, let detail, detail.row.id != former, reader.columns[index].wantedOffset == nil {
            reader.columns[index].wantedOffset = reader.positions.offset(in: detail.row.id)
        }
        if let row = detail?.row { list.rows[row.key] = row }
        markAsRead(index)
        if index == reader.active { followEntity() }
    }

    mutating func takePage(_ page: PageLines?, _ ticket: Ticket) {
        guard case .pageLines(let index) = ticket.lane, reader.columns.indices.contains(index) else { return }
        reader.columns[index].page = page
        if page == nil {
            reader.columns[index].isRaw = false
            say(.pageIsGone, .warning)
        }
    }

    mutating func takeCounts(_ counts: [Int]) {
        let terms = filter.countedTerms
        if counts.count == terms.count {
            list.explanation = zip(terms, counts).map { TermCount(text: $0.text, alone: $1, without: 0) }
        }
        guard counts.count == 2 * terms.count else { return }
        list.explanation = terms.indices.map { index in
            TermCount(text: terms[index].text, alone: counts[2 * index], without: counts[2 * index + 1])
        }
    }

    /// Entities to choose from have come: the one of exactly the name typed first, the others in the library's order.
    mutating func takeEntities(_ entities: [EntitySummary]) {
        guard case .picker(var picker)? = overlay else { return }
        if picker.kind == .events { return takeCompanions(entities) }
        if picker.typedCommand?.command.argument == .entity {
            picker.offers = entities.map(item)
            return overlay = .picker(picker)
        }
        guard picker.isOfLibrary || picker.kind == .lane else { return }
        let query = picker.query.text
        picker.items =
            entities.filter { $0.id.name == query }.map(item) + entities.filter { $0.id.name != query }.map(item)
        picker.isLoaded = true
        picker.moveToStart()
        overlay = .picker(picker)
    }

    private func item(_ summary: EntitySummary) -> PickerItem {
        PickerItem(
            text: ([summary.id.name] + summary.aliases.prefix(3)).joined(separator: wording.listSeparator),
            trailing: wording(.entityMentions(summary.mentionCount, articles: summary.articleCount)),
            leading: wording.kind(summary.id.kind), value: .entity(summary.id))
    }

    mutating func takeSummary(_ summary: EntitySummary?) {
        guard let summary, summary.id == timeline.entities.first || timeline.entities.count == 1 else { return }
        timeline.summary = summary
    }

    mutating func takeEvents(_ events: [TimelineEvent]) {
        timeline.take(events, article: reader.column.key)
        if filter.isEmpty, timeline.choice.companion == nil { takeWholeCount(events) }
        guard !timeline.isUnitChosen else { return }
        let unit = timeline.fittingUnit
        guard unit != timeline.unit else { return }
        timeline.unit = unit
        askForBars()
    }

    /// Once for each choice of entities that a timeline is pinned to: how many events they have where no filter narrows them.
    /// One that follows the articles is not asked twice for every article.
    mutating func askForWholeCount() {
        guard timeline.isPinned, !timeline.isWholeCounted, timeline.isLoaded else { return }
        timeline.isWholeCounted = true
        ask(
            .timeline(timeline.entities, .everything, during: nil, limit: TimelineState.eventLimit), in: .wholeTimeline)
    }

    /// All events have come; where they may be more than were asked for their number stays unknown.
    mutating func takeWholeCount(_ events: [TimelineEvent]) {
        timeline.isWholeCounted = true
        timeline.wholeCount = events.count < TimelineState.eventLimit ? events.count : nil
    }

    mutating func takePressNodes(_ nodes: [PressNode]) {
        guard let last = press.levels.indices.last else { return }
        let former = press.currentNode?.place
        press.levels[last].nodes = nodes
        press.levels[last].isLoaded = true
        press.move(to: nodes.firstIndex { $0.place == former } ?? press.levels[last].cursor)
    }

    mutating func takePlace(_ key: ArticleKey?) {
        guard let key else {
            restoring = nil
            return say(.noSuchPlace, .warning)
        }
        if let session = restoring {
            restoring = nil
            list.wanted = key
            if let index = list.keys.firstIndex(of: key) { list.cursor = index }
            // Going back from here would lead to where nobody was: the screen before the article came.
            let former = visits
            openArticle(key, offset: session.offset, focuses: panes.focus == .reader)
            visits = former
            if let column = session.columns?.first, column.article == session.article {
                reader.column.wantedTop = (column.topLine, column.topOffset)
                reader.column.focus = column.focus
            }
        } else if let passage = goToPassage {
            openArticle(key, at: passage, focuses: true)
        } else {
            openArticle(key, offset: goToOffset, focuses: true)
        }
    }
}

extension FilterState {
    /// The terms that an empty result is explained by: those that are asked for together.
    var countedTerms: [(text: String, filter: Filter, rest: Filter)] {
        let parts: [Filter]
        if case .all(let several) = combined { parts = several } else { parts = [combined] }
        guard combined != .everything else { return [] }
        return parts.indices.map { index in
            var others = parts
            let part = others.remove(at: index)
            return (part.text, part, others.count == 1 ? others[0] : others.isEmpty ? .everything : .all(others))
        }
    }
}

extension TimelineState {
    /// The finest grain at which the events still make a strip that can be taken in at once.
    var fittingUnit: TimeUnit {
        let days = events.compactMap { $0.anchor?.dayNumber }
        guard let first = days.min(), let last = days.max() else { return .year }
        switch last - first {
        case ...62: return .day
        case ...900: return .month
        case ...22_000: return .year
        default: return .decade
        }
    }
}
