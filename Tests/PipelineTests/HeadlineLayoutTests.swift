// Headlines and the small signs around them: decks, datelines without brackets, ears, short markers, headings of features.

import Corpus
import Testing

@Suite struct HeadlineLayoutTests {
    private static let body = """
        本报讯 昨日上午，江口新桥主跨合龙，两岸
        群众站在江边观看。建设单位介绍，大桥全长
        一千二百米，明年可以通车。
        大桥设双向六车道，两侧留有人行道。桥下净
        空能让五千吨级的货轮通过，沿江码头不必搬
        迁，渡口的轮船也照常开行。
        """

    private static let plain = body.replacingOccurrences(of: "本报讯 昨日", with: "大桥建设者说昨日")

    @Test func `Of two lines as long as each other the one with a colon is the title`() throws {
        let page = try PageCase("江口新桥主跨昨日合龙\n\n新桥合龙：从此过江不等船\n\n" + Self.body)
        #expect(page.articles.first?.kicker == "江口新桥主跨昨日合龙")
        #expect(page.titles == ["新桥合龙：从此过江不等船"])
    }

    @Test func `Two lines of nearly one length without a sign of which is the title are both the headline`() throws {
        let page = try PageCase("江口新桥主跨昨日顺利合龙通行\n\n两岸群众观看 货轮照常通过\n\n" + Self.body)
        #expect(page.titles == ["江口新桥主跨昨日顺利合龙通行 两岸群众观看 货轮照常通过"])
    }

    @Test func `Words that say what kind of text it is are its subtitle`() throws {
        let page = try PageCase("江口新桥主跨昨日合龙通行\n从一座桥到一张网五年回望\n" + Self.body)
        #expect(page.titles == ["江口新桥主跨昨日合龙通行"])
        #expect(page.articles.first?.subtitle == "从一座桥到一张网五年回望")
    }

    @Test func `A unit over a longer line is its kicker`() throws {
        let page = try PageCase("江口航运公司船队\n新桥合龙以后货轮照常通过\n" + Self.body)
        #expect(page.articles.first?.kicker == "江口航运公司船队")
        #expect(page.titles == ["新桥合龙以后货轮照常通过"])
    }

    @Test func `Short headlines of four and four characters do not make each other headings`() throws {
        let page = try PageCase(
            """
            渡口停航
            新桥合龙
            本报讯 昨日上午，江口新桥主跨合龙，两岸
            群众站在江边观看，大桥明年可以通车。

            柑橘上市 价格平稳

            江口县城南农贸市场昨天到了第一批早熟的
            柑橘，每公斤卖二元四角，同去年一样。

            水厂检修 西城停水

            县自来水公司决定本月十五日检修二水厂，
            西城两条街道将从当天早晨八时起停水。
            """)
        #expect(page.titles.suffix(2) == ["柑橘上市 价格平稳", "水厂检修 西城停水"])
    }

    @Test func `A line in doubt is less sure than one that is clear`() throws {
        let clear = try PageCase("江口新桥主跨合龙\n\n" + Self.body)
        let doubtful = try PageCase(Self.plain + "\n江口两岸群众站在江边观看新桥合龙\n桥下净空能让货轮通过。\n")
        func confidence(_ page: PageCase, _ words: String) throws -> Double {
            let line = try #require(page.lines.firstIndex { $0.contains(words) })
            return page.page.accounts[line].confidence
        }
        #expect(try confidence(clear, "江口新桥主跨合龙") >= 0.95)
        #expect(try confidence(clear, "一千二百米") >= 0.95)
        #expect(try confidence(doubtful, "江口两岸") < 0.95)
    }

    @Test func `A title set over two lines of one length is one title`() throws {
        let page = try PageCase("江口新桥主跨昨日合龙\n两岸从此不再等待轮渡\n\n" + Self.body)
        #expect(page.titles == ["江口新桥主跨昨日合龙 两岸从此不再等待轮渡"])
    }

    @Test func `On the web what follows time and source is under the headline`() throws {
        let page = try PageCase(
            """
            江口新桥主跨合龙 两岸群众从此过江不用再等轮渡

            2018-12-24 11:06:16 稿件来源: 江口日报

            从前等船如今等通车

            """ + Self.body)
        #expect(page.titles == ["江口新桥主跨合龙 两岸群众从此过江不用再等轮渡"])
        #expect(page.articles.first?.subtitle == "从前等船如今等通车")
    }

