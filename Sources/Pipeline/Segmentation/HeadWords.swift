// How often the words of headlines stand in the paragraphs of a page. Counted once, summed for every way to cut.

import Glibc

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
        var numbers = [Int32](repeating: -1, count: pairCount)
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
        var tally = [Int32](repeating: 0, count: pairCount)
        entries.reserveCapacity(4 * pairCount)
        entryStarts.reserveCapacity(stories.elements.count + 1)
        sizes.reserveCapacity(stories.elements.count)
        for element in stories.elements.indices {
            var size = 0
            let start = entries.count
            if pairCount > 0, stories.isParagraph(element) {
                HeadWords.forEachPair(stories.draft.text, stories.lines(element)) { first, second, hash in
                    size += 1
                    guard let index = table.index(of: first, second, hash) else { return }
                    if tally[index] == 0 { entries.append(Entry(pair: Int32(index), count: 0)) }
                    tally[index] += 1
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

    /// Adds the counts of elements to the sums of a column, in rows of so many columns, one row a pair.
    /// - Returns: the size of the elements.
    func add(_ elements: [Int], to sums: UnsafeMutableBufferPointer<Int32>, column: Int, of columnCount: Int) -> Int {
        entries.withUnsafeBufferPointer { entries in
            elements.reduce(0) { size, element in
                for place in entryStarts[element]..<entryStarts[element + 1] {
                    sums[Int(entries[place].pair) &* columnCount &+ column] &+= entries[place].count
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

/// A small open hash table from pairs to indices.
private struct PairTable {
    private var keys = [UInt64](repeating: 0, count: 256)
    /// A bit for twelve bits of every key's hash; most pairs of a text are in no headline.
    private var bits = [UInt64](repeating: 0, count: 64)
    private var values = [Int32](repeating: 0, count: 256)
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

    /// - Parameter hash: that of the pair.
    @inline(__always) func index(of first: UInt32, _ second: UInt32, _ hash: UInt16) -> Int? {
        guard bits[Int(hash >> 10)] >> UInt64(hash >> 4 & 63) & 1 == 1 else { return nil }
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
        keys = [UInt64](repeating: 0, count: old.0.count * 2)
        values = [Int32](repeating: 0, count: old.0.count * 2)
        for (index, key) in old.0.enumerated() where key != 0 {
            let place = place(of: key)
            keys[place] = key
            values[place] = old.1[index]
        }
    }
}

/// How much better one story explains a headline than the page as a whole does.
struct SharedWords {
    /// Nats, -30...30: headline by headline, one number a story.
    private(set) var scores: [Double] = []
    private static let smoothing = 40.0

    /// Scores every headline with every story.
    ///
    /// Under Dirichlet smoothing a pair that a story does not hold costs the same whichever pair it is, so that only the
    /// pairs a story holds are looked at. Words that the story has at all count a little even where every story has them.
    /// - Parameters:
    ///   - heads: the headlines' numbers among those of the page.
    init(_ stories: PageStories, bodies: Range<Int>, heads: Range<Int>) {
        let countOfCounts = stories.headWords.pairCount * bodies.count
        scores = withUnsafeTemporaryAllocation(of: Int32.self, capacity: countOfCounts) { counts in
            counts.initialize(repeating: 0)
            return SharedWords.scores(stories, bodies, heads, counts)
        }
    }

    /// - Parameter counts: room for how often each story holds each pair, all 0.
    private static func scores(
        _ stories: PageStories, _ bodies: Range<Int>, _ heads: Range<Int>, _ counts: UnsafeMutableBufferPointer<Int32>
    ) -> [Double] {
        var sizes: [Double] = []
        sizes.reserveCapacity(bodies.count)
        for body in bodies {
            let size = stories.headWords.add(
                stories.bodies[body].parts, to: counts, column: body - bodies.lowerBound, of: bodies.count)
            sizes.append(Double(size))
        }
        let all = max(1, sizes.reduce(0, +))
        let absences = sizes.map { log(SharedWords.smoothing / ($0 + SharedWords.smoothing)) }
        var gains = GainTable(smoothing: SharedWords.smoothing, all: all)
        var scores = [Double](repeating: 0, count: heads.count * bodies.count)
        scores.withUnsafeMutableBufferPointer { scores in
            withUnsafeTemporaryAllocation(of: Double.self, capacity: bodies.count) { held in
                held.initialize(repeating: 0)
                for head in heads {
                    let row = (head - heads.lowerBound) * bodies.count
                    SharedWords.add(
                        stories.headWords.pairs(ofHead: head), UnsafeBufferPointer(counts), &gains, absences, held,
                        to: UnsafeMutableBufferPointer(rebasing: scores[row..<(row + bodies.count)]))
                }
            }
        }
        return scores
    }

    /// Adds up one headline.
    /// - Parameter held: room for how many of its pairs each story holds.
    private static func add(
        _ pairs: ArraySlice<Int32>, _ counts: UnsafeBufferPointer<Int32>, _ gains: inout GainTable,
        _ absences: [Double], _ held: UnsafeMutableBufferPointer<Double>, to scores: UnsafeMutableBufferPointer<Double>
    ) {
        let bodyCount = held.count
        var known = 0.0
        for body in 0..<bodyCount { held[body] = 0 }
        for pair in pairs {
            let start = Int(pair) * bodyCount
            var total: Int32 = 0
            for body in 0..<bodyCount { total &+= min(4, counts[start &+ body]) }
            guard total > 0 else { continue }
            known += 1
            for body in 0..<bodyCount where counts[start &+ body] > 0 {
                held[body] += 1
                scores[body] += gains.gain(min(4, counts[start &+ body]), of: total)
            }
        }
        for body in 0..<bodyCount {
            let score = scores[body] + known * absences[body] + min(4, 0.4 * held[body])
            scores[body] = max(-30, min(30, score))
        }
    }
}

/// What a story gains by holding a pair so often, of so many times on the page; worked out so far as it was asked for, since
/// most pairs stand once or twice on a page.
private struct GainTable {
    private static let width = 16
    /// 0 where nobody asked yet; there is no such gain.
    private var gains = [Double](repeating: 0, count: 4 * GainTable.width)
    private let smoothing: Double
    private let all: Double

    /// - Parameters:
    ///   - smoothing: how many pairs the page lends to every story.
    ///   - all: number of pairs on the page.
    init(smoothing: Double, all: Double) { (self.smoothing, self.all) = (smoothing, all) }

    /// - Parameter own: 1...4.
    @inline(__always) mutating func gain(_ own: Int32, of total: Int32) -> Double {
        guard total < GainTable.width else { return computed(own, total) }
        let place = Int(own - 1) * GainTable.width + Int(total)
        if gains[place] == 0 { gains[place] = computed(own, total) }
        return gains[place]
    }

    private func computed(_ own: Int32, _ total: Int32) -> Double {
        log(1 + Double(own) / (smoothing * Double(total) / all))
    }
}

/// Running counts over the elements of a page.
struct ElementCounts: Sendable {
    /// Paragraphs before each element, and all at the end.
    private(set) var paragraphs = [0]
    /// Lines that are neither text nor belong to a headline, likewise.
    private(set) var others = [0]

    init(_ elements: [PageElement]) {
        paragraphs.reserveCapacity(elements.count + 1)
        others.reserveCapacity(elements.count + 1)
        for element in elements {
            var paragraph = 0
            var other = 0
            switch element {
            case .paragraph: paragraph = 1
            case .group: break
            case .line(_, .byline), .line(_, .webHeader), .line(_, .dateline), .line(_, .documentNumber): break
            case .line: other = 1
            }
            paragraphs.append((paragraphs.last ?? 0) + paragraph)
            others.append((others.last ?? 0) + other)
        }
    }
}
