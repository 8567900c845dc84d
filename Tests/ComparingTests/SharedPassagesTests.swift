// Passages in common, paragraphs that face each other, fingerprints.

import Comparing
import Script
import TestSupport
import Testing

@Suite struct SharedPassagesTests {
    func passages(_ first: String, _ second: String) -> [[String]] {
        let (one, two) = (Array(first.utf8), Array(second.utf8))
        return SharedPassage.all(in: ComparableText(first, .words), and: ComparableText(second, .words)).map {
            [String(decoding: one[$0.first], as: UTF8.self), String(decoding: two[$0.second], as: UTF8.self)]
        }
    }

    @Test func `Eight characters in a row are a passage, seven are none`() {
        #expect(passages("据悉，大桥建成后两岸往来", "记者获悉大桥建成后两岸将") == [["悉，大桥建成后两岸", "悉大桥建成后两岸"]])
        #expect(passages("大桥建成后两岸", "大桥建成后两岸").isEmpty)
    }

    @Test func `Punctuation, blanks and width do not part a passage`() {
        #expect(passages("“十四五”期间，GDP 年均增", "十四五期间ＧＤＰ年均增") == [["十四五”期间，GDP 年均增", "十四五期间ＧＤＰ年均增"]])
    }

    @Test func `A passage that was moved is found too`() {
        let found = passages("甲段讲述码头扩建工程。乙段讲述铁路货运专线。", "乙段讲述铁路货运专线。甲段讲述码头扩建工程。")
        #expect(found.map { $0[0] } == ["甲段讲述码头扩建工程", "乙段讲述铁路货运专线"])
    }

    @Test func `Every run of eight characters of one text that stands in the other is covered, and nothing else`() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<60 {
            let letters = Array("东西南北中山水".unicodeScalars)
            let make = { (random: inout SeededRandom) -> [UInt32] in
                (0..<Int.random(in: 0...400, using: &random)).map { _ in
                    letters[Int.random(in: 0..<2, using: &random) == 0 ? 0 : Int.random(in: 0..<3, using: &random)]
                        .value
                }
            }
            let (one, two) = (make(&random), make(&random))
            let found = SharedPassage.all(in: text(one), and: text(two))
            #expect(Set(SharedPassage.stretches(of: found).flatMap { $0.map { $0 / 3 } }) == covered(one, two))
            for passage in found {
                #expect(passage.first.count == 3 * passage.count)
                #expect(
                    one[passage.first.lowerBound / 3..<passage.first.upperBound / 3]
                        == two[passage.second.lowerBound / 3..<passage.second.upperBound / 3])
            }
        }
    }

    private func text(_ units: [UInt32]) -> ComparableText {
        ComparableText(String(String.UnicodeScalarView(units.compactMap(Unicode.Scalar.init))), .words)
    }

    private func covered(_ one: [UInt32], _ two: [UInt32]) -> Set<Int> {
        let runs = Set((0..<max(0, two.count - 7)).map { Array(two[$0..<$0 + 8]) })
        return Set(
            (0..<max(0, one.count - 7)).filter { runs.contains(Array(one[$0..<$0 + 8])) }.flatMap { $0..<$0 + 8 })
    }

    @Test func `Paragraphs of a second version face those they come from; new ones stand alone`() {
        let first = ["铁路年底全线通车，货运能力翻番。", "港口扩建工程本月开工，分三期建设。", "两市签订旅游合作协议，互设办事处。"]
        let second = [first[0], "新增一段讲医疗卫生方面的合作内容。", "港口扩建工程本月开工，分四期建设。", first[2]]
        #expect(rows([first, second]) == [[0, 0], [nil, 1], [1, 2], [2, 3]])
        #expect(rows([second, first]) == [[0, 0], [1, nil], [2, 1], [3, 2]])
        #expect(rows([first, second, [first[2]]]) == [[0, 0, nil], [nil, 1, nil], [1, 2, nil], [2, 3, 0]])
    }

    @Test func `Each paragraph stands in one row, in order, however the texts differ`() {
        var random = SeededRandom(seed: 5)
        let pool = EditedText.plan(characterCount: 3_000).split(separator: "\n").map(String.init)
        for _ in 0..<40 {
            let texts = (0..<Int.random(in: 2...4, using: &random)).map { _ in
                (0..<Int.random(in: 0...12, using: &random)).map { _ in pool.randomElement(using: &random) ?? "" }
            }
            let rows = rows(texts)
            for column in texts.indices {
                #expect(rows.compactMap { $0[column] } == Array(texts[column].indices))
            }
            #expect(rows.allSatisfy { row in row.contains { $0 != nil } })
        }
    }

    private func rows(_ texts: [[String]]) -> [[Int?]] {
        let prepared = texts.map { ComparableText($0.joined(separator: "\n"), .words) }
        let paragraphs = texts.map { text in
            text.reduce(into: [Range<Int>]()) { result, paragraph in
                let start = result.last.map { $0.upperBound + 1 } ?? 0
                result.append(start..<start + paragraph.utf8.count)
            }
        }
        var passages: [ParagraphAlignment.Pair: [SharedPassage]] = [:]
        for first in texts.indices {
            for second in texts.indices where first < second {
                passages[.init(first, second)] = SharedPassage.all(in: prepared[first], and: prepared[second])
            }
        }
        return ParagraphAlignment(paragraphs: paragraphs, passages: passages).rows
    }
}

@Suite struct FingerprintsTests {
    func units(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    @Test func `Texts with a long passage in common have a fingerprint in common, wherever it stands`() {
        var random = SeededRandom(seed: 11)
        let plan = units(EditedText.plan(characterCount: 6_000))
        let others = (2...6).map { units(EditedText.plan(characterCount: 1_500, seed: $0)) }
        for _ in 0..<80 {
            let start = Int.random(in: 0..<plan.count - 200, using: &random)
            // Punctuation does not count, so that a passage is taken a little longer than the guarantee.
            let passage = Array(plan[start..<start + Fingerprints.guaranteedCount + 40])
            let other = others.randomElement(using: &random) ?? []
            let place = Int.random(in: 0..<other.count, using: &random)
            let prints = Set(Fingerprints.of(plan))
            #expect(
                !prints.isDisjoint(with: Fingerprints.of(Array(other[..<place]) + passage + Array(other[place...]))))
        }
    }

    @Test func `There are few of them, and a short text has one at least`() {
        let plan = units(EditedText.plan(characterCount: 20_000))
        let count = Fingerprints.of(plan).count
        #expect((plan.count / 60...plan.count / 30).contains(count))
        #expect(Fingerprints.of(units("大桥建成后两岸往来")).count == 1)
        #expect(Fingerprints.of(units("“大桥”建成，后两岸往来")) == Fingerprints.of(units("大桥建成后两岸往来")))
        #expect(Fingerprints.of(units("大桥建成")).isEmpty)
    }
}
