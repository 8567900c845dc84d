// Notes at the foot of a page of a document, between its text and its number.

import Corpus

extension PageDraft {
    /// [1] 指……的土地。 over the number of a page, where the text above refers to [1]: the text goes on on the next page.
    mutating func findFootnotes() {
        for index in inked.indices.dropFirst(4)
        where rulings[inked[index]]?.rule == .folioNumber || rulings[inked[index]]?.rule == .folioDate {
            guard let start = startOfNotes(above: index) else { continue }
            for line in inked[start..<index] where rulings[line] == nil { rule(line, .list, .footnote, 0.75) }
        }
    }

    /// The first of the lines that open with the sign of a note, or go on with one, right over the number of a page.
    private func startOfNotes(above folio: Int) -> Int? {
        let lines = inked[..<folio].suffix(PageDraft.mostNoteLines).reversed().prefix {
            rulings[$0] == nil && (Outlines.level(words($0)) == nil || noteSign($0) != nil)
        }
        let start = lines.last { noteSign($0) != nil }
        guard let start, let sign = noteSign(start) else { return nil }
        let place = inked.firstPlace(notBelow: start)
        guard place > 0, rulings[inked[place - 1]] == nil, !opensNotes(inked[place - 1]) else { return nil }
        let page = inked[..<place].suffix(PageDraft.mostPageLines)
        return page.contains { words($0).dropFirst().firstRange(of: sign) != nil } ? place : nil
    }

    /// 名词解释: what follows closes the document, and is a part of it.
    func opensNotes(_ line: Int) -> Bool { words(line).isAny(of: PageDraft.noteHeads) }

    private static let noteHeads: Phrases = ["名词解释", "注释", "注释:", "注:", "附:名词解释", "有关名词解释", "名词注释", "相关名词解释"]

    private static let mostNoteLines = 8
    /// Within so many lines the text refers to a note at the foot of its page.
    private static let mostPageLines = 120

    /// [1], 〔2〕 or ① before a note.
    private func noteSign(_ line: Int) -> Words? {
        let words = words(line)
        guard let first = words.first, words.count >= 6 else { return nil }
        if (0x2460...0x2473).contains(first) { return words.prefix(1) }
        guard CharacterKind.of(first) == .opening else { return nil }
        let sign = words.prefix(4).prefix { CharacterKind.of($0) != .closing }
        guard (2...3).contains(sign.count), sign.dropFirst().allSatisfy({ CharacterKind.of($0) == .digit }) else {
            return nil
        }
        return words.prefix(sign.count + 1)
    }
}
