// Pages of sites with menus in English, e-papers with buttons beside the day, lists of titles with days.

import Corpus
import Pipeline
import Testing

@Suite struct ForeignFurnitureTests {
    private static let english = """
        Home
        News
        中文  |  ENGLISH  |  FRANÇAIS

        山城：主粮试验让“土豆蛋”走上餐桌

        Updated: 2013-05-08 09:12
        By 温静 彭立群

        Comments(4) Print Mail Large Medium Small

        5月6日，一家食品厂的女工在给馒头装袋。[Photo by 曹建军/for China Online]

        早上6点，永定路的早餐铺刚掀开蒸笼，下夜班的司机马国梁就买走了6个馒头，他说比白面的甜一点，放两天也不掉渣。

        Related Stories

        Potato growers in Gansu look to the sky
        2 重庆江津花椒进入采摘季
        Highland barley beer goes to market

        这种馒头里，马铃薯全粉占三成。3月以来，全市在7家食品厂试产主食，每天出厂的馒头和面条有九吨。

        Previous Page 1 2 Next Page

        Editor: 罗怡

        About Us | Contact Us | Advertise | Job Offer
        """

    @Test func `English around a Chinese text is furniture, its authors and day are read`() throws {
        let page = try PageCase(ForeignFurnitureTests.english)
        #expect(page.titles == ["山城：主粮试验让“土豆蛋”走上餐桌"])
        #expect(page.articles[0].byline == ["温静", "彭立群"])
        #expect(page.articles[0].published?.value.description == "2013-05-08")
        #expect(page.paragraphs().count == 2)
        for line in ["Related Stories", "重庆江津花椒", "Previous Page", "Comments(4)"] {
            #expect(page.role(line) == .navigation)
        }
        #expect(page.role("[Photo by") == .caption)
        #expect(page.role("Editor: 罗怡") == .folio)
    }

    @Test func `The day of an e-paper stands beside the sizes of its type`() throws {
        let page = try PageCase(
            """
            标题导航
            吉林日报　第03版：要闻　上一篇　下一篇
            2012年03月14日　放大⊕　缩小⊖　默认○

            春耕备耕一线的指尖服务
            　　从2月下旬开始，农安县从县直部门和乡镇抽调三千多名干部下到村屯，为农户代办种子、化肥和农药的采购手续。
            　　截至3月12日，全县农户购进化肥18.6万吨，占用量的九成。
            上一篇　下一篇
            """)
        #expect(page.titles == ["春耕备耕一线的指尖服务"])
        #expect(page.role("放大⊕") == .webHeader)
    }

    @Test func `Titles with their days are links, those of two lines too`() throws {
        let page = try PageCase(
            """
            首页 > 新闻中心 > 工作动态
            ·清廉村居“亮”起来　2021-08-19
            ·我县召开防汛视频调度会　2021-08-18
            ·县自然资源局召开第三次国土调查成果应用培
            训会　2021-08-16
            ·双龙镇：“板凳会”开到院坝里
            2021-08-13
            首页　上一页　1　2　3　下一页　尾页

            把茶叶种进石头缝

            来源：县融媒体中心　作者：刘婷　发布时间：2021-08-17 10:36
            　　三年前，猫儿乡的坡上只有石头。技术员住到村里，带着社员在石缝里垒起土坑，一株一株栽下茶苗，第二年成活九成。
            　　目前，全乡茶园已有四千三百亩，覆盖六个村，石漠化治理率达到六成。
            """)
        #expect(page.titles == ["把茶叶种进石头缝"])
        #expect(page.role("训会　2021-08-16") == .navigation)
    }

    @Test func `The day on which a site was read is not that of its text`() throws {
        let page = try PageCase(
            """
            首页　要闻　时政　理论　党史
            2013年9月25日 星期三　设为首页　加入收藏　手机版

            板凳会开到家门口

            2013年09月24日08:27　　来源：山城日报
            　　入夜，牛心村的晒坝上亮起了灯，县里来的干部搬一条板凳坐下，听村民说修路的事，一条一条记在本子上。
            　　三个月里，全县开了四百场这样的会，收到意见两千多条，办结一千八百条。
            """)
        #expect(page.articles[0].published?.value.description == "2013-09-24")
    }
}
