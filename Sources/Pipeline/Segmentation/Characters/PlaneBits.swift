// Many characters, asked about for every character of a text.

/// Characters of the basic plane, one bit each: asked about in a few instructions, however many they are.
struct PlaneBits: Sendable {
    private var bits = [UInt64](repeating: 0, count: 0x10000 / 64)

    /// Characters beyond the basic plane are left out.
    init(_ scalars: some Sequence<UInt32>) {
        for scalar in scalars where scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
    }

    /// True for one of the characters.
    @inline(__always) func contains(_ scalar: UInt32) -> Bool {
        scalar < 0x10000 && bits[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
    }
}
