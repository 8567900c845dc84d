// Pages saved from the web: one text under one headline, with the furniture of the site around it. What the lines say
// by themselves is decided elsewhere; here their places count.

import Corpus

extension PageDraft {
    /// Lists of links above the text of the page, each with the sign that pages have before them.
    ///
    /// Also the names of groups of them: 分类, and three lines with • below.
    mutating func findLinkLists() {
        let end = inked.firstIndex { rulings[$0] == nil && isSentence($0) } ?? 0
        var index = 0
        while index < end {
            let start = index
            var count = 0
            while index < end, isLink(inked[index]) || isGroupName(index, below: end) {
                if isLink(inked[index]) { count += 1 }
                index += 1
            }
            if count >= 3 { for line in inked[start..<index] { rule(line, .navigation, .webLinks, 0.8) } }
            index = max(index, start + 1)
        }
    }

    private func isLink(_ line: Int) -> Bool {
        rulings[line] == nil && words(line).first == 0x2022 && text.lines[line].count <= 40 && !isSentence(line)
    }

    private func isGroupName(_ index: Int, below end: Int) -> Bool {
        rulings[inked[index]] == nil && text.lines[inked[index]].count <= 6 && index + 1 < end
            && isLink(inked[index + 1])
    }

    /// The page of a site with one text on it: furniture of the web, lines that are paragraphs, time and source at most once.
    mutating func measureWebArticle() {
        guard shape.isUnwrapped || shape.isWrappedWide else { return }
        // What a paper says of its application stands on print pages too, （此件公开发布） under documents on paper.
        let roles = inked.compactMap { line -> LineRole? in
            switch rulings[line]?.rule {
            case .siteNote? where WebPages.isAppNote(view(line)): nil
            case .documentMetadata? where words(line).first == 0x28: nil
            default: rulings[line]?.role
            }
        }
        guard roles.contains(where: { $0 == .webHeader || $0 == .navigation }) else { return }
        let headers = inked.indices.filter { isDatedHeader(inked[$0]) }
        let groups = zip(headers, headers.dropFirst()).filter { lineHoldsText(between: $0.0, and: $0.1) }.count + 1
        // A database of a paper prints the column before each of its texts.
        let columns = inked.indices.filter { rulings[inked[$0]]?.rule == .columnName }
        let columnGroups = zip(columns, columns.dropFirst()).filter { lineHoldsText(between: $0.0, and: $0.1) }
        shape.isWebArticle = columnGroups.isEmpty && groups == 1 && !roles.contains(.jumpMarker) && !isNewsletter
    }

    private static let reporters: Phrases = ["记者", "本报"]

    /// Several texts, each with a headline and its reporters or 本报讯 right under it.
    private var isNewsletter: Bool {
        let heads = inked.indices.dropFirst().filter { index in
            let (above, line) = (inked[index - 1], inked[index])
            guard rulings[above] == nil, ending(above) == .open,
                words(line).prefix(20).holdsAny(PageDraft.reporters)
            else { return false }
            if rulings[line]?.rule == .byline { return words(line).holds("记者") }
            return rulings[line] == nil && opensWithDateline(line) && words(line).prefix(3).holds("本报")
        }
        return heads.count > 1
            && zip(heads, heads.dropFirst()).contains { lineHoldsText(between: $0.0, and: $0.1) }
    }

    var hasDatedHeader: Bool { inked.contains { isDatedHeader($0) } }

    /// Time and source of a text.
    private func isDatedHeader(_ line: Int) -> Bool {
        guard rulings[line]?.rule == .webHeader || rulings[line]?.rule == .webTime else { return false }
        return PrintedDates.all(in: words(line)).contains { $0.day != nil }
    }

    private func lineHoldsText(between first: Int, and second: Int) -> Bool {
        inked[first..<second].contains { rulings[$0] == nil && isSentence($0) }
    }

    /// On the page of a site: the headline printed once more, short lines above the headline, lines under the end of the text.
    mutating func findWebFurniture() {
        guard shape.isWebArticle, let text = inked.firstIndex(where: { rulings[$0] == nil && isSentence($0) }),
            let last = inked.lastIndex(where: { rulings[$0] == nil && isSentence($0) })
        else { return }
        findCalledHeadline()
        findPartWords()
        findRepeatedHeadlines(upTo: text)
        findLinesOverHeadline(upTo: text)
        let header = inked[..<text].firstIndex { isDatedHeader($0) } ?? text
        findWebCaptions(inked[header...last])
        findPlayers()
        let end = inked[last...].dropFirst().first { line in
            switch rulings[line]?.role {
            case .navigation, .webHeader: true
            case .folio: rulings[line]?.rule == .folioEditors
            default: false
            }
        }
        guard let end else { return }
        for line in inked where line > end && rulings[line] == nil && !isSentence(line) {
            rule(line, .navigation, .webFurniture, 0.75)
        }
    }

