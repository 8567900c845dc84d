// The page as a row of elements, before it is cut into stories: made once, looked at by every way to cut it.

import Corpus

/// The elements of a page in a row, with what is true of them however the row is cut; all ways to cut it share the one copy.
final class PageRow: Sendable {
    let draft: PageDraft
    /// The undecided lines, ascending.
    let lines: [Int]
    let groups: [HeadGroup]
    /// What told text from headlines.
    let labelling: LineLabelling
    let elements: [PageElement]
    /// Places among the lines at which a paragraph was parted although it goes on, since its column changes there.
    let columnBreaks: Set<Int>
    /// Likewise, since the line is set in as first lines are.
    let indentBreaks: Set<Int>
    /// For every element what opens and ends a paragraph.
    let edges: [ParagraphEdges]
    /// Blanks between most paragraphs that follow each other; a great number where they are not of one kind.
    let usualGap: Int
    /// Running counts over the elements.
    let counts: ElementCounts

    /// Tells text from headlines and joins paragraphs.
    convenience init(_ page: PageDraft) {
        let labelling = LineLabelling(page)
        var draft = page
        for (index, look) in labelling.looks.enumerated() {
            draft.margins[look.line] = labelling.margins[index]
            draft.columns[look.line] = max(labelling.columns.above[index], labelling.columns.below[index])
        }
        let groups = draft.headGroups(labelling)
        let breaks = draft.columnBreaks(labelling)
        let indents = draft.indentBreaks(labelling).subtracting(breaks)
        guard !breaks.isEmpty || !indents.isEmpty else {
            self.init(draft, groups, labelling, partedAt: [], [])
            return
        }
        // Parted at all of them it shows which are of two stories; at the others the text runs past a picture.
        let closed = Interruptions.closedBreaks(PageRow(draft, groups, labelling, partedAt: breaks, indents))
        self.init(draft, groups, labelling, partedAt: breaks.subtracting(closed), indents.subtracting(closed))
    }

    private init(
        _ draft: PageDraft, _ groups: [HeadGroup], _ labelling: LineLabelling, partedAt breaks: Set<Int>,
        _ indents: Set<Int>
    ) {
        (columnBreaks, indentBreaks) = (breaks, indents)
        let elements = draft.elements(groups, labelling, partedAt: breaks.union(indents))
        edges = elements.map { draft.edges(of: $0, labelling.lines) }
        counts = ElementCounts(elements)
        usualGap = PageRow.usualGap(elements, draft, labelling.lines)
        (self.draft, self.groups, self.elements, lines) = (draft, groups, elements, labelling.lines)
        self.labelling = labelling
    }

    /// Lines of an element.
    func lines(of element: Int) -> ArraySlice<Int> {
        switch elements[element] {
        case .paragraph(let places): lines[places]
        case .group(let index): groups[index].lines
        case .line(let line, _): [line]
        }
    }

    func isParagraph(_ element: Int) -> Bool {
        if case .paragraph = elements[element] { return true }
        return false
    }

    /// Blanks between most pairs of paragraphs that follow each other; a great number where no two do.
    private static func usualGap(_ elements: [PageElement], _ draft: PageDraft, _ lines: [Int]) -> Int {
        var counts = [Int](repeating: 0, count: 4)
        for (element, next) in zip(elements, elements.dropFirst()) {
            guard case .paragraph = element, case .paragraph(let places) = next else { continue }
            // Between lines of verse a blank parts stanzas.
            let line = lines[places.lowerBound]
            if !draft.textLines.contains(line) { counts[min(3, draft.gaps[line])] += 1 }
        }
        guard let most = counts.max(), most >= 2, most * 10 >= counts.reduce(0, +) * 6 else { return Int.max }
        return counts.firstIndex(of: most) ?? 0
    }
}
