// The time of what articles report as terms of the index. It knows days and terms and no database.

import Corpus

/// Turns intervals into terms: months for what lasts two years at most, years for what lasts longer or is open.
///
/// What a question covers only in part is left open by the terms and looked up.
enum EventTime {
    /// Longer than so many months is told in years.
    private static let mostMonths = 24
    /// All years before the first are one, and all behind the last.
    private static let years = 1899...2101

    /// The terms of an interval; none when nothing is known.
    static func terms(of interval: DayInterval) -> [Term] {
        guard !interval.isUnknown else { return [] }
        if let from = interval.from, let to = interval.to, month(to) - month(from) < mostMonths {
            return from <= to ? (month(from)...month(to)).map { Term(month: $0) } : []
        }
        return reach(of: interval).map { Term(year: $0, isCovered: lasts(interval, through: $0)) }
    }

    /// Ranges of terms that tell of something in the interval for sure, and others, of which none is among those, that may.
    static func ranges(in interval: DayInterval) -> (sure: [Range<Term>], open: [Range<Term>]) {
        guard !interval.isUnknown else { return ([], []) }
        var sure: [Range<Term>] = []
        let first = interval.from.map(month) ?? 0
        let last = interval.to.map(month) ?? 120_000
        guard first <= last else { return ([], []) }
        let firstWhole = first + (interval.from.map { $0.day == 1 } ?? true ? 0 : 1)
        let lastWhole = last - (interval.to.map { $0.adding(days: 1).day == 1 } ?? true ? 0 : 1)
        var open: [Range<Term>] = []
        if firstWhole <= lastWhole {
            sure.append(Term(month: firstWhole)..<Term(month: lastWhole + 1))
            open += [first..<firstWhole, lastWhole + 1..<last + 1].filter { !$0.isEmpty }
                .map { Term(month: $0.lowerBound)..<Term(month: $0.upperBound) }
        } else {
            open.append(Term(month: first)..<Term(month: last + 1))
        }
        let reach = reach(of: interval)
        let inner = reach.filter { years.lowerBound < $0 && $0 < years.upperBound }
        for year in reach {
            let (covered, touched) = (Term(year: year, isCovered: true), Term(year: year, isCovered: false))
            inner.contains(year) ? sure.append(single(covered)) : open.append(single(covered))
            lasts(interval, through: year) ? sure.append(single(touched)) : open.append(single(touched))
        }
        return (sure, open)
    }

    private static func single(_ term: Term) -> Range<Term> { term..<Term(rawValue: term.rawValue + 1) }

    private static func month(_ day: CalendarDay) -> Int { day.year * 12 + day.month - 1 }

    private static func reach(of interval: DayInterval) -> ClosedRange<Int> {
        let first = interval.from.map { min(max($0.year, years.lowerBound), years.upperBound) } ?? years.lowerBound
        let last = interval.to.map { min(max($0.year, years.lowerBound), years.upperBound) } ?? years.upperBound
        return first...max(first, last)
    }

    /// Whether an interval lasts through a whole year; through all the years before the first only when it is open.
    private static func lasts(_ interval: DayInterval, through year: Int) -> Bool {
        if year == years.lowerBound { return interval.from == nil && (interval.to?.year ?? .max) > year }
        if year == years.upperBound { return interval.to == nil && (interval.from?.year ?? .min) < year }
        let isThereBefore = interval.from.map { $0.adding(days: -1).year < year } ?? true
        return isThereBefore && interval.to.map { $0.adding(days: 1).year > year } ?? true
    }
}
