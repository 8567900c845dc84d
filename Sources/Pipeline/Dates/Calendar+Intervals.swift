// Intervals of the calendar by name: years, months, quarters, parts of them. It knows no text.

import Corpus

extension DayInterval {
    /// The days of whole years; nil outside 1...9999.
    static func years(_ first: Int, _ last: Int) -> DayInterval? {
        guard let from = CalendarDay(year: first, month: 1, day: 1),
            let to = CalendarDay(year: last, month: 12, day: 31)
        else { return nil }
        return DayInterval(from: from, to: to)
    }

    /// The days of whole months of one year.
    static func months(_ year: Int, _ first: Int, _ last: Int) -> DayInterval? {
        guard let from = CalendarDay(year: year, month: first, day: 1), (1...12).contains(last), first <= last,
            let to = CalendarDay(year: year, month: last, day: CalendarDay.dayCount(year: year, month: last))
        else { return nil }
        return DayInterval(from: from, to: to)
    }

    /// One day.
    static func day(_ day: CalendarDay?) -> DayInterval? { day.map { DayInterval(from: $0, to: $0) } }

    /// Days of one month; nil when the month is shorter.
    static func days(_ year: Int, _ month: Int, _ first: Int, _ last: Int) -> DayInterval? {
        guard let from = CalendarDay(year: year, month: month, day: first),
            let to = CalendarDay(year: year, month: month, day: last)
        else { return nil }
        return DayInterval(from: from, to: to)
    }

    /// The week, Monday to Sunday, a day lies in, moved by whole weeks.
    static func week(of day: CalendarDay, movedBy weeks: Int) -> DayInterval {
        let monday = day.adding(days: 1 - day.weekday + 7 * weeks)
        return DayInterval(from: monday, to: monday.adding(days: 6))
    }

    /// The n-th week of an interval: its first Monday opens the first.
    func week(_ number: Int) -> DayInterval? {
        guard let from else { return nil }
        let monday = from.adding(days: (8 - from.weekday) % 7 + 7 * (number - 1))
        return DayInterval(from: monday, to: monday.adding(days: 6))
    }

    /// The n-th weekday (1 is Monday) inside an interval.
    func weekday(_ weekday: Int, number: Int) -> DayInterval? {
        guard let from else { return nil }
        return .day(from.adding(days: (weekday - from.weekday + 7) % 7 + 7 * (number - 1)))
    }
}

extension CalendarDay {
    /// The same day a number of months later or earlier; the last day of the month where there is no such day.
    func adding(months: Int) -> CalendarDay {
        let zeroBased = year * 12 + month - 1 + months
        let newYear = zeroBased >= 0 ? zeroBased / 12 : (zeroBased - 11) / 12
        let newMonth = zeroBased - newYear * 12 + 1
        guard (1...9999).contains(newYear) else { return self }
        let lastDay = CalendarDay.dayCount(year: newYear, month: newMonth)
        return CalendarDay(year: newYear, month: newMonth, day: min(day, lastDay)) ?? self
    }
}
