// Random archives and random filters: the store answers what looking at every article answers.

import Corpus
import Foundation
@testable import Store
import TestSupport
import Testing

/// Random numbers from a seed, the same on every machine.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
}

/// Makes archives of few characters, so that much of it recurs, and filters over them.
struct RandomArchive {
    var numbers: SeededNumbers
    private let characters = Array("甲乙丙丁AaＢ1２𠮷，。 \u{3000}")
    private let entities: [EntityID] = [
        EntityID(.place, "甲乙区"), EntityID(.organisation, "丙丁"), EntityID(.person, "乙"), EntityID(.place, "丁A"),
    ]

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    private mutating func text(_ lengths: ClosedRange<Int>) -> String {
        String((0..<Int.random(in: lengths, using: &numbers)).map { _ in characters.randomElement(using: &numbers)! })
    }

    private mutating func date() -> String? {
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: nil
        case 1: "2020-0\(Int.random(in: 1...9, using: &numbers))"
        default:
            "20\(Int.random(in: 18...21, using: &numbers))-0\(Int.random(in: 1...9, using: &numbers))-1\(Int.random(in: 0...9, using: &numbers))"
        }
    }

    private mutating func draft() -> ArticleDraft {
        var paragraphs = (0..<Int.random(in: 1...3, using: &numbers)).map { _ in text(1...30) }
        var statements: [ArticleDraft.Statement] = []
        if Bool.random(using: &numbers), let day = date() {
            paragraphs.append("那天签约。")
            let other = ["1850", "2016", day, day, "2150"].randomElement(using: &numbers)!
            let from = Int.random(in: 0..<5, using: &numbers) == 0 ? nil : min(day, other)
            let to = Int.random(in: 0..<5, using: &numbers) == 0 ? nil : max(day, other)
            statements.append(
                ArticleDraft.Statement("那天", from: from, to: to, gist: "那天签约", entities: [entities[0]]))
        }
        let names: [ArticleDraft.Name] = [
            ("甲乙", entities[0]), ("丙丁", entities[1]), ("乙", entities[2]), ("丁a", entities[3]),
        ]
        return ArticleDraft(
            Bool.random(using: &numbers) ? text(1...8) : nil, paragraphs,
            names: names.filter { _ in Bool.random(using: &numbers) }, statements: statements,
            jumps: Int.random(in: 0..<4, using: &numbers) == 0 ? [Jump(direction: .to, pageNumber: 2, line: 1)] : [])
    }

    mutating func page(_ number: Int) -> ImportedPage {
        let drafts = (0..<Int.random(in: 0...4, using: &numbers)).map { _ in draft() }
        return PageBuilder.page(
            path: "p\(number).txt", newspaper: ["甲乙报", "丙报", nil].randomElement(using: &numbers)!, date: date(),
            pageNumber: [1, 2, nil].randomElement(using: &numbers)!, drafts)
    }

    private mutating func interval() -> DayInterval {
        let ends = [date(), chance(4) ? ["2020", "1849", "1900", "2101"].randomElement(using: &numbers)! : date()]
            .compactMap { $0.flatMap { PartialDate(iso: $0) } }.sorted()
        return DayInterval(
            from: ends.first?.firstDay, to: ends.count > 1 ? ends.last?.lastDay : nil)
    }

    /// Letters that spell some neighbours, or nothing.
    mutating func spelling() -> String {
        var letters = ""
        while letters.count < 2 || chance(2) {
            let syllable = PlainReadings.syllables.randomElement(using: &numbers)!.0
            letters += syllable.prefix([1, 1, 2, syllable.count].randomElement(using: &numbers)!)
        }
        return letters
    }

    mutating func filter(depth: Int = 0) -> Filter {
        switch Int.random(in: -3..<(depth < 3 ? 20 : 14), using: &numbers) {
        case -3, -2: .word(spelling())
        case -1:
            [
                .title(spelling()), .paper(spelling()), .tag(["yao", "yj", "ji"].randomElement(using: &numbers)!),
                .entity(EntityKind.allCases.randomElement(using: &numbers)!, spelling()), .phrase(spelling()),
            ].randomElement(using: &numbers)!
        case 0...3: .word(text(1...2))
        case 4, 5: .word(text(3...6))
        case 6: .phrase(text(1...5))
        case 7: .title(text(1...3))
        case 8: .entity(EntityKind.allCases.randomElement(using: &numbers)!, text(1...2))
        case 9: .exactEntity(entities.randomElement(using: &numbers)!)
        case 10: .published(interval())
        case 11: .event(interval())
        case 12:
            [.paper(text(1...1)), .page(2), .tag("要"), .tag("无"), .everything].randomElement(using: &numbers)!
        case 13:
            [
                .state(.read), .state(.unread), .state(.selected), .state(.continued), .feature(.title),
                .feature(.date), .feature(.tag), .feature(.note),
            ].randomElement(using: &numbers)!
        case 14, 15: .not(filter(depth: depth + 1))
        case 16, 17: .all((0..<Int.random(in: 0...3, using: &numbers)).map { _ in filter(depth: depth + 1) })
        default: .any((0..<Int.random(in: 0...3, using: &numbers)).map { _ in filter(depth: depth + 1) })
        }
    }

    mutating func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &numbers) == 0 }
}

