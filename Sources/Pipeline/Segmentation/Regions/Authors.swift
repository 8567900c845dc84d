// Authors between a headline and its text who are not called reporters: names alone, pen names, office and name.

import Corpus

extension PageDraft {
    /// A name alone between a headline and the text is the author's.
    mutating func findAuthors() {
        for index in inked.indices.dropFirst() {
            let line = inked[index]
            if Rubrics.isNote(words(line)) || words(line).isAny(of: PageDraft.verbEndings) { continue }
            if words(line).isAny(of: PageDraft.versions) { continue }
            if rulings[line] == nil, isUnderHeadlineOfTextAbove(index) {
                rule(line, .byline, .authorAlone, 0.65)
                continue
            }
            guard index + 1 < inked.count else { break }
            if text.lines[line].count <= 9, rulings[line] == nil, isUnderRole(index), isOverText(index),
                Bylines.isNameAlone(view(line))
            {
                rule(line, .byline, .authorAlone, 0.8)
                continue
            }
            // ◆欧阳清 between blanks, wherever extraction set it.
            if rulings[line] == nil, text.lines[line].count <= 5, gaps[line] > 0, gaps[inked[index + 1]] > 0,
                Bylines.isNameBehindBullet(view(line))
            {
                rule(line, .byline, .authorAlone, 0.6)
                continue
            }
            if rulings[line] == nil, Bylines.areNamesWithHouse(view(line)), isUnderHeadline(index) {
                rule(line, .byline, .authorAlone, 0.75)
                continue
            }
            if rulings[line] == nil, gaps[line] > 0, gaps[inked[index + 1]] > 0, Bylines.isNameBehindCircle(view(line))
            {
                rule(line, .byline, .authorAlone, 0.8)
                continue
            }
            if rulings[line] == nil, isWholeName(index), isOverText(index),
                isUnderTitle(index) || isBehindScrap(index) || isUnderOrnament(index) || isUnderRows(index)
            {
                rule(line, .byline, .authorAlone, 0.65)
                continue
            }
            if rulings[line] == nil, isSpreadPenName(index) || isAtTop(index) {
                rule(line, .byline, .authorAlone, 0.6)
                continue
            }
            guard text.lines[line].count <= 20, rulings[line] == nil, isUnderHeadline(index), isOverText(index),
                isStartOfText(headline(above: index) + 1) || isUnderStack(index) || isOverSalutation(index)
            else { continue }
            let isParted =
                index < 6 || isOverSalutation(index) || gaps[line] > 0 && gaps[inked[index + 1]] > 0
                || rulings[inked[index + 1]] != nil
            if isParted, Bylines.isNameAlone(view(line)) || Bylines.isOfficeAndName(view(line)) {
                rule(line, .byline, .authorAlone, 0.7)
            } else if isSigned(index) {
                rule(line, .byline, .authorAlone, 0.6)
            }
        }
    }

    /// （节　选） under the title of a report: how much of it is printed, or how far it is decided.
    private static let versions: Phrases = [
        "(节选)", "(摘要)", "(摘登)", "(摘编)", "(全文)", "(试行)", "(暂行)", "(草案)", "(修订)", "(讨论稿)", "(征求意见稿)", "(送审稿)", "(节录)",
    ]

    /// 学校：先把孩子的课桌安稳 over 下来: the end of a heading.
    private static let verbEndings: Phrases = [
        "下来", "起来", "出来", "上来", "过来", "进来", "回来", "下去", "出去", "上去", "回去", "到位", "落实",
    ]

    /// 市检察院检察长　某某某 over 各位代表：
    private func isOverSalutation(_ index: Int) -> Bool { Salutations.isSalutation(words(inked[index + 1])) }

    /// Under a headline behind a finished text, over a border, nothing, or the headline and the author of the text below: both
    /// are of the text above.
    private func isUnderHeadlineOfTextAbove(_ index: Int) -> Bool {
        guard index > 2 else { return false }
        if isUnitAndName(inked[index]) || areNames(inked[index]) { return isBehindText(index) }
        let isInBrackets = isNameInBrackets(inked[index])
        guard isInBrackets || text.lines[inked[index]].count <= 3,
            isInBrackets || Bylines.isNameAlone(view(inked[index])) || isSpreadName(inked[index])
        else { return false }
        let head = inked[index - 1]
        guard isOfHeadline(head), (4...20).contains(text.lines[head].count), text.lines[head].clauseCount == 0 else {
            return false
        }
        let top = topOfHeadline(above: index)
        guard top > 0, rulings[inked[top - 1]] != nil || isSentence(inked[top - 1]) else { return false }
        if isInBrackets { return true }
        guard index + 2 < inked.count else { return gaps[head] > 0 || isWholeName(index) }
        let (below, behind) = (inked[index + 1], inked[index + 2])
        if rulings[below]?.role == .sectionLabel { return true }
        if isWholeName(index), isHeadOfTextSetIn(index + 1) { return true }
        guard gaps[below] > 0,
            gaps[head] > 0 || text.lines[inked[index]].gapCount > 0 || rulings[inked[index - 2]]?.role == .sectionLabel
        else { return false }
        if let ruling = rulings[below] { return ruling.role != .byline && ruling.rule != .pullQuote }
        guard isOfHeadline(below), text.lines[below].count <= 20 else { return false }
        // 春耕短曲, （三首） and who wrote them.
        let signed = words(behind).first == 0x28 && index + 3 < inked.count ? inked[index + 3] : behind
        return rulings[signed]?.role == .byline || Bylines.isNameAlone(view(signed))
    }

