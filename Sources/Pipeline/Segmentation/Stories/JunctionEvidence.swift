// Looks at the junctions of a page and scores them. What is measured there stands in JunctionEvidence+Traits.

import Corpus

/// The junctions of a page and their traits.
struct JunctionEvidence {
    let stories: PageStories
    /// In page order.
    let junctions: [Junction]
    /// How many groups of the page have a form.
    private(set) var forms: [HeadForm: Int] = [:]
    /// How many junctions have rows of these lengths, where they are as long as each other: 5 over 5.
    private(set) var rowLengths: [[Int]: Int] = [:]
    /// The forms of each group.
    let formsOfGroup: [[HeadForm]]
    let areBlanksSilent: Bool
    let isSigned: Bool
    /// The page shows what documents of offices have: a number, a table of metadata, a sign-off.
    let isDocument: Bool
    /// Lengths of all groups in characters, ascending.
    let lengths: [Int]
    var sections: SectionCohesion
    /// For every element whether it is part of a speech.
    let isSpoken: [Bool]
    /// Lines with nothing but 1, 2, 3 over the parts of a feature.
    let sectionNumbers: Set<Int>

    init(_ stories: PageStories) {
        self.stories = stories
        let usual = stories.usualGap == Int.max ? 1 : stories.usualGap
        areBlanksSilent = !stories.draft.inked.dropFirst().contains { stories.draft.gaps[$0] > usual }
        isSigned = stories.elements.indices.contains { element in
            switch stories.elements[element] {
            case .line(_, let role): role == .byline || role == .dateline
            case .paragraph: stories.edges[element].opensWithDateline
            case .group: false
            }
        }
        isDocument = stories.draft.inked.contains { line in
            switch stories.draft.rulings[line]?.rule {
            case .documentNumber, .documentMetadata, .documentSignOff, .documentImprint: true
            default: false
            }
        }
        lengths = stories.groups.map { $0.lines.reduce(0) { $0 + stories.draft.text.lines[$1].count } }.sorted()
        junctions = JunctionEvidence.junctions(stories)
        sections = SectionCohesion(stories.draft.text)
        isSpoken = Salutations.spoken(stories)
        sectionNumbers = JunctionEvidence.sectionNumbers(stories.draft)
        formsOfGroup = stories.groups.map { HeadForm.all(stories.draft, $0) }
        for form in formsOfGroup.joined() { forms[form, default: 0] += 1 }
        for junction in junctions {
            if let lengths = equalRows(junction) { rowLengths[lengths, default: 0] += 1 }
        }
    }

    private static func junctions(_ stories: PageStories) -> [Junction] {
        var result: [Junction] = []
        var before: Int?
        var groups: [Int] = []
        for element in stories.elements.indices {
            switch stories.elements[element] {
            case .group: groups.append(element)
            case .paragraph:
                if let before, !groups.isEmpty || mayPartSilently(stories, before, element) {
                    let lines = groups.flatMap { stories.lines($0) }
                    result.append(Junction(before: before, after: element, groups: groups, lines: lines))
                }
                (before, groups) = (element, [])
            case .line: break
            }
        }
        return result
    }

    private static let notes: Phrases = ["注:", "注释", "备注", "附注", "说明:", "附:", "附件"]

    /// Without a headline between, only wider blanks, another column or furniture can part stories.
    private static func mayPartSilently(_ stories: PageStories, _ before: Int, _ after: Int) -> Bool {
        let draft = stories.draft
        guard let last = stories.lines(before).last, let first = stories.lines(after).first, draft.isSentence(last)
        else { return false }
        // Blanks part the stanzas of a poem.
        if draft.textLines.contains(last), draft.textLines.contains(first) { return false }
        // Notes belong to what they stand under, numbered parts to what they are parts of.
        let opening = draft.words(first)
        if opening.startsWithAny(notes) || Outlines.level(opening) != nil || goesOnWithArticle(stories, before, after) {
            return false
        }
        if draft.gaps[first] > (stories.usualGap == Int.max ? 1 : stories.usualGap) || after > before + 1 {
            return true
        }
        let above = stories.column(from: before, step: -1)
        guard above > 0 else { return false }
        let below = stories.column(from: after, step: 1)
        return below > 0 && abs(above - below) * 10 >= max(above, below) && !areSetAlike(stories, before, after)
    }

