// Words that rules look for, in the folded form of page characters.

/// A literal a rule compares with, e.g. `"下转"`: up to 16 characters of the basic plane, kept in place so that a literal in
/// a rule costs no allocation.
struct Phrase: ExpressibleByStringLiteral, Sendable {
    private var units = SIMD16<UInt16>(repeating: 0)
    /// Number of characters.
    private(set) var count = 0

    init(stringLiteral value: String) {
        for scalar in value.unicodeScalars {
            precondition(count < 16, "too long for a phrase: \(value)")
            units[count] = UInt16(truncatingIfNeeded: RuleFolding.folded(scalar.value))
            count += 1
        }
    }

    /// The character at a place.
    @inline(__always) subscript(place: Int) -> UInt32 { UInt32(units[place]) }

    /// The last character; 0 for none.
    var last: UInt32 { count > 0 ? self[count - 1] : 0 }
}

/// A few characters, e.g. `"摄影图"`; asked about faster than a set.
struct FewCharacters: ExpressibleByStringLiteral, Sendable {
    /// One bit a character, by its last eight bits: nearly all others are known by it.
    private var bits = SIMD4<UInt64>(repeating: 0)
    private var scalars: [UInt32] = []

    init(stringLiteral value: String) { self.init(value.unicodeScalars.map { RuleFolding.folded($0.value) }) }

    init(_ scalars: some Sequence<UInt32>) {
        for scalar in scalars where !contains(scalar) {
            self.scalars.append(scalar)
            bits[Int(scalar >> 6 & 3)] |= 1 << UInt64(scalar & 63)
        }
    }

    /// True for one of the characters.
    @inline(__always) func contains(_ scalar: UInt32) -> Bool {
        bits[Int(scalar >> 6 & 3)] >> UInt64(scalar & 63) & 1 == 1 && scalars.contains(scalar)
    }
}

/// Folded characters of a line without its white space.
typealias Words = ArraySlice<UInt32>

extension ArraySlice<UInt32> {
    /// True when the phrase stands at a place.
    @inline(__always) func holds(_ phrase: Phrase, at place: Int) -> Bool {
        guard place >= startIndex, place + phrase.count <= endIndex else { return false }
        for offset in 0..<phrase.count where self[place + offset] != phrase[offset] { return false }
        return true
    }

    /// True when the words are the phrase.
    func isPhrase(_ phrase: Phrase) -> Bool { count == phrase.count && starts(phrase) }

    /// True when the words begin with the phrase.
    func starts(_ phrase: Phrase) -> Bool { holds(phrase, at: startIndex) }

    /// True when the words begin with one of the phrases.
    func startsWithAny(_ phrases: [Phrase]) -> Bool { phrases.contains { starts($0) } }

    /// True when the words end with the phrase.
    func ends(_ phrase: Phrase) -> Bool { holds(phrase, at: endIndex - phrase.count) }

    /// True when the words end with one of the phrases.
    func endsWithAny(_ phrases: [Phrase]) -> Bool { phrases.contains { ends($0) } }

    /// Where the phrase first stands; nil when nowhere.
    /// - Complexity: O(length), the phrases being short.
    func place(of phrase: Phrase) -> Int? {
        guard phrase.count > 0, count >= phrase.count else { return nil }
        let head = phrase[0]
        var place = startIndex
        let last = endIndex - phrase.count
        while place <= last {
            if self[place] == head, holds(phrase, at: place) { return place }
            place += 1
        }
        return nil
    }

    /// True when the phrase stands somewhere.
    func holds(_ phrase: Phrase) -> Bool { place(of: phrase) != nil }

    /// True when one of the phrases stands somewhere.
    func holdsAny(_ phrases: [Phrase]) -> Bool { phrases.contains { holds($0) } }

    /// Number of characters of a kind.
    func number(of kind: CharacterKind) -> Int { reduce(0) { $0 + (CharacterKind.of($1) == kind ? 1 : 0) } }

    /// The words as a string.
    var string: String {
        var scalars = String.UnicodeScalarView()
        for value in self { if let scalar = Unicode.Scalar(value) { scalars.append(scalar) } }
        return String(scalars)
    }
}
