// An article or the raw lines of its page, set into the lines of a column. It says what stands where, not how it looks.

import Corpus
import Screen
import Script

/// One line of a reader column.
struct ReadingLine: Hashable, Sendable {
    /// What a line is.
    enum Kind: Hashable, Sendable {
        case kicker, title, subtitle, byline, source, blank, body
        /// Left free so that the lines behind it face those of another column.
        case gap
        /// Where a story goes on on another page.
        case seam
        case heading(level: Int)
        /// A print line of the page: its number from 1, its role, and whether this is where it begins.
        case raw(line: Int, role: LineRole, isFirst: Bool, isOwn: Bool)
        case note
        /// Where a story goes on on a page that is not joined to it: 下转4版.
        case jump
    }

    /// What it is.
    var kind: Kind
    /// Its stretch of the text of the layout; empty for what stands above the text.
    var span: TextSpan
    /// Columns left free before it.
    var indent = 0
    /// What it says when it is not part of the text.
    var words: String?
}

/// The lines of a column and the text they refer to.
struct ReadingLayout: Sendable {
    /// What the lines were set from, so that they are set again only when it changes.
    struct Source: Hashable, Sendable {
        var id: ArticleID
        /// The parts of a story; they come together and apart under the same identity.
        var parts: [ArticleID]
        var columnCount: Int
        /// The page whose own lines are shown; nil for prose.
        var rawPage: PageID?
        var note: String?
        var hangsPunctuation: Bool
        var spacesParagraphs: Bool
        var corrections: [Correction]

        init(of detail: ArticleDetail, columnCount: Int, rawPage: PageID?, style: ReadingStyle) {
            hangsPunctuation = style.hangsPunctuation
            spacesParagraphs = style.spacesParagraphs
            id = detail.annotated.article.id
            parts = detail.parts.map(\.row.id)
            self.columnCount = columnCount
            self.rawPage = rawPage
            note = detail.note
            corrections = detail.corrections
        }

        var isRaw: Bool { rawPage != nil }
    }

    /// What they were set from; nil when there is nothing.
    var source: Source?
    /// The text that spans refer to: the article's, or the page's when the lines are raw.
    var text = ""
    /// All lines, from the top.
    var lines: [ReadingLine] = []
    /// Number of lines above the text: headline and what belongs to it.
    var headCount = 0
    /// What the columns were set from that its lines face; empty when there are no gaps.
    var facing: [Source] = []

    /// Index of the line in which a byte of the text stands: the last that starts at it or before.
    func line(at offset: Int) -> Int {
        var low = headCount
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if start(of: middle) <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1 < headCount ? (lines.isEmpty ? 0 : headCount) : low - 1)
    }

    /// First byte of the text on a line or, for a line above the text, 0.
    func offset(at line: Int) -> Int { lines.indices.contains(line) ? lines[line].span.start : 0 }

    private func start(of line: Int) -> Int { lines[line].span.start }
}

extension ReadingLayout {
    /// Sets an article as prose.
    /// - Parameters:
    ///   - detail: the article.
    ///   - columnCount: columns of a line, at least 2.
    ///   - style: whether punctuation hangs and paragraphs are parted.
    ///   - wording: words of the source line.
    init(
        prose detail: ArticleDetail, columnCount: Int, style: ReadingStyle, ambiguous: AmbiguousWidth, wording: Wording
    ) {
        let article = detail.annotated.article
        source = Source(of: detail, columnCount: columnCount, rawPage: nil, style: style)
        text = article.text
        var setter = LineSetting(columnCount: columnCount, style: style, ambiguous: ambiguous)
        setter.addHead(of: detail, wording: wording)
        headCount = setter.lines.count
        setter.addBody(of: detail, wording: wording)
        lines = setter.lines
    }

    /// Sets the lines of a page as they stand, the long ones over several lines of the column.
    /// - Parameter offset: a place in the article's text; its part of a story is the one marked as the article's own.
    init(
        raw page: PageLines, of detail: ArticleDetail, at offset: Int, columnCount: Int, style: ReadingStyle,
        ambiguous: AmbiguousWidth
    ) {
        source = Source(of: detail, columnCount: columnCount, rawPage: page.page.id, style: style)
        text = page.text
        let own = page.articles.firstIndex(of: detail.part(at: offset).row.id)
        let width = max(2, columnCount - RawGutter.columnCount(for: columnCount))
        let bytes = Array(page.text.utf8)
        var start = 0
        for index in 0..<max(1, page.accounts.count) {
            let end = bytes[min(start, bytes.count)...].firstIndex(of: 10) ?? bytes.count
            let account = page.accounts.indices.contains(index) ? page.accounts[index] : nil
            let span = TextSpan(min(start, bytes.count), end)
            let ranges = breakLines(page.text.at(span), columns: width, ambiguous: ambiguous)
            for (part, range) in ranges.enumerated() {
                let kind = ReadingLine.Kind.raw(
                    line: index + 1, role: account?.role ?? .unknown, isFirst: part == 0,
                    isOwn: own != nil && account?.article == own)
                lines.append(
                    ReadingLine(
                        kind: kind, span: TextSpan(span.start + range.lowerBound, span.start + range.upperBound)))
            }
            start = end + 1
        }
    }
}

/// The margin of raw lines: number and role.
enum RawGutter {
    /// Columns of number, role and the gaps; narrow columns show the number alone.
    static func columnCount(for columnCount: Int) -> Int { columnCount >= 56 ? 12 : 5 }
}

