// Pages saved from the web and documents from the sites of governments: one text, and the furniture of the site around it.

import Corpus
import Testing

@Suite struct WebPageTests {
    @Test
    func `An account names its author before itself, credits pictures at the end of a line and says where it ends`()
        throws
    {
        let page = try PageCase(
            """
            凌晨三点的菜市场

            原创： 林小满 慢城笔记 2018-11-23

            点击上方蓝字关注“慢城笔记”

            你见过凌晨三点的城市吗？写字楼的灯都灭了，高架桥空得能听见风，城西的市场却亮着灯。

            老姜在分拣莲藕　图/老周

            他有一个女儿，在外地读大学，学的是会计，每个月给她寄一千五百块钱，从来不让她来这里。

            愿每一个在深夜里用力生活的人，都能有一碗热豆浆，也都能等到自己的那一笼包子。

            — END —

            作者：林小满，专栏作者，关注城市与人。

            编辑：阿橘　　排版：小鹿
            """)
        #expect(page.titles == ["凌晨三点的菜市场"])
        #expect(page.articles.first?.byline == ["林小满"])
        #expect(page.page.page.facts.date?.value.description == "2018-11-23")
        #expect(page.role("图/老周") == .caption)
        #expect(page.paragraphs().count == 3)
    }

    private static let printPage = """
        2021年3月9日 星期二 江口日报 第3版

        老旧小区装上电梯
        本报讯　县城南门的三个老旧小区昨天装上
        电梯，八十岁的老人不用再爬六层楼，邻居
        们在楼下放起鞭炮。

        """

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

    /// A page of a site: menu, headline, header, three paragraphs, and what a test puts under them.
    private static func site(_ tail: String, header: String = "2021-03-09 08:15　来源：江口新闻网") -> String {
        "首页>新闻>民生\n\n江口县改造三十二个老旧小区\n\n\(header)\n\n\(body)\n\n\(tail)\n"
    }

    @Test(arguments: [
        "相关新闻\n·县城新增两条公交线\n·老街的灯亮了", ">本地要闻精选：\n县城新增两条公交线\n老街的灯亮了", "猜你喜欢\n县城新增两条公交线",
        "热门新闻排行榜\n1 县城新增两条公交线\n2 老街的灯亮了", "作者其他文章\n县城新增两条公交线", "延伸閱讀\n縣城新增兩條公車線",
        "网友评论\n山城挑夫：我家那栋楼也该装电梯了，盼着。\n匿名网友 2021-03-09 09:30:11",
        "评论（12）\n山城挑夫：盼着装电梯。\n3小时前 · 江口", "0 条评论\n写得真好，盼着装电梯。", "我来说两句\n写得真好，盼着装电梯。",
        "点赞 31　收藏 8　转发\n县城新增两条公交线", "（责任编辑：邓小雨）\n写得真好，盼着装电梯。", "责任编辑 | 邓小雨\n一审丨周平\n写得真好，盼着装电梯。",
        "（完）\n写得真好，盼着装电梯。", "【免责声明】本文只代表作者本人观点，与本站无关，请读者自行判断。",
        "本文为江口新闻网独家稿件，文中看法属于作者，不代表本网立场。", "本网站登载的文字和图片，未经书面授权不得转载。\n违者将依法追究法律责任，本网保留一切权利。",
        "[信息网络传播视听节目许可证（1234567）] [江ICP证654321号]", "我要举报", "打开APP 查看更多", "标签：小区 电梯", "扫码关注江口新闻网",
    ])
    func `Nothing under the text of a page of a site is text`(tail: String) throws {
        let page = try PageCase(Self.site(tail))
        #expect(page.titles == ["江口县改造三十二个老旧小区"])
        #expect(page.paragraphs().count == 3)
        #expect(page.paragraphs().last?.hasSuffix("加装电梯等短板。") == true)
    }

    @Test func `The text of a page of a site may speak of comments, shares and editors`() throws {
        let page = try PageCase(
            """
            首页>新闻>民生

            江口县改造三十二个老旧小区

            2021-03-09 08:15　来源：江口新闻网

            责任编辑：邓小雨

            小区改造的消息在网上引来八百条评论，转发最多的一条问：电梯装不装？

            转发评论都不是目的，县住建局的负责人逐条回复，请居民到现场提意见。

            相关链接

            老旧小区指二〇〇〇年以前建成的住宅小区，改造内容分基础、完善、提升三类。

            改造费用由居民、单位和财政分担，居民出资部分可以使用公积金支付。
            """)
        #expect(page.titles == ["江口县改造三十二个老旧小区"])
        for words in ["小区改造的消息", "转发评论都不是", "老旧小区指", "改造费用由"] {
            #expect(page.role(words) == .body, "\(words)")
        }
    }

