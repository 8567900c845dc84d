// Offers of a few lines over a telephone, between blanks: who it is, what is offered, how to ask for it.

import Corpus

extension PageDraft {
    /// What stands right over the telephone of an advertiser, two lines or three between blanks: who it is and what is offered.
    mutating func findOffers() {
        for index in places(about: .address) where isTelephoneOfOffer(inked[index]) {
            var start = index
            while start > 0, index - start < 4, gaps[inked[start]] == 0, isOfferPiece(inked[start - 1]) { start -= 1 }
            guard start < index, gaps[inked[start]] > 0, endsBlock(index) else { continue }
            for line in inked[start...index] where rulings[line] == nil {
                rule(line, .advertisement, .advertisementWithAddress, 0.75)
            }
        }
    }

    private func endsBlock(_ index: Int) -> Bool { index + 1 >= inked.count || gaps[inked[index + 1]] > 0 }

    private static let telephones: Phrases = ["电话", "電話", "电报挂号", "電報掛號", "联系人", "咨询"]

    /// 和平路十二号二楼　电话　331677, 電話二二六　八八一九; the numbers of the paper itself are under no offer.
    private func isTelephoneOfOffer(_ line: Int) -> Bool {
        guard topics[line].contains(.address), !isSentence(line), text.lines[line].count <= 30 else { return false }
        guard rulings[line] == nil || rulings[line]?.role == .hotline, words(line).holdsAny(PageDraft.telephones) else {
            return false
        }
        return words(line).count { Numerals.isNumeral($0) } >= 4
    }

    /// A few words with no marks of sentences.
    private func isOfferPiece(_ line: Int) -> Bool {
        rulings[line] == nil && text.lines[line].clauseCount == 0 && ending(line) == .open
            && text.lines[line].count <= 20
    }
}
