// How many words that are rare on a page a section shares with all text since the story before it began.

import Glibc

/// Pairs of characters of a page's sections, and in how many sections each stands.
struct SharedRareWords {
    private let row: PageRow
    private let pairs: PairHashes
    private let sectionCount: Int
    /// For every pair of the page the number of sections that hold it.
    private var counts: [UInt16]
    private var lead = PairSet()
    private var section = PairSet()

    /// - Complexity: linear in the length of the sections.
    init(_ row: PageRow, _ pairs: PairHashes, _ sections: [Range<Int>]) {
        (self.row, self.pairs) = (row, pairs)
        sectionCount = sections.count
        counts = SharedRareWords.zeros(pairs)
        for elements in sections {
            collect(elements)
            section.count(into: &counts)
        }
    }

    /// Room for counts, 0 for the pairs of the page: a page has few of all there may be, and no others are asked about.
    private static func zeros(_ pairs: PairHashes) -> [UInt16] {
        Array(unsafeUninitializedCapacity: 1 << 15) { counts, count in
            for pair in pairs.hashes { counts[Int(pair)] = 0 }
            count = 1 << 15
        }
    }

    mutating func forgetLead() { lead.removeAll() }

    mutating func addToLead(_ elements: Range<Int>) {
        SharedRareWords.add(elements, of: row, pairs, to: &lead)
    }

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
        SharedRareWords.add(elements, of: row, pairs, to: &section)
    }

    /// Is given what it needs: to be asked for it while one of its sets is changed, the whole value would be copied first.
    private static func add(_ elements: Range<Int>, of row: PageRow, _ pairs: PairHashes, to set: inout PairSet) {
        for element in elements where row.isParagraph(element) { set.add(row.lines(of: element), of: pairs) }
    }
}
