// Keys while a list is open to choose from, and what choosing does.

import Corpus
import Screen

extension BrowserState {
    /// A key for the picker.
    mutating func choose(_ former: Picker, _ key: Key) {
        var picker = former
        switch picker.isTyping ? key : key.folded {
        case .escape, .control("c"), .control("g"): return leave(picker)
        case .enter: return accept(picker)
        case .tab where picker.kind == .palette:
            picker.complete()
            askForOffers(&picker)
        case .tab where picker.isOfLibrary: return changeEntityKind(&picker)
        case .down, .control("n"), .tab: picker.move(by: 1)
        case .up, .control("p"), .backTab: picker.move(by: -1)
        case .pageDown: picker.move(by: PickerView.listHeight(size))
        case .pageUp: picker.move(by: -PickerView.listHeight(size))
        case let other where picker.isTyping: type(&picker, other)
        case let other: moveInPicker(&picker, other)
        }
        guard case .picker? = overlay else { return }
        overlay = .picker(picker)
    }

    private mutating func type(_ picker: inout Picker, _ key: Key) {
        guard !picker.query.refuses(key) else { return }
        let former = picker.query.text
        if key == .backspace, former.isEmpty { return overlay = nil }
        picker.query.take(key)
        guard picker.query.text != former else { return }
        picker.moveToStart()
        if picker.kind == .palette { askForOffers(&picker) }
        guard picker.isOfLibrary || picker.kind == .lane else { return }
        picker.isLoaded = false
        askForEntities(picker.query.text, kind: picker.entityKind)
    }

    private mutating func moveInPicker(_ picker: inout Picker, _ key: Key) {
        switch key {
        case .character("j"): picker.move(by: 1)
        case .character("k"): picker.move(by: -1)
        case .character("g"), .home: picker.moveToStart()
        case .character("G"), .end: picker.move(by: picker.shown.count)
        case .control("d"), .character(" "): picker.move(by: PickerView.listHeight(size) / 2)
        case .control("u"): picker.move(by: -PickerView.listHeight(size) / 2)
        case .character("/"): picker.isTyping = true
        case .character("l"), .right: accept(picker)
        case .character("q"), .character("h"), .left, .character("?"), .function(1): overlay = nil
        case .character("Q"): perform(.quit)
        case .character("o") where picker.kind == .concordance: reorderConcordance(&picker)
        case .character("z") where picker.kind == .facets: zoomFacets(by: 1)
        case .character("Z") where picker.kind == .facets: zoomFacets(by: -1)
        case .character("z") where picker.kind == .contrast: zoomContrast(by: 1)
        case .character("Z") where picker.kind == .contrast: zoomContrast(by: -1)
        case .character("d") where picker.kind == .bookmarks || picker.kind == .savedFilters: drop(&picker)
        default: say(.unknownKey(key.notation), .warning)
        }
    }

    /// Lets go of what a list or a command waits for.
    mutating func stopWaiting() {
        let lanes: [Lane] = [
            .concordance, .facets, .entities, .contrast, .table, .glance, .neighbours, .forms, .counts,
            .comparison, .export, .decision, .schema,
        ]
        for lane in lanes { forget(lane) }
        isSlow = false
    }

    /// Out of the query first, then out of the list.
    private mutating func leave(_ picker: Picker) {
        var picker = picker
        if !picker.isLoaded { stopWaiting() }
        let startsTyping = picker.kind == .palette || picker.isOfLibrary || picker.kind == .lane
        guard picker.isTyping, !startsTyping else { return overlay = nil }
        picker.isTyping = false
        picker.query = LineEditor()
        picker.moveToStart()
        overlay = .picker(picker)
    }

