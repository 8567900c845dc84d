// How many content words two stretches of text share: sections of one story share many, neighbouring stories few.

/// The pairs of content characters of a stretch, as bits.
struct PairSet {
    private var bits = [UInt64](repeating: 0, count: 512)
    private var members: [UInt16] = []

    /// Number of different pairs, collisions apart.
    var count: Int { members.count }

    mutating func removeAll() {
        for member in members { bits[Int(member >> 6)] = 0 }
        members.removeAll(keepingCapacity: true)
    }

    /// Adds pairs by their hashes.
    mutating func add(_ hashes: UnsafeBufferPointer<UInt16>, _ places: Range<Int>) {
        bits.withUnsafeMutableBufferPointer { bits in
            for place in places where hashes[place] != PairHashes.none {
                let hash = hashes[place]
                let bit = UInt64(1) << UInt64(hash & 63)
                guard bits[Int(hash >> 6)] & bit == 0 else { continue }
                bits[Int(hash >> 6)] |= bit
                members.append(hash)
            }
        }
    }

    /// Number of pairs both sets hold.
    func sharedCount(_ other: PairSet) -> Int {
        members.reduce(0) { $0 + Int(other.bits[Int($1 >> 6)] >> UInt64($1 & 63) & 1) }
    }

    /// Shared pairs over the geometric mean of both sizes, 0...1.
    func cohesion(_ other: PairSet) -> Double {
        guard count > 0, other.count > 0 else { return 0 }
        return Double(sharedCount(other)) / (Double(count) * Double(other.count)).squareRoot()
    }

    static func isFunctionWord(_ scalar: UInt32) -> Bool { scalar < 0x10000 && functionWords[Int(scalar)] }

    fileprivate static let functionWords: [Bool] = {
        var table = [Bool](repeating: false, count: 0x10000)
        let words = "的了在是和与也有不这那一二三四五六七八九十个为到从上下中大小人年月日两会就把被将对以等及都还要又能可更新地出来去说们他它她前后多"
        for scalar in words.unicodeScalars { table[Int(scalar.value)] = true }
        return table
    }()
}

/// For every character of a page the pair it closes: two neighbouring Han characters neither of which is a function word.
struct PairHashes {
    /// The character closes no pair.
    static let none = UInt16.max
    /// Hashes of 15 bits, by place in `PageText.characters`.
    let hashes: [UInt16]

    /// - Complexity: linear.
    init(_ text: PageText) {
        var hashes = [UInt16](repeating: PairHashes.none, count: text.characters.count)
        PairHashes.read(text, into: &hashes)
        self.hashes = hashes
    }

    private static func read(_ text: PageText, into hashes: inout [UInt16]) {
        hashes.withUnsafeMutableBufferPointer { hashes in
            text.characters.withUnsafeBufferPointer { characters in
                PairSet.functionWords.withUnsafeBufferPointer { functionWords in
                    for line in text.lines {
                        var previous: UInt32 = 0
                        for place in line.characters {
                            let scalar = characters[place]
                            let isContent =
                                text.kinds[place] == .han && !(scalar < 0x10000 && functionWords[Int(scalar)])
                            if isContent && previous != 0 {
                                hashes[place] = UInt16((previous &* 0x9E37_79B1 ^ scalar &* 0x85EB_CA6B) >> 17)
                            }
                            previous = isContent ? scalar : 0
                        }
                    }
                }
            }
        }
    }
}

/// How much the texts on both sides of a junction have in common. It keeps its sets from one junction to the next.
struct SectionCohesion {
    private let text: PageText
    private lazy var pairs = PairHashes(text)
    private var before = PairSet()
    private var after = PairSet()
    private var head = PairSet()
    /// The elements whose pairs `after` holds.
    private var afterStretch: ClosedRange<Int>?

    init(_ text: PageText) { self.text = text }

    /// Cohesion of the text before a junction and behind it, up to the next groups, and how many words its groups share
    /// with either; nil where one side has no text. `trust` is less than 1 where one side is short.
    mutating func measure(
        _ junction: Junction, _ stories: PageStories
    ) -> (value: Double, trust: Double, headSharedAfter: Int, headSharedBefore: Int)? {
        let backward = SectionCohesion.stretch(stories, from: junction.before, step: -1)
        let forward = SectionCohesion.stretch(stories, from: junction.after, step: 1)
        // What stands behind one junction often stands before the next.
        let hashes = pairs.hashes
        if afterStretch == backward {
            swap(&before, &after)
        } else {
            SectionCohesion.collect(stories, hashes, backward, into: &before)
        }
        SectionCohesion.collect(stories, hashes, forward, into: &after)
        afterStretch = forward
        guard before.count > 0, after.count > 0 else { return nil }
        head.removeAll()
        for element in junction.groups { SectionCohesion.add(stories, hashes, element, to: &head) }
        // That a few lines share no words says little.
        let trust = min(1, Double(min(before.count, after.count)) / 30)
        return (before.cohesion(after), trust, head.sharedCount(after), head.sharedCount(before))
    }

    /// A paragraph and those next to it in a direction, up to a group, at most about 800 characters of them.
    private static func stretch(_ stories: PageStories, from element: Int, step: Int) -> ClosedRange<Int> {
        var (place, end, size) = (element, element, 0)
        while stories.elements.indices.contains(place), size < 800 {
            switch stories.elements[place] {
            case .group: return min(element, end)...max(element, end)
            case .line: break
            case .paragraph(let lines):
                for line in lines { size += stories.draft.text.lines[line].count }
                end = place
            }
            place += step
        }
        return min(element, end)...max(element, end)
    }

    /// The pairs of all paragraphs of a stretch.
    private static func collect(
        _ stories: PageStories, _ hashes: [UInt16], _ stretch: ClosedRange<Int>, into set: inout PairSet
    ) {
        set.removeAll()
        for element in stretch where stories.isParagraph(element) { add(stories, hashes, element, to: &set) }
    }

    private static func add(_ stories: PageStories, _ hashes: [UInt16], _ element: Int, to set: inout PairSet) {
        hashes.withUnsafeBufferPointer { hashes in
            for line in stories.lines(element) { set.add(hashes, stories.draft.text.lines[line].characters) }
        }
    }
}