    /// （程 晓）: a name and nothing else.
    private func isNameInBrackets(_ line: Int) -> Bool {
        let words = words(line)
        guard (4...5).contains(words.count), words.first == 0x28, words.last == 0x29,
            text.lines[line].hanCount == words.count - 2
        else { return false }
        return words.dropFirst().first.map { Bylines.surnames.contains($0) } ?? false
            && Signers.alone(String(decoding: view(line).ink, as: UTF8.self)) != BylineNames()
    }

    /// 罗福堂　季　云: two names and more.
    private func areNames(_ line: Int) -> Bool {
        let measured = text.lines[line]
        return measured.gapCount > 0 && (5...9).contains(measured.count) && Bylines.isNameAlone(view(line))
    }

    /// 白水乡下放干部　贺云章: no line of a headline ends so.
    private func isUnitAndName(_ line: Int) -> Bool {
        text.lines[line].gapCount > 0 && text.lines[line].count <= 18 && ending(line) == .open
            && Signers.isUnitAndNames(view(line))
    }

    /// Under one to three rows of a headline right behind a finished text, over a blank, furniture or nothing.
    private func isBehindText(_ index: Int) -> Bool {
        let isOver = index + 1 >= inked.count || rulings[inked[index + 1]] != nil || gaps[inked[index + 1]] > 0
        let top = topOfHeadline(above: index)
        return isOver && top < index && isSentence(inked[top - 1])
    }

    /// The first of at most three rows of a headline that end above a line; the line itself where there are none.
    private func topOfHeadline(above index: Int) -> Int {
        var top = index
        while top > 1, index - top < 3, isOfHeadline(inked[top - 1]), text.lines[inked[top - 1]].count <= 24 {
            top -= 1
        }
        return top
    }

    /// A row without marks right over a text that is set farther in.
    private func isHeadOfTextSetIn(_ index: Int) -> Bool {
        let (head, below) = (inked[index], inked[index + 1])
        return isOfHeadline(head) && (4...20).contains(text.lines[head].count) && text.lines[head].clauseCount == 0
            && rulings[below] == nil && gaps[below] == 0
            && text.lines[below].indent >= text.lines[head].indent + 2 && text.lines[below].count >= 10
    }

    /// 秋　水: two or three Han set wide that name no column.
    private func isSpreadName(_ line: Int) -> Bool {
        let measured = text.lines[line]
        return (2...3).contains(measured.count) && measured.hanCount == measured.count && measured.gapCount > 0
            && !Rubrics.isName(words(line)) && !Rubrics.isKind(words(line)) && !PageDraft.isSectionName(words(line))
    }

    /// Three characters that begin as names do and are said nowhere near: 郑怀远.
    func isWholeName(_ index: Int) -> Bool {
        guard text.lines[inked[index]].count == 3, Bylines.isNameAlone(view(inked[index])) else { return false }
        let name = words(inked[index])
        return !inked[(index + 1)...].prefix(40).contains { line in
            let words = words(line)
            return words.indices.dropLast(2).contains { words[$0..<($0 + 3)].elementsEqual(name) }
        }
    }

    /// Over a blank, under one line or two of a title that a blank parts from what stands above.
    private func isUnderTitle(_ index: Int) -> Bool {
        guard gaps[inked[index]] == 0, gaps[inked[index + 1]] > 0 else { return false }
        var top = index - 1
        while top > 0, index - top < 3, gaps[inked[top]] == 0 { top -= 1 }
        return (top == 0 || gaps[inked[top]] > 0)
            && inked[top..<index].allSatisfy {
                isOfHeadline($0) && text.lines[$0].count >= 4 && text.lines[$0].clauseCount == 0
            }
    }

