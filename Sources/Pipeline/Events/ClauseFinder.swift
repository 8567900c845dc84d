// Which clause a date governs, and how much of it makes a gist. It reads punctuation, not meaning.

import Corpus

/// Clauses around the dates of a text.
///
///     ……双方深化合作。2015年12月，甲在乙举行，丙主持。会议……
///                     date      gist-------------- sentence ends here
struct ClauseFinder {
    let text: CompactText
    /// Dates as places in the text.
    let places: [Range<Int>]
    /// For each date: it stands inside 《》.
    private let inTitle: [Bool]
    private let bounds: ClauseBounds
    private let pauses: ClausePauses
    /// Where the clause of each date begins; at the date, when only 在 or 截至 stands before it.
    private var clauseStarts: [Int] = []

    /// Looks through a text once.
    init(text: CompactText, dates: [DateExpression]) {
        self.text = text
        var known = 0
        let places = dates.map { date in
            let start = text.index(atOrAfterByte: date.span.start, near: known)
            known = text.index(atOrAfterByte: date.span.end, near: start)
            return start..<known
        }
        self.places = places
        inTitle = ClauseFinder.titles(in: text, at: places.map(\.lowerBound))
        bounds = ClauseBounds(text, places, inTitle: inTitle)
        pauses = ClausePauses(text)
        clauseStarts = places.indices.map { findClauseStart(of: $0) }
    }

    /// True when the date belongs to a dateline (新华社某地7月10日电): it says when the report was sent, and only where the
    /// first sentence of the news has no date, when it may have happened.
    func isInDateline(_ number: Int) -> Bool { Dateline.stands(at: places[number].upperBound, in: text) }

    /// True when the news behind the dateline of a date says itself when it happened.
    func isDatedAgain(_ number: Int) -> Bool {
        number + 1 < places.count && places[number + 1].lowerBound < bounds.sentences[number].upperBound
    }

    /// True when a gist begins with what was done, so that the sentence before says who: 2018年，更名为……
    func lacksSubject(_ gist: Range<Int>) -> Bool { beginsWithDeed(gist.lowerBound) }

    /// The characters from a date, or from its gist where that begins before it, to the end of the gist.
    func stretch(of number: Int, gist: Range<Int>) -> Range<Int> {
        min(gist.lowerBound, places[number].lowerBound)..<gist.upperBound
    }

    /// True where something is compared with a date: 超过1954年的最高水位.
    func isCompared(_ number: Int) -> Bool { Comparisons.stand(before: places[number].lowerBound, in: text) }

    /// 今年51岁, 今年刚满四十岁: how old somebody is happens on no day.
    func isAge(_ number: Int) -> Bool {
        var place = places[number].upperBound
        let end = min(place + 7, text.count)
        while place < end, ClauseFinder.ageOpeners.contains(text.unit(place)) { place += 1 }
        let start = place
        while place < end, text.isDigit(place) || ClauseFinder.numerals.contains(text.unit(place)) { place += 1 }
        // 设立，今年满一岁: a zone or a paper has its first year behind it.
        guard place > start, place > start + 1 || text.isDigit(start) else { return false }
        return (text.unit(place) == 0x5C81 || text.unit(place) == 0x6B72)
    }

    private static let ageOpeners = UnitSet("刚满满已才年,仅只有快")
    private static let numerals = UnitSet("一二三四五六七八九十百")

    private func beginsWithDeed(_ place: Int) -> Bool {
        ClauseFinder.deeds.stands(at: place, in: text)
    }

    private static let deeds: WordSet = [
        "开通", "成立", "更名", "改称", "改为", "改名", "设立", "启动", "签署", "签订", "签下", "宣布", "获", "被", "升格", "升级", "建成", "动工", "开工",
        "通车", "投用", "投入", "挂牌", "举行", "召开", "加入", "成为", "划归", "并入", "撤销", "恢复", "正式", "又", "再次", "已",
    ]

    /// True when the date is part of a title.
    func isInTitle(_ number: Int) -> Bool { inTitle[number] }

