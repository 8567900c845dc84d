// Hands on the documents of sorted terms, container by container. Where the terms come from is others' business.

/// Gives out sorted keys as postings.
struct PostingGiver {
    /// Gets the term, the container and the places in it, ascending; those are good until it returns.
    typealias Body = (Term, _ container: Int, UnsafeBufferPointer<UInt16>) throws -> Void
    /// Keys of a group, see `PostingKeys`.
    typealias Keys = UnsafeBufferPointer<UInt32>

    private let firstDocument: Int
    /// The documents of one term, counted from the first, and how often each has it.
    private let documents = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: PostingKeys.documentBound)
    private let counts = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: PostingKeys.documentBound)
    private let places = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: PostingKeys.documentBound)

    /// Prepares for documents counted from a first one; `free` must follow.
    init(firstDocument: Int) { self.firstDocument = firstDocument }

    /// Gives back its memory.
    func free() {
        documents.deallocate()
        counts.deallocate()
        places.deallocate()
    }

    /// Gives out keys that end a term.
    /// - Parameter start: the term without its last sixteen bits, which are the units of the keys.
    func giveOut(keys: Keys, behind start: Term, _ body: Body) throws {
        var place = 0
        while place < keys.count {
            place = try giveOutTerm(start.rawValue | UInt64(keys[place] >> 12), keys, from: place, levelCount: 1, body)
        }
    }

    /// Gives out a unit alone, and then the pairs it begins.
    /// - Parameters:
    ///   - unit: the term of the unit.
    ///   - levelCount: how many of `Term.leastCounts` there are terms of.
    func giveOut(_ unit: Term, _ keys: Keys, levelCount: Int, _ body: Body) throws {
        try giveOut(unit, collect(keys), body)
        // What stands alone, with nothing behind it, is in that already.
        var place = keys.firstIndex { $0 >> 12 != 0 } ?? keys.count
        while place < keys.count {
            let pair = unit.rawValue | UInt64(keys[place] >> 12) << 16
            place = try giveOutTerm(pair, keys, from: place, levelCount: levelCount, body)
        }
    }

    /// All documents of a group.
    private func collect(_ keys: Keys) -> Slice<UnsafeMutableBufferPointer<UInt16>> {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: PostingKeys.documentBound / 64) { words in
            words.initialize(repeating: 0)
            for key in keys { words[Int(key & 0xFFF) >> 6] |= 1 << UInt64(key & 63) }
            var count = 0
            for (index, word) in words.enumerated() where word != 0 {
                var rest = word
                while rest != 0 {
                    documents[count] = UInt16(truncatingIfNeeded: index << 6 + rest.trailingZeroBitCount)
                    rest &= rest - 1
                    count += 1
                }
            }
            return documents.prefix(count)
        }
    }

    /// One term, and behind it the same for texts that have it often.
    private func giveOutTerm(
        _ term: UInt64, _ keys: Keys, from start: Int, levelCount: Int, _ body: Body
    ) throws -> Int {
        let unit = keys[start] >> 12
        var (end, count, most) = (start, 0, UInt32(1))
        while end < keys.count, keys[end] >> 12 == unit {
            let document = UInt16(truncatingIfNeeded: keys[end] & 0xFFF)
            if count > 0, documents[count - 1] == document {
                counts[count - 1] += 1
                most = max(most, counts[count - 1])
            } else {
                documents[count] = document
                counts[count] = 1
                count += 1
            }
            end += 1
        }
        try giveOut(Term(rawValue: term), documents.prefix(count), body)
        for level in 1..<max(1, levelCount) where most >= Term.leastCounts[level] {
            var kept = 0
            for index in 0..<count where counts[index] >= Term.leastCounts[level] {
                documents[kept] = documents[index]
                counts[kept] = counts[index]
                kept += 1
            }
            count = kept
            try giveOut(Term(rawValue: term | UInt64(level)), documents.prefix(count), body)
        }
        return end
    }

    /// Gives out some documents container by container.
    private func giveOut(_ term: Term, _ documents: Slice<UnsafeMutableBufferPointer<UInt16>>, _ body: Body) throws {
        var rest = documents
        while let first = rest.first {
            let container = (firstDocument + Int(first)) / containerSize
            // Where documents are counted from, as seen from the container: mostly all lie in one.
            let base = firstDocument - container * containerSize
            var count = 0
            for document in rest {
                guard base + Int(document) < containerSize else { break }
                places[count] = UInt16(truncatingIfNeeded: base + Int(document))
                count += 1
            }
            try body(term, container, UnsafeBufferPointer(rebasing: places[..<count]))
            rest = rest.dropFirst(count)
        }
    }
}