@Suite struct PropertyTests {
    @Test(arguments: 1...12)
    func `A store answers random filters as a plain scan does`(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        let store = try seed % 2 == 0 ? folder.openWithSmallIndex() : folder.open()
        var random = RandomArchive(seed: seed)
        var archive = ScannedArchive()
        for number in 0..<40 {
            let page = random.page(number)
            // Two random pages may have the same bytes; the first stays.
            guard case .added = try await store.add(page) else { continue }
            archive.add(page)
            // Some archives are indexed in pieces, so that segments, merging and what waits are all met.
            if random.chance(seed % 3 == 0 ? 100 : 4) { try await store.settle() }
            if random.chance(10) { try await store.flush() }
        }
        try await addWork(to: &archive, store, &random)
        try await compare(store, archive, &random, count: 100)
        // Stories come together, with what the reader did to their parts, and come apart again.
        try await link(&archive, store, &random)
        try await compare(store, archive, &random, count: 50)
        try await addWork(to: &archive, store, &random)
        try await compare(store, archive, &random, count: 50)
        let removed = archive.articles.values.map(\.page.page.id).sorted()[0]
        #expect(try await store.remove([removed]) == 1)
        archive.remove(removed)
        try await compare(store, archive, &random, count: 30)
        #expect(try await store.check().isEmpty)
    }

