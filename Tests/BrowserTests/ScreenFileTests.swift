// Whole screens, compared with the `.screen` files beside this one.
//
// With BROADSHEET_RECORD=1 the files are written anew, and the run fails once.

import Browser
import Foundation
import Screen
import Script
import Testing

/// A screen: how to get there and what file it is compared with.
struct RecordedScreen: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: Int
    let rows: Int
    let keys: String
    var language = Language.chinese
    var ambiguous = AmbiguousWidth.narrow

    var testDescription: String { name }

    static let all = [
        RecordedScreen(name: "smallest-list", columns: 40, rows: 10, keys: "jjj"),
        RecordedScreen(name: "smallest-timeline", columns: 40, rows: 10, keys: "jjjj2jj"),
        RecordedScreen(name: "smallest-reader", columns: 40, rows: 10, keys: "jljjj"),
        RecordedScreen(name: "stacked", columns: 80, rows: 24, keys: "jjjj"),
        RecordedScreen(name: "stacked-english", columns: 80, rows: 24, keys: "jjjj2j", language: .english),
        RecordedScreen(name: "side-by-side-panes", columns: 120, rows: 35, keys: "j"),
        RecordedScreen(name: "large", columns: 200, rows: 60, keys: "jjjj"),
        RecordedScreen(name: "filter-while-typing", columns: 120, rows: 24, keys: "/万州 -粮食"),
        RecordedScreen(name: "filter-with-fault", columns: 80, rows: 24, keys: "/万州 date:20x"),
        RecordedScreen(name: "empty-result", columns: 80, rows: 24, keys: "/万州 火星<CR>", language: .english),
        RecordedScreen(name: "event-at-its-sentence", columns: 120, rows: 24, keys: "jjjj2jj<CR>"),
        RecordedScreen(name: "raw-lines", columns: 120, rows: 30, keys: "jljjjj}\\"),
        RecordedScreen(name: "three-articles", columns: 120, rows: 24, keys: "j   s"),
        RecordedScreen(name: "two-articles-narrow", columns: 60, rows: 16, keys: "j  sjjjj"),
        RecordedScreen(name: "newspapers", columns: 120, rows: 24, keys: "4jj<CR>"),
        RecordedScreen(name: "outline", columns: 80, rows: 24, keys: "jlo"),
        RecordedScreen(name: "names-of-the-article", columns: 80, rows: 24, keys: "jli"),
        RecordedScreen(name: "choose-entity", columns: 80, rows: 24, keys: "E合作"),
        RecordedScreen(name: "help", columns: 80, rows: 24, keys: "?", language: .english),
        RecordedScreen(name: "palette", columns: 80, rows: 24, keys: ":book", language: .english),
        RecordedScreen(name: "ambiguous-wide", columns: 120, rows: 24, keys: "j", ambiguous: .wide),
    ]
}

@Suite struct ScreenFileTests {
    @Test(arguments: RecordedScreen.all)
    func `A screen looks as it was recorded`(_ recorded: RecordedScreen) async throws {
        var run = try await BrowserRun(
            columns: recorded.columns, rows: recorded.rows, language: recorded.language, ambiguous: recorded.ambiguous)
        try await run.press(recorded.keys)
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Screens/\(recorded.name).screen")
        let screen = run.screen + "\n"
        if ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] != nil {
            try screen.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(recorded.name): look at it, then run without BROADSHEET_RECORD")
            return
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == screen)
    }
}
