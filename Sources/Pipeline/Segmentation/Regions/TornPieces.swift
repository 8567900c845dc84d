// Drawings and captions that extraction tore to pieces: characters one a line, numbers apart from their words, labels.

import Corpus

extension PageDraft {
    /// Runs of five lines and more that hold one or two characters each: a caption set vertically.
    mutating func findVerticalText() {
        var next = 0
        for start in text.rare.short where start >= next {
            var (index, end) = (start, start)
            while end < inked.count, isSliver(inked[end]), end == start || !isNameBehindBlank(inked[end]) { end += 1 }
            let runEnd = end
            // Numbers of the caption stand in the same row; those at its ends may be of something else.
            while end > index && Numerals.isBareNumber(words(inked[end - 1])) { end -= 1 }
            while end > index && Numerals.isBareNumber(words(inked[index])) { index += 1 }
            if end > index, isLastOfParagraph(index) { index += 1 }
            let run = inked[index..<max(index, end)]
            let hanCount = run.reduce(0) { $0 + text.lines[$1].hanCount }
            if run.count >= 5, hanCount * 2 >= run.count {
                if isVerticalHeadline(index..<max(index, end)) {
                    verticalHeads.formUnion(run)
                } else {
                    for line in run { rule(line, .verticalCaption, .verticalText, 0.95) }
                }
            }
            next = max(runEnd, index + 1)
        }
    }

    /// Right over news with its dateline, or between a finished text and another that says its words again at once; and without a
    /// photographer.
    private func isVerticalHeadline(_ run: Range<Int>) -> Bool {
        guard (5...12).contains(run.count), run.lowerBound > 0, run.upperBound < inked.count,
            gaps[inked[run.upperBound]] == 0
        else { return false }
        let deck = inked[run.upperBound...].prefix(3).prefix {
            rulings[$0] == nil && ending($0) == .open && text.lines[$0].clauseCount == 0 && !opensWithDateline($0)
        }
        let news = run.upperBound + deck.count
        let opensNews =
            deck.count < 3 && news < inked.count && opensWithDateline(inked[news]) || isOverReporter(run.upperBound)
        guard opensNews || isSentence(inked[run.lowerBound - 1]) else { return false }
        let written = run.flatMap { words(inked[$0]) }[...]
        guard !written.contains(0x6444), written.allSatisfy({ CharacterKind.of($0) == .han }) else { return false }
        let below = inked[run.upperBound...].lazy.map { words($0) }
        return opensNews || (Echoes.share(of: CollectionOfOne(written), in: below) ?? 0) >= 0.4
    }

    /// 本报实习生　某某某 over a text.
    private func isOverReporter(_ index: Int) -> Bool {
        rulings[inked[index]]?.role == .byline && !words(inked[index]).contains(0x6444) && index + 1 < inked.count
            && rulings[inked[index + 1]] == nil && text.lines[inked[index + 1]].count >= 10
    }

    /// The end of a sentence that the line above left open, not the first word of a caption: 帮助。
    private func isLastOfParagraph(_ index: Int) -> Bool {
        guard index > 0, isSentence(inked[index]) else { return false }
        let above = inked[index - 1]
        return text.lines[above].count >= 6 && [.open, .comma].contains(ending(above)) && rulings[above] == nil
    }

    /// 简　讯 behind a blank: the name of a column.
    private func isNameBehindBlank(_ line: Int) -> Bool { gaps[line] > 0 && Rubrics.isName(words(line)) }

    private func isSliver(_ line: Int) -> Bool {
        let measured = text.lines[line]
        return measured.count <= 3 && measured.hanCount <= 1 + (measured.count > 1 ? 1 : 0)
            && measured.hanCount + measured.latinCount <= 2 && !words(line).contains(0x25)
    }

    /// Numbers on lines of their own, and the short pieces of text around them: a drawing or table torn apart.
    mutating func findInfographics() {
        let numbers = text.rare.short.filter {
            rulings[inked[$0]] == nil && (isLoneNumber(inked[$0]) || isLoneAmount(inked[$0]))
        }
        var handled = -1
        for (position, start) in numbers.enumerated() where start > handled {
            var last = start
            var count = 1
            for next in numbers[(position + 1)...] {
                guard next - last <= 7, (last...next).allSatisfy({ isScrapPiece(inked[$0]) }) else { break }
                last = next
                count += 1
            }
            guard count >= 2 else { continue }
            let range = withoutHeadline(grown(start...last))
            for index in range where rulings[inked[index]] == nil {
                rule(inked[index], .infographic, .numbersTornOff, 0.8)
            }
            handled = range.upperBound
        }
    }

