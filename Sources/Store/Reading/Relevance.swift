// The order of relevance: how well an article's headline and text answer the words of a filter.

import Corpus

/// Orders documents by how many of the filter's words their headline has, newest first among equals.
struct Relevance {
    let question: Question
    let snapshot: Snapshot

    /// All documents in order of relevance for a filter.
    func documents(for filter: Filter) throws -> [Int32] {
        let newest = try snapshot.order(.newest, question)
        let words = filter.wordsToMark.map { question.store.normalText.query($0) }.filter { !$0.isEmpty }
        guard !words.isEmpty else { return newest }
        var score = [UInt8](repeating: 0, count: snapshot.bound)
        var checker = try DocumentChecker(question)
        let planner = FilterPlanner(question: question, snapshot: snapshot)
        for word in words.prefix(64) {
            let plan = try planner.plan(.title(String(decoding: word, as: UTF16.self)))
            // A headline that has all pairs of a word counts as having it; only what is not indexed is looked up.
            try plan.bounds.possible.forEach { document in
                let isIndexed = document < snapshot.indexedEnd
                if try isIndexed || plan.matches(document, &checker) { score[document] += 1 }
            }
        }
        let highest = score.max() ?? 0
        return (0...highest).reversed().flatMap { wanted in newest.filter { score[Int($0)] == wanted } }
    }
}
