// What stands around the titles of documents, speeches and pages of the web, and is no part of them.

import Corpus
import Testing

@Suite struct TitleRemarkTests {
    @Test func `Month and issuer under the title of a white paper are no rows of a headline`() throws {
        let page = try PageCase(
            """
            五、加强国际合作
            　　保护湿地需要各方出力。中国同邻
            国建立了候鸟迁徙的共同监测，每年交
            换数据，互派人员。
            　　今后十年，中国将继续履行公约，
            同各方一道把湿地保护好。

            中国的湿地鸟类保护
            （2019年6月）
            中华人民共和国国务院新闻办公室

            　　本报西宁6月3日电　（记者罗青）
            青海湖管理局日前发布的监测结果显示，
            今年在湖区越冬的天鹅比去年多三成。
            　　管理局局长介绍，湖边围栏已经拆
            去六公里，鸟群的活动范围大了一倍。
            天鹅越冬数量增加三成
            　　据了解，青海湖管理局为牧民落实
            了草场补偿，聘请一百名巡护员，每天
            沿湖边围栏巡护两遍，风雪无阻。
            """)
        #expect(page.titles == ["中国的湿地鸟类保护", "天鹅越冬数量增加三成"])
        #expect(page.role("（2019年6月）") == .signOff)
        #expect(page.role("国务院新闻办公室") == .signOff)
    }

    @Test func `The day of a speech under its title is no folio`() throws {
        let page = try PageCase(
            """
            在全市水利工作会议上的讲话
            把修渠的大事办实办好
            （2001年9月24日）
            　　同志们：
            　　这次会议的任务，是总结去冬今春修渠的经验，部
            署下一步的工作。下面，我讲几点意见。
            　　一是要把资金管好。每一分钱都要用在渠道上，账
            目每月公布一次。
            　　二是要把质量管好。
            """)
        #expect(page.titles.count == 1)
        #expect(page.titles.first??.contains("2001") == false)
        #expect(page.page.page.facts.date?.value.description == "2001-09-24")
    }

    private static let notice = """
        国务院公报  2012·第18号
        国办函〔2012〕218号
        国务院办公厅转发农业部等部门关于
        推进产地冷库建设实施方案的通知

        　　各省、自治区、直辖市人民政府：
        　　农业部、财政部《关于推进产地冷库建设的实施方
        案》已经国务院同意，现转发给你们，请认真执行。

        　　附件：1．产地冷库建设实施方案
        　　　　2．2012—2015年建设任务表（略）

        国务院办公厅
        二〇一二年五月二十三日

        · 12 ·

        附件1

        产地冷库建设实施方案
        农业部 财政部

        　　产地冷库不足，每年有三成的果蔬在出村以前烂掉。
        为改变这一状况，制定本方案。

        一、总体要求
        　　以合作社和农户为主体，建设一批适用的冷库。
        二、组织实施
        　　县级农业部门在二十个工作日内答复申请。
        """

    @Test
    func `A plan behind 附件1 is an article, whatever leads to its first number, and the offices under it are no title`()
        throws
    {
        let page = try PageCase(Self.notice)
        #expect(page.titles == ["国务院办公厅转发农业部等部门关于推进产地冷库建设实施方案的通知", "产地冷库建设实施方案"])
        #expect(page.paragraphs(1).first?.hasPrefix("产地冷库不足") == true)
    }

    @Test
    func
        `Attachments above a sign-off are text though a year follows their number, and a gazette's running head is none`()
        throws
    {
        let page = try PageCase(Self.notice)
        #expect(page.role("2．2012—2015年") == .body)
        #expect(page.role("国务院公报") != .kicker)
        #expect(page.articles.first?.kicker == nil)
    }

