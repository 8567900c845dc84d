// Names of the page and its supplement under the folio: what all of the page is about.

import Corpus

extension PageDraft {
    /// 科 技 导 刊 报 right under the folio, and 人 物 访 谈 below it: the names of the paper and of the page, set wide.
    mutating func findSpreadName() {
        guard let index = inked.prefix(8).firstIndex(where: { rulings[$0] == nil }), index > 0,
            inked[..<index].allSatisfy({ rulings[$0]?.role == .folio || rulings[$0]?.role == .masthead })
        else { return }
        let name = inked[index]
        guard text.lines[name].isLetterSpaced, (3...8).contains(text.lines[name].count),
            text.lines[name].hanCount == text.lines[name].count, words(name).endsWithAny(PageDraft.paperEndings)
        else { return }
        rule(name, .masthead, .mastheadName, 0.75)
        guard index + 1 < inked.count else { return }
        let page = inked[index + 1]
        if rulings[page] == nil, text.lines[page].isLetterSpaced, (2...6).contains(text.lines[page].count) {
            rule(page, .sectionLabel, .sectionBesideFolio, 0.7)
        }
    }

    private static let paperEndings: Phrases = ["报", "報"]

    /// 聚焦市十四届人大一次会议 between the folio and the text: what the whole page is about.
    mutating func findSessionName() {
        guard let index = inked.prefix(8).firstIndex(where: { rulings[$0] == nil }), index > 0, index + 1 < inked.count
        else { return }
        let (line, below) = (inked[index], inked[index + 1])
        guard (6...18).contains(text.lines[line].count), words(line).startsWithAny(PageDraft.sessionOpeners),
            words(line).endsWithAny(PageDraft.sessions), rulings[below] == nil,
            text.lines[below].indent >= text.lines[line].indent + 2 || ending(below) == .open && gaps[below] > 0
        else { return }
        rule(line, .sectionLabel, .sectionBesideFolio, 0.65)
    }

    private static let sessionOpeners: Phrases = ["聚焦", "关注", "热烈祝贺", "来自"]

    private static let sessions: Phrases = ["会议", "大会", "两会", "全会"]

    /// A5 and 城事·抗非典 over the folio with the date: page and section on lines of their own.
    mutating func findPageName() {
        guard let first = inked.first, rulings[first] == nil, Folios.pageNumber(words(first)) != nil else { return }
        let top = inked.prefix(5)
        guard let dated = top.firstIndex(where: { rulings[$0]?.role == .folio }), dated > 0 else { return }
        let names = inked[1..<dated]
        guard names.count <= 2, names.allSatisfy({ isLabel($0) }) else { return }
        rule(first, .folio, .folioPage, 0.8)
        for line in names where rulings[line] == nil { rule(line, .sectionLabel, .sectionBesideFolio, 0.7) }
    }

    private func isLabel(_ line: Int) -> Bool {
        rulings[line] == nil ? text.lines[line].count <= 8 && ending(line) == .open : rulings[line]?.role != .byline
    }

    /// What all of the page is about, in one line or two under the folio and over a blank: 第二十三届奥运会专版.
    mutating func findBanner() {
        guard
            let index = inked.prefix(8).firstIndex(where: {
                rulings[$0] == nil && words($0).endsWithAny(PageDraft.banners) && text.lines[$0].count <= 20
            }), index + 1 < inked.count, gaps[inked[index + 1]] > 0
        else { return }
        var start = index
        if start > 0, rulings[inked[start - 1]] == nil, gaps[inked[start]] == 0, !isSentence(inked[start - 1]) {
            start -= 1
        }
        guard start == 0 || rulings[inked[start - 1]] != nil else { return }
        for line in inked[start...index] { rule(line, .sectionLabel, .sectionName, 0.75) }
    }

    private static let banners: Phrases = ["专题报道", "特别报道", "专版", "专页", "特刊", "专刊", "增刊"]

