// Puts a million documents in order by counting. It knows the orders of lists and no filter.

import Corpus
import GRDB
import Script

/// Orders the documents of a snapshot.
struct DocumentOrder {
    let snapshot: Snapshot
    let question: Question

    /// All documents in the order; relevance, which needs a filter, is taken as newest.
    func documents(by order: ListOrder) throws -> [Int32] {
        switch order {
        case .newest, .relevance:
            let unknown = knownDays.lowerBound - 1
            return pageOrder().sorted { -day($0, unknown: unknown) }
        case .oldest:
            let unknown = knownDays.upperBound + 1
            return pageOrder().sorted { day($0, unknown: unknown) }
        case .longest: return try self.documents(by: .newest).sorted { -snapshot.characterCount($0) }
        case .title: return try byTitle()
        }
    }

    private func day(_ document: Int, unknown: Int) -> Int {
        let day = snapshot.columns.firstDay[document]
        return day == CatalogueColumns.unknown ? unknown : Int(day)
    }

    /// From the first day of the library to the last. What has no day is counted right beside them: the table stays small.
    private var knownDays: ClosedRange<Int> {
        var (first, last) = (Int.max, Int.min)
        for document in 0..<snapshot.bound {
            let day = Int(snapshot.columns.firstDay[document])
            if day == Int(CatalogueColumns.unknown) { continue }
            (first, last) = (min(first, day), max(last, day))
        }
        return first <= last ? first...last : 0...0
    }

    private func pageOrder() -> CountingOrder {
        CountingOrder(documents: (0..<Int32(snapshot.bound)).map { $0 })
            .thenSorted { Int(max(0, snapshot.columns.pageNumber[$0])) }
            .thenSorted { Int(max(0, snapshot.columns.paper[$0])) }
    }

    private func byTitle() throws -> [Int32] {
        var titles = TitleTable(normalText: question.store.normalText, collation: question.store.collation())
        var isTitled = DocumentSet(bound: snapshot.bound)
        let rows = try SQLStatement(question.database, "SELECT document, title FROM article WHERE title IS NOT NULL")
        while try rows.next() {
            guard !snapshot.stories.contains(rows.int(0)) else { continue }
            rows.withBytes(1) { titles.append($0, document: rows.int(0)) }
            isTitled.insert(rows.int(0))
            if titles.count & 0xFFF == 0 { try question.cancellation.check() }
        }
        try addStories(to: &titles, &isTitled)
        let newest = try snapshot.order(.newest, question)
        var rank = [Int32](repeating: 0, count: snapshot.bound)
        for (place, document) in newest.enumerated() { rank[Int(document)] = Int32(place) }
        return titles.documents(rank: rank) + newest.filter { !isTitled.contains(Int($0)) }
    }

    /// A story has the headline of its first part that has one.
    private func addStories(to titles: inout TitleTable, _ isTitled: inout DocumentSet) throws {
        guard !snapshot.stories.all.isEmpty else { return }
        let title = try SQLStatement(question.database, "SELECT title FROM article WHERE document = ?")
        for parts in snapshot.stories.all {
            guard let part = parts.first(where: { snapshot.columns.hasTitle($0) }) else { continue }
            title.reset()
            title.bind(part)
            guard try title.next() else { continue }
            title.withBytes(0) { titles.append($0, document: parts[0]) }
            isTitled.insert(parts[0])
        }
        title.reset()
    }
}

/// The weights of titles one behind the other, so that a million of them are sorted without a million arrays.
private struct TitleTable {
    private struct Entry {
        /// The first four weights, most significant first: few comparisons need more.
        var prefix: UInt64
        var start: Int
        var end: Int
        var document: Int32
    }

    let normalText: NormalText
    let collation: Collation

    private var units: [UInt16] = []
    private var weights: [UInt16] = []
    private var entries: [Entry] = []

    init(normalText: NormalText, collation: Collation) {
        self.normalText = normalText
        self.collation = collation
    }

    var count: Int { entries.count }

    mutating func append(_ title: UnsafeBufferPointer<UInt8>, document: Int) {
        units.removeAll(keepingCapacity: true)
        normalText.append(title, to: &units)
        let start = weights.count
        for (place, unit) in units.enumerated() {
            let next = place + 1 < units.count ? UInt32(units[place + 1]) : 0
            let weight = collation.weight(of: UInt32(unit), before: next)
            if weight != 0 { weights.append(weight) }
        }
        let prefix = (start..<start + 4).reduce(UInt64(0)) { prefix, place in
            prefix << 16 | (place < weights.count ? UInt64(weights[place]) : 0)
        }
        entries.append(Entry(prefix: prefix, start: start, end: weights.count, document: Int32(document)))
    }

    /// The documents by the weights of their titles, those of one title by rank.
    func documents(rank: [Int32]) -> [Int32] {
        weights.withUnsafeBufferPointer { weights in
            entries.sorted { left, right in
                if left.prefix != right.prefix { return left.prefix < right.prefix }
                let (one, two) = (weights[left.start..<left.end], weights[right.start..<right.end])
                if one.elementsEqual(two) { return rank[Int(left.document)] < rank[Int(right.document)] }
                return one.lexicographicallyPrecedes(two)
            }.map(\.document)
        }
    }
}

/// Documents sorted by small numbers, one after the other, the last counting most.
private struct CountingOrder {
    var documents: [Int32]

    func thenSorted(by key: (Int) -> Int) -> CountingOrder {
        CountingOrder(documents: documents.sorted(by: key))
    }

    func sorted(by key: (Int) -> Int) -> [Int32] { documents.sorted(by: key) }
}

extension [Int32] {
    /// Sorted by a number of each document, those of one number in the order they were in.
    /// - Complexity: O(count + range of the numbers); O(count · log count) where the range is very large.
    fileprivate func sorted(by key: (Int) -> Int) -> [Int32] { sorted(byNumbers: map { key(Int($0)) }) }

    /// The same with the number of each element beside it.
    func sorted(byNumbers keys: [Int]) -> [Int32] {
        guard let low = keys.min(), let high = keys.max(), low < high else { return self }
        guard high - low <= Swift.max(8 * count, 1 << 16) else { return sorted(comparing: keys) }
        var starts = [Int32](repeating: 0, count: high - low + 2)
        for key in keys { starts[key - low + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var result = self
        for (document, key) in zip(self, keys) {
            result[Int(starts[key - low])] = document
            starts[key - low] += 1
        }
        return result
    }

    /// The same without a table, which one page numbered two thousand million would make eight gigabytes long.
    private func sorted(comparing keys: [Int]) -> [Int32] {
        indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
    }
}
