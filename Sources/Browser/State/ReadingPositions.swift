// How far each article was read, so that it opens there again. The oldest are forgotten.

import Corpus

/// Places in articles.
struct ReadingPositions: Hashable, Sendable {
    /// An article and the place in its text, in UTF-8 bytes.
    struct Entry: Hashable, Sendable, Codable {
        var article: ArticleID
        var offset: Int
    }

    private static let limit = 300
    private var offsets: [ArticleID: Int] = [:]
    /// In the order they were last read.
    private var order: [ArticleID] = []

    init(_ entries: [Entry] = []) {
        for entry in entries { note(entry.article, entry.offset) }
    }

    /// The place at which an article was left; nil when it was left at its beginning, or never read.
    func offset(in article: ArticleID) -> Int? { offsets[article] }

    /// Notes the place in an article; 0 forgets it.
    mutating func note(_ article: ArticleID, _ offset: Int) {
        guard offsets[article] != (offset > 0 ? offset : nil) else { return }
        offsets[article] = offset > 0 ? offset : nil
        if order.last == article, offset > 0 { return }
        order.removeAll { $0 == article }
        if offset > 0 { order.append(article) }
        if order.count > ReadingPositions.limit { offsets[order.removeFirst()] = nil }
    }

    /// All of them, the latest last.
    var kept: [Entry] { order.compactMap { id in offsets[id].map { Entry(article: id, offset: $0) } } }
}
