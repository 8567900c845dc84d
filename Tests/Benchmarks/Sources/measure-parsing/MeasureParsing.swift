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
            missed: all defects mixed 0.97 0.95 0.93, each defect 0.90, composed pages 0.88 0.95 0.75 (no step back), the naive \
            reader 0.10 below its best; 20 MB/s.
            """)

    @Option(help: "Mixed pages; a defect alone is measured on a tenth of them.") var pages = 2000
    @Option(help: "The first seed; other seeds are other pages.") var seed: UInt64 = 1_000_000
    @Option(help: "Print the page of this seed with what is true and what was read; --only gives its defects.")
    var show: UInt64?
    @Option(help: "Only these defects, parted by commas, e.g. \"folio,caption\".") var only: String?
    @Option(help: "List so many of the worst mixed pages by their seeds.") var worst = 0
    @Flag(help: "Print the pages of the bundled sample likewise.") var sample = false
    @Flag(help: "A row a defect over the mixed pages that have it.") var within = false
    @Flag(help: "Print only what was misread.") var brief = false
    @Flag(help: "List which roles of lines were taken for which others.") var confusions = false
    @Flag(help: "Measure speed instead: MB/s a core, and whether time grows linearly.") var speed = false

    func run() throws {
        if SharedFolders.data == nil {
            Swift.print(
                "BROADSHEET_DATA names no folder: sentences are composed of few words, most bars are out of reach")
        }
        let generator = PageGenerator(.best())
        if sample { return try displaySample() }
        if let show {
            let page = try chosenDefects().map { generator.page($0, seed: show) } ?? generator.mixedPage(seed: show)
            return try PageDisplay(page: page, name: String(show), isBrief: brief).print()
        }
        if confusions { return try ConfusionTable(generator: generator, pageCount: pages, seed: seed).print() }
        if within { return try AccuracyTable(generator, pageCount: pages, seed: seed).printWithinMixture() }
        let isGood =
            speed
            ? try SpeedTable(generator, seed: seed).print()
            : try AccuracyTable(generator, pageCount: pages, seed: seed).print(
                only: try chosenDefects(), worstCount: worst)
        if !isGood { throw ExitCode.failure }
    }

    private func displaySample() throws {
        for sample in try SamplePage.all() {
            try PageDisplay(page: sample.page, name: sample.name, isBrief: brief).print()
        }
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
