// Times what a reader feels over a library: key to first page, exact count, scrolling, memory. Says which bars held.

import ArgumentParser
import Bars
import Browser
import BundledData
import Corpus
import Foundation
import Screen
import Script
import Store
import TestSupport

@main struct MeasureLibrary: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure-library",
        abstract: "Key to screen, scrolling and memory over a library. Exit code 1 when a bar is missed.",
        discussion: """
            Key strokes are drawn from the library by the seed, an equal number of each kind, no filter twice. Each is \
            pressed in a browser that asks the library as the program does and draws every frame for 160 columns.
            """)

    @Option(help: "The library.") var library: String
    @Option(help: "How many key strokes.") var strokes = 2000
    @Option(help: "The same seed presses the same keys.") var seed: UInt64 = 1
    @Option(help: "Articles the words are drawn from.") var drawnFrom = 2000
    @Option(help: "How many articles others like them are looked for.") var similar = 200
    @Flag(help: "Bring index and fingerprints up to date first; the library is written to.") var settle = false
    @Option(help: "Only key strokes of this kind, e.g. pinyin.") var kind: StrokeKind?
    @Option(help: "Write the median of key to first page, in milliseconds, to this file.") var medianTo: String?

    func run() async throws {
        SQLiteStore.returnMemoryEarly()
        let folder = BundledData.directory.appendingPathComponent("script")
        let folding = TextFolding(variants: Array(try Data(contentsOf: folder.appendingPathComponent("variants.tsv"))))
        let readings = Readings(table: Array(try Data(contentsOf: folder.appendingPathComponent("readings.tsv"))))
        let store = try SQLiteStore.open(
            path: library, folding: folding, readings: { readings }, access: settle ? .readWrite : .readOnly)
        if settle { try await SimilarityTimes.settle(store) }
        let total = try await store.statistics().articleCount
        print("\(total) articles, \(strokes) key strokes, seed \(seed)")
        var report = BarReport()
        if strokes > 0 { try await measureBrowsing(store, folding, readings, &report) }
        let times = SimilarityTimes(store: store, count: similar, seed: seed)
        try await times.measure(&report)
        try await times.measureHappenings()
        try await store.close()
        if report.isAnyMissed { throw ExitCode(1) }
    }

    private func measureBrowsing(
        _ store: SQLiteStore, _ folding: TextFolding, _ readings: Readings, _ report: inout BarReport
    ) async throws {
        let keys = try await drawnStrokes(store, readings)
        try await measureStore(store, keys)
        let session = await ReadingSession(
            library: store, configuration: BrowserConfiguration(language: .english, folding: folding))
        let median = await measureKeys(session, keys, &report)
        await measureScrolling(session, &report)
        report.check("anonymous memory", Memory.anonymousMegabytes(), "MB", atMost: 150)
        if let medianTo { try "\(median)".write(toFile: medianTo, atomically: true, encoding: .utf8) }
    }

    /// The articles are needed no longer once the strokes are drawn: they are no memory of the browser's.
    private func drawnStrokes(_ store: SQLiteStore, _ readings: Readings) async throws -> [Stroke] {
        var drawing = StrokeDrawing(try await drawnArticles(store), readings, seed: seed)
        return drawing.strokes(strokes, of: kind.map { [$0] } ?? StrokeKind.allCases)
    }

    private func drawnArticles(_ store: SQLiteStore) async throws -> [ArticleDetail] {
        let keys = try await store.listing(matching: .everything, order: .newest).keys
        var random = SeededRandom(seed: seed)
        var result: [ArticleDetail] = []
        for _ in 0..<min(drawnFrom, keys.count) {
            if let detail = try await store.detail(of: random.pick(keys)) { result.append(detail) }
        }
        return result
    }

    private func measureKeys(
        _ session: ReadingSession, _ strokes: [Stroke], _ report: inout BarReport
    ) async -> Double {
        var measured: [(stroke: Stroke, times: KeyTimes)] = []
        await session.type([.character("F")])
        for (number, stroke) in strokes.enumerated() {
            await session.type([.control("u"), .paste(stroke.before)])
            // Who types fast presses fifteen keys a second.
            await session.rest(for: .milliseconds(66))
            measured.append((stroke, await session.press(stroke.key, settles: number % 20 == 0)))
        }
        await session.type([.control("u"), .enter])
        KindTable.print(measured)
        let first = Distribution(measured.compactMap(\.times.firstPage))
        report.check("key to first page, median", first.median, "ms", atMost: 5)
        report.check("key to first page, 99th percentile", first.percentile(99), "ms", atMost: 16)
        let counts = Distribution(measured.compactMap(\.times.count))
        report.check("key to exact count, 99th percentile", counts.percentile(99), "ms", atMost: 100)
        let settled = Distribution(measured.compactMap(\.times.settled))
        print(settled.line("until bars, events and article stand"))
        return first.median
    }

    /// The same filters asked of the store alone, nothing else running, so that the time of the processor can be told.
    private func measureStore(_ store: SQLiteStore, _ strokes: [Stroke]) async throws {
        var times: [StrokeKind: [Double]] = [:]
        var busyTimes: [StrokeKind: [Double]] = [:]
        for stroke in strokes {
            let filter = FilterParser.parse(stroke.after).filter
            let (start, busy) = (ContinuousClock.now, ThreadTime.millisecondsOfProcess())
            _ = try await store.firstRows(matching: filter, order: .newest, limit: 48)
            times[stroke.kind, default: []].append(milliseconds(ContinuousClock.now - start))
            busyTimes[stroke.kind, default: []].append(ThreadTime.millisecondsOfProcess() - busy)
        }
        for kind in StrokeKind.allCases {
            print(Distribution(times[kind] ?? []).line("\(kind.rawValue): store alone"))
            print(Distribution(busyTimes[kind] ?? []).line("\(kind.rawValue): store alone, time of the processor"))
        }
    }

    private func measureScrolling(_ session: ReadingSession, _ report: inout BarReport) async {
        var frames: [Double] = []
        for key in [Key.character("G"), .character("g")] { frames.append(await session.press(key).frame) }
        for _ in 0..<2000 { frames.append(await session.press(.pageDown).frame) }
        frames.append(await session.press(.character("G")).frame)
        for _ in 0..<500 { frames.append(await session.press(.pageUp).frame) }
        report.check("scrolling the list, worst frame", Distribution(frames).percentile(100), "ms", atMost: 4)
    }
}

extension StrokeKind: ExpressibleByArgument {}
