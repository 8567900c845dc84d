// Counts of the articles of a filter by what they have in common, from the columns in memory.

import Corpus

extension SQLiteStore {
    /// Number of articles of a filter by newspaper, most first.
    /// - Complexity: O(articles that match), and what the filter takes.
    public func newspaperCounts(matching filter: Filter) async throws -> [NewspaperCount] {
        try await read { question in
            let snapshot = try question.snapshot()
            var counts: [Int32: Int] = [:]
            try Answer(filter, question).all().forEach { counts[snapshot.columns.paper[$0], default: 0] += 1 }
            let named = counts.map { NewspaperCount(name: snapshot.papers[Int($0.key)], articleCount: $0.value) }
            return named.sorted { ($1.articleCount, $0.name ?? "") < ($0.articleCount, $1.name ?? "") }
        }
    }
}
