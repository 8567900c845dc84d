// Syllables as numbers, for those who keep an index of readings. It does not know what is indexed.

extension Readings {
    /// Number of syllables; they are numbered from 0 in the order of the table.
    public var syllableCount: Int { syllables.count }

    /// Calls with the number of each syllable that a character can be read as; nothing for what has no reading.
    @inline(__always)
    public func forEachSyllable(of scalar: UInt32, _ body: (Int) -> Void) {
        forEachSyllableNumber(of: scalar) { body(Int($0)) }
    }

    /// The syllables that begin with a letter, 0 for a, by number.
    public func syllables(from letter: Int) -> [Int] {
        syllables.indices.filter { Int(syllables[$0][0]) - 0x61 == letter }
    }

    /// The letters that may begin a character when names are spelled: those of all its readings, or the Latin letter
    /// that it is. Bit 0 is a, bit 25 is z.
    ///
    ///     letterMask(of: 0x957F) == 1 << 2 | 1 << 25   // 长: c, z
    ///     letterMask(of: 0xFF21) == 1                  // Ａ
    @inline(__always)
    public func letterMask(of scalar: UInt32) -> UInt32 {
        if let literal = CharacterClass.latinOrDigit(scalar) {
            return literal >= 0x61 ? 1 << UInt32(literal - 0x61) : 0
        }
        return initialsMask(of: scalar)
    }

    /// A number that changes when any character is read otherwise, so that an index made with other tables is known.
    public var fingerprint: Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func take(_ value: UInt64) { hash = (hash ^ value) &* 0x100_0000_01B3 }
        for syllable in syllables { for letter in syllable + [0] { take(UInt64(letter)) } }
        for scalar in UInt32(0x2E80)..<0x10000 {
            forEachSyllable(of: scalar) { take(UInt64(scalar) << 16 | UInt64($0)) }
        }
        return Int(Int64(bitPattern: hash >> 1))
    }
}

extension ReadingTerm {
    /// Number of letters.
    public var letterCount: Int { letters.count }

    /// A letter by its place: 0 is a, 25 is z.
    public func letter(at place: Int) -> Int { Int(letters[place]) - 0x61 }
}

extension Readings {
    /// A character's share of a spelled term: letters from a place on.
    public struct Share: Hashable, Sendable {
        /// Where the next character begins.
        public var end: Int
        /// The syllables one of which the character must have, by number; empty when its first letter is enough.
        public var syllables: [Int]
    }

    /// The ways in which a character can take letters of a term from a place on, shortest first: its first letter, `zh`
    /// for what begins so, a whole syllable, or to the end any part of one. Latin letters take themselves and so are
    /// among the ways of one letter.
    /// - Complexity: O(number of syllables · length of a syllable).
    public func shares(of term: ReadingTerm, from place: Int) -> [Share] {
        var found: [Int: [Int]] = [:]
        for (number, syllable) in syllables.enumerated() {
            let shared = Readings.sharedCount(syllable, term.letters, from: place)
            guard shared >= 2 else { continue }
            var ends: Set<Int> = []
            if syllable[1] == 0x68 { ends.insert(place + 2) }
            if shared == syllable.count || place + shared == term.letters.count { ends.insert(place + shared) }
            for end in ends { found[end, default: []].append(number) }
        }
        let first = Share(end: place + 1, syllables: [])
        return [first] + found.sorted { $0.key < $1.key }.map { Share(end: $0.key, syllables: $0.value) }
    }
}
