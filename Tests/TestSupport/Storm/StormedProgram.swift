// A program on a pseudo-terminal of its own: events go in, every byte that comes out is read, its end is looked at.

import CPseudoTerminal
import Foundation

/// How a program ended.
public enum ProgramEnd: Hashable, Sendable {
    case exit(Int32), signal(Int32)
}

/// A running program.
public final class StormedProgram {
    /// What it has sent.
    public private(set) var output = TerminalBytes()
    /// How it ended; nil while it runs.
    public private(set) var end: ProgramEnd?
    private let child: pid_t
    private let terminal: Int32
    /// The program's end is held open, so that its settings can be asked for after the program has gone.
    private let held: Int32
    private let before: termios

    /// Starts a program.
    /// - Parameters:
    ///   - command: for `sh`; the program should be `exec`ed.
    ///   - variables: its whole environment.
    /// - Throws: `POSIXError` when there is no terminal to be had.
    public init(_ command: String, variables: [String: String], columns: Int, rows: Int) throws {
        let words: [UnsafeMutablePointer<CChar>?] = (["/bin/sh", "-c", command] as [String]).map { strdup($0) } + [nil]
        let surroundings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for word in words + surroundings { free(word) } }
        var child = pid_t()
        terminal = cpt_spawn(words, surroundings, Int32(rows), Int32(columns), &child)
        self.child = child
        held = terminal >= 0 ? cpt_open_program_end(terminal) : -1
        guard held >= 0 else { throw POSIXError(.ENOTTY) }
        var settings = termios()
        tcgetattr(terminal, &settings)
        before = settings
        _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
    }

    deinit {
        if end == nil {
            kill(child, SIGKILL)
            var status: Int32 = 0
            waitpid(child, &status, 0)
        }
        close(held)
        close(terminal)
    }

    /// Sends an event, reading what comes meanwhile.
    public func send(_ event: StormEvent) {
        switch event {
        case .bytes(let bytes): write(bytes[...])
        case .resize(let columns, let rows):
            var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
            _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
        }
    }

    private func write(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        let deadline = ContinuousClock.now + .seconds(20)
        while !rest.isEmpty, end == nil, ContinuousClock.now < deadline {
            let sent = rest.withUnsafeBytes { Foundation.write(terminal, $0.baseAddress, $0.count) }
            rest = rest.dropFirst(max(0, sent))
            read(quietMilliseconds: sent > 0 ? 0 : 5)
        }
    }

    /// Reads until nothing has come for so long, two seconds at most.
    public func read(quietMilliseconds: Int32) {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let deadline = ContinuousClock.now + .seconds(2)
        while ContinuousClock.now < deadline {
            var request = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&request, 1, quietMilliseconds) > 0 else { break }
            let count = Foundation.read(terminal, &buffer, buffer.count)
            guard count > 0 else { break }
            output.take(buffer[..<count])
        }
        lookForEnd()
    }

    /// Waits until something is sent or the program ends.
    /// - Parameter sent: number of bytes sent before what is to be answered.
    /// - Returns: false when neither happened in time.
    public func answers(after sent: Int, withinSeconds seconds: Int) -> Bool {
        for _ in 0..<seconds * 10 where end == nil && output.count <= sent { read(quietMilliseconds: 100) }
        return end != nil || output.count > sent
    }

    /// Sees whether the program has ended; one that was stopped goes on.
    private func lookForEnd() {
        guard end == nil else { return }
        var status: Int32 = 0
        guard waitpid(child, &status, WNOHANG | WUNTRACED) == child else { return }
        if status & 0xFF == 0x7F {
            kill(child, SIGCONT)
        } else {
            end = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
            readRest()
        }
    }

    private func readRest() {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = Foundation.read(terminal, &buffer, buffer.count), count > 0 {
            output.take(buffer[..<count])
        }
    }

    /// True when the terminal's settings are those it had before the program began.
    public var areSettingsRestored: Bool {
        var now = termios()
        guard tcgetattr(terminal, &now) == 0 else { return false }
        return now.c_iflag == before.c_iflag && now.c_oflag == before.c_oflag && now.c_cflag == before.c_cflag
            && now.c_lflag == before.c_lflag
    }

    /// What the system says of it, for a fault: its number, whether it sleeps, runs or is stopped, and where.
    public var systemState: String {
        let status = (try? String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8)) ?? ""
        let state = status.split(separator: "\n").first { $0.hasPrefix("State:") } ?? "gone"
        let place = (try? String(contentsOfFile: "/proc/\(child)/wchan", encoding: .utf8)) ?? ""
        return "process \(child), \(state), \(place)"
    }

    /// Anonymous memory in megabytes; nil when the program is gone.
    public var anonymousMegabytes: Double? {
        let status = try? String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
        return line?.split { !$0.isNumber }.first.flatMap { Double($0) }.map { $0 / 1024 }
    }
}
