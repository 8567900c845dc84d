// A word in its contexts: which articles have it is the filter's answer, where it stands is read from their texts.

import Corpus
import GRDB

extension SQLiteStore {
    /// Every occurrence of a word.
    public func concordance(
        of word: String, in filter: Filter, contextCount: Int, limit: Int?
    ) async throws -> Concordance {
        try await read { question in
            let wanted = question.store.normalText.query(word)
            guard !wanted.isEmpty else { return Concordance(lines: [], articleCount: 0) }
            let documents = try Answer(filter.and(.phrase(word)), question).all()
            var reader = try ContextReader(wanted, contextCount: contextCount, question)
            let snapshot = try question.snapshot()
            var result = Concordance(lines: [], articleCount: 0)
            for entry in try snapshot.order(.oldest, question) where documents.contains(Int(entry)) {
                let found = try reader.lines(of: Int(entry))
                // A word that stands only in the name of an entity has no context.
                if !found.isEmpty { result.articleCount += 1 }
                result.lines += found
                if let limit, result.lines.count > limit {
                    result.isComplete = false
                    result.lines.removeLast(result.lines.count - limit)
                    break
                }
                try question.cancellation.check()
            }
            return result
        }
    }
}

/// Reads the occurrences of a word in an article, with all parts of its story.
private struct ContextReader {
    private let finder: OccurrenceFinder
    private let contextCount: Int
    private let stories: Stories
    private let text: SQLStatement
    private let headline: SQLStatement
    private var rows: RowReader
    private let places: StoryPlaces

    init(_ wanted: [UInt16], contextCount: Int, _ question: Question) throws {
        finder = OccurrenceFinder(wanted, question.store.normalText)
        self.contextCount = max(0, contextCount)
        stories = try question.snapshot().stories
        text = try SQLStatement(question.database, "SELECT text FROM article_text WHERE document = ?")
        headline = try SQLStatement(
            question.database, "SELECT kicker, title, subtitle FROM article WHERE document = ?")
        rows = try RowReader(question.database)
        places = try StoryPlaces(question.database)
    }

    mutating func lines(of document: Int) throws -> [ConcordanceLine] {
        var lines: [ConcordanceLine] = []
        var row: ArticleRow?
        for part in stories.parts(of: document) {
            let offset = stories.contains(part) ? try places.placeInStory(part, offset: 0).offset : 0
            for (context, span) in try headlineContexts(of: part) + textContexts(of: part) {
                if row == nil { row = try rows.story(document) }
                guard let row else { return [] }
                lines.append(
                    ConcordanceLine(
                        article: row.key, articleID: row.id, published: row.published, newspaper: row.newspaper,
                        title: row.title, span: span?.shifted(by: offset), before: context.before, word: context.word,
                        after: context.after))
            }
        }
        return lines
    }

    private func headlineContexts(of document: Int) throws -> [(OccurrenceFinder.Context, TextSpan?)] {
        headline.reset()
        headline.bind(document)
        defer { headline.reset() }
        guard try headline.next() else { return [] }
        return (0..<3).flatMap { column in
            headline.withBytes(Int32(column)) { bytes in
                finder.spans(in: bytes).map { (finder.context(of: $0, in: bytes, count: contextCount), nil) }
            }
        }
    }

    private func textContexts(of document: Int) throws -> [(OccurrenceFinder.Context, TextSpan?)] {
        text.reset()
        text.bind(document)
        defer { text.reset() }
        guard try text.next() else { return [] }
        return text.withBytes(0) { bytes in
            finder.spans(in: bytes).map {
                (finder.context(of: $0, in: bytes, count: contextCount), TextSpan($0.lowerBound, $0.upperBound))
            }
        }
    }
}
