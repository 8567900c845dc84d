// Where a page of the web begins: menus, the way to the text and buttons above its first sentence; and which pages are
// of the web at all. The text's end is looked for elsewhere.

import Corpus

extension PageDraft {
    /// Rules on what stands above and under the text of a page of the web; leaves other pages alone.
    mutating func findWebPage() {
        releaseNotes()
        findTopicLines()
        findWebTimes()
        releaseHeadlinesOverTimes()
        for line in inked.prefix(20) where rulings[line] == nil {
            let view = view(line)
            let isMenu = line <= inked[min(7, inked.count - 1)] && WebWords.isChannels(view)
            if isMenu || WebWords.isButtons(view, atLeast: 4) || WebWords.isOfPost(view) {
                rule(line, .navigation, .webMenu, 0.8)
            }
        }
        guard isWebPage else { return }
        findForeignFurniture()
        findDaysWithButtons()
        for line in inked where rulings[line] == nil && WebTails.isLabelledNotice(view(line)) {
            rule(line, .navigation, .siteNote, 0.8)
        }
        for line in inked.dropFirst(20) where rulings[line] == nil && WebWords.isOfPost(view(line)) {
            rule(line, .navigation, .webFurniture, 0.75)
        }
        for line in inked
        where rulings[line] == nil
            && (core(line).isAny(of: PageDraft.more)
                || WebWords.isButtons(view(line)) && words(line).holdsAny(PageDraft.turns))
        {
            rule(line, .navigation, .webFurniture, 0.75)
        }
        guard let start = webTextStart() else { return }
        findWebTop(upTo: start)
        findWebTail(from: start)
    }

    /// 扫码观看… in the middle of a print line's sentence is text: nothing ends above it, and no blank parts it.
    private mutating func releaseNotes() {
        for index in inked.indices.dropFirst() where rulings[inked[index]]?.rule == .siteNote {
            let (above, line) = (inked[index - 1], inked[index])
            guard rulings[above] == nil, gaps[line] == 0, !isSentence(above), text.lines[above].count >= 8,
                abs(width(above) - width(line)) <= 4, WebPages.isAppNote(view(line))
            else { continue }
            rulings[line] = nil
        }
    }

    /// 十堰本周最高温将升至24℃ over day and hour: a headline, no weather of a corner.
    private mutating func releaseHeadlinesOverTimes() {
        for index in inked.indices.dropFirst()
        where rulings[inked[index]]?.rule == .webTime || rulings[inked[index]]?.rule == .webHeader {
            let above = inked[index - 1]
            if rulings[above]?.rule == .mastheadEar, text.lines[above].hanCount >= 8 { rulings[above] = nil }
        }
    }

    /// 新华社某地某日电 题：…, and right under it who wrote it: the line is whole.
    private mutating func findTopicLines() {
        for index in inked.indices.dropFirst() where rulings[inked[index]]?.role == .byline {
            let above = inked[index - 1]
            guard rulings[above] == nil, !isSentence(above), text.lines[above].count <= 60, opensWithDateline(above),
                words(above).holds("题:")
            else { continue }
            rule(above, .dateline, .datelineAlone, 0.85)
        }
    }

    /// Time and source, menus, or the table over a document.
    private var isWebPage: Bool {
        var (isTimed, menuCount, fieldCount) = (false, 0, 0)
        for line in inked {
            guard let ruling = rulings[line] else { continue }
            switch ruling.rule {
            case .webTime: isTimed = true
            case .webHeader: isTimed = isTimed || PrintedDates.all(in: words(line)).contains { $0.day != nil }
            case .webNavigation, .webMenu, .webLinks: menuCount += 1
            case .documentMetadata: fieldCount += 1
            default: if ruling.role == .jumpMarker { return false }
            }
        }
        return isTimed || menuCount >= 2 || fieldCount >= 3
    }

    /// 2012年03月14日　放大⊕　缩小⊖　默认○: the day of an issue and the sizes of type.
    private mutating func findDaysWithButtons() {
        for index in text.rare.digitFirst where rulings[inked[index]] == nil && mayHoldDate(inked[index]) {
            let view = view(inked[index])
            guard view.count <= 40, let date = PrintedDates.all(in: view.words).first, date.day != nil,
                date.range.lowerBound == view.words.startIndex,
                WebWords.areButtons(view.words[date.range.upperBound...])
            else { continue }
            rule(inked[index], .webHeader, .webTime, 0.8)
        }
    }

