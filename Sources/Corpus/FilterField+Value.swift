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
        do throws(FilterValueFault) {
            return .success(try DayInterval.read(value))
        } catch {
            return .failure(error)
        }
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
    /// `2020年3月至2021年`, `二〇二〇年三月`. Nil for anything else, also when the end lies before the beginning.
    public init?(filterText text: String) {
        guard let interval = try? DayInterval.read(text) else { return nil }
        self = interval
    }

    /// Reads the same, and says what is wrong where it is none.
    fileprivate static func read(_ text: String) throws(FilterValueFault) -> DayInterval {
        let scalars = FilterNumeral.inDigits(text.unicodeScalars.map { FilterCharacter.halfWidth($0.value) })
        for mark in [[0x2E, 0x2E], [0x7E], [0x81F3]] as [[UInt32]] {
            guard let place = DayInterval.place(of: mark, in: scalars) else { continue }
            return try range(scalars[..<place], scalars[(place + mark.count)...], in: text)
        }
        return try date(scalars[...], in: text).interval
    }

    private static func range(
        _ first: ArraySlice<UInt32>, _ last: ArraySlice<UInt32>, in text: String
    ) throws(FilterValueFault) -> DayInterval {
        let start = first.isEmpty ? nil : try date(first, in: text)
        let end = last.isEmpty ? nil : try date(last, in: text)
        guard start != nil || end != nil else { throw FilterValueFault(cause: .badDate(text)) }
        if let start, let end, end.lastDay < start.firstDay { throw FilterValueFault(cause: .endBeforeStart(text)) }
        return DayInterval(from: start?.firstDay, to: end?.lastDay)
    }

    /// A range that parses to this one, both ends as short as years and months allow; nil when there is none, because neither end
    /// is known or the end lies before the beginning.
    ///
    ///     DayInterval(filterText: "2020-01-01..2021-06-30")?.filterText == "2020-01..2021-06"
    public var filterText: String? {
        if isUnknown { return nil }
        if let from, let to {
            if to < from { return nil }
            let dates = [PartialDate(year: from.year), PartialDate(year: from.year, month: from.month)]
            let whole = (dates + [PartialDate(from)]).compactMap(\.self).first { $0.interval == self }
            if let whole { return whole.description }
        }
        let starts = from.map { DayInterval.forms(of: $0) }
        let ends = to.map { DayInterval.forms(of: $0) }
        // Years, else months, else days.
        let grain = (0..<2).first { grain in
            (starts.map { $0[grain].firstDay == from } ?? true) && (ends.map { $0[grain].lastDay == to } ?? true)
        }
        return [starts, ends].map { $0?[grain ?? 2].description ?? "" }.joined(separator: "..")
    }

    /// The year of a day, its month, and the day itself.
    private static func forms(of day: CalendarDay) -> [PartialDate] {
        let whole = PartialDate(day)
        return [PartialDate(year: day.year) ?? whole, PartialDate(year: day.year, month: day.month) ?? whole, whole]
    }

    /// `2020`, `2020-3`, `2020/3/5`, `20200305`, `2020年3月5日`.
    private static func date(_ scalars: ArraySlice<UInt32>, in text: String) throws(FilterValueFault) -> PartialDate {
        let iso = FilterCharacter.string(dashed(parted(scalars))[...])
        if let date = PartialDate(iso: iso) { return date }
        throw FilterValueFault(cause: absentPart(of: iso) ?? .badDate(text))
    }

    /// Dashes for slashes and stops between the numbers, and where eight digits stand in a row.
    private static func parted(_ scalars: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        if scalars.count == 8, scalars.allSatisfy({ (0x30...0x39).contains($0) }) {
            return Array(scalars.prefix(4) + [0x2D] + scalars.dropFirst(4).prefix(2) + [0x2D] + scalars.suffix(2))[...]
        }
        return scalars.map { $0 == 0x2F || $0 == 0x2E ? 0x2D : $0 }[...]
    }

    /// 年 and 月 part the numbers; the last sign, which may be 日 or 号 too, only ends them.
    private static func dashed(_ scalars: ArraySlice<UInt32>) -> [UInt32] {
        guard scalars.contains(where: { $0 == 0x5E74 }) else { return Array(scalars) }
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
        return dashed
    }

    /// The month or day of a date that is written as one should be but does not exist; nil where it is written otherwise.
    private static func absentPart(of iso: String) -> FilterFault.Cause? {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        let numbers = parts.compactMap { Int($0) }
        guard areDigits, parts.first?.utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count <= 2 }),
            numbers.count == parts.count, (2...3).contains(numbers.count)
        else { return nil }
        guard let month = PartialDate(year: numbers[0], month: numbers[1]) else {
            return numbers[0] > 0 && numbers[1] > 12 ? .noSuchMonth(numbers[1]) : nil
        }
        return numbers.count == 3 && numbers[2] > 28 ? .noSuchDay(numbers[2], in: month) : nil
    }

    private static func place(of mark: [UInt32], in scalars: [UInt32]) -> Int? {
        scalars.indices.first { scalars[$0...].starts(with: mark) }
    }
}
