// Text as it is compared: folded, without white space, in UTF-16 units. It knows no documents and no queries.

import Script

/// Turns text into the units that are compared, and so decides what matches what.
///
/// White space goes, so that a break left inside a word does not hide it; line feeds stay, since they end paragraphs
/// and nothing may match across them. Punctuation stays too: a word without punctuation can then never match across
/// it, and a phrase is compared with it.
///
///     "国 资委\n１０＋３" → 国 资 委 LF 1 0 + 3
struct NormalText: Sendable {
    /// Ends a paragraph; in no query.
    static let paragraphEnd: UInt16 = 0x0A

    /// Units of the basic plane folded; 0 for those that go, `isolated` for those the table cannot hold.
    private let units: [UInt16]
    let folding: TextFolding

    /// Changes when anything compares differently, so that an index made with other tables is not trusted.
    let fingerprint: Int

    /// Raised whenever the index gets other terms, so that one made before is made anew.
    private static let indexFormat: UInt64 = 3

    private static let isolated: UInt16 = 0xFFFF

    /// Makes the table for a folding.
    init(folding: TextFolding) {
        self.folding = folding
        var units = [UInt16](repeating: 0, count: 0x10000)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ NormalText.indexFormat
        for scalar in UInt32(1)..<0x10000 where !(0xD800..<0xE000).contains(scalar) {
            let folded = folding.folded(scalar)
            let unit = folded > 0xFFFE ? NormalText.isolated : UInt16(folded)
            units[Int(scalar)] = NormalText.isWhiteSpace(folded) ? 0 : unit
            hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
        }
        self.units = units
        fingerprint = Int(Int64(bitPattern: hash >> 1))
    }

    /// Spaces of all widths, tabs, carriage returns and what has no width at all. The line feed is none of them.
    private static func isWhiteSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x00, 0x09, 0x0B...0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064,
            0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// Appends the units of a text.
    /// - Complexity: O(number of bytes).
    func append(_ utf8: UnsafeBufferPointer<UInt8>, to result: inout [UInt16]) {
        let added = units(of: utf8)
        if result.isEmpty { result = added } else { result += added }
    }

    /// The units of a text: at most one a byte.
    private func units(of utf8: UnsafeBufferPointer<UInt8>) -> [UInt16] {
        [UInt16](unsafeUninitializedCapacity: utf8.count) { room, count in
            units.withUnsafeBufferPointer { units in
                var (position, end) = (0, 0)
                while position < utf8.count {
                    let scalar = NormalText.scalar(utf8, &position)
                    let unit = scalar < 0x10000 ? units[Int(scalar)] : NormalText.isolated
                    if unit == NormalText.isolated {
                        for unit in isolatedUnits(folding.folded(scalar)) {
                            room[end] = unit
                            end += 1
                        }
                    } else {
                        // What is no unit is written over by the next.
                        room[end] = unit
                        end += unit == 0 ? 0 : 1
                    }
                }
                count = end
            }
        }
    }

    /// Appends the units of a text, and of each the byte its character begins at.
    /// - Complexity: O(number of bytes).
    func append(_ utf8: UnsafeBufferPointer<UInt8>, to result: inout [UInt16], starts: inout [Int]) {
        var position = 0
        while position < utf8.count {
            let start = position
            let scalar = NormalText.scalar(utf8, &position)
            if scalar < 0x10000, units[Int(scalar)] != NormalText.isolated {
                if units[Int(scalar)] != 0 { result.append(units[Int(scalar)]) }
            } else {
                result += isolatedUnits(folding.folded(scalar))
            }
            while starts.count < result.count { starts.append(start) }
        }
    }

    /// The units of a scalar that the table has none for.
    private func isolatedUnits(_ scalar: UInt32) -> [UInt16] {
        guard scalar >= 0x10000 else { return NormalText.isWhiteSpace(scalar) ? [] : [UInt16(scalar)] }
        return [UInt16(0xD800 + (scalar - 0x10000) >> 10), UInt16(0xDC00 + (scalar - 0x10000) & 0x3FF)]
    }

    /// The units of a text.
    func units(of text: String) -> [UInt16] {
        var result: [UInt16] = []
        var text = text
        text.withUTF8 { append($0, to: &result) }
        return result
    }

    /// The units of what is searched for: as those of a text, but no paragraph ends.
    func query(_ text: String) -> [UInt16] { units(of: text).filter { $0 != NormalText.paragraphEnd } }

    /// Decodes one scalar; Swift's strings are valid UTF-8, and what SQLite hands back was one.
    @inline(__always)
    private static func scalar(_ utf8: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> UInt32 {
        let first = UInt32(utf8[position])
        if first & 0xF0 == 0xE0, position &+ 2 < utf8.count {
            let (second, third) = (UInt32(utf8[position &+ 1]), UInt32(utf8[position &+ 2]))
            position &+= 3
            return (first & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
        }
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard length > 1, position + length <= utf8.count else {
            position += 1
            return first
        }
        var value = first & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(utf8[position + offset]) & 0x3F }
        position += length
        return value
    }

    /// How often the wanted units stand in a text's, none counted twice.
    static func count(_ wanted: [UInt16], in units: [UInt16]) -> Int {
        guard let first = wanted.first, wanted.count <= units.count else { return 0 }
        var count = 0
        var start = 0
        while start + wanted.count <= units.count {
            if units[start] == first, wanted.indices.allSatisfy({ units[start + $0] == wanted[$0] }) {
                count += 1
                start += wanted.count
            } else {
                start += 1
            }
        }
        return count
    }

    /// Whether a text's units hold the wanted ones in a row; nothing wanted is held by all.
    /// - Complexity: O(number of units × number wanted) at worst, O(number of units) in practice.
    static func contains(_ wanted: [UInt16], in units: [UInt16]) -> Bool {
        guard let first = wanted.first else { return true }
        guard wanted.count <= units.count else { return false }
        return units.withUnsafeBufferPointer { text in
            wanted.withUnsafeBufferPointer { word in
                for start in 0...(text.count - word.count) where text[start] == first {
                    var length = 1
                    while length < word.count, text[start + length] == word[length] { length += 1 }
                    if length == word.count { return true }
                }
                return false
            }
        }
    }
}
