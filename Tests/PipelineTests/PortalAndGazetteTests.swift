// Several texts on one page of a site, in a gazette or in a column of court notices; mastheads that were set from right to left.

import Corpus
import Pipeline
import Testing

@Suite struct PortalAndGazetteTests {
    @Test func `Items of a portal stand under their times, each with its own day`() throws {
        let page = try PageCase(
            """
            汉水网 > 本地新闻 > 滚动
            首页 | 本地 | 民生 | 县市 | 汽车 | 房产 | 教育 | 论坛

            【县市快递】

            上津古镇南门修缮完工
            2015-03-24 08:12　汉水网　评论(3)
            汉水网讯（记者叶明珠）经过十一个月施工，上津古镇的南门城楼修缮完工，清明节起免费开放三天，游客可以登楼看江。
            [详细]

            绿松石交易先鉴定后买卖
            2015-03-23 21:40　汉水网　评论(11)
            三月下旬起，麻家渡绿松石市场实行先鉴定后买卖的办法，每块石头都有一张写着产地和重量的证书，费用由市场出。
            [详细]

            二路公交今起绕行
            2015-03-24 06:55　汉水网　评论(0)
            因人民北路改造雨污管网，从今天到四月二十日，二路公交不再经过五堰商场，乘客请在公园路的临时站牌上车。
            """)
        #expect(page.titles == ["上津古镇南门修缮完工", "绿松石交易先鉴定后买卖", "二路公交今起绕行"])
        #expect(page.articles[1].published?.value.description == "2015-03-23")
        #expect(page.role("[详细]") == .navigation)
    }

    @Test func `A letter behind the buttons under another is a document of its own`() throws {
        let page = try PageCase(
            """
            您现在的位置：首页 > 政务公开 > 文件
            发布日期：2014-05-16　来源：办公厅　浏览次数：120

            国土资源厅关于城东矿区采矿权的批复
            国土资函〔2014〕381号

            城东县国土资源局：
            你局关于城东矿区采矿权延续的请示收悉。经研究，同意延续三年，期满前应当完成矿山的恢复治理。
            特此批复。
            2014年5月9日

            【打印本页】  【关闭窗口】

            国土资源厅办公室关于临时用地有关问题的复函
            国土资厅函〔2014〕452号
            江北县国土资源局：
            铁路施工期间修建的便道，使用期限不超过两年的，可以办理临时用地手续，期满后一年内恢复种植条件。
            此前规定与本复函不一致的，以本复函为准。
            2014年5月12日

            上一篇：关于规范矿业权出让管理的通知
            """)
        #expect(page.titles == ["国土资源厅关于城东矿区采矿权的批复", "国土资源厅办公室关于临时用地有关问题的复函"])
    }

    @Test func `Every notice of a court ends with the court that signs it`() throws {
        let page = try PageCase(
            """
            G23    2010年4月14日  星期三    公告版
            公告刊登热线：010—67550112

            送达起诉状副本及开庭传票
            　　周立群、鸿升针织有限公司：本院受理原告东
            岸信用社诉你们借款合同纠纷一案，现依法向你们
            公告送达起诉状副本及开庭传票，逾期将缺席裁判。
            　　　　　　　　［广东］东岸市人民法院
            送达裁判文书
            　　韩占魁：本院受理原告刘桂兰诉你离婚纠纷一
            案，已审理终结。自公告之日起六十日内来本院民
            一庭领取民事判决书，逾期则视为送达。
            　　　　　　　　［内蒙古］林西县人民法院
            公示催告
            　　申请人北仑永达模具厂因银行承兑汇票一张遗
            失，向本院申请公示催告，本院决定受理。
            　　　　　　　　［浙江］余江市人民法院
            """)
        #expect(page.titles == ["送达起诉状副本及开庭传票", "送达裁判文书", "公示催告"])
    }

