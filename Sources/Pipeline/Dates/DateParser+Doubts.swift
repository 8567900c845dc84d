// What looks like a date and is something else: amounts, ordinals, names, lunar days.

extension DateParser {
    /// True when the number after these characters is an amount, an ordinal or a part of a longer number.
    func isAmount(before start: Int) -> Bool {
        let before = text.unit(start - 1)
        if CompactText.amountOpeners.contains(before) { return true }
        if before == 0x2E || before == 0x2C { return text.isDigit(start - 2) && text.isDigit(start) }
        if before < 0x80, before != 0 {
            let isLetter = (before >= 0x41 && before <= 0x5A) || (before >= 0x61 && before <= 0x7A)
            return isLetter || text.isDigit(start - 1)
        }
        return text.has("每月", before: start) || text.has("为期", before: start) || text.has("连续", before: start)
            || text.has("农历", before: start) || text.has("阴历", before: start)
    }

    /// True when the year just read is a length of time: 2000年历史, 1500多年.
    func isAmount(after end: Int) -> Bool {
        text.has("历史", at: end) || text.has("的历史", at: end) || text.has("来的", at: end) || text.unit(end) == 0x4EE3
    }

    /// 98年: two digits name a year only where a length of time is unlikely.
    func mayBeShortYear(before start: Int) -> Bool {
        let before = text.unit(start - 1)
        return before == 0 || before == 0x0A || (before < 0x80 && !text.isDigit(start - 1)) || before == 0x3002
    }

    /// 10月龄, 一月一通报, 五月初五.
    func monthMeansOther(after end: Int, style: Numeral.Style) -> Bool {
        let next = text.unit(end)
        if CompactText.monthWordTails.contains(next) { return true }
        if next == 0x521D, text.numeral(at: end + 1) != nil { return true }  // 初五 is lunar
        if next == 0x5EFF { return true }  // 廿
        guard style != .ascii, CompactText.digitValue(next) >= 0, !isWhole else { return false }
        guard let day = text.numeral(at: end) else { return false }
        let unit = text.unit(day.end)
        let isDay = unit == 0x65E5 || unit == 0x53F7 || unit == 0x3001 || afterRangeConnector(at: day.end) != nil
        return !isDay
    }

    /// 10日内, 3日游, 100日元, 一日三餐.
    func dayMeansOther(after end: Int, _ style: Numeral.Style) -> Bool {
        let next = text.unit(end)
        if style != .ascii, CompactText.digitValue(next) >= 0 { return true }
        if next == 0x672C { return text.unit(end + 1) != 0x62A5 }  // 日本 but not 日本报
        return CompactText.dayWordTails.contains(next)
    }
}

extension CompactText {
    /// Before a number: it counts or orders.
    static let amountOpeners = Set("第近约逾超满每共达隔历前后头仅短余多长过首".utf16)
    /// After 月: another word.
    static let monthWordTails = Set("亮球票饼薪均息租供嫂龄台兰季".utf16)
    /// After 日: another word or a length of time.
    static let dayWordTails = Set("内游龄均元常益后程照产历夜子志线楼院门馆厅机井船文令车库矿桥".utf16)
}
