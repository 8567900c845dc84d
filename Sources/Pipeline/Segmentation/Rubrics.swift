// Names of columns of a paper (社论, 读者来信, 各地简讯), which stand over a headline and are none.

import Corpus

/// Knows the names of columns.
enum Rubrics {
    private static let names: Phrases = [
        "社论", "社評", "社論", "微评", "对话", "体坛", "短评", "评论", "时评", "述评", "来论", "杂谈", "杂感", "随笔", "随感", "漫谈", "札记", "论坛",
        "专论", "代论",
        "小言论", "小议", "小评论", "大家谈", "众议", "今日谈", "每周一评", "本报评论", "新闻述评", "新闻分析", "新闻背景", "新闻链接", "新闻特写", "新闻人物", "新闻故事",
        "记者手记", "采访札记", "采访手记", "记者观察", "读者热线", "热线追踪", "记者来信", "记者调查", "调查附记", "读者来信", "读者之声", "来信选登", "来函照登", "群众来信",
        "简讯",
        "短讯", "要闻", "快讯", "国际短波", "国际简讯", "各地简讯", "简明新闻", "经济简讯", "体育简讯", "文化简讯", "市场信息", "国内短讯", "长篇连载", "小说连载", "连载",
        "专栏", "专访",
        "特写", "通讯", "侧记", "散文", "诗歌", "诗笺", "诗页", "诗苑", "小说", "杂文", "小品", "报告文学", "诗词", "理论学习", "学习园地", "思想杂谈", "工作研究",
        "经验交流", "问题讨论",
        "问答", "答问", "法律顾问答问", "民生问答", "信箱", "信箱问答", "答读者问", "来稿摘登", "链接", "相关链接", "延伸阅读", "文摘", "书评", "影评", "剧评",
        "图片新闻", "今日论语", "信息窗",
        "街谈巷议",
        "知识窗", "小常识", "生活顾问", "一得之见", "新人新事", "好人好事", "凡人小事", "百家言", "今日话题", "赛场短讯", "体坛短讯", "背景资料", "新闻资料", "资料链接",
        "生产知识", "卫生知识", "科学知识", "批评与建议", "点点滴滴", "省内要闻", "本省要闻", "本市要闻",
        "国内要闻", "国际要闻", "图片故事", "声音", "新书窗", "读书札记", "名词解释", "新知", "新知识", "市场行情", "小资料", "人物名片",
    ]
    /// Kinds of texts, which are no headline even where none stands below.
    private static let kinds: Phrases = [
        "社论", "社評", "社論", "短评", "评论", "时评", "述评", "微评", "小评论", "小言论", "小品文", "小品", "科学小品", "历史小品", "随笔", "杂文", "杂感",
        "漫谈", "来论",
        "今日谈",
        "大家谈", "今日论语", "街谈巷议", "街谈", "群言堂", "读者来信", "讀者來信", "读者之声", "来信选登", "群众来信", "读者点题", "市民建言", "专家说法",
        "专家观点", "专家点评", "律师说法", "人物名片", "答复", "编辑手记", "记者手记", "采访手记", "采访札记", "新闻背景", "新闻链接", "新闻分析", "新闻特写", "长篇连载",
        "小说连载", "长篇小说连载", "连载", "报告文学", "有一说一",
    ]

    /// True for the name of a kind of text, which heads none.
    static func isKind(_ words: Words) -> Bool {
        let name = withoutNumber(words)
        return (2...6).contains(name.count) && name.isAny(of: kinds)
    }

    /// 长篇小说连载（二十三） without its number.
    private static func withoutNumber(_ words: Words) -> Words {
        guard words.last == 0x29, let open = words.lastIndex(of: 0x28), open > words.startIndex,
            words[(open + 1)...].dropLast().allSatisfy({ Numerals.isNumeral($0) })
        else { return words }
        return words[..<open]
    }

    /// Two characters that end such names: 奥运快评, 京华简讯.
    private static let endings: Phrases = [
        "简讯", "短讯", "简报", "簡報", "簡訊", "短訊", "短波", "快评", "短评", "时评", "锐评", "杂谈", "漫谈", "随笔", "随感", "札记", "手记", "连载",
        "之声", "来信", "述评", "社评",
        "点滴", "集锦",
        "拾零", "信箱",
        "扫描", "连线", "速递", "钩沉", "摘编", "摘登", "日评", "快讯", "投书", "投書", "集萃", "掠影", "撷英", "博览", "大观", "一瞥", "镜头", "声音",
        "诗选", "知识", "园地", "天地", "之窗", "走廊", "驿站", "广角", "茶话", "风采", "选登", "选载", "编者",
        "话题", "闲话", "见闻", "旧事", "往事", "小札", "窍门", "常识", "随想", "漫笔", "夜谈", "论语", "寄语", "影讯", "信息",
        "回音", "拾贝", "荟萃", "传真", "茶座", "沙龙", "絮语", "晨话", "夜话", "巷议", "评说", "点评", "纵横", "瞭望", "走笔", "窗口", "内外", "直击",
        "快语", "行情", "小品", "冷语", "答问", "照登", "案件追踪", "诗笺", "调研行", "采风行", "万里行", "基层行",
    ]

    private static let notes: Phrases = ["编者按", "编后", "编后话", "编余", "编者的话", "编者附记", "编后语", "按语"]

    /// True for what the editors put over a few words of their own.
    static func isNote(_ words: Words) -> Bool {
        (2...4).contains(words.count) && (words.first == 0x7F16 || words.first == 0x6309)
            && words.isAny(of: notes)
    }

    /// True for the name of a column.
    static func isName(_ words: Words) -> Bool {
        (2...8).contains(words.count)
            && (words.count >= 4 && words.endsWithAny(endings) || words.isAny(of: names))
    }
}
