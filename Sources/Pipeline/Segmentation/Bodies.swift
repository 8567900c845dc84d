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
    /// For every group: true when it is a headline that parts stories.
    private(set) var isHeadline: [Bool]
    private(set) var bodies: [StoryBody] = []

    /// Cuts the page.
    init(_ draft: PageDraft) {
        self.draft = draft
        groups = draft.headGroups()
        elements = draft.elements(groups)
        isHeadline = Array(repeating: false, count: groups.count)
        judgeGroups()
        var cutter = StoryCutter(self)
        bodies = cutter.cut()
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
        var shapes: [[Int]: Int] = [:]
        for group in groups { if let form = form(group) { shapes[form, default: 0] += 1 } }
        for element in elements.indices {
            guard case .group(let index) = elements[element] else { continue }
            let isParallel = form(groups[index]).map { shapes[$0, default: 0] > 1 } ?? false
            isHeadline[index] = headlineScore(groups[index], at: element, isParallel: isParallel) > 0
        }
    }

    /// The lengths of the phrases a group consists of; nil for a single phrase, which is no form.
    private func form(_ group: HeadGroup) -> [Int]? {
        group.lines.lazy.map { TitleText(draft.text, lines: [$0]).phraseLengths }
            .first { $0.count > 1 && $0.allSatisfy { $0 >= 4 } }
    }

    /// Evidence that a group is a headline and no heading, in steps of roughly a factor of two of belief.
    private func headlineScore(_ group: HeadGroup, at element: Int, isParallel: Bool) -> Int {
        guard let first = group.lines.first else { return 0 }
        let before = nearestParagraph(from: element, step: -1)
        let after = nearestParagraph(from: element, step: 1)
        var score = 0
        if Outlines.level(draft.words(first)) != nil { score -= 6 }
        if isParallel { score -= 6 }
        if before == nil || after == nil { score += 3 }
        if let before, let last = lines(before).last, draft.ending(last) != .sentence, draft.ending(last) != .colon {
            score -= 5
        }
        if draft.text.lines[first].isLetterSpaced { score += 3 }
        score += shapeScore(group, before, after)
        score += neighbourScore(at: element, after)
        return score
    }

    private func shapeScore(_ group: HeadGroup, _ before: Int?, _ after: Int?) -> Int {
        let columns = [before, after].compactMap { $0.flatMap { lines($0).first }.map { draft.columns[$0] } }
        guard let narrow = columns.min(), let wide = columns.max(), !draft.shape.isUnwrapped else {
            return draft.shape.isUnwrapped ? -1 : 0
        }
        var score = 0
        let widest = group.lines.map { draft.width($0) }.max() ?? 0
        if widest > wide + 6 { score += 3 } else if widest * 100 <= narrow * 85 { score -= 2 }
        if wide - narrow >= 6 { score += 1 }
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
            if [.dateline, .jumpMarker, .folio, .masthead, .sectionLabel, .signOff].contains(role) {
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
