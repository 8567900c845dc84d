// Writes pages in the exchange form of `broadsheet parse`: one JSON object a source file, on one line.

import Corpus

/// The pages of one source file as one JSON object.
///
/// Line numbers are those of the file: a page after a form feed counts on from its first line. Ranges of `body_lines`
/// run over blank lines, not over scraps.
///
///     interchangeJSON(of: pages, source: "004.txt")
///     // {"source":"004.txt","articles":[{"title":"…","published":"2021-12-15",…}]}
/// - Parameters:
///   - pages: the pages of the file, in order.
///   - source: name of the file.
/// - Returns: JSON without line feeds.
/// - Complexity: O(size of the pages).
public func interchangeJSON(of pages: [ImportedPage], source: String) -> String {
    var json = JSONText()
    json.object { json in
        json.member("source") { $0.string(source) }
        json.member("articles") { json in
            let articles = pages.flatMap { page in
                let print = PagePrint(page)
                return page.articles.indices.map { ArticleExchange(print: print, index: $0) }
            }
            json.array(articles) { json, article in article.write(to: &json) }
        }
    }
    return json.text
}

/// A page with its lines at hand; taken apart once, however many articles it has.
private struct PagePrint {
    let page: ImportedPage
    /// The lines without white space.
    let lines: [String]
    /// Accounts of the lines of each article, by its index on the page.
    let accounts: [Int: [LineAccount]]

    init(_ page: ImportedPage) {
        self.page = page
        lines = page.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0.filter { $0 > 0x20 }, as: UTF8.self)
        }
        accounts = Dictionary(grouping: page.accounts.filter { $0.article != nil }) { $0.article ?? 0 }
    }
}

/// One article on its way out.
private struct ArticleExchange {
    let print: PagePrint
    let index: Int

    private var page: ImportedPage { print.page }
    private var annotated: AnnotatedArticle { page.articles[index] }
    private var article: Article { annotated.article }

    func write(to json: inout JSONText) {
        json.object { json in
            json.member("title") { $0.string(article.title) }
            json.member("kicker") { $0.string(article.kicker) }
            json.member("subtitle") { $0.string(article.subtitle) }
            json.member("published") { $0.string(article.published?.value.description) }
            json.member("published_certainty") { $0.string(article.published?.certainty.rawValue) }
            json.member("byline") { $0.array(article.byline) { $0.string($1) } }
            json.member("body_lines") {
                $0.array(bodyRanges) { $0.array([$1.lowerBound, $1.upperBound]) { $0.number($1) } }
            }
            json.member("paragraphs") { $0.array(article.paragraphs) { writeParagraph($1, &$0) } }
            json.member("entities") { $0.array(names) { writeName($1, &$0) } }
            json.member("events") { $0.array(annotated.events) { writeEvent($1, &$0) } }
            json.member("quantities") { $0.array(annotated.quantities) { writeQuantity($1, &$0) } }
        }
    }

    /// Number in the file of a line of the page.
    private func fileLine(_ line: Int) -> Int { line + page.page.source.firstLine - 1 }

    /// The file's line that holds a place of the article's text.
    /// - Complexity: O(log n) in the number of paragraphs, and in that of the paragraph's lines.
    private func fileLine(at offset: Int) -> Int {
        let place = article.paragraphs.firstPlace { offset < $0.span.end }
        guard place < article.paragraphs.count else {
            return fileLine(article.paragraphs.last?.lines.last?.line ?? 1)
        }
        let lines = article.paragraphs[place].lines
        let behind = lines.firstPlace { offset < $0.textSpan.start }
        return fileLine(lines.isEmpty ? 1 : lines[max(0, behind - 1)].line)
    }

    /// Body lines as ranges that only blank lines interrupt.
    private var bodyRanges: [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        for slice in article.paragraphs.flatMap(\.lines) {
            if let last = ranges.last, last.upperBound < slice.line, isBlank(between: last.upperBound, slice.line) {
                ranges[ranges.count - 1] = last.lowerBound...slice.line
            } else {
                ranges.append(slice.line...slice.line)
            }
        }
        return ranges.map { fileLine($0.lowerBound)...fileLine($0.upperBound) }
    }

    private func isBlank(between line: Int, _ next: Int) -> Bool {
        next <= page.accounts.count && (line..<(next - 1)).allSatisfy { page.accounts[$0].role == .blank }
    }

    private func writeParagraph(_ paragraph: Paragraph, _ json: inout JSONText) {
        json.object { json in
            json.member("first_line") { $0.number(fileLine(paragraph.lines.first?.line ?? 1)) }
            json.member("last_line") { $0.number(fileLine(paragraph.lines.last?.line ?? 1)) }
            if case .heading(let level) = paragraph.kind { json.member("heading_level") { $0.number(level) } }
            json.member("text") { $0.string(article.text.at(paragraph.span)) }
        }
    }

    /// The names of the text, and the people who signed it that it does not name itself.
    private var names: [ExchangedName] {
        let found = annotated.mentions.map {
            ExchangedName(
                text: $0.surface, kind: $0.kind, line: fileLine(at: $0.span.start), entity: $0.entity?.name)
        }
        let named = Set(annotated.mentions.filter { $0.kind == .person }.map(\.surface))
        let signed = (article.byline + article.photographers).filter { !named.contains($0) }
        guard !signed.isEmpty else { return found }
        return found
            + signed.map { name in
                ExchangedName(text: name, kind: .person, line: fileLine(signing(name)), entity: nil)
            }
    }

    /// The line of the page that prints who signed: one of the article's, a byline before any other.
    private func signing(_ name: String) -> Int {
        let own = print.accounts[index] ?? []
        let signed = own.first { $0.role == .byline && prints($0.line, name) } ?? own.first { prints($0.line, name) }
        return signed?.line ?? article.paragraphs.first?.lines.first?.line ?? 1
    }

    private func prints(_ line: Int, _ name: String) -> Bool {
        line <= print.lines.count && print.lines[line - 1].contains(name)
    }

    private func writeName(_ name: ExchangedName, _ json: inout JSONText) {
        json.object { json in
            json.member("text") { $0.string(name.text) }
            json.member("type") { $0.string(name.kind.tag) }
            json.member("line") { $0.number(name.line) }
            if let entity = name.entity { json.member("entity") { $0.string(entity) } }
        }
    }

    private func writeEvent(_ event: Event, _ json: inout JSONText) {
        json.object { json in
            json.member("line") { $0.number(fileLine(at: event.date.span.start)) }
            json.member("date_text") { $0.string(event.date.words) }
            json.member("start") { $0.string(event.date.interval.from?.description) }
            json.member("end") { $0.string(event.date.interval.to?.description) }
            if event.date.interval.to == nil { json.member("open_end") { $0.boolean(true) } }
            json.member("precision") { $0.string(event.date.precision.rawValue) }
        }
    }

    private func writeQuantity(_ quantity: Quantity, _ json: inout JSONText) {
        json.object { json in
            json.member("line") { $0.number(fileLine(at: quantity.span.start)) }
            json.member("text") { $0.string(quantity.words) }
            json.member("value") { $0.number(quantity.value) }
            json.member("unit") { $0.string(quantity.unit) }
            json.member("modifier") { $0.string(quantity.modifier) }
        }
    }
}

/// A name on its way out.
private struct ExchangedName {
    let text: String
    let kind: EntityKind
    /// In the file.
    let line: Int
    let entity: String?
}
