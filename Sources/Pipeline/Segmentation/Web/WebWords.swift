// Words that sites print around a text, and the lines that consist of them. Places on the page do not count here.

/// Words of which a whole line may consist, told apart greedily, the longest first.
struct WordList: Sendable {
    private let byFirst: [UInt32: [Phrase]]

    init(_ words: [Phrase]) {
        byFirst = Dictionary(grouping: words, by: { $0[0] }).mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// The word that stands at a place; nil for none.
    func word(_ words: Words, at place: Int) -> Phrase? {
        byFirst[words[place]]?.first { words.holds($0, at: place) }
    }

    /// How many words the line consists of, digits and signs between them apart; nil when it holds anything else.
    /// - Complexity: O(length) times the words that share a first character.
    func cover(_ words: Words) -> Int? {
        var (place, hits) = (words.startIndex, 0)
        while place < words.endIndex {
            if let word = word(words, at: place) {
                hits += 1
                place += word.count
            } else if WordList.isFiller(words[place]) {
                place += 1
            } else {
                return nil
            }
        }
        return hits
    }

    /// Digits, signs, and the circle that stands for a button.
    private static func isFiller(_ scalar: UInt32) -> Bool {
        switch CharacterKind.of(scalar) {
        case .han: scalar == 0x3007
        case .latin, .comma, .terminal, .semicolon: false
        default: true
        }
    }
}

/// Lines of a site by their words alone.
enum WebWords {
    /// Buttons: share, print, size of type, pages of an e-paper, counts of readers.
    private static let buttons = WordList([
        "微信", "微博", "新浪微博", "腾讯微博", "QQ空间", "QQ好友", "QQ", "朋友圈", "好友", "人人网", "豆瓣", "开心网", "百度贴吧", "贴吧", "知乎", "抖音",
        "头条",
        "Facebook", "facebook", "FB", "Twitter", "twitter", "LINE", "Line", "Email", "email", "邮件", "Weibo", "WhatsApp",
        "复制", "链接", "复製",
        "一键", "分享", "分享到", "分享至", "转发", "转发到", "转载", "收藏", "收藏本文", "点赞", "赞", "讚", "在看", "喜欢", "喜歡", "推荐", "推薦", "打赏",
        "赞赏",
        "评论", "留言", "跟帖", "跟贴", "顶", "踩", "举报", "舉报", "我要", "投诉", "纠错", "反馈", "打印", "列印", "本页", "本文", "关闭", "窗口", "朗读",
        "语音",
        "播报", "听新闻", "字号", "字体", "字級", "大", "中", "小", "特大", "超大", "默认", "放大", "缩小", "縮小", "标准", "加大", "减小", "T", "A",
        "二维码", "扫码",
        "手机看", "手机", "更多", "登录", "登入", "注册", "註册", "搜索", "搜尋", "首页", "客户端", "APP", "App", "app", "打开", "开启", "查看", "下载",
        "下載", "返回",
        "顶部", "回顶部", "回首页", "上一篇", "下一篇", "上一版", "下一版", "上一期", "下一期", "上一页", "下一页", "上篇", "下篇", "上页", "下页", "往期", "回顾",
        "版面",
        "标题", "导航", "菜单", "目录", "展开", "全文", "收起", "关注", "订阅", "訂阅", "退订", "简", "繁", "简体", "繁体", "简体版", "繁体版", "English",
        "英文", "RSS",
        "无障碍", "浏览", "长者", "模式", "关怀版", "适老版", "手机版", "电脑版", "移动版", "旧版", "网站", "站点", "地图", "设为", "加入", "换一换", "换一批",
        "看", "全部", "字体大小", "正文", "Share", "Print", "Font", "size", "Font size", "S", "M", "L", "WeChat", "X", "删除",
        "编辑",
        "写", "阅读", "人", "次", "条", "万", "回复", "参与", "互动", "我有话说", "我来说两句", "网友", "已有", "人参与", "点击", "数", "量",
    ])

    /// True for a line of buttons: 微信 微博 复制链接, 放大+ 缩小- 默认○, 点赞 12 收藏 3.
    static func isButtons(_ view: LineView, atLeast minimum: Int = 2) -> Bool {
        guard view.count <= 40, !view.isSentence, let hits = buttons.cover(view.words) else { return false }
        // 大小, 中小: short words without room between may be anything.
        return hits >= minimum && (view.count >= 4 || minimum == 1)
    }

    /// Nothing but two buttons and more.
    static func areButtons(_ words: Words) -> Bool { (buttons.cover(words) ?? 0) >= 2 }

    private static let posts: Phrases = ["楼主:", "页码:", "本帖最后由", "原帖由", "LZ:", "回复本帖", "发表新帖", "标签:"]
    private static let postWords: Phrases = ["等级:", "积分:", "注册:", "只看楼主", "篇回复", "发帖:", "引用]", "分类:", "于", "发表", "收藏"]

