// What stands before or after a date and says which side of it is meant: 以来, 截至, 到, 前.

extension DateParser {
    /// Which side the words after a date point to, and the place after them.
    func suffixFrame(after found: FoundForm) -> (frame: DateFrame, end: Int) {
        let end = found.end
        switch found.form {
        case .length, .samePeriodLastYear, .years, .shortlyBefore, .upToNow: return (.none, end)
        case .withinYear where text.has("年内", before: end): return (.deadline, end)
        default: break
        }
        guard let (frame, after) = DateWords.frames.match(in: text, at: end), frame != .none else {
            return (.none, end)
        }
        if text.unit(end) == 0x6765, after == end + 1 {  // 来, as in 今年来, but not 今年来了
            guard case .calendar(let form) = found.form, form.year != nil, form.month == nil else {
                return (.none, end)
            }
            guard [0, 0x2C, 0x3002, 0x7684].contains(text.unit(after)) else { return (.none, end) }
        }
        if frame == .until, after == end + 1, !beforeIsClear(after: after, found) { return (.none, end) }
        if frame == .since, after == end + 1, text.unit(end) == 0x540E || text.unit(end) == 0x8D77 {
            return afterIsClear(after: after) ? (.since, after) : (.none, end)
        }
        return (frame, after)
    }

    /// 前 after a date opens other words too: 2016年前三季度 was read before, 前夕 and 前后 are left.
    private func beforeIsClear(after place: Int, _ found: FoundForm) -> Bool {
        !DateParser.tailsOfBefore.contains(text.unit(place))
            && text.numeral(at: place) == nil
    }

    /// 后 and 起 open other words: 后期, 后勤, 起草.
    private func afterIsClear(after place: Int) -> Bool {
        !DateParser.tailsOfAfter.contains(text.unit(place))
    }

    private static let tailsOfBefore = UnitSet("后夕期来往进半列述")
    private static let tailsOfAfter = UnitSet("期勤续面草来源步诉词")

    /// Takes 截至, 到 and the like before a date into it.
    func addPrefix(to read: inout Primary, after lastEnd: Int) {
        let start = read.first.start
        guard DateWords.prefixTails.contains(text.unit(start - 1)) else { return }
        for (word, frame) in DateWords.prefixes where start - word.unitCount >= lastEnd {
            guard text.has(word, before: start) else { continue }
            if frame == .deadline, read.first.form == .calendar(CalendarForm(day: .published(0))) { return }  // 到今天
            if word.unitCount == 1, !targetIsClear(before: start - 1) {
                if prolongs(before: start - 1), read.first.frame == .none { read.first.frame = .deadline }
                return
            }
            if frame == .since {
                if read.last.frame == .none, opensSpan(after: read.last.end) { read.last.frame = .since }
                return
            }
            if read.last.frame == .none { read.last.frame = frame }
            read.first.start = start - word.unitCount
            return
        }
    }

    /// 到 after a verb is its ending: 提高到2016年的, 达到.
    private func targetIsClear(before place: Int) -> Bool {
        !DateParser.verbsOfReaching.contains(text.unit(place - 1))
    }

    private static let verbsOfReaching = UnitSet("达高升降延直得回遇来看增减提等长推迟续受收涨跌扩拓溯")
    private static let verbsOfLasting = UnitSet("长迟续")

    /// 延长至2017年, 推迟到明年.
    private func prolongs(before place: Int) -> Bool {
        DateParser.verbsOfLasting.contains(text.unit(place - 1))
    }

    /// 自2020年第一次会议以来: 以来 later in the clause opens the span.
    private func opensSpan(after end: Int) -> Bool {
        var place = end
        if text.has("开始", at: end) || text.has("起", at: end) { return true }
        while place < text.count, place < end + 40 {
            let unit = text.unit(place)
            if unit == 0x2C || unit == 0x3002 || unit == 0x0A || unit == 0x3B { return false }
            if unit == 0x4EE5, text.unit(place + 1) == 0x6765 { return true }
            // 自2015年11月首尔会议之后，
            if text.has("之后", at: place), text.unit(place + 2) == 0x2C { return true }
            place += 1
        }
        return false
    }
}

extension DateWords {
    fileprivate static let frames = WordTable<DateFrame>([
        ("以来", .since), ("来", .since), ("起", .since), ("起至今", .since), ("至今", .since), ("以后", .since), ("之后", .since),
        ("后", .since), ("到现在", .since), ("起至", .none), ("以前", .until), ("之前", .until), ("前", .until), ("止", .until),
    ])

    fileprivate static let prefixes: [(StaticString, DateFrame)] = [
        ("截至", .until), ("截止到", .until), ("截止至", .until), ("截止", .until), ("自从", .since), ("自", .since),
        ("从", .since), ("到", .deadline), ("至", .deadline),
    ]
    /// What they end with.
    fileprivate static let prefixTails = UnitSet("至到止从自")
}
