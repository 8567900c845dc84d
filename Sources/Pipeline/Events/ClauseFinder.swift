// Which clause a date governs, and how much of it makes a gist. It reads punctuation, not meaning.

import Corpus

/// Clauses around the dates of a text.
///
///     ……双方深化合作。2015年12月，甲在乙举行，丙主持。会议……
///                     date      gist-------------- sentence ends here
struct ClauseFinder {
    /// Characters a sentence may reach to either side of its date; an endless sentence must not cost its length for
    /// every date in it.
    private static let reach = 400

    private let text: CompactText
    /// Dates as places in the text.
    private let places: [Range<Int>]
    /// For each date: it stands inside 《》.
    private let inTitle: [Bool]

    /// Looks through a text once.
    init(text: CompactText, dates: [DateExpression]) {
        self.text = text
        places = dates.map {
            text.index(atOrAfterByte: $0.span.start)..<text.index(atOrAfterByte: $0.span.end)
        }
        inTitle = ClauseFinder.titles(in: text, at: places.map(\.lowerBound))
    }

    /// True when the date belongs to a dateline (新华社某地7月10日电): it says when the report was sent, not what happened.
    func isInDateline(_ number: Int) -> Bool { Dateline.ends(at: places[number].upperBound + 1, in: text) }

    /// True when the date names a plan (2016年至2018年的合作纲要) and not what happened.
    func isPartOfPlan(_ number: Int) -> Bool {
        var end = places[number].upperBound
        if text.has("的", at: end) { end += 1 }
        let limit = min(text.count, end + 8)
        while end < limit, isWordUnit(text.units[end]) {
            end += 1
            if ClauseFinder.plans.contains(where: { text.has($0, before: end) }), !isWordUnit(text.unit(end)) {
                return true
            }
        }
        return false
    }

    private static let plans: [StaticString] = ["纲要", "规划", "行动计划", "工作计划", "合作计划"]

    /// True for what a newspaper says of itself: 明日预告, 今日看点.
    func isNotice(_ number: Int) -> Bool {
        ClauseFinder.notices.contains { text.has($0, at: places[number].upperBound) }
    }

    private static let notices: [StaticString] = ["预告", "看点", "导读", "关注", "头条", "要闻", "提要"]

    /// True for a day of every year: 3月23日是“某周”的纪念日.
    func isAnniversary(_ number: Int) -> Bool {
        let place = places[number]
        guard text.has("是", at: place.upperBound), !text.units[place].contains(0x5E74) else { return false }
        var end = place.upperBound
        let limit = min(text.count, end + 24)
        while end < limit, text.units[end] != 0x2C, !endsSentence(end) { end += 1 }
        return ClauseFinder.feasts.contains { text.has($0, before: end) }
    }

    private static let feasts: [StaticString] = ["纪念日", "的日子", "节日", "生日", "诞辰"]

    /// True when the next words say the same date better: 一年后，也就是2015年11月12日.
    func isSaidAgain(_ number: Int) -> Bool {
        let end = places[number].upperBound
        return text.unit(end) == 0x2C && text.has("也就是", at: end + 1)
    }

    /// True when a gist begins with what was done, so that the sentence before says who: 2018年，更名为……
    func lacksSubject(_ gist: TextSpan) -> Bool {
        let start = text.index(atOrAfterByte: gist.start)
        return ClauseFinder.deeds.contains { text.has($0, at: start) }
    }

    private static let deeds: [StaticString] = [
        "开通", "成立", "更名", "改称", "改为", "改名", "设立", "启动", "签署", "签订", "签下", "宣布", "获", "被", "升格", "升级", "建成", "动工", "开工",
        "通车", "投用", "投入", "挂牌", "举行", "召开", "加入", "成为", "划归", "并入", "撤销", "恢复", "正式", "又", "再次", "已",
    ]

    /// True when the date is part of a title.
    func isInTitle(_ number: Int) -> Bool { inTitle[number] }

