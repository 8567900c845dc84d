// Measures how well and how fast pages are read back: generated pages with known truth, a row a defect.

import ArgumentParser
import Corpus
import Foundation
import Pipeline
import TestSupport

/// `measure-parsing --pages 2000`
@main struct MeasureParsing: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure-parsing",
        abstract: "Read generated pages and compare with what is true of them.",
        discussion: """
            Columns: lines in the right article, paragraphs, headlines, texts right to the last space (F1 or share), \
            dates, reporters; then the same of a naive reader that splits at blank lines. Exits with 1 when a bar is \
            missed: all defects mixed 0.97 0.95 0.93, each defect 0.90, the naive reader 0.10 below its best.
            """)

    @Option(help: "Mixed pages; a defect alone is measured on a tenth of them.") var pages = 2000
    @Option(help: "The first seed; other seeds are other pages.") var seed: UInt64 = 1_000_000
    @Option(help: "Print the page of this seed with what is true and what was read; --only gives its defects.")
    var show: UInt64?
    @Option(help: "Only these defects, parted by commas, e.g. \"folio,caption\".") var only: String?
    @Option(help: "List so many of the worst mixed pages by their seeds.") var worst = 0
    @Flag(help: "Measure speed instead: MB/s a core, and whether time grows linearly.") var speed = false

    func run() throws {
        let generator = PageGenerator(.best())
        if let show { return try PageDisplay(generator).print(seed: show, defects: try chosenDefects()) }
        if speed { return try SpeedTable(generator, seed: seed).print() }
        let table = AccuracyTable(generator, pageCount: pages, seed: seed)
        let isGood = try table.print(only: try chosenDefects(), worstCount: worst)
        if !isGood { throw ExitCode.failure }
    }

    private func chosenDefects() throws -> Set<LayoutDefect>? {
        try only.map { text in
            Set(
                try text.split(separator: ",").map { name in
                    guard let defect = LayoutDefect(rawValue: String(name)) else {
                        let names = LayoutDefect.allCases.map(\.rawValue).joined(separator: ", ")
                        throw ValidationError("no defect is called \(name); there are: \(names)")
                    }
                    return defect
                })
        }
    }
}

/// Reads a page as the program does.
func read(_ page: GeneratedPage) throws -> [ReadArticle] {
    let pages = try PagePipeline().read(Array(page.text.utf8), path: "page.txt")
    return pages.flatMap { $0.articles.map { ReadArticle($0.article) } }
}
