// Days that print neither year nor month, weeks, and lengths of time.

import Corpus

extension DateResolver {
    /// 昨日, 当天, 7日.
    func dayAlone(_ day: FieldPart, _ tense: Tense) -> ResolvedDate {
        switch day {
        case .published(let offset):
            guard let today = discourse.today else { return .unknown(.day, "day-of-printing-unknown") }
            let rule = today == discourse.publishedDay ? "day-of-printing" : "day-of-dateline"
            return single(today.adding(days: offset), .publication, rule, isInferred: false)
        case .context(let offset): return contextDay(offset)
        case .absolute(let number): return bareDay(number, tense)
        }
    }

    func single(
        _ day: CalendarDay, _ resolution: DateResolution, _ rule: String, isInferred: Bool
    ) -> ResolvedDate {
        ResolvedDate(
            interval: DayInterval(from: day, to: day), precision: .day, resolution: resolution, isInferred: isInferred,
            rule: rule, parts: (day.year, day.month, day.day))
    }

    private func contextDay(_ offset: Int) -> ResolvedDate {
        let anchors = [discourse.listed, discourse.paragraph, discourse.carried, discourse.section].compactMap { $0 }
        if let anchor = anchors.first, anchor.day != nil, let day = anchor.interval.to {
            let isFar = discourse.listed == nil && discourse.paragraph == nil
            return single(day.adding(days: offset), .context, "day-of-text", isInferred: isFar)
        }
        guard discourse.isWhole, let published = discourse.publishedDay else { return .unknown(.day, "day-unknown") }
        return single(published.adding(days: offset), .publication, "day-of-printing", isInferred: false)
    }

    /// 7日: in the month the text is at, else the last such day before printing.
    private func bareDay(_ number: Int, _ tense: Tense) -> ResolvedDate {
        let anchor = discourse.listed ?? discourse.paragraph
        if let anchor, let month = anchor.month {
            let isNear = discourse.listed != nil || anchor.sentence == discourse.sentence
            let recent = isNear ? nil : lastBeforePrinting(number)
            if let day = CalendarDay(year: anchor.year, month: month, day: number), !isStale(anchor, recent) {
                return single(day, .context, "month-of-text", isInferred: !isNear)
            }
        }
        if let day = nextAfterPrinting(number, tense) {
            return single(day, .publication, "announced", isInferred: true)
        }
        if let day = lastBeforePrinting(number) { return single(day, .publication, "bare-day", isInferred: false) }
        guard let anchor = discourse.nearest, let month = anchor.month,
            let day = CalendarDay(year: anchor.year, month: month, day: number)
        else { return .unknown(.day, "month-unknown") }
        return single(day, .context, "month-of-story", isInferred: true)
    }

    /// 将于25日: the next such day, where the clause looks ahead.
    private func nextAfterPrinting(_ number: Int, _ tense: Tense) -> CalendarDay? {
        guard tense != .unmarked, let published = discourse.publishedDay,
            let inMonth = CalendarDay(year: published.year, month: published.month, day: number)
        else { return nil }
        if inMonth > published { return inMonth }
        return tense == .ahead && inMonth < published ? inMonth.adding(months: 1) : nil
    }

    /// True when the text was at another month, and the bare day lies right before printing.
    private func isStale(_ anchor: DateAnchor, _ recent: CalendarDay?) -> Bool {
        guard let recent, let published = discourse.publishedDay, let last = anchor.interval.to else { return false }
        return published.dayNumber - recent.dayNumber <= 7 && published.dayNumber - last.dayNumber > 60
    }

    private func lastBeforePrinting(_ number: Int) -> CalendarDay? {
        guard let published = discourse.published, let month = published.month else { return nil }
        let inMonth = CalendarDay(year: published.year, month: month, day: number)
        if discourse.isWhole || published.day == nil { return inMonth }
        if let inMonth, inMonth <= published.lastDay { return inMonth }
        let before = published.firstDay.adding(days: -published.firstDay.day)
        return CalendarDay(year: before.year, month: before.month, day: number) ?? inMonth
    }

    /// 本周三, 上周, 星期日.
    func week(_ offset: Int?, _ weekday: Int?, _ tense: Tense) -> ResolvedDate {
        guard let today = discourse.today else {
            return .unknown(weekday == nil ? .multiDay : .day, "week-unknown")
        }
        let week = DayInterval.week(of: today, movedBy: offset ?? 0)
        guard let weekday, let monday = week.from else {
            return ResolvedDate(
                interval: week, precision: .multiDay, resolution: .publication, isInferred: false, rule: "week")
        }
        var day = monday.adding(days: weekday - 1)
        if offset == nil, !discourse.isWhole, tense == .unmarked, day > today { day = day.adding(days: -7) }
        return single(day, .publication, "weekday", isInferred: offset == nil)
    }