    /// The characters that tell what happened then; nil when nothing is left.
    func gist(of number: Int) -> Range<Int>? {
        let sentence = bounds.sentences[number]
        if let end = datelineEnd(of: number) {
            let upper = cut(end, nextTopic(after: number, in: sentence) ?? sentence.upperBound)
            return upper - end >= 2 ? end..<upper : nil
        }
        let opensClause = places[number].lowerBound == clauseStarts[number]
        var lower = opensClause ? endOfList(from: number, in: sentence) : clauseStarts[number]
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
        return wholeSentence(lower..<upper, of: number) ?? lower..<upper
    }

    /// The sentence, where what a date governs is too short to tell anything (1991年握手，2016年回首) and the sentence is
    /// short itself; nil otherwise.
    private func wholeSentence(_ gist: Range<Int>, of number: Int) -> Range<Int>? {
        let sentence = bounds.sentences[number]
        let rest = sentence.count - places[number].count - gist.count
        guard bounds.lists[number].count == 1, gist.count < ClauseFinder.shortestTelling,
            rest > ClauseFinder.shortestTelling,
            sentence.count <= EventReader.longestGist
        else { return nil }
        let lower = skippingPunctuation(from: sentence.lowerBound, to: sentence.upperBound)
        let upper = cut(lower, sentence.upperBound)
        return lower < upper ? lower..<upper : nil
    }

    /// Fewest characters of a gist that says who did what.
    private static let shortestTelling = 4

    /// Where the news begins behind a dateline that holds the date (【本报江口一日电】, 本报江口4月17日讯); nil for others.
    private func datelineEnd(of number: Int) -> Int? {
        let place = places[number].upperBound
        if isInDateline(number) { return Dateline.newsStart(after: place + 1, in: text) }
        guard text.has("电】", at: place) || text.has("讯】", at: place) else { return nil }
        return place + 2
    }

    /// Back to the date where 是 follows it (2020年是分水岭), and to the clause before where the date's own begins with the
    /// deed (某某新区，2020年12月设立).
    private func withSubject(_ lower: Int, _ number: Int, _ opensClause: Bool, _ sentence: Range<Int>) -> Int {
        guard opensClause else { return lower }
        if text.has("是", at: lower), lower == places[number].upperBound { return places[number].lowerBound }
        guard lower == places[number].upperBound, beginsWithDeed(lower),
            places[number].lowerBound > sentence.lowerBound
        else { return lower }
        let before = skippingPunctuation(
            from: previousClauseStart(of: number, in: sentence), to: places[number].lowerBound)
        let holdsDate = number > 0 && places[number - 1].upperBound > before
        return holdsDate || places[number].lowerBound - before < 3 ? lower : before
    }

    /// Where those who take part are named: the clause with its date, to the end of the gist or of the short rest.
    func scene(of number: Int, gist: Range<Int>) -> TextSpan {
        let sentence = bounds.sentences[number]
        let upper = nextTopic(after: number, in: sentence) ?? sentence.upperBound
        return text.span(min(gist.lowerBound, clauseStarts[number]), max(gist.upperBound, upper))
    }

    /// The clauses of a sentence before the first date in it: who is named there takes part in all that follows
    /// (甲是乙的城市，1998年改名，2001年……). Empty when the sentence begins with a date.
    func lead(of number: Int) -> TextSpan {
        let sentence = bounds.sentences[number]
        return text.span(sentence.lowerBound, max(sentence.lowerBound, clauseStarts[bounds.firstInSentence[number]]))
    }

    /// What a paragraph says before its first date; empty when it begins with one.
    func opening(ofParagraphWith number: Int) -> TextSpan {
        let first = bounds.firstInParagraph[number]
        return text.span(bounds.paragraphStarts[number], clauseStarts[first])
    }

    /// True when 今天 or 明天 is said inside quotation marks, or 今天 may mean nowadays: it need not be the day of
    /// printing.
    func isSpokenDay(_ number: Int) -> Bool {
        let start = places[number].lowerBound
        guard ClauseFinder.spokenDays.stands(at: start, in: text) else { return false }
        if text.has("今天的", at: start) { return true }
        let paragraph = bounds.paragraphStarts[number]
        let mark = (paragraph..<start).last { ClauseFinder.quotationMarks.contains(text.units[$0]) }
        if let mark, text.units[mark] == 0x201C { return true }
        return (paragraph..<start).contains { ClauseFinder.formerly.stands(at: $0, in: text) }
    }

