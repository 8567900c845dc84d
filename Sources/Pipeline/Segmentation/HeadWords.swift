// How often the words of headlines stand in the paragraphs of a page. Counted once, summed for every way to cut.

import Glibc

/// Counts of the headlines' character pairs, by paragraph.
struct HeadWords: Sendable {
    /// For every element that is a headline, its pairs as indices.
    private var pairsOfHead: [[Int]] = []
    /// For every element the pairs it holds, with how often.
    private var counts: [[(pair: Int32, count: Int32)]] = []
    /// For every element its number of pairs.
    private var sizes: [Int] = []
    private(set) var pairCount = 0

    /// Nothing counted.
    init() {}

    /// Counts the pairs of all headlines in all texts.
    /// - Complexity: O(length of the texts).
    init(_ draft: PageDraft, heads: [[Int]], texts: [[Int]]) {
        var table = PairTable()
        pairsOfHead = heads.map { lines in
            var seen = Set<Int>()
            var pairs: [Int] = []
            HeadWords.forEachPair(draft, lines) { pair in
                let index = table.insert(pair)
                if seen.insert(index).inserted { pairs.append(index) }
            }
            return pairs
        }
        pairCount = table.count
        var tally = [Int32](repeating: 0, count: table.count)
        for lines in texts {
            var touched: [Int32] = []
            var size = 0
            HeadWords.forEachPair(draft, lines) { pair in
                size += 1
                guard let index = table.index(of: pair) else { return }
                if tally[index] == 0 { touched.append(Int32(index)) }
                tally[index] += 1
            }
            counts.append(touched.map { ($0, tally[Int($0)]) })
            for pair in touched { tally[Int(pair)] = 0 }
            sizes.append(size)
        }
    }

    /// The pairs of the n-th headline of the page.
    func pairs(ofHead head: Int) -> [Int] { pairsOfHead[head] }

    /// Adds the counts of an element; gives its size.
    func add(_ element: Int, to sums: inout [Int]) -> Int {
        for entry in counts[element] { sums[Int(entry.pair)] += Int(entry.count) }
        return sizes[element]
    }

    /// Pairs of neighbouring characters that are Han, letters or digits; lines go on with each other.
    private static func forEachPair(_ draft: PageDraft, _ lines: [Int], _ body: (UInt64) -> Void) {
        var previous: UInt32 = 0
        for line in lines {
            for place in draft.text.lines[line].characters {
                let scalar = draft.text.characters[place]
                let kind = CharacterKind.of(scalar)
                let isWord = kind == .han || kind == .latin || kind == .digit
                if isWord && previous != 0 { body(UInt64(previous) << 32 | UInt64(scalar)) }
                previous = isWord ? scalar : 0
            }
        }
    }
}

/// A small open hash table from pairs to indices.
private struct PairTable {
    private var keys = [UInt64](repeating: 0, count: 256)
    private var values = [Int32](repeating: 0, count: 256)
    private(set) var count = 0

    mutating func insert(_ key: UInt64) -> Int {
        if count * 2 >= keys.count { grow() }
        let place = self.place(of: key)
        if keys[place] == 0 {
            keys[place] = key
            values[place] = Int32(count)
            count += 1
        }
        return Int(values[place])
    }

    @inline(__always) func index(of key: UInt64) -> Int? {
        let place = place(of: key)
        return keys[place] == 0 ? nil : Int(values[place])
    }

    @inline(__always) private func place(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
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
    private var counts: [[Int]] = []
    private var sizes: [Double] = []
    private let heads: [[Int]]
    private let smoothing = 40.0

    /// Sums the counts of stories.
    /// - Parameters:
    ///   - heads: for each headline its number among the headlines of the page.
    init(_ stories: PageStories, bodies: Range<Int>, heads: [Int]) {
        self.heads = heads.map { stories.headWords.pairs(ofHead: $0) }
        for body in bodies {
            var sums = [Int](repeating: 0, count: stories.headWords.pairCount)
            var size = 0
            for part in stories.bodies[body].parts { size += stories.headWords.add(part, to: &sums) }
            counts.append(sums)
            sizes.append(Double(size))
        }
    }

    /// The gain in nats, -30...30; words that the story has at all count a little even where every story has them.
    func score(headline: Int, body: Int) -> Double {
        let all = max(1, sizes.reduce(0, +))
        var score = min(4, heads[headline].reduce(0) { $0 + (counts[body][$1] > 0 ? 0.4 : 0) })
        for pair in heads[headline] {
            let total = counts.reduce(0) { $0 + min(4, $1[pair]) }
            guard total > 0 else { continue }
            let expected = Double(total) / all
            let own = Double(min(4, counts[body][pair]))
            score += log((own + smoothing * expected) / ((sizes[body] + smoothing) * expected))
        }
        return max(-30, min(30, score))
    }
}

/// Running counts over the elements of a page.
struct ElementCounts: Sendable {
    /// Paragraphs before each element, and all at the end.
    private(set) var paragraphs = [0]
    /// Lines that are neither text nor belong to a headline, likewise.
    private(set) var others = [0]

    init(_ elements: [PageElement]) {
        for element in elements {
            var paragraph = 0
            var other = 0
            switch element {
            case .paragraph: paragraph = 1
            case .group: break
            case .line(_, let role): if ![.byline, .webHeader, .dateline, .documentNumber].contains(role) { other = 1 }
            }
            paragraphs.append((paragraphs.last ?? 0) + paragraph)
            others.append((others.last ?? 0) + other)
        }
    }
}