    /// 近日: some day of the month before printing, or before the end of the month of printing.
    func shortlyBefore() -> ResolvedDate {
        guard let published = discourse.published, published.month != nil else { return .unknown(.range, "recently") }
        let interval = DayInterval(from: published.firstDay.adding(days: -30), to: published.lastDay)
        return ResolvedDate(
            interval: interval, precision: .range, resolution: .publication, isInferred: true, rule: "recently")
    }

    /// 截至目前: up to the day of printing, or the end of its month.
    func upToNow() -> ResolvedDate {
        guard let published = discourse.published, published.month != nil else {
            return .unknown(.range, "day-of-printing-unknown")
        }
        return ResolvedDate(
            interval: DayInterval(from: nil, to: published.lastDay), precision: .range, resolution: .publication,
            isInferred: published.day == nil, rule: "until")
    }

    /// 三年前, 17天内, 一年来.
    func length(_ length: TimeLength, _ place: LengthPlace) -> ResolvedDate {
        let told = place == .later ? discourse.paragraph : toldDay(length, place)
        let isStory = !discourse.isWhole && (place == .later || told != nil)
        let base = isStory ? told?.interval.from : discourse.today
        guard let base, let interval = length.interval(place, from: base) else { return .unknown(.range, "length") }
        let precision: DatePrecision
        switch (place, length.unit) {
        case (.ago, .year), (.later, .year): precision = length.hasHalf ? .month : .year
        case (.ago, .month), (.later, .month): precision = length.hasHalf ? .multiDay : .month
        case (.ago, .day), (.later, .day): precision = .day
        case (.ago, .week), (.later, .week): precision = .multiDay
        default: precision = .range
        }
        return ResolvedDate(
            interval: interval, precision: precision, resolution: isStory ? .context : .publication, isInferred: true,
            rule: "length")
    }
}

extension DateResolver {
    /// 9月4日，……。两天前，集团宣布: days are counted back from the day the story is at; years and months, which are many, from
    /// today.
    private func toldDay(_ length: TimeLength, _ place: LengthPlace) -> DateAnchor? {
        guard place == .ago, length.unit == .day, let anchor = discourse.paragraph ?? discourse.carried,
            anchor.day != nil
        else { return nil }
        return anchor
    }
}

extension TimeLength {
    /// The day this much later.
    func days(from day: CalendarDay, sign: Int = 1) -> CalendarDay {
        switch unit {
        case .year: day.adding(months: sign * (amount * 12 + (hasHalf ? 6 : 0)))
        case .quarter: day.adding(months: sign * amount * 3)
        case .month: day.adding(months: sign * amount).adding(days: hasHalf ? sign * 15 : 0)
        case .week: day.adding(days: sign * amount * 7)
        case .day: day.adding(days: sign * amount)
        }
    }

    /// The days meant, counted from a day; nil when they lie outside the calendar.
    func interval(_ place: LengthPlace, from day: CalendarDay) -> DayInterval? {
        guard unit != .year || (amount < 3000), amount < 100_000 else { return nil }
        switch place {
        case .ago: return around(days(from: day, sign: -1))
        case .later: return around(days(from: day))
        case .before: return DayInterval(from: nil, to: around(days(from: day, sign: -1))?.to)
        case .after: return DayInterval(from: days(from: day), to: nil)
        case .within:
            let end = days(from: day)
            if hasHalf, unit == .year { return DayInterval(from: day, to: end.monthInterval?.to) }
            return DayInterval(from: day, to: unit == .month && !hasHalf ? end.adding(days: -1) : end)
        case .since:
            let start = days(from: day, sign: -1)
            guard isVague || hasHalf else { return DayInterval(from: start, to: day) }
            return DayInterval(from: isVague ? around(start)?.from : start.monthInterval?.from, to: day)
        }
    }

    /// The whole year, month, week or day around a day.
    private func around(_ day: CalendarDay) -> DayInterval? {
        if hasHalf, unit == .year { return day.monthInterval }
        if hasHalf, unit == .month { return DayInterval(from: day, to: day.adding(months: 1).adding(days: -1)) }
        switch unit {
        case .year: return .years(day.year, day.year)
        case .quarter, .month: return day.monthInterval
        case .week: return .week(of: day, movedBy: 0)
        case .day: return .day(day)
        }
    }
}

extension CalendarDay {
    /// The month around a day.
    fileprivate var monthInterval: DayInterval? { .months(year, month, month) }
}
