// What stands around the stories of a page: mastheads in pieces, weather, indexes, lists, notices; and pages of the web
// with several texts.

import Corpus
import Testing

@Suite struct FurnitureTests {
    @Test(arguments: [
        ("2\n河口报\n2016.8.19\n要 闻", "2016-08-19"),
        ("海 滨 日 報　第三頁　星期六\n一九六二年五月十九日　壬寅年四月十六日", "1962-05-19"),
        ("新\n江\n日\n报\n第一八二号\n一九五四年\n三月九日\n星 期 二\n零售每份三分", "1954-03-09"),
        ("河口通稿数据库　2015年4月2日　共3条", "2015-04-02"),
    ])
    func `Name, number and day are read one a line and several a line`(_ top: String, _ date: String) throws {
        let page = try PageCase(
            """
            \(top)

            渔港码头完成扩建
            　　河口渔港码头扩建工程昨天全部完成，可以同时停靠六十条渔船，
            比原来多了一倍。
            　　渔民说，往后遇到大风，再也不用到邻县去避风了。
            """)
        #expect(page.titles == ["渔港码头完成扩建"])
        #expect(page.page.page.facts.date?.value.description == date)
    }

    @Test func `The day on which a site is read is not the day of its text`() throws {
        let page = try PageCase(
            """
            您好！今天是 2013年7月9日 星期二  设为首页 | 加入收藏
            网站首页
            当前位置：首页 >> 新闻中心 >> 政务要闻
            县领导到石溪镇检查山塘加固工程
            时间：2013-07-04 09:12:30  来源：县电视台  点击：[88]

                7月3日下午，县领导带领水利、交通等部门负责人到石溪镇检查山塘加固工程，要求在汛期之前全部完工。

                在杨家坝山塘，他们详细询问了工程的进度和质量，并看望了在工地上加班的工人。
            """)
        #expect(page.titles == ["县领导到石溪镇检查山塘加固工程"])
        #expect(page.page.page.facts.date?.value.description == "2013-07-04")
    }

    private static let evening = """
        　　儿童图书馆昨天在中山路开馆，第一天有四百多个孩子前来借书，
        最小的只有五岁。
        　　馆里还设了一间故事室，每天下午有人给孩子讲故事。
        今日天气
        多云，偏北风二级，最高温度摄氏二十度，最低十一度
        长江水位十一点二公尺（上午八时）
        旧书店收购旧书
        　　古旧书店的职工推着小车到各条街巷收购旧书，半个月收到三千多
        册，其中有不少地方志。
        昨日金融行情
        港钞　每百元　四二元六角
        英镑　每镑　七元零八分
        金条　每两　九十六元五角
        迁　館　啟　事
        何氏醫館現遷解放路三十一號二樓
        應診時間上午九時至下午五時
        今日要目
        二版：怎样办好街道食堂
        三版：川剧团下乡记
        """

