// Lets a storm of keys, pastes, mouse events and sizes go over the program and says what was left.

import ArgumentParser
import Browser
import Foundation
import TestSupport

@main
struct StormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "storm",
        abstract: "Random keys, pastes, mouse events and sizes from 1x1 to 300x100 against the real program.",
        discussion: """
            Exit code 1 when it crashes, hangs, leaves the terminal changed, sends a byte that is part of no known \
            sequence, or holds more memory than the bar. The same seed sends the same events.
            """)

    @Option(help: "The built program.")
    var program = "../../.build/release/broadsheet"

    @Option(help: "The library to open; a copy is stormed.")
    var library: String

    @Option(help: "How many events.")
    var events = 50_000

    @Option(help: "Which events.")
    var seed: UInt64 = 1

    func run() throws {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("storm-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        let copy = home.appendingPathComponent("storm.sqlite")
        try FileManager.default.copyItem(at: URL(fileURLWithPath: library), to: copy)
        var storm = Storm(
            program: URL(fileURLWithPath: program).path, home: home, library: copy.path,
            commands: KeyGuide.commands.map(\.command.rawValue), seed: seed)
        let start = ContinuousClock.now
        try storm.rage(events: events)
        let held = storm.memory.flatMap { $0 }
        print(
            "\(storm.eventCount) events, \(storm.startCount) starts, \(storm.byteCount) bytes, \(ContinuousClock.now - start)"
        )
        print("anonymous memory: most \(Int(held.max() ?? 0)) MB, bar \(Int(Storm.memoryBar)) MB")
        for run in storm.memory where run.count > 1 {
            print("  a run:", run.map { "\(Int($0))" }.joined(separator: " "))
        }
        for fault in storm.faults { print("FAULT: \(fault)") }
        if !storm.faults.isEmpty { throw ExitCode(1) }
    }
}
