// Lengths of time that date: 三年前, 17天后, 一年来, 近三个月, 未来两个月.

extension DateParser {
    /// A number with 年 月 周 天 日: 三年半, 两个半月, 20多个月, 半年.
    func timeLength(at start: Int) -> (length: TimeLength, end: Int)? {
        if text.unit(start) == 0x534A { return halfLength(at: start) }
        guard let number = text.numeral(at: start), number.value > 0, number.style != .digits else { return nil }
        var length = TimeLength(amount: number.value, unit: .year)
        var place = number.end
        if isVague(place) {
            length.isVague = true
            place += 1
        }
        let hasCounter = text.unit(place) == 0x4E2A
        if hasCounter { place += 1 }
        if isVague(place) {
            length.isVague = true
            place += 1
        }
        if text.unit(place) == 0x534A, hasCounter {
            length.hasHalf = true
            place += 1
        }
        guard let (unit, end) = timeUnit(at: place, hasCounter: hasCounter), isPlausible(number, unit) else {
            return nil
        }
        length.unit = unit
        place = end
        if text.unit(place) == 0x534A {
            length.hasHalf = true
            place += 1
        }
        if isVague(place) {
            length.isVague = true
            place += 1
        }
        return (length, place)
    }

    private func halfLength(at start: Int) -> (length: TimeLength, end: Int)? {
        if text.unit(start + 1) == 0x5E74 { return (TimeLength(amount: 6, unit: .month), start + 2) }
        let place = text.unit(start + 1) == 0x4E2A ? start + 2 : start + 1
        return text.unit(place) == 0x6708 ? (TimeLength(amount: 0, hasHalf: true, unit: .month), place + 1) : nil
    }

    private func isVague(_ place: Int) -> Bool { text.unit(place) == 0x591A || text.unit(place) == 0x4F59 }

    /// 2015年后 is a date, not a length; 3月后 names March.
    private func isPlausible(_ number: Numeral, _ unit: LengthUnit) -> Bool {
        unit != .year || number.value < 200
    }

    private func timeUnit(at place: Int, hasCounter: Bool) -> (unit: LengthUnit, end: Int)? {
        switch text.unit(place) {
        case 0x5E74: return text.unit(place + 1) == 0x4EE3 ? nil : (.year, place + 1)
        case 0x6708: return hasCounter ? (.month, place + 1) : nil
        case 0x5929: return (.day, place + 1)
        case 0x65E5: return names(dayBefore: place) ? nil : (.day, place + 1)
        default:
            if text.has("季度", at: place) { return hasCounter ? (.quarter, place + 2) : nil }
            return afterWeekWord(at: place).map { (.week, $0) }
        }
    }

    /// 二十五日前，各队交齐种子: the day of a month that something is to be done by; days that have passed are 天.
    private func names(dayBefore place: Int) -> Bool {
        guard !isWhole, text.unit(place + 1) == 0x524D || text.has("以前", at: place + 1) || text.has("之前", at: place + 1)
        else { return false }
        // 个 多 余
        return text.unit(place - 1) != 0x4E2A && text.unit(place - 1) != 0x591A && text.unit(place - 1) != 0x4F59
    }

    /// A length with 前, 后, 以来 and their like behind it.
    func length(_ length: TimeLength, from start: Int, to end: Int) -> Primary? {
        guard let (place, after) = words.lengthTails.match(in: text, at: end), !isAmount(before: start),
            !DateParser.vagueCounts.contains(text.unit(start - 1)), text.unit(after) != 0x540E || place != .ago  // 前后
        else { return nil }
        guard isWhole || lengthIsClear(length, place, after) || opensStory(place, from: start, to: after) else {
            return nil
        }
        return Primary(.length(length, place), start, after)
    }

    /// Inside a sentence only 三年前 and 一年来 say which days are meant.
    private func lengthIsClear(_ length: TimeLength, _ place: LengthPlace, _ end: Int) -> Bool {
        guard place == .ago || place == .since, length.unit != .day || place == .ago else { return false }
        let next = text.unit(end)
        return next != 0x7684 || place == .since  // 三年前的
    }

    /// 2009年……；三年后，他连任: counted from the date before.
    private func opensStory(_ place: LengthPlace, from start: Int, to end: Int) -> Bool {
        place == .later && DateParser.clauseEnds.contains(text.unit(start - 1)) && text.unit(end) == 0x2C
    }

    private static let clauseEnds = UnitSet(",。;\n")
    private static let vagueCounts = UnitSet("几数上好")

    /// 近三个月, 过去一年, 未来2个月.
    func framedLength(at start: Int) -> Primary? {
        guard let (place, end) = words.lengthOpeners.match(in: text, at: start) else { return timeAhead(at: start) }
        let lengthStart = text.unit(end) == 0x7684 ? end + 1 : end
        guard let (length, after) = timeLength(at: lengthStart), !length.isVague else { return nil }
        let isYears = length.unit == .year && end - start == 2
        guard isWhole || isYears || text.unit(after) == 0x6765 || text.has("以来", at: after) else { return nil }
        let tail = words.lengthTails.match(in: text, at: after)
        return Primary(.length(length, place), start, tail?.end ?? after)
    }

    /// 半年后.
    private func timeAhead(at start: Int) -> Primary? {
        guard text.unit(start) == 0x534A, let (read, end) = timeLength(at: start) else { return nil }
        return length(read, from: start, to: end)
    }
}

extension DateWords {
    /// What may follow a length.
    var lengthTails: WordTable<LengthPlace> { DateWords.tails }
    /// What may stand before a length.
    var lengthOpeners: WordTable<LengthPlace> { DateWords.framers }

    private static let tails = WordTable<LengthPlace>([
        ("前", .ago), ("以前", .before), ("之前", .before), ("后", .later), ("以后", .after), ("之后", .later),
        ("内", .within), ("以内", .within), ("之内", .within), ("来", .since), ("以来", .since),
    ])
    private static let framers = WordTable<LengthPlace>([
        ("近", .since), ("最近", .since), ("过去", .since), ("未来", .within), ("今后", .within),
    ])
}
