// Columns in which story follows upon story without blanks and indents: headlines as wide as the text, names under its end,
// labels, items with bullets, boxes and notices between.

import Corpus
import Testing

@Suite struct CrowdedColumnTests {
    private static let first = """
        昨天下午，江口县供销社把
        一批新犁送到了石门乡。乡
        里的农民早早等在村口，围
        着新犁问长问短。
        """
    private static let second = """
        江口县农机站组成的修理队
        五月以来走遍十六个村，修
        好水泵和碾米机一百三十多
        件，没有收农民一分钱。
        """

    @Test func `A headline as wide as its column says at once what the text says again`() throws {
        let page = try PageCase("新犁送到石门乡\n\(Self.first)\n江口县修理队走遍十六个村\n\(Self.second)")
        #expect(page.titles == ["新犁送到石门乡", "江口县修理队走遍十六个村"])
    }

    @Test func `A line of text without a mark is none`() throws {
        let page = try PageCase("新犁送到石门乡\n\(Self.first)\n有几位老人还特地从山那边\n赶来看，说这犁比木犁好使。")
        #expect(page.titles == ["新犁送到石门乡"])
        #expect(page.articles[0].text.contains("有几位老人还特地从山那边赶来看"))
    }

    @Test(arguments: ["【石门讯】", "【本报石门三日电】", "【新華社石門訊】"]) func `A place in brackets opens a story`(lead: String) throws {
        let page = try PageCase("新犁送到石门乡\n\(Self.first)\n供销社收购土布一万匹\n\(lead)" + Self.second)
        #expect(page.titles == ["新犁送到石门乡", "供销社收购土布一万匹"])
    }

    @Test func `A message by telephone is a dateline`() throws {
        let page = try PageCase("新犁送到石门乡\n\(Self.first)\n秋种进度加快\n本报石门三日电话\n\(Self.second)")
        #expect(page.titles == ["新犁送到石门乡", "秋种进度加快"])
        #expect(page.role("三日电话") == .dateline)
    }

    @Test(arguments: ["葛　宝", "葛宝忠　文", "秋实\n", "市民　葛　宝"]) func `A name under the end of a text signs it`(name: String)
        throws
    {
        let page = try PageCase("新犁送到石门乡\n\(Self.first)\n\(name)\n修理队走遍十六个村\n\(Self.second)")
        #expect(page.titles == ["新犁送到石门乡", "修理队走遍十六个村"])
        #expect(page.role(String(name.prefix { $0 != "\n" })) == .byline)
    }

    @Test func `A short heading over more of the text signs nothing`() throws {
        let page = try PageCase(
            """
            江上的渡船
            　　第一只渡船是木头的，每天
            过江四次。船工老陈撑了一辈
            子船。
            小火轮

            　　小火轮是商人办的，每人收
            铜元十二枚，穷人坐不起。
            　　老陈那时在船上当学徒。
            """)
        #expect(page.role("小火轮") != .byline)
    }

    @Test func `What the editors answer belongs to the letter`() throws {
        let page = try PageCase(
            "车站为什么喝不上开水\n编辑同志：我们在石门站换\n车，三只保温桶全是空的。\n读者　葛宝忠\n"
                + "编者按：车站已经把锅炉修\n好，每两小时供一次水。\n修理队走遍十六个村\n本报讯　\(Self.second)")
        #expect(page.titles == ["车站为什么喝不上开水", "修理队走遍十六个村"])
        #expect(page.articles[0].text.contains("编者按"))
    }

    @Test(arguments: ["●", "▲", "■", "△"]) func `Items with bullets under 简讯 are one text with that headline`(
        bullet: String
    ) throws {
        let page = try PageCase(
            "新犁送到石门乡\n\(Self.first)\n简讯\n\(bullet)石门乡造林一万四千亩，成\n活率在八成以上。\n\(bullet)江口县剧团到矿上演出二十\n多场。\n"
                + "\(bullet)县邮局开办投递线路五条。")
        #expect(page.titles == ["新犁送到石门乡", "简讯"])
        #expect(page.articles[1].text.contains("剧团到矿上演出二十多场"))
    }

    @Test func `Words of a leader in a box are no story`() throws {
        let page = try PageCase(
            "毛主席语录\n备战、备荒、为人民。\n江口日报　1973年6月21日　第二版\n新犁送到石门乡\n\(Self.first)")
        #expect(page.titles == ["新犁送到石门乡"])
        #expect(!page.articles[0].text.contains("备荒"))
    }

    @Test(arguments: ["石门电影院　本周上映《青松》《火红》", "今日电影　东风影院：地道战　夜场七时半"])
    func `What is on in the cinema heads nothing`(show: String) throws {
        let page = try PageCase("\(Self.first)\n新犁送到石门乡\n\(show)")
        #expect(page.titles == ["新犁送到石门乡"])
        #expect(page.role(show) == .advertisement)
    }

