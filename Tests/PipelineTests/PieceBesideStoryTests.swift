// Pieces beside stories: sentences lifted out of them, pictures, announcements, names of columns; and authors, headlines and
// blanks that look like such pieces.

import Corpus
import Pipeline
import Testing

@Suite struct PieceBesideStoryTests {
    @Test func `A sentence that is printed again between blanks is lifted out of its story`() throws {
        let page = try PageCase(
            """
            桥上的人

            　　2013年冬天，女儿发高烧，罗大妹在四十米高的塔
            上焊接，电话打了三遍她才听见。丈夫在

            “海腥味好啊，洗不掉，
            说明我是桥上的人。”

            电话里吼：“你是要桥还是要家？”她握着话筒一句
            话也说不出来。

            　　后来罗大妹笑了：“海腥味好啊，洗不掉，说明我是
            桥上的人。”
            """)
        #expect(page.role("“海腥味好啊") == .caption)
        #expect(page.role("说明我是桥上的人。”") == .caption)
        #expect(page.articles.count == 1)
        #expect(page.paragraphs().contains { $0.contains("丈夫在电话里吼") })
    }

    @Test func `A heading that lists what its text says again is none`() throws {
        let heading = "建设“两核、四通道、五区、\n三带”物流体系"
        let text = "　　两地将建设“两核、四通道、五区、三带”物流体系，到明年\n物流总额再上台阶，企业的费用再降一成。"
        let page = try PageCase("\(TwoStories.heads[0])\n\n\(TwoStories.first)\n\n\(heading)\n\n\(text)\n")
        #expect(page.role("三带”物流体系") != .caption)
    }

