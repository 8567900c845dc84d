// What the tagger sees of a text: characters, their classes, lexicon words around them. It makes feature numbers, no decision.

/// A text as the tagger sees it.
///
/// Every feature is a template number and a value mixed to 64 bits; the upper bits name a row of weights.
package struct TaggerInput: Sendable {
    /// Number of positions.
    package let count: Int
    /// What is seen of each position, with two edge marks before and two behind.
    let cells: [Cell]

    /// What is seen of one position; all of it side by side in memory, since all of it is asked for at once.
    struct Cell: Sendable {
        /// The character, with digits and Latin letters made one each.
        var code: UInt16
        /// Its class.
        var type: UInt8 = 0
        /// Its place in the word of the cutting.
        var place: UInt8 = 0
        /// `covers` mixed to fewer bits.
        var signature: UInt32 = 0
        /// Lists of the words that end before it, and that start at it.
        var ending: UInt32 = 0
        var beginning: UInt32 = 0
        /// The characters of its word, of the word before and of the word after, mixed.
        var word: UInt32 = 0
        var wordBefore: UInt32 = 0
        var wordAfter: UInt32 = 0
        /// Which lexicon lists cover it, where in the word and how long that is: a code of five bits for each list, the
        /// first list in the lowest bits.
        var covers: UInt64 = 0

        /// The code of a list; 0 where no word of it stands.
        @inline(__always) func cover(_ list: Int) -> UInt64 { covers &>> UInt64(list &* coverBits) & 31 }
    }

    /// Number of bits of a code of `Cell.covers`.
    static let coverBits = 5
    /// Number of lexicon lists.
    static let listCount = 12
    static let lists: [LexiconClass] = [
        .person, .foreign, .place, [.organisation, .knownOrganisation], .name, .division,
        [.country, .region, .joint], .word, [.office, .role, .address], .organisationEnding,
        [.regionEnding, .placeEnding], [.meetingEnding, .documentEnding, .otherEnding],
    ]

    /// Prepares a text with the lexicon of a finder.
    package init(_ text: String, finder: EntityFinder) { self.init(EntityReading(text, finder.trie, finder.folding)) }

    /// Prepares a text.
    init(_ reading: EntityReading) {
        count = reading.count
        cells = TaggerInput.cells(reading)
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
            let types = (0..<TaggerInput.codeCount).reduce(UInt64(0)) { $0 << 8 | UInt64(cell[$1].type) }
            buffer[count] = TaggerInput.mixed(TaggerInput.nearTemplate, types >> 8 & 0xFF_FFFF)
            buffer[count + 1] = TaggerInput.mixed(TaggerInput.patternTemplate, types)
            count += 2
            TaggerInput.addRareFeatures(cell) { number, feature in buffer[count + number] = feature }
            count += TaggerInput.rareCount
            for list in 0..<TaggerInput.listCount where cell[2].cover(list) != 0 {
                buffer[count] = TaggerInput.mixed(TaggerInput.coverTemplate(list), cell[2].cover(list))
                count += 1
            }
            return count
        }
    }

    /// How many characters are seen at once: two before, two behind.
    static let codeCount = 5
    /// Number of the template of the classes of three characters, a byte each.
    static let nearTemplate: UInt64 = 12
    /// Number of the template of the classes of five characters, a byte each.
    static let patternTemplate: UInt64 = 13
    /// Number of the template of a list's covers.
    static func coverTemplate(_ list: Int) -> UInt64 { UInt64(24 + list) }

    /// Number of features `addRareFeatures` makes.
    static let rareCount = 14

    /// Makes the features of a position but for those that `TaggerTables` holds ready.
    /// - Parameters:
    ///   - cell: the first of the five cells around the position.
    ///   - add: takes the number of a feature, below `rareCount`, and the feature.
    @inline(__always)
    static func addRareFeatures(_ cell: UnsafePointer<Cell>, _ add: (Int, UInt64) -> Void) {
        let (a, b, c) = (UInt64(cell[0].code), UInt64(cell[1].code), UInt64(cell[2].code))
        let (d, e) = (UInt64(cell[3].code), UInt64(cell[4].code))
        add(0, mixed(6, a &<< 16 | b))
        add(1, mixed(7, b &<< 16 | c))
        add(2, mixed(8, c &<< 16 | d))
        add(3, mixed(9, d &<< 16 | e))
        add(4, mixed(10, b &<< 16 | d))
        add(5, mixed(11, b &<< 32 | c &<< 16 | d))
        let signature = UInt64(cell[2].signature)
        add(6, mixed(14, signature))
        add(7, mixed(15, signature &<< 32 | UInt64(cell[1].signature)))
        add(8, mixed(16, signature &<< 32 | UInt64(cell[3].signature)))
        add(9, mixed(17, UInt64(cell[2].ending)))
        add(10, mixed(18, UInt64(cell[3].beginning)))
        let place = UInt64(cell[2].place)
        let nearPlace = min(place, 3)
        add(11, mixed(19, UInt64(cell[2].word) &<< 8 | place))
        add(12, mixed(20, UInt64(cell[2].wordBefore) &<< 8 | nearPlace))
        add(13, mixed(21, UInt64(cell[2].wordAfter) &<< 8 | nearPlace))
    }

    @inline(__always) static func mixed(_ template: UInt64, _ value: UInt64) -> UInt64 {
        var hash = (value ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 29
        hash = hash &* 0x94D0_49BB_1331_11EB
        return hash ^ hash >> 32
    }
}
