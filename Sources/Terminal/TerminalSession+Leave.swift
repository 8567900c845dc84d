// Giving the terminal away for a while: to the shell, or to another program.

import CTerminal
import Glibc
import Screen

extension TerminalSession {
    /// Stops this program as ^Z does, and takes the screen again when the shell continues it.
    ///
    /// The next canvas is sent as a whole, and may have to have another size.
    /// - Parameter stop: stops the process; tests pass something that returns.
    public func suspend(stop: () -> Void = ct_stop_here) {
        lend(stop)
        waitingSignals += signals.read().filter { $0 != .continued && !waitingSignals.contains($0) }
    }

    /// Takes the screen again after another process stopped and continued this one, as is due after `.continued`: the
    /// shell has set the terminal to its own modes meanwhile.
    public func resume() { lend {} }

    /// Runs another program on the terminal and waits for its end: an editor, a pager.
    /// - Parameters:
    ///   - program: its name or path; the name is looked for in `PATH`.
    ///   - arguments: what it is given, without its own name.
    /// - Returns: its exit status, or 128 and the number of the signal that ended it.
    /// - Throws: `TerminalError.notStarted`.
    @discardableResult
    public func run(_ program: String, arguments: [String] = []) throws -> Int {
        var code: Int32 = 0
        var status: Int32 = 0
        ct_ignore_interrupts(true)
        defer { ct_ignore_interrupts(false) }
        lend {
            let copies: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
            status = ct_run(copies, input, output, &code)
            for copy in copies { free(copy) }
        }
        if status < 0 { throw TerminalError.notStarted(program: program, code: code) }
        return Int(status)
    }

    /// Gives the terminal back, does something, takes it again.
    private func lend(_ body: () -> Void) {
        guard isOpen, !isGone else { return }
        writeAll(modes.leave, to: output)
        ct_leave()
        body()
        ct_flush(true)
        writeAll(modes.enter, to: output)
        repaint()
        updateSize()
    }
}
