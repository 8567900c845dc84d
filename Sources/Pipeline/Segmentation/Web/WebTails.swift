// What stands under the text of a page of the web: lists of other texts, comments, notes on rights. From the first such
// block on nothing is text, unless more text follows than stood before.

/// Reads lines that stand under a text.
enum WebTails {
    /// What a line says of the place where the text ends.
    enum Mark: Equatable {
        /// Titles of other texts follow, where they are no sentences.
        case links
        /// Readers' comments follow.
        case comments
        /// The text is over above.
        case end
    }

    /// Words that only heads of lists hold.
    private static let relations = WordList([
        "相关", "延伸", "延展", "拓展", "扩展", "推荐", "推薦", "排行", "排行榜", "热榜", "榜单", "猜你喜欢", "猜你想看", "你可能", "您可能", "大家都在看",
        "大家在看", "大家爱看",
        "其他", "其它", "往期", "换一换", "本版", "为你", "为您", "上一条", "同类", "关联", "近期", "最近", "最新", "更多", "精选", "热门", "热点", "精彩",
        "今日", "本周", "一周",
        "一旬", "本月", "滚动", "点击榜", "人气",
    ])
    private static let nouns = WordList([
        "新闻", "阅读", "链接", "報道", "报道", "报导", "文章", "资讯", "视频", "影音", "图集", "图片", "专题", "内容", "解读", "文件", "信息", "稿件",
        "话题", "议题", "搜索",
        "标签", "热文", "头条", "要闻", "回顾", "回顧", "评论", "国际", "国内", "社会", "时政", "财经", "体育", "娱乐", "作者", "该作者", "编辑", "网站",
        "本网", "本站", "频道",
        "站内", "全站", "24小时", "48小时", "小时", "点击", "感兴趣", "喜欢", "也", "的", "榜", "看", "还", "在", "政策", "导读", "推送", "消息", "动态",
        "热", "读", "目录",
        "文档", "附件", "公告", "通知", "图解", "政策文件", "政策解读", "稿件",
    ])
    private static let commentWords = WordList([
        "网友", "網友", "全部", "最新", "最热", "热门", "精彩", "精选", "用户", "游客", "我要", "我来", "我", "发表", "参与", "查看", "写", "评论", "留言",
        "跟帖", "跟贴", "回复",
        "讨论", "热评", "说两句", "条", "已有", "暂无", "文章", "所有", "共", "区", "人参与", "人", "看法", "登录", "后", "的", "读者", "互动", "抢沙发",
        "来", "吧",
    ])
    private static let commentCores: Phrases = ["评论", "留言", "跟帖", "跟贴", "热评", "说两句", "讨论", "抢沙发"]

    /// True for the head of a list of other texts: 相关阅读, >国际新闻精选：, 作者其他文章.
    static func isLinkHead(_ words: Words) -> Bool {
        guard words.count <= 16 else { return false }
        var (place, relation, count) = (words.startIndex, 0, 0)
        while place < words.endIndex {
            if let word = relations.word(words, at: place) {
                (relation, place) = (relation + 1, place + word.count)
            } else if let word = nouns.word(words, at: place) {
                place += word.count
            } else if CharacterKind.of(words[place]) == .han || CharacterKind.of(words[place]) == .latin {
                return false
            } else {
                place += 1
                continue
            }
            count += 1
        }
        return relation > 0 && (count >= 2 || words.count >= 4)
    }

    /// True for the head of readers' comments: 评论（4）, 网友评论, 0 条评论.
    static func isCommentHead(_ view: LineView) -> Bool {
        guard view.count <= 16, !view.isSentence, view.words.holdsAny(commentCores) else { return false }
        return commentWords.cover(view.words) != nil
    }

    private static let endings: Set<String> = [
        "完", "全文完", "本文完", "END", "End", "end", "THEEND", "TheEnd", "正文完", "正文结束", "未完待续",
    ]

    /// True for a line that says the text is over: （完）, —END—.
    static func isEnd(_ view: LineView) -> Bool {
        guard view.count <= 12 else { return false }
        let words = view.words.filter { CharacterKind.of($0) == .han || CharacterKind.of($0) == .latin }
        return endings.contains(words[...].string)
    }