    @Test func `Text wrapped at the edge of a window is joined, and is one article with its headings`() throws {
        let page = try PageCase(
            """
            江口新闻网 | 首页 | 新闻 | 财经 | 房产 | 社区

            菜价连跌三周 仓库里的买家在等什么

            2025-11-06 07:12　来源：江口新闻网　作者：王江

            11月4日，江口菜市场的电子屏上跳出一个新数字：每斤两元三角，比十月中旬下跌两角四分，买菜的人停下来看了又看，谁也没有说话，卖菜的却
            都低下了头。

            产量：今年多了一成
            县农业局的调查显示，今年全县白菜种植面积约为一万亩，产量同比增加百分之十二，截至十月底，全县冷库存量为四千吨，是近五年同期的最高
            值，也是唯一的一次。

            价格何时见底
            “看跌的人都在看库存，看涨的人都在看天气。”县价格监测中心的李江认为，如果十二月下旬气温偏低、明年面积减少的消息被证实，春节前后可
            能有一轮行情。

            她的建议是：不要追着库存走，先看自己的成本。
            """)
        #expect(page.titles == ["菜价连跌三周 仓库里的买家在等什么"])
        let endings = page.paragraphs().map { String($0.suffix(6)) }
        #expect(endings == ["都低下了头。", "年多了一成]", "唯一的一次。", "格何时见底]", "有一轮行情。", "自己的成本。"])
    }

    @Test func `A print page with boxes named as lists on sites keeps its text`() throws {
        let page = try PageCase(
            Self.printPage + """

                相关新闻
                新增两条公交线
                本报讯　县公交公司本月起新增两条线路，
                经过南门和码头，每天早上六点发车，晚上
                十点收车。
                责任编辑：邓小雨
                网友评论
                老街的灯亮了
                本报讯　停用多年的老街路灯昨晚全部亮起，
                商户把店门开到半夜，游客比平日多了一倍。
                """)
        #expect(page.role("电梯，八十岁的老人") == .body)
        #expect(page.role("经过南门和码头") == .body)
        #expect(page.role("商户把店门") == .body)
    }

    @Test(arguments: [
        ("2021-03-09 08:15:40　江口在线网 邓小雨", ["邓小雨"]), ("邓小雨 发布于 2021-03-09", ["邓小雨"]),
        ("2021-03-09 08:15 · 江口新闻网官方账号", []), ("2021年03月09日 08:15　来源：江口晚报　作者：邓小雨 周平", ["邓小雨", "周平"]),
        ("记者 邓小雨 2021-03-09 08:15", ["邓小雨"]), ("发表于 2021-03-09 08:15 阅读 1.3万", []),
    ])
    func `Time, site and author under a headline are read without labels`(header: String, authors: [String]) throws {
        let page = try PageCase(Self.site("邻里互助成风气\n\n改造之后，邻居们轮流照看楼道，几年没有说过话的两家又走动起来。", header: header))
        #expect(page.titles == ["江口县改造三十二个老旧小区"])
        #expect(page.role(String(header.prefix(8))) == .webHeader)
        #expect(page.articles.first?.byline == authors)
        #expect(page.articles.first?.published?.value.description == "2021-03-09")
    }

    @Test(arguments: [
        "江口论坛 / 评论 / 专栏", "放大+ 缩小- 默认○", "新闻首页 时政 财经 体育 教育 汽车", "政务公开|法规文件", "今日新聞 社論 評論 專題 體育 回首頁",
        "微信 微博 复制链接 T小 T大",
    ])
    func `Menus, ways and buttons above a headline are none of it`(menu: String) throws {
        let page = try PageCase(menu + "\n\n" + Self.site("邻里互助成风气"))
        #expect(page.titles == ["江口县改造三十二个老旧小区"])
        #expect(page.role(menu) == .navigation)
    }

