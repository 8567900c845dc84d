// Documents that say what they have annexed: the annexes are documents of their own where they hold sentences.

import Corpus
import Pipeline
import Testing

@Suite struct ListedAnnexTests {
    private static func notice(_ annexes: String) -> String {
        """
        省政府办公厅关于加强山洪沟治理工作的通知
        省政办发〔2015〕71号

        各市、县人民政府，省政府各部门：
        　　山洪沟治理关系群众安全。为做好今后三年的治理工作，
        现就有关事项通知如下：
        　　一、各地要在今年十月底前查清沿沟居民点的数量。
        　　二、省财政对困难县给予补助，补助资金专款专用。
        　　附件：1．山洪沟治理重点任务分工
        　　　　　2．山洪沟治理工程验收办法（试行）

        　　　　　　　　　　　　　　省政府办公厅
        　　　　　　　　　　　　　　2015年8月19日
        — 3 —

        \(annexes)
        """
    }

    @Test func `Annexes named in the text are documents of their own`() throws {
        let page = try PageCase(
            ListedAnnexTests.notice(
                """
                附件1

                山洪沟治理重点任务分工

                　　一、组织开展山洪沟名录复核，建立包含沟道长度、集水面
                积、影响人口等信息的基础数据库。（省水利厅牵头，2015年
                底前完成）
                　　二、修订治理工程设计导则，补充沟口扩散段、桥涵卡口段
                的设计要求。（省水利厅负责，2016年6月底前完成）

                附件2

                山洪沟治理工程验收办法
                （试　行）

                　　第一条　为规范山洪沟治理工程验收工作，制定本办法。
                　　第二条　本办法适用于使用省级补助资金的工程。
                """))
        #expect(page.titles == ["省政府办公厅关于加强山洪沟治理工作的通知", "山洪沟治理重点任务分工", "山洪沟治理工程验收办法 （试行）"])
        #expect(page.articles.allSatisfy { $0.byline.isEmpty })
    }

    @Test func `A table under the number of an annex is none`() throws {
        let page = try PageCase(
            ListedAnnexTests.notice(
                """
                附件1

                山洪沟治理重点任务分工

                县名　　沟道条数　　治理长度（公里）
                东沟县　　18　　42.5
                西岭县　　22　　57.1
                南渡县　　9　　20.8
                """))
        #expect(page.articles.count == 1)
    }

    @Test func `The governor signs an order with letters spread, and the day under his name signs too`() throws {
        let page = try PageCase(
            """
            云岭省人民政府令
            第176号

            　　《云岭省农村客运管理办法》已经2011年11月10日省政府
            第七十次常务会议通过，现予公布，自2012年1月1日起施行。
            　　　　　　　　　　　　省 长　邵 秉 衡
            　　　　　　　　　　　　二○一一年十一月二十八日
            """)
        #expect(page.titles == ["云岭省人民政府令"])
        #expect(page.articles[0].published?.value.description == "2011-11-28")
        #expect(page.role("省 长　邵 秉 衡") == .signOff)
    }
}
