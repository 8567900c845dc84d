// Words that rules look for, in the folded form of page characters.

/// A literal a rule compares with, e.g. `"下转"`.
struct Phrase: ExpressibleByStringLiteral, Sendable {
    let scalars: [UInt32]

    init(stringLiteral value: String) { scalars = value.unicodeScalars.map { RuleFolding.folded($0.value) } }
}

/// Folded characters of a line without its white space.
typealias Words = ArraySlice<UInt32>

extension ArraySlice<UInt32> {
    /// True when the words begin with the phrase.
    func starts(_ phrase: Phrase) -> Bool { starts(with: phrase.scalars) }

    /// True when the words begin with one of the phrases.
    func startsWithAny(_ phrases: [Phrase]) -> Bool { phrases.contains { starts($0) } }

    /// True when the words end with the phrase.
    func ends(_ phrase: Phrase) -> Bool { suffix(phrase.scalars.count).elementsEqual(phrase.scalars) }

    /// Where the phrase first stands; nil when nowhere.
    /// - Complexity: O(length), the phrases being short.
    func place(of phrase: Phrase) -> Int? {
        let wanted = phrase.scalars
        guard let head = wanted.first, count >= wanted.count else { return nil }
        var place = startIndex
        let last = endIndex - wanted.count
        while place <= last {
            if self[place] == head {
                var offset = 1
                while offset < wanted.count && self[place + offset] == wanted[offset] { offset += 1 }
                if offset == wanted.count { return place }
            }
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
