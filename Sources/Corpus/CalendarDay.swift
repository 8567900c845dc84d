// One day of the Gregorian calendar and arithmetic on it. It knows no clock and no time zone.

/// One day of the proleptic Gregorian calendar.
///
///     CalendarDay(year: 2015, month: 7, day: 9)!.description == "2015-07-09"
public struct CalendarDay: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// Days since 1970-01-01; negative before.
    public let dayNumber: Int

    /// The day that lies `dayNumber` days after 1970-01-01.
    public init(dayNumber: Int) { self.dayNumber = dayNumber }

    /// The day of a year, month and day of the month; nil when there is none (30 February, month 13, year 0).
    /// - Parameters:
    ///   - year: 1...9999.
    ///   - month: 1...12.
    ///   - day: 1...31, within the month.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...CalendarDay.dayCount(year: year, month: month)).contains(day)
        else { return nil }
        self.init(dayNumber: CalendarDay.number(year: year, month: month, day: day))
    }

    /// Number of days in a month, 28...31.
    /// - Precondition: `month` is 1...12.
    public static func dayCount(year: Int, month: Int) -> Int {
        precondition((1...12).contains(month), "no such month: \(month)")
        if month == 2 { return isLeap(year) ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Year, 1...9999 for every day made from its parts.
    public var year: Int { parts.year }
    /// Month, 1...12.
    public var month: Int { parts.month }
    /// Day of the month, 1...31.
    public var day: Int { parts.day }
    /// Day of the week, 1 (Monday) to 7 (Sunday), as ISO 8601 counts.
    public var weekday: Int { CalendarDay.modulo(dayNumber + 3, 7) + 1 }

    /// The day a number of days later (earlier when negative).
    public func adding(days: Int) -> CalendarDay { CalendarDay(dayNumber: dayNumber + days) }

    /// ISO 8601, `2015-07-09`.
    public var description: String {
        let (year, month, day) = parts
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Earlier days come first.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.dayNumber < right.dayNumber }

    /// Year, month and day, after Howard Hinnant's `civil_from_days`
    /// (https://howardhinnant.github.io/date_algorithms.html): years start on 1 March, eras last 400 years.
    var parts: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func isLeap(_ year: Int) -> Bool {
        (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    }

    private static func modulo(_ value: Int, _ divisor: Int) -> Int {
        let rest = value % divisor
        return rest < 0 ? rest + divisor : rest
    }
}

/// A number in decimal digits, filled with zeros on the left.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
