// A text made ready for rules: lexicon matches, a cutting into words, and where no name may run on. It finds no names.

/// A text with its words: what every rule reads.
final class EntityReading: Sendable {
    /// The text by positions.
    let text: EntityText
    /// All words of the lexicon in it.
    let matches: LexiconMatches
    /// Length of the word that starts at a position, 0 inside words.
    let wordLength: [UInt8]
    /// What the lexicon says of the word that starts at a position; empty inside words.
    private let wordClasses: [LexiconClass]
    /// True for the characters of words no name runs across.
    let isStop: [Bool]
    /// True for the characters of stops, and of verbs and the like, which names of bodies and zones do not hold either.
    let isVerb: [Bool]

    /// Reads a text with a lexicon.
    ///
    /// Words are cut greedily from the left, the longest first. That errs where two words share a character, but it
    /// keeps 由 in 自由贸易 and 对 in 对话 from passing for stops, and costs nothing beside the matches.
    init(_ string: String, _ trie: WordTrie, _ folding: ScriptFolding) {
        let text = EntityText(string, folding)
        let matches = LexiconMatches(text.folded, trie)
        var wordLength = [UInt8](repeating: 0, count: text.count)
        var wordClasses = [LexiconClass](repeating: [], count: text.count)
        var isStop = [Bool](repeating: false, count: text.count)
        var isVerb = isStop
        var position = 0
        while position < text.count {
            let match = matches.longest(at: position, EntityReading.cutting)
            let length = match?.length ?? 1
            wordLength[position] = UInt8(length)
            wordClasses[position] = match?.classes ?? matches.classes(of: position..<position + 1)
            if let match, !match.classes.isDisjoint(with: [.stop, .frequent]) {
                for index in position..<position + length {
                    isStop[index] = match.classes.contains(.stop)
                    isVerb[index] = match.classes.isDisjoint(with: .anyPlace)
                }
            }
            position += length
        }
        for end in text.folded.indices where EntityReading.endsDateline(end, in: text.folded) { isStop[end] = true }
        (self.text, self.matches) = (text, matches)
        (self.wordLength, self.wordClasses) = (wordLength, wordClasses)
        (self.isStop, self.isVerb) = (isStop, isVerb)
    }

    /// 日电, 日讯, 报讯, 社讯: the last character of a dateline, behind which the news begins.
    private static func endsDateline(_ end: Int, in units: [UInt16]) -> Bool {
        guard units[end] == 0x7535 || units[end] == 0x8BAF, end > 0 else { return false }
        let isWire = units[end] == 0x7535
        switch units[end - 1] {
        case 0x65E5: return end > 1 && isNumeral(units[end - 2])
        case 0x62A5, 0x793E: return !isWire
        default: return false
        }
    }

    private static func isNumeral(_ unit: UInt16) -> Bool { isDigit(unit) || numerals.contains(unit) }
    private static let numerals = UnitTable("〇零一二三四五六七八九十")

    /// True where the bracket that opens at a position stands behind a dateline: 本报讯|（记者某某）.
    func isBehindDateline(_ position: Int) -> Bool {
        position > 0 && isStop[position - 1]
            && (text.folded[position - 1] == 0x7535 || text.folded[position - 1] == 0x8BAF)
    }

    /// Number of positions.
    var count: Int { text.count }

    /// True where a word of the cutting starts.
    func isWordStart(_ position: Int) -> Bool { position >= count || wordLength[position] > 0 }

    /// The word of the cutting that starts at a position.
    func word(at position: Int) -> LexiconMatch? {
        guard position < count, wordLength[position] > 0 else { return nil }
        return LexiconMatch(length: Int(wordLength[position]), classes: wordClasses[position])
    }

    /// True when nothing of a name can stand here: a line feed, punctuation other than joints and brackets, or a stop.
    func isBoundary(_ position: Int) -> Bool {
        position < 0 || position >= count || isStop[position] || isPunctuation(text.folded[position])
    }

    /// True where a count and its measure stand, which no name runs across: 重庆|两省市政府, 中国|多支救援队, but not 第三.
    func isCount(_ position: Int) -> Bool {
        guard position + 1 < count, EntityReading.counts.contains(text.folded[position]) else { return false }
        return EntityReading.measures.contains(text.folded[position + 1])
            && (position == 0 || text.folded[position - 1] != 0x7B2C)
    }

    private static let counts = UnitTable("两二三四五六七八九十多各数")
    private static let measures = UnitTable("支个家名批艘架省市县区国地位所")

    /// The position after the bracket that closes the one at `open`, when it does so within `limit` units on this line.
    func bracketEnd(_ open: Int, limit: Int = 16) -> Int? {
        guard text.folded[open] == 0x28 else { return nil }
        var position = open + 1
        while position < min(count, open + limit) {
            let unit = text.folded[position]
            if unit == 0x29 { return position + 1 }
            if unit == 0x0A || unit == 0x28 || unit == 0x3002 { return nil }
            position += 1
        }
        return nil
    }

    /// The position of the bracket that opens the one at `close`, when it does so within `limit` units on this line.
    func bracketStart(_ close: Int, limit: Int = 16) -> Int? {
        guard text.folded[close] == 0x29 else { return nil }
        var position = close - 1
        while position >= max(0, close - limit) {
            let unit = text.folded[position]
            if unit == 0x28 { return position }
            if unit == 0x0A || unit == 0x29 || unit == 0x3002 { return nil }
            position -= 1
        }
        return nil
    }

    /// Classes that make a word of the cutting; names of persons are too often parts of other words.
    private static let cutting: LexiconClass = [
        .word, .place, .organisation, .name, .division, .country, .region, .joint, .knownOrganisation, .knownMeeting,
        .office, .role,
        .organisationEnding, .regionEnding, .meetingEnding, .otherEnding, .documentEnding, .stop, .frequent, .foreign,
    ]
}

/// True for punctuation and blanks no name runs across; joints (— － · ＋) and brackets are not among them.
func isPunctuation(_ folded: UInt16) -> Bool {
    switch folded {
    case 0x00...0x27, 0x2C, 0x2E, 0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    case 0x3001, 0x3002, 0x3008...0x301F, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0xFF0C, 0xFF1B, 0xFF1A: true
    case 0x25A0...0x25FF, 0xE000...0xF8FF, 0xFFFD: true
    default: false
    }
}

/// True for 0–9 (full width folded before).
@inline(__always) func isDigit(_ folded: UInt16) -> Bool { folded >= 0x30 && folded <= 0x39 }

/// True for the Chinese characters in everyday use.
@inline(__always) func isHan(_ unit: UInt16) -> Bool { unit >= 0x4E00 && unit <= 0x9FFF }
