// The page as a row of elements: paragraphs, groups of headline lines, bylines, markers. Paragraphs are joined here.

import Corpus

/// A piece of the page, in page order.
enum PageElement: Sendable {
    /// Joined print lines, as places among the undecided lines.
    case paragraph(Range<Int>)
    /// Index into the groups.
    case group(Int)
    /// A byline, dateline, jump marker or scrap.
    case line(Int, LineRole)
}

extension PageDraft {
    /// Puts the page in a row: joins the print lines of paragraphs, leaves groups and ruled lines between them.
    ///
    /// Scraps (captions, folios, drawings) do not end a paragraph that is in the middle of a sentence.
    ///
    /// - Parameter breaks: places at which a paragraph is parted although it goes on.
    func elements(_ groups: [HeadGroup], _ labelling: LineLabelling, partedAt breaks: Set<Int>) -> [PageElement] {
        var result: [PageElement] = []
        result.reserveCapacity(inked.count / 2)
        var waiting: [PageElement] = []
        /// The next undecided line, and the first one of the paragraph that is open.
        var next = 0
        var start: Int?
        var group = 0
        func close() {
            if let first = start { result.append(.paragraph(first..<next)) }
            start = nil
            result += waiting
            waiting.removeAll(keepingCapacity: true)
        }
        for line in inked {
            if let ruling = rulings[line] {
                if PageDraft.endsParagraph(ruling.role) { close() }
                if start == nil {
                    result.append(.line(line, ruling.role))
                } else {
                    waiting.append(.line(line, ruling.role))
                }
                continue
            }
            if labelling.labels[next].isText {
                if labelling.labels[next] == .opening || breaks.contains(next) { close() }
                if start == nil { start = next }
            } else if group < groups.count, groups[group].lines.startIndex == next {
                close()
                result.append(.group(group))
                group += 1
            }
            next += 1
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
