// Readings of Chinese characters in Latin letters without tones, all of them. Tables come in as bytes.

/// Which syllables a character can be read as.
///
///     Readings(table: bytes).syllables(of: 0x957F) == ["chang", "zhang"]   // 长
public struct Readings: Sendable {
    /// A reading of a character, and where its next one is.
    private struct Node: Sendable {
        var syllable: UInt16
        /// Index of the next node of the same character; 0 ends the chain.
        var next: UInt32
    }

    /// Letters of each syllable; `v` stands for ü.
    private(set) var syllables: [[UInt8]] = []
    /// Node 0 is nobody's.
    private var nodes = [Node(syllable: 0, next: 0)]
    /// Index of a character's first node.
    private var heads = ScalarTable()
    /// First letters of a character's readings, a bit a letter.
    private var initials = ScalarTable()

    /// No readings at all.
    public init() {}

    /// The readings of a table. A line holds a syllable, a tab, and every character that has this reading.
    /// - Parameter bytes: `Data/script/readings.tsv`, UTF-8.
    /// - Complexity: O(number of bytes).
    public init(table bytes: [UInt8]) {
        let lines = TableLines(bytes: bytes)
        nodes.reserveCapacity(bytes.count / 3)
        lines.forEach { key, rest in
            let syllable = UInt16(truncatingIfNeeded: syllables.count)
            syllables.append(Array(bytes[key]))
            let initial = UInt32(1) << UInt32((bytes[key.lowerBound] &- 0x61) & 31)
            var place = rest.lowerBound
            while let scalar = lines.scalar(at: place, before: rest.upperBound) {
                nodes.append(Node(syllable: syllable, next: heads[scalar.value]))
                heads.set(UInt32(nodes.count - 1), at: scalar.value)
                initials.set(initials[scalar.value] | initial, at: scalar.value)
                place += scalar.length
            }
        }
    }

    /// The readings of a character in alphabetical order; empty for what has none.
    public func syllables(of scalar: UInt32) -> [String] {
        var result: [String] = []
        forEachReading(of: scalar) { result.append(String(decoding: $0, as: UTF8.self)) }
        return result.sorted()
    }

    /// The first letters of all readings of a character: bit 0 is a, bit 25 is z.
    ///
    ///     initialsMask(of: 0x957F) == 1 << 2 | 1 << 25   // 长: c, z
    /// - Complexity: O(1).
    public func initialsMask(of scalar: UInt32) -> UInt32 { initials[scalar] }

    /// Calls `body` with the letters of each reading.
    @inline(__always) func forEachReading(of scalar: UInt32, _ body: ([UInt8]) -> Void) {
        forEachSyllableNumber(of: scalar) { body(syllables[Int($0)]) }
    }

    /// Calls `body` with the number of each syllable the character can be read as.
    @inline(__always) func forEachSyllableNumber(of scalar: UInt32, _ body: (UInt16) -> Void) {
        var index = heads[scalar]
        while index != 0 {
            let node = nodes[Int(index)]
            body(node.syllable)
            index = node.next
        }
    }
}