    private func isLoneNumber(_ line: Int) -> Bool {
        text.lines[line].count <= 5 && Numerals.isBareNumber(words(line)) || isDecimal(words(line))
    }

    /// 1155.06, -2.1: a number that counts no page.
    private func isDecimal(_ words: Words) -> Bool {
        let number = words.first == 0x2D ? words.dropFirst() : words
        guard (3...8).contains(number.count), let point = number.firstIndex(of: 0x2E), point > number.startIndex else {
            return false
        }
        return point + 1 < number.endIndex
            && number.indices.allSatisfy { $0 == point || (0x30...0x39).contains(number[$0]) }
    }

    /// A number and what it counts, nothing else: 36道, 46.3万, 1600班.
    private func isLoneAmount(_ line: Int) -> Bool {
        guard (2...7).contains(text.lines[line].count), text.lines[line].digitCount > 0, text.lines[line].gapCount == 0
        else { return false }
        let unit = words(line).drop { CharacterKind.of($0) == .digit || $0 == 0x2E }
        return (1...2).contains(unit.count) && unit.count < words(line).count
            && unit.allSatisfy { CharacterKind.of($0) == .han }
            && !unit.contains { PageDraft.calendarUnits.contains($0) }
    }

    /// What stands behind numbers of dates and pages.
    private static let calendarUnits: FewCharacters = "年月日号版期页章节条时"

    /// A line too narrow and too unfinished for running text.
    private func isScrapPiece(_ line: Int) -> Bool {
        if let ruling = rulings[line] { return ruling.role == .ornament || ruling.role == .infographic }
        return width(line) <= 32 && !isSentence(line) && ending(line) != .comma
    }

    /// Takes in the narrow blocks above and below a run of numbers.
    private func grown(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while let block = block(endingAt: lower - 1), isTornPiece(block), !mayBeHeadline(block) {
            lower = block.lowerBound
        }
        lower = columnHeads(above: lower)
        while let block = block(startingAt: upper + 1), isUnitAndLabel(block) || isTornPiece(block), !headsText(block) {
            upper = block.upperBound
        }
        return lower...upper
    }

    /// 指标, 年末数, 比年初增长 between a line that fills its column and the numbers: what heads the columns of a table that was set
    /// into a text.
    private func columnHeads(above index: Int) -> Int {
        var top = index
        while top > 0, gaps[inked[top]] == 0, index - top < 6, isColumnHead(inked[top - 1]) { top -= 1 }
        guard index - top >= 2, top > 0, gaps[inked[top]] == 0 else { return index }
        let above = inked[top - 1]
        return rulings[above] == nil && ending(above) == .open && text.lines[above].count >= 16 ? top : index
    }

    private func isColumnHead(_ line: Int) -> Bool {
        rulings[line] == nil && text.lines[line].count <= 12 && text.lines[line].clauseCount == 0
            && ending(line) == .open && Outlines.level(words(line)) == nil && text.lines[line].indent < 2
    }

    /// Less the one line or two of words at its foot that a blank parts from it and that a byline or a dateline follows: the
    /// headline of that story.
    private func withoutHeadline(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
        let below = range.upperBound + 1
        guard below < inked.count, rulings[inked[below]]?.role == .byline || opensWithDateline(inked[below]) else {
            return range
        }
        var top = below
        while top - 1 > range.lowerBound, below - top < 2, isWordy(inked[top - 1]) {
            top -= 1
            if gaps[inked[top]] > 0 { break }
        }
        guard top < below, gaps[inked[top]] > 0 || shape.isDoubleSpaced else { return range }
        return range.lowerBound...(top - 1)
    }

    private func isWordy(_ line: Int) -> Bool { text.lines[line].hanCount >= 5 && text.lines[line].digitCount == 0 }

