// Lines of web pages and government sites that are not the text: headers, menus, document tables.

/// Headers and menus of web pages.
enum WebPages {
    static let labels: Phrases = [
        "来源:", "稿件来源", "作者:", "发布时间", "发布日期", "发表时间", "字号", "字体", "浏览", "阅读次数", "阅读量", "点击", "访问量", "信息来源", "更新时间",
        "责任编辑:", "编辑:", "供稿", "发布机构", "打印", "时间:", "日期:", "来源", "版面:", "出版:", "报纸名称", "文章来源", "香港时间", "北京时间", "台北时间",
        "澳门时间",
    ]
    /// Labels that make a short line a header though nothing else stands in it.
    private static let openingLabels: Phrases = [
        "发布时间:", "发布日期:", "发表时间:", "日期:", "字号:", "字体:", "版面:", "出版:", "更新:", "更新时间:", "浏览量:", "浏览次数:", "阅读量:", "点击量:",
        "点击数:",
        "当前报纸名称:", "报纸名称:",
    ]
    static let menus: Phrases = [
        "返回顶部", "上一篇", "下一篇", "上一页", "下一页", "打印本页", "关闭窗口", "关闭本页", "分享到", "加入收藏", "设为首页", "当前位置", "您的位置", "您现在的位置",
        "您当前的位置", "本页位置", "站内检索", "站内搜索", "放大字体", "回頁首", "掃一掃", "跳至主要",
        "版权所有",
        "copyright", "Copyright", "ICP备", "icp备", "公网安备", "网站地图", "联系我们", "关于我们", "相关阅读", "相关链接", "推荐阅读", "相关新闻", "扫一扫",
        "我要纠错", "网站标识码",
        "返回首页", "无障碍", "手机版", "客户端下载", "微信公众号", "主办单位:", "承办单位:", "技术支持", "首页>", "首页»", "热门推荐", "猜你喜欢", "查看更多", "更多>>",
        "阅读下一篇", "延伸阅读", "加载更多", "【打印】", "【关闭】",
        "字号:大中小", "分享:", "上一版", "下一版", "上一期", "下一期", "版面导航", "新闻搜索", "下载APP", "打开APP", "下載APP", "APP看新闻",
    ]
    /// What a site says before the day on which it is read.
    static let clocks: Phrases = ["今天是", "现在是", "当前时间", "现在时间"]
    private static let whole: Set<String> = [
        "top", "Top", "TOP", "首页", "更多", "返回", "打印", "关闭", "收藏", "分享", "评论", "登录", "注册", "搜索", "导航", "菜单", "目录", "上页",
        "下页", "END", "end",
        "back", "home", "微信", "微博", "扫码", "点赞", "举报", "繁体", "简体", "English", "more", "分享到:", "A+", "A-", "大中小",
    ]

    /// Menus that open a list of links to other texts.
    static let linkHeads: Phrases = [
        "阅读下一篇", "延伸阅读", "相关阅读", "相关链接", "相关新闻", "推荐阅读", "热门推荐", "猜你喜欢", "上一篇", "下一篇", "责任编辑", "编辑:",
    ]

    /// The pages of one text, its pictures and films; text goes on under them.
    static let insideTexts: Phrases = [
        "上一页", "下一页", "余下全文", "阅读全文", "大图", "原图", "高清图", "点击图片", "点击放大", "点击播放", "观看视频", "播放视频",
    ]

    /// Words that menus consist of or open with.
    static let menuWords = Phrases(whole.map { Phrase(stringLiteral: $0) })

    /// Times that are no site's: 公示时间：2016年12月9日至12月15日.
    private static let otherTimes: Phrases = [
        "公示时间", "活动时间", "报名时间", "开放时间", "比赛时间", "演出时间", "办公时间", "投票时间", "展览时间", "营业时间", "受理时间", "公示日期", "公告日期",
    ]
    private static let sources: Phrases = ["来源:", "稿件来源", "信息来源"]
    private static let sizes: Phrases = ["字号"]
    private static let zones: Phrases = ["香港时间", "北京时间", "台北时间", "澳门时间"]