    private static let notices: Phrases = [
        "免责声明", "版权声明", "版权说明", "特别声明", "郑重声明", "本网声明", "本站声明", "法律声明", "声明:", "风险提示", "特别提醒", "转载声明", "免责申明", "版权申明",
        "免責聲明", "版權聲明",
        "著作权", "网上传播视听", "信息网络传播", "互联网新闻信息", "增值电信", "广播电视节目", "违法和不良", "举报电话", "网络文化经营", "许可证",
    ]
    private static let openers: Phrases = [
        "本文", "文章", "以上内容", "上述", "以上", "本网", "本站", "凡本", "凡注", "凡标", "凡来源", "未经", "如需", "转载", "如涉", "如有", "如因", "如您",
        "若涉", "若有", "部分",
        "图片", "本平台", "本公众号", "该文", "作者", "网站", "此文", "内容来", "文中", "投稿", "欢迎", "本报", "任何", "刊用", "原创", "本篇", "我们", "素材",
        "版权", "ⓒ", "©",
    ]
    private static let rights: Phrases = [
        "版权", "转载", "授权", "侵权", "不代表", "立场", "法律责任", "摘编", "镜像", "投资建议", "风险自担", "独家", "来源", "删除", "联系", "本人观点", "个人观点",
        "商榷", "侵删", "原作者",
        "著作权", "复制", "盗用", "首发", "后果自负", "仅供参考", "真实性", "如有异议", "投稿邮箱", "下载使用", "追究",
    ]

    /// True for a notice that says what it is: 版权声明：…
    static func isLabelledNotice(_ view: LineView) -> Bool {
        view.count <= 240 && (view.core.startsWithAny(notices) || view.words.dropFirst().startsWithAny(notices))
            && (view.words.contains(0x3A) || view.words.first.map { CharacterKind.of($0) == .opening } ?? false)
    }

    /// True for what a site says of rights, of its views and of its licences.
    static func isNotice(_ view: LineView) -> Bool {
        guard view.count <= 240 else { return false }
        var core = view.core
        while let first = core.first, CharacterKind.of(first) == .digit || !WebTails.isLetter(first) {
            core.removeFirst()
        }
        if core.startsWithAny(notices) { return true }
        return core.startsWithAny(openers) && rights.filter { core.holds($0) }.count >= 2
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        switch CharacterKind.of(scalar) {
        case .han, .latin: true
        default: scalar == 0xA9
        }
    }

    private static let credits: Phrases = [
        "责任编辑", "执行编辑", "值班编辑", "编辑", "责编", "责任校对", "校对", "审核", "审校", "终审", "复审", "初审", "一审", "二审", "三审", "监制", "总监制",
        "编审", "美编",
        "排版", "制作", "值班编委", "统筹", "策划", "签发", "素材", "主编", "出品", "实习编辑", "新媒体编辑", "视觉", "来源", "原标题", "标签", "关键词", "责任編輯",
        "核稿",
    ]

    /// True for who edited the text, as pages of the web print it: 责任编辑 | 某某, 校对丨某某.
    static func isCredits(_ view: LineView) -> Bool {
        guard view.count <= 40, !view.isSentence else { return false }
        let core = view.core
        guard let label = credits.filter({ core.starts($0) }).map(\.count).max(), label < core.count else {
            return false
        }
        return [0x7C, 0x4E28, 0x3A, 0x2F, 0xB7].contains(core[core.startIndex + label])
    }
}

extension PageDraft {
    /// What a line says of the end of the text above it; nil where it says nothing.
    func tailMark(_ line: Int) -> WebTails.Mark? {
        let view = view(line)
        guard view.count <= 240 else { return words(line).ends("(完)") ? .end : nil }
        if WebTails.isCommentHead(view) || WebWords.isAnswer(view) { return .comments }
        if !view.isSentence, WebTails.isLinkHead(view.core) { return .links }
        switch rulings[line]?.rule {
        case .folioEditors?: return .end
        case .siteNote?, .webNavigation?, .webHeader?:
            return words(line).holdsAny(WebPages.insideTexts) ? nil : .end
        default: break
        }
        let isEnd = WebTails.isEnd(view) || WebTails.isNotice(view) || WebTails.isCredits(view)
        return isEnd || WebWords.isButtons(view) && rulings[line] == nil ? .end : nil
    }

    /// Under the text of a page of the web nothing is text.
    mutating func findWebTail(from start: Int) {
        let weights = inked.map { rulings[$0] == nil && isSentence($0) ? width($0) : 0 }
        var (before, after) = (0, weights[start...].reduce(0, +))
        guard isMostlyWhole(inked[start...]) else { return }
        // Behind the last start of another text only.
        let barrier = inked[start...].lastIndex { opensText($0) }
        for index in start..<inked.count {
            let line = inked[index]
            let isLast = words(line).ends("(完)") && rulings[line] == nil && text.lines[line].count > 12
            if isLast { (before, after) = (before + weights[index], after - weights[index]) }
            if before > 0, let mark = isLast ? .end : tailMark(line),
                isLast || index > barrier ?? -1, index >= barrier ?? 0,
                endsText(mark, index + 1, before: before, after: isLast ? after : after - weights[index])
            {
                ruleTail(from: isLast ? index + 1 : index)
                return
            }
            if !isLast { (before, after) = (before + weights[index], after - weights[index]) }
        }
    }

    /// Lines are paragraphs there.
    private func isMostlyWhole(_ lines: ArraySlice<Int>) -> Bool {
        let open = lines.filter { rulings[$0] == nil && text.lines[$0].hanCount >= 4 }
        let whole = open.filter { isSentence($0) || width($0) > 60 }.reduce(0) { $0 + width($1) }
        return whole * 10 > open.reduce(0) { $0 + width($1) } * 6
    }

