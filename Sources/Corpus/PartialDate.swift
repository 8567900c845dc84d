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
        // Rows of lists are made of these by the dozen: nothing is allocated.
        var (year, month, day) = (0, 0, 0)
        var (part, digitCount) = (0, 0)
        for byte in iso.utf8 {
            if byte == 0x2D {
                guard digitCount == 4 || part > 0 && digitCount > 0, part < 2 else { return nil }
                (part, digitCount) = (part + 1, 0)
                continue
            }
            guard (0x30...0x39).contains(byte), digitCount < (part == 0 ? 4 : 2) else { return nil }
            digitCount += 1
            let digit = Int(byte) - 0x30
            switch part {
            case 0: year = 10 * year + digit
            case 1: month = 10 * month + digit
            default: day = 10 * day + digit
            }
        }
        guard digitCount == 4 || part > 0 && digitCount > 0 else { return nil }
        self.init(year: year, month: part > 0 ? month : nil, day: part > 1 ? day : nil)
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
