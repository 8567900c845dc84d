// The share of a public table of time expressions that is read right. The table lies outside the project; without it
// the test is skipped.

import Corpus
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct TimeExpressionTableTests {
    /// A row of the table: an expression, the day it was said, the days it means.
    private struct Row {
        var expression: String
        var published: PartialDate?
        var from: String
        var to: String
    }

    @Test(.enabled(if: SharedFolders.data != nil, "BROADSHEET_DATA names no folder with timex/jionlp_time_parser.tsv"))
    func `At least four fifths of a public table are read right`() throws {
        let rows = try table()
        try #require(!rows.isEmpty)
        let reader = DateReader()
        let right = rows.count { row in
            let dates = reader.dates(in: row.expression, published: row.published)
            return dates.first?.interval.from?.description == row.from
                && dates.last?.interval.to?.description == row.to
        }
        let share = Double(right) / Double(rows.count)
        print("time expressions: \(right) of \(rows.count) right, \((share * 1000).rounded() / 10) %")
        #expect(share >= 0.80)
    }

    /// Rows with both bounds, a grain of a day or longer, and no day of the Chinese calendar by name.
    private func table() throws -> [Row] {
        let folder = try #require(SharedFolders.data)
        let file = folder.appendingPathComponent("timex/jionlp_time_parser.tsv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
        return lines.compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 8, !["time", "other"].contains(cells[7]), !cells[1].contains("农历"),
                cells[5].count > 9, cells[6].count > 9
            else { return nil }
            return Row(
                expression: cells[1], published: PartialDate(iso: String(cells[3].prefix(10))),
                from: String(cells[5].prefix(10)), to: String(cells[6].prefix(10)))
        }
    }
}
