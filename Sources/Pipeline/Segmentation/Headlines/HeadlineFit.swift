// How well lines of headlines and stories fit each other, alone and in runs that may be parted.

import Corpus

/// Where rows that stand together are parted: bit n for a cut before the n-th.
typealias Cuts = UInt128

/// How well rows of headlines fit stories.
struct HeadlineFit {
    /// Nats, row by row, a number a story.
    private let words: [Double]
    private var weights: DeckWeights
    private let rows: ArraySlice<HeadRow>
    /// What places are worth on a page that sets its headlines behind its stories, likewise.
    private let placesBehind: [Double]
    /// What each row is worth as a headline by its looks.
    private let looks: [Double]
    /// Rows that follow each other with nothing between, as stretches.
    let runs: [Range<Int>]
    private let bodyCount: Int
    /// First and last elements of the stories.
    private let extents: [(first: Int, last: Int)]
    /// What a story gains by having a headline; nothing for the second half of a story, whose headline is elsewhere.
    let gains: [Double]

    init(_ stories: PageStories, bodies: Range<Int>, rows: Range<Int>) {
        let held = stories.bodies[bodies]
        words = HeadlineFit.words(stories, held, rows)
        bodyCount = bodies.count
        extents = held.map { ($0.parts.first ?? 0, $0.parts.last ?? 0) }
        self.rows = stories.headRows[rows]
        gains = held.map { HeadlineFit.gain($0) }
        looks = self.rows.map { $0.look }
        runs = HeadlineFit.runs(self.rows)
        let places = HeadlineFit.places(stories, bodies, self.rows)
        placesBehind = places.behind
        weights = DeckWeights(runs: runs, words: words, places: places.over, looks: looks, gains: gains)
    }

    /// What the words of each row say of each story. The title of a speech or report is told by the greeting of an assembly
    /// that its text opens with; what it says of the meeting the news of that meeting says too.
    private static func words(_ stories: PageStories, _ bodies: ArraySlice<StoryBody>, _ rows: Range<Int>) -> [Double] {
        var scores = SharedWords(stories.headWords, bodies, heads: rows).scores
        for (column, body) in bodies.enumerated() {
            guard let first = body.parts.first, stories.edges[first].isSalutation else { continue }
            for (place, row) in stories.headRows[rows].enumerated()
            where Salutations.isTitle(stories.draft.words(row.lines[...])) {
                scores[place * bodies.count + column] += spokenTitle
            }
        }
        return scores
    }

    private static let spokenTitle = 12.0

    private static func runs(_ rows: ArraySlice<HeadRow>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        runs.reserveCapacity(rows.count)
        var start = 0
        for index in 1..<max(1, rows.count)
        where !rows[rows.startIndex + index].followsRow || index - start == 127 {
            runs.append(start..<index)
            start = index
        }
        if !rows.isEmpty { runs.append(start..<rows.count) }
        return runs
    }

    /// What the place of each row is worth to each story, on a page with its headlines over its stories and behind them.
    private static func places(
        _ stories: PageStories, _ bodies: Range<Int>, _ rows: ArraySlice<HeadRow>
    ) -> (over: [Double], behind: [Double]) {
        var (over, behind): ([Double], [Double]) = ([], [])
        over.reserveCapacity(rows.count * bodies.count)
        behind.reserveCapacity(rows.count * bodies.count)
        var last: Int?
        for index in rows.indices {
            if last == rows[index].element {
                for _ in bodies {
                    over.append(over[over.count - bodies.count])
                    behind.append(behind[behind.count - bodies.count])
                }
            } else {
                let place = HeadPlace(stories, rows[index])
                for body in bodies {
                    let worth = place.worth(to: body, of: stories)
                    over.append(worth.over)
                    behind.append(worth.behind)
                }
            }
            last = rows[index].element
        }
        keepNear(rows, &over, bodies.count)
        keepNear(rows, &behind, bodies.count)
        return (over, behind)
    }

    /// A story that a headline stands next to is seldom under one from farther off.
    private static func keepNear(_ rows: ArraySlice<HeadRow>, _ places: inout [Double], _ bodyCount: Int) {
        for body in 0..<bodyCount {
            let column = stride(from: body, to: places.count, by: bodyCount)
            guard zip(column, rows).contains(where: { places[$0] >= near && $1.look > -2.5 }) else { continue }
            for place in column where places[place] <= 0 { places[place] -= passing }
        }
    }

    /// What a place next to a story is worth at least, and what it costs to pass it by, in nats.
    private static let near = 4.0, passing = 4.0

    /// What a headline is worth to a story: nothing to a second half, most to a story with a byline.
    private static func gain(_ body: StoryBody) -> Double {
        if body.jumps.contains(where: { $0.direction == .from }) { return 0 }
        return body.bylineLines.isEmpty ? 4 : 6
    }

    /// Fit of a deck's words, in nats.
    func wordScore(_ deck: Range<Int>, _ body: Int) -> Double {
        max(-30, min(30, deck.reduce(0) { $0 + words[$1 * bodyCount + body] }))
    }

