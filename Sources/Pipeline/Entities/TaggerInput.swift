// What the tagger sees of a text: characters, their classes, lexicon words around them. It makes feature numbers, no decision.

/// A text as the tagger sees it.
///
/// Every feature is a template number and a value mixed to 64 bits; the upper bits name a row of weights.
package struct TaggerInput: Sendable {
    /// Number of positions.
    package let count: Int
    /// What is seen of each position, with two edge marks before and two behind.
    let cells: [Cell]
    /// Which lexicon lists cover each position, one code a list: `covers[position * listCount + list]`.
    let covers: [UInt8]

    /// What is seen of one position; all of it side by side in memory, since all of it is asked for at once.
    struct Cell: Sendable {
        /// The character, with digits and Latin letters made one each.
        var code: UInt16
        /// Its class.
        var type: UInt8 = 0
        /// Its place in the word of the cutting.
        var place: UInt8 = 0
        /// Which lexicon lists cover it, where in the word and how long it is, mixed to one number.
        var signature: UInt32 = 0
        /// Lists of the words that end before it, and that start at it.
        var ending: UInt32 = 0
        var beginning: UInt32 = 0
        /// The characters of its word, of the word before and of the word after, mixed.
        var word: UInt32 = 0
        var wordBefore: UInt32 = 0
        var wordAfter: UInt32 = 0
    }

    /// Number of lexicon lists.
    static let listCount = 12
    private static let lists: [LexiconClass] = [
        .person, .foreign, .place, [.organisation, .knownOrganisation], .name, .division,
        [.country, .region, .joint], .word, [.office, .role, .address], .organisationEnding,
        [.regionEnding, .placeEnding], [.meetingEnding, .documentEnding, .otherEnding],
    ]

    /// Prepares a text with the lexicon of a finder.
    package init(_ text: String, finder: EntityFinder) { self.init(EntityReading(text, finder.trie, finder.folding)) }

    /// Prepares a text.
    init(_ reading: EntityReading) {
        count = reading.count
        covers = TaggerInput.covers(reading)
        cells = TaggerInput.cells(reading, covers)
    }

    /// The most features a position can have.
    package static let featureLimit = 36

    /// Writes the features of a position.
    /// - Returns: how many; never more than `featureLimit`.
    package func features(at position: Int, into buffer: UnsafeMutablePointer<UInt64>) -> Int {
        cells.withUnsafeBufferPointer { cells in
            guard let first = cells.baseAddress else { return 0 }
            let cell = first + position
            for offset in 0..<TaggerInput.codeCount {
                buffer[offset] = TaggerInput.mixed(UInt64(offset + 1), UInt64(cell[offset].code))
            }
            var count = TaggerInput.codeCount
            buffer[count] = TaggerInput.mixed(TaggerInput.typesTemplate, TaggerInput.nearTypes(cell))
            count += 1
            TaggerInput.addRareFeatures(cell, buffer + count)
            count += TaggerInput.rareCount
            for list in 0..<TaggerInput.listCount {
                let cover = covers[position * TaggerInput.listCount + list]
                guard cover != 0 else { continue }
                buffer[count] = TaggerInput.mixed(TaggerInput.coverTemplate(list), UInt64(cover))
                count += 1
            }
            return count
        }
    }

    /// How many characters are seen at once: two before, two behind.
    static let codeCount = 5
    /// Number of the template of the classes of three characters.
    static let typesTemplate: UInt64 = 12
    /// Number of the template of a list's covers.
    @inline(__always) static func coverTemplate(_ list: Int) -> UInt64 { UInt64(24 + list) }

    /// Number of features `addRareFeatures` writes.
    static let rareCount = 15

    /// Writes the features of a position but for those that `TaggerTables` holds ready.
    /// - Parameter cell: the first of the five cells around the position.
    @inline(__always)
    static func addRareFeatures(_ cell: UnsafePointer<Cell>, _ buffer: UnsafeMutablePointer<UInt64>) {
        addPairs(cell, buffer)
        addSurroundings(cell, buffer + 6)
    }

    @inline(__always) private static func nearTypes(_ cell: UnsafePointer<Cell>) -> UInt64 {
        UInt64(cell[1].type) &<< 16 | UInt64(cell[2].type) &<< 8 | UInt64(cell[3].type)
    }

    /// Pairs and threes of characters.
    @inline(__always)
    private static func addPairs(_ cell: UnsafePointer<Cell>, _ buffer: UnsafeMutablePointer<UInt64>) {
        let (a, b, c) = (UInt64(cell[0].code), UInt64(cell[1].code), UInt64(cell[2].code))
        let (d, e) = (UInt64(cell[3].code), UInt64(cell[4].code))
        buffer[0] = mixed(6, a &<< 16 | b)
        buffer[1] = mixed(7, b &<< 16 | c)
        buffer[2] = mixed(8, c &<< 16 | d)
        buffer[3] = mixed(9, d &<< 16 | e)
        buffer[4] = mixed(10, b &<< 16 | d)
        buffer[5] = mixed(11, b &<< 32 | c &<< 16 | d)
    }

    /// Classes of five characters, lists of neighbours, words.
    @inline(__always)
    private static func addSurroundings(_ cell: UnsafePointer<Cell>, _ buffer: UnsafeMutablePointer<UInt64>) {
        let here = cell[2]
        buffer[0] = mixed(13, UInt64(cell[0].type) &<< 32 | nearTypes(cell) &<< 8 | UInt64(cell[4].type))
        let signature = UInt64(here.signature)
        buffer[1] = mixed(14, signature)
        buffer[2] = mixed(15, signature &<< 32 | UInt64(cell[1].signature))
        buffer[3] = mixed(16, signature &<< 32 | UInt64(cell[3].signature))
        buffer[4] = mixed(17, UInt64(here.ending))
        buffer[5] = mixed(18, UInt64(cell[3].beginning))
        let place = UInt64(here.place)
        buffer[6] = mixed(19, UInt64(here.word) &<< 8 | place)
        buffer[7] = mixed(20, UInt64(here.wordBefore) &<< 8 | min(place, 3))
        buffer[8] = mixed(21, UInt64(here.wordAfter) &<< 8 | min(place, 3))
    }

    @inline(__always) static func mixed(_ template: UInt64, _ value: UInt64) -> UInt64 {
        var hash = (value ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 29
        hash = hash &* 0x94D0_49BB_1331_11EB
        return hash ^ hash >> 32
    }
}

extension TaggerInput {
    /// What is seen of each position, one kind of it after the other.
    private static func cells(_ reading: EntityReading, _ covers: [UInt8]) -> [Cell] {
        let edges = [Cell(code: 1), Cell(code: 2)]
        var cells = edges
        cells.reserveCapacity(reading.count + 4)
        for position in 0..<reading.count {
            let unit = reading.text.folded[position]
            var cell = Cell(code: isDigit(unit) ? 0x30 : unit >= 0x61 && unit <= 0x7A ? 0x61 : unit)
            cell.type = isHan(unit) ? characterType(reading.matches, position) : asciiType(unit)
            cells.append(cell)
        }
        cells += [Cell(code: 3), Cell(code: 4)]
        cells.withUnsafeMutableBufferPointer { cells in
            let inner = UnsafeMutableBufferPointer(rebasing: cells[edges.count...])
            addSignatures(covers, inner, reading.count)
            addEdges(reading, inner)
            addWords(reading, inner)
        }
        return cells
    }

    private static func addSignatures(_ covers: [UInt8], _ cells: UnsafeMutableBufferPointer<Cell>, _ count: Int) {
        covers.withUnsafeBufferPointer { covers in
            for position in 0..<count {
                var hash: UInt32 = 2_166_136_261
                for list in 0..<listCount {
                    hash = (hash ^ UInt32(covers[position &* listCount &+ list])) &* 16_777_619
                }
                cells[position].signature = hash
            }
        }
    }

    /// Classes of the words of two characters or more that end at a position, and that start there.
    private static func addEdges(_ reading: EntityReading, _ cells: UnsafeMutableBufferPointer<Cell>) {
        for position in 0..<reading.count {
            reading.matches.forEach(at: position) { match in
                guard match.length > 1 else { return }
                cells[position].beginning |= match.classes.rawValue
                cells[position + match.length].ending |= match.classes.rawValue
            }
        }
    }

    /// How far the word after a position is looked for.
    private static let wordReach = 8

    private static func addWords(_ reading: EntityReading, _ cells: UnsafeMutableBufferPointer<Cell>) {
        var (before, start): (Range<Int>, Int) = (0..<0, 0)
        while start < reading.count {
            let here = start..<min(reading.count, start + max(1, Int(reading.wordLength[start])))
            let word = here.reduce(UInt32(0)) {
                ($0 &* 0x0100_0193 ^ UInt32(reading.text.folded[$1])) &* 0x9E37_79B1
            }
            let wordBefore = before.isEmpty ? 1 : cells[before.lowerBound].word
            for position in here {
                cells[position].place = UInt8(truncatingIfNeeded: position - start)
                cells[position].word = word
                cells[position].wordBefore = wordBefore
            }
            addWordAfter(word, to: before, cells)
            (before, start) = (here, here.upperBound)
        }
        addWordAfter(2, to: before, cells)
    }

    /// From places in a long word the word after it is out of sight: the word itself stands for it.
    private static func addWordAfter(_ word: UInt32, to range: Range<Int>, _ cells: UnsafeMutableBufferPointer<Cell>) {
        for position in range {
            cells[position].wordAfter = range.upperBound - position <= wordReach ? word : cells[position].word
        }
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
        let lists = TaggerInput.lists.map(\.rawValue)
        var free = [Int](repeating: 0, count: listCount)
        covers.withUnsafeMutableBufferPointer { covers in
            for position in 0..<reading.count {
                reading.matches.forEachLongestFirst(at: position) { match in
                    for list in 0..<listCount where match.classes.rawValue & lists[list] != 0 && position >= free[list]
                    {
                        free[list] = position + match.length
                        mark(covers, list, position, match.length)
                    }
                }
            }
        }
        return covers
    }

    @inline(__always)
    private static func mark(_ covers: UnsafeMutableBufferPointer<UInt8>, _ list: Int, _ position: Int, _ length: Int) {
        let code = UInt8(min(length, 7))
        let first = position * listCount + list
        if length == 1 {
            covers[first] = 3 * 8 + code
            return
        }
        covers[first] = code
        for offset in 1..<length - 1 { covers[first + offset * listCount] = 8 + code }
        covers[first + (length - 1) * listCount] = 2 * 8 + code
    }
}
