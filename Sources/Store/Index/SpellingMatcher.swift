// A term of Latin letters made ready to go through a million names. What matches is told in Script's Readings.

import Script

/// Finds names that a term spells, in one pass over their units.
///
/// Most characters can begin no share of the term: a bit a unit says so without a look at its readings.
struct SpellingMatcher {
    private let term: ReadingTerm
    private let readings: Readings
    private let firstLetter: UInt32
    /// A bit a unit of the basic plane: it may begin the term.
    private var begins = [UInt64](repeating: 0, count: 1024)

    init(_ term: ReadingTerm, _ readings: Readings) {
        self.term = term
        self.readings = readings
        firstLetter = 1 << UInt32(term.letter(at: 0))
        for unit in 0..<0x10000 where readings.letterMask(of: UInt32(unit)) & firstLetter != 0 {
            begins[unit >> 6] |= 1 << UInt64(unit & 63)
        }
    }

    /// Whether the term spells neighbours among the units of a range.
    func matches(_ units: UnsafeBufferPointer<UInt16>, _ range: Range<Int>) -> Bool {
        for place in range where begins[Int(units[place] >> 6)] & 1 << UInt64(units[place] & 63) != 0 {
            // From the first character that can begin it, all are looked at.
            return readings.matches(term, Array(units[place..<range.upperBound])[...])
        }
        return false
    }
}
