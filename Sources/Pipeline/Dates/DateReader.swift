// Reads the dates of a text: finds them, and says which days they mean. It knows nothing of events or entities.

import Corpus
import Script

/// Finds date expressions and resolves them to days.
///
///     DateReader().dates(in: "12月7日、8日，活动在万州举行。", published: PartialDate(iso: "2020-12-20"))
///     // 12月7日 2020-12-07, 8日 2020-12-08
///
/// A list gives one expression a date. What nothing fixes is found and stays unknown (`interval.isUnknown`); what was
/// drawn by a rule that can err has `isInferred`. The rule is named in `evidence`.
public struct DateReader: Sendable {
    private let words: DateWords
    private let starts: DateStarts
    private let folding: CompactFolding

    /// Makes a reader; it can be used for any number of texts, from any thread.
    /// - Parameter folding: what counts as one character. The traditional forms dates are written with are known without.
    public init(folding: TextFolding? = nil) {
        self.folding = folding.map { CompactFolding($0) } ?? .plain
        words = DateWords()
        starts = DateStarts(words: words)
    }

    /// A text made ready, to be read for dates, events and quantities without being prepared each time.
    /// - Complexity: O(length of the text).
    public func prepared(_ text: String) -> PreparedText { PreparedText(compact: CompactText(text, folding)) }

    /// The dates of a text.
    /// - Parameters:
    ///   - text: one passage, or paragraphs parted by line feeds.
    ///   - published: when it was printed; without it 今年 and bare days stay unknown unless the text fixes them.
    ///   - paragraphs: stretches of `text` in order; when empty, its lines.
    ///   - headings: stretches of `text` that are headings: a year in one holds for the paragraphs after it.
    /// - Returns: expressions in text order, none overlapping.
    /// - Complexity: O(length of the text).
    public func dates(
        in text: String, published: PartialDate? = nil, paragraphs: [TextSpan] = [], headings: [TextSpan] = []
    ) -> [DateExpression] {
        let compact = CompactText(text, folding)
        return dates(in: compact, of: text, published: published, paragraphs: paragraphs, headings: headings)
    }

    /// The dates of an article, each with the page line it stands on.
    /// - Parameter prepared: its text as `prepared` gives it; nil to prepare it here.
    public func dates(in article: Article, prepared: PreparedText? = nil) -> [DateExpression] {
        let headings = article.paragraphs.filter { $0.kind != .body }.map(\.span)
        let found = dates(
            in: prepared?.compact ?? CompactText(article.text, folding), of: article.text,
            published: article.published?.value, paragraphs: article.paragraphs.map(\.span), headings: headings,
            printing: article.published.map(DatingOfPrinting.init) ?? .printed, sent: sentDay(article))
        return found.map { expression in
            var expression = expression
            if let line = article.line(of: expression.span.start) { expression.evidence.lines = [line] }
            return expression
        }
    }

    /// The day of a dateline, which may stand on a line apart from the text; nil where it names none.
    private func sentDay(_ article: Article) -> CalendarDay? {
        guard let dateline = article.dateline, let published = article.published?.value else { return nil }
        let day = dates(
            in: CompactText(dateline, folding), of: dateline, published: published, paragraphs: [], headings: []
        )
        .first { $0.precision == .day }
        return day?.interval.from
    }

    func dates(
        in compact: CompactText, of text: String, published: PartialDate?, paragraphs: [TextSpan], headings: [TextSpan],
        printing: DatingOfPrinting = .printed, sent: CalendarDay? = nil
    ) -> [DateExpression] {
        if let whole = wholePassage(compact, text, published) { return whole }
        let parser = DateParser(text: compact, words: words, isWhole: false)
        let found = parser.expressions(startingAt: starts)
        guard !found.isEmpty else { return [] }
        var walk = DateWalk(compact, text, published, paragraphs, headings)
        walk.doubtPrinting(printing)
        if let sent { walk.enterDispatch(sent: sent) }
        return found.compactMap { form in
            let expression = walk.read(form)
            return form.isIdle && expression.interval.isUnknown ? nil : expression
        }
    }

    /// The text as one expression, or list of them, and nothing else; nil when it is more than that.
    private func wholePassage(_ compact: CompactText, _ text: String, _ published: PartialDate?) -> [DateExpression]? {
        guard (1...40).contains(compact.count) else { return nil }
        let parser = DateParser(text: compact, words: words, isWhole: true)
        guard let found = parser.wholePassage() else { return nil }
        var walk = DateWalk(compact, text, published, [], [], isWhole: true)
        return found.map { walk.read($0) }
    }
}

/// A text as the readers of dates, events and quantities look at it. It belongs to the text it was made from.
public struct PreparedText: Sendable {
    let compact: CompactText
}

extension ResolvedDate {
    /// The public value.
    func expression(_ span: TextSpan, _ text: String) -> DateExpression {
        DateExpression(
            span: span, words: text.at(span), interval: interval, precision: precision, resolution: resolution,
            isInferred: isInferred, evidence: Evidence("date:" + rule))
    }
}

extension Article {
    /// The page line a byte of the text was printed on; nil when it is on none.
    func line(of byte: Int) -> Int? {
        var lower = 0
        var upper = paragraphs.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if paragraphs[middle].span.end <= byte { lower = middle + 1 } else { upper = middle }
        }
        guard lower < paragraphs.count else { return nil }
        return paragraphs[lower].lines.first { byte < $0.textSpan.end }?.line
    }
}
