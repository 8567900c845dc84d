// One line of a page with what was measured of it when the page was read.

/// Number of half-width columns; a Han character takes two.
typealias ColumnCount = Int

/// One line of a page.
struct PageLine: Sendable {
    /// Bytes of the line in the page's text, without the line feed.
    @CompactRange var bytes: Range<Int>
    /// Its characters in `PageText.characters`.
    @CompactRange var characters: Range<Int>
    /// White space before the first character.
    @Compact var indent: ColumnCount = 0
    /// Width of the characters, and of the spaces between them when they are few.
    @Compact var width: ColumnCount = 0
    /// Places between two characters where white space stands.
    @Compact var gapCount = 0
    @Compact var hanCount = 0
    @Compact var digitCount = 0
    @Compact var latinCount = 0
    /// Pairs of neighbours that are both Han, letter or digit.
    @Compact var wordPairCount = 0
    /// Control characters; they count as nothing.
    @Compact var controlCount = 0
    /// ，and 、
    @Compact var commaCount = 0
    /// ， alone.
    @Compact var clauseCount = 0
    /// Marks that end a sentence.
    @Compact var terminalCount = 0
    /// Opening marks less closing marks.
    @Compact var markBalance = 0
    /// How its last characters end it.
    var ending: Ending = .open
    /// Characters that rules ask for.
    var signs: LineSigns = []

    /// Number of characters that are no white space.
    var count: Int { characters.count }
    /// True for white space alone.
    var isBlank: Bool { characters.isEmpty }
    /// Set wide: nearly every character stands apart from the next.
    var isLetterSpaced: Bool {
        let letterCount = hanCount + latinCount + digitCount
        return letterCount >= 2 && gapCount * 4 >= (letterCount - 1) * 3
    }
}
