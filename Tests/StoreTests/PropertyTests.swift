// Random archives and random filters: the store answers what looking at every article answers.

import Corpus
import Foundation
import Store
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
    private var numbers: SeededNumbers
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
            let from = Int.random(in: 0..<5, using: &numbers) == 0 ? nil : day
            statements.append(
                ArticleDraft.Statement("那天", from: from, to: day, gist: "那天签约", entities: [entities[0]]))
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
        let ends = [date(), date()].compactMap { $0.flatMap { PartialDate(iso: $0) } }.sorted()
        return DayInterval(
            from: ends.first?.firstDay, to: ends.count > 1 ? ends.last?.lastDay : nil)
    }

    mutating func filter(depth: Int = 0) -> Filter {
        switch Int.random(in: 0..<(depth < 3 ? 20 : 14), using: &numbers) {
        case 0...3: .word(text(1...2))
        case 4, 5: .word(text(3...4))
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
        let store = try folder.open()
        var random = RandomArchive(seed: seed)
        var scanned: [ArticleID: ScannedArticle] = [:]
        for number in 0..<40 {
            let page = random.page(number)
            // Two random pages may have the same bytes; the first stays.
            guard case .added = try await store.add(page) else { continue }
            for article in page.articles {
                scanned[article.article.id] = ScannedArticle(page: page, annotated: article)
            }
            // Some archives are indexed in pieces, so that segments, merging and what waits are all met.
            if random.chance(seed % 3 == 0 ? 100 : 4) { try await store.settle() }
        }
        try await addWork(to: &scanned, store, &random)
        for _ in 0..<150 {
            let filter = random.filter()
            let expected = Set(scanned.values.filter { PlainScan.matches(filter, $0) }.map(\.article.id))
            let listing = try await store.listing(matching: filter, order: .newest)
            let rows = try await store.rows(of: listing.keys)
            #expect(Set(rows.map(\.id)) == expected, "\(filter)")
            #expect(rows.count == expected.count)
            #expect(listing.total == scanned.count)
            #expect(listing.readCount == rows.count { $0.isRead })
            for order in ListOrder.allCases {
                let all = try await store.listing(matching: filter, order: order).keys
                let first = try await store.firstRows(matching: filter, order: order, limit: 7).map(\.key)
                #expect(first == Array(all.prefix(7)), "\(order) \(filter)")
                #expect(Set(all) == Set(listing.keys))
            }
        }
        #expect(try await store.check().isEmpty)
    }

    private func addWork(
        to scanned: inout [ArticleID: ScannedArticle], _ store: SQLiteStore, _ random: inout RandomArchive
    ) async throws {
        for id in scanned.keys.sorted() {
            guard let key = try await store.key(of: id) else { continue }
            if random.chance(3) {
                scanned[id]?.isRead = true
                try await store.setRead(true, articles: [key])
            }
            if random.chance(5) {
                scanned[id]?.isSelected = true
                try await store.setSelected(true, articles: [key])
            }
            if random.chance(6) {
                scanned[id]?.tags = ["要", "记"]
                try await store.setTags(["记", "要", "要"], article: key)
            }
            if random.chance(8) {
                scanned[id]?.note = "看"
                try await store.setNote("看", article: key)
            }
        }
    }
}
