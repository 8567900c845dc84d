// What stands at the edges of stories: authors between headline and text, notes under the end, headlines right under the
// story before, rows of a headline that say who came, datelines inside and over texts.

import Corpus
import Testing

@Suite struct StoryEdgeTests {
    private static let first = """
        　　本报讯（记者 王江）江口县昨天开通三条公交线
        路，城北居民进城不再换车。县交通局说，新线
        路每十分钟一班，末班车延长到晚上十点。
        　　县里还将在明年更换四十辆旧车。
        """
    private static let second = """
        　　本报讯（记者 李红）石门水库除险加固工程开工，
        工期两年，完工后可灌溉三万亩农田。
        　　水库建于1958年，坝体多处渗漏，下游两个
        乡镇的居民盼了多年。
        """
    private static let heads = ["城北新开三条公交线路", "石门水库加固工程开工"]

    /// Two stories with something between the first and the headline of the second.
    private static func page(_ tail: String, _ head: String = heads[1], blank: String = "\n") -> String {
        heads[0] + "\n\n" + first + "\n" + (tail.isEmpty ? "" : blank + tail + "\n") + blank + head + "\n" + blank
            + second
    }

    @Test(arguments: [
        "本报评论员", "江口日报评论员", "新华社记者", "采写/王江", "☉王江", "◎王江", "王江 本报特约评论员", "聯合報／ 記者王江／台北即時報導",
        "江口县交通局局长 王江",
    ]) func `Who wrote it stands between headline and text and is no headline`(author: String) throws {
        let page = try PageCase(Self.heads[0] + "\n\n" + author + "\n\n" + Self.second)
        #expect(page.titles == [Self.heads[0]])
        #expect(page.articles[0].kicker == nil)
        #expect(page.role(author) == .byline)
    }

    @Test(arguments: [
        "（作者为江口大学教授）", "（作者单位：江口县交通局）", "（执笔：王江）", "（原载《江口日报》）", "（未完待续）", "（更多内容见第三版）", "（王江 李红）", "江苏 王江",
        "湖北 沔阳县 王江", "图表：历年客流", "表1 历年客流", "（本文有删减）",
    ]) func `A note under the end of a text is no headline of the next`(tail: String) throws {
        let page = try PageCase(Self.page(tail))
        #expect(page.titles == Self.heads)
        #expect(page.articles.allSatisfy { $0.kicker == nil && $0.subtitle == nil })
    }

    @Test func `A note at the end of a document does not cut it`() throws {
        let page = try PageCase(
            """
            江口县人民政府关于发展公共交通的意见

            各乡镇人民政府：
            　　为方便群众出行，现提出以下意见。
            一、总体要求
            （一）工作目标
            　　用三年时间实现村村通公交。
            江口县人民政府办公室2014年12月1日印发
            """)
        #expect(page.titles == ["江口县人民政府关于发展公共交通的意见"])
        #expect(page.role("日印发") == .signOff)
        #expect(page.paragraphs().contains("[一、总体要求]"))
        #expect(page.paragraphs().contains("[（一）工作目标]"))
    }

    @Test(arguments: ["水库加固", "石门水库加固工程开工", "石门水库除险加固工程昨日正式开工"])
    func `A line between the end of a story and the lead of the next is its headline`(head: String) throws {
        let page = try PageCase(Self.page("", head, blank: ""))
        #expect(page.titles == [Self.heads[0], head])
    }

    @Test(arguments: ["公交为什么总是不来？", "桥修好了没有？快了！", "码头的灯怎么不亮了……"])
    func `A headline may be a question or an exclamation`(head: String) throws {
        let page = try PageCase(Self.page("", head))
        #expect(page.titles == [Self.heads[0], head])
    }

    @Test func `Rows that say who came and presided are subtitles, a row that ends with 宣布 is a kicker`() throws {
        let attended = try PageCase(
            "江口县公交大会昨日召开\n王大江主持并讲话\n李小红张明出席\n\n" + Self.first)
        #expect(attended.titles == ["江口县公交大会昨日召开"])
        #expect(attended.articles[0].subtitle == "王大江主持并讲话 李小红张明出席")
        let announced = try PageCase("江口县委、县政府宣布\n六万名学生将免费乘坐公交\n\n" + Self.first)
        #expect(announced.titles == ["六万名学生将免费乘坐公交"])
        #expect(announced.articles[0].kicker == "江口县委、县政府宣布")
    }

