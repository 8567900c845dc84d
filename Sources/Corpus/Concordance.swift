// A word in its contexts: every occurrence with what stands before and behind it. Finding them is the store's.

/// One occurrence of a word.
public struct ConcordanceLine: Hashable, Sendable {
    /// Handle of the article.
    public var article: ArticleKey
    /// Identity of the article.
    public var articleID: ArticleID
    /// When it was printed.
    public var published: PartialDate?
    /// Name of the newspaper, where known.
    public var newspaper: String?
    /// Headline of the article.
    public var title: String?
    /// Where it stands in the article's text; nil for an occurrence in the headline.
    public var span: TextSpan?
    /// What stands before it, in reading order, on one line.
    public var before: String
    /// The word as it stands there.
    public var word: String
    /// What stands behind it, on one line.
    public var after: String

    /// Makes a line.
    public init(
        article: ArticleKey, articleID: ArticleID, published: PartialDate? = nil, newspaper: String? = nil,
        title: String? = nil, span: TextSpan?, before: String, word: String, after: String
    ) {
        self.article = article
        self.articleID = articleID
        self.published = published
        self.newspaper = newspaper
        self.title = title
        self.span = span
        self.before = before
        self.word = word
        self.after = after
    }
}

/// The order of the lines of a concordance. The raw value is what commands call it.
public enum ConcordanceOrder: String, Sendable, Codable, CaseIterable {
    /// Earliest printed first; without a date last.
    case date
    /// By what stands behind the word, by code point.
    case following
    /// By what stands before the word, read backwards from it.
    case preceding
}

/// All occurrences of a word in the articles of a filter.
public struct Concordance: Hashable, Sendable {
    /// The lines, earliest printed first; within an article the headline first, then in text order.
    public var lines: [ConcordanceLine]
    /// Number of articles in which it was looked for and found.
    public var articleCount: Int
    /// False when there were more lines than asked for.
    public var isComplete: Bool

    /// Makes a concordance.
    public init(lines: [ConcordanceLine], articleCount: Int, isComplete: Bool = true) {
        self.lines = lines
        self.articleCount = articleCount
        self.isComplete = isComplete
    }

    /// The lines in another order; those that are alike stay in the order of their dates.
    /// - Complexity: O(n log n) in the number of lines.
    public func lines(by order: ConcordanceOrder) -> [ConcordanceLine] {
        switch order {
        case .date: lines
        case .following: sorted { Array($0.after.unicodeScalars.map(\.value)) }
        case .preceding: sorted { Array($0.before.unicodeScalars.map(\.value).reversed()) }
        }
    }

    private func sorted(by key: (ConcordanceLine) -> [UInt32]) -> [ConcordanceLine] {
        let keyed = lines.enumerated().map { (place: $0.offset, key: key($0.element)) }
        let order = keyed.sorted { left, right in
            left.key == right.key ? left.place < right.place : left.key.lexicographicallyPrecedes(right.key)
        }
        return order.map { lines[$0.place] }
    }
}

/// How often a word stands in what was printed in a period.
public struct WordFrequency: Hashable, Sendable {
    /// The days of the period.
    public var interval: DayInterval
    /// Occurrences in them.
    public var hitCount: Int
    /// Articles with the word.
    public var articleCount: Int
    /// All articles of the filter printed in the period, with the word or without.
    public var printedCount: Int

    /// Makes a count.
    public init(interval: DayInterval, hitCount: Int, articleCount: Int, printedCount: Int) {
        self.interval = interval
        self.hitCount = hitCount
        self.articleCount = articleCount
        self.printedCount = printedCount
    }
}

extension Concordance {
    /// How often the word stands in each period in which anything was printed.
    ///
    /// Articles without a date are left out. A period without the word counts 0, so that a gap is seen as one.
    /// - Parameter printed: bars over the dates of all articles of the filter, in order of time.
    public func frequencies(printed: [TimeBar]) -> [WordFrequency] {
        var result = printed.map {
            WordFrequency(interval: $0.interval, hitCount: 0, articleCount: 0, printedCount: $0.count)
        }
        var place = 0
        var last: ArticleKey?
        for line in lines {
            guard let day = line.published?.firstDay else { continue }
            while place < result.count, let end = result[place].interval.to, end < day { place += 1 }
            guard place < result.count else { break }
            result[place].hitCount += 1
            if line.article != last { result[place].articleCount += 1 }
            last = line.article
        }
        return result
    }
}
