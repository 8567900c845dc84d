// What kind of character a scalar is, as far as Chinese text cares. Line breaking has classes of its own.

/// The kind of a character.
public enum CharacterClass: UInt8, Sendable, CaseIterable {
    /// Chinese characters, radicals, 〇 and 々.
    case han
    /// Latin letters of either width.
    case latin
    /// Decimal digits of either width.
    case digit
    /// Punctuation and signs, Chinese and Latin.
    case punctuation
    /// White space and characters without width.
    case space
    /// Control characters.
    case control
    /// Everything else.
    case other

    /// The class of a scalar.
    ///
    ///     CharacterClass(0x4E07) == .han      // 万
    ///     CharacterClass(0xFF0C) == .punctuation
    /// - Complexity: O(1).
    @inlinable public init(_ scalar: UInt32) {
        if CharacterClass.isHan(scalar) {
            self = .han
        } else if let character = CharacterClass.latinOrDigit(scalar) {
            self = character < 0x3A ? .digit : .latin
        } else if CharacterClass.isSpace(scalar) {
            self = .space
        } else if CharacterClass.isPunctuation(scalar) {
            self = .punctuation
        } else if scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0) {
            self = .control
        } else {
            self = (0xC0...0x24F).contains(scalar) ? .latin : .other
        }
    }

    /// Chinese characters, their radicals, 〇 and 々.
    @inlinable public static func isHan(_ scalar: UInt32) -> Bool {
        if scalar >= 0x4E00 && scalar <= 0x9FFF { return true }
        switch scalar {
        case 0x2E80...0x2FD5, 0x3005...0x3007, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF: return true
        default: return false
        }
    }

    /// White space (tab and line ends too) and characters without width; not the other control characters.
    @inlinable public static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// Punctuation and signs, of either width; what words never reach across.
    @inlinable public static func isPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xA1...0xBF, 0xD7, 0xF7: true
        case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x23FF, 0x2460...0x27BF, 0x3001...0x3004: true
        case 0x3008...0x3020, 0x3030, 0x303D, 0x30FB, 0xFE10...0xFE1F, 0xFE30...0xFE6B, 0xFF01...0xFF0F: true
        case 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFE6: true
        default: false
        }
    }

    /// The ASCII form of a Latin letter (in lower case) or decimal digit of either width; nil for everything else.
    @inlinable public static func latinOrDigit(_ scalar: UInt32) -> UInt8? {
        var value = scalar
        if value >= 0xFF01 && value <= 0xFF5E { value -= 0xFEE0 }
        switch value {
        case 0x30...0x39, 0x61...0x7A: return UInt8(value)
        case 0x41...0x5A: return UInt8(value + 0x20)
        default: return nil
        }
    }
}
