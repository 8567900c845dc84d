// Names found once are found again: 董建国 behind his title, and 董建国 alone two paragraphs on. It finds no new names.

import Corpus

/// Finds further occurrences of names in the same text.
struct RepetitionRule {
    private let reading: EntityReading
    /// Names by their first two units.
    private var names: [UInt32: [EntityCandidate]] = [:]

    /// A bit for each two units that names begin with, by their hash: few other places need a further look.
    private var marks = [UInt64](repeating: 0, count: 64)

    /// How many names that begin alike are looked for; bounds the work on text made to slow it down.
    private static let sharedBeginningLimit = 8

    /// Takes the persons and bodies that rules are sure of, and short forms that the text defines.
    init(_ reading: EntityReading, _ found: [EntityCandidate]) {
        self.reading = reading
        var seen: Set<String> = []
        for candidate in found where candidate.strength >= .ruled && RepetitionRule.repeats(candidate) {
            guard seen.insert(reading.text.foldedString(candidate.range)).inserted else { continue }
            let key = beginning(candidate.range.lowerBound)
            guard names[key, default: []].count < RepetitionRule.sharedBeginningLimit else { continue }
            names[key, default: []].append(candidate)
            let bit = RepetitionRule.bit(key)
            marks[bit >> 6] |= 1 << UInt64(bit & 63)
        }
    }

    @inline(__always) private static func bit(_ beginning: UInt32) -> Int {
        Int((beginning &* 0x9E37_79B1) &>> 20)
    }

    private static func repeats(_ candidate: EntityCandidate) -> Bool {
        if candidate.rule == .definedForm { return true }
        return switch candidate.kind {
        case .person: candidate.range.count >= 2
        case .organisation: candidate.range.count >= 4
        default: false
        }
    }

    /// All places where one of the names stands.
    /// - Complexity: O(length of the text).
    func occurrences() -> [EntityCandidate] {
        guard !names.isEmpty, reading.count > 1 else { return [] }
        var found: [EntityCandidate] = []
        for position in 0..<reading.count - 1 {
            let (key, bit) = (beginning(position), RepetitionRule.bit(beginning(position)))
            guard marks[bit >> 6] >> UInt64(bit & 63) & 1 != 0, let starting = names[key] else { continue }
            for name in starting where position != name.range.lowerBound && matches(name.range, at: position) {
                let range = position..<position + name.range.count
                found.append(EntityCandidate(range, name.kind, .repeatedName, .repeated))
            }
        }
        return found
    }

    private func beginning(_ position: Int) -> UInt32 {
        UInt32(reading.text.folded[position]) << 16 | UInt32(reading.text.folded[position + 1])
    }

    private func matches(_ name: Range<Int>, at position: Int) -> Bool {
        guard position + name.count <= reading.count else { return false }
        return (0..<name.count).allSatisfy {
            reading.text.folded[name.lowerBound + $0] == reading.text.folded[position + $0]
        }
    }
}
