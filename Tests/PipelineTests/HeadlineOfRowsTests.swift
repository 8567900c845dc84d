// Headlines of several rows: one sentence over two rows, names of columns over a headline, offices over a document's title.

import Corpus
import Testing

@Suite struct HeadlineOfRowsTests {
    private static let story = """
        本报讯 昨日上午，江口新桥主跨合龙，两岸
        群众站在江边观看。建设单位介绍，大桥全长
        一千二百米，明年可以通车。渡口工人帮助维持
        秩序，粮站过秤的人也放下了手里的活。
        大桥设双向六车道，两侧留有人行道。桥下净
        空能让五千吨级的货轮通过，沿江码头不必搬
        迁，渡口的轮船也照常开行。
        """

    private func head(_ rows: String...) throws -> Article {
        let page = try PageCase(rows.joined(separator: "\n") + "\n" + Self.story)
        return try #require(page.articles.first)
    }

    @Test(arguments: [
        ("江口新桥主跨工程", "完成合龙"), ("我国第一座高原铁路大桥", "开始通车"), ("印度尼西亚青年艺术团", "来我省访问"),
        ("请渡口不要", "把货卸在桥下"), ("全国政协委员分组审议", "常委会工作报告"), ("答读者问：", "新桥通车以后怎样过江"),
        ("要重视冬小麦", "的播种质量"),
    ])
    func `A sentence over two rows is one headline`(_ rows: (String, String)) throws {
        let article = try head(rows.0, rows.1)
        #expect(article.title == rows.0 + " " + rows.1)
        #expect(article.kicker == nil)
    }

    @Test(arguments: [
        ("中国共产党江淮省第五届委员会", "第三次全体会议公报"), ("江口市统计局关于一九五八年", "五月份工业生产的公报"), ("江口市工商行政管理局", "通  告"),
    ])
    func `The title of a document goes over two rows`(_ rows: (String, String)) throws {
        let article = try head(rows.0, rows.1)
        #expect(article.title == (rows.0 + rows.1).filter { $0 != " " })
        #expect(article.byline.isEmpty)
    }

    @Test func `Who was visited and the number of a notice in a series`() throws {
        let visit = try head("蜜蜂为什么会迷路", "访省昆虫研究所研究员敖蕴华")
        #expect(visit.title == "蜜蜂为什么会迷路" && visit.subtitle == "访省昆虫研究所研究员敖蕴华")
        let notice = try head("江口大桥施工指挥部通告", "（第11号）")
        #expect(notice.title?.filter { $0 != " " } == "江口大桥施工指挥部通告（第11号）")
    }

    @Test func `A few words that the story uses are part of the headline`() throws {
        #expect(try head("粮站过秤", "应该让卖粮人都看得见").title == "粮站过秤 应该让卖粮人都看得见")
    }

    @Test(arguments: ["群众呼声", "山川一叶"])
    func `A few words that the story does not use are the name of a column`(_ name: String) throws {
        let article = try head(name, "新桥主跨合龙以后的渡口")
        #expect(article.title == "新桥主跨合龙以后的渡口")
        #expect(article.kicker == name)
    }

    @Test func `What asks is no name of a column`() throws {
        let article = try head("疯子？天才？\n", "一个农民和他的江口新桥\n")
        #expect(article.title == "疯子？天才？")
    }

    @Test func `Of two spread rows the longer one is the headline`() throws {
        let article = try head("聚 焦 两 会\n", "政 府 工 作 报 告\n")
        #expect(article.title == "政府工作报告")
    }

    @Test func `What several people did at a meeting is said under its headline`() throws {
        let article = try head("全省桥梁建设工作会议在江口召开", "韩志平作批示　宋远明讲话")
        #expect(article.title == "全省桥梁建设工作会议在江口召开")
        #expect(article.subtitle == "韩志平作批示 宋远明讲话")
    }

    @Test func `An office over what it gives notice of belongs to the title`() throws {
        let page = try PageCase(
            """
            江口市自然资源局
            国有建设用地使用权挂牌出让公告
            江自然资告字〔2019〕23号

            　　经江口市人民政府批准，江口市自然资源局决定
            以挂牌方式出让两宗国有建设用地使用权。现将有关
            事项公告如下：
            　　一、地块位于湖滨街道望梅路以东，面积两万平方
            米，用途为城镇住宅，竞买保证金八千万元。
            　　特此公告。
            江口市自然资源局
            2019年7月26日

            江口市中级人民法院公告

            楼志坤：本院受理原告宏嘉建材有限公司诉你
            买卖合同纠纷一案，现依法向你公告送达起诉
            状副本、应诉通知书及开庭传票。

            遗失声明
            孙月英遗失出生证明，编号3304，声明作废。
            """)
        #expect(page.titles == ["江口市自然资源局国有建设用地使用权挂牌出让公告", "江口市中级人民法院公告"])
    }
}
