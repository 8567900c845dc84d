// What every store must do with decisions of who is who.

import Corpus
import TestSupport
import Testing

extension Conformance {
    /// A page of articles that each name one entity, report one event of 1 May 2018 and give some clues.
    private func page(_ path: String, _ drafts: [(text: String, entity: EntityID, clues: [EntityClue])]) -> ImportedPage
    {
        var page = PageBuilder.page(
            path: path, newspaper: "丙报", date: "2018-05-02",
            drafts.map { draft in
                let event = ArticleDraft.Statement(
                    "5月1日", from: "2018-05-01", to: "2018-05-01", gist: draft.text, entities: [draft.entity])
                return ArticleDraft(nil, [draft.text], names: [(draft.entity.name, draft.entity)], statements: [event])
            })
        for index in drafts.indices { page.articles[index].clues = drafts[index].clues }
        return page
    }

    private func body(_ path: String, _ name: String, _ deed: String) -> ImportedPage {
        let entity = EntityID(.organisation, name)
        return page(path, [("5月1日\(name)\(deed)。", entity, [EntityClue(.name, entity, "同一机构")])])
    }

    private func bodies() -> [ImportedPage] {
        [body("丙/1.txt", "清江市发改委", "发布招标公告"), body("丙/2.txt", "清江市发展改革委", "约谈砂石企业")]
    }

    /// Answers as a linker would that takes the longest name and the first province.
    private func answer(_ question: IdentityQuestion) -> IdentityAnswer {
        switch question.subject {
        case .names:
            let names = Set(question.sightings.map(\.clue.entity)).sorted { $0.name.count > $1.name.count }
            let links = names.dropFirst().map {
                EntityLink(
                    alias: $0, canonical: names[0], reason: .sameDepartment,
                    articles: question.sightings.compactMap(\.article).sorted())
            }
            return IdentityAnswer(question.subject, links: links)
        case .people(let name):
            let groups = Dictionary(grouping: question.sightings, by: \.clue.value)
            guard groups.count > 1 else { return IdentityAnswer(question.subject) }
            return IdentityAnswer(
                question.subject,
                namesakes: groups.map { place, sightings in
                    Namesake(
                        name: name, person: EntityID(.person, "李刚（\(place)）"), articles: sightings.compactMap(\.article)
                    )
                })
        case .shortForm: return IdentityAnswer(question.subject)
        }
    }

    private func reconcile(_ library: any CorpusStore & CorpusKeeping) async throws {
        while case let questions = try await library.identityQuestions(limit: 10), !questions.isEmpty {
            try await library.keep(questions.map(answer))
        }
    }

    func `Two names of one body are one entity, whichever page came first`() async throws {
        let library = try make()
        for order in [bodies(), bodies().reversed()] {
            for page in order {
                _ = try await library.add(page)
                try await reconcile(library)
            }
            let long = EntityID(.organisation, "清江市发展改革委")
            let short = EntityID(.organisation, "清江市发改委")
            let summary = try #require(try await library.entity(short))
            #expect(summary.id == long && summary.aliases == ["清江市发改委"])
            #expect([summary.articleCount, summary.mentionCount, summary.eventCount] == [2, 2, 2])
            #expect(try await library.entities(named: "清江", kinds: [], in: .everything, limit: 9).map(\.id) == [long])
            #expect(try await library.entities(named: "", kinds: [], in: .everything, limit: 9).map(\.id) == [long])
            #expect(try await library.entities(named: "", kinds: [], in: .word("公告"), limit: 9).map(\.id) == [long])
            for filter in [Filter.exactEntity(short), .exactEntity(long), .entity(.organisation, "发改委")] {
                #expect(try await library.listing(matching: filter, order: .oldest).keys.count == 2)
            }
            #expect(try await library.timeline(of: [short], in: .everything, during: nil, limit: 9).count == 2)
            let bars = try await library.eventBars(of: [long], in: .everything, unit: .year)
            #expect(bars.map(\.count) == [2])
            let key = try #require(try await library.key(of: bodies()[0].articles[0].article.id))
            let mention = try #require(try await library.detail(of: key)?.annotated.mentions.first)
            #expect(mention.entityID == long && mention.evidence.rule.hasSuffix("/library"))
            let record = try await library.identityRecord(of: long)
            #expect(record.links.map(\.alias) == [short] && record.links[0].reason == .sameDepartment)
            #expect(record.links[0].articles.count == 2)
            #expect(try await library.check() == [])
            _ = try await library.remove(order.map(\.page.id))
        }
    }

