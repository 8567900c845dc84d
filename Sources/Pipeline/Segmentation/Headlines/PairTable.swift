// A table of the pairs of characters that headlines are made of, asked about by every pair of a text.

/// A small open hash table from pairs to indices.
struct PairTable {
    private var keys = [UInt64](filledWith: 0, count: 256)
    /// A bit for twelve bits of every key's hash; most pairs of a text are in no headline.
    private var bits = [UInt64](filledWith: 0, count: 64)
    private var values = [Int32](filledWith: 0, count: 256)
    private(set) var count = 0

    mutating func insert(_ first: UInt32, _ second: UInt32, _ hash: UInt16) -> Int {
        if count * 2 >= keys.count { grow() }
        let key = PairTable.key(first, second)
        let place = self.place(of: key)
        if keys[place] == 0 {
            keys[place] = key
            values[place] = Int32(count)
            bits[Int(hash >> 10)] |= 1 << UInt64(hash >> 4 & 63)
            count += 1
        }
        return Int(values[place])
    }

    /// Calls back with the index of every pair of lines that the table holds, in their order; lines go on with each other.
    /// - Returns: the number of all pairs of the lines.
    @inline(__always)
    func forEachPair(of text: PageText, _ lines: ArraySlice<Int>, _ body: (Int) -> Void) -> Int {
        var (size, last) = (0, -1)
        text.characters.withUnsafeBufferPointer { characters in
            text.kinds.withUnsafeBufferPointer { kinds in
                text.pairs.withUnsafeBufferPointer { pairs in
                    bits.withUnsafeBufferPointer { bits in
                        /// Most pairs of a text are known by their hash to be in no headline.
                        @inline(__always) func visit(_ first: Int, _ second: Int, _ hash: UInt16) {
                            guard bits[Int(hash >> 10)] >> UInt64(hash >> 4 & 63) & 1 == 1 else { return }
                            guard kinds[first].isWord, kinds[second].isWord else { return }
                            if let index = index(of: characters[first], characters[second]) { body(index) }
                        }
                        for line in lines where !text.lines[line].isBlank {
                            let places = text.lines[line].characters
                            let first = places.lowerBound
                            size += text.lines[line].wordPairCount
                            if last >= 0 {
                                size += kinds[last].isWord && kinds[first].isWord ? 1 : 0
                                visit(last, first, PageText.pair(characters[last], characters[first]))
                            }
                            for place in (first + 1)..<places.upperBound { visit(place &- 1, place, pairs[place]) }
                            last = places.upperBound - 1
                        }
                    }
                }
            }
        }
        return size
    }

    private func index(of first: UInt32, _ second: UInt32) -> Int? {
        let place = place(of: PairTable.key(first, second))
        return keys[place] == 0 ? nil : Int(values[place])
    }

    @inline(__always) private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
        UInt64(first) << 32 | UInt64(second)
    }

    @inline(__always) private static func hash(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }

    @inline(__always) private func place(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var place = PairTable.hash(key) & mask
        while keys[place] != 0 && keys[place] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = (keys, values)
        keys = [UInt64](filledWith: 0, count: old.0.count * 2)
        values = [Int32](filledWith: 0, count: old.0.count * 2)
        for (index, key) in old.0.enumerated() where key != 0 {
            let place = place(of: key)
            keys[place] = key
            values[place] = old.1[index]
        }
    }
}
