// What another story interrupts and what an outline holds together; who signs, speaks and answers; what drawings and offers leave.

import Corpus
import Testing

@testable import Pipeline

@Suite struct InterruptedAndHeldTests {
    @Test func `Paragraphs in the column of an earlier story, with its words, go back to it`() throws {
        let page = try PageCase(
            """
            口罩一盒涨到二十五元
            　　本报讯　流感升温，各家药房的口罩供不应
            求，一盒外科口罩涨到二十五元，有的小贩论片
            零售，一片喊价两元，药房老板连声叫苦。
            　　执法人员昨天分成八队检查三十一家药房，
            发现九家没有标明口罩的价钱，当场开出罚单。

            乡亲合办老人院
            　　本报讯　青溪乡公会昨晚摆开
            一百三十八桌，为老人院募款，超
            出目标十二万元，全场掌声雷动。
            　　公会会长说，乡里六十五岁以
            上的独居老人有三百多名，老人院
            明年三月动土，设四十八个床位。
            　　家庭主妇陈秀珠说，她走了四家药房才买
            到两盒口罩，孩子的学校说，没戴口罩不准进课
            室，药房卖得再贵也要买，小贩的口罩不敢要。
            　　卫生部门说，口罩一盒该卖多少，药房要把
            价钱贴在门上。
            """)
        #expect(page.titles == ["口罩一盒涨到二十五元", "乡亲合办老人院"])
        #expect(page.articles.map { $0.text.contains("家庭主妇") } == [true, false])
        #expect(page.articles.map { $0.text.contains("贴在门上") } == [true, false])
    }

    @Test func `No story begins between two parts of one outline`() throws {
        let page = try PageCase(
            """
            青河县关于老旧小区改造的意见
            各乡镇人民政府，县直各部门：
            　　为做好今年的改造工作，经县政府同意，现就有关
            事项通知如下。
            一、把握重点
            　　先改漏雨的房顶，再改生锈的水管，最后铺平小区
            的道路，每个小区不超过六个月。
            二、落实资金
            　　县里补三成，居民出一成，其余由水电单位分担，
            不得向低保户收钱。
            结束语
            　　各地要把好事办好，年底前报送结果。

            租金
            1.45元/吨·天
            制图/阮小波
            """)
        #expect(page.articles.count == 1)
        #expect(page.role("租金") == .infographic)
    }

    @Test(arguments: [("第一篇　开启新征程", 1), ("第三章　做强产业", 1), ("第一篇小说发表以后", nil), ("第二节　稳住粮食", 2)])
    func `A part of a plan has a level, a piece of writing has none`(line: String, level: Int?) {
        let words = line.unicodeScalars.map { RuleFolding.folded($0.value) }.filter { CharacterKind.of($0) != .space }
        #expect(Outlines.level(words[...]) == level)
    }

    @Test func `Who signed a communique is no headline and no poem, and the dateline below takes two lines`() throws {
        let page = try PageCase(
            """
            关于两国建立外交关系的联合公报
            　　甲国政府和乙国政府，根据两国人民的利益和愿望，
            决定自一九七二年十一月一日起建立大使级外交关系。
            甲国政府代表
            甲国驻丙国大使馆临时代办
            韩　济　川
            （签字）
            乙国外交部秘书长
            姆　贝　基
            （签字）
            一九七二年十一月一日于海港城
            乙国各界欢庆建交
            　　新华社海港城一九七二年十一月
            二日电　十一月一日晚，乙国首都三万多群众在广场
            集会，敲起手鼓，举着火把游行。
            """)
        #expect(page.titles == ["关于两国建立外交关系的联合公报", "乙国各界欢庆建交"])
        #expect(page.role("姆　贝　基") == .signOff)
        #expect(page.articles.map(\.byline) == [[], []])
    }

    @Test func `The headline between a torn table and a byline is the story's`() throws {
        let page = try PageCase(
            "部分集市价格\n\n仔猪\n\n4.00\n4.20\n\n鲜蛋 4.30\n\n生姜\n6.10\n6.50\n\n邬家的“三本账”\n\n本报记者　柏　松\n\n"
                + "走进固镇县清水乡邬传礼家，堂屋的墙上挂着\n三本账，封皮磨得发亮，邻居都说看得服气。\n\n"
                + "他从账上看出沙地种小麦收得少，便改种花生\n套西瓜，当年收入翻了两番。\n")
        #expect(page.articles.map(\.title) == ["邬家的“三本账”"])
        #expect(page.role("鲜蛋 4.30") == .infographic)
    }

    @Test func `Places on a map are labels of it`() throws {
        let page = try PageCase(
            "构建一核两翼的空间格局\n　　主城区发展总部经济和研发设计，东部的丰原县、\n西部的岐阳县分别建设农业示范区和循环经济区。\n\n"
                + "高新区\n主城区\n丰原县\n岐阳县\n“一核两翼”空间格局示意图\n比例尺 1∶500000\n")
        #expect(page.titles == ["构建一核两翼的空间格局"])
        #expect(page.role("高新区") == .infographic)
        #expect(page.role("比例尺 1∶500000") == .infographic)
    }

