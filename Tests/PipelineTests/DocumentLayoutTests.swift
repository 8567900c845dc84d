// Documents, bulletins and web pages: tables, issuers, notes, links under the text; and headlines that name who spoke.

import Corpus
import Testing

@Suite struct DocumentLayoutTests {
    private static let bulletin = """
        江口县2023年粮食生产公报

        江口县农业局
        （2024年4月10日）

        　　2023年，全县粮食播种面积稳定在六十万亩以上，单产和总产
        都比上一年有所增加。

        一、播种面积

        　　水稻、玉米、红薯三种作物占了播种面积的八成，其余为豆类和
        小麦，山区以玉米为主。

        表1 主要作物产量
        作物 产量（吨） 比上年增长（%）
        水稻 120345 1.3
        玉米 80210 -0.4
        红薯 65002 2.8

        二、产量

        　　全年粮食总产量比上一年增加三千多吨，其中夏粮减产，秋粮增
        产，秋粮的增量补上了夏粮的缺口。

        注：
        1.本公报中的数字都是初步统计数。
        """

    @Test func `A table whose columns became spaces stays out of the article and does not cut it`() throws {
        let page = try PageCase(Self.bulletin)
        #expect(page.titles == ["江口县2023年粮食生产公报"])
        for row in ["表1 主要", "作物 产量", "水稻 120345", "玉米 80210", "红薯 65002"] {
            #expect(page.role(row) == .infographic, "\(row)")
        }
        #expect(page.role("一、播种面积") == .heading)
        #expect(page.role("二、产量") == .heading)
    }

    @Test func `Issuer and date under the headline of a bulletin are no part of it`() throws {
        let page = try PageCase(Self.bulletin)
        #expect(page.role("江口县农业局") == .signOff)
        #expect(page.role("（2024年4月10日）") == .signOff)
        #expect(page.page.page.facts.date?.value.description == "2024-04-10")
        #expect(page.articles.first?.kicker == nil)
    }

    @Test func `Notes belong to the text they stand under`() throws {
        let page = try PageCase(Self.bulletin)
        #expect(page.articles.count == 1)
        #expect(page.paragraphs().last == "1.本公报中的数字都是初步统计数。")
    }