    private func endsText(_ mark: WebTails.Mark, _ next: Int, before: Int, after: Int) -> Bool {
        switch mark {
        case .comments: return true
        case .end: return after < before
        case .links:
            let block = inked[next...].prefix { rulings[$0] == nil && tailMark($0) == nil }
            if isInsideText(block) { return false }
            return block.filter { isSentence($0) }.count * 2 <= block.count && after < before
        }
    }

    /// Titles of other texts, and behind them paragraphs that （完） or the editors of the text follow: the list stands inside it.
    private func isInsideText(_ block: ArraySlice<Int>) -> Bool {
        guard block.endIndex < inked.count, let last = block.last, isSentence(last), text.lines[last].count >= 30,
            let list = block.first, !isSentence(list)
        else { return false }
        let below = inked[block.endIndex]
        return rulings[below]?.rule == .folioEditors || WebTails.isEnd(view(below)) || WebTails.isCredits(view(below))
    }

    /// The header of another text, its reporters, or its dateline.
    private func opensText(_ line: Int) -> Bool {
        switch rulings[line]?.rule {
        case nil: return opensWithDateline(line) || isCompanion(line)
        case .byline?: return words(line).holds("记者")
        case .documentNumber?: return isOverAddressee(line)
        case .webTime?: return isTimeOfItem(line)
        case .folioDate?: return namesIssue(line)
        case .webHeader?:
            guard PrintedDates.all(in: words(line)).contains(where: { $0.day != nil }) else { return false }
            return words(line).holds("来源") || isUnderPath(line)
        default: return false
        }
    }

    /// 2015-03-24 08:40　汉水网　评论(11) under a headline and over a text: another item of the site.
    private func isTimeOfItem(_ line: Int) -> Bool {
        let place = inked.firstPlace(notBelow: line)
        guard place > 0, PrintedDates.all(in: words(line)).contains(where: { $0.day != nil }) else { return false }
        let above = inked[place - 1]
        return rulings[above] == nil && !isSentence(above) && text.lines[above].count >= 6
            && inked[(place + 1)...].prefix(3).contains {
                rulings[$0] == nil && isSentence($0) && text.lines[$0].count >= 20
            }
    }

    /// 国土资厅函〔2014〕452号 over 某某厅：: another document begins.
    func isOverAddressee(_ number: Int) -> Bool {
        let place = inked.firstPlace(notBelow: number)
        guard place + 1 < inked.count else { return false }
        let below = inked[place + 1]
        return words(below).last == 0x3A && text.lines[below].count <= 40 && rulings[below] == nil
    }

    /// 您当前的位置：首页 > 通知公告 stands a few lines above: the page of another text begins there.
    private func isUnderPath(_ line: Int) -> Bool {
        inked[..<inked.firstPlace(notBelow: line)].suffix(4).contains {
            rulings[$0]?.rule == .webNavigation && words($0).holdsAny(PageDraft.paths)
        }
    }

    private static let paths: Phrases = ["当前的位置", "当前位置", "现在的位置", "所在位置"]

    /// Behind who edited the text and the buttons under it another text may stand, under a headline that says what it is.
    mutating func findCompanions() {
        for index in inked.indices.dropFirst() where rulings[inked[index]] == nil && isCompanion(inked[index]) {
            let role = rulings[inked[index - 1]]?.role
            guard role == .navigation || role == .folio else { continue }
            itemHeads.insert(inked[index])
            shape.isWebArticle = false
        }
    }

    private func isCompanion(_ line: Int) -> Bool {
        text.lines[line].count <= 30 && words(line).startsWithAny(PageDraft.companions)
            && words(line).prefix(6).contains(0x3A) && !isSentence(line)
    }

    /// 记者手记：让线路跟着人走: what stands beside a story and has a text of its own.
    private static let companions: Phrases = ["记者手记", "采访手记", "采访札记", "记者观察", "记者感言", "短评", "快评", "编后"]

    private static let creditsOfText: Phrases = ["文字:", "撰文:", "撰稿:", "采写:", "文:", "文/", "(参与采写:"]

    private mutating func ruleTail(from start: Int) {
        var isBehindLinks = false
        for line in inked[start...] {
            isBehindLinks = isBehindLinks || tailMark(line) == .links
            switch rulings[line]?.role {
            // 文字：某某: who wrote the text above.
            case .byline where !isBehindLinks && words(line).startsWithAny(PageDraft.creditsOfText): continue
            case .navigation, .hotline, .ornament, .advertisement: continue
            case .webHeader where rulings[line]?.rule != .webTime: continue
            case .folio where rulings[line]?.rule == .folioEditors: continue
            default: if words(line).starts("附件") { continue }
            }
            rule(line, .navigation, .webTail, 0.8)
        }
    }
}
