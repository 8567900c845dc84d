// Weeks, centuries and decades, five-year plans, lengths of time, dates in digits.

extension DateParser {
    /// 上周三, 本周, 星期三, 下周周六.
    func week(at start: Int) -> Primary? {
        if let (word, end) = words.openers.match(in: text, at: start), case .week(let offset) = word {
            if let day = weekdayNumber(text.unit(end)) { return Primary(.week(offset, day), start, end + 1) }
            if let (day, end) = weekday(at: end) { return Primary(.week(offset, day), start, end) }
            if DateParser.aroundTails.contains(text.unit(end)) { return nil }  // 一下周围
            return Primary(.week(offset, nil), start, end)
        }
        guard let (day, end) = weekday(at: start), isWhole || bareWeekdayIsClear(at: start, end: end) else {
            return nil
        }
        return Primary(.week(nil, day), start, end)
    }

    /// 周三, 星期日, 礼拜天: 1 is Monday.
    func weekday(at start: Int) -> (weekday: Int, end: Int)? {
        guard let end = afterWeekWord(at: start), let day = weekdayNumber(text.unit(end)) else { return nil }
        return (day, end + 1)
    }

    func afterWeekWord(at start: Int) -> Int? {
        if text.unit(start) == 0x5468 { return start + 1 }
        return text.has("星期", at: start) || text.has("礼拜", at: start) ? start + 2 : nil
    }

    private func weekdayNumber(_ unit: UInt16) -> Int? {
        if unit == 0x65E5 || unit == 0x5929 { return 7 }
        let value = CompactText.digitValue(unit)
        return (1...6).contains(value) && unit != 0x4E24 ? value : nil
    }

    /// 周 followed by a number is also a surname (周一良) and a habit (每周三).
    private func bareWeekdayIsClear(at start: Int, end: Int) -> Bool {
        if text.unit(start - 1) == 0x6BCF || text.unit(start - 1) == 0x9694 { return false }  // 每 隔
        if text.unit(start) != 0x5468 { return true }
        return text.unit(end) == 0 || DateParser.weekdayTails.stands(at: end, in: text)
    }

    private static let weekdayTails: WordSet = [
        ",", "。", "、", "(", ")", "至", "到", "上午", "下午", "晚", "早", "起", "在", "将", "举行", "宣布", "表示",
    ]
    private static let aroundTails = UnitSet("围边转刊期密")
    private static let closingQuotations = UnitSet("”’\"")

    /// 20世纪90年代初, 上世纪, 80年代末.
    func century(at start: Int) -> Primary? {
        var part = CenturyPart.unnamed
        var place = start
        if let (word, end) = words.openers.match(in: text, at: start), case .century(let named) = word {
            (part, place) = (named, end)
        } else if let number = text.numeral(at: start), text.has("世纪", at: number.end) {
            guard (1...30).contains(number.value) else { return nil }
            (part, place) = (.absolute(number.value), number.end + 2)
        }
        if let (decades, end) = neighbouringDecades(at: place) {
            var primary = Primary(.century(part, decades.lowerBound, nil), start, end)
            primary.first.last = .century(part, decades.upperBound, nil)
            return primary
        }
        let (decade, century, decadeEnd) = decade(at: place)
        if part == .unnamed, decade == nil { return nil }
        if let century { part = .absolute(century) }
        let (portion, end) = words.centuryTails.match(in: text, at: decadeEnd) ?? (nil, decadeEnd)
        if decade == nil, portion == nil, !centuryIsClear(after: end) { return nil }
        return Primary(.century(part, decade, portion), start, end)
    }

    /// 五六十年代.
    private func neighbouringDecades(at place: Int) -> (decades: ClosedRange<Int>, end: Int)? {
        let first = CompactText.digitValue(text.unit(place))
        let second = CompactText.digitValue(text.unit(place + 1))
        guard (1...8).contains(first), second == first + 1, text.has("十年代", at: place + 2) else { return nil }
        return (first * 10...second * 10, place + 5)
    }

