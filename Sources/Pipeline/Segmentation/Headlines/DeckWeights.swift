// How well each headline that can be cut out of rows that stand together fits each story: worked out once, asked for every way to cut.

/// Weights of the decks of a page: of every stretch of rows of every run, with every story.
struct DeckWeights {
    /// What the rows of a deck add up to, with one story.
    struct Sum {
        private var word = 0.0
        private var place = -Double.infinity
        private var look = -Double.infinity

        @inline(__always) mutating func add(_ word: Double, _ place: Double, _ look: Double) {
            self.word += word
            self.place = max(self.place, place)
            self.look = max(self.look, look)
        }

        /// Nats.
        @inline(__always) func weight(_ gain: Double) -> Double { max(-60, min(200, word)) + place + look + gain }
    }

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
        starts.reserveCapacity(runs.count)
        for run in runs {
            starts.append(count)
            count += run.count * run.count
        }
        weights = Array(filledWith: 0, count: count * bodyCount)
        bests = Array(filledWith: 0, count: count)
        for run in runs.indices {
            for row in runs[run] { measure(from: row, run, words, places, looks, gains) }
        }
    }

    /// All decks from a row on.
    private mutating func measure(
        from first: Int, _ run: Int, _ words: [Double], _ places: [Double], _ looks: [Double], _ gains: [Double]
    ) {
        let deck = index(run, first..<(first + 1))
        let rows = first..<runs[run].upperBound
        weights.withUnsafeMutableBufferPointer { weights in
            for body in gains.indices {
                var sum = Sum()
                var (here, there) = (deck * gains.count + body, first * gains.count + body)
                for row in rows {
                    sum.add(words[there], places[there], looks[row])
                    weights[here] = sum.weight(gains[body])
                    (here, there) = (here + gains.count, there + gains.count)
                }
            }
        }
        for place in deck..<(deck + rows.count) {
            for body in 0..<gains.count { bests[place] = max(bests[place], weights[place * gains.count + body]) }
        }
    }

    @inline(__always) private func index(_ run: Int, _ deck: Range<Int>) -> Int {
        let rows = runs[run]
        return starts[run] + (deck.lowerBound - rows.lowerBound) * rows.count + deck.upperBound - 1 - rows.lowerBound
    }

    /// The weights of a deck, one a story.
    @inline(__always) func ofDeck(_ deck: Range<Int>, in run: Int) -> ArraySlice<Double> {
        ofDeck(at: index(run, deck))
    }

    /// Appends the weights of a deck, one a story.
    @inline(__always) func append(_ deck: Range<Int>, in run: Int, to fits: inout [Double]) {
        let first = index(run, deck) * bodyCount
        for place in first..<(first + bodyCount) { fits.append(weights[place]) }
    }

    @inline(__always) private func ofDeck(at index: Int) -> ArraySlice<Double> {
        weights[(index * bodyCount)..<((index + 1) * bodyCount)]
    }

    /// The greatest weight of a deck, at least 0.
    @inline(__always) func best(_ deck: Range<Int>, in run: Int) -> Double { bests[index(run, deck)] }
}

/// The decks of a page cut in one way, with how well each fits every story.
struct DeckList {
    private(set) var decks: [Range<Int>] = []
    /// Nats, deck by deck, a number a story.
    private(set) var fits: [Double] = []

    /// - Parameters:
    ///   - deckCount: how many decks there may be.
    init(deckCount: Int, bodyCount: Int) {
        decks.reserveCapacity(deckCount)
        fits.reserveCapacity(deckCount * bodyCount)
    }

    mutating func removeAll() {
        decks.removeAll(keepingCapacity: true)
        fits.removeAll(keepingCapacity: true)
    }

    mutating func append(_ deck: Range<Int>, in run: Int, _ weights: DeckWeights) {
        decks.append(deck)
        weights.append(deck, in: run, to: &fits)
    }
}