    /// True for what a forum or a blog prints around a post: 楼主：某某　等级：二副　积分：1386, 本帖最后由 某某 于 2008-11-9 编辑.
    static func isOfPost(_ view: LineView) -> Bool {
        view.count <= 60 && !view.isSentence && view.core.startsWithAny(posts)
            && view.words.dropFirst(3).holdsAny(postWords)
            || view.count <= 48 && view.core.starts("发表于") && view.line.digitCount >= 6
    }

    /// True for the head of an answer in a forum: 2楼：某某　发表于 2008-11-9.
    static func isAnswer(_ view: LineView) -> Bool {
        guard view.count <= 48, !view.isSentence else { return false }
        let rest = view.words.drop { CharacterKind.of($0) == .digit }
        return rest.count < view.words.count && rest.first == 0x697C && rest.dropFirst().first == 0x3A
            && view.words.holds("发表")
    }

    /// Parts of sites.
    private static let channels = WordList([
        "首页", "新闻", "要闻", "时政", "国内", "国际", "社会", "地方", "本地", "财经", "財经", "股票", "基金", "期货", "外汇", "银行", "保险", "产经",
        "理财", "证券", "债券",
        "体育", "娱乐", "娛乐", "科技", "数码", "教育", "房产", "地产", "汽车", "文化", "旅游", "旅遊", "健康", "军事", "評论", "评论", "视频", "视讯",
        "影音", "图片", "图集",
        "专题", "法治", "法制", "农业", "三农", "能源", "生活", "时尚", "美食", "公益", "直播", "论坛", "博客", "社区", "读书", "历史", "港澳", "台湾",
        "台灣", "华人", "军情",
        "政治", "经济", "社论", "社評", "副刊", "人物", "观点", "深度", "滚动", "滾动", "头条", "頭条", "今日", "即时", "热门", "排行", "专栏", "民生",
        "政务", "公开", "服务",
        "互动", "法规", "文件", "政策", "解读", "概况", "领导", "机构", "动态", "频道", "网站", "导航", "报社", "简介", "回首页", "自由广场", "全球", "两岸",
        "世界", "中国",
        "产业", "公司", "商业", "创业", "时评", "访谈", "调查", "正文", "详情", "内容", "资讯", "中心", "更多", "游戏", "影视", "音乐", "电影", "天气",
        "地图", "客户端", "企业",
        "党建", "理论", "工会", "团委", "信息", "通知", "公告", "公示", "报道", "专题报道", "报", "网", "地方志", "县区", "县市", "乡镇", "媒体", "聚焦",
        "融媒", "电子报", "数字报",
    ])

    /// True for parts of a site in a row, parted by spaces: 首页 新闻 财经 体育.
    static func isChannels(_ view: LineView) -> Bool {
        guard view.line.gapCount >= 3, view.count <= 80, !view.isSentence, view.line.commaCount == 0 else {
            return false
        }
        let pieces = view.pieces
        guard pieces.allSatisfy({ (2...6).contains($0.count) }) else { return false }
        return pieces.filter { (channels.cover($0) ?? 0) > 0 }.count * 10 >= pieces.count * 6
    }

    private static let crumbSigns: FewCharacters = "/>»›→|▸▶"

    /// True for the way to a text: 新闻 / 评论 / 专栏, 政务公开|法规文件.
    static func isCrumbs(_ view: LineView) -> Bool {
        guard view.count <= 40, !view.isSentence, view.line.commaCount == 0, view.line.digitCount == 0 else {
            return false
        }
        let parts = view.words.split { crumbSigns.contains($0) }
        guard parts.count >= 2, parts.allSatisfy({ (2...10).contains($0.count) }) else { return false }
        let known = parts.filter { (channels.cover($0) ?? 0) > 0 }.count
        return parts.count >= 3 ? known >= 1 : known == 2 && parts.allSatisfy { $0.count <= 6 }
    }

    private static let languages = WordList([
        "中文", "中文版", "简体", "繁体", "繁體", "英文", "英文版", "English", "ENGLISH", "Français", "Español", "Русский", "Deutsch",
        "Português", "日本語",
        "日文", "한국어", "عربي", "العربية",
    ])

    /// True for the languages a site is to be had in: 中文 English Français.
    static func areLanguages(_ view: LineView) -> Bool {
        view.count <= 60 && view.line.gapCount >= 2 && (languages.cover(view.words) ?? 0) >= 3
    }

    /// One part of a site, or the name of one: 要闻, 政务公开.
    static func isChannel(_ view: LineView) -> Bool { view.count <= 6 && (channels.cover(view.core) ?? 0) > 0 }
}
