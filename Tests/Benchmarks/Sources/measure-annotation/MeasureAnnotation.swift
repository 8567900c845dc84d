// Measures how well and how fast names, dates and quantities are found. Exits with 1 when a bar is missed.

import ArgumentParser
import Corpus
import Foundation
import Pipeline
import Script
import TestSupport

/// `measure-annotation`
@main struct MeasureAnnotation: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure-annotation",
        abstract: "Measure names, dates and speed of annotation.",
        discussion: """
            Names of text labelled by people and the public table of time expressions need BROADSHEET_DATA; without it \
            they are left out, which is said. Exits with 1 when a bar is missed: F1 66 on labelled text, all names of the \
            sentences the tests ask for, F1 82.4 on those they do not, 80 % of the table, 5 MB/s a core, half that speed \
            on a paragraph of 1 MB and on text made to slow it down, 30 ms until ready, 12 MB on disk.
            """)

    @Flag(help: "Accuracy alone.") var accuracy = false
    @Flag(help: "Speed and sizes alone.") var speed = false

    func run() throws {
        let finder = EntityFinder(
            files: LexiconFiles(bytes: BundledLexicon.bytes), model: BundledLexicon.model,
            folding: TextFolding(variants: BundledLexicon.variants))
        var bars = Bars()
        if !speed { try AccuracyReport(finder: finder).print(&bars) }
        if !accuracy { try SpeedReport(finder: finder).print(&bars) }
        if bars.isAnyMissed { throw ExitCode.failure }
    }
}

/// Prints figures beside what is asked of them, and remembers whether one is missed.
struct Bars {
    private(set) var isAnyMissed = false

    /// Prints a figure that must be at least `least`.
    mutating func atLeast(_ least: Double, _ value: Double, _ name: String) {
        note(value >= least, String(format: "%8.1f  at least %6.1f  ", value, least) + name)
    }

    /// Prints a figure that must be at most `most`.
    mutating func atMost(_ most: Double, _ value: Double, _ name: String) {
        note(value <= most, String(format: "%8.1f  at most  %6.1f  ", value, most) + name)
    }

    private mutating func note(_ isKept: Bool, _ line: String) {
        isAnyMissed = isAnyMissed || !isKept
        print((isKept ? "  ok    " : "  MISSED") + line)
    }
}
