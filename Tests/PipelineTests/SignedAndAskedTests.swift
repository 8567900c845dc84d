// Who signs behind a circle, from a house, a works or a court; what is asked and answered beside a picture; numbers in text.

import Corpus
import Testing

@Suite struct SignedAndAskedTests {
    private static let second = """
        渡口改用新船

            本报讯　江口渡口昨日起改用新船，每小时开
        四班。船工说，旧船已经用了二十年，今后渡河只
        要十分钟。
        """

    @Test(arguments: ["○易水寒", "○　沐　晴"])
    func `A circle before a name is no part of it`(_ line: String) throws {
        let page = try PageCase(
            "渡口的秤\n\n\(line)\n\n" + Self.second.split(separator: "\n").dropFirst().joined(separator: "\n"))
        #expect(page.articles.map(\.byline) == [[line.filter { $0 != "○" && !$0.isWhitespace }]])
        #expect(page.articles.first?.title == "渡口的秤")
    }

    @Test(arguments: [
        ("蚌壳弄十四号　董家骥", ["董家骥"]), ("棉纺厂女工　秦素芬　阮继英", ["秦素芬", "阮继英"]),
    ])
    func `Readers sign with house or calling`(_ line: String, _ names: [String]) throws {
        let page = try PageCase(
            """
            请修一修小桥
              编辑同志：西门外通往棉纺厂的小
            木桥，桥板烂了七块，栏杆只剩一边。
            希望有关方面不要再推了。
              \(line)
            电影队半年没有到我们社
              编辑同志：我们白沙社离城四十里，
            社员们盼看电影像盼过年。今年开春到
            现在一次也没有来过。
            """)
        #expect(page.articles.map(\.title) == ["请修一修小桥", "电影队半年没有到我们社"])
        #expect(page.articles.first?.byline == names)
    }

    @Test func `A court far to the right signs the notice above`() throws {
        let page = try PageCase(
            """
            送达起诉状副本公告

              郭连成：本院受理原告富农种业公司诉你买卖
            合同纠纷一案，向你公告送达起诉状副本。逾期将
            依法缺席裁判。

                                  江淮县人民法院

            宣告失踪公告

              本院受理申请人周某申请宣告公民失踪一案。
            请知情人在三个月内向本院报告下落，期满将依法
            判决。
            """)
        #expect(page.articles.map(\.title) == ["送达起诉状副本公告", "宣告失踪公告"])
        #expect(page.articles.allSatisfy { $0.byline.isEmpty })
    }

    @Test func `The names of works stand behind names`() throws {
        let page = try PageCase(
            "渡口的秤\n\n□本报记者 车骁 文 王乐 图\n\n" + Self.second.split(separator: "\n").dropFirst().joined(separator: "\n"))
        #expect(page.articles.first?.byline == ["车骁"])
        #expect(page.articles.first?.photographers == ["王乐"])
    }

    @Test func `Numbers in a sentence that goes on are no hotline, and days of notices no folio`() throws {
        let page = try PageCase(
            """
            林下的墓园

            本报记者　鲍文涛

            主要是三件事。一是完成对省市两级的培训；二
            次；三是开通举报电话12336，对违法占地
            的线索，十五个工作日内必须有回音。

              本院2023年5月12日在本版刊登的对被告单某的
            公告中，开庭时间有误，应为七月十四日，特此更正
            说明，请当事人留意。
            """)
        #expect(page.role("次；三是开通举报电话12336，对违法占地") == .body)
        #expect(page.role("本院2023年5月12日在本版刊登的对被告单某的") == .body)
    }

    @Test func `What is asked and answered beside a picture is no caption`() throws {
        let page = try PageCase(
            """
            屋顶上的起降场
              问：系统不是会报风速吗？
              答：报，但报的是起降场的风。降落点
            在居民楼阳台外的接驳柜，十几米高，转
            角处的涡流，系统看不见。我们有个土办
            法，请楼下理发店的老板挂一条红布，摄
            像头看红布飘的角度，超过六十度就改送
            鲁晨在检查电池。谈妍/摄
            到地面柜。
            """)
        #expect(page.role("答：报，但报的是起降场的风。降落点") == .body)
        #expect(page.role("像头看红布飘的角度，超过六十度就改送") == .body)
        #expect(page.role("鲁晨在检查电池。谈妍/摄") == .caption)
    }

    @Test func `The title of a report goes to the text that greets its assembly`() throws {
        let page = try PageCase(
            """
            ——在江口县第十八届人民代表大会第一次会议上
            政 府 工 作 报 告
            江口县人民政府县长　覃国栋
            各位代表：
            现在，我代表县人民政府，向大会报告
            工作，请予审议，并请列席同志提出意见。
            过去五年是爬坡过坎、追赶进位的五年。
            ◆◆◆
            江口县十八届人大一次会议开幕
            本报讯 （记者 韦素琴）江口县第十八届
            人民代表大会第一次会议昨日在县会堂开
            幕。会议听取了县长所作的工作报告。
            """)
        #expect(page.articles.map(\.title) == ["政府工作报告", "江口县十八届人大一次会议开幕"])
    }

    @Test func `What accompanies a story on the web has a text of its own`() throws {
        let page = try PageCase(
            """
            早高峰多出两百趟公交

            来源：江源日报　2024-11-05 08:30

              江源日报讯（记者 贺晓岚）早上七点，家住江源市北岸新区的林女士在小区门口上了车。她说，以前去老城区上班要换两趟车，现在一人一座，直达单位门口，比过去少用了二十分钟。

              自九月启动通勤公交以来，全市已开通三十一条线路。根据计划，到明年六月线路将达到七十条，并与地铁一号线接驳，早晚高峰每十分钟发一班。市财政给每条线路每月补助一万元。

            （责任编辑：苗青）

            【纠错】 【打印本页】 【关闭窗口】

            记者手记：让线路跟着人走

              采访中，一位老调度员拿出一张旧线路图，那时全市只有九条公交线。他说线路要跟着人走，而不是让人跟着线路走。这句话值得记住。

            相关链接

            ·江源地铁1号线东延段完成热滑试验 2024-10-29
            """)
        #expect(page.articles.map(\.title) == ["早高峰多出两百趟公交", "记者手记：让线路跟着人走"])
    }
}
