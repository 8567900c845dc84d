// The order of a Chinese dictionary, as weights of characters. The table comes in as bytes.

/// Puts text in the order in which a Chinese reader looks for it: digits, Latin and other letters, then characters by
/// syllable, tone and number of strokes. A character has one place, that of its most frequent reading, and another before
/// certain characters: 重 of 重大 stands under zhong, 重 of 重庆 under chong. Signs and spaces have none.
///
///     weight of 3 < weight of a < weight of 安 < weight of 北;   weight of “ == 0
public struct Collation: Sendable {
    /// A reading that a character has before others.
    private struct OtherReading: Sendable {
        /// Syllable and tone as the table writes them.
        var key: [UInt8]
        var followers: Set<UInt32> = []
        var place: UInt32 = 0
    }

    /// Places of characters, counted from 1; with `several` where a character has another reading.
    private var places = ScalarTable()
    private var others: [UInt32: OtherReading] = [:]
    private var count: UInt32 = 0

    /// The first weight of a character with a place; below it are letters, by their scalars.
    private static let firstPlace: UInt32 = 0x4000
    /// Marks the places of characters with several readings.
    private static let several: UInt32 = 1 << 31
    /// The weight of characters without a place: behind all others.
    private static let unplaced: UInt16 = 0xFFFF

    /// The order without a table: characters by their scalars.
    public init() {}

    /// The order of a table. A line holds a syllable with the number of its tone, a tab, and its characters; lines and
    /// characters stand in their order. Before them stand lines like `重chong2⇥庆新`: before these 重 is read so.
    /// - Parameter bytes: `Data/script/collation.tsv`, UTF-8.
    /// - Complexity: O(number of bytes).
    public init(table bytes: [UInt8]) {
        let lines = TableLines(bytes: bytes)
        lines.forEach { key, rest in
            let head = lines.scalar(at: key.lowerBound, before: key.upperBound)
            if let head, head.value >= 0x80 {
                let syllable = Array(bytes[(key.lowerBound + head.length)..<key.upperBound])
                others[head.value] = OtherReading(
                    key: syllable, followers: Set(Collation.scalars(lines, rest)))
                return
            }
            let syllable = Array(bytes[key])
            for scalar in Collation.scalars(lines, rest) {
                count += 1
                switch others[scalar]?.key {
                case syllable: others[scalar]?.place = count
                case nil: places.set(count, at: scalar)
                default: places.set(count | Collation.several, at: scalar)
                }
            }
        }
    }

    private static func scalars(_ lines: TableLines, _ range: Range<Int>) -> [UInt32] {
        var (position, scalars) = (range.lowerBound, [UInt32]())
        while let scalar = lines.scalar(at: position, before: range.upperBound) {
            scalars.append(scalar.value)
            position += scalar.length
        }
        return scalars
    }

    /// What a character weighs in the order, 0 when it does not count.
    /// - Parameters:
    ///   - scalar: as `TextFolding` leaves it.
    ///   - next: the character behind it, 0 at the end.
    /// - Complexity: O(1).
    public func weight(of scalar: UInt32, before next: UInt32 = 0) -> UInt16 {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A, 0xC0...0x1FFF, 0x3005...0x3007, 0x3041...0x30FA: UInt16(scalar)
        case ..<0x3400: 0
        default:
            switch place(of: scalar, before: next) {
            case 0: count == 0 ? UInt16(clamping: scalar) : Collation.unplaced
            case let place: UInt16(clamping: Collation.firstPlace + place)
            }
        }
    }

    private func place(of scalar: UInt32, before next: UInt32) -> UInt32 {
        let place = places[scalar]
        guard place & Collation.several != 0 else { return place }
        if let other = others[scalar], other.place > 0, other.followers.contains(next) { return other.place }
        return place & ~Collation.several
    }
}
