// Meetings, forums, exercises: an ending, and before it an ordinal, a name or what it was about. It knows no dates.

import Corpus

/// Finds named meetings.
struct MeetingRule {
    let reading: EntityReading
    /// Where names of persons end: 常务副区长蒲承明|代表第十九次市长联席会.
    let personEnds: Set<Int>

    /// The most units a name of a meeting may have.
    private static let lengthLimit = 44
    private static let conjunctions = UnitTable("和与及暨")
    /// Words that begin with 会 and end no meeting: 外长|会面.
    private static let otherWords = [
        "会面", "会见", "会谈", "会师", "会商", "会员", "会长", "会计", "会场", "会址", "会费", "会展", "会合",
    ].map { Array($0.utf16) }
    private static let dialogue = Array("对话".utf16)
    private static let subjects = ["建设", "发展", "合作"].map { Array($0.utf16) }
    private static let heads = ["部长", "首长"].map { Array($0.utf16) }
    private static let lofty = ["世界", "全国", "全球", "国际"].map { Array($0.utf16) }
    /// Endings that are too common to make a name without an ordinal or a name before them.
    private static let common: Set<String> = [
        "会议", "大会", "对话", "全会", "座谈会", "推进会", "启动会", "工作会议",
        "开幕式", "发布会", "听证会", "现场会", "动员会", "交流会",
    ]

    /// All named meetings.
    ///
    ///     在宜宾举行的重庆四川党政联席会议第四次会议  gives  重庆四川党政联席会议第四次会议
    func meetings() -> [EntityCandidate] {
        var found: [EntityCandidate] = []
        var position = 0
        while position < reading.count {
            guard reading.matches.has(.meetingEnding, at: position), let length = endingLength(position) else {
                position += 1
                continue
            }
            let end = position + length
            if let start = nameStart(position, end), !goesOn(end), isWhole(start..<end) {
                found.append(EntityCandidate(start..<end, .meeting, .meetingEnding, .ruled))
            }
            position = end
        }
        return found
    }

    /// False for a body of the lists (联合国大会), and for 对话 that goes on as 对话关系.
    private func isWhole(_ range: Range<Int>) -> Bool {
        if reading.matches.classes(of: range).contains(.knownOrganisation) { return false }
        let end = range.upperBound
        if reading.text.hasAny(MeetingRule.otherWords, at: end - 1) { return false }
        let isDialogue = reading.text.has(MeetingRule.dialogue, at: end - 2)
        return !isDialogue || reading.isBoundary(end) || !isHan(reading.text.folded[end])
    }

    private func endingLength(_ position: Int) -> Int? {
        guard let match = reading.matches.longest(at: position, .meetingEnding, atLeast: 2),
            reading.isWordStart(position) || reading.isWordStart(position + match.length)
        else { return nil }
        return match.length
    }

    /// True when the name goes on behind this ending: 联席会议|第四次会议.
    private func goesOn(_ end: Int) -> Bool {
        guard let ordinal = ordinalEnd(end) else { return false }
        var position = ordinal
        while position < min(reading.count, ordinal + 14), !reading.isBoundary(position) {
            if reading.matches.longest(at: position, .meetingEnding, atLeast: 2) != nil { return true }
            position += 1
        }
        return false
    }

    /// The position behind 第四次, 第14届, 首届, 首次 when one starts here.
    func ordinalEnd(_ start: Int) -> Int? {
        guard start + 1 < reading.count else { return nil }
        let units = reading.text.folded
        if units[start] == 0x9996, units[start + 1] == 0x5C4A || units[start + 1] == 0x6B21 { return start + 2 }
        guard units[start] == 0x7B2C else { return nil }
        var position = start + 1
        while position < min(units.count, start + 7) {
            if units[position] == 0x6B21 || units[position] == 0x5C4A {
                return position > start + 1 ? position + 1 : nil
            }
            guard isDigit(units[position]) || MeetingRule.numerals.contains(units[position]) else { return nil }
            position += 1
        }
        return nil
    }

