// Advertisements: what an advertiser prints between the address at its end and the line that says what kind it is, and the
// lines of classified notices.

import Corpus

extension PageDraft {
    /// Advertisements: from the line that says what kind it is, or a few lines up, down to address and telephone.
    mutating func findAdvertisements() {
        takeBelowLabel()
        for index in places(about: .address)
        where Notices.isAddress(words(inked[index])) && !isContactOfDocument(index) {
            var start = index
            while start > 0, index - start < 7, rulings[inked[start]]?.role != .advertisement,
                isNoticePiece(inked[start - 1]),
                index - start < 3 && gaps[inked[start]] == 0 || noticeHead(above: start) != nil
            { start -= 1 }
            let announcement = announcement(above: index)
            if let announcement { start = announcement }
            // Without its kind, a blank or a finished text above it, nobody can say where it begins.
            let isBegun =
                announcement != nil || rulings[inked[start]]?.role == .advertisement
                || gaps[inked[start]] > 0 || isUnderText(start)
            for place in isBegun ? start...index : index...index where rulings[inked[place]] == nil {
                rule(inked[place], .advertisement, .advertisementWithAddress, 0.75)
            }
        }
    }

    /// 广告 alone, and the name of what is sold in one row or two over the telephone.
    private mutating func takeBelowLabel() {
        for index in text.rare.short where words(inked[index]).isAny(of: PageDraft.advertisementLabels) {
            let rows = inked[(index + 1)...].prefix(2).prefix {
                rulings[$0] == nil && gaps[$0] == 0 && !isSentence($0) && ending($0) != .comma
                    && text.lines[$0].count <= 40
            }
            guard !rows.isEmpty, rows.endIndex < inked.count, rulings[inked[rows.endIndex]]?.role == .hotline else {
                continue
            }
            for line in rows { rule(line, .advertisement, .advertisementWithAddress, 0.7) }
        }
    }

    private static let advertisementLabels: Phrases = ["广告", "廣告"]

    /// 联系人：某某；联系电话：…。 as a sentence over the day of a document: whom to ask about it.
    private func isContactOfDocument(_ index: Int) -> Bool {
        isUnderText(index) && isSentence(inked[index])
            && inked[(index + 1)...].prefix(6).contains { mayHoldDate($0) && isBareDate(words($0)) }
    }

    /// Right under the last line of a text.
    private func isUnderText(_ index: Int) -> Bool {
        index > 0 && rulings[inked[index - 1]] == nil && isSentence(inked[index - 1])
    }

    /// 某某公司为便利农民春耕启事, a line or two over the address.
    private func announcement(above index: Int) -> Int? {
        (max(0, index - 3)..<index).last { place in
            let line = inked[place]
            return text.lines[line].count <= 20 && words(line).endsWithAny(Notices.announcements)
                && inked[place..<index].allSatisfy { rulings[$0] == nil || rulings[$0]?.role == .advertisement }
        }
    }

    /// The line up to four above that names a kind of advertisement, with nothing but pieces of it between.
    private func noticeHead(above index: Int) -> Int? {
        for place in (max(0, index - 4)..<index).reversed() {
            if rulings[inked[place]]?.role == .advertisement { return place }
            if !isNoticePiece(inked[place]) { return nil }
        }
        return nil
    }

    private func isNoticePiece(_ line: Int) -> Bool {
        if let role = rulings[line]?.role { return role == .advertisement || role == .hotline }
        return gaps[line] <= 1 && !words(line).contains(0x3002) && ending(line) != .comma
            && text.lines[line].count <= 24
    }

    /// What opens a notice that is printed in a row: 招租　四川北路门面……
    private static let noticeHeads: Phrases = [
        "招租", "出租", "征婚", "征友", "转让", "求租", "求购", "供应", "致富信息", "供求信息", "招聘", "招生", "寻人", "寻物", "招领", "寻物启事", "遗失启事",
        "招领启事", "寻人启事", "遗失声明",
        "敬告", "鸣谢", "拍卖公告", "注销公告", "减资公告", "招标公告", "清算公告", "对调", "征求", "换房", "出让", "天气",
        "天气预报", "今日天气",
        "气象", "影讯", "剧讯", "戏讯", "开奖公告", "彩票", "今日四版", "今日八版", "迁址", "启事",
    ]

    private static let lostAndFound: Phrases = ["寻人", "寻物", "招领", "遗失", "征婚", "征友"]

