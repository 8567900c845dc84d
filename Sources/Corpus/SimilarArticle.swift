// An article that is like another, and what the two have in common. How it is found is the store's business.

/// An article that has passages or entities in common with the one asked for.
public struct SimilarArticle: Hashable, Sendable {
    /// Its row.
    public var row: ArticleRow
    /// Characters of the article asked for that stand in it, in passages of eight or more; punctuation and blanks
    /// do not count.
    public var sharedCount: Int
    /// The longest passage in common, as a stretch of the text of the article asked for; nil without any.
    public var passage: TextSpan?
    /// The same passage in this article's text.
    public var passageHere: TextSpan?
    /// Number of the entities in common that few articles name.
    public var entityCount: Int

    /// Makes a similar article.
    public init(
        row: ArticleRow, sharedCount: Int = 0, passage: TextSpan? = nil, passageHere: TextSpan? = nil,
        entityCount: Int = 0
    ) {
        self.row = row
        self.sharedCount = sharedCount
        self.passage = passage
        self.passageHere = passageHere
        self.entityCount = entityCount
    }
}
