// What a character is to a line break. A table of rules; it sets no lines.

/// Classes of characters at the ends of lines, after CLREQ (prohibition rules for line start and line end) and
/// GB/T 15834 (position of punctuation marks).
enum BreakClass: UInt8 {
    /// Before the first character of a line.
    case start
    /// An ideograph, a sign without rules: a line may end on either side.
    case ideograph
    /// A letter or digit of a word: words stay whole.
    case word
    /// Stays with the word before it, and with one that follows at once: `,` `.` `)` `%` `％` `℃`.
    case wordEnd
    /// Never the first of a line: ，。、；：？！）》”’】· ～.
    case closer
    /// The same, and may hang past the end of a line: ，。、；：.
    case stop
    /// Never the last of a line: （《“‘【.
    case opener
    /// The same, and stays with a word before it: `(` `[`.
    case wordStart
    /// — and …: two of them are not taken apart; a single one never begins a line.
    case dash
    /// A space.
    case space
    /// Ends a line wherever it stands.
    case lineEnd
    /// Belongs to the character before it: combining marks, what is never printed.
    case joined

    /// Part of a word.
    var isWord: Bool { self == .word || self == .wordEnd || self == .wordStart }

    /// Whether it may stand past the end of a line.
    var mayHang: Bool { self == .stop }

    /// Whether a line may end between two characters.
    /// - Parameters:
    ///   - next: the character after the break.
    ///   - startsPair: whether `next` and the one after it are a pair of dashes, which may begin a line.
    func allowsBreak(before next: BreakClass, startsPair: Bool) -> Bool {
        switch (self, next) {
        case (.opener, _), (.wordStart, _), (_, .closer), (_, .stop), (_, .wordEnd), (_, .joined): return false
        case (.space, .dash): return true
        case (.dash, .dash): return false
        case (_, .dash): return startsPair
        case (.space, _): return true
        case (.word, .word), (.word, .wordStart), (.wordEnd, .word), (.wordEnd, .wordStart): return false
        default: return true
        }
    }
}
