// What stands under the title of a white paper or a speech and is no row of it: month or day in brackets, and who issues it.

import Corpus

extension PageDraft {
    /// （2021年9月） over 中华人民共和国国务院新闻办公室; the day of a speech under its title is no folio.
    mutating func findTitleRemarks() {
        for index in inked.indices.dropFirst().dropLast() where isDateInBrackets(inked[index]) {
            let issuer = inked[(index + 1)...].prefix(issuerRowCount(from: index + 1))
            let (line, above) = (inked[index], inked[index - 1])
            if !issuer.isEmpty {
                rule(line, .signOff, .titleRemark, 0.8)
                for row in issuer { rule(row, .signOff, .titleRemark, 0.8) }
            } else if rulings[line] != nil, gaps[line] == 0, rulings[above] == nil, ending(above) == .open,
                text.lines[above].count >= 5
            {
                rulings[line] = nil
            }
        }
    }

    /// Nothing but year and month, or day, and not taken for more than the date of a folio.
    func isDateInBrackets(_ line: Int) -> Bool {
        guard rulings[line] == nil || rulings[line]?.rule == .folioDate else { return false }
        let words = words(line)
        guard (8...16).contains(words.count), words.first == 0x28, words.last == 0x29 else { return false }
        let inner = words.dropFirst().dropLast()
        guard let date = PrintedDates.all(in: inner).first else { return false }
        return date.year != nil && date.month != nil && date.range == inner.startIndex..<inner.endIndex
    }

    private static let issuers: Phrases = ["国务院新闻办公室"]
    private static let state: Phrases = ["中华人民共和国"]

    /// 中华人民共和国国务院新闻办公室, in a row or two.
    private func issuerRowCount(from index: Int) -> Int {
        func isFree(_ place: Int) -> Bool { place < inked.count && rulings[inked[place]] == nil }
        guard isFree(index) else { return 0 }
        let rowCount = words(inked[index]).isAny(of: PageDraft.state) && isFree(index + 1) ? 2 : 1
        let last = words(inked[index + rowCount - 1])
        return last.count <= 16 && last.endsWithAny(PageDraft.issuers) ? rowCount : 0
    }
}
