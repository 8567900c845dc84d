// Stories in pieces that nothing printed holds together: an outline behind another story, a lead over its headline, a part
// without a headline farther down; and what stands between their lines.

import Corpus
import Pipeline
import Testing

@Suite struct PartedStoryTests {
    @Test func `An outline goes on behind a story from another page`() throws {
        let page = try PageCase(
            """
            　　新华社北京１２月８日电　国新
            办八日发表《山区的饮水安全》白皮
            书。全文如下：
            前　言
            　　水是生命之源。让山区群众喝上
            干净的水，是各级政府的责任，也是
            改善民生的基本内容。
            一、山区饮水的基本状况
            　　截至二〇〇四年底，山区人口中
            用上集中供水的占三成八，用手压井
            和水窖的占六成二。

            （上接第一版）
            　　走进柳桥村，一条三米宽的水泥路通到每家
            门口。村支书姚国民告诉记者，三年前这里还是
            晴天一身土，雨天一身泥。
            　　修路的时候，县里以奖代补，余下的由村民
            一事一议，投工投劳。
            二、解决饮水困难的历程
            　　上世纪七十年代，各地结合蓄水
            工程解决了一些村的饮水难题。八十
            年代，国家把它列入计划。

            山区的饮水安全
            """)
        #expect(page.articles.count == 2)
        #expect(page.articles.map { $0.text.contains("列入计划。") } == [true, false])
        #expect(page.titles == ["山区的饮水安全", nil])
    }

    @Test func `A lead that stands over headline and author opens their story`() throws {
        let page = try PageCase(
            """
            凌晨三点半，城还裹在雾里，夫子
            庙街口的一盏煤油灯先亮了。六十
            七岁的高德明把烧饼炉子从车上卸
            下来，捅开炉膛，贴进第一只烧饼。

            最后一炉烧饼

            本报记者　丁晓芸

            高德明十八岁从丹阳来学徒，在后
            场揉面，一天两百斤。那时候夫子
            庙一条街有十七家烧饼店，如今用
            炭炉打烧饼的只剩下他一家。
            上个月，管委会的人来通知，炭炉
            统统要拆。高德明试过电烤箱，烤
            出来的烧饼就是不起酥。

            玄武湖花展提前开

            本报讯　一年一度的菊花展览会定于
            明天开展，比往年提前一周，展出
            菊花一千二百个品种。
            """)
        #expect(page.titles == ["最后一炉烧饼", "玄武湖花展提前开"])
        #expect(page.articles[0].text.contains("第一只烧饼"))
        #expect(page.articles[0].byline == ["丁晓芸"])
    }

    @Test func `The only heading of a story without a headline is its headline`() throws {
        let page = try PageCase(
            """
            　　本报北京９月２日讯　记者高建新报道：
            全国人大常委会副委员长周世诚今天下午
            在人民大会堂会见了乌拉圭众议院代表团。
            周世诚会见乌拉圭众议院代表团
            　　周世诚对代表团来访表示欢迎。他说，
            两国在政治、经济、文化领域的合作稳步发
            展，全国人大愿同乌拉圭众议院加强往来。
            """)
        #expect(page.titles == ["周世诚会见乌拉圭众议院代表团"])
        #expect(page.paragraphs().count == 2)
    }

    @Test func `What no sentence begins with goes on with one that broke off`() throws {
        let page = try PageCase(
            """
            十八盘下石头沟
            去年八月，连下七天大雨，石头沟塌
            房二百间，冲走土地一百亩。大队党
            支部连夜开会，救济粮一斤不要。雨
            一停，男女老少全上了工地。到十一

            简　讯
            副食商店送货上门
            石家庄市各副食商店组织流动售货车
            八十六辆，到工人宿舍区送菜送油盐。
            上夜班的女工说，下班不再排队买菜。
            月，冲垮的地修复了九十四亩，石头
            沟种上的小麦长得齐腰深。
            """)
        #expect(page.articles.count == 2)
        #expect(page.articles[0].text.contains("到十一月，冲垮的地"))
        #expect(page.articles[1].text.contains("月，") == false)
    }

