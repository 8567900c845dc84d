// A set of UTF-16 units as 65,536 bits, asked in one step. It knows no characters of its own.

/// Characters that rules ask for at every position, where a hashed set would cost more than what it saves.
struct UnitTable: Sendable {
    private let bits: [UInt64]

    /// Takes the characters; those beyond the basic plane are no single unit and never found.
    init(_ characters: String) { self.init(units: Array(characters.utf16)) }

    /// Takes the units.
    init(units: [UInt16]) {
        var bits = [UInt64](repeating: 0, count: 1024)
        for unit in units { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
        self.bits = bits
    }

    /// True when the unit is one of them.
    @inline(__always) func contains(_ unit: UInt16) -> Bool {
        bits.withUnsafeBufferPointer { $0[Int(unit >> 6)] >> UInt64(unit & 63) & 1 } != 0
    }
}
