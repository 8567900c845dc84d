// The front door: how the program that wires the module talks to it. It knows no store, no terminal and no clock.

import Corpus
import Screen

/// Takes a message in and says what is to be done outside.
///
/// The contract with the program that runs the browser:
///
/// 1. `BrowserState.start` makes the first state and the first effects.
/// 2. Every effect is carried out, in order. `.ask(question, ticket)` goes to the store on a task of its own:
///    `try await question.answer(from: store)`, and the answer comes back as `.answered(answer, ticket)`, a failure as
///    `.failed(ticket, text)`. A new ticket of the same lane makes the older one worthless: cancel its task and send
///    nothing for it. It begins when the running question of the lane's `predecessor`, if any, is answered or cancelled,
///    so that the first page never waits for counts and bars. What comes back all the same is dropped here, because its generation is old.
/// 3. `.write(change)` is carried out in the order given (never cancelled): `try await change.apply(to: store)`; a failure comes
///    back as `.writeFailed(change, text)`, success needs no message, but where it returns true `.joined(change)`. `.replace(former, with: changes)` stands in the same
///    row: where each of `former` still `holds(in: store)`, the changes are written, else `.overtaken(changes)` comes back.
/// 4. Keys, pastes and sizes come in as messages. When the library changed by another hand (its revision grew by
///    something else than our own writes) `.libraryChanged` makes the browser ask again.
/// 5. After every message, or after all that wait, `render` gives the canvas to show.
///
/// Keys may be handed over before the answers to earlier ones have come: those that rely on an answer wait for it here.
///
/// A message without consequences leaves the state as it was, so the program may compare canvases only.
/// - Parameters:
///   - state: what the user sees and can do; changed in place.
///   - message: what happened.
/// - Returns: what is to be done outside, in order; empty when there is nothing.
/// - Complexity: O(screen) but for a new listing (one pass over its keys) and a new article (one pass over its text).
public func update(_ state: inout BrowserState, _ message: Message) -> [Effect] {
    state.effects.removeAll(keepingCapacity: true)
    state.receive(message)
    state.settle()
    while state.takeWaitingKey() { state.settle() }
    let effects = state.effects
    state.effects.removeAll(keepingCapacity: true)
    return effects
}

/// Draws a state.
///
/// The state is drawn as it is; sizes other than the one the state was told are possible and are laid out afresh.
/// - Parameters:
///   - state: what to draw.
///   - size: size of the canvas wanted; every size works, the smallest useful one is 40x10.
/// - Returns: a canvas of exactly that size.
/// - Complexity: O(cells of the canvas).
public func render(_ state: BrowserState, size: ScreenSize) -> Canvas {
    guard size == state.size else {
        var resized = state
        resized.size = size
        resized.settle()
        return resized.draw()
    }
    return state.draw()
}
