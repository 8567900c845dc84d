// `broadsheet parse`: pages to articles as JSON, without a library.

import ArgumentParser
import Corpus
import Foundation
import Pipeline

struct Parse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Turn pages into articles and print them as JSON, an object a file on a line of its own.",
        discussion: "Exit code 1: some file could not be read (each is reported), the others were.")

    @Argument(help: "Files and folders.")
    var paths: [String]

    @Option(name: .long, help: ArgumentHelp("Write a file NAME.json for each into this folder.", valueName: "folder"))
    var output: String?

    @Flag(name: .long, help: "Print instead each line with its block, kind, article and the rule that decided.")
    var explain = false

    @OptionGroup var pageOptions: PageOptions

    func run() async throws {
        let instructions = try pageOptions.instructions()
        let input = InputFiles(paths: paths)
        for fault in input.faults { complain(words(for: fault, path: fault.path)) }
        let pipeline = try await orExplain { try annotatingPipeline(nested: false) }
        var outputNames = OutputNames()
        var (readCount, faultCount) = (0, input.faults.count)
        for file in input.files {
            do {
                let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file.path)))
                let pages = try pipeline.read(
                    bytes, path: file.path, hints: instructions.hints, encoding: instructions.encoding)
                for page in pages {
                    for fault in page.faults { complain(words(for: fault, on: page.page.source)) }
                    faultCount += page.faults.count
                }
                try put(text(of: pages, path: file.path), as: outputNames.name(for: file.path))
                readCount += 1
            } catch let fault as OutputFault {
                faultCount += 1
                complain(words(for: fault.cause, path: fault.path))
            } catch {
                faultCount += 1
                complain(words(for: error, path: file.path))
            }
        }
        if readCount == 0 { throw ExitStatus.failed.code }
        if faultCount > 0 { throw ExitStatus.incomplete.code }
    }

    private func text(of pages: [ImportedPage], path: String) -> String {
        let name = URL(fileURLWithPath: path).lastPathComponent
        return explain
            ? pages.map(explanation(of:)).joined(separator: "\n")
            : interchangeJSON(of: pages, source: name) + "\n"
    }

    private func put(_ text: String, as name: String) throws {
        guard let output else { return printOut(text) }
        let folder = URL(fileURLWithPath: output)
        let file = folder.appendingPathComponent(name + (explain ? ".txt" : ".json"))
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file, options: .atomic)
        } catch {
            throw OutputFault(path: file.path, cause: error)
        }
    }
}

/// What went wrong with a file that was to be written, apart from what goes wrong with those that are read.
private struct OutputFault: Error {
    let path: String
    let cause: any Error
}

/// Names for output files: those of the input, with a number where two inputs of different folders share one.
private struct OutputNames {
    private var counts: [String: Int] = [:]

    mutating func name(for path: String) -> String {
        let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        let count = (counts[stem] ?? 0) + 1
        counts[stem] = count
        return count == 1 ? stem : "\(stem)-\(count)"
    }
}

/// A page explained: its facts with their evidence, then each line with block, kind, article, rule and confidence.
private func explanation(of page: ImportedPage) -> String {
    let facts = page.page.facts
    let head = [
        factLine("newspaper", facts.newspaper), factLine("date", facts.date), factLine("page", facts.pageNumber),
    ].compactMap { $0 }
    return (head + explain(page.accounts, text: page.text)).map { sanitized($0) + "\n" }.joined()
}

private func factLine<Value: CustomStringConvertible>(_ name: String, _ fact: Fact<Value>?) -> String? {
    guard let fact else { return nil }
    let lines = fact.evidence.lines.map(String.init).joined(separator: ",")
    return ["#", name, fact.value.description, fact.certainty.rawValue, fact.evidence.rule, lines]
        .joined(separator: "\t")
}