    private static func isClock(_ scalar: UInt32) -> Bool {
        switch CharacterKind.of(scalar) {
        case .digit, .colon: true
        default: scalar == 0x65F6 || scalar == 0x5206
        }
    }

    /// A time of day or a label of a web header, and no sentence.
    static func isHeader(_ view: LineView) -> Bool {
        let words = view.words
        guard !view.isSentence, words.number(of: .comma) <= 1, view.line.terminalCount == 0 else { return false }
        let labelCount = words.number(of: labels)
        let date = PrintedDates.all(in: words).first { $0.year != nil && $0.day != nil }
        if let date {
            if words.holdsAny(clocks) || words.startsWithAny(otherTimes) { return false }
            if Folios.hasClock(words) { return view.count <= 24 || labelCount > 0 }
            return labelCount > 0 && view.count - date.range.count <= 60
        }
        if words.isAny(of: sizes) || words.startsWithAny(openingLabels) { return view.count <= 24 }
        if words.startsWithAny(zones) {
            return words.dropFirst(4).allSatisfy { isClock($0) } && view.line.digitCount > 0
        }
        if words.startsWithAny(sources) { return view.count <= 30 }
        return labelCount >= 2 && words.number(of: .colon) > 0
    }

    /// A date with the time of day and little else: 2019-09-20 06:25, 香港时间17时51分.
    static func isTime(_ view: LineView) -> Bool {
        guard !view.isSentence, view.line.commaCount == 0, Folios.hasClock(view.words), !view.words.holdsAny(clocks)
        else { return false }
        guard let date = PrintedDates.all(in: view.words).first(where: { $0.day != nil }) else { return false }
        if view.words.starts("http") { return view.line.hanCount <= 24 }
        return view.count - date.range.count <= 10 && view.line.hanCount <= 10
    }

    static let columns: Phrases = ["专栏:", "栏目:", "所属栏目", "版块:", "版名:", "序号:"]

    /// The name of the column a text stood in, with its label or with the label alone.
    static func isColumn(_ view: LineView) -> Bool { !view.isSentence && view.words.startsWithAny(columns) }

    static let notes: Phrases = [
        "(原题", "原题:", "原标题:", "(原标题", "本文有删", "此件公开", "未经授权", "不得转载", "请注明", "转载请", "请下载", "欢迎下载", "来源:", "爆料", "报料",
        "跳至主要", "下载客户端",
        "电子报", "阅读机", "客户端下载", "扫码", "扫描", "扫二维码", "二维码", "新闻客户端", "客户端:", "更多精彩", "更多内容", "更多新闻", "更多资讯", "更多报道", "长按",
        "点击上方", "点击下方", "点击蓝字", "点击关注", "戳蓝字", "关注我们", "欢迎关注", "公众号:", "微信号:", "抖音号", "视频号", "官方微信", "官方微博", "浏览器",
        "瀏覽器", "最佳浏览",
        "最佳瀏覽", "无法正常", "無法正常", "關閉此視窗", "您即將", "您即将", "本文共", "以下文章", "收录于", "全文共", "仅供参考", "仅供其", "不表明", "不构成", "不代表本",
        "据此", "热点专题",
        "相关专题",
    ]
    private static let noteOpeners: Phrases = [
        "(原题", "原题:", "原标题:", "(原标题", "(本文有删", "本文有删", "跳至主要内", "下载客户端", "热点专题:",
        "相关专题:",
    ]
    private static let disclaimers: Phrases = ["仅供参考", "仅供其表达", "不表明本", "不构成投资", "不代表本", "据此操作", "据此入市"]

