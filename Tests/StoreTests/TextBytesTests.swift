// Texts compared by their bytes, and the units and bytes made of them.

import Corpus
import Script
import Testing

@testable import Store

@Suite struct TextBytesTests {
    @Test func `Texts are the same when their bytes are`() {
        let words = ["", "a", "date:year", "万州", "万州区人民政府办公室", "万州区人民政府办公厅", "\u{E9}", "e\u{301}"]
        for (place, word) in words.enumerated() {
            for (other, text) in words.enumerated() {
                #expect((TextBytes(word) == TextBytes(text)) == (place == other), "\(word) and \(text)")
            }
        }
        // One text for `String`, two for the database.
        #expect(words[6] == words[7] && Set(words.map(TextBytes.init)).count == words.count)
        #expect(TextBytes("万州区" + "人民政府").hashValue == TextBytes("万州区人民政府").hashValue)
    }

    @Test func `Words stand at the span that holds their bytes and nowhere else`() {
        let text = "铁路通到万州。"
        #expect(text.hasBytes(of: "万州", at: TextSpan(12, 18)))
        #expect(text.hasBytes(of: "", at: TextSpan(3, 3)))
        #expect(!text.hasBytes(of: "万州", at: TextSpan(9, 15)))
        #expect(!text.hasBytes(of: "万州", at: TextSpan(12, 21)))
        #expect(!text.hasBytes(of: "万州", at: TextSpan(18, 24)))
        #expect(!"".hasBytes(of: "万州", at: TextSpan(0, 6)))
    }

    @Test func `Units are the same whether a text is taken whole or behind another`() {
        let normal = NormalText(folding: TextFolding())
        let text = "国 资\u{3000}委\n１０＋Ｂ𠮷\u{FFFF}é\u{A0}"
        #expect(normal.units(of: text) == Array("国资委\n10+b𠮷\u{FFFF}é".utf16))
        var units = normal.units(of: "甲")
        var starts = [0]
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { normal.append($0, to: &units) }
        #expect(units == Array("甲国资委\n10+b𠮷\u{FFFF}é".utf16))
        var again = normal.units(of: "甲")
        bytes.withUnsafeBufferPointer { normal.append($0, to: &again, starts: &starts) }
        #expect(again == units && starts.count == units.count)
    }
}
