// Asking a terminal how wide it draws an ambiguous character: print one, ask where the cursor is.

import CTerminal
import Script

/// What a terminal answered.
public struct AmbiguousWidthAnswer: Hashable, Sendable {
    /// The width; nil when the terminal did not answer in time.
    public var width: AmbiguousWidth?
    /// What was typed meanwhile; it belongs into `TerminalOptions.typedAhead`.
    public var typedAhead: [UInt8]

    /// Makes an answer.
    public init(width: AmbiguousWidth?, typedAhead: [UInt8]) {
        self.width = width
        self.typedAhead = typedAhead
    }
}

/// Asks a terminal for the width of ambiguous characters. To be called before a session is opened.
///
/// A `“` is printed at the beginning of the line and wiped out again. Terminals that do not answer cost the whole
/// timeout, so it is only asked when the user wants it.
/// - Parameters:
///   - input: descriptor of the terminal's keyboard.
///   - output: descriptor of its screen.
///   - timeoutMilliseconds: how long the answer may take.
/// - Returns: the width and what else was read; no width where there is no terminal.
public func askAmbiguousWidth(input: Int32, output: Int32, timeoutMilliseconds: Int = 200) -> AmbiguousWidthAnswer {
    guard let modes = ct_set_raw(input) else { return AmbiguousWidthAnswer(width: nil, typedAhead: []) }
    defer { ct_restore_modes(input, modes) }
    writeAll(Array("\r\u{201C}\u{1B}[6n".utf8), to: output)
    var reply = CursorReply()
    let end = monotonicMilliseconds() + timeoutMilliseconds
    while reply.column == nil, !reply.hasEnded {
        let rest = end - monotonicMilliseconds()
        guard rest > 0, isReadable(input, timeoutMilliseconds: Int32(clamping: rest)) else { break }
        reply.take(readAvailable(input))
    }
    writeAll(Array("\r\u{1B}[K".utf8), to: output)
    return AmbiguousWidthAnswer(
        width: reply.column.flatMap { AmbiguousWidth(rawValue: $0 - 1) }, typedAhead: reply.otherBytes)
}

/// Bytes among which there is `ESC [ row ; column R`.
struct CursorReply {
    private(set) var column: Int?
    private(set) var otherBytes: [UInt8] = []
    private(set) var hasEnded = false

    mutating func take(_ reading: DescriptorReading) {
        otherBytes += reading.bytes
        hasEnded = reading.hasEnded
        for start in otherBytes.indices where otherBytes[start...].starts(with: [0x1B, 0x5B]) {
            let body = otherBytes[(start + 2)...].prefix { (0x30...0x3B).contains($0) }
            guard otherBytes[(start + 2)...].dropFirst(body.count).first == UInt8(ascii: "R") else { continue }
            let numbers = String(decoding: body, as: UTF8.self).split(separator: ";").compactMap { Int($0) }
            guard numbers.count == 2 else { continue }
            column = numbers[1]
            otherBytes.removeSubrange(start..<start + body.count + 3)
            return
        }
    }
}
