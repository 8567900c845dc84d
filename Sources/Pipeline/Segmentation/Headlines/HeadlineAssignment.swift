// Gives headlines to stories for the page as a whole: by where they stand and by the rare words they share.

import Corpus

/// Which headlines go to which story.
struct HeadlineAssignment {
    /// For every story the rows of its headline; none where it has no headline.
    private(set) var decks: [Range<Int>]
    /// For every story why.
    private(set) var reason: [RuleName]
    /// For every story by how many nats its headline fits it better than another story, or than none.
    private(set) var margins: [Double]
    /// How well headlines and stories fit, in nats; comparable between ways to cut the same page.
    private(set) var score = 0.0
    /// How many headlines were made by parting lines that stand together without a blank.
    private(set) var tightPartings = 0
    /// Number of stories with a headline, second halves of stories apart.
    private(set) var titledCount = 0

    /// Decides for all headlines together.
    ///
    /// Every pair of headline and story is scored in nats: the chance of the headline's character pairs under the
    /// story's own words against those of the page (Dirichlet smoothing), plus a bonus for standing before or behind
    /// the story. The best one-to-one assignment wins (Kuhn 1955), so that a headline that clearly belongs to one story
    /// leaves the other headline to the other story. Groups that follow each other may be the parts of one headline
    /// or the headlines of several stories: every way to part them is tried.
    /// - Complexity: linear in the page's text; cubic in the number of stories, which is bounded by working on
    ///   stretches of 24 stories.
    init(_ stories: PageStories) {
        decks = Array(filledWith: 0..<0, count: stories.bodies.count)
        margins = Array(filledWith: 0, count: stories.bodies.count)
        reason = Array(filledWith: .headlinePlace, count: stories.bodies.count)
        let rows = stories.headRows
        var firstRow = 0
        var start = 0
        while start < stories.bodies.count {
            let end = min(start + 24, stories.bodies.count)
            let limit = end == stories.bodies.count ? Int.max : stories.bodies[end - 1].parts.last ?? Int.max
            var lastRow = firstRow
            while lastRow < rows.count && rows[lastRow].element < limit && lastRow - firstRow < 96 { lastRow += 1 }
            decide(stories, start..<end, firstRow..<lastRow)
            firstRow = lastRow
            start = end
        }
        gatherRest(stories)
    }

    /// Rows that were given to no story: those that stand right under a row of a headline go on with it, and those right above a
    /// story without a headline, or behind the last one, are its headline, whatever their words.
    private mutating func gatherRest(_ stories: PageStories) {
        let rows = stories.headRows
        var isFree = [Bool](filledWith: true, count: rows.count)
        for row in decks.joined() { isFree[row] = false }
        guard isFree.contains(true) else { return }
        let elements = rows.map(\.element)
        for body in decks.indices where !decks[body].isEmpty && !stories.draft.shape.isDoubleSpaced {
            var end = decks[body].upperBound
            while end < rows.count, isFree[end], !rows[end].followsBlank, rows[end].element == rows[end - 1].element {
                isFree[end] = false
                end += 1
            }
            decks[body] = decks[body].lowerBound..<end
        }
        for body in decks.indices where decks[body].isEmpty {
            guard let first = stories.bodies[body].parts.first,
                !stories.bodies[body].jumps.contains(where: { $0.direction == .from })
            else { continue }
            let last = elements.firstPlace(notBelow: first) - 1
            guard last >= 0, isFree[last], rows[last].look > -2.5 else { continue }
            let between = stories.between(rows[last].element, first)
            guard between.paragraphs == 0, between.others == 0 || stories.isContents(rows[last].element, first)
            else { continue }
            var start = last
            while start > 0, isFree[start - 1], rows[start].followsRow { start -= 1 }
            for row in start...last { isFree[row] = false }
            decks[body] = start..<(last + 1)
        }
        guard let last = decks.indices.last, decks[last].isEmpty, let end = stories.bodies[last].parts.last,
            !stories.bodies[last].jumps.contains(where: { $0.direction == .from })
        else { return }
        let first = elements.firstPlace(notBelow: end + 1)
        guard first < rows.count, isFree[first], rows[first].look > -2.5 else { return }
        var behind = first + 1
        while behind < rows.count, isFree[behind], rows[behind].followsRow { behind += 1 }
        decks[last] = first..<behind
    }

    private mutating func decide(_ stories: PageStories, _ bodies: Range<Int>, _ rows: Range<Int>) {
        guard !rows.isEmpty else { return }
        // A page sets its headlines over its stories, or all of them behind: extraction took the columns one by one.
        let over = HeadlineFit(stories, bodies: bodies, rows: rows)
        var (fit, best) = (over, HeadlineAssignment.best(over))
        if let behind = over.behind(exceeding: best.score + 5) {
            let other = HeadlineAssignment.best(behind)
            if other.score - 5 > best.score { (fit, best) = (behind, other) }
        }
        score += best.score
        tightPartings += best.tightCount
        titledCount += best.pairs.count { fit.gains[$0.body] > 0 }
        for (deck, body) in best.pairs {
            decks[bodies.lowerBound + body] = (deck.lowerBound + rows.lowerBound)..<(deck.upperBound + rows.lowerBound)
            margins[bodies.lowerBound + body] = fit.margin(deck, body)
            let byWords = fit.wordScore(deck, body) > 3
            reason[bodies.lowerBound + body] = byWords ? .headlineWordsAndPlace : .headlinePlace
        }
    }

    private static let mostRounds = 4

    /// The best way to part rows into headlines, and to give those to stories.
    private static func best(
        _ fit: HeadlineFit
    ) -> (pairs: [(deck: Range<Int>, body: Int)], score: Double, tightCount: Int) {
        var cuts = [Cuts](filledWith: 0, count: fit.runs.count)
        var bounds = fit.runs.indices.map { fit.bound($0, cut: 0) }
        var list = fit.emptyList
        var best = fit.match(cuts, &list) ?? ([], 0)
        for run in fit.runs.indices where fit.runs[run].count > 1 {
            func attempt(_ way: Cuts) {
                let bound = fit.bound(run, cut: way)
                guard bounds.reduce(bound - bounds[run], +) > best.score else { return }
                let former = cuts[run]
                cuts[run] = way
                guard let match = fit.match(cuts, above: best.score, &list), match.score > best.score else {
                    cuts[run] = former
                    return
                }
                (best, bounds[run]) = (match, bound)
            }
            for way in fit.ways(of: run) { attempt(way) }
            // Of a long run not every way can be tried: the best one so far is changed at one place after the other.
            guard fit.runs[run].count > 7 else { continue }
            // What one cut is worth depends on the others.
            var former: Double
            var rounds = 0
            repeat {
                former = best.score
                for place in 1..<fit.runs[run].count { attempt(cuts[run] ^ 1 << Cuts(place)) }
                rounds += 1
            } while best.score > former && rounds < mostRounds
        }
        return (best.pairs, best.score, fit.runs.indices.reduce(0) { $0 + fit.cost(of: $1, cut: cuts[$1]).tightCount })
    }
}

extension PageStories {
    /// True for a group that was judged a headline.
    func isHeadlineElement(_ element: Int) -> Bool {
        if case .group(let index) = elements[element] { return isHeadline[index] }
        return false
    }

    /// The group at an element that is one.
    func group(at element: Int) -> Int {
        if case .group(let index) = elements[element] { return index }
        return 0
    }
}