    @Test(arguments: [
        (["图为农民驾驶收割机收大豆。", "刘勤利摄（影像中国）"], LineRole.caption),
        (["四月十五日，雨中的江口老桥。", "本报记者　张小龙摄（传真照片）"], .caption),
        (["“等我卖完这坛醋再给你找信。”　江帆作"], .caption),
        (["公　告", "因老城区管网改造，定于5月23日起对滨江路停止供水，", "请用户储水备用。"], .advertisement),
        (["聲　明", "本人於五月二日遺失工會會員證一枚，特此聲明作廢。"], .advertisement),
        (["征婚：女，34岁，离异无孩，幼师，品貌佳，觅有缘人。"], .advertisement),
        (["今夜到明天　多云转阴", "北风3级　6℃—14℃", "晨练指数：三级　不太适宜"], .masthead),
        (["邮箱：jkrb@example.cn"], .hotline),
        (["来稿请寄：江口市解放路七号江口日报副刊", "三个月不见采用，可自行处理，恕不退稿。"], .hotline),
        (["本版投稿须知：来稿请附作者单位、电话，勿一稿多投。"], .advertisement),
        (["国务院公报2016年第25号"], .folio),
        (["▲坪塘村民涉水离家，水深及腰。", "◀周七婆指着墙上的水渍，欲哭无泪。"], .caption),
        (["今日天气预报：晴转多云，风向北转南，风力三、四级"], .masthead),
        (["天文臺預測：大致多雲，間中有雨　攝氏十八至二十二度"], .masthead),
        (["今日看台　CCTV5　15：25　斯诺克公开赛　19：30　体育新闻"], .list),
        (["彩票开奖　体彩排列3第08098期：5 0 7　七星彩第08044期：3 8 1 1 6 0 4"], .infographic),
        (["× × ×"], .ornament),
        (["【生态篇】"], .sectionLabel),
        (["图片故事"], .sectionLabel),
        (
            ["主要城市建材价格（8月12日）", "品种　规格　上海　广州　北京　涨跌", "线材　6.5mm　3080　3240　3010　+30", "螺纹钢　20mm　3120　3290　3050　+40"],
            .infographic
        ),
    ])
    func `Pictures, announcements and ways to reach a paper are of no story`(lines: [String], role: LineRole) throws {
        let page = try PageCase(TwoStories.page(between: lines.joined(separator: "\n")))
        #expect(page.titles == TwoStories.heads)
        for line in lines { #expect(page.role(line) == role, "\(line)") }
    }

    @Test func `An advertisement takes no line of the text above its blank`() throws {
        let page = try PageCase(
            """
            三轮车占道揽客

            　　记者昨天傍晚来到现场，发现情

            临江大药房　会员日全场8.8折
            地址：解放路118号　电话：5123456
            治风湿，找老郎中！5188288

            况属实。一名车主见记者拍照，还伸
            手来夺相机。
            """)
        #expect(page.role("　　记者昨天傍晚") == .body)
        #expect(page.role("治风湿") == .advertisement)
    }

    @Test func `What a meeting published is a headline, no newspaper`() throws {
        let page = try PageCase(
            "江淮日报\n1978年12月26日　星期二\n\n江淮省第五届委员会\n第三次全体会议公报\n\n\(TwoStories.second)\n")
        #expect(page.role("第三次全体会议公报") != .masthead)
        #expect(page.articles.first?.title?.contains("公报") == true)
    }

    @Test func `The name of a column behind a bullet parts two stories`() throws {
        let page = try PageCase(
            [TwoStories.heads[0], TwoStories.first, "●短评\n水库是大家的", TwoStories.second].joined(separator: "\n\n"))
        #expect(page.articles.count == 2)
        #expect(page.role("●短评") == .sectionLabel)
    }

    /// Columns of one width; nothing but a blank stands where one ends.
    @Test func `A blank at the end of a column parts no story`() throws {
        let page = try PageCase(
            """
            全省秋征入库工作进展迅速
            　　省粮食厅本月五日到七日在安陵召
            开全省秋征工作会议，检查了各地秋粮
            征购入库的情况。全省已有公粮七百万
            担进了仓库，比去年同期增加了二成。

            　　会议认为，今年秋征进度所以加快，
            主要是因为各地合作社组织了运粮队，
            社员送粮不用自己排队等候过秤。
            　　会议要求各地抓紧晴好天气，把余
            下的粮食在月底以前送完，并且做好仓
            库的防潮工作。
            """)
        #expect(page.articles.count == 1)
    }

    @Test func `A headline that asks stands over who wrote it`() throws {
        let page = try PageCase(
            [TwoStories.heads[0], TwoStories.first, "油价缘何“冷”了下来？\n本报记者　杜新民", TwoStories.second].joined(
                separator: "\n\n"))
        #expect(page.titles.last == "油价缘何“冷”了下来？")
    }

    @Test func `A whole name under a title is the author's, an editors' note is none`() throws {
        let page = try PageCase(
            "编者按\n\n\(TwoStories.first)\n\n水库加固工程的\n方法论思考\n郑怀远\n\n\(TwoStories.second)\n")
        #expect(page.role("郑怀远") == .byline)
        #expect(page.role("编者按") != .byline)
        #expect(page.articles.last?.byline == ["郑怀远"])
    }

    @Test func `A pen name between blanks signs the text above`() throws {
        let page = try PageCase("江口晚报　2019年5月21日　星期二　第三版\n\n\(TwoStories.page(between: "老　槐"))")
        #expect(page.titles == TwoStories.heads)
        #expect(page.role("老　槐") == .byline)
    }

    @Test func `Name and number of a supplement stand over its first text`() throws {
        let page = try PageCase(
            "晴江日报　1983年7月10日　星期日　第四版\n\n月 河\n文 艺 副 刊\n第一七六期\n\n散 文\n\(TwoStories.heads[1])\n苗雨前\n\(TwoStories.second)\n"
        )
        #expect(page.titles == [TwoStories.heads[1]])
        #expect(page.articles.first?.byline == ["苗雨前"])
    }

    @Test func `Briefs behind bullets are no headlines though their first line is short of a mark`() throws {
        let items = [
            "全省森林防火工作电视电话会\n议11月19日召开。会议通报，10月\n以来发生火情17起。",
            "南昌至福州高速铁路联调联试\n工作组进驻抚州，两地铁路运行时\n间可缩短到3小时左右。",
            "省人大常委会执法检查组日前\n检查食品安全法实施情况。",
        ]
        let page = try PageCase(
            "\(TwoStories.heads[0])\n\n\(TwoStories.first)\n\n简 讯\n\(items.map { "▲\($0)" }.joined(separator: "\n"))\n")
        #expect(page.role("▲全省森林防火") == .body)
        #expect(page.role("▲南昌至福州") == .body)
    }

    @Test func `A dateline may name two places`() throws {
        let page = try PageCase("股市缩量下探\n\n本报上海、深圳12月4日专电\n\(TwoStories.second)\n")
        #expect(page.role("本报上海、深圳") == .dateline)
        #expect(page.titles == ["股市缩量下探"])
    }
}
