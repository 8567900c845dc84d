// Time, source and author between the headline of a page of the web and its text, in forms without labels.

import Corpus

/// Reads lines with the time a text was put on a site.
enum WebHeaders {
    private static let posted: Phrases = ["发布于", "发表于", "發表于", "更新于", "刊发于", "发布时间", "发表时间", "发布日期", "發布于"]

    /// Date and time, or date and 发布于, and beside them a few names: 2018-05-04 21:07 某某网 某某某.
    static func isPosted(_ view: LineView) -> Bool {
        guard mayBePosted(view.line) else { return false }
        let words = view.words
        let isPosted = words.holdsAny(posted)
        guard isPosted || view.line.signs.contains(.colon) && Folios.hasClock(words) || holdsHour(words) else {
            return false
        }
        guard let date = PrintedDates.all(in: words).first(where: { $0.year != nil && $0.day != nil }) else {
            return false
        }
        guard view.count - date.range.count <= 44 else { return false }
        // Words before the date are who posted it, no clause: 活动定于2018年5月4日9:30开始.
        let pieces = names(view)
        return pieces.count <= 5 && pieces.allSatisfy { $0.count <= 14 }
            && (isPosted || date.range.lowerBound == words.startIndex || view.line.gapCount > 0 && pieces.count > 0)
    }

    /// 发布于　湖西, 原创　某某　某某微生活: where or by whom a text was put on a platform, without a time.
    static func isOfPlatform(_ view: LineView) -> Bool {
        guard view.count <= 32, !view.isSentence, view.line.clauseCount == 0, view.line.gapCount > 0 else {
            return false
        }
        let first = view.pieces[0]
        return view.count <= 12 && first.isAny(of: posted) || first.isAny(of: originals) && view.line.gapCount <= 4
    }

    private static let originals: Phrases = ["原创", "原创:"]

    /// Words of which each such line has one.
    static let platformWords = posted + ["原创"]

    /// 06时30分.
    private static func holdsHour(_ words: Words) -> Bool {
        words.indices.dropFirst().dropLast().contains { place in
            words[place] == 0x65F6 && CharacterKind.of(words[place - 1]) == .digit
                && CharacterKind.of(words[place + 1]) == .digit
        }
    }

    /// A quick look at a line's measures.
    static func mayBePosted(_ line: PageLine) -> Bool {
        line.signs.contains(.digit) && line.count <= 60 && line.ending != .sentence && line.clauseCount == 0
    }

    private static let signs: FewCharacters = "|·丨∙•/"

    /// The pieces of a header that hold no digit.
    private static func names(_ view: LineView) -> [Words] {
        view.pieces.flatMap { $0.split { signs.contains($0) } }.filter { piece in
            piece.contains { CharacterKind.of($0) == .han || CharacterKind.of($0) == .latin }
                && !piece.contains { CharacterKind.of($0) == .digit }
        }
    }

    private static let days: Phrases = ["昨天", "今天", "前天"]
    private static let units: Phrases = ["秒前", "分钟前", "小时前", "天前", "周前", "个月前", "年前"]

    /// 2015-03-24 08:40　汉水网　评论(11): day and hour first, for an item further down the page.
    static func opensWithTime(_ view: LineView) -> Bool {
        guard view.count <= 40, view.words.first.map({ CharacterKind.of($0) == .digit }) ?? false,
            Folios.hasClock(view.words), let date = PrintedDates.all(in: view.words.prefix(16)).first
        else { return false }
        return date.year != nil && date.day != nil && date.range.lowerBound == view.words.startIndex
    }

    /// Day, 上午 or 下午, hour, and the title of the window.
    static func isOfPrinter(_ view: LineView) -> Bool {
        guard view.line.signs.contains(.colon), view.line.gapCount >= 2, view.line.clauseCount == 0, view.count <= 90,
            let date = PrintedDates.all(in: view.words.prefix(12)).first, date.day != nil,
            date.range.lowerBound == view.words.startIndex
        else { return false }
        return view.words[date.range.upperBound...].startsWithAny(halves) && Folios.hasClock(view.words)
    }

    private static let halves: Phrases = ["上午", "下午"]

    /// A time told from now: 2小时前 · 某某网, 昨天 10:05, 刚刚.
    static func isAgo(_ view: LineView) -> Bool {
        guard view.count <= 20, !view.isSentence, view.line.commaCount == 0 else { return false }
        let rest = view.words.drop { CharacterKind.of($0) == .digit }
        if rest.count < view.count, rest.startsWithAny(units) { return true }
        return view.words.startsWithAny(days) && view.line.digitCount >= 3 && Folios.hasClock(view.words)
            || view.words.isPhrase("刚刚")
    }