    /// Place of the first sentence of the text among the inked lines.
    private func webTextStart() -> Int? {
        let header = webHeaderPlace ?? 0
        func isText(_ line: Int) -> Bool { rulings[line] == nil && isSentence(line) && text.lines[line].count >= 12 }
        guard let first = inked.firstIndex(where: isText) else { return nil }
        // One sentence above the header is its headline.
        let isHeadline = first < header && !inked[(first + 1)..<header].contains(where: isText)
        return isHeadline ? inked[header...].firstIndex(where: isText) : first
    }

    private var webHeaderPlace: Int? {
        inked.prefix(40).firstIndex { rulings[$0]?.rule == .webHeader || rulings[$0]?.rule == .webTime }
    }

    /// Menus and buttons above the text; of words alone only those with furniture under them and a headline to come.
    private mutating func findWebTop(upTo start: Int) {
        for index in 0..<start where rulings[inked[index]] == nil {
            let view = view(inked[index])
            // 2026年01月15日 alone: the day of an issue on the page of a site.
            if mayHoldDate(inked[index]), isBareDate(view.core), index > 0,
                rulings[inked[index - 1]]?.role == .navigation
            {
                rule(inked[index], .webHeader, .webTime, 0.8)
                continue
            }
            let isMenu =
                WebWords.isChannels(view) || WebWords.isCrumbs(view) || WebWords.isButtons(view) || isRowOfWords(view)
                || WebWords.areLanguages(view) || isLatinName(index, upTo: start)
            if isMenu || view.words.startsWithAny(PageDraft.advertising) {
                rule(inked[index], .navigation, .webMenu, 0.8)
            }
        }
        func last(_ end: Int) -> Int? { inked[..<end].lastIndex { rulings[$0] == nil && text.lines[$0].count >= 6 } }
        let headline = last(min(start, webHeaderPlace ?? start)) ?? last(start) ?? 0
        var isOverFurniture = false
        for index in inked[..<headline].indices.reversed() {
            let line = inked[index]
            switch rulings[line]?.role {
            case .navigation, .webHeader: isOverFurniture = true
            case nil where isOverFurniture && text.lines[line].count <= 8 && ending(line) == .open && isName(index):
                rule(line, .navigation, .webFurniture, 0.7)
            default: isOverFurniture = false
            }
        }
        let menus = inked[..<start].filter { rulings[$0] == nil && WebWords.isButtons(view($0), atLeast: 1) }
        for line in menus where text.lines[line].count <= 6 { rule(line, .navigation, .webMenu, 0.7) }
    }

    /// HUAXUN NEWS AGENCY over the menu of a site whose headline is Chinese.
    private func isLatinName(_ index: Int, upTo start: Int) -> Bool {
        let measured = text.lines[inked[index]]
        return measured.hanCount == 0 && measured.latinCount >= 6 && measured.digitCount == 0 && measured.count <= 60
            && inked[(index + 1)..<start].contains { rulings[$0] == nil && text.lines[$0].hanCount >= 6 }
    }

    /// ◀上一篇　下一篇▶ behind each text of a page.
    private static let turns: Phrases = ["上一篇", "下一篇", "上一版", "下一版", "上一页", "下一页"]
    /// [详细] under the beginning of a text.
    private static let more: Phrases = ["详细", "查看详细", "阅读全文", "查看全文", "更多", "[详细]", "[全文]", "[阅读全文]", "[查看全文]", "[更多]"]

    private static let advertising: Phrases = ["[广告]", "【广告】", "广告:", "(广告)"]

    /// 搜索　热点　政策　市场　人物: four words and more of two to four characters.
    private func isRowOfWords(_ view: LineView) -> Bool {
        view.line.gapCount >= 3 && view.line.hanCount == view.count
            && view.pieces.allSatisfy { (2...4).contains($0.count) }
    }

    /// A part of the site, or words between furniture.
    private func isName(_ index: Int) -> Bool {
        if WebWords.isChannel(view(inked[index])) || index == 0 { return true }
        switch rulings[inked[index - 1]]?.role {
        case .navigation, .webHeader: return true
        default: return text.lines[inked[index - 1]].count <= 8
        }
    }
}
