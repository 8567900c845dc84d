// Names of sections, pages and columns: what they are told by.

import Corpus

extension PageDraft {
    private static let labelWords: Phrases = [
        "国内经济", "国内政治", "国内科教", "国内体育", "国际体育", "国际经济", "国内社会", "要闻", "时政", "综合", "综合新闻", "国际", "国内", "国际新闻", "国内新闻",
        "经济", "社会", "理论", "副刊", "体育", "文化", "教育", "法治", "地方",
        "民生", "评论", "专题", "导读",
        "本版导读", "特刊", "科技", "健康", "旅游", "生活", "视点", "视野", "聚焦", "焦点", "关注", "热点", "头条", "时评", "快讯", "简讯", "新闻", "深度",
        "观察", "广角", "区县", "区县新闻",
        "数读", "数说", "今日要闻", "重庆新闻", "本市新闻", "本省新闻", "特别报道", "专版", "读者来信", "新闻速递", "天下", "人物", "书评", "读书", "公告", "政务",
        "乡村振兴",
    ]

    private static let labelEndings: Phrases = [
        "周刊", "专刊", "特刊", "副刊", "专版", "专栏", "月刊", "新闻版", "聚焦", "观察", "视点", "关注", "纵横", "之窗", "广角", "天地", "园地", "论坛",
        "新闻", "文化旅游",
    ]

    /// Names of sections: short words alone at the top of the page, beside a folio, or known as such.
    mutating func findLabels() {
        findSpreadName()
        findSessionName()
        findPageName()
        findBanner()
        findNameOverNote()
        findNoteOverHeadlines()
        findSupplement()
        findStackedSupplement()
        findNumberedPart()
        findKindOverTitle()
        let mayHoldBoxes =
            !shape.isWebArticle && inked.contains { rulings[$0]?.rule == .webNavigation } && !hasDatedHeader
        for (index, line) in inked.enumerated() {
            if rulings[line]?.rule == .byline, words(line).isAny(of: PageDraft.commentators), isOverTitle(index) {
                rule(line, .sectionLabel, .sectionName, 0.75)
            }
            if mayHoldBoxes, isLinkedBox(index) { rule(line, .sectionLabel, .sectionName, 0.7) }
            guard rulings[line] == nil else { continue }
            if isPartOfSeries(line) { rule(line, .sectionLabel, .sectionName, 0.7) }
            if isUnderLabel(index), text.lines[line].count <= 24, words(line).startsWithAny(PageDraft.hosts) {
                rule(line, .sectionLabel, .sectionName, 0.7)
            }
            guard text.lines[line].count <= 16 else { continue }
            let words = words(line)
            if isFramed(words) || words.first == 0xB7 && isDotted(words) {
                rule(line, .sectionLabel, .sectionName, 0.8)
            }
            if isSeries(index) { rule(line, .sectionLabel, .sectionName, 0.65) }
            if isBracketedName(line), standsOverHeadline(index), !isOneOfTerms(index) {
                rule(line, .sectionLabel, .sectionName, 0.8)
            }
            guard words.count >= 2, text.lines[line].ending == .open, rulings[line] == nil else { continue }
            // ●短评
            let core = PageDraft.unframed(core(line))
            if words.count > 12 { continue }
            if words.count > 8 {
                if Rubrics.isKind(core), !isUnderLabel(index) { rule(line, .sectionLabel, .sectionName, 0.7) }
                continue
            }
            let isParted = index + 1 >= inked.count || gaps[inked[index + 1]] > 0 || rulings[inked[index + 1]] != nil
            if isParted, words.count <= 6, PageDraft.isSectionName(words) {
                rule(line, .sectionLabel, .sectionName, 0.85)
            } else if Rubrics.isName(core) || words.count <= 4 && PageDraft.isSectionName(words),
                standsOverHeadline(index), !isUnderLabel(index)
            {
                rule(line, .sectionLabel, .sectionName, 0.75)
            } else if Rubrics.isName(core), index + 1 < inked.count, isItemOfNews(inked[index + 1]) {
                rule(line, .sectionLabel, .sectionName, 0.7)
            } else if Rubrics.isName(core), index + 1 < inked.count, isAdvertisement(inked[index + 1]) {
                rule(line, .sectionLabel, .sectionName, 0.7)
            } else if Rubrics.isKind(core), !isUnderLabel(index), !isOverLetter(index) {
                rule(line, .sectionLabel, .sectionName, 0.7)
            } else if isParted, text.lines[line].gapCount == 0, words.count <= 4, standsByFurniture(index), index < 8,
                !Rubrics.isNote(words)
            {
                rule(line, .sectionLabel, .sectionBesideFolio, 0.6)
            }
        }
    }

