// A program that dies gives the terminal back. It is this test program once more, as a process of its own.

import Foundation
import Screen
import Terminal
import Testing

extension TerminalTests {
    @Suite(.serialized) struct DyingTests {
        /// Names the signal to die of; set in the second process only.
        private static let variable = "BROADSHEET_TEST_SIGNAL"

        /// What the second process does: take the screen of its standard descriptors, show something, die.
        @Test(.enabled(if: ProcessInfo.processInfo.environment[variable] != nil))
        func `Take the screen and die`() throws {
            let number = ProcessInfo.processInfo.environment[Self.variable].flatMap { Int32($0) } ?? SIGABRT
            let session = try TerminalSession(input: 0, output: 0, options: TerminalOptions(terminalName: "xterm"))
            session.useMouse(true)
            var canvas = Canvas(size: session.size)
            canvas.put("在万州", at: Position(row: 0, column: 0))
            session.present(canvas)
            kill(getpid(), number)
            sleep(5)
        }

        @Test(
            .enabled(if: ProcessInfo.processInfo.environment[variable] == nil),
            arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT])
        func `A fatal signal leaves the terminal as it was`(number: Int32) throws {
            let terminal = try PseudoTerminal(columns: 30, rows: 4)
            let modes = modes(terminal.terminal)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            process.arguments = ["--filter", "DyingTests", "--testing-library", "swift-testing"]
            process.environment = ProcessInfo.processInfo.environment
                .merging([Self.variable: "\(number)", "SWIFT_BACKTRACE": "enable=no"]) { $1 }
            process.standardInput = FileHandle(fileDescriptor: dup(terminal.terminal), closeOnDealloc: true)
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == number)
            let sent = String(decoding: terminal.settle(), as: UTF8.self)
            #expect(sent.contains("在万州"))
            let end = sent.components(separatedBy: "在万州").last ?? ""
            for sequence in ["[?1049l", "[?2004l", "[?1002l", "[?1006l"] { #expect(end.contains(sequence)) }
            #expect(self.modes(terminal.terminal) == modes)
        }

        private func modes(_ descriptor: Int32) -> [UInt32] {
            var modes = termios()
            tcgetattr(descriptor, &modes)
            return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
        }
    }
}