    private func compare(
        _ store: SQLiteStore, _ archive: ScannedArchive, _ random: inout RandomArchive, count: Int
    ) async throws {
        let stories = archive.stories
        for _ in 0..<count {
            let filter = random.filter()
            let found = stories.filter { PlainScan.matches(filter, $0) }
            let listing = try await store.listing(matching: filter, order: .newest)
            let rows = try await store.rows(of: listing.keys)
            #expect(Set(rows.map(\.id)) == Set(found.map(\.id)), "\(filter)")
            #expect(rows.count == found.count)
            #expect(listing.total == stories.count)
            #expect(listing.readCount == rows.count { $0.isRead })
            let literal = PlainScan.literal(filter)
            let written = found.filter { PlainScan.matches(literal, $0) }
            #expect(Set(rows.prefix(listing.literalCount).map(\.id)) == Set(written.map(\.id)), "\(filter)")
            let titles = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0.title) })
            for row in rows { #expect(row.title == titles[row.id]) }
            for order in ListOrder.allCases {
                let all = try await store.listing(matching: filter, order: order).keys
                let first = try await store.firstRows(matching: filter, order: order, limit: 7).map(\.key)
                #expect(first == Array(all.prefix(7)), "\(order) \(filter)")
                #expect(Set(all) == Set(listing.keys))
            }
            let entities = try await store.entities(named: "", kinds: [], in: filter, limit: 9)
            for entity in entities {
                #expect(entity.articleCount == found.count { $0.entities.contains(entity.id) }, "\(filter)")
            }
            #expect(Set(entities.map(\.id)) == found.reduce(into: Set()) { $0.formUnion($1.entities) })
        }
        try await comparePress(store, below: nil, stories)
    }

    /// The numbers of the press tree are those of the articles below.
    private func comparePress(
        _ store: SQLiteStore, below place: PressNode.Place?, _ stories: [ScannedStory]
    ) async throws {
        for node in try await store.pressNodes(below: place) {
            let keys = try await store.keys(below: node.place)
            #expect(node.articleCount == keys.count)
            #expect(Set(try await store.rows(of: keys).map(\.id)).isSubset(of: stories.map(\.id)))
            try await comparePress(store, below: node.place, stories)
        }
    }

    private func link(
        _ archive: inout ScannedArchive, _ store: SQLiteStore, _ random: inout RandomArchive
    ) async throws {
        let ids = archive.articles.keys.sorted()
        for id in ids where random.chance(3) {
            // Two parts of a story stand on different pages.
            guard let next = ids.filter({ $0.page != id.page }).randomElement(using: &random.numbers) else { continue }
            try await store.link(id, to: next, rule: "jump")
            archive.link(id, to: next)
        }
    }

    private func addWork(
        to archive: inout ScannedArchive, _ store: SQLiteStore, _ random: inout RandomArchive
    ) async throws {
        for story in archive.stories {
            guard let key = try await store.key(of: story.id) else { continue }
            let parts = story.parts.map(\.article.id)
            if random.chance(3) {
                let isRead = !random.chance(4)
                for part in parts { archive.articles[part]?.isRead = isRead }
                try await store.setRead(isRead, articles: [key])
            }
            if random.chance(5) {
                archive.articles[story.id]?.isSelected = true
                try await store.setSelected(true, articles: [key])
            }
            if random.chance(6) {
                let tags = random.chance(2) ? ["要", "记"] : []
                for part in parts { archive.articles[part]?.tags = [] }
                archive.articles[story.id]?.tags = tags
                try await store.setTags(tags.reversed() + tags, article: key)
            }
            if random.chance(8) {
                let note = random.chance(2) ? "看" : nil
                for part in parts { archive.articles[part]?.note = nil }
                archive.articles[story.id]?.note = note
                try await store.setNote(note, article: key)
            }
        }
    }
}

/// What a library of stories holds, told in the plainest way.
struct ScannedArchive {
    var articles: [ArticleID: ScannedArticle] = [:]
    private var next: [ArticleID: ArticleID] = [:]

    /// All stories, by their first parts.
    var stories: [ScannedStory] {
        let later = Set(next.values)
        return articles.keys.filter { !later.contains($0) }.sorted().map { head in
            ScannedStory(parts: parts(from: head).compactMap { articles[$0] })
        }
    }

    private func parts(from id: ArticleID) -> [ArticleID] {
        var parts = [id]
        while let part = next[parts[parts.count - 1]] { parts.append(part) }
        return parts
    }

    mutating func add(_ page: ImportedPage) {
        for article in page.articles { articles[article.article.id] = ScannedArticle(page: page, annotated: article) }
    }

    /// Links that close a circle are not made; others take the place of what was linked before.
    mutating func link(_ id: ArticleID, to later: ArticleID) {
        guard !parts(from: later).contains(id) else { return }
        next = next.filter { $0.value != later }
        next[id] = later
    }

    mutating func remove(_ page: PageID) {
        articles = articles.filter { $0.key.page != page }
        next = next.filter { $0.key.page != page && $0.value.page != page }
    }
}
