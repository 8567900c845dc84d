// How many columns of a terminal a character takes. A value with a table of its own; it asks no terminal and no locale.

/// How many columns the characters take that Unicode calls ambiguous: “ ” … — · ─ │ █ α é.
///
/// Western fonts draw them one column wide, many Chinese ones two. Only the terminal knows, so it is a value that is
/// passed in, never a setting of the process.
public enum AmbiguousWidth: Int, Hashable, Sendable {
    /// One column: what most terminals do.
    case narrow = 1
    /// Two columns: terminals set up for Chinese fonts.
    case wide = 2
}

/// What a Unicode scalar is to a grid of cells.
public enum CharacterWidthClass: UInt32, Hashable, Sendable {
    /// One column.
    case narrow = 0
    /// Two columns: ideographs, full-width forms, most emoji.
    case wide = 1
    /// One or two columns, see `AmbiguousWidth`.
    case ambiguous = 2
    /// No column of its own: a mark drawn upon the character before it.
    case combining = 3
    /// Never sent to a terminal: controls, bidirectional and zero-width characters, variation selectors, noncharacters.
    case unprintable = 4
}

/// Widths of characters.
///
///     CharacterWidth().columnCount(0x4E07) == 2                      // 万
///     CharacterWidth(ambiguous: .wide).columnCount(0x201C) == 2      // “
public struct CharacterWidth: Hashable, Sendable {
    /// What ambiguous characters take.
    public var ambiguous: AmbiguousWidth

    /// Widths under one reading of the ambiguous characters.
    @inlinable public init(ambiguous: AmbiguousWidth = .narrow) { self.ambiguous = ambiguous }

    /// Columns a scalar takes: 0, 1 or 2; 0 for combining marks and for what is never printed.
    /// - Parameter scalar: a Unicode scalar value.
    /// - Complexity: O(1) for ASCII and the common ideographs, else O(log runs).
    @inlinable public func columnCount(_ scalar: UInt32) -> Int {
        if scalar &- 0x20 < 0x5F { return 1 }
        if scalar &- 0x4E00 < 0x5200 { return 2 }
        switch Self.widthClass(scalar) {
        case .narrow: return 1
        case .wide: return 2
        case .ambiguous: return ambiguous.rawValue
        case .combining, .unprintable: return 0
        }
    }

    /// The class of a scalar: `.wide` for 万, `.combining` for U+0301, `.unprintable` for ESC and U+202E.
    /// - Parameter scalar: a Unicode scalar value; what lies past U+10FFFF is unprintable.
    /// - Complexity: O(1) for ASCII and the common ideographs, else O(log runs).
    public static func widthClass(_ scalar: UInt32) -> CharacterWidthClass {
        if scalar &- 0x20 < 0x5F { return .narrow }
        if scalar &- 0x4E00 < 0x5200 { return .wide }
        if scalar > 0x10FFFF { return .unprintable }
        let run = runs[runIndex(of: scalar)]
        return CharacterWidthClass(rawValue: run & 7) ?? .unprintable
    }

    /// Index of the last run that starts at or before the scalar. The first run starts at 0, so there always is one.
    private static func runIndex(of scalar: UInt32) -> Int {
        let wanted = scalar << 3 | 7
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle] <= wanted { low = middle } else { high = middle }
        }
        return low
    }
}
