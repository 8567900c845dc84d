// Quantities in sentences: value, unit, modifier, what they count.

import Corpus
import Pipeline
import TestSupport
import Testing

@Suite struct QuantityReaderTests {
    /// Reads a marked passage, `〔Q:1153亿元=115300000000 元〕`, and compares all quantities found with all marked.
    private func expectQuantities(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let marks = MarkedText(marked)
        let dates = DateReader().dates(in: marks.text)
        let found = QuantityReader().quantities(in: marks.text, dates: dates)
        let read = found.map { "\($0.words)=\(plain($0.value)) \($0.unit)" + ($0.modifier.map { " " + $0 } ?? "") }
        let wanted = marks.marks.map { "\($0.words)=\($0.value)" }
        #expect(read == wanted, "in \(marks.text)", sourceLocation: sourceLocation)
    }

    private func plain(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }

    @Test(
        arguments: [
            "协议投资〔Q:1153亿元=115300000000 元〕，涉及〔Q:43个=43 个〕项目。", "同比增长〔Q:46.6%=46.6 %〕，占比提高〔Q:2.3个百分点=2.3 个百分点〕。",
            "全长〔Q:1,250.5公里=1250.5 公里〕。", "造林近〔Q:60 万亩=600000 亩 近〕。", "破获案件约〔Q:9000 起=9000 起 约〕。",
            "建筑面积〔Q:8 万多平方米=80000 平方米 多〕。", "〔Q:万余人=10000 人 余〕参加。", "超过〔Q:2700亿元=270000000000 元 超过〕。",
            "年均增幅在〔Q:15%以上=15 % 以上〕。", "社会物流总额达到〔Q:14万亿元=14000000000000 元〕。", "〔Q:三百二十万吨=3200000 吨〕煤炭。",
            "〔Q:１２万户=120000 户〕居民。", "投资〔Q:1.5亿元=150000000 元〕。", "历时〔Q:180 天=180 天〕。", "通过〔Q:28条=28 条〕措施。",
            "新增〔Q:20多项=20 项 多〕合作。", "〔Q:亿元以上=100000000 元 以上〕项目", "提供〔Q:2000万澳元=20000000 澳元〕。",
            "装机〔Q:1000千瓦=1000 千瓦〕，发电〔Q:360亿千瓦时=36000000000 千瓦时〕。", "下降〔Q:0.05‰=0.05 ‰〕。",
        ])
    func `Values come in base units`(marked: String) { expectQuantities(marked) }

    @Test(arguments: [
        "第15次会议、第三届论坛、东盟与中日韩（10＋3）、G20、5G、C210线、12345热线。", "2015年7月9日至10日，11月，2016年。",
        "一个问题、一批项目、一系列活动、三位一体、十五周年。", "数十项成果，三国领导人，两国关系，万元工业增加值能耗，万亿级产业。", "三年行动计划", "〔2021〕15号",
    ])
    func `What is no quantity`(text: String) {
        let dates = DateReader().dates(in: text)
        #expect(QuantityReader().quantities(in: text, dates: dates).map(\.words) == [])
    }

    @Test(arguments: [
        ("协议投资1153亿元。", "协议投资"), ("建成9个各具特色的城周森林公园。", "各具特色的城周森林公园"), ("培育20家龙头企业。", "龙头企业"),
        ("总投资突破3000亿元。", "总投资"), ("森林覆盖率达到53.5%。", "森林覆盖率"), ("缴获毒品约300公斤。", "缴获毒品"),
    ])
    func `What is counted is taken from the sentence`(text: String, counted: String) throws {
        let quantity = try #require(QuantityReader().quantities(in: text).first)
        #expect(quantity.counted == counted)
    }
}
