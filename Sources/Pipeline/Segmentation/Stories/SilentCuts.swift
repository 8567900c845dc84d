// Stories that begin without a sign strong enough: blanks a little wider, a column of another width, an outline that begins
// anew. Such a cut is made only when the headlines of the page fit better with it.

import Corpus

/// Finds cuts that only the headlines can confirm.
enum SilentCuts {
    /// Log odds below which a junction is not looked at again.
    static let lowestScore = -8.0

    /// The page cut where its headlines ask for it, with the headlines given out.
    ///
    /// Candidates are tried one by one, likeliest first; a cut stays when headlines and stories fit better by more than
    /// there is against it.
    /// - Complexity: linear for each of at most ten candidates.
    static func resolve(_ stories: PageStories) -> (stories: PageStories, assignment: HeadlineAssignment) {
        var best = (stories: stories, assignment: HeadlineAssignment(stories))
        guard stories.bodies.count <= 24, !stories.headRows.isEmpty, !stories.draft.shape.isUnwrapped else {
            return best
        }
        var cuts: Set<Int> = []
        // Where every line of a headline heads a story already, none is left to confirm a cut.
        guard best.assignment.titledCount < stories.headRows.count else { return best }
        let isTorn = stories.headRows.count - best.assignment.titledCount >= leftOver + stories.bodies.count
        let held = stories.heldByOutline
        let candidates = (candidates(stories) + (isTorn ? EchoedStarts.candidates(stories) : []))
            .filter { !held.contains($0.element) }
        for candidate in candidates.prefix(isTorn ? 16 : 10) where best.stories.mayBeCut(before: candidate.element) {
            let trial = stories.cut(before: cuts.union([candidate.element]))
            let assignment = HeadlineAssignment(trial)
            let against = max(1, candidate.against + margin(best.stories, candidate.element))
            let isTaken = assignment.tightPartings > best.assignment.tightPartings
            guard isTaken || !candidate.needsStack,
                assignment.score > best.assignment.score + against + (isTaken ? candidate.parting : 0),
                assignment.titledCount > best.assignment.titledCount
            else { continue }
            best = (trial, assignment)
            cuts.insert(candidate.element)
        }
        return best
    }

    /// A place where a story may begin without a sign.
    struct Candidate {
        let element: Int
        /// By how much headlines and stories must fit better, in nats.
        let against: Double
        /// By how much more where a headline is taken apart to serve two stories.
        let parting: Double
        /// Only a headline that stands in a stack with others tells of it.
        let needsStack: Bool

        /// - Parameter score: log odds of two stories meeting there. That a headline can be taken apart is no sign of them.
        init(_ element: Int, score: Double) {
            (self.element, against, parting, needsStack) = (element, 2.2 - score, 8, false)
        }

        /// A story that nothing but its headline tells of.
        init(echoed element: Int, against: Double) {
            (self.element, self.against, parting, needsStack) = (element, against, 0, true)
        }
    }

    /// So many lines of headlines more than stories, none of them given out, show that headlines were gathered away from
    /// their stories.
    private static let leftOver = 4

    /// What else speaks against a cut. The second half of a story has no headline of its own on the page, so that a
    /// headline above it is evidence by itself that another story follows.
    private static func margin(_ stories: PageStories, _ element: Int) -> Double {
        guard let first = stories.lines(element).first, stories.draft.gaps[first] > 0 else { return 0 }
        let body = stories.bodies.first { $0.parts.contains(element) }
        return body.map { $0.jumps.contains { $0.direction == .from } } ?? false ? -4 : 0
    }

    /// Elements a story could start at, likeliest first.
    private static func candidates(_ stories: PageStories) -> [Candidate] {
        var found = stories.silentJunctions.filter { $0.score > lowestScore }
        var hasText = false
        // 各位代表： opens a speech, and 一、 in it is its first chapter.
        let isSpoken = Salutations.spoken(stories)
        for element in stories.elements.indices {
            switch stories.elements[element] {
            case .paragraph: hasText = true
            case .group(let index):
                if hasText, !isSpoken[element], let first = stories.groups[index].lines.first,
                    startsOutline(stories.draft.words(first))
                {
                    // What goes on from another page seldom begins with a first chapter.
                    found.append((element, margin(stories, element) < 0 ? -0.1 : -3))
                }
            case .line: break
            }
        }
        return found.sorted { ($0.score, -$0.element) > ($1.score, -$1.element) }
            .map { Candidate($0.element, score: $0.score) }
    }

    private static let firstChapters: Phrases = ["一、", "第一章"]

    private static func startsOutline(_ words: Words) -> Bool { words.startsWithAny(firstChapters) }
}

extension PageStories {
    /// False where a cut changes nothing: a story has its first paragraph there, or all of the page is one text.
    fileprivate func mayBeCut(before element: Int) -> Bool {
        !draft.shape.holdsOneText
            && !bodies.contains { body in body.parts.first { isParagraph($0) } == element }
    }

    /// The width that a quarter of the lines of up to four neighbouring paragraphs reach, their last lines left out;
    /// 0 when there are too few lines to tell.
    func settledWidth(from element: Int, step: Int) -> ColumnCount {
        let (elements, lines) = settledLines(from: element, step: step)
        guard lines >= 2 else { return 0 }
        return withUnsafeTemporaryAllocation(of: ColumnCount.self, capacity: lines) { widths in
            var count = 0
            for place in elements where isParagraph(place) {
                for line in self.lines(place).dropLast() {
                    widths.initializeElement(at: count, to: draft.text.lines[line].width)
                    count += 1
                }
            }
            var settled = widths[..<count]
            settled.sort()
            return settled[count * 2 / 3]
        }
    }

    /// The elements whose lines tell a width, and how many lines that are.
    private func settledLines(from element: Int, step: Int) -> (elements: Range<Int>, count: Int) {
        var (place, count) = (element, 0)
        // A page of paragraphs of one line has no widths, however far one looks.
        while elements.indices.contains(place), count < 6, abs(place - element) < 64 {
            switch elements[place] {
            case .group: return (PageStories.stretch(element, place, step), count)
            case .paragraph(let lines): count += max(0, lines.count - 1)
            case .line: break
            }
            place += step
        }
        return (PageStories.stretch(element, place, step), count)
    }

    /// The elements from one on up to another, which is left out, in either direction.
    private static func stretch(_ first: Int, _ end: Int, _ step: Int) -> Range<Int> {
        step > 0 ? first..<end : (end + 1)..<(first + 1)
    }
}
