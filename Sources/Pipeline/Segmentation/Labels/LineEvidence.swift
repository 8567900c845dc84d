// What speaks for a line being text or headline, going on or beginning anew: logarithms of chances, estimated from pages of
// print and rounded. One place for all of them.

import Corpus

/// Scores of the steps from each label to the next that may be, in nats; text is a paragraph's first line or a later one.
struct LabelStep {
    var textToOpening = -Float.infinity
    var openingToWithin = -Float.infinity
    var withinToWithin = -Float.infinity
    var textToHead = -Float.infinity
    var headToOpening = -Float.infinity
    var headToHead = -Float.infinity
    var headToWithinHead = -Float.infinity
}

/// Evidence about the undecided lines of a page.
struct LineEvidence {
    let looks: [LineLook]
    let facts: [LineFacts]
    let columns: ColumnMeasures
    let habits: PageHabits
    let shape: PageShape
    /// How far each line falls short of its column; negative where it is wider, nil where no column is known.
    private var shortfalls: [ColumnCount?] = []

    private static let never = -Float.infinity

    init(looks: [LineLook], facts: [LineFacts], columns: ColumnMeasures, habits: PageHabits, shape: PageShape) {
        self.looks = looks
        self.facts = facts
        self.columns = columns
        self.habits = habits
        self.shape = shape
        shortfalls = looks.indices.map { measuredShortfall($0) }
    }

    /// Scores of the first line's labels, by `LineLabel.rawValue`.
    var start: SIMD4<Float> {
        guard !looks.isEmpty else { return .zero }
        var isEdge = true
        var scores = SIMD4<Float>(repeating: Self.never)
        if looks[0].link.isBorder {
            let chance = behindBorder(looks[0].link, afterText: false)
            scores[0] = chance.text + opening(0)
            scores[2] = chance.head + head(0)
            isEdge = false
        }
        if isEdge {
            scores[0] = -1.1 + opening(0)
            scores[2] = -0.4 + head(0)
        }
        return scores
    }

    /// Scores of the labels of the last line for ending there.
    var end: SIMD4<Float> {
        let last = looks.count - 1
        // A text that goes on elsewhere fills its last line.
        let isFull = shape.isUnwrapped || (shortfall(last) ?? 0) <= 6
        let text = leave(last, tornAt: isFull ? 2.5 : 6)
        return SIMD4(text, text, headEnd(last) - 1.2, headEnd(last) - 1.2)
    }

    /// Scores of the steps from the labels of the line before to those of a line.
    func step(to index: Int) -> LabelStep {
        var step = LabelStep()
        let headScore = head(index)
        let openingScore = opening(index)
        let traits = facts[index].traits
        if traits.contains(.followsBorder) {
            let link = looks[index].link
            let chance = behindBorder(link, afterText: true)
            let bare = behindBorder(link, afterText: false)
            let text = leave(index - 1, tornAt: LineEvidence.tear(link))
            let head = headEnd(index - 1) + (link == .border(.byline) ? 1 : 0)
            step.textToOpening = text + chance.text + openingScore
            step.textToHead = text + chance.head + headScore
            step.headToOpening = head + bare.text + openingScore
            step.headToHead = head + bare.head + headScore - 0.7
            return step
        }
        let gap = gaps(index)
        let text = leave(index - 1, tornAt: shape.isUnwrapped ? 2.5 : 10)
        step.textToOpening = text + gap.opening + openingScore - 0.15
        let joint =
            gap.within + (shape.isUnwrapped ? -4 : 0) - (looks[index].opensDateline ? 12 : 0)
            - (looks[index].isSetText ? 12 : looks[index].opensWithBullet ? 5 : 0) - (isTornTail(index) ? 6 : 0)
        let goOn = goOn(index - 1)
        step.openingToWithin = goOn.opening + joint
        step.withinToWithin = goOn.within + joint
        step.textToHead = (breakOff(index) ?? text) + gap.head + headScore - 2
        // Behind who wrote it the next story begins, and stories begin with headlines.
        if looks[index - 1].endsWithCredit { step.textToHead += 2 }
        step.headToOpening = headEnd(index - 1) + gap.underHead + openingScore - 0.3
        // Behind the name of a column or a box another headline begins.
        if facts[index].gapKind == nil { step.headToHead = headEnd(index - 1) + gap.head + headScore - 0.7 }
        step.headToWithinHead = headGoesOn(index) + gap.withinHead + headScore - 1.2
        return step
    }

    // MARK: Between lines

    @inline(__always) private func gaps(_ index: Int) -> (
        within: Float, opening: Float, head: Float, withinHead: Float, underHead: Float
    ) {
        // Under the name of a column stands a headline.
        guard let kind = facts[index].gapKind else {
            return looks[index].link == .label ? (-4, -2, -0.4, -3, -1.5) : (-1, -1, -1.2, -3, -1.5)
        }
        let gap = habits.gap(kind)
        return (gap[.within], gap[.opening], gap[.head], gap[.withinHead], gap[.underHead])
    }

