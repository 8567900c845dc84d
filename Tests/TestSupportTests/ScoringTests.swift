// Scores fall where a reading is wrong, and by as much as it is wrong.

import TestSupport
import Testing

@Suite struct ScoringTests {
    private let page = PageGenerator(.composed(count: 500)).page([.articlesCloseTogether], seed: 11)

    private var perfect: [ReadArticle] {
        page.truth.articles.map { article in
            ReadArticle(
                title: article.title, byline: article.byline, published: article.published,
                bodyLines: Set(article.bodyLines),
                paragraphs: zip(article.paragraphs, article.paragraphTexts).map { .init(lines: $0, text: $1) })
        }
    }

    private func score(_ articles: [ReadArticle]) -> PageScore { PageScore(articles, against: page) }

    @Test func `The truth itself scores one, in any order`() {
        #expect(page.truth.articles.count >= 2)
        for articles in [perfect, perfect.reversed()] {
            let score = score(articles)
            for count in [score.lines, score.paragraphs, score.titles, score.texts] { #expect(count.f1 == 1) }
        }
    }

    @Test func `Nothing read scores nothing`() {
        #expect(score([]).lines.f1 == 0)
        #expect(score([]).titles.f1 == 0)
    }

    @Test func `A line too many is a false alarm, a line of a headline is none`() throws {
        let blank = try #require(page.truth.lines.firstIndex { $0.role == .blank })
        let title = try #require(page.truth.lines.firstIndex { $0.role == .title })
        var articles = perfect
        articles[0].bodyLines.formUnion([blank + 1, title + 1])
        #expect(score(articles).lines.f1 == 1)
        articles[0].bodyLines.formUnion(articles[1].bodyLines)
        #expect(score(articles).lines.f1 < 1)
    }

    @Test func `Two articles read as one lose the lines of the smaller`() {
        var articles = perfect
        let swallowed = articles.removeLast()
        articles[0].bodyLines.formUnion(swallowed.bodyLines)
        articles[0].paragraphs += swallowed.paragraphs
        let lines = score(articles).lines
        let lost = min(swallowed.bodyLines.count, perfect[0].bodyLines.count)
        #expect(lines.hits == lines.wanted - lost)
        #expect(score(articles).paragraphs.f1 == 1)
    }

    @Test func `A headline is right without its spaces, its text only with them`() {
        var articles = perfect
        articles[0].title = articles[0].title.map { $0.map { "\($0) " }.joined() }
        #expect(score(articles).titles.f1 == 1)
        #expect(score(articles).texts.f1 < 1)
        articles[0].title = "别的"
        #expect(score(articles).titles.hits == articles.count - 1)
    }

    @Test func `A paragraph with a wrong border is wrong on both sides`() {
        var articles = perfect
        let joined = articles[0].paragraphs.removeFirst()
        let next = articles[0].paragraphs.removeFirst()
        articles[0].paragraphs.append(
            .init(lines: joined.lines.lowerBound...next.lines.upperBound, text: joined.text + next.text))
        let paragraphs = score(articles).paragraphs
        #expect(paragraphs.hits == paragraphs.wanted - 2)
        #expect(paragraphs.given == paragraphs.wanted - 1)
    }
}
