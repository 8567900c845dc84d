// Sheets of documents: form feeds inside a text, reports to assemblies, lists of who gets a copy.

import Corpus
import Pipeline
import Testing

@Suite struct SheetTests {
    private static let opening = """
        江口县人民政府关于加强水库管理的意见

        各乡镇人民政府，县政府各部门：
        　　近年来，我县水库安全管理不断加强，但少数水库责任
        不清、维护不足。为保障安全，现提出以下意见。
        　　一、明确责任。各水库由所在乡镇负责，县水利局统筹规
        """
    private static let ending = """
        划，按季度检查，检查结果向社会公布。
        　　二、保障经费。县财政每年安排维护经费三百万元。

        　　　　　　　　　　　　　江口县人民政府
        　　　　　　　　　　　　　2021年3月2日
        """

    @Test(arguments: ["", "\n— 1 —", "\n- 1 -\n", "\n第 1 页 共 2 页"]) func `A sentence goes on behind a form feed`(
        foot: String
    )
        throws
    {
        let text = Self.opening + foot + "\n\u{0C}" + Self.ending
        let pages = try PagePipeline().read(Array(text.utf8), path: "a.txt")
        #expect(pages.count == 1)
        let article = try #require(pages[0].articles.first?.article)
        #expect(pages[0].articles.count == 1)
        #expect(article.text.contains("县水利局统筹规划，按季度检查"))
        #expect(pages[0].page.facts.date?.value == PartialDate(year: 2021, month: 3, day: 2))
        #expect(pages[0].originalBytes == Array(text.utf8))
    }

    @Test func `Sheets with page numbers that follow each other are one document`() throws {
        let first = Self.opening.split(separator: "\n").dropLast().joined(separator: "\n")
        let second = "　　一、明确责任。各水库由所在乡镇负责。\n" + Self.ending.split(separator: "\n").dropFirst().joined(separator: "\n")
        let numbered = try PagePipeline().read(
            Array((first + "\n- 7 -\n\u{0C}" + second + "\n- 8 -\n").utf8), path: "a.txt")
        #expect(numbered.map(\.articles.count) == [1])
        let bare = try PagePipeline().read(Array((first + "\n\u{0C}" + second).utf8), path: "a.txt")
        #expect(bare.count == 2)
    }

    @Test func `In UTF-16 a sentence goes on behind a form feed too`() throws {
        let text = "\u{FEFF}" + Self.opening + "\n\u{0C}" + Self.ending
        let bytes = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let pages = try PagePipeline().read(bytes, path: "a.txt")
        #expect(pages.map(\.articles.count) == [1])
        #expect(pages[0].originalBytes == bytes)
    }

    @Test func `A head printed on every sheet is no part of the text`() throws {
        let head = "江口县水库管理意见汇编\n"
        let text = head + Self.opening + "\n- 1 -\n\u{0C}" + head + Self.ending + "\n- 2 -\n"
        let pages = try PagePipeline().read(Array(text.utf8), path: "a.txt")
        #expect(pages.map(\.articles.count) == [1])
        #expect(pages[0].articles[0].article.text.contains("县水利局统筹规划，按季度检查"))
        #expect(pages[0].accounts.filter { $0.rule == "running-head" }.map(\.role) == [.masthead])
    }

    @Test func `A page of a newspaper never goes on behind a form feed`() throws {
        let issue = "江口日报 2021年3月2日 第1版\n" + Self.opening + "\n\u{0C}江口日报 2021年3月2日 第2版\n" + Self.ending
        let pages = try PagePipeline().read(Array(issue.utf8), path: "a.txt")
        #expect(pages.map { $0.page.source.ordinal } == [1, 2])
        #expect(pages.map { $0.page.source.firstLine } == [1, 8])
    }

    @Test func `Headings without numbers do not cut a report to an assembly`() throws {
        let page = try PageCase(
            """
            政 府 工 作 报 告
            ——2020年6月22日在江口县第十五届人民代表大会第五次会议上

            　　各位代表：
            　　我代表县人民政府向大会报告工作，请予审议，并请各位
            委员和列席人员提出意见。

            2019年工作回顾

            　　去年，县政府实施生态立县战略，坚持绿色发展，全县生
            产总值92亿元，规上工业增加值10亿元，分别比增百分之五
            和百分之十五，增速均排在全市第一。

            2020年工作安排

            　　今年要抓好一百项重点项目建设，完成投资五十亿元，建
            成两所学校和一座医院，新增就业六千人。

            　　各位代表！让我们携手奋斗，共创美好明天。
            """)
        #expect(page.titles == ["政府工作报告"])
        #expect(page.paragraphs().contains("[2020年工作安排]"))
    }

    @Test func `A list of who gets a copy is no article`() throws {
        let page = try PageCase(
            Self.opening + "\n" + Self.ending + """


                抄送：县委办公室，县人大常委会办公室，县政协
                办公室，县法院，县检察院。
                江口县人民政府办公室　　2021年3月3日印发
                """)
        #expect(page.articles.count == 1)
        #expect(page.role("办公室，县法院") == .signOff)
    }

    @Test func `A line of the printer neither cuts nor dates a report`() throws {
        let page = try PageCase(
            """
            关于江口县水库管理情况的报告
            ——2020年1月8日在江口县第十五届人民代表大会第五次会议上

            　　各位代表：
            　　受县政府委托，我向大会报告水库管理情况，请予审议。
            　　一、基本情况
            　　全县有水库四十座，去年完成除险加固十二座，没有发生
            险情。
            江口县人民代表大会第五次会议秘书处　2020年1月7日印
            """)
        #expect(page.titles == ["关于江口县水库管理情况的报告"])
        #expect(page.role("秘书处") == .signOff)
        #expect(page.page.page.facts.date?.value == PartialDate(year: 2020, month: 1, day: 8))
    }

    @Test func `A table with blanks between its rows keeps its head`() throws {
        let page = try PageCase(
            """
            江口县2021年统计公报

            　　全年粮食总产量16万吨，增长百分之二。

            表1　2021年消费价格涨跌幅度

            指　标　　　　　涨跌幅度（%）

            消费价格总指数　0.6

            　食品烟酒　　　-0.8

            　居住　　　　　0.7

            　　全年工业增加值增长百分之十，建筑业增长百分之三。
            """)
        #expect(page.titles == ["江口县2021年统计公报"])
        #expect(page.role("涨跌幅度（%）") == .infographic)
    }

    @Test(arguments: [[UInt8]([0xEF, 0xBB, 0xBF]), [0xFF, 0xFE], [0xFE, 0xFF]])
    func `A file that comes in pieces has the pages it has as a whole`(mark: [UInt8]) throws {
        let text = [Self.opening + "\n", Self.ending, "江声报 2019年5月6日\n第1版\n", "", "尾页\n"].joined(separator: "\u{0C}")
        let units = Array(text.utf16)
        let file: [UInt8] =
            switch mark[0] {
            case 0xEF: mark + Array(text.utf8)
            case 0xFF: mark + units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            default: mark + units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
            }
        let whole = splitPages(file)
        #expect(whole.map(\.ordinal) == [1, 3, 4, 5])
        for size in [1, 2, 3, 7, 100, file.count] {
            var cutting = try PageCutting(head: file, path: "a.txt", encoding: nil)
            var pages: [PageBytes] = []
            for start in stride(from: 0, to: file.count, by: size) {
                pages += cutting.add(Array(file[start..<min(start + size, file.count)]))
            }
            #expect(pages + cutting.finish() == whole)
        }
    }
}
