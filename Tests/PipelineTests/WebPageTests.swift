// Pages saved from the web and documents from the sites of governments: one text, and the furniture of the site around it.

import Corpus
import Testing

@Suite struct WebPageTests {
    private static let body = """
            去年以来，江口县把老旧小区改造列为民生实事，全年改造小区三十二个，受益居民一万二千户。

            县住房和城乡建设局介绍，改造资金由财政、居民和社会资本共同承担，居民意见贯穿始终。

            今年还将改造二十个小区，重点补上停车、加装电梯等短板。
        """

    @Test func `Values under the labels of a document's table are part of the table`() throws {
        let page = try PageCase(
            """
            索引号：
            000012345/2023-00060
            发文机关：
            江口县人民政府
            成文日期：
            2023年10月05日
            标题：
            江口县人民政府关于改造老旧小区的意见
            发布日期：
            2023年10月16日

            江口县人民政府
            关于改造老旧小区的意见
            江府发〔2023〕16号

            各乡镇人民政府，县政府各部门：
            　　为改善居民居住条件，现提出以下意见。
            　　一、总体要求
            　　坚持居民自愿、量力而行，用三年时间基本完成改造任务。
            　　二、主要任务
            　　各乡镇要摸清底数，列出清单，分批实施，年底前报县政府。
            （本文有删减）
            """)
        for value in ["000012345", "2023年10月05日", "2023年10月16日"] {
            #expect(page.role(value) == .webHeader, "\(value)")
        }
        #expect(page.titles == ["江口县人民政府关于改造老旧小区的意见"])
        #expect(page.role("（本文有删减）") == .navigation)
    }

    @Test func `Time without a source, names of sites and lists of links are furniture`() throws {
        let page = try PageCase(
            """
            江口Logo
            下载客户端

            登录

            媒体
              • 江口新闻
              • 县政府消息
              • 江口晚报

            江口县改造三十二个老旧小区

            2023-07-25 06:30
            民生 >
            字号

            """ + Self.body + """


                (原题为《三十二个小区换新颜》)
                    责任编辑：王小江
                    江口新闻报料：021-96000000
                    江口新闻，未经授权不得转载
                """)
        #expect(page.titles == ["江口县改造三十二个老旧小区"])
        #expect(page.paragraphs().count == 3)
        #expect(page.page.page.facts.date?.value.description == "2023-07-25")
        for line in ["江口Logo", "下载客户端", "• 江口晚报", "民生 >", "(原题为", "报料", "未经授权"] {
            #expect(page.role(line) == .navigation, "\(line)")
        }
    }

    @Test func `A headline printed twice is one headline, the title of the window is none`() throws {
        let page = try PageCase(
            """
            江府发〔2023〕16号《关于改造老旧小区的实施意见》

            浏览量：    时间：2023-10-17 23:45:19

            关于改造老旧小区的实施意见

            关于改造老旧小区的实施意见

            """ + Self.body)
        #expect(page.titles == ["关于改造老旧小区的实施意见"])
        #expect(page.role("《关于改造") == .navigation)
    }

    @Test func `A page of a site has one text though a dateline stands in its middle`() throws {
        let page = try PageCase(
            """
            老旧小区改造进度过半
            www.example.cn  2023年10月22日 17:35:24  来源：江口新闻网

                江口县领导昨日到改造工地调研，与居民座谈并听取意见。

                江口新闻网10月22日电 记者从县住建局获悉，全县老旧小区改造进度过半，年底前全部完工。

                施工队每天工作到傍晚六点，以免打扰居民休息。

            【纠错】 [责任编辑： 王小江 ]
            """)
        #expect(page.titles == ["老旧小区改造进度过半"])
        #expect(page.paragraphs().count == 3)
    }

    @Test func `Pages of a database name paper, page and column over each story`() throws {
        let page = try PageCase(
            """
            1951年9月15日江口日报 第1版

            第1版()
            专栏:

            夏粮丰收
            今年夏天雨水适时,全县小麦每亩多收二十斤,农民踊跃缴纳公粮。


            第1版()
            专栏:在祖国各地

            新渠通水
            【本报讯】江口新渠昨天通水,沿渠四个乡的三万亩旱地从此变成水田。
            """)
        #expect(page.page.page.facts.newspaper?.value == "江口日报")
        #expect(page.titles == ["夏粮丰收", "新渠通水"])
        #expect(page.role("专栏:在祖国各地") == .sectionLabel)
    }

    @Test func `Headlines right above the caption of a picture are none of it`() throws {
        let page = try PageCase(
            """
            江口县人民代表大会开幕
            一百二十名代表出席
            10月16日,江口县人民代表大会在县礼堂开幕,代表们步入会场。本报记者 王江 摄
            本报讯 大会16日上午开幕。县长作了政府工作报告,代表们认真审议。
            报告总结了过去五年的工作,提出今后五年的目标和任务。
            """)
        #expect(page.articles.first?.title?.hasPrefix("江口县人民代表大会开幕") == true)
        #expect(page.role("步入会场") == .caption)
    }
}
