// What every store must do, told through the protocols alone: a second store passes the same suite.

import Corpus
import TestSupport
import Testing

/// A store under test: all three protocols a library answers to.
typealias Library = CorpusStore & CorpusKeeping

/// The rules of a library. Each function gets a new, empty one.
struct Conformance {
    /// Makes an empty library.
    let make: () throws -> any Library

    let wanzhou = EntityID(.place, "万州区")
    let union = EntityID(.organisation, "上海合作组织")

    /// Two papers, three pages, five articles, two of which tell the same meeting.
    func pages() -> [ImportedPage] {
        let meeting = ArticleDraft.Statement(
            "7月9日", from: "2015-07-09", to: "2015-07-09", gist: "7月9日成员国元首在乌法举行会议", entities: [union])
        let again = ArticleDraft.Statement(
            "7月9日", from: "2015-07-09", to: "2015-07-09", gist: "7月9日成员国元首会议在乌法召开", entities: [union])
        let plan = ArticleDraft.Statement(
            "到2025年", from: nil, to: "2025", precision: .range, gist: "到2025年建成枢纽", status: .deadline,
            entities: [wanzhou])
        return [
            PageBuilder.page(
                path: "甲/1.txt", newspaper: "甲报", date: "2015-07-10", pageNumber: 1,
                [
                    ArticleDraft(
                        "元首会议闭幕", ["7月9日成员国元首在乌法举行会议。", "上合组织发表宣言。"],
                        names: [("上合组织", union)], statements: [meeting]),
                    ArticleDraft(
                        "万州通车", ["铁路通到万州。到2025年建成枢纽。"], names: [("万州", wanzhou)], statements: [plan],
                        jumps: [Jump(direction: .to, pageNumber: 2, line: 3)]),
                ]),
            PageBuilder.page(
                path: "甲/2.txt", newspaper: "甲报", date: "2015-07-10", pageNumber: 2,
                [ArticleDraft(nil, ["没有题目的短讯，ＭＨ３７０航班，１０＋３合作。"])]),
            PageBuilder.page(
                path: "乙/1.txt", newspaper: "乙报", date: "2015-07",
                [
                    ArticleDraft(
                        "综述", ["7月9日成员国元首会议在乌法召开。"], names: [("乌法", EntityID(.place, "乌法"))],
                        statements: [again]),
                    ArticleDraft("甲乙。乙丙", ["国 资\u{3000}委甲乙。乙丙结束"]),
                ]),
        ]
    }

    func filled() async throws -> any Library {
        let library = try make()
        for page in pages() { _ = try await library.add(page) }
        return library
    }

    func titles(_ library: any Library, _ filter: Filter, _ order: ListOrder = .newest) async throws -> [String] {
        try await library.firstRows(matching: filter, order: order, limit: 10).map { $0.title ?? "-" }
    }

