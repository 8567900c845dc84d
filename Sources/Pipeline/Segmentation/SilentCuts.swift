// Stories that begin without a sign of their own: the column changes its width, or an outline begins anew. Such a cut is
// made only when the headlines of the page fit better with it.

import Corpus

/// Finds cuts that only the headlines can confirm.
enum SilentCuts {
    /// The page cut where its headlines ask for it, with the headlines given out.
    ///
    /// Candidates are tried one by one, strongest first; a cut stays when the fit of headlines and stories grows by more
    /// than chance would give.
    /// - Complexity: linear for each of at most six candidates.
    static func resolve(_ stories: PageStories) -> (stories: PageStories, assignment: HeadlineAssignment) {
        var best = (stories: stories, assignment: HeadlineAssignment(stories))
        guard stories.bodies.count <= 24, stories.isHeadline.contains(true), !stories.draft.shape.isUnwrapped else {
            return best
        }
        var cuts: Set<Int> = []
        for element in candidates(stories).prefix(6) {
            let trial = stories.cut(before: cuts.union([element]))
            let assignment = HeadlineAssignment(trial)
            guard assignment.score > best.assignment.score + margin(best.stories, element),
                assignment.titledCount > best.assignment.titledCount
            else { continue }
            best = (trial, assignment)
            cuts.insert(element)
        }
        return best
    }

    /// How much better a cut must fit. The second half of a story has no headline of its own on the page, so that a
    /// headline above it is evidence by itself that another story follows.
    private static func margin(_ stories: PageStories, _ element: Int) -> Double {
        let body = stories.bodies.first { $0.parts.contains(element) }
        return body.map { $0.jumps.contains { $0.direction == .from } } ?? false ? 0.5 : 3
    }

    /// Elements a story could start at, the greatest change of column first.
    private static func candidates(_ stories: PageStories) -> [Int] {
        var found: [(element: Int, strength: Int)] = []
        var previous: Int?
        for element in stories.elements.indices {
            switch stories.elements[element] {
            case .paragraph(let lines):
                if let before = previous, let strength = change(stories, before, element, lines) {
                    found.append((element, strength))
                }
                previous = element
            case .group(let index):
                if let first = stories.groups[index].lines.first, startsOutline(stories.draft.words(first)),
                    previous != nil
                {
                    found.append((element, 20))
                }
                previous = nil
            case .line(_, let role): if role == .byline || role == .jumpMarker { previous = nil }
            }
        }
        return found.sorted { ($0.strength, -$0.element) > ($1.strength, -$1.element) }.map(\.element)
    }

    /// Change of column width in percent, when it is one: the paragraph before is finished, both are long enough.
    private static func change(_ stories: PageStories, _ before: Int, _ element: Int, _ lines: [Int]) -> Int? {
        let draft = stories.draft
        guard let last = stories.lines(before).last, draft.isSentence(last), let first = lines.first else { return nil }
        if draft.gaps[first] > max(1, stories.usualGap) { return 200 + draft.gaps[first] }
        guard draft.gaps[first] > 0 || draft.shape.isDoubleSpaced else { return nil }
        let widths = [stories.settledWidth(from: before, step: -1), stories.settledWidth(from: element, step: 1)]
            .sorted()
        guard widths[0] > 0 else { return nil }
        guard changesAtOnce(stories, before, element) else { return nil }
        let percent = (widths[1] - widths[0]) * 100 / widths[1]
        return percent >= 10 ? percent : nil
    }

    /// The two paragraphs themselves differ, not only those further off.
    private static func changesAtOnce(_ stories: PageStories, _ before: Int, _ element: Int) -> Bool {
        let full = [fullWidth(stories, before), fullWidth(stories, element)]
        guard full[0] > 0, full[1] > 0 else { return true }
        return abs(full[0] - full[1]) * 100 >= max(full[0], full[1]) * 6
    }

    /// Width of a paragraph's fullest line; of a paragraph of two lines only the indented first one is full.
    private static func fullWidth(_ stories: PageStories, _ element: Int) -> ColumnCount {
        let widths = stories.lines(element).dropLast().map { stories.draft.width($0) }
        return widths.count == 1 ? widths[0] + 4 : widths.max() ?? 0
    }

    private static func startsOutline(_ words: Words) -> Bool { words.starts("一、") || words.starts("第一章") }
}

extension PageStories {
    /// The width that a quarter of the lines of up to four neighbouring paragraphs reach, their last lines left out;
    /// 0 when there are too few lines to tell.
    func settledWidth(from element: Int, step: Int) -> ColumnCount {
        var widths: [ColumnCount] = []
        var place = element
        while elements.indices.contains(place), widths.count < 6 {
            if case .group = elements[place] { break }
            if isParagraph(place) { widths += lines(place).dropLast().map { draft.width($0) } }
            place += step
        }
        return widths.count >= 2 ? widths.sorted()[widths.count * 2 / 3] : 0
    }
}
