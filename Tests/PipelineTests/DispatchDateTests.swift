// What 今天 and 今年 mean in a dispatch: the day and year it was sent, where the paper prints it later.

import Corpus
import Pipeline
import Testing

@Suite struct DispatchDateTests {
    @Test(arguments: [
        "本报嘉鱼〔D:3月18日=2021-03-18〕电 〔D:今天=2021-03-18〕，节能会议召开，〔D:昨天=2021-03-17〕代表报到。",
        "新华社武汉〔D:18日=2021-03-18〕电（记者某某）〔D:今晚=2021-03-18〕，灯会开幕，〔D:明天=2021-03-19〕迎客。",
        "本报讯 〔D:昨天=2021-03-18〕，节能会议召开。",
        "本报嘉鱼〔D:1月18日=2021-01-18〕电 〔D:今天=2021-03-19〕重读，仍有新意。",
    ])
    func `Days are counted from the dateline of the fortnight before printing`(marked: String) {
        expectDates(marked, published: "2021-03-19")
    }

    @Test(arguments: [
        "新华社武汉〔D:三十一日=1957-12-31〕电 〔D:今年=1957〕全省修水库一百座，〔D:本月=1957-12〕开工三座，〔D:明年=1958〕修完。",
        "本报讯 〔D:今年=1958〕全省计划修渠二百条。",
    ])
    func `Years and months are counted from it, too`(marked: String) { expectDates(marked, published: "1958-01-01") }

    @Test func `The next dispatch of a text has a day of its own`() {
        expectDates(
            """
            新华社甲地〔D:3月16日=2021-03-16〕电 〔D:今天=2021-03-16〕，大桥合龙。
            新华社乙地〔D:3月18日=2021-03-18〕电 〔D:今天=2021-03-18〕，隧道贯通。
            """, published: "2021-03-19")
    }

    @Test func `A dateline on a line apart counts as well`() throws {
        let page = try #require(PageID("0123456789abcdef0123456789abcdef"))
        let text = "今天，节能会议召开。"
        let span = TextSpan(0, text.utf8.count)
        let printed = try #require(PartialDate(iso: "2021-03-19"))
        let article = Article(
            id: ArticleID(page: page, span: span), dateline: "新华社武汉3月18日电",
            published: Fact(printed, .printed, Evidence("folio")), text: text,
            paragraphs: [Paragraph(span: span, kind: .body, lines: [])])
        #expect(DateReader().dates(in: article).map(\.interval.from?.description) == ["2021-03-18"])
    }

    @Test(arguments: [
        "〔D:3月4日=2021-03-04〕，大厅里挤满了人。〔D:两天前=2021-03-02〕，集团宣布关厂。",
        "〔D:两天前=2021-03-17〕，集团宣布关厂。",
        "〔D:2020年=2020〕，全县产值三百亿元。\n〔D:年末=2020-11..2020-12〕总人口三十万人，〔D:上半年=2020-01..2020-06〕新建校舍八所。",
        "〔D:到五月底=2021-05-25..2021-05-31〕，要插完早稻，〔D:八月末=2021-08-25..2021-08-31〕检查验收。",
        "〔D:二十五日前=..2021-03-25〕，各队交齐种子。",
        "〔D:去年冬月初三=2020-12-17〕，老张家杀年猪。",
        "水位超过〔D:1954年=1954〕的最高纪录，〔D:2月=2021-02〕回落。",
        "提前7个月完成任务，提前一个季度还清贷款，以前年度的账目已经结清。", "二十天前后, 一个月前后。",
    ])
    func `What a report leans on`(marked: String) { expectDates(marked, published: "2021-03-19") }
}

@Suite struct FormsOfDaysTests {
    @Test(arguments: [
        "运动会于〔D:元月二日至十九日=1996-01-02..1996-01-19〕举行。",
        "〔D:1995年元月=1995-01〕，试点开始；房租100元月租，3万元月息。",
        "〔D:民国八十五年=1996〕，出口增加。",
        "〔D:清明那天=1996-04-04〕，乡里植树；清明前后多雨。",
        "当前天气转暖，目前日产三百吨。",
    ])
    func `元月, 民国, a day of a season, and what is no day`(marked: String) {
        expectDates(marked, published: "1996-04-18")
    }
}
