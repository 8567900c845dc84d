// The page generator tells the truth about its pages, and its defects are felt.

import Corpus
import Foundation
import TestSupport
import Testing

@Suite struct PageGeneratorTests {
    private static let generator = PageGenerator(.composed(count: 2000))

    @Test func `The same seed gives the same page`() {
        #expect(Self.generator.mixedPage(seed: 3) == Self.generator.mixedPage(seed: 3))
        #expect(Self.generator.mixedPage(seed: 3).text != Self.generator.mixedPage(seed: 4).text)
    }

    @Test(arguments: LayoutDefect.allCases)
    func `A defect alone leaves the truth in order`(defect: LayoutDefect) throws {
        for seed in 0..<8 { try check(Self.generator.page([defect], seed: UInt64(seed))) }
    }

    @Test func `Mixtures of defects leave the truth in order`() throws {
        for seed in 0..<80 { try check(Self.generator.mixedPage(seed: UInt64(seed))) }
        for combination in LayoutDefect.heldOut { try check(Self.generator.page(combination, seed: 1)) }
    }

    @Test func `Mixtures hold no pairs that exclude each other and nothing that is held out`() {
        var random = SeededRandom(seed: 9)
        for _ in 0..<2000 {
            let mixture = LayoutDefect.mixture(of: 12, &random)
            for one in mixture { for other in mixture where one != other { #expect(!one.excludes(other)) } }
            for combination in LayoutDefect.heldOut { #expect(!combination.isSubset(of: mixture)) }
        }
        for combination in LayoutDefect.heldOut {
            for one in combination { for other in combination where one != other { #expect(!one.excludes(other)) } }
        }
    }

    @Test func `A plain page is read by the naive reader, and every defect throws it by ten points`() {
        let plain = naive([])
        for value in [plain.lines.f1, plain.paragraphs.f1, plain.titles.f1, plain.texts.f1] { #expect(value > 0.99) }
        for defect in LayoutDefect.allCases {
            let score = naive([defect])
            let worst = min(score.lines.f1, score.paragraphs.f1, score.titles.f1, score.texts.f1)
            #expect(worst < 0.9, "\(defect.rawValue): \(worst)")
        }
    }

    @Test func `Stories can be given`() {
        let story = SourceArticle(
            title: "港口开航", parts: [.paragraph("临江港昨天开航。"), .heading("一、货运"), .paragraph("首船载货三千吨。")])
        let page = Self.generator.page([.runningHeadings], seed: 1, articles: [story])
        #expect(page.truth.articles.map(\.title) == ["港口开航"])
        #expect(page.truth.articles[0].paragraphTexts.count == 2)
    }

    private func naive(_ defects: Set<LayoutDefect>) -> PageScore {
        var total = PageScore()
        for seed in 0..<30 {
            let page = Self.generator.page(defects, seed: UInt64(seed))
            total += PageScore(NaiveReader.read(page.text), against: page)
        }
        return total
    }

    /// Every line has an account, every paragraph is on its lines, every headline stands in its lines.
    private func check(_ page: GeneratedPage) throws {
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        try #require(lines.count == page.truth.lines.count)
        for (line, truth) in zip(lines, page.truth.lines) { #expect(line.isEmpty == (truth.role == .blank)) }
        for (index, article) in page.truth.articles.enumerated() {
            #expect(article.paragraphs.count == article.paragraphTexts.count)
            #expect(!article.paragraphs.isEmpty)
            for (range, text) in zip(article.paragraphs, article.paragraphTexts) {
                let own = range.filter {
                    page.truth.lines[$0 - 1].role == .body && page.truth.lines[$0 - 1].article == index
                }
                let set = squeezed(own.map { String(lines[$0 - 1]) }.joined())
                #expect(set == squeezed(text) || set.hasPrefix(squeezed(text) + "（"), "\(set)\n\(text)")
            }
            let title = page.truth.lines.indices.filter {
                page.truth.lines[$0].role == .title && page.truth.lines[$0].article == index
            }
            #expect(squeezed(title.map { String(lines[$0]) }.joined()) == squeezed(article.title))
        }
        #expect(PageScore(perfect(page), against: page).lines.f1 == 1)
        #expect(PageScore(perfect(page), against: page).texts.f1 == 1)
    }

    private func squeezed(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    private func perfect(_ page: GeneratedPage) -> [ReadArticle] {
        page.truth.articles.map { article in
            ReadArticle(
                title: article.title, byline: article.byline, published: article.published,
                bodyLines: Set(article.bodyLines),
                paragraphs: zip(article.paragraphs, article.paragraphTexts).map { .init(lines: $0, text: $1) })
        }
    }
}
