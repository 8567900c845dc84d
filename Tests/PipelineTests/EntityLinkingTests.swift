// How surface forms of one entity come together within a text.

import Corpus
import Pipeline
import TestSupport
import Testing

@Suite struct EntityLinkingTests {
    @Test func `A short form of a document points to the document named before it`() {
        let text = "会上通过《川东北绿色发展实施方案》和《沿江港口若干政策措施》。《方案》分五章，《措施》有二十条。"
        let documents = SharedFinder.full.mentions(in: text).filter { $0.kind == .document }
        #expect(
            documents.map(\.entityID.name) == ["川东北绿色发展实施方案", "沿江港口若干政策措施", "川东北绿色发展实施方案", "沿江港口若干政策措施"])
        #expect(documents.last?.evidence.rule == "title-marks/short-form")
    }

    @Test func `Each section's plan is the one that section names`() {
        let text = "《甲地港口建设实施方案》印发。《方案》有三章。\n《乙地铁路建设实施方案》印发。《方案》有五章。\n《便捷出行行动第二批事项》印发。此次《行动》有八条。"
        let names = SharedFinder.full.mentions(in: text).filter { $0.surface.count < 4 }.map(\.entityID.name)
        #expect(names == ["甲地港口建设实施方案", "乙地铁路建设实施方案", "便捷出行行动第二批事项"])
    }

    @Test func `Three forms of one district are one place`() {
        let mentions = SharedFinder.full.mentions(in: "重庆市万州区的码头，万州区的车站，万州的机场。")
        #expect(mentions.map(\.entityID) == Array(repeating: EntityID(.place, "万州区"), count: 3))
        #expect(SharedFinder.full.administrativeCode(of: EntityID(.place, "万州区")) == "500101")
        #expect(SharedFinder.full.parent(of: EntityID(.place, "万州区")) == EntityID(.place, "重庆市"))
    }

    @Test func `A district whose name many cities share needs its city`() {
        let alone = SharedFinder.full.mentions(in: "鼓楼区新开了书店。").first
        #expect(alone?.entity == nil)
        let named = SharedFinder.full.mentions(in: "南京市的书店多起来了，鼓楼区新开了十家。").last
        #expect(named?.entityID == EntityID(.place, "南京市鼓楼区"))
        #expect(SharedFinder.full.administrativeCode(of: EntityID(.place, "南京市鼓楼区")) == "320106")
    }

    @Test func `A county that became a district is listed under its name of today`() {
        let mentions = SharedFinder.full.mentions(in: "梁平县的柚子和梁平区的柚子。")
        #expect(mentions.map(\.entityID) == Array(repeating: EntityID(.place, "梁平区"), count: 2))
    }

    @Test func `A joint name knows its members`() {
        let members = SharedFinder.full.members(of: EntityID(.place, "川渝"))
        #expect(members == [EntityID(.place, "重庆市"), EntityID(.place, "四川省")])
        #expect(SharedFinder.full.members(of: EntityID(.place, "万州区")).isEmpty)
    }

    @Test func `A short form that brackets define means the full form`() {
        let text = "川南渝西大数据产业联盟（以下简称“大数据联盟”）成立。上海合作组织（上合组织）发来贺信，上合组织成员国代表到场。"
        let bodies = SharedFinder.full.mentions(in: text).filter { $0.kind == .organisation }
        #expect(bodies.filter { $0.surface == "上合组织" }.allSatisfy { $0.entityID.name == "上海合作组织" })
        #expect(bodies.first?.surface == "川南渝西大数据产业联盟")
    }

    @Test func `Provinces in a list of single characters are those provinces`() {
        let mentions = SharedFinder.full.mentions(in: "渝、桂、黔、陇四省区市签约。")
        #expect(mentions.map(\.entityID.name) == ["重庆市", "广西壮族自治区", "贵州省", "甘肃省"])
    }

    @Test func `Evidence of a short form names the lines of both`() {
        let text = "《沿江港口建设实施方案》印发。\n《方案》有三章。"
        let paragraphs = [
            Paragraph(
                span: TextSpan(0, 45),
                lines: [LineSlice(line: 7, textSpan: TextSpan(0, 45), pageSpan: TextSpan(100, 145))]),
            Paragraph(
                span: TextSpan(46, text.utf8.count),
                lines: [
                    LineSlice(
                        line: 9, textSpan: TextSpan(46, text.utf8.count), pageSpan: TextSpan(200, 154 + text.utf8.count)
                    )
                ]),
        ]
        let id = ArticleID(page: PageID(hashing: Array(text.utf8)), span: TextSpan(0, text.utf8.count))
        let article = Article(id: id, text: text, paragraphs: paragraphs)
        #expect(SharedFinder.full.mentions(in: article).last?.evidence.lines == [7, 9])
    }
}
