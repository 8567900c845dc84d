// A few numbers of a text by which texts with a passage in common are found among a million. It compares nothing.

import Script

/// Fingerprints of a text, chosen by winnowing.
///
/// Of the hashes of each `window` runs of eight characters in a row the smallest is kept (S. Schleimer, D. Wilkerson,
/// A. Aiken, Winnowing: local algorithms for document fingerprinting, 2003). Any passage of `guaranteedCount`
/// characters or more that two texts have in common gives them a fingerprint in common; shorter ones do so by chance.
/// About two in 65 characters are kept.
public enum Fingerprints {
    /// Runs looked at together.
    public static let window = 64
    /// A passage in common of so many characters is never missed.
    public static let guaranteedCount = window + SharedPassage.leastCount - 1
    /// Fingerprints are smaller than this: three bytes.
    public static let bound: UInt32 = 1 << 24

    /// The fingerprints of a text, ascending, each once; none when it has fewer than eight characters.
    ///
    /// Units that are punctuation are passed over, as in a `ComparableText` of words.
    /// - Parameter units: folded scalars or UTF-16 units, without white space; always the same kind.
    /// - Complexity: O(units).
    public static func of(_ units: [UInt32]) -> [UInt32] {
        let words = units.filter(isWord)
        let hashes = GramHash.all(words[...], length: SharedPassage.leastCount)
        guard !hashes.isEmpty else { return [] }
        var kept: [UInt32] = []
        var smallest = -1
        for end in min(window, hashes.count)...hashes.count {
            let start = max(0, end - window)
            if smallest < start {
                smallest = start
                for place in start..<end where hashes[place] <= hashes[smallest] { smallest = place }
            } else if hashes[end - 1] <= hashes[smallest] {
                smallest = end - 1
            } else {
                continue
            }
            kept.append(UInt32(truncatingIfNeeded: hashes[smallest]) % bound)
        }
        kept.sort()
        return kept.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// Most characters are Chinese ones, which need no further look.
    private static func isWord(_ unit: UInt32) -> Bool {
        0x4E00...0x9FFF ~= unit || (!CharacterClass.isPunctuation(unit) && !CharacterClass.isSpace(unit))
    }
}
