// Tells running text from headlines, and where paragraphs begin, for all lines of a page at once: the row of labels with
// the greatest sum of evidence wins (Viterbi 1967). Evidence is counted in nats; it is listed in LineEvidence.

/// What an undecided line is.
enum LineLabel: Int, Sendable {
    /// The first line of a paragraph.
    case opening
    /// A later line of one.
    case within
    /// The first line of a headline or heading.
    case head
    /// A later line of one.
    case withinHead

    var isText: Bool { self == .opening || self == .within }
}

/// Labels of a page's undecided lines.
struct LineLabelling {
    let looks: [LineLook]
    private let facts: [LineFacts]
    /// The lines looked at.
    let lines: [Int]
    private(set) var columns: ColumnMeasures
    private(set) var habits = PageHabits.usual
    private(set) var labels: [LineLabel] = []
    /// By how many nats each line is text and no headline, or the other way round.
    private(set) var margins: [Float] = []
    private var evidence: LineEvidence?

    /// Labels all lines.
    ///
    /// The habits of the page and the widths of its columns are first taken from all lines, then again from those that
    /// turned out to be text.
    /// - Complexity: linear in the number of lines.
    init(_ draft: PageDraft) {
        looks = draft.looks()
        facts = LineFacts.all(looks, draft.shape)
        lines = looks.map(\.line)
        // Running text has marks in most of its lines, headlines hardly ever.
        let all = looks
        columns = ColumnMeasures(all) { all[$0].markCount > 0 }
        learn(from: nil)
        labels = LineLabelling.best(evidence(draft.shape))
        let labels = labels
        columns = ColumnMeasures(all) { LineLabelling.goesOn(behind: $0, labels) }
        learn(from: labels)
        let evidence = evidence(draft.shape)
        (self.labels, margins) = LineLabelling.bestWithMargins(evidence)
        self.evidence = evidence
    }

    /// What indent, width and words of a line say for a paragraph opening with it, in nats; below 0 for one that goes on.
    func openingScore(_ place: Int) -> Float { evidence?.opening(place) ?? 0 }

    /// How far a line falls short of its column; nil where no column is known.
    func shortfall(_ place: Int) -> ColumnCount? { evidence?.shortfall(place) }

    private func evidence(_ shape: PageShape) -> LineEvidence {
        LineEvidence(looks: looks, facts: facts, columns: columns, habits: habits, shape: shape)
    }

    /// True for a line of text whose paragraph goes on in the next line.
    private static func goesOn(behind index: Int, _ labels: [LineLabel]) -> Bool {
        index + 1 < labels.count && labels[index].isText && labels[index + 1] == .within
    }

    // MARK: Habits

    /// Counts what stands before lines; without labels only where the words leave no doubt.
    private mutating func learn(from labels: [LineLabel]?) {
        habits = .usual
        for index in looks.indices.dropFirst() {
            guard let place = labels.map({ LineLabelling.place($0[index], after: $0[index - 1]) }) ?? surePlace(index)
            else { continue }
            if let kind = facts[index].gapKind { habits.countGap(kind, place) }
            guard place == .within || place == .opening || place == .underHead else { continue }
            habits.countIndent(looks[index].indent >= 2, isFirst: place != .within)
            if looks[index].ending == .open || looks[index].ending == .comma {
                habits.countNarrow(isNarrow(index), isFirst: place != .within)
            }
        }
        habits.settle()
    }

    static func place(_ label: LineLabel, after previous: LineLabel) -> PageHabits.Place {
        switch label {
        case .within: .within
        case .opening: previous.isText ? .opening : .underHead
        case .head: .head
        case .withinHead: .withinHead
        }
    }

    /// A line behind an unfinished full one goes on with it; a line behind a short sentence opens a paragraph.
    private func surePlace(_ index: Int) -> PageHabits.Place? {
        let above = looks[index - 1]
        let column = columns.above[index - 1]
        guard column > 0, case .blanks = looks[index].link else { return nil }
        let shortfall = column - above.full
        if above.ending == .open || above.ending == .comma {
            return abs(shortfall) <= 2 && abs(looks[index].full - column) <= 6 ? .within : nil
        }
        return above.ending == .sentence && shortfall > 6 && !above.isSpread ? .opening : nil
    }

