// Small pieces between stories and inside them: offers with a telephone, forecasts in pieces, names of columns between dots,
// pictures named by their kind, who signs a letter, and bylines between two texts.

import Corpus
import Testing

@Suite struct BoxedPieceTests {
    @Test(arguments: [
        "富丽美容厅\n冬季酬宾　皮肤护理八折\n和平路十二号二楼　电话　331677",
        "福隆中藥行\n北京同仁　各式成藥\n電話二二六　八八一九",
        "江口果树苗圃\n嫁接苗　每株一元二角\n联系人　丁师傅　电报挂号　3107",
    ]) func `An offer over a telephone is an advertisement`(offer: String) throws {
        let page = try PageCase(TwoStories.page(between: offer))
        #expect(page.titles == TwoStories.heads)
        for line in offer.split(separator: "\n") {
            #expect([.advertisement, .hotline].contains(page.role(String(line))), "\(line)")
        }
    }

    @Test func `A telephone in running text offers nothing`() throws {
        let page = try PageCase(TwoStories.page(between: "　　新线路由县里派专人值守，居民有事可以\n拨打电话331677询问。"))
        #expect(page.role("331677") == .body)
    }

    @Test func `A forecast is read to its last piece`() throws {
        let page = try PageCase(
            TwoStories.page(between: "今明天气\n晴　-2℃～6℃\n北风3级\n明天\n多云　0℃～8℃\n空气质量：良\n舒适度：较冷"))
        #expect(page.titles == TwoStories.heads)
        for line in ["今明天气", "北风3级", "空气质量", "舒适度"] { #expect(page.role(line) == .masthead) }
    }

    @Test func `Degrees alone are an ear, a headline that opens with degrees is none`() throws {
        let page = try PageCase("12℃—18℃\n\n" + TwoStories.page(between: "", under: "直面41℃——石门水库加固工程开工"))
        #expect(page.role("12℃") == .masthead)
        #expect(page.titles.last == "直面41℃——石门水库加固工程开工")
    }

    @Test(arguments: ["·短评·", "·连载·"]) func `The name of a column between dots is no headline`(label: String) throws {
        let page = try PageCase(TwoStories.page(between: label))
        #expect(page.titles == TwoStories.heads)
        #expect(page.role(label) == .sectionLabel)
    }

    @Test(arguments: ["“研究研究”（漫画）　柴丁作", "题图　水库旧影　阿　彬　作"])
    func `A picture named by its kind is a caption`(caption: String) throws {
        let page = try PageCase(TwoStories.page(between: caption))
        #expect(page.titles == TwoStories.heads)
        #expect(page.role(caption) == .caption)
    }

    @Test(arguments: ["某部五连　戴　勇", "轧钢车间　姜　伟　陈小虎", "河东区纺机街　童桂芬"])
    func `Who signs says where from`(signer: String) throws {
        let page = try PageCase(TwoStories.page(between: signer))
        #expect(page.titles == TwoStories.heads)
        #expect(page.role(signer) == .byline)
        #expect(!page.articles[0].byline.isEmpty)
    }

    @Test func `Who keeps the name back signs too, and is nobody by name`() throws {
        let page = try PageCase(TwoStories.page(between: "一群学徒工"))
        #expect(page.role("一群学徒工") == .byline)
        #expect(page.titles == TwoStories.heads)
    }

    @Test(arguments: ["本报评论员", "□　秋　实"])
    func `Under a byline between two texts stands a headline`(byline: String) throws {
        let page = try PageCase(TwoStories.page(between: byline, under: "“等一等”也是一种办法"))
        #expect(page.titles == [TwoStories.heads[0], "“等一等”也是一种办法"])
        #expect(page.role(byline) == .byline)
    }

    @Test func `The chiefs of a paper, its price and its desks stand in the masthead`() throws {
        let page = try PageCase(
            "江口日報\n一九九七年十月二日　星期四\n社長：鄺景堂　總編輯：陸少芬\n電話：編輯部二〇四　經理部三一七\n零售每份六百元\n\n"
                + TwoStories.page(between: ""))
        #expect(page.titles.first == TwoStories.heads[0])
        #expect(page.role("零售") == .masthead)
        #expect(page.role("社長") == .folio)
    }

    @Test func `A platform prints who put a text there without a time`() throws {
        let page = try PageCase(
            "石桥的阳台音乐会办了二十六场\n\n原创　石桥小助手　石桥社区微生活\n2020-02-21 19:02\n发布于　湖西\n\n"
                + "　　晚上八点，三号楼的窗户先亮起来，接着是四号楼的，手电筒和台灯一盏一盏点亮。\n\n"
                + "　　这是居民自发组织的音乐会，没有舞台，也没有一个人走出家门。\n\n文字：石　小　桥\n")
        #expect(page.titles == ["石桥的阳台音乐会办了二十六场"])
        #expect(page.role("原创") == .webHeader)
        #expect(page.role("发布于") == .webHeader)
        #expect(page.articles[0].byline == ["石小桥"])
    }

    @Test func `The numbers of a lottery are no headlines`() throws {
        let page = try PageCase(
            TwoStories.page(between: "双色球第2014150期：\n红球 02 09 13 21 26 30 蓝球 07\n奖池累计 2.16亿元"))
        #expect(page.titles == TwoStories.heads)
        for line in ["双色球", "红球", "奖池"] { #expect(page.role(line) == .infographic) }
    }

    @Test(arguments: ["官方微博　@江口日报", "爆料有奖　50-500元", "本版投稿信箱：fukan@jk-daily.example", "欢迎提供新闻线索，一经采用，酬金从优"])
    func `How a paper is reached is no headline`(line: String) throws {
        let page = try PageCase(TwoStories.page(between: line))
        #expect(page.titles == TwoStories.heads)
        #expect(page.role(line) == .hotline)
    }

    @Test func `What stands over the unit of a table names it`() throws {
        let page = try PageCase(
            TwoStories.page(between: "六省立窑淘汰进度\n（单位：座）\n湖岭　12　10\n江口　22　21\n石门　9　9"))
        #expect(page.titles == TwoStories.heads)
        #expect(page.role("立窑") == .infographic)
    }

    @Test func `The title of a poem behind another is no verse`() throws {
        let poem = "他们弯腰的时候\n镰刀比月亮还弯\n一排一排\n稻子倒下\n像是终于坐了下来\n不再起来"
        let page = try PageCase(
            "收　割\n□　白　鹭　洲\n\n\(poem)\n渡　口\n□　沈　一　苇\n\n桥修好的那一天\n船老大\n把竹篙插进泥里\n像插一面没有风的旗\n再没有\n拔出来\n")
        #expect(page.titles == ["收割", "渡口"])
    }
}
