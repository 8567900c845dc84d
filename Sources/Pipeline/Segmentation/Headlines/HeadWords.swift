// How often the words of headlines stand in the paragraphs of a page. Counted once, summed for every way to cut.

/// Counts of the headlines' character pairs, by paragraph.
struct HeadWords: Sendable {
    /// A pair with how often an element holds it.
    private struct Entry {
        var pair: Int32
        var count: Int32
    }

    /// The different pairs of all headlines, one headline after the other, and where each one's begin.
    private var pairsOfHeads: [Int32] = []
    private var headStarts = [0]
    /// The entries of all elements, one after the other, and where each one's begin.
    private var entries: [Entry] = []
    private var entryStarts = [0]
    /// For every element its number of pairs.
    private var sizes: [Int] = []
    private(set) var pairCount = 0

    /// Nothing counted.
    init() {}

    /// Counts the pairs of all headlines in all texts.
    /// - Complexity: O(length of the texts).
    init(_ stories: PageStories, rows: [HeadRow]) {
        var table = PairTable()
        for row in rows {
            let start = pairsOfHeads.count
            HeadWords.forEachPair(stories.draft.text, row.lines[...]) { first, second, hash in
                let index = Int32(table.insert(first, second, hash))
                if !pairsOfHeads[start...].contains(index) { pairsOfHeads.append(index) }
            }
            headStarts.append(pairsOfHeads.count)
        }
        pairCount = table.count
        count(stories, table)
        dropAbsentPairs()
    }

    /// Pairs that no text holds say nothing; the others are numbered anew.
    private mutating func dropAbsentPairs() {
        var numbers = [Int32](filledWith: -1, count: pairCount)
        pairCount = 0
        for place in entries.indices {
            let pair = Int(entries[place].pair)
            if numbers[pair] < 0 {
                numbers[pair] = Int32(pairCount)
                pairCount += 1
            }
            entries[place].pair = numbers[pair]
        }
        let (all, starts) = (pairsOfHeads, headStarts)
        (pairsOfHeads, headStarts) = ([], [0])
        for head in starts.indices.dropLast() {
            for pair in all[starts[head]..<starts[head + 1]] where numbers[Int(pair)] >= 0 {
                pairsOfHeads.append(numbers[Int(pair)])
            }
            headStarts.append(pairsOfHeads.count)
        }
    }

    private mutating func count(_ stories: PageStories, _ table: PairTable) {
        var tally = [Int32](filledWith: 0, count: pairCount)
        entries.reserveCapacity(4 * pairCount)
        entryStarts.reserveCapacity(stories.elements.count + 1)
        sizes.reserveCapacity(stories.elements.count)
        for element in stories.elements.indices {
            var size = 0
            let start = entries.count
            if pairCount > 0, stories.isParagraph(element) {
                size = tally.withUnsafeMutableBufferPointer { tally in
                    table.forEachPair(of: stories.draft.text, stories.lines(element)) { index in
                        if tally[index] == 0 { entries.append(Entry(pair: Int32(index), count: 0)) }
                        tally[index] += 1
                    }
                }
            }
            for place in start..<entries.count {
                entries[place].count = tally[Int(entries[place].pair)]
                tally[Int(entries[place].pair)] = 0
            }
            entryStarts.append(entries.count)
            sizes.append(size)
        }
    }

    /// The pairs of the n-th headline of the page.
    func pairs(ofHead head: Int) -> ArraySlice<Int32> { pairsOfHeads[headStarts[head]..<headStarts[head + 1]] }

    /// For every pair how many elements hold it.
    /// - Complexity: linear in the number of entries.
    var elementCounts: [Int32] {
        var counts = [Int32](filledWith: 0, count: pairCount)
        for entry in entries { counts[Int(entry.pair)] += 1 }
        return counts
    }

    /// Which elements hold the pairs of a headline that count, and how many of them, in page order.
    /// - Parameter counts: says of a pair whether it counts.
    /// - Complexity: linear in the number of entries.
    func holders(ofHead head: Int, where counts: (Int) -> Bool) -> [(element: Int, count: Int)] {
        var isSought = [Bool](filledWith: false, count: pairCount)
        var soughtCount = 0
        for pair in pairs(ofHead: head) where counts(Int(pair)) {
            isSought[Int(pair)] = true
            soughtCount += 1
        }
        guard soughtCount > 0 else { return [] }
        var holders: [(element: Int, count: Int)] = []
        for element in entryStarts.indices.dropLast() {
            var count = 0
            for place in entryStarts[element]..<entryStarts[element + 1] where isSought[Int(entries[place].pair)] {
                count += 1
            }
            if count > 0 { holders.append((element, count)) }
        }
        return holders
    }

    /// Adds the counts of elements to those of a story.
    /// - Returns: the size of the elements.
    func add(_ elements: [Int], to counts: PairCounts, story: Int) -> Int {
        entries.withUnsafeBufferPointer { entries in
            elements.reduce(0) { size, element in
                for place in entryStarts[element]..<entryStarts[element + 1] {
                    counts.add(entries[place].count, of: Int(entries[place].pair), story: story)
                }
                return size + sizes[element]
            }
        }
    }

    /// Pairs of neighbouring characters that are Han, letters or digits, each with its hash; lines go on with each other.
    @inline(__always)
    private static func forEachPair(
        _ text: PageText, _ lines: ArraySlice<Int>, _ body: (UInt32, UInt32, UInt16) -> Void
    ) {
        text.characters.withUnsafeBufferPointer { characters in
            text.kinds.withUnsafeBufferPointer { kinds in
                text.pairs.withUnsafeBufferPointer { pairs in
                    var previous: UInt32 = 0
                    for line in lines {
                        let places = text.lines[line].characters
                        for place in places {
                            let scalar = kinds[place].isWord ? characters[place] : 0
                            if scalar != 0, previous != 0 {
                                let isFirst = place == places.lowerBound
                                body(previous, scalar, isFirst ? PageText.pair(previous, scalar) : pairs[place])
                            }
                            previous = scalar
                        }
                    }
                }
            }
        }
    }
}