    /// The stretch that tells what happened then; nil when nothing is left.
    func gist(of number: Int) -> TextSpan? {
        let sentence = sentence(of: number)
        if let end = datelineEnd(of: number) {
            let upper = cut(end, nextTopic(after: number, in: sentence) ?? sentence.upperBound)
            return upper - end >= 2 ? text.span(end, upper) : nil
        }
        let opensClause = places[number].lowerBound == clauseStart(of: number, in: sentence)
        var lower = opensClause ? endOfList(from: number, in: sentence) : clauseStart(of: number, in: sentence)
        lower = skippingPunctuation(from: lower, to: sentence.upperBound)
        if opensClause { lower = skippingVerb(from: skippingRemainder(from: skippingRemainder(from: lower))) }
        lower = withSubject(lower, number, opensClause, sentence)
        var upper = nextTopic(after: number, in: sentence) ?? sentence.upperBound
        upper = cut(lower, upper)
        if lower >= upper, opensClause {
            lower = skippingPunctuation(
                from: previousClauseStart(of: number, in: sentence), to: places[number].lowerBound)
            upper = cut(lower, sentence.upperBound)
        }
        guard upper - lower >= 2 else { return nil }
        return text.span(lower, upper)
    }

    /// Where the text begins behind a dateline in brackets that holds the date: 【本报江口一日电】; nil for other dates.
    private func datelineEnd(of number: Int) -> Int? {
        let place = places[number].upperBound
        guard text.has("电】", at: place) || text.has("讯】", at: place) else { return nil }
        return place + 2
    }

    /// Back to the date where 是 follows it (2020年是分水岭), and to the clause before where the date's own begins with the
    /// deed (某某新区，2020年12月设立).
    private func withSubject(_ lower: Int, _ number: Int, _ opensClause: Bool, _ sentence: Range<Int>) -> Int {
        guard opensClause else { return lower }
        if text.has("是", at: lower), lower == places[number].upperBound { return places[number].lowerBound }
        guard lower == places[number].upperBound, ClauseFinder.deeds.contains(where: { text.has($0, at: lower) }),
            places[number].lowerBound > sentence.lowerBound
        else { return lower }
        let before = skippingPunctuation(
            from: previousClauseStart(of: number, in: sentence), to: places[number].lowerBound)
        let holdsDate = number > 0 && places[number - 1].upperBound > before
        return holdsDate || places[number].lowerBound - before < 3 ? lower : before
    }

    /// Where those who take part are named: the clause with its date, to the end of the gist or of the short rest.
    func scene(of number: Int, gist: TextSpan) -> TextSpan {
        let sentence = sentence(of: number)
        let upper = nextTopic(after: number, in: sentence) ?? sentence.upperBound
        let start = min(gist.start, text.startByte(clauseStart(of: number, in: sentence)))
        return TextSpan(start, max(gist.end, text.startByte(upper)))
    }

    /// The clauses of a sentence before the first date in it: who is named there takes part in all that follows
    /// (甲是乙的城市，1998年改名，2001年……). Empty when the sentence begins with a date.
    func lead(of number: Int) -> TextSpan {
        let sentence = sentence(of: number)
        var first = number
        while first > 0, places[first - 1].lowerBound >= sentence.lowerBound { first -= 1 }
        return text.span(sentence.lowerBound, clauseStart(of: first, in: sentence))
    }

    /// What a paragraph says before its first date; empty when it begins with one.
    func opening(ofParagraphWith number: Int) -> TextSpan {
        var start = places[number].lowerBound
        let last = max(0, start - ClauseFinder.reach)
        while start > last, text.units[start - 1] != 0x0A { start -= 1 }
        var first = number
        while first > 0, places[first - 1].lowerBound >= start { first -= 1 }
        return text.span(start, clauseStart(of: first, in: sentence(of: first)))
    }

    /// True when 今天 or 明天 is said inside quotation marks, or 今天的 may mean nowadays: it need not be the day of printing.
    func isSpokenDay(_ number: Int) -> Bool {
        let start = places[number].lowerBound
        guard ClauseFinder.spokenDays.contains(where: { text.has($0, at: start) }) else { return false }
        if text.has("今天的", at: start) { return true }
        var place = start
        while place > 0, start - place < ClauseFinder.reach, text.units[place - 1] != 0x0A {
            place -= 1
            if text.units[place] == 0x201D { return false }
            if text.units[place] == 0x201C { return true }
        }
        return false
    }

    private static let spokenDays: [StaticString] = ["今天", "明天", "昨天", "后天", "前天", "今日", "明日", "昨日"]

