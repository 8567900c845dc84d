// How often the stories of a page hold the pairs of characters of its headlines.

/// How often each story holds each pair; nearly all pairs stand in one story or two.
struct PairCounts {
    private let counts: UnsafeMutableBufferPointer<Int32>
    /// For every pair the stories that hold it, as bits.
    private let stories: UnsafeMutableBufferPointer<UInt32>
    private let storyCount: Int

    /// Calls a function with counts that are all 0 and do not outlive it.
    /// - Parameter storyCount: 32 at most.
    static func with<Result>(pairCount: Int, storyCount: Int, _ body: (PairCounts) -> Result) -> Result {
        precondition(storyCount <= 32, "32 stories have a bit, not \(storyCount)")
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: pairCount * storyCount) { counts in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: pairCount) { stories in
                counts.initialize(repeating: 0)
                stories.initialize(repeating: 0)
                return body(PairCounts(counts: counts, stories: stories, storyCount: storyCount))
            }
        }
    }

    @inline(__always) func add(_ count: Int32, of pair: Int, story: Int) {
        counts[pair &* storyCount &+ story] &+= count
        stories[pair] |= 1 << UInt32(story)
    }

    /// Calls back with the stories that hold a pair, ascending, and how often each does, 4 at most.
    @inline(__always) func forEachStory(holding pair: Int, _ body: (Int, Int32) -> Void) {
        var rest = stories[pair]
        while rest != 0 {
            let story = rest.trailingZeroBitCount
            body(story, min(4, counts[pair &* storyCount &+ story]))
            rest &= rest &- 1
        }
    }
}
