// Sets of characters and lists of words written in the program text, asked at a place of a text. They know no meaning.

/// A few characters, asked one unit at a time; made once: `static let joints = UnitSet("、和及与")`.
///
/// Characters are those of folded text (`CompactText`): `,` stands for ，.
struct UnitSet: Sendable {
    /// A bit for each character by its last six bits: most others are told without looking at the characters.
    private let marks: UInt64
    private let units: [UInt16]

    /// Takes the characters; all of them in the basic plane.
    init(_ characters: String) {
        units = Array(characters.utf16)
        marks = units.reduce(0) { $0 | UnitSet.mark($1) }
    }

    /// True when the unit is one of the characters.
    @inline(__always) func contains(_ unit: UInt16) -> Bool {
        marks & UnitSet.mark(unit) != 0 && units.contains(unit)
    }

    /// The bit of a unit.
    @inline(__always) static func mark(_ unit: UInt16) -> UInt64 { 1 &<< UInt64(unit & 63) }
}

/// A few words, asked whether one stands at a place; made once: `static let rounds: WordSet = ["每年", "每到"]`.
///
/// Where several fit, the first of the list counts.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
    /// All words, one behind the other, and where each ends.
    private let units: [UInt16]
    private let ends: [Int]
    /// Bits of the characters words begin and end with, as in `UnitSet`.
    private let heads: UInt64
    private let tails: UInt64

    /// Takes the words.
    init(arrayLiteral words: String...) {
        let spelled = words.map { Array($0.utf16) }.filter { !$0.isEmpty }
        units = spelled.flatMap { $0 }
        ends = spelled.reduce(into: []) { $0.append(($0.last ?? 0) + $1.count) }
        heads = spelled.reduce(0) { $0 | UnitSet.mark($1[0]) }
        tails = spelled.reduce(0) { $0 | UnitSet.mark($1[$1.count - 1]) }
    }

    /// Number of characters of the word that stands at a place; nil when none does.
    @inline(__always) func length(at place: Int, in text: CompactText) -> Int? {
        heads & UnitSet.mark(text.unit(place)) == 0 ? nil : first(place, isEnd: false, text)
    }

    /// Number of characters of the word that ends right before a place; nil when none does.
    @inline(__always) func length(before place: Int, in text: CompactText) -> Int? {
        tails & UnitSet.mark(text.unit(place - 1)) == 0 ? nil : first(place, isEnd: true, text)
    }

    /// True when a word stands at a place.
    @inline(__always) func stands(at place: Int, in text: CompactText) -> Bool { length(at: place, in: text) != nil }

    /// True when a word ends right before a place.
    @inline(__always) func ends(before place: Int, in text: CompactText) -> Bool {
        length(before: place, in: text) != nil
    }

    /// True when a word is all that stands in a stretch.
    func stands(in stretch: Range<Int>, of text: CompactText) -> Bool {
        guard heads & UnitSet.mark(text.unit(stretch.lowerBound)) != 0 else { return false }
        var begin = 0
        for end in ends {
            if end - begin == stretch.count, isWord(begin..<end, at: stretch.lowerBound, text) { return true }
            begin = end
        }
        return false
    }

    private func first(_ place: Int, isEnd: Bool, _ text: CompactText) -> Int? {
        let edge = text.unit(isEnd ? place - 1 : place)
        var begin = 0
        for end in ends {
            if units[isEnd ? end - 1 : begin] == edge,
                isWord(begin..<end, at: isEnd ? place - (end - begin) : place, text)
            {
                return end - begin
            }
            begin = end
        }
        return nil
    }

    private func isWord(_ word: Range<Int>, at start: Int, _ text: CompactText) -> Bool {
        word.allSatisfy { units[$0] == text.unit(start + $0 - word.lowerBound) }
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