    /// Notices that are printed in a row; a headline of two phrases that opens with such a word has neither marks nor numbers.
    mutating func findRowsOfNotices() {
        for index in text.rare.spaced where rulings[inked[index]] == nil && text.lines[inked[index]].indent < 4 {
            let line = inked[index]
            let measured = text.lines[line]
            let first = measured.characters.lowerBound
            let place = measured.characters.dropFirst(2).prefix(3).first { text.hasSpace(before: $0) }
            guard let place, text.characters[first..<place].isAny(of: PageDraft.noticeHeads) else { continue }
            let isNotice = measured.commaCount + measured.terminalCount + measured.digitCount > 0
            guard isNotice || words(line).starts("今日") else { continue }
            rule(line, .advertisement, .classifiedNotice, 0.7)
            // Its sentences go on below.
            guard isNotice, words(line).startsWithAny(PageDraft.lostAndFound) else { continue }
            var above = line
            for below in inked[(index + 1)...].prefix(5) {
                guard !isSentence(above), gaps[below] == 0, rulings[below] == nil || rulings[below]?.role == .hotline
                else { break }
                rule(below, .advertisement, .classifiedNotice, 0.65)
                above = below
            }
        }
    }

    private static let announced: Phrases = [
        "即日起", "每日上午", "上午", "下午", "电话", "電话", "接洽", "地点", "地點", "地址", "迁", "订阅", "征订", "来稿", "照常",
    ]

    private static let announcers: Phrases = ["启事", "敬告", "读者"]

    /// The one paragraph below 某某公司启事 or 敬告读者, when it says where, when or whom to turn to.
    private mutating func takeAnnouncement(below index: Int) {
        guard words(inked[index]).endsWithAny(PageDraft.announcers) else { return }
        let lines = inked[(index + 1)...].prefix(6).prefix { rulings[$0] == nil && gaps[$0] == 0 }
        guard let end = lines.firstIndex(where: { isSentence($0) }) else { return }
        let paragraph = lines[...end].flatMap { words($0) }[...]
        guard paragraph.holdsAny(PageDraft.announced) else { return }
        for line in lines[...end] { rule(line, .advertisement, .classifiedNotice, 0.75) }
    }

    private static let openers: Phrases = [
        "本报公告:", "本报启事:", "本版启事:", "本刊启事:", "本版投稿须知:", "投稿须知:", "征稿启事:", "敬告读者:", "今日提示:", "谜底:", "昨日谜底:", "上期谜底:",
        "上期答案:",
        "更正:本报", "更正:昨日", "天气预报:", "明日天气:", "来信请寄:", "来稿请寄:", "投稿邮箱:", "投稿信箱:",
    ]
    private static let contacts: Phrases = ["电话", "拾者", "拾到", "票价", "地址", "联系", "面洽", "报名", "开课", "酬谢", "重谢"]

    /// 招生：某某补习班六月九日开课，电话……: a word that opens notices, a colon, and whom to turn to in the same sentence.
    mutating func findLabelledNotices() {
        for index in inked.indices where rulings[inked[index]] == nil && text.lines[inked[index]].signs.contains(.colon)
        {
            let opening = words(inked[index])
            let isPaper = opening.startsWithAny(PageDraft.openers)
            guard isPaper || opensNotice(opening) else { continue }
            let lines = inked[index...].prefix(4).prefix { rulings[$0] == nil }
            let end = lines.firstIndex { isSentence($0) } ?? endOfForecast(lines)
            let paragraph = inked[index...end].flatMap { words($0) }[...]
            guard isPaper || opening.startsWithAny(PageDraft.wanted) || paragraph.holdsAny(PageDraft.contacts) else {
                continue
            }
            for line in inked[index...end] { rule(line, .advertisement, .classifiedNotice, 0.75) }
        }
    }

    /// 天氣預報：今日, and under it 多雲，偏南風二 and 級，夜間有小雨: an ear has no full stop.
    private func endOfForecast(_ lines: ArraySlice<Int>) -> Int {
        guard words(inked[lines.startIndex]).starts("天气预报") else { return lines.startIndex }
        let rows = lines.dropFirst().prefix { text.lines[$0].count <= 16 && namesWeather($0) }
        return rows.endIndex - 1
    }

    private static let bars: FewCharacters = "│┃║"

    /// │　肝病患者的福音　│: two lines and more between bars are an advertisement.
    mutating func findBoxedLines() {
        let lines = text.rare.spaced.map { inked[$0] }.filter {
            guard rulings[$0] == nil, text.lines[$0].count <= 30, let first = words($0).first, let last = words($0).last
            else { return false }
            return PageDraft.bars.contains(first) && PageDraft.bars.contains(last)
        }
        guard lines.count >= 2 else { return }
        for line in lines { rule(line, .advertisement, .advertisement, 0.75) }
    }

    private static let wanted: Phrases = ["征婚:", "征友:", "招领:"]

