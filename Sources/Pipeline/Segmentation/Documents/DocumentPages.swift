// Documents of offices as pages: the table and the red head over the number, and whether all of the page is one document
// with its annexes. What single lines say is decided elsewhere.

import Corpus

extension PageDraft {
    /// Tables over documents whose values stand under their labels: 发文机关： and 国务院 on the next line.
    ///
    /// Labels known from elsewhere must vouch for the table; then short ones count too: 分类, 文号, 有效性.
    mutating func findMetadataValues() {
        findSpeakers()
        findPressTable()
        guard inked.filter({ rulings[$0]?.rule == .documentMetadata }).count >= 2 else { return }
        var index = 0
        while index < inked.count {
            let table = metadataTable(from: index)
            if table.labelCount >= 3 {
                for line in inked[index..<table.end] where rulings[line]?.rule != .documentMetadata {
                    rule(line, .webHeader, .documentMetadata, 0.85)
                }
            }
            index = max(table.end, index + 1)
        }
    }

    private static let pressLabels: Phrases = ["时间", "地点", "主题", "发布人", "发言人", "主持人", "出席嘉宾", "出席人员", "发布嘉宾", "嘉宾"]

    /// 时间, 地点, 主题 and 发布人 on lines of their own over a press conference, their values below each.
    private mutating func findPressTable() {
        let end = inked.firstIndex { rulings[$0] == nil && isSentence($0) && text.lines[$0].count >= 20 } ?? 0
        let labels = inked[..<end].indices.filter { words(inked[$0]).isAny(of: PageDraft.pressLabels) }
        guard labels.count >= 3, let first = labels.first, let last = labels.last, last - first <= 24 else { return }
        let values = inked[(last + 1)..<end].prefix(8).prefix { rulings[$0] == nil && gaps[$0] == 0 }
        for line in inked[first..<(last + 1 + values.count)] { rule(line, .webHeader, .documentMetadata, 0.8) }
        // 主持人　某某： over what is said.
        for line in inked[(last + 1)...]
        where rulings[line] == nil && words(line).last == 0x3A && (3...24).contains(text.lines[line].count) {
            textLines.insert(line)
        }
    }

    private static let speakerLabels: Phrases = ["发布人:", "发言人:", "出席人员:", "出席嘉宾:", "发布嘉宾:", "主持人:"]
    private static let placeLabels: Phrases = ["地点:", "时间:", "主持人:"]

    /// 发布人：某某局副局长　某某某 and under it the others who answer at a press conference, each with post and name; 地点 and
    /// 主持人 beside them.
    private mutating func findSpeakers() {
        for index in inked.indices
        where rulings[inked[index]]?.rule == .documentMetadata
            && words(inked[index]).startsWithAny(PageDraft.speakerLabels)
        {
            var last = takeSpeakers(below: index)
            for place in [index - 1, index - 2] where place >= 0 && isPlaceLabel(inked[place]) {
                rule(inked[place], .webHeader, .documentMetadata, 0.8)
            }
            while last < inked.count, isPlaceLabel(inked[last]) {
                rule(inked[last], .webHeader, .documentMetadata, 0.8)
                last = takeSpeakers(below: last)
            }
        }
    }

    /// - Returns: the place behind the last of them.
    private mutating func takeSpeakers(below index: Int) -> Int {
        let others = inked[(index + 1)...].prefix(12).prefix {
            rulings[$0] == nil && gaps[$0] == 0 && isPostAndName($0)
        }
        for line in others { rule(line, .webHeader, .documentMetadata, 0.8) }
        return index + 1 + others.count
    }

    private func isPlaceLabel(_ line: Int) -> Bool {
        rulings[line] == nil && text.lines[line].count <= 40 && !isSentence(line)
            && words(line).startsWithAny(PageDraft.placeLabels)
    }

    /// 市卫生健康委副主任　某某某, or the name before the post.
    private func isPostAndName(_ line: Int) -> Bool {
        guard text.lines[line].gapCount > 0, text.lines[line].count <= 40, text.lines[line].clauseCount <= 1,
            ending(line) == .open
        else { return false }
        let pieces = view(line).pieces
        let spread = pieces.prefix { $0.count == 1 }
        let first = spread.count > 1 ? Array(spread.joined())[...] : pieces.first ?? []
        return [first, pieces.last ?? []].contains {
            (2...3).contains($0.count) && Bylines.areNames($0.string)
        }
    }