    /// 老小区装电梯，这本“明白账”请收好！ between the account that posted a text and the text, with blanks around it.
    private mutating func findCalledHeadline() {
        guard let index = inked.firstIndex(where: { rulings[$0] == nil }), index > 0, index + 1 < inked.count else {
            return
        }
        let line = inked[index]
        guard isSentence(line), !text.lines[line].signs.contains(.stop), (6...36).contains(text.lines[line].count),
            gaps[line] > 0, gaps[inked[index + 1]] > 0, rulings[inked[index + 1]] == nil
        else { return }
        itemHeads.insert(line)
    }

    private static let partWords: Phrases = ["PART", "Part", "part", "NO.", "No.", "CHAPTER"]

    /// PART over 01: the number of a part of a text, on two lines.
    private mutating func findPartWords() {
        for (line, below) in zip(inked, inked.dropFirst())
        where rulings[line] == nil && rulings[below]?.rule == .pageNumberAlone
            && words(line).isAny(of: PageDraft.partWords)
        {
            rule(line, .navigation, .webFurniture, 0.75)
        }
    }

    /// Of lines above the text with the same words one is the headline: the last above time and source, or above the text.
    /// A line that holds another and more is the title of the window.
    private mutating func findRepeatedHeadlines(upTo end: Int) {
        let lines = inked[..<end].filter { rulings[$0] == nil && text.lines[$0].count >= 6 && !isSentence($0) }
        let header = inked[..<end].first { isDatedHeader($0) } ?? inked[end]
        for line in lines where rulings[line] == nil {
            let copies = lines.filter { rulings[$0] == nil && words($0).elementsEqual(words(line)) }
            let kept = copies.last { $0 < header } ?? line
            for copy in copies where copy != kept {
                rule(copy, .navigation, .headlineAgain, 0.8)
                takeNeighbours(of: copy, above: kept)
            }
            for other in lines where rulings[other] == nil && text.lines[other].count > text.lines[kept].count {
                // A sentence that names the headline's subject is text.
                guard text.lines[kept].count >= 8, holds(words(other), words(kept)),
                    text.lines[other].commaCount == text.lines[kept].commaCount
                else { continue }
                rule(other, .navigation, .headlineAgain, 0.75)
            }
        }
    }

    /// The headline's copy over buttons stands in a list of the page's texts: the lines under it are others.
    private mutating func takeNeighbours(of copy: Int, above headline: Int) {
        let list = inked.drop { $0 <= copy }.prefix {
            rulings[$0] == nil && gaps[$0] == 0 && $0 < headline && !isSentence($0)
        }
        guard let last = list.last, let next = nextInked(last), rulings[next]?.role == .navigation else { return }
        for line in list { rule(line, .navigation, .webLinks, 0.7) }
    }

    private func holds(_ words: Words, _ part: Words) -> Bool {
        words.indices.dropLast(part.count - 1).contains { words[$0..<($0 + part.count)].elementsEqual(part) }
    }

    /// The headline stands right above time and source. Lines of a few characters higher up, with a blank or furniture
    /// between, are names of sites and parts of sites.
    private mutating func findLinesOverHeadline(upTo end: Int) {
        guard let header = inked[..<end].firstIndex(where: { isDatedHeader($0) }) else { return }
        takeSource(above: header)
        guard let headline = inked[..<header].last(where: { rulings[$0] == nil && text.lines[$0].count >= 6 }) else {
            return
        }
        for (index, line) in inked[..<header].enumerated() where rulings[line] == nil && line < headline {
            let isParted = rulings[inked[index + 1]] != nil || gaps[inked[index + 1]] > 0
            if isParted, text.lines[line].count <= 8 { rule(line, .navigation, .webFurniture, 0.7) }
        }
    }

    private static let siteEndings: Phrases = ["客户端", "发布", "在线", "融媒", "融媒体中心", "新闻网", "日报", "晚报"]

    /// Who published the text, right above the time and parted from the headline by a blank.
    private mutating func takeSource(above header: Int) {
        guard header >= 2, gaps[inked[header]] == 0 else { return }
        let (source, headline) = (inked[header - 1], inked[header - 2])
        let isNamed = inked[header...].prefix(3).contains {
            rulings[$0]?.role == .webHeader && holds(words($0), words(source))
        }
        let isSite = words(source).endsWithAny(PageDraft.siteEndings)
        guard rulings[source] == nil, gaps[source] > 0 || isNamed || isSite, text.lines[source].count <= 12,
            rulings[headline] == nil, text.lines[headline].count >= 10
        else { return }
        rule(source, .webHeader, .webHeader, 0.7)
    }
}
