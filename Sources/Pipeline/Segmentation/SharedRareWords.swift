// How many words that are rare on a page a section shares with all text since the story before it began.

import Glibc

/// Pairs of characters of a page's sections, and in how many sections each stands.
struct SharedRareWords {
    private let stories: PageStories
    private let pairs: PairHashes
    private let sectionCount: Int
    /// For every pair the number of sections that hold it.
    private var counts = [UInt16](repeating: 0, count: 1 << 15)
    private var lead = PairSet()
    private var section = PairSet()

    /// - Complexity: linear in the length of the sections.
    init(_ stories: PageStories, _ pairs: PairHashes, _ sections: [Range<Int>]) {
        (self.stories, self.pairs) = (stories, pairs)
        sectionCount = sections.count
        for elements in sections {
            collect(elements)
            section.forEach { counts[Int($0)] = counts[Int($0)] < .max ? counts[Int($0)] + 1 : .max }
        }
    }

    mutating func forgetLead() { lead.removeAll() }

    mutating func addToLead(_ elements: Range<Int>) { add(elements, to: &lead) }

    /// Shared pairs, each by how rare it is on the page, over a power of the smaller number of pairs; 0 where nothing is shared.
    mutating func share(of elements: Range<Int>) -> Double {
        collect(elements)
        var sum = 0.0
        section.forEach { pair in
            if lead.contains(pair) { sum += log(Double(sectionCount + 1) / Double(counts[Int(pair)])) }
        }
        return sum / (pow(Double(min(lead.count, section.count)), 0.7) + 5)
    }

    private mutating func collect(_ elements: Range<Int>) {
        section.removeAll()
        add(elements, to: &section)
    }

    private func add(_ elements: Range<Int>, to set: inout PairSet) {
        pairs.hashes.withUnsafeBufferPointer { hashes in
            for element in elements where stories.isParagraph(element) {
                for line in stories.lines(element) {
                    set.add(UnsafeBufferPointer(rebasing: hashes[pairs.places(line)]))
                }
            }
        }
    }
}