    @Test func `Entries of an index may end with the letter of a section`() throws {
        let page = try PageCase(
            "今日导读\n石门电站并网发电　A4\n我县将建公交一卡通　A5\n假日楼市看房者多出手者少　A9\n新犁送到石门乡\n本报讯　\(Self.first)")
        #expect(page.titles == ["新犁送到石门乡"])
        #expect(page.role("公交一卡通") == .list)
    }

    @Test func `Page and section may stand over the date, each on a line of its own`() throws {
        let page = try PageCase("A5\n城事·民生\n2003年5月14日 星期三\n责编 李克\n新犁送到石门乡\n\(Self.first)")
        #expect(page.titles == ["新犁送到石门乡"])
        #expect(page.role("城事") == .sectionLabel)
    }

    @Test(arguments: ["6　　副　刊　　江口周末　　1 9 9 5 ． 3 ． 1 8", "6　副刊　江口周末　1995年3月18日"])
    func `A folio may open with the page and end with the date`(folio: String) throws {
        let page = try PageCase("\(folio)\n新犁送到石门乡\n\(Self.first)")
        #expect(page.titles == ["新犁送到石门乡"])
        #expect(page.page.page.facts.date?.value == PartialDate(iso: "1995-03-18"))
    }

    @Test func `A headline set one character a line says what the text says again`() throws {
        let page = try PageCase(
            "新犁送到石门乡\n\(Self.first)\n女\n炉\n长\n戴\n秀\n英\n戴秀英是个二十二岁的姑娘。\n刚当炉长时，有人不服气。\n")
        #expect(page.titles.count == 2)
        #expect(page.role("戴") == .title)
    }

    @Test func `A poem stands under its title and its poet`() throws {
        let page = try PageCase(
            "老码头\n周　浦\n缆绳把黄昏捆在木桩上\n海鸥替它说出疼痛\n石阶每年低下去一寸\n\n祖父在第三级等我\n他的烟斗熄了又亮\n\n"
                + "新犁送到石门乡\n　　\(Self.first)")
        #expect(page.titles.first == "老码头")
        #expect(page.role("周　浦") == .byline)
        #expect(page.paragraphs().prefix(2) == ["缆绳把黄昏捆在木桩上", "海鸥替它说出疼痛"])
    }

    @Test(arguments: ["“五一”前市场鱼价下来了", "“十四五”开局第一年", "《三八》红旗手进山来"])
    func `A name of numerals in quotation marks opens a headline, no section of an outline`(title: String) throws {
        let page = try PageCase("江口日报\n一九八五年四月二十九日\n\(title)\n本报讯（记者任江）\(Self.first)\n\(Self.second)")
        #expect(page.titles == [title])
    }

    @Test(arguments: [
        "更正：本报六月十二日二版《放羊能手》一文，“一百只”是“十只”之误。", "天气预报：阴有时有阵雨，东南风三到四级。", "来信请寄：江口日报读者来信组。",
    ])
    func `What a paper says of itself under the last story is none of it`(notice: String) throws {
        let page = try PageCase("新犁送到石门乡\n\(Self.first)\n\n\(notice)")
        #expect(page.titles == ["新犁送到石门乡"])
        #expect([.advertisement, .masthead].contains(page.role(String(notice.prefix(5)))))
    }

    @Test func `A headline of two phrases that tells an hour is no part of the weather over it`() throws {
        let page = try PageCase(
            "江口商报\n1998年8月13日 星期四\n今日天气 大到暴雨 24℃—29℃\n江口水位再涨零点二米 第五次洪峰今晚通过\n本报记者 王江\n\(Self.first)")
        #expect(page.titles == ["江口水位再涨零点二米 第五次洪峰今晚通过"])
    }

    @Test func `Two short items with a sign before each are text`() throws {
        let page = try PageCase(
            "新犁送到石门乡\n\(Self.first)\n国际简讯\n　▲停战协定生效以后，两国军队开始在\n边界上交换俘虏，双方代表在村里谈了\n两天。\n　▲港口的渔民举行了集会，要求禁止再\n在海上作试验。\n")
        #expect(page.role("▲停战协定") == .body)
        #expect(page.role("▲港口的渔民") == .body)
    }

    @Test func `Names of channels stand among their programmes`() throws {
        let page = try PageCase(
            "新犁送到石门乡\n\(Self.first)\n\n今晚电视\n江口电视台（5频道）\n18：30　动画片\n19：00　新闻\n江口二台（20频道）\n19：00　讲座\n20：10　故事片\n\n"
                + "乡里来了修理队\n\(Self.second)")
        #expect(page.titles == ["新犁送到石门乡", "乡里来了修理队"])
        #expect(page.role("江口二台") == .list)
    }