    @Test func `Weather, prices in Chinese numerals, a notice and the index are none of the stories`() throws {
        let page = try PageCase(Self.evening)
        for line in ["今日天气", "多云，偏北风", "长江水位"] { #expect(page.role(line) == .masthead, "\(line)") }
        for line in ["昨日金融", "港钞", "英镑", "金条"] { #expect(page.role(line) == .infographic, "\(line)") }
        for line in ["迁　館", "何氏醫館", "應診時間"] { #expect(page.role(line) == .advertisement, "\(line)") }
        #expect(page.role("二版：怎样") == .list)
        #expect(page.titles.compactMap { $0 } == ["旧书店收购旧书"])
    }

    @Test(arguments: [
        "招生：立达补习学校会计班六月十日开课，电话二三五一。", "寻物：本月三日在渡船上遗失黑皮包一个，拾者请送码头管理处。",
        "▲新河五金商店遗失公章一枚，声明作废。", "本报公告：明日（星期五）报纸照常出版。", "以上观点仅供参考，据此入市风险自担",
    ])
    func `A notice or disclaimer under a story is none of it`(_ notice: String) throws {
        let page = try PageCase(
            """
            渔港码头完成扩建
            　　河口渔港码头扩建工程昨天全部完成，可以同时停靠六十条渔船，
            比原来多了一倍。
            　　渔民说，往后遇到大风，再也不用到邻县去避风了。
            \(notice)
            """)
        #expect(page.titles == ["渔港码头完成扩建"])
        #expect(page.paragraphs().last == "渔民说，往后遇到大风，再也不用到邻县去避风了。")
    }

    @Test func `Results and amounts before what they are make tables`() throws {
        let page = try PageCase(
            """
            渔港码头完成扩建
            　　河口渔港码头扩建工程昨天全部完成，可以同时停靠六十条渔船，
            比原来多了一倍。
            　　渔民说，往后遇到大风，再也不用到邻县去避风了。
            昨日本市足球赛果
            船厂队　２∶１　港务队
            铁路队　０∶０　青年队
            数字看变化
            6.4亿元　全县渔业产值
            1.38亿元　渔业加工产值
            2860元　渔民人均增收
            """)
        for line in ["昨日本市足球赛果", "船厂队", "铁路队", "6.4亿元", "2860元"] {
            #expect(page.role(line) == .infographic, "\(line)")
        }
    }

    @Test func `Items of a roundup are articles, under labels in brackets or numbered`() throws {
        let labelled = try PageCase(
            """
            早安河口｜五月九日
            2024年5月9日06时30分　河口广播电视台

            【头条】
            码头今天起恢复夜间停靠
            市港务局昨天发布消息，因扩建而停用半年的渔港码头从今天起恢复夜间停靠，渔民可以提前一天预约泊位。

            【本市】
            两条公交线路延长到新区
            市公交公司介绍，为方便新区居民出行，3路和12路公交车从下周一起延长到新区医院，末班车时间不变。
            旧书店搬到文化宫
            古旧书店的新店面积比原来大了一倍，本周末开门，前三天所有旧书打八折，还有作家来签名。

            【便民】
            停水
            明天22时至次日6时，城东街道的三个小区因管道检修停水，请居民提前储水。
            """)
        #expect(labelled.titles == ["码头今天起恢复夜间停靠", "两条公交线路延长到新区", "旧书店搬到文化宫", "停水"])
        #expect(labelled.page.page.facts.date?.value.description == "2024-05-09")
        let numbered = try PageCase(
            """
            河口一周要闻（5月1日—5月7日）
            2010-05-08 09:20:11　河口在线综合

            1、渔港码头扩建完工
            　　5月3日，渔港码头扩建工程全部完工，可以同时停靠六十条渔船，比原来多了整整一倍，渔民不用再到邻县避风。

            2、旧书店开进文化宫
            　　5月4日，古旧书店搬进文化宫一楼，面积比原来大了一倍，开门当天卖出旧书三千多册，来的多是学生。

            3、新区医院收治首批病人
            　　5月6日，新区医院开始收治病人，首批入住的有四十七人，大多数是附近乡镇的老人和孩子。
            """)
        #expect(numbered.titles == ["渔港码头扩建完工", "旧书店开进文化宫", "新区医院收治首批病人"])
    }

    @Test func `Texts of an old paper out of a database are articles of their own`() throws {
        let page = try PageCase(
            """
            1955年5月8日河口日报 第2版

            第2版()
            专栏:读者来信

            供销社的门太难进
            编辑同志:我是石溪乡的农民,上月到供销社买农具,三次都碰上盘货,白跑了六十里路,希望他们改进工作。

            第2版()
            专栏:

            渔业社添了两条机帆船
            石溪渔业社上月添了两条机帆船,出海一次可以多打两成的鱼,社员们还请来了轮机手传授技术。

            第2版()
            专栏:

            旧书店收购旧书
            古旧书店的职工推着小车到各条街巷收购旧书,半个月收到三千多册,其中有不少地方志和戏本。
            """)
        #expect(page.titles == ["供销社的门太难进", "渔业社添了两条机帆船", "旧书店收购旧书"])
    }
}