    private static let linkedBoxes: Phrases = ["相关链接", "相关新闻", "相关报道", "新闻链接", "链接"]

    /// 相关链接 over a text: on a page of print a box beside the story.
    private func isLinkedBox(_ index: Int) -> Bool {
        let line = inked[index]
        return index + 1 < inked.count && rulings[line]?.rule == .webNavigation
            && core(line).isAny(of: PageDraft.linkedBoxes) && rulings[inked[index + 1]] == nil
    }

    /// 讨论会　该不该调离车间？（之三）: the name of a column, what it is about, and its number.
    private func isPartOfSeries(_ line: Int) -> Bool {
        let words = words(line)
        guard text.lines[line].gapCount > 0, words.count <= 24, words.last == 0x29,
            let open = words.lastIndex(of: 0x28),
            words.endIndex - open <= 5, let first = view(line).pieces.first, Rubrics.isName(first)
        else { return false }
        let number = words[(open + 1)...].dropLast().drop { $0 == 0x4E4B }
        return !number.isEmpty && number.allSatisfy { Numerals.isNumeral($0) }
    }

    private static let commentators: Phrases = ["本报评论员", "本报特约评论员", "本报特约记者"]

    /// Over a line without marks that ends before a column does, among others like it or over a blank: what stands over
    /// headlines that were gathered names a kind of text.
    private func isOverTitle(_ index: Int) -> Bool {
        guard index + 2 < inked.count else { return false }
        let (title, below) = (inked[index + 1], inked[index + 2])
        return mayBeTitle(title) && (mayBeTitle(below) || gaps[below] > 0 && rulings[below] != nil)
    }

    private func mayBeTitle(_ line: Int) -> Bool {
        let measured = text.lines[line]
        return rulings[line] == nil && measured.clauseCount + measured.terminalCount == 0
            && (5...20).contains(measured.count)
            && width(line) + 6 < usualWidth
    }

    /// 本期主答：某某律师事务所 under the name of a column: who fills it this time.
    private static let hosts: Phrases = [
        "本期主答:", "主答:", "本期主持:", "主持:", "主持人:", "本期主讲:", "本期解答:", "解答:", "本期嘉宾:", "本期专家:", "本期律师:",
        "本期话题:", "本期主题:", "讨论题:", "话题:",
    ]

    /// ·短评·, ·连载·: a few characters between dots.
    private func isDotted(_ words: Words) -> Bool {
        guard (4...10).contains(words.count), words.first == 0xB7, words.last == 0xB7 else { return false }
        let name = words.dropFirst().dropLast()
        return Rubrics.isName(name) || PageDraft.isSectionName(name)
    }

    /// ◆服务窗◆, ━ 小 资 料 ━: a few Han between signs of one kind.
    private func isFramed(_ words: Words) -> Bool {
        guard (4...8).contains(words.count), let first = words.first, first == words.last,
            CharacterKind.of(first) == .symbol
        else { return false }
        let inner = words.drop { $0 == first }.prefix { $0 != first }
        guard inner.allSatisfy({ CharacterKind.of($0) == .han }) else { return false }
        return (4...6).contains(inner.count) || Rubrics.isName(inner)
    }

    /// 记者在现场·走进产业新地标 right over a headline: a series and the part of it. Names of people are shorter before the dot.
    private func isSeries(_ index: Int) -> Bool {
        let line = inked[index]
        let words = words(line)
        guard text.lines[line].hanCount + 1 == words.count, let dot = words.firstIndex(of: 0xB7),
            index + 1 < inked.count,
            (4...7).contains(dot - words.startIndex), words.endIndex - dot > 4, gaps[inked[index + 1]] == 0
        else { return false }
        return standsOverHeadline(index) && text.lines[inked[index + 1]].count >= 6
    }

