// Two versions of a text: every edit is found, nothing else is marked.

import Comparing
import Foundation
import Script
import TestSupport
import Testing

/// What a comparison marks.
func marks(_ first: String, _ second: String) -> [TextEdit] {
    TextDifferences(ComparableText(first, .signs), ComparableText(second, .signs)).differences.map {
        TextEdit(first: $0.first, second: $0.second)
    }
}

@Suite struct DifferencesTests {
    func changed(_ first: String, _ second: String) -> [[String]] {
        let (one, two) = (Array(first.utf8), Array(second.utf8))
        return marks(first, second).map {
            [String(decoding: one[$0.first], as: UTF8.self), String(decoding: two[$0.second], as: UTF8.self)]
        }
    }

    @Test func `A word put in, left out or replaced is one difference`() {
        #expect(changed("三市年内开工建设。", "三市年内全面开工建设。") == [["", "全面"]])
        #expect(changed("三市年内全面开工建设。", "三市年内开工建设。") == [["全面", ""]])
        #expect(changed("三市年内开工建设。", "三市明年开工建设。") == [["年内", "明年"]])
        #expect(changed("投资八亿元，", "投资八亿元；") == [["，", "；"]])
    }

    @Test func `Texts that are the same but for blanks and width have no difference`() {
        #expect(changed("第 一 条\nＡ区", "第一条 A区").isEmpty)
        let same = TextDifferences(ComparableText("", .signs), ComparableText("", .signs))
        #expect(same.differences.isEmpty)
        #expect(same.commonShare == 1)
    }

    @Test func `A sentence put in is marked as a sentence`() {
        #expect(changed("一期开工。二期通车。", "一期开工。桥梁合龙。二期通车。") == [["", "桥梁合龙。"]])
    }

    @Test func `What agrees by chance between two changes is marked with them`() {
        #expect(changed("会议听取了的报告", "会议审议通过的报告") == [["听取了", "审议通过"]])
        #expect(changed("年内开工。码头扩建。", "明年上半年开工。另外，桥梁合龙。码头扩建。") == [["年内", "明年上半年"], ["", "另外，桥梁合龙。"]])
        #expect(changed("协调机制与规划衔接不断加强", "联席制度与项目对接不断加强") == [["协调机制与规划衔", "联席制度与项目对"]])
    }

    @Test func `The share of what is the same counts both versions`() {
        let differences = TextDifferences(ComparableText("甲乙丙丁", .signs), ComparableText("甲乙丙戊", .signs))
        #expect(differences.commonCount == 3)
        #expect(differences.commonShare == 0.75)
    }

    @Test func `Twenty random edits of a plan of 11,000 characters are found and nothing else is marked`() {
        let plan = EditedText.plan(characterCount: 11_000)
        #expect(plan.count > 10_900)
        for seed in UInt64(80)...92 {
            let text = EditedText(plan, editCount: 20, seed: seed)
            let found = marks(text.original, text.edited)
            // Line ends are no characters that count.
            let isSecond = text.applying(found).filter { $0 != "\n" } == text.edited.filter { $0 != "\n" }
            #expect(isSecond, "seed \(seed)")
            #expect(text.judge(found).isPerfect(of: 20), "seed \(seed): \(text.judge(found))")
        }
    }

    @Test func `Differences make the second version of the first, whatever the two are`() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<300 {
            let letters = Array("的一是在不了和有，。")
            let make = { (random: inout SeededRandom) in
                String(
                    (0..<Int.random(in: 0...60, using: &random)).map { _ in
                        letters[Int.random(in: 0..<Int.random(in: 1...letters.count, using: &random), using: &random)]
                    })
            }
            let (first, second) = (make(&random), make(&random))
            let text = EditedText(first + String(repeating: "空", count: 40), editCount: 0, seed: 1)
            #expect(text.edited == text.original)
            #expect(apply(marks(first, second), first, second) == second)
        }
    }

    private func apply(_ marks: [TextEdit], _ first: String, _ second: String) -> String {
        let (one, two) = (Array(first.utf8), Array(second.utf8))
        var result: [UInt8] = []
        var place = 0
        for mark in marks {
            result += one[place..<mark.first.lowerBound] + two[mark.second]
            place = mark.first.upperBound
        }
        return String(decoding: result + one[place...], as: UTF8.self)
    }

    @Test func `Unlike and monotonous texts are compared without end of patience`() {
        let plan = EditedText.plan(characterCount: 4_000)
        let other = EditedText.plan(characterCount: 4_000, seed: 99)
        #expect(TextDifferences(ComparableText(plan, .signs), ComparableText(other, .signs)).commonShare < 0.9)
        let long = String(repeating: "和", count: 20_000)
        #expect(marks(long, String(repeating: "和", count: 19_000)).count == 1)
        #expect(marks(long, String(repeating: "与", count: 20_000)).count == 1)
    }
}
