// Folding of text for comparison: width, case, traditional forms. Tables come in as bytes; it opens no files.

/// Says which characters count as the same when text is compared.
///
/// Folding never changes the number of scalars, so that a place in the folded text is the same place in the original.
///
///     TextFolding().folded(0xFF12) == 0x32   // ２ → 2
public struct TextFolding: Sendable {
    /// Folding of width and case alone.
    public init() {}

    /// The scalar to compare with; the scalar itself when nothing applies.
    /// - Parameter scalar: a Unicode scalar value.
    /// - Complexity: O(1).
    @inlinable public func folded(_ scalar: UInt32) -> UInt32 {
        var value = scalar
        if value >= 0xFF01 && value <= 0xFF5E { value -= 0xFEE0 }
        if value == 0x3000 { value = 0x20 }
        if value >= 0x41 && value <= 0x5A { value += 0x20 }
        return value
    }
}
