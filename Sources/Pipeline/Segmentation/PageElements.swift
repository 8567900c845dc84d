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
    func elements(_ groups: [HeadGroup], _ labelling: LineLabelling) -> [PageElement] {
        let opening = Set(zip(labelling.looks, labelling.labels).filter { $0.1 == .opening }.map(\.0.line))
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
                if opening.contains(line) { close() }
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
}
