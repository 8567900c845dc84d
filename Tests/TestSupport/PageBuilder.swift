// Makes pages for tests out of headlines, paragraphs and names, as the pipeline would hand them to the store.

import Corpus

/// An article to be put on a page.
public struct ArticleDraft: Sendable {
    /// A name in the text and what it means; every occurrence of the words becomes a mention.
    public typealias Name = (words: String, entity: EntityID)

    /// A dated statement; both the date's words and the gist must stand in the text.
    public struct Statement: Sendable {
        var dateWords: String
        var interval: DayInterval
        var precision: DatePrecision
        var gist: String
        var status: EventStatus
        var entities: [EntityID]

        /// Makes a statement; days are ISO dates of any precision.
        public init(
            _ dateWords: String, from: String?, to: String?, precision: DatePrecision = .day, gist: String,
            status: EventStatus = .happened, entities: [EntityID] = []
        ) {
            self.dateWords = dateWords
            interval = DayInterval(
                from: from.flatMap { PartialDate(iso: $0)?.firstDay }, to: to.flatMap { PartialDate(iso: $0)?.lastDay })
            self.precision = precision
            self.gist = gist
            self.status = status
            self.entities = entities
        }
    }

    var title: String?
    var paragraphs: [String]
    var names: [Name]
    var statements: [Statement]
    var jumps: [Jump]

    /// Makes a draft.
    public init(
        _ title: String?, _ paragraphs: [String], names: [Name] = [], statements: [Statement] = [], jumps: [Jump] = []
    ) {
        self.title = title
        self.paragraphs = paragraphs
        self.names = names
        self.statements = statements
        self.jumps = jumps
    }
}

/// Puts drafts on a page, headlines above, lines cut at twelve characters.
public struct PageBuilder {
    private var page: Page
    private var lines: [String] = []
    private var byteCount = 0
    private var articles: [AnnotatedArticle] = []
    private var accounts: [LineAccount] = []

    /// Begins a page.
    public init(
        path: String, ordinal: Int = 1, newspaper: String? = nil, date: String? = nil, pageNumber: Int? = nil
    ) {
        let evidence = Evidence("folio", lines: [1])
        let facts = PageFacts(
            newspaper: newspaper.map { Fact($0, .printed, evidence) },
            date: date.flatMap { PartialDate(iso: $0) }.map { Fact($0, .printed, evidence) },
            pageNumber: pageNumber.map { Fact($0, .printed, evidence) })
        page = Page(
            id: PageBuilder.identity(of: []), source: PageSource(path: path, ordinal: ordinal), facts: facts,
            lineCount: 0)
    }

    /// A page of drafts, in one go.
    public static func page(
        path: String, ordinal: Int = 1, newspaper: String? = nil, date: String? = nil, pageNumber: Int? = nil,
        _ drafts: [ArticleDraft]
    ) -> ImportedPage {
        var builder = PageBuilder(
            path: path, ordinal: ordinal, newspaper: newspaper, date: date, pageNumber: pageNumber)
        for draft in drafts { builder.add(draft) }
        return builder.finished()
    }

    /// Puts a draft below what is there.
    public mutating func add(_ draft: ArticleDraft) {
        let index = articles.count
        var furniture: [Int] = []
        if let title = draft.title {
            addLine(title, .title, index)
            furniture = [lines.count]
        }
        let start = byteCount
        var text = ""
        var paragraphs: [Paragraph] = []
        for words in draft.paragraphs {
            if !text.isEmpty { text += "\n" }
            let first = text.utf8.count
            var slices: [LineSlice] = []
            for piece in PageBuilder.pieces(of: words) {
                let textStart = text.utf8.count
                let pageStart = byteCount
                text += piece
                addLine(piece, .body, index)
                let length = piece.utf8.count
                slices.append(
                    LineSlice(
                        line: lines.count, textSpan: TextSpan(textStart, textStart + length),
                        pageSpan: TextSpan(pageStart, pageStart + length)))
            }
            paragraphs.append(Paragraph(span: TextSpan(first, text.utf8.count), lines: slices))
        }
        let id = ArticleID(page: page.id, span: TextSpan(start, max(start, byteCount - 1)))
        var article = Article(
            id: id, title: draft.title, text: text, paragraphs: paragraphs, furnitureLines: furniture,
            jumps: draft.jumps)
        article.published = page.facts.date
        articles.append(PageBuilder.annotated(article, draft))
    }

    private static func pieces(of words: String) -> [String] {
        var rest = words[...]
        var pieces: [String] = []
        while !rest.isEmpty {
            pieces.append(String(rest.prefix(12)))
            rest = rest.dropFirst(12)
        }
        return pieces
    }

    private mutating func addLine(_ line: String, _ role: LineRole, _ article: Int?) {
        lines.append(line)
        byteCount += line.utf8.count + 1
        accounts.append(
            LineAccount(
                line: lines.count, role: role, article: article, block: article, rule: "drafted", confidence: 0.9))
    }

    /// The page as it is handed to the store.
    public func finished() -> ImportedPage {
        let text = lines.map { $0 + "\n" }.joined()
        let bytes = Array(text.utf8)
        var result = page
        result.id = PageBuilder.identity(of: bytes)
        result.lineCount = lines.count + 1
        let closing = LineAccount(
            line: lines.count + 1, role: .blank, article: nil, block: nil, rule: "blank", confidence: 1)
        var articles = articles
        for index in articles.indices {
            articles[index].article.id = ArticleID(page: result.id, span: articles[index].article.id.span)
        }
        return ImportedPage(
            page: result, originalBytes: bytes, text: text, articles: articles, accounts: accounts + [closing])
    }

    /// An identity that differs where the bytes differ; no real hash, since tests need none.
    private static func identity(of bytes: [UInt8]) -> PageID {
        var low: UInt64 = 0xCBF2_9CE4_8422_2325
        var high: UInt64 = 0x9E37_79B9_7F4A_7C15
        for byte in bytes {
            low = (low ^ UInt64(byte)) &* 0x100_0000_01B3
            high = (high &+ low) &* 0xBF58_476D_1CE4_E5B9
        }
        let digits = [low, high].map { value in
            let text = String(value, radix: 16)
            return String(repeating: "0", count: 16 - text.utf8.count) + text
        }
        return PageID(hexadecimalDigits: digits.joined())
    }

    private static func annotated(_ article: Article, _ draft: ArticleDraft) -> AnnotatedArticle {
        var result = AnnotatedArticle(article: article)
        for name in draft.names {
            for span in spans(of: name.words, in: article.text) {
                result.mentions.append(
                    Mention(
                        span: span, surface: name.words, kind: name.entity.kind,
                        entity: name.entity.name == name.words ? nil : name.entity, evidence: Evidence("drafted")))
            }
        }
        result.mentions.sort { $0.span < $1.span }
        for statement in draft.statements {
            guard let date = spans(of: statement.dateWords, in: article.text).first,
                let gist = spans(of: statement.gist, in: article.text).first
            else { continue }
            let expression = DateExpression(
                span: date, words: statement.dateWords, interval: statement.interval, precision: statement.precision,
                resolution: statement.interval.isUnknown ? .none : .absolute, evidence: Evidence("drafted", lines: [1]))
            result.dates.append(expression)
            result.events.append(
                Event(date: expression, gist: gist, status: statement.status, entities: statement.entities))
        }
        return result
    }

    private static func spans(of words: String, in text: String) -> [TextSpan] {
        text.ranges(of: words).map { range in
            let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            return TextSpan(start, start + words.utf8.count)
        }
    }
}