    /// Chances of text and headline behind a line that parts stories.
    private func behindBorder(_ link: LineLink, afterText: Bool) -> (text: Float, head: Float) {
        if link == .credit { return afterText ? (-1.4, -0.3) : (-0.9, -0.6) }
        guard case .border(let role) = link else { return (-0.05, -3.5) }
        return switch role {
        case .byline: afterText ? (-0.4, -1.2) : (-0.05, -2.6)
        // The name of a box behind the byline of the story above.
        case .sectionLabel: (-2, -0.2)
        case .dateline: afterText ? (-0.9, -0.6) : (-0.05, -3.5)
        case .jumpMarker: afterText ? (-1.2, -0.5) : (-0.2, -1.8)
        case .documentNumber, .webHeader: (-0.5, -0.9)
        default: (-0.9, -0.6)
        }
    }

    // MARK: Text

    @inline(__always) func shortfall(_ index: Int) -> ColumnCount? { shortfalls[index] }

    /// The better of the shortfalls against the columns above and below.
    private func measuredShortfall(_ index: Int) -> ColumnCount? {
        let (above, below) = (columns.above[index], columns.below[index])
        guard above > 0 || below > 0 else { return nil }
        let first = shortfall(looks[index], of: above > 0 ? above : below)
        let second = shortfall(looks[index], of: below > 0 ? below : above)
        let best = abs(second) < abs(first) ? second : first
        return best > 1 && isColumnOfItsOwn(index) ? 0 : best
    }

    /// Spaces inside a line make it up to the column; marks at its end may hang out of it.
    private func shortfall(_ look: LineLook, of column: ColumnCount) -> ColumnCount {
        column >= look.full ? column - look.full : min(0, column - look.ink + look.hang)
    }

    /// Three lines in a row are as wide as each other, and too wide for a headline in large type.
    private func isColumnOfItsOwn(_ index: Int) -> Bool {
        guard looks[index].full >= 18, !looks[index].isSpread else { return false }
        let width = looks[index].full - looks[index].hang
        var run = 1
        for step in [-1, 1] {
            var place = index + step
            while run < 3, looks.indices.contains(place), abs(looks[place].full - looks[place].hang - width) <= 1 {
                run += 1
                place += step
            }
        }
        return run >= 3
    }

    /// A line of text whose paragraph goes on: the first one of the paragraph, or a later one.
    @inline(__always) private func goOn(_ index: Int) -> (opening: Float, within: Float) {
        let score: Float =
            switch looks[index].ending {
            case .open: -0.45
            case .comma: -1.3
            case .sentence: -2.6
            case .colon: -4.5
            case .semicolon: -3
            }
        guard !shape.isUnwrapped else { return (score, score) }
        guard let short = shortfall(index) else { return (score - 1, score - 1) }
        let within = score + LineEvidence.fullLine(short)
        // The first line of a paragraph is full when an indent is missing from its width.
        let isFull = (3...6).contains(short) && (looks[index].indent >= 2 || habits.narrowGain.with > 0)
        return (isFull ? score + LineEvidence.fullLine(0) : within, within)
    }

    /// What it costs a text to break off inside a sentence before a line of a role, in nats: stories jump to other pages in
    /// the middle of sentences, but nobody puts a name there.
    private static func tear(_ link: LineLink) -> Float {
        guard case .border(let role) = link else { return link == .credit ? 3 : 5 }
        return switch role {
        case .jumpMarker: 0.5
        case .byline, .documentNumber, .webHeader: 5
        default: 3
        }
    }

    /// The last line of a paragraph; `tear` is what it costs when its sentence is not finished.
    @inline(__always) private func leave(_ index: Int, tornAt tear: Float) -> Float {
        let score: Float =
            switch looks[index].ending {
            case .sentence: -0.1
            // 列表如下：, and a table.
            case .colon: isBeforeScraps(index) ? -0.5 : -3
            case .semicolon: isBeforeNumber(index) ? -0.8 : -4.5
            // A bracket that closes there was opened behind a full stop, out of sight.
            case .open: closesRemark(index) ? -0.6 : looks[index].hang > 0 && isBeforeNumber(index) ? -1.5 : -tear
            case .comma: -tear - 1
            }
        guard !shape.isUnwrapped else { return score }
        guard let short = shortfall(index) else { return score - 1 }
        // Where nothing shows that a paragraph opens, only a short line can show that one ended.
        return score + LineEvidence.lastLine(short) - (short <= 3 && habits.opensSilently ? 1.5 : 0)
    }