    private static let numerals = UnitTable("〇零一二三四五六七八九十百")

    /// Where the name begins; nil when what stands before the ending makes no name.
    private func nameStart(_ ending: Int, _ end: Int) -> Int? {
        var start = ending
        while start > 0, end - start < MeetingRule.lengthLimit, let next = stepBack(start, ending) { start = next }
        start = trimmed(behindDeed(start, ending), ending)
        while let stop = reading.matches.longest(at: start, .stop, atLeast: 2), start + stop.length < ending {
            start += stop.length
        }
        guard start < ending, isNamed(start..<ending, reading.text.foldedString(ending..<end)) else { return nil }
        return start
    }

    /// 会议传达|全国农村工作会议, 共260人参加|会议: what is done with a meeting is no part of its name.
    private func behindDeed(_ start: Int, _ ending: Int) -> Int {
        let last = (start..<max(start, ending - 1)).last { reading.text.hasAny(MeetingRule.deeds, at: $0) }
        return last.map { $0 + 2 } ?? start
    }

    private static let deeds = ["传达", "参加", "出席", "列席"].map { Array($0.utf16) }

    /// One unit back, or over brackets, marks and conjunctions that belong to a name; nil at a boundary.
    private func stepBack(_ start: Int, _ ending: Int) -> Int? {
        let before = start - 1
        if personEnds.contains(start) { return nil }
        let unit = reading.text.folded[before]
        if let open = reading.bracketStart(before) { return reading.isBehindDateline(open) ? nil : open }
        if unit == 0x300B { return openingMark(before, 0x300A) }
        if unit == 0x201D { return openingMark(before, 0x201C) }
        if unit == 0x201C || endsMeeting(start) && reading.text.folded[start] == 0x201C { return nil }
        if isSubjectBefore(start) || (unit == 0x7ECF && isName(start)) { return nil }  // 宜宾经|重庆四川党政联席会议
        if isAnniversary(before, ending) { return before }
        if MeetingRule.conjunctions.contains(unit), reading.isStop[before] || reading.isWordStart(before) {
            return crosses(before) ? before : nil
        }
        if unit == 0x7B49, crossesList(before, ending) { return before }
        if unit == 0x3001 { return crossesList(before, ending) ? before : nil }
        if let year = yearStart(before) { return year }
        if unit == 0x28 || reading.isBoundary(before) || isDateEnd(before) { return nil }
        return before
    }

    /// Where the year begins that stands behind the name of a meeting or body: 亚洲论坛|2018年|年会.
    private func yearStart(_ position: Int) -> Int? {
        guard position > 4, reading.text.folded[position] == 0x5E74,
            (position - 4..<position).allSatisfy({ isDigit(reading.text.folded[$0]) }),
            endsMeeting(position - 4) || endsName(position - 4)
        else { return nil }
        return position - 4
    }

    /// The position of the mark that opens a short quotation or title.
    private func openingMark(_ close: Int, _ mark: UInt16) -> Int? {
        var position = close - 1
        while position >= max(0, close - 14) {
            if reading.text.folded[position] == mark { return position }
            if isPunctuation(reading.text.folded[position]) { return nil }
            position -= 1
        }
        return nil
    }

    /// 日 or 月 or 年 behind a digit ends a date, not a name.
    private func isDateEnd(_ position: Int) -> Bool {
        let unit = reading.text.folded[position]
        return (unit == 0x65E5 || unit == 0x6708 || unit == 0x5E74) && position > 0
            && isDigit(reading.text.folded[position - 1])
    }