    @Test func `Lines with commas torn off a drawing stay out of the headline above them`() throws {
        let page = try PageCase(
            """
            江口装备产业集群怎样建成

            江口建设实施方案解读文件

            江口地区
            共同建设
            装备产业
            集群方案

            到2025年，江口两岸装
            备制造产业营业收入超过
            1万亿元，集群初步
            形成

            9项任务
            1
            2
            01
            共建装备产业
            生态圈
            02
            共同打造清洁
            能源产业

            □本报记者 林知远

            """ + Self.body.replacingOccurrences(of: "大桥", with: "装备产业集群"))
        #expect(page.role("到2025年") == .infographic)
        #expect(page.role("共同建设") == .infographic)
        #expect(page.articles.first?.subtitle?.contains("营业收入") != true)
    }

    @Test func `A dateline without brackets opens a story of its own`() throws {
        let page = try PageCase(
            Self.body + """

                新华社江口5月3日电（记者林知远）上游水库今天
                开始蓄水。水文站说，水位每天上升半米，十天之后
                可以到达设计的高度，沿岸三个码头已经准备停当。
                """)
        #expect(page.articles.count == 2)
        #expect(page.articles.last?.agency == "新华社")
        #expect(page.articles.last?.byline == ["林知远"])
    }

    @Test func `The shortest markers point to pages`() throws {
        let page = try PageCase("江口新桥主跨昨日合龙\n\n" + Self.body + "\n转6版\n")
        #expect(page.role("转6版") == .jumpMarker)
        #expect(page.articles.first?.jumps.first?.pageNumber == 6)
        #expect(page.articles.first?.jumps.first?.direction == .to)
    }

    @Test func `A page number between dots is a folio`() throws {
        let page = try PageCase("· 6 ·\n\n江口新桥主跨昨日合龙\n\n" + Self.body)
        #expect(page.role("· 6 ·") == .folio)
        #expect(page.titles == ["江口新桥主跨昨日合龙"])
    }

    @Test func `What stands in the ears of a masthead is no article`() throws {
        let page = try PageCase(
            """
            江口日报
            www.jkrb.example
            今日 多云 12℃—20℃
            中共江口市委主办
            第12345号
            2021年12月15日 星期三

            江口新桥主跨昨日合龙

            """ + Self.body)
        for ear in ["www.jkrb", "12℃", "市委主办", "第12345号"] { #expect(page.role(ear) == .masthead, "\(ear)") }
        #expect(page.titles == ["江口新桥主跨昨日合龙"])
        #expect(page.page.page.facts.newspaper?.value == "江口日报")
    }

    @Test func `The parts of a headline stay together when a story without one stands on the page`() throws {
        let page = try PageCase(
            """
            （上接第一版）渡口的老船工说，他在江上摆渡
            三十年，最难的是大雾天，船不敢开，岸上的人
            干着急。如今他想到桥上走一走，看看江水。

            江口新桥主跨昨日合龙的施工现场
            江口新桥合龙以后怎样通车
            ——大桥建设单位介绍

            """ + Self.body)
        #expect(page.articles.count == 2)
        #expect(page.articles.first?.title == nil)
        #expect(page.role("施工现场") != .title || page.articles.last?.kicker == nil)
        let deck = [page.articles.last?.kicker, page.articles.last?.title, page.articles.last?.subtitle]
        #expect(deck.compactMap { $0 }.joined().contains("施工现场"))
    }

    @Test func `News without a name between signed stories keeps its headline`() throws {
        let page = try PageCase(
            """
            江口新桥主跨昨日合龙

            □本报记者 林知远

            \(Self.body)
            工人们在桥面上铺沥青，路灯已经立起，月底要做
            荷载试验，二十辆重车将一起开上主跨。

            老渡口改建江边公园

            渡口停用以后，岸边的候船室不拆，改成陈列老
            船照片的小屋。公园沿江两公里，种柳树四百株，
            明年春天开放，夜里有灯，老人可以在江边散步。
            """)
        #expect(page.titles == ["江口新桥主跨昨日合龙", "老渡口改建江边公园"])
    }

    @Test func `A heading torn from its text and set last on the page is no headline`() throws {
        let part = """
            渡口停用以后，岸边的候船室不拆，改成陈列老
            船照片的小屋。公园沿江两公里，种柳树四百株，
            明年春天开放，夜里有灯，老人可以在江边散步。
            """
        let page = try PageCase(
            [
                part, "", "构筑立体交通枢纽 提升互联互通水平", "", Self.plain, "", "构建现代产业体系 发展优势产业集群", "", part,
                Self.plain, "", "生态环境联防联治 公共服务共建共享",
            ].joined(separator: "\n"))
        #expect(page.titles == [nil])
        #expect(page.role("生态环境联防联治") == .heading)
    }
}
