// What the reader corrects of a page: headlines, dates, and where articles begin and end. Nothing is lost on the way.

import BundledData
import Corpus
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct CorrectingTests {
    private let pages: [(text: String, page: SegmentedPage, id: PageID)]

    init() throws {
        let folder = BundledData.sample.appendingPathComponent("pages")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
        pages = try files.sorted().map { name in
            let bytes = try [UInt8](Data(contentsOf: folder.appendingPathComponent(name)))
            let read = try PagePipeline().read(bytes, path: name)[0]
            let id = read.page.id
            return (read.text, segment(read.text, page: id, source: PageSource(path: name)), id)
        }
    }

    /// Characters of all articles but white space, in any order.
    private func characters(_ page: SegmentedPage) -> [Character] {
        page.articles.flatMap { ($0.text + ($0.title ?? "")).filter { !$0.isWhitespace } }.sorted()
    }

    private func check(_ page: SegmentedPage, _ text: String, _ note: String) {
        for article in page.articles {
            #expect(!article.paragraphs.isEmpty, "\(note)")
            #expect(
                article.text == article.paragraphs.map { article.text.at($0.span) }.joined(separator: "\n"), "\(note)")
            for line in article.paragraphs.flatMap(\.lines) {
                let here = article.text.at(line.textSpan).filter { !$0.isWhitespace }
                #expect(here == text.at(line.pageSpan).filter { !$0.isWhitespace }, "\(note)")
            }
        }
        for account in page.accounts {
            if let article = account.article { #expect(page.articles.indices.contains(article), "\(note)") }
        }
    }

    private func paragraphSpan(_ article: Article, _ index: Int) -> TextSpan {
        let lines = article.paragraphs[index].lines
        return TextSpan(lines[0].pageSpan.start, lines.last?.pageSpan.end ?? 0)
    }

    @Test func `Any number of moved borders keeps every character, every line and every span true`() {
        var random = SystemRandomNumberGenerator()
        for (text, page, id) in pages where page.articles.count > 1 {
            var corrections: [Correction] = []
            var moved = page
            for _ in 0..<12 {
                guard let article = moved.articles.randomElement(using: &random) else { break }
                let paragraph = paragraphSpan(article, Int.random(in: 0..<article.paragraphs.count, using: &random))
                let other = moved.articles.randomElement(using: &random) ?? article
                let changes: [Correction.Change] = [.join(other.id.span), .split, .moveBack, .moveForward]
                let change = changes.randomElement(using: &random) ?? .split
                if case .join = change, moved.articles.count < 3 { continue }
                let span = change == .join(other.id.span) ? article.id.span : paragraph
                corrections.append(Correction(page: id, span: span, quote: "", change: change))
                moved = page.corrected(by: corrections, text: text)
                check(moved, text, "\(corrections)")
            }
            let (before, after) = (characters(page), characters(moved))
            let isKept = before == after
            #expect(isKept, "\(before.count) characters before, \(after.count) after \(corrections.map(\.change))")
        }
    }

    @Test func `A paragraph begins an article of its own, and joined again all is as it was`() throws {
        let (text, page, id) = try #require(
            pages.first { page in page.page.articles.contains { $0.paragraphs.count > 3 } })
        let index = try #require(page.articles.firstIndex { $0.paragraphs.count > 3 })
        let article = page.articles[index]
        let place = try #require(article.paragraphs.indices.dropFirst().first { article.paragraphs[$0].kind == .body })
        let split = Correction(page: id, span: paragraphSpan(article, place), quote: "", change: .split)
        let parted = page.corrected(by: [split], text: text)
        #expect(parted.articles.count == page.articles.count + 1)
        #expect(parted.articles[index].title == article.title && parted.articles[index + 1].title == nil)
        let join = Correction(
            page: id, span: parted.articles[index].id.span, quote: "", change: .join(parted.articles[index + 1].id.span)
        )
        let joined = page.corrected(by: [split, join], text: text)
        #expect(joined.articles.map(\.text) == page.articles.map(\.text))
        #expect(joined.articles.map(\.id) == page.articles.map(\.id))
        #expect(joined.accounts.map(\.article) == page.accounts.map(\.article))
    }

    @Test func `Facts are those the reader says, and are marked as corrected`() throws {
        let (text, page, id) = pages[0]
        let date = try #require(PartialDate(iso: "1998-03"))
        let span = page.articles[0].id.span
        let corrected = page.corrected(
            by: [
                Correction(page: id, span: span, quote: "", change: .title("改过的题目")),
                Correction(page: id, span: span, quote: "", change: .byline(["张三", "李四"])),
                Correction(page: id, span: span, quote: "", change: .date(date)),
                Correction(page: id, span: span, quote: "", change: .newspaper("某某日报")),
            ], text: text)
        #expect(corrected.articles[0].title == "改过的题目" && corrected.articles[0].byline == ["张三", "李四"])
        #expect(corrected.articles[0].published?.value == date)
        #expect(corrected.articles[0].published?.certainty == .corrected)
        #expect(corrected.facts.newspaper?.value == "某某日报" && corrected.facts.newspaper?.certainty == .corrected)
        #expect(corrected.articles.dropFirst() == page.articles.dropFirst())
    }

    @Test func `A correction whose place is gone changes nothing`() {
        let (text, page, id) = pages[0]
        let nowhere = TextSpan(9_000_000, 9_000_100)
        for change: Correction.Change in [.title("无"), .join(nowhere), .split, .moveBack, .moveForward, .byline([])] {
            let correction = Correction(page: id, span: nowhere, quote: "", change: change)
            #expect(page.corrected(by: [correction], text: text) == page)
        }
    }

    @Test func `The stored form reads back as it was`() throws {
        let date = try #require(PartialDate(iso: "2020-12-07"))
        let all: [Correction.Change] = [
            .title("题"), .title(nil), .byline(["甲", "乙"]), .byline([]), .date(date), .newspaper("某报"),
            .mention(nil), .mention(EntityID(.place, "万:州")), .join(TextSpan(3, 9)), .split, .moveBack, .moveForward,
        ]
        for change in all { #expect(Correction.Change(kind: change.kind, value: change.value) == change) }
        #expect(Correction.Change(kind: "join", value: "9-3") == nil && Correction.Change(kind: "x", value: "") == nil)
    }
}
