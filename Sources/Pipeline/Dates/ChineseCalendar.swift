// Days of the Chinese calendar and of the solar terms, as days of the Gregorian one. It knows no text.

import Corpus

/// The Chinese calendar of 1900 to 2100.
enum ChineseCalendar {
    /// The days of a month; nil when the year has no such month or lies outside the table.
    /// - Parameters:
    ///   - year: the Gregorian year its new year lies in.
    ///   - month: 1...12.
    ///   - isLeap: the leap month that follows the month of this number.
    static func month(_ month: Int, isLeap: Bool, year: Int) -> DayInterval? {
        guard let entry = entry(ChineseCalendarTable.years, year), (1...12).contains(month),
            let january = CalendarDay(year: year, month: 1, day: 1)
        else { return nil }
        let leapMonth = Int(entry >> 13 & 0xF)
        if isLeap, leapMonth != month { return nil }
        let place = month - 1 + (leapMonth > 0 && (month > leapMonth || isLeap) ? 1 : 0)
        var first = january.adding(days: Int(entry >> 17))
        for earlier in 0..<place { first = first.adding(days: length(entry, earlier)) }
        return DayInterval(from: first, to: first.adding(days: length(entry, place) - 1))
    }

    /// A day of a month; nil when there is none.
    static func day(_ day: Int, month number: Int, isLeap: Bool, year: Int) -> CalendarDay? {
        guard let days = month(number, isLeap: isLeap, year: year), let from = days.from, let to = days.to, day > 0
        else {
            return nil
        }
        let found = from.adding(days: day - 1)
        return found <= to ? found : nil
    }

    /// The day of a solar term in a Gregorian year: 0 is 小寒, 2 立春, 23 冬至.
    static func term(_ number: Int, year: Int) -> CalendarDay? {
        guard (0..<24).contains(number), let delays = entry(ChineseCalendarTable.termDelays, year) else { return nil }
        let day = ChineseCalendarTable.earliestTermDays[number] + Int(delays >> (2 * number) & 3)
        return CalendarDay(year: year, month: number / 2 + 1, day: day)
    }

    private static func length(_ entry: UInt32, _ place: Int) -> Int { entry >> place & 1 == 1 ? 30 : 29 }

    private static func entry<Entry>(_ table: [Entry], _ year: Int) -> Entry? {
        let place = year - ChineseCalendarTable.firstYear
        return table.indices.contains(place) ? table[place] : nil
    }
}

/// A day or month of the Chinese calendar as printed.
struct LunarPart: Equatable, Sendable {
    /// 1...12.
    var month: Int
    /// 闰.
    var isLeap = false
    /// Day of the month; nil for the month as a whole, 0 for its last day.
    var day: Int?

    /// Its days in a year.
    func interval(ofYear year: Int) -> DayInterval? {
        let days = ChineseCalendar.month(month, isLeap: isLeap, year: year)
        guard let day else { return days }
        if day == 0 { return .day(days?.to) }
        return .day(ChineseCalendar.day(day, month: month, isLeap: isLeap, year: year))
    }
}
