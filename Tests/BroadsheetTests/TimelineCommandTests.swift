// Timelines as a user prints, draws and exports them.

import Browser
import Corpus
import Foundation
import Script
import Store
import TestSupport
import Testing

@testable import broadsheet

@Suite struct TimelineCommandTests {
    private func run(_ arguments: [String]) throws -> ProgramRun {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        return try program.run(["timeline"] + arguments + ["--library", "sample"])
    }

    @Test func `A drawing has a lane for each name, a mark for each dated event and a year on its axis`() throws {
        let table = try run(["万州区", "达州市", "--format", "json"])
        let drawing = try run(["万州区", "达州市", "--format", "svg"])
        #expect(drawing.output.hasPrefix("<svg "))
        #expect(drawing.output.hasSuffix("</svg>\n"))
        #expect(drawing.output.contains(">万州区</text>") && drawing.output.contains(">达州市</text>"))
        let years = drawing.output.matches(of: /<text x="\d+" y="\d+">(\d{4})<\/text>/).compactMap { Int($0.output.1) }
        #expect(years.count >= 3 && years == years.sorted() && years.contains { (2015...2025).contains($0) })
        let rows = table.output.components(separatedBy: "\n{").count - 1
        let marks = drawing.output.components(separatedBy: "<rect ").count - 1
        #expect(rows > 20)
        #expect(marks >= rows - table.output.components(separatedBy: "\"from\":null,\"to\":null").count + 1)
        _ = try XMLCheck(drawing.output)
    }

    @Test func `Events are narrowed to those with another name, to past or certain ones`() throws {
        let all = try run(["万州区", "--format", "csv"]).output.split(separator: "\r\n").count
        let together = try run(["万州区", "--with", "达州市", "--format", "csv"]).output.split(separator: "\r\n").dropFirst()
        #expect((1..<all).contains(together.count))
        #expect(together.allSatisfy { $0.hasSuffix("万州区、达州市") || $0.hasSuffix("达州市、万州区") })
        let past = try run(["万州区", "--only", "happened", "--only", "certain", "--format", "csv"]).output
        #expect(past.contains(",happened,"))
        #expect(!past.contains(",deadline,") && !past.contains(",planned,") && !past.contains(",inferred,"))
        #expect(try run(["万州区", "--with", "没有这个名称"]).status == 1)
    }

    @Test func `A timeline is written in every format, and what is there is left alone`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("timeline-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let day = CalendarDay(year: 2020, month: 1, day: 2)
        let event = TimelineEvent(
            interval: DayInterval(from: day, to: day), precision: .day, isInferred: false, status: .planned,
            gist: "开工<b>&", entities: [EntityID(.place, "甲/乙")], reports: [])
        let store = try SQLiteStore.open(path: folder.path + "-library.sqlite", folding: TextFolding())
        let exporter = Exporter(library: store, folder: folder)
        for format in TimelineFormat.allCases {
            let export = TimelineExport(entities: [EntityID(.place, "甲/乙")], events: [event], format: format)
            let name = "timeline.\(format.rawValue)"
            #expect(try await exporter.write(.timeline(export), to: name) == .written(path: name, count: 1))
            #expect(try await exporter.write(.timeline(export), to: name) == .exists(path: name))
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            #expect(text.contains("开工"))
            if format == .svg { _ = try XMLCheck(text) }
        }
        let gone = TimelineExport(entities: [], events: [], format: .csv)
        await #expect(throws: ExportFault.self) { try await exporter.write(.timeline(gone), to: "没有/a.csv") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 4, "and nothing else is left")
    }
}

/// Refuses what is no well-formed XML of tags, texts and attributes, as far as the drawings use it.
private struct XMLCheck {
    struct NotWellFormed: Error { var what: String }

    init(_ text: String) throws {
        var open: [Substring] = []
        for piece in text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1) {
            guard let end = piece.firstIndex(of: ">") else { throw NotWellFormed(what: String(piece)) }
            let tag = piece[..<end]
            guard !piece[piece.index(after: end)...].contains(">") else { throw NotWellFormed(what: String(piece)) }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { throw NotWellFormed(what: String(tag)) }
            } else if !tag.hasSuffix("/") {
                open.append(tag.prefix { $0 != " " })
            }
            guard tag.count(where: { $0 == "\"" }) % 2 == 0 else { throw NotWellFormed(what: String(tag)) }
        }
        guard open.isEmpty else { throw NotWellFormed(what: "\(open)") }
    }
}