    @Test func `Labels of a document's table may lack their colon, and the day of posting dates the page`() throws {
        let page = try PageCase(
            """
            首页
            政务公开
            法规文件
            索 引 号
            000098765/2022-00012
            主题分类
            城乡建设、环境保护\\住房
            发文机关
            江口县人民政府
            成文日期
            2022年03月01日
            发布日期
            2022年03月09日
            江口县人民政府关于改造老旧小区的意见
            江府发〔2022〕3号
            　　各乡镇人民政府，县政府各部门：
            　　为改善居民居住条件，现提出以下意见，请结合实际认真执行。
            江口县人民政府
            2022年3月1日
            """)
        #expect(page.titles == ["江口县人民政府关于改造老旧小区的意见"])
        #expect(page.page.page.facts.date?.value.description == "2022-03-09")
        #expect(page.role("城乡建设、环境") == .webHeader)
        #expect(page.role("法规文件") == .navigation)
    }

    @Test func `Lines about pictures between paragraphs are captions`() throws {
        let page = try PageCase(
            Self.site(
                """
                老人在新电梯前合影。 江口新闻网记者 周平 图

                施工现场。
                施工现场。

                居民说，电梯装好那天，三楼的老人下楼晒了半天太阳。
                """))
        #expect(page.role("老人在新电梯前") == .caption)
        #expect(page.role("施工现场") == .caption)
        #expect(page.paragraphs().count == 4)
    }

    @Test func `Notes on codes and applications are no headlines on paper`() throws {
        let page = try PageCase(
            Self.printPage + """

                更多精彩内容请扫描二维码

                新闻客户端：掌上江口

                新增两条公交线
                本报讯　县公交公司本月起新增两条线路，
                市民在站台
                扫码查看下一
                班车还有几分钟，晚上十点收车。
                """)
        #expect(page.titles == ["老旧小区装上电梯", "新增两条公交线"])
        #expect(page.role("更多精彩") == .navigation)
        #expect(page.role("新闻客户端") == .navigation)
    }

    @Test func `A newsletter of several texts keeps all of them`() throws {
        let page = try PageCase(
            """
            新聞 健康 財經 體育 網站總覽

            2021/03/09 08:15

            江口舊社區裝電梯
            記者鄧小雨／江口報導

            江口南門三個舊社區昨天裝上電梯，八十歲的老人不必再爬六層樓。

            回頁首

            公車新增兩條路線
            記者周平／江口報導

            公車公司本月起新增兩條路線，每天早上六點發車，晚上十點收車。
            """)
        #expect(page.titles == ["江口舊社區裝電梯", "公車新增兩條路線"])
    }

    @Test func `Editors under the first of several texts end that text alone`() throws {
        let page = try PageCase(
            Self.site(
                """
                责任编辑：邓小雨

                江口县城新增两条公交线路

                2021-03-10 09:20　来源：江口新闻网

                县公交公司本月起新增两条线路，每天早上六点发车，晚上十点收车，方便夜班工人。

                第一班车开出时，站台上站着二十多位刚下夜班的工人。

                责任编辑：周平
                """))
        #expect(page.role("第一班车开出时") == .body)
        #expect(page.role("县公交公司") == .body)
    }

    @Test func `Stories of a paper whose lines are paragraphs stay apart though a box is named as on sites`() throws {
        let page = try PageCase(
            """
            2021年3月9日 星期二 江口日报 第3版

            老旧小区装上电梯
            本报讯　县城南门的三个老旧小区昨天装上电梯，八十岁的老人不用再爬六层楼。

            相关链接

            全县还有四十个小区等待改造，最老的一个建于一九七八年。

            新增两条公交线
            本报讯　县公交公司本月起新增两条线路，每天早上六点发车，晚上十点收车。

            老街的灯亮了
            本报讯　停用多年的老街路灯昨晚全部亮起，商户把店门开到半夜。
            """)
        #expect(page.titles == ["老旧小区装上电梯", "新增两条公交线", "老街的灯亮了"])
    }

    @Test func `A row of words over the headline is a menu, whatever the words`() throws {
        let page = try PageCase(
            "江口农业观察网\n搜索　热点　政策　市场　人物　视频\n2025年11月6日 星期四\n市场 > 产地行情\n\n[广告] 化肥直供平台 首单立减\n\n"
                + "蒜价连跌三周 仓库里的买家在等什么\n2025-11-06 07:12　农业观察网记者 魏江\n\n"
                + "11月4日，石门大蒜市场的电子屏上跳出一个新数字，比上周又低了一毛。\n\n冷库老板说，卖也不是，放也不是。\n")
        #expect(page.titles == ["蒜价连跌三周 仓库里的买家在等什么"])
        #expect(page.role("搜索") == .navigation)
        #expect(page.role("化肥直供") == .navigation)
    }
}
