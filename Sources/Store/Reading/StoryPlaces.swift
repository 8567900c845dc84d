// Places in the text of a story and in the texts of its parts. It reads no text, only lengths.

import GRDB

/// Moves places between stories and their parts: texts follow each other as `ArticleDetail.init(joining:)` puts them,
/// with one line feed between.
struct StoryPlaces {
    private let continuation: Continuation
    private let length: SQLStatement

    init(_ database: Database) throws {
        continuation = try Continuation(database)
        length = try SQLStatement(
            database, "SELECT length(CAST(text AS BLOB)) FROM article_text WHERE document = ?")
    }

    /// The first part of a document's story, and where a place of the document's text is in the text of the story.
    func placeInStory(_ document: Int, offset: Int) throws -> (head: Int, offset: Int) {
        let parts = try continuation.story(of: document)
        let before = try parts.prefix { $0 != document }.reduce(0) { $0 + (try byteCount(of: $1)) + 1 }
        return (parts[0], before + offset)
    }

    /// The part in which a place of the story's text lies, and where it is in that part's.
    /// - Parameter head: the first part; for a later part the place is one of its own text.
    func part(ofStory head: Int, at offset: Int) throws -> (document: Int, offset: Int) {
        let parts = try continuation.story(of: head)
        guard parts[0] == head else { return (head, offset) }
        var rest = offset
        for part in parts.dropLast() {
            let byteCount = try byteCount(of: part)
            if rest <= byteCount { return (part, rest) }
            rest -= byteCount + 1
        }
        return (parts[parts.count - 1], rest)
    }

    private func byteCount(of document: Int) throws -> Int {
        length.reset()
        length.bind(document)
        defer { length.reset() }
        return try length.next() ? length.int(0) : 0
    }
}
