// Everything that can be said is said in both languages.

import Corpus
import Foundation
import Testing

@testable import Browser

@Suite struct WordingTests {
    private func source(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Browser/Wording")
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    @Test func `Both tables have a line for every phrase`() throws {
        let declared = try source("Phrase.swift").split(separator: "\n")
            .filter { $0.hasPrefix("    case ") }
            .flatMap { $0.dropFirst(9).replacing(/\([^)]*\)/, with: "").split(separator: ", ").map(String.init) }
        #expect(declared.count > 100)
        for table in ["Phrase+English.swift", "Phrase+Chinese.swift"] {
            let text = try source(table)
            for name in declared {
                #expect(text.contains(try Regex("case \\.\(name)[:(]")), "\(name) in \(table)")
            }
        }
    }

    @Test func `What two articles have in common is never said to be nothing of them`() {
        let summary = ComparisonSummary(percent: 0, passageCount: 1, entityCount: 1)
        #expect(summary.english == "1 passage in common (under 1 %), 1 name")
        #expect(summary.chinese == "相同段落 1 处（不到 1 %），共有名称 1 个")
        #expect(ComparisonSummary(percent: 3, passageCount: 2).english == "2 passages in common (3 %), 0 names")
    }

    @Test func `Dates of events are written at their true precision`() {
        let chinese = Wording(.chinese)
        let english = Wording(.english)
        let cases: [(String?, String?, DatePrecision, String, String)] = [
            ("2020-12-07", "2020-12-07", .day, "2020-12-07", "2020-12-07"),
            ("2020-12-07", "2020-12-08", .multiDay, "2020-12-07~08", "2020-12-07~08"),
            ("2020-11-30", "2020-12-02", .multiDay, "2020-11-30~12-02", "2020-11-30~12-02"),
            ("2020-12-01", "2020-12-31", .month, "2020-12", "2020-12"),
            ("2020-03-01", "2020-06-30", .multiMonth, "2020-03~06", "2020-03~06"),
            ("2016-07-01", "2016-09-30", .quarter, "2016年三季", "2016 Q3"),
            ("2016-01-01", "2016-09-30", .quarter, "2016年一至三季", "2016 Q1~Q3"),
            ("2016-01-01", "2016-06-30", .half, "2016年上半年", "2016 H1"),
            ("2016-01-01", "2016-12-31", .year, "2016", "2016"),
            ("2016-01-01", "2020-12-31", .range, "2016~2020", "2016~2020"),
            ("2015-01-01", nil, .range, "2015起", "2015.."),
            (nil, "2016-11-30", .range, "至2016-11", "..2016-11"),
            ("2010-01-01", "2019-12-31", .decade, "2010年代", "2010s"),
            (nil, nil, .year, "日期不详", "undated"),
        ]
        for (from, to, precision, inChinese, inEnglish) in cases {
            let event = TimelineEvent(
                interval: DayInterval(from: day(from), to: day(to)), precision: precision, isInferred: false,
                status: .happened, gist: "", entities: [], reports: [])
            #expect(chinese.date(of: event) == inChinese)
            #expect(english.date(of: event) == inEnglish)
        }
    }

    private func day(_ iso: String?) -> CalendarDay? { iso.flatMap { PartialDate(iso: $0)?.firstDay } }

    @Test func `A citation leaves out what the page does not say and marks what was inferred`() async throws {
        let library = FakeLibrary()
        let details = await library.details
        let wording = Wording(.chinese)
        let gathering = details.first { $0.row.title == "一次万州行，合作结硕果" }
        #expect(wording.citation(of: gathering) == "向晚. 一次万州行，合作结硕果[N]. [报名不详], [2020-12].")
        let untitled = details.first { $0.row.title == nil }
        #expect(wording.citation(of: untitled).hasPrefix("[本报热线开通以来"))
    }

    @Test func `Thousands are parted`() {
        #expect(grouped(0) == "0")
        #expect(grouped(999) == "999")
        #expect(grouped(1_204_377) == "1,204,377")
    }

    @Test func `Help is searched by its words in either language, and Enter does what is chosen`() async throws {
        var run = try await BrowserRun(columns: 80, rows: 24)
        try await run.press("3?/outline<CR>")
        #expect(run.screen.contains("本文没有小标题"))
        try await run.press("?/报纸<CR>")
        #expect(run.state.press.isShown)
    }
}
