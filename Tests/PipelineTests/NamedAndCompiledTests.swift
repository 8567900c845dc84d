// Names of columns that open stories, reports put together of several, signatures in the line, and what is printed around them.

import Corpus
import Testing

@Suite struct NamedAndCompiledTests {
    private static let first = """
        　　本报讯（通讯员卢小凡）昨日傍晚，家住青
        年路的小学生放学回家，走到楼下时被一只花盆砸
        伤肩膀，三家住户都说不是自己的。
        """
    private static let second = """
        　　化工街的居民联名打来电话：楼对面的歌舞
        厅每晚唱到凌晨两点，音箱对着居民楼，有高考生
        的人家只好用棉被堵窗户。
        """

    @Test func `The name of a column between two texts opens a story`() throws {
        let page = try PageCase("高楼坠花盆 三家赔一家\n\(Self.first)\n读者热线\n半夜喇叭响 居民睡不着\n\(Self.second)")
        #expect(page.titles == ["高楼坠花盆 三家赔一家", "半夜喇叭响 居民睡不着"])
        #expect(page.role("读者热线") == .sectionLabel)
    }

    @Test func `A report put together of several keeps all of them, with all who filed`() throws {
        let page = try PageCase(
            """
            飞船返回舱安全着陆
            　　综合新华社电  我国自主研制的载人飞船返回
            舱今日清晨安全着陆，航天员自主出舱。
            　　本报讯（记者邱文斌、曾媛）昨夜今晨，全
            市几乎无人入睡，人们守着电视和收音机。
            """)
        #expect(page.titles == ["飞船返回舱安全着陆"])
        #expect(page.articles.first?.byline == ["邱文斌", "曾媛"])
    }

    @Test(arguments: ["史文", "史　文"])
    func `A name far behind the last sentence signs the text`(name: String) throws {
        let page = try PageCase(
            "为疏散图点个名\n　　采访时，我把学校那张疏散图拍了下来。它用\n三种水彩笔画成，折痕处都起了毛。\n　　希望每个门厅里都有一张这样的图。      \(name)")
        #expect(page.articles.first?.byline == ["史文"])
    }

    @Test(arguments: [("（司马牧）", "司马牧"), ("（成　颖）", "成颖"), ("（景行）", "景行")])
    func `A name alone in brackets under a text signs it, whatever family it is of`(line: String, name: String) throws {
        let page = try PageCase("别让电梯卡在一楼\n\n加装电梯难，难在一楼与六楼算的不是同一本\n账，两本账都真。\n\n\(line)")
        #expect(page.articles.first?.byline == [name])
    }

    @Test(arguments: ["（待续）", "（未完）", "（附图片）"])
    func `A remark in brackets under a text is nobody`(line: String) throws {
        let page = try PageCase("别让电梯卡在一楼\n\n加装电梯难，难在一楼与六楼算的不是同一本\n账，两本账都真。\n\n\(line)")
        #expect(page.articles.first?.byline == [])
    }

    @Test func `Photographers stand behind their work, whatever else they are`() throws {
        let page = try PageCase(
            "一头鲸搁浅之后\n\n文｜本报记者 汤晓渔\n图｜本报记者 岑勉 实习生 余茵\n\n赶海的老人在沙滩看到一堵黑墙，走近了，墙\n喘了一口气。")
        #expect(page.articles.first?.byline == ["汤晓渔"])
        #expect(page.articles.first?.photographers == ["岑勉", "余茵"])
    }

    @Test func `Entries of an index may ask and call`() throws {
        let page = try PageCase(
            """
            海洲都市报
            2014年9月25日 星期四

            今日看点
            小升初划片明年有变？
            教育局：三点已明确     A03
            一只白鹭的治疗日记
            志愿者守了四十一天     A12

            海洲湾跨海大桥主塔封顶

            本报讯 昨天上午，海洲湾跨海大桥南主塔封顶，
            塔高188米，比设计工期提前26天。
            """)
        #expect(page.titles == ["海洲湾跨海大桥主塔封顶"])
        #expect(page.role("小升初") == .list)
    }

    @Test func `A question over a subtitle with a dash is a headline`() throws {
        let page = try PageCase(
            """
            企业有了自主权以后，钱该怎样分？

            ——访市第二轻工业局办公室

            许多厂长和工人来信询问奖金、留利方面的问
            题，本报请市第二轻工业局的同志作答。

            答：留利要先分成五项基金，前三项合起来不
            得少于百分之六十。
            """)
        #expect(page.titles == ["企业有了自主权以后，钱该怎样分？"])
        #expect(page.articles.first?.subtitle == "——访市第二轻工业局办公室")
    }