    /// 年 and 潘沐雨团队追踪时长 right under a 7: what the number counts, and what of.
    private func isUnitAndLabel(_ block: ClosedRange<Int>) -> Bool {
        let unit = inked[block.lowerBound]
        guard block.count == 2, block.lowerBound > 0, gaps[unit] == 0, text.lines[unit].count <= 2,
            text.lines[unit].hanCount == text.lines[unit].count, isLoneNumber(inked[block.lowerBound - 1])
        else { return false }
        return isNarrowPiece(unit) && isNarrowPiece(inked[block.upperBound])
    }

    /// One line without a number, longer than labels are: a headline whose story stands above.
    private func mayBeHeadline(_ block: ClosedRange<Int>) -> Bool {
        let measured = text.lines[inked[block.lowerBound]]
        return block.count == 1 && measured.digitCount == 0 && measured.hanCount >= 9
    }

    /// One line right above running text, or the name of a column over one: a headline and what stands over it.
    private func headsText(_ block: ClosedRange<Int>) -> Bool {
        let (line, next) = (inked[block.lowerBound], block.upperBound + 1)
        guard block.count == 1, text.lines[line].digitCount == 0, next < inked.count else { return false }
        if Rubrics.isName(words(line)) { return true }
        return text.lines[line].hanCount >= 5 && rulings[inked[next]] == nil && width(inked[next]) > 30
    }

    /// Narrow lines that are no column of text: a column torn by a drawing breaks off at its full width, a piece of the
    /// drawing ends short.
    private func isTornPiece(_ block: ClosedRange<Int>) -> Bool {
        guard block.allSatisfy({ isNarrowPiece(inked[$0]) }), !isColumn(block) else { return false }
        let full = block.reduce(0) { max($0, width(inked[$1])) }
        return block.count == 1 || full < 16 || block.count < 8 && width(inked[block.upperBound]) < full - 2
    }

    /// The block is as wide as the running text next to it.
    private func isColumn(_ block: ClosedRange<Int>) -> Bool {
        let full = block.reduce(0) { max($0, width(inked[$1])) }
        let near =
            Array(max(0, block.lowerBound - 6)..<block.lowerBound)
            + Array((block.upperBound + 1)..<max(block.upperBound + 1, min(inked.count, block.upperBound + 7)))
        let alike = near.filter { rulings[inked[$0]] == nil && abs(width(inked[$0]) - full) <= 2 }
        return alike.count >= 3 && alike.contains { words(inked[$0]).contains { $0 == 0x2C || $0 == 0x3002 } }
            || isSetInColumn(block) && block.contains { text.lines[inked[$0]].clauseCount > 0 }
    }

    /// The lines but the last are as wide as each other, or too few to tell and too wide for the word or two of a label.
    private func isSetInColumn(_ block: ClosedRange<Int>) -> Bool {
        let widths = block.dropLast().map { width(inked[$0]) }
        guard widths.count >= 2, let most = widths.max(), let least = widths.min() else {
            return block.contains { width(inked[$0]) >= 20 }
        }
        return most - least <= 2
    }

    /// Short lines in a row, of any length but those of a column: the labels of a drawing or table whose numbers are lost.
    mutating func findShortLines() {
        let gapCount = inked.reduce(0) { $0 + (gaps[$1] > 0 ? 1 : 0) }
        let mayPart = gapCount * 10 < inked.count * 8
        var index = 0
        while index < inked.count {
            var end = index
            while end < inked.count, isShortPiece(inked[end]), !verticalHeads.contains(inked[end]),
                end == index || !mayPart || gaps[inked[end]] == 0
            {
                end += 1
            }
            if end - index >= 4 { ruleShortLines(inked[index..<end]) }
            index = max(end, index + 1)
        }
    }

    /// What the title of a drawing of figures opens with.
    static let dataWords: Phrases = ["数说", "数读", "数字看", "数看", "图说", "图解", "图表", "数据"]

