// Offers of a few lines over a telephone, between blanks: who it is, what is offered, how to ask for it.

import Corpus

extension PageDraft {
    /// What stands right over the telephone of an advertiser, two lines or three between blanks: who it is and what is offered.
    mutating func findOffers() {
        for index in places(about: .address) where isTelephoneOfOffer(inked[index]) {
            var start = index
            while start > 0, index - start < 4, gaps[inked[start]] == 0, isOfferPiece(inked[start - 1]) { start -= 1 }
            let end = endOfOffer(index)
            guard start < index, gaps[inked[start]] > 0, endsBlock(end) else { continue }
            for line in inked[start...end] where rulings[line] == nil {
                rule(line, .advertisement, .advertisementWithAddress, 0.75)
            }
        }
    }

    private static let orders: Phrases = ["电挂", "邮购", "函购", "电传"]

    /// 免费估价　2555 0137 in a block of a few words without marks: what is offered, and the number to call.
    mutating func findNumberedOffers() {
        for index in inked.indices where isNumberOfOffer(inked[index]) {
            var (start, end) = (index, index)
            while start > 0, index - start < 4, gaps[inked[start]] == 0, isOfferPiece(inked[start - 1]) { start -= 1 }
            while end + 1 < inked.count, end - index < 4, gaps[inked[end + 1]] == 0, isOfferPiece(inked[end + 1]) {
                end += 1
            }
            guard end > start, start > 0, gaps[inked[start]] > 0, endsBlock(end) else { continue }
            for line in inked[start...end] { rule(line, .advertisement, .advertisementWithAddress, 0.7) }
        }
    }

    private func isNumberOfOffer(_ line: Int) -> Bool {
        guard text.lines[line].digitCount >= 3, isOfferPiece(line), text.lines[line].hanCount >= 2 else { return false }
        return endsWithTelephone(line) || words(line).holdsAny(PageDraft.orders)
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

    private static let chiefs: Phrases = [
        "厂长", "经理", "总经理", "联系人", "地址", "厂址", "帐号", "账号", "开户", "主任", "电话", "邮编", "传真",
    ]

    /// The last line of what stands under the telephone of an advertiser: 厂长：某某某.
    private func endOfOffer(_ index: Int) -> Int {
        var end = index
        while end + 1 < inked.count, end - index < 3, gaps[inked[end + 1]] == 0, isOfferPiece(inked[end + 1]),
            words(inked[end + 1]).startsWithAny(PageDraft.chiefs)
        { end += 1 }
        return end
    }

    private static let houses: Phrases = [
        "公司", "厂", "商店", "商场", "百货", "门市部", "经营部", "服务部", "服务社", "合作社", "酒店", "饭店", "宾馆", "酒楼", "学校", "医院", "诊所", "药房",
        "书店",
        "大厦", "中心", "茶庄", "商行", "超市", "影楼", "俱乐部",
    ]
    private static let sales: Phrases = [
        "供应", "量多不限", "经销", "出售", "零售", "批发", "欢迎选购", "欢迎惠顾", "三包", "优惠", "酬宾", "预订", "特价", "省优", "部优", "国优", "每斤",
        "每台", "每件",
        "均售", "有售", "经售", "元起", "折起", "代办", "实行三", "信誉", "免费试", "包邮", "现货", "诚聘", "招生", "学费", "名额", "送货", "大减价", "展销",
    ]

    /// 各大药房均有售: where something can be had, as no headline ends.
    private static let sold: Phrases = ["均售", "有售", "经售", "均有出售", "均有代售"]

    /// Who sells and what, a few short lines between blanks without a telephone: 国营某某种子公司 over 供应某某麦种; and the one line
    /// over the telephone where all lines are parted by blanks.
    mutating func findSales() {
        for index in inked.indices where isSale(inked[index]) {
            if index + 1 < inked.count, rulings[inked[index + 1]]?.role == .hotline,
                text.lines[inked[index]].gapCount > 0,
                gaps[inked[index + 1]] <= gaps[inked[index]]
            {
                rule(inked[index], .advertisement, .advertisementWithAddress, 0.7)
                continue
            }
            var start = index
            while start > 0, index - start < 4, gaps[inked[start]] == 0, isOfferPiece(inked[start - 1]) { start -= 1 }
            var end = index
            while end + 1 < inked.count, end - index < 4, gaps[inked[end + 1]] == 0, isOfferPiece(inked[end + 1]) {
                end += 1
            }
            guard end > start, start == 0 || gaps[inked[start]] > 0, endsBlock(end),
                words(inked[end]).endsWithAny(PageDraft.sold)
                    || words(inked[start]).endsWithAny(PageDraft.houses) && text.lines[inked[start]].gapCount == 0
                        && inked[start...end].reduce(0, { $0 + words($1).number(of: PageDraft.sales) }) >= 2
            else { continue }
            for line in inked[start...end] { rule(line, .advertisement, .advertisementWithAddress, 0.7) }
        }
    }

    private func isSale(_ line: Int) -> Bool {
        guard isOfferPiece(line), words(line).holdsAny(PageDraft.sales) else { return false }
        return !isCouplet(line) || words(line).endsWithAny(PageDraft.sold)
    }

    private static let scans: Phrases = ["扫一扫", "扫码", "扫描二维码", "扫二维码"]
    /// 报料采纳即奖 每日最高奖励500元, over where to call.
    private static let calls: Phrases = ["报料", "爆料", "報料", "爆料有奖", "线索"]
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
            } else if rulings[line] == nil, rulings[below]?.role == .hotline, gaps[below] == 0, !isSentence(line),
                text.lines[line].count <= 24, words(line).startsWithAny(PageDraft.calls)
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
