// Looks whether the index, its catalogue and the fingerprints say what the articles say. It trusts none of them, and
// keeps nothing in memory but a batch and the columns of a segment.

import Corpus
import GRDB

/// One check of the index of a library.
struct IndexCheck {
    private let question: Question
    private let database: Database
    /// The documents that are there; the index may still know others.
    private let live: DocumentSet

    init(_ question: Question) throws {
        self.question = question
        database = question.database
        live = try DocumentSet(liveIn: question.database)
    }

    /// What is wrong, segment by segment; nothing of an index made with other tables, which nobody asks.
    func faults() throws -> [LibraryFault] {
        let isTrusted = try Counter.fingerprint.value(database) == question.store.normalText.fingerprint
        guard isTrusted else { return [] }
        guard let segments = try undamaged({ try Segments.load(database) }) else {
            return [.indexDisagrees(articleCount: live.count)]
        }
        let wrong = try segments.filter { segment in
            try undamaged { try postingsAgree(segment) && catalogueAgrees(segment) } != true
        }
        let faults = wrong.map { LibraryFault.indexDisagrees(articleCount: $0.documents.count) }
        return segments.isEmpty ? faults : try faults + fingerprintFaults()
    }

    /// What work gives; nil when it met bytes that cannot be read.
    private func undamaged<Value>(_ work: () throws -> Value) throws -> Value? {
        do {
            return try work()
        } catch is DamagedBytes {
            return nil
        }
    }

    /// Compares sums of what the blocks say with what the texts say. All blocks are walked through, each of which must
    /// begin with the term that the directory says.
    private func postingsAgree(_ segment: Segment) throws -> Bool {
        var found: UInt64 = 0
        var places: [UInt16] = []
        try segment.entries(in: Term(rawValue: 0)..<Term(rawValue: .max), database) { entry, block in
            places.removeAll(keepingCapacity: true)
            try block.collect(entry, into: &places)
            let base = entry.container * containerSize
            for place in [places.first, places.last] {
                guard let place, segment.documents.contains(base + Int(place)) else { throw DamagedBytes() }
            }
            found &+= places.withUnsafeBufferPointer { IndexSum.sum(entry.term, entry.container, $0, live) }
        }
        return try found == wantedSum(segment.documents)
    }

    private func wantedSum(_ documents: Range<Int>) throws -> UInt64 {
        let indexing = question.store.indexing
        let grams = try Grams.load(database)
        var wanted: UInt64 = 0
        for first in stride(from: documents.lowerBound, to: documents.upperBound, by: indexing.sizes.batch) {
            let batch = first..<min(first + indexing.sizes.batch, documents.upperBound)
            let builder = try indexing.builder(for: batch, grams, database)
            try builder.finish { wanted &+= IndexSum.sum($0, $1, $2, live) }
            try question.cancellation.check()
        }
        return wanted
    }

    /// Compares the columns kept beside the blocks with the rows of the articles.
    private func catalogueAgrees(_ segment: Segment) throws -> Bool {
        let kept = try Segments.columns(of: segment, database)
        let wanted = try CatalogueColumns.read(segment.documents, database)
        return segment.documents.indices.allSatisfy { document in
            let place = document - segment.documents.lowerBound
            return !live.contains(document) || kept.agrees(with: wanted, on: place)
        }
    }

    /// Compares the fingerprints of the articles that are there with those of their texts.
    private func fingerprintFaults() throws -> [LibraryFault] {
        let blocks = FingerprintBlocks(database, question.store.normalText)
        var kept: [(documents: Range<Int>, sum: UInt64)] = []
        let isReadable: Void? = try undamaged {
            try blocks.forEachBlock { documents, bytes in
                var sum: UInt64 = 0
                try FingerprintBytes.forEach(bytes, documents) { document, print in
                    if live.contains(document) { sum &+= FingerprintSum.part(document, print) }
                }
                kept.append((documents, sum))
            }
        }
        guard isReadable != nil else { return [.indexDisagrees(articleCount: FingerprintBlocks.blockCount)] }
        return try kept.compactMap { documents, found in
            try question.cancellation.check()
            var wanted: UInt64 = 0
            try blocks.forEach(in: documents) { document, prints in
                guard live.contains(document) else { return }
                for print in prints { wanted &+= FingerprintSum.part(document, print) }
            }
            return wanted == found ? nil : .indexDisagrees(articleCount: documents.count)
        }
    }
}

/// A sum over fingerprints that does not depend on their order.
private enum FingerprintSum {
    static func part(_ document: Int, _ print: UInt32) -> UInt64 {
        let hash = (UInt64(print) << 32 ^ UInt64(document)) &* 0x9E37_79B9_7F4A_7C15
        return (hash ^ hash >> 31) &* 0xBF58_476D_1CE4_E5B9
    }
}

/// A sum over postings that does not depend on their order.
private enum IndexSum {
    static func sum(_ term: Term, _ container: Int, _ places: UnsafeBufferPointer<UInt16>, _ live: DocumentSet)
        -> UInt64
    {
        places.reduce(0) { sum, place in
            let document = container * containerSize + Int(place)
            guard live.contains(document) else { return sum }
            var hash = term.rawValue &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(document)
            hash = (hash ^ hash >> 29) &* 0xBF58_476D_1CE4_E5B9
            return sum &+ (hash ^ hash >> 32)
        }
    }
}
