// A quick look that spares most lines of running text the rules' search for their words.

/// Knows from the pairs of characters in a line which rules may find their words there.
struct PhraseGate: Sendable {
    /// One bit a hash of a pair that some rule asks for.
    private var bits = [UInt64](repeating: 0, count: 1024)
    /// The pairs behind each bit that is set, with the rules that ask for them.
    private var rules: [UInt16: UInt32] = [:]
    /// Rules that ask for no words.
    private var free: UInt32 = 0

    /// - Parameter words: for each rule, at most 32, the words it looks for; those of one character open nothing.
    init(_ words: [Phrases]) {
        precondition(words.count <= 32, "a gate keeps 32 rules")
        for (rule, phrases) in words.enumerated() {
            if phrases.isEmpty { free |= 1 << UInt32(rule) }
            for phrase in phrases where phrase.count > 1 {
                let hash = PageText.pair(phrase[0], phrase[1])
                bits[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
                rules[hash, default: 0] |= 1 << UInt32(rule)
            }
        }
    }

    /// The rules, as bits, that may apply to a stretch of characters by its words.
    func rules(for places: Range<Int>, of text: PageText) -> UInt32 {
        text.pairs.withUnsafeBufferPointer { pairs in
            bits.withUnsafeBufferPointer { bits in
                var found = free
                for place in places.dropFirst() {
                    let hash = pairs[place]
                    if bits[Int(hash >> 6)] >> UInt64(hash & 63) & 1 == 1 { found |= rules[hash] ?? 0 }
                }
                return found
            }
        }
    }
}

/// Knows from a line's length, signs and pairs of characters which rules are worth asking.
struct RuleGate: Sendable {
    private let words: PhraseGate
    /// Rules for lines of so many characters.
    private var byCount: [UInt32]
    /// Rules that ask for a sign, by its bit; rules that ask for none.
    private var bySign = [UInt32](repeating: 0, count: 16)
    private var unsigned: UInt32 = 0

    init(_ rules: [LineRule]) {
        words = PhraseGate(rules.map(\.words))
        byCount = Array(repeating: 0, count: (rules.map(\.maximumCount).max() ?? 0) + 1)
        for (place, rule) in rules.enumerated() {
            let bit: UInt32 = 1 << UInt32(place)
            for count in 0...rule.maximumCount { byCount[count] |= bit }
            if rule.signs.isEmpty { unsigned |= bit }
            for sign in 0..<16 where rule.signs.rawValue >> UInt16(sign) & 1 == 1 { bySign[sign] |= bit }
        }
    }

    /// The rules to ask about a line, as bits.
    /// - Complexity: O(number of characters).
    func rules(for line: Int, of text: PageText) -> UInt32 {
        let count = text.lines[line].count
        guard count < byCount.count else { return 0 }
        var signed = unsigned
        var signs = text.lines[line].signs.rawValue
        while signs != 0 {
            signed |= bySign[signs.trailingZeroBitCount]
            signs &= signs - 1
        }
        let open = byCount[count] & signed
        guard open != 0 else { return 0 }
        let places = text.lines[line].characters
        let hasBullet = places.first.map { LineView.isBullet(text.characters[$0]) } ?? false
        return hasBullet ? open : open & words.rules(for: places, of: text)
    }
}
