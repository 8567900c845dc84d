// Entities without leaving the article: a look at one, its neighbours, its years as a line of small bars.

import Corpus
import Screen

/// What is told of an entity at a glance.
public struct EntityGlance: Sendable {
    /// Names and counts.
    var summary: EntitySummary
    /// Its events by year.
    var bars: [TimeBar]
    /// Who appears with it, most often first, with the number of articles.
    var neighbours: [EntitySummary]
    /// Its events, the first ones in order of time.
    var events: [TimelineEvent]
}

extension BrowserState {
    /// The entity that commands on entities mean: the one under the cursor of the reader, else that of the timeline.
    var entityInHand: EntityID? {
        (panes.focus == .reader ? reader.column.focusedEntity : nil) ?? timeline.entities.first
    }

    mutating func glanceAtEntity() {
        guard let entity = entityInHand else { return }
        var picker = Picker(.glance, [])
        picker.isLoaded = false
        overlay = .picker(picker)
        ask(.glance(entity), in: .glance)
    }

    mutating func takeGlance(_ glance: EntityGlance?) {
        guard case .picker(let picker)? = overlay, picker.kind == .glance else { return }
        guard let glance else {
            overlay = nil
            return say(.noEntity, .warning)
        }
        let summary = glance.summary
        var items = [
            PickerItem(
                text: summary.id.name,
                trailing: wording(.entityCounts(articles: summary.articleCount, reports: summary.eventCount)),
                leading: wording.kind(summary.id.kind), value: .entity(summary.id))
        ]
        if !summary.aliases.isEmpty {
            items.append(
                PickerItem(text: summary.aliases.joined(separator: wording.listSeparator), value: .nothing))
        }
        items += yearItems(glance.bars)
        items += neighbourItems(glance.neighbours.prefix(12))
        items += eventItems(glance.events)
        overlay = .picker(Picker(.glance, items))
    }

    private func yearItems(_ bars: [TimeBar]) -> [PickerItem] {
        let spark = EntitySpark(bars, columns: 40, glyphs: Glyphs(ambiguous: configuration.ambiguous)).text
        return spark.isEmpty ? [] : [PickerItem(text: spark, value: .nothing)]
    }

    private func neighbourItems(_ neighbours: some Sequence<EntitySummary>) -> [PickerItem] {
        let rows = neighbours.map { summary in
            PickerItem(
                text: summary.id.name, trailing: wording(.articleCount(summary.articleCount)),
                leading: wording.kind(summary.id.kind), value: .entity(summary.id))
        }
        return rows.isEmpty ? [] : [PickerItem(text: wording(.appearsWith), value: .nothing)] + rows
    }

    private func eventItems(_ events: [TimelineEvent]) -> [PickerItem] {
        let rows = events.compactMap { event -> PickerItem? in
            guard let report = event.reports.first else { return nil }
            return PickerItem(
                text: wording.gist(of: event), leading: wording.date(of: event),
                value: .article(report.article, at: report.gistSpan))
        }
        return rows.isEmpty ? [] : [PickerItem(text: wording(.timeline), value: .nothing)] + rows
    }

    mutating func showNeighbours() {
        guard let entity = entityInHand else { return }
        var picker = Picker(.neighbours, [])
        picker.isLoaded = false
        overlay = .picker(picker)
        ask(.entities(named: "", kinds: [], .exactEntity(entity), limit: 300), in: .neighbours)
    }

    mutating func takeNeighbours(_ entities: [EntitySummary]) {
        guard case .picker(let picker)? = overlay, picker.kind == .neighbours else { return }
        let here = entityInHand
        let items = Array(neighbourItems(entities.filter { $0.id != here }).dropFirst())
        overlay = .picker(Picker(.neighbours, items))
    }

    /// Asks for the years of the entities on the screen of a picker, where they are not known.
    mutating func askForSparks(_ picker: Picker) {
        guard [.library, .neighbours, .articleEntities, .mergeTarget].contains(picker.kind),
            !pending.contains(.sparks)
        else { return }
        let shown = picker.shown.dropFirst(picker.top).prefix(PickerView.listHeight(size))
        let missing = shown.compactMap { item -> EntityID? in
            guard case .entity(let id) = item.value, sparks[id] == nil else { return nil }
            return id
        }
        if !missing.isEmpty { ask(.sparks(missing), in: .sparks) }
    }

    mutating func takeSparks(_ found: [EntityID: [TimeBar]]) {
        if sparks.count > 4000 { sparks = [:] }
        sparks.merge(found) { $1 }
    }

    /// The next kind of entity for the list of names: all, persons, places and so on.
    mutating func changeEntityKind(_ picker: inout Picker) {
        let kinds: [EntityKind?] = [nil] + EntityKind.allCases
        let index = kinds.firstIndex(of: picker.entityKind) ?? 0
        picker.entityKind = kinds[(index + 1) % kinds.count]
        picker.isLoaded = false
        picker.moveToStart()
        overlay = .picker(picker)
        askForEntities(picker.query.text, kind: picker.entityKind)
    }
}

/// The years of an entity as a line of small bars between its first year and its last: `2015▂▁ ▇2021`.
struct EntitySpark {
    /// The line; empty without dated events.
    let text: String

    init(_ bars: [TimeBar], columns: Int, glyphs: Glyphs) {
        let counts = bars.compactMap { bar in
            bar.interval.from.map { (year: $0.year, count: bar.count + bar.plannedCount) }
        }
        guard let first = counts.map(\.year).min(), let last = counts.map(\.year).max() else {
            text = ""
            return
        }
        let cells = min(columns, last - first + 1)
        var sums = [Int](repeating: 0, count: cells)
        for entry in counts { sums[(entry.year - first) * cells / (last - first + 1)] += entry.count }
        let most = sums.max() ?? 1
        let line = sums.map { $0 == 0 ? " " : String(glyphs.bar($0, of: most)) }.joined()
        text = first == last ? "\(first)\(line)" : "\(first)\(line)\(last)"
    }
}

extension Question {
    func glance(at entity: EntityID, from library: some CorpusReading) async throws -> EntityGlance? {
        guard let summary = try await library.entity(entity) else { return nil }
        let all = try await library.entities(named: "", kinds: [], in: .exactEntity(summary.id), limit: 40)
        return EntityGlance(
            summary: summary,
            bars: try await library.eventBars(of: [summary.id], in: .everything, unit: .year),
            neighbours: all.filter { $0.id != summary.id },
            events: try await library.timeline(of: [summary.id], in: .everything, during: nil, limit: 200))
    }

    func sparks(of entities: [EntityID], from library: some CorpusReading) async throws -> [EntityID: [TimeBar]] {
        var result: [EntityID: [TimeBar]] = [:]
        for entity in entities {
            result[entity] = try await library.eventBars(of: [entity], in: .everything, unit: .year)
        }
        return result
    }
}
