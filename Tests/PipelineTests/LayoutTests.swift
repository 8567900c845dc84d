// Layouts of print, each in the form extraction gives it.

import Corpus
import Testing

@Suite struct LayoutTests {
    @Test func `A blank line between every pair of lines says nothing about paragraphs`() throws {
        let page = try PageCase(
            """
            江口新桥昨日合龙

            本报讯 昨日上午，江口新桥主跨合龙，两岸

            群众站在江边观看。建设单位介绍，大桥全长

            一千二百米，明年可以通车。

            大桥设双向六车道，两侧留有人行道。桥下净

            空能让五千吨级的货轮通过，沿江码头不必搬

            迁，渡口的轮船也照常开行。

            附近居民说，从前过江要等轮渡，遇上大雾

            只好绕行，如今总算盼到了头。
            """)
        #expect(page.titles == ["江口新桥昨日合龙"])
        #expect(page.paragraphs().count == 3)
        #expect(page.paragraphs()[1].hasPrefix("大桥设双向六车道") && page.paragraphs()[1].hasSuffix("照常开行。"))
    }

    @Test func `Without blank lines paragraphs end where a sentence stops short and begin where an indent was lost`()
        throws
    {
        let page = try PageCase(
            """
            春耕时节，县里的农机手比往年
            更忙。合作社把二十台插秧机排成班
            次，白天黑夜轮着下田，人歇机不歇。
            老把式站在田埂上看，起初不放
            心，后来也点了头。
            六百亩试验田三天插完，比去年
            早了整整一个星期，省下的人手转去
            修渠，渠水当天就放到了田头，秧苗
            一夜之间返了青，田里的蛙声也密了。
            农技站派人守在田边记数，哪块
            田缺水，哪块田缺肥，当天写在牌子
            上，第二天就有人来管。
            """)
        #expect(page.paragraphs().count == 4)
        #expect(page.paragraphs()[1] == "老把式站在田埂上看，起初不放心，后来也点了头。")
    }

    @Test func `A blank before a line-initial bracket or at a column break does not end a sentence`() throws {
        let page = try PageCase(
            """
            两地代表就水运协作谈了一天，会后签署了

            《上游港口协作备忘录》，约定共用泊位，统一

            “一单到底”的运单格式。代表们说，船期从此可
            以预先排定。

            港口方面表示，年内先开两条航线，明年再视
            货源增

            减班次，力争让沿江县城的货当天装船。
            """)
        #expect(page.paragraphs().count == 2)
        #expect(page.paragraphs()[0].contains("签署了《上游港口协作备忘录》，约定共用泊位，统一“一单到底”的运单"))
        #expect(page.paragraphs()[1].contains("再视货源增减班次"))
    }

    @Test func `A sentence goes on over a page number and a vertical caption`() throws {
        let page = try PageCase(
            """
            山村小学的图书室添了三千册新书，孩子们
            排着队借阅。老师把书目抄在黑板上，谁借

            7

            了哪一本，一眼就能看见。

            渡
            口
            的
            清
            晨

            放学以后，图书室还开一个小时，等家长下
            地回来再关门。
            """)
        #expect(page.role("7") == .folio)
        #expect(page.role("渡") == .verticalCaption)
        #expect(page.paragraphs()[0].contains("谁借了哪一本"))
        #expect(page.paragraphs().count == 2)
    }

    @Test func `A masthead and its folio give paper, date and page and stay out of the article`() throws {
        let page = try PageCase(
            """
            江口日报
            2019年 3月 5日 星期二 第 2 版

            水库除险工程进场

            本报讯 三座病险水库的加固工程昨日同时进
            场，工期四个月。水利部门说，汛期之前坝体
            要达到设计水位。

            编辑 李明远
            """)
        #expect(page.page.page.facts.newspaper?.value == "江口日报")
        #expect(page.page.page.facts.date?.value.description == "2019-03-05")
        #expect(page.page.page.facts.pageNumber?.value == 2)
        #expect(page.titles == ["水库除险工程进场"])
        #expect(page.articles[0].published?.certainty == .printed)
    }

