// Links across articles, and people of one name.

import Corpus
import Pipeline
import Testing

@Suite struct LibraryLinkingTests {
    private let linking = EntityLinking(SharedFinder.full)

    private func article(_ name: String) -> ArticleID {
        ArticleID(page: PageID(hashing: Array(name.utf8)), span: TextSpan(0, 9))
    }

    private func clues(_ text: String) -> [EntityClue] {
        let id = ArticleID(page: PageID(hashing: Array(text.utf8)), span: TextSpan(0, text.utf8.count))
        return linking.clues(of: SharedFinder.full.mentions(in: Article(id: id, text: text, paragraphs: [])))
    }

    /// What a library would ask about names that say the same, each name in an article of its own.
    private func sameNames(_ kind: EntityKind, _ names: [String]) -> [EntityLink] {
        let sightings = names.flatMap { name in
            linking.clues(of: [mention(kind, name)]).filter { $0.kind == .name }
                .map { EntitySighting(article: article(name), clue: $0) }
        }
        return Dictionary(grouping: sightings, by: \.clue.value).flatMap { value, sightings in
            linking.answer(IdentityQuestion(.names(value: value), sightings: sightings)).links
        }
    }

    private func mention(_ kind: EntityKind, _ name: String) -> Mention {
        Mention(span: TextSpan(0, name.utf8.count), surface: name, kind: kind, evidence: Evidence("test"))
    }

    private func office(_ article: String, _ date: String, _ province: String) -> EntitySighting {
        EntitySighting(
            article: self.article(article), published: PartialDate(iso: date),
            clue: EntityClue(.office, EntityID(.person, "李刚"), province))
    }

    private func people(_ sightings: [EntitySighting]) -> [Namesake] {
        linking.answer(IdentityQuestion(.people(EntityID(.person, "李刚")), sightings: sightings)).namesakes
    }

    @Test func `A department under three names is one`() {
        let links = sameNames(.organisation, ["重庆市发改委", "重庆市发展改革委", "重庆发展和改革委员会", "四川省发改委"])
        #expect(Set(links.map(\.alias.name)) == ["重庆市发展改革委", "重庆市发改委"])
        #expect(links.allSatisfy { $0.canonical.name == "重庆发展和改革委员会" && $0.reason == .sameDepartment })
        #expect(links.allSatisfy { $0.articles.count == 2 })
    }

    @Test(arguments: [
        ["重庆市万州区人民政府", "万州区政府", "万州区人民政府"], ["中共重庆市委员会", "重庆市委", "中共重庆市委"],
        ["巴山蜀水港务（集团）有限责任公司", "巴山蜀水港务集团"],
    ])
    func `Full and short names of one body are one`(names: [String]) {
        let links = sameNames(.organisation, names)
        #expect(links.count == names.count - 1)
        #expect(Set(links.map(\.canonical.name)).count == 1)
    }

    @Test(arguments: [
        ["吉林省政府", "吉林市政府"], ["南京市鼓楼区法院", "福州市鼓楼区法院"], ["蜀道集团", "渝道集团"], ["重庆大学", "重庆理工大学"],
    ])
    func `Bodies of different places and names stay apart`(names: [String]) {
        #expect(sameNames(.organisation, names).isEmpty)
    }

    @Test func `The order of the articles does not matter`() {
        let names = ["重庆四川党政联席会第四次会议", "重庆四川党政联席会议第四次会议", "重庆四川党政联席会议第五次会议"]
        let links = sameNames(.meeting, names)
        #expect(links.count == 1)
        #expect(links.first?.canonical.name == "重庆四川党政联席会议第四次会议")
        #expect(sameNames(.meeting, names.reversed()) == links)
    }

    @Test func `A definition holds in other articles unless two disagree`() {
        let short = EntityID(.organisation, "数盟")
        let one = EntitySighting(
            article: article("a"), clue: EntityClue(.definition, EntityID(.organisation, "川南大数据产业联盟"), "数盟"))
        let other = EntitySighting(
            article: article("c"), clue: EntityClue(.definition, EntityID(.organisation, "黔北大数据产业联盟"), "数盟"))
        let link = linking.answer(IdentityQuestion(.shortForm(short), sightings: [one])).links.first
        #expect(link?.canonical.name == "川南大数据产业联盟" && link?.reason == .definedElsewhere)
        #expect(link?.articles == [article("a")])
        #expect(linking.answer(IdentityQuestion(.shortForm(short), sightings: [one, other])).links.isEmpty)
    }

    @Test func `A short form that any article may define tells nothing to others`() {
        let defining = clues("川南大数据产业联盟（以下简称“数盟”）昨日成立，由川南港口管理委员会（以下简称“管委会”）主管。")
        #expect(defining.filter { $0.kind == .definition }.map(\.value) == ["数盟"])
    }

    @Test func `Party secretaries of two provinces in one year are two people`() {
        let sightings = [
            office("a", "2018-05", "四川省"), office("b", "2018-06", "贵州省"), office("d", "2018-05-20", "四川省"),
        ]
        let found = people(sightings)
        #expect(found.map(\.person.name) == ["李刚（四川省）", "李刚（贵州省）"])
        #expect(found.map(\.articles.count) == [2, 1])
        #expect(people(sightings.reversed()) == found)
    }

    @Test func `Somebody who changes province after years stays one person`() {
        #expect(people([office("a", "2013", "四川省"), office("b", "2018", "贵州省")]).isEmpty)
    }

    @Test func `A title tells where its holder governs, and a place its code`() {
        #expect(clues("自贡市委副书记、市长何树平到会致辞。").contains(EntityClue(.office, EntityID(.person, "何树平"), "四川省")))
        #expect(clues("代表团到万州区考察。").contains(EntityClue(.code, EntityID(.place, "万州区"), "500101")))
        #expect(clues("代表团前往蓝山小镇。").allSatisfy { $0.kind != .code })
    }
}
