// A story that runs over several pages, put together from the articles of each. It does not know which belong together.

/// A part of a story: what one page holds of it, and where that stands in the text of the whole.
public struct ArticlePart: Sendable, Hashable {
    /// The row of this part alone.
    public var row: ArticleRow
    /// The part as its page has it, with spans of its own text.
    public var annotated: AnnotatedArticle
    /// The page it is on.
    public var page: Page
    /// All paths under which that page was imported.
    public var paths: [String]
    /// Where its text begins in the text of the story, in bytes.
    public var offset: Int

    /// Makes a part.
    public init(row: ArticleRow, annotated: AnnotatedArticle, page: Page, paths: [String], offset: Int = 0) {
        self.row = row
        self.annotated = annotated
        self.page = page
        self.paths = paths
        self.offset = offset
    }

    /// Its stretch of the text of the story.
    public var span: TextSpan { TextSpan(offset, offset + annotated.article.text.utf8.count) }
}

/// A part of a story without what was found in it: enough to tell which other parts it belongs to.
public struct PlainPart: Sendable, Hashable {
    /// The part as its page has it.
    public var article: Article
    /// What its page says of itself.
    public var facts: PageFacts
    /// When it was printed; where it does not say, when the story was.
    public var published: PartialDate?
    /// The part it was joined to.
    public var follows: ArticleID?

    /// Makes a part.
    public init(article: Article, facts: PageFacts, published: PartialDate? = nil, follows: ArticleID? = nil) {
        self.article = article
        self.facts = facts
        self.published = published
        self.follows = follows
    }
}

extension ArticleDetail {
    /// Puts a story together from its parts.
    ///
    /// The texts follow each other as paragraphs do; mentions, dates and events move along. Headline, kicker and
    /// subtitle are those of the first part that has a headline; identity, date and page are those of the first part.
    ///
    ///     // 下转第三版 on page 1, 上接第一版 on page 3
    ///     ArticleDetail(joining: [first, second])?.parts.map(\.row.pageNumber) == [1, 3]
    /// - Parameter details: the articles of the story, each alone, in reading order.
    /// - Returns: the article itself when it is the only one; nil for none.
    public init?(joining details: [ArticleDetail]) {
        guard let first = details.first else { return nil }
        self = first
        guard details.count > 1 else { return }
        var offset = 0
        for detail in details {
            let part = ArticlePart(
                row: detail.row, annotated: detail.annotated, page: detail.page, paths: detail.paths, offset: offset)
            offset = part.span.end + 1
            parts.append(part)
        }
        annotated = AnnotatedArticle(joining: parts) ?? annotated
        row = ArticleRow(joining: details.map(\.row)) ?? row
        let notes = details.compactMap(\.note).filter { !$0.isEmpty }
        note = notes.isEmpty ? nil : notes.joined(separator: "\n")
    }

    /// The part in which a byte of the text stands; the article itself where it is on one page.
    public func part(at offset: Int) -> ArticlePart {
        parts.last { $0.offset <= offset } ?? ArticlePart(row: row, annotated: annotated, page: page, paths: paths)
    }
}

extension ArticleRow {
    /// The row of a story: that of its first part, with what the others add.
    /// - Parameter rows: of the parts, in reading order.
    public init?(joining rows: [ArticleRow]) {
        guard let first = rows.first else { return nil }
        self = first
        title = rows.lazy.compactMap(\.title).first
        newspaper = rows.lazy.compactMap(\.newspaper).first
        characterCount = rows.reduce(0) { $0 + $1.characterCount }
        isRead = rows.contains(where: \.isRead)
        isSelected = rows.contains(where: \.isSelected)
        bookmark = rows.lazy.compactMap(\.bookmark).first
        tags = Set(rows.flatMap(\.tags)).sorted()
        hasNote = rows.contains(where: \.hasNote)
        isContinued = isContinued || rows.count > 1
    }
}

extension AnnotatedArticle {
    /// The parts of a story as one article; nil for none.
    init?(joining parts: [ArticlePart]) {
        guard let first = parts.first?.annotated, let last = parts.last?.annotated else { return nil }
        self = first
        let articles = parts.map(\.annotated.article)
        if let titled = articles.first(where: { $0.title != nil }) {
            article.title = titled.title
            article.kicker = titled.kicker
            article.subtitle = titled.subtitle
        }
        article.byline = AnnotatedArticle.distinct(articles.flatMap(\.byline))
        article.photographers = AnnotatedArticle.distinct(articles.flatMap(\.photographers))
        article.agency = articles.lazy.compactMap(\.agency).first
        article.dateline = articles.lazy.compactMap(\.dateline).first
        article.text = articles.map(\.text).joined(separator: "\n")
        // Pointers from part to part are followed; what the ends say of further pages stays.
        article.jumps = first.article.jumps.filter { $0.direction == .from }
        article.jumps += last.article.jumps.filter { $0.direction == .to }
        for part in parts.dropFirst() {
            let moved = part.annotated.shifted(by: part.offset)
            article.paragraphs += moved.article.paragraphs
            mentions += moved.mentions
            dates += moved.dates
            events += moved.events
            quantities += moved.quantities
        }
    }

    private static func distinct(_ names: [String]) -> [String] {
        names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Every place in the text moved by a number of bytes; places on the page stay.
    private func shifted(by byteCount: Int) -> AnnotatedArticle {
        var moved = self
        for index in moved.article.paragraphs.indices { moved.article.paragraphs[index].shift(by: byteCount) }
        for index in mentions.indices { moved.mentions[index].span = mentions[index].span.shifted(by: byteCount) }
        for index in dates.indices { moved.dates[index].span = dates[index].span.shifted(by: byteCount) }
        for index in events.indices {
            moved.events[index].date.span = events[index].date.span.shifted(by: byteCount)
            moved.events[index].gist = events[index].gist.shifted(by: byteCount)
        }
        for index in quantities.indices {
            moved.quantities[index].span = quantities[index].span.shifted(by: byteCount)
        }
        return moved
    }
}

extension Paragraph {
    fileprivate mutating func shift(by byteCount: Int) {
        span = span.shifted(by: byteCount)
        runInHeading = runInHeading?.shifted(by: byteCount)
        for index in lines.indices { lines[index].textSpan = lines[index].textSpan.shifted(by: byteCount) }
    }
}