    // MARK: Authors

    private static let labels: Phrases = ["作者:", "作者", "记者:", "记者", "撰文:", "撰稿:", "文/", "原创:", "原创"]
    private static let otherLabels: Phrases = [
        "来源", "编辑", "责编", "发布", "时间", "日期", "浏览", "阅读", "点击", "字号", "字体", "稿源", "审核", "我有话说", "参与", "评论", "打印", "关闭",
        "分享", "更新",
    ]
    private static let noNames: Set<String> = [
        "佚名", "本站", "本网", "管理员", "网络", "小编", "未知", "综合", "原创", "匿名", "记者", "编辑", "来源", "作者", "转载", "整理", "暂无", "发布者",
    ]
    private static let officeEndings: Phrases = [
        "网", "报", "局", "办", "室", "部", "社", "台", "委", "院", "中心", "公司", "政府", "发布", "科", "处", "厅", "号", "站", "校", "会",
        "组",
        "频道", "新闻", "在线", "客户端",
        "办公", "刊", "平台",
    ]

    static let author: Phrase = "作者:"

    /// The authors a header names, in their order: behind 作者 or 记者, before 发布于, or last of all.
    static func authors(_ view: LineView) -> [Words] {
        if let label = labels.first(where: { view.words.holds($0) }), let place = view.words.place(of: label) {
            let names = authors(view, behind: place + label.count)
            guard view.words.starts("原创") else { return names }
            // 原创　某某　某某微生活: the account stands behind its authors.
            let account = WebHeaders.names(view).last?.string
            let authors = names.count > 1 && names.last?.string == account ? names.dropLast() : names[...]
            return authors.filter { $0.count <= 3 || LeadNames.isOfDoubleSurname(Array($0)) }
        }
        let names = names(view)
        if let place = names.firstIndex(where: { $0.startsWithAny(posted) }) {
            return place == 1 && isName(names[0], isLabelled: false) ? [names[0]] : []
        }
        guard Folios.hasClock(view.words), !view.words.holdsAny(otherLabels), (1...2).contains(names.count),
            let last = names.last, isName(last, isLabelled: false), !last.isAny(of: PageDraft.provinces)
        else { return [] }
        return names.count == 1 || names[0].endsWithAny(officeEndings) ? [last] : []
    }

    private static func authors(_ view: LineView, behind place: Int) -> [Words] {
        var result: [Words] = []
        for piece in view.pieces where piece.endIndex > place {
            let words = piece[max(place, piece.startIndex)...]
            for part in words.split(whereSeparator: { signs.contains($0) || $0 == 0x3001 || $0 == 0x2C }) {
                guard isName(part, isLabelled: true) else { return result }
                result.append(part)
            }
        }
        return result
    }

    /// Two to four Han; without a label only what begins as names do.
    private static func isName(_ words: Words, isLabelled: Bool) -> Bool {
        guard (2...4).contains(words.count), words.allSatisfy({ CharacterKind.of($0) == .han }) else { return false }
        guard !noNames.contains(words.string), !words.endsWithAny(officeEndings), !words.startsWithAny(otherLabels)
        else {
            return false
        }
        return isLabelled || words.count <= 3 && Bylines.areNames(words.string)
    }
}

extension PageDraft {
    /// Time and source without labels, between the top of the page and the first sentence.
    mutating func findWebTimes() {
        var isBehindText = false
        for line in inked where rulings[line] == nil {
            if isSentence(line), text.lines[line].count >= 20 { isBehindText = true }
            // 2023/4/13 上午9:21　某某公报_某某人民政府: printed by a browser at the head of every sheet.
            if WebHeaders.isOfPrinter(view(line)) { rule(line, .webHeader, .webTime, 0.8) }
            guard !isBehindText || WebHeaders.opensWithTime(view(line)) else { continue }
            if WebHeaders.mayBePosted(text.lines[line]), WebHeaders.isPosted(view(line)) {
                rule(line, .webHeader, .webTime, 0.8)
            }
        }
    }

    /// The authors in the headers above the first line of the text of a page of the web.
    func webAuthors() -> [String] {
        guard shape.isWebArticle else { return [] }
        var result: [String] = []
        for line in inked {
            guard let ruling = rulings[line] else {
                if isSentence(line) { break } else { continue }
            }
            let isLabelled = ruling.rule == .documentMetadata && words(line).holds(WebHeaders.author)
            guard isLabelled || ruling.rule == .webHeader || ruling.rule == .webTime else { continue }
            for name in WebHeaders.authors(view(line)) { result.append(text.printed(name.startIndex..<name.endIndex)) }
        }
        return result
    }
}
