// From a printed expression to days, by what it says and by where the text is in time. It knows no grammar.

import Corpus

/// What an expression means.
struct ResolvedDate: Equatable, Sendable {
    /// The days; unknown when nothing fixes them.
    var interval: DayInterval
    /// How fine.
    var precision: DatePrecision
    /// What it was drawn from.
    var resolution: DateResolution
    /// Drawn by a rule that can err.
    var isInferred: Bool
    /// Name of that rule.
    var rule: String
    /// Year, month, day for what follows to lean on.
    var parts: (year: Int, month: Int?, day: Int?)?

    static func == (left: ResolvedDate, right: ResolvedDate) -> Bool {
        left.interval == right.interval && left.precision == right.precision && left.resolution == right.resolution
    }

    /// Found, but not resolved.
    static func unknown(_ precision: DatePrecision, _ rule: String) -> ResolvedDate {
        ResolvedDate(
            interval: DayInterval(from: nil, to: nil), precision: precision, resolution: .none, isInferred: false,
            rule: rule)
    }
}

/// Resolves expressions one after the other; what was read before is in `discourse`.
struct DateResolver {
    /// Where the text is in time.
    var discourse: Discourse

    /// What an expression means here.
    /// - Parameter tense: what the clause around it says of the future.
    func resolve(_ found: FoundForm, tense: Tense) -> ResolvedDate {
        let leansAhead = tense != .unmarked || found.frame == .until || found.frame == .deadline
        let effective: Tense = tense == .unmarked && leansAhead ? .open : tense
        var resolved = resolve(found.form, tense: effective, shift: found.shift)
        if let last = found.last { resolved = range(resolved, found.form, last, effective) }
        return framed(resolved, found)
    }

    private func resolve(_ form: DateForm, tense: Tense, shift: TimeShift? = nil) -> ResolvedDate {
        switch form {
        case .calendar(let form): calendar(form, tense: tense, shift: shift)
        case .week(let offset, let weekday): week(offset, weekday, tense)
        case .century(let part, let decade, let portion): century(part, decade, portion)
        case .plan(let number, let portion): plan(number, portion)
        case .length(let length, let place): self.length(length, place)
        case .samePeriodLastYear: samePeriod()
        case .years(let offsets): years(offsets)
        case .shortlyBefore: shortlyBefore()
        case .upToNow: upToNow()
        }
    }

    /// Both ends, the second read with the first before it.
    private func range(_ first: ResolvedDate, _ firstForm: DateForm, _ last: DateForm, _ tense: Tense) -> ResolvedDate {
        var second = self
        if let parts = first.parts {
            second.discourse.listed = DateAnchor(
                year: parts.year, month: parts.month, day: parts.day, interval: first.interval,
                sentence: discourse.sentence)
        }
        var end = second.resolve(last, tense: tense)
        if let from = first.interval.from, let to = end.interval.to, to < from, case .calendar(var form) = last,
            form.year == nil, let year = end.parts?.year
        {
            form.year = .absolute(year + 1)  // 12月30日至1月2日
            end = second.calendar(form, tense: tense, shift: nil)
        }
        guard let from = first.interval.from, let to = end.interval.to, from <= to else {
            return .unknown(.range, "range-unresolved")
        }
        var whole = first
        whole.interval = DayInterval(from: from, to: to)
        whole.precision = rangePrecision(first.precision, end.precision)
        whole.isInferred = first.isInferred || end.isInferred
        whole.parts = end.parts
        whole.rule = first.rule + "-range"
        return whole
    }

    private func rangePrecision(_ first: DatePrecision, _ last: DatePrecision) -> DatePrecision {
        switch last {
        case .day, .multiDay: .multiDay
        case .month, .multiMonth, .quarter, .half: .multiMonth
        default: .range
        }
    }

    private func framed(_ resolved: ResolvedDate, _ found: FoundForm) -> ResolvedDate {
        var framed = resolved
        if found.last != nil, found.frame == .until { return resolved }  // 2020年至2025年前
        switch found.frame {
        case .none: return resolved
        case .deadline:
            framed.rule = "deadline"
            return framed
        case .since: framed.interval.to = nil
        case .until: framed.interval.from = nil
        }
        if found.frame == .since, case .calendar(let form) = found.form, form.portion == .end, form.month == nil,
            form.edge == nil, let year = resolved.parts?.year
        {
            framed.interval.from = CalendarDay(year: year, month: 12, day: 1)  // 自2020年底…以来
        }
        framed.precision = .range
        framed.rule = found.frame == .since ? "since" : "until"
        return framed
    }
}
