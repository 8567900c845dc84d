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
        let heads = stories.elements.indices.filter { stories.isHeadlineElement($0) }
        var firstHead = 0
        var start = 0
        while start < stories.bodies.count {
            let end = min(start + 24, stories.bodies.count)
            let limit = end == stories.bodies.count ? Int.max : stories.bodies[end - 1].parts.last ?? Int.max
            var lastHead = firstHead
            while lastHead < heads.count && heads[lastHead] < limit && lastHead - firstHead < 72 { lastHead += 1 }
            decide(stories, start..<end, Array(heads[firstHead..<lastHead]), firstHead)
            firstHead = lastHead
            start = end
        }
    }

    private mutating func decide(_ stories: PageStories, _ bodies: Range<Int>, _ heads: [Int], _ firstHead: Int) {
        guard !heads.isEmpty else { return }
        let fit = HeadlineFit(stories, bodies: bodies, heads: heads, firstHead: firstHead)
        var parting = fit.runs.map { [$0] }
        var best = fit.match(parting.flatMap { $0 })
        for run in fit.runs.indices where (2...6).contains(fit.runs[run].count) {
            for way in HeadlineFit.partings(fit.runs[run]).dropFirst() {
                var trial = parting
                trial[run] = way
                let match = fit.match(trial.flatMap { $0 })
                if match.score > best.score { (best, parting) = (match, trial) }
            }
        }
        score += best.score
        titledCount += best.pairs.filter { fit.gains[$0.body] > 0 }.count
        for (deck, body) in best.pairs {
            decks[bodies.lowerBound + body] = deck.map { stories.group(at: heads[$0]) }
            let byWords = fit.wordScore(deck, body) > 3
            reason[bodies.lowerBound + body] = byWords ? "headline-words-and-place" : "headline-place"
        }
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

/// How well headline groups fit stories.
struct HeadlineFit {
    private let words: [[Double]]
    private let places: [[Double]]
    private let elements: [Int]
    /// Indices of heads that follow each other with nothing between.
    let runs: [[Int]]
    private let bodyCount: Int
    /// What a story gains by having a headline; nothing for the second half of a story, whose headline is elsewhere.
    let gains: [Double]

    init(_ stories: PageStories, bodies: Range<Int>, heads: [Int], firstHead: Int) {
        let shared = SharedWords(stories, bodies: bodies, heads: heads.indices.map { $0 + firstHead })
        bodyCount = bodies.count
        elements = heads
        gains = bodies.map { HeadlineFit.gain(stories.bodies[$0]) }
        words = heads.indices.map { head in (0..<bodies.count).map { shared.score(headline: head, body: $0) } }
        places = heads.map { head in bodies.map { HeadlineFit.place(stories, head, stories.bodies[$0]) } }
        var runs: [[Int]] = []
        for head in heads.indices {
            if head > 0, HeadlineFit.isNext(stories, heads[head - 1], heads[head]) {
                runs[runs.count - 1].append(head)
            } else {
                runs.append([head])
            }
        }
        self.runs = runs
    }

    /// What a headline is worth to a story: nothing to a second half, most to a story with a byline.
    private static func gain(_ body: StoryBody) -> Double {
        if body.jumps.contains(where: { $0.direction == .from }) { return 0 }
        return body.bylineLines.isEmpty ? 4 : 6
    }

    /// True when only bylines and web headers stand between two groups.
    private static func isNext(_ stories: PageStories, _ first: Int, _ second: Int) -> Bool {
        let between = stories.between(first, second)
        return between.paragraphs == 0 && between.others == 0
            && !((first + 1)..<second).contains { stories.role($0) == .byline || stories.role($0) == .jumpMarker }
    }

    /// Fit of a deck's words, in nats.
    func wordScore(_ deck: [Int], _ body: Int) -> Double {
        max(-30, min(30, deck.reduce(0) { $0 + words[$1][body] }))
    }

    /// The best one-to-one assignment of decks to stories; parting a run costs 4 nats a part.
    func match(_ decks: [[Int]]) -> (pairs: [(deck: [Int], body: Int)], score: Double) {
        let weights = decks.map { deck in
            (0..<bodyCount).map { body in
                wordScore(deck, body) + (deck.map { places[$0][body] }.max() ?? 0) + gains[body]
            }
        }
        let pairs = BestMatching.solve(weights).filter { weights[$0.row][$0.column] > gains[$0.column] - 4 }
        let score = pairs.reduce(0) { $0 + weights[$1.row][$1.column] } - 4 * Double(decks.count)
        return (pairs.map { (decks[$0.row], $0.column) }, score)
    }

    /// All ways to part a run into neighbours, the unparted one first.
    static func partings(_ run: [Int]) -> [[[Int]]] {
        (0..<(1 << (run.count - 1))).map { cuts in
            var parts = [[run[0]]]
            for index in 1..<run.count {
                if cuts >> (index - 1) & 1 == 1 {
                    parts.append([run[index]])
                } else {
                    parts[parts.count - 1].append(run[index])
                }
            }
            return parts
        }
    }

    /// Bonus for the place of a headline, in nats.
    private static func place(_ stories: PageStories, _ element: Int, _ body: StoryBody) -> Double {
        guard let first = body.parts.first, let last = body.parts.last else { return -10 }
        if element < first {
            let between = stories.between(element, first)
            return between.paragraphs == 0 ? (between.others == 0 ? 6 : 4) : -0.75 * Double(min(4, between.stories))
        }
        guard element > last else { return 3 }
        let between = stories.between(last, element)
        return between.paragraphs == 0 ? (between.others == 0 ? 3 : 2) : -1 * Double(min(4, between.stories))
    }
}
