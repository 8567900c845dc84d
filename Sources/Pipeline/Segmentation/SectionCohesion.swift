// How many content words two stretches of text share: sections of one story share many, neighbouring stories few.

/// The pairs of content characters of a stretch, as bits.
struct PairSet {
    private var bits = [UInt64](repeating: 0, count: 512)
    /// Number of different pairs, collisions apart.
    private(set) var count = 0

    /// Adds the pairs of neighbouring Han characters neither of which is a function word.
    mutating func add(_ words: Words) {
        var previous: UInt32 = 0
        for scalar in words {
            let isContent = CharacterKind.of(scalar) == .han && !PairSet.isFunctionWord(scalar)
            if isContent && previous != 0 {
                let hash = (previous &* 0x9E3779B1 ^ scalar &* 0x85EBCA6B) >> 17
                let bit = UInt64(1) << UInt64(hash & 63)
                let place = Int(hash >> 6)
                if bits[place] & bit == 0 {
                    bits[place] |= bit
                    count += 1
                }
            }
            previous = isContent ? scalar : 0
        }
    }

    /// Number of pairs both sets hold.
    func sharedCount(_ other: PairSet) -> Int {
        var sum = 0
        for place in bits.indices { sum += (bits[place] & other.bits[place]).nonzeroBitCount }
        return sum
    }

    /// Shared pairs over the geometric mean of both sizes, 0...1.
    func cohesion(_ other: PairSet) -> Double {
        guard count > 0, other.count > 0 else { return 0 }
        return Double(sharedCount(other)) / (Double(count) * Double(other.count)).squareRoot()
    }

    static func isFunctionWord(_ scalar: UInt32) -> Bool { scalar < 0x10000 && functionWords[Int(scalar)] }

    private static let functionWords: [Bool] = {
        var table = [Bool](repeating: false, count: 0x10000)
        let words = "的了在是和与也有不这那一二三四五六七八九十个为到从上下中大小人年月日两会就把被将对以等及都还要又能可更新地出来去说们他它她前后多"
        for scalar in words.unicodeScalars { table[Int(scalar.value)] = true }
        return table
    }()
}

extension PageStories {
    /// Cohesion of the text before a junction and behind it, up to the next groups, and how many words its groups share
    /// with either; nil where one side has no text.
    func cohesion(of junction: Junction) -> (value: Double, headSharedAfter: Int, headSharedBefore: Int)? {
        let before = section(from: junction.before, step: -1)
        let after = section(from: junction.after, step: 1)
        guard before.count > 0, after.count > 0 else { return nil }
        var head = PairSet()
        for element in junction.groups { for line in lines(element) { head.add(draft.words(line)) } }
        return (before.cohesion(after), head.sharedCount(after), head.sharedCount(before))
    }

    /// Pairs of a paragraph and those next to it in a direction, at most about 800 characters of them.
    private func section(from element: Int, step: Int) -> PairSet {
        var set = PairSet()
        var place = element
        var size = 0
        while elements.indices.contains(place), size < 800 {
            if case .group = elements[place] { break }
            if isParagraph(place) {
                for line in lines(place) {
                    set.add(draft.words(line))
                    size += draft.text.lines[line].count
                }
            }
            place += step
        }
        return set
    }
}