    /// 数说老小区 over numbers torn off, 分摊系数 right over numbers one under the other: the title of a drawing.
    mutating func findTitlesOfGraphics() {
        findLabelsUnderSource()
        for index in inked.indices.dropLast() where rulings[inked[index]] == nil {
            let (line, below) = (inked[index], inked[index + 1])
            guard text.lines[line].count <= 10, ending(line) == .open, text.lines[line].clauseCount == 0,
                index == 0 || rulings[inked[index - 1]] != nil || isSentence(inked[index - 1])
                    || text.lines[inked[index - 1]].count <= 4
            else { continue }
            let isOverNumbers = rulings[below]?.rule == .verticalText || rulings[below]?.rule == .numbersTornOff
            let pieces = inked[(index + 1)...].prefix(4)
            guard isOverNumbers, pieces.contains(where: { text.lines[$0].digitCount > 0 }),
                gaps[below] == 0 && rulings[below]?.rule == .verticalText
                    || words(line).startsWithAny(PageDraft.dataWords)
            else { continue }
            rule(line, .infographic, .numbersTornOff, 0.65)
        }
    }

    /// 地区生产总值, 同比增长 between who drew it and its numbers.
    private mutating func findLabelsUnderSource() {
        for index in inked.indices
        where rulings[inked[index]]?.rule == .captionOpener && Captions.namesSource(words(inked[index])) {
            let labels = inked[(index + 1)...].prefix(6).prefix {
                rulings[$0] == nil && text.lines[$0].count <= 8 && ending($0) == .open
                    && text.lines[$0].clauseCount == 0
            }
            let next = index + 1 + labels.count
            guard next < inked.count, rulings[inked[next]]?.rule == .numbersTornOff else { continue }
            for line in labels { rule(line, .infographic, .numbersTornOff, 0.7) }
        }
    }

    private mutating func ruleShortLines(_ run: ArraySlice<Int>) {
        var open = run.filter { rulings[$0] == nil }
        // One line behind a table is rather the headline of what follows than a piece of it.
        if let last = open.last, last == run.last, text.lines[last].count >= 5,
            run.dropLast().last.map({ rulings[$0]?.rule == .tableRows }) ?? false
        {
            open.removeLast()
        }
        let widest = open.map { width($0) }.max() ?? 0
        let ragged = open.filter { width($0) < widest - 2 }.count
        guard open.count < 3 || ragged * 3 >= open.count else { return }
        for line in open { rule(line, .infographic, .shortLines, 0.65) }
    }

    private func isShortPiece(_ line: Int) -> Bool {
        if let role = rulings[line]?.role { return role == .infographic }
        let measured = text.lines[line]
        return measured.count <= 8 && !textLines.contains(line) && measured.gapCount == 0 && measured.indent < 2
            && ending(line) == .open
            && Outlines.level(words(line)) == nil
            && (words(line).last.map { !LineLook.leavesOpen($0) } ?? false)
    }

    private func isNarrowPiece(_ line: Int) -> Bool {
        rulings[line] == nil && width(line) <= 30 && !isSentence(line) && !text.lines[line].isLetterSpaced
            && Outlines.level(words(line)) == nil && !(text.lines[line].indent >= 2 && width(line) >= 14)
    }

    /// Lines up to this index of `inked` without a blank between them.
    private func block(endingAt end: Int) -> ClosedRange<Int>? {
        guard end >= 0 else { return nil }
        var start = end
        while start > 0, gaps[inked[start]] == 0, end - start < 8, rulings[inked[start - 1]] == nil { start -= 1 }
        return start...end
    }

    private func block(startingAt start: Int) -> ClosedRange<Int>? {
        guard start < inked.count else { return nil }
        var end = start
        while end + 1 < inked.count, gaps[inked[end + 1]] == 0, end - start < 8, rulings[inked[end + 1]] == nil {
            end += 1
        }
        return start...end
    }

    /// A number alone that no drawing claimed is the number of the page, wherever extraction dropped it.
    mutating func findLoneNumbers() {
        for line in text.rare.short.map({ inked[$0] })
        where rulings[line] == nil && isLoneNumber(line) && words(line).count <= 3 {
            rule(line, .folio, .pageNumberAlone, 0.6)
        }
    }
}

extension Numerals {
    /// A number and nothing else: 01, 3, ①, 45%.
    static func isBareNumber(_ words: Words) -> Bool {
        guard (1...5).contains(words.count) else { return false }
        if words.count == 1, let only = words.first, (0x2460...0x249B).contains(only) { return true }
        return words.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x25 || $0 == 0x2E }
            && words.contains { (0x30...0x39).contains($0) }
    }
}
