// Cuts a filter text into tokens: brackets, minus signs, OR, phrases, fields with their values, words. It knows which
// characters are operators in full width, and nothing of what the tokens mean together.

/// One piece of a filter text.
struct FilterToken {
    /// The value behind a field's colon.
    struct Value {
        /// The words, without quotes.
        var text: String
        /// Written in quotes.
        var isQuoted: Bool
        /// Asked for whole, as in `place:=万州区`.
        var isExact: Bool
        /// Where, the quotes and the sign included.
        var span: TextSpan
    }

    enum Kind {
        case open, close, or
        /// `-` or `!`; it excludes only a term that it touches.
        case minus(touchesNext: Bool)
        case phrase(String)
        case word(String)
        case field(FilterField, Value?)
        case unknownField(String)
        /// A quote that is never closed, behind a field or not; it runs to the end of the text.
        case openQuote(FilterField?, Value)
    }

    var kind: Kind
    var span: TextSpan
}

/// Reads tokens one after the other, each scalar once.
struct FilterLexer {
    private let scalars: [UInt32]
    /// Byte offset of each scalar, and of the end.
    private let offsets: [Int]
    private var position = 0

    init(_ text: String) {
        var scalars: [UInt32] = []
        var offsets: [Int] = [0]
        for scalar in text.unicodeScalars {
            scalars.append(scalar.value)
            offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
        }
        self.scalars = scalars
        self.offsets = offsets
    }

    /// The next token; nil at the end.
    mutating func next() -> FilterToken? {
        while position < scalars.count, FilterCharacter.isSpace(scalars[position]) { position += 1 }
        guard position < scalars.count else { return nil }
        let start = position
        let kind = operatorToken() ?? phraseToken() ?? orToken() ?? fieldToken() ?? .word(bareRun())
        return FilterToken(kind: kind, span: span(from: start))
    }

    private mutating func operatorToken() -> FilterToken.Kind? {
        switch FilterCharacter.halfWidth(scalars[position]) {
        case 0x28:
            position += 1
            return .open
        case 0x29:
            position += 1
            return .close
        case 0x2D, 0x21:
            position += 1
            let touches = position < scalars.count && !FilterCharacter.isSpace(scalars[position])
            return .minus(touchesNext: touches)
        default: return nil
        }
    }

    private mutating func phraseToken() -> FilterToken.Kind? {
        guard FilterCharacter.isQuote(scalars[position]) else { return nil }
        let start = position
        let (text, isClosed) = quotedText()
        if isClosed { return .phrase(text) }
        return .openQuote(nil, .init(text: text, isQuoted: true, isExact: false, span: span(from: start)))
    }

    private mutating func orToken() -> FilterToken.Kind? {
        guard isOr(at: position) else { return nil }
        position += 2
        return .or
    }

    private mutating func fieldToken() -> FilterToken.Kind? {
        guard let name = fieldName(at: position) else { return nil }
        position += name.utf8.count + 1
        guard let field = FilterField(rawValue: name) else {
            _ = isAtQuote ? quotedText().text : bareRun()
            return .unknownField(name)
        }
        let start = position
        let isExact = field.entityKind != nil && skip(0x3D)
        if isAtQuote {
            let (text, isClosed) = quotedText()
            let value = FilterToken.Value(text: text, isQuoted: true, isExact: isExact, span: span(from: start))
            return isClosed ? .field(field, value) : .openQuote(field, value)
        }
        let text = bareRun()
        guard !text.isEmpty else { return .field(field, nil) }
        return .field(field, .init(text: text, isQuoted: false, isExact: isExact, span: span(from: start)))
    }

    private var isAtQuote: Bool { position < scalars.count && FilterCharacter.isQuote(scalars[position]) }

    private mutating func skip(_ character: UInt32) -> Bool {
        guard position < scalars.count, FilterCharacter.halfWidth(scalars[position]) == character else { return false }
        position += 1
        return true
    }

    /// Reads on until a space, a bracket or a quote, or, behind a Chinese character, until a field or an OR begins:
    /// `铁路OR高铁` and `万州date:2020` need no spaces.
    private mutating func bareRun() -> String {
        let start = position
        while position < scalars.count {
            let scalar = scalars[position]
            if FilterCharacter.endsWord(scalar) { break }
            if position > start, FilterCharacter.isWide(scalars[position - 1]) {
                if isOr(at: position) { break }
                if let name = fieldName(at: position), FilterField(rawValue: name) != nil { break }
            }
            position += 1
        }
        return FilterCharacter.string(scalars[start..<position])
    }

    /// Reads a quoted text with its quotes, to the end of all when the quote is never closed. A quote opened by “ may
    /// hold “…” again; a backslash takes the next character as it is.
    private mutating func quotedText() -> (text: String, isClosed: Bool) {
        let opening = scalars[position]
        let closing = opening == 0x201C ? 0x201D : opening
        var depth = 1
        var text: [UInt32] = []
        position += 1
        while position < scalars.count {
            var scalar = scalars[position]
            position += 1
            if scalar == 0x5C, position < scalars.count {
                scalar = scalars[position]
                position += 1
            } else if scalar == closing || FilterCharacter.areStraightQuotes(scalar, closing) {
                depth -= 1
                if depth == 0 { return (FilterCharacter.string(text[...]), true) }
            } else if scalar == opening {
                depth += 1
            }
            text.append(scalar)
        }
        return (FilterCharacter.string(text[...]), false)
    }

    /// True for OR with nothing Latin before or behind it.
    private func isOr(at place: Int) -> Bool {
        guard place + 1 < scalars.count, FilterCharacter.halfWidth(scalars[place]) == 0x4F,
            FilterCharacter.halfWidth(scalars[place + 1]) == 0x52
        else { return false }
        guard place + 2 < scalars.count else { return true }
        return FilterCharacter.endsWord(scalars[place + 2]) || FilterCharacter.isWide(scalars[place + 2])
    }

    /// The lower-case letters before a colon, when letters alone stand there.
    private func fieldName(at place: Int) -> String? {
        var end = place
        while end < scalars.count, end - place <= FilterCharacter.longestName,
            let letter = FilterCharacter.latinLetter(scalars[end])
        {
            _ = letter
            end += 1
        }
        guard end > place, end < scalars.count, FilterCharacter.halfWidth(scalars[end]) == 0x3A else { return nil }
        return FilterCharacter.string(scalars[place..<end].map { FilterCharacter.latinLetter($0) ?? $0 }[...])
    }

    private func span(from start: Int) -> TextSpan { TextSpan(offsets[start], offsets[position]) }
}
