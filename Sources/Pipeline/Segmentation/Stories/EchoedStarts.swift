// Pages that gather their headlines at the top or at the foot and leave nothing between their stories: where a story begins,
// its first paragraph says what one of those headlines says.

import Corpus

/// Finds paragraphs that stories may begin with although nothing stands above them.
enum EchoedStarts {
    /// By how much headlines and stories must fit better with the cut, in nats.
    private static let leastGain = 10.0
    private static let mostRows = 40
    /// How many rare pairs of a headline its story's first paragraph holds at least.
    private static let leastPairs = 3

    /// For each headline the first paragraph that holds many of its rare pairs of characters, if the sentence above is over.
    /// - Complexity: the number of headlines times the length of the text.
    static func candidates(_ stories: PageStories) -> [SilentCuts.Candidate] {
        let words = stories.headWords
        let paragraphCount = stories.elements.indices.count { stories.isParagraph($0) }
        guard paragraphCount >= 6, stories.headRows.count <= mostRows else { return [] }
        let starts = Set(stories.bodies.compactMap { $0.parts.first })
        let elementCounts = words.elementCounts
        let limit = max(4, paragraphCount / 5)
        var found: [Int: Int] = [:]
        for head in stories.headRows.indices {
            let holders = words.holders(ofHead: head) { elementCounts[$0] < limit }
            let most = holders.reduce(0) { max($0, $1.count) }
            guard most >= leastPairs,
                let first = holders.first(where: { $0.count * 2 >= most && $0.count >= leastPairs }),
                mayBegin(stories, first.element), !starts.contains(first.element)
            else { continue }
            found[first.element] = max(found[first.element] ?? 0, first.count)
        }
        return found.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
            .map { SilentCuts.Candidate(echoed: $0.key, against: leastGain) }
    }

    /// Right under another paragraph, whose sentence is over; no speaker of a conversation, no number of an outline.
    private static func mayBegin(_ stories: PageStories, _ element: Int) -> Bool {
        guard element > 0, stories.isParagraph(element - 1), let last = stories.lines(element - 1).last,
            let first = stories.lines(element).first
        else { return false }
        let words = stories.draft.words(first)
        if words.prefix(7).contains(0x3A) { return false }
        return stories.draft.isSentence(last) && Outlines.level(words) == nil
    }
}