    private func isNarrow(_ index: Int) -> Bool { LineEvidence.isNarrow(looks[index], columns.below[index]) }

    // MARK: The best row of labels

    private static func best(_ evidence: LineEvidence) -> [LineLabel] {
        let count = evidence.looks.count
        guard count > 0 else { return [] }
        // For every line and label the label before it on the best way there, two bits each.
        var ways = [UInt8](filledWith: 0, count: count)
        var scores = evidence.start
        for index in 1..<max(1, count) { ways[index] = advance(&scores, evidence.step(to: index)) }
        return trace(ways, from: scores + evidence.end)
    }

    private static func trace(_ ways: [UInt8], from ends: SIMD4<Float>) -> [LineLabel] {
        var label = (0..<4).max { ends[$0] < ends[$1] } ?? 0
        var labels = [LineLabel](filledWith: .opening, count: ways.count)
        for index in ways.indices.reversed() {
            labels[index] = LineLabel(rawValue: label) ?? .opening
            label = Int(ways[index] >> UInt8(label * 2) & 3)
        }
        return labels
    }

    /// Likewise, and for every line by how many nats the best row beats the best one in which the line is a headline
    /// instead of text, or text instead of a headline.
    private static func bestWithMargins(_ evidence: LineEvidence) -> (labels: [LineLabel], margins: [Float]) {
        let count = evidence.looks.count
        guard count > 0 else { return ([], []) }
        var ways = [UInt8](filledWith: 0, count: count)
        var steps = [LabelStep](filledWith: LabelStep(), count: count)
        var forward = [SIMD4<Float>](repeating: evidence.start, count: count)
        for index in 1..<max(1, count) {
            steps[index] = evidence.step(to: index)
            forward[index] = forward[index - 1]
            ways[index] = advance(&forward[index], steps[index])
        }
        var margins = [Float](filledWith: 0, count: count)
        var rest = evidence.end
        for index in stride(from: count - 1, through: 0, by: -1) {
            let totals = forward[index] + rest
            margins[index] = abs(max(totals[0], totals[1]) - max(totals[2], totals[3]))
            if index > 0 { rest = LineLabelling.back(rest, steps[index]) }
        }
        return (trace(ways, from: forward[count - 1] + evidence.end), margins)
    }

    /// The best that is still to come for each label, one line further up.
    @inline(__always)
    private static func back(_ rest: SIMD4<Float>, _ step: LabelStep) -> SIMD4<Float> {
        let text = max(rest[0] + step.textToOpening, rest[2] + step.textToHead)
        let head = max(rest[0] + step.headToOpening, rest[2] + step.headToHead, rest[3] + step.headToWithinHead)
        return SIMD4(max(text, rest[1] + step.openingToWithin), max(text, rest[1] + step.withinToWithin), head, head)
    }

    /// One step of the search; gives the labels come from.
    @inline(__always)
    private static func advance(_ scores: inout SIMD4<Float>, _ step: LabelStep) -> UInt8 {
        func better(_ one: (Float, UInt8), _ other: (Float, UInt8)) -> (Float, UInt8) { other.0 > one.0 ? other : one }
        let opening = better(
            better((scores[0] + step.textToOpening, 0), (scores[1] + step.textToOpening, 1)),
            better((scores[2] + step.headToOpening, 2), (scores[3] + step.headToOpening, 3)))
        let within = better((scores[0] + step.openingToWithin, 0), (scores[1] + step.withinToWithin, 1))
        let head = better(
            better((scores[0] + step.textToHead, 0), (scores[1] + step.textToHead, 1)),
            better((scores[2] + step.headToHead, 2), (scores[3] + step.headToHead, 3)))
        let withinHead = better((scores[2] + step.headToWithinHead, 2), (scores[3] + step.headToWithinHead, 3))
        scores = SIMD4(opening.0, within.0, head.0, withinHead.0)
        return opening.1 | within.1 << 2 | head.1 << 4 | withinHead.1 << 6
    }
}
