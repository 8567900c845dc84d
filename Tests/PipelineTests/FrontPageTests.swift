// Front pages: masthead in pieces, the index of the issue, the people who made it.

import Corpus
import Testing

@Suite struct FrontPageTests {
    private static let story = """
        全县防汛会议召开

        本报讯 （记者 张三）10月18日，全县
        防汛会议在江口召开，总结今年的防汛抗
        旱工作，部署下一阶段的任务。会议指出，
        入汛以来全县降雨量较常年偏多一成，各
        方严密防范，应对了多轮强降雨过程。
        （下转2版）
        """

    @Test func `An index with bullets and pages is a list and no headline`() throws {
        let page = try PageCase(
            """
            今日导读
            ●前三季度全县外贸稳健增长 2版
            ●成渝中线高铁首座隧道贯通 3版
            ●两省联手保护赤水河 5版

            """ + Self.story)
        #expect(page.role("今日导读") == .sectionLabel)
        for entry in ["前三季度", "首座隧道", "赤水河"] { #expect(page.role(entry) == .list, "\(entry)") }
        #expect(page.titles == ["全县防汛会议召开"])
    }

    @Test func `Pages of an index may stand on lines of their own, the last entry without one`() throws {
        let page = try PageCase(
            """
            要闻速览
            详见02版
            ▶ 十部门发文促进养老服务发展
            详见03版
            ▶ 秋粮收购进度过半
            详见04版
            ▶ 长江禁渔五年来鱼类增多

            """ + Self.story)
        for entry in ["十部门", "秋粮收购", "长江禁渔", "详见03版"] { #expect(page.role(entry) == .list, "\(entry)") }
        #expect(page.titles == ["全县防汛会议召开"])
    }

    @Test func `An index without a name is known by the pages it names`() throws {
        let page = try PageCase(
            """
            县城更新三年行动收官 第二版
            一座老码头的新生 第四版

            """ + Self.story)
        #expect(page.role("老码头") == .list)
        #expect(page.titles == ["全县防汛会议召开"])
    }

    @Test func `A headline that opens with a bullet is no index`() throws {
        let page = try PageCase("●" + Self.story)
        #expect(page.role("全县防汛会议召开") == .title)
    }

    @Test func `What the masthead and the foot say of the paper is no headline`() throws {
        let page = try PageCase(
            """
            江口日报
            2023年10月19日 星期四
            中共江口县委机关报
            今日8版

            """ + Self.story + """

                值班编委：孙八
                主编：钱七 责编：王五
                """)
        #expect(page.role("机关报") == .masthead)
        #expect(page.role("值班编委") == .folio)
        #expect(page.titles == ["全县防汛会议召开"])
    }

    @Test(arguments: ["一九五八年十一月三日　第五八一号", "1958年11月3日 第581号", "公历一九五八年十一月三日"])
    func `A date with the number of the issue dates the page`(
        folio: String
    ) throws {
        let page = try PageCase(
            "江口日报\n中共江口地委机关报\n" + folio + """

                水库合龙
                　　本报讯　石门水库昨天合龙，五千民工在堤上欢呼，
                县里的剧团也到工地演出。
                """)
        #expect(page.page.page.facts.date?.value == PartialDate(year: 1958, month: 11, day: 3))
        #expect(page.titles == ["水库合龙"])
    }

    @Test func `A temperature inside a text is no ear of the masthead`() throws {
        let page = try PageCase(
            """
            全城高温

            　　本报讯　昨天最高气温打破了
            的40.9℃的历史纪录。市气象台继续
            发布预警，请市民注意防暑。
            """)
        #expect(page.role("40.9℃") == .body)
    }

    @Test func `What is on television is a list`() throws {
        let page = try PageCase(
            """
            石门灯光球场开放

            　　本报讯　体育场的灯光球场昨天起对外开放，票价一角，
            学生半价。

            今日电视
            江口台
            18:25 少儿节目：小松鼠
            19:00 新闻联播
            省台
            19:40 曲艺：江口大鼓

            天气　今天夜间到明天：晴，偏北风四级。
            """)
        #expect(page.titles == ["石门灯光球场开放"])
        #expect(page.paragraphs().count == 1)
        for words in ["江口台", "小松鼠", "省台", "江口大鼓"] { #expect(page.role(words) == .list) }
        #expect(page.role("天气") == .advertisement)
    }

    @Test(arguments: ["供应充足　价格平稳", "转让　三年谈成", "天气　转凉　衣裳　好卖"]) func `A headline that opens as notices do is a headline`(
        head: String
    ) throws {
        let page = try PageCase(head + "\n\n　　本报讯　江口县的秋菜昨天上市，供销社说，货源比去年多三成，\n价钱没有变。\n")
        #expect(page.titles == [head.replacing("　", with: " ")])
    }

    @Test func `A masthead behind the stories dates the page, and a headline that names a temperature is none of it`()
        throws
    {
        var story = ""
        for place in ["石门", "云台", "东坪", "西坪", "南关", "北关", "柳林"] {
            story += """
                \(place)抗旱保苗战果好
                本报讯　\(place)镇连日抗旱保苗，投入水泵三十
                台，浇地一千二百亩，苗情转好。今年入夏以
                来，当地已有四十天没有下过透雨。


                """
        }
        let page = try PageCase(
            story + """
                直面41℃——江口抗旱一线见闻

                江口日报
                JIANGKOU RIBAO
                2021年8月9日
                星期一
                第5318期
                今日4版
                """)
        #expect(page.page.page.facts.date?.value == PartialDate(year: 2021, month: 8, day: 9))
        #expect(page.role("直面41℃") != .masthead)
        for words in ["2021年8月9日", "星期一"] { #expect(page.role(words) == .folio) }
    }
}
