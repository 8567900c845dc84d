// A short storm of random keys, pastes, mouse events and sizes over the real program; `storm` in Tests/Benchmarks is the
// long one.

import Browser
import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct StormTests {
    @Test(arguments: [1, 2])
    func `Random keys, pastes, clicks and sizes neither crash nor hang it, and it leaves the terminal as it was`(
        seed: UInt64
    ) throws {
        let program = try BuiltProgram()
        defer { program.removeHome() }
        let library = try ComposedPages.library(of: program)
        var storm = Storm(
            program: BuiltProgram.location.path, home: program.home, library: library,
            commands: KeyGuide.commands.map(\.command.rawValue), seed: seed)
        try storm.rage(events: 1500)
        #expect(storm.faults.isEmpty, "\(storm.faults.joined(separator: "\n"))")
        #expect(storm.eventCount >= 1500)
        // Screens were painted; how many of them depends on how busy the machine is.
        #expect(storm.byteCount > 20_000)
    }

    @Test func `A byte that belongs to no known sequence is seen, and so is a mode left on`() {
        var bytes = TerminalBytes()
        bytes.take("\u{1B}[?1049h\u{1B}[?25l\u{1B}[1;2H万州\u{1B}[m\u{1B}(B".utf8)
        #expect(bytes.strays.isEmpty && !bytes.isRestored)
        bytes.take("\u{1B}[?1049l\u{1B}[?25h".utf8)
        #expect(bytes.isRestored)
        for stray in ["\u{7}", "\u{9B}31m", "\u{1B}]0;title\u{7}", "\u{1B}[31;1q", "\u{202E}", "\u{1B}c"] {
            var bytes = TerminalBytes()
            bytes.take(stray.utf8)
            #expect(!bytes.strays.isEmpty, "\(stray.debugDescription)")
        }
        var torn = TerminalBytes()
        torn.take([0xE4, 0xB8, 0x20])
        #expect(!torn.strays.isEmpty)
    }
}
