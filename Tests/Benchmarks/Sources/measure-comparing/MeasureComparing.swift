// Compares versions with known edits and long texts, and ends with 1 when an edit is missed or a bar of time.

import ArgumentParser
import Bars
import Comparing
import Foundation
import TestSupport

@main
struct MeasureComparing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure-comparing",
        abstract: "Measure the comparison of texts: edits found, nothing else marked, time, frames of four columns.")

    @Option(name: .long, help: "Versions with random edits of each text.")
    var seeds = 200

    @Option(name: .long, help: "Edits of each version.")
    var edits = 20

    @Option(name: .long, help: "Runs of which the fastest counts.")
    var runs = 5

    func run() async throws {
        var report = BarReport()
        measureEdits("a composed plan", EditedText.plan(characterCount: 11_000), &report)
        if let pages = SharedFolders.pages { try measurePage(in: pages, &report) }
        measureTimes(&report)
        try await FourColumns.measure(&report)
        if report.isAnyMissed { throw ExitCode.failure }
    }

    private func measurePage(in folder: URL, _ report: inout BarReport) throws {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        guard let file = files.first(where: { $0.lastPathComponent.hasPrefix("002_") }) else { return }
        measureEdits("page 002", try String(contentsOf: file, encoding: .utf8), &report)
    }

    private func measureEdits(_ name: String, _ text: String, _ report: inout BarReport) {
        var missed = 0
        var surplus = 0
        var exact = 0
        var imperfect: [UInt64] = []
        for seed in 1...UInt64(max(1, seeds)) {
            let versions = EditedText(text, editCount: edits, seed: seed)
            let verdict = versions.judge(marks(versions.original, versions.edited))
            missed += edits - verdict.foundCount
            surplus += verdict.surplus
            exact += verdict.markCount == edits ? 1 : 0
            if !verdict.isPerfect(of: edits) { imperfect.append(seed) }
        }
        print("\(name), \(text.unicodeScalars.count) characters, \(seeds) versions with \(edits) edits each")
        if !imperfect.isEmpty { print("  not perfect: seeds \(imperfect.map(String.init).joined(separator: " "))") }
        print("  as many marks as edits: \(exact) of \(seeds) versions")
        report.check("  edits missed", Double(missed), "edits", atMost: 0)
        report.check("  marked beyond the edits", Double(surplus), "bytes", atMost: 0)
    }

    private func marks(_ first: String, _ second: String) -> [TextEdit] {
        TextDifferences(ComparableText(first, .signs), ComparableText(second, .signs)).differences.map {
            TextEdit(first: $0.first, second: $0.second)
        }
    }

    // MARK: Time

    private func measureTimes(_ report: inout BarReport) {
        let length = 100_000
        let plan = EditedText.plan(characterCount: length)
        let versions = EditedText(plan, editCount: 300, seed: 1)
        let moved = plan.split(separator: "\n").reversed().joined(separator: "\n")
        let cases = [
            ("two versions, 300 edits", versions.original, versions.edited),
            ("paragraphs in another order", plan, moved),
            ("two texts of one vocabulary", plan, EditedText.plan(characterCount: length, seed: 2)),
            (
                "one character again and again", String(repeating: "和", count: length),
                String(repeating: "和", count: length - 7)
            ),
        ]
        print("aligning two texts of \(length) characters: fastest of \(runs), time of the processor")
        for (name, first, second) in cases {
            let whole = fastest { Alignment(first, second).differences() }
            let alone = fastest { _ = Alignment(first, second).rows }
            print("  \(name): paragraphs alone \(alone.short) ms")
            report.check("  \(name)", whole, "ms", atMost: 200)
        }
    }

    private func fastest(_ work: () -> Void) -> Double {
        (0..<max(1, runs)).map { _ in
            let start = ThreadTime.milliseconds()
            work()
            return ThreadTime.milliseconds() - start
        }.min() ?? 0
    }
}

/// All that reading two articles side by side needs.
private struct Alignment {
    let first: String
    let second: String
    let rows: [[Int?]]

    init(_ first: String, _ second: String) {
        self.first = first
        self.second = second
        let (one, two) = (ComparableText(first, .words), ComparableText(second, .words))
        let passages = SharedPassage.all(in: one, and: two)
        _ = SharedPassage.all(in: two, and: one)
        rows =
            ParagraphAlignment(
                paragraphs: [Alignment.paragraphs(first), Alignment.paragraphs(second)],
                passages: [.init(0, 1): passages]
            ).rows
    }

    func differences() {
        _ = TextDifferences(ComparableText(first, .signs), ComparableText(second, .signs))
    }

    private static func paragraphs(_ text: String) -> [Range<Int>] {
        var start = 0
        return text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { line in
            defer { start += line.count + 1 }
            return start..<start + line.count
        }
    }
}