    func `Pages come back as they went in`() async throws {
        let library = try make()
        for page in pages() {
            #expect(try await library.add(page) == .added(articleCount: page.articles.count))
            #expect(try await library.isImported(page.page.id, path: page.page.source.path, ordinal: 1))
            let original = try #require(try await library.original(of: page.page.id))
            #expect(original.bytes == page.originalBytes)
            #expect(original.page == page.page)
            let lines = try #require(try await library.lines(of: page.page.id))
            #expect(lines.text == page.text)
            #expect(lines.accounts == page.accounts)
            #expect(lines.articles == page.articles.map(\.article.id))
            for article in page.articles {
                let key = try #require(try await library.key(of: article.article.id))
                let detail = try #require(try await library.detail(of: key))
                #expect(detail.annotated == article)
                #expect(detail.page == page.page)
                #expect(
                    detail.siblings.map(\.id) == page.articles.map(\.article.id).filter { $0 != article.article.id })
                #expect(detail.row.title == article.article.title)
                #expect(detail.row.published == article.article.published?.value)
                #expect(detail.row.newspaper == page.page.facts.newspaper?.value)
                #expect(detail.row.opening == String(article.article.text.prefix(40)).replacing("\n", with: " "))
            }
        }
    }

    func `The same page twice is one page, under as many paths as it has`() async throws {
        let library = try await filled()
        var page = pages()[0]
        let before = try await library.revision()
        #expect(try await library.add(page) == .unchanged)
        #expect(try await library.revision() == before)
        page.page.source.path = "丙/copy.txt"
        #expect(try await library.add(page) == .samePageNewPath(existingPath: "甲/1.txt"))
        #expect(try await library.revision() > before)
        let key = try #require(try await library.key(of: page.articles[0].article.id))
        #expect(try await library.detail(of: key)?.paths == ["丙/copy.txt", "甲/1.txt"])
        #expect(try await library.statistics().articleCount == 5)
    }

    func `Changed bytes under a known path supersede the page, and going back brings it back`() async throws {
        let library = try await filled()
        let old = pages()[0]
        let new = PageBuilder.page(
            path: "甲/1.txt", newspaper: "甲报", date: "2015-07-10", pageNumber: 1, [ArticleDraft("更正", ["另一篇。"])])
        #expect(try await library.add(new) == .superseded(old.page.id, articleCount: 1))
        #expect(try await titles(library, .word("元首")) == ["综述"])
        #expect(try await titles(library, .word("另一篇")) == ["更正"])
        #expect(try await library.key(of: old.articles[0].article.id) == nil)
        #expect(try await library.original(of: old.page.id)?.bytes == old.originalBytes)
        #expect(try await library.add(old) == .superseded(new.page.id, articleCount: 2))
        #expect(try await titles(library, .word("宣言")) == ["元首会议闭幕"])
        #expect(try await library.check() == [])
    }

    func `Words match across white space and widths but not across punctuation`() async throws {
        let library = try await filled()
        for isSettled in [false, true] {
            if isSettled { try await library.settle() }
            #expect(try await titles(library, .word("国资委")) == ["甲乙。乙丙"])
            #expect(try await titles(library, .word("甲乙丙")) == [])
            #expect(try await titles(library, .word("甲乙乙丙")) == [])
            #expect(try await titles(library, .phrase("甲乙。乙丙")) == ["甲乙。乙丙"])
            #expect(try await titles(library, .word("mh370")) == ["-"])
            #expect(try await titles(library, .word("H37")) == ["-"])
            #expect(try await titles(library, .word("10+3")) == ["-"])
            #expect(try await titles(library, .word("会议上合")) == [])
            #expect(try await titles(library, .word("铁")) == ["万州通车"])
        }
    }

    func `A word is also found in the name of an entity`() async throws {
        let library = try await filled()
        #expect(try await titles(library, .word("万州区")) == ["万州通车"])
        #expect(try await titles(library, .word("上海合作")) == ["元首会议闭幕"])
        #expect(try await titles(library, .entity(.organisation, "上合")) == ["元首会议闭幕"])
        #expect(try await titles(library, .exactEntity(EntityID(.organisation, "上合组织"))) == ["元首会议闭幕"])
        #expect(try await titles(library, .entity(.place, "上合")) == [])
    }

    func `Small Latin letters spell headlines, names, newspapers and tags, after what is written so`() async throws {
        let library = try await filled()
        let written = PageBuilder.page(
            path: "甲/3.txt", newspaper: "丙报", date: "2015-07-11",
            [ArticleDraft("短讯", ["代号 wz 的列车到站，一位区长看铁路。"])])
        _ = try await library.add(written)
        let key = try #require(try await library.key(of: written.articles[0].article.id))
        try await library.setTags(["要记"], article: key)
        for isSettled in [false, true] {
            if isSettled { try await library.settle() }
            #expect(try await titles(library, .word("wz")) == ["短讯", "万州通车"])
            #expect(try await library.listing(matching: .word("wz"), order: .oldest).literalCount == 1)
            #expect(try await titles(library, .phrase("wz")) == ["短讯"])
            #expect(try await titles(library, .word("WZ")) == ["短讯"])
            for spelling in ["wanzhou", "wanz", "wzh", "wzhtc", "ｗｚｔ", "zqu", "zhouou", "tongch"] {
                #expect(try await titles(library, .word(spelling)) == ["万州通车"], "\(spelling)")
            }
            #expect(try await titles(library, .word("tielu")) == [])
            #expect(try await titles(library, .word("anzhou")) == [])
            #expect(try await titles(library, .word("yji")) == ["短讯"])
            #expect(try await titles(library, .word("bingbao")) == ["短讯"])
            #expect(try await titles(library, .title("wzt")) == ["万州通车"])
            #expect(try await titles(library, .title("wzq")) == [])
            #expect(try await titles(library, .entity(.place, "wzq")) == ["万州通车"])
            #expect(try await titles(library, .all([.word("wz"), .not(.word("tc"))])) == ["短讯"])
        }
        let named = try await library.entities(named: "wzo", kinds: [], in: .everything, limit: 5)
        #expect(named.map(\.id) == [wanzhou])
    }

    func `Lists come in the order asked for`() async throws {
        let library = try await filled()
        #expect(
            try await titles(library, .everything, .newest) == ["元首会议闭幕", "万州通车", "-", "综述", "甲乙。乙丙"])
        #expect(
            try await titles(library, .everything, .oldest) == ["综述", "甲乙。乙丙", "元首会议闭幕", "万州通车", "-"])
        #expect(
            try await titles(library, .everything, .title) == ["甲乙。乙丙", "万州通车", "元首会议闭幕", "综述", "-"])
        #expect(try await titles(library, .word("会议"), .relevance) == ["元首会议闭幕", "综述"])
        let lengths = try await library.firstRows(matching: .everything, order: .longest, limit: 9).map(
            \.characterCount)
        #expect(lengths == lengths.sorted(by: >))
    }

    func `One event told by two articles is one row of the timeline`() async throws {
        let library = try await filled()
        let rows = try await library.timeline(of: [union], in: .everything, during: nil, limit: 10)
        let row = try #require(rows.first)
        #expect(rows.count == 1)
        #expect(row.reports.map(\.title) == ["综述", "元首会议闭幕"])
        #expect(row.reports.map(\.dateWords) == ["7月9日", "7月9日"])
        #expect(row.entities == [union])
        #expect(row.interval == PartialDate(iso: "2015-07-09")?.interval)
        let all = try await library.timeline(of: [], in: .everything, during: nil, limit: 10)
        #expect(all.map(\.status) == [.happened, .deadline])
        let during = DayInterval(from: CalendarDay(year: 2016, month: 1, day: 1), to: nil)
        #expect(try await library.timeline(of: [], in: .everything, during: during, limit: 10).count == 1)
        #expect(
            try await library.timeline(of: [union], in: .title("闭幕"), during: nil, limit: 10).first?.reports.count == 1)
        let bars = try await library.eventBars(of: [], in: .everything, unit: .year)
        #expect(bars.map(\.count) == [2, 0])
        #expect(bars.map(\.plannedCount) == [0, 1])
    }

    func `Bars, entities and the press tree count what is there`() async throws {
        let library = try await filled()
        let bars = try await library.articleBars(matching: .everything, unit: .month)
        #expect(
            bars == [
                TimeBar(interval: PartialDate(iso: "2015-07")?.interval ?? DayInterval(from: nil, to: nil), count: 5)
            ])
        let summary = try #require(try await library.entity(EntityID(.organisation, "上合组织")))
        #expect(summary.id == union)
        #expect(summary.aliases == ["上合组织"])
        #expect([summary.articleCount, summary.mentionCount, summary.eventCount] == [1, 1, 2])
        let named = try await library.entities(named: "州", kinds: [.place], in: .everything, limit: 5)
        #expect(named.map(\.id) == [wanzhou])
        #expect(try await library.entities(named: "", kinds: [], in: .title("综述"), limit: 5).map(\.id.name) == ["乌法"])
        let papers = try await library.pressNodes(below: nil)
        #expect(papers.map(\.place) == [.paper("乙报"), .paper("甲报")])
        #expect(papers.map(\.articleCount) == [2, 3])
        let issues = try await library.pressNodes(below: .paper("甲报"))
        #expect(issues.map(\.place) == [.issue(paper: "甲报", date: PartialDate(iso: "2015-07-10"))])
        let pages = try await library.pressNodes(below: issues[0].place)
        #expect(pages.map(\.pageNumber) == [1, 2])
        #expect(try await library.keys(below: pages[0].place).count == 2)
        #expect(try await library.keys(below: .paper("甲报")).count == 3)
        #expect(try await library.completions(for: .paper, prefix: "甲", limit: 3) == ["甲报"])
        #expect(try await library.completions(for: .place, prefix: "万", limit: 3) == ["万州区"])
        let statistics = try await library.statistics()
        #expect([statistics.pageCount, statistics.articleCount, statistics.eventCount] == [3, 5, 3])
        #expect(statistics.firstDay == PartialDate(iso: "2015-07")?.firstDay)
    }

    func `The reader's work is kept and found`() async throws {
        let library = try await filled()
        let key = try #require(try await library.listing(matching: .title("通车"), order: .newest).keys.first)
        let id = try #require(try await library.rows(of: [key]).first?.id)
        let unread: Filter = .all([.word("铁路通到"), .state(.unread)])
        #expect(try await library.listing(matching: unread, order: .newest).keys == [key])
        try await library.setRead(true, articles: [key])
        #expect(try await library.listing(matching: unread, order: .newest).keys.isEmpty)
        try await library.setSelected(true, articles: [key])
        try await library.setTags(["待查", "铁路"], article: key)
        try await library.setNote("问一问", article: key)
        try await library.setBookmark(Bookmark(letter: "a", article: id, offset: 6))
        let row = try #require(try await library.rows(of: [key]).first)
        #expect(row.isRead && row.isSelected && row.hasNote && row.isContinued && row.bookmark == "a")
        #expect(row.tags == ["待查", "铁路"])
        #expect(try await library.detail(of: key)?.note == "问一问")
        #expect(try await library.bookmarks() == [Bookmark(letter: "a", article: id, offset: 6)])
        for filter: Filter in [.state(.read), .state(.selected), .state(.bookmarked), .tag("铁路"), .feature(.note)] {
            #expect(try await titles(library, filter) == ["万州通车"])
        }
        #expect(try await library.listing(matching: .everything, order: .newest).readCount == 1)
        #expect(try await library.completions(for: .tag, prefix: "", limit: 3) == ["待查", "铁路"])
        try await library.setTags([], article: key)
        try await library.setNote(nil, article: key)
        try await library.setRead(false, articles: [key])
        #expect(try await titles(library, .any([.state(.read), .feature(.tag), .feature(.note)])) == [])
        try await library.saveFilter(SavedFilter(name: "路", text: "铁路"))
        #expect(try await library.savedFilters() == [SavedFilter(name: "路", text: "铁路")])
        try await library.saveFilter(SavedFilter(name: "路", text: ""))
        #expect(try await library.savedFilters() == [])
    }

    func `The reader's work moves to the article that covers most of it, and is never dropped`() async throws {
        let library = try await filled()
        var page = pages()[0]
        let last = try #require(try await library.key(of: page.articles[1].article.id))
        let text = page.articles[1].article.text
        try await library.setNote("问一问", article: last)
        try await library.setBookmark(Bookmark(letter: "b", article: page.articles[1].article.id, offset: 21))
        // A better parser finds one article where there were two, its text the same.
        var joined = page.articles[1].article
        joined.id = ArticleID(
            page: page.page.id, span: TextSpan(page.articles[0].article.id.span.start, joined.id.span.end))
        page.articles = [AnnotatedArticle(article: joined)]
        #expect(try await library.replace(page))
        let key = try #require(try await library.key(of: joined.id))
        #expect(try await library.detail(of: key)?.note == "问一问")
        #expect(try await library.bookmarks() == [Bookmark(letter: "b", article: joined.id, offset: 21)])
        #expect(try await library.unplacedWork().isEmpty)
        #expect(try await library.original(of: page.page.id)?.bytes == page.originalBytes)
        // New bytes: the words move the work; without them it is listed.
        let moved = PageBuilder.page(path: "甲/1.txt", [ArticleDraft("新", ["新闻。"]), ArticleDraft("万州", [text])])
        _ = try await library.add(moved)
        #expect(try await library.bookmarks().map(\.article) == [moved.articles[1].article.id])
        #expect(try await titles(library, .feature(.note)) == ["万州"])
        _ = try await library.add(PageBuilder.page(path: "甲/1.txt", [ArticleDraft("无", ["无关。"])]))
        #expect(try await library.unplacedWork().map(\.kind).sorted() == ["bookmark", "note"])
        _ = try await library.add(moved)
        #expect(try await titles(library, .feature(.note)) == ["万州"])
        #expect(try await library.check() == [])
    }

    func `Tags and notes for an article that is gone are refused`() async throws {
        let library = try await filled()
        let page = pages()[0]
        let key = try #require(try await library.key(of: page.articles[0].article.id))
        #expect(try await library.remove([page.page.id]) == 1)
        await #expect(throws: MissingArticle.self) { try await library.setTags(["留"], article: key) }
        await #expect(throws: MissingArticle.self) { try await library.setNote("问", article: key) }
        #expect(try await library.unplacedWork().isEmpty)
    }

    func `A library whose last page is removed is sound, whatever was added to it`() async throws {
        let library = try make()
        let page = pages()[0]
        _ = try await library.add(page)
        let key = try #require(try await library.key(of: page.articles[0].article.id))
        try await library.setNote("问", article: key)
        #expect(try await library.articleCount(of: [page.page.id]) == page.articles.count)
        #expect(try await library.remove([page.page.id]) == 1)
        #expect(try await library.unplacedWork().map(\.value) == ["问"])
        #expect(try await library.check() == [])
    }

    func `Removed pages are gone and their work is listed`() async throws {
        let library = try await filled()
        let page = pages()[0]
        let key = try #require(try await library.key(of: page.articles[0].article.id))
        try await library.setTags(["留"], article: key)
        try await library.settle()
        #expect(try await library.pages(matching: .word("元首")) == [page.page.id, pages()[2].page.id])
        #expect(try await library.remove([page.page.id, page.page.id]) == 1)
        #expect(try await titles(library, .word("元首")) == ["综述"])
        #expect(try await library.lines(of: page.page.id) == nil)
        #expect(try await library.unplacedWork().map(\.quote) == [String(page.articles[0].article.text.prefix(20))])
        #expect(try await library.entity(union)?.articleCount == 0)
        #expect(try await library.check() == [])
        #expect(try await library.add(page) == .added(articleCount: 2))
        #expect(try await titles(library, .tag("留")) == ["元首会议闭幕"])
    }

    func `What a removed page had superseded does not come back by itself`() async throws {
        let library = try await filled()
        let new = PageBuilder.page(path: "甲/1.txt", [ArticleDraft("更正", ["另一篇。"])])
        _ = try await library.add(new)
        #expect(try await library.remove([new.page.id]) == 1)
        let statistics = try await library.statistics()
        #expect([statistics.pageCount, statistics.articleCount] == [2, 3])
        #expect(try await library.add(pages()[0]) == .added(articleCount: 2))
        #expect(try await library.statistics().pageCount == 3)
        #expect(try await library.check() == [])
    }

    func `A cancelled question throws a cancellation`() async throws {
        let library = try await filled()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            _ = try await library.listing(matching: .word("万州"), order: .newest)
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    /// All rules by name.
    var rules: [(name: String, run: () async throws -> Void)] {
        [
            ("round trip", `Pages come back as they went in`),
            ("idempotence", `The same page twice is one page, under as many paths as it has`),
            ("superseding", `Changed bytes under a known path supersede the page, and going back brings it back`),
            ("words", `Words match across white space and widths but not across punctuation`),
            (
                "spelling",
                `Small Latin letters spell headlines, names, newspapers and tags, after what is written so`
            ),
            ("entity names", `A word is also found in the name of an entity`),
            ("orders", `Lists come in the order asked for`),
            ("timeline", `One event told by two articles is one row of the timeline`),
            ("counts", `Bars, entities and the press tree count what is there`),
            ("work", `The reader's work is kept and found`),
            ("moving work", `The reader's work moves to the article that covers most of it, and is never dropped`),
            ("work on what is gone", `Tags and notes for an article that is gone are refused`),
            ("removal of everything", `A library whose last page is removed is sound, whatever was added to it`),
            ("removal", `Removed pages are gone and their work is listed`),
            ("removal of a successor", `What a removed page had superseded does not come back by itself`),
            ("parts", `Parts of a story are followed from link to link`),
            ("plain parts", `Parts of stories are told in order, without what was found in them`),
            ("stories", `A story that runs over pages is one article`),
            ("events of stories", `Events of a later part lead to their place in the story`),
            ("chains", `A part has one neighbour each way, and no story runs in a circle`),
            ("names", `Two names of one body are one entity, whichever page came first`),
            ("links", `A link goes with the articles it rests on`),
            ("reader's links", `What the reader decides stands above what follows from clues`),
            ("namesakes", `Two people of one name are two entities, and who is meant stays open where nothing tells`),
            ("codes", `Places carry their code`),
            ("similar", `Articles with passages in common are found, then those of the same names`),
            (
                "concordance",
                `A word stands in its contexts, oldest first, in headlines and texts, as far as was asked for`
            ),
            (
                "folded concordance",
                `A word of a concordance is compared as in filters, and what only a name says has no context`
            ),
            ("concordance of stories", `A word on a later page of a story stands in the story, at its place there`),
            ("join mark", `What came in since stories were looked for is told by its dates until that is noted`),
            (
                "completion",
                `What completes a field begins as it is written or, in small Latin letters, as it is spelled`
            ),
            ("cancellation", `A cancelled question throws a cancellation`),
        ]
    }
}

@Suite struct SQLiteConformanceTests {
    @Test(arguments: [
        "round trip", "idempotence", "superseding", "words", "spelling", "entity names", "orders", "timeline", "counts",
        "work",
        "moving work", "removal", "removal of a successor", "parts", "stories", "events of stories", "chains",
        "names", "links", "reader's links", "namesakes", "codes", "similar", "concordance",
        "folded concordance", "concordance of stories", "join mark", "completion", "cancellation",
    ])
    func `The SQLite store keeps the rule of`(name: String) async throws {
        let folder = try TemporaryFolder()
        let conformance = Conformance { try folder.open() }
        let rule = try #require(conformance.rules.first { $0.name == name })
        try await rule.run()
    }

    @Test func `Every rule is run`() throws {
        #expect(Conformance { throw CancellationError() }.rules.count == 32)
    }
}
