// Folding: width, case, traditional and old forms.

import BundledData
import Foundation
import Script
import Testing

/// The tables that ship with the program.
enum BundledTables {
    static func folding() throws -> TextFolding {
        TextFolding(variants: [UInt8](try Data(contentsOf: BundledData.script.appendingPathComponent("variants.tsv"))))
    }

    static func readings() throws -> Readings {
        Readings(table: [UInt8](try Data(contentsOf: BundledData.script.appendingPathComponent("readings.tsv"))))
    }
}

@Suite struct TextFoldingTests {
    @Test(arguments: [
        ("傳統", "传统"), ("發展", "发展"), ("後", "后"), ("皇后", "皇后"), ("頭髮", "头发"), ("裏面", "里面"), ("裡", "里"), ("公里", "公里"),
        ("乾燥", "干燥"), ("幹部", "干部"), ("隨著", "随着"), ("憲法", "宪法"), ("臺灣", "台湾"), ("颱風", "台风"), ("綫", "线"), ("爲", "为"),
        ("羣衆", "群众"), ("産業", "产业"), ("目録", "目录"), ("公佈", "公布"), ("中國共產黨", "中国共产党"), ("徵求", "征求"), ("鍾鐘", "钟钟"),
        ("歷曆", "历历"), ("豐豊", "丰豊"), ("⼈⺠", "人民"), ("\u{F90A}", "金"), ("ＷＴＯ２０", "wto20"), ("「雙城」", "“双城”"),
    ])
    func `Forms of one character fold together`(text: String, folded: String) throws {
        #expect(try BundledTables.folding().folded(text) == folded)
    }

    @Test func `Simplified text stays as it is, but for a few characters with two lives`() throws {
        let folding = try BundledTables.folding()
        let text = "重庆市万州区综合交通枢纽，成渝地区双城经济圈建设规划纲要：后里发干征台面云系复"
        #expect(
            folding.folded(text)
                == text.replacingOccurrences(of: "，", with: ",").replacingOccurrences(of: "：", with: ":"))
        #expect(folding.folded("乾隆著名") == "干隆着名")
    }

    @Test func `Folding twice is folding once, for every scalar`() throws {
        let folding = try BundledTables.folding()
        for scalar in UInt32(0)...0x11FFFF where folding.folded(folding.folded(scalar)) != folding.folded(scalar) {
            Issue.record("\(String(scalar, radix: 16))")
        }
    }

    @Test func `Without a table only width and case fold`() {
        #expect(TextFolding().folded("傳Ａ") == "傳a")
        #expect(TextFolding(variants: Array("garbage\n\t\n传\t".utf8) + [0xE5]).folded("傳") == "傳")
    }
}
