// Dates that date no event: of plans, of what a newspaper says of itself, of what comes round. It cuts nothing.

extension ClauseFinder {
    /// True when the date names a plan (2016年至2018年的合作纲要) and not what happened.
    func isPartOfPlan(_ number: Int) -> Bool {
        var end = places[number].upperBound
        if text.has("的", at: end) { end += 1 }
        let limit = min(text.count, end + 8)
        while end < limit, isWordUnit(text.units[end]) {
            end += 1
            let last = text.units[end - 1]
            guard last == 0x8981 || last == 0x5212 else { continue }  // 要 划
            if ClauseFinder.plans.ends(before: end, in: text), !isWordUnit(text.unit(end)) {
                return true
            }
        }
        return false
    }

    private static let plans: WordSet = ["纲要", "规划", "行动计划", "工作计划", "合作计划"]

    /// True for what a newspaper says of itself: 明日预告, 今日看点.
    func isNotice(_ number: Int) -> Bool {
        ClauseFinder.notices.stands(at: places[number].upperBound, in: text)
    }

    private static let notices: WordSet = ["预告", "看点", "导读", "关注", "头条", "要闻", "提要"]

    /// True for what comes round: 每年12月集中评估, 每逢周五.
    func recurs(_ number: Int) -> Bool {
        ClauseFinder.rounds.ends(before: places[number].lowerBound, in: text)
    }

    private static let rounds: WordSet = ["每年", "每到", "每逢", "历年", "每周", "每月", "以往", "往常", "平时"]

    /// True for a day of every year: 3月23日是“某周”的纪念日.
    func isAnniversary(_ number: Int) -> Bool {
        let place = places[number]
        guard text.has("是", at: place.upperBound), !text.units[place].contains(0x5E74) else { return false }
        var end = place.upperBound
        let limit = min(text.count, end + 24)
        while end < limit, text.units[end] != 0x2C, !endsSentence(end) { end += 1 }
        return ClauseFinder.feasts.ends(before: end, in: text)
    }

    private static let feasts: WordSet = ["纪念日", "的日子", "节日", "生日", "诞辰"]

    /// True when the next words say the same date better: 一年后，也就是2015年11月12日.
    func isSaidAgain(_ number: Int) -> Bool {
        let end = places[number].upperBound
        return text.unit(end) == 0x2C && text.has("也就是", at: end + 1)
    }
}