    /// Over a column, under one to four lines that are narrower, the last of them without marks, behind a finished text, a line
    /// of a column, or what is no text.
    private func isUnderRows(_ index: Int) -> Bool {
        guard gaps[inked[index]] == 0, gaps[inked[index + 1]] == 0, opensColumn(index + 1),
            text.lines[inked[index - 1]].clauseCount == 0, text.lines[inked[index - 1]].count <= 16
        else { return false }
        let column = width(inked[index + 1])
        var top = index
        while top > 1, index - top < 5, isOfHeadline(inked[top - 1]),
            text.lines[inked[top - 1]].count >= 3 || text.lines[inked[top - 1]].gapCount > 0,
            width(inked[top - 1]) + 4 < column
        { top -= 1 }
        guard top < index, index - top < 5 else { return false }
        let above = inked[top - 1]
        return isSentence(above) || rulings[above] != nil || width(above) + 2 >= column
    }

    /// Between blanks, under the note that closes a text or what was lifted out of one.
    private func isBehindScrap(_ index: Int) -> Bool {
        guard gaps[inked[index]] > 0, gaps[inked[index + 1]] > 0 else { return false }
        let rule = rulings[inked[index - 1]]?.rule
        return rule == .closingNote || rule == .pullQuote
    }

    /// Under a row of signs and right over a text that is set farther in, whose headline stands elsewhere.
    private func isUnderOrnament(_ index: Int) -> Bool {
        rulings[inked[index - 1]]?.role == .ornament && gaps[inked[index + 1]] == 0
            && text.lines[inked[index + 1]].indent >= text.lines[inked[index]].indent + 2
    }

    private static let roles: Phrases = ["本报记者", "本報記者", "记者", "通讯员", "本报通讯员", "特约记者", "作者", "本报评论员"]

    /// The line above is a role that wants a name: 本报记者.
    private func isUnderRole(_ index: Int) -> Bool {
        let above = inked[index - 1]
        return rulings[above]?.role == .byline && words(above).isAny(of: PageDraft.roles)
    }

    /// The line above, or the one above the name of a column: 让路, 街谈巷议, and who wrote it.
    private func headline(above index: Int) -> Int {
        var place = index - 1
        while place > 0, rulings[inked[place]]?.rule == .sectionName { place -= 1 }
        return place
    }

    private func isUnderHeadline(_ index: Int) -> Bool {
        let above = inked[headline(above: index)]
        let isUnderLabel = index > 1 && rulings[inked[index - 2]]?.role == .sectionLabel
        let least = above == inked[index - 1] && !isUnderLabel ? 3 : 2
        guard rulings[above] == nil, text.lines[above].count >= least, ending(above) != .comma else { return false }
        return ending(above) == .open || isSentence(above) && !text.lines[above].signs.contains(.stop)
    }

    private func isOverText(_ index: Int) -> Bool {
        let below = inked[index + 1]
        if words(below).isAny(of: PageDraft.versions), index + 2 < inked.count { return true }
        // On pages of the web and of databases when and where it was printed stands between the author and the text.
        if let rule = rulings[below]?.rule {
            return rule == .webHeader || rule == .webTime || isPageOfColumn(index + 1)
        }
        return text.lines[below].count >= 8 || ending(below) == .colon
    }

    /// 第2版, and 专栏： right below it: a database says where a text was printed.
    private func isPageOfColumn(_ index: Int) -> Bool {
        rulings[inked[index]]?.rule == .folioPage && index + 1 < inked.count
            && rulings[inked[index + 1]]?.rule == .columnName
    }

    /// Nothing above, or something that ends: the line above is no sentence that goes on.
    private func isStartOfText(_ index: Int) -> Bool {
        guard index >= 2 else { return true }
        let earlier = inked[index - 2]
        // 别把“最后一公里” over 走成“最远一公里”, between blanks: one headline of two rows.
        if gaps[inked[index - 1]] == 0, gaps[inked[index]] > 0, gaps[earlier] > 0, rulings[earlier] == nil,
            ending(earlier) == .open, text.lines[earlier].clauseCount == 0,
            abs(text.lines[earlier].count - text.lines[inked[index - 1]].count) <= 2
        {
            return true
        }
        // The name of a column may stand over the headline.
        if rulings[earlier] == nil, text.lines[earlier].count <= 6, ending(earlier) == .open {
            if index == 2 || gaps[earlier] > 0 { return true }
            let first = inked[index - 3]
            if rulings[first] != nil || ending(first) == .sentence { return true }
        }
        return rulings[earlier] != nil || ending(earlier) == .sentence || gaps[inked[index - 1]] > 0
    }

