// Who takes part in a dated statement: joint names, headlines, clauses and sentences around it, with names found as at
// import.

import Corpus
import Pipeline
import TestSupport
import Testing

@Suite struct EventPlayersTests {
    /// The gist of each event of an article, and who takes part.
    private func events(
        _ text: String, title: String? = nil, kicker: String? = nil, published: String = "2021-06-16"
    ) throws -> [(gist: String, names: Set<String>, isInferred: Bool)] {
        let page = try #require(PageID("0123456789abcdef0123456789abcdef"))
        var article = Article(
            id: ArticleID(page: page, span: TextSpan(0, text.utf8.count)), title: title, text: text, paragraphs: [])
        article.kicker = kicker
        var start = 0
        for line in text.split(separator: "\n") {
            let span = TextSpan(start, start + line.utf8.count)
            article.paragraphs.append(Paragraph(span: span, kind: .body, lines: []))
            start = span.end + 1
        }
        let date = PartialDate(iso: published)
        let reader = EventReader(folding: SharedFinder.folding, finder: SharedFinder.full)
        let found = reader.events(
            in: article, dates: DateReader(folding: SharedFinder.folding).dates(in: text, published: date),
            mentions: SharedFinder.full.mentions(in: article, nested: true), published: date)
        return found.map { (text.at($0.gist), Set($0.entities.map(\.name)), $0.date.isInferred) }
    }

    @Test func `What a joint name does, its members do`() throws {
        let found = try events("2020年4月，万达开生态文明座谈会召开。")
        #expect(found.first?.names.isSuperset(of: ["万达开", "万州区", "达州市", "开州区"]) == true)
    }

    @Test func `Three places are the members of a joint name where the article lists no three`() throws {
        let text = "万州、达州、开州、梁平、云阳五地开会。万达开的清单还在加长：2020年6月16日，三地签下框架协议。"
        #expect(try events(text).first?.names.isSuperset(of: ["万州区", "达州市", "开州区"]) == true)
    }

    @Test func `A list of two places goes before the joint name between it and the count`() throws {
        let text = "万州与达州的故事，是川渝合作的缩影。2018年，两地谈起物流。"
        #expect(try events(text).first?.names == ["万州区", "达州市"])
        let joint = "万州与达州都派了人。2018年，川渝两地签下协议。"
        #expect(try events(joint).first?.names.isSuperset(of: ["川渝", "重庆市", "四川省"]) == true)
    }

    @Test func `A second date of a sentence keeps the subject of the clause before`() throws {
        let text = "2020年12月，川渝高竹新区设立，今年满一岁。天气很好。"
        #expect(try events(text).map { $0.names.contains("川渝高竹新区") } == [true, true])
        let but = "川渝高竹新区不靠江，却在2021年5月拿到了同果园港合作的支持。"
        #expect(try events(but).first?.names.contains("川渝高竹新区") == true)
    }

    @Test func `A statement that names nobody is told of by the sentence behind it`() throws {
        let text = "5月7日上午说“老朋友”。东盟各国代表回看三十年。"
        #expect(try events(text).first?.names.contains("东盟") == true)
        let dated = "5月7日上午说“老朋友”。东盟各国代表5月8日离开。"
        #expect(try events(dated).first?.names.contains("东盟") == false)
    }

    @Test func `A county in the headline is not given what a clause tells of another`() throws {
        let text = "万州的路通了。\n奉节县曾经以煤闻名，2016年关停三十座煤矿。2017年，新站启用。"
        let found = try events(text, title: "万州这些年")
        #expect(found.map { $0.names.contains("万州区") } == [false, true])
        let inside = try events("万州的路通了。2016年，重庆市拨款两亿元。", title: "万州这些年")
        #expect(inside.first?.names.contains("万州区") == true)
    }

