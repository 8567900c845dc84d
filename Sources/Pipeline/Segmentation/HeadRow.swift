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
                if index > 0, isOpen || isTail(line), let last = rows.indices.last {
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

    /// The last character or two of a line that was too long for its column: 通 over 知.
    private func isTail(_ line: Int) -> Bool {
        let (text, tail) = (draft.text, draft.text.lines[line])
        return tail.count <= 2 && tail.hanCount == tail.count && !tail.isLetterSpaced && draft.gaps[line] == 0
            && line > 0 && text.lines[line - 1].count >= 10
    }

    /// A line breaks off inside a phrase: behind 的 or a comma, or between quotes.
    private func leavesOpen(_ line: Int) -> Bool {
        let look = draft.look(line)
        return look.leavesPhraseOpen || look.ending == .comma || look.markBalance > 0
    }
}
