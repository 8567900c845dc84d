// What speaks for a line being one of a headline or heading: its words, its width and what stands below.

import Corpus

extension LineEvidence {
    /// A line of a headline or heading, against one of text.
    @inline(__always) func head(_ index: Int) -> Float {
        guard facts[index].traits.contains(.mayHead) else { return -12 }
        let score = facts[index].headWords + headWidth(index)
        return facts[index].traits.contains(.hasHeadTraits) ? head(index, score) : score
    }

    /// - Parameter measures: what words and width say for a line of a headline.
    private func head(_ index: Int, _ measures: Float) -> Float {
        let look = looks[index]
        var score = measures
        if look.count > 28 { score -= Float(look.count - 28) * 0.25 }
        if look.count <= 3 { score -= look.count == 1 ? 4 : 2.5 }
        if look.markBalance != 0 { score -= 1.5 }
        if look.isNote { score += 8 }
        // Where nothing is wrapped, headings are set as far in as the paragraphs.
        if shape.isUnwrapped, look.outlineLevel != nil, look.indent >= 2 { score += habits.indentGain.with }
        if let echo = look.echo { score += max(0, Echoes.evidence(echo) - doubt(index)) }
        // Who filed a story and where stands right under its headline, and so do those a letter is addressed to.
        if index + 1 < looks.count, looks[index + 1].opensDateline || looks[index + 1].opensAddress, !look.holdsStop,
            !fillsColumnBelowFullLine(index)
        {
            score += 3
        }
        if LineFacts.asksUnderLabel(look) { score += 3 }
        looks.withUnsafeBufferPointer { looks in
            if LineFacts.asksInTwoRows(looks, from: index) { score += 8 }
            if LineFacts.asksInTwoRows(looks, from: index - 1) { score += 3 }
        }
        // A headline that asks stands right over who wrote it.
        if index + 1 < looks.count, LineFacts.asks(look, over: looks[index + 1]) { score += 3 }
        if index + 1 < looks.count, LineFacts.asksOverSubtitle(look, looks[index + 1]) { score += 5 }
        // So does the second line of a headline whose first is a question.
        if look.ending == .sentence, !look.holdsStop, index + 2 < looks.count, looks[index + 2].opensDateline,
            looks[index + 1].ending == .open
        {
            score += 3
        }
        return score
    }

    /// As wide as its column right under a line that is, too, and goes on: text, which the end of the column broke off.
    private func fillsColumnBelowFullLine(_ index: Int) -> Bool {
        guard index > 0, case .blanks(0) = looks[index].link, looks[index - 1].ending == .open, looks[index].count > 12,
            !looks[index].isSpread, let short = shortfall(index), let above = shortfall(index - 1)
        else { return false }
        return abs(short) <= 1 && abs(above) <= 1
    }

    /// How much less a line's coming back says, in nats: large type does not fill a wide column to its edge, and where openings
    /// of paragraphs are narrower by an indent that was lost, a narrow line is one. Text says again what it is about, too.
    private func doubt(_ index: Int) -> Float {
        let short = shortfall(index) ?? 0
        if looks[index].count > 15, short <= 6 { return 9 }
        // Spaces make a line of text as wide as its column.
        if looks[index].gapCount > 2, abs(short) <= 3 { return 9 }
        return habits.narrowGain.with > 0 && LineEvidence.isNarrow(looks[index], columns.below[index]) ? 2 : 0
    }

    @inline(__always) private func headWidth(_ index: Int) -> Float {
        let isSpread = looks[index].isSpread
        if shape.isUnwrapped { return isSpread ? 3 : looks[index].count > 45 ? -6 : -0.3 }
        guard let short = shortfall(index) else { return isSpread ? 2 : -1 }
        if isSpread { return (-2...3).contains(short) ? 0 : 2.5 }
        if isIndentedAndFull(index, short) { return -5 }
        return switch short {
        case ..<(-6): -0.7
        case ..<(-2): -1.6
        case ...3: -3
        case ...5: -2
        case ...9: -0.9
        default: -0.25
        }
    }

    /// The line fills its column from the indent of a paragraph on: a headline that is set in the middle stops as far from the
    /// other edge.
    private func isIndentedAndFull(_ index: Int, _ short: ColumnCount) -> Bool {
        let look = looks[index]
        return (2...4).contains(look.indent) && abs(short - look.indent) <= 1 && look.count >= 12 && !look.isCouplet
            && habits.indentGain.with > 0
    }

    /// The end of a headline: no phrase is left open.
    @inline(__always) func headEnd(_ index: Int) -> Float { looks[index].leavesPhraseOpen ? -2.5 : 0 }

    /// （2021年7月29日某某市人民代表大会 and under it 第三十六次会议通过）: a bracket of two lines.
    @inline(__always) private func closesBracketAbove(_ index: Int) -> Bool {
        looks[index].markBalance == -1 && looks[index - 1].markBalance == 1 && looks[index - 1].opensWithMark
    }

    /// A line under one of a headline: the phrase above goes on, or a subtitle opens with its dash.
    @inline(__always) func headGoesOn(_ index: Int) -> Float {
        (looks[index - 1].leavesPhraseOpen ? 0.5 : 0) + (looks[index].opensWithDash ? 3 : 0)
            + (closesBracketAbove(index) ? 4 : 0)
    }
}
