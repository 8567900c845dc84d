// Links across articles, and people of one name.

import Corpus
import Pipeline
import Testing

@Suite struct LibraryLinkingTests {
    private let linking = EntityLinking(SharedFinder.full)

    private func article(_ name: String) -> ArticleID {
        ArticleID(page: PageID(hashing: Array(name.utf8)), span: TextSpan(0, 9))
    }

    private func sighting(
        _ article: String, _ kind: EntityKind, _ name: String, surface: String? = nil, defined: Bool = false
    ) -> EntitySighting {
        EntitySighting(
            article: self.article(article), entity: EntityID(kind, name), surface: surface ?? name, isDefined: defined)
    }

    private func person(_ article: String, _ date: String, holder: String?) -> EntitySighting {
        EntitySighting(
            article: self.article(article), published: PartialDate(iso: date), entity: EntityID(.person, "李刚"),
            surface: "李刚", office: holder == nil ? nil : "书记", holder: holder.map { EntityID(.organisation, $0) })
    }

    @Test func `A department under three names is one`() {
        let links = linking.links([
            sighting("a", .organisation, "重庆市发改委"), sighting("b", .organisation, "重庆市发展改革委"),
            sighting("c", .organisation, "重庆发展和改革委员会"), sighting("c", .organisation, "四川省发改委"),
        ])
        #expect(links.map(\.alias.name) == ["重庆市发展改革委", "重庆市发改委"].sorted())
        #expect(links.allSatisfy { $0.canonical.name == "重庆发展和改革委员会" && $0.reason == .sameDepartment })
        #expect(links.allSatisfy { $0.articles.count == 2 })
    }

    @Test func `The order of the articles does not matter`() {
        let sightings = [
            sighting("a", .meeting, "重庆四川党政联席会第四次会议"), sighting("b", .meeting, "重庆四川党政联席会议第四次会议"),
            sighting("c", .meeting, "重庆四川党政联席会议第五次会议"),
        ]
        let links = linking.links(sightings)
        #expect(links.count == 1)
        #expect(links.first?.canonical.name == "重庆四川党政联席会议第四次会议")
        #expect(linking.links(sightings.reversed()) == links)
    }

    @Test func `A definition holds in other articles unless two disagree`() {
        let one = sighting("a", .organisation, "川南大数据产业联盟", surface: "数盟", defined: true)
        let bare = sighting("b", .organisation, "数盟")
        #expect(linking.links([one, bare]).map(\.reason) == [.definedElsewhere])
        let other = sighting("c", .organisation, "黔北大数据产业联盟", surface: "数盟", defined: true)
        #expect(linking.links([one, bare, other]).isEmpty)
    }

    @Test func `Party secretaries of two provinces in one year are two people`() {
        let groups = linking.namesakes([
            person("a", "2018-05", holder: "自贡市委"), person("b", "2018-06", holder: "毕节市委"),
            person("c", "2018-07", holder: nil), person("d", "2018-05-20", holder: "四川省委"),
        ])
        #expect(groups.count == 2)
        #expect(groups.map { $0.filter { $0.holder != nil }.count }.sorted() == [1, 2])
    }

    @Test func `Somebody who changes province after years stays one person`() {
        let groups = linking.namesakes([
            person("a", "2013", holder: "自贡市委"), person("b", "2018", holder: "毕节市委"),
        ])
        #expect(groups.count == 1)
    }

    @Test func `A sighting knows the body that holds the office`() {
        let text = "自贡市委副书记、市长何树平到会致辞。"
        let id = ArticleID(page: PageID(hashing: Array(text.utf8)), span: TextSpan(0, text.utf8.count))
        let article = Article(id: id, text: text, paragraphs: [])
        let mentions = SharedFinder.full.mentions(in: article)
        let sightings = EntitySighting.sightings(of: mentions, in: article)
        #expect(sightings.last?.holder == EntityID(.organisation, "自贡市委"))
        #expect(sightings.last?.office == "副书记、市长")
    }
}
