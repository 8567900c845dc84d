// The lines of headlines one by one, so that lines that stand together can still be given to several stories.

import Corpus

/// A line of a headline, with the lines it goes on in where it breaks off inside a phrase.
struct HeadRow: Sendable {
    /// The element of the page it belongs to.
    var element: Int
    /// The lines, ascending.
    var lines: [Int]
    /// A blank line stands before it.
    var followsBlank = false
    /// It opens with a dash, as subtitles do.
    var opensWithDash = false
}

/// The headlines of a page, with how often their words stand in its paragraphs.
final class PageHeads: Sendable {
    let rows: [HeadRow]
    let words: HeadWords

    /// None.
    init() { (rows, words) = ([], HeadWords()) }

    /// Those of a page whose headings are told from headlines.
    init(_ stories: PageStories) {
        rows = stories.rows()
        words = HeadWords(stories, rows: rows)
    }
}

extension PageStories {
    /// The rows of all headlines, in page order.
    func rows() -> [HeadRow] {
        var rows: [HeadRow] = []
        for element in elements.indices where isHeadlineElement(element) {
            var isOpen = false
            for (index, line) in lines(element).enumerated() {
                if index > 0, isOpen, let last = rows.indices.last {
                    rows[last].lines.append(line)
                } else {
                    rows.append(
                        HeadRow(
                            element: element, lines: [line], followsBlank: draft.gaps[line] > 0,
                            opensWithDash: HeadlineDeck.opensWithDash(draft.text, line)))
                }
                isOpen = leavesOpen(line)
            }
        }
        return rows
    }

    /// A line breaks off inside a phrase: behind 的 or a comma, or between quotes.
    private func leavesOpen(_ line: Int) -> Bool {
        let look = draft.look(line)
        return look.leavesPhraseOpen || look.ending == .comma || look.markBalance > 0
    }
}