    private static let disclaimerOpeners: Phrases = ["以上", "本文", "网友", "评论", "文中", "上述", "本栏", "本版", "投资", "文章", "内容"]

    /// What a site says of a text under it: （原题为《…》）, 未经授权不得转载.
    static func isNote(_ view: LineView) -> Bool {
        let words = view.words
        if words.startsWithAny(noteOpeners) || isAppNote(view) || isAddress(view) { return true }
        guard view.line.terminalCount <= 1, view.line.commaCount <= 2 else { return false }
        if view.count <= 44, words.holdsAny(disclaimers) {
            return view.core.startsWithAny(WebPages.disclaimerOpeners)
        }
        if words.startsWithAny(downloads), words.holdsAny(moreWords) { return view.count <= 20 }
        if words.holdsAny(rights) { return view.count <= 40 }
        return view.count <= 8 && words.holdsAny(applications)
    }

    static let addresses: Phrases = ["http:", "https:"]

    /// http://…/content.htm 2011-8-29 第 1 页: where a text stands on the web, with a few words more.
    private static func isAddress(_ view: LineView) -> Bool {
        view.words.holdsAny(addresses) && view.line.hanCount <= 14 && view.line.hanCount * 2 < view.count
    }

    private static let downloads: Phrases = ["请下载", "欢迎下载"]
    private static let rights: Phrases = ["未经授权", "不得转载", "转载请"]
    private static let applications: Phrases = ["电子报阅读", "客户端下载"]
    private static let appLabels: Phrases = [
        "新闻客户端:", "客户端:", "官方微信:", "官方微博:", "微信公众号:", "微信号:", "公众号:", "抖音号:", "视频号:", "官方网站:", "官方抖音:",
    ]
    private static let scans: Phrases = [
        "扫码观看", "扫码看", "扫码收看", "扫码收听", "扫码听", "扫码阅读", "扫码下载", "扫码关注", "扫码了解更多", "扫码查看", "扫码订阅", "扫码读", "扫描二维码", "扫描上方",
        "扫描下方",
        "扫描左侧", "扫描右侧", "扫二维码", "扫描关注", "请扫描", "微信扫描", "长按二维码", "长按识别", "长按图片", "长按上方", "识别二维码", "点击上方", "点击下方", "点击蓝字",
        "点击关注", "戳蓝字", "欢迎关注", "关注我们", "本文共", "以下文章来源", "收录于", "点击查看",
    ]
    /// AI读报　扫码听新闻: beside another offer of the paper.
    private static let codes: Phrases = ["扫码听", "扫码看", "扫码观看", "扫码收听", "扫码阅读"]
    private static let browsers: Phrases = [
        "建议使用", "建議使用", "为达最佳", "為达最佳", "为获得最佳", "无法正常浏览", "無法正常瀏覽", "无法正常瀏覽", "無法正常浏览", "您的浏览器", "你的瀏覽器", "您的瀏覽器",
        "本网站最佳", "最佳浏览", "最佳瀏覽", "关闭此视窗", "關閉此視窗", "您即將進入", "您即将进入",
    ]
    private static let calls: Phrases = ["点击", "戳", "长按"]
    private static let follow: Phrases = ["关注", "订阅"]
    private static let browserWords: Phrases = ["浏览", "瀏覽", "Chrome", "IE", "点击", "请按", "请至", "內容", "内容"]
    private static let moreWords: Phrases = ["二维码", "扫码", "扫描", "客户端", "公众号", "请关注", "请登录", "尽在", "微信", "APP"]
    /// Where the picture of a code stood.
    private static let pictured: Phrases = ["[二维码]", "(二维码)"]
    private static let lengths: Phrases = ["全文共"]
    private static let more: Phrases = ["更多精彩", "更多内容", "更多新闻", "更多资讯", "更多报道", "更多视频", "更多详情"]

