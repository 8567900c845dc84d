// Times what others take for a filter over the same archive, beside what Broadsheet took in the same run.

import ArgumentParser
import Foundation

@main
struct MeasurePeers: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure-peers",
        abstract:
            "fzf over the titles and rg over the texts, beside our key to first page. Exit code 1 on a missed bar.")

    @Option(help: "A file with a title a line.") var titles: String
    @Option(help: "A file with all texts.") var texts: String
    @Option(help: "A file with the median of our key to first page, in milliseconds, as measure-library writes it.")
    var ours: String
    @Option(help: "fzf.") var fzf = "fzf"
    @Option(help: "rg.") var rg = "rg"
    @Option(help: "Words to type.") var words = ["改革", "经济", "会议", "铁路", "人民", "发展", "上海"]

    func run() throws {
        let text = try String(contentsOfFile: ours, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let median = Double(text), median > 0 else { throw ValidationError("\(ours) holds no number") }
        let typed = try words.map { word in
            try KeyedProgram("\(fzf) < '\(titles)'").milliseconds(toAnswer: word)
        }
        let scanned = try words.map { try milliseconds("\(rg) -c '\($0)' '\(texts)' > /dev/null || true") }
        print("broadsheet, key to first page: \(short(median)) ms")
        let held = [
            compare("fzf over the titles, key to settled screen", typed, median, atLeast: 10),
            compare("rg over the texts", scanned, median, atLeast: 20),
        ]
        if held.contains(false) { throw ExitCode(1) }
    }

    private func compare(_ name: String, _ times: [Double], _ ours: Double, atLeast bar: Double) -> Bool {
        let theirs = times.sorted()[times.count / 2]
        let isHeld = theirs / ours >= bar
        print(
            "\(name): \(short(theirs)) ms, \(short(theirs / ours)) times ours, bar \(short(bar)) times: "
                + (isHeld ? "held" : "MISSED"))
        return isHeld
    }

    /// Runs a shell command twice, the first time to warm the page cache.
    private func milliseconds(_ command: String) throws -> Double {
        var elapsed = Duration.zero
        for _ in 0..<2 {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", command]
            let start = ContinuousClock.now
            try process.run()
            process.waitUntilExit()
            elapsed = ContinuousClock.now - start
        }
        return Double(elapsed.components.seconds) * 1000 + Double(elapsed.components.attoseconds) / 1e15
    }

    private func short(_ number: Double) -> String { String(format: "%.1f", number) }
}
