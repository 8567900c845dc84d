// Gives headlines to stories for the page as a whole: by where they stand and by the rare words they share.

import Corpus

/// Which headlines go to which story.
struct HeadlineAssignment {
    /// For every story the groups of its headline, in page order.
    private(set) var decks: [[Int]]
    /// For every story why.
    private(set) var reason: [String]
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
        decks = Array(repeating: [], count: stories.bodies.count)
        reason = Array(repeating: "", count: stories.bodies.count)
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
    }

    private mutating func decide(_ stories: PageStories, _ bodies: Range<Int>, _ rows: Range<Int>) {
        guard !rows.isEmpty else { return }
        // A page sets its headlines over its stories, or all of them behind: extraction took the columns one by one.
        let over = HeadlineFit(stories, bodies: bodies, rows: rows)
        let behind = over.behind(stories, bodies: bodies)
        var choices = [(over, bestPairs(over))]
        if behind.bound(behind.runs.map { Parting(decks: [$0], cost: 0) }) - 5 > choices[0].1.score {
            choices.append((behind, bestPairs(behind)))
        }
        let isBehind = choices.count > 1 && choices[1].1.score - 5 > choices[0].1.score
        let (fit, best) = choices[isBehind ? 1 : 0]
        score += best.score
        tightPartings += best.tightCount
        titledCount += best.pairs.filter { fit.gains[$0.body] > 0 }.count
        for (deck, body) in best.pairs {
            decks[bodies.lowerBound + body] = deck.map { $0 + rows.lowerBound }
            let byWords = fit.wordScore(deck, body) > 3
            reason[bodies.lowerBound + body] = byWords ? "headline-words-and-place" : "headline-place"
        }
    }

    /// The best way to part rows into headlines, and to give those to stories.
    private func bestPairs(
        _ fit: HeadlineFit
    ) -> (pairs: [(deck: [Int], body: Int)], score: Double, tightCount: Int) {
        var parting = fit.runs.map { Parting(decks: [$0], cost: 0) }
        var best = fit.match(parting)
        for run in fit.runs.indices where fit.runs[run].count > 1 {
            let others = fit.bound(parting) - fit.bound([parting[run]])
            var chosen: Set<Int> = []
            func attempt(_ cuts: Set<Int>) {
                let way = fit.parting(fit.runs[run], before: cuts)
                guard others + fit.bound([way]) > best.score else { return }
                var trial = parting
                trial[run] = way
                let match = fit.match(trial)
                if match.score > best.score { (best, parting, chosen) = (match, trial, cuts) }
            }
            for cuts in fit.cuts(of: fit.runs[run]) { attempt(cuts) }
            // Of a long run not every way can be tried: the best one so far is changed at one place after the other.
            guard fit.runs[run].count > 7 else { continue }
            for place in fit.runs[run].indices.dropFirst() { attempt(chosen.symmetricDifference([place])) }
        }
        return (best.pairs, best.score, parting.reduce(0) { $0 + $1.tightCount })
    }
}

/// One way to part rows that stand together into headlines.
struct Parting {
    /// The rows of each headline, as indices among the rows weighed.
    var decks: [[Int]]
    /// What it costs to part rows that stand so close together, in nats.
    var cost: Double
    /// Cuts between rows without a blank between.
    var tightCount = 0
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

/// How well rows of headlines fit stories.
struct HeadlineFit {
    private let words: [[Double]]
    private var places: [[Double]]
    private let rows: [HeadRow]
    /// What each row is worth as a headline by its looks.
    private let looks: [Double]
    /// Indices of rows that follow each other with nothing between.
    let runs: [[Int]]
    private let bodyCount: Int
    /// What a story gains by having a headline; nothing for the second half of a story, whose headline is elsewhere.
    let gains: [Double]

    init(_ stories: PageStories, bodies: Range<Int>, rows: Range<Int>) {
        let shared = SharedWords(stories, bodies: bodies, heads: Array(rows))
        bodyCount = bodies.count
        self.rows = Array(stories.headRows[rows])
        gains = bodies.map { HeadlineFit.gain(stories.bodies[$0]) }
        words = rows.indices.map { row in
            (0..<bodies.count).map { shared.score(headline: row - rows.lowerBound, body: $0) }
        }
        places = self.rows.map { row in
            bodies.map { HeadlineFit.place(stories, row.element, stories.bodies[$0], isBehind: false) }
        }
        looks = self.rows.map { HeadlineFit.worth(stories.draft, $0) }
        var runs: [[Int]] = []
        for row in self.rows.indices {
            if row > 0, HeadlineFit.isNext(stories, self.rows[row - 1].element, self.rows[row].element) {
                runs[runs.count - 1].append(row)
            } else {
                runs.append([row])
            }
        }
        self.runs = runs
    }

    /// A word or two alone is more often a label or a piece of a drawing than a headline.
    private static func worth(_ draft: PageDraft, _ row: HeadRow) -> Double {
        let count = row.lines.reduce(0) { $0 + draft.text.lines[$1].count }
        return count <= 3 ? -4 : count <= 5 ? -2.5 : 0
    }

