// A date of which the year alone, or year and month alone, may be known. It knows nothing of how it was found.

/// A date at the precision it is known: a year, a month of a year, or a day.
///
///     PartialDate(iso: "2020-12")?.lastDay.description == "2020-12-31"
public struct PartialDate: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// Year, 1...9999.
    public let year: Int
    /// Month, 1...12; nil when only the year is known.
    public let month: Int?
    /// Day of the month; nil when only the month is known.
    public let day: Int?

    /// Makes a date from the parts that are known; nil when there is no such date or a day comes without its month.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard CalendarDay(year: year, month: month ?? 1, day: day ?? 1) != nil, !(month == nil && day != nil) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date of a whole day.
    public init(_ calendarDay: CalendarDay) {
        let parts = calendarDay.parts
        year = parts.year
        month = parts.month
        day = parts.day
    }

    /// Reads `2020`, `2020-12` or `2020-12-07`; nil for anything else, also for days that do not exist.
    public init?(iso: some StringProtocol) {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
            parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count else { return nil }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// The first day it can mean: 2020-12 gives 2020-12-01.
    public var firstDay: CalendarDay {
        CalendarDay(year: year, month: month ?? 1, day: day ?? 1) ?? CalendarDay(dayNumber: 0)
    }

    /// The last day it can mean: 2020-12 gives 2020-12-31.
    public var lastDay: CalendarDay {
        let lastMonth = month ?? 12
        let lastDay = day ?? CalendarDay.dayCount(year: year, month: lastMonth)
        return CalendarDay(year: year, month: lastMonth, day: lastDay) ?? firstDay
    }

    /// All days it can mean.
    public var interval: DayInterval { DayInterval(from: firstDay, to: lastDay) }

    /// ISO 8601 as far as known: `2020`, `2020-12`, `2020-12-07`.
    public var description: String {
        var text = padded(year, 4)
        if let month { text += "-" + padded(month, 2) }
        if let day { text += "-" + padded(day, 2) }
        return text
    }

    /// Orders by the first day it can mean; of two with the same first day the less precise comes first.
    public static func < (left: PartialDate, right: PartialDate) -> Bool {
        (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }
}