    @Test func `A headline may ask in two rows`() throws {
        let page = try PageCase(
            """
            　　我今年六十一岁，没有领养老金，在食品厂做保洁，
            拖地时滑倒骨折，厂里说我不属于职工，不能认定工伤。
            　　用人单位聘用的超过退休年龄的务工农民，因工作受
            伤的，应当按照条例认定工伤。

            超过退休年龄打工，
            受伤算不算工伤？
            """)
        #expect(page.articles.first?.title?.hasPrefix("超过退休年龄打工") == true)
    }

    @Test func `Short lines over a number to call are an offer`() throws {
        let page = try PageCase(
            "车间里添了六台风扇\n　　本报讯　丝织厂整经车间昨天添了六台风扇，女工\n们说，今年夏天可以安心上班。\n\n移民搬运　专业包装\n免费估价　2555 0137\n大通行\n"
        )
        #expect(page.role("大通行") == .advertisement)
        #expect(page.titles == ["车间里添了六台风扇"])
    }

    @Test(arguments: [
        ("华讯社记者申屠敏、白玛央金", ["申屠敏", "白玛央金"]), ("林彩媚／报道", ["林彩媚"]), ("本报记者　凌志远", ["凌志远"]),
    ])
    func `Reporters of any house are named under a headline`(line: String, names: [String]) throws {
        let page = try PageCase(
            "守着冰川的人\n\n\(line)\n\n　　凌晨四时，营地里闹钟没响，五十九岁的观测员已经\n把炉子捅旺，赶在太阳出来前上冰。\n")
        #expect(page.articles.first?.byline == names)
    }

    @Test func `Who speaks stands over those who are addressed`() throws {
        let page = try PageCase(
            "云浦市人民检察院工作报告\n\n（摘要）\n\n2024年1月16日在云浦市第八届人民代表大会上\n\n云浦市人民检察院检察长　谭立群\n\n各位代表：\n\n"
                + "现在，我代表市人民检察院，向大会报告工作，请予审\n\n议，并请市政协委员提出意见。\n")
        #expect(page.articles.map(\.byline) == [["谭立群"]])
        #expect(page.articles.first?.title == "云浦市人民检察院工作报告")
    }

    @Test(arguments: [
        ("全国水利模范代表大会", "隆重开幕"), ("2018年“江汉工匠”拟命名人员", "名单公示"), ("青岚州国民经济和社会发展", "统　计　公　报"),
    ])
    func `A row that only ends the one above is part of its headline`(upper: String, lower: String) throws {
        let page = try PageCase("\(upper)\n\(lower)\n　　本报讯　大会昨天下午三时在礼堂开幕，出席的代表\n有九百八十四人，会期八天。\n")
        let whole = (upper + lower).filter { !$0.isWhitespace }
        #expect(page.articles.first?.title?.filter { !$0.isWhitespace } == whole)
    }

    @Test func `An answer that greets who signed above belongs to the letter`() throws {
        let page = try PageCase(
            """
            　　编辑同志：
            　　我在食品厂做保洁，拖地时滑倒骨折，厂里说我过
            了退休年龄，不能认定工伤，这种说法对吗？
            　　　　　　　　　读者　万贤秀
            　　万贤秀读者：
            　　厂里的说法不准确，你可以持诊断证明向人社部门
            申请认定，费用由厂里支付。
            """)
        #expect(page.articles.count == 1)
    }

    @Test func `What a presidium announces beside news has its own headline and day`() throws {
        let page = try PageCase(
            """
            全国水利模范代表大会开幕

            　　新华社十九日讯　全国水利模范代表大会今天下午三时
            在礼堂开幕，代表有九百八十四人，会期八天。

            　　三位代表发言，介绍蓄水和护堤的办法。

            　　报告以后，大会开始分组讨论。

            全国水利模范代表大会
            主席团公报
            （第一号）

            　　预备会议于六月十八日举行，选出主席团四十一人，
            秘书长一人。

            一九五六年六月十九日

            把质量放在前面

            　　去年冬天以来，农村里掀起了一个水利高潮，但是不
            能让干劲白白花费在返工上。
            """)
        #expect(page.titles == ["全国水利模范代表大会开幕", "全国水利模范代表大会主席团公报", "把质量放在前面"])
        #expect(page.role("一九五六年六月十九日") == .signOff)
    }

    @Test func `A lead may ask to scan something`() throws {
        let page = try PageCase(
            "一粒大豆的“身份证”\n\n本报哈尔滨9月22日电　（记者裴国栋）扫一扫编织袋\n上的二维码，手机上跳出一行行信息，地块和品种都有。\n")
        #expect(page.articles.map(\.byline) == [["裴国栋"]])
    }
}
