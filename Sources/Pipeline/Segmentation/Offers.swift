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

    /// Inside an open sentence of a column a few short lines over a street and its number: who offers what, and where.
    mutating func findOffersInColumns() {
        for index in text.rare.ending(with: PageDraft.number)
        where index + 1 < inked.count && isStreetNumber(inked[index]) {
            var start = index
            while start > 0, index - start < 5, isOfferPiece(inked[start - 1]), !isColumnLine(start - 1) { start -= 1 }
            guard start > 1, start < index, isColumnLine(start - 1), isColumnLine(index + 1) else { continue }
            for line in inked[start...index] { rule(line, .advertisement, .advertisementWithAddress, 0.7) }
        }
    }

    private static let streets: FewCharacters = "路街巷弄道"
    private static let number: UInt32 = 0x53F7  // 号

    /// 思明北路九十一号.
    private func isStreetNumber(_ line: Int) -> Bool {
        let words = words(line)
        guard rulings[line] == nil, (4...16).contains(words.count), words.last == PageDraft.number,
            let street = words.lastIndex(where: { PageDraft.streets.contains($0) })
        else { return false }
        let number = words[(street + 1)...].dropLast()
        return !number.isEmpty && number.allSatisfy { Numerals.isNumeral($0) }
    }

    /// A line of running text whose sentence is not over or that ends one: as wide as one of its neighbours.
    private func isColumnLine(_ index: Int) -> Bool {
        let line = inked[index]
        guard rulings[line] == nil, text.lines[line].count >= 8 else { return false }
        return text.lines[line].commaCount + text.lines[line].terminalCount > 0
    }

    private func endsBlock(_ index: Int) -> Bool { index + 1 >= inked.count || gaps[inked[index + 1]] > 0 }

    private static let scans: Phrases = ["扫一扫", "扫码", "扫描二维码", "扫二维码"]
    private static let lineNames: Phrases = ["热线", "電話", "电话"]

    /// What a code to scan shows, in a few characters below the words that ask for it; 读者热线 over a number alone.
    mutating func findPiecesBelow() {
        for index in inked.indices.dropLast() {
            let (line, below) = (inked[index], inked[index + 1])
            if rulings[line]?.role == .navigation, words(line).isAny(of: PageDraft.scans) {
                let pieces = inked[(index + 1)...].prefix(2).prefix {
                    rulings[$0] == nil && text.lines[$0].count <= 8 && gaps[$0] == 0 && !isSentence($0)
                }
                for piece in pieces { rule(piece, .navigation, .siteNote, 0.7) }
            } else if index > 0, rulings[line] == nil, text.lines[line].count <= 14, gaps[line] == 0, gaps[below] == 0,
                rulings[inked[index - 1]]?.role == .hotline, rulings[below]?.role == .hotline
            {
                rule(line, .hotline, .hotline, 0.7)
            } else if rulings[line]?.rule == .hotline, rulings[below] == nil, gaps[below] == 0,
                ending(line) != .sentence,
                isSentence(below), words(below).holdsAny(Notices.dealings)
            {
                rule(below, .hotline, .hotline, 0.7)
            } else if rulings[line]?.role == .advertisement || rulings[line]?.role == .hotline, rulings[below] == nil,
                gaps[below] == 0, endsWithTelephone(below)
            {
                rule(below, .advertisement, .advertisementWithAddress, 0.7)
            } else if rulings[line] == nil, rulings[below] == nil, text.lines[line].count <= 6,
                words(line).endsWithAny(PageDraft.lineNames), isNumberAlone(below)
            {
                for line in [line, below] { rule(line, .hotline, .hotline, 0.8) }
            }
        }
    }

    /// 治风湿，找某某！5186001: under another advertisement.
    private func endsWithTelephone(_ line: Int) -> Bool {
        let number = words(line).suffix(11).reversed().prefix { CharacterKind.of($0) == .digit || $0 == 0x2D }
        return number.count >= 7 && text.lines[line].count <= 24 && text.lines[line].hanCount > 0
    }

    private func isNumberAlone(_ line: Int) -> Bool {
        text.lines[line].count >= 7 && words(line).allSatisfy { CharacterKind.of($0) == .digit || $0 == 0x2D }
    }

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
