// The index of a front page (导读): what else the issue has, and on which page. Its lines look like headlines and are
// headlines of nothing on this page.

import Corpus

extension PageDraft {
    /// Names that open an index; the whole line is one.
    static let indexNames: Phrases = [
        "导读", "今日导读", "本期导读", "本报导读", "要闻导读", "新闻导读", "版面导读", "今日看点", "本期看点", "今日要闻", "要闻速览", "今日提要", "内容提要", "本期提要",
        "今日关注", "今日推荐", "本期要目", "新闻提示", "今日版面", "导览", "今日导览", "新闻导航", "今日焦点", "看点", "目录", "本期目录", "今日要目", "要目", "本报要目",
        "今日内容", "内容预告", "内页导读", "本版标题", "本版目录", "版面目录", "标题导航",
    ]

    /// Runs of entries that name pages, with the name of the index above and the entries without a page between.
    ///
    ///     今日导读
    ///     ●前三季度全市外贸稳健增长 2版
    ///     ●成渝中线高铁首座隧道贯通 3版
    mutating func findFrontPageIndex() {
        var index = 0
        let starts = (places(about: .index) + text.rare.pages).sorted()
        for start in starts where start >= index {
            index = start
            let isNamed = isIndexName(inked[start])
            if isNamed { index += 1 }
            guard isNamed || mayOpenIndex(inked[start]) else { continue }
            let entries = indexRun(from: index, isNamed: isNamed)
            if entries.pageCount >= (isNamed ? 1 : 2) || isNamed && entries.bulletCount >= 2 {
                if isNamed { rule(inked[start], .sectionLabel, .frontPageIndex, 0.85) }
                for place in index..<entries.end
                where rulings[inked[place]]?.role != .folio || opensWithPage(inked[place])
                    || isNamed && isBarePage(inked[place])
                {
                    rule(inked[place], .list, .frontPageIndex, 0.8)
                }
                index = entries.end
            } else if !isNamed, entries.pageCount == 0 {
                // A list that names no page does not name one from its second line on either.
                index = entries.end
            }
            index = max(index, start + 1)
        }
    }

    /// Without a name above, the first entry names a page or has a bullet.
    private func mayOpenIndex(_ line: Int) -> Bool {
        text.lines[line].signs.contains(.page) || LineView.opensWithBullet(text, text.lines[line].characters)
    }

    private func isIndexName(_ line: Int) -> Bool {
        guard topics[line].contains(.index), rulings[line] == nil || rulings[line]?.role == .sectionLabel else {
            return false
        }
        // Only bullets and brackets around it can make its line longer than itself.
        guard text.lines[line].count <= 6 || LineView.hasFrame(words(line)) else { return false }
        // 》》导读
        return core(line).drop { CharacterKind.of($0) != .han }.isAny(of: PageDraft.indexNames)
    }

    /// The bullet a line opens with.
    private func bullet(_ index: Int) -> UInt32? {
        guard let first = words(inked[index]).first, LineView.isBullet(first) else { return nil }
        return first
    }

    private typealias IndexRun = (end: Int, pageCount: Int, bulletCount: Int)

    /// Follows entries down: those that name a page, those with the bullet of the first that has one, and up to two lines
    /// in front of one that names a page. Where they stop is the end; what led nowhere is not in it.
    private func indexRun(from start: Int, isNamed: Bool) -> IndexRun {
        var run: IndexRun = (start, 0, 0)
        var place = start
        var usual: UInt32?
        while place < inked.count, place - run.end <= 2, isIndexPiece(inked[place]) {
            let namesPage = namesPage(inked[place]) || isNamed && place > start && isBarePage(inked[place])
            usual = usual ?? bullet(place)
            let hasBullet = usual != nil && bullet(place) == usual
            // Without its name an index is known by every entry naming its page.
            if !isNamed, place == start, !namesPage, !hasBullet { break }
            if namesPage { run.pageCount += holdsEntries(inked[place]) || standsForItself(inked[place]) ? 2 : 1 }
            if hasBullet { run.bulletCount += 1 }
            place += 1
            if namesPage || hasBullet { run.end = place }
        }
        return run
    }

    /// Short, no sentence, and not ruled on but as a pointer to a page.
    private func isIndexPiece(_ line: Int) -> Bool {
        let measured = text.lines[line]
        let isStatement = ending(line) == .sentence && words(line).last == 0x3002
        guard measured.count <= 40 || opensWithPage(line) && measured.count <= 80, !isStatement,
            ending(line) != .comma
        else { return false }
        switch rulings[line]?.rule {
        case nil, .folioPage, .seePage, .tableRows, .captionOpener: return true
        default: return false
        }
    }

