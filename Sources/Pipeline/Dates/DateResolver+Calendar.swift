// Years, months and days, completed from the text where they are not printed.

import Corpus

extension DateResolver {
    /// A year that was printed or found, and how.
    struct FoundYear {
        var year: Int
        var resolution: DateResolution
        var isInferred: Bool
        var rule: String
    }

    func calendar(_ form: CalendarForm, tense: Tense, shift: TimeShift?) -> ResolvedDate {
        let precision = precision(of: form)
        if let day = form.day, form.month == nil {
            if form.year != nil, isNamed(day) { return sameDay(day, of: form, tense) }
            if form.year == nil { return shift.flatMap { moved(day, $0) } ?? dayAlone(day, tense) }
        }
        if form.year == nil, let month = form.month, isNamed(month) {
            guard let found = namedMonth(month) else { return .unknown(precision, "month-unknown") }
            return dated(form, found.year, month: found.month, precision)
        }
        if form.year == nil, case .publishedQuarter(let offset) = form.portion { return quarter(offset, form.edge) }
        guard let year = year(of: form, tense: tense, shift: shift) else { return .unknown(precision, "year-unknown") }
        var month: Int?
        if case .absolute(let number) = form.month { month = number }
        return dated(form, year, month: month, precision)
    }

    private func isNamed(_ part: FieldPart) -> Bool {
        if case .absolute = part { return false }
        return true
    }

    /// 同月, 上月: year and month together.
    private func namedMonth(_ part: FieldPart) -> (year: FoundYear, month: Int)? {
        switch part {
        case .absolute: return nil
        case .published(let offset):
            guard let now = discourse.now, let month = now.month else { return nil }
            return moved(now.year, month, by: offset, .publication, "month-of-printing")
        case .context(let offset):
            if let anchor = discourse.nearest, let month = anchor.month {
                return moved(anchor.year, month, by: offset, .context, "month-of-text")
            }
            guard discourse.isWhole, let published = discourse.published, let month = published.month else {
                return nil
            }
            return moved(published.year, month, by: offset, .publication, "month-of-printing")
        }
    }

    private func moved(
        _ year: Int, _ month: Int, by offset: Int, _ resolution: DateResolution, _ rule: String
    ) -> (year: FoundYear, month: Int) {
        let zeroBased = year * 12 + month - 1 + offset
        let found = FoundYear(year: zeroBased / 12, resolution: resolution, isInferred: false, rule: rule)
        return (found, zeroBased % 12 + 1)
    }

    private func quarter(_ offset: Int, _ edge: Portion?) -> ResolvedDate {
        guard let now = discourse.now, let month = now.month else {
            return .unknown(.quarter, "quarter-unknown")
        }
        let zeroBased = now.year * 4 + (month - 1) / 3 + offset
        let form = CalendarForm(portion: .quarters((zeroBased % 4 + 1)...(zeroBased % 4 + 1)), edge: edge)
        let year = FoundYear(
            year: zeroBased / 4, resolution: .publication, isInferred: false, rule: "quarter-of-printing")
        return dated(form, year, month: nil, .quarter)
    }

    /// The days of a form whose year is known.
    func dated(_ form: CalendarForm, _ year: FoundYear, month: Int?, _ precision: DatePrecision) -> ResolvedDate {
        guard let interval = interval(form, year.year, month) else { return .unknown(precision, "no-such-day") }
        var day: Int?
        if case .absolute(let number) = form.day { day = number }
        if case .feast = form.portion { day = interval.from?.day }
        let anchorMonth = month ?? (interval.from?.month == interval.to?.month ? interval.from?.month : nil)
        return ResolvedDate(
            interval: interval, precision: precision, resolution: year.resolution, isInferred: year.isInferred,
            rule: year.rule, parts: (year.year, anchorMonth, day))
    }

    private func interval(_ form: CalendarForm, _ year: Int, _ month: Int?) -> DayInterval? {
        guard let month else {
            guard let portion = form.portion else { return .years(year, year) }
            return portion.interval(ofYear: year, edge: form.edge)
        }
        if case .absolute(let day) = form.day { return .day(CalendarDay(year: year, month: month, day: day)) }
        guard let portion = form.portion else { return .months(year, month, month) }
        return portion.interval(ofMonth: month, year: year)
    }

