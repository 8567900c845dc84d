// Date expressions as printed, before anything is resolved. It knows neither calendar nor context.

/// A year as printed.
enum YearPart: Equatable, Sendable {
    /// 2015年.
    case absolute(Int)
    /// 98年: the last two digits.
    case short(Int)
    /// 今年 is 0, 去年 -1: counted from the day of printing.
    case published(Int)
    /// 同年 is 0, 次年 1: counted from the year the text is at.
    case context(Int)
}

/// A month or a day as printed.
enum FieldPart: Equatable, Sendable {
    /// 9月, 7日.
    case absolute(Int)
    /// 本月 is 0, 昨日 -1: counted from the day of printing.
    case published(Int)
    /// 同月 is 0, 次日 1: counted from where the text is.
    case context(Int)
}

/// A part of the year, month or day named before it.
enum Portion: Equatable, Sendable {
    /// 一季度; 前三季度 is 1...3.
    case quarters(ClosedRange<Int>)
    /// 上季度 is -1, counted from the day of printing.
    case publishedQuarter(Int)
    /// 上半年 is 1.
    case half(Int)
    /// 前五个月 is 1...5.
    case months(ClosedRange<Int>)
    /// 上旬 is 1...1, 中下旬 2...3.
    case tenDays(ClosedRange<Int>)
    /// 年初, 月初.
    case beginning
    /// 伊始: a year's first month.
    case outset
    /// 年中, 月中.
    case middle
    /// 年底, 月底.
    case end
    /// 第二周 of a month or year.
    case week(Int)
    /// 第3个星期日: number and weekday; -1 is the last.
    case weekday(Int, Int)
    /// 前两天, or 第十天 as 10...10.
    case days(ClosedRange<Int>)
    /// 最后五天.
    case lastDays(Int)
    /// Spring is 0; seasons begin with their solar terms, 立春 and so on.
    case season(Int)
    /// A feast day.
    case feast(Feast)
    /// A day or month of the Chinese calendar.
    case lunar(LunarPart)
    /// 暑假: July and August.
    case summerHolidays
}

/// A feast whose day follows from the year alone.
enum Feast: Equatable, Sendable {
    /// The same month and day every year.
    case fixed(month: Int, day: Int)
    /// The n-th weekday (1 is Monday) of a month.
    case nthWeekday(month: Int, number: Int, weekday: Int)
    /// A day of the Chinese calendar.
    case lunar(LunarPart)
    /// A solar term: 0 is 小寒.
    case term(Int)
}

/// Year, month, day and a part of them, each as far as printed.
struct CalendarForm: Equatable, Sendable {
    var year: YearPart?
    var month: FieldPart?
    var day: FieldPart?
    var portion: Portion?
    /// The portion belongs to a quarter (一季度末), so that it and the quarter both count.
    var edge: Portion?

    /// True for a feast.
    var isFeast: Bool {
        if case .feast = portion { return true }
        return false
    }

    /// True when nothing was printed.
    var isEmpty: Bool { year == nil && month == nil && day == nil && portion == nil }
}

/// Units of length in time.
enum LengthUnit: Equatable, Sendable { case year, quarter, month, week, day }

/// A length of time: 三年半, 17天.
struct TimeLength: Equatable, Sendable {
    var amount: Int
    /// 半 after the unit.
    var hasHalf = false
    /// 多, 余: more than that.
    var isVague = false
    var unit: LengthUnit
}

/// A length of time that moves a date: 一个月后的4月30日, 一年前的6月8日.
struct TimeShift: Equatable, Sendable {
    /// How far.
    var length: TimeLength
    /// Whether 前 follows it.
    var isBack: Bool
}

/// Where a length of time lies, seen from the day it is counted from.
enum LengthPlace: Equatable, Sendable {
    /// 三年前: the year three years before.
    case ago
    /// 三年以前: any time up to then.
    case before
    /// 三年后.
    case later
    /// 三年以后: any time from then.
    case after
    /// 三年内, 未来三年.
    case within
    /// 三年来, 近三年.
    case since
}

/// Any expression that dates.
enum DateForm: Equatable, Sendable {
    /// Year, month, day and parts.
    case calendar(CalendarForm)
    /// 上周三: weeks from the week of printing, and the weekday; a bare 周三 has no weeks.
    case week(Int?, Int?)
    /// 上世纪90年代初: century (nil: the last one), decade, part.
    case century(CenturyPart, Int?, Portion?)
    /// “十三五”: its number; its first or last year (“十四五”末).
    case plan(Int, Portion?)
    /// 三年前.
    case length(TimeLength, LengthPlace)
    /// 去年同期.
    case samePeriodLastYear
    /// 今明两年: offsets from the year of printing.
    case years(ClosedRange<Int>)
    /// 近日, 日前.
    case shortlyBefore
    /// 截至目前.
    case upToNow

    /// 月底: a part of the month of printing.
    static func monthPart(_ portion: Portion) -> DateForm {
        .calendar(CalendarForm(month: .published(0), portion: portion))
    }

    /// 今春: a season of a year counted from that of printing.
    static func season(_ number: Int, of offset: Int) -> DateForm {
        .calendar(CalendarForm(year: .published(offset), portion: .season(number)))
    }

    /// 年内.
    static let withinYear = DateForm.calendar(CalendarForm(year: .published(0)))
}

/// A century as printed.
enum CenturyPart: Equatable, Sendable {
    /// 20世纪.
    case absolute(Int)
    /// 上世纪 is -1.
    case published(Int)
    /// 80年代 with no century.
    case unnamed
}

/// Which side of a date is meant.
enum DateFrame: Equatable, Sendable {
    /// The date itself.
    case none
    /// 2015年以来: from its start on.
    case since
    /// 截至2016年11月, 年底前: up to its end.
    case until
    /// 到2025年: the date is a target.
    case deadline
}

/// One expression found in a text: its place, what it says, and how it hangs together with the one before.
struct FoundForm: Equatable, Sendable {
    /// First character.
    var start: Int
    /// Character after the last.
    var end: Int
    /// What is printed; for a range its first half.
    var form: DateForm
    /// Second half of a range.
    var last: DateForm?
    /// Which side is meant.
    var frame: DateFrame = .none
    /// It follows the expression before it in a list or range, so it is read from there: 12月7日、8日.
    var isListed = false
    /// 一个月后的 or 一年前的 before it.
    var shift: TimeShift?

    /// 当年 and 三年后 say nothing where no date was named before.
    var isIdle: Bool {
        if case .length(_, .later) = form { return true }
        return form == .calendar(CalendarForm(year: .context(0))) && last == nil
    }
}
