// What the places around a junction say of it: a feature has several headings, one after the other, its parts are long, and
// what they tell comes back to the people and things of its first lines. The first score of a junction knows nothing of this.

import Glibc

/// What stands around a junction, each trait as a number around 0 or 1.
struct JunctionContext: Sendable {
    enum Trait: Int, CaseIterable, Sendable {
        /// The score of the junction by itself, -8...8.
        case score
        /// Always 1.
        case always
        /// Its groups have four characters at most; a colon stands in them.
        case tiny, colon
        /// ln((characters up to the next junction + 20) / 148).
        case length
        /// The scores of the junctions before and behind, -1...1; without a group -1.
        case previous, next
        /// Characters since stories surely changed, in thousands, at most 2.
        case since
        /// No junction follows.
        case last
        /// Rare words that the text behind shares with all text since stories surely changed, 0...1 and seldom above 0.5.
        case words
        /// Likewise of the next sections behind that one, up to where stories surely change: by how much the one that shares the
        /// most has more than 0.25, at most 0.6.
        case laterWords

        /// Log odds that the trait adds to there being two stories; `score` is part of one already.
        ///
        /// Fitted to composed pages, and taken half of the way: sentences put together at random share too few words and
        /// know no features, so that generated pages ask for others. `laterWords` was set by trial on both kinds of pages.
        static let weights: [Double] = [0.85, -0.05, -0.55, -0.6, -0.7, 0.65, 0.45, 1, 0.85, -1.85, -4]
    }

    /// In the order of `Trait`.
    private(set) var values = [Double](filledWith: 0, count: Trait.allCases.count)

    subscript(trait: Trait) -> Double {
        get { values[trait.rawValue] }
        set { values[trait.rawValue] = newValue }
    }

    var score: Double { zip(values, Trait.weights).reduce(0) { $0 + $1.0 * $1.1 } }
}

extension JunctionEvidence {
    /// From this score on stories surely change.
    private static let sure = 2.5
    /// Beyond this score nothing around a junction changes what follows from it.
    private static let decided = 9.0
    private static let laterSections = 4
    /// Sections of different stories share as much by chance.
    private static let usualShare = 0.25

    /// What stands around each junction; nil where no headline or heading stands, or where its own score decides.
    /// - Parameter scores: those of the junctions by themselves.
    /// - Complexity: linear in the length of the text.
    mutating func contexts(_ scores: [Double]) -> [JunctionContext?] {
        guard scores.indices.contains(where: { isOpen($0, scores) }) else {
            return Array(filledWith: nil, count: scores.count)
        }
        let sections = junctions.indices.map { section(behind: $0) }
        var words = SharedRareWords(stories.row, self.sections.pairs, [firstSection] + sections)
        var since = length(firstSection)
        var contexts: [JunctionContext?] = []
        contexts.reserveCapacity(scores.count)
        words.addToLead(firstSection)
        for index in junctions.indices {
            let length = length(sections[index])
            if isOpen(index, scores) {
                var context = JunctionContext()
                addPlace(index, scores, &context)
                addHead(junctions[index], &context)
                context[.length] = log(Double(length + 20) / 148)
                context[.since] = Double(min(since, 2000)) / 1000
                context[.words] = words.share(of: sections[index])
                context[.laterWords] = laterShare(behind: index, scores, sections, &words)
                contexts.append(context)
            } else {
                contexts.append(nil)
            }
            if scores[index] >= JunctionEvidence.sure, !junctions[index].groups.isEmpty {
                since = 0
                words.forgetLead()
            }
            since += length
            words.addToLead(sections[index])
        }
        return contexts
    }

    /// The most that one of the next sections shares with the text so far: what is told there comes back to it, whatever
    /// stands between.
    private func laterShare(
        behind index: Int, _ scores: [Double], _ sections: [Range<Int>], _ words: inout SharedRareWords
    ) -> Double {
        var most = 0.0
        for place in junctions.indices.dropFirst(index + 1).prefix(JunctionEvidence.laterSections) {
            if scores[place] >= JunctionEvidence.sure { break }
            most = max(most, words.share(of: sections[place]))
        }
        return max(0, min(0.6, most - JunctionEvidence.usualShare))
    }

    private func isOpen(_ index: Int, _ scores: [Double]) -> Bool {
        !junctions[index].groups.isEmpty && abs(scores[index]) < JunctionEvidence.decided
    }

    private func addPlace(_ index: Int, _ scores: [Double], _ context: inout JunctionContext) {
        func neighbour(_ place: Int) -> Double {
            guard junctions.indices.contains(place) else { return 0 }
            return junctions[place].groups.isEmpty ? -1 : max(-1, min(1, scores[place] / 4))
        }
        context[.always] = 1
        context[.score] = max(-8, min(8, scores[index]))
        context[.previous] = neighbour(index - 1)
        context[.next] = neighbour(index + 1)
        if index == junctions.count - 1 { context[.last] = 1 }
    }

    private func addHead(_ junction: Junction, _ context: inout JunctionContext) {
        let text = stories.draft.text
        if junction.lines.reduce(0, { $0 + text.lines[$1].count }) <= 4 { context[.tiny] = 1 }
        if junction.lines.contains(where: { text.lines[$0].signs.contains(.colon) }) { context[.colon] = 1 }
    }

    /// Everything before the first junction.
    private var firstSection: Range<Int> { 0..<((junctions.first?.before ?? -1) + 1) }

    /// Everything from a junction up to the next.
    private func section(behind index: Int) -> Range<Int> {
        let end = index + 1 < junctions.count ? junctions[index + 1].before + 1 : stories.elements.count
        return junctions[index].after..<max(end, junctions[index].after)
    }

    private func length(_ section: Range<Int>) -> Int {
        section.reduce(0) { sum, element in
            guard stories.isParagraph(element) else { return sum }
            return sum + stories.lines(element).reduce(0) { $0 + stories.draft.text.lines[$1].count }
        }
    }
}
