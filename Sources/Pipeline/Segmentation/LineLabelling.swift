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
    /// The lines looked at.
    let lines: [Int]
    private(set) var columns: ColumnMeasures
    private(set) var habits = PageHabits()
    private(set) var labels: [LineLabel] = []

    /// Labels all lines.
    ///
    /// The habits of the page and the widths of its columns are first taken from all lines, then again from those that
    /// turned out to be text.
    /// - Complexity: linear in the number of lines.
    init(_ draft: PageDraft) {
        looks = draft.looks()
        lines = looks.map(\.line)
        // Running text has marks in most of its lines, headlines hardly ever.
        columns = ColumnMeasures(looks, counts: looks.map { $0.markCount > 0 })
        learn(from: nil)
        for pass in 0..<2 {
            labels = LineLabelling.best(
                LineEvidence(looks: looks, columns: columns, habits: habits, shape: draft.shape))
            guard pass == 0 else { break }
            columns = ColumnMeasures(looks, counts: looks.indices.map { goesOn(behind: $0) })
            learn(from: labels)
        }
    }

    /// True for a line of text whose paragraph goes on in the next line.
    private func goesOn(behind index: Int) -> Bool {
        index + 1 < looks.count && labels[index].isText && labels[index + 1] == .within
    }

    // MARK: Habits

    /// Counts what stands before lines; without labels only where the words leave no doubt.
    private mutating func learn(from labels: [LineLabel]?) {
        habits = PageHabits()
        for index in looks.indices.dropFirst() {
            guard let place = labels.map({ LineLabelling.place($0[index], after: $0[index - 1]) }) ?? surePlace(index)
            else { continue }
            let look = looks[index]
            if case .blanks(let count) = look.link {
                habits.countGap(PageHabits.gapKind(count, opensWithMark: look.opensWithMark), place)
            }
            guard place == .within || place == .opening || place == .underHead else { continue }
            habits.countIndent(look.indent >= 2, isFirst: place != .within)
            if look.ending == .open || look.ending == .comma {
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
        var from = [UInt8](repeating: 0, count: count * 4)
        var scores = evidence.start
        for index in 1..<max(1, count) {
            let step = evidence.step(to: index)
            var next = SIMD4<Float>(repeating: -.infinity)
            for label in 0..<4 {
                for previous in 0..<4 {
                    let score = scores[previous] + step[previous * 4 + label]
                    if score > next[label] {
                        next[label] = score
                        from[index * 4 + label] = UInt8(previous)
                    }
                }
            }
            scores = next
        }
        let ends = evidence.end
        let totals = scores + ends
        var label = (0..<4).max { totals[$0] < totals[$1] } ?? 0
        var labels = [LineLabel](repeating: .opening, count: count)
        for index in stride(from: count - 1, through: 0, by: -1) {
            labels[index] = LineLabel(rawValue: label) ?? .opening
            label = Int(from[index * 4 + label])
        }
        return labels
    }
}
