// How another thread wakes the loop that waits for keys.

import CTerminal
import Glibc

/// A bell: any thread rings it, the loop that waits hears it once however often it rang.
public final class WakeUp: Sendable {
    /// What the loop waits for.
    let descriptor: Int32

    /// Makes a bell.
    /// - Throws: `TerminalError.noResources` when the system has no descriptor left.
    public init() throws {
        descriptor = ct_open_bell()
        if descriptor < 0 { throw TerminalError.noResources(code: errno) }
    }

    deinit { close(descriptor) }

    /// Wakes the loop. May be called from any thread, at any time, as often as wanted.
    public func ring() { ct_ring(descriptor) }

    /// Forgets that it rang.
    /// - Returns: whether it had.
    @discardableResult
    public func clear() -> Bool { ct_clear_bell(descriptor) }
}