    @Test func `A doubled folio numeral counts once`() throws {
        let page = try PageCase("552021年 12月 15日 星期三\n编辑 李明远\n\n会议在江口举行，签署了三项协议，各方都表示满意。\n")
        #expect(page.page.page.facts.pageNumber?.value == 5)
        #expect(page.page.page.facts.date?.value.description == "2021-12-15")
    }

    @Test func `Kicker, title and subtitle of a deck are told apart`() throws {
        let page = try PageCase(
            """
            全县农村公路养护现场会昨日召开

            养路如养田

            把路面交给村民 把钱用在明处

            □本报记者 李明远 周晓岚

            昨日的现场会不在会议室，在山路上开。三
            十个乡镇的干部沿着新修的盘山路走了七公
            里，一边走一边看排水沟。
            """)
        #expect(page.articles.count == 1)
        #expect(page.articles[0].kicker == "全县农村公路养护现场会昨日召开")
        #expect(page.articles[0].title == "养路如养田")
        #expect(page.articles[0].subtitle == "把路面交给村民 把钱用在明处")
        #expect(page.articles[0].byline == ["李明远", "周晓岚"])
    }

    @Test func `Headlines go to the story whose words they share even when they stand with the other one`() throws {
        let page = try PageCase(
            """
            茶山春早：新芽价格好过去年

            □本报记者 李明远

            渡口的老艄公今年七十岁，守着轮渡四十年。
            大桥通车以后，轮渡一天只开四趟，乘船的多
            是看风景的客人。艄公说，船慢，话就多。

            艄公把渡船的旧照片挂在舱里，从木船到铁船，
            一共五张。轮渡公司打算把最老的一条木船修
            好，放在码头上给人看。

            轮渡渐远 艄公不老

            □本报记者 周晓岚

            清明还没到，茶山上已经满是采茶的人。新芽
            每斤卖到六百元，比去年高出两成，茶农把孩
            子也叫回来帮忙。

            合作社统一收购新芽，价格贴在门口。茶农说，
            去年压价的贩子今年不敢上山，茶山终于清静
            了一回。
            """)
        #expect(page.titles == ["轮渡渐远 艄公不老", "茶山春早：新芽价格好过去年"])
        #expect(page.articles.map(\.byline) == [["李明远"], ["周晓岚"]])
    }

    @Test func `A letter-spaced headline is read without its spaces`() throws {
        let page = try PageCase(
            """
            河 道 里 的 守 夜 人

            入夏以后，河道管理所的人睡得少了。上游
            一落雨，电话就响，守夜的人要沿河堤走一
            个来回，看闸门，看水尺。
            """)
        #expect(page.titles == ["河道里的守夜人"])
    }

    @Test func `Numbered headings are headings and a numbered opening is part of its paragraph`() throws {
        let page = try PageCase(
            """
            一、办好社区食堂

            （一）定好价格。社区食堂的饭菜价格由居民
            议事会商定，每季度公布一次账目，接受居民
            查询。

            （二）管好安全。食材当天采购，留样两天，
            街道每月抽查一次，结果贴在门口。

            二、修好背街小巷

            背街小巷先修水，再修路，最后修灯，一年之
            内全部完工，不留尾巴。
            """)
        #expect(page.articles.count == 1)
        #expect(page.paragraphs()[0] == "[一、办好社区食堂]")
        #expect(page.paragraphs()[3] == "[二、修好背街小巷]")
        let first = page.articles[0].paragraphs[1]
        let heading = try #require(first.runInHeading)
        #expect(page.articles[0].text.at(heading) == "（一）定好价格")
        #expect(page.articles[0].paragraphs[0].kind == .heading(level: 1))
    }