    /// Follows labels and values down, each label with one value at most.
    private func metadataTable(from start: Int) -> (end: Int, labelCount: Int) {
        var (place, labelCount, sureCount) = (start, 0, 0)
        while place < inked.count, isMetadataLabel(inked[place]) {
            labelCount += 1
            if rulings[inked[place]]?.rule == .documentMetadata { sureCount += 1 }
            place += 1
            let holdsValue = words(inked[place - 1]).last == 0x3A || Documents.isBareLabel(words(inked[place - 1]))
            guard holdsValue, place < inked.count, !isMetadataLabel(inked[place]) else { continue }
            let isLast = place + 1 >= inked.count || !isMetadataLabel(inked[place + 1])
            if isMetadataValue(inked[place], isLast: isLast, under: inked[place - 1]) { place += 1 }
        }
        return (place, sureCount >= 2 ? labelCount : 0)
    }

    private func isMetadataLabel(_ line: Int) -> Bool {
        rulings[line]?.rule == .documentMetadata
            || text.lines[line].count <= 8 && Documents.isBareLabel(words(line))
    }

    private static let titleKinds: Phrases = ["通知", "意见", "决定", "答复", "公告", "办法", "方案", "规划", "报告"]

    /// The last value stands right under its label, and is no headline.
    private func isMetadataValue(_ line: Int, isLast: Bool, under label: Int) -> Bool {
        guard !isSentence(line), text.lines[line].count <= 60 else { return false }
        let isMarked = words(label).first == words(line).first && words(label).first == 0x2022
        return !isLast || isMarked
            || gaps[line] == 0 && text.lines[line].count <= 24 && words(label).first != 0x2022
                && !words(line).endsWithAny(PageDraft.titleKinds)
    }

    /// The chapters of a document with the pages they begin on.
    mutating func findContents() {
        findContentsByName()
        let lines = text.rare.digitLast.map { inked[$0] }.filter {
            rulings[$0] == nil && text.lines[$0].count <= 120 && Documents.isContents(view($0))
        }
        guard lines.count >= 2 else { return }
        for line in lines { rule(line, .list, .contentsList, 0.85) }
        takeRomanNumber(below: lines)
    }

    /// - I - under the contents.
    private mutating func takeRomanNumber(below contents: [Int]) {
        guard let last = contents.last, let line = inked.first(where: { $0 > last }), rulings[line] == nil else {
            return
        }
        let words = words(line)
        guard (3...8).contains(words.count), let first = words.first, first == words.last,
            [.symbol, .comma].contains(CharacterKind.of(first))
        else { return }
        let number = words.dropFirst().dropLast()
        if number.allSatisfy({ PageDraft.romanNumerals.contains($0) }) { rule(line, .folio, .folioNumber, 0.8) }
    }

    private static let romanNumerals: FewCharacters = "IVXivxⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"

    /// 目录 and under it the chapters that are printed again further down.
    private mutating func findContentsByName() {
        for index in text.rare.short where core(inked[index]).isAny(of: PageDraft.contentsNames) {
            let below = inked[(index + 1)...]
            guard let first = below.first,
                let again = below.dropFirst().firstIndex(where: { words($0).elementsEqual(words(first)) })
            else { continue }
            let chapters = inked[(index + 1)..<again].prefix(40).prefix {
                text.lines[$0].count <= 24 && !isSentence($0) && Outlines.level(words($0)) != nil
            }
            guard chapters.count >= 2 else { continue }
            for line in [inked[index]] + chapters { rule(line, .list, .contentsList, 0.85) }
        }
    }

    private static let contentsNames: Phrases = ["目录", "目錄", "目次"]

    // MARK: The head

