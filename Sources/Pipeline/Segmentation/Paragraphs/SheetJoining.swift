// Sheets of one document: a form feed stands wherever the paper of a report ended, in the middle of a sentence too. Newspaper
// pages are never joined here; their stories say where they go on.

import Corpus

/// Tells whether the text on one sheet goes on on the next.
///
/// A newspaper numbers its pages with 版 and dates them; a document has bare numbers at the edges, or none. Two sheets belong
/// together when the first ends inside a sentence, in a full line, and the second goes on at the margin; or when bare page
/// numbers follow each other and the second sheet opens with a sentence or a numbered heading, not with a title.
struct SheetEdges {
    private let first: [EdgeLine]
    private let tail: () -> String

    /// Looks at both ends of a sheet.
    /// - Parameters:
    ///   - head: the first lines of the sheet.
    ///   - tail: gives its last lines; not asked of a newspaper.
    init(head: String, tail: @escaping () -> String) {
        first = EdgeLine.first(SheetEdges.depth, in: PageText(head.firstLines(with: SheetEdges.depth + 4)))
        self.tail = tail
    }

    /// Number of lines with ink looked at on either end.
    static let depth = 12

    private var isNewspaper: Bool { first.prefix(3).contains(where: \.isFolio) }

    /// True when the text goes on on the sheet behind.
    func isContinued(by next: SheetEdges) -> Bool {
        guard !isNewspaper, !next.isNewspaper else { return false }
        let opening = next.first.first { line in
            line.number == nil && !first.prefix(3).contains { $0.words == line.words }
        }
        guard let opening, opening.isText else { return false }
        let last = EdgeLine.last(SheetEdges.depth, in: PageText(tail()))
        let nextLast = EdgeLine.last(SheetEdges.depth, in: PageText(next.tail()))
        let text = last.filter { line in line.number == nil && !nextLast.suffix(3).contains { $0.words == line.words }
        }
        guard let end = text.last else { return false }
        let counts = SheetEdges.counts(last.last, nextLast.last) ?? SheetEdges.counts(first.first, next.first.first)
        return tears(text, end, opening) || counts ?? false && end.isText
    }

    /// A sentence that begins in a full line and ends on the sheet behind.
    private func tears(_ text: [EdgeLine], _ end: EdgeLine, _ opening: EdgeLine) -> Bool {
        let widest = text.map(\.width).max() ?? 0
        let margin = text.map(\.indent).min() ?? 0
        return end.width >= 24 && end.width * 10 >= widest * 9 && end.isTorn && opening.indent <= margin + 1
            && opening.hasMarks && !opening.isHeading
    }

    /// Whether bare page numbers follow each other; nil where one of the lines is none.
    private static func counts(_ here: EdgeLine?, _ there: EdgeLine?) -> Bool? {
        guard let number = here?.number, let behind = there?.number else { return nil }
        return behind == number + 1
    }
}

/// What one line at the edge of a sheet shows.
private struct EdgeLine {
    let words: Words
    let width: ColumnCount
    let indent: ColumnCount
    /// The number, where the line is a bare page number: — 3 —, 第3页, 3.
    let number: Int?
    /// The line dates or numbers the page of a newspaper.
    let isFolio: Bool
    /// It does not end a sentence, nor a part of a list.
    let isTorn: Bool
    /// It holds a comma or ends a sentence.
    let hasMarks: Bool
    /// It is numbered: 一、
    let isHeading: Bool
    /// It can be part of a document's text, other than a title.
    var isText: Bool { hasMarks || isHeading }

    /// The first lines with ink, at most so many.
    static func first(_ count: Int, in text: PageText) -> [EdgeLine] {
        text.lines.indices.lazy.filter { !text.lines[$0].isBlank }.prefix(count).map { EdgeLine(text, $0) }
    }

    /// The last lines with ink, at most so many.
    static func last(_ count: Int, in text: PageText) -> [EdgeLine] {
        text.lines.indices.reversed().lazy.filter { !text.lines[$0].isBlank }.prefix(count)
            .map { EdgeLine(text, $0) }.reversed()
    }

    private init(_ text: PageText, _ line: Int) {
        let (view, measured) = (LineView(text, line), text.lines[line])
        (words, width, indent) = (text.words(line), measured.width, measured.indent)
        number = EdgeLine.bareNumber(words)
        isFolio = Folios.isDated(view) || Folios.isPageLabel(view) || Folios.isInPieces(view)
        isTorn = measured.ending == .open || measured.ending == .comma
        hasMarks = measured.commaCount + measured.terminalCount > 0
        isHeading = Outlines.level(words) != nil
    }

    private static func bareNumber(_ words: Words) -> Int? {
        let isNumber = words.count <= 4 && words.allSatisfy { CharacterKind.of($0) == .digit }
        return isNumber ? Numerals.value(words) : Folios.pageNumberAlone(words)
    }
}

extension String {
    /// The first lines as far as so many have ink for certain: a sign of ASCII or a character behind the blanks of CJK.
    fileprivate func firstLines(with inkedCount: Int) -> String {
        var (count, isInked) = (0, false)
        for place in utf8.indices {
            let byte = utf8[place]
            if byte > 0x20 && byte < 0x7F || byte >= 0xE4 { isInked = true }
            guard byte == 0x0A else { continue }
            if isInked { count += 1 }
            isInked = false
            if count == inkedCount { return String(self[..<utf8.index(after: place)]) }
        }
        return self
    }
}
