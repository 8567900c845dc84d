// A text as UTF-16 units with the byte each one starts at: what all entity rules work on. It knows no lexicon.

import Corpus

/// A text laid out for rules: one unit a position, folded beside original, and the way back to bytes.
///
/// Characters beyond U+FFFF become one U+FFFD unit, so a position is a character (a Unicode scalar) and never half of one.
final class EntityText: Sendable {
    /// The units as printed.
    let units: [UInt16]
    /// The units with width, case and traditional forms folded.
    let folded: [UInt16]
    /// True when a character of the text is folded to another one.
    private let hasVariants: Bool
    private let folding: ScriptFolding
    /// The text itself, in UTF-8.
    let bytes: [UInt8]
    /// Byte offset of each unit in the text, and the length of the text at the end.
    let byteOffsets: [UInt32]

    /// Lays out a text.
    /// - Complexity: O(length).
    init(_ text: String, _ folding: ScriptFolding) {
        let bytes = Array(text.utf8)
        let count = bytes.count { $0 & 0xC0 != 0x80 }
        var units = [UInt16](repeating: 0, count: count)
        var offsets = [UInt32](repeating: UInt32(bytes.count), count: count + 1)
        var hasVariants = false
        folded = [UInt16](unsafeUninitializedCapacity: count) { folded, initialized in
            units.withUnsafeMutableBufferPointer { units in
                offsets.withUnsafeMutableBufferPointer { offsets in
                    EntityText.layOut(bytes, units, offsets)
                    hasVariants = EntityText.fold(units, folding, folded)
                }
            }
            initialized = count
        }
        (self.bytes, self.units, byteOffsets) = (bytes, units, offsets)
        (self.folding, self.hasVariants) = (folding, hasVariants)
    }

    /// Folds units.
    /// - Returns: true when a Chinese character becomes another one.
    private static func fold(
        _ units: UnsafeMutableBufferPointer<UInt16>, _ folding: ScriptFolding,
        _ folded: UnsafeMutableBufferPointer<UInt16>
    ) -> Bool {
        folding.units.withUnsafeBufferPointer { table in
            var hasVariants = false
            for place in units.indices {
                let unit = table[Int(units[place])]
                folded[place] = unit
                if unit != units[place], isHan(units[place]) { hasVariants = true }
            }
            return hasVariants
        }
    }

    private static func layOut(
        _ bytes: [UInt8], _ units: UnsafeMutableBufferPointer<UInt16>, _ offsets: UnsafeMutableBufferPointer<UInt32>
    ) {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            for place in units.indices {
                let (unit, length) = EntityText.unit(bytes, index)
                units[place] = unit
                offsets[place] = UInt32(truncatingIfNeeded: index)
                index &+= length
            }
        }
    }

    /// Number of positions.
    var count: Int { units.count }

    /// The stretch of bytes of a range of positions.
    func span(_ range: Range<Int>) -> TextSpan {
        TextSpan(Int(byteOffsets[range.lowerBound]), Int(byteOffsets[range.upperBound]))
    }

    /// The words of a range of positions, as printed.
    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[Int(byteOffsets[range.lowerBound])..<Int(byteOffsets[range.upperBound])], as: UTF8.self)
    }

    /// The words of a range of positions folded and without blanks: for comparing names.
    func foldedString(_ range: Range<Int>) -> String {
        if range.allSatisfy({ units[$0] == folded[$0] && folded[$0] != 0x20 }) { return string(range) }
        return String(units: folded[range].filter { $0 != 0x20 })
    }

    /// The words of a range in simplified characters, width and case as printed: 陳家明 gives 陈家明; nil when they are.
    func simplified(_ range: Range<Int>) -> String? {
        guard hasVariants, range.contains(where: { isHan(units[$0]) && units[$0] != folded[$0] }) else { return nil }
        return folding.simplified(string(range))
    }

    /// True when these units stand at a position.
    func has(_ units: [UInt16], at position: Int) -> Bool {
        guard position >= 0, position + units.count <= folded.count else { return false }
        for index in units.indices where folded[position + index] != units[index] { return false }
        return true
    }

    /// True when any of these words stands at a position.
    func hasAny(_ words: [[UInt16]], at position: Int) -> Bool {
        words.contains { has($0, at: position) }
    }

    /// The scalar at a byte of well-formed UTF-8 as one unit, and the number of its bytes.
    @inline(__always) private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt16, Int) {
        let first = bytes[index]
        if first < 0x80 { return (UInt16(first), 1) }
        if first < 0xE0 { return (UInt16(first & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F), 2) }
        guard first < 0xF0 else { return (0xFFFD, 4) }
        let high = UInt16(first & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6
        return (high | UInt16(bytes[index + 2] & 0x3F), 3)
    }
}
