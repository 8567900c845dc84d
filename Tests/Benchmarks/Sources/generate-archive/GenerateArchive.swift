// Writes archives of newspaper pages to measure speed on. It knows nothing of how they are read.

import ArgumentParser
import Foundation
import TestSupport

/// `generate-archive --articles 1000000 --output /tmp/archive`
@main struct GenerateArchive: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate-archive",
        abstract: "Write generated newspaper pages: a folder a paper, a folder a year, a file for one or more pages.",
        discussion: "Sentences come from the texts in BROADSHEET_DATA; without them they are composed.")

    @Option(help: "Write pages until they hold so many articles.") var articles = 1000
    @Option(help: "The folder to write to; made where it is missing.") var output: String
    @Option(help: "The same seed gives the same archive.") var seed: UInt64 = 1
    @Option(help: "Pages a file, parted by form feeds.") var pagesPerFile = 1
    @Option(help: "At most so many layout defects a page; 0 gives plain pages.") var defects = 8
    @Option(help: "Sentences of paragraphs, at most; paragraphs have 3 to 6.") var sentences = 4

    func validate() throws {
        guard articles > 0, pagesPerFile > 0, defects >= 0, sentences > 0 else {
            throw ValidationError("--articles, --pages-per-file and --sentences need numbers from 1, --defects from 0")
        }
    }

    func run() throws {
        let size = ArticleComposer.Size(paragraphs: 3...6, sentences: 1...sentences)
        let generator = PageGenerator(.best(), size: size)
        var writer = ArchiveWriter(folder: URL(fileURLWithPath: output), pagesPerFile: pagesPerFile)
        let start = ContinuousClock.now
        var pageSeed = seed &* 1_000_003
        while writer.articleCount < articles {
            try writer.add(page(generator, pageSeed))
            pageSeed &+= 1
        }
        try writer.flush()
        let seconds = Double((ContinuousClock.now - start) / .milliseconds(1)) / 1000
        let megabytes = Double(writer.byteCount) / 1e6
        print(
            "\(writer.articleCount) articles on \(writer.pageCount) pages in \(writer.fileCount) files,"
                + String(format: " %.1f MB, %.1f s", megabytes, seconds))
    }

    private func page(_ generator: PageGenerator, _ seed: UInt64) -> GeneratedPage {
        defects == 0 ? generator.page([], seed: seed) : generator.mixedPage(seed: seed, defectCount: 0...defects)
    }
}

/// Gathers pages into files.
struct ArchiveWriter {
    let folder: URL
    let pagesPerFile: Int
    private(set) var articleCount = 0
    private(set) var pageCount = 0
    private(set) var fileCount = 0
    private(set) var byteCount = 0
    private var pending: [GeneratedPage] = []
    private var knownFolders: Set<String> = []

    init(folder: URL, pagesPerFile: Int) {
        self.folder = folder
        self.pagesPerFile = pagesPerFile
    }

    mutating func add(_ page: GeneratedPage) throws {
        pending.append(page)
        articleCount += page.truth.articles.count
        pageCount += 1
        if pending.count == pagesPerFile { try flush() }
    }

    /// Writes what is gathered: `江州日报/2021/江州日报_2021-12-15_05_000123.txt`. One page a file carries its own facts
    /// in its name; a file of several pages is named for the first.
    mutating func flush() throws {
        guard let issue = pending.first?.issue else { return }
        let place = folder.appendingPathComponent(issue.paper).appendingPathComponent(String(issue.date.prefix(4)))
        if knownFolders.insert(place.path).inserted {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        }
        let name = String(format: "_%02d_%06d.txt", issue.pageNumber, fileCount)
        let bytes = Data(pending.map(\.text).joined(separator: "\u{0C}").utf8)
        try bytes.write(to: place.appendingPathComponent("\(issue.paper)_\(issue.date)\(name)"))
        fileCount += 1
        byteCount += bytes.count
        pending = []
    }
}
