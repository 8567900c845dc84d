// Stories put together from their parts: every place found in a part is found again in the whole.

import Corpus
import TestSupport
import Testing

@Suite struct StoryTests {
    private let harbour = EntityID(.place, "万州港")

    private func details() -> [ArticleDetail] {
        let first = PageBuilder.page(
            path: "1.txt", newspaper: "甲报", date: "2021-12-15", pageNumber: 1,
            [
                ArticleDraft(
                    nil, ["货轮昨日到达万州港。", "岸上站满了人。"], names: [("万州港", harbour)],
                    jumps: [Jump(direction: .to, pageNumber: 3, line: 3)])
            ])
        let statement = ArticleDraft.Statement(
            "12月13日", from: "2021-12-13", to: "2021-12-13", gist: "12月13日万州港开航", entities: [harbour])
        let second = PageBuilder.page(
            path: "3.txt", newspaper: "甲报", date: "2021-12-15", pageNumber: 3,
            [
                ArticleDraft(
                    "江上通航", ["12月13日万州港开航。"], names: [("万州港", harbour)], statements: [statement],
                    jumps: [
                        Jump(direction: .from, pageNumber: 1, line: 2), Jump(direction: .to, pageNumber: 4, line: 4),
                    ])
            ])
        return [first, second].enumerated().map { index, page in
            let article = page.articles[0].article
            let row = ArticleRow(
                key: ArticleKey(rawValue: UInt32(index)), id: article.id, pageNumber: page.page.facts.pageNumber?.value,
                title: article.title, characterCount: article.text.count)
            return ArticleDetail(
                row: row, annotated: page.articles[0], page: page.page, paths: [page.page.source.path])
        }
    }

    @Test func `Whatever stands at a place of a part stands at its place in the story`() throws {
        let parts = details()
        let story = try #require(ArticleDetail(joining: parts))
        let article = story.annotated.article
        #expect(article.text == "货轮昨日到达万州港。\n岸上站满了人。\n12月13日万州港开航。")
        let paragraphs = article.text.split(separator: "\n").map(String.init)
        #expect(article.paragraphs.map { article.text.at($0.span) } == paragraphs)
        #expect(story.annotated.mentions.map { article.text.at($0.span) } == ["万州港", "万州港"])
        #expect(story.annotated.events.map { article.text.at($0.gist) } == ["12月13日万州港开航"])
        #expect(story.annotated.events.map { article.text.at($0.date.span) } == ["12月13日"])
        for slice in article.paragraphs.flatMap(\.lines) {
            let part = story.part(at: slice.textSpan.start)
            #expect(part.span.contains(slice.textSpan))
            #expect(part.annotated.article.paragraphs.flatMap(\.lines).contains { $0.pageSpan == slice.pageSpan })
        }
        #expect(story.part(at: 0).page.source.path == "1.txt")
        #expect(story.part(at: story.parts[1].offset - 1).page.source.path == "1.txt")
        #expect(story.part(at: story.parts[1].offset).page.source.path == "3.txt")
    }

    @Test func `Headline, length and pointers are those of the whole`() throws {
        let parts = details()
        let story = try #require(ArticleDetail(joining: parts))
        #expect(story.row.title == "江上通航" && story.annotated.article.title == "江上通航")
        #expect(story.row.id == parts[0].row.id && story.row.pageNumber == 1)
        #expect(story.row.characterCount == parts.reduce(0) { $0 + $1.row.characterCount })
        #expect(story.annotated.article.jumps.map(\.pageNumber) == [4])
        #expect(ArticleDetail(joining: [parts[0]]) == parts[0])
        #expect(ArticleDetail(joining: []) == nil)
    }
}
