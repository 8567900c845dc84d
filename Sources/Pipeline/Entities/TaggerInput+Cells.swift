// Lays out a text for the tagger: classes of characters, lists that cover them, words around them, in one pass each.

extension TaggerInput {
    /// Which lists of the tagger a word is on, asked in two steps by its classes.
    private struct ListTable: Sendable {
        private let low: [UInt16]
        private let high: [UInt16]
        private static let halfBits = 14

        init() {
            func lists(_ half: Int, _ shift: Int) -> UInt16 {
                var lists: UInt16 = 0
                for (list, classes) in TaggerInput.lists.enumerated()
                where classes.rawValue & UInt32(half) << UInt32(shift) != 0 { lists |= 1 << UInt16(list) }
                return lists
            }
            low = (0..<1 << ListTable.halfBits).map { lists($0, 0) }
            high = (0..<1 << ListTable.halfBits).map { lists($0, ListTable.halfBits) }
        }

        /// A bit for each list.
        @inline(__always) func lists(_ classes: UInt32) -> UInt16 {
            let bits = UInt32(ListTable.halfBits)
            let (lower, upper) = (Int(classes & (1 &<< bits &- 1)), Int(classes &>> bits & (1 &<< bits &- 1)))
            return low.withUnsafeBufferPointer { $0[lower] } | high.withUnsafeBufferPointer { $0[upper] }
        }
    }

    private static let listTable = ListTable()

    /// What is seen of each position, one kind of it after the other.
    static func cells(_ reading: EntityReading) -> [Cell] {
        let count = reading.count
        return [Cell](unsafeUninitializedCapacity: count + 4) { cells, initialized in
            cells.initialize(repeating: Cell(code: 0))
            (cells[0].code, cells[1].code) = (1, 2)
            (cells[count + 2].code, cells[count + 3].code) = (3, 4)
            let inner = UnsafeMutableBufferPointer(rebasing: cells[2...])
            addCharacters(reading, inner)
            addMatches(reading, inner)
            addSignatures(inner, count)
            addWords(reading, inner)
            initialized = count + 4
        }
    }

    private static func addCharacters(_ reading: EntityReading, _ cells: UnsafeMutableBufferPointer<Cell>) {
        reading.text.folded.withUnsafeBufferPointer { units in
            for position in 0..<units.count {
                let unit = units[position]
                cells[position].code = isDigit(unit) ? 0x30 : unit >= 0x61 && unit <= 0x7A ? 0x61 : unit
                cells[position].type = isHan(unit) ? 9 : asciiType(unit)
            }
        }
    }

    private static func asciiType(_ unit: UInt16) -> UInt8 {
        if isDigit(unit) { return 1 }
        if unit >= 0x61 && unit <= 0x7A { return 2 }
        return isPunctuation(unit) ? 3 : 9
    }

    /// Classes of the words of two characters or more that end at a position, and that start there; the class of a
    /// Chinese character that is a word; and for each list the words that cover the text, taken from the left, the longest
    /// first.
    private static func addMatches(_ reading: EntityReading, _ cells: UnsafeMutableBufferPointer<Cell>) {
        let table = listTable
        withUnsafeTemporaryAllocation(of: Int.self, capacity: listCount) { free in
            free.initialize(repeating: 0)
            reading.matches.withUnsafeMatches { firstIndex, packed in
                for position in 0..<reading.count {
                    let first = Int(firstIndex[position])
                    var index = Int(firstIndex[position &+ 1])
                    while index > first {
                        index &-= 1
                        let match = LexiconMatches.unpacked(packed[index])
                        cover(cells, position, match, table.lists(match.classes.rawValue), free)
                        if match.length > 1 {
                            cells[position].beginning |= match.classes.rawValue
                            cells[position &+ match.length].ending |= match.classes.rawValue
                        } else if isHan(reading.text.folded[position]) {
                            cells[position].type = characterType(match.classes)
                        }
                    }
                }
            }
        }
    }

    private static func characterType(_ classes: LexiconClass) -> UInt8 {
        if classes.contains(.surname) { return classes.contains(.abbreviation) ? 7 : 5 }
        if classes.contains(.abbreviation) { return 6 }
        return classes.isDisjoint(with: [.placeEnding, .organisationEnding]) ? 9 : 8
    }

    /// Notes a word on those of its lists that no longer word covers here.
    @inline(__always)
    private static func cover(
        _ cells: UnsafeMutableBufferPointer<Cell>, _ position: Int, _ match: LexiconMatch, _ lists: UInt16,
        _ free: UnsafeMutableBufferPointer<Int>
    ) {
        var lists = lists
        while lists != 0 {
            let list = lists.trailingZeroBitCount
            lists &= lists &- 1
            guard position >= free[list] else { continue }
            free[list] = position &+ match.length
            mark(cells, list, position, match.length)
        }
    }

    /// Begin 0, inside 1, end 2, single 3 times eight, plus the length up to 7.
    @inline(__always)
    private static func mark(_ cells: UnsafeMutableBufferPointer<Cell>, _ list: Int, _ position: Int, _ length: Int) {
        let shift = UInt64(list &* coverBits)
        let code = UInt64(min(length, 7))
        if length == 1 {
            cells[position].covers |= (24 &+ code) &<< shift
            return
        }
        cells[position].covers |= code &<< shift
        var place = position &+ 1
        while place < position &+ length &- 1 {
            cells[place].covers |= (8 &+ code) &<< shift
            place &+= 1
        }
        cells[place].covers |= (16 &+ code) &<< shift
    }

    private static func addSignatures(_ cells: UnsafeMutableBufferPointer<Cell>, _ count: Int) {
        var known = (covers: UInt64(0), signature: signature(0))
        for position in 0..<count {
            let covers = cells[position].covers
            if covers != known.covers { known = (covers, signature(covers)) }
            cells[position].signature = known.signature
        }
    }

    @inline(__always) private static func signature(_ covers: UInt64) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for list in 0..<UInt64(listCount) {
            hash = (hash ^ UInt32(truncatingIfNeeded: covers &>> (list &* UInt64(coverBits)) & 31)) &* 16_777_619
        }
        return hash
    }

    /// How far the word after a position is looked for.
    private static let wordReach = 8

    private static func addWords(_ reading: EntityReading, _ cells: UnsafeMutableBufferPointer<Cell>) {
        reading.wordLength.withUnsafeBufferPointer { lengths in
            reading.text.folded.withUnsafeBufferPointer { units in
                var (before, start, wordBefore): (Range<Int>, Int, UInt32) = (0..<0, 0, 1)
                while start < units.count {
                    let here = start..<min(units.count, start &+ max(1, Int(lengths[start])))
                    var word: UInt32 = 0
                    for position in here { word = (word &* 0x0100_0193 ^ UInt32(units[position])) &* 0x9E37_79B1 }
                    for position in here {
                        cells[position].place = UInt8(truncatingIfNeeded: position &- start)
                        cells[position].word = word
                        cells[position].wordBefore = wordBefore
                    }
                    addWordAfter(word, to: before, cells)
                    (before, start, wordBefore) = (here, here.upperBound, word)
                }
                addWordAfter(2, to: before, cells)
            }
        }
    }

    /// From places in a long word the word after it is out of sight: the word itself stands for it.
    @inline(__always)
    private static func addWordAfter(_ word: UInt32, to range: Range<Int>, _ cells: UnsafeMutableBufferPointer<Cell>) {
        for position in range {
            cells[position].wordAfter = range.upperBound - position <= wordReach ? word : cells[position].word
        }
    }
}
