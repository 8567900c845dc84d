// Advertisements: what an advertiser prints between the address at its end and the line that says what kind it is, and the
// lines of classified notices.

import Corpus

extension PageDraft {
    /// Advertisements: from the line that says what kind it is, or a few lines up, down to address and telephone.
    mutating func findAdvertisements() {
        for index in inked.indices where Notices.isAddress(words(inked[index])) {
            var start = index
            while start > 0, index - start < 7, rulings[inked[start]]?.role != .advertisement,
                isNoticePiece(inked[start - 1]), index - start < 3 || noticeHead(above: start) != nil
            { start -= 1 }
            // Without its kind, or a blank above it, nobody can say where it begins.
            let isBegun = rulings[inked[start]]?.role == .advertisement || gaps[inked[start]] > 0
            for place in isBegun ? start...index : index...index where rulings[inked[place]] == nil {
                rule(inked[place], .advertisement, .advertisementWithAddress, 0.75)
            }
        }
    }

    /// The line up to four above that names a kind of advertisement, with nothing but pieces of it between.
    private func noticeHead(above index: Int) -> Int? {
        for place in (max(0, index - 4)..<index).reversed() {
            if rulings[inked[place]]?.role == .advertisement { return place }
            if !isNoticePiece(inked[place]) { return nil }
        }
        return nil
    }

    private func isNoticePiece(_ line: Int) -> Bool {
        if let role = rulings[line]?.role { return role == .advertisement || role == .hotline }
        return gaps[line] <= 1 && !words(line).contains(0x3002) && ending(line) != .comma
            && text.lines[line].count <= 24
    }

    /// What a classified notice says in its own text.
    private static let noticeWords: [Phrase] = [
        "声明作废", "特此声明", "特此公告", "登报声明", "申报债权", "联系电话", "联系人", "报名电话", "竞买", "清算组",
    ]

    /// The text of classified notices: below a line that says what kind they are, up to a blank or the next of them; and
    /// paragraphs that declare a paper lost and void, wherever they stand.
    mutating func findNotices() {
        for index in inked.indices where rulings[inked[index]]?.role == .advertisement {
            let lines = inked[(index + 1)...].prefix(15).enumerated().prefix { offset, line in
                rulings[line] == nil && (offset == 0 || gaps[line] == 0)
            }
            guard lines.contains(where: { words($0.element).holdsAny(PageDraft.noticeWords) }) else { continue }
            for (_, line) in lines { rule(line, .advertisement, .classifiedNotice, 0.75) }
        }
        for index in inked.indices where rulings[inked[index]] == nil && words(inked[index]).ends("声明作废。") {
            var start = index
            while start > 0, index - start < 4, text.lines[inked[start]].indent < 2, gaps[inked[start]] == 0,
                rulings[inked[start - 1]] == nil, !isSentence(inked[start - 1])
            { start -= 1 }
            for line in inked[start...index] { rule(line, .advertisement, .classifiedNotice, 0.75) }
        }
    }
}
