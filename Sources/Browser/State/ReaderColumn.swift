// One column of the reader: an article, how far it is scrolled, what is marked in it. Two columns are two of these.

import Corpus

/// What `{` and `}` step through in a text.
enum StepKind: Hashable, Sendable {
    /// Every name.
    case names
    /// The mentions of one entity.
    case entity(EntityID)
    /// Date expressions.
    case dates
    /// Headings.
    case headings
    /// What is marked between columns side by side.
    case compared(ComparisonMarks)
}

/// A column of the reader.
struct ReaderColumn: Sendable {
    /// The article wanted.
    var key: ArticleKey?
    /// The article, when it has come; it may be the former one while the next is on its way.
    var detail: ArticleDetail?
    /// True when the library has no such article any more.
    var isMissing = false
    /// Index of the first line shown.
    var top = 0
    /// True when the page's own lines are shown.
    var isRaw = false
    /// The lines of the page, when they were asked for and have come.
    var page: PageLines?
    /// The place in the article at which the page's own lines were asked for.
    var rawPlace: Int?
    /// The lines of the column.
    var layout = ReadingLayout()
    /// The sentence an event was opened at.
    var target: TextSpan?
    /// The name, date or heading stepped to.
    var focus: TextSpan?
    /// What `{` and `}` step through.
    var steps = StepKind.names
    /// Byte of the text to bring on the screen once the lines are there.
    var wantedOffset: Int?
    /// Line of the page to bring on the screen once the page's own lines are there.
    var wantedPageLine: Int?
    /// The first line to show, as an earlier session left it: its number where it stands above the text, else its
    /// byte.
    var wantedTop: (line: Int?, offset: Int)?
    /// The byte that stood on top when the lines were last set anew, and the first line it led to: while nobody scrolls the
    /// same byte is kept, however often the width changes.
    var held: (top: Int, offset: Int)?
    /// Words marked as hits: of the find prompt, else of the filter.
    var hitWords = HitWords()
    /// Where they stand.
    var hits: [TextSpan] = []
    /// Index of the hit gone to last.
    var currentHit: Int?
    /// Text of the find prompt; empty when hits are those of the filter.
    var findText = ""
    /// What it has in common with the columns beside it.
    var compared = ComparedColumn()

    /// True while hits are places of the page's own lines: what is looked for there is found in all of them.
    var findsInLines: Bool { layout.source?.isRaw == true && !findText.isEmpty }

    /// True when the article shown is the one wanted.
    var isCurrent: Bool { detail?.row.key == key && key != nil }

    /// Starts over with another article, at a stretch of its text when one is given.
    mutating func open(_ wanted: ArticleKey?, at span: TextSpan? = nil) {
        if wanted != key { resetPlace() }
        key = wanted
        isMissing = false
        target = span
        focus = nil
        wantedOffset = span?.start ?? wantedOffset
        if span != nil { isRaw = false }
    }

    private mutating func resetPlace() {
        top = 0
        currentHit = nil
        findText = ""
        focus = nil
        wantedOffset = nil
        wantedTop = nil
        held = nil
        isRaw = false
        page = nil
    }

    /// Takes the article; the lines are set afterwards, when the width is known.
    ///
    /// An article that has become a later part of a story gives way to the story, at the place where the part begins.
    mutating func take(_ answered: ArticleDetail?) {
        if let answered, let part = answered.parts.first(where: { $0.row.key == key }), part.offset > 0 {
            key = answered.row.key
            wantedOffset = part.offset + (wantedOffset ?? (isRaw ? 0 : layout.offset(at: max(top, layout.headCount))))
            target = target?.shifted(by: part.offset)
            focus = nil
            isRaw = false
        }
        isMissing = answered == nil && key != nil
        let isOther = answered?.row.key != detail?.row.key
        detail = answered
        if isOther { top = 0 }
    }

    /// The byte of the article's text that stands for the place the user looks at: what was stepped to while it is on
    /// the screen, else the first line shown.
    func place(height: Int) -> Int {
        let shown = top..<top + max(1, height)
        for span in [focus, currentHit.flatMap { hits.indices.contains($0) ? hits[$0] : nil }, target] {
            if let span, !isRaw, shown.contains(layout.line(at: span.start)) { return span.start }
        }
        guard isRaw else { return layout.offset(at: max(top, layout.headCount)) }
        if findsInLines, let currentHit, hits.indices.contains(currentHit),
            shown.contains(layout.line(at: hits[currentHit].start))
        {
            return articleOffset(fromPage: hits[currentHit].start)
        }
        if let rawPlace, shown.contains(layout.line(at: pageOffset(fromArticle: rawPlace))) { return rawPlace }
        return articleOffset(fromPage: layout.offset(at: top))
    }

    /// Goes to a hit; in the page's own lines these stay where they are while its line shows.
    mutating func goToHit(_ index: Int, height: Int) {
        currentHit = index
        guard findsInLines else { return wantedOffset = hits[index].start }
        let line = layout.line(at: hits[index].start)
        if !(top..<top + max(1, height - 1)).contains(line) { top = max(0, line - max(1, height / 3)) }
    }

    /// Numbers of the page lines of the sentence at which the raw lines were asked for.
    var rawMarks: [Int] { rawPlace.map { pageLines(of: sentence(around: $0)) } ?? [] }

    /// The place in the article that a byte of the page belongs to: the nearest print line of the article at it or
    /// before; the start of the text when there is none.
    func articleOffset(fromPage offset: Int) -> Int {
        let slices = slices(around: rawPlace ?? 0)
        let best = slices.filter { $0.pageSpan.end >= offset }.min { $0.pageSpan.start < $1.pageSpan.start }
        return (best ?? slices.last)?.textSpan.start ?? 0
    }

    /// The place on the page of a byte of the article.
    func pageOffset(fromArticle offset: Int) -> Int {
        slice(at: offset)?.pageSpan.start ?? 0
    }

    /// The print line in which a byte of the article stands.
    func slice(at offset: Int) -> LineSlice? {
        let slices = slices(around: offset)
        return slices.last { $0.textSpan.start <= offset } ?? slices.first
    }

    /// The print lines of the part of the story in which a byte stands: those of one page.
    func slices(around offset: Int) -> [LineSlice] {
        guard let detail else { return [] }
        let slices = detail.annotated.article.paragraphs.flatMap(\.lines)
        guard !detail.parts.isEmpty else { return slices }
        let span = detail.part(at: offset).span
        return slices.filter { span.contains($0.textSpan) }
    }

    /// The part whose page stands in the column when the page's own lines are shown.
    var rawPart: ArticlePart? { detail?.part(at: rawPlace ?? 0) }
}
