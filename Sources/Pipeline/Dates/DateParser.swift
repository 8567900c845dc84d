// Finds date expressions in a text, as printed. It knows the grammar, and nothing of calendar or context.

/// Reads one text: what looks like a date, from left to right, each place once.
///
///     primary    = calendar | week | century | plan | length | fixed word
///     expression = [截至 | 到] primary [(至 | -) primary] [以来 | 前 | 起 …]
///     list       = expression (、expression)*
struct DateParser {
    /// The text.
    let text: CompactText
    /// The fixed words.
    let words: DateWords
    /// The text is nothing but an expression, as in a query or a table cell: forms that mean something else inside a
    /// sentence (`2018`, `09-01`, `24年`) are dates then.
    let isWhole: Bool

    /// What was read at a place: one form, or several for 5、6月份. Most are one, for which no array is made.
    struct Primary {
        var first: FoundForm
        var rest: [FoundForm] = []

        init(_ form: DateForm, _ start: Int, _ end: Int) { first = FoundForm(start: start, end: end, form: form) }

        init(first: FoundForm) { self.first = first }

        var isSingle: Bool { rest.isEmpty }
        /// The place after it.
        var end: Int { last.end }
        var last: FoundForm {
            get { rest.last ?? first }
            set { if rest.isEmpty { first = newValue } else { rest[rest.count - 1] = newValue } }
        }
    }

    /// All expressions, in order; none overlap.
    /// - Complexity: O(length of the text).
    func expressions(startingAt starts: DateStarts) -> [FoundForm] {
        var found: [FoundForm] = []
        var place = 0
        while place < text.count {
            guard starts.canStart(text.units[place], text.units[place + 1]) else {
                place += 1
                continue
            }
            if isLongNumber(at: place) {
                place = afterFailure(at: place)
                continue
            }
            let lastEnd = found.last?.end ?? 0
            if var read = expression(at: place, after: lastEnd), read.end > place {
                read.first.isListed = found.isEmpty ? false : isListConnector(from: lastEnd, to: read.first.start)
                if !saysTheDayAgain(read, after: found.last) {
                    found.append(read.first)
                    if !read.isSingle { found += read.rest }
                }
                place = read.end
            } else {
                place = afterFailure(at: place)
            }
        }
        return found
    }

    /// 2021年3月10日 星期三 农历正月廿七 is one date.
    private func saysTheDayAgain(_ read: Primary, after last: FoundForm?) -> Bool {
        guard let last, read.first.start - last.end <= 12 else { return false }
        if read.first.isIdle, last.isIdle, read.first.start - last.end <= 6 { return true }  // 当年动工当年投产
        guard read.isSingle, case .calendar(let day) = last.form, day.day != nil, last.frame == .none else {
            return false
        }
        let gap = last.end..<read.first.start
        switch read.first.form {
        case .week(nil, .some): return gap.allSatisfy { text.unit($0) == 0x28 }
        case .calendar(let form):
            guard case .lunar = form.portion, form.year == nil else { return false }
            return !gap.contains { text.unit($0) == 0x3002 || text.unit($0) == 0x0A }
        default: return false
        }
    }

    /// One expression, or the several of a list in one unit, with what stands around it.
    func expression(at start: Int, after lastEnd: Int) -> Primary? {
        guard var read = primary(at: start) else { return nil }
        if read.last.last == nil, let second = rangeEnd(after: read.end) {
            read.last.last = second.first.last ?? second.first.form
            read.last.end = second.end
        }
        (read.last.frame, read.last.end) = suffixFrame(after: read.last)
        addPrefix(to: &read, after: lastEnd)
        return read
    }

    /// The primary at a place.
    func primary(at start: Int) -> Primary? {
        if CompactText.digitValue(text.unit(start)) >= 0 || text.isDigit(start) {
            guard isWhole || mayDate(numberAt: start) else { return nil }
            return number(at: start)
        }
        return plan(at: start) ?? week(at: start) ?? movedHalf(at: start) ?? framedLength(at: start) ?? century(
            at: start)
            ?? calendar(at: start) ?? fixedForm(at: start)
    }

    /// The primary that a number opens; what follows the number leaves out most of what it could be.
    private func number(at start: Int) -> Primary? {
        let end = text.numeral(at: start)?.end ?? start
        let (next, second) = (text.unit(end), text.unit(end + 1))
        let isChinese = !text.isDigit(start)
        let mayBeNumeric = !isChinese && isSeparator(next)
        let mayBeCentury = isChinese || next == 0x4E16 || (next == 0x5E74 && second == 0x4EE3)  // 世, 年代
        let length = DateParser.lengthUnits.contains(next) ? timeLength(at: start) : nil
        return (mayBeNumeric ? numericDate(at: start) : nil) ?? length.flatMap {
            dated($0.length, from: start, to: $0.end)
        }
            ?? (mayBeCentury ? century(at: start) : nil) ?? (isChinese ? plan(at: start) : nil) ?? calendar(at: start)
    }

