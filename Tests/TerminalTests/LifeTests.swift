// A session from its beginning to its end: refusals, colours, other programs, and how the terminal is left.

import CTerminal
import Foundation
import Screen
import Script
import Terminal
import Testing

extension TerminalTests {
    @Suite(.serialized) struct LifeTests {
        private let size = ScreenSize(columnCount: 30, rowCount: 4)

        private func canvas(_ style: Style) -> Canvas {
            var canvas = Canvas(size: size)
            canvas.put("在万州", at: Position(row: 0, column: 0), style: style)
            return canvas
        }

        @Test func `A terminal that cannot be used is an error, and stays as it was`() throws {
            let terminal = try PseudoTerminal(columns: 30, rows: 4)
            #expect(throws: TerminalError.unknownTerminal("no-such-thing")) { try terminal.session("no-such-thing") }
            #expect(throws: TerminalError.noTerminalName) { try terminal.session(nil) }
            #expect(throws: TerminalError.noTerminalName) { try terminal.session("") }
            #expect(throws: TerminalError.noCursorAddressing("dumb")) { try terminal.session("dumb") }
            #expect(terminal.settle().isEmpty)
            let file = open("/dev/null", O_RDWR)
            #expect(throws: TerminalError.notATerminal(descriptor: file)) {
                try TerminalSession(input: file, output: file, options: TerminalOptions(terminalName: "xterm"))
            }
            close(file)
        }

        @Test func `The terminal is given back as it was`() throws {
            let terminal = try PseudoTerminal(columns: 30, rows: 4)
            let modes = modes(terminal.terminal)
            let session = try terminal.session()
            #expect(self.modes(terminal.terminal) != modes)
            session.present(canvas(.text))
            session.close()
            session.close()
            #expect(!session.isOpen)
            #expect(self.modes(terminal.terminal) == modes)
            let end = String(decoding: terminal.settle(), as: UTF8.self)
            for sequence in ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?25h"] { #expect(end.contains(sequence)) }
            session.present(canvas(.text))
            #expect(terminal.settle().isEmpty)
        }

        /// Other suites open and close files meanwhile; a descriptor lost by every session outnumbers theirs.
        @Test func `No descriptor stays open behind a session`() throws {
            let terminal = try PseudoTerminal(columns: 30, rows: 4)
            try terminal.session().close()
            let ownBefore = terminal.descriptorCount
            let allBefore = openDescriptors().count
            for _ in 0..<1000 { try terminal.session().close() }
            #expect(ownBefore > 0 && terminal.descriptorCount == ownBefore)
            #expect(openDescriptors().count - allBefore < 1000)
        }

        @Test func `Once the terminal is given back interrupts are ignored until they are heeded again`() throws {
            let before = [SIGINT, SIGQUIT].map(handler)
            let terminal = try PseudoTerminal(columns: 30, rows: 4)
            let session = try terminal.session()
            session.close(ignoringInterrupts: true)
            let ignored = unsafeBitCast(SIG_IGN, to: Int.self)
            #expect([SIGINT, SIGQUIT].map(handler) == [ignored, ignored])
            kill(getpid(), SIGQUIT)
            TerminalSession.heedInterrupts()
            #expect([SIGINT, SIGQUIT].map(handler) == before)
        }

        /// What a signal does, as a number.
        private func handler(_ signal: Int32) -> Int {
            var action = sigaction()
            sigaction(signal, nil, &action)
            return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        }

        @Test func `Keys that interrupt belong to the program that has the terminal`() throws {
            let terminal = try PseudoTerminal(columns: 30, rows: 4)
            let session = try terminal.session()
            let status = try session.run("sh", arguments: ["-c", "kill -INT $PPID; kill -QUIT $PPID; exit 5"])
            #expect(status == 5)
            #expect(session.wait(wakeUp: try WakeUp(), timeoutMilliseconds: 50).signals.isEmpty)
            session.close()
        }

        @Test func `Colours are as many as the terminal has and the user wants`() throws {
            let depths: [(String, ColourDepth, ColourDepth)] = [
                ("xterm-256color", .direct, .palette), ("xterm-256color", .named, .named), ("linux", .direct, .named),
                ("xterm-256color", .none, .none), ("vt100", .direct, .none),
            ]
            for (name, limit, expected) in depths {
                let terminal = try PseudoTerminal(columns: 30, rows: 4)
                let session = try terminal.session(name) { $0.colourDepth = limit }
                #expect(session.colourDepth == expected)
                session.present(canvas(Style(.place, on: .cursorRow)))
                #expect(terminal.text == "在万州\n\n\n")
                let cell = terminal.cell(0, 0)
                #expect(cell.hasOwnForeground == (expected > .none), "\(name)")
                #expect(cell.hasOwnBackground == (expected > .named), "\(name)")
                #expect(cell.isReverse == (expected <= .named), "\(name)")
                session.close()
            }
        }

        @Test func `Another theme shows with the next canvas`() throws {
            let terminal = try PseudoTerminal(columns: 30, rows: 4)
            let session = try terminal.session()
            session.present(canvas(Style(.place)))
            terminal.settle()
            #expect(terminal.cell(0, 0).hasOwnForeground)
            session.use(.monochrome)
            session.present(canvas(Style(.place)))
            terminal.settle()
            #expect(!terminal.cell(0, 0).hasOwnForeground)
            #expect(terminal.cell(0, 0).isUnderlined)
            session.close()
        }

