// Columns of briefs, notices that office and day sign, slogans, poems in stanzas, and names in rows of headlines.

import Corpus
import Pipeline
import Testing

@Suite struct BriefAndNoticeTests {
    @Test func `Every headline under the name of a column of briefs heads a story`() throws {
        let page = try PageCase(
            """
            　　今年年初，三连被军区评为四好连队，
            六班荣立集体二等功。战士们说，没有什么
            窍门，就是天天练。
            四好连队简讯
            开荒路上学语录
            　　沈阳部队某部八连在生产劳动中，每人
            口袋里装着一本书，工间休息时学上一段，
            三个月开荒一百四十亩。
            干部下班当兵
            　　济南部队某炮营营长和五名连干部，二
            月份轮流下到班里当兵半个月，解决了三十
            多个问题。
            修渠架桥支援春耕
            　　广州部队某工兵连利用拉练的间隙，帮
            助驻地生产队修渠二里，架桥三座。
            """)
        #expect(page.titles.suffix(3) == ["开荒路上学语录", "干部下班当兵", "修渠架桥支援春耕"])
        #expect(page.role("四好连队简讯") == .sectionLabel)
    }

    @Test func `A notice ends with office and day, and a story begins behind them`() throws {
        let page = try PageCase(
            """
            云岭县选出新一届人大代表
            　　本报讯　12月4日是全县选举日，八万多
            名选民走到投票站，投出自己的一票。县选举
            委员会说，初任代表月内接受培训。
            中共云岭县委组织部
            干部任前公示
            　　根据有关规定，经县委研究，现将下列拟
            任职人选予以公示：
            　　李朝阳，男，1975年6月生，现任县扶贫办
            副主任，拟任正科级领导职务。
            　　公示时间：2016年12月9日至12月15日，来
            信来访均可反映情况。
            　　　　　　　　中共云岭县委组织部
            　　　　　　　　　　2016年12月8日
            青山村的“三本账”
            　　一本蓝皮笔记本翻得起了毛边。青山村第
            一书记段文斌说，这是他的家底账，谁家几口
            人、几亩地，都记得清清楚楚。
            """)
        #expect(page.titles == ["云岭县选出新一届人大代表", "中共云岭县委组织部 干部任前公示", "青山村的“三本账”"])
        #expect(page.role("公示时间") == .body)
    }

    @Test func `Stanzas whose first lines are set in are a poem`() throws {
        let page = try PageCase(
            """
            写给扶贫路上的灯
            吴守田
            　　山路弯到云里去的时候
            一盏灯从村委会的窗口
            探出头来
            像一粒早熟的谷子

            　　有人在灯下算账
            算一头牛的冬天
            算一个孩子
            离学校还有多少里
            县博物馆招募志愿讲解员
            　　本报讯　县博物馆新馆将于明年春节前开放，
            12月5日起面向社会招募志愿讲解员二十名。年满
            十八周岁、普通话标准的市民均可报名。
            """)
        #expect(page.titles == ["写给扶贫路上的灯", "县博物馆招募志愿讲解员"])
        #expect(page.articles[0].byline == ["吴守田"])
    }

