// Lines that open a text as news does, next to lines that look like them: bylines, headings, captions, names of columns.

import Corpus
import Pipeline
import Testing

@Suite struct NewsOpeningTests {
    @Test(arguments: [
        "11月27日，永兴、东溪两地就",
        "记者从西陵农业农村局了解到，",
    ])
    func `What opens as news does is no heading though its line is short`(opening: String) throws {
        let page = try PageCase(
            "\(TwoStories.heads[0])\n\n\(TwoStories.first)\n\(opening)\n两地粮食仓储项目进展顺利，群众称便。\n")
        #expect(page.role(opening) == .body)
    }

    @Test func `A reporter in brackets that the column cuts off is no byline`() throws {
        let page = try PageCase(
            """
            區縣供銷社新開門市部

            　　【本報記者歐陽文博
            平湖報導】截至目前，雲台
            已投入六千戶，雲台鄉村客
            運進入新的階段。
            """)
        #expect(page.role("【本報記者") == .body)
        #expect(page.articles.first?.byline == ["歐陽文博"])
    }

    @Test func `Spaces that justify a line part no name of a reporter`() throws {
        let page = try PageCase(
            """
            區縣供銷社新開門市部

            　　【 本 報 記 者 趙 靜 東 溪
            報 導 】 專 家 認 為 ， 社 區
            養老要同產業結合起來，因地
            制宜，不能照搬。
            """)
        #expect(page.articles.first?.byline == ["趙靜"])
    }

    @Test func `A reporter in brackets opens a text, and a headline stands over it`() throws {
        let page = try PageCase(
            """
            區議會通過明年街市凍租

            【記者羅綺雯報道】區議會昨日以二十四票對五票，通過將
            四十六個街市的租金凍結一年，由明年一月起計。

            茶餐廳加價五毫　街坊話貴
            （記者梁偉基）一杯熱奶茶由九元加至九元五角，在街口開
            業廿八年的茶餐廳，這五毫子成了街坊的話題。
            """)
        #expect(page.titles == ["區議會通過明年街市凍租", "茶餐廳加價五毫 街坊話貴"])
        #expect(page.articles.map(\.byline) == [["羅綺雯"], ["梁偉基"]])
    }

    @Test func `A caption takes no wider line of the column above`() throws {
        let column = "　　签署命令的消息传来以后各地厂矿的职工纷纷集会\n表示一定提前完成全年的生产计划并且保证质量优良"
        let text = "\(TwoStories.heads[0])\n\(TwoStories.first)\n\(column)\n2月3日，工人在车间里检修设备。\n本报记者　高一鸣　摄\n受到各方面的好评。\n"
        let page = try PageCase(text.split(separator: "\n").joined(separator: "\n\n"))
        #expect(page.role("本报记者　高一鸣") == .caption)
        #expect(page.role("签署命令的消息") == .body)
        #expect(page.role("表示一定提前") == .body)
    }

    @Test func `The end of a quoted name is no credit, and a turned page no menu`() throws {
        let page = try PageCase(
            """
            农民摄影展开幕

            　　主办方介绍，本届展览首次设立“手机摄影”
            单元，收到投稿一千六百多件。他在日记上写了最后
            一句：“下一页，你们写。”如今日记已经换到第七本。
            """)
        #expect(page.role("手机摄影") == .body)
        #expect(page.role("下一页") == .body)
    }

    @Test func `Where blanks stand between all lines the name of a column stands over a headline`() throws {
        let page = try PageCase(
            ["綜合新聞", TwoStories.heads[0], TwoStories.first, TwoStories.heads[1], TwoStories.second]
                .flatMap { $0.split(separator: "\n") }.joined(separator: "\n\n"))
        #expect(page.role("綜合新聞") == .sectionLabel)
        #expect(page.articles.first?.kicker == nil)
    }

    @Test func `Parts of a feature may be counted by bare numbers`() throws {
        let parts = ["1\n\n邻里之争", "2\n\n费用分摊", "3\n\n管线迁移"].map { part in
            "\(part)\n\n　　电梯要落地，先要把埋在楼前的燃气管和水管挪开，\n几家单位报来的费用加起来有九万多元，\(part.suffix(4))还要再谈。"
        }
        let page = try PageCase("老楼装电梯，难在哪儿\n\n\(TwoStories.first)\n\n\(parts.joined(separator: "\n\n"))\n")
        #expect(page.articles.count == 1)
        #expect(page.paragraphs().contains("[管线迁移]"))
    }

    @Test func `A form behind the number of an attachment is no text`() throws {
        let form = ["农村饮水安全工程基本情况登记表", "工程名称", "所在乡（镇）村", "水源类型　□地表水　□地下水", "填表日期：　年　月　日"]
        let page = try PageCase(
            "江口县人民政府文件\n江政发〔2016〕58号\n\n关于做好饮水安全工作的通知\n\n\(TwoStories.second)\n\n附件2\n\(form.joined(separator: "\n"))\n"
        )
        for line in form { #expect(page.role(line) == .infographic, "\(line)") }
    }

    @Test func `Notices of deaths are no names, places of four characters sign letters`() throws {
        let page = try PageCase(
            """
            \(TwoStories.heads[0])

            编辑同志：我厂从外地购进两台机床，包装箱用的木料足够
            打两张课桌。请生产单位算一算，全国一年要浪费多少木材。

            江西新余　章亚琴

            讣　告

            \(TwoStories.second)
            """)
        #expect(page.role("江西新余") == .byline)
        #expect(page.role("讣　告") != .byline)
    }

    @Test func `Where headlines stand under their texts a byline goes with the headline`() throws {
        let page = try PageCase(
            [
                "　　八月里的江口，一块块大屏立在村口，亮着水情和粮价。\n村干部老周说，屏是去年装的，如今谁家卖粮都先看一眼。",
                "为乡村振兴插上数字翅膀", "本报记者　顾云帆　聂小雨",
                "　　本报江口8月22日电（记者邱一凡）石门水库加固工程\n今天开工，工期两年，完工后可灌溉三万亩农田。", "石门水库加固工程开工",
            ].flatMap { $0.split(separator: "\n") }.joined(separator: "\n\n"))
        #expect(page.titles == ["为乡村振兴插上数字翅膀", "石门水库加固工程开工"])
        #expect(page.articles.map(\.byline) == [["顾云帆", "聂小雨"], ["邱一凡"]])
    }
}
