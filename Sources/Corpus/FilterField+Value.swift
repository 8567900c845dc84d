// From the words behind a field's colon to what they ask for, and date ranges to and from text.

/// Why a value was refused.
struct FilterValueFault: Error {
    var cause: FilterFault.Cause
}

extension FilterField {
    /// The filter that the field makes of a value.
    /// - Parameters:
    ///   - value: the words behind the colon, without quotes; not empty.
    ///   - isExact: a whole name is asked for.
    func filter(for value: String, isExact: Bool) -> Result<Filter, FilterValueFault> {
        if let kind = entityKind {
            return .success(isExact ? .exactEntity(EntityID(kind, value)) : .entity(kind, value))
        }
        switch self {
        case .date: return interval(value).map { .published($0) }
        case .event: return interval(value).map { .event($0) }
        case .paper: return .success(.paper(value))
        case .page: return number(value).map { .page($0) }
        case .tag: return .success(.tag(value))
        case .is: return choice(value, ArticleState.allCases).map { .state($0) }
        case .has: return choice(value, ArticleFeature.allCases).map { .feature($0) }
        default: return .success(.title(value))
        }
    }

    private func interval(_ value: String) -> Result<DayInterval, FilterValueFault> {
        DayInterval(filterText: value).map { .success($0) } ?? .failure(FilterValueFault(cause: .badDate(value)))
    }

    private func number(_ value: String) -> Result<Int, FilterValueFault> {
        let digits = FilterCharacter.string(value.unicodeScalars.map { FilterCharacter.halfWidth($0.value) }[...])
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits), number > 0 else {
            return .failure(FilterValueFault(cause: .badNumber(value)))
        }
        return .success(number)
    }

    private func choice<Choice: RawRepresentable>(
        _ value: String, _ choices: [Choice]
    ) -> Result<Choice, FilterValueFault> where Choice.RawValue == String {
        let name = FilterCharacter.string(
            value.unicodeScalars.map { FilterCharacter.latinLetter($0.value) ?? $0.value }[...])
        if let choice = choices.first(where: { $0.rawValue == name }) { return .success(choice) }
        return .failure(FilterValueFault(cause: .badValue(value, allowed: choices.map(\.rawValue))))
    }
}

extension DayInterval {
    /// Reads a date or a range as a filter writes it: `2018`, `2020-01..2021-06`, `..2019`, `2020..`, `2020年3月`,
    /// `2020年3月至2021年`. Nil for anything else, also when the end lies before the beginning.
    public init?(filterText text: String) {
        var scalars = text.unicodeScalars.map { FilterCharacter.halfWidth($0.value) }
        for mark in [[0x2E, 0x2E], [0x7E], [0x81F3]] as [[UInt32]] {
            guard let place = DayInterval.place(of: mark, in: scalars) else { continue }
            scalars.replaceSubrange(place..<place + mark.count, with: [0x2E])
            self.init(from: scalars[..<place], to: scalars[(place + 1)...])
            return
        }
        guard let date = DayInterval.date(scalars[...]) else { return nil }
        self = date.interval
    }

    private init?(from first: ArraySlice<UInt32>, to last: ArraySlice<UInt32>) {
        let start = DayInterval.date(first)
        let end = DayInterval.date(last)
        guard (start != nil) != first.isEmpty, (end != nil) != last.isEmpty, start != nil || end != nil else {
            return nil
        }
        self.init(from: start?.firstDay, to: end?.lastDay)
        if let from, let to, to < from { return nil }
    }

    /// A range that parses to this one, as short as years and months allow; nil when there is none, because neither end
    /// is known or the end lies before the beginning.
    ///
    ///     DayInterval(filterText: "2020-01-01..2021-06-30")?.filterText == "2020..2021-06"
    public var filterText: String? {
        if isUnknown { return nil }
        if let from, let to {
            if to < from { return nil }
            let dates = [PartialDate(year: from.year), PartialDate(year: from.year, month: from.month)]
            let whole = (dates + [PartialDate(from)]).compactMap(\.self).first { $0.interval == self }
            if let whole { return whole.description }
        }
        let start = from.map { DayInterval.shortest($0, isStart: true) } ?? ""
        let end = to.map { DayInterval.shortest($0, isStart: false) } ?? ""
        return start + ".." + end
    }

    private static func shortest(_ day: CalendarDay, isStart: Bool) -> String {
        let dates = [PartialDate(year: day.year), PartialDate(year: day.year, month: day.month)].compactMap(\.self)
        let date = dates.first { (isStart ? $0.firstDay : $0.lastDay) == day }
        return (date ?? PartialDate(day)).description
    }

    /// `2020`, `2020-3`, `2020年3月5日`.
    private static func date(_ scalars: ArraySlice<UInt32>) -> PartialDate? {
        guard scalars.contains(where: { $0 == 0x5E74 }) else {
            return PartialDate(iso: FilterCharacter.string(scalars))
        }
        // 年 and 月 part the numbers; the last sign, which may be 日 or 号 too, only ends them.
        let signs: [[UInt32]] = [[0x5E74], [0x6708], [0x65E5, 0x53F7]]
        var level = 0
        var dashed: [UInt32] = []
        for scalar in scalars {
            guard level < signs.count, signs[level].contains(scalar) else {
                dashed.append(scalar)
                continue
            }
            dashed.append(0x2D)
            level += 1
        }
        if dashed.last == 0x2D { dashed.removeLast() }
        return PartialDate(iso: FilterCharacter.string(dashed[...]))
    }

    private static func place(of mark: [UInt32], in scalars: [UInt32]) -> Int? {
        scalars.indices.first { scalars[$0...].starts(with: mark) }
    }
}
