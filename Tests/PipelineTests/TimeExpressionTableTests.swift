// The share of a public table of time expressions that is read right. The table lies outside the project; without it
// the test is skipped.

import Corpus
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct TimeExpressionTableTests {
    @Test(.enabled(if: SharedFolders.data != nil, "BROADSHEET_DATA names no folder with timex/jionlp_time_parser.tsv"))
    func `At least four fifths of a public table are read right`() throws {
        let rows = try TimeExpressionRow.rows(in: try #require(SharedFolders.data))
        try #require(!rows.isEmpty)
        let reader = DateReader()
        let right = rows.count { $0.isRead(as: reader.dates(in: $0.expression, published: $0.published)) }
        let share = Double(right) / Double(rows.count)
        print("time expressions: \(right) of \(rows.count) right, \((share * 1000).rounded() / 10) %")
        #expect(share >= 0.80)
    }
}