    /// Words of a time gone by; 今天 behind them is these days: 没有公路的年月，一走半个月。今天车程两个小时.
    private static let formerly: WordSet = ["年月", "从前", "昔日", "当年", "往年", "早年", "旧时", "那时", "过去"]

    private static let quotationMarks = UnitSet("“”")
    private static let spokenDays: WordSet = ["今天", "明天", "昨天", "后天", "前天", "今日", "明日", "昨日"]

    /// The sentence before that of a date, in the same paragraph; empty when there is none.
    func sentenceBefore(_ number: Int) -> TextSpan {
        let end = bounds.sentences[number].lowerBound - 1
        guard end > 0, text.units[end] != 0x0A else { return TextSpan(0, 0) }
        var start = end
        let first = max(0, end - ClauseBounds.reach)
        while start > first, !endsSentence(start - 1) { start -= 1 }
        return text.span(start, end)
    }

    /// The sentence behind that of a date, in the same paragraph; empty when there is none or it holds a date.
    func sentenceBehind(_ number: Int) -> TextSpan {
        let start = bounds.sentences[number].upperBound + 1
        guard start < text.count, text.units[start - 1] == 0x3002 else { return TextSpan(0, 0) }
        var end = start
        let limit = min(text.count, start + ClauseBounds.reach)
        while end < limit, !endsSentence(end) { end += 1 }
        let next = bounds.nextSentence(after: number)
        if next < places.count, places[next].lowerBound < end { return TextSpan(0, 0) }
        return text.span(start, end)
    }

    /// What a sentence says before the clause of a date; empty when that clause opens it.
    func clausesBefore(_ number: Int) -> TextSpan {
        let sentence = bounds.sentences[number]
        return text.span(sentence.lowerBound, clauseStarts[number])
    }

    /// True when the clause of a date goes on with the subject of the one before: 却在2021年12月拿到了……
    func sharesSubject(_ number: Int) -> Bool {
        let sentence = bounds.sentences[number]
        let start = clauseStarts[number]
        return start > sentence.lowerBound && start < places[number].lowerBound
            && ClauseFinder.continuations.contains(text.unit(start))
    }

    private static let continuations = UnitSet("却又并也则还再就才")

    /// First bytes of the clauses of a gist, of what stands behind the date, and of the clause before; of all clauses before
    /// where the gist begins with the deed.
    func clauseStarts(of number: Int, gist: Range<Int>) -> [Int] {
        let isOpen = lacksSubject(gist)
        let before = previousClauseStart(of: number, in: bounds.sentences[number])
        let lower = isOpen ? bounds.sentences[number].lowerBound : before
        let upper = min(gist.upperBound, lower + 2 * ClauseBounds.reach)
        var starts = [text.startByte(gist.lowerBound)]
        for place in lower..<max(lower, upper) where place == lower || text.units[place - 1] == 0x2C {
            starts.append(text.startByte(place))
        }
        return starts
    }

    func endsSentence(_ place: Int) -> Bool { ClauseBounds.endsSentence(text.units[place]) }

    private func findClauseStart(of number: Int) -> Int {
        let first = max(bounds.lists[number].lowerBound, bounds.firstInSentence[number])
        let place = max(bounds.clauseStarts[first], bounds.sentences[number].lowerBound)
        let start = leadSkipped(from: place, to: places[first].lowerBound)
        return start == places[first].lowerBound ? places[number].lowerBound : start
    }

    /// Brackets, quotation marks and （一） before a date do not keep it from opening its clause.
    private func leadSkipped(from place: Int, to date: Int) -> Int {
        var lower = place
        while lower < date, !isWordUnit(text.units[lower]) { lower += 1 }
        if lower == date || text.units[date - 1] == 0x29 { return date }  // ……讯（记者某某）近日
        let isLead = ClauseFinder.leads.stands(in: lower..<date, of: text)
        return isLead || isDistance(lower..<date) ? date : place
    }