    @Test(arguments: [
        ("本报江口11月20日电 记者王大江报道：", ["王大江"]), ("本报讯 记者王大江、李红报道：", ["王大江", "李红"]),
        ("新华社江口11月20日电（记者王大江 李 红）", ["王大江", "李红"]), ("〔記者王大江／台北報導〕", ["王大江"]),
        ("【記者王大江、李小同台北報導】", ["王大江", "李小同"]), ("（中央社記者王大江台北20日電）", ["王大江"]),
        ("中新网江口11月20日电 (王大江 李小同)", ["王大江", "李小同"]), ("江口讯（全媒体记者 王大江 李小同）", ["王大江", "李小同"]),
        ("新华社江口11月20日电（记者王大江、阿不都热依木）", ["王大江", "阿不都热依木"]),
        ("记者从江口县教育局获悉：", []),
    ]) func `The first words of a story name its reporters`(lead: String, names: [String]) throws {
        let page = try PageCase(
            Self.heads[1] + "\n\n　　" + lead + "石门水库除险加固工程开工，工期两年，完工后可灌溉三万亩农田。\n　　水库建于1958年，坝体多处渗漏。")
        #expect(page.articles.first?.byline == names)
    }

    @Test func `A paragraph that quotes an agency starts no story, a dateline without brackets opens the text below`()
        throws
    {
        let quoted = try PageCase(
            Self.heads[0] + "\n\n" + Self.first + "\n　　据美联社江口十日电：外国游客也乘坐了新线路。\n")
        #expect(quoted.titles == [Self.heads[0]])
        let opened = try PageCase(
            Self.heads[0] + "\n\n" + Self.first + "\n\n※※※※※※\n\n本报江口12月26日电（记者 王大江）\n水库工程开工，工期两年。\n下游居民盼了多年。\n")
        #expect(opened.articles.last?.byline == ["王大江"])
        #expect(opened.articles.first?.byline == ["王江"])
    }

    @Test(arguments: [
        ("A4 要闻\n江口日报 2019年4月12日 星期五", 4), ("2024-04-12 A03 要闻\n江口日报", 3), ("2 综合新闻 1985年1月2日\n江口日报", 2),
        ("06 县区 2021年1月22日 星期五\n江口日报 责编 陈晓 校对 李芳", 6), ("江口日报 第二张第六版\n2021年1月22日", 6),
    ]) func `Folios in pieces name paper, day and page`(top: String, number: Int) throws {
        let page = try PageCase(top + "\n\n" + Self.heads[0] + "\n\n" + Self.first)
        #expect(page.titles == [Self.heads[0]])
        #expect(page.page.page.facts.newspaper?.value == "江口日报")
        #expect(page.page.page.facts.pageNumber?.value == number)
        #expect(page.page.page.facts.date?.value.day != nil)
    }

    @Test func `星期三 版式 is no third page, the Latin name no newspaper`() throws {
        let page = try PageCase(
            "JIANGKOU DAILY\n江口日报\n2024年8月28日 星期三 版式：李四\n\n" + Self.heads[0] + "\n\n" + Self.first)
        #expect(page.page.page.facts.newspaper?.value == "江口日报")
        #expect(page.page.page.facts.pageNumber?.value == nil)
    }

    @Test func `A poem is text, a line a paragraph`() throws {
        let page = try PageCase(
            Self.heads[0] + "\n\n" + Self.first + """


                石 桥（外一首）

                ◎ 王江

                桥下的水走得很慢
                慢过祖母的脚步
                我在桥上等过一个人
                他没有来

                渡 口

                船还系在老地方
                绳子换了三回
                """)
        #expect(page.titles == [Self.heads[0], "石 桥（外一首）"])
        #expect(page.articles[1].byline == ["王江"])
        #expect(page.paragraphs(1).count == 7)
        #expect(page.paragraphs(1)[1] == "慢过祖母的脚步")
    }

    @Test func `Classified notices are no part of the story above`() throws {
        let page = try PageCase(
            Self.heads[0] + "\n\n" + Self.first + """


                遗失声明
                　　王江遗失身份证，证号5002，声明作废。
                　　江口县石门商贸公司遗失公章一枚，声明作废。

                注销公告
                　　江口县石门商贸公司经股东决定申请注销，请债权人自公告
                之日起45日内申报债权。联系电话：023-12345678

                　　李红不慎将教师资格证遗失，证号0071，
                声明作废。
                """)
        #expect(page.titles == [Self.heads[0]])
        #expect(page.paragraphs().count == 2)
        for words in ["遗失身份证", "遗失公章", "之日起45日内", "教师资格证", "声明作废。"] {
            #expect(page.role(words) == .advertisement)
        }
    }

    @Test func `Short news signed in brackets are stories each`() throws {
        let page = try PageCase(
            """
            各地简讯
            石门修好水车
            　　石门公社的农具厂，在春耕前修好水车三百架，
            占全社水车的九成。
            （王江）
            江口开通渡船
            　　江口县新开渡船两条，每天往返十二次，赶集的
            人不再绕路。（李红）
            北桥办夜校
            　　北桥镇办起夜校五所，二百多人报名学习。
            （县教育科）
            """)
        #expect(page.titles == ["石门修好水车", "江口开通渡船", "北桥办夜校"])
        #expect(page.articles.prefix(2).map(\.byline) == [["王江"], ["李红"]])
        #expect(page.role("各地简讯") == .sectionLabel)
    }

