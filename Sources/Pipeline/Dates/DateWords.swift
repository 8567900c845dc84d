// The fixed words of dates, as tables: to teach the reader a word, add a row. It knows no grammar.

/// What a fixed word says.
enum DateWord: Equatable, Sendable {
    case year(YearPart)
    case month(FieldPart)
    case day(FieldPart)
    case week(Int)
    case portion(Portion)
    case form(DateForm)
    case century(CenturyPart)
}

/// The tables of fixed words.
struct DateWords: Sendable {
    /// Words that may open an expression.
    let openers = WordTable<DateWord>(
        [
            ("今年", .year(.published(0))), ("本年度", .year(.published(0))), ("本年", .year(.published(0))),
            ("去年", .year(.published(-1))), ("前年", .year(.published(-2))), ("大前年", .year(.published(-3))),
            ("明年", .year(.published(1))), ("后年", .year(.published(2))),
            ("同年", .year(.context(0))), ("当年", .year(.context(0))), ("那一年", .year(.context(0))),
            ("这一年", .year(.context(0))), ("次年", .year(.context(1))), ("翌年", .year(.context(1))),
            ("第二年", .year(.context(1))), ("上年", .year(.context(-1))), ("上一年", .year(.context(-1))),
            ("上年度", .year(.context(-1))), ("本月", .month(.published(0))), ("这个月", .month(.published(0))),
            ("上月", .month(.published(-1))), ("上个月", .month(.published(-1))),
            ("上一个月", .month(.published(-1))), ("下月", .month(.published(1))), ("下个月", .month(.published(1))),
            ("下一个月", .month(.published(1))), ("同月", .month(.context(0))), ("当月", .month(.context(0))),
            ("次月", .month(.context(1))), ("今天", .day(.published(0))), ("今日", .day(.published(0))),
            ("本日", .day(.published(0))), ("今晚", .day(.published(0))), ("今晨", .day(.published(0))),
            ("今早", .day(.published(0))), ("昨天", .day(.published(-1))), ("昨日", .day(.published(-1))),
            ("昨晚", .day(.published(-1))), ("昨夜", .day(.published(-1))), ("前天", .day(.published(-2))),
            ("前日", .day(.published(-2))), ("大前天", .day(.published(-3))), ("明天", .day(.published(1))),
            ("明日", .day(.published(1))), ("明晚", .day(.published(1))), ("后天", .day(.published(2))),
            ("大后天", .day(.published(3))), ("大大后天", .day(.published(4))), ("当天", .day(.context(0))),
            ("当日", .day(.context(0))), ("同日", .day(.context(0))), ("同一天", .day(.context(0))),
            ("当晚", .day(.context(0))), ("次日", .day(.context(1))), ("翌日", .day(.context(1))),
            ("第二天", .day(.context(1))), ("前一天", .day(.context(-1))), ("前一日", .day(.context(-1))),
            ("本周", .week(0)), ("这周", .week(0)), ("这个星期", .week(0)), ("上周", .week(-1)), ("上一周", .week(-1)),
            ("上个星期", .week(-1)), ("上星期", .week(-1)), ("上个礼拜", .week(-1)), ("上上周", .week(-2)),
            ("下周", .week(1)), ("下一周", .week(1)), ("下个星期", .week(1)), ("下星期", .week(1)),
            ("下个礼拜", .week(1)), ("上半年", .portion(.half(1))), ("下半年", .portion(.half(2))),
            ("年初", .portion(.beginning)), ("年底", .portion(.end)), ("年末", .portion(.end)),
            ("岁末", .portion(.end)), ("年中", .portion(.middle)), ("上个季度", .portion(.publishedQuarter(-1))),
            ("上季度", .portion(.publishedQuarter(-1))), ("本季度", .portion(.publishedQuarter(0))),
            ("下季度", .portion(.publishedQuarter(1))), ("去年同期", .form(.samePeriodLastYear)),
            ("上年同期", .form(.samePeriodLastYear)), ("今明两年", .form(.years(0...1))),
            ("去今两年", .form(.years(-1...0))), ("月底", .form(.monthPart(.end))), ("月末", .form(.monthPart(.end))),
            ("月初", .form(.monthPart(.beginning))),
            ("今春", .form(.season(0, of: 0))), ("今夏", .form(.season(1, of: 0))), ("今秋", .form(.season(2, of: 0))),
            ("今冬", .form(.season(3, of: 0))), ("去秋", .form(.season(2, of: -1))), ("去冬", .form(.season(3, of: -1))),
            ("明春", .form(.season(0, of: 1))), ("年内", .form(.withinYear)),
            ("截至目前", .form(.upToNow)), ("截止目前", .form(.upToNow)),
            ("近日", .form(.shortlyBefore)), ("日前", .form(.shortlyBefore)),
            ("近期", .form(.shortlyBefore)),
            ("上世纪", .century(.published(-1))), ("上个世纪", .century(.published(-1))),
            ("本世纪", .century(.published(0))), ("下世纪", .century(.published(1))), ("下个世纪", .century(.published(1))),
        ])

    /// Words after a year.
    let yearTails = WordTable<Portion>(
        [
            ("上半年", .half(1)), ("下半年", .half(2)), ("年初", .beginning), ("年底", .end), ("年末", .end), ("年中", .middle),
            ("初", .beginning), ("底", .end), ("末", .end), ("伊始", .outset), ("首季度", .quarters(1...1)),
            ("首季", .quarters(1...1)), ("首月", .months(1...1)), ("暑假", .summerHolidays), ("春天", .season(0)),
            ("夏天", .season(1)), ("秋天", .season(2)), ("冬天", .season(3)), ("春季", .season(0)), ("夏季", .season(1)),
            ("秋季", .season(2)), ("冬季", .season(3)), ("春", .season(0)), ("夏", .season(1)), ("秋", .season(2)),
            ("冬", .season(3)),
        ])

