// Text that no newspaper prints: nothing may crash, hang, or lie about where a name stands.

import Corpus
import Pipeline
import TestSupport
import Testing

@Suite struct EntityRobustnessTests {
    /// A small seeded generator, so that a failure can be repeated.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    private func expectSound(_ mentions: [Mention], _ text: String) {
        #expect(mentions.allSatisfy { $0.span.end <= text.utf8.count && !$0.span.isEmpty })
        #expect(mentions.allSatisfy { text.at($0.span) == $0.surface && !$0.surface.contains("\n") })
        #expect(mentions.map(\.span.start) == mentions.map(\.span.start).sorted())
    }

    @Test func `Spans slice out their own words from random characters`() {
        var generator = Generator(state: 7)
        let pool = Array("《〈》〉（）()“”、，。\n 　１２第次届会议省市县区重庆四川王书记市长公司年月日—·🀄️\u{20000}é中国东盟和与".unicodeScalars)
        for _ in 0..<100 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...120, using: &generator) {
                if let scalar = pool.randomElement(using: &generator) { scalars.append(scalar) }
            }
            let text = String(scalars)
            expectSound(SharedFinder.full.mentions(in: text, nested: true), text)
        }
    }

    @Test func `Random code points of all planes do no harm`() {
        var generator = Generator(state: 11)
        for _ in 0..<50 {
            let scalars = (0..<200).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
            }
            let text = String(String.UnicodeScalarView(scalars))
            expectSound(SharedFinder.full.mentions(in: text, nested: true), text)
        }
    }

    @Test(arguments: ["《", "》", "（", "“", "第", "会议", "和", "重庆市", "市长", "王", "9", "、", "《》", "委"])
    func `The same over and over ends in time`(_ piece: String) {
        let text = String(repeating: piece, count: 3_000)
        expectSound(SharedFinder.full.mentions(in: text), text)
    }

    /// Anything worse than linear would take many minutes here.
    @Test(.timeLimit(.minutes(2))) func `A long run of one-character names of places ends in time`() {
        let text = String(repeating: "中", count: 40_000)
        expectSound(SharedFinder.full.mentions(in: text), text)
    }

    @Test func `Marks that are never closed are no document`() {
        #expect(SharedFinder.full.mentions(in: String(repeating: "《", count: 100_000)).isEmpty)
        let mentions = SharedFinder.full.mentions(in: "《《发展纲要》")
        #expect(mentions.map(\.surface) == ["发展纲要"])
    }

    @Test func `No name runs across a line feed`() {
        let mentions = SharedFinder.full.mentions(in: "重庆\n市长江\n大桥")
        #expect(mentions.allSatisfy { !$0.surface.contains("\n") })
    }

    @Test func `Without lists and weights nothing is found but marked documents`() {
        let finder = EntityFinder(files: LexiconFiles(bytes: [:]))
        #expect(finder.mentions(in: "重庆市市长出席，《沿江规划》公布。").map(\.surface) == ["沿江规划"])
    }

    @Test func `Bytes that are no weights leave the names to the rules`() {
        let finder = EntityFinder(files: LexiconFiles(bytes: BundledLexicon.bytes), model: Array("nonsense".utf8))
        #expect(finder.mentions(in: "万州区").map(\.surface) == ["万州区"])
    }
}