    /// Under three lines of a headline at most, between blanks or over a text that is set farther in; the first of them stands
    /// under a finished text.
    private func isUnderStack(_ index: Int) -> Bool {
        let (line, below) = (inked[index], inked[index + 1])
        let isParted = gaps[line] > 0 && gaps[below] > 0
        guard
            isParted || text.lines[below].indent >= text.lines[line].indent + 2
                || isSpreadAuthor(line, under: inked[index - 1]) && view(line).pieces.count > 3,
            Bylines.isNameAlone(view(line)) || isSpreadAuthor(line, under: inked[index - 1])
        else {
            return false
        }
        var top = index - 1
        while top > 0, index - top < 3, gaps[inked[top]] == 0, mayGoOnInHeadline(inked[top - 1]) { top -= 1 }
        guard top > 0, !isParted || gaps[inked[top]] > 0 else { return false }
        return rulings[inked[top - 1]] != nil || isSentence(inked[top - 1])
    }

    /// 韩 仲 谋, 中共平泉县委副书记　韩 仲 谋: no other line of a headline ends in a name with spaces in it.
    private func isSpreadAuthor(_ line: Int, under headline: Int) -> Bool {
        guard text.lines[line].gapCount >= 2, !Rubrics.isName(words(line)), !PageDraft.isSectionName(words(line)) else {
            return false
        }
        let pieces = view(line).pieces
        if pieces.count <= 3, text.lines[headline].isLetterSpaced { return false }
        let isSpread = pieces.suffix(2).allSatisfy { $0.count == 1 } && pieces.dropLast(3).allSatisfy { $0.count >= 3 }
        let isName = pieces.suffix(3).first?.first.map { Bylines.surnames.contains($0) } ?? false
        return isSpread && isName && Bylines.isAuthor(view(line), isApart: true) || Bylines.isOfficeAndName(view(line))
    }

    /// 沈　维　钧 right under the folio and over a text that is set farther in: its headline stands elsewhere.
    private func isAtTop(_ index: Int) -> Bool {
        let (line, below) = (inked[index], inked[index + 1])
        return index <= 6 && inked[..<index].allSatisfy { rulings[$0] != nil } && text.lines[line].gapCount >= 2
            && Bylines.isNameAlone(view(line)) && gaps[below] == 0
            && text.lines[below].indent >= text.lines[line].indent + 2
    }

    /// 雨　田 between a line that is narrower than the column and the column itself.
    private func isSpreadPenName(_ index: Int) -> Bool {
        let (line, above) = (inked[index], inked[index - 1])
        let measured = text.lines[line]
        guard measured.count == 2, measured.hanCount == 2, measured.gapCount == 1, opensColumn(index + 1) else {
            return false
        }
        guard isOfHeadline(above), (3...16).contains(text.lines[above].count), text.lines[above].clauseCount == 0,
            width(above) + 4 < width(inked[index + 1])
        else { return false }
        return !Rubrics.isName(words(line)) && !Rubrics.isKind(words(line)) && !PageDraft.isSectionName(words(line))
            && !isNoticeTitle(line) && !Outlines.isUnnumberedPart(words(line))
    }

    /// Two lines of text, as wide as each other.
    private func opensColumn(_ index: Int) -> Bool {
        guard index + 1 < inked.count, rulings[inked[index + 1]] == nil else { return false }
        let (first, second) = (text.lines[inked[index]], text.lines[inked[index + 1]])
        return min(first.count, second.count) >= 12 && abs(first.width - second.width) <= 4
    }

    /// 从“有形覆盖”到“有效覆盖”： goes on in the next line.
    private func mayGoOnInHeadline(_ line: Int) -> Bool {
        isOfHeadline(line) || rulings[line] == nil && ending(line) == .colon && text.lines[line].count <= 24
    }

    private func isOfHeadline(_ line: Int) -> Bool { rulings[line] == nil && ending(line) == .open }

    /// 苏老师：白天教书，晚上 over 卖花: a headline whose second clause wants an end.
    private func goesOnBelow(_ line: Int) -> Bool {
        guard let comma = words(line).lastIndex(where: { CharacterKind.of($0) == .comma }) else { return false }
        return words(line).endIndex - comma <= 4
    }

    /// A name, or an office and a name, as authors sign, where text that shows it is text stands below.
    private func isSigned(_ index: Int) -> Bool {
        let (line, below) = (inked[index], inked[index + 1])
        let isText =
            text.lines[below].indent >= text.lines[line].indent + 2 || text.lines[below].commaCount > 0
            || isSentence(below) || gaps[below] > gaps[line]
            || text.lines[line].count == 3 && Bylines.isNameAlone(view(line)) && opensColumn(index + 1)
        return isText && text.lines[line].count < text.lines[inked[index - 1]].count + 8
            && Bylines.isAuthor(
                view(line), isApart: gaps[line] > 0 || text.lines[line].count == 2 && !goesOnBelow(inked[index - 1]))
            && !Rubrics.isName(words(line)) && !PageDraft.isSectionName(words(line)) && !isNoticeTitle(line)
    }
}
