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
                if isSentence(inked[end - 1]), endsQuotation(behind: end) { break }
            }
            for line in inked[index..<end] { rule(line, .sectionLabel, .quotation, 0.8) }
        }
    }

    /// Not ruled on, or taken for a motto of the paper.
    private func mayBeQuoted(_ line: Int) -> Bool { rulings[line].map { $0.role == .masthead } ?? true }

    private func endsQuotation(behind end: Int) -> Bool {
        end >= inked.count || gaps[inked[end]] > 0 || text.lines[inked[end]].clauseCount == 0
    }
}
