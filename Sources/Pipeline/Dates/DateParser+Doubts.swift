// What looks like a date and is something else: amounts, ordinals, names, lunar days.

extension DateParser {
    /// 岁末旅游, 岁末南行: without a pause or 是 behind it the word says what kind of thing, and no day.
    func isAdverb(at start: Int, to end: Int) -> Bool {
        text.has("岁末", at: start) && !DateParser.pauses.contains(text.unit(end)) && end < text.count
    }

    /// True when the number after these characters is an amount, an ordinal or a part of a longer number.
    /// - Parameters:
    ///   - openers: characters that make it one; fewer for what can hardly be an amount.
    ///   - isYear: it is a year of four digits, which may follow the number of a paragraph: 1.2021年.
    func isAmount(
        before start: Int, openers: UnitSet = CompactText.amountOpeners, isYear: Bool = false
    ) -> Bool {
        let before = text.unit(start - 1)
        if openers.contains(before) { return true }
        if before == 0x2E || before == 0x2C {  // 3.12; but 1.2021年 numbers a paragraph
            return text.isDigit(start - 2) && text.isDigit(start) && !isYear
        }
        if before < 0x80, before != 0 {
            let isLetter = (before >= 0x41 && before <= 0x5A) || (before >= 0x61 && before <= 0x7A)
            return isLetter || text.isDigit(start - 1)
        }
        return DateParser.amountWords.ends(before: start, in: text)
    }

    /// True when the year just read is a length of time: 2000年历史, 1500多年.
    func isAmount(after end: Int) -> Bool {
        DateParser.lengthTails.stands(at: end, in: text)
    }

    private static let amountWords: WordSet = ["每月", "为期", "连续", "农历", "阴历"]
    private static let lengthTails: WordSet = ["历史", "的历史", "来的", "代"]

    /// 98年: two digits name a year only where a length of time is unlikely.
    func mayBeShortYear(before start: Int) -> Bool {
        let before = text.unit(start - 1)
        return before == 0 || before == 0x0A || (before < 0x80 && !text.isDigit(start - 1)) || before == 0x3002
    }

    /// 美好的明天, 光明日报.
    func isFigure(_ word: DateWord, at start: Int) -> Bool {
        if word == .year(.published(-2)) { return DateParser.openersOfBefore.contains(text.unit(start - 1)) }  // 以前年度
        if word == .day(.published(-2)) { return DateParser.openersOfFront.contains(text.unit(start - 1)) }  // 当前天气
        if text.unit(start) == 0x672C, text.unit(start + 1) == 0x65E5 {  // 一本日历
            return DateParser.calendarTails.contains(text.unit(start + 2))
        }
        guard word == .day(.published(1)) else { return false }
        return DateParser.tomorrowOpeners.contains(text.unit(start - 1)) || text.unit(start + 2) == 0x62A5  // 光明日报
    }

    /// 元旦，首班列车发车; 将于国庆节通车: a feast without a year is a day where a day would be said; 元旦晚会 and
    /// 庆祝国庆节 name what is held or celebrated. Only feasts of the common calendar: those of the Chinese one name a
    /// season as often as a day.
    func standsForDay(_ feast: Feast, from start: Int, to end: Int) -> Bool {
        guard case .fixed = feast else { return DateParser.saidDays.stands(at: end, in: text) }
        let before = text.unit(start - 1)
        if DateParser.dayPrepositions.contains(before), !isWritten(feastWithDigits: start, end) {
            return !CompactText.feastNouns.contains(text.unit(end))
        }
        guard before == 0 || DateParser.sentenceMarks.contains(before) || before == 0x0A else { return false }
        return DateParser.feastTails.stands(at: end, in: text)
    }

    /// 在八一, 到五一 without a mark or 节 behind it may be a part of a name: 八一路, 五一广场.
    private func isWritten(feastWithDigits start: Int, _ end: Int) -> Bool {
        end - start == 2 && CompactText.digitValue(text.unit(start)) > 0
            && !DateParser.digitFeastTails.contains(text.unit(end))
    }

