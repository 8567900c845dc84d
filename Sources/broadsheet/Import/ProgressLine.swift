// The progress bar of an import on a terminal: share done, rate, time left. It draws on one line of standard error.

import Foundation

/// Draws the progress of an import; silent where standard error is no terminal.
final class ProgressLine {
    private let isShown: Bool
    private let started = ContinuousClock.now
    private var lastDrawn: ContinuousClock.Instant?
    private var totalByteCount = 0

    /// Makes a line; nothing is drawn when `isShown` is false.
    init(isShown: Bool) { self.isShown = isShown }

    /// Takes the number of bytes that are to be read.
    func start(byteCount: Int) { totalByteCount = byteCount }

    /// Draws the state, at most ten times a second.
    func draw(_ tally: ImportTally) {
        let now = ContinuousClock.now
        if let lastDrawn, now - lastDrawn < .milliseconds(100) { return }
        lastDrawn = now
        guard isShown else { return }
        write("\r" + text(tally, after: now - started) + "\u{1B}[K")
    }

    /// Clears the line, so that a message can be written there.
    func clear() {
        if isShown && lastDrawn != nil { write("\r\u{1B}[K") }
    }

    /// The line as text, e.g. `██████──────  48%  2.1 MB/s  00:12 left  312 pages, 1,204 articles`.
    func text(_ tally: ImportTally, after duration: Duration) -> String {
        let seconds = max(0.001, Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
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

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