    /// The same rows and stories on a page that sets its headlines behind its stories; nil where, uncut, they cannot exceed
    /// a score.
    func behind(exceeding score: Double) -> HeadlineFit? {
        let places = placesBehind
        let bound = runs.reduce(0) { sum, run in
            sum + gains.indices.reduce(0) { max($0, weight(run, $1, places)) }
        }
        guard bound > score else { return nil }
        var copy = self
        copy.weights = DeckWeights(runs: runs, words: words, places: places, looks: looks, gains: gains)
        return copy
    }

    private func weight(_ deck: Range<Int>, _ body: Int, _ places: [Double]) -> Double {
        var sum = DeckWeights.Sum()
        for row in deck { sum.add(words[row * bodyCount + body], places[row * bodyCount + body], looks[row]) }
        return sum.weight(gains[body])
    }

    /// By how many nats a deck fits a story better than any other, or than being the headline of nothing.
    func margin(_ deck: Range<Int>, _ body: Int) -> Double {
        guard let run = runs.firstIndex(where: { $0.contains(deck.lowerBound) }) else { return 0 }
        let fits = weights.ofDeck(deck, in: run)
        var other = 0.0
        for place in fits.indices where place != fits.startIndex + body { other = max(other, fits[place]) }
        return fits[fits.startIndex + body] - other
    }

    // MARK: Runs and their parts

    /// Calls back with each deck of a run that is cut.
    private func forEachDeck(of run: Int, cut cuts: Cuts, _ body: (Range<Int>) -> Void) {
        let rows = runs[run]
        var start = rows.lowerBound
        for place in rows.dropFirst() where cuts >> Cuts(place - rows.lowerBound) & 1 == 1 {
            body(start..<place)
            start = place
        }
        body(start..<rows.upperBound)
    }

    /// What it costs to cut a run, in nats, and how many cuts stand between rows without a blank.
    func cost(of run: Int, cut cuts: Cuts) -> (nats: Double, tightCount: Int) {
        guard cuts != 0 else { return (0, 0) }
        var cost = (nats: 0.0, tightCount: 0)
        for place in runs[run].dropFirst() where cuts >> Cuts(place - runs[run].lowerBound) & 1 == 1 {
            let row = rows[rows.startIndex + place]
            cost.nats += row.opensBelow ? 40 : row.followsBlank ? 4.5 : 7.5
            cost.tightCount += row.followsBlank ? 0 : 1
        }
        return cost
    }

    /// What no assignment of the headlines of a run can exceed.
    func bound(_ run: Int, cut cuts: Cuts) -> Double {
        var sum = -cost(of: run, cut: cuts).nats
        forEachDeck(of: run, cut: cuts) { sum += weights.best($0, in: run) }
        return sum
    }

    /// A list with room for all decks.
    var emptyList: DeckList { DeckList(deckCount: rows.count, bodyCount: bodyCount) }

    /// The best one-to-one assignment of decks to stories; nil when it cannot score more than a limit.
    /// - Parameter list: its storage is used again.
    func match(
        _ cuts: [Cuts], above limit: Double = -.infinity, _ list: inout DeckList
    ) -> (pairs: [(deck: Range<Int>, body: Int)], score: Double)? {
        list.removeAll()
        var score = 0.0
        for run in runs.indices {
            score -= cost(of: run, cut: cuts[run]).nats
            forEachDeck(of: run, cut: cuts[run]) { list.append($0, in: run, weights) }
        }
        guard score + HeadlineFit.bound(list.fits, bodyCount) > limit else { return nil }
        var pairs: [(deck: Range<Int>, body: Int)] = []
        pairs.reserveCapacity(bodyCount)
        for (row, body) in BestMatching.solve(list.fits, columnCount: bodyCount) {
            let weight = list.fits[row * bodyCount + body]
            guard weight > gains[body] - 4 else { continue }
            score += weight
            pairs.append((list.decks[row], body))
        }
        return (pairs, score - crossingCost(pairs))
    }

    /// What it costs that of two headlines with nothing between, which stand between two stories, the upper one goes to the lower
    /// story and the lower one to the upper: they are the rows of one.
    private func crossingCost(_ pairs: [(deck: Range<Int>, body: Int)]) -> Double {
        var cost = 0.0
        for (deck, body) in pairs where body < bodyCount - 1 {
            let row = rows[rows.startIndex + deck.lowerBound]
            guard row.followsRow, !row.followsBlank, extents[body].last < row.element,
                row.element < extents[body + 1].first,
                pairs.contains(where: { $0.body == body + 1 && $0.deck.upperBound == deck.lowerBound })
            else { continue }
            cost += HeadlineFit.crossing
        }
        return cost
    }

    private static let crossing = 12.0

    /// What no assignment can exceed in which a story has one headline.
    private static func bound(_ weights: [Double], _ bodyCount: Int) -> Double {
        var sum = 0.0
        for body in 0..<bodyCount {
            var best = 0.0
            for place in stride(from: body, to: weights.count, by: bodyCount) { best = max(best, weights[place]) }
            sum += best
        }
        return sum
    }

    /// Ways to part a run that are worth a look: all of them for a short run, else at every blank.
    func ways(of run: Int) -> [Cuts] {
        let count = runs[run].count
        guard count > 7 else { return (1..<(1 << (count - 1))).map { Cuts($0) << 1 } }
        let first = rows.startIndex + runs[run].lowerBound
        return [(1..<count).reduce(Cuts(0)) { rows[first + $1].followsBlank ? $0 | 1 << Cuts($1) : $0 }]
    }
}
