// What the index is asked for: runs of one or two units in text or headline, and entities. It stores nothing.

/// A term of the index as a number of at most fifty bits.
///
///     kind (2 bits) | first unit (16) | second unit (16) | 0 (16)        text and headline
///     0 (2 bits)    | first unit (16) | second unit (16) | 1 or 2 (16)   text that has the units often
///     kind (2 bits) | 0, 1, 2 or 3 (16) | number (32)                    entity, month, year touched, year covered
///     kind (2 bits) | 4 or 5 (16)       | number (32)                    spelling of a headline, of an entity's name
///     kind (2 bits) | number of a frequent run (32) | unit (16)          frequent run and the unit behind it
struct Term: Hashable, Comparable {
    /// The number.
    let rawValue: UInt64

    private static let headline: UInt64 = 1 << 48
    private static let entity: UInt64 = 2 << 48
    private static let gram: UInt64 = 3 << 48

    /// The numbers of all terms are below it.
    static let bound: UInt64 = 1 << 50

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

    /// Two units in a row that stand in a text often.
    /// - Parameter level: from 1, see `leastCounts`.
    init(_ first: UInt16, _ second: UInt16, level: Int) {
        rawValue = Term(first, second, in: .anywhere).rawValue | UInt64(level)
    }

    /// So often at least two units in a row stand in texts of level 0, 1 and 2.
    static let leastCounts = [1, 2, 4]

    /// An entity by its number in the database.
    init(entity number: Int) { rawValue = Term.entity | UInt64(number) }

    /// A term of the kind that entities, times and spellings are, by the bits below its kind.
    init(numbered bits: UInt64) { rawValue = Term.entity | bits }

    /// The bits below its kind.
    var bits: UInt64 { rawValue & (1 << 48 - 1) }

    /// A frequent run of units, by its number, and the unit behind it.
    init(gram: UInt32, _ unit: UInt16) { rawValue = Term.gram | UInt64(gram) << 16 | UInt64(unit) }

    /// A month in which something reported happened; months are counted from the year 0.
    init(month: Int) { rawValue = Term.entity | 1 << 32 | UInt64(month) }

    /// A year that something reported, longer than some months, reaches into or, covered, lasts through.
    init(year: Int, isCovered: Bool) { rawValue = Term.entity | (isCovered ? 3 : 2) << 32 | UInt64(year) }

    /// How a headline, or the name of an entity, can be spelled.
    init(spelling step: ReadingStep, in place: SpelledPlace) {
        rawValue = Term.entity | (place == .headline ? 4 : 5) << 32 | UInt64(step.number)
    }

    /// Where something spelled is looked for.
    enum SpelledPlace: CaseIterable {
        /// The headline, with kicker and subtitle.
        case headline
        /// The names of entities.
        case entityName
    }

    /// The number of the entity; nil for terms of other kinds.
    var entityNumber: Int? { rawValue >> 32 == Term.entity >> 32 ? Int(rawValue & 0xFFFF_FFFF) : nil }

    /// True for two units in a row in text, of level 0.
    var isPair: Bool { rawValue >> 48 == 0 && rawValue & 0xFFFF == 0 && rawValue >> 16 & 0xFFFF != 0 }

    /// The run and the unit behind it: of two units in text, or of a frequent run and one more; nil for other terms.
    var stepped: (prefix: UInt32, unit: UInt16)? {
        let second = UInt16(truncatingIfNeeded: rawValue >> 16)
        switch rawValue >> 48 {
        case 0: return second == 0 || rawValue & 0xFFFF != 0 ? nil : (UInt32(rawValue >> 32), second)
        case 3: return (UInt32(truncatingIfNeeded: rawValue >> 16), UInt16(truncatingIfNeeded: rawValue))
        default: return nil
        }
    }

    /// The first term of an entity and, as a bound, the term behind the last.
    static let entities = Term(rawValue: entity)..<Term(rawValue: entity | 1 << 32)

    static func < (left: Term, right: Term) -> Bool { left.rawValue < right.rawValue }

    /// The terms that every text with these units in a row has, and whether having them is as good as having the
    /// units in a row.
    static func required(
        by units: [UInt16], in place: Place, _ grams: FrequentGrams
    ) -> (terms: [Term], isDecided: Bool) {
        guard units.count > 1 else { return (units.map { Term($0, in: place) }, true) }
        let longer = place == .anywhere ? grams.terms(of: units) : []
        if let whole = longer.first(where: { $0.length == units.count }) { return ([whole.term], true) }
        let pairs = zip(units, units.dropFirst()).map { Term($0, $1, in: place) }
        return (Array(Set(pairs + longer.map(\.term))), units.count == 2)
    }
}
