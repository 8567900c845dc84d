// Jump markers of old print, labels between signs, small advertisements by their kinds, and rows of headlines that the text says
// in one breath.

import Corpus
import Pipeline
import Testing

@Suite struct OldPrintAndLabelTests {
    @Test func `A marker set from right to left joins the halves on two pages`() throws {
        let page = try PageCase(
            """
            贛江日報
            公元一九五一年六月十九日　星期二

            萍北煤礦職工響應號召

            　　【本報訊】萍北煤礦一千六百名職工，連日分組座談，
            決定捐獻戰鬥機一架。採煤工人周永生小組提出，每人每月
            多出煤二噸，把超額所得的獎金全部捐獻。礦長在大會上
            總結時號召全體職工，把捐獻計劃訂到愛國公約裏去，每月
            （版四第轉下）

            版四第　報日江贛　公元一九五一年六月十九日

            （版一第接上）
            檢查一次，並且要特別注意安全，反對單純突擊。礦上的
            職工家屬也訂了公約，保證做好飯、帶好孩子，讓採煤工人
            安心下井，多出煤。
            """)
        #expect(page.titles == ["萍北煤礦職工響應號召"])
        #expect(page.articles[0].text.contains("每月檢查一次"))
        #expect(page.role("（版四第轉下）") == .jumpMarker)
    }

    @Test func `The number of a page over 下 转 is a part of the marker`() throws {
        let page = try PageCase(
            """
            临淇县报
            一九六三年五月十八日

            干部下放到生产队

            　　东岗公社为了做到浇麦、种秋两不误，除了组织社员分段
            包浇以外，公社还把一百零六名干部下放到
            第四版
            下　转

            · · · · ·

            四 版　临淇县报　一九六三年五月十八日

            第一版
            上　接
            生产队，和社员同吃、同住、同劳动。东岗公社党委书记在
            石井大队蹲点，十天中劳动了七天，社员都说干部作风变了。
            """)
        #expect(page.titles == ["干部下放到生产队"])
        #expect(page.articles[0].text.contains("下放到生产队，和社员同吃"))
    }

    @Test func `A few Han between signs of one kind name a box, a name between dots signs`() throws {
        let page = try PageCase(
            """
            北方工人报
            1991年11月5日　星期二

            ◆服务窗口◆
            停薪留职期间工龄怎样计算

            　　问：我停薪留职两年，回厂后这两年算不算工龄？
            　　答：停薪留职期间不计算连续工龄，回厂以后前后可以合并。

            ━ 小 资 料 ━
            供水管道多久换一次

            　　铸铁管的设计使用年限一般是五十年，接口处每十年
            要检查一次，漏水多的地段应当提前更换。
            """)
        #expect(page.titles == ["停薪留职期间工龄怎样计算", "供水管道多久换一次"])
        #expect(page.role("◆服务窗口◆") == .sectionLabel)
        #expect(page.role("小 资 料") == .sectionLabel)
    }

    @Test func `Small advertisements are told by the kinds in their brackets`() throws {
        let page = try PageCase(
            """
            都市时报
            1999年9月16日　星期四

            三轮车夫守了一夜皮箱
            　　本报讯　昨天清晨，车夫老程在解放路口等到了失主，把
            守了一夜的皮箱还给他，箱里有现金和合同，一样没有少。

            【求购】二手夏利，95年后，可付现
            款。13909280123
            【搬家】蚂蚁搬家公司，240元一车
            7223344
            """)
        #expect(page.titles == ["三轮车夫守了一夜皮箱"])
        #expect(page.role("【求购】") == .advertisement)
        #expect(page.role("7223344") == .advertisement)
    }

    @Test func `An index with its pages on lines of their own holds no headlines`() throws {
        let page = try PageCase(
            """
            溪源新闻
            2023年8月18日 星期五

            今日导读
            县城三所学校今秋投用
            2版
            酷暑里的“守塔人”
            3版

            一条溪流串起五千户“致富梦”

            　　八月的溪源，稻浪初黄，荷香未散。沿着三十六公里长的
            白水溪一路向下，只见成片的葡萄架、黄桃林和菌菇大棚。
            """)
        #expect(page.titles == ["一条溪流串起五千户“致富梦”"])
        #expect(page.role("酷暑里的") == .list)
    }

    @Test func `Rows that the text says in one breath are one headline, and what somebody said stands below`() throws {
        let page = try PageCase(
            """
            国民日报
            1956年9月6日 星期四

            今年头八个月基本建设投资完成全年
            计划的百分之五十七
            国家建设委员会负责人说：第四季度
            要防止突击赶工，保证工程质量

            　　新华社5日讯　据国家建设委员会最近的统计，今年一月到八
            月，全国基本建设投资完成了全年计划的百分之五十七，比去年
            同期快一成。负责人说，第四季度要防止突击赶工。
            """)
        #expect(page.articles[0].title?.filter { $0 != " " } == "今年头八个月基本建设投资完成全年计划的百分之五十七")
        #expect(page.articles[0].subtitle?.contains("负责人说") == true)
    }

    @Test
    func `A triangle over news from abroad opens an item, a second role stands behind a name that a line broke off`()
        throws
    {
        let page = try PageCase(
            """
            陇原日报
            1974年10月12日　星期六

            △巴拿马人民集会
            要求收回运河区主权
            　　新华社讯　巴拿马城消息：巴拿马工人和学生一千多人在
            运河区附近集会，要求收回主权，代表向政府递交了请愿书。

            “质量门诊”开在机台旁
            　　本报讯　（记者贺云生
            通讯员尤丽）轴承厂车工车间的工人遇到质量难题，只要挂
            出一块黄牌，技术员半小时内就会赶到机台旁。
            """)
        #expect(page.titles.count == 2)
        #expect(page.role("△巴拿马") == .title)
        #expect(page.articles[1].byline == ["贺云生", "尤丽"])
    }

    private static let story = "\n\n战士抢修堤坝\n\n　　本报讯　驻海南某部战士连续抢修堤坝三昼夜，堵住了十二处险段，群众送来了姜汤和草鞋。\n"

    @Test(arguments: [
        ("战 士 报\n广州部队政治部出版　内部发行\n第3107期　一九六九年七月二十五日", "战士报"),
        ("報 日 人 工\n報關機會工總國全\n一九五三年十月十七日\n星期六", "工人日報"),
        ("中国纺织报\nCHINA TEXTILE NEWS\n2002年4月23日　星期二", "中国纺织报"),
        ("第二版　　北 方 工 人 报　　1991年11月5日　星期二", "北方工人报"),
    ])
    func `The name of the paper is read however it is set`(masthead: String, name: String) throws {
        let page = try PageCase(masthead + OldPrintAndLabelTests.story)
        #expect(page.page.page.facts.newspaper?.value == name)
        #expect(page.titles == ["战士抢修堤坝"])
    }

    @Test func `A report in short at the top is no newspaper, the day in large type no page`() throws {
        let page = try PageCase("抗洪简报\n2018年10月19日\n19\n星期五" + OldPrintAndLabelTests.story)
        #expect(page.page.page.facts.newspaper == nil)
        #expect(page.page.page.facts.pageNumber == nil)
    }
}
