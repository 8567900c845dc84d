// Lines of notices: telephone numbers of the paper, advertisements, announcements.

import Corpus

/// Telephone numbers and advertisements.
enum Notices {
    static let words: Phrases = [
        "热线", "电话", "投诉", "举报", "咨询", "邮箱", "传真", "QQ", "服务台", "微信号", "有奖报料", "BP机", "传呼", "呼机",
    ]
    static let advertisements: Phrases = [
        "遗失声明", "遗失启事", "拍卖公告", "招标公告", "转让公告", "注销公告", "清算公告", "减资公告", "分类广告", "广告热线", "小广告查询", "公益广告", "招租", "招聘启事",
        "寻人启事",
        "债权转让", "招租公告", "招生简章", "火热招生", "大酬宾", "招聘公告", "开业庆典", "隆重开业", "房屋出租", "门面出租",
    ]

    /// A label, a colon, and telephone numbers: 读者服务：023-78270000.
    private static func isTelephone(_ words: Words) -> Bool {
        guard let colon = words.prefix(8).firstIndex(of: 0x3A), colon > words.startIndex else { return false }
        guard words[..<colon].allSatisfy({ CharacterKind.of($0) == .han }) else { return false }
        let number = words[(colon + 1)...]
        return longestNumber(number) >= 7
            && number.allSatisfy {
                CharacterKind.of($0) == .digit || $0 == 0x2D || $0 == 0x2F || $0 == 0x28 || $0 == 0x29
            }
    }

    static let offices: Phrases = ["合作", "发行", "投递", "广告", "编辑部", "总编室"]

    /// 版权合作　8080001: a desk of the paper and its number.
    private static func isNumberOfDesk(_ view: LineView) -> Bool {
        guard view.line.gapCount == 1, view.count <= 18, let number = view.pieces.last else { return false }
        return view.pieces[0].endsWithAny(offices) && number.count >= 7 && longestNumber(number) == number.count
    }

    static let addresses: Phrases = [
        "开发商:", "投资商:", "售楼处:", "售楼部:", "售楼地址:", "地址:", "电话:", "联系电话", "联系人", "咨询电话", "报名电话", "订购热线",
    ]
    /// Words of which each line with the address or telephone of an advertiser has one.
    static let addressWords = addresses + ["电话", "電話", "电报", "電報", "咨询"]

    /// Where the advertiser is found: 地址：人民路1号.
    static func isAddress(_ words: Words) -> Bool {
        words.count <= 40 && words.startsWithAny(addresses)
    }

    /// Numbers of five digits and more beside words such as 热线, in a line that is no sentence.
    static func isHotline(_ view: LineView) -> Bool {
        guard !view.isSentence, view.line.digitCount >= 5, view.line.commaCount <= 2 else { return false }
        if isTelephone(view.words) || isNumberOfDesk(view) { return true }
        guard view.words.holdsAny(Notices.words) else { return false }
        // 怕担责，12345热线仍有7.3%的: a clause before the number, and a sentence that goes on.
        if view.line.clauseCount > 0, view.words.last.map({ LineLook.leavesOpen($0) }) ?? false { return false }
        // 市局12315指挥中心先后接到投诉71件，: a clause that the next line goes on with.
        if view.line.commaCount > 0, view.words.last.map({ CharacterKind.of($0) == .comma }) ?? false,
            !view.words.contains(0x3A)
        {
            return false
        }
        return longestNumber(view.words) >= 5 && view.line.terminalCount == 0 && !goesOnBehindNumber(view.words)
    }

    /// 三是开通举报电话12336，对违法占地: behind the number a clause goes on that has none.
    private static func goesOnBehindNumber(_ words: Words) -> Bool {
        guard let digit = words.lastIndex(where: { CharacterKind.of($0) == .digit }) else { return false }
        let rest = words[(digit + 1)...]
        return rest.count >= 4 && rest.first.map { CharacterKind.of($0) == .comma } ?? false
            && rest.dropFirst().allSatisfy { CharacterKind.of($0) == .han }
            && !rest.holdsAny(Notices.words)
    }