    @Test func `Captions with a credit and the pieces of a drawing stay out of the article`() throws {
        let page = try PageCase(
            """
            图表里的粮食账
            小麦

            01

            亩产
            八百斤

            02

            总产
            六千吨

            03

            全县的小麦昨日开镰，三百台收割机同时下
            地。农业部门预计，今年总产比去年多出一
            成，主要是因为冬天雪多，春天病虫少。

            收割机在麦田里作业，远处是新修的粮库。
            记者 李明远 摄
            """)
        #expect(page.role("02") == .infographic)
        #expect(page.role("亩产") == .infographic)
        #expect(page.role("收割机在麦田里作业") == .caption)
        #expect(page.articles.count == 1)
        #expect(page.paragraphs() == ["全县的小麦昨日开镰，三百台收割机同时下地。农业部门预计，今年总产比去年多出一成，主要是因为冬天雪多，春天病虫少。"])
    }

    @Test func `Hotlines, ornaments and advertisements are scraps`() throws {
        let page = try PageCase(
            """
            便民热线 12345 供水抢修 60001234 燃气报修 60005678

            ★ ★ ★

            夜市重新开张，摊位比从前少了一半，灯却
            亮了一倍。摊主们说，地方小了，人气还在，
            只要天不下雨，夜里总有人来。

            遗失声明
            """)
        #expect(page.role("便民热线") == .hotline)
        #expect(page.role("★") == .ornament)
        #expect(page.role("遗失声明") == .advertisement)
        #expect(page.paragraphs().count == 1)
    }

    @Test func `A document keeps number, attachments and sign-off apart from its text`() throws {
        let page = try PageCase(
            """
            江口县人民政府办公室文件

            江府办发〔2020〕31号

            江口县人民政府办公室
            关于做好今冬明春农田水利建设工作的通知

            各乡镇人民政府，县政府各部门：

            为做好今冬明春农田水利建设，经县政府同意，现就有关事项通知如下。

            一、总体要求

            坚持先急后缓，以修复水毁工程为主，把有限的资金用在渠道和塘堰上，开春之前全部通水。

            附件：1.任务分解表
            2.资金安排表

            江口县人民政府办公室
            2020年11月3日
            """)
        #expect(page.articles.count == 1)
        #expect(page.titles[0]?.hasSuffix("关于做好今冬明春农田水利建设工作的通知") == true)
        #expect(page.role("〔2020〕") == .documentNumber)
        #expect(page.role("附件") == .body, "above the sign-off it is part of the text")
        #expect(page.role("2020年11月3日") == .signOff)
        #expect(page.page.page.facts.date?.value.description == "2020-11-03")
    }

    @Test func `A web page gives its header line and no menu`() throws {
        let page = try PageCase(
            """
            首页 > 新闻 > 本地

            城北菜市场改造完工

            2022-04-18 09:12:33  来源：江口日报  作者：李明远

            经过半年改造，城北菜市场昨日重新开门迎客，三百多个摊位全部入驻，地面防滑，灯光明亮。

            市场管理方表示，摊位费三年不涨，熟食区加装了玻璃罩，每天打烊之后统一消毒。

            返回顶部
            """)
        #expect(page.titles == ["城北菜市场改造完工"])
        #expect(page.role("首页") == .navigation)
        #expect(page.role("返回顶部") == .navigation)
        #expect(page.page.page.facts.newspaper?.value == "江口日报")
        #expect(page.articles[0].published?.value.description == "2022-04-18")
        #expect(page.paragraphs().count == 2)
    }

    @Test func `A paper of the 1950s has Chinese numerals and datelines in brackets`() throws {
        let page = try PageCase(
            """
            一九五四年五月九日 星期日 第一版

            水库工地提前完工

            【本报江口八日电】江口水库工地的三
            千民工，经过一百二十天的劳动，昨天把大
            坝合龙，比计划提前了半个月。

            农业社丰收在望

            【新华社江口八日电】今年雨水调匀，
            各农业社的小麦长势很好，社员们正忙着准
            备镰刀和麻袋，等着开镰。
            """)
        #expect(page.titles == ["水库工地提前完工", "农业社丰收在望"])
        #expect(page.page.page.facts.date?.value.description == "1954-05-09")
        #expect(page.articles[1].agency == "新华社")
    }

