// Long spelled terms against a scan that tries every way to share out their letters.

import Corpus
import TestSupport
import Testing

@testable import Store

@Suite struct SpellingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Headlines of characters with readings, with characters of several and of alike ones often.
    private func headlines(_ random: inout SeededRandom) -> [String] {
        let characters = PlainReadings.syllables.map(\.1) + ["甲", "丁", "区", "州", "万", "z", "1"]
        return (0..<70).map { _ in
            (0..<random.number(3...9)).map { _ in random.pick(characters) }.joined()
        }
    }

    /// How some neighbours of a headline may be typed, now and then with a letter too many or wrong.
    private func term(_ headline: String, _ random: inout SeededRandom) -> String {
        let characters = Array(headline)
        let start = random.number(0...characters.count - 2)
        var letters = ""
        for character in characters[start..<min(characters.count, start + random.number(2...6))] {
            let syllables = PlainReadings.syllables.filter { $0.1.contains(character) }.map(\.0)
            guard !syllables.isEmpty else {
                letters += character == "z" ? "z" : ""
                continue
            }
            let syllable = random.pick(syllables)
            letters += syllable.prefix(random.pick([1, 2, syllable.count, syllable.count]))
        }
        if random.number(0...5) == 0 { letters += random.pick(["z", "h", "zh", "o", "a"]) }
        return letters
    }

    @Test(arguments: [3, 4, 5])
    func `What a term of several syllables spells is found whatever the ways to share out its letters`(seed: Int)
        async throws
    {
        var random = SeededRandom(seed: UInt64(seed))
        let headlines = headlines(&random)
        let library = try folder.openWithSmallIndex()
        for (number, headline) in headlines.enumerated() {
            _ = try await library.add(
                PageBuilder.page(path: "\(number).txt", date: "2015-07-10", [ArticleDraft(headline, ["第\(number)篇。"])]))
        }
        try await library.settle()
        var (longCount, foundCount) = (0, 0)
        for _ in 0..<400 {
            let term = term(random.pick(headlines), &random)
            guard term.count >= 2 else { continue }
            let expected = headlines.filter {
                PlainReadings.spells(term, Array($0.unicodeScalars)) || $0.contains(term)
            }
            let rows = try await library.firstRows(matching: .title(term), order: .newest, limit: 100)
            #expect(rows.compactMap(\.title).sorted() == expected.sorted(), "\(term)")
            longCount += term.count > 5 ? 1 : 0
            foundCount += expected.isEmpty ? 0 : 1
        }
        #expect(longCount > 150 && foundCount > 200)
    }

    @Test func `A term that grows letter by letter spells of names what it spells when it is typed at once`()
        async throws
    {
        let library = try folder.openWithSmallIndex()
        let names = ["万州区", "万铁", "铁路", "绿州", "甲乙", "丁州"]
        for (number, name) in names.enumerated() {
            let draft = ArticleDraft("要", ["在\(name)。"], names: [(name, EntityID(.place, name))])
            _ = try await library.add(PageBuilder.page(path: "\(number).txt", [draft]))
        }
        try await library.settle()
        for whole in ["wanzhouqu", "tielu", "lvzhou", "luzhou", "zhengzhou", "wantie", "geyi"] {
            for count in 2...whole.count {
                let term = String(whole.prefix(count))
                let expected = names.filter { PlainReadings.spells(term, Array($0.unicodeScalars)) }
                let found = try await library.listing(matching: .word(term), order: .newest).keys.count
                #expect(found == expected.count, "\(term)")
            }
        }
    }

    /// Of so many headlines a short term spells more than are read one by one, and a longer one a few of them.
    @Test func `A term that grows letter by letter spells of headlines what it spells when it is typed at once`()
        async throws
    {
        var random = SeededRandom(seed: 6)
        let headlines = (0..<6).flatMap { _ in self.headlines(&random) }
        let library = try folder.openWithSmallIndex()
        for start in stride(from: 0, to: headlines.count, by: 70) {
            let drafts = headlines[start..<start + 70].map { ArticleDraft($0, ["正文。"]) }
            _ = try await library.add(PageBuilder.page(path: "\(start).txt", date: "2015-07-10", drafts))
        }
        try await library.settle()
        let scalars = headlines.map { Array($0.unicodeScalars) }
        var counts: [Int] = []
        for _ in 0..<24 {
            let whole = term(random.pick(headlines), &random)
            for length in 2...max(2, whole.count) where whole.count >= 2 {
                let term = String(whole.prefix(length))
                let expected = headlines.indices.filter {
                    PlainReadings.spells(term, scalars[$0]) || headlines[$0].contains(term)
                }.count
                let rows = try await library.firstRows(matching: .title(term), order: .newest, limit: 5)
                let keys = try await library.listing(matching: .title(term), order: .newest).keys
                #expect(keys.count == expected, "\(term)")
                #expect(rows.map(\.key) == Array(keys.prefix(5)), "\(term)")
                counts.append(keys.count)
            }
        }
        #expect(counts.contains { $0 > 200 } && counts.contains { (1...25).contains($0) })
    }
}