    /// The sentence before that of a date, in the same paragraph; empty when there is none.
    func sentenceBefore(_ number: Int) -> TextSpan {
        let end = sentence(of: number).lowerBound - 1
        guard end > 0, text.units[end] != 0x0A else { return TextSpan(0, 0) }
        var start = end
        let first = max(0, end - ClauseFinder.reach)
        while start > first, !endsSentence(start - 1) { start -= 1 }
        return text.span(start, end)
    }

    private func sentence(of number: Int) -> Range<Int> {
        var lower = places[number].lowerBound
        let first = max(0, lower - ClauseFinder.reach)
        while lower > first, !endsSentence(lower - 1), !endsSource(lower - 1), !Dateline.ends(at: lower, in: text) {
            lower -= 1
        }
        var upper = places[number].upperBound
        let last = min(text.count, upper + ClauseFinder.reach)
        while upper < last, !endsSentence(upper) { upper += 1 }
        return lower..<max(upper, lower)
    }

    /// 本报综合报道】 is no part of what happened.
    private func endsSource(_ place: Int) -> Bool { text.units[place] == 0x3011 }

    private func endsSentence(_ place: Int) -> Bool {
        switch text.units[place] {
        case 0x3002, 0x21, 0x3F, 0x3B, 0x0A: true
        default: false
        }
    }

    private func clauseStart(of number: Int, in sentence: Range<Int>) -> Int {
        var place = places[number].lowerBound
        var first = number
        while first > 0, places[first - 1].lowerBound >= sentence.lowerBound, isJoined(first - 1, first) { first -= 1 }
        if first < number { place = places[first].lowerBound }
        while place > sentence.lowerBound, text.units[place - 1] != 0x2C { place -= 1 }
        let start = leadSkipped(from: place, to: places[first].lowerBound)
        return start == places[first].lowerBound ? places[number].lowerBound : start
    }

    /// Brackets, quotation marks and （一） before a date do not keep it from opening its clause.
    private func leadSkipped(from place: Int, to date: Int) -> Int {
        var lower = place
        while lower < date, !isWordUnit(text.units[lower]) { lower += 1 }
        if lower == date || text.units[date - 1] == 0x29 { return date }  // ……讯（记者某某）近日
        let isLead = ClauseFinder.leads.contains { $0.unitCount == date - lower && text.has($0, at: lower) }
        return isLead || isDistance(lower..<date) ? date : place
    }

    /// 两年后的2015年, 时隔一个月的4月30日: how far the date lies from another is no part of what happened either.
    private func isDistance(_ lead: Range<Int>) -> Bool {
        guard lead.count <= 8, text.has("的", before: lead.upperBound) else { return false }
        return text.has("前的", before: lead.upperBound) || text.has("后的", before: lead.upperBound)
            || text.has("时隔", at: lead.lowerBound)
    }

    /// Words that may stand between the start of a clause and its date without being part of what happened.
    private static let leads: [StaticString] = [
        "在", "于", "自", "从", "早在", "就在", "计划", "力争", "预计", "确保", "争取", "其中", "同时", "而", "并", "据悉", "此外", "仅", "截至", "到",
        "直到", "因为", "也就是", "即",
    ]

