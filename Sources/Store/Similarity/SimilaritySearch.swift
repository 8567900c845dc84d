// Which articles have fingerprints or rare entities in common with one. Whether they share passages is read from texts.

import Comparing
import Corpus
import GRDB

/// Looks for articles like one.
struct SimilaritySearch {
    private let question: Question
    private let snapshot: Snapshot
    /// The parts of the story asked for.
    private let parts: [Int]
    private let blocks: FingerprintBlocks

    init(_ document: Int, _ question: Question) throws {
        self.question = question
        snapshot = try question.snapshot()
        parts = snapshot.stories.parts(of: document)
        blocks = FingerprintBlocks(question.database, question.store.normalText)
    }

    /// Heads of stories with fingerprints in common, those with many and rare ones first.
    /// - Complexity: O(fingerprints of the library), and O(texts of articles that wait for theirs).
    func withFingerprintsInCommon(limit: Int) throws -> [Int] {
        let own = try ownPrints()
        guard !own.isEmpty else { return [] }
        var hits: [(document: Int, print: UInt32)] = []
        try blocks.forEachBlock { documents, bytes in
            try question.cancellation.check()
            try FingerprintBytes.forEach(bytes, documents) { document, print in
                if own.contains(print) { hits.append((document, print)) }
            }
        }
        try blocks.forEach(in: try blocks.end()..<snapshot.bound) { document, prints in
            try question.cancellation.check()
            for print in prints where own.contains(print) { hits.append((document, print)) }
        }
        let frequencies = hits.reduce(into: [UInt32: Int]()) { $0[$1.print, default: 0] += 1 }
        var scores: [Int: Double] = [:]
        for hit in hits where snapshot.live.contains(hit.document) || snapshot.stories.contains(hit.document) {
            scores[snapshot.stories.head(of: hit.document), default: 0] += rarity(frequencies[hit.print] ?? 1)
        }
        return best(scores, limit: limit)
    }

    /// Heads of stories that name the same entities, those with many and rare ones in common first, with the number of
    /// these entities.
    func withEntitiesInCommon(limit: Int) throws -> [(head: Int, count: Int)] {
        var scores: [Int: Double] = [:]
        var counts: [Int: Int] = [:]
        for (identity, articleCount) in try rareEntities() {
            try question.cancellation.check()
            var heads: Set<Int> = []
            try Answer(.exactEntity(identity), question).all().forEach { heads.insert(snapshot.stories.head(of: $0)) }
            for head in heads {
                scores[head, default: 0] += rarity(articleCount)
                counts[head, default: 0] += 1
            }
        }
        return best(scores, limit: limit).map { ($0, counts[$0] ?? 0) }
    }

    /// The entities of the article that tell most: in few articles, but not in this one alone.
    private func rareEntities() throws -> [(EntityID, Int)] {
        let identities = try snapshot.identities(question)
        var numbers: Set<Int> = []
        let mentions = try SQLStatement(question.database, "SELECT DISTINCT entity FROM mention WHERE document = ?")
        for part in parts {
            mentions.reset()
            mentions.bind(part)
            while try mentions.next() { numbers.insert(identities.listed(mentions.int(0), in: part)) }
        }
        let counts = try SQLStatement(question.database, "SELECT article_count FROM entity WHERE id = ?")
        let most = max(200, snapshot.bound / 50)
        let known = try numbers.sorted().compactMap { number -> (number: Int, count: Int)? in
            counts.reset()
            counts.bind(number)
            guard try counts.next(), (2...most).contains(counts.int(0)) else { return nil }
            return (number, counts.int(0))
        }
        counts.reset()
        return try known.sorted { ($0.count, $0.number) < ($1.count, $1.number) }.prefix(12).map {
            (try EntityLookup.identity(of: $0.number, question.database), $0.count)
        }
    }

    /// What it says that something so frequent is in common.
    private func rarity(_ frequency: Int) -> Double {
        var weight = 0.1
        var share = max(1, snapshot.bound) / max(1, frequency)
        while share > 1 {
            weight += 1
            share /= 2
        }
        return weight
    }

    private func best(_ scores: [Int: Double], limit: Int) -> [Int] {
        scores.filter { !parts.contains($0.key) && snapshot.listed.contains($0.key) }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    }

    private func ownPrints() throws -> PrintSet {
        var prints = PrintSet()
        for part in parts {
            try blocks.forEach(in: part..<part + 1) { _, found in prints.insert(found) }
        }
        return prints
    }
}

/// Fingerprints as bits: asked sixteen million times a question.
private struct PrintSet {
    private var words = [UInt64](repeating: 0, count: Int(Fingerprints.bound) / 64)
    private(set) var isEmpty = true

    mutating func insert(_ prints: [UInt32]) {
        for print in prints {
            words[Int(print >> 6)] |= 1 << UInt64(print & 63)
            isEmpty = false
        }
    }

    func contains(_ print: UInt32) -> Bool { words[Int(print >> 6)] & (1 << UInt64(print & 63)) != 0 }
}
