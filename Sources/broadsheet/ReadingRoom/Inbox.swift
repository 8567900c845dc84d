// Where messages from background work wait for the loop. It knows nothing of what they say.

import Browser
import Synchronization

/// Messages on their way from background tasks to the browser's loop.
final class Inbox: Sendable {
    private let messages = Mutex<[Message]>([])
    private let wake: @Sendable () -> Void

    /// Makes an inbox.
    /// - Parameter wake: called from any thread after a message was put in; must return at once.
    init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

    /// Puts a message in; from any thread.
    func post(_ message: Message) {
        messages.withLock { $0.append(message) }
        wake()
    }

    /// Takes all waiting messages out, oldest first.
    func drain() -> [Message] {
        messages.withLock { waiting in
            defer { waiting.removeAll(keepingCapacity: true) }
            return waiting
        }
    }
}