    /// 半年前的5月.
    private func movedHalf(at start: Int) -> Primary? {
        guard text.unit(start) == 0x534A, let (length, end) = timeLength(at: start) else { return nil }
        return movedDate(length, from: start, to: end)
    }

    /// What a length dates: a date behind it, or a day by itself.
    private func dated(_ length: TimeLength, from start: Int, to end: Int) -> Primary? {
        movedDate(length, from: start, to: end) ?? self.length(length, from: start, to: end)
    }

    /// What may follow the number of a length.
    private static let lengthUnits = UnitSet("年天日周星礼季个多余半")

    /// False for a number that is no part of a date by what follows it: 一些, 三是, 20名.
    private func mayDate(numberAt start: Int) -> Bool {
        guard let number = text.numeral(at: start) else { return true }
        return DateParser.afterNumbers.contains(text.unit(number.end))
    }

    /// Units, joints and dashes, 多 and 半, what follows centuries, seasons and plans, and other numbers.
    private static let afterNumbers = UnitTable(
        "年月日号天周星礼季个多余半世代旬、和及与至到-~/.几五十四三二一六七八九〇0123456789规时期”’\"初")

    private func fixedForm(at start: Int) -> Primary? {
        guard let (word, end) = words.openers.match(in: text, at: start), case .form(let form) = word,
            !isPartOfWord(form, from: start), !meansSoon(from: start, to: end)
        else { return nil }
        return Primary(form, start, end)
    }

    /// 一个月后的4月30日, 一年前的6月8日, 十年前的冬天: a length that moves a date.
    private func movedDate(_ length: TimeLength, from start: Int, to end: Int) -> Primary? {
        guard let (isBack, next) = words.shiftTails.match(in: text, at: end) else { return nil }
        guard var date = calendar(at: next) ?? season(at: next), case .calendar(let form) = date.first.form,
            form.year == nil
        else { return nil }
        date.first.shift = TimeShift(length: length, isBack: isBack)
        date.first.start = start
        return date
    }

    /// 冬天, where a year is told by what stands before it.
    private func season(at start: Int) -> Primary? {
        guard let (portion, end) = words.yearTails.match(in: text, at: start), case .season = portion, end > start + 1
        else { return nil }
        return Primary(.calendar(CalendarForm(portion: portion)), start, end)
    }

    /// The second half of a range, when a connector and a date follow.
    private func rangeEnd(after end: Int) -> Primary? {
        var place = end
        if text.unit(place) == 0x8D77 { place += 1 }  // 起至
        guard let next = afterRangeConnector(at: place) else { return nil }
        if text.unit(end - 1) < 0x80, let year = text.numeral(at: next), year.length == 4, year.style == .ascii,
            (1800...2199).contains(year.value), text.unit(year.end) < 0x80, text.unit(year.end) != 0x2D,
            text.unit(year.end) != 0x2E, text.unit(year.end) != 0x2F
        {
            return Primary(.calendar(CalendarForm(year: .absolute(year.value))), next, year.end)
        }
        guard let second = primary(at: next), second.isSingle, second.first.last == nil else { return nil }
        return second
    }

    /// The place after 至, 到 or a dash; nil when there is none.
    func afterRangeConnector(at place: Int) -> Int? {
        switch text.unit(place) {
        case 0x81F3, 0x5230: return place + 1  // 至 到
        case 0x2D, 0x7E: return text.unit(place + 1) == text.unit(place) ? place + 2 : place + 1
        default: return nil
        }
    }

    /// True when only 、 和 及 与 stand between two places.
    private func isListConnector(from lower: Int, to upper: Int) -> Bool {
        guard lower < upper, upper - lower <= 2 else { return false }
        return (lower..<upper).allSatisfy { CompactText.listJoints.contains(text.unit($0)) }
    }

    /// Ten digits and more date nothing; an endless number must not be tried against every rule.
    private func isLongNumber(at place: Int) -> Bool {
        text.isDigit(place + 9) && (place..<place + 9).allSatisfy { text.isDigit($0) }
    }

    /// After a place where nothing starts: past the whole number, so that long numbers are read once.
    private func afterFailure(at place: Int) -> Int { text.numeral(at: place)?.end ?? place + 1 }
}
