// Dated statements: which clause a date governs, how it is cut, past or to come, who takes part.

import Corpus
import Pipeline
import TestSupport
import Testing

@Suite struct EventReaderTests {
    /// Gist and status of each event of a passage printed on a day.
    private func events(_ text: String, published: String? = "2021-06-16") throws -> [String] {
        try read(text, published: published).map { "\($0.status.rawValue): \(text.at($0.gist))" }
    }

    private func read(_ text: String, published: String?, names: [String] = []) throws -> [Event] {
        let page = try #require(PageID("0123456789abcdef0123456789abcdef"))
        let date = published.flatMap { PartialDate(iso: $0) }
        let article = Article(id: ArticleID(page: page, span: TextSpan(0, text.utf8.count)), text: text, paragraphs: [])
        let dates = DateReader().dates(in: text, published: date)
        let mentions = names.compactMap { name -> Mention? in
            guard let range = text.firstRange(of: name) else { return nil }
            let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            return Mention(
                span: TextSpan(start, start + name.utf8.count), surface: name, kind: .place, evidence: Evidence("test"))
        }
        return EventReader().events(in: article, dates: dates, mentions: mentions, published: date)
    }

    @Test func `What a newspaper says of itself is no event`() throws {
        #expect(try events("明日预告：甲市与乙市的下一步。今日看点在第四版。") == [])
    }

