// Breaks prose into lines by the rules of Chinese typesetting. It draws nothing and changes no character.

import Script

/// How prose is set into lines.
///
/// Closing punctuation never begins a line and opening punctuation never ends one; `——` and `……` are not taken apart;
/// Latin words and numbers stay whole where they fit. What cannot be broken by these rules is broken by force rather
/// than left longer than the line. Rules after the Requirements for Chinese Text Layout (CLREQ) and GB/T 15834.
public struct LineBreaking: Hashable, Sendable {
    /// Columns of a line, at least 1.
    public var columnCount: Int
    /// Columns left free at the beginning of the first line: 4 for the two-character indent of a Chinese paragraph.
    public var firstIndent: Int
    /// Whether a stop or comma may stand past the end of a line, in up to two columns more.
    public var hangsPunctuation: Bool
    /// Widths of characters.
    public var width: CharacterWidth

    /// Makes a way of setting lines; less than one column counts as one.
    public init(
        columnCount: Int, firstIndent: Int = 0, hangsPunctuation: Bool = false, ambiguous: AmbiguousWidth = .narrow
    ) {
        self.columnCount = max(1, columnCount)
        self.firstIndent = max(0, firstIndent)
        self.hangsPunctuation = hangsPunctuation
        self.width = CharacterWidth(ambiguous: ambiguous)
    }

    /// The lines of a text as ranges of its UTF-8 bytes.
    ///
    /// Spaces at a break belong to no line; line ends in the text always break. Each line has at least one character,
    /// so that a wide one stands alone in a line of one column.
    ///
    ///     LineBreaking(columnCount: 8).ranges(in: "开州、达州，万州")      // 开州、 | 达州， | 万州
    /// - Parameter text: any text.
    /// - Returns: the lines in order, without gaps but for spaces and line ends; one empty line for empty text.
    /// - Complexity: O(text).
    public func ranges(in text: String) -> [Range<Int>] {
        var setter = LineSetter(self)
        var offset = 0
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if let previous {
                setter.add(previous, before: scalar, at: offset)
                offset += UTF8.width(previous)
            }
            previous = scalar
        }
        if let previous {
            setter.add(previous, before: nil, at: offset)
            offset += UTF8.width(previous)
        }
        return setter.finish(at: offset)
    }
}

/// The lines of a text as ranges of its UTF-8 bytes; see `LineBreaking`.
/// - Complexity: O(text).
public func breakLines(
    _ text: String, columns: Int, firstIndent: Int = 0, hangsPunctuation: Bool = false,
    ambiguous: AmbiguousWidth = .narrow
) -> [Range<Int>] {
    LineBreaking(
        columnCount: columns, firstIndent: firstIndent, hangsPunctuation: hangsPunctuation, ambiguous: ambiguous
    ).ranges(in: text)
}

/// Sets one text. Greedy: a line is as long as the rules allow, and each character is looked at once.
private struct LineSetter {
    /// A place where the line may end.
    private struct Break {
        /// Byte where the line ends.
        var end: Int
        /// Byte where the next one starts.
        var nextStart: Int
        /// Columns of the line up to where the next one starts.
        var columnsBefore: Int
    }

    private let rules: LineBreaking
    private var lines: [Range<Int>] = []
    private var start = 0
    private var used: Int
    private var previous = BreakClass.start
    /// Where the trailing spaces of the line begin; nil when it ends in something else.
    private var spacesStart: Int?
    /// Best place so far in this line.
    private var allowed: Break?
    /// Last place so far that only takes a word apart.
    private var insideWord: Break?
    private var hasHung = false

    init(_ rules: LineBreaking) {
        self.rules = rules
        self.used = min(rules.firstIndent, rules.columnCount - 1)
    }

    /// Takes the next character. Spaces never break a line: they hang past its end until something visible follows.
    mutating func add(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?, at offset: Int) {
        let current = BreakClass(scalar.value)
        switch current {
        case .lineEnd: endLine(at: offset, scalar, next)
        case .space: addSpace(scalar, at: offset)
        case .joined: addJoined(scalar)
        default: addVisible(scalar, current, before: next, at: offset)
        }
    }

    /// The lines, the last one closed.
    mutating func finish(at offset: Int) -> [Range<Int>] {
        lines.append(start..<(spacesStart ?? offset))
        return lines
    }

    private mutating func endLine(at offset: Int, _ scalar: Unicode.Scalar, _ next: Unicode.Scalar?) {
        let isFirstOfPair = scalar == "\r" && next == "\n"
        guard !isFirstOfPair else {
            spacesStart = spacesStart ?? offset
            return
        }
        lines.append(start..<(spacesStart ?? offset))
        begin(at: offset + UTF8.width(scalar), columns: 0)
        previous = .start
    }

    private mutating func addSpace(_ scalar: Unicode.Scalar, at offset: Int) {
        spacesStart = spacesStart ?? offset
        used += max(1, rules.width.columnCount(scalar.value))
        previous = .space
    }

    /// A mark upon a space makes the space visible.
    private mutating func addJoined(_ scalar: Unicode.Scalar) {
        used += rules.width.columnCount(scalar.value)
        if CharacterWidth.widthClass(scalar.value) == .combining { spacesStart = nil }
    }

    private mutating func addVisible(
        _ scalar: Unicode.Scalar, _ current: BreakClass, before next: Unicode.Scalar?, at offset: Int
    ) {
        if offset > start { noteBreak(current, before: next, at: offset) }
        let columns = rules.width.columnCount(scalar.value)
        while used + columns > rules.columnCount, offset > start {
            if rules.hangsPunctuation, !hasHung, used <= rules.columnCount, current.mayHang {
                hasHung = true
                break
            }
            breakLine(at: offset)
        }
        used += columns
        spacesStart = nil
        previous = current
    }

    /// Remembers whether the line may end before the character at hand.
    private mutating func noteBreak(_ current: BreakClass, before next: Unicode.Scalar?, at offset: Int) {
        let place = Break(end: spacesStart ?? offset, nextStart: offset, columnsBefore: used)
        let isPair = current == .dash && next.map { BreakClass($0.value) == .dash } ?? false
        if previous != .start, previous.allowsBreak(before: current, startsPair: isPair) {
            allowed = place
        } else if previous.isWord, current.isWord {
            insideWord = place
        }
    }

    /// Ends the line at the best place there is; at the character at hand when there is none.
    private mutating func breakLine(at offset: Int) {
        let place = allowed ?? insideWord ?? Break(end: spacesStart ?? offset, nextStart: offset, columnsBefore: used)
        lines.append(start..<max(start, place.end))
        let later = insideWord.flatMap { $0.nextStart > place.nextStart ? $0 : nil }
        let spaces = spacesStart.flatMap { $0 > place.nextStart ? $0 : nil }
        begin(at: place.nextStart, columns: used - place.columnsBefore)
        spacesStart = spaces
        insideWord = later.map {
            Break(end: $0.end, nextStart: $0.nextStart, columnsBefore: $0.columnsBefore - place.columnsBefore)
        }
    }

    private mutating func begin(at offset: Int, columns: Int) {
        start = offset
        used = columns
        spacesStart = nil
        allowed = nil
        insideWord = nil
        hasHung = false
    }
}