    /// What stands between a length of time and the date it moves, and whether it moves it back.
    let shiftTails = WordTable<Bool>(
        [
            ("后的", false), ("之后的", false), ("以后的", false), ("后,", false), ("前的", true), ("之前的", true), ("以前的", true),
        ])

    /// The same day of another year: 去年的今天, 2018年的这一天.
    let sameDays = WordTable<FieldPart>(
        [
            ("今天", .published(0)), ("今日", .published(0)), ("同日", .context(0)), ("同一天", .context(0)),
            ("这一天", .context(0)), ("这天", .context(0)),
        ])

    /// Words after a five-year plan that mean its first or last year.
    let planTails = WordTable<Portion>(
        [("初", .beginning), ("开局之年", .beginning), ("末", .end), ("末年", .end), ("期末", .end), ("收官之年", .end)])

    /// Words after a month.
    let monthTails = WordTable<Portion>(
        [
            ("上旬", .tenDays(1...1)), ("中旬", .tenDays(2...2)), ("下旬", .tenDays(3...3)), ("上中旬", .tenDays(1...2)),
            ("中上旬", .tenDays(1...2)), ("中下旬", .tenDays(2...3)), ("月初", .beginning), ("月底", .end),
            ("初", .beginning), ("底", .end), ("末", .end), ("月末", .end),
        ])

    /// Words after a century or decade.
    let centuryTails = WordTable<Portion>(
        [
            ("初期", .beginning), ("初", .beginning), ("前期", .beginning), ("末期", .end), ("末", .end), ("后期", .end),
            ("中期", .middle), ("中叶", .middle),
        ])

    /// What may follow a bare day in one Chinese numeral: 三日宣布.
    let dayVerbs = WordTable<Bool>(
        [
            "对", "在", "宣布", "说", "表示", "上午", "下午", "晚", "凌晨", "电", "讯", "抵", "就", "会见", "从", "向", "举行", "与", "同", "召开",
            "发表",
            "致", "开始", "起", "通过", "签署", "离", "到达", "清晨", "中午", "由", "为",
        ], meaning: true)

    /// Feasts whose day follows from the year.
    let feasts = WordTable<Feast>(
        [
            ("元旦", .fixed(month: 1, day: 1)), ("妇女节", .fixed(month: 3, day: 8)), ("植树节", .fixed(month: 3, day: 12)),
            ("劳动节", .fixed(month: 5, day: 1)), ("国际劳动节", .fixed(month: 5, day: 1)),
            ("五一", .fixed(month: 5, day: 1)), ("五一节", .fixed(month: 5, day: 1)),
            ("五一劳动节", .fixed(month: 5, day: 1)), ("五一国际劳动节", .fixed(month: 5, day: 1)),
            ("“五一”", .fixed(month: 5, day: 1)), ("“五一”国际劳动节", .fixed(month: 5, day: 1)),
            ("五四青年节", .fixed(month: 5, day: 4)), ("六一儿童节", .fixed(month: 6, day: 1)),
            ("三八妇女节", .fixed(month: 3, day: 8)), ("三八国际妇女节", .fixed(month: 3, day: 8)),
            ("七一", .fixed(month: 7, day: 1)), ("“七一”", .fixed(month: 7, day: 1)),
            ("八一", .fixed(month: 8, day: 1)), ("“八一”", .fixed(month: 8, day: 1)),
            ("八一建军节", .fixed(month: 8, day: 1)), ("“八一”建军节", .fixed(month: 8, day: 1)),
            ("十一国庆节", .fixed(month: 10, day: 1)), ("青年节", .fixed(month: 5, day: 4)), ("儿童节", .fixed(month: 6, day: 1)),
            ("建党节", .fixed(month: 7, day: 1)), ("建军节", .fixed(month: 8, day: 1)), ("教师节", .fixed(month: 9, day: 10)),
            ("国庆节", .fixed(month: 10, day: 1)), ("国庆", .fixed(month: 10, day: 1)),
            ("圣诞节", .fixed(month: 12, day: 25)), ("母亲节", .nthWeekday(month: 5, number: 2, weekday: 7)),
            ("父亲节", .nthWeekday(month: 6, number: 3, weekday: 7)),
            ("感恩节", .nthWeekday(month: 11, number: 4, weekday: 4)), ("春节", .lunar(LunarPart(month: 1, day: 1))),
            ("元宵节", .lunar(LunarPart(month: 1, day: 15))), ("元宵", .lunar(LunarPart(month: 1, day: 15))),
            ("端午节", .lunar(LunarPart(month: 5, day: 5))), ("端午", .lunar(LunarPart(month: 5, day: 5))),
            ("七夕节", .lunar(LunarPart(month: 7, day: 7))), ("七夕", .lunar(LunarPart(month: 7, day: 7))),
            ("中秋节", .lunar(LunarPart(month: 8, day: 15))), ("中秋", .lunar(LunarPart(month: 8, day: 15))),
            ("重阳节", .lunar(LunarPart(month: 9, day: 9))), ("腊八节", .lunar(LunarPart(month: 12, day: 8))),
            ("除夕", .lunar(LunarPart(month: 12, day: 0))), ("大年三十", .lunar(LunarPart(month: 12, day: 0))),
            ("清明节", .term(6)),
        ] + DateWords.terms)

    /// The solar terms, in the order of the year.
    private static let terms: [(word: String, meaning: Feast)] = [
        "小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑", "白露", "秋分",
        "寒露",
        "霜降", "立冬", "小雪", "大雪", "冬至",
    ].enumerated().map { ($0.element, .term($0.offset)) }
}
