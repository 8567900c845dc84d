// Prose set into lines, shown as lines.

import Foundation
import Screen
import Script
import TestSupport
import Testing

@Suite struct LineBreakingTests {
    private func lines(
        _ text: String, _ columns: Int, firstIndent: Int = 0, hangs: Bool = false,
        ambiguous: AmbiguousWidth = .narrow
    ) -> [String] {
        breakLines(text, columns: columns, firstIndent: firstIndent, hangsPunctuation: hangs, ambiguous: ambiguous)
            .map { slice(text, $0) }
    }

    private func slice(_ text: String, _ range: Range<Int>) -> String {
        String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }

    @Test func `A line is filled as far as it goes`() {
        #expect(lines("川渝携手打造第三个万亿级产业集群", 12) == ["川渝携手打造", "第三个万亿级", "产业集群"])
    }

    @Test func `A stop or comma takes the character before it along to the next line`() {
        #expect(lines("开州、达州，万州", 8) == ["开州、达", "州，万州"])
        #expect(lines("开州达州，万州", 8) == ["开州达", "州，万州"])
        #expect(lines("他说：“好。”走", 12) == ["他说：“好。”", "走"])
    }

    @Test func `A stop may hang past the end of its line`() {
        #expect(lines("开州达州，万州", 8, hangs: true) == ["开州达州，", "万州"])
        #expect(lines("开州达州”，万州", 8, hangs: true) == ["开州达", "州”，万", "州"])
    }

    @Test func `An opening mark goes to the next line with what it opens`() {
        #expect(lines("印发规划《纲要》", 10) == ["印发规划", "《纲要》"])
        #expect(lines("他答（“是的”）", 8) == ["他答", "（“是", "的”）"])
    }

    @Test func `Dashes and ellipses are not taken apart`() {
        #expect(lines("等级高低……如何", 9) == ["等级高低", "……如何"])
        #expect(lines("成渝——两地", 6, ambiguous: .wide) == ["成渝", "——两", "地"])
        #expect(lines("万州—达州", 5, ambiguous: .wide) == ["万", "州—", "达州"])
    }

    @Test func `Words and numbers stay whole where they fit`() {
        #expect(lines("总投资1153亿元", 10) == ["总投资1153", "亿元"])
        #expect(lines("总投资1153亿元", 9) == ["总投资", "1153亿元"])
        #expect(lines("增长12.5％以上", 8) == ["增长", "12.5％以", "上"])
        #expect(lines("the China Council of", 9) == ["the China", "Council", "of"])
        #expect(lines("２０２１年", 8) == ["２０２１", "年"])
        #expect(lines("东盟与10＋3合作", 10) == ["东盟与", "10＋3合作"])
        #expect(lines("到２０２１年", 8) == ["到", "２０２１", "年"])
    }

    @Test func `A word longer than a line is broken by force`() {
        #expect(lines("https://example.org/a", 8) == ["https://", "example.", "org/a"])
        #expect(lines("见aaaaaaaaaa", 4) == ["见", "aaaa", "aaaa", "aa"])
    }

    @Test func `A force break does not leave a stop at the start of a line`() {
        #expect(lines("aaaaaaaa，好", 8) == ["aaaaaaa", "a，好"])
    }

    @Test func `Spaces at a break belong to no line`() {
        #expect(lines("唱好双城记　　建好经济圈", 10) == ["唱好双城记", "建好经济圈"])
        #expect(lines("　　新华社北京电", 10) == ["　　新华社", "北京电"])
        #expect(lines("to be   ", 5) == ["to be"])
    }

    @Test func `The first line keeps room for its indent`() {
        #expect(lines("重庆市万州区人民政府", 12, firstIndent: 4) == ["重庆市万", "州区人民政府"])
        #expect(lines("重庆", 2, firstIndent: 40) == ["重", "庆"])
    }

    @Test func `Line ends in the text always break`() {
        #expect(lines("一\n二\r\n\n三", 10) == ["一", "二", "", "三"])
        #expect(lines("", 10) == [""])
        #expect(lines("一\n", 10) == ["一", ""])
    }

    @Test func `A wide character stands alone in a line of one column`() {
        #expect(lines("万州。", 1) == ["万", "州", "。"])
        #expect(lines("\u{301}a\u{301}b", 1) == ["\u{301}a\u{301}", "b"])
    }

    @Test func `Endless text without any place to break takes time in proportion`() {
        let text = String(repeating: "a", count: 400_000)
        #expect(lines(text, 10).count == 40_000)
        let stops = String(repeating: "。", count: 100_000)
        #expect(lines(stops, 10).count == 20_000)
    }

    @Test(.enabled(if: SharedFolders.pages != nil), arguments: [24, 40, 61])
    func `Real pages are set without a mark where none may stand`(columns: Int) throws {
        let folder = try #require(SharedFolders.pages)
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let prose = try String(contentsOf: file, encoding: .utf8).filter { !$0.isWhitespace }
            let bytes = Array(prose.utf8)
            for range in breakLines(prose, columns: columns) {
                let line = String(decoding: bytes[range], as: UTF8.self)
                #expect(columnCount(of: line) <= columns)
                let start = range.lowerBound == 0 ? nil : line.first
                let end = range.upperBound == bytes.count ? nil : line.last
                #expect(!"，。、；：？！）》”’】％·".contains(start ?? "一"), "\(file.lastPathComponent): \(line)")
                #expect(!"（《“‘【".contains(end ?? "一"), "\(file.lastPathComponent): \(line)")
            }
        }
    }

    @Test func `Any text is covered by its lines, and no line is too long or begins with a stop`() {
        let alphabet = Array("万州区重庆，。、；：？！（）《》“”——……·abc 12.%\u{301}\u{200B}　")
        var random = SplitMix(seed: 20)
        for _ in 0..<2000 {
            let text = String((0..<random.below(60)).map { _ in alphabet[random.below(alphabet.count)] })
            let columns = 1 + random.below(20)
            check(text, columns, breakLines(text, columns: columns))
        }
    }

    private func check(_ text: String, _ columns: Int, _ ranges: [Range<Int>]) {
        let bytes = Array(text.utf8)
        var end = 0
        for range in ranges {
            let gap = slice(text, end..<max(end, range.lowerBound))
            #expect(gap.unicodeScalars.allSatisfy { " 　\u{200B}".unicodeScalars.contains($0) }, "\(gap)")
            #expect(range.lowerBound >= end && range.upperBound <= bytes.count)
            let line = slice(text, range)
            let isOneCharacter = line.unicodeScalars.filter { CharacterWidth().columnCount($0.value) > 0 }.count == 1
            #expect(columnCount(of: line) <= columns || isOneCharacter, "\(line) in \(columns) of \(text)")
            end = range.upperBound
        }
        let forbidden = Set("，。、；：？！）》”")
        let isForced = columns < 12 || text.contains { "（《“".contains($0) }
        for range in ranges.dropFirst() where !isForced {
            let start = slice(text, range).first
            #expect(start.map { !forbidden.contains($0) } ?? true || hasLongRun(text, forbidden), "\(text) \(columns)")
        }
    }

    /// Whether so many closing marks stand together that some have to begin a line.
    private func hasLongRun(_ text: String, _ marks: Set<Character>) -> Bool {
        var run = 0
        var longest = 0
        for scalar in text.unicodeScalars where CharacterWidth().columnCount(scalar.value) > 0 {
            let character = Character(scalar)
            run = marks.contains(character) || "abc12.%—…·".contains(character) ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest > 4
    }
}
