// Folding of text for comparison: width, case, traditional forms. Tables come in as bytes; it opens no files.

/// Says which characters count as the same when text is compared.
///
/// Folding never changes the number of scalars, so that a place in the folded text is the same place in the original.
///
///     TextFolding().folded(0xFF12) == 0x32   // ２ → 2
///     TextFolding(variants: bytes).folded("傳") == "传"
public struct TextFolding: Sendable {
    /// What to add to a scalar, wrapping, to fold it.
    @usableFromInline let differences: ScalarTable

    /// Folding of width and case alone.
    public init() { differences = ScalarTable() }

    /// Folding of width, case and the variants of a table.
    ///
    /// Every character of a line's second column folds to its first character: `传⇥傳`. A line that is none of these is
    /// passed over.
    /// - Parameter bytes: `Data/script/variants.tsv`, UTF-8.
    /// - Complexity: O(number of bytes).
    public init(variants bytes: [UInt8]) {
        let lines = TableLines(bytes: bytes)
        var differences = ScalarTable()
        lines.forEach { key, rest in
            guard let target = lines.scalar(at: key.lowerBound, before: key.upperBound) else { return }
            var place = rest.lowerBound
            while let source = lines.scalar(at: place, before: rest.upperBound) {
                differences.set(target.value &- source.value, at: source.value)
                place += source.length
            }
        }
        self.differences = differences
    }

    /// The scalar to compare with; the scalar itself when nothing applies.
    /// - Parameter scalar: a Unicode scalar value.
    /// - Complexity: O(1).
    @inlinable public func folded(_ scalar: UInt32) -> UInt32 {
        var value = scalar
        if value >= 0xFF01 && value <= 0xFF5E { value -= 0xFEE0 }
        if value == 0x3000 { value = 0x20 }
        if value >= 0x41 && value <= 0x5A { return value + 0x20 }
        return value < 0x80 ? value : value &+ differences[value]
    }

    /// The text with every scalar folded.
    ///
    ///     folding.folded("ＷＴＯ傳統") == "wto传统"
    /// - Complexity: O(length of the text).
    public func folded(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { view.append(Unicode.Scalar(folded(scalar.value)) ?? scalar) }
        return String(view)
    }
}