    /// 第十三条 behind 第十二条: the articles of one law.
    private static func goesOnWithArticle(_ stories: PageStories, _ before: Int, _ after: Int) -> Bool {
        func numbersArticle(_ element: Int) -> Bool {
            stories.lines(element).first.map { Outlines.numbersArticle(stories.draft.words($0)) } ?? false
        }
        guard numbersArticle(after) else { return false }
        return (max(0, before - 2)...before).contains { stories.isParagraph($0) && numbersArticle($0) }
    }

    /// The lines of both paragraphs themselves are as wide as each other, whatever stands farther off.
    private static func areSetAlike(_ stories: PageStories, _ before: Int, _ after: Int) -> Bool {
        let (above, below) = (stories.lines(before), stories.lines(after))
        guard above.count >= 3, below.count >= 3 else { return false }
        func width(_ lines: ArraySlice<Int>) -> ColumnCount {
            lines.dropFirst().dropLast().reduce(0) { max($0, stories.draft.inkWidth($1)) }
        }
        return abs(width(above) - width(below)) <= 2
    }

    /// The scores of all junctions, in their order.
    ///
    /// Groups of a page that are set alike are mostly of one kind, headings of one feature or headlines of short news: each
    /// leans a little to what the others are.
    mutating func scores() -> [Double] {
        var scores: [Double] = []
        for junction in junctions { scores.append(score(junction)) }
        // A page of a site has one text, whatever stands around its headings.
        guard !stories.draft.shape.isWebArticle else { return scores }
        for (index, context) in contexts(scores).enumerated() {
            if let context { scores[index] = context.score }
        }
        var alike: [Int: (sum: Double, count: Double)] = [:]
        let settings = junctions.map { setting(of: $0) }
        for (setting, score) in zip(settings, scores) {
            guard let setting else { continue }
            alike[setting, default: (0, 0)].sum += max(-4, min(4, score))
            alike[setting, default: (0, 0)].count += 1
        }
        for (index, setting) in settings.enumerated() {
            guard let setting, let all = alike[setting], all.count > 2 else { continue }
            let others = (all.sum - max(-4, min(4, scores[index]))) / (all.count - 1)
            scores[index] += JunctionEvidence.lean * others * (all.count - 1) / (all.count + 1)
        }
        raiseLoneHeadings(&scores)
        lowerOnTornPages(&scores)
        return scores
    }

    /// Stories of a newspaper have no heading or several: one alone between two stories is rather the headline of a third.
    private func raiseLoneHeadings(_ scores: inout [Double]) {
        guard !stories.draft.shape.isUnwrapped, !isDocument else { return }
        var (run, last) = ([Int](), Junction?.none)
        func settle(before next: Junction?) {
            if run.count == 1, scores[run[0]] > -5, !goesOnElsewhere(from: last, to: next) {
                scores[run[0]] += JunctionEvidence.lone
            }
            (run, last) = ([], next)
        }
        for (index, junction) in junctions.enumerated() {
            if scores[index] > 0 {
                settle(before: junction)
            } else if !junction.groups.isEmpty, !isNumbered(junction), !isSpoken[junction.after] {
                run.append(index)
            }
        }
        settle(before: nil)
    }

    /// A jump from another page opens the story between two junctions, or one to another page ends it: more headings stand
    /// there. Without a junction the page begins or ends.
    private func goesOnElsewhere(from opening: Junction?, to closing: Junction?) -> Bool {
        let body = (opening?.after ?? 0)...(closing?.before ?? stories.elements.count - 1)
        if body.contains(where: { stories.edges[$0].trailingJump != nil || stories.edges[$0].leadingJump != nil }) {
            return true
        }
        let from = ((opening?.before ?? -1) + 1)..<body.upperBound
        let to = body.lowerBound..<(closing?.after ?? stories.elements.count)
        return from.contains { isJump($0, .from) } || to.contains { isJump($0, .to) }
    }

    private func isJump(_ element: Int, _ direction: Jump.Direction) -> Bool {
        guard case .line(let line, .jumpMarker) = stories.elements[element] else { return false }
        return Jumps.jump(stories.draft.words(line), line: line)?.direction == direction
    }

    private static let lone = 2.0

