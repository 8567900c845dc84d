// What every store must do when asked for articles like another.

import Corpus
import TestSupport
import Testing

extension Conformance {
    /// A page with one article.
    private func page(_ name: String, _ title: String, _ paragraphs: [String], _ names: [ArticleDraft.Name] = [])
        -> ImportedPage
    {
        PageBuilder.page(
            path: "\(name).txt", newspaper: "甲报", date: "2020-01-02", [ArticleDraft(title, paragraphs, names: names)])
    }

    func `Articles with passages in common are found, then those of the same names`() async throws {
        let library = try make()
        let sentences = EditedText.plan(characterCount: 1_200).split(separator: "\n").map(String.init)
        let other = EditedText.plan(characterCount: 1_200, seed: 50).split(separator: "\n").map(String.init)
        let people = ["周远志", "林晓舟", "何以宁"].map { (words: $0, entity: EntityID(.person, $0)) }
        let persons = people.map(\.words).joined(separator: "、") + "出席。"
        let quoted = "据介绍，" + sentences[1].replacing("，", with: " ，") + "记者在现场看到，"
        for page in [
            page("原文", "原文", Array(sentences[0..<4]) + [persons], people),
            page("转载", "转载", Array(sentences[0..<4])), page("摘引", "摘引", Array(other[0..<2]) + [quoted]),
            page("同人", "同人", ["何以宁会见周远志。", "林晓舟致辞。"], people), page("无关", "无关", ["港口今天起恢复通航。"]),
        ] { _ = try await library.add(page) }
        for isSettled in [false, true] {
            if isSettled { try await library.settle() }
            let key = try #require(
                try await library.firstRows(matching: .word("原文"), order: .newest, limit: 9).first { $0.title == "原文" }?
                    .key)
            let found = try await library.similar(to: key, limit: 10)
            #expect(found.map(\.row.title) == ["转载", "摘引", "同人"])
            #expect(found.map { $0.sharedCount > 0 } == [true, true, false])
            #expect(found[0].sharedCount > found[1].sharedCount)
            #expect(found[2].entityCount == 3)
            try await expectSamePassages(of: key, found, library)
            #expect(try await library.similar(to: key, limit: 1).map(\.row.title) == ["转载"])
            #expect(try await library.similar(to: ArticleKey(rawValue: 99_999), limit: 10).isEmpty)
            #expect(try await library.check() == [])
        }
        _ = try await library.remove([page("转载", "转载", Array(sentences[0..<4])).page.id])
        let key = try #require(
            try await library.firstRows(matching: .word("原文"), order: .newest, limit: 9).first { $0.title == "原文" }?.key
        )
        #expect(try await library.similar(to: key, limit: 10).map(\.row.title) == ["摘引", "同人"])
    }

    private func expectSamePassages(
        of key: ArticleKey, _ found: [SimilarArticle], _ library: any Library
    ) async throws {
        let text = try #require(try await library.detail(of: key)).annotated.article.text
        for similar in found where similar.sharedCount > 0 {
            let other = try #require(try await library.detail(of: similar.row.key)).annotated.article.text
            let (passage, here) = (try #require(similar.passage), try #require(similar.passageHere))
            let plain = { (text: String) in text.filter { !$0.isPunctuation && !$0.isWhitespace } }
            #expect(plain(text.at(passage)) == plain(other.at(here)))
            #expect(plain(text.at(passage)).count >= 8)
        }
    }
}