        @Test func `Another program gets the terminal, and the screen comes back`() throws {
            let terminal = try PseudoTerminal(columns: 30, rows: 4)
            let modes = modes(terminal.terminal)
            let session = try terminal.session()
            session.present(canvas(.text))
            terminal.settle()
            #expect(try session.run("sh", arguments: ["-c", "stty -g; printf '编辑器'; exit 3"]) == 3)
            let sent = String(decoding: terminal.settle(), as: UTF8.self)
            #expect(sent.contains("编辑器"))
            #expect(sent.range(of: "\u{1B}[?1049l").map { sent[$0.upperBound...].contains("编辑器") } == true)
            #expect(self.modes(terminal.terminal) != modes)
            session.present(canvas(.text))
            #expect(terminal.text == "在万州\n\n\n")
            #expect(try session.run("sh", arguments: ["-c", "kill -TERM $$"]) == 128 + 15)
            #expect(throws: TerminalError.notStarted(program: "/no/such/editor", code: ENOENT)) {
                try session.run("/no/such/editor")
            }
            session.present(canvas(.text))
            #expect(terminal.text == "在万州\n\n\n")
            session.close()
        }

        @Test func `While the program is stopped the terminal is the shell's`() throws {
            let terminal = try PseudoTerminal(columns: 30, rows: 4)
            let modes = modes(terminal.terminal)
            let session = try terminal.session()
            session.present(canvas(.text))
            session.suspend {
                #expect(self.modes(terminal.terminal) == modes)
                terminal.resize(columns: 20, rows: 3)
            }
            #expect(session.size == ScreenSize(columnCount: 20, rowCount: 3))
            session.present(canvas(.text))
            #expect(terminal.text == "在万州\n\n")
            session.close()
        }

        @Test func `A program continued by another takes the terminal again`() throws {
            let terminal = try PseudoTerminal(columns: 30, rows: 4)
            let modes = modes(terminal.terminal)
            let session = try terminal.session()
            let own = self.modes(terminal.terminal)
            var shell = termios()
            tcgetattr(terminal.terminal, &shell)
            shell.c_lflag |= UInt32(ECHO | ICANON)
            tcsetattr(terminal.terminal, TCSANOW, &shell)
            session.resume()
            #expect(self.modes(terminal.terminal) == own && own != modes)
            session.present(canvas(.text))
            #expect(terminal.text == "在万州\n\n\n")
            session.close()
        }

        @Test func `Signals arrive as values while a session catches them`() throws {
            let terminal = try PseudoTerminal(columns: 30, rows: 4)
            let session = try terminal.session { $0.catchesSignals = true }
            for (number, signal) in [
                (SIGWINCH, TerminalSignal.windowChanged), (SIGTERM, .terminate), (SIGINT, .interrupt),
                (SIGTSTP, .stop), (SIGCONT, .continued),
            ] {
                kill(getpid(), number)
                #expect(session.wait(timeoutMilliseconds: 5000).signals == [signal])
            }
            kill(getpid(), SIGHUP)
            let last = session.wait(timeoutMilliseconds: 5000)
            #expect(last.signals == [.hangUp] && last.isGone)
            session.close()
        }

        @Test func `A terminal is asked how wide it draws ambiguous characters`() throws {
            let terminal = try PseudoTerminal(columns: 30, rows: 4)
            terminal.sendRaw(Array("j".utf8))
            let descriptor = terminal.terminal
            let asked = Asked()
            Thread.detachNewThread {
                asked.set(askAmbiguousWidth(input: descriptor, output: descriptor, timeoutMilliseconds: 5000))
            }
            var answer = asked.value
            while answer == nil {
                terminal.settle()
                answer = asked.value
            }
            #expect(answer == AmbiguousWidthAnswer(width: .narrow, typedAhead: Array("j".utf8)))
            #expect(terminal.text == "\n\n\n")
            let silent = try PseudoTerminal(columns: 30, rows: 4)
            let none = askAmbiguousWidth(input: silent.terminal, output: silent.terminal, timeoutMilliseconds: 20)
            #expect(none == AmbiguousWidthAnswer(width: nil, typedAhead: []))
        }

        @Test func `Text goes to the clipboard in base64`() throws {
            let terminal = try PseudoTerminal(columns: 30, rows: 4)
            let session = try terminal.session()
            terminal.settle()
            for text in ["", "a", "ab", "abc", "万州\u{1B}\u{7}"] {
                #expect(session.copyToClipboard(text))
                let expected = Data(text.utf8).base64EncodedString()
                #expect(String(decoding: terminal.settle(), as: UTF8.self) == "\u{1B}]52;c;\(expected)\u{7}")
            }
            #expect(!session.copyToClipboard(String(repeating: "a", count: 100_000)))
            session.close()
            #expect(!session.copyToClipboard("a"))
            let plain = try terminal.session("vt100")
            #expect(!plain.copyToClipboard("a"))
            plain.close()
        }

        private func modes(_ descriptor: Int32) -> [UInt32] {
            var modes = termios()
            tcgetattr(descriptor, &modes)
            return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
        }

    }
}

/// An answer on its way from another thread.
private final class Asked: @unchecked Sendable {
    private let lock = NSLock()
    private var answer: AmbiguousWidthAnswer?

    var value: AmbiguousWidthAnswer? { lock.withLock { answer } }

    func set(_ new: AmbiguousWidthAnswer) { lock.withLock { answer = new } }
}
