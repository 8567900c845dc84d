// Dates that a length of time moves from another day: 一年前的6月8日, 一个月后的4月30日; and the same day of another year.

import Corpus

extension DateResolver {
    /// The day a length is counted from, and what it was drawn from.
    ///
    /// 后 counts from the date before. 前 counts from a date of its own sentence, else from the day of printing: in
    /// 一年前的6月8日，首列班列驶出 the writer looks back.
    private func base(_ shift: TimeShift) -> (anchor: DateAnchor?, day: CalendarDay)? {
        let anchor = discourse.nearest
        let counts = !shift.isBack || discourse.published == nil || anchor?.sentence == discourse.sentence
        if let anchor, counts, let day = anchor.interval.from { return (anchor, day) }
        guard shift.isBack, let published = discourse.published else { return nil }
        return (nil, published.firstDay)
    }

    /// The year of a bare date behind a length of time.
    ///
    /// Whole years are counted by the calendar: 十年前的5月12日 printed in November 2018 is of 2008, though the one of 2009
    /// is nearer. Other lengths take the day that is nearest.
    func movedYear(_ form: CalendarForm, _ shift: TimeShift) -> FoundYear? {
        guard let (anchor, day) = base(shift) else { return nil }
        let resolution: DateResolution = anchor == nil ? .publication : .context
        let sign = shift.isBack ? -1 : 1
        let target = shift.length.days(from: day, sign: sign)
        let years = [target.year - 1, target.year, target.year + 1]
        let isWhole = shift.isBack && shift.length.unit == .year && !shift.length.hasHalf && !shift.length.isVague
        let nearest = years.min { distance(form, $0, target) < distance(form, $1, target) }
        let year = isWhole ? target.year : nearest
        return year.map { year in
            FoundYear(year: year, resolution: resolution, isInferred: shift.length.isVague, rule: "shift")
        }
    }

    /// 三年前的今天, 一年后的同一天; nil for other days, and for 今天 behind 后, which is the day of printing.
    func moved(_ day: FieldPart, _ shift: TimeShift) -> ResolvedDate? {
        let start: CalendarDay?
        switch day {
        case .absolute: return nil
        case .published(let offset):
            guard shift.isBack, offset == 0 else { return nil }
            start = discourse.today
        case .context: start = discourse.nearest?.day == nil ? nil : discourse.nearest?.interval.to
        }
        guard let start else { return .unknown(.day, "day-unknown") }
        let resolution: DateResolution = day == .published(0) ? .publication : .context
        let moved = shift.length.days(from: start, sign: shift.isBack ? -1 : 1)
        return single(moved, resolution, "shift", isInferred: false)
    }

    /// 去年的今天, 2018年的这一天: month and day of printing or of the text, in the year named.
    func sameDay(_ day: FieldPart, of form: CalendarForm, _ tense: Tense) -> ResolvedDate {
        let known = day == .published(0) ? discourse.today : discourse.nearest?.interval.to
        let isDay = day == .published(0) || discourse.nearest?.day != nil
        guard isDay, let known, let year = year(of: form, tense: tense, shift: nil),
            let day = CalendarDay(year: year.year, month: known.month, day: known.day)
        else { return .unknown(.day, "day-unknown") }
        return single(day, .context, "same-day", isInferred: year.isInferred)
    }
}
