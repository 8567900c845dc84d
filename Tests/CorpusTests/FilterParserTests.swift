// The filter language: what is understood, what is refused and where.

import Corpus
import Testing

@Suite struct FilterParserTests {
    private func filter(_ text: String) -> Filter { FilterParser.parse(text).filter }
    private func causes(_ text: String) -> [FilterFault.Cause] { FilterParser.parse(text).faults.map(\.cause) }

    @Test func `Words side by side are all asked for`() {
        #expect(filter("万州 铁路 -煤矿") == .all([.word("万州"), .word("铁路"), .not(.word("煤矿"))]))
        #expect(filter("万州") == .word("万州"))
        #expect(filter("  ") == .everything)
    }

    @Test func `Words bind tighter than OR, and groups bind tightest`() {
        let a = Filter.word("甲")
        let b = Filter.word("乙")
        let c = Filter.word("丙")
        #expect(filter("甲 乙 OR 丙") == .any([.all([a, b]), c]))
        #expect(filter("甲 (乙 OR 丙)") == .all([a, .any([b, c])]))
        #expect(filter("-(甲 乙)") == .not(.all([a, b])))
        #expect(filter("((甲))") == a)
        #expect(filter("甲 (乙 丙)") == .all([a, b, c]))
    }

    @Test(arguments: [
        ("place：万州", "place:万州"), ("（铁路　OR　高铁）", "(铁路 OR 高铁)"), ("－煤矿", "-煤矿"), ("！煤矿", "!煤矿"),
        ("“综合交通”", "\"综合交通\""), ("＂综合交通＂", "\"综合交通\""), ("ｄａｔｅ：２０１８", "date:2018"),
        ("铁路ＯＲ高铁", "铁路 OR 高铁"), ("place：“万州”", "place:\"万州\""), ("DATE:2018", "date:2018"), ("page：１２", "page:12"),
        ("date:2020．．2021", "date:2020..2021"), ("is:Unread", "is:unread"),
    ])
    func `Full-width forms do what half-width forms do`(full: String, half: String) {
        #expect(FilterParser.parse(full).faults.isEmpty)
        #expect(filter(full) == filter(half))
    }

    @Test func `Between Chinese characters no spaces are needed`() {
        #expect(filter("万州place:开州is:read") == .all([.word("万州"), .entity(.place, "开州"), .state(.read)]))
        #expect(filter("铁路OR高铁") == .any([.word("铁路"), .word("高铁")]))
        #expect(filter("万州(铁路OR高铁)") == .all([.word("万州"), .any([.word("铁路"), .word("高铁")])]))
        #expect(filter("万州“双城”经济") == .all([.word("万州"), .phrase("双城"), .word("经济")]))
        #expect(filter("KTOR高铁") == .word("KTOR高铁"))
        #expect(filter("ORdinary") == .word("ORdinary"))
    }

    @Test func `Every field makes its filter`() throws {
        let year = try #require(PartialDate(year: 2018)).interval
        #expect(filter("place:万州") == .entity(.place, "万州"))
        #expect(filter("org:国资委") == .entity(.organisation, "国资委"))
        #expect(filter("person:何树平") == .entity(.person, "何树平"))
        #expect(filter("doc:规划纲要") == .entity(.document, "规划纲要"))
        #expect(filter("meeting:联席会") == .entity(.meeting, "联席会"))
        #expect(filter("other:高铁") == .entity(.other, "高铁"))
        #expect(filter("place:=万州区") == .exactEntity(EntityID(.place, "万州区")))
        #expect(filter("place:=\"万州 区\"") == .exactEntity(EntityID(.place, "万州 区")))
        #expect(filter("date:2018") == .published(year))
        #expect(filter("event:2018") == .event(year))
        #expect(filter("paper:重庆日报") == .paper("重庆日报"))
        #expect(filter("page:1") == .page(1))
        #expect(filter("tag:todo") == .tag("todo"))
        #expect(filter("is:unread") == .state(.unread))
        #expect(filter("has:note") == .feature(.note))
        #expect(filter("title:\"唱好 双城\"") == .title("唱好 双城"))
    }

