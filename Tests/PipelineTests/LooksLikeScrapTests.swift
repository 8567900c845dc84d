// Lines of text and headlines that look like scraps, and scraps that look like text.

import Corpus
import Testing

@Suite struct LooksLikeScrapTests {
    /// Longer than what is looked through at the top and at the foot of a page.
    private static let page = (0..<3).map { _ in TwoStories.page(between: TwoStories.first) }.joined(separator: "\n\n")

    /// Paragraphs without indents and blanks, each with a short last line.
    private static let glued = (0..<6).map { _ in
        """
        记者：家里人支持你吗？
        邴雪：一开始不支持，说跑不出码头。
        记者：后来呢？
        邴雪：后来他请了两天假，坐在第一排，把草帽扔到跑
        道上去了。
        """
    }.joined(separator: "\n")

    @Test func `The name of a section over a date is no lottery`() throws {
        let page = try PageCase("A12\n体育新闻\n2003.8.12 星期二\n\n\(TwoStories.page(between: ""))")
        #expect(page.page.page.facts.date?.value == PartialDate(iso: "2003-08-12"))
    }

    @Test func `A number before a word of telephones is part of its sentence`() throws {
        let page = try PageCase(
            """
            \(TwoStories.heads[0])

            城区停车难、学校食堂挤等问题群众意见较多；少数干部
            怕担责、图形式，12345热线仍有7.3%的
            工单被退回重办。对此，我们将采取有力措施加以解决。
            """)
        #expect(page.role("12345热线") == .body)
    }

    @Test func `A degree that the column parts is no photographer`() throws {
        let page = try PageCase(
            """
            （上接第一版）

            　　和时间赛跑的，还有乌水河两岸的十一座泵
            站。站长关小河发现三号机组的轴承升到了 87 摄
            氏度，离停机线只差三度。他带着徒弟一直守到天亮。
            """)
        #expect(page.role("87 摄") == .body)
        #expect(page.role("和时间赛跑") == .body)
    }

    @Test func `A masthead in the middle of a page has a date in pieces`() throws {
        let page = try PageCase(
            """
            \(Self.page)

            云 泽 日 报
            YUNZE RIBAO
            2022年6月
            17
            星期五
            国内统一连续出版物号　CN 00-0016

            \(Self.page)
            """)
        #expect(page.page.page.facts.date?.value == PartialDate(iso: "2022-06-17"))
    }

    @Test func `The unit of a torn number and its label are pieces of a drawing`() throws {
        let page = try PageCase(
            """
            27
            天
            成鳗洄游所需时间

            3000
            米
            最大下潜深度

            7
            年
            潘沐雨团队追踪时长

            \(TwoStories.heads[0])

            \(TwoStories.first)
            """)
        #expect(page.titles == [TwoStories.heads[0]])
        #expect(page.role("潘沐雨团队") == .infographic)
    }

    @Test func `A forecast written out in sentences is a story, one in rows is none`() throws {
        let page = try PageCase(
            """
            \(TwoStories.heads[0])

            \(TwoStories.first)

            未来三天天气

            　　今天白天到夜里：晴天间多云，偏南风三
            级。明天：多云转阴，南部山区有雷阵雨。后
            天：阴天有小到中雨，请注意抢收已经成熟
            的小麦。
            """)
        #expect(page.titles == [TwoStories.heads[0], "未来三天天气"])
        #expect(page.role("的小麦。") == .body)
        let inRows = try PageCase("\(TwoStories.heads[0])\n\n\(TwoStories.first)\n\n天气预报\n今天：晴转多云，偏南风三级\n明天：多云转阴，有小雨\n")
        #expect(inRows.titles == [TwoStories.heads[0]])
        #expect(inRows.role("明天：") == .masthead)
    }

    @Test func `The headline of an announcement keeps its text from the story above`() throws {
        let page = try PageCase(
            """
            \(TwoStories.heads[0])

            \(TwoStories.first)

            征 文 启 事

            为庆祝副刊创办十五周年，本刊举办“我与这条河”散文征
            文。来稿限一千五百字以内，请用稿纸誊写清楚。
            """)
        #expect(page.titles == [TwoStories.heads[0], "征文启事"])
    }

    @Test func `A correction has a headline of two characters`() throws {
        let page = try PageCase(
            """
            \(TwoStories.heads[0])

            \(TwoStories.first)

            　　更　正

            　　本报十一月二日三版《学大庆》一文，“四万八千
            斤”应为“四十八万斤”，特此更正。
            """)
        #expect(page.titles == [TwoStories.heads[0], "更正"])
    }

    @Test func `A number in brackets under a headline is none`() throws {
        let page = try PageCase(
            """
            \(TwoStories.heads[0])

            \(TwoStories.first)

            乌水市代表大会常务委员会宣布新规

            （第十七号）

            　　《乌水市养犬管理条例》已由乌水市第十五届人
            民代表大会常务委员会第二十六次会议通过，经省
            第十八次会议批准，现予公布，自九月一日施行。
            """)
        #expect(page.titles == [TwoStories.heads[0], "乌水市代表大会常务委员会宣布新规"])
    }

    @Test func `Where a block indents its paragraphs a flush line goes on`() throws {
        let page = try PageCase(
            """
            请别走在补时前面

            　　前天第九十分钟离场的球迷，据我目测不下两千人。
            他们的理由很充分：散场挤车，末班只到晚上九点四十。
            　　球场里最贵的票，其实是补时的那几分钟。它不单
            卖给看台上的人，也卖给场上的人。

            城北新开三条公交线路

            \(Self.glued)
            """)
        #expect(page.paragraphs()[0].hasSuffix("末班只到晚上九点四十。"))
    }
}
