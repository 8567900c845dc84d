// Names of columns in brackets, headlines set vertically, captions under pictures, tables that broke, and lists of links inside a
// text.

import Corpus
import Pipeline
import Testing

@Suite struct LabelAndTailTests {
    private static let folio = "江城日报\n2015年4月9日　星期四　第2版\n"

    private static let news = """
        　　本报讯　东门外的老粮库四月八日改成了菜市场，三
        百二十个摊位当天租出去一大半，附近两万居民买菜不用
        再过江。
        　　粮库建于一九五六年，已经空置十一年。改建没有拆
        一堵墙，屋顶开了六道天窗。
        """

    @Test(arguments: ["【在春耕的日子里】", "［便民］", "〔江城新貌〕"])
    func `A name in brackets over a headline is that of a column`(label: String) throws {
        let page = try PageCase(Self.folio + "\n\(label)\n老粮库改成菜市场\n" + Self.news)
        #expect(page.titles == ["老粮库改成菜市场"])
        #expect(page.role(label) == .sectionLabel)
    }

    @Test func `Terms in brackets that are explained one after the other are no names of columns`() throws {
        let page = try PageCase(
            Self.folio + """

                三个新词的来历
                【粮改菜】
                　　指把空置的粮库改成菜市场，由街道出屋，由摊主出力，租金三年不变。
                【过江菜】
                　　指老城居民到江北菜场买回来的菜，从前每天要坐两趟轮渡才能买到。
                """)
        #expect(page.role("【过江菜】") != .sectionLabel)
    }

    @Test func `A headline set vertically right over news heads it`() throws {
        let page = try PageCase(
            Self.folio + "\n老\n粮\n库\n改\n成\n菜\n市\n场\n" + Self.news)
        #expect(page.titles == ["老粮库改成菜市场"])
    }

    @Test func `The last line of a caption is as narrow as its words end`() throws {
        let page = try PageCase(
            Self.folio + "\n老粮库改成菜市场\n" + Self.news + """


                　在东门外老粮库的新菜市场里头
                ，居民在挑选青菜。
                　　　　　本报记者　夏青山摄
                """)
        #expect(page.role("在东门外老粮库的新菜市场里头") == .caption)
        #expect(page.articles.count == 1)
    }

    @Test func `A picture of the agency under its caption dates no text`() throws {
        let page = try PageCase(
            Self.folio + """

                老粮库改成菜市场
                各地纷纷来学
                　　【新华社江城九日电】东门外的老粮库改成了菜市场
                ，三百二十个摊位当天租出去一大半，附近两万居民，从
                　　图为新菜市场开张的情景。
                　　　　　（新华社稿）
                此买菜不用再过江。全市另外五座空粮库，街道也在和摊
                主商量，秋天以前都要用起来。
                """)
        #expect(page.articles.count == 1)
        #expect(page.role("（新华社稿）") == .caption)
    }

    @Test func `Weather in the middle of a text is none of a corner`() throws {
        let page = try PageCase(
            Self.folio + """

                抢晴天抓春管
                　　本报讯　四月上旬连续阴雨，全县四十二万亩油菜小
                麦的苗情比去年差，三类苗占两成。各乡镇要抓住当前的
                天气转晴的有利时机，清沟排渍，追施拔节孕穗肥，力争
                夏粮总产达到一亿公斤以上。
                """)
        #expect(page.role("天气转晴") == .body)
    }

    @Test func `Who said what stands above goes on in its paragraph`() throws {
        let page = try PageCase(
            Self.folio + """

                大棚黄瓜卖出好价钱
                　　本报讯　三月的大棚里，黄瓜已经上架。“每天采
                摘一百五十公斤，批发价每公斤五块六，比去年高六毛。”
                安志国说。
                　　据园区负责人介绍，今年该园区种植越冬茬黄瓜三
                百二十亩，采用水肥一体的办法。
                """)
        #expect(page.paragraphs().first?.hasSuffix("高六毛。”安志国说。") == true)
    }

    @Test func `Rows of a table that broke belong to it`() throws {
        let page = try PageCase(
            """
            宁阳县2018年修路工作总结

            　　2018年，全县新修村道136公里，二十七个村全部通了硬化路，群众出行难的问题基本解决。

            表1　2018年资金使用情况表
            单位：万元
            项目 计划 实际 完成率
            村道
            10000 10600 106.0%
            桥梁
            （含涵洞、护坡） 8200 7980
            97.3%
            养护 1500 1530 102.0%
            绿化 600 600 100.0%

            　　全县危桥改造完成十一座，竣工率和验收率都是百分之百，没有发生安全事故。
            """)
        #expect(page.role("（含涵洞、护坡）") == .infographic)
        #expect(page.articles.count == 1)
    }

    @Test func `Titles of other texts inside a text end it not`() throws {
        let page = try PageCase(
            """
            北疆在线
            首页 新闻 财经 体育 娱乐 旅游 视频
            马背上的图书馆
            2012-11-08 09:12 来源：北疆在线

            　　草原上的雪刚下过一场，那木拉又把两只木箱捆上了马背，箱子里装着一百二十本书。

            　　他从2000年起给冬营地的牧民送书，一年走四千里路，最远的一户离旗里九十公里，要在路上过一夜。

            　　相关阅读：
            　　·草原“文化户”三年增加两成
            　　·旗图书馆流动车开进冬营地

            　　“最受欢迎的还是畜牧书和童话。”那木拉翻着登记簿说，明年春天他要添一匹马，再添三百本新书。

            　　（完）
            （责任编辑：杨柳）
            """)
        #expect(page.articles.count == 1)
        #expect(page.articles.first?.text.hasSuffix("再添三百本新书。") == true)
        #expect(page.role("流动车开进冬营地") == .navigation)
    }

    @Test func `The languages and the Latin name of a site are no headline`() throws {
        let page = try PageCase(
            """
            华讯社
            HUAXUN NEWS AGENCY

            中文 English Français Español Русский
            时政 国际 财经 社会 科技 文化 体育 图片 视频
            当前位置：华讯网 / 财经 / 滚动

            前11月快递业务量突破280亿件

            2016-12-20 15:31:09
            来源：华讯网

            　　国家邮政管理部门20日公布的数据显示，今年前11个月全国快递业务量突破280亿件，同比增长五成。
            """)
        #expect(page.titles == ["前11月快递业务量突破280亿件"])
        #expect(page.role("English") == .navigation)
    }

    @Test func `The house that brings a paper out names it, and a kind of news does not`() throws {
        let page = try PageCase("江城日报社出版\n2015年4月9日　星期四　第2版\n\n老粮库改成菜市场\n" + Self.news)
        #expect(page.page.page.facts.newspaper?.value == "江城日报")
        let other = try PageCase("县域快报\n2015年4月9日　星期四　第2版\n\n老粮库改成菜市场\n" + Self.news)
        #expect(other.page.page.facts.newspaper?.value != "县域快报")
    }

    @Test func `A short file that ends inside a character is read, and says so`() throws {
        let page = try PagePipeline().read(Array("老粮库改成菜市场".utf8.dropLast()), path: "page.txt")
        #expect(page.first?.text.hasPrefix("老粮库改成菜市") == true)
        #expect(page.first?.faults.isEmpty == false)
    }
}