    /// What it costs the text above a headline to break off in a full line, where extraction cut a column; nil where the
    /// sentence above is over. A blank or letters set wide show that the line is none of the text.
    @inline(__always) private func breakOff(_ index: Int) -> Float? {
        guard !shape.isUnwrapped, looks[index - 1].ending == .open || looks[index - 1].ending == .comma,
            let short = shortfall(index - 1), short - (looks[index - 1].indent >= 2 ? 4 : 0) <= 1
        else { return nil }
        let isOverName =
            index + 1 < looks.count && looks[index + 1].link == .border(.byline) && looks[index].ending == .open
            && looks[index].count <= 20
        let isParted =
            looks[index].link != .blanks(0) || looks[index].isSpread || isOverName || isShortOverIndent(index)
        return isParted && looks[index].markCount == 0 ? -5.5 : -10.25
    }

    /// A short line without marks right over one that is set in as paragraphs of the page are, and is not itself.
    @inline(__always) private func isShortOverIndent(_ index: Int) -> Bool {
        guard index + 1 < looks.count, habits.indentGain.with > 0, looks[index].indent < 2,
            looks[index + 1].indent >= 2, looks[index].ending == .open, let short = shortfall(index)
        else { return false }
        return short >= 8
    }

    /// 初，冲垮的地 right under a finished sentence: what no sentence begins with goes on with one that broke off elsewhere.
    @inline(__always) private func isTornTail(_ index: Int) -> Bool {
        looks[index].opensInsidePhrase && looks[index - 1].ending == .sentence && !looks[index - 1].endsWithClosing
    }

    /// ……。（记者, and under it 曾凡　通讯员　王蕾）: the sentence was over before the bracket.
    private func closesRemark(_ index: Int) -> Bool {
        index > 0 && looks[index].closesBracket && looks[index - 1].opensRemark
    }

    /// What is no line of text stands right below.
    @inline(__always) private func isBeforeScraps(_ index: Int) -> Bool {
        index + 1 < looks.count && looks[index + 1].link == .scraps
    }

    /// The next line opens with the number of an outline, as items of a list do.
    @inline(__always) private func isBeforeNumber(_ index: Int) -> Bool {
        index + 1 < looks.count && looks[index + 1].outlineLevel != nil
    }

    @inline(__always) private static func fullLine(_ short: ColumnCount) -> Float {
        switch short {
        case ..<(-6): -6
        case ..<(-2): -3
        case ...1: -0.25
        case ...3: -1.6
        case ...5: -3.5
        case ...9: -4.8
        default: -6
        }
    }

    @inline(__always) private static func lastLine(_ short: ColumnCount) -> Float {
        switch short {
        case ..<(-6): -6
        case ..<(-2): -4
        case ...3: -2.2
        case ...5: -1.5
        case ...9: -1.2
        default: -0.4
        }
    }

    /// What a line without an indent says for a paragraph that opens there, in a block whose paragraphs are indented.
    private static let flush: Float = -3

    /// A line that opens a paragraph, against one that goes on.
    @inline(__always) func opening(_ index: Int) -> Float {
        var score: Float = looks[index].indent >= 2 ? habits.indentGain.with : habits.indentGain.without
        if facts[index].traits.contains(.isFlush) { score = min(score, LineEvidence.flush) }
        if looks[index].ending == .open || looks[index].ending == .comma, !shape.isUnwrapped, columns.below[index] > 0 {
            let isNarrow = (3...6).contains(columns.below[index] - looks[index].full)
            score += isNarrow ? habits.narrowGain.with : habits.narrowGain.without
        }
        return facts[index].traits.contains(.hasOpeningTraits) ? opening(index, score) : score
    }

    /// - Parameter measures: what indent and width say for a line that opens a paragraph.
    private func opening(_ index: Int, _ measures: Float) -> Float {
        let look = looks[index]
        guard !look.isSetText else { return 6 }
        guard !look.goesOnInStanza else { return -12 }
        var score = measures
        if let level = look.outlineLevel { score += level <= 2 ? 4 : 2.5 }
        if look.numbersArticle { score += 3 }
        if look.opensWithClosing { score -= 6 }
        // （四）公共服务均等化水平不断提 over 升。: the heading was no whole line.
        if look.opensWithTail, index > 0, looks[index - 1].outlineLevel != nil { score -= 3 }
        if look.saysWho, index > 0, looks[index - 1].endsWithClosing { score -= 6 }
        if look.ending == .sentence, look.count <= 4 { score -= look.count <= 2 ? 5 : 2.5 }
        if look.opensDateline { score += 4 }
        return score
    }

    /// Narrower than its column by the two characters of an indent, give or take a mark that did not fit.
    static func isNarrow(_ look: LineLook, _ column: ColumnCount) -> Bool { (3...6).contains(column - look.full) }
}
