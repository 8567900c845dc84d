// Articles composed for these tests, written with their findings in them, and read into values.

import Corpus

/// An article as it is written in a test: names as 〔L万州区:万州〕, dates as 〔D2020-12-07:12月7日〕, `~` between the
/// ends of a range, `!` before a date that is still to come. `# ` opens a heading.
struct ComposedArticle {
    var title: String?
    var kicker: String?
    var byline: [String] = []
    var paper: String?
    var date: String?
    var isDateInferred = false
    var page: Int?
    /// Number of the page on which it goes on.
    var goesOnOnPage: Int?
    var paragraphs: [String]

    /// The values the library would hold.
    func annotated(page id: PageID, start: Int, firstLine: Int) -> AnnotatedArticle {
        var reader = MarkedTextReader(firstLine: firstLine, pageStart: start)
        for paragraph in paragraphs { reader.read(paragraph) }
        let article = Article(
            id: ArticleID(page: id, span: TextSpan(start, start + reader.text.utf8.count)), title: title,
            kicker: kicker, byline: byline,
            published: date.flatMap { PartialDate(iso: $0) }.map {
                Fact($0, isDateInferred ? .inferred : .printed, Evidence("test"))
            }, text: reader.text, paragraphs: reader.paragraphs,
            jumps: goesOnOnPage.map { [Jump(direction: .to, pageNumber: $0, line: 1)] } ?? [])
        return AnnotatedArticle(
            article: article, mentions: reader.mentions, dates: reader.dates, events: reader.events())
    }
}

/// Reads paragraphs written with their findings.
struct MarkedTextReader {
    private(set) var text = ""
    private(set) var paragraphs: [Paragraph] = []
    private(set) var mentions: [Mention] = []
    private(set) var dates: [DateExpression] = []
    private var planned: Set<Int> = []
    private var line: Int
    private let pageStart: Int

    init(firstLine: Int, pageStart: Int) {
        line = firstLine
        self.pageStart = pageStart
    }

    mutating func read(_ paragraph: String) {
        if !text.isEmpty { text += "\n" }
        let start = text.utf8.count
        let isHeading = paragraph.hasPrefix("# ")
        var rest = Substring(isHeading ? String(paragraph.dropFirst(2)) : paragraph)
        while let open = rest.firstIndex(of: "〔"), let close = rest[open...].firstIndex(of: "〕") {
            text += rest[..<open]
            take(rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        let span = TextSpan(start, text.utf8.count)
        paragraphs.append(
            Paragraph(span: span, kind: isHeading ? .heading(level: 1) : .body, lines: printLines(of: span)))
    }

    /// Seventeen characters a line, as a print column holds.
    private mutating func printLines(of span: TextSpan) -> [LineSlice] {
        var slices: [LineSlice] = []
        var start = span.start
        let characters = Array(text.at(span))
        for index in stride(from: 0, to: characters.count, by: 17) {
            let length = String(characters[index..<min(index + 17, characters.count)]).utf8.count
            let part = TextSpan(start, start + length)
            slices.append(LineSlice(line: line, textSpan: part, pageSpan: part.shifted(by: pageStart + slices.count)))
            start += length
            line += 1
        }
        return slices
    }

    private mutating func take(_ mark: Substring) {
        let parts = mark.split(separator: ":", maxSplits: 1)
        let words = String(parts[parts.count - 1])
        let span = TextSpan(text.utf8.count, text.utf8.count + words.utf8.count)
        text += words
        let value = String(parts[0].dropFirst())
        let kinds: [Character: EntityKind] = [
            "P": .person, "L": .place, "O": .organisation, "B": .document, "M": .meeting,
        ]
        guard let letter = parts[0].first else { return }
        if let kind = kinds[letter] {
            mentions.append(
                Mention(
                    span: span, surface: words, kind: kind, entity: EntityID(kind, value.isEmpty ? words : value),
                    evidence: Evidence("test")))
        } else {
            take(date: value, words, span, isPlanned: letter == "!")
        }
    }

    private mutating func take(date: String, _ words: String, _ span: TextSpan, isPlanned: Bool) {
        let ends = date.split(separator: "~").compactMap { PartialDate(iso: $0) }
        guard let first = ends.first, let last = ends.last else { return }
        let precision: DatePrecision
        if ends.count == 2 {
            precision = first.day != nil ? .multiDay : first.month != nil ? .multiMonth : .range
        } else {
            precision = first.day != nil ? .day : first.month != nil ? .month : .year
        }
        if isPlanned { planned.insert(dates.count) }
        dates.append(
            DateExpression(
                span: span, words: words, interval: DayInterval(from: first.firstDay, to: last.lastDay),
                precision: precision, resolution: .absolute, evidence: Evidence("test")))
    }

    /// A dated statement for each date: from the date to the end of its sentence.
    func events() -> [Event] {
        dates.indices.map { index in
            let date = dates[index]
            let rest = text.at(TextSpan(date.span.start, text.utf8.count))
            let length = rest.prefix { $0 != "。" && !$0.isNewline }.utf8.count
            let gist = TextSpan(date.span.start, date.span.start + length)
            let entities = mentions.filter { gist.overlaps($0.span) }.map(\.entityID)
            return Event(
                date: date, gist: gist, status: planned.contains(index) ? .deadline : .happened,
                entities: entities.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
        }
    }
}