    /// Whether a conjunction is part of the name: between two names, between two ordinals, or inside one subject.
    private func crosses(_ position: Int) -> Bool {
        if ordinalEnd(position + 1) != nil {
            let unit = position > 0 ? reading.text.folded[position - 1] : 0
            return unit == 0x5C4A || unit == 0x6B21
        }
        if isName(position + 1) { return endsName(position) }
        if endsMeeting(position) { return false }
        var index = position - 1
        var length = 0
        while index >= 0, length < 30, !reading.isBoundary(index) {
            index -= 1
            length += 1
        }
        return length >= 2 && length < 30
    }

    /// True when the ending of a meeting ends here.
    private func endsMeeting(_ end: Int) -> Bool {
        (2...5).contains { end >= $0 && reading.matches.classes(of: end - $0..<end).contains(.meetingEnding) }
    }

    /// A name that begins behind 建设, 发展, 合作 begins the meeting's name: …经济圈建设|重庆四川党政联席会议.
    private func isSubjectBefore(_ start: Int) -> Bool {
        guard start >= 2, isName(start) else { return false }
        return reading.text.hasAny(MeetingRule.subjects, at: start - 2)
    }

    /// 建立 and 成立 belong to a name that celebrates them: 中国—东盟建立对话关系25周年纪念峰会.
    private func isAnniversary(_ before: Int, _ ending: Int) -> Bool {
        guard startsVerb(before) || (before > 0 && startsVerb(before - 1)) else { return false }
        return (before..<max(before, ending - 1)).contains {
            reading.text.folded[$0] == 0x5468 && reading.text.folded[$0 + 1] == 0x5E74
        }
    }

    /// 建立 or 成立.
    private func startsVerb(_ position: Int) -> Bool {
        let unit = reading.text.folded[position]
        return (unit == 0x5EFA || unit == 0x6210) && position + 1 < reading.count
            && reading.text.folded[position + 1] == 0x7ACB
    }

    private func isName(_ position: Int) -> Bool {
        reading.matches.longest(at: position, [.surePlace, .knownOrganisation], atLeast: 2) != nil
    }

    private func endsName(_ end: Int) -> Bool {
        (2...6).contains { length in
            end - length >= 0
                && !reading.matches.classes(of: end - length..<end).isDisjoint(with: [.surePlace, .knownOrganisation])
        }
    }

    /// A list of departments before 部长会议, 首长会议: 外交、经贸、质检等部长会议.
    private func crossesList(_ position: Int, _ ending: Int) -> Bool {
        guard reading.text.hasAny(MeetingRule.heads, at: ending) else { return false }
        var index = position - 1
        while index >= 0, position - index <= 7, !reading.isBoundary(index) { index -= 1 }
        return position - index <= 7 && position - index > 1
    }

    /// Leaves out what does not belong to a name at its beginning: 一次, 多轮, 本次.
    private func trimmed(_ start: Int, _ ending: Int) -> Int {
        var start = start
        if let end = reading.text.folded[start] == 0x28 ? reading.bracketEnd(start) : nil, end < ending { start = end }
        while start < ending,
            isDigit(reading.text.folded[start]) || MeetingRule.leadIn.contains(reading.text.folded[start])
        {
            start += 1
        }
        return start
    }

    private static let leadIn = UnitTable("一两多几次场届轮个本此该和与及暨、”")

    /// 世界, 全国, 国际, or an office: 总检察长会议.
    private func isLofty(_ position: Int) -> Bool {
        reading.word(at: position)?.classes.contains(.office) == true
            || reading.text.hasAny(MeetingRule.lofty, at: position)
    }

    /// An ordinal or a name inside, or four characters of subject before an ending that is not common.
    private func isNamed(_ range: Range<Int>, _ ending: String) -> Bool {
        let hasSign = range.contains { ordinalEnd($0) != nil || isName($0) || (isLofty($0) && range.count > 2) }
        if hasSign || reading.text.units[range].contains(0x300B) { return true }
        let isCommon = MeetingRule.common.contains(ending)
        return range.count >= (isCommon ? 8 : ending.utf16.count >= 4 ? 2 : 4)
    }
}
