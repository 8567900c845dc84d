// Poems: under a headline and the poet's name, short lines that are neither a column nor the labels of a drawing; and
// folk songs, whose lines are as long as each other and end with a phrase, wherever they stand.

import Corpus

extension PageDraft {
    /// Runs of lines of verse under a byline that stands under a short line.
    ///
    ///     清 明
    ///     ◎ 某某某
    ///     雨落在父亲的坟头
    ///     落在去年的草上
    mutating func findVerse() {
        for index in inked.indices.dropFirst() {
            guard rulings[inked[index]].map({ $0.role == .byline }) ?? (text.lines[inked[index]].count <= 3) else {
                continue
            }
            let title = inked[index - 1]
            guard text.lines[title].count <= 20, rulings[title] == nil, mayBePoet(index), !isSentence(title) else {
                continue
            }
            let run = withoutNextTitle(stanzas(below: index) ?? lines(below: index))
            guard let first = run.first, !Salutations.isSalutation(words(first)), isSetText(run, under: inked[index])
            else {
                continue
            }
            textLines.formUnion(run)
            if run.endIndex < inked.count, isTitleOfPoem(run.endIndex) { itemHeads.insert(inked[run.endIndex]) }
            if rulings[inked[index]] == nil { rule(inked[index], .byline, .authorAlone, 0.7) }
        }
        findRegularVerse()
    }

    /// Short lines that are set in alike.
    private func lines(below index: Int) -> ArraySlice<Int> {
        let indent = index + 1 < inked.count ? text.lines[inked[index + 1]].indent : 0
        return inked[(index + 1)...].prefix(PageDraft.poemLineCount).prefix {
            isSetTextLine($0) && text.lines[$0].indent == indent
        }
    }

    /// Short lines in two stanzas and more, the first line of each set in and only that.
    private func stanzas(below index: Int) -> ArraySlice<Int>? {
        guard index + 2 < inked.count else { return nil }
        let indent = text.lines[inked[index + 2]].indent
        let run = inked[(index + 1)...].prefix(PageDraft.poemLineCount).prefix { line in
            let opens = line == inked[index + 1] || gaps[line] > 0
            return isSetTextLine(line)
                && (opens ? text.lines[line].indent >= indent + 2 : text.lines[line].indent == indent)
        }
        return run.dropFirst().contains { gaps[$0] > 0 } ? run : nil
    }

    /// No poem on a page of a newspaper is longer, and a list of names may be.
    private static let poemLineCount = 200

    /// Four lines and more of as many characters, five to ten and a mark at the end.
    ///
    ///     麦苗青青一条线，
    ///     村东修渠水进田。
    private mutating func findRegularVerse() {
        let inked = inked
        var next = 0
        for start in text.rare.songs where start >= next {
            let length = text.lines[inked[start]].count
            var end = start
            while end < inked.count, isRegularVerseLine(inked[end], length) { end += 1 }
            let run = inked[start..<end]
            if run.count >= 4, run.contains(where: { isSentence($0) }) {
                textLines.formUnion(run)
                restLines.formUnion(run.dropFirst().filter { gaps[$0] == 0 })
            }
            next = end
        }
    }

    private func isRegularVerseLine(_ line: Int, _ length: Int) -> Bool {
        guard length >= 6, length <= 11, text.lines[line].count == length else { return false }
        let measured = text.lines[line]
        return measured.hanCount == length - 1
            && measured.clauseCount + measured.terminalCount == 1 && ending(line) != .open && isSetTextLine(line)
    }

    private static let reporters: Phrases = ["记者", "通讯员", "评论员", "本报"]

    /// Short lines up to the title and poet of the next poem, or story.
    private func withoutNextTitle(_ run: ArraySlice<Int>) -> ArraySlice<Int> {
        let next = run.indices.dropFirst(2).first { mayBePoet($0) && !isSentence(inked[$0 - 1]) }
        var run = next.map { run[..<($0 - 1)] } ?? run
        // The poet of the next poem may be known already.
        if next == nil, run.count > 4, isTitleOfPoem(run.endIndex - 1) { run.removeLast() }
        let marked = run.filter { ending($0) != .open }.count
        if run.endIndex < inked.count, run.count > 4, opensWithDateline(inked[run.endIndex]) { run.removeLast() }
        guard marked * 4 >= run.count * 3 else { return run }
        while let last = run.last, ending(last) == .open { run.removeLast() }
        return run
    }

    /// Undecided, no sentence, and right over the byline of a poet.
    private func isTitleOfPoem(_ index: Int) -> Bool {
        index + 1 < inked.count && rulings[inked[index]] == nil && !isSentence(inked[index]) && mayBePoet(index + 1)
            && gaps[inked[index + 1]] == 0 && text.lines[inked[index]].count <= 12
    }

    /// A byline that names no reporter, or a name alone.
    private func mayBePoet(_ index: Int) -> Bool {
        let line = inked[index]
        guard rulings[line] == nil else {
            return rulings[line]?.role == .byline && !words(line).holdsAny(PageDraft.reporters)
        }
        return text.lines[line].count <= 3 && Bylines.isNameAlone(view(line))
    }

    private func isSetTextLine(_ line: Int) -> Bool {
        let measured = text.lines[line]
        return rulings[line] == nil && measured.count <= 18 && measured.digitCount <= 2 && gaps[line] <= 2
            && measured.clauseCount + measured.terminalCount <= 2 && words(line).first != 0x2014
            && !Rubrics.isName(words(line)) && !opensWithDateline(line)
    }

    /// Four lines and more, set alike, with hardly a full stop inside, that all end their phrases, whose ends are ragged and
    /// most or few of which do, or that stand in stanzas far from the edge of the column.
    private func isSetText(_ run: ArraySlice<Int>, under poet: Int) -> Bool {
        guard run.count >= 4, !run.contains(where: { words($0).dropLast().contains(0x3002) }) else { return false }
        let widest = run.map { width($0) }.max() ?? 0
        let longest = run.map { text.lines[$0].count }.max() ?? 0
        let full = run.filter { width($0) + 2 >= widest || text.lines[$0].count + 1 >= longest }.count
        let marked = run.filter { ending($0) == .sentence || ending($0) == .comma }.count
        // Names in a list and the labels of a drawing are as short as a name.
        if rulings[poet] == nil, text.lines[poet].gapCount == 0 {
            if longest < 8 || run.prefix(6).contains(where: { text.lines[$0].count < 4 }) { return false }
        }
        if marked == run.count { return true }
        if full * 2 <= run.count, marked * 4 <= run.count || marked * 4 >= run.count * 3 { return true }
        let stanzas = run.dropFirst().filter { gaps[$0] > 0 }.count + 1
        return stanzas >= 2 && stanzas * 2 <= run.count && widest * 4 <= usualWidth * 3
    }

    /// The width that three lines of text in four do not pass.
    var usualWidth: ColumnCount {
        let widths = inked.filter { rulings[$0] == nil && text.lines[$0].hanCount >= 6 }.map { width($0) }.sorted()
        return widths.isEmpty ? 0 : widths[widths.count * 3 / 4]
    }
}
