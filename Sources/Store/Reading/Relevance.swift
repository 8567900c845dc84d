// The order of relevance: BM25 over headline and text. How often a text has a word is told by the index in steps; the
// best of the order are then counted in their texts.

import Corpus
import Foundation

/// Orders documents by how well they answer the words of a filter, newest first among equals.
///
/// A word weighs more the fewer articles have it, less and less the more often it recurs, and more in a short article
/// than in a long one (BM25, Robertson and Zaragoza 2009, with k1 = 1.2 and b = 0.75). In a headline it counts as
/// `headlineWeight` times in the text (BM25F). What small Latin letters spell weighs nothing here.
struct Relevance {
    /// A word of a headline counts as so many of the text.
    static let headlineWeight: Float = 5
    /// So many of the best are counted in their texts.
    static let recountedCount = 256
    /// No more words than these are looked at.
    private static let wordLimit = 16

    private static let saturation: Float = 1.2
    private static let lengthShare: Float = 0.75

    private let question: Question
    private let snapshot: Snapshot
    private let words: [Word]
    private let averageLength: Float

    /// A word with the documents that have it, by how often.
    private struct Word {
        var text: WantedText
        var weight: Float
        /// Documents that have it at least `Term.leastCounts` times, as far as the index tells.
        var levels: [DocumentSet]
        var headline: DocumentSet
    }

    init(_ filter: Filter, _ question: Question) throws {
        self.question = question
        snapshot = try question.snapshot()
        var seen: Set<[UInt16]> = []
        var words: [Word] = []
        for text in filter.wordsToMark {
            let wanted = WantedText(question.store.normalText.query(text), question.store.normalText)
            guard !wanted.units.isEmpty, words.count < Relevance.wordLimit, seen.insert(wanted.units).inserted else {
                continue
            }
            words.append(try Relevance.word(wanted, question, snapshot))
        }
        self.words = words
        averageLength = max(1, Float(snapshot.columns.totalCharacterCount) / Float(max(1, snapshot.bound)))
    }

    private static func word(_ wanted: WantedText, _ question: Question, _ snapshot: Snapshot) throws -> Word {
        let planner = FilterPlanner(question: question, snapshot: snapshot, takesSpellings: false)
        let text = String(decoding: wanted.units, as: UTF16.self)
        var levels = [try planner.plan(.phrase(text)).bounds.possible]
        for level in 1..<Term.leastCounts.count where wanted.units.count > 1 {
            var documents = levels[level - 1]
            for pair in zip(wanted.units, wanted.units.dropFirst()) {
                documents.formIntersection(try planner.documents(of: Term(pair.0, pair.1, level: level)))
            }
            levels.append(documents)
        }
        for level in levels.indices.dropFirst() { snapshot.stories.complete(&levels[level]) }
        let count = Float(levels[0].intersectionCount(snapshot.listed))
        let total = Float(snapshot.listed.count)
        return Word(
            text: wanted, weight: Float(log1p(Double((total - count + 0.5) / (count + 0.5)))), levels: levels,
            headline: try planner.plan(.title(text)).bounds.possible)
    }

    /// The documents of a set, best first.
    /// - Complexity: O(documents of the library); reads the texts of some hundred.
    func documents(among possible: DocumentSet) throws -> [Int32] {
        let newest = try snapshot.order(.newest, question).filter { possible.contains(Int($0)) }
        guard !words.isEmpty else { return newest }
        var checker = try DocumentChecker(question)
        let scores = try newest.map { try score(Int($0), &checker) }
        let sorted = Relevance.sorted(newest, by: scores)
        let best = try sorted.prefix(Relevance.recountedCount).enumerated().map { place, document in
            (document, place, try recounted(Int(document), &checker))
        }
        let ordered = best.sorted { ($1.2, $0.1) < ($0.2, $1.1) }.map(\.0)
        return ordered + sorted.dropFirst(best.count)
    }

    private func score(_ document: Int, _ checker: inout DocumentChecker) throws -> Float {
        guard document < snapshot.indexedEnd else { return try recounted(document, &checker) }
        return words.reduce(0) { sum, word in
            // Steps of 1, 2 and 4 stand for what lies between them.
            var frequency: Float = word.levels[0].contains(document) ? 1 : 0
            if word.levels.count > 1, word.levels[1].contains(document) { frequency = 2.4 }
            if word.levels.count > 2, word.levels[2].contains(document) { frequency = 5.5 }
            let headlineCount: Float = word.headline.contains(document) ? 1 : 0
            return sum + score(word, frequency, headlineCount, document)
        }
    }

    private func recounted(_ document: Int, _ checker: inout DocumentChecker) throws -> Float {
        try words.reduce(0) { sum, word in
            let count = try checker.occurrences(of: word.text, document)
            return sum + score(word, Float(count.text), Float(count.headline), document)
        }
    }

    private func score(_ word: Word, _ textCount: Float, _ headlineCount: Float, _ document: Int) -> Float {
        let frequency = textCount + Relevance.headlineWeight * headlineCount
        guard frequency > 0 else { return 0 }
        let length = Float(snapshot.characterCount(document)) / averageLength
        let share = Relevance.lengthShare
        let norm = Relevance.saturation * (1 - share + share * length)
        return word.weight * frequency * (Relevance.saturation + 1) / (frequency + norm)
    }

    /// Documents by falling score, those of one score as they were; scores a sixty-thousandth apart are one.
    private static func sorted(_ documents: [Int32], by scores: [Float]) -> [Int32] {
        guard let highest = scores.max(), highest > 0 else { return documents }
        let steps: Float = 60_000
        let keys = scores.map { Int(steps - ($0 / highest * steps).rounded()) }
        return documents.sorted(byNumbers: keys)
    }
}
