// Poems: under a headline and the poet's name, short lines that are neither a column nor the labels of a drawing.

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
            let title = inked[index - 1]
            guard rulings[title] == nil, text.lines[title].count <= 20, mayBePoet(index), !isSentence(title) else {
                continue
            }
            let indent = index + 1 < inked.count ? text.lines[inked[index + 1]].indent : 0
            let run = inked[(index + 1)...].prefix { isVerseLine($0) && text.lines[$0].indent == indent }
            guard isVerse(run) else { continue }
            verses.formUnion(run)
            if rulings[inked[index]] == nil { rule(inked[index], .byline, .authorAlone, 0.7) }
        }
    }

    private static let reporters: Phrases = ["记者", "通讯员"]

    /// A byline that names no reporter, or a family name alone, spread to the width of three.
    private func mayBePoet(_ index: Int) -> Bool {
        let line = inked[index]
        guard rulings[line] == nil else {
            return rulings[line]?.role == .byline && !words(line).holdsAny(PageDraft.reporters)
        }
        return text.lines[line].count <= 3 && text.lines[line].gapCount > 0 && Bylines.isNameAlone(view(line))
    }

    private func isVerseLine(_ line: Int) -> Bool {
        let measured = text.lines[line]
        return rulings[line] == nil && measured.count <= 18 && measured.digitCount <= 2 && gaps[line] <= 2
            && measured.clauseCount + measured.terminalCount <= 2 && words(line).first != 0x2014
            && !Rubrics.isName(words(line)) && !opensWithDateline(line)
    }

    /// Four lines and more, set alike, that all end their phrases, or whose ends are ragged, with hardly a full stop inside.
    private func isVerse(_ run: ArraySlice<Int>) -> Bool {
        guard run.count >= 4 else { return false }
        let widest = run.map { width($0) }.max() ?? 0
        let longest = run.map { text.lines[$0].count }.max() ?? 0
        let full = run.filter { width($0) + 2 >= widest || text.lines[$0].count + 1 >= longest }.count
        let marked = run.filter { ending($0) == .sentence || ending($0) == .comma }.count
        let inside = run.filter { words($0).dropLast().contains(0x3002) }.count
        guard inside == 0 else { return false }
        return marked == run.count || full * 2 <= run.count && marked * 4 <= run.count
    }
}
