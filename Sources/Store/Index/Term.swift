// What the index is asked for: runs of one or two units in text or headline, and entities. It stores nothing.

/// A term of the index as a number of at most fifty bits.
///
///     kind (2 bits) | first unit (16) | second unit (16) | 0 (16)        text and headline
///     kind (2 bits) | number (48)                                        entity
struct Term: Hashable, Comparable {
    /// The number.
    let rawValue: UInt64

    private static let headline: UInt64 = 1 << 48
    private static let entity: UInt64 = 2 << 48

    /// Where a run of units is looked for.
    enum Place {
        /// Text, headline and names of entities alike.
        case anywhere
        /// The headline alone.
        case headline
    }

    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// One unit.
    init(_ unit: UInt16, in place: Place) {
        rawValue = UInt64(unit) << 32 | (place == .headline ? Term.headline : 0)
    }

    /// Two units in a row.
    init(_ first: UInt16, _ second: UInt16, in place: Place) {
        rawValue = UInt64(first) << 32 | UInt64(second) << 16 | (place == .headline ? Term.headline : 0)
    }

    /// An entity by its number in the database.
    init(entity number: Int) { rawValue = Term.entity | UInt64(number) }

    /// The number of the entity; nil for terms of text.
    var entityNumber: Int? { rawValue >= Term.entity ? Int(rawValue & 0xFFFF_FFFF_FFFF) : nil }

    /// The first term of an entity and, as a bound, the term behind the last.
    static let entities = Term(rawValue: entity)..<Term(rawValue: 3 << 48)

    static func < (left: Term, right: Term) -> Bool { left.rawValue < right.rawValue }

    /// The terms that every text with these units in a row has.
    static func required(by units: [UInt16], in place: Place) -> [Term] {
        guard units.count > 1 else { return units.map { Term($0, in: place) } }
        return Array(Set(zip(units, units.dropFirst()).map { Term($0, $1, in: place) }))
    }

    /// True when having the required terms is as good as having the units: one or two of them.
    static func isDecided(by units: [UInt16]) -> Bool { units.count <= 2 }
}
