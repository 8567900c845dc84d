// A text as it is compared: one folded unit a character, each with its place in the original. It compares nothing.

import Script

/// The characters of a text that count when texts are compared, with the bytes each of them takes.
///
/// White space and controls never count, since they are what print columns put in; punctuation counts or not. Width,
/// case and variants are folded.
///
///     ComparableText("“ＷＴＯ”，传 統", .words).units.count == 5     // w t o 传 统
public struct ComparableText: Sendable {
    /// What counts besides letters, digits and Chinese characters.
    public enum Counted: Sendable {
        /// Nothing: passages are the same whatever their punctuation.
        case words
        /// Punctuation and signs too: versions of a text differ by them.
        case signs
    }

    /// Folded scalars, one a character that counts.
    public let units: [UInt32]
    /// The byte at which each of them begins.
    let starts: [Int32]
    /// The byte behind each of them.
    let ends: [Int32]

    /// Prepares a text.
    /// - Complexity: O(bytes).
    public init(_ text: String, _ counted: Counted, folding: TextFolding = TextFolding()) {
        var units: [UInt32] = []
        var starts: [Int32] = []
        var ends: [Int32] = []
        let room = text.utf8.count / 3
        units.reserveCapacity(room)
        starts.reserveCapacity(room)
        ends.reserveCapacity(room)
        var place: Int32 = 0
        for scalar in text.unicodeScalars {
            let next = place + Int32(UTF8.width(scalar))
            if ComparableText.counts(scalar.value, counted) {
                units.append(folding.folded(scalar.value))
                starts.append(place)
                ends.append(next)
            }
            place = next
        }
        self.units = units
        self.starts = starts
        self.ends = ends
    }

    private static func counts(_ scalar: UInt32, _ counted: Counted) -> Bool {
        switch CharacterClass(scalar) {
        case .space, .control: false
        case .punctuation: counted == .signs
        default: true
        }
    }

    /// Number of characters that count.
    public var count: Int { units.count }

    /// The bytes of some units; of none, the empty range before the next one.
    func bytes(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else {
            let place = range.lowerBound < starts.count ? Int(starts[range.lowerBound]) : Int(ends.last ?? 0)
            return place..<place
        }
        return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
    }
}