    @Test(arguments: [
        (["鼓足干劲，力争上游，", "多快好省地建设社会主义！"], LineRole.masthead),
        (["总路线万岁！大跃进万岁！人民公社万岁！"], .masthead), (["AI读报　扫码听新闻"], .navigation),
    ])
    func `What a paper calls out over its headlines is of none`(lines: [String], role: LineRole) throws {
        let page = try PageCase(
            """
            一九五九年九月二十六日　星期六
            今日四版
            \(lines.joined(separator: "\n"))
            全省钢铁生产日日上升
            　　本报讯　全省钢铁战线职工热烈响应号召，
            中旬平均日产钢比上旬增加一成二，质量也有
            提高。
            """)
        #expect(page.titles == ["全省钢铁生产日日上升"])
        for line in lines { #expect(page.role(line) == role, "\(line)") }
    }

    @Test(arguments: ["国家图书馆推出无障碍阅览服务", "县残联上线手机版就业地图"])
    func `A word of menus inside a headline makes it none`(headline: String) throws {
        let page = try PageCase(
            """
            \(headline)
            本报北京4月21日电　世界读书日来临之际，
            服务首批提供有声读物八千余种、大字本图
            书一千二百种。
            """)
        #expect(page.titles == [headline])
    }

    @Test func `An order and what it puts into force are two texts`() throws {
        let page = try PageCase(
            """
            06
            2020年6月24日　星期三　政策·法规
            责编　段玉梅　美编　姚　远
            江南省人民政府令
            第347号
            　　《江南省餐厨废弃物管理办法》已经省人民政
            府第61次常务会议审议通过，现予公布，自2020年
            9月1日起施行。
            省长　沈启明
            2020年6月11日
            江南省餐厨废弃物管理办法

            第一章　总　则
            　　第一条　为了加强餐厨废弃物管理，保障食品
            安全，维护公众健康，制定本办法。
            　　第二条　本办法适用于本省行政区域内餐厨废
            弃物的投放、收集和处置。
            """)
        #expect(page.titles == ["江南省人民政府令", "江南省餐厨废弃物管理办法"])
        #expect(page.role("沈启明") == .signOff)
    }

    @Test(arguments: [
        ("汪海平（中南农业大学经济管理学院）", ["汪海平"]), ("顾维真　陈思远（东海大学技术经济研究所）", ["顾维真", "陈思远"]),
    ])
    func `Names with the house they work in sign an essay`(line: String, names: [String]) throws {
        let page = try PageCase(
            """
            新农村建设要把农民当主体
            \(line)
            　　建设社会主义新农村，是我国现代化进程
            中的重大历史任务。农民是新农村的建设者，
            也是受益者。
            """)
        #expect(page.titles == ["新农村建设要把农民当主体"])
        #expect(page.articles[0].byline == names)
    }

    @Test(arguments: ["从民政部获悉，截至16日，", "昨天来到灾区，看到帐篷"])
    func `Who learned it, and from whom, is named in the lead`(rest: String) throws {
        let page = try PageCase(
            """
            救灾款物陆续运抵灾区
            　　本报讯　记者范小青\(rest)
            衣被已经分到各村，铁路部门又开行救灾专列
            四十二列，全部免费。
            """)
        #expect(page.articles[0].byline == ["范小青"])
    }

    @Test func `What is left out under a document is no headline`() throws {
        let page = try PageCase(
            """
            国务院关于加强小型水库安全管理的通知
            国发〔2010〕47号
            各省、自治区、直辖市人民政府：
            　　小型水库是农村重要的水利设施，各地要按
            照本通知精神制定具体办法，报水利部备案。
            　　　　　　　　　　国　务　院
            　　　　　　　　二〇一〇年六月八日
            （附件略）

            　　新华社北京6月10日电　国务院日前印发通知，
            水利部有关负责人回答了记者的提问。
            """)
        #expect(page.titles[0] == "国务院关于加强小型水库安全管理的通知")
        #expect(page.role("附件略") == .signOff)
    }

    @Test func `Two names under the rows of a headline wrote the text above`() throws {
        let page = try PageCase(
            """
            　　大队党支部决定先种沙土，后种两合
            土，前后错开了九天。结果全队没有一块
            缺苗断垄，节省种子六千四百斤。
            老农的经验上了“土壤历”
            大庙大队技术员和老农结合适时播种
            罗福堂　季　云

            红薯育苗怎样防止烂炕
            　　往年烂炕，多半是床土带病。今年要
            换新土，浇水要看天，晴天中午浇，阴天
            少浇。
            """)
        #expect(page.articles[0].byline == ["罗福堂", "季云"])
        #expect(page.titles[0]?.hasPrefix("老农的经验上了“土壤历”") ?? false)
        #expect(page.titles[0]?.contains("罗福堂") == false)
    }
}
