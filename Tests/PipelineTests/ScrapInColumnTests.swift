// Scraps set into a column or over it: what a picture says, an offer, a code to scan, and headings that count.

import Corpus
import Pipeline
import Testing

@Suite struct ScrapInColumnTests {
    private static func column(_ scrap: String) -> String {
        """
        孩子的夏天哪里去了

        　　筼筜街道的几位退休教师，
        把空着的仓库打扫出来，办了一
        \(scrap)
        个“夏天教室”，不补课，只做三
        件事：下棋、做木工、讲故事。
        　　孩子们每天早上八点来，十
        一点回家，作业自己在家里做。

        """
    }

    @Test(arguments: [
        ["东南无线电修理部", "专修进口收录机　电视机", "随到随修　保修三个月", "思明北路九十一号"]
    ])
    func `An offer over a street and its number stands in a column`(lines: [String]) throws {
        let page = try PageCase(Self.column(lines.joined(separator: "\n")))
        #expect(page.articles.count == 1)
        for line in lines { #expect(page.role(line) == .advertisement, "\(line)") }
        #expect(page.paragraphs()[0].contains("办了一个“夏天教室”"))
    }

    @Test(arguments: [
        ["“小朋友，再坚持一下！”", "（漫画）　江帆作"], ["（版画）　晨　炊　卫　青　作"], ["", "空中俯瞰夏天教室。", "无人机拍摄　米小可", ""], ["漫画/赵　春"],
    ])
    func `A picture in a column brings its words`(lines: [String]) throws {
        let page = try PageCase(Self.column(lines.joined(separator: "\n")))
        #expect(page.articles.count == 1)
        for line in lines where !line.isEmpty { #expect(page.role(line) == .caption, "\(line)") }
        #expect(page.paragraphs()[0].contains("办了一个“夏天教室”"))
    }

    private static let body = """
        　　石门水库除险加固工程开工，工期两年，完工后
        可灌溉三万亩农田。水库建于1958年，坝体多处渗
        漏，下游两个乡镇的居民盼了多年。
        """

    @Test func `What a code shows and how a paper is reached head nothing`() throws {
        let page = try PageCase(
            "石门水库加固工程开工\n\n\(Self.body)\n\n扫一扫\n看“石门”\n调查视频\n\n本报开设“水库记”专栏\n欢迎讲述您的故事\n来稿请注明“水库记”\n\n读者热线\n8088888\n")
        #expect(page.titles == ["石门水库加固工程开工"])
        for line in ["看“石门”", "调查视频"] { #expect(page.role(line) == .navigation, "\(line)") }
        for line in ["欢迎讲述", "来稿请注明", "读者热线", "8088888"] { #expect(page.role(line) == .hotline, "\(line)") }
    }

    @Test(arguments: [
        ["2月5日　第一页", "3月1日　拔管", "3月18日　关舱"], ["镜头一　清晨的码头", "镜头二　正午的灶台", "镜头三　夜里的灯"],
        ["一问水从哪里来", "二问钱从哪里出", "三问人到哪里去"],
    ])
    func `Headings that count are of one story`(headings: [String]) throws {
        let parts = headings.map { "\($0)\n\n\(Self.body)" }.joined(separator: "\n\n")
        let page = try PageCase("六十三个日夜\n记者　邹凌云\n\n\(Self.body)\n\n\(parts)\n")
        #expect(page.titles == ["六十三个日夜"])
        for heading in headings { #expect(page.role(heading) == .heading, "\(heading)") }
    }

    @Test func `Paragraphs set alike in a narrow column are of one story`() throws {
        let page = try PageCase(
            """
            雙浮閘基坑提前五天挖成
            蚌山各界婦女趕製慰問袋兩萬個
            讀者熱心捐獻

            【本報雙浮集四日電】雙浮分
            水閘的基坑土方，已在五月三日黃
            昏全部挖成，比原定計劃提前五天。
            擔土的木板又滑又窄，民工們鋪稻
            草，改兩人抬筐，工效提高一倍半。
            【本報訊】蚌山市各
            界婦女響應抗美援朝總會
            的號召，從四月十五日到
            五月四日，已趕製慰問袋
            兩萬零三百個，超過原定
            數目三百個。
            被服廠女工們每天下
            工以後加做兩個鐘頭；二
            馬路家屬學習組的成員多
            半不會做針線，就買來毛
            巾、牙刷，代寫慰問信。

            """)
        #expect(page.articles.count == 2)
        #expect(page.paragraphs(1).last?.hasSuffix("代寫慰問信。") == true)
    }

    @Test func `Where blanks say nothing a caption is still one paragraph`() throws {
        let lines =
            ["六百户居民裹着棉被过大雪", "昨日，春晖小区居民展示室内温度计。", "吕行/摄", "　　本报讯（记者 高原 李想）昨天是", "大雪节气，最低气温降到零下九度。家"]
            + [
                "住春晖小区的郝女士早上醒来，发现放", "在床头的半杯水结了一层薄冰。", "　　春晖小区共有十四栋楼、六百一十", "二户，供暖以来，暖气片一直是“摸着", "不凉，靠着不热”，居民测温只有8度，",
                "北墙的壁纸上挂着一层白霜。",
            ]
        let page = try PageCase(lines.joined(separator: "\n\n") + "\n")
        #expect(page.role("展示室内温度计") == .caption)
        #expect(page.titles == ["六百户居民裹着棉被过大雪"])
    }

    @Test func `A subtitle with a bullet heads no story of its own`() throws {
        let page = try PageCase(
            """
            \(Self.body)

            　　记者在樟木村遇到一位“寄信员”，六十三岁的石
            老爹。村里的老人不会用手机，儿女的电话打到他家
            的座机上，他记在本子上，再挨家去念。

            147个“空心村”，房子、土地和老人——
            谁在村口等你回来
            □常住人口不足三成
            □三栋新楼空着，老人住在楼后
            □专家：村庄要分三种

            """)
        #expect(page.articles.count == 1)
        #expect(page.titles[0]?.contains("专家") == false)
    }

    @Test func `Where a byline has no headline over it, what stays in the column is a heading`() throws {
        let other = "昨天，东关片区的402户居民从拆迁办主任手里接过"
        let page = try PageCase(
            """
            内河小港牵手大海
            让回迁房先盖起来

            本报记者　马千里

            \(Self.body)

            七分钱的账

            \(Self.body)

            等了三年的水深

            \(Self.body)

            第一个合同

            \(Self.body)

            □　记者　蒋岚　实习生　葛灵

            　　\(other)
            了一把钥匙。和往常不一样的是，他们的老房子还一
            间都没有拆，回迁房已经先盖起来了。

            """)
        #expect(page.articles.count == 2)
        #expect(page.paragraphs(1)[0].hasPrefix(other))
    }
}
