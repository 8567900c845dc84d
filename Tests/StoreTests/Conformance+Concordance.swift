// What every store must do with the contexts of a word, and with the mark up to which stories were looked for.

import Corpus
import TestSupport
import Testing

extension Conformance {
    func `A word stands in its contexts, oldest first, in headlines and texts, as far as was asked for`() async throws {
        let library = try await filled()
        let articles = pages().flatMap(\.articles)
        for isSettled in [false, true] {
            if isSettled { try await library.settle() }
            let all = try await library.concordance(of: "元首", in: .everything, contextCount: 3, limit: nil)
            #expect(all.lines.map(\.before) == ["成员国", "", "成员国"])
            #expect(all.lines.map(\.word) == ["元首", "元首", "元首"])
            #expect(all.lines.map(\.after) == ["会议在", "会议闭", "在乌法"])
            #expect(all.lines.map(\.title) == ["综述", "元首会议闭幕", "元首会议闭幕"])
            #expect(all.lines.map(\.newspaper) == ["乙报", "甲报", "甲报"])
            #expect(all.articleCount == 2 && all.isComplete)
            // A headline has no place in the text.
            #expect(all.lines.map { $0.span == nil } == [false, true, false])
            let span = try #require(all.lines[2].span)
            #expect(articles[0].article.text.at(span) == "元首")
            #expect(all.lines[2].articleID == articles[0].article.id)
            let some = try await library.concordance(of: "元首", in: .everything, contextCount: 3, limit: 2)
            #expect(some.lines == Array(all.lines.prefix(2)) && !some.isComplete)
            let narrowed = try await library.concordance(of: "元首", in: .title("闭幕"), contextCount: 3, limit: nil)
            #expect(narrowed.lines == Array(all.lines.dropFirst()) && narrowed.articleCount == 1)
        }
    }

    func `A word of a concordance is compared as in filters, and what only a name says has no context`() async throws {
        let library = try await filled()
        let spaced = try await library.concordance(of: "国资委", in: .everything, contextCount: 2, limit: nil)
        #expect(spaced.lines.map(\.word) == ["国 资\u{3000}委"] && spaced.lines.map(\.after) == ["甲乙"])
        let wide = try await library.concordance(of: "mh370", in: .everything, contextCount: 2, limit: nil)
        #expect(wide.lines.map(\.word) == ["ＭＨ３７０"])
        let across = try await library.concordance(of: "会议上合", in: .everything, contextCount: 2, limit: nil)
        #expect(across.lines.isEmpty && across.articleCount == 0)
        let named = try await library.concordance(of: "上海合作", in: .everything, contextCount: 2, limit: nil)
        #expect(named.lines.isEmpty && named.articleCount == 0)
        let blank = try await library.concordance(of: " ", in: .everything, contextCount: 2, limit: nil)
        #expect(blank.lines.isEmpty)
    }

    func `A word on a later page of a story stands in the story, at its place there`() async throws {
        let library = try await filled()
        let articles = pages().flatMap(\.articles)
        try await library.link(articles[1].article.id, to: articles[2].article.id, rule: "jump")
        let lines = try await library.concordance(of: "短讯", in: .everything, contextCount: 4, limit: nil).lines
        let line = try #require(lines.first)
        let story = try #require(try await library.detail(of: line.article))
        #expect(lines.count == 1 && line.title == "万州通车" && line.articleID == articles[1].article.id)
        #expect(story.annotated.article.text.at(try #require(line.span)) == "短讯")
    }

    func `What came in since stories were looked for is told by its dates until that is noted`() async throws {
        let library = try make()
        #expect(try await library.unjoinedDates().dates == [])
        for page in pages() { _ = try await library.add(page) }
        let first = try await library.unjoinedDates()
        #expect(first.dates == [PartialDate(iso: "2015-07-10"), PartialDate(iso: "2015-07")])
        // What comes in while stories are looked for is new the next time.
        let late = PageBuilder.page(path: "丙/1.txt", newspaper: "丙报", date: "2016-01-02", [ArticleDraft("晚", ["晚到。"])])
        _ = try await library.add(late)
        try await library.noteJoined(first.mark)
        let second = try await library.unjoinedDates()
        #expect(second.dates == [PartialDate(iso: "2016-01-02")])
        try await library.noteJoined(second.mark)
        #expect(try await library.unjoinedDates().dates == [])
        // An older mark takes nothing back, and a page without a date is told as such.
        try await library.noteJoined(first.mark)
        #expect(try await library.unjoinedDates().dates == [])
        _ = try await library.add(PageBuilder.page(path: "丁/1.txt", [ArticleDraft("无日", ["无日期。"])]))
        #expect(try await library.unjoinedDates().dates == [nil])
        // A page read anew may jump otherwise than before.
        #expect(try await library.replace(pages()[0]))
        #expect(try await library.unjoinedDates().dates == [nil, PartialDate(iso: "2015-07-10")])
    }

    func `What completes a field begins as it is written or, in small Latin letters, as it is spelled`() async throws {
        let library = try await filled()
        #expect(try await library.completions(for: .place, prefix: "万", limit: 3) == ["万州区"])
        for spelling in ["wz", "wanz", "wanzhouqu", "ｗｚ"] {
            #expect(try await library.completions(for: .place, prefix: spelling, limit: 3) == ["万州区"], "\(spelling)")
        }
        #expect(try await library.completions(for: .place, prefix: "zq", limit: 3) == [])
        #expect(try await library.completions(for: .org, prefix: "wz", limit: 3) == [])
        #expect(try await library.completions(for: .paper, prefix: "yib", limit: 3) == ["乙报"])
        let key = try #require(try await library.listing(matching: .everything, order: .newest).keys.first)
        try await library.setTags(["要记", "yj"], article: key)
        #expect(try await library.completions(for: .tag, prefix: "yj", limit: 3) == ["yj", "要记"])
        #expect(try await library.completions(for: .tag, prefix: "yj", limit: 1) == ["yj"])
    }
}
