// From the texts of some documents to their postings, by sorting numbers. It reads no database.

import Corpus
import Script

/// Collects the terms of up to 4,096 consecutive documents and gives them out sorted.
struct SegmentBuilder {
    /// More documents do not fit the twelve bits they have in a key.
    static let maximumCount = 4096

    private let firstDocument: Int
    private let grams: FrequentGrams
    private let readingTerms: ReadingTerms
    /// Keys `term << 12 | document`, apart by kind so that each can be sorted by what varies in it.
    private var anywhere: [UInt64] = []
    private var headline: [UInt64] = []
    private var entities: [UInt64] = []
    private var runs: [UInt64] = []
    private var spellings: [UInt64] = []

    /// Begins with a first document.
    init(firstDocument: Int, grams: FrequentGrams, readings: Readings) {
        self.firstDocument = firstDocument
        self.grams = grams
        readingTerms = ReadingTerms(readings)
    }

    /// Adds a run of a document's units; nothing matches from one run into another. Documents ascend.
    mutating func add(_ units: [UInt16], _ part: DocumentTexts.Part, document: Int) {
        let number = UInt64(document - firstDocument)
        SegmentBuilder.append(units, in: .anywhere, number, &anywhere)
        addRuns(units, number)
        switch part {
        case .text: break
        case .headline:
            SegmentBuilder.append(units, in: .headline, number, &headline)
            addSpellings(units, in: .headline, number)
        case .entityName: addSpellings(units, in: .entityName, number)
        }
    }

    private mutating func addSpellings(_ units: [UInt16], in place: Term.SpelledPlace, _ number: UInt64) {
        readingTerms.forEach(of: units, withPairs: place == .headline) {
            spellings.append(Term(spelling: $0, in: place).rawValue << 12 | number)
        }
    }

    private mutating func addRuns(_ units: [UInt16], _ number: UInt64) {
        guard !grams.isEmpty else { return }
        var walk = FrequentGrams.Walk(grams)
        var keys = runs
        runs = []
        for unit in units { walk.step(unit) { term, _ in keys.append(term.rawValue << 12 | number) } }
        runs = keys
    }

    /// Adds an entity of a document.
    mutating func add(entity: Int, document: Int) {
        entities.append(Term(entity: entity).rawValue << 12 | UInt64(document - firstDocument))
    }

    /// Puts down each unit with the one behind it. A single unit is a term as well, which is made of those pairs at the
    /// end; only a unit with none behind it is put down alone.
    private static func append(_ units: [UInt16], in place: Term.Place, _ number: UInt64, _ keys: inout [UInt64]) {
        let kind = Term(0, in: place).rawValue
        units.withUnsafeBufferPointer { units in
            for (index, unit) in units.enumerated() where unit != NormalText.paragraphEnd {
                let next = index + 1 < units.count ? units[index + 1] : NormalText.paragraphEnd
                let second = next == NormalText.paragraphEnd ? 0 : next
                keys.append((kind | UInt64(unit) << 32 | UInt64(second) << 16) << 12 | number)
            }
        }
    }

    /// Adds the time of something a document reports.
    mutating func add(time interval: DayInterval, document: Int) {
        let number = UInt64(document - firstDocument)
        for term in EventTime.terms(of: interval) { entities.append(term.rawValue << 12 | number) }
    }

    /// Gives out the postings, by term and then by container.
    /// - Parameter body: gets the term, the container and the places in it, ascending; those are good until it returns.
    /// - Complexity: O(number of terms added).
    mutating func finish(_ body: (Term, _ container: Int, UnsafeBufferPointer<UInt16>) throws -> Void) throws {
        for keys in [\.anywhere, \.headline, \.spellings, \.runs] as [WritableKeyPath<Self, [UInt64]>] {
            // Each was put down document by document.
            sortByCounting(&self[keyPath: keys], above: 12)
        }
        sortByCounting(&entities)
        let giving = PostingGiver(firstDocument: firstDocument)
        defer { giving.free() }
        for keys in [anywhere, headline] { try giving.giveOut(units: keys, body) }
        for keys in [entities, spellings, runs] { try giving.giveOut(terms: keys, body) }
    }
}

/// Gives out sorted keys as postings.
private struct PostingGiver {
    typealias Body = (Term, _ container: Int, UnsafeBufferPointer<UInt16>) throws -> Void

    let firstDocument: Int
    /// The documents of one term, counted from the first, and how often each has it.
    private let documents = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: SegmentBuilder.maximumCount)
    private let counts = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: SegmentBuilder.maximumCount)
    private let places = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: SegmentBuilder.maximumCount)

    init(firstDocument: Int) { self.firstDocument = firstDocument }

    func free() {
        documents.deallocate()
        counts.deallocate()
        places.deallocate()
    }

    /// Keys that are whole terms.
    func giveOut(terms keys: [UInt64], _ body: Body) throws {
        try keys.withUnsafeBufferPointer { keys in
            var start = 0
            while start < keys.count { start = try giveOutTerm(keys, from: start, levels: 1, body) }
        }
    }

    /// Keys of a unit and the one behind it: the unit alone, and then the pairs.
    func giveOut(units keys: [UInt64], _ body: Body) throws {
        try keys.withUnsafeBufferPointer { keys in
            var start = 0
            while start < keys.count {
                let term = (keys[start] >> 44) << 32
                let end = try giveOutUnit(Term(rawValue: term), keys, from: start, body)
                // What stands alone, with nothing behind it, is in that already.
                while start < end, keys[start] >> 12 == term { start += 1 }
                let levels = Term(rawValue: term | 1 << 16).isPair ? Term.leastCounts.count : 1
                while start < end { start = try giveOutTerm(keys, from: start, levels: levels, body) }
            }
        }
    }

    /// The documents that have a unit, whatever stands behind it.
    private func giveOutUnit(
        _ term: Term, _ keys: UnsafeBufferPointer<UInt64>, from start: Int, _ body: Body
    ) throws -> Int {
        var end = start
        var count = 0
        try withUnsafeTemporaryAllocation(of: UInt64.self, capacity: SegmentBuilder.maximumCount / 64) { words in
            words.initialize(repeating: 0)
            while end < keys.count, keys[end] >> 44 == term.rawValue >> 32 {
                words[Int(keys[end] & 0xFFF) >> 6] |= 1 << (keys[end] & 63)
                end += 1
            }
            for (index, word) in words.enumerated() where word != 0 {
                var rest = word
                while rest != 0 {
                    documents[count] = UInt16(index << 6 + rest.trailingZeroBitCount)
                    rest &= rest - 1
                    count += 1
                }
            }
            try giveOut(term, documents.prefix(count), body)
        }
        return end
    }

    /// One term, and behind it, for two units in a row, the same for texts that have them often.
    private func giveOutTerm(
        _ keys: UnsafeBufferPointer<UInt64>, from start: Int, levels: Int, _ body: Body
    ) throws -> Int {
        let term = keys[start] >> 12
        var end = start
        var count = 0
        var most: UInt32 = 1
        while end < keys.count, keys[end] >> 12 == term {
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
        for level in 1..<max(1, levels) where most >= Term.leastCounts[level] {
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
            let bound = (container + 1) * containerSize - firstDocument
            var count = 0
            for document in rest {
                guard document < bound else { break }
                places[count] = UInt16(truncatingIfNeeded: (firstDocument + Int(document)) % containerSize)
                count += 1
            }
            try body(term, container, UnsafeBufferPointer(rebasing: places[..<count]))
            rest = rest.dropFirst(count)
        }
    }
}
