// The browser over a library without a terminal, one key at a time, with a clock on what it shows. It draws every frame
// and decides nothing.

import Bars
import Browser
import Corpus
import Screen
import Store
import Synchronization

/// How long a key took to show, in milliseconds.
struct KeyTimes {
    /// Until the first page of results was drawn; nil when the key asked for no list.
    var firstPage: Double?
    /// Until the exact count was drawn; nil as above.
    var count: Double?
    /// Until nothing was pending: bars, events, the article; nil when the next key came before.
    var settled: Double?
    /// The drawing of the frame right after the key, which waits for nothing: time of the processor, so that what
    /// else the machine does is left out.
    var frame: Double
}

/// A browser that is driven as the program drives it: every question on a task of its own, the older one of a lane
/// cancelled, answers taken in on one thread and drawn at once.
final class ReadingSession {
    private let library: SQLiteStore
    private(set) var state: BrowserState
    private var tasks: [Lane: Task<Void, Never>] = [:]
    private let inbox = Inbox()

    /// Answers that wait, and who waits for them.
    private final class Inbox: Sendable {
        private let waiting = Mutex<(messages: [Message], wake: CheckedContinuation<Void, Never>?)>(([], nil))

        func post(_ message: Message) {
            waiting.withLock { waiting in
                waiting.messages.append(message)
                waiting.wake?.resume()
                waiting.wake = nil
            }
        }

        /// Wakes who waits, with nothing.
        func nudge() {
            waiting.withLock { waiting in
                waiting.wake?.resume()
                waiting.wake = nil
            }
        }

        func next() async -> [Message] {
            await withCheckedContinuation { continuation in
                waiting.withLock { waiting in
                    guard waiting.messages.isEmpty else { return continuation.resume() }
                    waiting.wake = continuation
                }
            }
            return waiting.withLock { waiting in
                defer { waiting.messages = [] }
                return waiting.messages
            }
        }
    }

    init(library: SQLiteStore, configuration: BrowserConfiguration) async {
        self.library = library
        let (state, effects) = BrowserState.start(
            configuration: configuration, size: ScreenSize(columnCount: 160, rowCount: 48))
        self.state = state
        carryOut(effects)
        while self.state.isWaiting { for message in await inbox.next() { carryOut(update(&self.state, message)) } }
        _ = render(self.state, size: self.state.size)
    }

    /// Presses a key and waits until the list it asked for is drawn, exact count included.
    /// - Parameter settles: waits until everything is drawn; else the next key may come while bars and events are on
    ///   their way, and cancels them as it does for one who types on.
    func press(_ key: Key, settles: Bool = false) async -> KeyTimes {
        let clock = ContinuousClock()
        let start = clock.now
        let busy = ThreadTime.milliseconds()
        var times = KeyTimes(frame: 0)
        let effects = update(&state, .key(key))
        carryOut(effects)
        draw()
        times.frame = ThreadTime.milliseconds() - busy
        let awaited = Set(
            effects.compactMap { effect -> Lane? in
                guard case .ask(_, let ticket) = effect else { return nil }
                return ticket.lane
            })
        var isListed = !awaited.contains(.listing)
        while state.isWaiting, settles || !isListed {
            for message in await inbox.next() {
                carryOut(update(&state, message))
                draw()
                let now = milliseconds(clock.now - start)
                guard case .answered(_, let ticket) = message else { continue }
                if awaited.contains(.firstRows), times.firstPage == nil,
                    ticket.lane == .firstRows || ticket.lane == .listing
                {
                    times.firstPage = now
                }
                if ticket.lane == .listing, awaited.contains(.listing) {
                    times.count = now
                    isListed = true
                }
            }
        }
        if settles { times.settled = milliseconds(clock.now - start) }
        return times
    }

    /// Presses no key for a while; what is answered meanwhile is drawn, as the program's loop does it.
    func rest(for duration: Duration) async {
        let end = ContinuousClock.now + duration
        let alarm = Task.detached { [inbox] in
            try? await Task.sleep(until: end)
            inbox.nudge()
        }
        while ContinuousClock.now < end {
            for message in await inbox.next() {
                carryOut(update(&state, message))
                draw()
            }
        }
        await alarm.value
    }

    /// Presses several keys without taking times.
    func type(_ keys: [Key]) async { for key in keys { _ = await press(key) } }

    private func draw() { _ = render(state, size: state.size) }

    private func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .ask(let question, let ticket): ask(question, ticket)
            case .cancel(let lane): tasks.removeValue(forKey: lane)?.cancel()
            default: break
            }
        }
    }

    private func ask(_ question: Question, _ ticket: Ticket) {
        tasks[ticket.lane]?.cancel()
        let before = ticket.lane.predecessor.flatMap { tasks[$0] }
        tasks[ticket.lane] = Task.detached(priority: .userInitiated) { [library, inbox] in
            do {
                await before?.value
                try Task.checkCancellation()
                let answer = try await question.answer(from: library)
                if !Task.isCancelled { inbox.post(.answered(answer, ticket)) }
            } catch {
                if !Task.isCancelled { inbox.post(.failed(ticket, "\(error)")) }
            }
        }
    }
}

/// A duration as a number of milliseconds.
func milliseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1000 + Double(duration.components.attoseconds) / 1e15
}
