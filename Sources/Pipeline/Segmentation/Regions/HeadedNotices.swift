// Announcements of a few lines under one word: what is void or shut off, at the foot of a page or between stories.

import Corpus

extension PageDraft {
    private static let noticeTitles: Phrases = [
        "公告", "通告", "声明", "启事", "通知", "重要启事", "紧急启事", "停水公告", "停电公告",
    ]
    /// What such announcements say and stories under a headline of one word do not.
    private static let announcedWords: Phrases = [
        "遗失", "遺失", "作废", "作廢", "挂失", "停水", "停电", "停气", "停止供水", "停止供电", "停止供气", "封闭施工", "断道", "绕行", "敬请谅解", "谅解",
        "相互转告",
        "特此公告", "特此声明", "特此通告", "以免误会", "概不负责", "與本人無關", "与本人无关",
    ]
    private static let longestNotice = 8

    /// 声明 or 公告 alone on a line, and the few lines below that announce something.
    mutating func findHeadedNotices() {
        for index in text.rare.short where index + 1 < inked.count && mayHeadNotice(inked[index]) {
            let lines = inked[(index + 1)...].prefix(PageDraft.longestNotice + 1)
            let end = lines.indices.first { place in
                rulings[inked[place]] != nil || place > index + 1 && gaps[inked[place]] > 0
            }
            let notice = lines[..<(end ?? lines.endIndex)]
            guard (1...PageDraft.longestNotice).contains(notice.count),
                notice.contains(where: { words($0).holdsAny(PageDraft.announcedWords) })
            else { continue }
            rule(inked[index], .advertisement, .classifiedNotice, 0.75)
            for line in notice { rule(line, .advertisement, .classifiedNotice, 0.75) }
        }
    }

    /// 讣　告, 公　告: no name, however it is set.
    func isNoticeTitle(_ line: Int) -> Bool {
        words(line).isAny(of: PageDraft.noticeTitles) || words(line).isAny(of: PageDraft.familyNotices)
    }

    private static let familyNotices: Phrases = ["讣告", "讣闻", "唁电", "喜报", "公示", "说明", "更正", "致歉", "鸣谢"]

    private func mayHeadNotice(_ line: Int) -> Bool {
        switch rulings[line]?.role {
        case nil, .sectionLabel, .advertisement: words(line).isAny(of: PageDraft.noticeTitles)
        default: false
        }
    }
}
