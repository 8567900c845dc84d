// A term of Latin letters made ready to go through a million names. What matches is told in Script's Readings.

import Script

/// Finds names that a term spells, in one pass over their units.
///
/// Most characters can begin no share of the term, and of those that can most are followed by one that cannot go on: two
/// bits a unit say so without a look at its readings.
struct SpellingMatcher {
    private let term: ReadingTerm
    private let readings: Readings
    /// Of a unit of the basic plane: it may begin the term; it may take its second letter too; it may begin with that.
    private var marks = [UInt8](repeating: 0, count: 0x10000)
    private static let begins: UInt8 = 1
    private static let takesTwo: UInt8 = 2
    private static let follows: UInt8 = 4

    init(_ term: ReadingTerm, _ readings: Readings) {
        self.term = term
        self.readings = readings
        let (first, second) = (UInt32(1) << UInt32(term.letter(at: 0)), UInt32(1) << UInt32(term.letter(at: 1)))
        let two = Set(readings.shares(of: term, from: 0).filter { $0.end > 1 }.flatMap(\.syllables))
        for unit in 0..<0x10000 {
            let letters = readings.letterMask(of: UInt32(unit))
            guard letters & (first | second) != 0 else { continue }
            if letters & second != 0 { marks[unit] |= SpellingMatcher.follows }
            guard letters & first != 0 else { continue }
            marks[unit] |= SpellingMatcher.begins
            readings.forEachSyllable(of: UInt32(unit)) {
                if two.contains($0) { marks[unit] |= SpellingMatcher.takesTwo }
            }
        }
    }

    /// Whether the term spells neighbours among the units of a range.
    func matches(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> Bool {
        for place in range {
            let mark = marks[Int(units[place])]
            guard mark & SpellingMatcher.begins != 0 else { continue }
            let next = place + 1 < range.upperBound ? marks[Int(units[place + 1])] : 0
            guard mark & SpellingMatcher.takesTwo != 0 || next & SpellingMatcher.follows != 0 else { continue }
            // From the first character that can begin it, all are looked at.
            return readings.matches(term, units[place..<range.upperBound])
        }
        return false
    }
}
