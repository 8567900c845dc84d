// Who is named where in an article. It knows no sentences.

import Corpus

/// The names of an article, ready to be asked who stands in a stretch of it.
struct Cast {
    /// One name at its place.
    struct Appearance {
        let span: TextSpan
        /// Number in the roster.
        let player: Int
        /// Number of the mention; nil for what only counts places (三地).
        var mention: Int?
    }

    private let appearances: [Appearance]

    /// Sorts the names by place.
    init(_ appearances: [Appearance]) { self.appearances = appearances.sorted { $0.span < $1.span } }

    /// Adds those named in a stretch, in text order.
    /// - Complexity: O(log(mentions) + mentions in the stretch).
    func add(_ stretch: TextSpan, to players: inout [Int], where fits: (Int) -> Bool = { _ in true }) {
        var place = stretch.isEmpty ? appearances.count : firstIndex(at: stretch.start)
        while place < appearances.count, appearances[place].span.start < stretch.end {
            let appearance = appearances[place]
            if appearance.span.end <= stretch.end, fits(appearance.player) { players.append(appearance.player) }
            place += 1
        }
    }

    /// Those named in a stretch, without repetition, in text order.
    func members(of stretch: TextSpan) -> [Int] {
        var members: [Int] = []
        add(stretch, to: &members)
        return members.withoutRepetition()
    }

    /// The names that lie in a stretch, in text order.
    func appearances(in stretch: TextSpan) -> [Appearance] {
        var found: [Appearance] = []
        var place = firstIndex(at: stretch.start)
        while place < appearances.count, appearances[place].span.start < stretch.end {
            if appearances[place].span.end <= stretch.end { found.append(appearances[place]) }
            place += 1
        }
        return found
    }

    /// The longest name that begins at a byte; nil when none does.
    func longest(at byte: Int) -> Appearance? {
        var place = firstIndex(at: byte)
        var longest: Appearance?
        while place < appearances.count, appearances[place].span.start == byte {
            longest = appearances[place]
            place += 1
        }
        return longest
    }

    /// The number of the first name that begins at or behind a byte.
    private func firstIndex(at byte: Int) -> Int {
        var lower = 0
        var upper = appearances.count
        while lower < upper {
            let middle = (lower + upper) / 2
            if appearances[middle].span.start < byte { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }
}
