// Stories that go on on another page when both pages were read into one text: 下转第四版 at the end of the first half, 上接第一版
// over the second, and a folio between them.

import Corpus

/// Joins such halves. Halves on texts of their own are joined in the library, by `joinParts`.
enum JumpHalves {
    /// How many pairs of characters the halves share and no third story has, at least: where they are the only halves of the
    /// text, where there are others, and where no folio stands between them.
    private static let leastShared = (alone: 1, amongOthers: 3, onOnePage: 8)
    /// No text of a few pages has more stories.
    private static let mostStories = 64

    /// The first half and the second, by their numbers among the stories.
    private struct Halves {
        let earlier: Int
        let later: Int
    }

    /// The page with those halves joined, and its headlines given out again; the headline repeated over the second half is
    /// given to nobody.
    /// - Complexity: linear in the text for every second half.
    static func resolve(
        _ stories: PageStories, _ assignment: HeadlineAssignment
    ) -> (stories: PageStories, assignment: HeadlineAssignment) {
        var best = (stories: stories, assignment: assignment)
        guard (2...mostStories).contains(stories.bodies.count) else { return best }
        while let halves = next(best.stories) {
            let joined = best.stories.joined(
                best.stories.bodies[halves.earlier], best.stories.bodies[halves.later],
                without: echoes(halves, best.stories, best.assignment))
            best = (joined, HeadlineAssignment(joined))
        }
        return best
    }

    private static func next(_ stories: PageStories) -> Halves? {
        let laters = stories.bodies.indices.filter { stories.points(.from, from: stories.bodies[$0]) }
        let earliers = stories.bodies.indices.filter { stories.points(.to, from: stories.bodies[$0]) }
        guard let first = earliers.first, laters.contains(where: { $0 > first }) else { return nil }
        let words = StoryWords(stories)
        let isAlone = earliers.count == 1 && laters.count == 1
        for later in laters {
            let found = earliers.filter { $0 < later }
                .map { (story: $0, shared: words.share(words[later], with: $0, besides: later)) }
                .max { ($0.shared, -$0.story) < ($1.shared, -$1.story) }
            guard let found else { continue }
            let isOnePage = !stories.hasFolio(between: found.story, later)
            let least = isOnePage ? leastShared.onOnePage : isAlone ? leastShared.alone : leastShared.amongOthers
            if found.shared >= least { return Halves(earlier: found.story, later: later) }
        }
        return nil
    }

    /// The lines of the headline right over the second half.
    private static func echoes(_ halves: Halves, _ stories: PageStories, _ assignment: HeadlineAssignment) -> [Int] {
        let deck = assignment.decks[halves.later]
        guard !deck.isEmpty, let start = stories.bodies[halves.later].parts.first,
            let end = stories.bodies[halves.later - 1].parts.last
        else { return [] }
        return Set(stories.headRows[deck].map(\.element)).filter { end < $0 && $0 < start }.sorted()
    }
}

extension PageStories {
    fileprivate func points(_ direction: Jump.Direction, from body: StoryBody) -> Bool {
        body.jumps.contains { $0.direction == direction }
    }

    /// The foot of one page or the head of another stands between two stories.
    fileprivate func hasFolio(between earlier: Int, _ later: Int) -> Bool {
        guard let end = bodies[earlier].parts.last, let above = lines(end).last,
            let start = bodies[later].parts.first, let below = lines(start).first, above < below
        else { return false }
        return (above..<below).contains { draft.rulings[$0]?.role == .folio || draft.rulings[$0]?.role == .masthead }
    }
}
