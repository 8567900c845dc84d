// What stands in a line of the timeline, and which events are shown at all.

import Corpus

/// A line below the bars.
struct TimelineRow: Hashable, Sendable {
    /// Index of the event among those shown.
    var event: Int
    /// Index of the report, in a line below an event that is expanded.
    var report: Int?
    /// True for the line between what happened and what is still to come.
    var isDivider = false
}

/// Which events are shown.
struct TimelineChoice: Hashable, Sendable {
    /// What happened, what is still to come, or both.
    enum Status: Hashable, Sendable, CaseIterable { case all, happened, planned }
    /// Dates that the text prints, dates that were inferred, or both.
    enum Certainty: Hashable, Sendable, CaseIterable { case all, certain, inferred }

    var status = Status.all
    var certainty = Certainty.all
    /// Only events in which this entity takes part too.
    var companion: EntityID?

    /// True when everything is shown.
    var isOpen: Bool { self == TimelineChoice() }

    /// Whether an event is shown in the timeline of some entities.
    func lets(_ event: TimelineEvent, of entities: [EntityID]) -> Bool {
        switch status {
        case .happened where event.status != .happened, .planned where event.status == .happened: return false
        default: break
        }
        switch certainty {
        case .certain where event.isInferred, .inferred where !event.isInferred: return false
        default: break
        }
        guard let companion else { return true }
        return event.entities.contains(companion)
            && event.entities.contains { $0 != companion && entities.contains($0) }
    }
}

extension TimelineState {
    /// Bars of each lane. They count the events that have come, so that strip, rows and title agree; those of a single
    /// entity come from the library until then, and where it has more events than are asked for. The library counts
    /// each report of an event.
    var lanes: [[TimeBar]] { counted.isEmpty ? [bars] : counted }

    /// Counts the bars of each lane; none where those of the library are shown.
    /// - Complexity: O(events × lanes), so that it is done when they change and not in every frame.
    func countedLanes() -> [[TimeBar]] {
        if entities.count < 2, choice.isOpen, answered.count >= Self.eventLimit { return [] }
        return entities.map { entity in
            bars(of: events.filter { entities.count == 1 || $0.entities.contains(entity) })
        }
    }

    private func bars(of events: [TimelineEvent]) -> [TimeBar] {
        var counted: [Int: TimeBar] = [:]
        for event in events {
            guard let day = event.anchor else { continue }
            let empty = TimeBar(interval: unit.interval(containing: day), count: 0)
            if event.status == .happened {
                counted[unit.period(of: day), default: empty].count += 1
            } else {
                counted[unit.period(of: day), default: empty].plannedCount += 1
            }
        }
        return counted.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The entities whose events are asked for: those of the lanes, and the one that must take part too.
    var askedEntities: [EntityID] { entities + [choice.companion].compactMap { $0 } }
}
