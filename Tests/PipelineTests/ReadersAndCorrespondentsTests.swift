// Who the paper has elsewhere, who asks it something, what stands over its columns, and what it prints about itself.

import Corpus
import Testing

@Suite struct ReadersAndCorrespondentsTests {
    @Test func `Whom the paper has abroad stands in brackets before a story of its own`() throws {
        let page = try PageCase(
            """
            湖边小城的光伏夜市
            （本报驻赞比亚记者　凌志远）太阳落山，小城
            的夜市才刚刚开张，三百盏灯照着鱼摊和布摊。
            摊主说，去年这个时候街上一盏灯也没有。

            （本报驻德国记者　施晓棠）在德国西部的老矿
            镇，最后一座井架旁边正在浇筑一座数据中心的
            地基，矿井深处的恒温井水将为服务器降温。

            老矿区改种数据中心
            """)
        #expect(page.articles.map(\.byline) == [["凌志远"], ["施晓棠"]])
        #expect(page.titles == ["湖边小城的光伏夜市", "老矿区改种数据中心"])
    }

    @Test func `Each reader who asks has a headline, and who asks wrote nothing`() throws {
        let page = try PageCase(
            """
            法律顾问答问
            本期主答：江东市第二律师事务所
            养子能继承生父的房屋吗
            问：我五岁时由姨母收养，今年春天生父去世，
            留下三间瓦房，我能不能一起继承？
            （临江县　冯有根）
            答：收养关系成立后，你对养父母享有继承权，
            对生父母就不再享有。

            没有签字的借条算不算数
            问：邻居借我八百元，借条上他只按了手印，现
            在他不认账，怎么办？（江东市　白玉芝）
            答：手印也可以作为本人意思表示的证明，可以
            向基层人民法院起诉。
            """)
        #expect(page.titles == ["养子能继承生父的房屋吗", "没有签字的借条算不算数"])
        #expect(page.articles.first?.byline == [])
        #expect(page.role("本期主答：江东市第二律师事务所") == .sectionLabel)
    }

    @Test(arguments: ["今日四版", "零售每份六百元", "每份二分", "建設日報社　地址：北京西四牌樓北大街　電話：四局一三〇七"])
    func `What a paper of the fifties says of itself is no headline`(line: String) throws {
        let page = try PageCase("\(line)\n\n万人修渠上山头\n　　本报讯　一万名社员从三月底起苦战，把水引上\n了山头，旱地从此可以插秧。")
        #expect(page.role(line) == .masthead)
        #expect(page.titles == ["万人修渠上山头"])
    }

    @Test(arguments: [("寰　声", "拆掉别人的桥，到不了自己的岸"), ("转变发展方式调研行", "渤江新港：一座空码头的重生")])
    func `The name of a column or a series over a headline is no headline`(name: String, title: String) throws {
        let page = try PageCase("\(name)\n\(title)\n一段时间以来，个别国家把关税当大棒，拆掉别人\n的桥，码头上的货轮走走停停，渤江新港的码头空\n了一半。")
        #expect(page.articles.first?.title == title)
    }

    @Test func `News of one kind in short is no paper`() throws {
        let page = try PageCase(
            "教室留给乡亲\n　　中心小学有十八间教室，眼下住着来自三个村的\n灾民，老师在操场上支起蚊帐。\n\n汛 情 快 报\n　　截至八月十一日二十时，主要站点水位均超过警\n戒水位，上游来水减少。")
        #expect(page.role("汛 情 快 报") != .masthead)
    }

    @Test func `Headlines gathered under the name of a commentator are no poem`() throws {
        let page = try PageCase(
            """
            本报评论员
            把调查的脚印留在田埂上
            我国自主研制的深水铺管船下水
            去年全国农民工总量二亿三千万人

            　　调查研究不能坐着车子转，隔着玻璃看。把脚印留
            在田埂上，才知道哪一块地渴，哪一户人家急，才写得
            出管用的办法。

            　　本报上海3月17日电　我国自主研制的深水铺管船
            今天在上海下水，铺管船长二百零四米，最大铺管深
            度三千米。

            　　本报北京3月17日电　国家统计局今天公布，去年
            全国农民工总量二亿三千万人，外出的有一亿四千万
            人，比上年多四百九十万人。
            """)
        #expect(page.titles.contains("我国自主研制的深水铺管船下水"))
        #expect(page.titles.contains("去年全国农民工总量二亿三千万人"))
    }

    @Test func `The number of a gazette beside that of its page stands inside no sentence`() throws {
        let page = try PageCase(
            "国务院关于改造船舶的通知\n国发〔2011〕25号\n\n　　（五）鼓励银行业金融机构开展船舶抵押贷款、\n\n— 14 —\n\n国务院公报　2011·23\n\n融资租赁等业务。")
        #expect(page.role("国务院公报　2011·23") == .folio)
    }

    @Test func `Whom to ask about a document is said in it`() throws {
        let contact = "联系人：卢正芳；联系电话：0851-85939617。"
        let page = try PageCase("关于公开征求意见的通知\n\n现将条例草案向社会公开征求意见，意见反馈截止时间为2020年10月8日。\n\n\(contact)\n\n省水利厅\n2020年9月8日")
        #expect(page.role(contact) == .body)
    }

    @Test func `Where something can be had is no headline`() throws {
        let page = try PageCase(
            "蕉价连跌半月\n　　旗山地区香蕉产地价格连续十五天下跌，蕉农叫\n苦连天。\n\n虎头牌蚊香\n一卷到天明　各大药房均有售\n\n便桥冲毁学童停课\n　　秀林乡和平村联外便桥十三日深夜被豪雨冲毁，\n学童无法到校。"
        )
        #expect(page.titles == ["蕉价连跌半月", "便桥冲毁学童停课"])
        #expect(page.role("虎头牌蚊香") == .advertisement)
    }

    @Test(arguments: [("表一　全县预算支出完成情况", LineRole.infographic), ("表一致通过了关于预算的报告", .body)])
    func `A table numbered in words has its number apart`(line: String, role: LineRole) throws {
        let page = try PageCase("预算报告获得通过\n　　会议审议了关于预算执行情况的报告，出席会议的代\n\(line)\n，并对全年的支出作了说明，要求压缩经费。")
        #expect(page.role(line) == role)
    }

    @Test func `An office that wrote a report signs it`() throws {
        let page = try PageCase(
            "粮棉双增的生产队\n　　山区增产的门路就在自己脚下的地里，穷山也能长\n出粮棉。\n中共泽北县委调查组\n\n先把冬麦种好\n　　本报讯　两县社队抓紧秋收的空隙抢种冬麦，已经\n播种三十七万亩。")
        #expect(page.titles == ["粮棉双增的生产队", "先把冬麦种好"])
    }
}