    /// A Chinese character, a digit or a letter; not ; and : which lie between the two last in the code.
    private func isWordUnit(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x4E00...0x9FFF, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    private func previousClauseStart(of number: Int, in sentence: Range<Int>) -> Int {
        var place = places[number].lowerBound
        while place > sentence.lowerBound, text.units[place - 1] == 0x2C { place -= 1 }
        while place > sentence.lowerBound, text.units[place - 1] != 0x2C { place -= 1 }
        return place
    }

    /// True when two dates stand in one list: 12月7日、8日.
    private func isJoined(_ first: Int, _ second: Int) -> Bool {
        let gap = places[second].lowerBound - places[first].upperBound
        guard (1...2).contains(gap) else { return false }
        return (places[first].upperBound..<places[second].lowerBound).allSatisfy {
            UnitSet("、和及与以").contains(text.units[$0])
        }
    }

    private func endOfList(from number: Int, in sentence: Range<Int>) -> Int {
        var last = number
        while last + 1 < places.count, places[last + 1].upperBound <= sentence.upperBound, isJoined(last, last + 1) {
            last += 1
        }
        return places[last].upperBound
    }

    /// The start of the next date that opens a clause of the same sentence: 7月签约，8月开工.
    private func nextTopic(after number: Int, in sentence: Range<Int>) -> Int? {
        var last = number
        var next = number + 1
        while next < places.count, places[next].lowerBound < sentence.upperBound {
            let start = places[next].lowerBound
            if !isJoined(last, next), start > 0, text.units[start - 1] == 0x2C, !inTitle[next] { return start }
            last = next
            next += 1
        }
        return nil
    }

    private func skippingPunctuation(from place: Int, to limit: Int) -> Int {
        var place = place
        while place < limit, !isWordUnit(text.units[place]), !opensQuotation(text.units[place]) { place += 1 }
        return place
    }

    /// 12月14日举行的某会上: the gist begins with the name of what was held.
    private func skippingVerb(from place: Int) -> Int {
        let verb = ClauseFinder.attributes.first { text.has($0, at: place) }
        return verb.map { place + $0.unitCount } ?? place
    }

    /// 的, 前后, 零时刚过: what still belongs to the date.
    private func skippingRemainder(from place: Int) -> Int {
        let word = ClauseFinder.remainders.first { text.has($0, at: place) }
        guard let word else { return place }
        let end = place + word.unitCount
        if text.unit(end) == 0x2C { return end + 1 }
        return ClauseFinder.onlyBeforeComma.contains { $0.unitCount == word.unitCount && text.has($0, at: place) }
            ? place : end
    }

    private static let onlyBeforeComma: [StaticString] = ["开始"]

    private static let remainders: [StaticString] = [
        "的时候", "的", "开始", "前后", "左右", "零时刚过", "零时起", "零时", "时刚过", "凌晨", "清晨", "早晨", "上午", "中午", "下午", "傍晚", "晚间", "晚上",
        "晚",
    ]

    private static let attributes: [StaticString] = ["举行的", "召开的", "举办的", "开幕的", "闭幕的", "印发的", "发布的", "出台的", "签署的"]

    private func opensQuotation(_ unit: UInt16) -> Bool {
        unit == 0x300A || unit == 0x201C || unit == 0x28 || unit == 0x2018
    }

    /// Cuts what is too long at a comma; where one clause alone is too long, after a name in a list or a title.
    private func cut(_ lower: Int, _ upper: Int) -> Int {
        var end = upper
        if upper - lower > EventReader.longestGist { end = cutAtPause(lower, upper) }
        while end > lower, UnitSet(",、:;").contains(text.units[end - 1]) { end -= 1 }
        return end
    }

    private func cutAtPause(_ lower: Int, _ upper: Int) -> Int {
        let wish = lower + EventReader.longestGist
        if let comma = last(UnitSet(","), from: lower, to: wish), !isSetting(comma) { return comma }
        let limit = min(upper, lower + EventReader.longestClause)
        if let comma = (wish..<limit).first(where: { text.units[$0] == 0x2C }) { return comma }
        if upper <= limit { return upper }
        let pause = last(UnitSet("、》"), from: lower, to: limit - 1) ?? limit
        return pause < limit && text.units[pause] == 0x300B ? pause + 1 : pause
    }

    /// 在……第四次会议上, says where, not yet what.
    private func isSetting(_ comma: Int) -> Bool { UnitSet("上中时后下间际").contains(text.unit(comma - 1)) }

    /// The last of these characters in a stretch, not too near its start.
    private func last(_ units: UnitSet, from lower: Int, to upper: Int) -> Int? {
        var place = upper
        while place > lower + EventReader.shortestGist, !units.contains(text.units[place]) { place -= 1 }
        return place > lower + EventReader.shortestGist ? place : nil
    }

    private static func titles(in text: CompactText, at starts: [Int]) -> [Bool] {
        var depth = 0
        var place = 0
        return starts.map { start in
            while place < start {
                switch text.units[place] {
                case 0x300A: depth += 1
                case 0x300B: depth = max(0, depth - 1)
                case 0x0A: depth = 0
                default: break
                }
                place += 1
            }
            return depth > 0
        }
    }
}
