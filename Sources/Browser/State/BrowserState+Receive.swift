// Messages in: keys to where they belong, answers to who asked, stale answers to nowhere.

import Corpus
import Screen

extension BrowserState {
    /// Takes a message in.
    mutating func receive(_ message: Message) {
        switch message {
        case .key(let key): takeKey(key)
        case .resized(let size):
            self.size = size
            setHelpAnew()
            setConcordanceAnew()
        case .answered(let answer, let ticket): receive(answer, ticket)
        case .failed(let ticket, let text): fail(ticket, text)
        case .writeFailed(let change, let text): takeBack(change, text)
        case .overtaken(let changes): takeOvertaken(changes)
        case .libraryChanged: renewKeys()
        case .told(let text, let isError): notice = Notice(text: text, weight: isError ? .error : .plain)
        case .exporting(let done, let total): exportProgress = (done, total)
        case .joined(let change):
            askAgain()
            say(.joined(change), .warning)
        case .corrected(let correction): takeCorrected(correction)
        case .stillWaiting: isSlow = !pending.isEmpty
        case .edited(let text, let purpose): takeEdited(text, purpose)
        }
    }

    /// Hands a key to what takes keys now.
    mutating func press(_ key: Key) {
        if case .mouse(let event) = key { return takeMouse(event) }
        // Drawn again whatever takes the keys.
        if key == .control("l") { return effects.append(.repaint) }
        notice = nil
        switch overlay {
        case .prompt(let prompt): edit(prompt, key)
        case .picker(let picker): choose(picker, key)
        case .letter(let use): useLetter(key, use)
        case nil: pressCommandKey(key)
        }
    }

    private mutating func pressCommandKey(_ key: Key) {
        if case .paste = key { return say(.pasteNeedsPrompt, .warning) }
        guard let command = keymap.command(for: key.folded, in: scope) else {
            return say(.unknownKey(key.notation), .warning)
        }
        perform(command)
    }

    /// Where keys are looked up.
    var scope: KeyScope {
        switch panes.focus {
        case .articles: .list
        case .timeline: .timeline
        case .reader: .reading
        }
    }

    private func isStale(_ ticket: Ticket) -> Bool { generations[ticket.lane] != ticket.generation }

    private mutating func receive(_ answer: Answer, _ ticket: Ticket) {
        guard !isStale(ticket) else { return }
        pending.remove(ticket.lane)
        switch answer {
        case .firstRows(let rows): takeFirstRows(rows, ticket)
        case .listing(let listing): takeListing(listing)
        case .rows(let rows): list.take(rows: rows)
        case .detail(let detail): takeDetail(detail, ticket)
        case .pageLines(let page) where ticket.lane == .scraps: takeScraps(page)
        case .pageLines(let page): takePage(page, ticket)
        case .counts(let counts): takeCounts(counts)
        case .entities(let entities) where ticket.lane == .neighbours: takeNeighbours(entities)
        case .entities(let entities): takeEntities(entities)
        case .entity(let summary): takeSummary(summary)
        case .timeline(let events) where ticket.lane == .wholeTimeline: takeWholeCount(events)
        case .timeline(let events): takeEvents(events)
        case .bars(let bars): timeline.bars = bars
        case .pressNodes(let nodes) where ticket.lane == .jump: takeJumpPages(nodes)
        case .pressNodes(let nodes): takePressNodes(nodes)
        case .completions(let values): takeCompletions(values)
        case .savedFilters(let filters):
            let names = Set(filters.map(\.name))
            savedFilters = filters + configuration.filters.filter { !names.contains($0.name) }
        case .bookmarks(let all): bookmarks = all
        case .key(let key): takePlace(key)
        case .columnKeys(let keys) where ticket.lane == .renewal: takeRenewed(keys)
        case .statistics(let counts): statistics = counts
        case .concordance(let concordance): takeConcordance(concordance)
        case .facets(let facets): takeFacets(facets)
        case .similar(let articles): takeSimilar(articles)
        case .happenings(let events): takeHappenings(events)
        default: receiveMore(answer)
        }
    }

