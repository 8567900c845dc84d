// A passage that is nothing but a date: a query, a table cell. Digits that would mean anything in a sentence date here.

extension DateParser {
    /// The one expression, or list of them, the text consists of; nil when it is more, or less.
    func wholePassage() -> [FoundForm]? {
        if let found = digitsOnly() { return [found] }
        let prefix = prefixLength()
        guard let read = expression(at: prefix, after: 0) else { return nil }
        var (forms, end) = ([read.first] + read.rest, read.end)
        while DateParser.wholeJoints.contains(text.unit(end)), var more = expression(at: end + 1, after: end + 1),
            more.end > end
        {
            more.first.isListed = true
            forms += [more.first] + more.rest
            end = more.end
        }
        guard tailIsEmpty(from: end) else { return nil }
        if forms.count == 1 {
            forms[0].start = 0
            forms[0].end = text.count
        }
        return forms
    }

    private func prefixLength() -> Int {
        DateParser.wholePrefixes.length(at: 0, in: text) ?? 0
    }

    private static let wholePrefixes: WordSet = ["截止到", "截至", "截止", "自从", "自", "从", "到", "至", "在", "于"]

    private func tailIsEmpty(from end: Int) -> Bool {
        if end == text.count { return true }
        return DateParser.wholeTails.stands(in: end..<text.count, of: text)
    }

    private static let wholeTails: WordSet = ["左右", "前后", "期间", "内", "止", "的时候", "份"]
    private static let wholeJoints = UnitSet("、,和")
    private static let digitSeparators = UnitSet("-/.·")

    /// 20240307, 2022 11 23, 09-01, 6·30, 2018.
    private func digitsOnly() -> FoundForm? {
        guard text.isDigit(0), let first = text.numeral(at: 0) else { return nil }
        var form = CalendarForm()
        if first.end == text.count {
            if first.length == 8 {
                form = CalendarForm(
                    year: .absolute(first.value / 10000), month: .absolute(first.value / 100 % 100),
                    day: .absolute(first.value % 100))
            } else if first.length == 4, (1800...2199).contains(first.value) {
                form = CalendarForm(year: .absolute(first.value))
            }
            return form.isEmpty ? nil : FoundForm(start: 0, end: text.count, form: .calendar(form))
        }
        return monthAndDay(first) ?? threeNumbers(first)
    }

    private func monthAndDay(_ month: Numeral) -> FoundForm? {
        guard (1...12).contains(month.value), month.length <= 2,
            DateParser.digitSeparators.contains(text.unit(month.end)),
            let day = text.numeral(at: month.end + 1), (1...31).contains(day.value), day.end == text.count
        else { return nil }
        let form = CalendarForm(month: .absolute(month.value), day: .absolute(day.value))
        return FoundForm(start: 0, end: text.count, form: .calendar(form))
    }

    private func threeNumbers(_ year: Numeral) -> FoundForm? {
        guard year.length == 4, text.hasBlank(before: year.end), let month = text.numeral(at: year.end),
            (1...12).contains(month.value), let day = text.numeral(at: month.end), (1...31).contains(day.value),
            day.end == text.count
        else { return nil }
        let form = CalendarForm(
            year: .absolute(year.value), month: .absolute(month.value), day: .absolute(day.value))
        return FoundForm(start: 0, end: text.count, form: .calendar(form))
    }
}