    /// 【生态篇】, ［便民］, 【在比学赶帮的热潮中】: all of a line in one pair of brackets names a column, a part of a page or a
    /// kind of text; no headline is printed so.
    private func isBracketedName(_ line: Int) -> Bool {
        let words = words(line)
        guard let first = words.first, let last = words.last, PageDraft.pairs.contains(where: { $0 == (first, last) }),
            (4...12).contains(words.count), !shape.isWebArticle, !shape.isDocument
        else { return false }
        let name = words.dropFirst().dropLast()
        return name.allSatisfy { CharacterKind.of($0) == .han || $0 == 0xB7 } && !name.allSatisfy(Numerals.isNumeral)
            && !name.endsWithAny(PageDraft.noNames) && !name.holdsAny(PageDraft.reporters)
    }

    /// 【两型社会】, and 【三网融合】 a few lines above or below: terms that are explained one after the other.
    private func isOneOfTerms(_ index: Int) -> Bool {
        isOverColumn(index)
            && (inked[(index + 1)...].prefix(12).contains { isBracketedName($0) }
                || inked[..<index].suffix(12).contains { isBracketedName($0) })
    }

    /// Two lines of a text stand right below.
    private func isOverColumn(_ index: Int) -> Bool {
        guard index + 2 < inked.count else { return false }
        let (first, second) = (inked[index + 1], inked[index + 2])
        return gaps[first] == 0 && gaps[second] == 0 && rulings[first] == nil && rulings[second] == nil
            && (isSentence(second) || abs(width(first) - width(second)) <= 4)
    }

    /// 【 】, [ ], 〔 〕, 〖 〗.
    private static let pairs: [(UInt32, UInt32)] = [(0x3010, 0x3011), (0x5B, 0x5D), (0x3014, 0x3015), (0x3016, 0x3017)]
    /// What ends a dateline or a credit.
    private static let noNames: Phrases = ["讯", "訊", "电", "電", "摄", "攝", "稿", "完", "图", "圖", "略", "印"]
    private static let reporters: Phrases = ["记者", "記者", "通讯员", "特派员", "報導", "報道", "报道"]

    /// ●工商短波●: without the sign on both sides.
    private static func unframed(_ words: Words) -> Words {
        guard words.count > 3, let last = words.last, LineView.isBullet(last) else { return words }
        return words.dropLast()
    }

    private static let notes: Phrases = ["编者按", "編者按", "编者的话", "开栏的话"]

    /// 编者按　…… in a paragraph under the name of a page or a column, over the first of the headlines it speaks of.
    private mutating func findNoteOverHeadlines() {
        for index in inked.indices.dropLast()
        where rulings[inked[index]] == nil && words(inked[index]).startsWithAny(PageDraft.notes) {
            guard text.lines[inked[index]].count > 8,
                index == 0 || rulings[inked[index - 1]] != nil || isLabelAbove(index)
            else { continue }
            guard let end = inked[index...].prefix(8).firstIndex(where: { isSentence($0) || rulings[$0] != nil }),
                rulings[inked[end]] == nil, end + 2 < inked.count
            else { continue }
            let (head, below) = (inked[end + 1], inked[end + 2])
            guard rulings[head] == nil, ending(head) == .open, text.lines[head].count <= 24,
                text.lines[head].clauseCount == 0,
                gaps[head] > 0 || text.lines[inked[end]].count > 64,
                rulings[below]?.role == .byline || text.lines[below].indent >= 2
                    || text.lines[below].count > text.lines[head].count
            else { continue }
            for line in inked[index...end] { rule(line, .sectionLabel, .sectionName, 0.7) }
        }
    }

    /// 理　论　周　刊, not known as a name yet.
    private func isLabelAbove(_ index: Int) -> Bool {
        let above = inked[index - 1]
        return text.lines[above].count <= 8 && (PageDraft.isSectionName(words(above)) || Rubrics.isKind(words(above)))
    }

