// Days into bars: decades, years, months or days. It knows neither articles nor events.

import Corpus

/// Counts days into bars.
struct BarCounter {
    private let unit: TimeUnit
    private var counts: [Int: (past: Int, planned: Int)] = [:]
    private var keys: [Int: Int] = [:]

    init(unit: TimeUnit) { self.unit = unit }

    /// Counts an article or event, or several of one day.
    mutating func count(day: Int, isPlanned: Bool, times: Int = 1) {
        guard times > 0 else { return }
        let key = keys[day] ?? BarCounter.key(CalendarDay(dayNumber: day), unit)
        keys[day] = key
        counts[key, default: (0, 0)].past += isPlanned ? 0 : times
        counts[key, default: (0, 0)].planned += isPlanned ? times : 0
    }

    private static func key(_ day: CalendarDay, _ unit: TimeUnit) -> Int {
        switch unit {
        case .decade: day.year / 10
        case .year: day.year
        case .month: day.year * 12 + day.month - 1
        case .day: day.dayNumber
        }
    }

    /// The bars, in order of time.
    var bars: [TimeBar] {
        counts.sorted { $0.key < $1.key }.map { key, count in
            TimeBar(interval: interval(key), count: count.past, plannedCount: count.planned)
        }
    }

    private func interval(_ key: Int) -> DayInterval {
        switch unit {
        case .decade: years(key * 10, key * 10 + 9)
        case .year: years(key, key)
        case .month:
            PartialDate(year: key / 12, month: key % 12 + 1)?.interval ?? DayInterval(from: nil, to: nil)
        case .day: DayInterval(from: CalendarDay(dayNumber: key), to: CalendarDay(dayNumber: key))
        }
    }

    private func years(_ first: Int, _ last: Int) -> DayInterval {
        DayInterval(
            from: CalendarDay(year: max(1, first), month: 1, day: 1),
            to: CalendarDay(year: min(9999, last), month: 12, day: 31))
    }
}
