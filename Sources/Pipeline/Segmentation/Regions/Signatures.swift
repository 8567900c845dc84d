// Who signed a communique or an agreement for which side: 某某国政府代表, 某某, （签字）, and where and when below.

import Corpus

extension PageDraft {
    private static let signed: Phrases = ["(签字)", "(签名)", "(签署)", "签字:"]
    private static let mostLines = 5

    /// Lines up from （签字） to the sentence above or to the signature before, and day and place below the last.
    mutating func findSignatures() {
        var last: Int?
        for index in inked.indices where words(inked[index]).isAny(of: PageDraft.signed) {
            var top = index
            while top > 0, index - top < PageDraft.mostLines, isOfSigner(inked[top - 1]), inked[top - 1] != last {
                top -= 1
            }
            guard top < index, top == 0 || isSentence(inked[top - 1]) || inked[top - 1] == last else { continue }
            for line in inked[top...index] { rule(line, .signOff, .documentSignOff, 0.85) }
            last = inked[index]
            if index + 1 < inked.count, isDayAndPlace(inked[index + 1]) {
                rule(inked[index + 1], .signOff, .documentSignOff, 0.8)
            }
        }
    }

    private func isOfSigner(_ line: Int) -> Bool {
        guard rulings[line] == nil || rulings[line]?.role == .byline else { return false }
        return text.lines[line].count <= 24 && ending(line) == .open && text.lines[line].clauseCount == 0
    }

    /// 一九七二年十一月一日于某地
    private func isDayAndPlace(_ line: Int) -> Bool {
        rulings[line] == nil && text.lines[line].count <= 24 && ending(line) == .open && mayHoldDate(line)
            && PrintedDates.all(in: words(line)).first?.day != nil
    }
}