    @Test func `A folk song is a stanza a paragraph, and its stanzas are one text`() throws {
        let page = try PageCase(
            "新犁送到石门乡\n\(Self.first)\n歌唱水库\n石门公社社员 王江\n麦苗青青一条线，\n村东修渠水进田。\n去年挑水肩压肿，\n今年坐着看水闲。\n\n"
                + "渠水弯弯绕山走，\n家家门口插杨柳。\n要问幸福哪里来？\n社里开渠众人手。\n")
        #expect(page.titles.count == 2)
        #expect(
            page.paragraphs(1) == ["麦苗青青一条线，村东修渠水进田。去年挑水肩压肿，今年坐着看水闲。", "渠水弯弯绕山走，家家门口插杨柳。要问幸福哪里来？社里开渠众人手。"])
    }

    @Test func `Labels of a drawing among which one looks like a name are no poem`() throws {
        let page = try PageCase(
            "新犁送到石门乡\n\(Self.first)\n\n总投资\n844\n森林覆盖率\n万人\n森林覆盖率\n主营业务收入\n公里\n建设任务\n项\n6\n\n\(Self.second)")
        #expect(page.role("主营业务") == .infographic)
        #expect(page.role("万人") == .infographic)
    }

    @Test func `The last character of a headline that was too long for its line belongs to it`() throws {
        let page = try PageCase(
            "东溪省人民政府办公室关于加强山区公路养护管理工作的通\n知\n东溪府发〔2015〕23号\n\n各区县人民政府，市政府有关部门：\n　　为加强山区公路养护，现通知如下。\n　　一、各地要落实责任，确保冬季畅通。\n"
        )
        #expect(page.titles.map { $0?.replacing(" ", with: "") } == ["东溪省人民政府办公室关于加强山区公路养护管理工作的通知"])
    }

    @Test func `Short lines with quotation marks at the same places are headings of one story`() throws {
        let page = try PageCase(
            """
            2018年6月30日 星期六

            把难点办好
            “材料不用再抱一大摞，手机上点
            一点就办成了。”市民王江说。

            数据“跑”起来
            市里把数据共享纳入年度考核，
            谁不共享，扣谁的分。

            窗口“变”起来
            过去一个窗口只办一件事，现在
            一个窗口什么都办。

            汉江城际公交七月一日开通
            本报讯　汉江城际公交将于七月
            一日开通，票价八元。
            """)
        #expect(page.titles == ["把难点办好", "汉江城际公交七月一日开通"])
        #expect(page.role("窗口“变”") == .heading)
    }

    @Test func `What is told after the last story opens with its own dateline`() throws {
        let page = try PageCase(
            "新犁送到石门乡\n　　（本报讯）昨天下午，江口县供\n销社把一批新犁送到了石门乡。\n白龙社连夜开会找差距\n　　（又讯）白龙社听了广播以后，\n当晚召开会议，检查了落后的原因。\n")
        #expect(page.titles == ["新犁送到石门乡", "白龙社连夜开会找差距"])
    }

    @Test func `A poem in stanzas ends before the title and author of the next piece`() throws {
        let page = try PageCase(
            "夜歌\n赵江\n山摇过了，\n水断过了，\n我的城还站着。\n\n站在一碗热粥里，\n站在一面旗下。\n王铁锤和他的徒弟\n李江\n　　\(Self.first)\n　　\(Self.second)")
        #expect(page.titles == ["夜歌", "王铁锤和他的徒弟"])
        #expect(page.paragraphs(0).count == 5)
    }

    @Test(arguments: [
        "纤绳拉直一条江，\n号子喊醒两岸的霜。\n\n昨日拉的还是石磨，\n今朝拉的是车床。",
        "雨停了，\n船还没有来，\n我把伞收在屋檐下。\n\n等的人说，\n他从下游的小镇上岸，\n带着一袋新收的\n稻谷。",
    ])
    func `The stanzas of a poem are one text, a line a paragraph, up to the next headline`(poem: String) throws {
        let page = try PageCase("拉纤歌\n□ 周　浦\n\(poem)\n\n新犁送到石门乡\n本报讯　\(Self.first)")
        #expect(page.titles == ["拉纤歌", "新犁送到石门乡"])
        #expect(page.paragraphs() == poem.split(separator: "\n").map(String.init))
    }

    @Test func `Headlines behind a reporter are no poem`() throws {
        let page = try PageCase(
            "\(Self.first)\n\n\(Self.second)\n\n新犁送到石门乡\n本报记者 王江\n修理队走遍十六个村\n——县农机站送修上门\n两名工人受奖")
        #expect(page.role("修理队走遍") != .body)
        #expect(page.role("——县农机站") != .body)
    }

    @Test func `Amounts under a label are a table, the line behind them a headline`() throws {
        let page = try PageCase(
            "新犁送到石门乡\n\(Self.first)\n\n灾情速递\n（截至6月2日12时）\n转移安置　21.4万人\n接收捐款　8614万元\n倒塌房屋　5.7万间\n"
                + "救灾专列昨夜发出\n新华社石门6月2日电　\(Self.second)")
        #expect(page.titles == ["新犁送到石门乡", "救灾专列昨夜发出"])
        #expect(page.role("接收捐款") == .infographic)
    }

    @Test func `The column of letters is the headline of a letter without one`() throws {
        let page = try PageCase(
            "新犁送到石门乡\n\(Self.first)\n群众来信\n编辑部：我们队买的喷雾器，\n用了三天就漏药水。\n　　　　石门乡　葛宝忠")
        #expect(page.titles == ["新犁送到石门乡", "群众来信"])
    }
}