    /// 80年代, 八十年代, 1990年代: decade 0...90, and its century when the year is whole.
    private func decade(at place: Int) -> (decade: Int?, century: Int?, end: Int) {
        guard let number = text.numeral(at: place), text.has("年代", at: number.end), number.value % 10 == 0 else {
            return (nil, nil, place)
        }
        if (0...90).contains(number.value) { return (number.value, nil, number.end + 2) }
        guard (1000...2190).contains(number.value) else { return (nil, nil, place) }
        return (number.value % 100, number.value / 100 + 1, number.end + 2)
    }

    /// 21世纪 before other words is a name: 21世纪海上丝绸之路.
    private func centuryIsClear(after end: Int) -> Bool {
        let next = text.unit(end)
        return next == 0 || next < 0x80 || next == 0x3002 || text.has("以来", at: end) || text.has("以前", at: end)
    }

    /// “十三五”时期, 十四五期间.
    func plan(at start: Int) -> Primary? {
        let opener = text.unit(start)
        let isQuoted = opener == 0x201C || opener == 0x2018 || opener == 0x22
        let place = isQuoted ? start + 1 : start
        guard CompactText.digitValue(text.unit(place)) >= 0, let (number, afterNumber) = planNumber(at: place) else {
            return nil
        }
        var end = afterNumber
        if isQuoted {
            guard DateParser.closingQuotations.contains(text.unit(end)) else { return nil }
            end += 1
        }
        if isQuoted, let (portion, end) = words.planTails.match(in: text, at: end) {
            return Primary(.plan(number, portion), start, end)
        }
        let hasTail = text.has("时期", at: end) || text.has("期间", at: end)
        guard isQuoted || hasTail || text.has("规划", at: end) || (isWhole && end == text.count) else { return nil }
        return Primary(.plan(number, nil), start, hasTail ? end + 2 : end)
    }

    /// 一五 … 十五五: the number before the last 五.
    private func planNumber(at start: Int) -> (number: Int, end: Int)? {
        let first = CompactText.digitValue(text.unit(start))
        let second = CompactText.digitValue(text.unit(start + 1))
        let third = CompactText.digitValue(text.unit(start + 2))
        if first == 10, third == 5, (1...9).contains(second) { return (10 + second, start + 3) }
        guard (1...10).contains(first), second == 5, !(0...10).contains(third) else { return nil }
        return (first, start + 2)
    }

    /// 2021-12-15, 2021/12/15, 2021.12.15, 2021-12, 2021.12.
    func numericDate(at start: Int) -> Primary? {
        guard let year = text.numeral(at: start), year.style == .ascii, year.length == 4,
            (1800...2199).contains(year.value), !isAmount(before: start), isSeparator(text.unit(year.end)),
            let month = text.numeral(at: year.end + 1), month.length <= 2, (1...12).contains(month.value)
        else { return nil }
        var form = CalendarForm(year: .absolute(year.value), month: .absolute(month.value))
        if isSeparator(text.unit(month.end)), let day = text.numeral(at: month.end + 1), day.style == .ascii,
            (1...31).contains(day.value), day.length <= 2
        {
            form.day = .absolute(day.value)
            return Primary(.calendar(form), start, day.end)
        }
        guard month.length == 2, monthInDigitsIsClear(after: month.end) else { return nil }
        return Primary(.calendar(form), start, month.end)
    }

    func isSeparator(_ unit: UInt16) -> Bool { unit == 0x2D || unit == 0x2F || unit == 0x2E }

    private func monthInDigitsIsClear(after end: Int) -> Bool {
        let next = text.unit(end)
        if afterRangeConnector(at: end) != nil { return true }
        return next == 0 || next == 0x0A || next == 0x29 || next == 0x2C || next == 0x3002
    }
}
