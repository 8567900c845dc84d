// Properties that hold for any text: spans cut out their own words, nothing crashes, long text takes time in
// proportion to its length.

import Corpus
import Pipeline
import Testing

@Suite struct DateRobustnessTests {
    private static let dateReader = DateReader()
    private static let quantityReader = QuantityReader()

    /// Pieces that dates, quantities and titles are made of, thrown together.
    private static let pieces = [
        "2015", "年", "7", "月", "9日", "至", "、", "和", "-", "—", "～", "今", "去年", "上", "周", "三", "世纪", "90年代", "“", "十四五",
        "”", "《",
        "》", "，", "。", "\n", " ", "　", "以来", "截至", "到", "前", "后", "半", "个", "第", "亿", "万", "余", "%", ".", "元", "百", "〇",
        "🙂", "e\u{301}",
        "99999999999", "农历", "初", "廿", "闰", "正月", "大年", "同", "次日", "当天", "近", "两", "季度", "旬", "底", "0", "月", "日", "号",
        "一",
    ]

    @Test func `Random pieces never crash, and every span cuts out its own words`() {
        var generator = SplitMix(state: 20_210_616)
        for round in 0..<1500 {
            let count = Int.random(in: 0...60, using: &generator)
            let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
            let published = round % 3 == 0 ? nil : PartialDate(year: 1 + round * 2, month: round % 12 + 1, day: 1)
            let found = Self.dateReader.dates(in: text, published: published)
            var last = 0
            for date in found {
                #expect(text.at(date.span) == date.words && date.span.start >= last && !date.span.isEmpty)
                last = date.span.end
            }
            for quantity in Self.quantityReader.quantities(in: text, dates: found) {
                #expect(text.at(quantity.span) == quantity.words)
                #expect(!found.contains { $0.span.overlaps(quantity.span) })
            }
        }
    }

    @Test func `Random scalars never crash`() {
        var generator = SplitMix(state: 7)
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<200 {
                let value = UInt32.random(in: 0...0x10FFFF, using: &generator)
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            }
            for date in Self.dateReader.dates(in: text, published: PartialDate(iso: "2021")) {
                #expect(text.at(date.span) == date.words)
            }
        }
    }

    /// Anything worse than linear would take hours here.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: ["1", "《", "12月", "1、", "一", "2015年、", "自2015年", "近1年半", "1,", "第", "“", "1-", "年", "万亿"])
    func `Endless repetitions are read to their end`(piece: String) {
        let text = String(repeating: piece, count: 20_000)
        let dates = Self.dateReader.dates(in: text, published: PartialDate(iso: "2021-06-16"))
        let quantities = Self.quantityReader.quantities(in: text, dates: dates)
        #expect(quantities.allSatisfy { text.at($0.span) == $0.words })
    }
}

/// A small generator of random numbers that gives the same ones every time.
struct SplitMix: RandomNumberGenerator {
    /// Where it is.
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
