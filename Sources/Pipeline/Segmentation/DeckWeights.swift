// How well each headline that can be cut out of rows that stand together fits each story: worked out once, asked for every way to cut.

/// Weights of the decks of a page: of every stretch of rows of every run, with every story.
struct DeckWeights {
    private let runs: [Range<Int>]
    private let bodyCount: Int
    /// Where the decks of each run begin; deck by deck, by first and last row.
    private var starts: [Int] = []
    /// Nats, deck by deck, a number a story.
    private var weights: [Double] = []
    /// The best of a deck's weights, at least 0.
    private var bests: [Double] = []

    /// - Parameters:
    ///   - words: fit of the words of each row with each story, row by row.
    ///   - places: likewise for where rows stand.
    ///   - looks: what each row is worth as a headline.
    ///   - gains: what each story gains by having a headline.
    /// - Complexity: for every run the square of its length, for every story.
    init(runs: [Range<Int>], words: [Double], places: [Double], looks: [Double], gains: [Double]) {
        self.runs = runs
        bodyCount = gains.count
        var count = 0
        for run in runs {
            starts.append(count)
            count += run.count * run.count
        }
        weights = Array(repeating: 0, count: count * bodyCount)
        bests = Array(repeating: 0, count: count)
        for run in runs.indices {
            for row in runs[run] {
                for body in gains.indices { measure(from: row, run, body, words, places, looks, gains[body]) }
            }
        }
    }

    /// All decks from a row on, with one story.
    @inline(__always)
    private mutating func measure(
        from first: Int, _ run: Int, _ body: Int, _ words: [Double], _ places: [Double], _ looks: [Double],
        _ gain: Double
    ) {
        var (place, look, word) = (-Double.infinity, -Double.infinity, 0.0)
        var deck = index(run, first..<(first + 1))
        for row in first..<runs[run].upperBound {
            place = max(place, places[row * bodyCount + body])
            look = max(look, looks[row])
            word += words[row * bodyCount + body]
            let weight = max(-60, min(200, word)) + place + look + gain
            weights[deck * bodyCount + body] = weight
            bests[deck] = max(bests[deck], weight)
            deck += 1
        }
    }

    @inline(__always) private func index(_ run: Int, _ deck: Range<Int>) -> Int {
        let rows = runs[run]
        return starts[run] + (deck.lowerBound - rows.lowerBound) * rows.count + deck.upperBound - 1 - rows.lowerBound
    }

    /// The weights of a deck, one a story.
    @inline(__always) func ofDeck(_ deck: Range<Int>, in run: Int) -> ArraySlice<Double> {
        let start = index(run, deck) * bodyCount
        return weights[start..<(start + bodyCount)]
    }

    /// The greatest weight of a deck, at least 0.
    @inline(__always) func best(_ deck: Range<Int>, in run: Int) -> Double { bests[index(run, deck)] }
}