    /// Words before the ways to reach a paper.
    static let desks: Phrases = [
        "官方微博", "官方微信", "爆料有奖", "爆料热线", "新闻线索", "欢迎提供", "本版投稿", "投稿信箱", "投稿邮箱", "来稿", "来信请寄", "来稿请寄", "本报微信",
        "来稿请注明", "编者来稿", "編者來稿", "來稿請寫明", "读者来稿", "短信平台", "本报地址:", "本报社址:", "专栏主持", "本刊特约", "本报开设", "本版邮箱", "本版信箱",
        "版面投稿", "版面邮箱", "副刊邮箱", "副刊信箱",
        "邮箱:", "电子邮箱", "电子信箱",
        "邮编:", "邮政编码", "E-mail", "E-MAIL", "Email", "e-mail", "本版启事", "本版啓事", "本版啟事", "本刊启事", "本刊啓事", "微信公众号", "扫码关注",
        "一经采用", "更正", "读者热线", "讀者熱線", "广告查询", "廣告查詢",
    ]
    static let dealings: Phrases = [
        "处理", "退稿", "请寄", "未刊", "稿酬", "酬金", "线索", "有奖", "欢迎", "注明", "专栏", "须知", "特此更正", "請寫明", "请写明",
    ]

    /// 官方微博　@某某报, 来稿三月未刊用可自行处理: how the paper is reached, and no sentence.
    static func isDesk(_ view: LineView) -> Bool {
        guard view.words.startsWithAny(desks), view.line.terminalCount == 0 || view.words.holds("特此更正") else {
            return false
        }
        return view.words.contains(0x40) || view.words.prefix(12).contains(0x3A) || view.words.holdsAny(dealings)
            || view.words.holdsAny(hiddenDigits)
    }

    /// Digits that were not to be printed.
    private static let hiddenDigits: Phrases = ["××", "**"]

    /// Headings of classified advertisements, and the word 广告 alone.
    static func isAdvertisement(_ view: LineView) -> Bool {
        let core = view.core
        if core.isAny(of: headings) || isAnnouncement(core) { return true }
        // 广告　北京手表厂　双菱牌
        if view.line.gapCount > 0, core.starts("广告"), view.pieces[0].count == 2 { return true }
        guard !view.isSentence, view.count <= 20 else { return false }
        return core.holdsAny(advertisements) || core.endsWithAny(offersOfWork)
    }

    /// At the end of a line; 宁阳市公开招聘商店经理 is a headline.
    static let offersOfWork: Phrases = ["公开招聘"]

    /// What stands alone over a notice.
    private static let headings: Phrases = ["广告", "启事", "啟事", "啓事", "敬告读者", "告读者", "公告栏", "分类信息"]
    static let announcements: Phrases = ["启事", "啟事", "啓事"]
    private static let occasions: Phrases = [
        "寻物", "招聘", "招生", "征婚", "迁移", "迁址", "开业", "更名", "征稿", "订婚", "结婚", "厂启事", "店启事", "公司启事", "商行启事", "商店启事", "百货启事",
        "部启事", "社启事", "馆启事", "院启事", "校启事", "局启事", "处启事", "号启事",
    ]

    /// What readers are asked to write, told at length.
    private static let calls: Phrases = ["征文启事"]

    /// 迁移启事, 某某肥皂厂启事; longer lines name an occasion.
    private static func isAnnouncement(_ core: Words) -> Bool {
        core.endsWithAny(announcements) && !core.endsWithAny(calls)
            && (core.count <= 8 || core.count <= 16 && core.holdsAny(occasions))
    }

    /// Digits in a row, hyphens between them allowed.
    private static func longestNumber(_ words: Words) -> Int {
        var best = 0
        var run = 0
        for scalar in words {
            if CharacterKind.of(scalar) == .digit { run += 1 } else if scalar != 0x2D { run = 0 }
            best = max(best, run)
        }
        return best
    }
}
