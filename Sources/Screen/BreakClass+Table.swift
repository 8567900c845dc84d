// Which characters belong to which class of line breaking.

import Script

extension BreakClass {
    /// The class of a scalar.
    /// - Complexity: O(1) for ASCII, ideographs and Chinese punctuation.
    init(_ scalar: UInt32) {
        if scalar &- 0x4E00 < 0x5200 {
            self = .ideograph
        } else if scalar < 0x80 {
            self = Self.ascii(scalar)
        } else if scalar &- 0x2000 < 0x70 {
            self = Self.generalPunctuation(scalar)
        } else if scalar &- 0x3000 < 0x40 {
            self = Self.chinesePunctuation(scalar)
        } else if scalar &- 0xFF00 < 0xF0 {
            self = Self.fullWidth(scalar)
        } else {
            self = Self.other(scalar)
        }
    }

    private static func ascii(_ scalar: UInt32) -> BreakClass {
        switch scalar {
        case 0x0A...0x0D: return .lineEnd
        case 0x09, 0x20: return .space
        case 0x00..<0x20, 0x7F: return .joined
        case 0x28, 0x5B, 0x7B: return .wordStart  // ( [ {
        case 0x21, 0x25, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: return .wordEnd  // ! % ) , . : ; ? ] }
        default: return .word
        }
    }

    private static func generalPunctuation(_ scalar: UInt32) -> BreakClass {
        switch scalar {
        case 0x2000...0x2006, 0x2008...0x200A, 0x205F: return .space
        case 0x2028, 0x2029: return .lineEnd
        case 0x2018, 0x201C: return .opener  // ‘ “
        case 0x2019, 0x201D, 0x2022, 0x2027, 0x203C, 0x2047...0x2049: return .closer  // ’ ” • ‧ ‼ ⁇ ⁈ ⁉
        case 0x2010...0x2013: return .closer  // ‐ ‑ ‒ –
        case 0x2014, 0x2015, 0x2025, 0x2026: return .dash  // — ― ‥ …
        case 0x2030...0x2037: return .wordEnd  // ‰ ′ ″
        case 0x2007, 0x200B...0x200F, 0x202A...0x202F, 0x2060...0x206F: return .joined
        default: return .ideograph
        }
    }

    private static func chinesePunctuation(_ scalar: UInt32) -> BreakClass {
        switch scalar {
        case 0x3000: return .space
        case 0x3001, 0x3002: return .stop  // 、 。
        case 0x3005, 0x301C, 0x301E, 0x301F, 0x303B: return .closer  // 々 〜 〞 〟 〻
        case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D: return .opener
        case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B: return .closer
        case 0x302A...0x302F: return .joined
        default: return .ideograph
        }
    }

    private static func fullWidth(_ scalar: UInt32) -> BreakClass {
        switch scalar {
        case 0xFF0C, 0xFF1A, 0xFF1B: return .stop  // ， ： ；
        case 0xFF05, 0xFF0E: return .wordEnd  // ％ ．
        case 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62: return .opener  // （ ［ ｛ ｟ ｢
        case 0xFF01, 0xFF09, 0xFF0D, 0xFF0F, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF5E, 0xFF60, 0xFF61, 0xFF63, 0xFF64, 0xFF65:
            return .closer  // ！ ） － ／ ？ ］ ｝ ～ ｠ ｡ ｣ ､ ･
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: return .word  // ０ Ａ ａ
        case 0xFF06, 0xFF0B, 0xFF1D: return .word  // ＆ ＋ ＝
        case 0xFFE0, 0xFFE1, 0xFFE5, 0xFFE6: return .word  // ￠ ￡ ￥ ￦
        default: return .ideograph
        }
    }

    private static func other(_ scalar: UInt32) -> BreakClass {
        switch scalar {
        case 0x85: return .lineEnd
        case 0xA0: return .word  // no-break space
        case 0xAB: return .opener  // «
        case 0xB7, 0xBB, 0x30FB, 0x30FC: return .closer  // · » ・ ー
        case 0xB0, 0x2103: return .wordEnd  // ° ℃
        case 0x2150...0x218B: return .word  // Ⅱ
        case 0x2E3A: return .dash  // ⸺
        case 0xFE10...0xFE12, 0xFE50...0xFE52, 0xFE54...0xFE57: return .closer
        default: return letterOrSign(scalar)
        }
    }

    /// Alphabets are words; every other script and sign may be broken anywhere, but never before a mark.
    private static func letterOrSign(_ scalar: UInt32) -> BreakClass {
        switch CharacterWidth.widthClass(scalar) {
        case .combining, .unprintable: return .joined
        case .wide: return .ideograph
        case .narrow, .ambiguous: return scalar < 0x1100 || scalar &- 0x1E00 < 0x200 ? .word : .ideograph
        }
    }
}