    /// 黄 河 石, and 文学副刊 第289期 under it: the name of a supplement and its number.
    mutating func findSupplement() {
        for index in inked.prefix(8).indices
        where rulings[inked[index]] == nil && text.lines[inked[index]].gapCount == 1 {
            let pieces = view(inked[index]).pieces
            guard let number = pieces.last, number.first == 0x7B2C, number.last == 0x671F,
                PageDraft.isSectionName(pieces[0])
            else { continue }
            rule(inked[index], .sectionLabel, .sectionName, 0.8)
            guard index > 0, text.lines[inked[index - 1]].count <= 5, rulings[inked[index - 1]] == nil,
                gaps[inked[index]] == 0
            else { continue }
            rule(inked[index - 1], .sectionLabel, .sectionName, 0.7)
        }
    }

    /// 月 河, 文 艺 副 刊 and 第一七六期, each on a line of its own at the top, over a blank.
    mutating func findStackedSupplement() {
        let top = inked.prefix(9)
        guard
            let end = top.indices.dropFirst().first(where: {
                rulings[inked[$0]] == nil && Documents.isIssue(view(inked[$0]))
                    && (PageDraft.isSectionName(words(inked[$0 - 1])) || isSpreadUnderFolio($0 - 1))
            }), end + 1 < inked.count, gaps[inked[end + 1]] > 0, gaps[inked[end]] == 0
        else { return }
        var start = end - 1
        if start > 0, PageDraft.isSectionName(words(inked[start])), gaps[inked[start]] == 0,
            rulings[inked[start - 1]] == nil, text.lines[inked[start - 1]].count <= 5
        {
            start -= 1
        }
        for line in inked[start...end] where rulings[line] == nil { rule(line, .sectionLabel, .sectionName, 0.8) }
    }

    /// 统计公报 over a blank and 2015年某某市国民经济和社会发展 / 统计公报［1］: what kind of text follows, said again by its title.
    mutating func findKindOverTitle() {
        for index in inked.prefix(3).indices where rulings[inked[index]] == nil && index + 1 < inked.count {
            let line = inked[index]
            guard (2...8).contains(text.lines[line].count), gaps[inked[index + 1]] > 0 else { continue }
            let title = inked[(index + 1)...].prefix(3).prefix { rulings[$0] == nil && !isSentence($0) }
            if title.contains(where: { repeats(words(line), in: $0, of: title) }) {
                rule(line, .sectionLabel, .sectionName, 0.75)
            }
        }
    }

    /// A row of a title ends with the words, a note to it apart.
    private func repeats(_ kind: Words, in row: Int, of title: ArraySlice<Int>) -> Bool {
        let words = words(row)
        let name = words.last == 0x5D ? words.prefix { $0 != 0x5B } : words
        return name.count >= kind.count && name.suffix(kind.count).elementsEqual(kind)
            && (name.count > kind.count || row != title.first)
    }

    /// 丁香花开第712期, and B3 right above it: a part of the paper with its number, near the folio.
    mutating func findNumberedPart() {
        for index in inked.prefix(8).indices where rulings[inked[index]] == nil {
            let line = inked[index]
            guard (5...14).contains(text.lines[line].count), words(line).last == 0x671F, index > 0,
                let number = words(line).lastIndex(of: 0x7B2C), number - words(line).startIndex >= 2,
                words(line)[(number + 1)...].dropLast().allSatisfy(Numerals.isNumeral),
                inked[..<index].contains(where: { rulings[$0]?.role == .folio || rulings[$0]?.role == .masthead })
            else { continue }
            rule(line, .sectionLabel, .sectionName, 0.75)
            let above = inked[index - 1]
            if rulings[above] == nil, text.lines[above].count <= 3, Folios.pageNumber(words(above)) != nil {
                rule(above, .folio, .folioPage, 0.7)
            }
        }
    }

    /// 春　汛 right under the folio.
    private func isSpreadUnderFolio(_ index: Int) -> Bool {
        let measured = text.lines[inked[index]]
        return rulings[inked[index]] == nil && (2...4).contains(measured.count) && measured.hanCount == measured.count
            && measured.gapCount > 0 && index > 0
            && rulings[inked[index - 1]].map { $0.role == .folio || $0.role == .masthead } ?? false
    }
}
