// How well the words of headlines and stories agree: the query likelihood of language models, smoothed after Dirichlet.

import Glibc

/// How much better one story explains a headline than the page as a whole does.
struct SharedWords {
    /// Nats, -30...30: headline by headline, one number a story.
    private(set) var scores: [Double] = []
    private static let smoothing = 40.0

    /// Scores every headline with every story.
    ///
    /// Under Dirichlet smoothing a pair that a story does not hold costs the same whichever pair it is, so that only the
    /// pairs a story holds are looked at. Words that the story has at all count a little even where every story has them.
    /// - Parameters:
    ///   - words: those of the headlines of the page.
    ///   - heads: the headlines' numbers among those of the page.
    init(_ words: HeadWords, _ bodies: ArraySlice<StoryBody>, heads: Range<Int>) {
        scores = PairCounts.with(pairCount: words.pairCount, storyCount: bodies.count) {
            SharedWords.scores(words, bodies, heads, $0)
        }
    }

    /// - Parameter counts: of no story yet.
    private static func scores(
        _ words: HeadWords, _ bodies: ArraySlice<StoryBody>, _ heads: Range<Int>, _ counts: PairCounts
    ) -> [Double] {
        var sizes: [Double] = []
        sizes.reserveCapacity(bodies.count)
        for (story, body) in bodies.enumerated() {
            sizes.append(Double(words.add(body.parts, to: counts, story: story)))
        }
        let all = max(1, sizes.reduce(0, +))
        let absences = sizes.map { log(SharedWords.smoothing / ($0 + SharedWords.smoothing)) }
        var gains = GainTable(smoothing: SharedWords.smoothing, all: all)
        var scores = [Double](filledWith: 0, count: heads.count * bodies.count)
        scores.withUnsafeMutableBufferPointer { scores in
            withUnsafeTemporaryAllocation(of: Double.self, capacity: bodies.count) { held in
                held.initialize(repeating: 0)
                for head in heads {
                    let row = (head - heads.lowerBound) * bodies.count
                    SharedWords.add(
                        words.pairs(ofHead: head), counts, &gains, absences, held,
                        to: UnsafeMutableBufferPointer(rebasing: scores[row..<(row + bodies.count)]))
                }
            }
        }
        return scores
    }

    /// Adds up one headline.
    /// - Parameter held: room for how many of its pairs each story holds.
    private static func add(
        _ pairs: ArraySlice<Int32>, _ counts: PairCounts, _ gains: inout GainTable,
        _ absences: [Double], _ held: UnsafeMutableBufferPointer<Double>, to scores: UnsafeMutableBufferPointer<Double>
    ) {
        let bodyCount = held.count
        var known = 0.0
        for body in 0..<bodyCount { held[body] = 0 }
        for pair in pairs {
            var total: Int32 = 0
            counts.forEachStory(holding: Int(pair)) { total &+= $1 }
            guard total > 0 else { continue }
            known += 1
            counts.forEachStory(holding: Int(pair)) { body, count in
                held[body] += 1
                scores[body] += gains.gain(count, of: total)
            }
        }
        for body in 0..<bodyCount {
            let score = scores[body] + known * absences[body] + min(4, 0.4 * held[body])
            scores[body] = max(-30, min(30, score))
        }
    }
}

/// What a story gains by holding a pair so often, of so many times on the page; worked out so far as it was asked for, since
/// most pairs stand once or twice on a page.
private struct GainTable {
    private static let width = 16
    /// 0 where nobody asked yet; there is no such gain.
    private var gains = [Double](filledWith: 0, count: 4 * GainTable.width)
    private let smoothing: Double
    private let all: Double

    /// - Parameters:
    ///   - smoothing: how many pairs the page lends to every story.
    ///   - all: number of pairs on the page.
    init(smoothing: Double, all: Double) { (self.smoothing, self.all) = (smoothing, all) }

    /// - Parameter own: 1...4.
    @inline(__always) mutating func gain(_ own: Int32, of total: Int32) -> Double {
        guard total < GainTable.width else { return computed(own, total) }
        let place = Int(own - 1) * GainTable.width + Int(total)
        if gains[place] == 0 { gains[place] = computed(own, total) }
        return gains[place]
    }

    private func computed(_ own: Int32, _ total: Int32) -> Double {
        log(1 + Double(own) / (smoothing * Double(total) / all))
    }
}
