// Articles like one: candidates by fingerprints, then passages read from their texts, then those of the same names.

import Comparing
import Corpus
import GRDB

extension SQLiteStore {
    /// Articles like another, those with most text in common first, then those with rare entities in common.
    public func similar(to key: ArticleKey, limit: Int) async throws -> [SimilarArticle] {
        guard limit > 0 else { return [] }
        return try await read { question in
            let document = Int(key.rawValue)
            let texts = try StoryTexts(question)
            guard let text = try texts.text(of: document) else { return [] }
            let search = try SimilaritySearch(document, question)
            let own = ComparableText(text, .words, folding: question.store.normalText.folding)
            // A long text takes its time with each candidate.
            let candidateCount = max(40, min(200, 2_000_000 / max(1, own.count)))
            let entities = try search.withEntitiesInCommon(limit: candidateCount)
            let counts = Dictionary(entities.map { ($0.head, $0.count) }, uniquingKeysWith: { first, _ in first })
            let printed = try search.withFingerprintsInCommon(limit: candidateCount)
            let candidates = printed + entities.map(\.head).filter { !printed.contains($0) }
            var rows = try RowReader(question.database)
            var found: [SimilarArticle] = []
            for candidate in candidates {
                try question.cancellation.check()
                guard let other = try texts.text(of: candidate), let row = try rows.story(candidate) else { continue }
                var similar =
                    SQLiteStore.similar(row, own, other, question.store.normalText) ?? SimilarArticle(row: row)
                similar.entityCount = counts[candidate] ?? 0
                if similar.sharedCount > 0 || similar.entityCount > 1 { found.append(similar) }
            }
            // Those without passages stay in their order.
            let passages = found.filter { $0.sharedCount > 0 }.sorted {
                ($1.sharedCount, $0.row.key.rawValue) < ($0.sharedCount, $1.row.key.rawValue)
            }
            return Array((passages + found.filter { $0.sharedCount == 0 }).prefix(limit))
        }
    }

    /// The passages of an article that stand in another; nil when there are none.
    private static func similar(
        _ row: ArticleRow, _ own: ComparableText, _ other: String, _ normalText: NormalText
    ) -> SimilarArticle? {
        let passages = SharedPassage.all(in: own, and: ComparableText(other, .words, folding: normalText.folding))
        guard let longest = passages.max(by: { $0.count < $1.count }) else { return nil }
        var (count, end) = (0, 0)
        for passage in passages {
            // Passages overlap by a few characters at most.
            count +=
                passage.first.lowerBound < end ? max(0, passage.count - SharedPassage.leastCount + 1) : passage.count
            end = passage.first.upperBound
        }
        return SimilarArticle(
            row: row, sharedCount: count, passage: TextSpan(longest.first.lowerBound, longest.first.upperBound),
            passageHere: TextSpan(longest.second.lowerBound, longest.second.upperBound))
    }
}

/// Texts of stories, as `ArticleDetail.init(joining:)` puts them together.
private struct StoryTexts {
    private let stories: Stories
    private let text: SQLStatement

    init(_ question: Question) throws {
        stories = try question.snapshot().stories
        text = try SQLStatement(question.database, "SELECT text FROM article_text WHERE document = ?")
    }

    /// The text of the story of a document; nil when it is gone.
    func text(of document: Int) throws -> String? {
        let texts = try stories.parts(of: document).compactMap { part -> String? in
            text.reset()
            text.bind(part)
            defer { text.reset() }
            return try text.next() ? text.text(0) : nil
        }
        return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }
}
