// A storm over the reading room: random events, starts anew where a key ended it, and what went wrong in words.

import Foundation

/// A storm and what came of it.
public struct Storm {
    /// What went wrong, in words; empty when nothing did.
    public private(set) var faults: [String] = []
    /// Events sent.
    public private(set) var eventCount = 0
    /// How often the program was started.
    public private(set) var startCount = 0
    /// Bytes it sent.
    public private(set) var byteCount = 0
    /// Anonymous memory in megabytes after every thousand events of one run of the program, run by run.
    public private(set) var memory: [[Double]] = []

    private let program: String
    private let home: URL
    private let library: String
    private var recent: [StormEvent] = []
    private var events: StormEvents
    private var random: SeededRandom

    /// More than is sent to open the screen, and less than to paint it.
    private static let openingBytes = 500

    /// Anonymous memory that one run may hold, in megabytes.
    public static let memoryBar = 150.0

    /// A storm that has not begun.
    /// - Parameters:
    ///   - program: path of the built program.
    ///   - home: a folder of its own; exports and sessions go there.
    ///   - commands: names of commands that are typed now and then.
    public init(program: String, home: URL, library: String, commands: [String], seed: UInt64) {
        (self.program, self.home, self.library) = (program, home, library)
        events = StormEvents(seed: seed, commands: commands)
        random = SeededRandom(seed: seed &+ 1)
    }

    /// Lets so many events fall.
    public mutating func rage(events count: Int) throws {
        try writeSettings()
        while eventCount < count, faults.isEmpty { try runOnce(until: count) }
    }

    private func writeSettings() throws {
        let folder = home.appendingPathComponent("config/broadsheet")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("mouse = true\n".utf8).write(to: folder.appendingPathComponent("config.toml"))
    }

    private func start() throws -> StormedProgram {
        let variables = [
            "PATH": "/usr/bin:/bin", "HOME": home.path, "XDG_CONFIG_HOME": home.appendingPathComponent("config").path,
            "LANG": "C.UTF-8", "LC_MESSAGES": startCount % 2 == 0 ? "zh_CN.UTF-8" : "en_US.UTF-8",
            "TERM": "xterm-256color", "PAGER": "true", "VISUAL": "true",
        ]
        let command = "cd '\(home.path)' && exec '\(program)' browse --library '\(library)'"
        return try StormedProgram(command, variables: variables, columns: 100, rows: 30)
    }

    private mutating func runOnce(until count: Int) throws {
        let program = try start()
        startCount += 1
        memory.append([])
        // The terminal itself shows what is typed before the program has it: keys come once the first screen is painted.
        guard program.answers(after: Storm.openingBytes, withinSeconds: 20) else {
            return fault("nothing painted", program)
        }
        while eventCount < count, program.end == nil, faults.isEmpty { blow(on: program) }
        if program.end == nil, faults.isEmpty { leave(program) }
        byteCount += program.output.count
        if faults.isEmpty { lookAtEnd(of: program) }
    }

    private mutating func blow(on program: StormedProgram) {
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            let event = events.next()
            recent.append(event)
            if recent.count > 60 { recent.removeFirst(20) }
            program.send(event)
            eventCount += 1
            if eventCount % 1000 == 0, let held = program.anonymousMegabytes { note(held, program) }
            if eventCount % 500 == 0 { lookForLife(in: program) }
        }
        program.read(quietMilliseconds: 2)
        if let stray = program.output.strays.first { fault(stray, program) }
    }

    private mutating func note(_ megabytes: Double, _ program: StormedProgram) {
        memory[memory.count - 1].append(megabytes)
        if megabytes > Storm.memoryBar { fault("\(Int(megabytes)) MB of anonymous memory", program) }
    }

    /// A program that still lives draws its screen again when told to.
    private mutating func lookForLife(in program: StormedProgram) {
        program.send(.resize(columns: 80, rows: 24))
        // A paste that has begun would take the keys.
        program.send(.bytes(Array("\u{1B}[201~".utf8)))
        for _ in 0..<3 {
            program.send(.bytes([0x1B]))
            program.read(quietMilliseconds: 60)
        }
        let sent = program.output.count
        program.send(.bytes([0x0C]))
        if !program.answers(after: sent, withinSeconds: 20) { fault("no answer to a key", program) }
    }

    private mutating func leave(_ program: StormedProgram) {
        program.send(.bytes(Array("\u{1B}[201~".utf8)))
        for _ in 0..<40 where program.end == nil {
            program.send(.bytes([0x1B]))
            program.read(quietMilliseconds: 60)
            program.send(.bytes([UInt8(ascii: "Q")]))
            program.read(quietMilliseconds: 100)
        }
        if program.end == nil { fault("Q does not end it", program) }
    }

    private mutating func lookAtEnd(of program: StormedProgram) {
        // A key that interrupts is the shell's again as soon as the terminal is given back.
        let isInterrupted = [.signal(SIGINT), .signal(SIGQUIT)].contains(program.end) && program.output.isRestored
        if program.end != .exit(0), !isInterrupted {
            fault("ended with \(program.end.map { "\($0)" } ?? "nothing")", program)
        }
        if !program.areSettingsRestored { fault("the terminal's settings are not restored", program) }
        let output = program.output
        if !output.isRestored {
            fault("modes \(output.modes.sorted()), cursor hidden \(output.isCursorHidden) at the end", program)
        }
        if let stray = output.strays.first { fault(stray, program) }
    }

    private mutating func fault(_ what: String, _ program: StormedProgram) {
        let last = recent.suffix(30).map { event in
            switch event {
            case .resize(let columns, let rows): "\(columns)x\(rows)"
            case .bytes(let bytes): "\(String(decoding: bytes.prefix(60), as: UTF8.self).debugDescription)"
            }
        }
        faults.append(
            "\(what) (\(program.systemState))\nafter \(eventCount) events, the last: \(last.joined(separator: " "))")
    }
}