    /// What a headline is worth to a story: nothing to a second half, most to a story with a byline.
    private static func gain(_ body: StoryBody) -> Double {
        if body.jumps.contains(where: { $0.direction == .from }) { return 0 }
        return body.bylineLines.isEmpty ? 4 : 6
    }

    /// True when only bylines and web headers stand between two groups.
    private static func isNext(_ stories: PageStories, _ first: Int, _ second: Int) -> Bool {
        if first == second { return true }
        let between = stories.between(first, second)
        return between.paragraphs == 0 && between.others == 0
            && !((first + 1)..<second).contains { stories.role($0) == .byline || stories.role($0) == .jumpMarker }
    }

    /// Fit of a deck's words, in nats.
    func wordScore(_ deck: [Int], _ body: Int) -> Double {
        max(-30, min(30, deck.reduce(0) { $0 + words[$1][body] }))
    }

    /// The same rows and stories on a page that sets its headlines behind its stories.
    func behind(_ stories: PageStories, bodies: Range<Int>) -> HeadlineFit {
        var copy = self
        copy.places = rows.map { row in
            bodies.map { HeadlineFit.place(stories, row.element, stories.bodies[$0], isBehind: true) }
        }
        return copy
    }

    /// How well a deck fits a story.
    private func weight(_ deck: [Int], _ body: Int) -> Double {
        var place = -Double.infinity
        var look = -Double.infinity
        var word = 0.0
        for row in deck {
            place = max(place, places[row][body])
            look = max(look, looks[row])
            word += words[row][body]
        }
        return max(-30, min(30, word)) + place + look + gains[body]
    }

    /// What no assignment of these headlines can exceed.
    func bound(_ partings: [Parting]) -> Double {
        partings.reduce(0) { sum, parting in
            parting.decks.reduce(sum - parting.cost) { sum, deck in
                sum + max(0, (0..<bodyCount).reduce(-8) { max($0, weight(deck, $1)) })
            }
        }
    }

    /// The best one-to-one assignment of decks to stories.
    func match(_ partings: [Parting]) -> (pairs: [(deck: [Int], body: Int)], score: Double) {
        let decks = partings.flatMap(\.decks)
        let weights = decks.map { deck in (0..<bodyCount).map { weight(deck, $0) } }
        let pairs = BestMatching.solve(weights).filter { weights[$0.row][$0.column] > gains[$0.column] - 4 }
        let score = pairs.reduce(0) { $0 + weights[$1.row][$1.column] } - partings.reduce(0) { $0 + $1.cost }
        return (pairs.map { (decks[$0.row], $0.column) }, score)
    }

    /// A run parted before some of its rows, by their places in the run.
    func parting(_ run: [Int], before cuts: Set<Int>) -> Parting {
        var parting = Parting(decks: [[run[0]]], cost: 0)
        for index in run.indices.dropFirst() {
            guard cuts.contains(index) else {
                parting.decks[parting.decks.count - 1].append(run[index])
                continue
            }
            let row = rows[run[index]]
            parting.decks.append([run[index]])
            parting.cost += row.opensWithDash ? 40 : row.followsBlank ? 4.5 : 7.5
            parting.tightCount += row.followsBlank ? 0 : 1
        }
        return parting
    }

    /// Ways to part a run that are worth a look: all of them for a short run, else at every blank.
    func cuts(of run: [Int]) -> [Set<Int>] {
        let places = Array(run.indices.dropFirst())
        guard places.count > 6 else {
            return (1..<(1 << places.count)).map { bits in Set(places.filter { bits >> ($0 - 1) & 1 == 1 }) }
        }
        return [Set(places.filter { rows[run[$0]].followsBlank })]
    }

    /// Bonus for the place of a headline, in nats.
    private static func place(_ stories: PageStories, _ element: Int, _ body: StoryBody, isBehind: Bool) -> Double {
        guard let first = body.parts.first, let last = body.parts.last else { return -10 }
        if element < first {
            let between = stories.between(element, first)
            guard between.paragraphs == 0 else { return -0.75 * Double(min(4, between.stories)) }
            return (isBehind ? 2 : 6) - (between.others == 0 ? 0 : 2) - stories.nearness(element)
        }
        guard element > last else { return 3 }
        let between = stories.between(last, element)
        guard between.paragraphs == 0 else { return -1 * Double(min(4, between.stories)) }
        return (isBehind ? 6 : 3) - (between.others == 0 ? 0 : 1) + stories.nearness(element)
    }
}

extension PageStories {
    /// How much nearer a headline stands to what is above it than to what is below, in nats: a headline keeps close to its
    /// story.
    fileprivate func nearness(_ element: Int) -> Double {
        guard let first = lines(element).first, let last = lines(element).last, let below = draft.nextInked(last) else {
            return 0
        }
        guard element > 0, element + 1 < elements.count else { return 0 }
        return 1.5 * Double(max(-2, min(2, draft.gaps[below] - draft.gaps[first])))
    }
}
