// Folding of text for comparison. Works on UTF-16 units and scalars; tables come in as bytes.

/// Folds one Unicode scalar for comparison: full width to half width, Latin capitals to small letters.
///
///     foldedScalar(0xFF12) == 0x32   // ２ → 2
/// - Parameter scalar: a Unicode scalar value.
/// - Returns: the scalar to compare with; itself when nothing applies.
public func foldedScalar(_ scalar: UInt32) -> UInt32 {
    var value = scalar
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    if value == 0x3000 { value = 0x20 }
    if (0x41...0x5A).contains(value) { value += 0x20 }
    return value
}