    /// 社论, 读者来信: the headline of the text stands right below, and nothing is unfinished above.
    private func standsOverHeadline(_ index: Int) -> Bool {
        guard index + 1 < inked.count else { return false }
        let below = inked[index + 1]
        return (isBegun(index) || gaps[inked[index]] > 0 && Rubrics.isName(core(inked[index]))) && rulings[below] == nil
            && (!isSentence(below) || asksBetweenBlanks(index + 1) || isOverQuestion(index + 1))
            && ending(below) != .comma
            && (text.lines[below].count >= 4 || text.lines[below].isLetterSpaced && text.lines[below].count >= 2
                || text.lines[below].count >= 2 && isOverName(index + 1))
            && text.lines[below].clauseCount <= 1 && !opensWithDateline(below)
            && !LineLook.addressesEditors(words(below)) && !opensItem(index + 1)
            && text.lines[below].indent < max(2, text.lines[inked[index]].indent + 2)
    }

    /// ■本报讯（记者某某）: the first of several items without headlines.
    private func isItemOfNews(_ line: Int) -> Bool {
        rulings[line] == nil && view(line).hasBullet && Datelines.opening(core(line)) != nil
    }

    /// 渡口 over 唐一平.
    private func isOverName(_ index: Int) -> Bool {
        index + 1 < inked.count && text.lines[inked[index + 1]].count == 3
            && Bylines.isNameAlone(view(inked[index + 1]))
    }

    /// 自学外语，从哪里开始？ right over 问：…
    private func isOverQuestion(_ index: Int) -> Bool {
        index + 1 < inked.count && text.lines[inked[index]].count <= 20
            && !text.lines[inked[index]].signs.contains(.stop)
            && (words(inked[index + 1]).startsWithAny(Salutations.questions)
                || text.lines[inked[index + 1]].indent >= 2
                    && LineLook.addressesEditors(words(inked[index + 1])))
    }

    /// ●某某市自9月1日起…: the text of an item, no headline with a sign before it.
    private func opensItem(_ index: Int) -> Bool {
        let line = inked[index]
        guard LineView.opensWithBullet(text, text.lines[line].characters) else { return false }
        guard index + 1 < inked.count, text.lines[line].clauseCount == 0 else { return true }
        return gaps[inked[index + 1]] == 0 && !opensWithDateline(inked[index + 1])
    }

    /// 什么叫“边际土地”？ between blanks: a headline that asks.
    private func asksBetweenBlanks(_ index: Int) -> Bool {
        let line = inked[index]
        return index + 1 < inked.count && gaps[line] > 0 && gaps[inked[index + 1]] > 0 && text.lines[line].count <= 20
            && text.lines[line].clauseCount == 0 && !text.lines[line].signs.contains(.stop)
            && !isSentence(inked[index + 1])
    }

    private func isAdvertisement(_ line: Int) -> Bool {
        rulings[line].map { $0.role == .hotline || $0.role == .advertisement } ?? false
    }

    /// A letter below may have no headline but the name of its column.
    private func isOverLetter(_ index: Int) -> Bool {
        index + 1 < inked.count && LineLook.addressesEditors(words(inked[index + 1]))
    }

    /// Under the name of a column stands a headline, even one that reads like another such name.
    private func isUnderLabel(_ index: Int) -> Bool {
        index > 0 && gaps[inked[index]] == 0 && rulings[inked[index - 1]]?.rule == .sectionName
    }

    private func isBegun(_ index: Int) -> Bool {
        index == 0 || rulings[inked[index - 1]] != nil || isSentence(inked[index - 1])
    }

    /// 要闻, 区县新闻, 某某周刊.
    static func isSectionName(_ words: Words) -> Bool {
        words.endsWithAny(labelEndings) || words.isAny(of: labelWords)
    }

    private func standsByFurniture(_ index: Int) -> Bool {
        switch index > 0 ? rulings[inked[index - 1]]?.role : nil {
        case .folio, .masthead, .hotline, .navigation: true
        default: false
        }
    }
}
