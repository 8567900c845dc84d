// Filters written out and read back, over random filters and random texts.

import Corpus
import Testing

/// A small reproducible generator (SplitMix64).
struct RandomSeed: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct FilterTextTests {
    @Test func `A random filter written out parses to its normal form`() {
        var random = RandomSeed(state: 7)
        for _ in 0..<5000 {
            let filter = randomFilter(depth: 4, &random)
            let parsed = FilterParser.parse(filter.text)
            #expect(parsed.faults.isEmpty, "\(filter.text)")
            #expect(parsed.filter == filter.normalised, "\(filter.text)")
        }
    }

    @Test func `What was parsed is written out, read back and is the same`() {
        var random = RandomSeed(state: 8)
        for _ in 0..<5000 {
            let text = randomText(&random)
            let parsed = FilterParser.parse(text)
            let again = FilterParser.parse(parsed.filter.text)
            #expect(again.faults.isEmpty, "\(text) → \(parsed.filter.text)")
            #expect(again.filter == parsed.filter, "\(text) → \(parsed.filter.text)")
            #expect(parsed.filter.normalised == parsed.filter)
            for span in parsed.terms.map(\.span) + parsed.faults.map(\.span) { #expect(span.end <= text.utf8.count) }
        }
    }

    @Test func `Nothing and everything have a text`() {
        #expect(Filter.everything.text.isEmpty)
        #expect(Filter.any([]).text == "-()")
        #expect(FilterParser.parse("-()").filter == .not(.everything))
        #expect(Filter.any([.everything, .word("万州")]).text == "() OR 万州")
    }

    @Test func `Words that would be read otherwise are quoted`() {
        #expect(Filter.word("OR").text == "\"OR\"")
        #expect(Filter.word("-煤矿").text == "\"-煤矿\"")
        #expect(Filter.word("铁路OR高铁").text == "\"铁路OR高铁\"")
        #expect(Filter.phrase("他说\"好\\").text == "\"他说\\\"好\\\\\"")
        #expect(
            Filter.exactEntity(EntityID(.document, "中共中央关于“十四五”规划的建议")).text
                == "doc:=\"中共中央关于“十四五”规划的建议\"")
    }

    private func randomFilter(depth: Int, _ random: inout RandomSeed) -> Filter {
        let inner = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            depth > 0 ? randomFilter(depth: depth - 1, &random) : Filter.word("甲")
        }
        switch Int.random(in: 0..<(depth > 0 ? 17 : 12), using: &random) {
        case 0, 1: return .word(randomWords(&random))
        case 2: return .phrase(randomWords(&random))
        case 3: return .entity(EntityKind.allCases.randomElement(using: &random) ?? .place, randomWords(&random))
        case 4: return .exactEntity(EntityID(.place, randomWords(&random)))
        case 5: return .title(randomWords(&random))
        case 6: return .paper(randomWords(&random))
        case 7: return .page(Int.random(in: -1...40, using: &random))
        case 8: return .published(randomInterval(&random))
        case 9: return .event(randomInterval(&random))
        case 10: return .tag(randomWords(&random))
        case 11: return .state(ArticleState.allCases.randomElement(using: &random) ?? .read)
        case 12, 13: return .not(inner.first ?? .everything)
        case 14: return .any(inner)
        default: return .all(inner)
        }
    }

    private let pieces = [
        "万州", "铁路", "OR", "ＯＲ", "-", "！", "(", "）", "\"", "“", "”", "＂", "：", ":", "place:", "date:2018", "is:read",
        "foo:", " ", "\u{3000}", "\u{A0}", "wz", "a", "，", "\\", "=", "2020..", "\u{301}", "\u{0}", "\u{1F600}",
        "page:3",
    ]

    private func randomWords(_ random: inout RandomSeed) -> String {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }

    private func randomText(_ random: inout RandomSeed) -> String {
        (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }

    private func randomInterval(_ random: inout RandomSeed) -> DayInterval {
        let days = (0..<2).map { _ in randomDay(&random) }
        return DayInterval(from: days[0], to: days[1])
    }

    private func randomDay(_ random: inout RandomSeed) -> CalendarDay? {
        let year = Int.random(in: 1949...2026, using: &random)
        let date =
            [
                nil, PartialDate(year: year), PartialDate(year: year, month: 2),
                PartialDate(year: year, month: 7, day: 9),
            ].randomElement(using: &random) ?? nil
        return Bool.random(using: &random) ? date?.firstDay : date?.lastDay
    }
}