    @Test func `What was adopted when stands under the title over all its lines`() throws {
        let page = try PageCase(
            """
            江浦市内河渡口
            安全管理条例

            （2022年8月30日江浦市第
            十六届人民代表大会常务委员会
            第五次会议通过  2022年9月28
            日省第十四届人民代表大会常务
            委员会第三次会议批准）

            第一章 总 则

            第一条 为了加强内河渡口安全管理，
            维护渡运秩序，制定本条例。
            第二条 本市行政区域内渡口的设置、
            运营和监督管理，适用本条例。
            """)
        #expect(page.titles == ["江浦市内河渡口 安全管理条例"])
        #expect(page.role("委员会第三次会议批准") == .subtitle)
    }

    @Test func `From the author's name to what is said of the author a text is one`() throws {
        let page = try PageCase(
            """
            理论
            2020年11月16日 星期一
            从“有形覆盖”到“有效覆盖”：
            乡镇便民服务中心何以再进一步
            戚望舒
            　　乡镇便民服务中心处在行政体系末
            梢，又是群众办事的起点，其运行质量直
            接影响基层治理的成色。
            大厅建起来之后
            　　应当看到，硬件短板已经补齐，窗口
            和终端全部到位，真正可以当场办结的只
            有三十九项。
            （作者系云川行政学院副教授）
            """)
        #expect(page.articles.count == 1)
        #expect(page.articles.first?.byline == ["戚望舒"])
        #expect(page.role("大厅建起来之后") == .heading)
    }

    @Test func `Each item of a site has its own day and authors`() throws {
        let page = try PageCase(
            """
            全县防汛工作会议召开
            发布时间：2023-05-11 17:32  来源：县融媒体中心  作者：欧阳雪 凌峰

              5月11日上午，全县防汛工作会议在县行政中心召开，县长出席并讲话。

            ———————————————————————

            高山蔬菜坐上冷链车
            发布时间：2023-05-10 09:05  来源：河背镇人民政府

              凌晨三时，满载六吨甘蓝的冷链车从村里出发，这批菜将摆上超市的货架。
            """)
        #expect(page.articles.map { $0.published?.value.description } == ["2023-05-11", "2023-05-10"])
        #expect(page.articles.map(\.byline) == [["欧阳雪", "凌峰"], []])
    }

    @Test func `Calls in large type belong to no story`() throws {
        let page = try PageCase(
            """
            做好选种是增产的第一步
            　　农谚说：种好一半谷。今年早稻浸种不仅时间
            提早了，而且许多地方推行了黄泥水选种。
            镇压反革命，巩固人民民主专政！
            加强抗美援朝运动！
            全国铁路超额完成货运计划
            　　【新华社北京十五日电】今年第一季度全国铁
            路货运量完成计划的百分之一百零四点三。
            """)
        #expect(page.titles == ["做好选种是增产的第一步", "全国铁路超额完成货运计划"])
        #expect(page.role("镇压反革命") == .masthead && page.role("加强抗美援朝") == .masthead)
    }

    @Test(arguments: ["", "本报记者　任江\n"])
    func `A call over a text is its headline`(byline: String) throws {
        let page = try PageCase(
            "江口日报\n1963年3月6日 星期三\n向雷锋同志学习！\n\(byline)　　县里各机关昨天举行大会，号召青年学习他的榜样，把\n平凡的事情做好。")
        #expect(page.titles == ["向雷锋同志学习！"])
    }

    @Test func `An offer without a telephone is no headline`() throws {
        let page = try PageCase(
            """
            沭西社防治红铃虫

            沭西农业生产合作社的棉花，今年红铃虫花率只
            有百分之三。

            国营淮东种子公司
            供应碧蚂一号麦种
            每斤一角三分  量多不限

            灌云县烧制土水泥成功

            灌云县手工业联社用石灰和炉渣烧制土水泥成
            功，可以用来修涵洞。
            """)
        #expect(page.titles == ["沭西社防治红铃虫", "灌云县烧制土水泥成功"])
        #expect(page.role("供应碧蚂") == .advertisement)
    }

    @Test func `A headline set wide is closed up, also before a bracket that is not`() throws {
        let page = try PageCase(
            "政 府 工 作 报 告（摘要）\n\n一、2023年工作回顾\n\n过去一年，全县人民同心协力，完成地区生产总\n值二百亿元。\n\n二、2024年重点工作\n\n今年要改造老旧小区二十九个。")
        #expect(page.titles.first == "政府工作报告（摘要）")
    }

    @Test func `A headline right above a signed story is its own, whatever words a farther one shares`() throws {
        let page = try PageCase(
            """
            打通临海产业的“最后一公里”

            货运专线开通运营

            　　本报讯 5月11日上午，首列货运列车从货场缓
            缓驶出，专线正式开通运营，每年为企业节省物流
            费用三亿元。

            短评

            让 货 物 少 “换 乘”

            □ 柳一夏

            　　一件货，从窑口到甲板，少一次装卸，就少一
            分破损。希望有关部门把“最后一公里”的事情办
            细。
            """)
        #expect(page.articles.map(\.byline) == [[], ["柳一夏"]])
        #expect(page.titles.last == "让货物少“换乘”")
    }
}