    @Test func `A law behind its announcement has its title over the list of its chapters`() throws {
        let page = try PageCase(
            """
            江北省人民代表大会常务委员会公报
            一九九七年第四号               ·13·

            江北省人民代表大会常务委员会公告

            　　《江北省湖泊渔业管理条例》已由江北省第八届人民
            代表大会常务委员会第二十九次会议于1997年7月25日审议
            通过，现予公布，自1997年10月1日起施行。
            　　　　　　　江北省人民代表大会常务委员会
            　　　　　　　　　　一九九七年七月二十六日

            江北省湖泊渔业管理条例

            目　　录
            第一章　总　则
            第二章　养殖和捕捞
            第三章　附　则

            第一章　总　则

            　　第一条　为了加强湖泊渔业资源的保护、增殖、开发和
            合理利用，结合本省实际，制定本条例。
            　　第二条　在本省湖泊从事渔业生产、科研和管理的单位

            ·14·        江北省人民代表大会常务委员会公报

            和个人，应当遵守本条例。
            第二章　养殖和捕捞
            　　第三条　湖泊渔业实行以养殖为主，养殖、捕捞并举的
            方针，由县级渔业行政主管部门发给养殖使用证。
            第三章　附　则
            　　第四条　本条例自1997年10月1日起施行。
            """)
        #expect(page.titles == ["江北省人民代表大会常务委员会公告", "江北省湖泊渔业管理条例"])
        #expect(page.paragraphs(1).contains("第二条 在本省湖泊从事渔业生产、科研和管理的单位和个人，应当遵守本条例。"))
        #expect(page.role("·14·") == .folio)
    }

    @Test func `A masthead set from right to left dates its page`() throws {
        let page = try PageCase(
            """
            日九十月十年八五九一
            江 華 日 報
            號八三四二第
            張三紙出日今

            交易會在廣州揭幕
            　　【本報訊】秋季出口商品交易會十八日在廣州揭幕，到
            會的有三十二個國家的客商，首日成交逾一百萬鎊。
            """)
        #expect(page.page.page.facts.date?.value.description == "1958-10-19")
        #expect(page.titles == ["交易會在廣州揭幕"])
    }

    @Test func `Posts of a forum are told from what a forum prints around them`() throws {
        let page = try PageCase(
            """
            铁血长江论坛 -> 史海钩沉 -> 川江最后的绞滩人
            发表新帖  回复本帖  收藏  加入好友  举报
            页码：[1] 2 3  共 41 篇回复  点击 6720

            楼主：峡江老船工  等级：二副  积分：1386  注册：2005-7-19
            发表于 2008-11-9 21:36:08  [只看楼主] [引用]

            川江最后的绞滩人

            来源：三峡晚报  2008年11月05日  作者：廖建民

            　　青滩站的七个人，是川江上最后一批绞滩人。水涨到一百七十五米的那天夜里，他们把钢缆收进了库房，谁也没有说话。

            　　如今有的去了新航道处看航标，有的退了休。站长说，从前绞一条船要四十分钟，现在按一个键，一闸过十几条。

            2楼：夔门哨兵  发表于 2008-11-9 22:05:51
            顶！我父亲也是航道段的，小时候跟着他在泄滩住过一年，夜里全是水声。
            """)
        #expect(page.articles.count == 1)
        #expect(page.titles == ["川江最后的绞滩人"])
        #expect(page.articles.first?.text.contains("顶！") == false)
    }
}

extension PortalAndGazetteTests {
    @Test func `The texts of a page of an issue follow each other, each over where it was printed`() throws {
        let page = try PageCase(
            """
            首页　新闻　视频　数字报　客户端　专题
            2026年03月18日　星期三
            上一版　下一版
            ◀上一篇　下一篇▶

            旧厂房里的养老圈
            《淮岸晚报》（2026年03月18日　第A03版）

            　　上午十点半，张公山街道一座废弃多年的红砖厂房里飘出了饭香，四十多位老人围着圆桌等开饭，院子里有人下棋。

            ◀上一篇　下一篇▶

            樱花大道试行分时步行
            《淮岸晚报》（2026年03月18日　第A03版）

            　　本报讯（记者　卫东来）记者昨日从交警支队获悉，本周六起，樱花大道上午九点到下午五点只许步行，公交改走河堤。
            """)
        #expect(page.titles == ["旧厂房里的养老圈", "樱花大道试行分时步行"])
        #expect(page.articles.last?.byline == ["卫东来"])
    }
}
