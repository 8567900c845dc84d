// A run of days, open at either end where the text leaves it open.

/// The days from one to another, both inclusive; a missing end is open.
///
/// `2015年以来` has no `to`, `截至2016年11月` has no `from`; with neither, nothing is known.
public struct DayInterval: Hashable, Sendable, Codable {
    /// First day; nil when open.
    public var from: CalendarDay?
    /// Last day; nil when open.
    public var to: CalendarDay?

    /// Makes an interval from its ends.
    public init(from: CalendarDay?, to: CalendarDay?) {
        self.from = from
        self.to = to
    }

    /// True when neither end is known.
    public var isUnknown: Bool { from == nil && to == nil }

    /// True when the two share a day; an open end reaches for ever, an unknown interval shares nothing.
    public func overlaps(_ other: DayInterval) -> Bool {
        guard !isUnknown, !other.isUnknown else { return false }
        let startsInTime = (from?.dayNumber ?? .min) <= (other.to?.dayNumber ?? .max)
        let endsLateEnough = (other.from?.dayNumber ?? .min) <= (to?.dayNumber ?? .max)
        return startsInTime && endsLateEnough
    }
}
