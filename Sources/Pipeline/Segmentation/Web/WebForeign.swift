// Sites with Chinese texts and menus in English: buttons, titles of other texts, who edited the page.

import Corpus

extension PageDraft {
    /// Lines without a Han character on a page of the web whose text is Chinese, and what stands in a list with them.
    mutating func findForeignFurniture() {
        guard text.rare.latin.count >= 2 else { return }
        var count = 0
        for index in text.rare.latin where rulings[inked[index]] == nil && isForeign(index) {
            rule(inked[index], .navigation, .webFurniture, 0.75)
            count += 1
        }
        for index in text.rare.latin where rulings[inked[index]] == nil { takeForeignLabel(inked[index]) }
        for index in text.rare.spaced where rulings[inked[index]] == nil && isForeignByline(inked[index]) {
            rule(inked[index], .byline, .byline, 0.8)
        }
        guard count >= 2 else { return }
        // 2 某某花椒进入采摘季 among titles in English.
        for index in inked.indices.dropFirst().dropLast() where rulings[inked[index]] == nil {
            let line = inked[index]
            guard gaps[line] == 0, gaps[inked[index + 1]] == 0, text.lines[line].count <= 40, !isSentence(line),
                isForeignFurniture(inked[index - 1]), isForeignFurniture(inked[index + 1])
            else { continue }
            rule(line, .navigation, .webFurniture, 0.7)
        }
    }

    private func isForeignFurniture(_ line: Int) -> Bool {
        rulings[line]?.rule == .webFurniture && text.lines[line].hanCount == 0
    }

    /// Previous Page 1 2 Next Page: no Han, and not the rest of a paragraph that was wrapped.
    private func isForeign(_ index: Int) -> Bool {
        let (line, measured) = (inked[index], text.lines[inked[index]])
        guard measured.hanCount == 0, measured.latinCount >= 4, measured.count <= 90, words(line).last != 0x3002 else {
            return false
        }
        guard index > 0, gaps[line] == 0 else { return true }
        let above = inked[index - 1]
        return rulings[above] != nil || isSentence(above) || text.lines[above].hanCount == 0
            || width(above) <= PageDraft.widestTitle
    }

    private static let widestTitle: ColumnCount = 60

    private static let updates: Phrases = ["Updated:", "Published:", "Posted:", "Source:", "Sources:"]
    private static let editing: Phrases = ["Editor:", "Editors:", "(Editor:", "Editedby"]
    private static let writing: Phrase = "By"
    private static let photos: Phrases = [
        "[Photoby", "(Photoby", "[Photo/", "[Photo:", "(Photo:", "[Photoprovided", "(Photo/",
    ]

    /// By 某某 某某.
    private func isForeignByline(_ line: Int) -> Bool {
        guard words(line).starts(PageDraft.writing), text.lines[line].count <= 60, !isSentence(line),
            let piece = view(line).pieces.dropFirst().first
        else { return false }
        return (2...4).contains(piece.count) && piece.allSatisfy { CharacterKind.of($0) == .han }
    }

    /// Updated: 2013-05-08 09:12, Editor: 某某, … [Photo by 某某/某某社].
    private mutating func takeForeignLabel(_ line: Int) {
        let words = words(line)
        if text.lines[line].count <= 160, words.last == 0x5D || words.last == 0x29, words.holdsAny(PageDraft.photos) {
            rule(line, .caption, .webCaption, 0.75)
            return
        }
        guard text.lines[line].count <= 60, !isSentence(line) else { return }
        if words.startsWithAny(PageDraft.updates) {
            rule(line, .webHeader, .webHeader, 0.8)
        } else if words.startsWithAny(PageDraft.editing) {
            rule(line, .folio, .folioEditors, 0.8)
        }
    }
}
