// What single characters mean in a filter text. It knows no tokens.

/// Classes of characters of the filter language.
enum FilterCharacter {
    /// Names before a colon longer than this are no names of fields.
    static let longestName = 16

    /// The half-width form of a full-width ASCII character: ： gives `:`; others as they are.
    static func halfWidth(_ scalar: UInt32) -> UInt32 {
        if scalar >= 0xFF01, scalar <= 0xFF5E { return scalar - 0xFEE0 }
        return scalar == 0x3000 ? 0x20 : scalar
    }

    /// White space, control characters and marks without width.
    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// A quote that opens a phrase.
    static func isQuote(_ scalar: UInt32) -> Bool {
        scalar == 0x22 || scalar == 0xFF02 || scalar == 0x201C || scalar == 0x201D
    }

    /// Both are straight quotes, of whatever width.
    static func areStraightQuotes(_ left: UInt32, _ right: UInt32) -> Bool {
        halfWidth(left) == 0x22 && halfWidth(right) == 0x22
    }

    /// No word goes on here: space, bracket, quote.
    static func endsWord(_ scalar: UInt32) -> Bool {
        let plain = halfWidth(scalar)
        return isSpace(scalar) || isQuote(scalar) || plain == 0x28 || plain == 0x29
    }

    /// Chinese characters and what is set with them, but not the full-width forms of ASCII.
    static func isWide(_ scalar: UInt32) -> Bool {
        scalar >= 0x2E80 && !(scalar >= 0xFF01 && scalar <= 0xFF5E)
    }

    /// The lower-case form of a Latin letter of either width; nil for everything else.
    static func latinLetter(_ scalar: UInt32) -> UInt32? {
        let plain = halfWidth(scalar)
        if plain >= 0x41, plain <= 0x5A { return plain + 0x20 }
        return plain >= 0x61 && plain <= 0x7A ? plain : nil
    }

    /// Punctuation and signs, ASCII and Chinese. A word that holds one is looked for with it, like a phrase.
    static func isPunctuation(_ scalar: UInt32) -> Bool {
        switch halfWidth(scalar) {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xA1...0xBF, 0xD7, 0xF7: true
        case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x23FF, 0x2460...0x27BF, 0x3001...0x3004: true
        case 0x3008...0x3020, 0x3030, 0x303D, 0x30FB, 0xFE10...0xFE1F, 0xFE30...0xFE6B, 0xFF5F...0xFF65: true
        case 0xFFE0...0xFFE6: true
        default: false
        }
    }

    /// Spaces alone, or nothing.
    static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { isSpace($0.value) } }

    /// A text of these scalars.
    static func string(_ scalars: ArraySlice<UInt32>) -> String {
        var view = String.UnicodeScalarView()
        for value in scalars { view.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
        return String(view)
    }

    /// True when the text, typed as it is, is one word: no spaces, no operators, no punctuation.
    static func isOneWord(_ text: String) -> Bool {
        guard !text.isEmpty, !text.unicodeScalars.contains(where: { isSpace($0.value) || isPunctuation($0.value) })
        else { return false }
        var lexer = FilterLexer(text)
        guard case .word(let word)? = lexer.next()?.kind else { return false }
        return word == text && lexer.next() == nil
    }
}
