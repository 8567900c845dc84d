// The progress bar of an import on a terminal: share done, rate, time left. It draws on one line of standard error.

import Foundation
import Synchronization

/// Draws the progress of an import; silent where standard error is no terminal.
final class ProgressLine: Sendable {
    private struct Drawing {
        var lastDrawn: ContinuousClock.Instant?
        var totalByteCount = 0
    }

    private let isShown: Bool
    private let started = ContinuousClock.now
    private let drawing = Mutex(Drawing())

    /// Makes a line; nothing is drawn when `isShown` is false.
    init(isShown: Bool) { self.isShown = isShown }

    /// Takes the number of bytes that are to be read.
    func start(byteCount: Int) { drawing.withLock { $0.totalByteCount = byteCount } }

    /// Draws the state, at most ten times a second.
    func draw(_ tally: ImportTally) {
        guard isShown else { return }
        let now = ContinuousClock.now
        let isDue = drawing.withLock { drawing in
            if let last = drawing.lastDrawn, now - last < .milliseconds(100) { return false }
            drawing.lastDrawn = now
            return true
        }
        if isDue { write("\r" + text(tally, after: now - started) + "\u{1B}[K") }
    }

    /// Clears the line, so that a message can be written there.
    func clear() {
        if drawing.withLock({ $0.lastDrawn }) != nil { write("\r\u{1B}[K") }
    }

    /// The line as text, e.g. `██████──────  48%  2.1 MB/s  00:12 left  312 pages, 1,204 articles`.
    func text(_ tally: ImportTally, after duration: Duration) -> String {
        let seconds = max(0.001, Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
        let totalByteCount = drawing.withLock { $0.totalByteCount }
        let share = totalByteCount == 0 ? 1 : min(1, Double(tally.byteCount) / Double(totalByteCount))
        let rate = Double(tally.byteCount) / seconds
        let left = rate > 0 ? Double(totalByteCount - tally.byteCount) / rate : 0
        let full = Int(share * 20)
        let bar = String(repeating: "█", count: full) + String(repeating: "─", count: 20 - full)
        let figures = String(format: "%3d%%  %.1f MB/s  %@ left", Int(share * 100), rate / 1e6, clock(left))
        return "\(bar) \(figures)  \(tally.addedPages) pages, \(tally.addedArticles) articles"
    }

    private func clock(_ seconds: Double) -> String {
        let whole = Int(min(seconds, 359_999))
        let minutes = String(format: "%02d:%02d", whole / 60 % 60, whole % 60)
        return whole >= 3600 ? "\(whole / 3600):\(minutes)" : minutes
    }

    private func write(_ text: String) { printError(text) }
}
