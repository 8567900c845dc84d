// One key's bytes at the beginning of what a terminal sent.

import Screen

/// The first complete thing in some bytes, and how long it is.
struct KeyToken {
    /// What it is.
    enum Kind {
        case key(Key)
        case pasteStart
        case mouse(MouseEvent)
        /// To be dropped.
        case nothing
    }

    /// What it is.
    let kind: Kind
    /// Its bytes; 0 when more have to come.
    let length: Int

    private init(_ kind: Kind, _ length: Int) {
        self.kind = kind
        self.length = length
    }

    private static let incomplete = KeyToken(.nothing, 0)

    /// Looks at the beginning of some bytes.
    /// - Parameters:
    ///   - bytes: at least one byte.
    ///   - isFinal: whether no more will come in time.
    init(_ bytes: ArraySlice<UInt8>, isFinal: Bool) {
        let token = Self.token(bytes)
        if token.length > 0 {
            self = token
        } else if isFinal {
            self = Self.unfinished(bytes)
        } else if bytes.count > KeyDecoder.longestSequence {
            self = KeyToken(.nothing, bytes.count)
        } else {
            self = Self.incomplete
        }
    }

    private static func token(_ bytes: ArraySlice<UInt8>) -> KeyToken {
        let rest = bytes.dropFirst()
        guard bytes.first == 0x1B else { return character(bytes) }
        guard let second = rest.first else { return incomplete }
        switch second {
        case 0x5B: return controlSequence(bytes)
        case 0x4F: return singleShift(bytes)
        case 0x1B: return KeyToken(.key(.escape), 1)
        default: return alt(rest)
        }
    }

    /// An ESC alone is Esc, ESC with one of the characters that begin sequences is Alt; the rest is dropped.
    private static func unfinished(_ bytes: ArraySlice<UInt8>) -> KeyToken {
        guard bytes.first == 0x1B, bytes.count <= 2 else { return KeyToken(.nothing, bytes.count) }
        guard let second = bytes.dropFirst().first else { return KeyToken(.key(.escape), 1) }
        if second >= 0x80 { return KeyToken(.key(.escape), bytes.count) }
        return KeyToken(.key(.alt(Character(Unicode.Scalar(second)))), 2)
    }

    private static func alt(_ rest: ArraySlice<UInt8>) -> KeyToken {
        let token = character(rest)
        guard token.length > 0 else { return incomplete }
        guard case .key(.character(let character)) = token.kind else { return KeyToken(.key(.escape), 1) }
        return KeyToken(.key(.alt(character)), token.length + 1)
    }

    /// A control character or a character in UTF-8; bytes that are neither are dropped one by one.
    private static func character(_ bytes: ArraySlice<UInt8>) -> KeyToken {
        guard let first = bytes.first else { return incomplete }
        if first < 0x20 || first == 0x7F { return KeyToken(.key(controlKey(first)), 1) }
        if first < 0x80 { return KeyToken(.key(.character(Character(Unicode.Scalar(first)))), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4 else { return KeyToken(.nothing, 1) }
        let taken = bytes.prefix(length)
        if let bad = taken.dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
            return KeyToken(.nothing, bad - bytes.startIndex)
        }
        guard taken.count == length else { return incomplete }
        guard let scalar = String(decoding: taken, as: UTF8.self).unicodeScalars.first, scalar.value >= 0xA0,
            scalar != "\u{FFFD}"
        else { return KeyToken(.nothing, length) }
        return KeyToken(.key(.character(Character(scalar))), length)
    }

    private static func controlKey(_ byte: UInt8) -> Key {
        switch byte {
        case 0x09: return .tab
        case 0x0A, 0x0D: return .enter
        case 0x08, 0x7F: return .backspace
        case 0x1B: return .escape
        case 0x01...0x1A: return .control(Character(Unicode.Scalar(byte + 0x60)))
        default: return .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }

    /// `ESC O` and a letter, as keypads in application mode send it.
    private static func singleShift(_ bytes: ArraySlice<UInt8>) -> KeyToken {
        let parameters = bytes.dropFirst(2).prefix { (0x30...0x3B).contains($0) }
        guard let last = bytes.dropFirst(2 + parameters.count).first else { return incomplete }
        let length = 3 + parameters.count
        guard last >= 0x40, last < 0x7F else { return KeyToken(.key(.alt("O")), 2) }
        if last == 0x4D { return KeyToken(.key(.enter), length) }
        return KeyToken(EscapeSequences.cursorKey(last).map(Kind.key) ?? .nothing, length)
    }

    /// `ESC [`, parameters and a final byte.
    private static func controlSequence(_ bytes: ArraySlice<UInt8>) -> KeyToken {
        let body = bytes.dropFirst(2).prefix { (0x20...0x3F).contains($0) }
        guard let last = bytes.dropFirst(2 + body.count).first else { return incomplete }
        let length = 3 + body.count
        // A control character inside breaks the sequence off.
        guard last >= 0x40, last < 0x7F else { return KeyToken(.nothing, length - 1) }
        if last == 0x5B, body.isEmpty {
            guard let letter = bytes.dropFirst(3).first else { return incomplete }
            return KeyToken(EscapeSequences.linuxFunctionKey(letter).map(Kind.key) ?? .nothing, 4)
        }
        if last == 0x4D, body.isEmpty {
            // The mouse in its oldest form: three bytes that would be taken for keys.
            return bytes.count < 6 ? incomplete : KeyToken(.nothing, 6)
        }
        return KeyToken(EscapeSequences.kind(parameters: body, final: last), length)
    }
}
