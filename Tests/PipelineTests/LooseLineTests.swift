// Lines that stand near stories and are of none: hours, amounts, prices, contents, what is said of authors; and headings
// that are set in like the paragraphs around them.

import Corpus
import Pipeline
import Testing

@Suite struct LooseLineTests {
    @Test(arguments: [
        (["今日影剧", "和平　《家》　一时　三时一刻　五时半", "大光明　《上甘岭》　十二时　二时半　七时半"], LineRole.list),
        (["石门港潮汐", "今日高潮　五时十分　十七时三十五分", "明日高潮　六时零二分　十八时二十分"], .list),
        (["今日停水", "15日22时至次日5时", "珞狮南路沿线", "雄楚大道西段"], .list),
        (["日食时刻", "初亏　8:14:50", "食甚　9:26:41", "复圆　10:46:33"], .list),
        (["江口县农产品价格（元/公斤）", "品种　上月　本月", "大米　5.20　5.20", "核桃　22.00　25.50"], .infographic),
        (["数说三条线路", "3条", "新增线路", "36站", "停靠站", "10分钟", "发车间隔"], .infographic),
    ])
    func `Hours, prices and amounts head nothing`(lines: [String], role: LineRole) throws {
        let page = try PageCase(TwoStories.page(between: lines.joined(separator: "\n")))
        #expect(page.titles == TwoStories.heads)
        for line in lines { #expect(page.role(line) == role, "\(line)") }
    }

    @Test func `A headline right above the hours stays one`() throws {
        let lines = ["石门水库加固工程开工", "石门港潮汐", "今日高潮　五时十分　十七时三十五分", "明日高潮　六时零二分　十八时二十分"]
        let page = try PageCase(
            [TwoStories.heads[0], TwoStories.first, TwoStories.second, lines.joined(separator: "\n")].joined(
                separator: "\n\n"))
        #expect(page.role("石门水库加固工程开工") != .list)
        #expect(page.role("石门港潮汐") == .list)
    }

    @Test func `What is said of the author on two lines heads nothing`() throws {
        let note = "（作者为江口大学水利系教授、省水利史\n研究中心研究员）"
        let page = try PageCase(TwoStories.page(between: note))
        #expect(page.titles == TwoStories.heads)
        #expect(page.role("（作者为江口大学") == .signOff)
        #expect(page.role("研究中心研究员") == .signOff)
    }

    @Test(arguments: ["◆欧阳清", "▲朱云卿"]) func `A name behind a sign is the author's`(name: String) throws {
        let page = try PageCase("\(TwoStories.heads[1])\n\n\(name)\n\n\(TwoStories.second)\n")
        #expect(page.role(name) == .byline)
        #expect(page.articles.first?.byline == [String(name.dropFirst())])
    }

    @Test func `Papers declared void in traditional characters are notices`() throws {
        let page = try PageCase(TwoStories.page(between: "張義遺失復員軍人證明書一份聲明作廢"))
        #expect(page.titles == TwoStories.heads)
        #expect(page.role("張義遺失") == .advertisement)
    }

    @Test func `An article of a law goes on in a column of another width`() throws {
        let wide = "　　第一条　为了加强古茶树的保护，规范管理和利用，根据有\n关法律和行政法规，结合本省实际，制定本条例。\n"
        let narrow = "　　第二条　古茶树的保护坚\n持政府主导、社会参与、保护\n优先、合理利用的原则。\n"
        let page = try PageCase(
            "青山省古茶树保护条例\n\n\(wide)\(wide.replacing("第一条", with: "第三条"))\(narrow)\(narrow.replacing("第二条", with: "第四条"))\n种茶人盼来护树法\n"
        )
        #expect(page.articles.count == 1)
    }

    private static let chapters = ["第一章　总则", "第二章　资源保护", "第三章　附则"]

    @Test func `The contents of a law are no headings of it`() throws {
        let text = Self.chapters.map { "\($0)\n\n　　古茶树的保护坚持政府主导、社会参与的原则，具体办法由省人民政府规定。" }
        let page = try PageCase(
            "青山省古茶树保护条例\n\n目　录\n\n\(Self.chapters.joined(separator: "\n"))\n\n\(text.joined(separator: "\n\n"))\n")
        #expect(page.page.accounts[2].role == .list)
        #expect(page.page.accounts[4].role == .list)
        #expect(page.paragraphs().count { $0.hasPrefix("[") } == 3)
    }

    @Test func `Headings of a document are headings though they are set in like its paragraphs`() throws {
        let paragraph = "　　统筹布局起降场、能源补给和测试试飞设施，到2027年建成各类起降点三百个以上，市交通运输局会同各县（市、区）推进。"
        let heads = ["一、总体要求", "二、主要任务", "（一）夯实基础设施", "（二）拓展应用场景", "三、问：哪些人可以参加？"]
        let page = try PageCase(
            "海湾市关于加快发展低空经济的意见\n\n\(heads.map { "　　\($0)\n\n\(paragraph)" }.joined(separator: "\n\n"))\n")
        #expect(page.paragraphs().count { $0.hasPrefix("[") } == heads.count)
    }

    @Test func `A headline that ends the page is no end of the text above it`() throws {
        let page = try PageCase(
            "2016年6月12日　星期日　3版\n\n\(TwoStories.heads[0])\n\n\(TwoStories.first)\n\(TwoStories.second)\n石门水库开工加固\n")
        #expect(page.role("石门水库开工加固") != .body)
    }

    @Test func `Those who answer at a press conference are no headline of it`() throws {
        let answer = "下面我向大家介绍有关情况。2022年，全省中医总诊疗量达到六千万人次，比上年增长百分之七点三，各项任务进展顺利。"
        let page = try PageCase(
            """
            首页 | 政务公开 | 新闻发布

            南岭省推动中医药发展新闻发布会

            日期：2023-05-18 17:40　来源：省政府新闻办

            发布地点：省政府新闻办新闻发布厅
            发布人：省卫生健康委副主任　方雨田
            　　　　省药品监督管理局副局长　崔宏伟

            　　\(answer)

            　　第二，产业更兴旺。全省种植中药材九百万亩，带动农户一百二十万户，人均年增收四千元，\(answer.dropFirst(12))

            """)
        #expect(page.titles == ["南岭省推动中医药发展新闻发布会"])
    }

    @Test func `An adoption in brackets under a headline is of no other story`() throws {
        let head = "江口市人民代表大会常务委员会\n关于加强水库保护的决定\n（2021年7月29日江口市第七届人民代\n表大会常务委员会第六次会议通过）"
        let page = try PageCase("\(head)\n\n\(TwoStories.second)\n\n\(TwoStories.heads[0])\n\n\(TwoStories.first)\n")
        #expect(page.titles.count == 2)
        #expect(page.titles.last == TwoStories.heads[0])
        #expect(page.articles[0].subtitle?.hasPrefix("（2021年7月29日") == true)
    }
}
