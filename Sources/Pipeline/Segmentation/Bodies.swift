// Cuts the row of elements into stories, and tells headings inside a story from headlines between stories.

import Corpus

/// A story on its way: its paragraphs and what stands with it.
struct StoryBody: Sendable {
    /// Indices into the elements: paragraphs and groups that are headings, in order.
    var parts: [Int] = []
    var bylineLines: [Int] = []
    var datelineLines: [Int] = []
    var jumps: [Jump] = []
    var jumpLines: [Int] = []
    var signOffLines: [Int] = []
    /// Why it starts where it does.
    var startRule = "page-start"
}

/// The elements of a page, and the stories they make.
struct PageStories: Sendable {
    let draft: PageDraft
    let groups: [HeadGroup]
    let elements: [PageElement]
    private let counts: ElementCounts
    /// For every group: true when it is a headline that parts stories.
    private(set) var isHeadline: [Bool]
    private(set) var bodies: [StoryBody] = []
    /// First and last elements of the stories.
    private var starts: [Int] = []
    private var ends: [Int] = []
    /// How often the words of the headlines stand in the paragraphs.
    private(set) var headWords = HeadWords()
    /// Blanks between most paragraphs that follow each other; a great number where they are not of one kind.
    let usualGap: Int
    /// Elements that start a story although nothing printed says so.
    private(set) var forcedStarts: Set<Int> = []

    /// Cuts the page.
    init(_ draft: PageDraft) {
        self.draft = draft
        groups = draft.headGroups()
        elements = draft.elements(groups)
        counts = ElementCounts(elements)
        usualGap = PageStories.usualGap(elements, draft)
        isHeadline = Array(repeating: false, count: groups.count)
        judgeGroups()
        let heads = elements.indices.filter { isHeadlineElement($0) }
        headWords = HeadWords(
            draft, heads: heads.map { lines($0) }, texts: elements.indices.map { isParagraph($0) ? lines($0) : [] })
        recut()
    }

    private mutating func recut() {
        var cutter = StoryCutter(self)
        bodies = cutter.cut()
        starts = bodies.map { $0.parts.first ?? 0 }
        ends = bodies.map { $0.parts.last ?? 0 }
    }

    /// What stands between two elements: paragraphs, other lines (bylines apart), whole stories.
    /// - Complexity: O(log n).
    func between(_ from: Int, _ to: Int) -> (paragraphs: Int, others: Int, stories: Int) {
        guard from + 1 < to else { return (0, 0, 0) }
        let paragraphs = counts.paragraphs[to] - counts.paragraphs[from + 1]
        let others = counts.others[to] - counts.others[from + 1]
        return (paragraphs, others, max(0, firstIndex(ends, notBelow: to) - firstIndex(starts, notBelow: from + 1)))
    }

