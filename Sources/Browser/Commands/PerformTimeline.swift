// The timeline: opening events, choosing entities, the grain of the bars.

import Corpus

extension BrowserState {
    mutating func performTimeline(_ command: Command) {
        switch command {
        case .chooseEntity: promptForEntity()
        case .toggleBars: timeline.showsBars.toggle()
        case .zoomTimeIn: zoomTime(by: 1)
        case .zoomTimeOut: zoomTime(by: -1)
        case .glance: glanceAtEntity()
        case .neighbours: showNeighbours()
        case .mergeEntity: promptForMerge()
        case .splitEntity: promptForSplit()
        case .renameEntity: promptForName()
        case .changeEntityKind: promptForKind()
        case .mentionKind, .mentionLink, .mentionNone: performMention(command)
        default: overlay = .picker(reports())
        }
    }

    /// Opens the first report of the event at its sentence.
    mutating func openEvent() {
        guard let event = timeline.currentEvent, let report = timeline.currentReport else {
            return promptForEntity()
        }
        openArticle(report.article, at: report.gistSpan, focuses: true)
        reader.column.steps = .dates
        if event.reports.count > 1, timeline.currentRow?.report == nil, notice == nil {
            say(.reportOf(event.reports.count))
        }
    }

    /// A list of entities of the library, narrowed by typing.
    mutating func promptForEntity() {
        overlay = .picker(Picker(.library, [], isTyping: true))
        askForEntities("")
    }

    mutating func askForEntities(_ name: String, kind: EntityKind? = nil) {
        if case .picker(var picker)? = overlay {
            picker.isLoaded = false
            overlay = .picker(picker)
        }
        ask(.entities(named: name, kinds: kind.map { [$0] } ?? [], .everything, limit: 1000), in: .entities)
    }

    private mutating func zoomTime(by step: Int) {
        let units = TimeUnit.allCases
        let index = (units.firstIndex(of: timeline.unit) ?? 1) + step
        guard units.indices.contains(index) else { return say(.unitIs(timeline.unit)) }
        timeline.unit = units[index]
        timeline.isUnitChosen = true
        timeline.showsBars = true
        timeline.bars = []
        askForBars()
        say(.unitIs(timeline.unit))
    }

    /// Shows the timeline of what is under the cursor of the reader and keeps it there.
    mutating func followFocus() {
        guard let entity = reader.column.focusedEntity else {
            return openDate()
        }
        visits.leave(visit)
        pinEntity(entity)
    }

    /// Chooses an entity and pins the timeline to it.
    mutating func pinEntity(_ entity: EntityID) {
        chooseEntity(entity)
        timeline.isPinned = true
        panes.focus(on: .timeline)
        say(.timelineOf(entity.name))
    }

    /// From a date in the text to the event of the timeline it dates.
    private mutating func openDate() {
        let column = reader.column
        guard let focus = column.focus ?? column.target, let id = column.detail?.annotated.article.id else {
            return say(.nothingHere, .warning)
        }
        let index = timeline.events.firstIndex { event in
            event.reports.contains { $0.articleID == id && ($0.dateSpan == focus || $0.gistSpan.overlaps(focus)) }
        }
        guard let index else { return say(.nothingHere, .warning) }
        timeline.move(toEvent: index)
        panes.focus(on: .timeline)
    }
}