/// Collects the lines of an article.
private struct LineSetting {
    let columnCount: Int
    let style: ReadingStyle
    let ambiguous: AmbiguousWidth
    var lines: [ReadingLine] = []

    init(columnCount: Int, style: ReadingStyle, ambiguous: AmbiguousWidth) {
        self.columnCount = columnCount
        self.style = style
        self.ambiguous = ambiguous
    }

    mutating func addHead(of detail: ArticleDetail, wording: Wording) {
        let article = detail.annotated.article
        add(article.kicker, .kicker)
        add(article.title ?? wording(.untitled), .title)
        add(article.subtitle, .subtitle)
        addSource(wording.sourceParts(of: detail))
        add(wording.byline(of: article), .byline)
        if !detail.corrections.isEmpty { add(wording(.correctedLine(detail.corrections)), .byline) }
        if let note = detail.note, !note.isEmpty {
            for line in wording(.noteLine(note)).split(whereSeparator: \.isNewline) { add(String(line), .note) }
        }
        addBlank()
    }

    /// On one line where they fit, else each on its own, so that 第5版 is not taken apart.
    private mutating func addSource(_ parts: [String]) {
        let line = parts.joined(separator: " · ")
        let fits = Screen.columnCount(of: line, ambiguous: ambiguous) <= columnCount
        for part in fits ? [line] : parts { add(part, .source) }
    }

    mutating func addBody(of detail: ArticleDetail, wording: Wording) {
        let article = detail.annotated.article
        var parts = detail.parts.dropFirst()
        var isBehindSeam = false
        for (index, paragraph) in article.paragraphs.enumerated() {
            isBehindSeam = false
            if let part = parts.first, part.offset <= paragraph.span.start {
                addSeam(before: part, of: article, wording: wording)
                parts = parts.dropFirst()
                isBehindSeam = true
            } else if index > 0, style.spacesParagraphs || paragraph.isHeading {
                addBlank(at: paragraph.span.start)
            }
            let next = article.paragraphs.indices.contains(index + 1) ? article.paragraphs[index + 1].span.start : .max
            var shown = paragraph
            if let part = parts.first, part.offset <= next { shown.span = article.text.withoutJump(to: paragraph.span) }
            if isBehindSeam { shown.span = article.text.withoutJump(from: shown.span) }
            add(shown, of: article)
        }
        addJumps(of: article, wording: wording)
    }

    /// The pages on which the story goes on, behind its last paragraph: those that are not joined to it.
    private mutating func addJumps(of article: Article, wording: Wording) {
        let jumps = article.jumps.filter { $0.direction == .to }
        guard !jumps.isEmpty else { return }
        let end = article.text.utf8.count
        addBlank(at: end)
        for jump in jumps { add(wording.jump(jump), .jump, at: end) }
    }

    /// Where the story goes on on another page: that page, and a headline of its own that the part has there.
    private mutating func addSeam(before part: ArticlePart, of article: Article, wording: Wording) {
        let words = wording.seam(before: part)
        let free = columnCount - Screen.columnCount(of: words, ambiguous: ambiguous)
        addBlank(at: part.offset)
        let span = TextSpan(part.offset, part.offset)
        lines.append(ReadingLine(kind: .seam, span: span, indent: max(0, free / 2), words: words))
        let own = part.annotated.article.title
        if let own, !own.saysTheSame(as: article.title ?? "") { add(own, .subtitle, at: part.offset) }
        addBlank(at: part.offset)
    }

    private mutating func add(_ words: String?, _ kind: ReadingLine.Kind, at offset: Int = 0) {
        guard let words, !words.isEmpty else { return }
        for range in breakLines(words, columns: columnCount, ambiguous: ambiguous) {
            let part = words.at(TextSpan(range.lowerBound, range.upperBound))
            lines.append(ReadingLine(kind: kind, span: TextSpan(offset, offset), words: part))
        }
    }

    private mutating func addBlank(at offset: Int = 0) {
        lines.append(ReadingLine(kind: .blank, span: TextSpan(offset, offset)))
    }

    private mutating func add(_ paragraph: Paragraph, of article: Article) {
        let (kind, indent) = setting(of: paragraph)
        let start = paragraph.span.start
        let ranges = breakLines(
            article.text.at(paragraph.span), columns: columnCount, firstIndent: indent,
            hangsPunctuation: style.hangsPunctuation, ambiguous: ambiguous)
        for (index, range) in ranges.enumerated() {
            let span = TextSpan(start + range.lowerBound, start + range.upperBound)
            lines.append(ReadingLine(kind: kind, span: span, indent: index == 0 ? indent : 0))
        }
    }

    /// Two characters of indent, but one in columns too narrow for it.
    private func setting(of paragraph: Paragraph) -> (ReadingLine.Kind, Int) {
        switch paragraph.kind {
        case .heading(let level): (.heading(level: level), 0)
        case .body: (.body, columnCount >= 20 ? 4 : columnCount >= 12 ? 2 : 0)
        }
    }
}

extension Paragraph {
    /// True for a heading on a line of its own.
    var isHeading: Bool {
        if case .heading = kind { true } else { false }
    }
}

extension ReadingLayout {
    /// Index of the first line of the column that shows a line of the page; 0 where there is none.
    func index(ofPageLine number: Int) -> Int {
        lines.firstIndex { line in
            if case .raw(number, _, _, _) = line.kind { true } else { false }
        } ?? 0
    }
}
