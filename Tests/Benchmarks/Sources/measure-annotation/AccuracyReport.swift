// How many names and dates are right: on text labelled by people, on sentences of the project, on a public table.

import Corpus
import Foundation
import Pipeline
import TestSupport

struct AccuracyReport {
    let finder: EntityFinder
    private static let kinds: [EntityKind] = [.person, .place, .organisation]

    init(finder: EntityFinder) { self.finder = finder }

    /// Prints precision, recall and F1 of each kind.
    func print(_ bars: inout Bars) throws {
        if let data = SharedFolders.data {
            let file = data.appendingPathComponent("ner/uner_gsdsimp_dev.bio.xz")
            let sentences = try LabelledNames.read(file).map { (text: $0.text, names: $0.names) }
            bars.atLeast(66, names("uner_gsdsimp_dev, labelled by people", sentences, AccuracyReport.kinds), "F1 there")
        } else {
            Swift.print("BROADSHEET_DATA names no folder: labelled text and time expressions are left out")
        }
        let asked = names("sentences the tests ask for", marked(NewspaperSentences.all), EntityKind.allCases)
        bars.atLeast(100, asked, "F1 there")
        let measured = names("sentences they do not", marked(NewspaperSentences.measured), AccuracyReport.kinds)
        bars.atLeast(82.4, measured, "F1 there")
        if let data = SharedFolders.data {
            bars.atLeast(80, try table(data), "% of the table of time expressions right")
        }
    }

    private func marked(_ sentences: [String]) -> [(text: String, names: [NamedPlace])] {
        sentences.map { MarkedEntities($0) }.map { ($0.text, $0.names) }
    }

    /// Prints a table of the kinds.
    /// - Returns: F1 over the kinds.
    private func names(_ title: String, _ texts: [(text: String, names: [NamedPlace])], _ kinds: [EntityKind]) -> Double
    {
        var tally = NameTally()
        for (text, names) in texts {
            let found = NamedPlace.places(of: finder.mentions(in: text), in: text)
            tally.add(
                wanted: names.filter { kinds.contains($0.kind) }, found: found.filter { kinds.contains($0.kind) })
        }
        Swift.print("\(title): \(texts.count) sentences")
        for kind in kinds where tally.score([kind]).count > 0 { row(kind.tag, tally.score([kind])) }
        row("all", tally.score(kinds))
        return tally.score(kinds).f1
    }

    private func row(_ name: String, _ score: (precision: Double, recall: Double, f1: Double, count: Int)) {
        let figures = String(
            format: "precision %5.1f  recall %5.1f  F1 %5.1f  of %d", score.precision, score.recall, score.f1,
            score.count)
        Swift.print("        \(name.padding(toLength: 6, withPad: " ", startingAt: 0))\(figures)")
    }

    /// The share of rows read right, in percent.
    private func table(_ folder: URL) throws -> Double {
        let rows = try TimeExpressionRow.rows(in: folder)
        let reader = DateReader()
        let right = rows.count { $0.isRead(as: reader.dates(in: $0.expression, published: $0.published)) }
        return rows.isEmpty ? 0 : 100 * Double(right) / Double(rows.count)
    }
}
