// A public table of time expressions with the days they mean, as far as it can be compared. It lies outside the project.

import Corpus
import Foundation

/// A row of the table: an expression, the day it was said, the days it means.
public struct TimeExpressionRow: Sendable {
    /// The words.
    public let expression: String
    /// The day they were said.
    public let published: PartialDate?
    /// First and last day, as YYYY-MM-DD.
    public let from: String
    /// See `from`.
    public let to: String

    /// The rows of `timex/jionlp_time_parser.tsv` with both bounds, a grain of a day or longer, and no day of the Chinese
    /// calendar by name.
    public static func rows(in folder: URL) throws -> [TimeExpressionRow] {
        let file = folder.appendingPathComponent("timex/jionlp_time_parser.tsv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
        return lines.compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count >= 8, !["time", "other"].contains(cells[7]), !cells[1].contains("农历"),
                cells[5].count > 9, cells[6].count > 9
            else { return nil }
            return TimeExpressionRow(
                expression: cells[1], published: PartialDate(iso: String(cells[3].prefix(10))),
                from: String(cells[5].prefix(10)), to: String(cells[6].prefix(10)))
        }
    }

    /// True when the first and last date that were read are those of the row.
    public func isRead(as dates: [DateExpression]) -> Bool {
        dates.first?.interval.from?.description == from && dates.last?.interval.to?.description == to
    }
}
