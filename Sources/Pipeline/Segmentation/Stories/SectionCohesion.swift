// How many content words two stretches of text share: sections of one story share many, neighbouring stories few.

/// The pairs of content characters of a stretch, as bits.
struct PairSet {
    private var bits = [UInt64](filledWith: 0, count: 512)
    /// The first `count` are the pairs; behind them is room.
    private var members: [UInt16] = []
    /// Number of different pairs, collisions apart.
    private(set) var count = 0

    mutating func removeAll() {
        for member in members[..<count] { bits[Int(member >> 6)] = 0 }
        count = 0
    }

    /// Adds pairs by their hashes.
    mutating func add(_ hashes: UnsafeBufferPointer<UInt16>) {
        makeRoom(for: hashes.count)
        var count = count
        bits.withUnsafeMutableBufferPointer { bits in
            members.withUnsafeMutableBufferPointer { members in
                // Every pair is written, and written over by the next one if it was there: that cannot be foretold.
                for hash in hashes {
                    let word = bits[Int(hash >> 6)]
                    members[count] = hash
                    count &+= Int(~word >> UInt64(hash & 63) & 1)
                    bits[Int(hash >> 6)] = word | 1 << UInt64(hash & 63)
                }
            }
        }
        self.count = count
    }

    /// Adds the pairs of lines.
    mutating func add(_ lines: ArraySlice<Int>, of pairs: PairHashes) {
        pairs.hashes.withUnsafeBufferPointer { hashes in
            for line in lines { add(UnsafeBufferPointer(rebasing: hashes[pairs.places(line)])) }
        }
    }

    /// How many of the pairs stand in one set and not in another.
    func count(in one: PairSet, notIn other: PairSet) -> Int {
        var count = 0
        forEach { if one.contains($0), !other.contains($0) { count += 1 } }
        return count
    }

    /// Lengthens `members` where so many more do not fit.
    private mutating func makeRoom(for added: Int) {
        guard count + added > members.count else { return }
        members += repeatElement(0, count: count + max(added, 512))
    }

    func contains(_ pair: UInt16) -> Bool { bits[Int(pair >> 6)] >> UInt64(pair & 63) & 1 == 1 }

    /// Calls a function with every pair once.
    @inline(__always) func forEach(_ body: (UInt16) -> Void) {
        for member in members[..<count] { body(member) }
    }

    /// Counts every pair once more, up to the greatest count.
    func count(into counts: inout [UInt16]) {
        counts.withUnsafeMutableBufferPointer { counts in
            for member in members[..<count] {
                let former = counts[Int(member)]
                counts[Int(member)] = former < .max ? former + 1 : .max
            }
        }
    }

    /// Number of pairs both sets hold.
    func sharedCount(_ other: PairSet) -> Int {
        members[..<count].reduce(0) { $0 + Int(other.bits[Int($1 >> 6)] >> UInt64($1 & 63) & 1) }
    }

    /// Shared pairs over the geometric mean of both sizes, 0...1.
    func cohesion(_ other: PairSet) -> Double {
        guard count > 0, other.count > 0 else { return 0 }
        return Double(sharedCount(other)) / (Double(count) * Double(other.count)).squareRoot()
    }

    static func isFunctionWord(_ scalar: UInt32) -> Bool {
        scalar < 0x10000 && functionWords[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
    }

    /// One bit a character of the basic plane.
    private static let functionWords: [UInt64] = {
        var table = [UInt64](repeating: 0, count: 0x10000 / 64)
        let words = "的了在是和与也有不这那一二三四五六七八九十个为到从上下中大小人年月日两会就把被将对以等及都还要又能可更新地出来去说们他它她前后多"
        for scalar in words.unicodeScalars { table[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63) }
        return table
    }()
}

/// The pairs of a page: two neighbouring Han characters of a line neither of which is a function word.
struct PairHashes {
    /// Hashes of 15 bits, line by line.
    let hashes: [UInt16]
    /// Where the pairs of each line begin; one more for the end.
    private let starts: [Int]

    /// - Complexity: linear.
    init(_ text: PageText) {
        var starts: [Int] = []
        starts.reserveCapacity(text.lines.count + 1)
        hashes = Array(unsafeUninitializedCapacity: text.characters.count + 1) { hashes, count in
            text.characters.withUnsafeBufferPointer { characters in
                text.pairs.withUnsafeBufferPointer { pairs in
                    PairHashes.contentHan.withUnsafeBufferPointer { contentHan in
                        for line in text.lines.indices {
                            starts.append(count)
                            count = PairHashes.read(
                                characters, pairs, text.lines[line].characters, contentHan, into: hashes, from: count)
                        }
                    }
                }
            }
            starts.append(count)
        }
        self.starts = starts
    }

    /// The pairs of a line, as places in `hashes`.
    func places(_ line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }

    /// Writes the pairs of a line; gives where they end.
    @inline(__always)
    private static func read(
        _ characters: UnsafeBufferPointer<UInt32>, _ pairs: UnsafeBufferPointer<UInt16>, _ line: Range<Int>,
        _ contentHan: UnsafeBufferPointer<UInt64>, into hashes: UnsafeMutableBufferPointer<UInt16>, from start: Int
    ) -> Int {
        var (end, wasContent) = (start, UInt64(0))
        // Every pair is written, and written over by the next one if it is none: nothing here can be foretold.
        for place in line {
            let scalar = characters[place]
            let isContent =
                scalar < 0x10000
                ? contentHan[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 : CharacterKind.of(scalar) == .han ? 1 : 0
            hashes[end] = pairs[place] >> 1
            end &+= Int(truncatingIfNeeded: isContent & wasContent)
            wasContent = isContent
        }
        return end
    }

    /// One bit a character of the basic plane: Han that are no function words.
    private static let contentHan: [UInt64] = {
        var table = [UInt64](repeating: 0, count: 0x10000 / 64)
        for scalar in UInt32(0)..<0x10000
        where CharacterKind.of(scalar) == .han && !PairSet.isFunctionWord(scalar) {
            table[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
        }
        return table
    }()
}

/// How much the texts on both sides of a junction have in common. It keeps its sets from one junction to the next.
struct SectionCohesion {
    private let text: PageText
    private(set) lazy var pairs = PairHashes(text)
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
        let pairs = pairs
        if afterStretch == backward {
            swap(&before, &after)
        } else {
            SectionCohesion.collect(stories, pairs, backward, into: &before)
        }
        SectionCohesion.collect(stories, pairs, forward, into: &after)
        afterStretch = forward
        guard before.count > 0, after.count > 0 else { return nil }
        head.removeAll()
        for element in junction.groups { head.add(stories.lines(element), of: pairs) }
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
            case .paragraph:
                for line in stories.lines(place) { size += stories.draft.text.lines[line].count }
                end = place
            }
            place += step
        }
        return min(element, end)...max(element, end)
    }

    /// The pairs of all paragraphs of a stretch.
    private static func collect(
        _ stories: PageStories, _ pairs: PairHashes, _ stretch: ClosedRange<Int>, into set: inout PairSet
    ) {
        set.removeAll()
        for element in stretch where stories.isParagraph(element) { set.add(stories.lines(element), of: pairs) }
    }
}
