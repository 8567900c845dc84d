// Who is named where in an article. It knows no sentences.

import Corpus

/// The names of an article, ready to be asked who stands in a stretch of it.
struct Cast {
    private let mentions: [Mention]

    /// Sorts the names by place.
    init(_ mentions: [Mention]) {
        self.mentions = mentions.sorted { $0.span < $1.span }
    }

    /// The entities named in a stretch, without repetition, in text order.
    /// - Complexity: O(log(mentions) + mentions in the stretch).
    func members(of stretch: TextSpan) -> [EntityID] {
        var members = DistinctEntities()
        for mention in mentions(in: stretch) { members.add(mention.entityID) }
        return members.list
    }

    /// The names that lie in a stretch, in text order.
    func mentions(in stretch: TextSpan) -> [Mention] {
        var lower = firstIndex(at: stretch.start)
        var found: [Mention] = []
        while lower < mentions.count, mentions[lower].span.start < stretch.end {
            if mentions[lower].span.end <= stretch.end { found.append(mentions[lower]) }
            lower += 1
        }
        return found
    }

    /// The longest name that begins at a byte; nil when none does.
    func longest(at byte: Int) -> Mention? {
        var place = firstIndex(at: byte)
        var longest: Mention?
        while place < mentions.count, mentions[place].span.start == byte {
            longest = mentions[place]
            place += 1
        }
        return longest
    }

    /// The number of the first name that begins at or behind a byte.
    private func firstIndex(at byte: Int) -> Int {
        var lower = 0
        var upper = mentions.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if mentions[middle].span.start < byte { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }
}
