// The words of the stories of a page, as pairs of characters, and how many of them two stories share and no third has.

import Corpus

/// For every story the pairs of content characters of its text.
struct StoryWords {
    private let sets: [PairSet]
    private let pairs: PairHashes

    /// - Complexity: linear in the length of the text.
    init(_ stories: PageStories) {
        let pairs = PairHashes(stories.draft.text)
        self.pairs = pairs
        sets = stories.bodies.map { StoryWords.set(stories, pairs, $0.parts[...]) }
    }

    /// The pairs of a story, by its number on the page.
    subscript(story: Int) -> PairSet { sets[story] }

    /// The pairs of some parts of a story.
    func set(_ stories: PageStories, _ parts: ArraySlice<Int>) -> PairSet { StoryWords.set(stories, pairs, parts) }

    /// How many pairs of a piece are of one story and of no other.
    /// - Parameters:
    ///   - own: pairs that do not count.
    ///   - index: the story that the piece stands in.
    func share(_ piece: PairSet, with story: Int, notIn own: PairSet? = nil, besides index: Int) -> Int {
        var count = 0
        piece.forEach { pair in
            guard sets[story].contains(pair), !(own?.contains(pair) ?? false) else { return }
            for other in sets.indices where other != story && other != index && sets[other].contains(pair) { return }
            count += 1
        }
        return count
    }

    private static func set(_ stories: PageStories, _ pairs: PairHashes, _ parts: ArraySlice<Int>) -> PairSet {
        var set = PairSet()
        for part in parts { set.add(stories.lines(part), of: pairs) }
        return set
    }
}
