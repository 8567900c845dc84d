// What the articles of the filter have in common, counted: a list of periods, newspapers and names to filter by.

import Corpus
import Screen

extension BrowserState {
    /// Counts the articles of the filter; the grain fits the days it is narrowed to.
    mutating func askForFacets() {
        facetUnit = filter.combined.publishedInterval?.unitBelow ?? .year
        showFacets()
    }

    /// Other periods.
    mutating func zoomFacets(by step: Int) {
        let units = TimeUnit.allCases
        let index = (units.firstIndex(of: facetUnit) ?? 1) + step
        guard units.indices.contains(index) else { return say(.unitIs(facetUnit)) }
        facetUnit = units[index]
        showFacets()
    }

    private mutating func showFacets() {
        var picker = Picker(.facets, [])
        picker.isLoaded = false
        overlay = .picker(picker)
        ask(.facets(filter.combined, facetUnit), in: .facets)
    }

    mutating func takeFacets(_ facets: Facets) {
        guard case .picker(let picker)? = overlay, picker.kind == .facets else { return }
        let papers = facets.newspapers.map { paper in
            (
                name: paper.name ?? wording(.paperUnknown), count: paper.articleCount,
                filter: paper.name.map { Filter.paper($0) }
            )
        }
        var periods = facetUnit.filled(facets.bars).map { bar in
            (
                name: bar.interval.filterText ?? "", count: bar.count,
                filter: bar.count > 0 ? Filter?.some(.published(bar.interval)) : nil
            )
        }
        if facets.undatedCount > 0 {
            periods.append((name: wording(.undated), count: facets.undatedCount, filter: .undated))
        }
        let names = facets.entities.sorted { $1.articleCount < $0.articleCount }.map {
            (name: $0.id.name, count: $0.articleCount, filter: Filter?.some(.exactEntity($0.id)))
        }
        let items =
            items(.printedWhen, periods) + items(.newspapersOf, papers) + items(.namesIn, names)
        overlay = .picker(Picker(.facets, items))
    }

    private func items(
        _ title: Phrase, _ counted: [(name: String, count: Int, filter: Filter?)]
    ) -> [PickerItem] {
        guard let highest = counted.map(\.count).max(), highest > 0 else { return [] }
        let heading = PickerItem(text: wording(title), value: .nothing)
        let glyphs = Glyphs(ambiguous: configuration.ambiguous)
        return [heading]
            + counted.map { entry in
                let length = entry.count > 0 ? max(1, entry.count * 16 / highest) : 0
                let bar = String(repeating: String(glyphs.bar(1, of: 1)), count: length)
                return PickerItem(
                    text: entry.name,
                    trailing: "\(grouped(entry.count)) \(bar)" + String(repeating: " ", count: 16 - bar.count),
                    value: entry.filter.map { .filter($0) }
                        ?? .said(wording(entry.count > 0 ? .cannotFilter : .nothingToChoose)))
            }
    }

    /// Narrows the filter by a term; a period takes the place of the one there was.
    mutating func narrow(by term: Filter) {
        var text = filter.text
        if case .published = term {
            let dates = filter.terms.filter { entry in
                guard case .published = entry.filter else { return false }
                return !entry.isExcluded
            }
            for entry in dates.reversed() { text = text.removing(entry.span) }
        }
        let kept = text.split(separator: " ").joined(separator: " ")
        enterFilter(kept.isEmpty ? term.text : "\(kept) \(term.text)")
        say(.filterIs(filter.text))
    }
}

extension Filter {
    /// Articles whose date is not known: those that no day holds.
    static let undated = Filter.not(
        .published(DayInterval(from: nil, to: CalendarDay(year: 9999, month: 12, day: 31))))

    /// The days a filter is narrowed to at its outermost level; nil where it is not.
    fileprivate var publishedInterval: DayInterval? {
        switch self {
        case .published(let interval): interval
        case .all(let parts): parts.lazy.compactMap(\.publishedInterval).first
        default: nil
        }
    }
}

extension TimeUnit {
    /// Bars with empty ones for the periods between them, of which more than two in a row become one; as they are where
    /// those would be more than a list is good for.
    fileprivate func filled(_ bars: [TimeBar]) -> [TimeBar] {
        let known = Dictionary(
            bars.compactMap { bar in bar.interval.from.map { (period(of: $0), bar) } },
            uniquingKeysWith: { first, _ in first })
        guard let first = known.keys.min(), let last = known.keys.max(), last - first < 400 else { return bars }
        var result: [TimeBar] = []
        var next = first
        for period in known.keys.sorted() {
            result += emptyBars(next..<period)
            result += [known[period]].compactMap { $0 }
            next = period + 1
        }
        return result
    }

    private func emptyBars(_ periods: Range<Int>) -> [TimeBar] {
        let intervals = periods.compactMap { firstDay(of: $0).map { interval(containing: $0) } }
        guard intervals.count > 2 else { return intervals.map { TimeBar(interval: $0, count: 0) } }
        let whole = DayInterval(from: intervals.first?.from, to: intervals.last?.to)
        return [TimeBar(interval: whole, count: 0)]
    }
}

extension DayInterval {
    /// The grain in which a stretch of time is taken in at once.
    fileprivate var unitBelow: TimeUnit {
        guard let from, let to else { return .year }
        return switch to.dayNumber - from.dayNumber {
        case ...62: .day
        case ...900: .month
        case ...22_000: .year
        default: .decade
        }
    }
}

extension String {
    /// Without a stretch of its UTF-8.
    fileprivate func removing(_ span: TextSpan) -> String {
        at(TextSpan(0, span.start)) + at(TextSpan(span.end, utf8.count))
    }
}