    @Test func `Rows of as many columns are a table though words end them`() throws {
        let page = try PageCase(
            """
            江口县人民政府关于印发养路规划的通知
            江府发〔2021〕7号
            各乡镇人民政府，县政府各部门：
            现将《江口县养路规划》印发给你们，请认真执行。
            一、现状
            （一）里程。全县农村公路总里程两千公里，六成为水泥路面。
            专栏1 主要指标
            序号 指标 2020年 2025年 属性
            1 硬化里程（公里） 1200 1900 约束性
            2 养护里程（公里） 800 2000 预期性
            二、任务
            （一）补短板。先修断头路，再修危桥，山区优先。
            """)
        for row in ["专栏1", "序号 指标", "1 硬化里程", "2 养护里程"] { #expect(page.role(row) == .infographic, "\(row)") }
        #expect(page.role("二、任务") == .heading)
        #expect(page.articles.count == 1)
    }

    @Test func `Dates in text that extraction set with air are no table`() throws {
        let page = try PageCase(
            """
            新桥通车

            12 月 3 日，江口新桥通车。全长 1200 米，
            明年 5 月 1 日 起 收费 10 元，公交 2
            元，自行车免费通行，行人走两侧的人行道。
            """)
        #expect(page.role("12 月 3 日") == .body)
        #expect(page.role("明年 5 月") == .body)
    }

    @Test func `Titles of other texts under a web page are links`() throws {
        let page = try PageCase(
            """
            江口网 > 要闻 > 正文
            江口新桥主跨昨日合龙
            2018-12-24 11:06:16 来源： 江口日报
            　　本报讯 昨日上午，江口新桥主跨合龙，两岸群众站在江边观看。建设单位介绍，大桥全长一千二百米。
            　　大桥设双向六车道，明年可以通车。
            【纠错】 【责任编辑：周晓岚】
            阅读下一篇：
            渡口的最后一班船
            01002002001000000
            """)
        #expect(page.role("渡口的最后") == .navigation)
        #expect(page.role("01002002") == .navigation)
        #expect(page.articles.count == 1)
        #expect(page.paragraphs().last == "大桥设双向六车道，明年可以通车。")
    }

    @Test func `Rows up to a verb of speech are above the headline`() throws {
        let page = try PageCase(
            """
            县长在江口新桥工地调研时

            强调

            把群众过江的事办实办好

            本报讯 昨日上午，江口新桥主跨合龙，两岸

            群众站在江边观看。建设单位介绍，大桥全长

            一千二百米，明年可以通车。
            """)
        #expect(page.titles == ["把群众过江的事办实办好"])
        #expect(page.articles.first?.kicker == "县长在江口新桥工地调研时 强调")
    }

    @Test func `Headings of two rows over short sections stay in their story`() throws {
        let page = try PageCase(
            """
            两岸共用一座桥

            本报记者 李明远 周晓岚

            10月20日，江口新桥正式通车。从这一天起，

            两岸的居民过江不用再等轮渡，车程缩短到了

            五分钟。

            过江有新路

            不必等轮渡

            一年多来，两岸先后修通了六条引道，改造了

            三个路口，老渡口改成了公园。

            赶集不绕路

            公交通到家

            截至9月底，新开的两条公交线路每天运送五

            千多人次，占过江人数的六成以上。
            """)
        #expect(page.articles.count == 1)
        #expect(page.role("赶集不绕路") == .heading)
    }

    @Test func `What stands around the name of a paper may have a line each`() throws {
        let page = try PageCase(
            """
            江 口 日 报
            JIANGKOU RIBAO
            2018年11月5日
            星期一
            农历戊戌年九月廿八
            第7890期
            今日4版
            江口新桥主跨合龙
            本报讯 昨日上午，江口新桥主跨合龙，两岸
            群众站在江边观看。建设单位介绍，大桥全长
            一千二百米，明年可以通车。
            """)
        #expect(page.page.page.facts.date?.value.description == "2018-11-05")
        #expect(page.role("JIANGKOU") == .masthead)
        #expect(page.role("农历") == .folio)
        #expect(page.titles == ["江口新桥主跨合龙"])
    }

    @Test func `A date set in pieces around a large number is one date`() throws {
        let page = try PageCase(
            """
            江口日报
            2024年3月
            6
            星期三
            甲辰年正月廿六
            江口日报社出版
            国内统一连续出版物号
            CN 99-0065
            县长在江口新桥调研时强调
            把群众过江的事办好
            周晓岚参加
            本报讯 昨日上午，江口新桥主跨合龙，两岸
            群众站在江边观看。建设单位介绍，大桥全长
            一千二百米，明年可以通车。
            （相关报道见第二版）
            """)
        #expect(page.page.page.facts.date?.value.description == "2024-03-06")
        for words in ["江口日报社出版", "国内统一", "CN 99"] { #expect(page.role(words) == .masthead, "\(words)") }
        #expect(page.titles == ["把群众过江的事办好"])
        #expect(page.articles.first?.subtitle == "周晓岚参加")
        #expect(page.role("相关报道") == .sectionLabel)
    }

    @Test func `Two items behind one sign are news, two pictures behind one are captions`() throws {
        let body = "渡口的老艄公今年七十岁，守着轮渡四十年。\n大桥通车以后，轮渡一天只开四趟。\n\n"
        let news = try PageCase("轮渡渐远\n" + body + "△茶山今年丰收，新芽提前上市。\n△江口至县城的公交明日加密班次。\n")
        #expect(news.role("茶山今年") == .body)
        let pictures = try PageCase("轮渡渐远\n" + body + "▲茶农在采茶。记者 周晓岚 摄\n\n▲轮渡靠岸。记者 李明远 摄\n")
        #expect(pictures.role("茶农在") == .caption)
        #expect(pictures.role("轮渡靠岸") == .caption)
    }

    private static let document = """
        江口县人民政府
        关于加快建设沿江公路的实施意见
        江府发〔2020〕12 号

        各乡镇人民政府，县政府各部门，有关单位：
        为尽快修通沿江公路，方便两岸群众出行，现提出如下
        实施意见。

        一、总体要求
        (一) 原则。
        以两岸群众的需要为先，统筹码头、渡口和公路，分三年
        修完全部路段。
        — 1 —

        二、重点任务
        （二）先修上游。到2022年，上游六十公里路面铺完，桥
        涵全部加固。[责任单位：县交通局，沿江各乡镇人民政
        府]
        1. 征用土地；
        2. 迁移管线；
        3. 铺设路面。
        江口县人民政府
        2020年5月20日
        — 2 —
        抄送：县委各部门，县人大常委会办公室。
        江口县人民政府办公室                2020年5月22日印发
        """

    @Test func `A document with blanks between its parts is one article under its whole title`() throws {
        let page = try PageCase(Self.document)
        #expect(page.titles == ["江口县人民政府关于加快建设沿江公路的实施意见"])
        #expect(page.role("各乡镇") == .body)
        #expect(page.role("一、总体要求") == .heading)
        #expect(page.role("二、重点任务") == .heading)
        #expect(page.paragraphs().suffix(3) == ["1.征用土地；", "2.迁移管线；", "3.铺设路面。"])
    }

    @Test func `Copies and the imprint of a document are signed off, and its date is that of the sign-off`() throws {
        let page = try PageCase(Self.document)
        #expect(page.role("抄送") == .signOff)
        #expect(page.role("22日印发") == .signOff)
        #expect(page.page.page.facts.date?.value.description == "2020-05-20")
    }

    @Test(arguments: ["（章）", "（印）", "（公章）"]) func `Where the seal stood is no part of the office that signs`(
        seal: String
    ) throws {
        let page = try PageCase(Self.document.replacing("江口县人民政府\n2020", with: "江口县人民政府\(seal)\n2020"))
        #expect(page.role("江口县人民政府\(seal)") == .signOff)
        #expect(page.page.page.facts.date?.value.description == "2020-05-20")
    }

    @Test func `A reporter's dateline that runs into the text is no line of its own`() throws {
        let page = try PageCase(
            """
            公交如何通到渡口
            本报讯（记者 周晓岚）渡口何时能通“公交”
            ？县交通局的答复是明年一月，先开两条线，
            每天往返各八班，票价两元。
            """)
        #expect(page.role("本报讯") == .body)
    }

    @Test func `A page number and a section over the folio are no name of a paper`() throws {
        let page = try PageCase(
            "2 综合新闻\n2022年1月7日 星期五\n公交通到渡口\n本报讯 渡口昨日通了公交，先开两条线，每天往\n返各八班，票价两元。\n")
        #expect(page.page.page.facts.newspaper == nil)
    }

    @Test func `A report takes its date from the day it was given and its author from under its title`() throws {
        let page = try PageCase(
            """
            江口县人民政府工作报告

            ——2003年1月15日在江口县第十四届人民代表大会第五次会议上

            县长 周晓岚

            各位代表：

            现在，我代表县人民政府，向大会作工作报告，请予审议。2002年，全县修路三百公里。
            """)
        #expect(page.page.page.facts.date?.value.description == "2003-01-15")
        #expect(page.page.page.facts.date?.certainty == .printed)
        #expect(page.role("县长 周晓岚") == .byline)
        #expect(page.titles == ["江口县人民政府工作报告"])
    }

    @Test func `Names behind a bullet are a byline, catchwords behind one are not`() throws {
        let body = "江口的茶山上已经满是采茶的人，新芽每斤卖\n到六百元，比去年高出两成。\n"
        #expect(try PageCase("茶山春早\n■李明远 周晓岚\n" + body).role("李明远") == .byline)
        #expect(try PageCase("茶山春早\n■山里造 卖全国\n" + body).role("山里造") != .byline)
        #expect(try PageCase("茶山春早\n" + body + "（周晓岚 文/图）\n").articles.first?.byline == ["周晓岚"])
    }

    @Test func `Years of the Republic are dates`() throws {
        let page = try PageCase(
            """
            江 口 日 報
            中華民國三十八年十月二日　星期日　第一版
            江口各界集會慶祝
            〔本報訊〕江口各界一千餘人昨日在渡口集會，
            慶祝大橋開工。會後演了三場戲，看戲的人站
            滿了江岸。
            """)
        #expect(page.page.page.facts.date?.value.description == "1949-10-02")
        #expect(page.role("中華民國") == .folio)
    }
}
