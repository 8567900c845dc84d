// What every store must do with stories that run over several pages.

import Corpus
import Testing

extension Conformance {
    func `Parts of a story are followed from link to link`() async throws {
        let library = try await filled()
        let ids = pages().flatMap { $0.articles.map(\.article.id) }
        let middle = try #require(try await library.key(of: ids[2]))
        let last = try #require(try await library.key(of: ids[4]))
        try await library.link(ids[0], to: ids[2], rule: "jump")
        try await library.link(ids[2], to: ids[4], rule: "jump")
        try await library.link(ids[2], to: ids[4], rule: "jump")
        #expect(try await library.parts(of: middle).map(\.id) == [ids[0], ids[4]])
        #expect(try await library.parts(of: last).map(\.id) == [ids[0], ids[2]])
        // As lists count: a story once, on whichever of its pages.
        #expect(try await library.articleCount(of: pages().map(\.page.id)) == 3)
        let alone = try #require(try await library.key(of: ids[1]))
        #expect(try await library.parts(of: alone) == [])
        _ = try await library.remove([pages()[0].page.id])
        #expect(try await library.parts(of: last).map(\.id) == [ids[2]])
        #expect(try await library.check() == [])
    }

    func `Parts of stories are told in order, without what was found in them`() async throws {
        let library = try await filled()
        let pages = pages()
        let (first, second) = (pages[0].articles[1], pages[1].articles[0])
        try await library.link(first.article.id, to: second.article.id, rule: "jump")
        let keys = try await library.listing(matching: .everything, order: .oldest).keys
        let parts = try await library.plainParts(of: keys + [ArticleKey(rawValue: 1_000_000)])
        #expect(Set(parts.map(\.article)) == Set(pages.flatMap { $0.articles.map(\.article) }))
        #expect(parts.count == 5)
        let place = try #require(parts.firstIndex { $0.article.id == second.article.id })
        #expect(parts[place].follows == first.article.id)
        #expect(parts[place - 1].article.id == first.article.id)
        #expect(parts.filter { $0.follows != nil }.count == 1)
        #expect(parts[place].facts == pages[1].page.facts)
        #expect(parts[place].published == PartialDate(iso: "2015-07-10"))
    }

    func `A story that runs over pages is one article`() async throws {
        let library = try await filled()
        let pages = pages()
        let (first, second) = (pages[0].articles[1], pages[1].articles[0])
        let part = try #require(try await library.key(of: second.article.id))
        try await library.setTags(["铁路"], article: part)
        try await library.setNote("看第二版", article: part)
        try await library.link(first.article.id, to: second.article.id, rule: "jump")
        for isSettled in [false, true] {
            if isSettled { try await library.settle() }
            #expect(try await titles(library, .everything) == ["元首会议闭幕", "万州通车", "综述", "甲乙。乙丙"])
            #expect(try await titles(library, .all([.word("铁路"), .word("航班"), .page(1), .page(2)])) == ["万州通车"])
            #expect(try await titles(library, .all([.word("铁路"), .not(.word("航班"))])) == [])
            #expect(try await titles(library, .not(.feature(.title))) == [])
        }
        let key = try #require(try await library.key(of: first.article.id))
        #expect(try await library.key(of: second.article.id) == part)
        #expect(try await library.detail(of: part)?.row.key == key)
        #expect(try await library.rows(of: [part]).map(\.key) == [key])
        let detail = try #require(try await library.detail(of: key))
        #expect(detail.row.id == first.article.id && detail.row.isContinued)
        #expect(detail.row.tags == ["铁路"] && detail.note == "看第二版")
        #expect(detail.annotated.article.text == first.article.text + "\n" + second.article.text)
        #expect(detail.parts.map(\.annotated) == [first, second])
        #expect(detail.parts.map(\.page) == [pages[0].page, pages[1].page])
        #expect(detail.siblings.map(\.title) == ["元首会议闭幕"])
        #expect(try await library.pressNodes(below: nil).map(\.articleCount) == [2, 2])
        #expect(try await library.statistics().articleCount == 4)
        let place = detail.parts[1].offset + 3
        try await library.setBookmark(Bookmark(letter: "c", article: detail.row.id, offset: place))
        #expect(try await library.bookmarks() == [Bookmark(letter: "c", article: detail.row.id, offset: place)])
        try await library.setRead(true, articles: [key])
        #expect(try await library.remove([pages[0].page.id]) == 1)
        #expect(try await titles(library, .everything) == ["-", "综述", "甲乙。乙丙"])
        #expect(try await library.bookmarks() == [Bookmark(letter: "c", article: second.article.id, offset: 3)])
        #expect(try await titles(library, .all([.state(.read), .tag("铁路")])) == ["-"])
        #expect(try await library.check() == [])
    }

    func `Events of a later part lead to their place in the story`() async throws {
        let library = try await filled()
        let articles = pages().flatMap(\.articles)
        try await library.link(articles[1].article.id, to: articles[3].article.id, rule: "jump")
        let head = try #require(try await library.key(of: articles[1].article.id))
        let text = try #require(try await library.detail(of: head)).annotated.article.text
        let rows = try await library.timeline(of: [union], in: .word("枢纽"), during: nil, limit: 9)
        let report = try #require(rows.first?.reports.first)
        #expect(rows.count == 1 && rows[0].reports.count == 1)
        #expect(report.article == head && report.title == "万州通车")
        #expect(text.at(report.gistSpan) == "7月9日成员国元首会议在乌法召开")
        #expect(text.at(report.dateSpan) == "7月9日")
    }

    func `A part has one neighbour each way, and no story runs in a circle`() async throws {
        let library = try await filled()
        let ids = pages().flatMap { $0.articles.map(\.article.id) }
        try await library.link(ids[0], to: ids[2], rule: "jump")
        try await library.link(ids[0], to: ids[3], rule: "jump")
        try await library.link(ids[1], to: ids[3], rule: "jump")
        try await library.link(ids[3], to: ids[1], rule: "jump")
        let head = try #require(try await library.key(of: ids[1]))
        #expect(try await library.parts(of: head).map(\.id) == [ids[3]])
        #expect(try await library.statistics().articleCount == 4)
        let other = try #require(try await library.key(of: ids[0]))
        #expect(try await library.parts(of: other) == [])
    }
}