    @Test func `Traditional characters are read by the same rules and kept as printed`() throws {
        let page = try PageCase(
            """
            港口擴建工程動工

            【本報訊】（記者張曉嵐）港口擴建工程昨日
            動工，新泊位可以停靠萬噸貨輪。工程分兩期
            進行，第一期明年完成。（下轉第三版）
            """)
        #expect(page.titles == ["港口擴建工程動工"])
        #expect(page.articles[0].byline == ["張曉嵐"])
        #expect(page.articles[0].jumps.map(\.pageNumber) == [3])
        #expect(page.articles[0].jumps.map(\.direction) == [.to])
    }

    @Test func `A wire story without a year takes it from the latest past time of the text and says so`() throws {
        let page = try PageCase(
            """
            渔业协定谈判取得进展

            两国代表就渔业协定举行了第三轮谈判。自2016
            年11月以来，双方已经交换了两份草案，预计到
            2020年完成全部文本。

            （新华社江口1月9日电）
            """)
        #expect(page.articles[0].published?.value.description == "2017-01-09")
        #expect(page.articles[0].published?.certainty == .inferred)
        #expect(page.page.page.facts.date?.value.description == "2017-01")
    }

    @Test func `Nothing is guessed where a page supports no date`() throws {
        let page = try PageCase("茶农把新芽送到合作社，当天结账，当天领钱，人人都说公道。\n")
        #expect(page.page.page.facts.date == nil)
        #expect(page.articles[0].published == nil)
    }

    @Test func `A headline that stands before 上接 may belong to the story above`() throws {
        let page = try PageCase(
            """
            灌区改造以后，水从上游自流到田里，不再靠
            柴油机抽。管水员按亩收费，账目每月上墙，
            灌区里再没有人为放水吵架。

            灌区的干渠衬砌完工，支渠还差三公里，管水
            员说，入冬之前可以接通。

            （新华社江口3月11日电）

            灌 区 里 的 水 账

            （上接第一版）
            随着码头扩建，货运量连年上升，去年首次突
            破一千万吨。船公司把总部迁到江口，带来三
            百个岗位。
            """)
        #expect(page.titles == ["灌区里的水账", nil])
        #expect(page.articles[1].jumps.first?.direction == .from)
    }

    @Test func `The number of pages of an issue is not the number of the page`() throws {
        let page = try PageCase("江口日报\n2019年3月5日 星期二 今日8版\n\n会议在江口举行，签署了三项协议，各方都表示满意。\n")
        #expect(page.page.page.facts.pageNumber == nil)
        #expect(page.page.page.facts.newspaper?.value == "江口日报")
    }

    @Test func `A jump broken over two lines still ends its story`() throws {
        let page = try PageCase(
            """
            新桥合龙

            □本报记者 李明远

            江口新桥主跨昨日合龙，两岸群众站在江边观
            看，建设单位说明年可以通车，渡口的轮船照
            常开行，沿江的码头也不必搬迁。（下转2
            版）

            轮渡还开

            □本报记者 周晓岚

            老艄公守着轮渡四十年，说船慢，话就多，乘
            船的多是看风景的客人。
            """)
        #expect(page.titles == ["新桥合龙", "轮渡还开"])
        #expect(page.articles[0].jumps.first?.pageNumber == 2)
    }

    @Test func `A change of column parts stories when a headline is left over`() throws {
        let page = try PageCase(
            """
            养路如养田

            □本报记者 李明远

            昨日的现场会不在会议室，在山路上开。三
            十个乡镇的干部沿着新修的盘山路走了七公
            里，一边走一边看排水沟，看路肩，看护栏。

            养路员的工资按路段发，路面平整的多发，
            塌方不报的少发，账目每月贴在村口，谁走
            得勤，谁走得懒，一眼就能看见。

            渡口的候船室昨天拆
            了，候船的长凳搬进新桥
            边的凉亭，老艄公又有了
            坐处。

            候船室建于五十年前，
            墙上的船期表还在，凉亭
            里也照样贴了一张。

            候船室搬进凉亭
            """)
        #expect(page.titles == ["养路如养田", "候船室搬进凉亭"])
    }
}
