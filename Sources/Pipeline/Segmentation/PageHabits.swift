// The habits of one page: what a blank line, an indent and a narrow first line say on it. Counted, never assumed.

import Glibc

/// Chances, as logarithms, of what stands before lines of each kind on one page.
struct PageHabits: Sendable {
    /// What a line is to the line before it.
    enum Place: Int, CaseIterable {
        /// It goes on with the paragraph.
        case within
        /// It opens a paragraph.
        case opening
        /// It opens a headline or heading behind text.
        case head
        /// It goes on with a headline.
        case withinHead
        /// It opens a paragraph under a headline or heading.
        case underHead
    }

    /// Kinds of gaps: 0, 1, 2, 3 blanks and more, and any before a line that opens with 《 “ （.
    private static let gapKinds = 5
    /// Counts every page starts from: what print does.
    private static let priors: [[Double]] = [
        [2.6, 0.12, 0.05, 0.02, 0.35],
        [1.2, 1.2, 0.15, 0.05, 0.4],
        [0.7, 1.2, 0.7, 0.5, 0.3],
        [2.0, 0.5, 0.1, 0.02, 0.1],
        [1.0, 1.5, 0.25, 0.1, 0.3],
    ]

    private var gapCounts = PageHabits.priors
    private var gapLogs = [Float](repeating: 0, count: PageHabits.gapKinds * 5)
    /// First lines and later lines with an indent, and without.
    private var indentCounts: [[Double]] = [[0.6, 0.6], [0.03, 1.2]]
    /// First lines and later lines narrower by two characters, and not.
    private var narrowCounts: [[Double]] = [[0.5, 0.6], [0.1, 1.6]]
    /// ln P(indent | first line) − ln P(indent | later line), for an indented line and for another.
    private(set) var indentGain: (with: Float, without: Float) = (0, 0)
    /// Likewise for a line narrower than its column by an indent.
    private(set) var narrowGain: (with: Float, without: Float) = (0, 0)

    /// Neither blanks nor indents nor narrow lines show where paragraphs open.
    private(set) var opensSilently = false

    init() { settle() }

    /// Index of a gap among the kinds.
    static func gapKind(_ blanks: Int, opensWithMark: Bool) -> Int { blanks > 0 && opensWithMark ? 4 : min(3, blanks) }

    mutating func countGap(_ kind: Int, _ place: Place) { gapCounts[place.rawValue][kind] += 1 }

    mutating func countIndent(_ isIndented: Bool, isFirst: Bool) {
        indentCounts[isFirst ? 0 : 1][isIndented ? 0 : 1] += 1
    }

    mutating func countNarrow(_ isNarrow: Bool, isFirst: Bool) {
        narrowCounts[isFirst ? 0 : 1][isNarrow ? 0 : 1] += 1
    }

    /// Turns counts into chances.
    ///
    /// A gap is weighed against how often it stands on the page at all: where no line follows a blank one, that none
    /// stands before a headline says nothing.
    mutating func settle() {
        var all = [Double](repeating: 0.02, count: PageHabits.gapKinds)
        for counts in gapCounts { for kind in all.indices { all[kind] += counts[kind] } }
        let prior = PageHabits.priors.reduce(into: [Double](repeating: 0, count: PageHabits.gapKinds)) { sum, counts in
            for kind in sum.indices { sum[kind] += counts[kind] }
        }
        let total = all.reduce(0, +)
        for place in Place.allCases {
            let counts = gapCounts[place.rawValue]
            // What this page does at all, times what print prefers here.
            let own = PageHabits.priors[place.rawValue]
            var expected = all.indices.map { all[$0] / total * own[$0] / prior[$0] }
            let sum = expected.reduce(0, +)
            for kind in expected.indices { expected[kind] /= sum }
            let seen = zip(counts, own).reduce(0) { $0 + $1.0 - $1.1 }
            for kind in all.indices {
                let chance = (counts[kind] - own[kind] + 4 * expected[kind]) / (seen + 4)
                gapLogs[place.rawValue * PageHabits.gapKinds + kind] = Float(log(max(chance, 1e-4)))
            }
        }
        indentGain = PageHabits.gain(indentCounts)
        narrowGain = PageHabits.gain(narrowCounts)
        // First lines without an indent are common: lists, texts behind a dateline, lines a bracket makes longer.
        narrowGain.without = max(-1.5, narrowGain.without)
        narrowGain.with = min(1.8, narrowGain.with)
        indentGain.without = max(-3, indentGain.without)
        opensSilently =
            gap(0, .opening) > -0.25 && [indentCounts[0], narrowCounts[0]].allSatisfy { $0[0] * 2 < $0[1] }
    }

    private static func gain(_ counts: [[Double]]) -> (with: Float, without: Float) {
        let sums = counts.map { $0[0] + $0[1] }
        func log(_ kind: Int) -> Float {
            Float(Glibc.log(counts[0][kind] / sums[0]) - Glibc.log(counts[1][kind] / sums[1]))
        }
        return (log(0), log(1))
    }

    /// ln P(gap | place).
    @inline(__always) func gap(_ kind: Int, _ place: Place) -> Float {
        gapLogs[place.rawValue * PageHabits.gapKinds + kind]
    }
}
