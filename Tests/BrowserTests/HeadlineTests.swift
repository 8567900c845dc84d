// Headlines are cut at their end and nowhere else; prose keeps the rules of line starts.

import Corpus
import Screen
import Testing

@testable import Browser

@Suite struct HeadlineTests {
    static let headline = "２０２１年粮食产量１３０００亿斤，比2020年增加２６７亿斤，连续七年稳定在１３０００亿斤以上"

    @Test func `At 52 columns a headline of full-width digits keeps every digit before the cut`() async throws {
        let run = try await BrowserRun(columns: 52, rows: 24)
        let row = run.screen.split(separator: "\n").first { $0.contains("2021-12-07") }
        #expect(row == " 2021-12-07 ２０２１年粮食产量１３０００亿斤，比20…")
    }

    @Test(arguments: stride(from: 40, through: 130, by: 3).map { $0 })
    func `At every width what is shown of a headline is its true beginning`(columns: Int) async throws {
        var run = try await BrowserRun(columns: columns, rows: 24)
        try await run.press("jjj")
        let rows = run.screen.split(separator: "\n").filter { $0.contains("▸2021-12-07") }
        let row = try #require(rows.first)
        let start = try #require(row.firstIndex(of: "２"))
        let shown = row[start...].prefix { $0 != "…" && $0 != "│" }
        #expect(Self.headline.hasPrefix(shown.trimmingSuffix(" ")))
        #expect(shown.count > 8)
    }

    @Test(arguments: stride(from: 40, through: 130, by: 3).map { $0 })
    func `No line of an article begins with a closing mark or ends with an opening one`(columns: Int) async throws {
        var run = try await BrowserRun(columns: columns, rows: 40)
        try await run.press("j3+")
        let layout = run.state.reader.column.layout
        #expect(layout.lines.count > 10)
        for line in layout.lines where line.kind == .body {
            let text = layout.text.at(line.span)
            #expect(!"，。》、；：”）！？".contains(text.first ?? " "), "\(text)")
            #expect(!"《“（".contains(text.last ?? " "), "\(text)")
            #expect(columnCount(of: text) + line.indent <= columns)
        }
    }

    @Test func `The text is at most forty full-width characters wide`() async throws {
        var run = try await BrowserRun(columns: 200, rows: 40)
        try await run.press("jl+++")
        let layout = run.state.reader.column.layout
        let widest = layout.lines.map { columnCount(of: layout.text.at($0.span)) + $0.indent }.max()
        #expect(widest == 80)
    }

    @Test(arguments: [100, 101, 120, 121, 200])
    func `Borders stand in one column from top to bottom`(columns: Int) async throws {
        let run = try await BrowserRun(columns: columns, rows: 30)
        let canvas = run.canvas
        let border = try #require(run.state.plan.placed.last?.frame.column)
        for row in 1..<28 {
            let glyph = canvas[Position(row: row, column: border)].flatMap { Unicode.Scalar($0.base) }
            #expect(glyph == "│" || glyph == "┤", "row \(row)")
        }
    }
}

extension Substring {
    /// Without the characters at its end that equal one.
    fileprivate func trimmingSuffix(_ character: Character) -> Substring {
        var result = self
        while result.last == character { result.removeLast() }
        return result
    }
}