    /// 二版：怎样减轻学生负担, 第三版：农村文化室: an entry behind its page.
    private func opensWithPage(_ line: Int) -> Bool {
        if opensWithSheet(line) { return true }
        let words = words(line).first == 0x7B2C ? words(line).dropFirst() : words(line)
        let numerals = words.prefix { Numerals.isNumeral($0) }
        let rest = words.dropFirst(numerals.count)
        guard (1...2).contains(numerals.count), rest.first == 0x7248, rest.count >= 5 else { return false }
        return rest.dropFirst().first == 0x3A || text.hasSpace(before: rest.startIndex + 1)
    }

    /// A05　出租车今起加收燃油费: letter and number of the page, and a space.
    private func opensWithSheet(_ line: Int) -> Bool {
        let words = words(line)
        guard words.count >= 7, text.lines[line].gapCount > 0, let first = words.first,
            CharacterKind.of(first) == .latin
        else { return false }
        let number = words.dropFirst().prefix { CharacterKind.of($0) == .digit }
        return number.count == 2 && text.hasSpace(before: number.endIndex)
    }

    /// 2版 | 打造“流动的幸福站”, 今日四版要目：秋收分配要兑现合同: no text says so.
    private func standsForItself(_ line: Int) -> Bool {
        if namesContents(words(line)) { return true }
        guard opensWithPage(line), let page = words(line).firstIndex(of: 0x7248) else { return false }
        return words(line)[(page + 1)...].first.map { PageDraft.bars.contains($0) } ?? false
    }

    private static let bars: FewCharacters = "|丨｜│"
    private static let issues: Phrases = ["今日", "本报", "本期"]
    private static let contents: Phrases = ["版要目", "版要闻", "版提要", "版导读"]

    /// 今日四版要目：, in front of the headlines of that page.
    private func namesContents(_ words: Words) -> Bool {
        guard words.startsWithAny(PageDraft.issues), let colon = words.prefix(10).firstIndex(of: 0x3A) else {
            return false
        }
        let name = words[..<colon].dropFirst(2)
        let number = name.drop { $0 == 0x7B2C }.prefix { Numerals.isNumeral($0) }
        return (1...2).contains(number.count) && name[number.endIndex...].isAny(of: PageDraft.contents)
    }

    /// Two entries and more in one line: 第二版：… 　第三版：…
    private func holdsEntries(_ line: Int) -> Bool {
        opensWithPage(line)
            && words(line).indices.dropLast().filter { words(line)[$0] == 0x7248 && words(line)[$0 + 1] == 0x3A }.count
                >= 2
    }

    /// ……　A4: letter and number behind a space.
    private func isPageOfSection(_ words: Words) -> Bool {
        let start = words.lastIndex { CharacterKind.of($0) != .digit && CharacterKind.of($0) != .latin }
        guard let start else { return false }
        let page = words[(start + 1)...]
        guard let first = page.first, CharacterKind.of(first) == .latin else { return false }
        return Folios.pageNumber(page) != nil && text.hasSpace(before: page.startIndex)
    }

    /// ①…⑳
    private static let circled: ClosedRange<UInt32> = 0x2460...0x2473

    /// 2版 under an entry.
    private func isBarePage(_ line: Int) -> Bool {
        rulings[line]?.rule == .folioPage && text.lines[line].count <= 4 && words(line).last == 0x7248
    }

    /// Ends with a page: 2版, 第三版, A05版, 详见02版, →4版, /6.
    private func namesPage(_ line: Int) -> Bool {
        if opensWithPage(line) || namesContents(words(line)) { return true }
        guard rulings[line]?.role != .folio else { return false }
        var words = words(line)
        if let last = words.last, CharacterKind.of(last) == .closing { words.removeLast() }
        if isPageOfSection(words) { return true }
        guard words.last == 0x7248 else { return false }
        words.removeLast()
        let numerals = words.reversed().prefix {
            Numerals.isNumeral($0) || CharacterKind.of($0) == .latin || PageDraft.circled.contains($0)
        }
        guard (1...3).contains(numerals.count) else { return false }
        // Running text may end so; an entry is a line of few clauses.
        return text.lines[line].clauseCount <= 2
    }
}