    /// How fine a form is.
    func precision(of form: CalendarForm) -> DatePrecision {
        if form.day != nil { return .day }
        guard let portion = form.portion else { return form.month == nil ? .year : .month }
        switch portion {
        case .quarters, .publishedQuarter: return form.edge == nil ? .quarter : .month
        case .half: return .half
        case .months(let months): return months.count == 1 ? .month : .multiMonth
        case .outset: return .month
        case .beginning, .middle, .end: return form.month == nil ? .multiMonth : .multiDay
        case .season, .summerHolidays: return .multiMonth
        case .feast, .weekday: return .day
        case .lunar(let part): return part.day == nil ? .month : .day
        case .days(let days): return days.count == 1 ? .day : .multiDay
        case .tenDays, .week, .lastDays: return .multiDay
        }
    }
}

extension Portion {
    /// Its days in a year.
    func interval(ofYear year: Int, edge: Portion?) -> DayInterval? {
        switch self {
        case .quarters(let range):
            let first = range.lowerBound * 3 - 2
            let last = range.upperBound * 3
            if edge == .beginning { return .months(year, first, first) }
            return edge == .end ? .months(year, last, last) : .months(year, first, last)
        case .half(let number): return .months(year, number * 6 - 5, number * 6)
        case .months(let range): return .months(year, range.lowerBound, range.upperBound)
        case .beginning: return .months(year, 1, 2)
        case .outset: return .months(year, 1, 1)
        case .middle: return .months(year, 6, 7)
        case .end: return .months(year, 11, 12)
        case .summerHolidays: return .months(year, 7, 8)
        case .season(let number):
            let begin = ChineseCalendar.term(number * 6 + 2, year: year)
            let next = ChineseCalendar.term((number * 6 + 8) % 24, year: number == 3 ? year + 1 : year)
            return begin.flatMap { begin in next.map { DayInterval(from: begin, to: $0.adding(days: -1)) } }
        case .lunar(let part): return part.interval(ofYear: year)
        case .week(let number): return DayInterval.years(year, year)?.week(number)
        case .weekday(let number, let weekday): return DayInterval.years(year, year)?.weekday(weekday, number: number)
        case .days(let range): return DayInterval.years(year, year)?.slice(range)
        case .feast(let feast): return feast.interval(ofYear: year)
        case .tenDays, .lastDays, .publishedQuarter: return nil
        }
    }

    /// Its days in a month.
    func interval(ofMonth month: Int, year: Int) -> DayInterval? {
        guard let whole = DayInterval.months(year, month, month), let last = whole.to?.day else { return nil }
        switch self {
        case .tenDays(let range):
            let end = range.upperBound == 3 ? last : range.upperBound * 10
            return .days(year, month, range.lowerBound * 10 - 9, end)
        case .beginning: return .days(year, month, 1, 5)
        case .middle: return .days(year, month, 11, 20)
        case .end: return .days(year, month, 25, last)
        case .week(let number): return whole.week(number)
        case .weekday(let number, let weekday): return whole.weekday(weekday, number: number)
        case .days(let range): return whole.slice(range)
        case .lastDays(let count): return .days(year, month, max(1, last - count), last)
        default: return nil
        }
    }
}

extension DayInterval {
    /// Its n-th to m-th day.
    func slice(_ range: ClosedRange<Int>) -> DayInterval? {
        guard let from else { return nil }
        return DayInterval(
            from: from.adding(days: range.lowerBound - 1), to: from.adding(days: range.upperBound - 1))
    }
}

extension Feast {
    /// Its day in a year.
    func interval(ofYear year: Int) -> DayInterval? {
        switch self {
        case .fixed(let month, let day): .day(CalendarDay(year: year, month: month, day: day))
        case .nthWeekday(let month, let number, let weekday):
            DayInterval.months(year, month, month)?.weekday(weekday, number: number)
        case .lunar(let part): part.interval(ofYear: year)
        case .term(let number): .day(ChineseCalendar.term(number, year: year))
        }
    }
}