    func `A link goes with the articles it rests on`() async throws {
        let library = try make()
        for page in bodies() { _ = try await library.add(page) }
        try await reconcile(library)
        _ = try await library.remove([bodies()[1].page.id])
        try await reconcile(library)
        let short = EntityID(.organisation, "清江市发改委")
        #expect(try await library.entity(short)?.id == short)
        #expect(try await library.identityRecord(of: short) == IdentityRecord())
        #expect(try await library.check() == [])
    }

    func `What the reader decides stands above what follows from clues`() async throws {
        let library = try make()
        _ = try await library.add(bodies()[0])
        let short = EntityID(.organisation, "清江市发改委")
        let apart = EntityLink(alias: short, canonical: short, reason: .reader, articles: [])
        try await library.keep([IdentityAnswer(.shortForm(EntityID(.organisation, "reader")), links: [apart])])
        _ = try await library.add(bodies()[1])
        try await reconcile(library)
        #expect(try await library.entity(short)?.id == short)
        #expect(try await library.entities(named: "", kinds: [], in: .everything, limit: 9).count == 2)
    }

    func `Two people of one name are two entities, and who is meant stays open where nothing tells`() async throws {
        let library = try make()
        let person = EntityID(.person, "李刚")
        let page = page(
            "丙/3.txt",
            [
                ("5月1日四川省长李刚赴港口调研。", person, [EntityClue(.office, person, "四川省")]),
                ("5月1日贵州省长李刚会见客商。", person, [EntityClue(.office, person, "贵州省")]),
                ("5月1日李刚荣获冠军称号。", person, []),
            ])
        _ = try await library.add(page)
        try await reconcile(library)
        let people = try await library.entities(named: "李刚", kinds: [.person], in: .everything, limit: 9)
        #expect(Set(people.map(\.id.name)) == ["李刚", "李刚（四川省）", "李刚（贵州省）"])
        #expect(people.allSatisfy { $0.articleCount == 1 && $0.mentionCount == 1 && $0.eventCount == 1 })
        let sichuan = EntityID(.person, "李刚（四川省）")
        let events = try await library.timeline(of: [sichuan], in: .everything, during: nil, limit: 9)
        #expect(events.map(\.gist) == ["5月1日四川省长李刚赴港口调研。"])
        #expect(try await library.listing(matching: .exactEntity(sichuan), order: .oldest).keys.count == 1)
        #expect(
            try await library.listing(matching: .exactEntity(EntityID(.person, "李刚")), order: .oldest).keys.count == 1)
        #expect(try await library.listing(matching: .entity(.person, "李刚"), order: .oldest).keys.count == 3)
        let counted = try await library.entities(named: "", kinds: [.person], in: .word("客商"), limit: 9)
        #expect(counted.map(\.id.name) == ["李刚（贵州省）"])
        #expect(try await library.identityRecord(of: sichuan).namesakes.count == 2)
        #expect(try await library.check() == [])
        _ = try await library.remove([page.page.id])
        #expect(try await library.entities(named: "李刚", kinds: [], in: .everything, limit: 9) == [])
    }

    func `Places carry their code`() async throws {
        let library = try make()
        let wanzhou = EntityID(.place, "万州区")
        let clue = EntityClue(.code, wanzhou, "500101")
        _ = try await library.add(page("丙/4.txt", [("5月1日万州区通航。", wanzhou, [clue])]))
        #expect(try await library.entity(wanzhou)?.code == "500101")
        #expect(try await library.identityQuestions(limit: 9) == [])
    }
}
