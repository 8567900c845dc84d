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
    /// It opens with a dash or a bracket, as what stands under a headline does.
    var opensBelow = false
    /// Nothing parts it from the row before.
    var followsRow = false
    /// How much nearer it stands to what is above it than to what is below, in nats.
    var nearness = 0.0
    /// What it is worth as a headline by its looks, in nats.
    var look = 0.0
}

extension HeadRow {
    /// A word or two alone is more often a label or a piece of a drawing than a headline, a line with a bullet a subtitle.
    fileprivate static func worth(_ text: PageText, _ lines: [Int]) -> Double {
        let count = lines.reduce(0) { $0 + text.lines[$1].count }
        if let first = lines.first, LineView.opensWithBullet(text, text.lines[first].characters) { return -3 }
        return count <= 3 ? -4 : count <= 5 ? -2.5 : 0
    }
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
        for element in elements.indices
        where isHeadlineElement(element) && !isScrapInSentence(element) && !droppedGroups.contains(element) {
            var isOpen = false
            for (index, line) in lines(element).enumerated() {
                if index > 0, isOpen || isTail(line), let last = rows.indices.last {
                    rows[last].lines.append(line)
                } else {
                    rows.append(
                        HeadRow(
                            element: element, lines: [line], followsBlank: draft.gaps[line] > 0,
                            opensBelow: HeadlineDeck.opensBelow(draft.text, line)))
                }
                isOpen = leavesOpen(line)
            }
        }
        for index in rows.indices { weigh(&rows[index], behind: index > 0 ? rows[index - 1].element : nil) }
        return rows
    }

    /// A few words inside a sentence are of a drawing or an advertisement.
    private func isScrapInSentence(_ element: Int) -> Bool {
        let most = lines(element).count > 1 ? 5 : 3
        return isInsideSentence(element) && lines(element).allSatisfy { draft.text.lines[$0].count <= most }
    }

    /// Adds what is true of a row however the page is cut.
    /// - Parameter former: the element of the row before.
    private func weigh(_ row: inout HeadRow, behind former: Int?) {
        row.followsRow = former.map { isNext($0, row.element) } ?? false
        row.nearness = nearness(row.element)
        row.look = HeadRow.worth(draft.text, row.lines)
    }

    /// True when only bylines and web headers stand between two groups.
    private func isNext(_ first: Int, _ second: Int) -> Bool {
        if first == second { return true }
        let between = between(first, second)
        return between.paragraphs == 0 && between.others == 0
            && !((first + 1)..<second).contains { role($0) == .byline || role($0) == .jumpMarker }
    }

    /// How much nearer a headline stands to what is above it than to what is below, in nats: a headline keeps close to its
    /// story.
    private func nearness(_ element: Int) -> Double {
        guard let first = lines(element).first, let last = lines(element).last, let below = draft.nextInked(last) else {
            return 0
        }
        guard element > 0, element + 1 < elements.count else { return 0 }
        return 1.5 * Double(max(-2, min(2, draft.gaps[below] - draft.gaps[first])))
    }

    /// The last character or two of a line that was too long for its column: 通 over 知.
    private func isTail(_ line: Int) -> Bool {
        let (text, tail) = (draft.text, draft.text.lines[line])
        return tail.count <= 2 && tail.hanCount == tail.count && !tail.isLetterSpaced && draft.gaps[line] == 0
            && line > 0 && text.lines[line - 1].count >= 10
    }

    /// A line breaks off inside a phrase: behind 的 or a comma, or between quotes.
    private func leavesOpen(_ line: Int) -> Bool {
        draft.words(line).last.map { LineLook.leavesOpen($0) } ?? false || draft.ending(line) == .comma
            || draft.text.lines[line].markBalance > 0
    }
}
