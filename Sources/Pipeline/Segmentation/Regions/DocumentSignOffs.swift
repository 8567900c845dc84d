// The end of a document: who signs it, the day, the seal, who judged, and the imprint below.

import Corpus

extension PageDraft {
    /// Sign-offs of documents: a date alone on its line, with the office that signs above it.
    mutating func findSignOffs() {
        for (index, line) in inked.enumerated() where rulings[line] == nil || rulings[line]?.role == .folio {
            guard text.lines[line].count <= 17, mayHoldDate(line) else { continue }
            let core = PageDraft.withoutPlace(core(line))
            let isWhole = isBareDate(core)
            if isWhole, core.count < self.core(line).count, index > 2 {
                rule(line, .signOff, .documentSignOff, 0.8)
                continue
            }
            guard isWhole || isBareMonth(core) else { continue }
            var start = index
            while start > 0, index - start < 6, isOffice(inked[start - 1]) { start -= 1 }
            if start == index, isWhole, endsDocument(index) || isOverImprint(index) {
                rule(line, .signOff, .documentSignOff, 0.8)
            }
            // A month alone signs nothing under the name of a paper.
            guard isWhole || start > 0 && rulings[inked[start - 1]] == nil else { continue }
            // At the top of a page it stands under a headline; without one it is a folio.
            guard start < index, index > 2 || start > 0 else { continue }
            for place in start...index { rule(inked[place], .signOff, .documentSignOff, 0.85) }
        }
    }

    private static let officeEndings = Set("府厅局委会院部室办司处社组司团心队所站".unicodeScalars.map(\.value))

    /// 审判长　某某某 and the others who judged, under the judgement, with its day among them.
    mutating func findCourtSigners() {
        for index in text.rare.spaced where index > 0 && rulings[inked[index]] == nil && isCourtSigner(inked[index]) {
            let above = inked[index - 1]
            guard isSentence(above) || rulings[above]?.rule == .documentSignOff else { continue }
            rule(inked[index], .signOff, .documentSignOff, 0.85)
            guard index + 1 < inked.count else { continue }
            let below = inked[index + 1]
            if rulings[below] == nil, mayHoldDate(below), isBareDate(core(below)) {
                rule(below, .signOff, .documentSignOff, 0.85)
            }
        }
    }

    private static let courtOffices: Phrases = ["审判长", "审判员", "代理审判员", "人民陪审员", "陪审员", "书记员", "检察员", "代理书记员", "法官助理"]

    private func isCourtSigner(_ line: Int) -> Bool {
        let measured = text.lines[line]
        guard measured.gapCount > 0, measured.count <= 10, measured.hanCount == measured.count else { return false }
        return PageDraft.courtOffices.contains {
            words(line).starts($0) && (2...4).contains(measured.count - $0.count)
        }
    }

    /// Far to the right, over 主题词 or 抄送: what is annexed was listed above it.
    private func isOverImprint(_ index: Int) -> Bool {
        index > 8 && index + 1 < inked.count && text.lines[inked[index]].indent >= 8
            && rulings[inked[index + 1]]?.rule == .documentImprint
    }

    /// Under the last sentence of a document with a number, and with a blank or head under it.
    private func endsDocument(_ index: Int) -> Bool {
        guard index > 2, rulings[inked[index - 1]] == nil, isSentence(inked[index - 1]) else { return false }
        let isEnd = index + 1 >= inked.count || rulings[inked[index + 1]] != nil || gaps[inked[index + 1]] > 0
        return isEnd && inked[..<index].contains { rulings[$0]?.rule == .documentNumber }
    }

    func isBareDate(_ words: Words) -> Bool {
        guard let date = PrintedDates.all(in: words).first else { return false }
        return date.day != nil && date.year != nil && date.range.count == words.count
    }

    private static let holders: Phrases = ["省长", "市长", "县长", "区长", "州长", "总理", "主席", "部长", "主任"]

    /// 省长　某某某: who signs an order.
    private func isHolderAndName(_ line: Int) -> Bool {
        let words = words(line)
        return text.lines[line].gapCount > 0 && (4...5).contains(words.count) && words.startsWithAny(PageDraft.holders)
            && text.lines[line].hanCount == words.count
    }

    private func isOffice(_ line: Int) -> Bool {
        guard rulings[line] == nil || rulings[line]?.rule == .shortLines else { return false }
        if isHolderAndName(line) { return true }
        let name = PageDraft.withoutSeal(words(line))
        return text.lines[line].count <= 30 && endsAsOffice(name) && name.number(of: .comma) == 0
    }

    /// 一九五二年十月二十二日于北京: the day without the place.
    private static func withoutPlace(_ words: Words) -> Words {
        guard let mark = words.suffix(6).lastIndex(of: 0x4E8E), mark > words.startIndex,
            (2...4).contains(words.endIndex - mark - 1),
            words[mark...].allSatisfy({ CharacterKind.of($0) == .han })
        else { return words }
        return words[..<mark]
    }

    private static let seals: Phrases = ["(章)", "(印)", "(盖章)", "(公章)"]

    /// 县人民政府（章）: where the seal stood.
    private static func withoutSeal(_ words: Words) -> Words {
        words.endsWithAny(seals) ? words.withoutRemark : words
    }

    /// 办公室, 县人民政府: the last character is one that names of offices end with.
    func endsAsOffice(_ words: Words) -> Bool { words.last.map { PageDraft.officeEndings.contains($0) } ?? false }

    /// 抄送：某某部，某某委 goes on in the lines below, up to the one that ends its sentence.
    mutating func findImprintLines() {
        for index in inked.indices.dropLast() where rulings[inked[index]]?.rule == .documentImprint {
            guard Documents.isCopyList(view(inked[index])), !isSentence(inked[index]) else { continue }
            let lines = inked[(index + 1)...].prefix(4).prefix { rulings[$0] == nil && gaps[$0] == 0 }
            guard let end = lines.firstIndex(where: { isSentence($0) }) else { continue }
            for line in lines[...end] { rule(line, .signOff, .documentImprint, 0.8) }
        }
    }
}
