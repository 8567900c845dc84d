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
    private let last: [EdgeLine]

    /// Looks at both ends of a sheet.
    /// - Parameters:
    ///   - head: the first lines of the sheet.
    ///   - tail: its last lines.
    init(head: String, tail: String) {
        first = Array(EdgeLine.all(in: PageText(head)).prefix(SheetEdges.depth))
        last = EdgeLine.all(in: PageText(tail)).suffix(SheetEdges.depth)
    }

    /// Number of lines with ink looked at on either end.
    static let depth = 12

    /// True when the text goes on on the sheet behind.
    func isContinued(by next: SheetEdges) -> Bool {
        let isNewspaper = (first.prefix(3) + next.first.prefix(3)).contains(where: \.isFolio)
        guard !isNewspaper else { return false }
        let text = last.filter { line in line.number == nil && !next.last.suffix(3).contains { $0.words == line.words }
        }
        guard let end = text.last,
            let opening = next.first.first(where: { line in
                line.number == nil && !first.prefix(3).contains { $0.words == line.words }
            })
        else { return false }
        return tears(text, end, opening) || counts(to: next) && end.isText && opening.isText
    }

    /// A sentence that begins in a full line and ends on the sheet behind.
    private func tears(_ text: [EdgeLine], _ end: EdgeLine, _ opening: EdgeLine) -> Bool {
        let widest = text.map(\.width).max() ?? 0
        let margin = text.map(\.indent).min() ?? 0
        return end.width >= 24 && end.width * 10 >= widest * 9 && end.isTorn && opening.indent <= margin + 1
            && opening.hasMarks && !opening.isHeading
    }

    /// Bare page numbers follow each other.
    private func counts(to next: SheetEdges) -> Bool {
        for (here, there) in [(last.last, next.last.last), (first.first, next.first.first)] {
            if let number = here?.number, let behind = there?.number { return behind == number + 1 }
        }
        return false
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

    static func all(in text: PageText) -> [EdgeLine] {
        text.lines.indices.filter { !text.lines[$0].isBlank }.map { EdgeLine(text, $0) }
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