    private static let shows: Phrases = ["影讯", "剧讯", "戏讯"]

    private func opensNotice(_ words: Words) -> Bool {
        guard let colon = words.prefix(24).firstIndex(of: 0x3A) else { return false }
        let label = words[..<colon]
        return label.count <= 4 && label.isAny(of: PageDraft.noticeHeads)
            || label.endsWithAny(PageDraft.shows)
    }

    private static let houses: Phrases = ["号", "楼", "内"]

    /// 县委宣传部　县文明办　宣, with the slogan above.
    mutating func findPublicService() {
        for index in text.rare.ending(with: 0x5BA3) where index > 0 && rulings[inked[index]] == nil {
            let pieces = view(inked[index]).pieces
            guard pieces.count >= 2, pieces.last?.count == 1, pieces.dropLast().allSatisfy({ $0.count <= 16 }) else {
                continue
            }
            rule(inked[index], .advertisement, .advertisement, 0.8)
            let above = inked[index - 1]
            if rulings[above] == nil, !isSentence(above), text.lines[above].count <= 16 {
                rule(above, .advertisement, .advertisement, 0.7)
            }
        }
    }

    private static let listHeads: Phrases = [
        "今日电影", "今日影讯", "影剧信息", "影剧", "今日戏剧", "电影", "影讯", "剧讯", "影视", "今日文娱", "文娱生活", "影剧广告",
    ]

    private static let offers: Phrases = ["电话", "地址", "地点", "时间", "报名", "招生", "名额", "学费", "联系", "面洽"]

    private static let parts: Phrases = ["上午", "下午", "每日", "早", "晚"]

    private static let clockWords: Phrases = ["时", "點", "点"]

    private static let streets: Phrases = ["街", "路", "巷", "道", "里"]

    /// 某某医馆现迁上海街四四七号二楼, 应诊时间上午十时至下午六时: an address or hours, and no sentence.
    private func saysWhereOrWhen(_ line: Int) -> Bool {
        guard !isSentence(line), ending(line) == .open, text.lines[line].count <= 40 else { return false }
        let words = words(line)
        if words.holdsAny(PageDraft.streets), words.holdsAny(PageDraft.houses) { return true }
        if words.holdsAny(PageDraft.parts), words.holdsAny(PageDraft.clockWords) { return true }
        return words.holdsAny(PageDraft.offers)
            && (words.contains(0x3A) || text.lines[line].gapCount > 0)
    }

    private static let listings: Phrases = [
        "今日放映", "今晚放映", "明日放映", "今日上映", "今日映出", "今日上演", "今晚上演", "今日演出", "今晚演出", "日夜放映", "日场", "夜场", "放映:", "上映:", "上演:",
    ]

    /// Words of which each line that the rule begins at has one.
    static let listingWords = listHeads + listings

    /// What a cinema or theatre plays: its name, the piece, the hours.
    mutating func findListings() {
        let lines = places(about: .listing)
        for index in lines where rulings[inked[index]] == nil && text.lines[inked[index]].count <= 6 {
            guard words(inked[index]).isAny(of: PageDraft.listHeads) else { continue }
            let rows = inked[(index + 1)...].prefix(12).prefix {
                rulings[$0] == nil && !isSentence($0) && text.lines[$0].gapCount > 0 && text.lines[$0].count <= 40
            }
            guard rows.count >= 2 else { continue }
            for line in [inked[index]] + rows { rule(line, .advertisement, .schedule, 0.75) }
        }
        for index in lines
        where rulings[inked[index]] == nil && core(inked[index]).startsWithAny(PageDraft.listings) {
            guard !isSentence(inked[index]) else { continue }
            var (start, end) = (index, index + 1)
            if start > 0, rulings[inked[start - 1]] == nil, namesStage(inked[start - 1]) { start -= 1 }
            while end < inked.count, end - index <= 3, rulings[inked[end]] == nil, !isSentence(inked[end]),
                text.lines[inked[end]].count <= 24,
                words(inked[end]).contains(0x65F6) || namesStage(inked[end])
                    || core(inked[end]).startsWithAny(PageDraft.listings)
            { end += 1 }
            for line in inked[start..<end] { rule(line, .advertisement, .schedule, 0.75) }
        }
    }

    private static let theatres: Phrases = ["影院", "戏院", "剧院", "剧场", "舞台", "礼堂", "俱乐部", "文化宫", "戏場", "院", "书场"]

    private static let showings: Phrases = ["上映", "放映", "公演", "上演"]

