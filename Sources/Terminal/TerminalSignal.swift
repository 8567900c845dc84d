// Signals as values, and the pipe they come through.

import CTerminal
import Glibc

/// A signal that the loop has to act upon.
public enum TerminalSignal: UInt8, Hashable, Sendable {
    /// The window may have another size.
    case windowChanged = 1
    /// Another process asks this one to stop, as ^Z does in a shell.
    case stop = 2
    /// The process goes on after it was stopped.
    case continued = 3
    /// The process is asked to end.
    case terminate = 4
    /// The process is asked to leave off.
    case interrupt = 5
    /// The terminal is gone.
    case hangUp = 6
}

/// A pipe from signal handlers to the loop.
final class SignalPipe {
    /// The end that is read.
    let readEnd: Int32
    private let writeEnd: Int32

    init() throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw TerminalError.noResources(code: errno) }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    /// Starts catching.
    func catchSignals(terminal: Int32) { ct_catch_signals(writeEnd, terminal) }

    /// Sets what fatal signals write to the terminal, as one constant.
    func restore(with bytes: [UInt8]) { ct_set_restore_text(bytes, bytes.count) }

    /// Sets what is said where a mapped file turns out to have been cut short.
    func say(last words: [UInt8]) { ct_set_last_words(words, words.count) }

    /// The signals that have come, each kind once, in the order of their first coming.
    func read() -> [TerminalSignal] {
        var result: [TerminalSignal] = []
        for byte in readAvailable(readEnd).bytes {
            if let signal = TerminalSignal(rawValue: byte), !result.contains(signal) { result.append(signal) }
        }
        return result
    }
}
