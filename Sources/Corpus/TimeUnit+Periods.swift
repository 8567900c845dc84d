// Periods of time as numbers, so that bars can be laid out with their gaps. It knows no events.

extension TimeUnit {
    /// The number of the period a day lies in; the next period has the next number.
    ///
    ///     TimeUnit.month.period(of: 2020-12-07) == 2020 * 12 + 11
    public func period(of day: CalendarDay) -> Int {
        switch self {
        case .decade: day.year / 10
        case .year: day.year
        case .month: day.year * 12 + day.month - 1
        case .day: day.dayNumber
        }
    }

    /// The first day of a period; nil before the year 1 and after 9999.
    public func firstDay(of period: Int) -> CalendarDay? {
        switch self {
        case .decade: CalendarDay(year: max(1, period * 10), month: 1, day: 1)
        case .year: CalendarDay(year: period, month: 1, day: 1)
        case .month: CalendarDay(year: period / 12, month: period % 12 + 1, day: 1)
        case .day: CalendarDay(dayNumber: period)
        }
    }

    /// All days of the period a day lies in.
    public func interval(containing day: CalendarDay) -> DayInterval {
        let period = period(of: day)
        return DayInterval(from: firstDay(of: period), to: firstDay(of: period + 1)?.adding(days: -1))
    }
}
