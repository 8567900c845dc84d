// Two filters held against each other: when their articles were printed, and which names stand out in each.

import Corpus
import Screen

/// What two filters have, side by side.
public struct Contrast: Sendable {
    /// One of the two.
    struct Side: Sendable {
        /// Number of articles.
        var count: Int
        /// When they were printed.
        var bars: [TimeBar]
        /// Articles that name each entity.
        var entities: [EntityID: Int]
    }

    /// The filter that was there, and the one it is held against.
    var sides: [Side]

    /// Years from the first article to the last.
    var yearCount: Int {
        let years = sides.flatMap(\.bars).compactMap { $0.interval.from?.year }
        guard let first = years.min(), let last = years.max() else { return 0 }
        return last - first + 1
    }

    /// At most so many entities of each side are looked at.
    static let entityLimit = 2000

    /// The names that a side has more often than the other, most striking first: how far the two shares are from
    /// what chance would give (Pearson's chi-squared for the two by two table of articles with and without the name).
    /// - Parameter side: 0 or 1.
    /// - Complexity: O(entities · log entities).
    func standingOut(on side: Int) -> [(entity: EntityID, here: Int, there: Int)] {
        let (here, there) = (sides[side], sides[1 - side])
        let rows = here.entities.compactMap {
            entity, count -> (entity: EntityID, here: Int, there: Int, weight: Double)? in
            let other = there.entities[entity] ?? 0
            let weight = Contrast.weight(count, of: here.count, other, of: there.count)
            return weight > 0 ? (entity, count, other, weight) : nil
        }
        return rows.sorted { ($1.weight, $0.entity) < ($0.weight, $1.entity) }.map { ($0.entity, $0.here, $0.there) }
    }

    /// Chi-squared where the first share is the larger one, else 0.
    static func weight(_ first: Int, of firstCount: Int, _ second: Int, of secondCount: Int) -> Double {
        let (a, c) = (Double(first), Double(second))
        let (b, d) = (Double(firstCount) - a, Double(secondCount) - c)
        let product = a * d - b * c
        let divisor = (a + b) * (c + d) * (a + c) * (b + d)
        guard product > 0, divisor > 0 else { return 0 }
        return product * product * (a + b + c + d) / divisor
    }
}

/// The contrast that is shown.
struct ContrastState: Sendable {
    /// The text of the second filter.
    var otherText = ""
    /// Grain of the periods.
    var unit = TimeUnit.year
    /// True when the user chose the grain.
    var isUnitChosen = false
}

extension BrowserState {
    /// Holds the filter against another.
    mutating func askForContrast(with text: String) {
        let parsed = FilterParser.parse(text)
        if let fault = parsed.faults.first { return say(.filterFault(fault.cause), .warning) }
        contrast.otherText = text
        var picker = Picker(.contrast, [])
        picker.isLoaded = false
        overlay = .picker(picker)
        ask(.contrast(filter.combined, parsed.filter, contrast.unit), in: .contrast)
    }

    /// Other periods.
    mutating func zoomContrast(by step: Int) {
        let units = TimeUnit.allCases
        let index = (units.firstIndex(of: contrast.unit) ?? 1) + step
        guard units.indices.contains(index) else { return say(.unitIs(contrast.unit)) }
        contrast.unit = units[index]
        contrast.isUnitChosen = true
        askForContrast(with: contrast.otherText)
    }

    mutating func takeContrast(_ found: Contrast) {
        guard case .picker(let picker)? = overlay, picker.kind == .contrast else { return }
        if !contrast.isUnitChosen, contrast.unit == .year, found.yearCount > 40 {
            contrast.unit = .decade
            return ask(
                .contrast(filter.combined, FilterParser.parse(contrast.otherText).filter, .decade), in: .contrast)
        }
        let texts = [filter.wholeText.isEmpty ? wording(.allArticles) : filter.wholeText, contrast.otherText]
        var items = zip(texts, [StyleRole.bar, .barSecond]).enumerated().map { index, side in
            PickerItem(
                text: side.0, trailing: wording(.articleCount(found.sides[index].count)), value: .nothing,
                runs: [StyledRun("■ ", Style(side.1)), StyledRun(side.0, Style(.heading))])
        }
        items += periodItems(found)
        for side in 0...1 { items += nameItems(found, side: side, text: texts[side]) }
        overlay = .picker(Picker(.contrast, items))
    }

    /// A row a period, empty ones too: the articles of one filter, then those of the other.
    private func periodItems(_ found: Contrast) -> [PickerItem] {
        let unit = contrast.unit
        let counts = found.sides.map { side in
            Dictionary(
                side.bars.compactMap { bar in bar.interval.from.map { (unit.period(of: $0), bar.count) } },
                uniquingKeysWith: +)
        }
        let periods = counts.flatMap(\.keys)
        guard let first = periods.min(), let last = periods.max(), last - first < 400 else { return [] }
        let most = max(1, (first...last).map { (counts[0][$0] ?? 0) + (counts[1][$0] ?? 0) }.max() ?? 1)
        let bar = String(Glyphs(ambiguous: configuration.ambiguous).bar(1, of: 1))
        return [PickerItem(text: wording(.printedWhen), value: .nothing)]
            + (first...last).compactMap { period in
                guard let day = unit.firstDay(of: period) else { return nil }
                let interval = unit.interval(containing: day)
                let here = counts.map { $0[period] ?? 0 }
                let lengths = here.map { $0 == 0 ? 0 : max(1, $0 * 30 / most) }
                return PickerItem(
                    text: "", trailing: "\(grouped(here[0])) · \(grouped(here[1]))",
                    leading: interval.filterText ?? "", value: .filter(.published(interval)),
                    runs: [
                        StyledRun(String(repeating: bar, count: lengths[0]), Style(.bar)),
                        StyledRun(String(repeating: bar, count: lengths[1]), Style(.barSecond)),
                    ])
            }
    }

    private func nameItems(_ found: Contrast, side: Int, text: String) -> [PickerItem] {
        let names = found.standingOut(on: side).prefix(20)
        guard !names.isEmpty else { return [] }
        let percent = { (part: Int, whole: Int) in "\(whole > 0 ? part * 100 / whole : 0)%" }
        return [PickerItem(text: wording(.moreOftenIn(text)), value: .nothing)]
            + names.map { row in
                PickerItem(
                    text: row.entity.name,
                    trailing: "\(percent(row.here, found.sides[side].count)) : "
                        + percent(row.there, found.sides[1 - side].count),
                    leading: wording.kind(row.entity.kind), value: .entity(row.entity))
            }
    }
}

extension Question {
    func contrast(_ filters: [Filter], _ unit: TimeUnit, from library: some CorpusReading) async throws -> Contrast {
        var sides: [Contrast.Side] = []
        for filter in filters {
            let entities = try await library.entities(named: "", kinds: [], in: filter, limit: Contrast.entityLimit)
            sides.append(
                Contrast.Side(
                    count: try await library.listing(matching: filter, order: .newest).keys.count,
                    bars: try await library.articleBars(matching: filter, unit: unit),
                    entities: Dictionary(
                        entities.map { ($0.id, $0.articleCount) }, uniquingKeysWith: { first, _ in first })))
        }
        return Contrast(sides: sides)
    }
}
