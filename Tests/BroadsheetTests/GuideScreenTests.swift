// The screens in the guides and in README are printed by `play`, and fresh. With BROADSHEET_RECORD=1 they are written anew, and the run
// fails once.
//
// Before each screen stands how it was made: `<!-- play --size 80x24 --keys '/wz' -->`.

import Foundation
import TestSupport
import Testing

@Suite struct GuideScreenTests {
    private static let opening = "<!-- play "

    private func guide(_ name: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: name)
    }

    /// Words of a directive, quoted ones whole.
    private func arguments(_ line: String) -> [String] {
        let text = line.dropFirst(Self.opening.count).replacing(" -->", with: "")
        var words: [String] = []
        var isQuoted = false
        var word = ""
        for character in text {
            if character == "'" {
                isQuoted.toggle()
            } else if character == " ", !isQuoted {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        return words + (word.isEmpty ? [] : [word])
    }

    @Test(arguments: [
        ("README.md", "en_US.UTF-8", 1), ("docs/guide.md", "en_US.UTF-8", 6), ("docs/guide.zh.md", "zh_CN.UTF-8", 6),
    ])
    func `Every screen of the guides and of README is what play prints`(name: String, locale: String, least: Int) throws
    {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let file = guide(name)
        var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        let places = lines.indices.filter { lines[$0].hasPrefix(Self.opening) }
        #expect(places.count >= least)
        for place in places.reversed() {
            let start = place + 2
            #expect(lines[place + 1] == "```text")
            let end = try #require(lines[start...].firstIndex(of: "```"))
            let run = try program.run(
                ["play", "--library", "sample"] + arguments(lines[place]),
                environment: ["LC_ALL": "", "LC_MESSAGES": locale])
            #expect(run.status == 0, "\(run.errors)")
            var screen = run.output.components(separatedBy: "\n").map { line in
                String(line.reversed().drop { $0 == " " }.reversed())
            }
            while screen.last?.isEmpty == true { screen.removeLast() }
            if ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] == nil {
                #expect(Array(lines[start..<end]) == screen, "\(name):\(place + 1)")
            }
            lines.replaceSubrange(start..<end, with: screen)
        }
        // No other screen stands in the guide.
        for index in lines.indices.dropFirst() where lines[index] == "```text" {
            #expect(lines[index - 1].hasPrefix(Self.opening), "\(name):\(index + 1)")
        }
        guard ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] != nil else { return }
        try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name): look at it, then run without BROADSHEET_RECORD")
    }
}
