// The year of a date that does not print it.

import Corpus

/// What a clause says of the future.
enum Tense: Equatable, Sendable {
    /// Nothing.
    case unmarked
    /// A word such as 计划 stands somewhere in it.
    case open
    /// 将于, 定于 stand right before the date.
    case ahead
}

extension DateResolver {
    /// The year of a form: printed, counted from the day of printing, or drawn from the text.
    func year(of form: CalendarForm, tense: Tense, shift: TimeShift?) -> FoundYear? {
        switch form.year {
        case .absolute(let year):
            return FoundYear(year: year, resolution: .absolute, isInferred: false, rule: "absolute")
        case .short(let digits):
            return FoundYear(year: fullYear(digits), resolution: .absolute, isInferred: true, rule: "short-year")
        case .published(let offset):
            guard let now = discourse.now else { return nil }
            let year = now.year + offset
            return FoundYear(year: year, resolution: .publication, isInferred: false, rule: "year-of-printing")
        case .context(let offset): return contextYear(offset)
        case nil: return missingYear(form, tense, shift)
        }
    }

    private func fullYear(_ digits: Int) -> Int {
        let published = discourse.published?.year ?? 2020
        if published < 2000 { return published / 100 * 100 + digits }
        return digits <= published % 100 + 10 ? published / 100 * 100 + digits : (published / 100 - 1) * 100 + digits
    }

    private func contextYear(_ offset: Int) -> FoundYear? {
        if let anchor = discourse.nearest {
            let isFar = discourse.listed == nil && discourse.paragraph == nil
            return FoundYear(
                year: anchor.year + offset, resolution: .context, isInferred: isFar, rule: "year-of-text")
        }
        if let mentioned = discourse.mentioned {
            return FoundYear(
                year: mentioned.year + offset, resolution: .context, isInferred: true, rule: "year-of-mention")
        }
        guard let published = discourse.published, discourse.isWhole || offset == -1 else { return nil }
        let year = published.year + offset
        return FoundYear(year: year, resolution: .publication, isInferred: !discourse.isWhole, rule: "year-of-printing")
    }

    /// A bare month, day or part of a year.
    private func missingYear(_ form: CalendarForm, _ tense: Tense, _ shift: TimeShift?) -> FoundYear? {
        if let shift, let year = movedYear(form, shift) { return year }
        if let listed = discourse.listed {
            return FoundYear(year: listed.year, resolution: .context, isInferred: false, rule: "year-of-list")
        }
        let printed = publishedYear(form, tense)
        if let plan = yearOfPlan(form, printed) { return plan }
        if let anchor = discourse.paragraph {
            if tense == .ahead, let printed, printed.year > anchor.year { return printed }  // 计划在元旦发车
            if let printed, isNews(form, printed), anchor.sentence != discourse.sentence, anchor.year != printed.year {
                return inferred(printed, "recent-before-printing")
            }
            return FoundYear(year: anchor.year, resolution: .context, isInferred: false, rule: "year-of-paragraph")
        }
        if let section = discourse.section {
            return FoundYear(year: section.year, resolution: .context, isInferred: false, rule: "year-of-heading")
        }
        if let anchor = discourse.carried, anchor.year != printed?.year, goesOn(form, from: anchor),
            printed.map({ !isNews(form, $0) }) ?? true
        {
            return FoundYear(year: anchor.year, resolution: .context, isInferred: true, rule: "year-of-story")
        }
        return printed
    }

    private func inferred(_ year: FoundYear, _ rule: String) -> FoundYear {
        var year = year
        year.isInferred = true
        year.rule = rule
        return year
    }

    func distance(_ form: CalendarForm, _ year: Int, _ target: CalendarDay) -> Int {
        guard let day = firstDay(form, year) else { return .max }
        return abs(day.dayNumber - target.dayNumber)
    }

    private func firstDay(_ form: CalendarForm, _ year: Int) -> CalendarDay? {
        let found = FoundYear(year: year, resolution: .none, isInferred: false, rule: "")
        var month: Int?
        if case .absolute(let number) = form.month { month = number }
        return dated(form, found, month: month, .day).interval.from
    }

    /// The year that makes a bare date lie before the day of printing, unless the clause looks ahead.
    ///
    /// 12月28日 printed on 2 January is the year before. A date at most 45 days ahead stays in the year of printing
    /// (a fair announced for next month), one right after 将于 is the next to come.
    private func publishedYear(_ form: CalendarForm, _ tense: Tense) -> FoundYear? {
        guard let published = discourse.published else { return nil }
        var found = FoundYear(
            year: published.year, resolution: .publication, isInferred: published.month == nil, rule: "bare-date")
        guard published.month != nil, let day = firstDay(form, published.year) else { return found }
        let daysAhead = day.dayNumber - published.lastDay.dayNumber
        if discourse.isWhole {
            if daysAhead > 340 { found.year -= 1 }
        } else if tense == .ahead, daysAhead < -60, form.month != nil || form.isFeast {
            found = FoundYear(year: published.year + 1, resolution: .publication, isInferred: true, rule: "announced")
        } else if discourse.isGuess, daysAhead > 0 {
            found.isInferred = true
        } else if tense == .unmarked, daysAhead > toleratedDays(form, published) {
            found = FoundYear(
                year: published.year - 1, resolution: .publication, isInferred: daysAhead < 275, rule: "prefer-past")
        } else if tense == .unmarked, daysAhead > 0 {
            found.isInferred = true
        }
        return found
    }

    /// 年底 without a word of the future is the coming one, but in January it is the last.
    private func toleratedDays(_ form: CalendarForm, _ published: PartialDate) -> Int {
        if form.month == nil, form.portion == .end { return (published.month ?? 1) <= 2 ? 0 : 366 }
        return 45
    }

    /// True when the day lies in the two weeks before printing: news tells of those.
    private func isNews(_ form: CalendarForm, _ year: FoundYear) -> Bool {
        guard let published = discourse.publishedDay, form.day != nil, let day = firstDay(form, year.year) else {
            return false
        }
        return (0...14).contains(published.dayNumber - day.dayNumber)
    }

    /// 到五月底，……八月末检查验收: what follows a target that is still ahead lies behind it.
    private func yearOfPlan(_ form: CalendarForm, _ printed: FoundYear?) -> FoundYear? {
        guard discourse.paragraph == nil, let target = discourse.mentioned, target.month != nil,
            let start = target.interval.from,
            let printing = discourse.publishedDay, start > printing, let printed, printed.year < target.year,
            let day = firstDay(form, target.year), day > start
        else { return nil }
        return FoundYear(year: target.year, resolution: .context, isInferred: true, rule: "year-of-plan")
    }

    /// 2020年，……。 over 年末全县总人口……: a report of the year before printing goes on with parts of it.
    private func isLastYear(_ anchor: DateAnchor) -> Bool {
        anchor.month == nil && discourse.published.map { $0.year - 1 } == anchor.year
    }

    /// A story told month by month goes on in the next paragraph: the bare date is later in the year than the last.
    private func goesOn(_ form: CalendarForm, from anchor: DateAnchor) -> Bool {
        guard let last = anchor.interval.from, let next = firstDay(form, anchor.year) else { return false }
        if discourse.published == nil { return true }
        if form.month == nil, form.portion != nil { return isLastYear(anchor) }
        return anchor.month != nil && last < next
    }
}
