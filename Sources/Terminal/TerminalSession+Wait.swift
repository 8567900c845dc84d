// The one place where the program waits: for keys, for signals, for other threads.

import Glibc
import Screen

/// What ended a wait.
public struct Readiness: Sendable {
    /// Whether `readKeys` may have something.
    public var hasKeys = false
    /// Whether another thread has rung.
    public var isWoken = false
    /// Signals that came.
    public var signals: [TerminalSignal] = []
    /// Whether the terminal is gone.
    public var isGone = false

    /// Nothing yet.
    public init() {}

    /// Whether nothing came in the time that was given.
    public var hasTimedOut: Bool { !hasKeys && !isWoken && signals.isEmpty && !isGone }
}

extension TerminalSession {
    /// Waits until there is something to do.
    ///
    /// A lone ESC counts as keys once it has waited 25 ms for the rest of a sequence.
    /// - Parameters:
    ///   - wakeUp: a bell that other threads ring; it is cleared when it is heard.
    ///   - timeoutMilliseconds: how long to wait at most; nil for as long as it takes.
    /// - Returns: what there is; nothing when the time is over.
    public func wait(wakeUp: WakeUp? = nil, timeoutMilliseconds: Int? = nil) -> Readiness {
        var readiness = Readiness()
        readiness.hasKeys = !waitingKeys.isEmpty
        let hasSomething = readiness.hasKeys || !waitingSignals.isEmpty
        let limit = hasSomething ? 0 : shortest(timeoutMilliseconds, untilDeadline())
        var requests = [input, signals.readEnd, wakeUp?.descriptor ?? -1].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        _ = poll(&requests, nfds_t(requests.count), limit)
        if let deadline = decoder.deadline, monotonicMilliseconds() >= deadline { readiness.hasKeys = true }
        if requests[0].revents & Int16(POLLIN) != 0 { readiness.hasKeys = true }
        if requests[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { isGone = true }
        readiness.signals = waitingSignals + signals.read()
        waitingSignals = []
        readiness.isWoken = wakeUp?.clear() ?? false
        if readiness.signals.contains(.hangUp) { isGone = true }
        readiness.isGone = isGone
        return readiness
    }

    /// The keys pressed since the last call, without waiting for any.
    /// - Returns: keys in order; none when there are none, or when the terminal is gone.
    public func readKeys() -> [Key] {
        guard isOpen else { return [] }
        var keys = waitingKeys
        waitingKeys = []
        let reading = readAvailable(input)
        let now = monotonicMilliseconds()
        if !reading.bytes.isEmpty { keys += decoder.feed(reading.bytes, at: now) }
        keys += decoder.flush(at: now)
        if reading.hasEnded { isGone = true }
        return keys
    }

    private func untilDeadline() -> Int? {
        decoder.deadline.map { max(0, $0 - monotonicMilliseconds()) }
    }

    /// The shorter of two times for `poll`; -1 when there is none.
    private func shortest(_ first: Int?, _ second: Int?) -> Int32 {
        let times = [first, second].compactMap { $0 }
        return times.min().map { Int32(clamping: max(0, $0)) } ?? -1
    }
}
