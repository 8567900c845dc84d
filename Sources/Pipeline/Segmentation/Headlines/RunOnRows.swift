// Rows of a headline that are one sentence broken over two lines. It does not know where they stand on the page.

/// Knows rows that go on in the next one.
enum RunOnRows {
    /// True when the lower row says what became of the upper one, or gives it its object: 东北第一座轧管车间 over 完成设备安装,
    /// 请邮局不要 over 把信压在杂货铺里, 答读者问： over 土地证丢失了怎么办.
    static func goesOn(_ text: PageText, from upper: Int, to lower: Int) -> Bool {
        let (above, below) = (text.words(upper), text.words(lower))
        guard above.count <= 30, !HeadlineDeck.opensBelow(text, lower) else { return false }
        // 某某代表大会 over 在某地召开.
        if above.endsWithAny(assemblies), below.first == place, below.endsWithAny(heldEndings), below.count <= 20 {
            return true
        }
        guard above.count <= 20 else { return false }
        if above.last == colon { return true }
        let measured = text.lines[upper]
        guard measured.terminalCount == 0, measured.clauseCount == 0, !measured.signs.contains(.colon) else {
            return false
        }
        if above.endsWithAny(openEndings) || asks(above) { return true }
        if below.first == ordinal, above.endsWithAny(bodies) { return true }
        if below.isAny(of: kindsOfDocument) { return true }
        if below.first == particle && below.count >= 3 || below.startsWithAny(conjunctions) { return true }
        if above.holdsAny(meetings), above.endsWithAny(posts), below.count <= 16, HeadlineDeck.endsAsMeeting(below) {
            return true
        }
        if above.endsWithAny(assemblies), above.holdsAny(holding), below.first == purpose { return true }
        guard above.count >= 4, measured.gapCount == 0, below.count <= 14 else { return false }
        return below.startsWithAny(predicates) || saysOfAll(below)
    }

    /// 第三世界国家代表要求: what is asked for stands below; not 提出新要求, which says it all.
    private static func asks(_ words: Words) -> Bool {
        words.endsWithAny(demands) && words.dropLast(2).last.map { !kindsOfDemand.contains($0) } ?? false
    }

    private static let demands: Phrases = ["要求"]
    private static let kindsOfDemand: FewCharacters = "新高的确体出严硬总求按各项"

    /// 省委召开大会 over 为某某同志平反: what it was held for.
    private static let assemblies: Phrases = ["大会", "会议", "全会", "座谈会"]
    static let holding: Phrases = ["召开", "举行"]
    private static let heldEndings: Phrases = ["召开", "举行", "开幕", "闭幕", "落幕"]
    private static let place: UInt32 = 0x5728  // 在
    private static let purpose: UInt32 = 0x4E3A  // 为

    /// 某某同某国议会议长 over 某某举行会谈: an office, and who holds it.
    private static let meetings: Phrases = ["同", "与", "和", "会见", "接见", "致电", "拜会", "陪同", "欢迎"]
    private static let posts: Phrases = [
        "总统", "总理", "主席", "议长", "首相", "外长", "部长", "国王", "大臣", "书记", "会长", "团长", "委员长", "秘书长", "议员", "亲王", "大使", "领导人",
        "代表", "总书记",
    ]

    /// 全送到了, 全免: of all of them; not 全省, 全国.
    private static func saysOfAll(_ words: Words) -> Bool {
        guard words.first == all, let next = words.dropFirst().first else { return false }
        return words.count <= 8 && CharacterKind.of(next) == .han && !wholes.contains(next)
    }

    private static let all: UInt32 = 0x5168  // 全
    /// What is called whole: 全省, 全线, 全年.
    private static let wholes: FewCharacters =
        "省市县区州乡镇村国社厂矿校院系班组队军党团民体员球城港岛运会场程线网面部力盘年月天日季期新文书集人家身心神景貌職縣區國廠團體員線網書隊軍黨鄉"

    /// What a document is, too few words for a title of their own.
    private static let kindsOfDocument: Phrases = [
        "联合公报", "联合声明", "联合宣言", "新闻公报", "名单公示", "统计公报", "任前公示", "招聘公告", "征文启事", "征稿启事", "招生简章",
    ]

    private static let colon: UInt32 = 0x3A
    private static let particle: UInt32 = 0x7684  // 的
    /// 第, of 第三次全体会议公报.
    private static let ordinal: UInt32 = 0x7B2C

    /// What needs an object or a verb behind it.
    private static let openEndings: Phrases = [
        "的", "和", "与", "及", "把", "让", "向", "为", "对", "在", "将", "被", "从", "不要", "请勿", "审议", "打破", "闯过", "夺得", "获得", "成为",
        "迎来", "突破", "进一步做好", "来到",
        "表示", "指出", "强调", "宣布", "呼吁", "重申", "揭露", "认为", "声称",
    ]

    /// What goes on with the noun above: 及其启示.
    private static let conjunctions: Phrases = ["及其", "以及", "暨"]

    private static let bodies: Phrases = ["委员会", "代表大会", "常委会"]

    /// What says of a person, a body or a thing what it did or what became of it.
    private static let predicates: Phrases = [
        "开始", "完成", "展开", "展開", "开展", "開展", "掀起", "隆重", "圆满", "来我", "来到", "来华", "到达", "抵达", "抵京", "抵沪", "建成", "竣工",
        "投产", "通车", "开工", "动工", "开幕",
        "闭幕", "揭晓",
        "成了",
        "成为", "成立", "结成", "荣获", "夺得", "全部", "都是", "都有", "已经", "正在", "终于", "正式", "顺利", "胜利", "提前", "超额", "连日",
        "连续",
        "应该", "应当", "必须", "进入", "迎来", "今又", "又获", "要把", "要在", "要靠", "纷纷", "即将", "将于", "将在", "不再", "何时", "为何",
        "为什么", "怎么", "得到", "受到", "遭到",
    ]
}
