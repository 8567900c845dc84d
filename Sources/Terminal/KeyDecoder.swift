// Bytes of a terminal become keys. A value: it reads no descriptor and no clock.

import Screen

/// Reads what a terminal sends: UTF-8, control characters, escape sequences, pasted text, the mouse.
///
/// Its own decoder rather than ncurses' `getch`, which waits inside itself after Esc, cannot tell pasted text from keys
/// without a key per paste, and knows no modifiers. Sequences that only terminfo knows are given to it.
///
/// Whatever cannot be read is dropped, whole sequences at a time, so that no rest of one is taken for keys.
public struct KeyDecoder: Sendable {
    /// How long a lone ESC waits for the rest of a sequence.
    static let escapeMilliseconds = 25
    /// How long pasted text without an end is waited for.
    static let pasteMilliseconds = 2000
    /// No sequence of any terminal is longer.
    static let longestSequence = 128

    private let known: [[UInt8]: Key]
    private var pending: [UInt8] = []
    private var pasted: [UInt8]?
    private var lastFed = 0
    private var clicks = ClickCounter()

    /// A decoder for terminals that send what xterm sends.
    /// - Parameter sequences: what the terminal at hand sends besides or instead, each beginning with ESC.
    public init(sequences: [[UInt8]: Key] = [:]) { known = sequences }

    /// When `flush` is due, in milliseconds of the same clock; nil while nothing is kept back.
    public var deadline: Int? {
        if pasted != nil { return lastFed + Self.pasteMilliseconds }
        return pending.isEmpty ? nil : lastFed + Self.escapeMilliseconds
    }

    /// Takes bytes.
    /// - Parameters:
    ///   - bytes: what the terminal sent, cut anywhere.
    ///   - milliseconds: the time, of any clock that only goes forward.
    /// - Returns: the keys that are complete.
    /// - Complexity: O(bytes).
    public mutating func feed(_ bytes: [UInt8], at milliseconds: Int) -> [Key] {
        lastFed = milliseconds
        pending += bytes
        return decode(isFinal: false)
    }

    /// Takes what was kept back for what it is, now that nothing followed in time: ESC for Esc, an unfinished sequence
    /// for nothing, pasted text for all of it.
    /// - Parameter milliseconds: the time; nothing happens before `deadline`.
    public mutating func flush(at milliseconds: Int) -> [Key] {
        guard let deadline, milliseconds >= deadline else { return [] }
        if pasted != nil {
            pasted? += pending
            pending = []
            return endPaste()
        }
        return decode(isFinal: true)
    }

    private mutating func decode(isFinal: Bool) -> [Key] {
        var keys: [Key] = []
        var start = 0
        while start < pending.count {
            if pasted != nil {
                guard takePasted(&start, &keys) else { break }
                continue
            }
            let token = KeyToken(pending[start...], isFinal: isFinal)
            guard token.length > 0 else { break }
            let bytes = Array(pending[start..<start + token.length])
            start += token.length
            keys += self.keys(token, bytes)
        }
        pending.removeFirst(start)
        return keys
    }

    private mutating func keys(_ token: KeyToken, _ bytes: [UInt8]) -> [Key] {
        if let key = known[bytes] { return [key] }
        switch token.kind {
        case .key(let key): return [key]
        case .pasteStart: pasted = []
        case .mouse(let event): return [.mouse(clicks.counted(event, at: lastFed))]
        case .nothing: break
        }
        return []
    }

    /// Moves pasted bytes over; false when more have to come.
    private mutating func takePasted(_ start: inout Int, _ keys: inout [Key]) -> Bool {
        let mark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]  // ESC [ 2 0 1 ~
        var index = start
        while index < pending.count {
            let rest = pending[index...].prefix(mark.count)
            if pending[index] == 0x1B, rest.elementsEqual(mark.prefix(rest.count)) { break }
            index += 1
        }
        pasted? += pending[start..<index]
        start = index
        guard pending.count - index >= mark.count else { return false }
        start += mark.count
        keys += endPaste()
        return true
    }

    private mutating func endPaste() -> [Key] {
        let text = String(decoding: pasted ?? [], as: UTF8.self)
        pasted = nil
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" || $0 == "\n" }
        return [.paste(lines.joined(separator: "\n"))]
    }
}

/// Counts presses that follow each other at once in one cell.
private struct ClickCounter {
    private static let milliseconds = 400
    private var last: (event: MouseEvent, time: Int)?

    mutating func counted(_ event: MouseEvent, at time: Int) -> MouseEvent {
        guard event.action == .press, event.button != .wheelUp, event.button != .wheelDown else { return event }
        var result = event
        if let last, last.event.button == event.button, last.event.position == event.position,
            time - last.time <= Self.milliseconds
        {
            result.clickCount = last.event.clickCount + 1
        }
        last = (result, time)
        return result
    }
}
