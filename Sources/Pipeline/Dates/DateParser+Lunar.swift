// Days and months of the Chinese calendar: 农历八月十五, 正月初八, 闰四月, 大年初三.

extension DateParser {
    /// A lunar month, with its day where printed, after a year or alone; nil where a month is an ordinary one.
    /// - Parameter isLunar: 农历 was printed before.
    func lunar(at start: Int, isLunar isSaid: Bool = false) -> (part: LunarPart, end: Int)? {
        var place = start
        var isLunar = isSaid
        for word: StaticString in ["农历", "阴历", "旧历"] where text.has(word, at: place) {
            place += 2
            isLunar = true
        }
        if text.has("大年初", at: place), let day = text.numeral(at: place + 3), (1...15).contains(day.value) {
            return (LunarPart(month: 1, day: day.value), day.end)
        }
        let isLeap = text.unit(place) == 0x95F0  // 闰
        if isLeap { place += 1 }
        guard let (month, isLunarName, afterMonth) = lunarMonth(at: place) else { return nil }
        var part = LunarPart(month: month, isLeap: isLeap)
        isLunar = isLunar || isLeap || isLunarName
        guard let (day, end) = lunarDay(at: afterMonth, isLunar: isLunar) else {
            return isLunar ? (part, afterMonth) : nil
        }
        part.day = day
        return (part, end)
    }

    /// Quick look whether `lunar(at:)` may find something.
    func mayBeLunar(at place: Int) -> Bool {
        switch text.unit(place) {
        case 0x519C, 0x9634, 0x65E7, 0x6B63, 0x814A, 0x95F0, 0x5927, 0x51AC: return true  // 农 阴 旧 正 腊 闰 大 冬
        default:
            guard let number = text.numeral(at: place), text.unit(number.end) == 0x6708 else { return false }
            return text.unit(number.end + 1) == 0x521D || text.unit(number.end + 1) == 0x5EFF
        }
    }

    private func lunarMonth(at place: Int) -> (month: Int, isLunarName: Bool, end: Int)? {
        switch text.unit(place) {
        case 0x6B63: return text.unit(place + 1) == 0x6708 ? (1, true, place + 2) : nil
        case 0x814A: return text.unit(place + 1) == 0x6708 ? (12, true, place + 2) : nil
        case 0x51AC: return text.has("冬月初", at: place) ? (11, true, place + 2) : nil
        default:
            guard let number = text.numeral(at: place), (1...12).contains(number.value),
                text.unit(number.end) == 0x6708
            else { return nil }
            return (number.value, false, number.end + 1)
        }
    }

    private func lunarDay(at place: Int, isLunar: Bool) -> (day: Int, end: Int)? {
        let isFirstTen = text.unit(place) == 0x521D  // 初
        guard isFirstTen || isLunar || text.unit(place) == 0x5EFF,  // 廿
            let day = text.numeral(at: isFirstTen ? place + 1 : place), (1...30).contains(day.value),
            !isFirstTen || day.value <= 10
        else { return nil }
        let hasUnit = text.unit(day.end) == 0x65E5 || text.unit(day.end) == 0x53F7
        return (day.value, hasUnit ? day.end + 1 : day.end)
    }
}
