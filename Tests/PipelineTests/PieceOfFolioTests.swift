// Pieces of folios, captions, players and bullets that were taken for headlines and text; and names that are none.

import Corpus
import Testing

@Suite struct PieceOfFolioTests {
    private static func page(between piece: String) throws -> PageCase {
        try PageCase(TwoStories.page(between: TwoStories.first + "\n\n" + piece))
    }

    @Test func `A day alone beside a weekday is the day of the paper, wherever it stands`() throws {
        let page = try Self.page(between: "7\n2025年9月2日\n星期二\n科技·健康\n编辑 古月 版式 青桐")
        #expect(page.page.page.facts.date?.value == PartialDate(iso: "2025-09-02"))
        #expect(page.role("2025年9月2日") == .folio)
    }

    @Test func `The number of the page right before the day makes a folio`() throws {
        let page = try PageCase("0092016年5月13日\n星期五　时 评\n\n" + TwoStories.page(between: TwoStories.first))
        #expect(page.page.page.facts.date?.value == PartialDate(iso: "2016-05-13"))
        #expect(page.role("时 评") == .sectionLabel)
        #expect(page.titles.first == TwoStories.heads[0])
    }

    @Test func `An hour behind a day stands in a sentence`() throws {
        let page = try PageCase(
            """
            \(TwoStories.heads[0])

            　　江口县人民法院执行一宗欠款案，法官告诉记者，
            本院将于 2019年8月 30日 10时起在淘宝网
            司法拍卖平台公开拍卖被执行人名下的一处房产。
            """)
        #expect(page.role("本院将于") == .body)
    }

    @Test func `Editors in the middle of a sentence part nothing`() throws {
        let page = try PageCase(
            """
            \(TwoStories.heads[0])

            　　本报讯（记者 王江）江口县昨天开通三条公交线
            路，城北居民进城不再换车，税费总额还多收了

            本版责任编辑 卜丹

            三十一万元。
            """)
        #expect(page.role("卜丹") == .folio)
        #expect(page.paragraphs().last?.hasSuffix("税费总额还多收了三十一万元。") == true)
    }

    @Test func `Under a drawing's name its author signs, not that of the text`() throws {
        let page = try PageCase(
            """
            \(TwoStories.heads[0])

            　　本报讯（记者 王江）江口县昨天开通三条公交线
            路，城北居民进城不再换车，县交通局说，新线

            漫画：补台账
            作者 高一笔

            路每十分钟一班，末班车延长到晚上十点。
            """)
        #expect(page.role("高一笔") == .caption)
        #expect(page.articles.count == 1)
        #expect(page.articles[0].byline == ["王江"])
    }

    @Test func `News behind arrows is one text under its name`() throws {
        let page = try Self.page(
            between: """
                民生短波

                >>公交 即日起，十二路末班车延长至晚上十一点，
                途经省人民医院等十一站，票价不变。

                >>社保 2017年度城乡居民医保今起开始
                缴费，截至十二月三十一日，每人一百八十元，
                可在社区服务中心缴纳。

                >>停水 因管网改造，明日纬五路沿线停水一夜，
                请市民提前储水。
                """)
        #expect(page.titles.contains("民生短波"))
        #expect(page.role(">>社保") == .body)
    }

