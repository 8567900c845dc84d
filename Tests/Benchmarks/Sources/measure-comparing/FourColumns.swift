// Times the frames of four long articles side by side on a screen of 200x60, each with a text of names and three versions
// beside it. It judges no screen.

import Bars
import Browser
import Corpus
import Foundation
import Screen
import Script
import Store
import TestSupport

/// Four versions of a plan in a library of their own, in a browser that waits for every answer.
struct FourColumns {
    private let store: SQLiteStore
    private var state: BrowserState

    /// Scrolls, steps and changes what is marked, and prints the costliest frame beside its bar.
    static func measure(_ report: inout BarReport) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("measure-comparing-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var columns = try await FourColumns(in: folder)
        let opening = try await columns.press([Key](repeating: .character(" "), count: 4) + [.character("s")])
        print("four columns of \(FourColumns.characterCount) characters at 200x60")
        print("  opening them, with all comparisons: \((opening.max() ?? 0).short) ms")
        let keys: [Key] =
            [Key](repeating: .character("j"), count: 300) + [Key](repeating: .pageDown, count: 100)
            + [.character("G"), .character("g")] + [Key](repeating: .character("}"), count: 100)
            + [Key](repeating: .character("{"), count: 50) + [.tab, .tab] + [Key](repeating: .character("k"), count: 50)
        for marks in ["passages", "differences", "names", "nothing"] {
            let frames = Distribution(try await columns.press(keys))
            print("  " + frames.line("a frame, \(marks)"))
            report.check("  worst frame, \(marks)", frames.percentile(100), "ms", atMost: 4)
            _ = try await columns.press([.character("c")])
        }
        try await columns.store.close()
    }

    private static let characterCount = 20_000

    private init(in folder: URL) async throws {
        store = try SQLiteStore.open(path: folder.appendingPathComponent("library.sqlite").path, folding: TextFolding())
        let plan = EditedText.plan(characterCount: FourColumns.characterCount)
        let places = ["江州", "临江", "西陵", "东溪", "白沙", "南岭", "北桥", "金谷", "石门", "云台", "沙坪", "青河"]
        for version in 0..<4 {
            let text = version == 0 ? plan : EditedText(plan, editCount: 60, seed: UInt64(version)).edited
            let draft = ArticleDraft(
                "规划\(version)", text.split(separator: "\n").map(String.init),
                names: places.map { ($0, EntityID(.place, $0)) })
            _ = try await store.add(
                PageBuilder.page(path: "\(version).txt", newspaper: "甲报", date: "2020-01-0\(version + 1)", [draft]))
        }
        let (state, effects) = BrowserState.start(
            configuration: BrowserConfiguration(language: .english), size: ScreenSize(columnCount: 200, rowCount: 60))
        self.state = state
        try await carryOut(effects)
    }

    /// Presses keys.
    /// - Returns: for each, the time of the processor to take it in and draw the frame, without the library's.
    private mutating func press(_ keys: [Key]) async throws -> [Double] {
        var times: [Double] = []
        for key in keys {
            var busy = 0.0
            let effects = timed(&busy) { update(&$0, .key(key)) }
            try await carryOut(effects) { busy = max(busy, $0) }
            timed(&busy) { _ = render($0, size: $0.size) }
            times.append(busy)
        }
        return times
    }

    private mutating func timed<Value>(_ sum: inout Double, _ work: (inout BrowserState) -> Value) -> Value {
        let start = ThreadTime.milliseconds()
        defer { sum += ThreadTime.milliseconds() - start }
        return work(&state)
    }

    private mutating func carryOut(_ first: [Effect], taken: (Double) -> Void = { _ in }) async throws {
        var waiting = first
        while !waiting.isEmpty {
            switch waiting.removeFirst() {
            case .ask(let question, let ticket):
                let answer = try await question.answer(from: store)
                var busy = 0.0
                waiting += timed(&busy) { update(&$0, .answered(answer, ticket)) }
                taken(busy)
            case .write(let change): try await change.apply(to: store)
            case .replace(_, let changes): for change in changes { try await change.apply(to: store) }
            default: continue
            }
        }
    }
}