    /// 两年后的2015年, 时隔一个月的4月30日: how far the date lies from another is no part of what happened either.
    private func isDistance(_ lead: Range<Int>) -> Bool {
        guard lead.count <= 8, text.has("的", before: lead.upperBound) else { return false }
        return text.has("前的", before: lead.upperBound) || text.has("后的", before: lead.upperBound)
            || text.has("时隔", at: lead.lowerBound)
    }

    /// Words that may stand between the start of a clause and its date without being part of what happened.
    private static let leads: WordSet = [
        "在", "于", "自", "从", "早在", "就在", "计划", "力争", "预计", "确保", "争取", "其中", "同时", "而", "并", "据悉", "此外", "仅", "截至", "到",
        "直到", "因为", "也就是", "即",
    ]

    /// A Chinese character, a digit or a letter; not ; and : which lie between the two last in the code.
    func isWordUnit(_ unit: UInt16) -> Bool {
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

    private func endOfList(from number: Int, in sentence: Range<Int>) -> Int {
        var last = bounds.lists[number].upperBound
        while last > number, places[last].upperBound > sentence.upperBound { last -= 1 }
        return places[last].upperBound
    }

    /// The start of the next date that opens a clause of the same sentence: 7月签约，8月开工.
    private func nextTopic(after number: Int, in sentence: Range<Int>) -> Int? {
        let next = bounds.nextTopics[number]
        guard next < places.count, places[next].lowerBound < sentence.upperBound else { return nil }
        return places[next].lowerBound
    }

    private func skippingPunctuation(from place: Int, to limit: Int) -> Int {
        var place = place
        while place < limit, !isWordUnit(text.units[place]), !opensQuotation(text.units[place]) { place += 1 }
        return place
    }

    /// 12月14日举行的某会上: the gist begins with the name of what was held.
    private func skippingVerb(from place: Int) -> Int {
        place + (ClauseFinder.attributes.length(at: place, in: text) ?? 0)
    }

    /// 的, 前后, 零时刚过: what still belongs to the date.
    private func skippingRemainder(from place: Int) -> Int {
        guard let length = ClauseFinder.remainders.length(at: place, in: text) else { return place }
        let end = place + length
        if text.unit(end) == 0x2C { return end + 1 }
        return ClauseFinder.onlyBeforeComma.stands(in: place..<end, of: text) ? place : end
    }

    private static let onlyBeforeComma: WordSet = ["开始"]

    private static let remainders: WordSet = [
        "的时候", "的", "开始", "前后", "左右", "零时刚过", "零时起", "零时", "时刚过", "凌晨", "清晨", "早晨", "上午", "中午", "下午", "傍晚", "晚间", "晚上",
        "晚",
    ]

    private static let attributes: WordSet = ["举行的", "召开的", "举办的", "开幕的", "闭幕的", "印发的", "发布的", "出台的", "签署的"]

    private func opensQuotation(_ unit: UInt16) -> Bool {
        unit == 0x300A || unit == 0x201C || unit == 0x28 || unit == 0x2018
    }

    /// Cuts what is too long at a comma; where one clause alone is too long, after a name in a list or a title.
    private func cut(_ lower: Int, _ upper: Int) -> Int {
        var end = upper
        if upper - lower > EventReader.longestGist { end = cutAtPause(lower, upper) }
        while end > lower, ClauseFinder.trailing.contains(text.units[end - 1]) { end -= 1 }
        return end
    }

    private static let trailing = UnitTable(",、:;")

    private func cutAtPause(_ lower: Int, _ upper: Int) -> Int {
        let wish = lower + EventReader.longestGist
        let shortest = lower + EventReader.shortestGist + 1
        if let comma = pauses.lastComma(from: shortest, through: wish), !isSetting(comma) { return comma }
        let limit = min(upper, lower + EventReader.longestClause)
        if let comma = pauses.firstComma(in: wish..<limit) { return comma }
        if upper <= limit { return upper }
        let pause = pauses.lastOther(from: shortest, through: limit - 1) ?? limit
        return pause < limit && text.units[pause] == 0x300B ? pause + 1 : pause
    }

    /// 在……第四次会议上, says where, not yet what.
    private func isSetting(_ comma: Int) -> Bool { ClauseFinder.settings.contains(text.unit(comma - 1)) }

    private static let settings = UnitSet("上中时后下间际")

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
