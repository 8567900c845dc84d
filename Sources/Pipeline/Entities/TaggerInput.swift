// What the tagger sees of a text: characters, their classes, lexicon words around them. It makes feature numbers, no decision.

/// A text as the tagger sees it.
///
/// Every feature is a template number and a value mixed to 64 bits; the upper bits name a row of weights.
package struct TaggerInput: Sendable {
    /// Number of positions.
    package let count: Int
    /// Characters with digits and Latin letters made one each; two edge marks before and behind.
    private let codes: [UInt16]
    /// Class of each character, padded likewise.
    private let types: [UInt8]
    /// Which lexicon lists cover each position, where in the word and how long it is, mixed to one number; padded.
    private let signatures: [UInt32]
    /// The same, one code a list: `covers[position * listCount + list]`.
    private let covers: [UInt8]
    /// Lists of the words that end before a position, and that start at one.
    private let endings: [UInt32]
    private let beginnings: [UInt32]
    /// The word of the cutting at each position: its characters mixed, and the place in it.
    private let words: [UInt32]
    private let wordStarts: [Int32]

    /// Number of lexicon lists.
    static let listCount = 12
    private static let lists: [LexiconClass] = [
        .person, .foreign, .place, [.organisation, .knownOrganisation], .name, .division,
        [.country, .region, .joint], .word, [.office, .role, .address], .organisationEnding,
        [.regionEnding, .placeEnding], [.meetingEnding, .documentEnding, .otherEnding],
    ]

    /// Prepares a text with the lexicon of a finder.
    package init(_ text: String, finder: EntityFinder) { self.init(EntityReading(text, finder.trie)) }

    /// Prepares a text.
    init(_ reading: EntityReading) {
        count = reading.count
        codes = TaggerInput.codes(reading)
        types = TaggerInput.types(reading)
        covers = TaggerInput.covers(reading)
        signatures = TaggerInput.signatures(covers, reading.count)
        (endings, beginnings) = TaggerInput.edges(reading)
        (words, wordStarts) = TaggerInput.words(reading)
    }

    /// The most features a position can have.
    package static let featureLimit = 36

    /// Writes the features of a position.
    /// - Returns: how many; never more than `featureLimit`.
    @inline(__always)
    package func features(at position: Int, into buffer: UnsafeMutablePointer<UInt64>) -> Int {
        for offset in 0..<TaggerInput.codeCount {
            buffer[offset] = TaggerInput.mixed(UInt64(offset + 1), UInt64(codes[position + offset]))
        }
        var count = TaggerInput.codeCount
        addPairs(position, buffer, &count)
        buffer[count] = TaggerInput.mixed(TaggerInput.typesTemplate, nearTypes(position))
        count += 1
        addSurroundings(position, buffer, &count)
        for list in 0..<TaggerInput.listCount {
            let cover = covers[position * TaggerInput.listCount + list]
            guard cover != 0 else { continue }
            buffer[count] = TaggerInput.mixed(TaggerInput.coverTemplate(list), UInt64(cover))
            count += 1
        }
        return count
    }

    /// Writes the features of a position but for those that `TaggerTables` holds ready.
    /// - Returns: how many.
    @inline(__always)
    func rareFeatures(at position: Int, into buffer: UnsafeMutablePointer<UInt64>) -> Int {
        var count = 0
        addPairs(position, buffer, &count)
        addSurroundings(position, buffer, &count)
        return count
    }

    /// Adds the weights of the features that `tables` holds ready.
    @inline(__always)
    func frequentWeights(at position: Int, _ tables: TaggerTables) -> SIMD16<Int16> {
        var sum = SIMD16<Int16>(repeating: 0)
        for offset in 0..<TaggerInput.codeCount { sum &+= tables.code(codes[position + offset], offset) }
        let near = (types[position + 1], types[position + 2], types[position + 3])
        sum &+= tables.types(near.0, near.1, near.2)
        let base = position * TaggerInput.listCount
        for list in 0..<TaggerInput.listCount {
            let cover = covers[base + list]
            if cover != 0 { sum &+= tables.cover(list, cover) }
        }
        return sum
    }

    /// How many characters are seen at once: two before, two behind.
    static let codeCount = 5
    /// Number of the template of the classes of three characters.
    static let typesTemplate: UInt64 = 12
    /// Number of the template of a list's covers.
    @inline(__always) static func coverTemplate(_ list: Int) -> UInt64 { UInt64(24 + list) }

    @inline(__always) private func nearTypes(_ position: Int) -> UInt64 {
        UInt64(types[position + 1]) << 16 | UInt64(types[position + 2]) << 8 | UInt64(types[position + 3])
    }

    /// Pairs and threes of characters.
    @inline(__always)
    private func addPairs(_ position: Int, _ buffer: UnsafeMutablePointer<UInt64>, _ count: inout Int) {
        let (a, b, c) = (UInt64(codes[position]), UInt64(codes[position + 1]), UInt64(codes[position + 2]))
        let (d, e) = (UInt64(codes[position + 3]), UInt64(codes[position + 4]))
        buffer[count] = TaggerInput.mixed(6, a << 16 | b)
        buffer[count + 1] = TaggerInput.mixed(7, b << 16 | c)
        buffer[count + 2] = TaggerInput.mixed(8, c << 16 | d)
        buffer[count + 3] = TaggerInput.mixed(9, d << 16 | e)
        buffer[count + 4] = TaggerInput.mixed(10, b << 16 | d)
        buffer[count + 5] = TaggerInput.mixed(11, b << 32 | c << 16 | d)
        count += 6
    }

    /// Classes of five characters, lists of neighbours, words.
    @inline(__always)
    private func addSurroundings(_ position: Int, _ buffer: UnsafeMutablePointer<UInt64>, _ count: inout Int) {
        @inline(__always) func add(_ template: UInt64, _ value: UInt64) {
            buffer[count] = TaggerInput.mixed(template, value)
            count += 1
        }
        add(13, UInt64(types[position]) << 32 | nearTypes(position) << 8 | UInt64(types[position + 4]))
        let signature = UInt64(signatures[position + 1])
        add(14, signature)
        add(15, signature << 32 | UInt64(signatures[position]))
        add(16, signature << 32 | UInt64(signatures[position + 2]))
        add(17, UInt64(endings[position]))
        add(18, UInt64(beginnings[position + 1]))
        let start = Int(wordStarts[position])
        let place = UInt64(position - start)
        add(19, UInt64(words[start]) << 8 | place)
        let before = start > 0 ? UInt64(words[Int(wordStarts[start - 1])]) : 1
        add(20, before << 8 | min(place, 3))
        add(21, nextWord(position) << 8 | min(place, 3))
    }

    @inline(__always) private func nextWord(_ position: Int) -> UInt64 {
        var next = position + 1
        let limit = min(count, position + 8)
        while next < limit, Int(wordStarts[next]) != next { next += 1 }
        return next < count ? UInt64(words[Int(wordStarts[next])]) : 2
    }

    @inline(__always) static func mixed(_ template: UInt64, _ value: UInt64) -> UInt64 {
        var hash = (value ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 29
        hash = hash &* 0x94D0_49BB_1331_11EB
        return hash ^ hash >> 32
    }
}

extension TaggerInput {
    private static func codes(_ reading: EntityReading) -> [UInt16] {
        var codes: [UInt16] = [1, 2]
        codes.reserveCapacity(reading.count + 4)
        for unit in reading.text.folded {
            codes.append(isDigit(unit) ? 0x30 : unit >= 0x61 && unit <= 0x7A ? 0x61 : unit)
        }
        return codes + [3, 4]
    }

    /// 0 edge, 1 digit, 2 Latin, 3 punctuation, 4 Chinese numeral, 5 family name, 6 abbreviation, 7 both, 8 ending, 9 other.
    private static func types(_ reading: EntityReading) -> [UInt8] {
        var types: [UInt8] = [0, 0]
        types.reserveCapacity(reading.count + 4)
        for position in 0..<reading.count {
            let unit = reading.text.folded[position]
            types.append(isHan(unit) ? characterType(reading.matches, position) : asciiType(unit))
        }
        return types + [0, 0]
    }

    private static func asciiType(_ unit: UInt16) -> UInt8 {
        if isDigit(unit) { return 1 }
        if unit >= 0x61 && unit <= 0x7A { return 2 }
        return isPunctuation(unit) ? 3 : 9
    }

    private static func characterType(_ matches: LexiconMatches, _ position: Int) -> UInt8 {
        let classes = matches.classes(of: position..<position + 1)
        if classes.contains(.surname) { return classes.contains(.abbreviation) ? 7 : 5 }
        if classes.contains(.abbreviation) { return 6 }
        return classes.isDisjoint(with: [.placeEnding, .organisationEnding]) ? 9 : 8
    }

    /// For each list, words taken from the left, the longest first: begin 0, inside 1, end 2, single 3 times eight, plus
    /// the length up to 7.
    private static func covers(_ reading: EntityReading) -> [UInt8] {
        var covers = [UInt8](repeating: 0, count: reading.count * listCount)
        var free = [Int](repeating: 0, count: listCount)
        for position in 0..<reading.count {
            let range = Int(reading.matches.firstIndex[position])..<Int(reading.matches.firstIndex[position + 1])
            for index in range.reversed() {
                let match = LexiconMatches.unpacked(reading.matches.packed[index])
                for list in 0..<listCount
                where position >= free[list] && !match.classes.isDisjoint(with: lists[list]) {
                    free[list] = position + match.length
                    let length = UInt8(min(match.length, 7))
                    for offset in 0..<match.length {
                        let place: UInt8 = match.length == 1 ? 3 : offset == 0 ? 0 : offset == match.length - 1 ? 2 : 1
                        covers[(position + offset) * listCount + list] = place * 8 + length
                    }
                }
            }
        }
        return covers
    }

    private static func signatures(_ covers: [UInt8], _ count: Int) -> [UInt32] {
        var signatures: [UInt32] = [0]
        signatures.reserveCapacity(count + 2)
        for position in 0..<count {
            var hash: UInt32 = 2_166_136_261
            for list in 0..<listCount { hash = (hash ^ UInt32(covers[position * listCount + list])) &* 16_777_619 }
            signatures.append(hash)
        }
        return signatures + [0]
    }

    /// Classes of the words of two characters or more that end at a position, and that start there.
    private static func edges(_ reading: EntityReading) -> ([UInt32], [UInt32]) {
        var endings = [UInt32](repeating: 0, count: reading.count + 2)
        var beginnings = endings
        for position in 0..<reading.count {
            reading.matches.forEach(at: position) { match in
                guard match.length > 1 else { return }
                beginnings[position] |= match.classes.rawValue
                endings[position + match.length] |= match.classes.rawValue
            }
        }
        return (endings, beginnings)
    }

    private static func words(_ reading: EntityReading) -> ([UInt32], [Int32]) {
        var words = [UInt32](repeating: 0, count: reading.count)
        var starts = [Int32](repeating: 0, count: reading.count)
        var start = 0
        for position in 0..<reading.count {
            if reading.wordLength[position] > 0 { start = position }
            starts[position] = Int32(start)
            let unit = UInt32(reading.text.folded[position])
            words[start] = (words[start] &* 0x0100_0193 ^ unit) &* 0x9E37_79B1
        }
        return (words, starts)
    }
}
