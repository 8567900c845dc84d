// Headings that stand alone in their story and are no headlines: of interviews, of stories that jump, of the last part.

import Corpus
import Testing

@Suite struct HeadingOfFeatureTests {
    private static let news = """
        真菌网络会“优先送货”吗

        　　本报讯（记者郎月）科研人员用荧光染料追踪发
        现，土壤里的真菌并不平均分配养分。
        """

    @Test func `An interview goes on under its next heading`() throws {
        let page = try PageCase(
            """
            鳗鲡为什么要回家
            □本报记者　甄稼轩

            问：它们到底潜了多深，夜里也在那里吗？

            答：白天潜到六百米，夜里升到二百米左右，像一种
            准时的上下班。

            问：为什么要白天深、夜里浅呢，有解释吗？

            答：光线越弱越安全，夜里到较浅的水层是为了暖身
            子，性腺发育需要积温。

            给鱼做一次“体检”

            问：给鳗鱼装标签会不会伤到它，怎么知道？

            答：这是公众问得最多的问题。标签三十天以后会自
            动脱落，死亡率与对照组没有差别。

            \(Self.news)
            """)
        #expect(page.titles == ["鳗鲡为什么要回家", "真菌网络会“优先送货”吗"])
        #expect(page.paragraphs().contains("[给鱼做一次“体检”]"))
    }

    @Test func `Readers' questions have a headline each`() throws {
        let page = try PageCase(
            """
            夏天可以给果树浇水吗

            问：夏天中午能给苹果树浇水吗？

            答：不要在中午浇水，地温骤降会伤根，早晚浇才好，
            一次浇透。

            葡萄架为什么不结果

            问：我家葡萄三年了只长叶不结果，怎么办？

            答：多半是修剪不当，冬天要把当年的枝条剪到三个
            芽，春天再抹掉弱芽。
            """)
        #expect(page.titles == ["夏天可以给果树浇水吗", "葡萄架为什么不结果"])
    }

    @Test func `One heading before a jump is no headline of a third story`() throws {
        let page = try PageCase(
            """
            一颗螺丝钉的“上天”之路
            本报记者　钟离梅　段知乐

            恒捷紧固件厂的车间里，岑守诚拿起一颗八毫米长的
            螺丝。它要随火箭升空，抗拉强度是普通螺丝的三倍。

            十年前，这家厂还在给自行车厂供货，年产值不足七
            百万元，岑守诚每天背着样品跑市场。

            被退货的八千颗

            恒捷第一次承接航天配套订单，交付的八千颗螺丝因
            硬度偏差全部退货。岑守诚说，那只铁桶今天还在。

            此后三年，企业把利润的六成投进设备和实验室，与
            材料研究院共建热处理中心，攻下难题
            （下转第三版）

            \(Self.news)
            """)
        #expect(page.titles == ["一颗螺丝钉的“上天”之路", "真菌网络会“优先送货”吗"])
        #expect(page.paragraphs().contains("[被退货的八千颗]"))
    }

    @Test(arguments: ["结束语", "尾声", "前言"])
    func `Parts that have a name in place of a number are parts`(name: String) throws {
        let page = try PageCase(
            """
            中国的湿地保护与利用

            湿地既是地球之肾，也是数千万农牧渔民的生计所在，
            中国坚持保护优先、科学恢复的方针。

            湿地公园实行分区管理，核心区的面积不得小于三成，
            游客日容量须向社会公布。

            \(name)

            一片湿地的消失往往只要几年，而它的恢复却需要几
            十年。中国将继续履行湿地公约的义务。

            \(Self.news)
            """)
        #expect(page.titles == ["中国的湿地保护与利用", "真菌网络会“优先送货”吗"])
        #expect(page.paragraphs().contains("[\(name)]"))
    }

    @Test func `A text behind a credit does not begin with the headline of the text above`() throws {
        let page = try PageCase(
            """
            \(TwoStories.heads[0])

            \(TwoStories.first)

            本报讯 江州地区经济学会年会九月十四日
            在江州举行。八十六位会员提交论文五十二
            篇，围绕责任制和价格改革进行了讨论。

            年会选出了由二十一人组成的新一届理事
            会，并决定从明年一月起创办内部刊物《江
            州经济》。（吕 文）

            地区经济学会讨论“统”与“分”的关系

            题图：秋收（木刻） 尹 山
            """)
        #expect(page.titles == [TwoStories.heads[0], "地区经济学会讨论“统”与“分”的关系"])
    }

    @Test func `A question between blanks under the name of a column is a headline`() throws {
        let page = try PageCase(
            TwoStories.page(
                between: """
                    名词解释

                    什么叫“边际土地”？

                    　　边际土地是指在一定的价格条件下，产品的收入刚
                    好能够补偿费用的土地。价格下跌，原来的边际土地就
                    会被撂荒。
                    """))
        #expect(page.titles == [TwoStories.heads[0], "什么叫“边际土地”？", TwoStories.heads[1]])
        #expect(page.role("名词解释") == .sectionLabel)
    }
}
