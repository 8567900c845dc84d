// `broadsheet import`: brings text files and folders into a library.

import ArgumentParser
import Corpus
import Foundation
import Pipeline

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring text files and folders of them into a library.",
        discussion: """
            The encoding (UTF-8, GB18030, Big5, UTF-16, UTF-32) is told apart by itself. What was brought in before is not \
            brought in twice, so an import that was interrupted goes on when it is started again.
            """)

    @Argument(help: "Files and folders.")
    var paths: [String]

    @Option(
        name: .long,
        help: ArgumentHelp("The library to bring them into; without it your own.", valueName: "path"))
    var library: String?

    @OptionGroup var pageOptions: PageOptions

    @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
    var quiet = false

    func validate() throws {
        if library?.isEmpty == true { throw ValidationError("--library needs a path.") }
    }

    func run() async throws {
        let surroundings = Surroundings.ofThisProcess()
        let shelf = LibraryShelf(surroundings: surroundings)
        let file = try await orExplain { try shelf.toWrite(named: library) }
        let progress = ProgressLine(isShown: surroundings.isErrorTerminal && !quiet)
        let input = InputFiles(paths: paths)
        if input.files.isEmpty {
            for fault in input.faults { complain(words(for: fault, path: fault.path)) }
            throw ExitStatus.failed.code
        }
        let newFolder = shelf.missingFolder(of: file)
        var lost = 0
        let tally = try await orExplain {
            let instructions = try pageOptions.instructions()
            async let loading = libraryReading()
            let store = try shelf.openForImport(file)
            let reading = try await loading
            let importer = Importer(
                store: store, pipeline: reading.pipeline, linking: reading.linking, instructions: instructions,
                report: { show($0, on: progress) })
            // That something was read is no loss.
            let unplaced = try await store.unplacedWork().count { $0.kind != "read" }
            let tally = try await interruptibly { try await importer.run(input) }
            lost = try await store.unplacedWork().count { $0.kind != "read" } - unplaced
            try await store.close()
            return tally
        }
        progress.clear()
        shelf.remember(.file(file))
        if !quiet { printOut(summary(tally, library: file.path, newFolder: newFolder)) }
        if lost > 0 { complain(words(forUnplaced: lost)) }
        if tally.faultCount > 0 { throw exitStatus(of: tally).code }
    }

    private func exitStatus(of tally: ImportTally) -> ExitStatus {
        tally.addedPages + tally.unchangedPages == 0 ? .failed : .incomplete
    }

    private func summary(_ tally: ImportTally, library: String, newFolder: String?) -> String {
        var parts = ["\(plural(tally.addedPages, "page")) with \(plural(tally.addedArticles, "article")) brought in"]
        if tally.joinedArticles > 0 {
            parts.append("\(tally.joinedArticles) joined to another page's article and listed with it as one")
        }
        if tally.unchangedPages > 0 { parts.append("\(tally.unchangedPages) there already") }
        if tally.supersedingPages > 0 { parts.append("\(tally.supersedingPages) in place of older ones") }
        if tally.faultCount > 0 {
            parts.append(tally.faultCount == 1 ? "1 problem reported" : "\(tally.faultCount) problems reported")
        }
        let folder = newFolder.map { "\nFolder made for it: \(sanitized($0))" } ?? ""
        return parts.joined(separator: ", ") + ".\nLibrary: \(sanitized(library))\(folder)\n"
    }
}

/// Tells of an import on standard error: the progress bar, and one line a problem.
private func show(_ report: ImportReport, on progress: ProgressLine) {
    switch report {
    case .started(_, let byteCount): progress.start(byteCount: byteCount)
    case .progress(let tally): progress.draw(tally)
    case .fault(let path, let error):
        progress.clear()
        complain(words(for: error, path: path))
    case .pageFault(let source, let fault):
        progress.clear()
        complain(words(for: fault, on: source))
    }
}

/// What the user says of the pages of a file.
struct PageOptions: ParsableArguments {
    @Option(name: .long, help: "Name of the newspaper, where the pages do not say it themselves.")
    var paper: String?

    @Option(name: .long, help: "Date of printing: 2020-12-07, 2020-12 or 2020.")
    var date: String?

    @Option(name: .long, help: "Number of the page in its issue.")
    var page: Int?

    @Option(name: .long, help: "Encoding of the bytes, e.g. GB18030, where it is told wrongly.")
    var encoding: String?

    /// The options as the importer takes them.
    /// - Throws: `ValidationError` for a date that does not exist, a page below 1 and an encoding that is not known.
    func instructions() throws -> ImportInstructions {
        let partialDate = try date.map { text in
            guard let date = PartialDate(iso: text) else {
                throw ValidationError("--date: '\(text)' is no date; write 2020-12-07, 2020-12 or 2020.")
            }
            return date
        }
        if let page, page < 1 { throw ValidationError("--page: pages are numbered from 1.") }
        if let encoding, encoding.isEmpty { throw ValidationError("--encoding: a name is wanted, e.g. GB18030.") }
        if let encoding, !TextEncoding.isKnown(encoding) {
            throw ValidationError(words(for: PipelineError.unsupportedEncoding(name: sanitized(encoding)), path: nil))
        }
        return ImportInstructions(
            hints: PageHints(newspaper: paper, date: partialDate, pageNumber: page), encoding: encoding)
    }
}
