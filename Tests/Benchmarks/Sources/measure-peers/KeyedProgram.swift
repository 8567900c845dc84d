// A program on a pseudo-terminal of its own that gets keys when it has come to rest, timed until it rests again.

import CPseudoTerminal
import Foundation

/// A running program whose answer to keys is timed by what it writes.
final class KeyedProgram {
    private let child: pid_t
    private let terminal: Int32
    /// Nothing written for so long is rest.
    private static let quietMilliseconds: Int32 = 700

    /// Starts a shell command on a terminal of 160 columns and 48 rows and waits until it rests.
    /// - Throws: `POSIXError` when there is no terminal to be had.
    init(_ command: String) throws {
        let words: [UnsafeMutablePointer<CChar>?] = (["/bin/sh", "-c", command] as [String]).map { strdup($0) } + [nil]
        var variables = ProcessInfo.processInfo.environment
        variables["TERM"] = "xterm-256color"
        variables["LANG"] = "C.UTF-8"
        let surroundings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for word in words + surroundings { free(word) } }
        var child = pid_t()
        terminal = cpt_spawn(words, surroundings, 48, 160, &child)
        self.child = child
        guard terminal >= 0 else { throw POSIXError(.ENOTTY) }
        _ = restMilliseconds(since: .now)
    }

    /// Types a text at once.
    /// - Returns: milliseconds until the last that was written before it rested.
    func milliseconds(toAnswer text: String) -> Double {
        let start = ContinuousClock.now
        _ = text.withCString { write(terminal, $0, strlen($0)) }
        return restMilliseconds(since: start)
    }

    private func restMilliseconds(since start: ContinuousClock.Instant) -> Double {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var last = 0.0
        while true {
            var request = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&request, 1, KeyedProgram.quietMilliseconds) > 0, read(terminal, &buffer, buffer.count) > 0
            else { return last }
            let elapsed = (ContinuousClock.now - start).components
            last = Double(elapsed.seconds) * 1000 + Double(elapsed.attoseconds) / 1e15
        }
    }

    deinit {
        kill(child, SIGKILL)
        var status: Int32 = 0
        waitpid(child, &status, 0)
        close(terminal)
    }
}