    @Test func `The day of a dateline in brackets governs the text behind it`() throws {
        #expect(
            try events("【本报江口一日电】新渠通水，三万亩旱地变成水田。", published: "1952-07-02")
                == ["happened: 新渠通水，三万亩旱地变成水田"])
    }

    @Test func `The only body of the headline takes part where the text names nobody`() throws {
        let text = "2012年在北京，2018年在青岛。"
        let page = try #require(PageID("0123456789abcdef0123456789abcdef"))
        let article = Article(id: ArticleID(page: page, span: TextSpan(0, text.utf8.count)), text: text, paragraphs: [])
        let body = Mention(
            span: TextSpan(0, 12), surface: "上合组织", kind: .organisation, entity: EntityID(.organisation, "上海合作组织"),
            evidence: Evidence("test"))
        let events = EventReader().events(
            in: article, dates: DateReader().dates(in: text), mentions: [], published: nil, headline: [body])
        #expect(events.map { $0.entities.map(\.name) } == [["上海合作组织"], ["上海合作组织"]])
    }

    @Test func `Three places are those the article listed last, or lists next`() throws {
        let text = "2020年6月16日，万州、达州与开州签署协议。10月23日，三地开会。11月5日，两地互访。"
        let events = try read(text, published: "2021-06-16", names: ["万州", "达州", "开州"])
        #expect(events.map { $0.entities.map(\.name) } == [["万州", "达州", "开州"], ["万州", "达州", "开州"], []])
        let late = "2020年3月23日，三地开会；6月16日，万州、达州、开州签署协议。"
        #expect(try read(late, published: "2021-06-16", names: ["万州", "达州", "开州"]).first?.entities.count == 3)
    }

    @Test(arguments: [
        ("2020年9月28日，两家公司签订协议。会后参观港区。", "happened: 两家公司签订协议"),
        ("甲市于2019年5月建成首座大桥，通车典礼随后举行。", "happened: 甲市于2019年5月建成首座大桥，通车典礼随后举行"),
        ("（一）救灾合作。2015年以来，双方开展演练。", "happened: 双方开展演练"), ("“2020年8月1日，我们搬进了新楼。”他说。", "happened: 我们搬进了新楼"),
        ("某报某地讯（记者 某某）近日，联席会议召开。", "happened: 联席会议召开"), ("早在2012年，村里就修了路。", "happened: 村里就修了路"),
        ("会议定于2021年7月2日。", "planned: 会议定于2021年7月2日"), ("计划到2025年，产值超过1万亿元。", "deadline: 产值超过1万亿元"),
        ("明年将开工建设二期工程。", "planned: 将开工建设二期工程"), ("力争2022年底前全线通车。", "deadline: 全线通车"),
        ("在2021年5月8日举行的联席会上，两地签署协议。", "happened: 联席会上，两地签署协议"),
        ("截至2021年5月，已开行班列3000列。", "happened: 已开行班列3000列"), ("2020年至2023年，两国将轮流主持会议。", "planned: 两国将轮流主持会议"),
        ("到2020年，贫困县全部摘帽。", "happened: 贫困县全部摘帽"),
        ("本报综合报道】5月8日，联席会议召开。", "happened: 联席会议召开"), ("2020年是分水岭。", "happened: 2020年是分水岭"),
        ("两地共建的新区，2020年12月设立。", "happened: 两地共建的新区，2020年12月设立"),
        ("一年后，也就是2019年5月8日，大桥通车。", "happened: 大桥通车"), ("两年前的2016年3月8日，机制启动。", "happened: 机制启动"),
        ("自2015年11月两国会议之后，双方首次见面。", "happened: 两国会议之后，双方首次见面"),
        ("岁末旅游，人们多往南走。班车计划在元旦发出。", "planned: 班车计划在元旦发出"),
    ])
    func `The gist is the clause the date governs`(text: String, event: String) throws {
        #expect(try events(text) == [event])
    }

    @Test func `Dates of a list share their clause`() throws {
        #expect(
            try events("5月7日、8日，活动走进库区。") == ["happened: 活动走进库区", "happened: 活动走进库区"])
    }

    @Test func `A story told date by date gives each date its own clause`() throws {
        #expect(
            try events("2019年4月接触，7月正式签约，11月厂房开工。")
                == ["happened: 2019年4月接触，7月正式签约，11月厂房开工", "happened: 正式签约", "happened: 厂房开工"])
    }

    @Test(arguments: [
        "批准《2016年至2018年合作纲要》等文件。", "新增244个，高于去年同期。", "产值比2019年翻了一番。", "当天气温骤降。",
    ])
    func `Titles, comparisons and unresolved dates make no event`(text: String) throws {
        #expect(try events(text, published: nil) == [])
    }

    @Test func `A long clause is cut at a comma, never written anew`() throws {
        let clause = "多个部门和沿线城市的代表就互联互通、产业协作、生态保护等问题交换意见"
        let text = "2020年3月5日，" + [String](repeating: clause, count: 6).joined(separator: "，") + "。"
        let event = try #require(try read(text, published: nil).first)
        #expect(text.at(event.gist) == clause)
    }

    @Test func `Who is named in the clause takes part, once`() throws {
        let text = "万州与达州会商。2020年4月30日，万州和开州开通快巴，达州祝贺。次日达州开行专列。"
        let events = try read(text, published: nil, names: ["开州"])
        #expect(events.map { $0.entities.map(\.name) } == [["开州"], []])
    }

    @Test(arguments: [
        ("新华社某城7月10日电 2021年5月9日至10日，理事会在某城开会。", "happened: 理事会在某城开会"),
        ("本报讯（记者 某某）甲、乙两地5月3日在某城会谈。", "happened: 甲、乙两地5月3日在某城会谈"),
        ("2021年5月的某城，柳树正绿。", "happened: 某城，柳树正绿"), ("2018年前后，两地开始谈合作。", "happened: 两地开始谈合作"),
        ("一年后，也就是2019年4月2日，第二次会议召开。", "happened: 第二次会议召开"),
        ("各方批准打击走私2016年至2018年的合作纲要；2019年，纲要修订。", "happened: 纲要修订"),
    ])
    func `Datelines, what is left of a date and the years of plans are not what happened`(
        text: String, event: String
    ) throws {
        #expect(try events(text) == [event])
    }

    @Test func `Headings, a headline with one body and the clause before the first date say who takes part`() throws {
        let paragraphs = ["（一）甲组织。2015年7月9日，理事会开会。", "2016年6月，理事会又开会。", "（二）乙组织。某城是会址，2017年5月建成会馆。"]
        let text = paragraphs.joined(separator: "\n")
        let page = try #require(PageID("0123456789abcdef0123456789abcdef"))
        var article = Article(
            id: ArticleID(page: page, span: TextSpan(0, text.utf8.count)), title: "丙公司的账本", text: text,
            paragraphs: [])
        var start = 0
        for paragraph in paragraphs {
            let span = TextSpan(start, start + paragraph.utf8.count)
            let hasHeading = paragraph.hasPrefix("（")
            article.paragraphs.append(
                Paragraph(
                    span: span, kind: .body, lines: [],
                    runInHeading: hasHeading ? TextSpan(start, start + "（一）甲组织。".utf8.count) : nil))
            start = span.end + 1
        }
        let mentions = ["甲组织", "乙组织", "某城"].compactMap { mention($0, in: text) }
        let events = EventReader().events(
            in: article, dates: DateReader().dates(in: article), mentions: mentions, published: nil)
        #expect(events.map { $0.entities.map(\.name) } == [["甲组织"], ["甲组织"], ["某城", "乙组织"]])
        article.text = "丙公司扩建。" + "\n2020年3月，厂房开工。"
        article.paragraphs = []
        let body = try #require(mention("丙公司", in: article.text))
        let told = EventReader().events(
            in: article, dates: DateReader().dates(in: article), mentions: [body], published: nil)
        #expect(told.map { $0.entities.map(\.name) } == [["丙公司"]])
    }

    @Test func `A sentence that begins with the deed takes its subject from the one before`() throws {
        let text = "丙县、丁县、戊县都在江边。甲县也在。1998年，更名为乙区。1999年，天气很热。"
        #expect(
            try read(text, published: nil, names: ["丙县", "丁县", "戊县", "甲县"]).map { $0.entities.map(\.name) } == [
                ["甲县"], [],
            ])
    }

    @Test func `A paragraph is about what it names before its first date, a day said in quotation marks is inferred`()
        throws
    {
        let text = "按照乙会的习惯，日子不多。2015年，第一次。2016年，第二次。"
        #expect(try read(text, published: nil, names: ["乙会"]).map { $0.entities.map(\.name) } == [["乙会"], ["乙会"]])
        let spoken = try read("老板说：“货今天带过去。”", published: "2021-06-16")
        #expect(spoken.map(\.date.isInferred) == [true])
        #expect(try read("一年里，一本日历写满了会议。", published: "2021-06-16").allSatisfy { !text.at($0.gist).contains("日历") })
    }

    private func mention(_ name: String, in text: String) -> Mention? {
        guard let range = text.firstRange(of: name) else { return nil }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return Mention(
            span: TextSpan(start, start + name.utf8.count), surface: name,
            kind: name.hasSuffix("城") ? .place : .organisation, evidence: Evidence("test"))
    }
}
