// Matching of typed Latin letters with the readings of a name: full syllables or initials, any reading.

/// Latin letters typed to find a name by its readings.
public struct ReadingTerm: Hashable, Sendable {
    /// So many letters are looked at; what is typed behind them is left out of account.
    public static let letterLimit = 60

    /// Lower-case ASCII letters, at least two.
    let letters: [UInt8]

    /// Takes a term; nil when it is not two or more lower-case Latin letters (`wz`, `wanzhou`, `lv`, `lü`).
    public init?(_ text: String) {
        var letters: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x61...0x7A: letters.append(UInt8(scalar.value))
            case 0xFC: letters.append(0x76)
            default: return nil
            }
        }
        guard letters.count >= 2 else { return nil }
        self.letters = Array(letters.prefix(ReadingTerm.letterLimit))
    }

    private init(letters: [UInt8]) { self.letters = letters }

    /// Takes a term whose letters may be full-width, as an input method left on makes them.
    public init?(halfWidth text: String) {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isWide = (0xFF41...0xFF5A).contains(scalar.value)
            view.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        self.init(String(view))
    }

    /// The term without its last letter; nil when that leaves a single one. It spells whatever the term spells.
    public var shorter: ReadingTerm? { letters.count > 2 ? ReadingTerm(letters: letters.dropLast()) : nil }

    /// True when another term is this one or its beginning; whatever this one spells the other spells too.
    public func begins(with other: ReadingTerm) -> Bool { letters.starts(with: other.letters) }
}

extension Readings {
    /// True when the term spells a run of the name's characters, beginning with any of them.
    ///
    /// Each character gives its initial (`z`, or `zh` for what begins so) or a whole syllable, of any of its readings;
    /// the last one may be typed in part. Latin letters and digits of the name stand for themselves; nothing is matched
    /// across other characters. ü is typed `v` or `u`.
    ///
    ///     readings.matches(ReadingTerm("wzg")!, "重庆万州港")      // true
    ///     readings.matches(ReadingTerm("wanzh")!, "万州")          // true
    /// - Parameters:
    ///   - term: what was typed.
    ///   - name: Unicode scalar values of the name.
    /// - Complexity: O(length of the name · length of the term).
    public func matches(_ term: ReadingTerm, _ name: ArraySlice<UInt32>) -> Bool { spells(term, name) }

    /// True when the term spells a run of the name's characters; see `matches(_:_:)` over scalars.
    /// - Parameter name: UTF-16 code units; characters outside the basic plane have no readings here.
    public func matches(_ term: ReadingTerm, _ name: ArraySlice<UInt16>) -> Bool {
        spells(term, name.lazy.map { UInt32($0) })
    }

    /// True when the term spells a run of the name's characters; see `matches(_:_:)` over scalars.
    /// - Parameter name: UTF-16 code units; characters outside the basic plane have no readings here.
    public func matches(_ term: ReadingTerm, _ name: Slice<UnsafeBufferPointer<UInt16>>) -> Bool {
        spells(term, UnsafeBufferPointer(rebasing: name).lazy.map { UInt32($0) })
    }

    /// True when the term spells a run of the name's characters; see `matches(_:_:)` over scalars.
    public func matches(_ term: ReadingTerm, _ name: String) -> Bool {
        spells(term, name.unicodeScalars.lazy.map(\.value))
    }

    @inline(__always) private func spells(_ term: ReadingTerm, _ name: some Sequence<UInt32>) -> Bool {
        // Bit n of `reached`: the first n letters spell the characters just before this one.
        var reached: UInt64 = 0
        let first = UInt32(1) << UInt32(term.letters[0] - 0x61)
        for scalar in name {
            if reached == 0, initialsMask(of: scalar) & first == 0, scalar > 0x7A, scalar < 0xFF00 || scalar > 0xFF5E {
                continue
            }
            guard let next = advance(reached | 1, over: scalar, term.letters) else { return true }
            reached = next
        }
        return false
    }

    /// The runs of a name's characters that a term spells, in order, none overlapping the one before.
    ///
    ///     readings.runs(of: ReadingTerm("wz")!, in: "在万州区".unicodeScalars.map(\.value)) == [1..<3]
    /// - Complexity: O(length of the name · length of the term).
    public func runs(of term: ReadingTerm, in name: [UInt32]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        while start < name.count {
            let end = end(of: term, from: start, in: name)
            if let end { result.append(start..<end) }
            start = end ?? start + 1
        }
        return result
    }

    /// True when a term spells the first characters of a name.
    public func begins(_ name: String, with term: ReadingTerm) -> Bool {
        end(of: term, from: 0, in: name.unicodeScalars.map(\.value)) != nil
    }

    /// Where the characters end that a term spells from one on; nil when it spells none.
    private func end(of term: ReadingTerm, from start: Int, in name: [UInt32]) -> Int? {
        var reached: UInt64 = 1
        for place in start..<name.count where reached != 0 {
            guard let next = advance(reached, over: name[place], term.letters) else { return place + 1 }
            reached = next
        }
        return nil
    }

    /// True when what was typed finds the name by its readings; false when it is no reading term at all.
    ///
    ///     readings.readingMatches(term: "wanzhou", name: "万州") == true
    public func readingMatches(term: String, name: String) -> Bool {
        ReadingTerm(term).map { matches($0, name) } ?? false
    }

    /// The places in the term that can be reached with one more character; nil when its end is one of them.
    private func advance(_ starts: UInt64, over scalar: UInt32, _ letters: [UInt8]) -> UInt64? {
        if let literal = CharacterClass.latinOrDigit(scalar) { return step(starts, literal, letters) }
        var result: UInt64 = 0
        var isComplete = false
        forEachReading(of: scalar) { syllable in
            var rest = starts
            while rest != 0 {
                let place = rest.trailingZeroBitCount
                rest &= rest - 1
                let shared = Readings.sharedCount(syllable, letters, from: place)
                if shared == letters.count - place { isComplete = true }
                if shared >= 1 { result |= 1 << UInt64(place + 1) }
                if shared >= 2, syllable[1] == 0x68 { result |= 1 << UInt64(place + 2) }
                if shared == syllable.count { result |= 1 << UInt64(place + shared) }
            }
        }
        return isComplete ? nil : result
    }

    private func step(_ starts: UInt64, _ literal: UInt8, _ letters: [UInt8]) -> UInt64? {
        var result: UInt64 = 0
        for place in letters.indices where starts >> UInt64(place) & 1 == 1 && letters[place] == literal {
            result |= 1 << UInt64(place + 1)
        }
        return result >> UInt64(letters.count) & 1 == 1 ? nil : result
    }

    /// How many letters of the syllable stand in the term from a place on.
    static func sharedCount(_ syllable: [UInt8], _ letters: [UInt8], from place: Int) -> Int {
        var count = 0
        while count < syllable.count, place + count < letters.count {
            let wanted = syllable[count]
            let typed = letters[place + count]
            guard wanted == typed || (wanted == 0x76 && typed == 0x75) else { break }
            count += 1
        }
        return count
    }
}