    @Test func `What an order puts into force under the headline of the page is one article with it`() throws {
        let page = try PageCase(
            """
            首页 > 政府信息公开 > 部门规章
            索 引 号：000019/2019-00872
            发文字号：2019年第27号
            公开日期：2019年08月06日

            客运联网售票服务管理办法
            【字体：大 中 小】 打印本页

            　　《客运联网售票服务管理办法》已于2019年7月18日经第15次部务会议通过，现予公布，自2019年10月1日起施行。

            部长  韩永泰
            2019年7月29日

            客运联网售票服务管理办法

            第一章 总 则
            　　第一条 为了规范客运联网售票服务，保障旅客和经营者的合法权益，制定本办法。
            　　第二条 运输管理部负责指导全国的客运联网售票服务管理工作。
            第二章 附 则
            　　第三条 本办法自2019年10月1日起施行。
            """)
        #expect(page.titles == ["客运联网售票服务管理办法"])
        #expect(page.paragraphs().first?.hasPrefix("《客运联网售票服务管理办法》已于") == true)
        #expect(page.page.page.facts.date?.value.description == "2019-08-06")
    }

    @Test func `Who speaks where at a press conference stands in its table`() throws {
        let page = try PageCase(
            """
            首页 > 政务公开 > 新闻发布会实录

            登州市“普惠托育”新闻发布会实录
            发布时间：2024-06-27 17:20
            信息来源：市政府新闻办

            时 间：2024年6月27日（星期四）上午10:00
            地 点：市政府新闻发布厅（市民中心B座3楼）
            发布人：
            林若兰  市卫生健康委副主任
            汪志远  市教育局副局长
            主持人：
            岳 峰  市政府新闻办副主任

            　　岳峰：
            　　各位记者朋友，大家上午好！欢迎出席今天的新闻发布会。

            　　林若兰：
            　　谢谢主持人。我市今年新增托位两千个，每个街道至少有一家普惠托育园，收费不高于两千元。

            扫一扫在手机打开当前页
            """)
        #expect(page.titles == ["登州市“普惠托育”新闻发布会实录"])
        for words in ["地 点：", "林若兰  市", "汪志远", "主持人：", "岳 峰  市"] { #expect(page.role(words) == .webHeader) }
    }

    @Test func `The offer to enlarge a picture does not end a text of the web`() throws {
        let page = try PageCase(
            """
            当前位置：首页 > 新闻中心 > 正文

            育秧工厂里的春耕故事
            2022-04-19 07:42:16
            来源：澄海日报  编辑：叶子  阅读：12873

            　　4月18日清晨，青石镇的雾还没有散，育秧工厂的补光灯已经亮成一片，工人们把秧盘一排一排推上架子。

            　　往年这个时候，杨志军最发愁的是人手。他流转了一千多亩水田，育秧、插秧要请四十多个人，今年只请了九个。

            　　这座工厂去年冬天由七家合作社合股兴建，一条流水线每小时可以播种一千二百盘，日夜不停地转。

            农技员在田间直播机插秧技术要点。记者 邓晓芸 摄
            点击查看大图

            　　除了听课，农户还能在手机上预约农机，谁家要耕、要插，下单以后，离得最近的机手会先看到。

            　　下午雾散了，第一批秧苗装车出厂。（记者 邓晓芸）

            责编：叶子
            相关热词：春耕 育秧
            """)
        #expect(page.titles == ["育秧工厂里的春耕故事"])
        #expect(page.paragraphs().count == 5)
        #expect(page.articles.first?.byline == ["邓晓芸"])
        #expect(page.role("点击查看大图") == .navigation)
    }

    @Test func `The post before a name is no name`() throws {
        let page = try PageCase(
            """
            政 府 工 作 报 告
            ——2004年2月18日在临溪县人民代表大会会议上
            县  长   何 立 新

            　　各位代表：
            　　现在，我代表县人民政府向大会作政府工作报告，请予
            审议，并请列席人员提出意见。
            """)
        #expect(page.articles.first?.byline == ["何立新"])
    }
}
