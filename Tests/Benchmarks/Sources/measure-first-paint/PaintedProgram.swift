// A program on a pseudo-terminal of its own, timed from exec until it has painted.

import CPseudoTerminal
import Foundation

/// A program whose first screen is timed.
struct PaintedProgram {
    private let arguments: [String]
    private let quitKey: String

    /// Han characters that make a screen.
    private static let enough = 200

    /// A program with its arguments, and the key that ends it.
    init(_ arguments: [String], quitKey: String) {
        self.arguments = arguments
        self.quitKey = quitKey
    }

    /// Runs it once.
    /// - Returns: milliseconds from exec to the screen.
    /// - Throws: `POSIXError` when it cannot be started, `.ETIME` when nothing is painted within five seconds.
    func milliseconds() throws -> Double {
        let start = ContinuousClock.now
        let (child, terminal) = try spawn()
        defer { close(terminal) }
        defer { end(child, terminal) }
        guard waitForPaint(terminal) else { throw POSIXError(.ETIME) }
        let elapsed = (ContinuousClock.now - start).components
        return Double(elapsed.seconds) * 1000 + Double(elapsed.attoseconds) / 1e15
    }

    private func spawn() throws -> (child: pid_t, terminal: Int32) {
        var variables = ProcessInfo.processInfo.environment
        variables["TERM"] = "xterm-256color"
        variables["LANG"] = "C.UTF-8"
        let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        let surroundings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for word in words + surroundings { free(word) } }
        var child = pid_t()
        let terminal = cpt_spawn(words, surroundings, 48, 160, &child)
        guard terminal >= 0 else { throw POSIXError(.ENOTTY) }
        return (child, terminal)
    }

    // Counts the lead bytes of the Han characters U+4E00...U+9FFF, E4...E9.
    private func waitForPaint(_ terminal: Int32) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var count = 0
        let deadline = ContinuousClock.now + .seconds(5)
        while ContinuousClock.now < deadline {
            var request = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&request, 1, 1000) > 0 else { continue }
            let length = read(terminal, &buffer, buffer.count)
            guard length > 0 else { return false }
            count += buffer[0..<length].count { (0xE4...0xE9).contains($0) }
            if count >= PaintedProgram.enough { return true }
        }
        return false
    }

    private func end(_ child: pid_t, _ terminal: Int32) {
        _ = quitKey.withCString { write(terminal, $0, 1) }
        usleep(50_000)
        kill(child, SIGKILL)
        var status: Int32 = 0
        waitpid(child, &status, 0)
    }
}
