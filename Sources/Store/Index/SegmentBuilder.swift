// From the texts of some documents to their postings, by sorting numbers. It reads no database.

import Corpus
import Script

/// Collects the terms of up to 4,096 consecutive documents and gives them out sorted.
struct SegmentBuilder: ~Copyable {
    /// More documents do not fit the bits they have in a key.
    static let maximumCount = PostingKeys.documentBound

    private let firstDocument: Int
    private let grams: FrequentGrams
    private let readingTerms: ReadingTerms
    /// Keys by kind: a unit and the one behind it, the upper and lower bits of a term, a frequent run and the unit behind it.
    private var anywhere = PostingKeys()
    private var headline = PostingKeys()
    private var numbered = PostingKeys()
    private var runs = PostingKeys()

    /// Begins with a first document.
    init(firstDocument: Int, grams: FrequentGrams, readings: Readings) {
        self.firstDocument = firstDocument
        self.grams = grams
        readingTerms = ReadingTerms(readings)
    }

    /// Adds a run of a document's units; nothing matches from one run into another. Documents ascend.
    mutating func add(_ units: [UInt16], _ part: DocumentTexts.Part, document: Int) {
        let number = UInt64(document - firstDocument)
        SegmentBuilder.add(units, number, to: &anywhere)
        grams.forEachTerm(of: units) { prefix, unit, _ in runs.add(prefix, unit, document: number) }
        switch part {
        case .text: break
        case .headline:
            SegmentBuilder.add(units, number, to: &headline)
            addSpellings(units, in: .headline, number)
        case .entityName: addSpellings(units, in: .entityName, number)
        }
    }

    private mutating func addSpellings(_ units: [UInt16], in place: Term.SpelledPlace, _ number: UInt64) {
        readingTerms.forEach(of: units, withPairs: place == .headline) {
            add(Term(spelling: $0, in: place), number)
        }
    }

    /// Puts down each unit with the one behind it. A single unit is a term as well, which is made of those pairs at the
    /// end; only a unit with none behind it is put down alone.
    private static func add(_ units: [UInt16], _ number: UInt64, to keys: inout PostingKeys) {
        var unit = NormalText.paragraphEnd
        for next in units {
            if unit != NormalText.paragraphEnd {
                keys.add(UInt32(unit), next == NormalText.paragraphEnd ? 0 : next, document: number)
            }
            unit = next
        }
        if unit != NormalText.paragraphEnd { keys.add(UInt32(unit), 0, document: number) }
    }

    /// Adds an entity of a document. Documents ascend.
    mutating func add(entity: Int, document: Int) {
        add(Term(entity: entity), UInt64(document - firstDocument))
    }

    /// Adds the time of something a document reports. Documents ascend.
    mutating func add(time interval: DayInterval, document: Int) {
        for term in EventTime.terms(of: interval) { add(term, UInt64(document - firstDocument)) }
    }

    @inline(__always)
    private mutating func add(_ term: Term, _ number: UInt64) {
        numbered.add(
            UInt32(truncatingIfNeeded: term.bits >> 16), UInt16(truncatingIfNeeded: term.bits), document: number)
    }

    /// Gives out the postings, by term and then by container.
    /// - Parameter body: gets the term, the container and the places in it, ascending; those are good until it returns.
    /// - Complexity: O(number of terms added).
    func finish(_ body: (Term, _ container: Int, UnsafeBufferPointer<UInt16>) throws -> Void) throws {
        let giving = PostingGiver(firstDocument: firstDocument)
        defer { giving.free() }
        try anywhere.forEachGroup { unit, keys in
            try giving.giveOut(Term(UInt16(unit), in: .anywhere), keys, levelCount: Term.leastCounts.count, body)
        }
        try headline.forEachGroup { unit, keys in
            try giving.giveOut(Term(UInt16(unit), in: .headline), keys, levelCount: 1, body)
        }
        try numbered.forEachGroup { try giving.giveOut(keys: $1, behind: Term(numbered: UInt64($0) << 16), body) }
        try runs.forEachGroup { try giving.giveOut(keys: $1, behind: Term(gram: $0, 0), body) }
    }
}