    /// Index of the first value that is not below a limit; the values ascend.
    private func firstIndex(_ values: [Int], notBelow limit: Int) -> Int {
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if values[middle] < limit { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The same page with stories started at further elements.
    func cut(before elements: Set<Int>) -> PageStories {
        var copy = self
        copy.forcedStarts = elements
        copy.recut()
        return copy
    }

    /// Lines of an element.
    func lines(_ element: Int) -> [Int] {
        switch elements[element] {
        case .paragraph(let lines): lines
        case .group(let index): groups[index].lines
        case .line(let line, _): [line]
        }
    }

    func isParagraph(_ element: Int) -> Bool {
        if case .paragraph = elements[element] { return true }
        return false
    }

    func role(_ element: Int) -> LineRole? {
        if case .line(_, let role) = elements[element] { return role }
        return nil
    }

    // MARK: Headings and headlines

    private mutating func judgeGroups() {
        var forms: [HeadForm: Int] = [:]
        for element in elements.indices {
            guard case .group(let index) = elements[element] else { continue }
            for form in HeadForm.all(draft, groups[index]) where form.isStrong || isAmidText(element) {
                forms[form, default: 0] += 1
            }
        }
        let areGapsRare = areGapsRare
        for element in elements.indices {
            guard case .group(let index) = elements[element] else { continue }
            var score = 0
            for form in HeadForm.all(draft, groups[index]) where forms[form, default: 0] >= form.minimumCount {
                score = min(score, form.isStrong ? -6 : isAmidText(element) ? -4 : 0)
            }
            if areGapsRare, let first = groups[index].lines.first, draft.gaps[first] > 0 { score += 3 }
            isHeadline[index] = score + headlineScore(groups[index], at: element) > 0
        }
        raiseHeadingsOverHeadlines()
    }

    /// A heading needs text under it: right above a headline it is one itself.
    private mutating func raiseHeadingsOverHeadlines() {
        for element in elements.indices.reversed() where element + 1 < elements.count {
            guard case .group(let index) = elements[element], case .group(let next) = elements[element + 1] else {
                continue
            }
            guard isHeadline[next], !isHeadline[index], let first = groups[index].lines.first else { continue }
            if Outlines.level(draft.words(first)) == nil { isHeadline[index] = true }
        }
    }

    /// True when text stands before an element and right behind it, without a byline between.
    private func isAmidText(_ element: Int) -> Bool {
        guard nearestParagraph(from: element, step: -1) != nil else { return false }
        var next = element + 1
        while next < elements.count {
            if isParagraph(next) { return true }
            if role(next) == .byline { return false }
            next += 1
        }
        return false
    }

    /// Blanks between most pairs of paragraphs that follow each other; a great number where no two do.
    private static func usualGap(_ elements: [PageElement], _ draft: PageDraft) -> Int {
        var counts = [Int](repeating: 0, count: 4)
        for (element, next) in zip(elements, elements.dropFirst()) {
            guard case .paragraph = element, case .paragraph(let lines) = next, let first = lines.first else {
                continue
            }
            counts[min(3, draft.gaps[first])] += 1
        }
        guard let most = counts.max(), most >= 2, most * 10 >= counts.reduce(0, +) * 6 else { return Int.max }
        return counts.firstIndex(of: most) ?? 0
    }

    /// True when paragraphs follow each other without blanks, so that a blank parts more than paragraphs.
    private var areGapsRare: Bool {
        var breaks = 0
        var gaps = 0
        for (element, next) in zip(elements.indices, elements.indices.dropFirst())
        where isParagraph(element) && isParagraph(next) {
            breaks += 1
            if let first = lines(next).first, draft.gaps[first] > 0 { gaps += 1 }
        }
        return breaks >= 3 && gaps * 5 <= breaks
    }

    /// Evidence that a group is a headline and no heading, in steps of roughly a factor of two of belief.
    private func headlineScore(_ group: HeadGroup, at element: Int) -> Int {
        guard let first = group.lines.first else { return 0 }
        let before = nearestParagraph(from: element, step: -1)
        let after = nearestParagraph(from: element, step: 1)
        var score = 0
        if Outlines.level(draft.words(first)) != nil { score -= 6 }
        if before == nil || after == nil { score += 3 }
        if let before, let last = lines(before).last, draft.ending(last) != .sentence, draft.ending(last) != .colon {
            score -= 5
        }
        if draft.text.lines[first].isLetterSpaced { score += 3 }
        if draft.gaps[first] > max(usualGap, 1), let last = group.lines.last, last < first + 8 { score += 3 }
        score += shapeScore(group, before, after)
        score += neighbourScore(at: element, after)
        score += wordScore(group, at: element)
        return score
    }

    private func shapeScore(_ group: HeadGroup, _ before: Int?, _ after: Int?) -> Int {
        let count = group.lines.reduce(0) { $0 + draft.text.lines[$1].count }
        var score = count >= 12 ? 1 : count <= 8 ? -1 : 0
        if draft.shape.isUnwrapped { return score - 1 }
        let columns = [before.map { column(from: $0, step: -1) }, after.map { column(from: $0, step: 1) }].compactMap {
            $0
        }
        guard let narrow = columns.min(), let wide = columns.max() else { return score }
        let widest = group.lines.map { draft.width($0) }.max() ?? 0
        if widest > wide + 6 { score += 3 } else if widest * 100 <= narrow * 85 { score -= 1 }
        if (wide - narrow) * 100 >= wide * 15 { score += 3 } else if wide - narrow >= 4 { score += 2 }
        return score
    }

    /// Width of the column the text from an element on is set in.
    private func column(from element: Int, step: Int) -> ColumnCount {
        let settled = settledWidth(from: element, step: step)
        return settled > 0 ? settled : lines(element).first.map { draft.columns[$0] } ?? 0
    }

    private func wordScore(_ group: HeadGroup, at element: Int) -> Int {
        guard let shared = cohesion(around: element) else { return 0 }
        var score =
            shared.value >= 0.11
            ? -3 : shared.value >= 0.08 ? -1 : shared.value >= 0.05 ? 0 : shared.value >= 0.03 ? 1 : 2
        let count = group.lines.reduce(0) { $0 + draft.text.lines[$1].count }
        if shared.headSharedAfter >= 2, shared.headSharedAfter > shared.headSharedBefore, count >= 10 { score += 1 }
        return score
    }

    /// What stands right before and behind a group, blanks and scraps left out.
    private func neighbourScore(at element: Int, _ after: Int?) -> Int {
        var score = 0
        var next = element + 1
        while next < elements.count {
            if let role = role(next) {
                if role == .byline || role == .dateline || role == .documentNumber || role == .webHeader {
                    score += 4; break
                }
                if role == .jumpMarker { score += 4; break }
                next += 1
                continue
            }
            if case .group = elements[next] { next += 1; continue }
            break
        }
        if let after, let opener = lines(after).first, Datelines.opening(draft.words(opener)) != nil { score += 4 }
        var previous = element - 1
        while previous >= 0, let role = role(previous) {
            if [.dateline, .jumpMarker, .folio, .masthead, .sectionLabel, .signOff, .ornament].contains(role) {
                score += 3; break
            }
            previous -= 1
        }
        return score
    }

    /// The next paragraph in a direction.
    private func nearestParagraph(from element: Int, step: Int) -> Int? {
        var place = element + step
        while elements.indices.contains(place) {
            if isParagraph(place) { return place }
            place += step
        }
        return nil
    }
}
