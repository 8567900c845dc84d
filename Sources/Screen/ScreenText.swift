// The width of text and how it is cut. Widths come from Script; there is no setting of the process.

import Script

/// A character as it will stand on the screen: one base and its combining marks.
///
/// What must not reach a terminal is left out while a text is read: controls, ESC, C1, bidirectional and zero-width
/// characters. Tabulators and line ends count as one space.
struct ScreenCharacters: Sequence, IteratorProtocol {
    /// One scalar of the text.
    struct Element {
        /// The scalar.
        var scalar: UInt32
        /// Its columns: 0 for a combining mark that belongs to the character before it.
        var columnCount: Int
    }

    private var scalars: String.UnicodeScalarView.Iterator
    private let width: CharacterWidth
    private var hasBase = false

    init(_ text: String, width: CharacterWidth) {
        self.scalars = text.unicodeScalars.makeIterator()
        self.width = width
    }

    mutating func next() -> Element? {
        while let scalar = scalars.next()?.value {
            if let element = element(scalar) { return element }
        }
        return nil
    }

    /// What a scalar is on the screen; nil when it is left out. A mark without a base gets a space to stand on: none
    /// is drawn, so it is left out too.
    private mutating func element(_ scalar: UInt32) -> Element? {
        let columnCount = width.columnCount(scalar)
        if columnCount > 0 {
            hasBase = true
            return Element(scalar: scalar, columnCount: columnCount)
        }
        if Self.isLineEndOrTabulator(scalar) {
            hasBase = true
            return Element(scalar: 0x20, columnCount: 1)
        }
        guard hasBase, CharacterWidth.widthClass(scalar) == .combining else { return nil }
        return Element(scalar: scalar, columnCount: 0)
    }

    private static func isLineEndOrTabulator(_ scalar: UInt32) -> Bool {
        (scalar >= 0x09 && scalar <= 0x0D) || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
    }
}

/// Columns a text takes when it is put on a canvas: 4 for `万州`, 2 for `“”`, or 4 with `.wide`.
/// - Parameters:
///   - text: any text; what never reaches the screen takes no column.
///   - ambiguous: what ambiguous characters take.
/// - Complexity: O(text).
public func columnCount(of text: String, ambiguous: AmbiguousWidth = .narrow) -> Int {
    var total = 0
    for element in ScreenCharacters(text, width: CharacterWidth(ambiguous: ambiguous)) { total += element.columnCount }
    return total
}

/// The text, or as much of its beginning as fits with `…` after it.
///
/// Nothing is ever taken from the middle: what is shown before `…` is a true beginning of the text. Where not even
/// `…` fits, the result is the beginning alone.
///
///     truncated("唱好“双城记” 建好“经济圈”", toColumns: 12)      // 唱好“双城…
/// - Parameters:
///   - text: any text; what never reaches the screen is left out.
///   - columns: columns that may be used.
///   - ambiguous: what ambiguous characters take, `…` among them.
/// - Returns: text of at most `columns` columns.
/// - Complexity: O(text).
public func truncated(_ text: String, toColumns columns: Int, ambiguous: AmbiguousWidth = .narrow) -> String {
    let width = CharacterWidth(ambiguous: ambiguous)
    let cut = TextCut(text, columns: columns, width: width)
    var result = String.UnicodeScalarView()
    var used = 0
    for element in ScreenCharacters(text, width: width) {
        used += element.columnCount
        if used > cut.columnCount { break }
        if let scalar = Unicode.Scalar(element.scalar) { result.append(scalar) }
    }
    if cut.hasEllipsis { result.append("…") }
    return String(result)
}

/// The text without what must not reach a terminal, for output that goes past a canvas.
///
///     printable("红\u{1B}[31m字\n") == "红[31m字 "
/// - Parameter text: any text.
/// - Returns: its characters; controls, bidirectional and zero-width ones are left out, tabulators and line ends are
///   spaces.
/// - Complexity: O(text).
public func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for element in ScreenCharacters(text, width: CharacterWidth()) {
        if let scalar = Unicode.Scalar(element.scalar) { result.append(scalar) }
    }
    return String(result)
}

/// Where a text is cut so that it fits.
struct TextCut {
    /// The mark of something cut off.
    static let ellipsis: UInt32 = 0x2026

    /// Columns of the beginning that is shown, without `…`.
    let columnCount: Int
    /// Whether `…` follows.
    let hasEllipsis: Bool

    init(_ text: String, columns: Int, width: CharacterWidth) {
        let ellipsisColumns = width.columnCount(Self.ellipsis)
        var used = 0
        var beforeEllipsis = 0
        for element in ScreenCharacters(text, width: width) {
            let next = used + element.columnCount
            if next > columns {
                hasEllipsis = columns >= ellipsisColumns
                columnCount = hasEllipsis ? beforeEllipsis : used
                return
            }
            used = next
            if used <= columns - ellipsisColumns { beforeEllipsis = used }
        }
        columnCount = used
        hasEllipsis = false
    }
}
