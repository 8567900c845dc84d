// Words of a leader in a box of their own, as papers of the sixties and seventies print them beside their stories.

import Corpus

extension PageDraft {
    private static let quotationHeads: Phrases = ["毛主席语录", "毛泽东语录", "最高指示", "马克思语录", "列宁语录"]

    /// 毛主席语录 alone on its line, and the few lines under it up to a blank, another line that is known, or the end of
    /// their last sentence.
    mutating func findQuotations() {
        for index in text.rare.short where words(inked[index]).isAny(of: PageDraft.quotationHeads) {
            guard mayBeQuoted(inked[index]) else { continue }
            var end = index + 1
            while end < inked.count, end - index <= 8, mayBeQuoted(inked[end]), !opensWithDateline(inked[end]) {
                end += 1
                if isSentence(inked[end - 1]), endsQuotation(from: index + 1, behind: end) { break }
            }
            for line in inked[index..<end] { rule(line, .sectionLabel, .quotation, 0.8) }
        }
    }

    /// Not ruled on, or taken for a motto of the paper.
    private func mayBeQuoted(_ line: Int) -> Bool { rulings[line].map { $0.role == .masthead } ?? true }

    /// Below stands nothing, a blank, a line without marks, or one that ends open before the column of the words does.
    private func endsQuotation(from start: Int, behind end: Int) -> Bool {
        guard end < inked.count, gaps[inked[end]] == 0, text.lines[inked[end]].clauseCount > 0 else { return true }
        let column = inked[start..<end].reduce(0) { max($0, width($1)) }
        return ending(inked[end]) == .open && width(inked[end]) + 4 <= column
    }
}
