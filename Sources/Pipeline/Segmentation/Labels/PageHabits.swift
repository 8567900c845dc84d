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
    /// A number for each kind of gap; the last three places are not used.
    private typealias Gaps = SIMD8<Double>
    /// Counts every page starts from: what print does.
    private static let priors: [Gaps] = [
        Gaps(2.6, 0.12, 0.05, 0.02, 0.35, 1, 1, 1),
        Gaps(1.2, 1.2, 0.15, 0.05, 0.4, 1, 1, 1),
        Gaps(0.7, 1.2, 0.7, 0.5, 0.3, 1, 1, 1),
        Gaps(2.0, 0.5, 0.1, 0.02, 0.1, 1, 1, 1),
        Gaps(1.0, 1.5, 0.25, 0.1, 0.3, 1, 1, 1),
    ]

    private var gapCounts = PageHabits.priors
    /// For each kind of gap.
    private var gapLogs = [GapChances](repeating: GapChances(), count: PageHabits.gapKinds)
    /// First lines and later lines with an indent, and without.
    private var indentCounts = (first: SIMD2(0.6, 0.6), later: SIMD2(0.03, 1.2))
    /// First lines and later lines narrower by two characters, and not.
    private var narrowCounts = (first: SIMD2(0.5, 0.6), later: SIMD2(0.1, 1.6))
    /// ln P(indent | first line) − ln P(indent | later line), for an indented line and for another.
    private(set) var indentGain: (with: Float, without: Float) = (0, 0)
    /// Likewise for a line narrower than its column by an indent.
    private(set) var narrowGain: (with: Float, without: Float) = (0, 0)

    /// Share of the first lines of paragraphs that are narrow before any was seen.
    private static let usualNarrowShare = 0.45

    /// Neither blanks nor indents nor narrow lines show where paragraphs open.
    private(set) var opensSilently = false

    /// What is true of print at large.
    static let usual = PageHabits()

    private init() { settle() }

    /// Index of a gap among the kinds.
    static func gapKind(_ blanks: Int, opensWithMark: Bool) -> Int { blanks > 0 && opensWithMark ? 4 : min(3, blanks) }

    mutating func countGap(_ kind: Int, _ place: Place) { gapCounts[place.rawValue][kind] += 1 }

    mutating func countIndent(_ isIndented: Bool, isFirst: Bool) {
        PageHabits.count(isIndented ? 0 : 1, isFirst: isFirst, in: &indentCounts)
    }

    mutating func countNarrow(_ isNarrow: Bool, isFirst: Bool) {
        PageHabits.count(isNarrow ? 0 : 1, isFirst: isFirst, in: &narrowCounts)
    }

    /// Turns counts into chances.
    ///
    /// A gap is weighed against how often it stands on the page at all: where no line follows a blank one, that none
    /// stands before a headline says nothing.
    mutating func settle() {
        let all = PageHabits.sum(gapCounts, from: 0.02)
        let prior = PageHabits.sum(PageHabits.priors, from: 0)
        let total = PageHabits.total(all)
        for place in Place.allCases {
            let counts = gapCounts[place.rawValue]
            // What this page does at all, times what print prefers here.
            let own = PageHabits.priors[place.rawValue]
            var expected = all / total * own / prior
            expected /= PageHabits.total(expected)
            var seen = 0.0
            for kind in 0..<PageHabits.gapKinds { seen = seen + counts[kind] - own[kind] }
            let chances = (counts - own + 4 * expected) / (seen + 4)
            for kind in 0..<PageHabits.gapKinds {
                gapLogs[kind][place] = Float(log(max(chances[kind], 1e-4)))
            }
        }
        indentGain = PageHabits.gain(indentCounts)
        narrowGain = PageHabits.gain(narrowCounts)
        // First lines without an indent are common: lists, texts behind a dateline, lines a bracket makes longer.
        narrowGain.without = max(-1.5, narrowGain.without)
        // Where hardly any first line is narrow, a narrow line is none either, whatever else is even rarer.
        let share = narrowCounts.first[0] / (narrowCounts.first[0] + narrowCounts.first[1])
        narrowGain.with = min(1.8, narrowGain.with) + Float(min(0, log(share / PageHabits.usualNarrowShare)))
        indentGain.without = max(-3, indentGain.without)
        opensSilently =
            gap(0)[.opening] > -0.25 && indentCounts.first[0] * 2 < indentCounts.first[1]
            && narrowCounts.first[0] * 2 < narrowCounts.first[1]
    }

    /// Counts of lines with a trait and without it, among first lines and later ones.
    private typealias TraitCounts = (first: SIMD2<Double>, later: SIMD2<Double>)

    @inline(__always)
    private static func count(_ trait: Int, isFirst: Bool, in counts: inout TraitCounts) {
        if isFirst { counts.first[trait] += 1 } else { counts.later[trait] += 1 }
    }

    private static func gain(_ counts: TraitCounts) -> (with: Float, without: Float) {
        let sums = (first: counts.first[0] + counts.first[1], later: counts.later[0] + counts.later[1])
        func log(_ kind: Int) -> Float {
            Float(Glibc.log(counts.first[kind] / sums.first) - Glibc.log(counts.later[kind] / sums.later))
        }
        return (log(0), log(1))
    }

    private static func sum(_ places: [Gaps], from start: Double) -> Gaps {
        places.reduce(Gaps(repeating: start)) { $0 + $1 }
    }

    private static func total(_ gaps: Gaps) -> Double {
        var total = 0.0
        for kind in 0..<gapKinds { total += gaps[kind] }
        return total
    }

    /// ln P(gap | place).
    @inline(__always) func gap(_ kind: Int) -> GapChances { gapLogs[kind] }
}

/// ln P(gap | place) of a gap of one kind, for every place.
struct GapChances: Sendable {
    private var logs = SIMD8<Float>.zero

    @inline(__always) subscript(place: PageHabits.Place) -> Float {
        get { logs[place.rawValue] }
        set { logs[place.rawValue] = newValue }
    }
}
