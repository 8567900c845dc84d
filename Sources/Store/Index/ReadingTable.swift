// Readings of characters as the index uses them: loaded when first needed. It knows no documents.

import Script
import Synchronization

/// The readings of a library's names, made when something is first spelled: opening a library must not wait for them.
final class ReadingTable: Sendable {
    private let make: @Sendable () -> Readings
    private let made = Mutex<(readings: Readings, fingerprint: Int)?>(nil)

    init(_ make: @escaping @Sendable () -> Readings) { self.make = make }

    /// The readings.
    var readings: Readings { known.readings }

    /// Changes with the readings, so that an index made with others is not trusted.
    var fingerprint: Int { known.fingerprint }

    private var known: (readings: Readings, fingerprint: Int) {
        made.withLock { made in
            if let made { return made }
            let readings = make()
            let known = (readings, readings.fingerprint)
            made = known
            return known
        }
    }
}

/// Gives out the terms by which a run of units is found by its readings.
///
/// Each character has its syllables, and the first letters of two and of three neighbours are terms too, of any
/// readings: 万州 → wan, zhou, w·z. So are two syllables in a row where they are asked for. So two letters, and all that is
/// shared out among two characters, are decided by the index alone, and of longer words little is read.
struct ReadingTerms {
    private let readings: Readings

    init(_ readings: Readings) { self.readings = readings }

    /// Calls with each term of the units, some several times.
    /// - Parameter withPairs: two syllables in a row are terms too.
    func forEach(of units: [UInt16], withPairs: Bool, _ body: (ReadingStep) -> Void) {
        var previous: UInt32 = 0
        var beforePrevious: UInt32 = 0
        var previousUnit: UInt32 = 0
        for unit in units {
            let mask = readings.letterMask(of: UInt32(unit))
            readings.forEachSyllable(of: UInt32(unit)) { syllable in
                body(.syllable(syllable))
                guard withPairs else { return }
                readings.forEachSyllable(of: previousUnit) { body(.syllables($0, syllable)) }
            }
            previousUnit = UInt32(unit)
            ReadingTerms.forEachLetter(of: mask) { letter in
                ReadingTerms.forEachLetter(of: previous) { middle in
                    body(.letters(middle, letter))
                    ReadingTerms.forEachLetter(of: beforePrevious) { body(.letters($0, middle, letter)) }
                }
            }
            beforePrevious = previous
            previous = mask
        }
    }

    @inline(__always)
    private static func forEachLetter(of mask: UInt32, _ body: (Int) -> Void) {
        var rest = mask
        while rest != 0 {
            body(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
    }
}

/// What a name can be found by when it is spelled, as a number.
struct ReadingStep: Hashable {
    /// Below 2^21: what kind, then the letters or the syllables.
    let number: Int

    /// A character has the syllable.
    static func syllable(_ number: Int) -> ReadingStep { ReadingStep(number: number) }

    /// Two neighbours have the syllables. Those that begin with a syllable are in a row, by the second.
    static func syllables(_ first: Int, _ second: Int) -> ReadingStep {
        ReadingStep(number: 1 << 20 | first << 10 | second)
    }

    /// Two neighbours begin with the letters.
    static func letters(_ first: Int, _ second: Int) -> ReadingStep {
        ReadingStep(number: 1 << 16 | first * 26 + second)
    }

    /// Three neighbours begin with the letters.
    static func letters(_ first: Int, _ second: Int, _ third: Int) -> ReadingStep {
        ReadingStep(number: 2 << 16 | (first * 26 + second) * 26 + third)
    }
}