    /// Where a byline opens a story with no headline over it, headlines were torn off: what stays in a column is a heading.
    private func lowerOnTornPages(_ scores: inout [Double]) {
        guard !stories.draft.shape.isUnwrapped, stories.elements.indices.contains(where: { isBareByline($0) }) else {
            return
        }
        for (index, junction) in junctions.enumerated() where !junction.groups.isEmpty && !isSignedOrMarked(junction) {
            scores[index] -= JunctionEvidence.torn
        }
    }

    private static let torn = 0.8

    /// A byline between two paragraphs that does not sign the one above.
    private func isBareByline(_ element: Int) -> Bool {
        guard stories.role(element) == .byline, !stories.isCredit(element), element > 0,
            element + 1 < stories.elements.count, stories.isParagraph(element - 1), stories.isParagraph(element + 1)
        else { return false }
        return stories.lines(element - 1).last.map { stories.draft.isSentence($0) } ?? false
    }

    private func isSignedOrMarked(_ junction: Junction) -> Bool {
        let roles = ((junction.before + 1)..<junction.after).compactMap { stories.role($0) }
        return roles.contains { $0 == .byline || $0 == .dateline || $0 == .jumpMarker }
            || stories.edges[junction.after].opensWithDateline || stories.edges[junction.before].endsWithCredit
    }

    private func isNumbered(_ junction: Junction) -> Bool {
        junction.groups.first.flatMap { stories.lines($0).first }.map { Outlines.level(stories.draft.words($0)) != nil }
            ?? false
    }

    /// How much a junction leans to those that are set alike.
    private static let lean = 0.3

    /// How the groups of a junction are set, as a number; nil where something else than headline lines stands there too.
    private func setting(of junction: Junction) -> Int? {
        let creditCount = ((junction.before + 1)..<junction.after).count { stories.isCredit($0) }
        guard !junction.groups.isEmpty, junction.after - junction.before == junction.groups.count + 1 + creditCount,
            let line = stories.lines(junction.groups[0]).first
        else { return nil }
        let measured = stories.draft.text.lines[line]
        // Headings stand as far in as each other, headlines where their length lets them.
        let indent = min(3, (measured.indent + 1) / 2)
        return (indent * 4 + min(3, stories.draft.gaps[line])) * 2 + (measured.isLetterSpaced ? 1 : 0)
    }

    /// Log odds of two stories meeting here. Without a headline, a dateline, a jump or wider blanks they stay below 0: words and
    /// columns alone need a headline left over to confirm them.
    mutating func score(_ junction: Junction) -> Double {
        var traits = shapeTraits(junction)
        let isSilent = junction.groups.isEmpty
        let weights = isSilent ? JunctionTrait.silentWeights : JunctionTrait.weights
        var score = traits.weighed(weights)
        // Words are counted only where they can still change what follows from the score.
        let decided = isSilent ? -JunctionEvidence.reach + SilentCuts.lowestScore : -JunctionEvidence.reach
        if score > decided, isSilent || score < JunctionEvidence.reach {
            addWords(junction, &traits)
            score = traits.weighed(weights)
        }
        // A page of a site has one text.
        if stories.draft.shape.isWebArticle { return min(score, -1) }
        guard junction.groups.isEmpty else { return score }
        let isMarked = traits[.moreBlanks] > 0 || traits[.dateline] > 0 || traits[.jump] > 0
        return isMarked ? score : min(score, -1 + 0.8 * traits[.columnChange])
    }

    /// More than words can add to a score or take from it.
    private static let reach = 6.0

    mutating func addWords(_ junction: Junction, _ traits: inout JunctionTraits) {
        guard let shared = sections.measure(junction, stories) else { return }
        traits[.cohesion] = max(-1, min(1.5, (shared.value - 0.06) * 20)) * shared.trust
        if shared.headSharedAfter > shared.headSharedBefore { traits[.wordsAfter] = 1 }
        if shared.headSharedAfter < shared.headSharedBefore { traits[.wordsBefore] = 1 }
    }
}

extension Array {
    /// Index of the first element for which a condition holds that holds for all behind it, too; the count where there is none.
    /// - Complexity: O(log n).
    @inline(__always) func firstPlace(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension [Int] {
    /// Index of the first value that is not below a limit, in an array that ascends.
    /// - Complexity: O(log n).
    func firstPlace(notBelow limit: Int) -> Int { firstPlace { $0 >= limit } }
}
