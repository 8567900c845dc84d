// Parts of years and months: quarters, halves, thirds of a month, first and last months, weeks, seasons, feasts.

extension DateParser {
    /// What may follow a year, or stand for itself when its words suffice: 前三季度, 上半年, 年底, 第三季度末.
    func yearPortion(at start: Int, hasYear: Bool) -> (portion: Portion, edge: Portion?, end: Int)? {
        // 提前7个月
        if text.unit(start) == 0x524D, DateParser.openersOfBefore.contains(text.unit(start - 1)) { return nil }
        if let (quarter, end) = quarter(at: start) {
            if let (edge, end) = edge(at: end) { return (quarter, edge, end) }
            return (quarter, nil, end)
        }
        if let (months, end) = firstMonths(at: start), hasYear || isWhole || text.unit(start) == 0x524D {
            return (months, nil, end)
        }
        if let (feast, end) = words.feasts.match(in: text, at: start),
            hasYear || isWhole || standsForDay(feast, from: start, to: end)
        {
            let saysDay = DateParser.saidDays.stands(at: end, in: text)
            return (.feast(feast), nil, saysDay ? end + 2 : end)
        }
        if let (ordinal, end) = ordinal(at: start), hasYear { return (ordinal, nil, end) }
        guard let (portion, end) = words.yearTails.match(in: text, at: start), hasYear || mayOpen(portion) else {
            return nil
        }
        if case .season = portion, !isWhole, !seasonIsClear(at: start, end: end) { return nil }
        return (portion, nil, end)
    }

    /// What may follow a month: 上旬, 底, 前4天, 第二周.
    func monthPortion(at start: Int) -> (portion: Portion, end: Int)? {
        if let (portion, end) = words.monthTails.match(in: text, at: start), monthTailIsClear(from: start, to: end) {
            return (portion, end)
        }
        let place = text.unit(start) == 0x7684 ? start + 1 : start  // 的
        if let (ordinal, end) = ordinal(at: place) { return (ordinal, end) }
        if text.unit(start) == 0x524D, let number = text.numeral(at: start + 1), text.unit(number.end) == 0x5929 {
            return number.value > 0 && number.value < 32 ? (.days(1...number.value), number.end + 1) : nil
        }
        if text.has("最后一个", at: place), let (weekday, end) = weekday(at: place + 4) {
            return (.weekday(-1, weekday), end)
        }
        if text.has("最后", at: start), let number = text.numeral(at: start + 2), text.unit(number.end) == 0x5929 {
            return (1...31).contains(number.value) ? (.lastDays(number.value), number.end + 1) : nil
        }
        return nil
    }

    /// 初 after 月 opens other words too: 4月份初次接触.
    private func monthTailIsClear(from start: Int, to end: Int) -> Bool {
        guard end == start + 1 else { return true }
        if text.unit(start - 1) == 0x4EFD { return false }  // 份
        return !DateParser.earlyTails.contains(text.unit(end))
    }

    private static let earlyTails = UnitSet("次期步始审级中高选稿夏冬春秋层部")
    private static let monthCounters = UnitSet("前后第")

    private func mayOpen(_ portion: Portion) -> Bool {
        switch portion {
        case .half, .quarters: true
        case .season: isWhole
        default: false
        }
    }

    /// 春 and its like after a year are names as often as seasons: 2016年春节, 去年秋收.
    private func seasonIsClear(at start: Int, end: Int) -> Bool {
        if end - start == 2 { return true }
        let next = text.unit(end)
        return next == 0 || next == 0x2C || next == 0x3002 || next == 0x0A
    }

    /// 一季度, 第三季度, 前三季度, 前两个季度, Q1.
    private func quarter(at start: Int) -> (portion: Portion, end: Int)? {
        let opener = text.unit(start)
        let hasOpener = opener == 0x524D || opener == 0x7B2C || opener == 0x51  // 前 第 Q
        guard hasOpener || text.unit(start + 1) == 0x5B63 else { return nil }  // 季
        let isFirst = opener == 0x524D
        var place = isFirst || text.unit(start) == 0x7B2C ? start + 1 : start  // 第
        if text.unit(start) == 0x51 { place = start + 1 }  // Q
        guard let number = text.numeral(at: place), (1...4).contains(number.value), number.end == place + 1 else {
            return nil
        }
        place = number.end
        if isFirst, text.unit(place) == 0x4E2A { place += 1 }  // 个
        let hasUnit = text.has("季度", at: place)
        if !hasUnit, text.unit(start) == 0x51, isWhole { return (.quarters(number.value...number.value), place) }
        guard hasUnit, isFirst || !isAmount(before: start) || text.unit(start - 1) == 0x7B2C else { return nil }
        return (.quarters((isFirst ? 1 : number.value)...number.value), place + 2)
    }

    /// 前五个月, 前两月, 后三月, 第8个月.
    private func firstMonths(at start: Int) -> (portion: Portion, end: Int)? {
        let opener = text.unit(start)
        guard DateParser.monthCounters.contains(opener), let number = text.numeral(at: start + 1),
            (1...12).contains(number.value)
        else { return nil }
        let hasCounter = text.unit(number.end) == 0x4E2A
        let end = hasCounter ? number.end + 1 : number.end
        guard text.unit(end) == 0x6708, opener != 0x7B2C || hasCounter else { return nil }
        switch opener {
        case 0x524D: return (.months(1...number.value), end + 1)
        case 0x540E: return (.months((13 - number.value)...12), end + 1)
        default: return (.months(number.value...number.value), end + 1)
        }
    }

    /// 初 or 末 of a quarter.
    func edge(at place: Int) -> (portion: Portion, end: Int)? {
        switch text.unit(place) {
        case 0x521D: (.beginning, place + 1)
        case 0x672B, 0x5E95: (.end, place + 1)
        default: nil
        }
    }

    /// 第二周, 第3个星期日, 第十天.
    private func ordinal(at start: Int) -> (portion: Portion, end: Int)? {
        guard text.unit(start) == 0x7B2C, let number = text.numeral(at: start + 1), (1...366).contains(number.value)
        else {
            return nil
        }
        let place = text.unit(number.end) == 0x4E2A ? number.end + 1 : number.end
        if text.unit(place) == 0x5929 { return (.days(number.value...number.value), place + 1) }
        if let (weekday, end) = weekday(at: place), number.value < 6 { return (.weekday(number.value, weekday), end) }
        guard let end = afterWeekWord(at: place), number.value < 54 else { return nil }
        return (.week(number.value), end)
    }
}
