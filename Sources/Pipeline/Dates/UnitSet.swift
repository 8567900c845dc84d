// Words and sets of characters written in the program text, compared without making strings. They know no meaning.

/// A few characters, asked one unit at a time: `UnitSet("、和及与").contains(unit)`.
///
/// A `Set` would be made anew at each call, or stand far from where it is used; the characters here are read where the
/// compiler put them. Characters are those of folded text (`CompactText`): `,` stands for ，.
struct UnitSet: Sendable {
    private let characters: StaticString

    /// Takes the characters; all of them in the basic plane.
    init(_ characters: StaticString) { self.characters = characters }

    /// True when the unit is one of the characters.
    /// - Complexity: O(number of characters).
    func contains(_ unit: UInt16) -> Bool {
        var place = 0
        while place < characters.utf8CodeUnitCount {
            let (scalar, length) = characters.unit(at: place)
            if scalar == unit { return true }
            place += length
        }
        return false
    }
}

extension StaticString {
    /// Number of 16-bit units, for characters of the basic plane.
    var unitCount: Int {
        var place = 0
        var count = 0
        while place < utf8CodeUnitCount {
            place += unit(at: place).length
            count += 1
        }
        return count
    }

    /// The character that starts at a byte, and its length in bytes.
    @inline(__always)
    func unit(at byte: Int) -> (unit: UInt16, length: Int) {
        let first = utf8Start[byte]
        if first < 0x80 { return (UInt16(first), 1) }
        if first < 0xE0 { return (UInt16(first & 0x1F) << 6 | UInt16(utf8Start[byte + 1] & 0x3F), 2) }
        let head = UInt16(first & 0x0F) << 12 | UInt16(utf8Start[byte + 1] & 0x3F) << 6
        return (head | UInt16(utf8Start[byte + 2] & 0x3F), 3)
    }
}
