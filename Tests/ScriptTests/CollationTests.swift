// Text in the order in which a Chinese reader looks for it.

import BundledData
import Foundation
import Script
import Testing

@Suite struct CollationTests {
    private static let collation = Result {
        Collation(table: Array(try Data(contentsOf: BundledData.script.appendingPathComponent("collation.tsv"))))
    }
    private static let folding = Result {
        TextFolding(variants: Array(try Data(contentsOf: BundledData.script.appendingPathComponent("variants.tsv"))))
    }

    private func sorted(_ titles: [String]) throws -> [String] {
        let (collation, folding) = (try Self.collation.get(), try Self.folding.get())
        let keyed = titles.map { title in
            let scalars = title.unicodeScalars.map { folding.folded($0.value) } + [0]
            return (
                title, zip(scalars, scalars.dropFirst()).map { collation.weight(of: $0, before: $1) }.filter { $0 != 0 }
            )
        }
        return keyed.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    }

    @Test func `Characters stand by syllable, tone and number of strokes`() throws {
        let titles = ["中国", "安徽", "上海", "北京", "巴西", "八一", "霸占", "把关", "爸爸"]
        #expect(try sorted(titles) == ["安徽", "八一", "巴西", "把关", "爸爸", "霸占", "北京", "上海", "中国"])
    }

    @Test func `A character with several readings stands where the word has it`() throws {
        let titles = ["重大工程", "重庆", "長江", "长大", "厦门", "大厦", "会计师", "会议", "丽水", "丽人", "城市"]
        #expect(try sorted(titles) == ["長江", "城市", "重庆", "大厦", "会议", "会计师", "丽水", "丽人", "厦门", "长大", "重大工程"])
    }

    @Test func `What is written with ü stands right behind u`() throws {
        #expect(try sorted(["乱", "绿", "路", "罗", "略"]) == ["路", "绿", "乱", "略", "罗"])
    }

    @Test func `Digits and letters stand before characters, in either width, and signs do not count`() throws {
        let titles = ["北方", "“北京”", "《安徽》", "ＡＩ", "2018年", "Beta", "１９", "北，海"]
        #expect(try sorted(titles) == ["１９", "2018年", "ＡＩ", "Beta", "《安徽》", "北方", "北，海", "“北京”"])
    }

    @Test func `Traditional characters stand where the simplified do`() throws {
        #expect(try sorted(["車站", "车队", "车长", "廠房", "工厂"]) == ["廠房", "车队", "車站", "车长", "工厂"])
    }

    @Test func `What has no place stands behind all others, and without a table the scalars decide`() throws {
        let collation = try Self.collation.get()
        #expect(collation.weight(of: 0xE000) > collation.weight(of: 0x505A))
        #expect(Collation().weight(of: 0x5317) == 0x5317)
        #expect(Collation().weight(of: 0x201C) == 0)
    }
}
