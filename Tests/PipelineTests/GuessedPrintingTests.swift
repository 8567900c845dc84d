// Dates on pages that print none of their own: what leans on a guessed date of printing, and what does not.

import Corpus
import Pipeline
import Testing

@Suite struct GuessedPrintingTests {
    private func dates(
        _ text: String, _ published: PartialDate?, _ certainty: Certainty, rule: String = "latest-past-year"
    ) throws -> [DateExpression] {
        let page = try #require(PageID("0123456789abcdef0123456789abcdef"))
        let value = try #require(published)
        let span = TextSpan(0, text.utf8.count)
        let article = Article(
            id: ArticleID(page: page, span: span), published: Fact(value, certainty, Evidence(rule)), text: text,
            paragraphs: [Paragraph(span: span, kind: .body, lines: [])])
        return DateReader().dates(in: article)
    }

    @Test func `A month behind that of a guessed printing stays in its year, and is inferred`() throws {
        let text = "全县早稻育秧三月下旬展开。"
        let guessed = try dates(text, PartialDate(year: 1985, month: 1), .inferred)
        #expect(guessed.map { $0.interval.from?.year } == [1985])
        #expect(guessed.map(\.isInferred) == [true])
        let printed = try dates(text, PartialDate(year: 1985, month: 1), .printed)
        #expect(printed.map { $0.interval.from?.year } == [1984])
    }

    @Test func `Dates that lean on a guessed year of printing are inferred, those with a year of their own are not`()
        throws
    {
        let text = "运动会9月23日开幕，原定2022年举行。志愿者8日散去，预备参加2025年的运动会。"
        for published in ["2025-09", "2025-09-24"] {
            let found = try dates(text, PartialDate(iso: published), .inferred)
            #expect(found.map(\.isInferred) == [true, false, true, false])
        }
    }

    @Test func `A date of printing in the name of the file makes bare dates certain`() throws {
        let text = "运动会9月23日开幕，队伍参加2025年的运动会。"
        let found = try dates(text, PartialDate(iso: "2025-09-24"), .inferred, rule: "file-name")
        #expect(found.map(\.isInferred) == [false, false])
    }

    @Test func `Up to now and lately reach to the end of the month of printing where its day is unknown`() throws {
        let found = try dates("截至目前，三条河水质稳定。日前，会议召开。", PartialDate(year: 2020, month: 12), .inferred)
        #expect(found.map { $0.interval.to?.description } == ["2020-12-31", "2020-12-31"])
        #expect(found.map(\.isInferred) == [true, true])
    }

    @Test func `The same year falls back on a date that was only counted from`() {
        expectDates(
            "从〔D:2020年3月=2020-03〕算起，一年开两次会。〔D:同年12月=2020-12〕的第二次会议定下框架。", published: "2021-12-15")
    }

    @Test(arguments: [
        "成员代表〔D:近期=2021-05-17..2021-06-16〕在江城聚会。", "近期目标是把路修通。", "近期将公布名单。", "近期内可望开工。",
    ])
    func `What is near is past where nothing says it is to come`(marked: String) {
        expectDates(marked, published: "2021-06-16")
    }
}