    /// 以前, 之前, 目前, 提前, 此前, 生前 and the like.
    static let openersOfBefore = UnitSet("以之目提此从先事空史")
    /// 当前, 目前, 以前.
    private static let openersOfFront = UnitSet("当當目以")
    /// 清明那天, 端午节当天: one day of a season or a feast.
    static let saidDays: WordSet = ["当天", "当日", "那天", "这天", "那日"]
    private static let pauses = UnitSet(",、。:;是的时之将，")
    private static let calendarTails = UnitSet("历记")
    private static let tomorrowOpeners = UnitSet("的好新向谱光")
    private static let dayPrepositions = UnitSet("在于自从到至")
    private static let sentenceMarks = UnitSet(",。;!?")
    private static let feastTails: WordSet = [",", "当天", "那天", "这天", "前夕", "上午"]
    private static let digitFeastTails = UnitSet(",前期当")

    /// 每月底, 半年内, 一年内, 当年内: the word belongs to what stands before it.
    func isPartOfWord(_ form: DateForm, from start: Int) -> Bool {
        guard case .calendar = form else { return false }
        return DateParser.wordOpeners.contains(text.unit(start - 1)) || text.isDigit(start - 1)
            || CompactText.digitValue(text.unit(start - 1)) >= 0
    }

    /// 近期目标, 近期内开工, 近期将公布: what is near may lie ahead; only where nothing says so it is past.
    func meansSoon(from start: Int, to end: Int) -> Bool {
        guard text.has("近期", at: start) else { return false }
        return !DateParser.recentVerbs.contains(text.unit(end))
            || FutureWords.standInClause(of: FoundForm(start: start, end: end, form: .shortlyBefore), in: text)
    }

    /// 新的一年中, 两年初: 年 belongs to the number before it.
    func isPartOfLength(_ word: DateWord, at start: Int) -> Bool {
        guard case .portion = word, text.unit(start) == 0x5E74 else { return false }
        return text.isDigit(start - 1) || CompactText.digitValue(text.unit(start - 1)) >= 0
            || DateParser.countOpeners.contains(text.unit(start - 1))
    }

    private static let wordOpeners = UnitSet("每该半当数几个整全近")
    private static let recentVerbs = UnitSet(",在举召发从对由与同赴开出签")
    private static let countOpeners = UnitSet("半几数每多")

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

    /// 10日内, 3日游, 100日元, 一日三餐, 两员四日; but 总统三日宣布.
    func dayMeansOther(_ style: Numeral.Style, from start: Int, to end: Int) -> Bool {
        let next = text.unit(end)
        if style != .ascii {
            let isLoose =
                (0x4E00...0x9FFF).contains(text.unit(start - 1)) && afterRangeConnector(at: start - 1) == nil
                && end - start == 2 && words.dayVerbs.match(in: text, at: end) == nil
            if isLoose || CompactText.digitValue(next) >= 0 || next == 0x591C { return true }  // 一日夜
        }
        if next == 0x672C { return text.unit(end + 1) != 0x62A5 }  // 日本 but not 日本报
        return CompactText.dayWordTails.contains(next)
    }
}

extension CompactText {
    /// Between the items of a list.
    static let joints = UnitSet("、和及与")
    /// Between two dates of a list.
    static let listJoints = UnitSet("、和及与以")
    /// Before a number: it counts or orders.
    static let amountOpeners = UnitSet("第近约逾超满每共达隔历前后头仅短余多长过首")
    /// Before a whole year: 近2000年, 第2015.
    static let yearAmountOpeners = UnitSet("第近逾超满达隔历长")
    /// Before a month and a day: 第3月5日.
    static let dayAmountOpeners = UnitSet("第")
    /// After a feast: something that is held at it.
    static let feastNouns = UnitSet("活晚会仪联文演献贺讲致档黄假联庆游特专")
    /// After 月: another word.
    static let monthWordTails = UnitSet("亮球票饼薪均息租供嫂龄台兰季革河")
    /// After 日: another word or a length of time.
    static let dayWordTails = UnitSet("内游龄均元常益后程照产历子志线楼院门馆厅机井船文令车库矿桥")
}