    @Test func `On a page of an account pointers open captions and players are none of the text`() throws {
        let page = try PageCase(
            """
            72岁，他给山里的孩子修了11年口琴
            原创 林小满 屏溪发布 2021-10-16 18:30
            点击上方“屏溪发布”关注我们

            在屏溪县际上村，72岁的卢振声把口琴一片片拆下来，洗净，校音，再一片片装回去。

            ▲ 卢振声在自家阁楼里校音

            2010年冬天，他去小学接孙子，听见音乐课上几十支口琴像一群鸭子在吵，便拿了一支回家。

            ▲ 用旧发条磨成的簧片

            ▲ 账簿一共记了七本

            上周五，际上小学办了一场小小的音乐会，五十支修好的口琴一起吹响，他说：“齐了。”

            视频 | 听，大山里的口琴声
            00:00 / 03:12
            时长03:12

            文字：林小满
            编辑：阿 宁
            往期推荐
            这条古道，他们一走就是28年
            """)
        for words in ["▲ 卢振声", "▲ 用旧发条", "视频 |", "00:00", "时长"] { #expect(page.role(words) == .caption) }
        #expect(page.articles.first?.byline == ["林小满"])
    }

    @Test(arguments: ["本报记者 顾 崇 摄影 本报记者 程小可", "□特约记者 顾 崇 发自昆明"])
    func `Who took the pictures and where from is not who wrote`(_ line: String) throws {
        let page = try PageCase("\(TwoStories.heads[1])\n\n\(line)\n\n\(TwoStories.second)")
        #expect(page.articles.first?.byline == ["顾崇"])
    }

    @Test(arguments: ["评论员观察", "记者帮您问"])
    func `What a column is called after its writers names nobody`(_ name: String) throws {
        let page = try PageCase("\(name)\n\n\(TwoStories.heads[1])\n\n谭 粟\n\n\(TwoStories.second)")
        #expect(page.articles.first?.byline == ["谭粟"])
    }

    @Test func `Office and name under a headline that asks open a story`() throws {
        let page = try PageCase(
            TwoStories.page(between: TwoStories.first, under: "水库旁边的“结节”要不要切？\n\n省人民医院甲状腺外科主任医师 顾一川"))
        #expect(page.titles.last == "水库旁边的“结节”要不要切？")
        #expect(page.articles.last?.byline == ["顾一川"])
    }

    @Test func `A pen name of two characters is no headline`() throws {
        let page = try PageCase(
            """
            \(TwoStories.heads[0])
            \(TwoStories.first)
            谈“零头”
            雨　田
            有些地方分配粮食和柴草，总爱把零头抹掉。每
            户抹三两五两，看起来不算甚么，一百户就是几
            十斤；抹了以后谁也不去过问，就成了糊涂账。
            """)
        #expect(page.titles.last == "谈“零头”")
        #expect(page.articles.last?.byline == ["雨田"])
    }

    @Test func `A headline about a vacancy is no advertisement`() throws {
        let page = try PageCase("江口市公开招聘商店经理\n\n\(TwoStories.first)")
        #expect(page.titles == ["江口市公开招聘商店经理"])
    }

    @Test func `Words of a leader are a box, though the paper prints them in its head`() throws {
        let page = try PageCase(
            "毛主席语录\n\n鼓足干劲，力争上游，多快好省\n\n地建设社会主义。\n\n"
                + TwoStories.page(between: TwoStories.first).replacing("\n", with: "\n\n"))
        #expect(page.titles.first == TwoStories.heads[0])
        #expect(page.articles.allSatisfy { !$0.text.contains("建设社会主义") })
    }

    @Test func `A title over the number of poems signs nothing`() throws {
        let page = try Self.page(between: "石榴花\n\n（外一首）\n\n高 小 田\n\n五月，它不声不响\n把一盏一盏的小灯\n挂在母亲的窗前")
        #expect(page.titles.contains { $0?.hasPrefix("石榴花") == true })
    }

    @Test func `A letter's answer under the signature stays with it`() throws {
        let page = try PageCase(
            """
            为“红茶菌”讨个说法

            江口日报：八月二十四日贵报第三版刊登的一文，
            说喝三个疗程可以停服降压药。家父照此停药，
            九月一日中风住院。

            江西省九江市 熊济平

            编者附记：这位读者的批评完全正确。我们把关不
            严，深表歉意。今后一律送请专业人员审阅。

            \(TwoStories.heads[1])

            \(TwoStories.second)
            """)
        #expect(page.titles == ["为“红茶菌”讨个说法", TwoStories.heads[1]])
        #expect(page.articles[0].text.contains("深表歉意"))
    }
}
