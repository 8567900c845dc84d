// Sentences that extraction tore in two: a headline in the middle of one, a whole story in the middle of one.

import Corpus
import Pipeline
import Testing

@Suite struct SeamTests {
    private static let above = """
        　　（本报记者　何青）入夏以来，青石水库
        的管理员们每天早晚两次沿坝巡查。库区东岸
        的观测井去年换了新的水位计，数据当场传到
        值班室，谁也不用再摸黑读数。
        　　管理员老顾在坝上守了二十六年。他说，
        从前下一场大雨，大家要披着蓑衣量水位，一
        """
    private static let below = """
        夜量上七八回。如今雨再大，值班室屏幕上的
        水位曲线也看得清楚，管理员只管守着闸门。
        　　青石水库今年还把溢洪道检修一遍，下游
        三个乡镇的预警喇叭也接通了。
        """
    private static let other = """
        　　本报讯　平桥街道的老年食堂昨日开张，
        头一天就来了一百二十位老人。食堂午饭六元
        一份，两荤两素，八十岁以上的老人由志愿者
        送饭上门。
        """

    @Test func `A headline inside a sentence heads the story and does not tear it`() throws {
        let page = try PageCase("2016年6月12日　星期日　3版\n\n\(Self.above)\n\n青石水库　守坝有了新帮手\n\n\(Self.below)\n")
        #expect(page.articles.count == 1)
        #expect(page.articles.first?.title == "青石水库 守坝有了新帮手")
        #expect(page.paragraphs(0).contains { $0.contains("一夜量上七八回") })
    }

    @Test func `A story that another one interrupts is put together`() throws {
        let page = try PageCase(
            "2016年6月12日　星期日　3版\n\n青石水库守坝有了新帮手\n\n\(Self.above)\n老年食堂昨日开张\n\n\(Self.other)\n\(Self.below)\n")
        #expect(page.articles.map(\.title) == ["青石水库守坝有了新帮手", "老年食堂昨日开张"])
        #expect(page.paragraphs(0).contains { $0.contains("一夜量上七八回") })
        #expect(page.paragraphs(0).count == 3)
        #expect(page.paragraphs(1).count == 1)
    }

    @Test func `What breaks off and goes on nowhere stays what it was`() throws {
        let page = try PageCase(
            "2016年6月12日　星期日　3版\n\n青石水库守坝有了新帮手\n\n\(Self.above)\n\n老年食堂昨日开张\n\n\(Self.other)\n")
        #expect(page.articles.count == 2)
        #expect(page.paragraphs(0).last?.hasSuffix("大家要披着蓑衣量水位，一") == true)
    }
}
