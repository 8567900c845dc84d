// Reads what a program sends to an xterm byte by byte, says what is no known sequence, and knows which modes are on.
// It draws nothing.

/// What has been sent to a terminal, and whether all of it was meant.
public struct TerminalBytes {
    /// Bytes that belong to no known sequence, with what stood before them; the first hundred.
    public private(set) var strays: [String] = []
    /// Private modes that are on: 1049 is the second screen, 2004 bracketed paste, 1002 and 1006 the mouse.
    public private(set) var modes: Set<Int> = []
    /// True while the cursor is hidden.
    public private(set) var isCursorHidden = false
    /// True while the keypad sends sequences of its own.
    public private(set) var isKeypadOn = false
    /// Number of bytes taken.
    public private(set) var count = 0

    private enum State { case text, escape, designation, control, string, stringEscape, letter }
    private var state = State.text
    private var sequence: [UInt8] = []
    private var recent: [UInt8] = []
    /// True once the second screen was left: the terminal echoes by itself then what is typed.
    private var hasLeft = false
    private var scalar: (value: UInt32, missing: Int, least: UInt32) = (0, 0, 0)

    /// Nothing has been sent.
    public init() {}

    /// True when everything a full-screen program switches on is off again.
    public var isRestored: Bool { modes.isEmpty && !isCursorHidden && !isKeypadOn && state == .text }

    /// Takes bytes.
    public mutating func take(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            count += 1
            recent.append(byte)
            if recent.count > 80 { recent.removeFirst(40) }
            take(byte)
        }
    }

    private mutating func take(_ byte: UInt8) {
        switch state {
        case .text: takeText(byte)
        case .letter: takeLetter(byte)
        case .escape: takeEscape(byte)
        case .designation:
            if !"B0A".utf8.contains(byte) { stray("ESC ( \(byte)") }
            state = .text
        case .control: takeControl(byte)
        case .string: takeString(byte)
        case .stringEscape:
            if byte == UInt8(ascii: "\\") { endString() } else { stray("ESC in a string") }
            state = .text
        }
    }

    private mutating func takeText(_ byte: UInt8) {
        switch byte {
        case 0x1B: state = .escape
        case 0x08, 0x09, 0x0A, 0x0D: break
        case 0x20..<0x7F: break
        case 0xC2..<0xE0: begin(byte & 0x1F, missing: 1, least: 0x80)
        case 0xE0..<0xF0: begin(byte & 0x0F, missing: 2, least: 0x800)
        case 0xF0..<0xF5: begin(byte & 0x07, missing: 3, least: 0x10000)
        default: stray("byte \(byte)")
        }
    }

    private mutating func begin(_ bits: UInt8, missing: Int, least: UInt32) {
        scalar = (UInt32(bits), missing, least)
        state = .letter
    }

    private mutating func takeLetter(_ byte: UInt8) {
        guard byte & 0xC0 == 0x80 else {
            stray("torn UTF-8")
            state = .text
            return take(byte)
        }
        scalar.value = scalar.value << 6 | UInt32(byte & 0x3F)
        scalar.missing -= 1
        guard scalar.missing == 0 else { return }
        state = .text
        let value = scalar.value
        let isControl = value < 0xA0 || (0x200B...0x200F).contains(value) || (0x2028...0x202E).contains(value)
        let isInvisible = (0x2060...0x206F).contains(value) || value == 0xFEFF || (0xE0000...0xE007F).contains(value)
        guard Unicode.Scalar(value) != nil, value >= self.scalar.least, !isControl, !isInvisible else {
            return stray("U+" + String(value, radix: 16))
        }
    }

    private mutating func takeEscape(_ byte: UInt8) {
        state = .text
        switch byte {
        case UInt8(ascii: "["): (state, sequence) = (.control, [])
        case UInt8(ascii: "]"): (state, sequence) = (.string, [])
        case UInt8(ascii: "("), UInt8(ascii: ")"): state = .designation
        case UInt8(ascii: "="): isKeypadOn = true
        case UInt8(ascii: ">"): isKeypadOn = false
        case UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "M"): break
        default: stray("ESC \(byte)")
        }
    }

    private mutating func takeControl(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"):
            sequence.append(byte)
            if sequence.count > 60 { stray("long control sequence") }
        case 0x40..<0x7F:
            state = .text
            endControl(byte)
        default:
            stray("byte \(byte) in a control sequence")
            state = .text
        }
    }

    /// Private modes that a program may switch: cursor keys, wrapping, blinking, cursor, mouse, second screen, paste.
    private static let knownModes: Set<Int> = [1, 7, 12, 25, 1000, 1002, 1006, 1034, 1049, 2004]

    private mutating func endControl(_ final: UInt8) {
        let isPrivate = sequence.first == UInt8(ascii: "?")
        let numbers = sequence.drop { $0 == UInt8(ascii: "?") }.split(separator: UInt8(ascii: ";")).map { digits in
            digits.reduce(0) { $0 * 10 + Int($1) - 48 }
        }
        switch Character(Unicode.Scalar(final)) {
        case "h" where isPrivate, "l" where isPrivate:
            for mode in numbers { setMode(mode, isOn: final == UInt8(ascii: "h")) }
        case "h" where numbers == [4], "l" where numbers == [4]: break
        case "p" where sequence == Array("!".utf8): break
        case "n" where numbers == [6]: break
        case "t" where [22, 23].contains(numbers.first): break
        case "A", "B", "C", "D", "G", "H", "d", "J", "K", "L", "M", "P", "X", "@", "S", "T", "m", "r", "b", "g":
            if isPrivate { stray("private sequence \(final)") }
        default:
            stray("control sequence \(String(decoding: sequence, as: UTF8.self))\(Character(Unicode.Scalar(final)))")
        }
    }

    private mutating func setMode(_ mode: Int, isOn: Bool) {
        guard Self.knownModes.contains(mode) else { return stray("mode \(mode)") }
        switch mode {
        case 25: isCursorHidden = !isOn
        case 7, 12, 1034: break
        default:
            if isOn { modes.insert(mode) } else { modes.remove(mode) }
            if mode == 1049 { hasLeft = !isOn }
        }
    }

    private mutating func takeString(_ byte: UInt8) {
        switch byte {
        case 0x07:
            endString()
            state = .text
        case 0x1B: state = .stringEscape
        case 0x20..<0x7F: sequence.append(byte)
        default:
            stray("byte \(byte) in a string")
            state = .text
        }
    }

    /// The clipboard in base64, and colours set back.
    private mutating func endString() {
        let text = String(decoding: sequence, as: UTF8.self)
        let isBase64 =
            text.hasPrefix("52;c;") && text.dropFirst(5).allSatisfy { $0.isLetter || $0.isNumber || "+/=".contains($0) }
        if !isBase64, !text.hasPrefix("104"), !text.hasPrefix("4;") { stray("string \(text.prefix(20))") }
    }

    private mutating func stray(_ what: String) {
        guard strays.count < 100, !hasLeft else { return }
        let before = String(decoding: recent.suffix(40), as: UTF8.self).map { character in
            character.unicodeScalars.contains { $0.value < 0x20 } ? "^" : character
        }
        strays.append("\(what) after \(count) bytes, at the end of: \(String(before))")
    }
}
