// The page as a row of elements: paragraphs, groups of headline lines, bylines, markers. Paragraphs are joined here.

import Corpus

/// A piece of the page, in page order.
enum PageElement: Sendable {
    /// Joined print lines.
    case paragraph([Int])
    /// Index into the groups.
    case group(Int)
    /// A byline, dateline, jump marker or scrap.
    case line(Int, LineRole)
}

extension PageDraft {
    /// Puts the page in a row: joins the print lines of paragraphs, leaves groups and ruled lines between them.
    ///
    /// Scraps (captions, folios, drawings) do not end a paragraph that is in the middle of a sentence.
    func elements(_ groups: [HeadGroup]) -> [PageElement] {
        var groupOf: [Int: Int] = [:]
        for (index, group) in groups.enumerated() { for line in group.lines { groupOf[line] = index } }
        var result: [PageElement] = []
        var paragraph: [Int] = []
        var waiting: [PageElement] = []
        func close() {
            if !paragraph.isEmpty { result.append(.paragraph(paragraph)) }
            paragraph = []
            result += waiting
            waiting = []
        }
        var lastGroup: Int?
        for line in inked {
            if let group = groupOf[line] {
                if group != lastGroup { close(); result.append(.group(group)) }
                lastGroup = group
            } else if let ruling = rulings[line] {
                if PageDraft.endsParagraph(ruling.role) { close() }
                if paragraph.isEmpty {
                    result.append(.line(line, ruling.role))
                } else {
                    waiting.append(.line(line, ruling.role))
                }
                lastGroup = nil
            } else {
                if let last = paragraph.last, breaks(after: last, before: line, isTorn: !waiting.isEmpty) { close() }
                paragraph.append(line)
                lastGroup = nil
            }
        }
        close()
        return result
    }

    /// Roles that stand between articles, never inside a sentence.
    private static func endsParagraph(_ role: LineRole) -> Bool {
        switch role {
        case .byline, .dateline, .jumpMarker, .webHeader, .documentNumber, .signOff: true
        default: false
        }
    }

    /// True when a paragraph ends between two lines of text.
    ///
    /// A sentence that is not at its end goes on over blank lines and scraps. A finished one ends its paragraph when a
    /// blank follows, when it stops short of its column, or when the next line is as narrow as an indented first line.
    func breaks(after line: Int, before next: Int, isTorn: Bool) -> Bool {
        if shape.isIndented && text.lines[next].indent >= 2 && !(shape.isUnwrapped && isTorn) { return true }
        if Outlines.level(words(next)) != nil && isSentence(line) { return true }
        let hasGap = gaps[next] > 0 || next - line > 1 && !shape.isDoubleSpaced
        switch ending(line) {
        case .sentence:
            if shape.isUnwrapped || hasGap || isShort(line) { return !(shape.isIndented && !hasGap && !isShort(line)) }
            return !shape.isIndented && isOpenerWidth(next) && !isSentence(next)
        case .colon:
            return shape.isUnwrapped || hasGap || width(line) < columns[line] - 8
        case .semicolon:
            return shape.isUnwrapped || isShort(line) && (hasGap || width(line) < columns[line] - 8)
        case .comma:
            return false
        case .open:
            if shape.isUnwrapped { return hasGap || text.lines[line].count > 60 || text.lines[next].count > 60 }
            return Ornaments.isEllipsis(words(line)) || Outlines.level(words(next)) != nil && hasGap && isShort(line)
        }
    }
}
