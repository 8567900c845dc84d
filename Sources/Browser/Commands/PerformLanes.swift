// Lanes of the timeline, and which of its events are shown.

import Corpus

extension BrowserState {
    /// So many share a timeline at most.
    static let laneLimit = 4

    // MARK: Lanes

    /// In the reader the name under the cursor gets a lane; elsewhere it is asked for by name.
    mutating func promptForLane() {
        if panes.focus == .reader, let entity = reader.column.focusedEntity { return toggleLane(entity) }
        overlay = .picker(Picker(.lane, [], isTyping: true))
        askForEntities("")
    }

    /// Gives an entity a lane, or takes it away.
    mutating func toggleLane(_ entity: EntityID) {
        var entities = timeline.entities
        if entities.contains(entity) {
            guard entities.count > 1 else { return say(.inDepth(.onlyLane), .warning) }
            entities.removeAll { $0 == entity }
        } else {
            guard entities.count < BrowserState.laneLimit else { return say(.inDepth(.noMoreLanes), .warning) }
            entities.append(entity)
        }
        visits.leave(visit)
        timeline.choose(entities)
        timeline.isPinned = true
        askForTimeline()
        say(.inDepth(.lanesAre(entities.map(\.name))))
    }

    // MARK: Which events

    /// Lists what the events can be narrowed by; names that stand beside the entity come from the library.
    mutating func promptForEvents() {
        overlay = .picker(Picker(.events, eventChoices()))
        guard let first = timeline.entities.first else { return }
        ask(.entities(named: "", kinds: [], .exactEntity(first), limit: 60), in: .entities)
    }

    private func eventChoices() -> [PickerItem] {
        let choice = timeline.choice
        func item(_ phrase: InDepthPhrase, _ change: (inout TimelineChoice) -> Void) -> PickerItem {
            var chosen = choice
            change(&chosen)
            let count = timeline.answered.count { chosen.lets($0, of: timeline.entities) }
            return PickerItem(text: wording(.inDepth(phrase)), trailing: grouped(count), value: .events(chosen))
        }
        return [
            item(.allEvents) { $0 = TimelineChoice() },
            item(.happenedOnly) { $0.status = .happened }, item(.plannedOnly) { $0.status = .planned },
            item(.certainOnly) { $0.certainty = .certain }, item(.inferredOnly) { $0.certainty = .inferred },
        ]
    }

    /// The names that stand in the same articles have come.
    mutating func takeCompanions(_ entities: [EntitySummary]) {
        guard case .picker(var picker)? = overlay, picker.kind == .events else { return }
        let others = entities.filter { !timeline.entities.contains($0.id) }
        guard !others.isEmpty else { return }
        picker.items = eventChoices() + [PickerItem(text: wording(.inDepth(.togetherWith)), value: .nothing)]
        picker.items += others.map { summary in
            var chosen = timeline.choice
            chosen.companion = chosen.companion == summary.id ? nil : summary.id
            return PickerItem(
                text: summary.id.name, trailing: wording(.articleCount(summary.articleCount)),
                leading: wording.kind(summary.id.kind), value: .events(chosen))
        }
        overlay = .picker(picker)
    }

    /// Shows these events alone.
    mutating func chooseEvents(_ choice: TimelineChoice) {
        let isOther = choice.companion != timeline.choice.companion
        timeline.choose(choice)
        timeline.isPinned = true
        if isOther { askForTimeline() }
        let words = wording.choice(choice)
        say(words.isEmpty ? .inDepth(.allEvents) : .inDepth(.eventsAre(words)))
    }
}

extension Wording {
    /// Which events are shown, in words; empty when all are.
    func choice(_ choice: TimelineChoice) -> String {
        var words: [String] = []
        if choice.status == .happened { words.append(self(.inDepth(.happenedOnly))) }
        if choice.status == .planned { words.append(self(.inDepth(.plannedOnly))) }
        if choice.certainty == .certain { words.append(self(.inDepth(.certainOnly))) }
        if choice.certainty == .inferred { words.append(self(.inDepth(.inferredOnly))) }
        if let companion = choice.companion { words.append("+ \(companion.name)") }
        return words.joined(separator: listSeparator)
    }
}