    /// What is printed in large type over the number of a document, and over the headline: 某某县人民政府文件; and the name,
    /// issuer and day of a bulletin: 市长办公会议纪要, 第14期.
    mutating func findDocumentHead() {
        let top = inked.prefix(8)
        guard
            let number = top.firstIndex(where: { rulings[$0]?.rule == .documentNumber || Documents.isIssue(view($0)) })
        else { return findNumberlessHead() }
        let isIssue = rulings[inked[number]]?.rule != .documentNumber
        let head = inked[..<number].filter { rulings[$0] == nil || rulings[$0]?.role == .masthead }
        guard !head.isEmpty, head.count <= 6, hasHeadline(below: number),
            head.allSatisfy({ isHeadPiece($0, isIssue: isIssue) }),
            head.contains(where: { isIssue ? Documents.isBulletin(view($0).core) : true })
        else { return }
        for line in head { rule(line, .masthead, .documentHead, 0.85) }
        guard isIssue else { return }
        rule(inked[number], .masthead, .documentHead, 0.85)
        for line in inked[(number + 1)...].prefix(2) where rulings[line] == nil && isIssuerAndDay(line) {
            rule(line, .masthead, .documentHead, 0.85)
        }
    }

    /// The office over the number of a document that begins further down, behind the end of another or the foot of a page.
    mutating func findLaterDocumentHeads() {
        for index in inked.indices.dropFirst(9) where rulings[inked[index]]?.rule == .documentNumber {
            let (head, above) = (inked[index - 1], inked[index - 2])
            guard rulings[head] == nil, rulings[above]?.role == .signOff || rulings[above]?.role == .folio,
                endsAsOffice(view(head).core) || words(head).endsWithAny(PageDraft.companies),
                text.lines[head].count <= 36, text.lines[head].clauseCount == 0, hasHeadline(below: index)
            else { continue }
            rule(head, .masthead, .documentHead, 0.8)
        }
    }

    private static let companies: Phrases = ["公司", "集团", "文件"]

    /// 某某代表大会文件之三 at the very top, parted from the headline by a blank; 某某常务委员会公报 over the running head of its page.
    private mutating func findNumberlessHead() {
        if let first = inked.first, rulings[first] == nil, inked.count > 4, rulings[inked[1]]?.rule == .folioPieces,
            words(first).endsWithAny(PageDraft.gazettes), text.lines[first].count <= 24
        {
            rule(first, .masthead, .documentHead, 0.8)
        }
        guard inked.count > 4, let first = inked.first, rulings[first] == nil else { return }
        // 某某县第十八届人民代表大会 over 第四次会议文件（三）
        let head = gaps[inked[1]] > 0 ? inked.prefix(1) : inked.prefix(2)
        guard gaps[inked[head.count]] > 0, head.allSatisfy({ rulings[$0] == nil }),
            Documents.isRedHead(head.count == 1 ? view(first).core : words(head)), hasHeadline(below: head.count - 1)
        else { return }
        for line in head { rule(line, .masthead, .documentHead, 0.8) }
    }

    private static let gazettes: Phrases = ["公报", "政报"]

    private static let urgencies: Phrases = ["特急", "机密", "秘密", "加急", "急件"]

    /// Offices, the name of the document's kind, 特急, 机密★1年.
    private func isHeadPiece(_ line: Int, isIssue: Bool) -> Bool {
        let core = view(line).core
        guard !isSentence(line), text.lines[line].clauseCount == 0, core.count <= 36 else { return false }
        if isIssue { return Documents.isBulletin(core) || endsAsOffice(core) || core.count <= 6 }
        if Documents.isIssueOfGazette(view(line)) { return true }
        return Documents.isRedHead(core) || endsAsOffice(core) || core.startsWithAny(PageDraft.urgencies)
    }

    /// A line of the page that may be the headline, above the first sentence.
    private func hasHeadline(below index: Int) -> Bool {
        let lines = inked[(index + 1)...].prefix(6).prefix { rulings[$0] != nil || !isSentence($0) }
        return lines.contains { rulings[$0] == nil && text.lines[$0].count >= 6 && ending($0) == .open }
    }

    /// 永宁市人民政府办公室　　2008年9月5日.
    private func isIssuerAndDay(_ line: Int) -> Bool {
        let pieces = view(line).pieces
        guard pieces.count >= 2, let last = pieces.last, isBareDate(last) else { return false }
        return pieces.dropLast().allSatisfy { endsAsOffice($0) || $0.count <= 2 }
    }