    @Test(arguments: [
        ("2018", "2018-01-01", "2018-12-31"), ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020-3-5", "2020-03-05", "2020-03-05"), ("2020-01..2021-06", "2020-01-01", "2021-06-30"),
        ("2020/3/5", "2020-03-05", "2020-03-05"), ("20200305", "2020-03-05", "2020-03-05"),
        ("..2019", "", "2019-12-31"), ("2020..", "2020-01-01", ""), ("2020年3月", "2020-03-01", "2020-03-31"),
        ("2020年", "2020-01-01", "2020-12-31"), ("2020年3月5日", "2020-03-05", "2020-03-05"),
        ("2020年3月至2021年", "2020-03-01", "2021-12-31"), ("2019~2020", "2019-01-01", "2020-12-31"),
        ("2019～2020", "2019-01-01", "2020-12-31"), ("二〇二〇", "2020-01-01", "2020-12-31"),
        ("一九九七年", "1997-01-01", "1997-12-31"), ("二零一五年十二月", "2015-12-01", "2015-12-31"),
        ("二○二〇年三月廿一日", "2020-03-21", "2020-03-21"),
        ("一九九七年三月三十一日至二〇〇〇年十月", "1997-03-31", "2000-10-31"),
    ])
    func `Dates and ranges reach from their first day to their last`(text: String, from: String, to: String) throws {
        guard case .published(let interval) = filter("date:" + text) else {
            Issue.record("no date: \(text)")
            return
        }
        #expect((interval.from?.description ?? "") == from)
        #expect((interval.to?.description ?? "") == to)
    }

    @Test(arguments: [
        "20x", "2020-00", "..", "2020..x", "年", "2020-", "...", "2020月3年", "十年", "一二十年", "二〇二〇年十十月",
    ])
    func `A date that is none is refused where it stands`(text: String) throws {
        let fault = try #require(FilterParser.parse("万州 date:" + text).faults.first)
        #expect(fault.cause == .badDate(text))
        #expect(("万州 date:" + text).at(fault.span) == text)
    }

    @Test func `Of a date that does not exist it is said what does not, and of a range that it runs backwards`() throws
    {
        let february = try #require(PartialDate(year: 2020, month: 2))
        #expect(causes("date:2020-13") == [.noSuchMonth(13)])
        #expect(causes("event:2020年十三月") == [.noSuchMonth(13)])
        #expect(causes("date:2019..2020-20") == [.noSuchMonth(20)])
        #expect(causes("date:2020-02-30") == [.noSuchDay(30, in: february)])
        #expect(causes("date:2021..2019") == [.endBeforeStart("2021..2019")])
        #expect(causes("date:2021年3月至2月") == [.badDate("2021年3月至2月")])
    }

