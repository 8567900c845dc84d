// Centuries, decades, five-year plans, the same period of last year.

import Corpus

extension DateResolver {
    /// 20世纪90年代初.
    func century(_ part: CenturyPart, _ decade: Int?, _ portion: Portion?) -> ResolvedDate {
        guard let start = centuryStart(part, decade) else { return .unknown(.decade, "century-unknown") }
        let first = start + (decade ?? 0)
        var years = first...(first + (decade == nil ? 99 : 9))
        if let portion { years = narrowed(years, portion) }
        guard let interval = DayInterval.years(max(1, years.lowerBound), years.upperBound) else {
            return .unknown(.decade, "century-unknown")
        }
        let isPublished = if case .published = part { true } else { false }
        return ResolvedDate(
            interval: interval, precision: decade == nil ? .range : .decade,
            resolution: isPublished ? .publication : .absolute, isInferred: part == .unnamed, rule: "century")
    }

    private func centuryStart(_ part: CenturyPart, _ decade: Int?) -> Int? {
        switch part {
        case .absolute(let number): return number * 100 - 100
        case .published(let offset): return discourse.published.map { ($0.year / 100 + offset) * 100 }
        case .unnamed:
            let year = discourse.published?.year ?? 2020
            let start = year / 100 * 100
            return start + (decade ?? 0) <= year ? start : start - 100
        }
    }

    /// The first, middle or last three years of a decade, twenty of a century.
    private func narrowed(_ years: ClosedRange<Int>, _ portion: Portion) -> ClosedRange<Int> {
        let length = years.count == 10 ? 3 : 20
        switch portion {
        case .beginning: return years.lowerBound...(years.lowerBound + length - 1)
        case .end: return (years.upperBound - length + 1)...years.upperBound
        default:
            let middle = years.lowerBound + years.count / 2 - length / 2
            return middle...(middle + length - 1)
        }
    }

    /// The years of a five-year plan; the first began in 1953, and after the second three years lay between.
    func plan(_ number: Int, _ portion: Portion?) -> ResolvedDate {
        let first = number < 3 ? 1953 + 5 * (number - 1) : 1966 + 5 * (number - 3)
        let start = portion == .end ? first + 4 : first
        let end = portion == .beginning ? first : first + 4
        guard let interval = DayInterval.years(start, end) else { return .unknown(.range, "plan") }
        return ResolvedDate(
            interval: interval, precision: portion == nil ? .range : .year, resolution: .period, isInferred: false,
            rule: "five-year-plan")
    }

    /// 今明两年.
    func years(_ offsets: ClosedRange<Int>) -> ResolvedDate {
        guard let year = discourse.published?.year,
            let interval = DayInterval.years(year + offsets.lowerBound, year + offsets.upperBound)
        else { return .unknown(.range, "year-unknown") }
        return ResolvedDate(
            interval: interval, precision: .range, resolution: .publication, isInferred: false, rule: "year-of-printing"
        )
    }

    /// 去年同期: the period named before, a year earlier; without one the year to the day of printing, a year earlier.
    func samePeriod() -> ResolvedDate {
        if let period = discourse.period, period.from != nil {
            let moved = DayInterval(from: period.from?.adding(months: -12), to: lastDay(period.to, movedBy: -12))
            return ResolvedDate(
                interval: moved, precision: moved.precision, resolution: .context, isInferred: false,
                rule: "same-period")
        }
        guard let published = discourse.publishedDay,
            let from = CalendarDay(year: published.year - 1, month: 1, day: 1)
        else { return .unknown(.range, "same-period") }
        let interval = DayInterval(from: from, to: published.adding(months: -12))
        return ResolvedDate(
            interval: interval, precision: .range, resolution: .publication, isInferred: true, rule: "same-period")
    }

    /// The last day of February stays the last day of February.
    private func lastDay(_ day: CalendarDay?, movedBy months: Int) -> CalendarDay? {
        guard let day else { return nil }
        let endsMonth = day.adding(days: 1).day == 1
        return endsMonth ? day.adding(days: 1).adding(months: months).adding(days: -1) : day.adding(months: months)
    }
}

extension DayInterval {
    /// How fine an interval is by its length.
    var precision: DatePrecision {
        guard let from, let to else { return .range }
        switch to.dayNumber - from.dayNumber {
        case 0: return .day
        case ..<27: return .multiDay
        case ..<31: return .month
        case 85..<93: return .quarter
        case 180..<185: return .half
        case 272..<276: return .quarter
        case 364...366: return .year
        case ..<364: return .multiMonth
        default: return .range
        }
    }
}