    @Test(arguments: ["社　论", "记者手记", "读者来信", "奥运快评", "长篇连载"]) func `The name of a column is no headline`(
        rubric: String
    ) throws {
        let page = try PageCase(Self.page("", rubric + "\n" + Self.heads[1]))
        #expect(page.titles == Self.heads)
        #expect(page.articles[1].subtitle == nil)
        #expect(page.role(rubric) == .sectionLabel)
    }

    @Test(arguments: ["农艺师　王江", "□ 秋阳", "（秋阳）", "陈白", "高戈　著", "石　磊"])
    func `Authors sign under a headline in many forms`(
        author: String
    ) throws {
        let page = try PageCase(Self.page("", Self.heads[1] + "\n\n" + author))
        #expect(page.titles == Self.heads)
        #expect(page.role(author) == .byline)
        #expect(page.articles[1].byline.count == 2)
    }

    @Test func `A caption ends with who took the picture`() throws {
        let page = try PageCase(
            Self.heads[0] + "\n" + Self.first + "\n图为城北居民在新站候车。　　王江　摄\n" + Self.heads[1] + "\n" + Self.second)
        #expect(page.titles == Self.heads)
        #expect(page.articles[1].text.contains("石门水库除险加固工程开工"))
        #expect(page.role("图为城北居民") == .caption)
    }

    @Test func `A credit under a story does not take the story`() throws {
        let brief = "　　本报讯　石门水库除险加固工程开工，工期两\n年，完工后可灌溉三万亩农田。\n"
        let page = try PageCase(
            Self.heads[0] + "\n" + Self.first + "\n" + Self.heads[1] + "\n" + brief + "开工现场人头攒动（本报记者　王江　摄）")
        #expect(page.titles == Self.heads)
        #expect(page.role("开工现场") == .caption)
    }

    @Test(arguments: [
        "　　　　　　　　　　　　（二号转炉　宋长青）", "　　　　　　　　　　　　　　宋　青", "　　　　　　　　　　　省农科院　宋　青", "　　　　　　　　　　　　读者　宋　青",
    ]) func `Who signs far to the right under a text is its author and heads no story`(signature: String) throws {
        let page = try PageCase(
            """
            补炉的新办法
            　　车间里过去补炉要停半个班，现在趁着等铁
            水的工夫就补好了，大家都说这个办法省时省力。
            \(signature)
            食堂添了夜宵
            　　职工食堂从本月起供应夜宵，夜班工人下班
            就能吃上热汤面，这两天每晚卖出三百多碗。
            """)
        #expect(page.titles == ["补炉的新办法", "食堂添了夜宵"])
        #expect(page.articles.first?.byline.count == 1)
        #expect(page.articles.first?.byline.first?.hasPrefix("宋") == true)
    }

    @Test func `Short news between longer stories begins at its headline by the way it opens`() throws {
        let page = try PageCase(
            """
            江口县完成春耕准备
            　　本报讯　江口县各公社到三月底已经备好稻
            种二百四十万斤，农具全部修好，水库蓄水比去
            年同期多两成。
            渡口添了新船
            　　江口县航运社昨日在南门渡口添置渡船两只，
            每只能载客四十人，过江不必再等。
            放映队下乡
            　　县文化馆电影放映队今年三月到山区六个公
            社放映电影五十一场，观众三万多人。
            """)
        #expect(page.titles == ["江口县完成春耕准备", "渡口添了新船", "放映队下乡"])
    }

    @Test func `A name under a role of its own is the author's`() throws {
        let page = try PageCase(
            Self.heads[0] + "\n本报记者\n宋　青\n　　天一黑，江口乡的冬学就点起了汽灯，教室是一间旧祠堂，\n墙上挂着识字图。\n")
        #expect(page.titles == [Self.heads[0]])
        #expect(page.articles.first?.byline == ["宋青"])
    }

    @Test(arguments: ["二〇一二年三月六日", "会务组二〇一二年三月编印"]) func `A day under the end of a text is no headline`(
        day: String
    ) throws {
        let page = try PageCase(
            Self.heads[0] + "\n\n　　江口县今年安排专项资金二百六十万元，用于隐患治理和宣传\n教育，各乡镇要抓好落实。\n\n" + day)
        #expect(page.titles == [Self.heads[0]])
        #expect(page.role(day) == .signOff)
    }

    @Test func `A story without dateline or author begins at its headline`() throws {
        let page = try PageCase(
            Self.heads[0] + "\n\n" + Self.first + "\n\n石门灯光球场开放\n\n"
                + "　　体育场的灯光球场昨天起对外开放，每晚六时至九时，票价\n一角，学生半价。\n")
        #expect(page.titles == [Self.heads[0], "石门灯光球场开放"])
    }
}
