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
            var options = TerminalOptions(terminalName: "xterm")
            options.lastWords = "the library was cut short\n"
            let session = try TerminalSession(input: 0, output: 0, options: options)
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
            let process = second(dyingOf: number, on: terminal)
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

        @Test(.enabled(if: ProcessInfo.processInfo.environment[variable] == nil))
        func `A mapped file that is cut short ends the program with words and code 2, the terminal as it was`() throws {
            let terminal = try PseudoTerminal(columns: 30, rows: 4)
            let modes = modes(terminal.terminal)
            let process = second(dyingOf: SIGBUS, on: terminal)
            let errors = Pipe()
            process.standardError = errors
            try process.run()
            process.waitUntilExit()
            try errors.fileHandleForWriting.close()
            let said = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            #expect(process.terminationReason == .exit && process.terminationStatus == 2)
            #expect(said.hasSuffix("the library was cut short\n"))
            #expect(String(decoding: terminal.settle(), as: UTF8.self).contains("[?1049l"))
            #expect(self.modes(terminal.terminal) == modes)
        }

        /// This program once more, which takes a terminal and dies.
        private func second(dyingOf number: Int32, on terminal: PseudoTerminal) -> Process {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
            process.arguments = ["--filter", "DyingTests", "--testing-library", "swift-testing"]
            process.environment = ProcessInfo.processInfo.environment
                .merging([Self.variable: "\(number)", "SWIFT_BACKTRACE": "enable=no"]) { $1 }
            process.standardInput = FileHandle(fileDescriptor: dup(terminal.terminal), closeOnDealloc: true)
            process.standardOutput = FileHandle.nullDevice
            return process
        }

        private func modes(_ descriptor: Int32) -> [UInt32] {
            var modes = termios()
            tcgetattr(descriptor, &modes)
            return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
        }
    }
}