    // MARK: One document

    /// A page is one document when it opens with the number or head of one, is addressed or signed as documents are, and
    /// nothing on it belongs to a newspaper; likewise when its title says that it is a plan or bulletin with chapters.
    mutating func measureDocument() {
        shape.signsDocuments = inked.contains { rulings[$0]?.rule == .documentSignOff }
        // Notices of several courts are none.
        guard inked.count(where: { rulings[$0]?.rule == .documentSignOff && isCourt(words($0)) }) < 2 else { return }
        guard !shape.isWebArticle, !holdsNewspaper, let start = inked.firstIndex(where: { isTextLine($0) }) else {
            return
        }
        let numbers = inked.indices.filter { rulings[inked[$0]]?.rule == .documentNumber }
        let groups = zip(numbers, numbers.dropFirst()).filter { holdsTextBetween($0.0, $0.1) }
        guard groups.isEmpty else { return }
        let top = inked[...start].prefix(16)
        let isOpened = top.contains { rulings[$0]?.rule == .documentNumber || rulings[$0]?.rule == .documentHead }
        shape.isDocument = isOpened && isAddressedOrSigned(start) || isOutlined(from: start)
    }

    private func isTextLine(_ line: Int) -> Bool {
        rulings[line] == nil && (isSentence(line) || ending(line) == .comma || words(line).last == 0x3A)
    }

    private func holdsTextBetween(_ first: Int, _ second: Int) -> Bool {
        inked[first..<second].contains { rulings[$0] == nil && isSentence($0) }
    }

    private func isAddressedOrSigned(_ start: Int) -> Bool {
        inked[start...].prefix(4).contains { words($0).last == 0x3A }
            || inked.contains { rulings[$0]?.rule == .documentSignOff || rulings[$0]?.rule == .documentImprint }
    }

    /// Kinds of documents with chapters.
    static let documentKinds: Phrases = ["公报", "规划", "计划", "纲要", "方案", "办法", "条例", "细则", "规定", "规则", "章程", "报告"]

    /// Chapters in one row of numbers from the first to the last, under a title that names a kind of document.
    private func isOutlined(from start: Int) -> Bool {
        let titles = inked[...start].prefix(10).filter { rulings[$0] == nil && !isSentence($0) }.prefix(3)
        let isNamed = titles.contains { line in
            let core = view(line).core
            return core.endsWithAny(PageDraft.documentKinds)
                || core.last == 0x5D && core.suffix(6).holdsAny(PageDraft.documentKinds)
        }
        guard isNamed else { return false }
        let chapters = inked[start...].compactMap { line in
            rulings[line] == nil && ending(line) == .open && text.lines[line].count <= 24
                ? PageDraft.chapterNumber(words(line)) : nil
        }
        return chapters.count >= 3 && chapters.first == 1
            && zip(chapters, chapters.dropFirst()).allSatisfy { $1 == $0 + 1 }
    }

    private static let reporterWords: Phrases = ["记者", "通讯员"]

    private static let weekdayWords: Phrases = ["星期", "版"]

    /// 1 of 一、总体要求 and of 第一章 总则; nil for other lines.
    private static func chapterNumber(_ words: Words) -> Int? {
        guard Outlines.level(words) == 1 else { return nil }
        let rest = words.first == 0x7B2C ? words.dropFirst() : words
        return Numerals.value(rest.prefix { Numerals.isNumeral($0) })
    }

    /// Jumps, editors, weekdays, reporters and datelines: no document has them.
    private var holdsNewspaper: Bool {
        inked.contains { line in
            switch rulings[line]?.rule {
            case nil: return opensWithDateline(line)
            case .jumpMarker?, .jumpMarkerShort?, .seePage?, .datelineAlone?, .folioEditors?, .folioPage?,
                .folioWeekday?,
                .folioPieces?, .mastheadName?, .mastheadImprint?, .frontPageIndex?, .schedule?, .classifiedNotice?:
                return true
            case .folioDate?: return words(line).holdsAny(PageDraft.weekdayWords)
            case .byline?: return words(line).holdsAny(PageDraft.reporterWords)
            default: return false
            }
        }
    }
}