    /// 今日电影　东风影院：…, 长春电影院　本周上映《…》: what is on where, in one line.
    mutating func findShows() {
        for line in places(about: .show).map({ inked[$0] }) where rulings[line] == nil && !isSentence(line) {
            guard text.lines[line].gapCount > 0, text.lines[line].count <= 60, let first = view(line).pieces.first
            else {
                continue
            }
            let isStage = first.endsWithAny(PageDraft.theatres) && words(line).holdsAny(PageDraft.showings)
            let isList = first.isAny(of: PageDraft.showHeads) && words(line).contains(0x3A)
            if isStage || isList { rule(line, .advertisement, .schedule, 0.75) }
        }
    }

    private static let showHeads: Phrases = ["今日电影", "今日影院", "今日戏剧", "本周电影", "本周影视", "电影预告", "今晚电影", "今日剧场", "影剧预告"]

    /// Words of which each line that the rule holds for has one.
    static let showWords = showings + showHeads

    private func namesStage(_ line: Int) -> Bool {
        text.lines[line].count <= 14
            && words(line).endsWithAny(PageDraft.theatres)
    }

    /// What a classified notice says in its own text.
    private static let noticeWords: Phrases = [
        "声明作废", "特此声明", "特此公告", "登报声明", "申报债权", "联系电话", "联系人", "报名电话", "竞买", "清算组", "迁至", "照常营业", "接洽", "来人来函", "面议",
    ]

    /// 遗失启事　某某村　某某某: the notice begins there.
    private func opensRowOfNotice(_ line: Int) -> Bool {
        words(line).startsWithAny(PageDraft.noticeHeads) && text.lines[line].gapCount > 0
    }

    private func holdsStop(_ line: Int) -> Bool { text.lines[line].signs.contains(.stop) }

    static let voids: Phrases = ["声明作废。", "聲明作廢。", "声明作废", "聲明作廢"]

    /// The text of classified notices: below a line that says what kind they are, up to a blank or the next of them; and
    /// paragraphs that declare a paper lost and void, wherever they stand.
    mutating func findNotices() {
        if inked.contains(where: { rulings[$0]?.role == .advertisement }) {
            findTextsOfNotices()
            freeHeadlinesOfNotices()
        }
        for index in places(about: .voidPaper) where isUndecided(inked[index]) {
            guard words(inked[index]).endsWithAny(PageDraft.voids) else { continue }
            var start = index
            while start > 0, index - start < 4, text.lines[inked[start]].indent < 2, gaps[inked[start]] == 0,
                !opensRowOfNotice(inked[start]),
                rulings[inked[start - 1]] == nil, !isSentence(inked[start - 1])
            { start -= 1 }
            for line in inked[start...index] { rule(line, .advertisement, .classifiedNotice, 0.75) }
        }
    }

    private mutating func findTextsOfNotices() {
        for index in inked.indices where rulings[inked[index]]?.role == .advertisement {
            let below = (index + 1)..<min(inked.count, index + 16)
            let end = below.first { rulings[inked[$0]] != nil || $0 > index + 1 && gaps[inked[$0]] > 0 }
            let lines = inked[below.lowerBound..<(end ?? below.upperBound)]
            guard lines.contains(where: { words($0).holdsAny(PageDraft.noticeWords) }) else { continue }
            for line in lines { rule(line, .advertisement, .classifiedNotice, 0.75) }
        }
        for index in inked.indices where rulings[inked[index]]?.rule == .advertisement {
            takeAnnouncement(below: index)
        }
        for index in inked.indices where rulings[inked[index]]?.role == .advertisement {
            let lines = inked[(index + 1)...].prefix(5).prefix {
                rulings[$0] == nil && gaps[$0] == 0 && saysWhereOrWhen($0) && !isCouplet($0)
            }
            for line in lines { rule(line, .advertisement, .classifiedNotice, 0.75) }
        }
    }

    /// 征文启事 over a text that says nothing advertisers say: the headline of an announcement, whose text is no part of the
    /// story above.
    private mutating func freeHeadlinesOfNotices() {
        for index in inked.indices.dropLast() where rulings[inked[index]]?.rule == .advertisement {
            let (line, below) = (inked[index], inked[index + 1])
            guard words(line).endsWithAny(Notices.announcements), text.lines[line].count <= 8, rulings[below] == nil,
                text.lines[below].count >= 10, ending(below) != .open || text.lines[below].clauseCount > 0,
                index == 0 || gaps[line] > 0 || rulings[inked[index - 1]] != nil || isSentence(inked[index - 1])
            else { continue }
            rulings[line] = nil
        }
    }

    /// Not ruled on, but for a sign before it that captions have too: ▲某某遗失公章一枚，声明作废。
    private func isUndecided(_ line: Int) -> Bool { rulings[line] == nil || rulings[line]?.rule == .captionOpener }
}