    @Test func `Only the clause of a date and the one before it tell of another county`() throws {
        let text = "自贡市有三绝。\n内江在北，宜宾在南，同城化谈了多年，2018年终于落到项目上。"
        #expect(try events(text, title: "自贡市的新篇").first?.names.contains("自贡市") == true)
    }

    @Test func `An article that lost its headline is about the place it names most`() throws {
        let text = "达州的项目多了。\n2015年4月接触，7月签约。达州的政府说好，达州的企业说快。达州离重庆不远。"
        #expect(try events(text).map { $0.names.contains("达州市") } == [true, true])
        let many = "达州的项目多了。\n2015年4月接触，7月签约。重庆和成都的企业都来了，宜宾的、泸州的、内江的也来了。"
        #expect(try events(many).map { $0.names.contains("达州市") } == [false, false])
    }

    @Test func `Places that open a headline together are all what the article is about`() throws {
        let text = "万州在江边，达州在山里。\n2020年是分水岭。"
        #expect(try events(text, title: "万州达州这些年").first?.names.isSuperset(of: ["万州区", "达州市"]) == true)
    }

    @Test(arguments: [
        ("高竹新区起步记", nil, "川渝高竹新区"), ("两城往来", "川渝高竹新区五年回望", "川渝高竹新区"),
        ("关于做好川渝高竹新区便民服务工作的通知", nil, "川渝高竹新区"),
    ])
    func `A headline tells of the region it begins with, or that a document is on`(
        _ title: String, _ kicker: String?, _ name: String
    ) throws {
        let text = "川渝高竹新区办事大厅开了门。\n2020年完成大半，2021年全部落实。"
        #expect(try events(text, title: title, kicker: kicker).map { $0.names.contains(name) } == [true, true])
    }

    @Test func `A headline in traditional script names the body of the text`() throws {
        let text = "上海合作組織的會場設在海邊。\n2019年，下一次會議在山城舉行。"
        #expect(try events(text, title: "上合組織的新家").first?.names.contains("上海合作组织") == true)
    }

    @Test func `A body named only within a meeting does not make an article its own`() throws {
        let text = "2014年11月，有人在第17次东盟领导人会议上提出设想。\n2015年11月，首次外长会召开。\n东盟有十国。"
        #expect(try events(text).map { $0.names.contains("东盟") } == [true, false])
    }

    @Test func `What comes round every year is no event`() throws {
        #expect(try events("领导小组按季调度，每年12月集中评估。").isEmpty)
    }

    @Test func `Today behind a time gone by is these days`() throws {
        let text = "没有公路的年月，一走就是半个月。今天从达州到万州，车程不过两个小时。"
        #expect(try events(text).map(\.isInferred) == [true])
        #expect(try events("今天，从达州到万州的快巴开通。").map(\.isInferred) == [false])
    }

    @Test(arguments: [
        ("本报江口4月17日讯 记者张小满 李大路 三座水库开始放水。", "三座水库开始放水"),
        ("本报江口4月17日讯（记者张小满）三座水库开始放水，下游受益。", "三座水库开始放水，下游受益"),
        ("新华社江口4月17日电 记者张小满报道：三座水库开始放水。", "三座水库开始放水"),
        ("新华社江口4月17日电 三座水库开始放水。", "三座水库开始放水"),
    ])
    func `The news behind a dateline is what happened, some day near its own`(_ text: String, _ gist: String) throws {
        let found = try events(text)
        #expect(found.map(\.gist) == [gist])
        #expect(found.map(\.isInferred) == [true])
    }

    @Test func `A dateline before news with a day of its own is no event`() throws {
        let found = try events("本报江口4月17日讯（记者张小满）三座水库4月16日开始放水。")
        #expect(found.map(\.gist) == ["三座水库4月16日开始放水"])
        #expect(found.map(\.isInferred) == [false])
    }

    @Test func `A word alone is told with its sentence`() throws {
        let found = try events("1991年握手，2016年回首。")
        #expect(found.map(\.gist) == ["1991年握手，2016年回首", "1991年握手，2016年回首"])
    }
}
