// The order of a Chinese dictionary, as weights of characters. The table comes in as bytes.

/// Puts text in the order in which a Chinese reader looks for it: digits, Latin and other letters, then characters by
/// syllable, tone and number of strokes. A character has one place, that of its most frequent reading; signs and spaces
/// have none.
///
///     weight of 3 < weight of a < weight of 安 < weight of 北;   weight of “ == 0
public struct Collation: Sendable {
    /// Places of characters, counted from 1.
    private var places = ScalarTable()
    private var count: UInt32 = 0

    /// The first weight of a character with a place; below it are letters, by their scalars.
    private static let firstPlace: UInt32 = 0x4000
    /// The weight of characters without a place: behind all others.
    private static let unplaced: UInt16 = 0xFFFF

    /// The order without a table: characters by their scalars.
    public init() {}

    /// The order of a table. A line holds a syllable with the number of its tone, a tab, and its characters; lines and
    /// characters stand in their order.
    /// - Parameter bytes: `Data/script/collation.tsv`, UTF-8.
    /// - Complexity: O(number of bytes).
    public init(table bytes: [UInt8]) {
        let lines = TableLines(bytes: bytes)
        lines.forEach { _, rest in
            var position = rest.lowerBound
            while let scalar = lines.scalar(at: position, before: rest.upperBound) {
                count += 1
                places.set(count, at: scalar.value)
                position += scalar.length
            }
        }
    }

    /// What a character weighs in the order, 0 when it does not count.
    /// - Parameter scalar: as `TextFolding` leaves it.
    /// - Complexity: O(1).
    public func weight(of scalar: UInt32) -> UInt16 {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A, 0xC0...0x1FFF, 0x3005...0x3007, 0x3041...0x30FA: UInt16(scalar)
        case ..<0x3400: 0
        default:
            switch places[scalar] {
            case 0: count == 0 ? UInt16(clamping: scalar) : Collation.unplaced
            case let place: UInt16(clamping: Collation.firstPlace + place)
            }
        }
    }
}
