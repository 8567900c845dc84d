// Which events of several articles are one.

import Corpus
import Script
import TestSupport
import Testing

@testable import Store

@Suite struct EventGroupingTests {
    private let union = EntityID(.organisation, "上海合作组织")
    private let place = EntityID(.place, "乌法")

    private func event(
        _ gist: String, day: String? = "2015-07-09", article: UInt32, status: EventStatus = .happened,
        entities: [EntityID]? = nil, published: String? = nil, until: String? = nil
    ) -> EventCandidate {
        let page = PageID(hexadecimalDigits: String(repeating: "a", count: 32))
        let report = EventReport(
            article: ArticleKey(rawValue: article), articleID: ArticleID(page: page, span: TextSpan(Int(article), 900)),
            title: nil, published: published.flatMap { PartialDate(iso: $0) }, gistSpan: TextSpan(0, gist.utf8.count),
            dateSpan: TextSpan(0, 0), dateWords: "")
        var interval = day.flatMap { PartialDate(iso: $0)?.interval } ?? DayInterval(from: nil, to: nil)
        if let until { interval.to = PartialDate(iso: until)?.lastDay }
        let taking = entities ?? [union]
        return EventCandidate(
            interval: interval, precision: until == nil ? .day : .multiDay, isInferred: false, status: status,
            gist: gist,
            entities: taking, takingPart: Set(taking.map { $0 == union ? 1 : 2 }), report: report)
    }

    private func rows(_ events: [EventCandidate]) -> [[UInt32]] {
        var grouping = EventGrouping()
        for event in events { grouping.add(event) }
        return grouping.rows.map { $0.reports.map(\.article.rawValue) }
    }

    @Test func `Two tellings of one meeting are one, the earlier printed first`() {
        let late = event("成员国元首会议9日在乌法举行", article: 1, published: "2015-07-11")
        let early = event("成员国元首会议在乌法举行。", article: 2, published: "2015-07-10")
        #expect(rows([late, early]) == [[2, 1]])
    }

    @Test func `A day within a run of days is the same event when the words agree`() {
        let run = event("成员国元首会议在乌法举行", article: 1, until: "2015-07-10")
        #expect(rows([run, event("成员国元首会议10日在乌法举行", day: "2015-07-10", article: 2)]) == [[1, 2]])
        #expect(rows([run, event("成员国元首会议在乌法举行", day: "2015-07-11", article: 2)]).count == 2)
    }

    @Test func `The fewer names two tellings share, the more their words must agree`() {
        let one = event("万州—达州城际快巴开通", article: 1, entities: [union, place])
        let other = "两地之间的城际快巴昨天开通"
        #expect(rows([one, event(other, article: 2, entities: [union, place])]).count == 1)
        #expect(rows([one, event(other, article: 2, entities: [])]).count == 2)
        #expect(rows([one, event("万州举行春季招聘会", article: 2, entities: [union])]).count == 2)
    }

    @Test func `Days of one list are one event of several days`() {
        var grouping = EventGrouping()
        for day in ["2020-12-07", "2020-12-08", "2020-12-10"] { grouping.add(event("企业走进万州", day: day, article: 1)) }
        let days = grouping.rows.map { "\($0.interval.from?.description ?? "")..\($0.interval.to?.description ?? "")" }
        #expect(days == ["2020-12-07..2020-12-08", "2020-12-10..2020-12-10"])
        #expect(grouping.rows.map(\.precision) == [.multiDay, .day])
    }

    @Test func `First clauses that agree are enough where somebody is in common`() {
        let long = "郑州至重庆的高铁全线通车，襄阳东至万州北段作为最后一段投入运营"
        let other = "郑渝高铁全线通车，万州人第一次在家门口坐上时速350公里的列车"
        #expect(rows([event(long, article: 1), event(other, article: 2)]).count == 1)
        #expect(rows([event(long, article: 1), event(other, article: 2, entities: [place])]).count == 2)
    }

    @Test func `Wording in traditional and in simplified characters is the same`() {
        let folding = TextFolding(variants: BundledLexicon.variants)
        var grouping = EventGrouping(folding: folding)
        grouping.add(event("上海合作組織成員國元首理事會會議在青島舉行", article: 1))
        grouping.add(event("上海合作组织成员国元首理事会会议在青岛举行", article: 2))
        #expect(grouping.count == 1)
    }

    @Test func `Other days, other states or other words are other events`() {
        let one = event("成员国元首会议在乌法举行", article: 1)
        #expect(rows([one, event("成员国元首会议在乌法举行", day: "2015-07-10", article: 2)]).count == 2)
        #expect(rows([one, event("成员国元首会议在乌法举行", article: 2, status: .planned)]).count == 2)
        #expect(rows([one, event("双方签署天然气协议", article: 2)]).count == 2)
    }

    @Test func `One article tells two things of a day, unless word for word`() {
        let one = event("成员国元首会议在乌法举行", article: 1)
        #expect(rows([one, event("成员国元首会议在乌法闭幕", article: 1)]).count == 2)
        #expect(rows([one, event("成员国元首会议在乌法举行", article: 1)]).count == 1)
    }

    @Test func `Events of unknown days are never one`() {
        #expect(rows([event("举行会议", day: nil, article: 1), event("举行会议", day: nil, article: 2)]).count == 2)
    }

    @Test func `Bars stand in order of time and count where events begin`() {
        var bars = BarCounter(unit: .decade)
        for (day, isPlanned) in [("2021-05-01", false), ("2019-12-31", false), ("2025-01-01", true)] {
            bars.count(day: PartialDate(iso: day)?.firstDay.dayNumber ?? 0, isPlanned: isPlanned)
        }
        #expect(bars.bars.map { $0.interval.from?.year } == [2010, 2020])
        #expect(bars.bars.map { $0.interval.to?.description } == ["2019-12-31", "2029-12-31"])
        #expect(bars.bars.map(\.count) == [1, 1])
        #expect(bars.bars.map(\.plannedCount) == [0, 1])
    }
}
