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
}
