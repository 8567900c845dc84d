// What the date reader finds in sentences, and what it leaves alone.

import Corpus
import Pipeline
import Testing

@Suite struct DateReaderTests {
    @Test(arguments: [
        "〔D:2015 年 7 月 9 日至 10 日=2015-07-09..2015-07-10〕，成员国元首会议举行。",
        "〔D:２０１６年３月２３日=2016-03-23〕，首次会议开幕。",
        "〔D:二〇一九年十二月二十八日=2019-12-28〕，铁路通车。",
        "论坛于〔D:2017年5月14日—15日=2017-05-14..2017-05-15〕召开。",
        "〔D:2008年12月至2016年1月=2008-12..2016-01〕，编队完成护航。",
    ])
    func `A full date needs nothing else`(marked: String) {
        expectDates(marked, published: nil)
    }

    @Test(arguments: [
        "〔D:12月7日=2020-12-07〕、〔D:8日=2020-12-08〕，活动走进库区。",
        "〔D:11月28日=2020-11-28〕，大桥合龙。",
        "〔D:今年3月23日=2020-03-23〕，三地部门会商。〔D:一个月后的4月30日=2020-04-30〕，快巴开行。",
        "〔D:去年=2019〕，产值增长一成。",
        "截稿时，〔D:今年以来=2020-01-01..〕新增企业3000家。",
    ])
    func `A bare date leans on the day of printing`(marked: String) {
        expectDates(marked, published: "2020-12-20")
    }

    @Test func `A bare date that would lie far ahead is the last one`() throws {
        expectDates("〔D:12月28日=2020-12-28〕，大桥合龙。", published: "2021-01-02")
        expectDates("〔D:12月28日前=..2021-12-28〕将完成合龙。", published: "2021-11-02")
    }

    @Test func `A year in a heading holds for the paragraphs below it`() throws {
        let text = "2018年大事\n3月5日，协议签署。\n11月，园区开工。\n展望\n5月，论坛将举行。"
        var paragraphs: [TextSpan] = []
        var start = 0
        for line in text.split(separator: "\n") {
            paragraphs.append(TextSpan(start, start + line.utf8.count))
            start += line.utf8.count + 1
        }
        let found = DateReader().dates(
            in: text, published: PartialDate(iso: "2021-06-16"), paragraphs: paragraphs,
            headings: [paragraphs[0], paragraphs[3]])
        #expect(found.map { written($0.interval).prefix(7) } == ["2018-01", "2018-03", "2018-11", "2021-05"])
        #expect(found.map(\.resolution) == [.absolute, .context, .context, .publication])
    }

    @Test func `A date of an article names the page line it stands on`() throws {
        let page = try #require(PageID("0123456789abcdef0123456789abcdef"))
        let text = "活动于2020年12月7日走进库区，8日结束。"
        let slices = [(31, 0, 22), (32, 22, text.utf8.count)].map { line, start, end in
            LineSlice(line: line, textSpan: TextSpan(start, end), pageSpan: TextSpan(start, end))
        }
        let whole = TextSpan(0, text.utf8.count)
        let article = Article(
            id: ArticleID(page: page, span: whole), text: text, paragraphs: [Paragraph(span: whole, lines: slices)])
        let found = DateReader().dates(in: article)
        #expect(found.map(\.evidence.lines) == [[31], [32]])
        #expect(found.map(\.evidence.rule) == ["date:absolute", "date:month-of-text"])
    }

    @Test func `What a rule that can err has drawn is marked`() throws {
        func inferred(_ text: String, _ published: String) -> [Bool] {
            DateReader().dates(in: text, published: PartialDate(iso: published)).map(\.isInferred)
        }
        #expect(inferred("12月28日，大桥合龙。", "2021-01-02") == [false])
        #expect(inferred("8月28日，大桥合龙。", "2021-01-02") == [true])
        #expect(inferred("8月28日，大桥合龙。", "2021-04-02") == [true])
        #expect(inferred("8月28日，大桥合龙。", "2021") == [true])
        #expect(inferred("近日，大桥合龙。", "2021-01-02") == [true])
        #expect(inferred("2015年开工。11月，大桥合龙。", "2021-01-02") == [false, false])
    }

    @Test(arguments: [
        "东盟与中日韩（10＋3）合作，G20峰会，24小时值守，第15次会议，1-2年内建成，电话68810255。",
        "“一月一通报、双月一过堂、一季一点评”机制。", "渝府发〔2021〕15号文件要求按3:7的比例分成。",
    ])
    func `What only looks like a date is left alone`(text: String) {
        #expect(DateReader().dates(in: text, published: PartialDate(iso: "2020-12-20")).map(\.words) == [])
    }
}