    @Test func `Each fault says what is wrong and where`() {
        #expect(causes("foo:bar") == [.unknownField("foo")])
        #expect(causes("page:abc") == [.badNumber("abc")])
        #expect(causes("page:0") == [.badNumber("0")])
        #expect(causes("is:blue") == [.badValue("blue", allowed: ArticleState.allCases.map(\.rawValue))])
        #expect(causes("date: 2018") == [.missingValue(.date)])
        #expect(causes("place:\"\"") == [.missingValue(.place)])
        #expect(causes("万州 \"铁路") == [.openQuote])
        #expect(causes("(万州") == [.openGroup])
        #expect(causes("万州)") == [.strayBracket])
        #expect(causes("OR 万州") == [.missingTerm])
        #expect(causes("万州 OR") == [.missingTerm])
        #expect(causes("万州 OR OR 铁路") == [.missingTerm])
        #expect(causes("- 万州") == [.missingTerm])
        #expect(causes("万州 -") == [.missingTerm])
        #expect(
            causes("foo:x is:y )") == [
                .unknownField("foo"), .badValue("y", allowed: ArticleState.allCases.map(\.rawValue)), .strayBracket,
            ])
    }

    @Test func `What was understood survives beside what was not`() {
        #expect(filter("万州 date:20x 铁路") == .all([.word("万州"), .word("铁路")]))
        #expect(filter("万州 OR date:20x") == .word("万州"))
    }

    @Test func `Terms slice out their own text and know whether they exclude`() {
        let text = "万州 -(place：开州 OR !\"煤 矿\") date:2018"
        let terms = FilterParser.parse(text).terms
        #expect(terms.map { text.at($0.span) } == ["万州", "place：开州", "\"煤 矿\"", "date:2018"])
        #expect(terms.map(\.isExcluded) == [false, true, false, false])
        #expect(terms.map(\.filter.text) == ["万州", "place:开州", "\"煤 矿\"", "date:2018"])
    }

    @Test func `A word with punctuation in it is a phrase, and a hyphen inside excludes nothing`() {
        #expect(filter("COVID-19") == .phrase("COVID-19"))
        #expect(filter("万州—达州") == .phrase("万州—达州"))
        #expect(filter("12:30") == .phrase("12:30"))
    }

    /// Anything worse than linear would take longer than the limit.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["(", "-", "!", "-(", "\"", "“", "OR ", "a OR (", "place:", ")", "万OR", "万date:", "\\", "“”"])
    func `Signs without end are read to their end`(sign: String) {
        let parsed = FilterParser.parse(
            String(repeating: sign, count: FilterParser.lengthLimit / sign.utf8.count))
        #expect(parsed.filter == .everything || !parsed.terms.isEmpty || !parsed.faults.isEmpty)
    }

    @Test func `What nobody types is no filter, and a thousand names are one`() {
        #expect(causes(String(repeating: "万州 ", count: 5_000)) == [.tooLong])
        let names = (0..<1_000).map { "名\($0)" }.joined(separator: " OR ")
        #expect(FilterParser.parse(names).terms.count == 1_000)
    }

    @Test func `Brackets and minus signs too deep are an explicit fault`() {
        #expect(causes(String(repeating: "(", count: 10_000)) == [.tooDeep])
        #expect(causes(String(repeating: "-", count: 10_000) + "万州") == [.tooDeep])
        let limit = FilterParser.depthLimit
        let deep = String(repeating: "(", count: limit) + "万州" + String(repeating: ")", count: limit)
        #expect(
            FilterParser.parse(deep)
                == ParsedFilter(
                    filter: .word("万州"), terms: [FilterTerm(span: TextSpan(limit, limit + 6), filter: .word("万州"))]))
    }

    @Test(arguments: [
        ("铁路 or 高铁", true), ("万州 not 铁路", true), ("铁路|高铁", true), ("万*", true), ("铁路 OR 高铁", false),
        ("铁路 AND 高铁", true), ("铁路 NOT 高铁", true),
        ("“铁路 or 高铁”", true),
        ("\"铁路|高铁\"", false), ("orchid -铁路", false), ("", false),
    ])
    func `Operators of other languages are noticed outside of quotes`(text: String, isForeign: Bool) {
        #expect(FilterParser.holdsForeignOperator(text) == isForeign)
    }

    @Test func `What matches everything is known however it is written`() {
        for text in ["", "()", "-(-())", "(铁路 OR ())"] { #expect(filter(text).matchesEverything, "\(text)") }
        for text in ["铁路", "-铁路", "-(-铁路)", "铁路 ()"] { #expect(!filter(text).matchesEverything, "\(text)") }
    }

    @Test(arguments: [
        ("铁路 place:万", FilterField.place, "万", "万"), ("铁路 pl", nil, "pl", "pl"), ("place:", .place, "", ""),
        ("铁路 ", nil, "", ""), ("place:\"万州 开", .place, "万州 开", "\"万州 开"), ("-paper：“重庆", .paper, "重庆", "“重庆"),
        ("place:=万", .place, "万", "=万"), ("(", nil, "", ""), ("", nil, "", ""),
    ])
    func `Tab completes what stands before the cursor`(text: String, field: FilterField?, prefix: String, span: String)
    {
        let target = FilterParser.completion(in: text + " date:2018", at: text.utf8.count)
        #expect(target.field == field)
        #expect(target.prefix == prefix)
        #expect(text.at(target.span) == span)
    }
}
