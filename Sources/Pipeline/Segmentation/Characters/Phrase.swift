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

/// Characters by their last eight bits: nearly all that are not among them are known by it.
struct CharacterBits: Sendable {
    private var bits = SIMD4<UInt64>(repeating: 0)

    init() {}

    init(_ scalars: some Sequence<UInt32>) { for scalar in scalars { insert(scalar) } }

    mutating func insert(_ scalar: UInt32) { bits[Int(scalar >> 6 & 3)] |= 1 << UInt64(scalar & 63) }

    /// False for characters that are surely not among them.
    @inline(__always) func mayHold(_ scalar: UInt32) -> Bool {
        bits[Int(scalar >> 6 & 3)] >> UInt64(scalar & 63) & 1 == 1
    }
}

/// A few characters, e.g. `"摄影图"`; asked about faster than a set.
struct FewCharacters: ExpressibleByStringLiteral, Sendable {
    private var bits = CharacterBits()
    private var scalars: [UInt32] = []

    init(stringLiteral value: String) { self.init(value.unicodeScalars.map { RuleFolding.folded($0.value) }) }

    init(_ scalars: some Sequence<UInt32>) {
        for scalar in scalars where !contains(scalar) {
            self.scalars.append(scalar)
            bits.insert(scalar)
        }
    }

    /// True for one of the characters.
    @inline(__always) func contains(_ scalar: UInt32) -> Bool { bits.mayHold(scalar) && scalars.contains(scalar) }
}

/// Phrases in groups by the last eight bits of one of their characters, so that hardly any are compared in vain.
private struct PhraseGroups: Sendable {
    private let phrases: [Phrase]
    /// Where each group begins; one more for the end. Small, since hundreds of lists are asked about every page.
    private let starts: [UInt16]

    /// - Parameter key: gives the character to group by.
    init(_ phrases: [Phrase], by key: (Phrase) -> UInt32) {
        self.phrases = phrases.sorted { key($0) & 255 < key($1) & 255 }
        precondition(phrases.count <= Int(UInt16.max), "\(phrases.count) phrases, 65,535 have a place")
        var starts = [UInt16](repeating: 0, count: 257)
        for phrase in phrases { starts[Int(key(phrase) & 255) + 1] += 1 }
        for group in 0..<256 { starts[group + 1] += starts[group] }
        self.starts = starts
    }

    @inline(__always) private func places(of group: Int) -> Range<Int> {
        Range(uncheckedBounds: (Int(starts[group]), Int(starts[group + 1])))
    }

    /// The first of those that may have a character there for which something holds.
    @inline(__always) func first(with scalar: UInt32, where holds: (Phrase) -> Bool) -> Phrase? {
        let group = Int(scalar & 255)
        for place in places(of: group) where holds(phrases[place]) { return phrases[place] }
        return nil
    }

    /// True when something holds for one of those that may have a character there.
    @inline(__always) func contains(with scalar: UInt32, where holds: (Phrase) -> Bool) -> Bool {
        let group = Int(scalar & 255)
        for place in places(of: group) where holds(phrases[place]) { return true }
        return false
    }
}

/// Literals that rules compare with, e.g. `["上接", "紧接"]`. They are found by the character they begin or end with.
/// They never change; whoever asks shares the one copy.
final class Phrases: ExpressibleByArrayLiteral, Sendable {
    fileprivate let all: [Phrase]
    fileprivate let byFirst: PhraseGroups
    fileprivate let byLast: PhraseGroups
    private let firsts: CharacterBits
    private let lasts: CharacterBits

    convenience init(arrayLiteral elements: Phrase...) { self.init(elements) }

    init(_ phrases: some Sequence<Phrase>) {
        all = Array(phrases)
        byFirst = PhraseGroups(all) { $0[0] }
        byLast = PhraseGroups(all) { $0.last }
        firsts = CharacterBits(all.map { $0[0] })
        lasts = CharacterBits(all.map(\.last))
    }

    /// False for characters that surely begin none of them.
    @inline(__always) fileprivate func mayBegin(with scalar: UInt32) -> Bool { firsts.mayHold(scalar) }

    /// False for characters that surely end none of them.
    @inline(__always) fileprivate func mayEnd(with scalar: UInt32) -> Bool { lasts.mayHold(scalar) }

    static func + (one: Phrases, other: Phrases) -> Phrases { Phrases(one.all + other.all) }
}

extension Phrases: RandomAccessCollection {
    var startIndex: Int { 0 }
    var endIndex: Int { all.count }
    subscript(place: Int) -> Phrase { all[place] }
    func makeIterator() -> IndexingIterator<[Phrase]> { all.makeIterator() }
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

    /// Without what stands in brackets at the end: 某某办法（试行）, 今日菜价（元/斤）; as they are where brackets hold all of them.
    var withoutRemark: Self {
        guard last == 0x29, let open = lastIndex(of: 0x28), open > startIndex else { return self }
        return self[..<open]
    }

    /// True when the words begin with the phrase.
    func starts(_ phrase: Phrase) -> Bool { holds(phrase, at: startIndex) }

    /// True when the words are one of the phrases.
    func isAny(of phrases: Phrases) -> Bool {
        guard let first, phrases.mayBegin(with: first) else { return false }
        return phrases.byFirst.contains(with: first) { isPhrase($0) }
    }

    /// True when the words begin with one of the phrases.
    func startsWithAny(_ phrases: Phrases) -> Bool {
        guard let first, phrases.mayBegin(with: first) else { return false }
        return phrases.byFirst.contains(with: first) { starts($0) }
    }

    /// The first of the phrases that the words begin with.
    func opening(of phrases: Phrases) -> Phrase? {
        guard let first, phrases.mayBegin(with: first) else { return nil }
        return phrases.byFirst.first(with: first) { starts($0) }
    }

    /// True when the words end with the phrase.
    func ends(_ phrase: Phrase) -> Bool { holds(phrase, at: endIndex - phrase.count) }

    /// True when the words end with one of the phrases.
    func endsWithAny(_ phrases: Phrases) -> Bool {
        guard let last, phrases.mayEnd(with: last) else { return false }
        return phrases.byLast.contains(with: last) { ends($0) }
    }

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
    /// - Complexity: O(length), the phrases being few that begin alike.
    func holdsAny(_ phrases: Phrases) -> Bool {
        withUnsafeBufferPointer { characters in
            for (offset, scalar) in characters.enumerated() where phrases.mayBegin(with: scalar) {
                if phrases.byFirst.contains(with: scalar, where: { holds($0, at: startIndex + offset) }) { return true }
            }
            return false
        }
    }

    /// How many of the phrases stand somewhere.
    func number(of phrases: Phrases) -> Int {
        var own = CharacterBits()
        for scalar in self { own.insert(scalar) }
        return phrases.count { own.mayHold($0[0]) && own.mayHold($0.last) && holds($0) }
    }

    /// Number of characters of a kind.
    func number(of kind: CharacterKind) -> Int { reduce(0) { $0 + (CharacterKind.of($1) == kind ? 1 : 0) } }

    /// The words as a string.
    var string: String {
        var scalars = String.UnicodeScalarView()
        for value in self { if let scalar = Unicode.Scalar(value) { scalars.append(scalar) } }
        return String(scalars)
    }
}
