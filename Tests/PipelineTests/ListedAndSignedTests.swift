// Lists, kinds of texts, and who signs: pieces of a page that look like headlines and are none, and letters that begin without
// one.

import Corpus
import Pipeline
import Testing

@Suite struct ListedAndSignedTests {
    // MARK: Lists

    private static let names = """
        第二批医疗队队员名单
        （排名不分先后，共12人）
        县医院（8人）
        温若水　孟西山　卢小满　章小鱼
        谢　佳　万家宝　邱　月　熊莉莉
        中医院（4人）
        曾凡英　贺　捷　宁　雪　罗芳芳
        """

    @Test func `Rows of names under a head are a list`() throws {
        let page = try PageCase(TwoStories.page(between: Self.names))
        #expect(page.titles == TwoStories.heads)
        for line in ["第二批", "排名", "县医院", "温若水", "中医院", "曾凡英"] { #expect(page.role(line) == .list, "\(line)") }
    }

    @Test func `Two rows of reporters are no list`() throws {
        let page = try PageCase(TwoStories.page(between: "记者　温若水　孟西山　卢小满\n通讯员　谢　佳　万家宝　邱　月"))
        #expect(page.role("温若水") != .list)
        #expect(page.role("万家宝") != .list)
    }

    @Test func `Rows of words under the title of a table are its rows`() throws {
        let page = try PageCase(
            TwoStories.page(between: "表2　重点任务分工\n任务　牵头单位　时限\n公交延伸　交通局　年底\n水库加固　水利局　两年"))
        #expect(page.titles == TwoStories.heads)
        for line in ["任务　牵头", "公交延伸", "水库加固　"] { #expect(page.role(line) == .infographic, "\(line)") }
    }

    @Test(arguments: ["（九月二十五日止）", "注：以上为列入补助的任务"])
    func `What stands right under a table is its note`(note: String) throws {
        let table = "各公社积肥进度（单位：万担）\n东岗 42 三汊 37\n莲塘 35 沙湖 28\n牌楼 19 古塔 11"
        let page = try PageCase(TwoStories.page(between: "\(table)\n\(note)"))
        #expect(page.titles == TwoStories.heads)
        #expect(page.role(note) == .infographic)
    }

    @Test func `A station before the time makes a programme, too`() throws {
        let page = try PageCase(
            TwoStories.page(between: "电视节目\n中央台　19：00　新闻联播\n20：05　奥运会专题\n鹭江台　18：30　动画片\n今晚剧场\n滨江剧场　话剧《归来》　7：30"))
        #expect(page.titles == TwoStories.heads)
        for line in ["电视节目", "中央台", "鹭江台", "滨江剧场"] { #expect(page.role(line) == .list, "\(line)") }
    }

    // MARK: Kinds of texts

    @Test(arguments: ["短　评", "科学小品", "专家说法", "小品文"])
    func `The kind of a text is no headline, even where none stands below`(kind: String) throws {
        let page = try PageCase(
            [TwoStories.heads[0], TwoStories.first, kind, TwoStories.second, TwoStories.heads[1]].joined(
                separator: "\n\n"))
        #expect(page.role(kind) == .sectionLabel)
        #expect(!page.titles.contains(kind))
        #expect(page.titles.contains(TwoStories.heads[1]))
    }

    @Test func `A supplement has a name and a number`() throws {
        let page = try PageCase("1993年11月13日　星期六　岷州日报　第六版\n黄　河　石\n文学副刊　第289期\n" + TwoStories.page(between: ""))
        #expect(page.titles == TwoStories.heads)
        #expect(page.role("文学副刊") == .sectionLabel)
        #expect(page.role("黄　河　石") == .sectionLabel)
    }

    @Test func `A headline that speaks of telephones is no imprint`() throws {
        let page = try PageCase(
            "临江日报 1986年4月9日 星期三 第2版\n电话　三三一号\n\n" + TwoStories.page(between: "", under: "山里人家装上了电话"))
        #expect(page.role("三三一号") == .masthead)
        #expect(page.titles.last == "山里人家装上了电话")
    }

    // MARK: Who signs

    @Test func `Under two lines of a headline a name in spaces is the author's`() throws {
        let page = try PageCase(
            "陇原日报　1961年4月19日　星期三\n\n大兴调查研究之风\n在陈家堡蹲了一个月\n中共平泉县委副书记　韩　仲　谋\n\n\(TwoStories.second)\n")
        #expect(page.articles[0].byline == ["韩仲谋"])
        #expect(page.articles[0].title?.contains("韩") == false)
    }

    @Test func `A headline in spaces under its kicker stays one`() throws {
        let page = try PageCase(TwoStories.page(between: "", under: "我女排姑娘闯过\n第　二　关"))
        #expect(page.articles.allSatisfy { !$0.byline.contains("第二关") })
    }

    @Test func `An author stands under the name of the column`() throws {
        let page = try PageCase(
            "\(TwoStories.heads[0])\n\n\(TwoStories.first)\n\n让路\n街谈巷议\n南　星\n　　公共汽车靠站，上车的往里挤，下车的下不来，各\n不相让，车门关不上，谁也走不成。\n"
        )
        #expect(page.titles == [TwoStories.heads[0], "让路"])
        #expect(page.articles[1].byline == ["南星"])
    }

    @Test func `In a database the page stands between author and text`() throws {
        let page = try PageCase(
            """
            辽东工农报　1953年11月21日　星期六　第2版

            安港车站创造新记录
            第2版()
            专栏：

            　　【本报讯】安港车站装卸一队的三十二名工人，在十一月十七日用四小时十分钟卸完一列煤车，创造了新记录。

            【上一篇】【下一篇】

            不要把“批评箱”变成“意见仓库”
            余　言
            第2版()
            专栏：大家谈

            　　有一个机关在大门口挂了一只红漆的批评箱，锁是铜的，钥匙由秘书拿着。批评箱是用来收批评的，不是用来装批评的。

            """)
        #expect(page.titles.last == "不要把“批评箱”变成“意见仓库”")
        #expect(page.articles.last?.byline == ["余言"])
    }

    @Test(arguments: [("棉纺厂　十一位母亲", LineRole.byline), ("中山路　教师　连秀华", .byline), ("编　者", .signOff)])
    func `Who signs a letter heads nothing`(signer: String, role: LineRole) throws {
        let page = try PageCase(
            "\(TwoStories.heads[0])\n\n\(TwoStories.first)\n\(signer)\n\n\(TwoStories.heads[1])\n\n\(TwoStories.second)\n"
        )
        #expect(page.titles == TwoStories.heads)
        #expect(page.role(signer) == role)
    }

    @Test(arguments: [
        ("江海客户端　记者　沈见微　实习生　邓一帆", ["沈见微", "邓一帆"]), ("文/韦　一　平（云岭大学副教授）", ["韦一平"]),
        ("本报记者　孔　雀　摄影报道", ["孔雀"]),
    ])
    func `Bylines say what else somebody is`(line: String, names: [String]) throws {
        let page = try PageCase("\(TwoStories.heads[1])\n\(line)\n\n\(TwoStories.second)\n")
        #expect(page.titles == [TwoStories.heads[1]])
        #expect(page.articles[0].byline == names)
    }

    @Test func `A letter to the editors begins a text of its own`() throws {
        let letter = "　　编辑同志：\n　　我们棉纺厂的托儿所，一年里搬了三次家，孩子们\n出了一身痱子。请行政科给一个回答。"
        let page = try PageCase("\(TwoStories.heads[1])\n\n\(TwoStories.second)\n\(letter)\n")
        #expect(page.articles.count == 2)
        #expect(page.paragraphs(0).allSatisfy { !$0.contains("编辑同志") })
    }

    @Test func `Behind what the editors say first the letter goes on`() throws {
        let note = "　　编者按：这封来信提出的问题值得各单位想一想，县\n里有关部门已经派人去看过了。"
        let letter = "　　编辑同志：\n　　我们棉纺厂的托儿所，一年里搬了三次家，孩子们\n出了一身痱子。请行政科给一个回答。"
        #expect(try PageCase("托儿所搬了三次家\n\n\(note)\n\(letter)\n").articles.count == 1)
    }

    @Test func `A remark may close on the line below`() throws {
        let signed = "　　水库坝体多处渗漏，今年动工加固。（记者\n曾　凡　通讯员　王　蕾）"
        let page = try PageCase(
            "\(TwoStories.heads[1])\n\n\(TwoStories.second)\n\(signed)\n\n\(TwoStories.heads[0])\n\n\(TwoStories.first)\n"
        )
        #expect(page.titles == [TwoStories.heads[1], TwoStories.heads[0]])
        #expect(page.paragraphs(0).last?.hasSuffix("王　蕾）") == true || page.paragraphs(0).last?.hasSuffix("蕾）") == true)
    }

    @Test func `The end of a headline is no author`() throws {
        let page = try PageCase(TwoStories.page(between: "", under: "苏老师：白天教书，晚上\n卖花"))
        #expect(page.articles.allSatisfy { !$0.byline.contains("卖花") })
        #expect(page.titles.last??.hasSuffix("卖花") == true)
    }

    @Test(arguments: ["沧州市百货公司", "沧县拖拉机站　韩树桐"])
    func `An office signs the letter above, not the headline below`(office: String) throws {
        let page = try PageCase(
            "\(TwoStories.heads[0])\n\n\(TwoStories.first)\n\n\(office)\n\n\(TwoStories.heads[1])\n\n\(TwoStories.second)\n"
        )
        #expect(page.titles == TwoStories.heads)
        #expect(page.role(office) == .byline)
    }

    @Test func `Who drew up a table signs under it`() throws {
        let table = "轧钢 104.0 ％\n机修 100.6 ％\n翻砂 98.2 ％\n锻工 101.7 ％\n（生产调度室）"
        let page = try PageCase(TwoStories.page(between: table))
        #expect(page.titles == TwoStories.heads)
        #expect(page.role("生产调度室") == .signOff)
    }

    @Test(arguments: ["抓革命，促生产，促工作，促战备", "鼓足干劲　力争上游", "以农业为基础　以工业为主导"])
    func `What papers printed beside their name is no headline`(slogan: String) throws {
        let page = try PageCase(TwoStories.page(between: slogan))
        #expect(page.titles == TwoStories.heads)
        #expect(page.role(slogan) == .masthead)
    }

    @Test func `A headline may hold a slogan`() throws {
        let head = "鼓足干劲，夺取秋粮丰收"
        #expect(try PageCase(TwoStories.page(between: "", under: head)).titles == [TwoStories.heads[0], head])
    }

    @Test func `Sheets of an index have a letter and a number`() throws {
        let page = try PageCase(
            TwoStories.page(between: "今日导读\nA05 出租车今起加收燃油费一元\nA09 小学教室里办起菜市场\nC02 楼市细则一周后公布"))
        #expect(page.titles == TwoStories.heads)
        for line in ["A05", "A09", "C02"] { #expect(page.role(line) == .list, "\(line)") }
    }

    @Test func `A sheet alone and a note on an application head nothing`() throws {
        let page = try PageCase(TwoStories.page(between: "B02\n\n更多内容\n请下载“新沂蒙”客户端"))
        #expect(page.titles == TwoStories.heads)
        #expect(page.role("B02") == .folio)
        #expect(page.role("请下载") == .navigation)
    }
}
