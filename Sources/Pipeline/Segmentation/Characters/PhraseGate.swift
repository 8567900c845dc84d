// A quick look that spares most lines of running text the rules' search for their words.

/// Knows from the pairs of characters in a line which lists of words may have one there.
struct PhraseGate: Sendable {
    /// One bit a hash of a pair that some list asks for.
    private var bits = [UInt64](repeating: 0, count: 1024)
    /// For each 64 of them how many are set before.
    private var ranks = [UInt16](repeating: 0, count: 1024)
    /// For each bit that is set, in order, the lists that ask for it.
    private var lists: [UInt64] = []
    /// Lists without words.
    private var free: UInt64 = 0

    /// - Parameter words: at most 64 lists; words of one character open nothing.
    init(_ words: [Phrases]) {
        precondition(words.count <= 64, "a gate keeps 64 lists, not \(words.count)")
        var askers = [UInt64](repeating: 0, count: 0x10000)
        for (list, phrases) in words.enumerated() {
            if phrases.isEmpty { free |= 1 << UInt64(list) }
            for phrase in phrases where phrase.count > 1 {
                askers[Int(PageText.pair(phrase[0], phrase[1]))] |= 1 << UInt64(list)
            }
        }
        for (hash, asking) in askers.enumerated() where asking != 0 { bits[hash >> 6] |= 1 << UInt64(hash & 63) }
        for place in 1..<1024 { ranks[place] = ranks[place - 1] + UInt16(bits[place - 1].nonzeroBitCount) }
        lists = askers.filter { $0 != 0 }
    }

    /// The lists, as bits, of which a word may stand in a stretch of characters.
    func lists(for places: Range<Int>, of text: PageText) -> UInt64 {
        text.pairs.withUnsafeBufferPointer { pairs in
            bits.withUnsafeBufferPointer { bits in
                var found = free
                for place in places.dropFirst() {
                    let (word, bit) = (Int(pairs[place] >> 6), UInt64(pairs[place] & 63))
                    guard bits[word] >> bit & 1 == 1 else { continue }
                    found |= lists[Int(ranks[word]) + (bits[word] & (1 << bit - 1)).nonzeroBitCount]
                }
                return found
            }
        }
    }
}

/// Knows from a line's length, signs and pairs of characters which rules are worth asking, and what its words may be about.
struct RuleGate: Sendable {
    private let words: PhraseGate
    /// Rules for lines of so many characters.
    private var byCount: [UInt32]
    /// Rules that ask for a sign, by its bit; rules that ask for none.
    private var bySign = [UInt32](repeating: 0, count: 16)
    private var unsigned: UInt32 = 0

    init(_ rules: [LineRule]) {
        precondition(rules.count <= 32, "32 rules have a bit, not \(rules.count)")
        let unused = Array(repeating: Phrases([Phrase]()), count: 32 - rules.count)
        words = PhraseGate(rules.map(\.words) + unused + LineTopics.words)
        byCount = Array(repeating: 0, count: (rules.map(\.maximumCount).max() ?? 0) + 1)
        for (place, rule) in rules.enumerated() {
            let bit: UInt32 = 1 << UInt32(place)
            for count in 0...rule.maximumCount { byCount[count] |= bit }
            if rule.signs.isEmpty { unsigned |= bit }
            for sign in 0..<16 where rule.signs.rawValue >> UInt16(sign) & 1 == 1 { bySign[sign] |= bit }
        }
    }

    /// The rules to ask about a line, as bits, and the topics of its words.
    /// - Complexity: O(number of characters).
    func look(at line: Int, of text: PageText) -> (rules: UInt32, topics: LineTopics) {
        let places = text.lines[line].characters
        let lists = words.lists(for: places, of: text)
        let topics = LineTopics(rawValue: UInt32(lists >> 32))
        let open = rules(forCount: places.count, signs: text.lines[line].signs)
        guard open != 0 else { return (0, topics) }
        let hasBullet = places.first.map { LineView.isBullet(text.characters[$0]) } ?? false
        return (hasBullet ? open : open & UInt32(truncatingIfNeeded: lists), topics)
    }

    private func rules(forCount count: Int, signs: LineSigns) -> UInt32 {
        guard count < byCount.count else { return 0 }
        var signed = unsigned
        var signs = signs.rawValue
        while signs != 0 {
            signed |= bySign[signs.trailingZeroBitCount]
            signs &= signs - 1
        }
        return byCount[count] & signed
    }
}