    private static func column(_ scrap: String) -> String {
        """
        朝中人民部队坚强阻击
        　　【新华社平壤十六日电】自六月
        五日至十五日的十天中，我军在东线
        先后打退敌军四十三次攻击，共歼敌
        四千七百余名，其中生俘三百一十二
        \(scrap)
        名。敌军付出了惨重代价，始终未能
        夺取我军的主要阵地。
        　　同一时期内，我对空部队击落敌
        机十二架。

        """
    }

    @Test(arguments: [
        (["东线形势略图（本报资料室制）", "麟蹄　金化　铁原　汉城"], LineRole.infographic),
        (["今日四版要目：秋收分配要兑现合同"], .list), (["2版 | 打造“流动的幸福站”"], .list),
        (["截至18日14时", "遇难 32476 人", "受伤 220109 人", "转移 20.5 万人", "（民政部）"], .infographic),
        (["图说上半年", "生产总值 1382.6亿元 ↑4.1%", "工业增加值 ↑6.7%", "固定资产投资 ↑9.8%"], .infographic),
        (["http://www.example.cn/2011-08/26/content_19.htm 2011-8-29 第 1 页"], .navigation),
    ])
    func `Scraps in the middle of a sentence leave it whole`(lines: [String], role: LineRole) throws {
        let page = try PageCase(Self.column(lines.joined(separator: "\n")))
        #expect(page.articles.count == 1)
        for line in lines { #expect(page.role(line) == role, "\(line)") }
        #expect(page.articles[0].text.contains("生俘三百一十二名。"))
    }

    @Test func `A caption is the sentence over its credit, not the text above it`() throws {
        let page = try PageCase(
            """
            农民组织起来办公共村
            　　林波波河谷的农民把分散的小块
            土地合并在一起，办起公共村三十九
            个，参加的有一万四千家。
            　　村主席说：“现在，我们是为自
            己劳动。”
            农民在公共村的田间锄草。
            新华社稿（传真照片）
            """)
        #expect(page.role("田间锄草") == .caption)
        #expect(page.role("传真照片") == .caption)
        #expect(page.articles[0].text.contains("我们是为自己劳动。”"))
    }

    @Test func `A quotation ends where a headline stands below`() throws {
        let page = try PageCase(
            """
            毛主席语录
            我们应当相信群众，我们应当相信党，这
            是两条根本的原理。
            学大寨，建设山区
            十八盘下石头沟
            在太行山东麓、沙河上游，有一道二十里
            长的山沟，乱石满地，沟口的小道要拐十
            八个弯。石头沟大队就住在这道沟里。全大
            队九十七户，五百三十亩土地分成三千多块，
            最小的一块只能栽十几棵玉米。

            邯郸国棉一厂找差距攀高峰
            本报讯　国营邯郸第一棉纺织厂职工，在学
            习大庆的热潮中，同上海先进厂比，找出质
            量、消耗、操作三方面的二十四项差距。
            """)
        #expect(page.role("根本的原理") == .sectionLabel)
        #expect(page.titles == ["十八盘下石头沟", "邯郸国棉一厂找差距攀高峰"])
    }

    @Test func `Who held the pen, and who put it in order, wrote it`() throws {
        let page = try PageCase(
            """
            承包之后，厂长们还缺什么？
            ——对五十家承包企业的调查
            本报调查组　卢建中执笔
            　　从去年四月起，滨江市有五十家工业企业
            实行了承包责任制。一年过去了，厂长们手里
            有了权，还缺什么？
            （记者　施晓楠整理）
            """)
        #expect(page.titles == ["承包之后，厂长们还缺什么？"])
        #expect(Set(page.articles[0].byline) == ["卢建中", "施晓楠"])
    }
}
