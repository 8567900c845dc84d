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

    /// Adds a run of a document's units; nothing matches from one run into another.
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

    private static func append(_ units: [UInt16], in place: Term.Place, _ number: UInt64, _ keys: inout [UInt64]) {
        var previous = NormalText.paragraphEnd
        for unit in units {
            defer { previous = unit }
            guard unit != NormalText.paragraphEnd else { continue }
            keys.append(Term(unit, in: place).rawValue << 12 | number)
            if previous != NormalText.paragraphEnd {
                keys.append(Term(previous, unit, in: place).rawValue << 12 | number)
            }
        }
    }

    /// Adds the time of something a document reports.
    mutating func add(time interval: DayInterval, document: Int) {
        let number = UInt64(document - firstDocument)
        for term in EventTime.terms(of: interval) { entities.append(term.rawValue << 12 | number) }
    }

    /// Gives out the postings, by term and then by container.
    /// - Complexity: O(number of terms added).
    mutating func finish(_ body: (Term, _ container: Int, ArraySlice<UInt16>) throws -> Void) throws {
        for keys in [\.anywhere, \.headline, \.entities, \.spellings, \.runs] as [WritableKeyPath<Self, [UInt64]>] {
            sortByCounting(&self[keyPath: keys])
        }
        for keys in [anywhere, headline, entities, spellings, runs] { try giveOut(keys, body) }
    }

    private func giveOut(_ keys: [UInt64], _ body: (Term, Int, ArraySlice<UInt16>) throws -> Void) throws {
        var run = TermRun()
        for key in keys {
            if key >> 12 != run.term {
                try run.giveOut(body)
                run.begin(key >> 12)
            }
            run.count(firstDocument + Int(key & 0xFFF))
        }
        try run.giveOut(body)
    }
}

/// The documents of one term, each with how often it has it.
private struct TermRun {
    private(set) var term = UInt64.max
    private var documents: [Int] = []
    private var counts: [Int] = []
    private var places: [UInt16] = []

    mutating func begin(_ term: UInt64) {
        self.term = term
        documents.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
    }

    mutating func count(_ document: Int) {
        if documents.last == document {
            counts[counts.count - 1] += 1
        } else {
            documents.append(document)
            counts.append(1)
        }
    }

    /// Gives out the term, and behind it, for two units in a row, the same for texts that have them often.
    mutating func giveOut(_ body: (Term, Int, ArraySlice<UInt16>) throws -> Void) throws {
        guard !documents.isEmpty else { return }
        let levels = Term(rawValue: term).isPair ? Term.leastCounts.count : 1
        for level in 0..<levels { try giveOut(level, body) }
    }

    private mutating func giveOut(_ level: Int, _ body: (Term, Int, ArraySlice<UInt16>) throws -> Void) throws {
        var container = -1
        func flush(_ places: [UInt16]) throws {
            if !places.isEmpty { try body(Term(rawValue: term | UInt64(level)), container, places[...]) }
        }
        places.removeAll(keepingCapacity: true)
        for index in documents.indices where counts[index] >= Term.leastCounts[level] {
            if documents[index] / containerSize != container {
                try flush(places)
                places.removeAll(keepingCapacity: true)
                container = documents[index] / containerSize
            }
            places.append(UInt16(truncatingIfNeeded: documents[index] % containerSize))
        }
        try flush(places)
    }
}
