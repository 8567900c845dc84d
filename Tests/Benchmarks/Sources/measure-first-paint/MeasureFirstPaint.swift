// Prints how long the program takes from exec to a screen of Chinese, beside `less` on a text of the same size.

import ArgumentParser
import Foundation

@main
struct MeasureFirstPaint: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Time from exec to the first screen, beside less. Exit code 1 when the median is over the bar.",
        discussion: """
            A screen counts as painted when 200 Han characters have arrived on a terminal of 160 columns and 48 rows. \
            One run of each before the measured ones warms the page cache. The runs take turns.
            """)

    @Option(help: "The built program, a release build.")
    var program = ".build/release/broadsheet"

    @Option(help: "The library to open.")
    var library = "sample"

    @Option(help: "The folder whose text files, in one file, less opens.")
    var pages = "Data/sample/pages"

    @Option(help: "How many runs of each.")
    var runs = 21

    @Option(help: "Milliseconds the median may take.")
    var bar = 50.0

    func run() throws {
        let text = try textOfPages()
        defer { try? FileManager.default.removeItem(at: text) }
        let ours = PaintedProgram([program, "browse", "--library", library], quitKey: "Q")
        let less = PaintedProgram(["/usr/bin/less", text.path], quitKey: "q")
        _ = (try ours.milliseconds(), try less.milliseconds())
        var times: (ours: [Double], less: [Double]) = ([], [])
        for _ in 0..<runs {
            times.ours.append(try ours.milliseconds())
            times.less.append(try less.milliseconds())
        }
        report("broadsheet", times.ours)
        report("less", times.less)
        let median = times.ours.sorted()[runs / 2]
        print("bar \(bar) ms: \(median <= bar ? "held" : "MISSED")")
        if median > bar { throw ExitCode(1) }
    }

    private func report(_ name: String, _ times: [Double]) {
        let sorted = times.sorted()
        let figures = [sorted[sorted.count / 2], sorted[0], sorted[sorted.count - 1]]
        let words = figures.map { String(format: "%.1f", $0) }
        print("\(name): median \(words[0]) ms, least \(words[1]), most \(words[2]), \(sorted.count) runs")
    }

    private func textOfPages() throws -> URL {
        let folder = URL(fileURLWithPath: pages)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let text = FileManager.default.temporaryDirectory.appendingPathComponent("first-paint-\(getpid()).txt")
        try Data(try names.map { try Data(contentsOf: folder.appendingPathComponent($0)) }.joined()).write(to: text)
        return text
    }
}