    private mutating func receiveMore(_ answer: Answer) {
        switch answer {
        case .columnKeys(let keys): takeColumns(keys)
        case .table(let table): takeTable(table)
        case .contrast(let contrast): takeContrast(contrast)
        case .glance(let glance): takeGlance(glance)
        case .sparks(let found): takeSparks(found)
        case .forms(let forms): takeForms(forms)
        case .queryableTables(let tables): queryTables = tables
        case .queryCompletion(let completion): takeQueryCompletion(completion)
        case .summaries(let summaries): takeSummaries(summaries)
        case .decisions(let all): decisions = all
        case .comparison(let comparison): take(comparison)
        case .similarTo(let key, let articles): takeSimilar(articles, to: key)
        case .export(let outcome): take(outcome)
        case .corrections(let all): corrections = all
        default: break
        }
    }

    private mutating func fail(_ ticket: Ticket, _ text: String) {
        guard !isStale(ticket) else { return }
        pending.remove(ticket.lane)
        if ticket.lane == .table { reopenQuery() }
        if ticket.lane == .export { reopenExport() }
        notice = Notice(text: text, weight: .error)
    }

    /// A change could not be written: says so and asks again for what was shown too early.
    private mutating func takeBack(_ change: ReaderChange, _ text: String) {
        notice = Notice(text: text, weight: .error)
        askAgain()
        guard overlay == nil else { return }
        // What was typed is not lost: it stands in its line again.
        switch change {
        case .editedNote(let note?, let former, let key, let id):
            overlay = .prompt(Prompt(.note(key, id, from: former), note))
        case .editedTags(let tags, let former, let key, let id):
            overlay = .prompt(Prompt(.tags(key, id, from: former), tags.joined(separator: " ")))
        default: break
        }
    }

    /// The library changed, and articles that were read anew have other keys: those on the screen are found by their identity
    /// before anything is asked for again, so that each stays where it is.
    private mutating func renewKeys() {
        let rows = reader.columns.compactMap { $0.detail?.row } + [list.currentRow].compactMap { $0 }
        renewing = rows.map { RenewedArticle(id: $0.id, key: $0.key) }
        guard !renewing.isEmpty else { return askAgain() }
        ask(.columnKeys(renewing.map(\.id)), in: .renewal)
    }

    private mutating func takeRenewed(_ keys: [ArticleKey?]) {
        for (article, key) in zip(renewing, keys) {
            guard let key, key != article.key else { continue }
            if list.wanted == article.key { list.wanted = key }
            if list.currentKey == article.key { list.keys[list.cursor] = key }
            for index in reader.columns.indices where reader.columns[index].key == article.key {
                reader.columns[index].key = key
                reader.columns[index].detail?.row.key = key
            }
        }
        renewing = []
        askAgain()
    }

    /// Everything on the screen is asked for again, and what is shown stays until it comes.
    mutating func askAgain() {
        list.rows = [:]
        list.absent = []
        list.requested = []
        asked = [:]
        for index in reader.columns.indices {
            guard let key = reader.columns[index].key else { continue }
            reader.columns[index].isMissing = false
            asked[.detail(index)] = key
            ask(.detail(key), in: .detail(index))
        }
        askForList()
        timeline.isWholeCounted = false
        for index in press.levels.indices { press.levels[index].asked = nil }
        askForTimeline()
        ask(.statistics, in: .statistics)
        ask(.bookmarks, in: .bookmarks)
        ask(.savedFilters, in: .savedFilters)
        ask(.firstRows(.state(.selected), .oldest, limit: 200), in: .selection)
    }
}

/// An article on the screen whose key may have changed.
struct RenewedArticle: Sendable {
    let id: ArticleID
    let key: ArticleKey
}