    private mutating func accept(_ picker: Picker) {
        overlay = nil
        guard let item = picker.current else {
            overlay = .picker(picker)
            return say(.nothingToChoose, .warning)
        }
        switch item.value {
        case .command(let command): perform(command)
        case .entity(let entity) where picker.kind == .lane: toggleLane(entity)
        case .entity(let entity) where picker.typedCommand?.command == .mergeEntity:
            mergeEntity(typed: "\(entity)")
        case .entity(let entity): choose(entity, from: picker.kind)
        case .place(let span): goToHeading(span)
        case .article(let key, let span): openArticle(key, at: span, focuses: true)
        case .bookmark(let bookmark): goTo(bookmark)
        case .savedFilter(let saved): recall(saved)
        case .filter(let term): narrow(by: term)
        case .beside(let key, let here, let there): putBeside(key, here: here, there: there)
        case .events(let choice): chooseEvents(choice)
        case .timelineFormat(let format): exportTimeline(format)
        case .articleExport(let export): exportArticles(export)
        case .theme(let name): useTheme(name)
        case .planned: carryOutPlanned()
        case .dismissed: plannedDecision = nil
        case .option(let option): switchOption(option, cursor: picker.cursor)
        case .pageLine(let line): goToPageLine(line)
        case .commandWith(let command, let argument): perform(command, with: argument)
        case .copy(let text): copy(text)
        case .said(let reason):
            overlay = .picker(picker)
            notice = Notice(text: reason, weight: .warning)
        case .splitForm(let form): splitForm(form)
        case .kind(let kind): changeKind(to: kind)
        case .mentionKind(let kind): correctMention(kind: kind)
        case .correction(let correction): withdraw(correction)
        case .decision(let decision): withdraw(decision)
        case .legend, .continued, .nothing: overlay = .picker(picker)
        }
    }

    private mutating func choose(_ entity: EntityID, from kind: Picker.Kind) {
        switch kind {
        case .articleEntities: stepThrough(entity)
        case .mergeTarget: mergeEntity(into: entity)
        case .mentionTarget: correctMention(to: entity)
        default:
            visits.leave(visit)
            pinEntity(entity)
        }
    }

    /// Takes a bookmark or a saved filter away; undo brings it back.
    private mutating func drop(_ picker: inout Picker) {
        switch picker.current?.value {
        case .bookmark(let bookmark):
            change(.bookmarkRemoved(bookmark.letter), inverse: [.bookmark(bookmark)])
            picker.items = bookmarkPicker().items
        case .savedFilter(let saved):
            change(.savedFilter(SavedFilter(name: saved.name, text: "")), inverse: [.savedFilter(saved)])
            picker.items = savedFilterPicker().items
        default: return
        }
        if picker.items.isEmpty { overlay = nil }
    }

    /// An entity of the article was chosen: its timeline is shown, and `{ }` step through its mentions.
    private mutating func stepThrough(_ entity: EntityID) {
        reader.column.steps = .entity(entity)
        let mentions = reader.column.stops
        reader.column.focus = mentions.first
        reader.column.wantedOffset = mentions.first?.start
        reader.column.isRaw = false
        chooseEntity(entity)
        timeline.isPinned = true
        say(.mentions(entity.name, mentions.count))
    }

    private mutating func goToHeading(_ span: TextSpan) {
        reader.column.isRaw = false
        reader.column.steps = .headings
        reader.column.focus = span
        let line = reader.column.layout.line(at: span.start)
        reader.column.top = line
    }

    mutating func recall(_ saved: SavedFilter) {
        filter.lockedText = ""
        filter.locked = .everything
        enterFilter(saved.text)
        say(.filterIs(saved.text))
    }

    /// The letter of a bookmark was pressed.
    mutating func useLetter(_ key: Key, _ use: LetterUse) {
        overlay = nil
        guard case .character(let letter) = key.folded, letter.isLetter || letter.isNumber else {
            return key == .escape ? () : say(.letterNeeded, .warning)
        }
        switch use {
        case .set: setBookmark(letter)
        case .go:
            guard let bookmark = bookmarks.first(where: { $0.letter == letter }) else {
                return say(.noBookmarkOf(letter), .warning)
            }
            goTo(bookmark)
        }
    }

    private mutating func setBookmark(_ letter: Character) {
        guard let row = rowInHand else { return say(.noArticle, .warning) }
        let isShown = reader.column.detail?.row.key == row.key
        let offset = isShown ? reader.column.place(height: readerHeight) : 0
        let former = bookmarks.first { $0.letter == letter }
        let bookmark = Bookmark(letter: letter, article: row.id, offset: offset)
        change(.bookmark(bookmark), inverse: [former.map { .bookmark($0) } ?? .bookmarkRemoved(letter)])
        say(.bookmarkSet(letter))
    }

    private mutating func goTo(_ bookmark: Bookmark) {
        goToOffset = bookmark.offset
        goToPassage = nil
        ask(.key(of: bookmark.article), in: .place)
    }
}