    /// What a paper or site says of its application and of codes to scan: 新闻客户端：某某, 扫码观看视频, 更多精彩内容请扫描二维码.
    static func isAppNote(_ view: LineView) -> Bool {
        var core = view.core
        while let first = core.first, CharacterKind.of(first) == .symbol { core.removeFirst() }
        if core.holdsAny(pictured) { return view.count <= 24 && !view.isSentence }
        if core.startsWithAny(appLabels) { return view.count <= 24 && view.line.commaCount == 0 && !view.isSentence }
        if core.startsWithAny(lengths) { return view.count <= 40 && core.holds("字") && view.line.digitCount > 0 }
        if core.startsWithAny(scans)
            || view.line.gapCount > 0 && view.pieces.contains(where: { $0.startsWithAny(codes) })
        {
            let isCall = core.startsWithAny(calls) && core.holdsAny(follow)
            return view.count <= 26 && (view.line.clauseCount == 0 || isCall)
                && (!view.isSentence || core.last != 0x3002)
        }
        if core.startsWithAny(browsers) {
            return core.holdsAny(browserWords)
        }
        return view.count <= 30 && core.startsWithAny(more)
            && core.holdsAny(moreWords)
    }

    /// What an application prints over and under a text: 打开App, 写评论….
    static let applicationWords: Phrases = ["打开App", "打开APP", "打开app", "官方账号", "官方帐号", "写评论", "说点什么"]

    /// Menus, links, copyright lines.
    static func isNavigation(_ view: LineView) -> Bool {
        if view.count <= 14, view.line.commaCount == 0, view.words.last != 0x3002, view.words.holdsAny(applicationWords)
        {
            return true
        }
        guard !view.isSentence || view.words.holds("版权所有") else { return false }
        if view.words.holdsAny(clocks), PrintedDates.all(in: view.words).contains(where: { $0.day != nil }) {
            return view.count <= 60
        }
        // “下一页，你们写。”如: a sentence ends before the words go on.
        let isText = view.line.terminalCount > 0 && !view.words.holds("版权所有")
        // 本报某地9月22日电（记者某某）扫一扫 opens a story.
        return view.count <= 60 && !isText && view.words.holdsAny(menus) && !isPhraseAroundMenu(view)
            && Datelines.opening(view.words) == nil
    }

    /// 国家图书馆推出无障碍阅览服务: Han and nothing else, with a word in the middle that menus have, too.
    private static func isPhraseAroundMenu(_ view: LineView) -> Bool {
        view.count >= 10 && view.isOneWord && !view.words.startsWithAny(menus) && !view.words.endsWithAny(menus)
    }

    /// One word of a menu alone, or several that open with that of the first page.
    static func isMenu(_ view: LineView) -> Bool {
        view.count <= 8 && view.core.isAny(of: menuWords) || view.line.gapCount >= 3 && view.words.starts("首页")
    }

    /// Words parted by bars and arrows, or a word or two that an arrow follows.
    static func isBarMenu(_ view: LineView) -> Bool {
        guard view.line.commaCount == 0 else { return false }
        if view.count <= 8, view.words.last == 0x3E { return true }
        // >>社保 2017年度缴费 is an item of news.
        let separators = view.words.drop { $0 == 0x3E }.reduce(0) {
            $0 + ($1 == 0x7C || $1 == 0x3E || $1 == 0xBB ? 1 : 0)
        }
        return separators >= 2
    }
}

/// Lines without a letter.
enum Ornaments {
    /// Neither Han nor letter nor digit: rules, stars, private-use signs.
    static func isOrnament(_ view: LineView) -> Bool {
        view.line.hanCount == 0 && view.line.digitCount == 0 && view.line.latinCount == 0
            && !view.words.contains(0x3002)
    }

    /// An ellipsis on a line of its own stands for text left out; it is no ornament.
    static func isEllipsis(_ words: Words) -> Bool {
        words.allSatisfy { $0 == 0x2026 || $0 == 0x2E } && words.count <= 6
    }
}
