// What a page says of itself: newspaper, date, number of the page. Evidence comes from ruled lines, then from the text.

import Corpus

/// Collects page facts.
struct PageFactFinding {
    private let draft: PageDraft
    /// Lines that are neither text nor headlines, with their roles.
    private let ruled: [(line: Int, role: LineRole)]

    init(_ draft: PageDraft) {
        self.draft = draft
        ruled = draft.inked.compactMap { line in draft.rulings[line].map { (line, $0.role) } }
    }

    /// Facts the page prints, those the user told before them, those of the file name behind them.
    func facts(hints: PageHints, named: PageHints) -> PageFacts {
        PageFacts(
            newspaper: told(hints.newspaper) ?? printedNewspaper() ?? inferred(named.newspaper, Evidence.fileName)
                ?? namedInText(),
            date: told(hints.date) ?? printedDate() ?? deliveryDate() ?? inferred(named.date, Evidence.fileName),
            pageNumber: told(hints.pageNumber) ?? printedPageNumber() ?? inferred(named.pageNumber, Evidence.fileName))
    }

    private func told<Value>(_ value: Value?) -> Fact<Value>? { value.map { Fact($0, .told, Evidence("user")) } }

    private func inferred<Value>(_ value: Value?, _ rule: String) -> Fact<Value>? {
        value.map { Fact($0, .inferred, Evidence(rule)) }
    }

    private func lines(_ roles: LineRole...) -> [Int] {
        ruled.compactMap { roles.contains($0.role) ? $0.line : nil }
    }

    // MARK: Date

    private func printedDate() -> Fact<PartialDate>? {
        if let posted = postedDate() { return posted }
        for role in [LineRole.folio, .masthead, .webHeader, .signOff] {
            // A report was given on the day its title says, whenever it was printed.
            if role == .signOff, let delivered = deliveryDate() { return delivered }
            for line in lines(role) where role != .folio || !draft.words(line).holdsAny(Self.siteWords) {
                let isBackwards = draft.rulings[line]?.rule == .folioBackwards
                let words = isBackwards ? Array(draft.words(line).reversed())[...] : draft.words(line)
                for date in PrintedDates.all(in: words) {
                    if let whole = dateInPieces(date, line) { return whole }
                    guard let year = date.year, date.day != nil,
                        let value = PartialDate(year: year, month: date.month, day: date.day)
                    else { continue }
                    return Fact(
                        value, .printed,
                        Evidence(dateRule(role), lines: [line + 1]))
                }
            }
        }
        return monthSigned()
    }

    /// Year and month under the title or at the end of a document, where no day is printed.
    private func monthSigned() -> Fact<PartialDate>? {
        for line in lines(.signOff) {
            guard [.documentSignOff, .titleRemark].contains(draft.rulings[line]?.rule),
                let date = PrintedDates.all(in: draft.words(line)).first, let year = date.year,
                let value = PartialDate(year: year, month: date.month)
            else { continue }
            return Fact(value, .printed, Evidence("sign-off-date", lines: [line + 1]))
        }
        return nil
    }

    /// 2013年9月25日 星期三　设为首页　加入收藏: the day on which the site was read.
    private static let siteWords: Phrases = ["设为首页", "加入收藏", "手机版", "登录", "注册", "客户端", "无障碍"]

    private static let posted: Phrases = ["发布日期", "发布时间", "发布于", "发表时间", "发表日期", "发表于", "公开日期"]

    /// The day a site says it put the text there, before the day of its clock and of a document.
    private func postedDate() -> Fact<PartialDate>? {
        for line in lines(.webHeader) where draft.words(line).startsWithAny(Self.posted) {
            // The value may stand under its label.
            let isBare = draft.text.lines[line].digitCount == 0
            guard let place = isBare ? draft.nextInked(line) : line, draft.rulings[place]?.role == .webHeader,
                let date = PrintedDates.all(in: draft.words(place)).first, let year = date.year, date.day != nil,
                let value = PartialDate(year: year, month: date.month, day: date.day)
            else { continue }
            return Fact(value, .printed, Evidence("web-header-date", lines: [place + 1]))
        }
        return nil
    }

    /// Year and month on one line, the number of the day alone on the next.
    private func dateInPieces(_ date: PrintedDate, _ line: Int) -> Fact<PartialDate>? {
        guard let year = date.year, date.day == nil, let next = draft.nextInked(line),
            draft.rulings[next]?.rule == .folioDate
        else { return nil }
        if date.month == nil, let below = PrintedDates.all(in: draft.words(next)).first, below.year == nil,
            let value = PartialDate(year: year, month: below.month, day: below.day), below.day != nil
        {
            return Fact(value, .printed, Evidence("folio-date", lines: [line + 1, next + 1]))
        }
        guard let month = date.month, let day = Numerals.value(draft.words(next)),
            let value = PartialDate(year: year, month: month, day: day)
        else { return nil }
        return Fact(value, .printed, Evidence("folio-date", lines: [line + 1, next + 1]))
    }

    private static let givenAt: Phrases = ["上", "上)"]

    /// The day a report was given, under its title: ——2003年1月15日在某某会议上, （2003年1月15日）.
    private func deliveryDate() -> Fact<PartialDate>? {
        for line in draft.inked.prefix(8) where draft.rulings[line] == nil && mayBeDelivery(line) {
            let core = draft.view(line).core
            guard let date = PrintedDates.all(in: core).first,
                core.endsWithAny(Self.givenAt) && core[date.range.upperBound...].starts("在")
                    || draft.isDateInBrackets(line),
                let year = date.year, date.day != nil,
                let value = PartialDate(year: year, month: date.month, day: date.day)
            else { continue }
            return Fact(value, .printed, Evidence("delivered-at", lines: [line + 1]))
        }
        return nil
    }

    /// A quick look: it ends with 上 or a bracket.
    private func mayBeDelivery(_ line: Int) -> Bool {
        draft.words(line).last.map { $0 == 0x4E0A || CharacterKind.of($0) == .closing } ?? false
    }

    private func dateRule(_ role: LineRole) -> String {
        switch role {
        case .webHeader: "web-header-date"
        case .signOff: "sign-off-date"
        default: "folio-date"
        }
    }

    // MARK: Page number

    private func printedPageNumber() -> Fact<Int>? {
        for line in lines(.folio, .masthead) {
            let words = draft.view(line).core
            if let number = labelled(words) ?? numberInPieces(line) {
                return Fact(number, .printed, Evidence("folio-page", lines: [line + 1]))
            }
            for date in PrintedDates.all(in: words) {
                if let number = Self.doubled(date.leadingDigits) {
                    return Fact(number, .printed, Evidence("folio-digits", lines: [line + 1]))
                }
            }
        }
        return numberBesideDate()
    }

    /// 16 alone right over or under the date of the folio, or one piece of it farther: newspapers have fewer than a hundred pages.
    private func numberBesideDate() -> Fact<Int>? {
        for (index, line) in draft.inked.enumerated() where draft.rulings[line]?.rule == .folioDate {
            guard PrintedDates.all(in: draft.words(line)).contains(where: { $0.year != nil && $0.day != nil }) else {
                continue
            }
            for place in [index - 1, index + 1, index - 2, index + 2] where draft.inked.indices.contains(place) {
                let beside = draft.inked[place]
                guard let ruling = draft.rulings[beside], ruling.rule != .folioDate,
                    ruling.role == .folio || ruling.role == .masthead, draft.words(beside).count <= 2,
                    draft.words(beside).allSatisfy({ CharacterKind.of($0) == .digit }),
                    let number = Numerals.value(draft.words(beside)), number > 0,
                    // 2018年10月19日 and under it 19: the day, in large type.
                    !PrintedDates.all(in: draft.words(line)).contains(where: { $0.day == number })
                else { continue }
                return Fact(number, .printed, Evidence("folio-number", lines: [beside + 1]))
            }
        }
        return nil
    }

    /// 02 综合, A4 要闻, 06 县区 2021年1月22日: a number between other pieces of the line.
    private func numberInPieces(_ line: Int) -> Int? {
        let pieces = draft.view(line).pieces
        guard pieces.count > 1, draft.rulings[line]?.role == .folio else { return nil }
        return pieces.lazy.compactMap { Folios.pageNumber($0) }.first { $0 > 0 }
    }

    /// 第5版, 05版, A05版.
    private func labelled(_ words: Words) -> Int? {
        guard let place = words.firstIndex(of: 0x7248), place > words.startIndex else { return nil }
        var start = place
        while start > words.startIndex && Numerals.isNumeral(words[start - 1]) { start -= 1 }
        guard place - start <= 3, let number = Numerals.value(words[start..<place]), number > 0 else { return nil }
        // 星期三 版式
        if start > words.startIndex, words[start - 1] == 0x671F { return nil }
        // 今日8版, 共8版: how many pages there are, not which one this is.
        let before = words[..<start].suffix(2)
        return before.ends("今日") || before.ends("共") || before.ends("今天") ? nil : number
    }

    /// The number before a year in the same run of digits; a numeral set twice by extraction counts once (55 → 5).
    static func doubled(_ digits: Words) -> Int? {
        guard !digits.isEmpty, let value = Numerals.value(digits), value > 0 else { return nil }
        let half = digits.count / 2
        let isDoubled = digits.count % 2 == 0 && digits.prefix(half).elementsEqual(digits.suffix(half))
        if isDoubled && value > 24 { return Numerals.value(digits.prefix(half)) }
        return digits.count <= 3 ? value : nil
    }

    // MARK: Newspaper

    private func printedNewspaper() -> Fact<String>? {
        for line in lines(.masthead) {
            if let name = turnedName(line) ?? nameByItsEnd(line) {
                return Fact(name, .printed, Evidence("masthead", lines: [line + 1]))
            }
            let isTop =
                draft.rulings[line]?.rule == .mastheadAboveFolio && draft.text.lines[line].digitCount == 0
                && draft.text.lines[line].hanCount >= 2
                && !PageDraft.isSectionName(draft.words(line)) && !Rubrics.isName(draft.words(line))
                && !Rubrics.isNote(draft.words(line))
            if let name = publisher(draft.words(line)) {
                return Fact(
                    draft.text.printed(name.startIndex..<name.endIndex), .printed,
                    Evidence("masthead", lines: [line + 1]))
            }
            guard isTop && !NewspaperNames.isKindOfNews(draft.words(line)) || NewspaperNames.isName(draft.words(line))
            else { continue }
            return Fact(
                draft.text.printed(draft.text.lines[line].characters), .printed, Evidence("masthead", lines: [line + 1])
            )
        }
        for line in lines(.folio, .webHeader) {
            if let name = name(in: line) ?? spreadName(in: line) {
                return Fact(name, .printed, Evidence("folio-name", lines: [line + 1]))
            }
        }
        // 吉林日报　第03版：要闻　上一篇　下一篇
        for line in lines(.navigation) where labelled(draft.words(line)) != nil {
            if let name = name(in: line) { return Fact(name, .printed, Evidence("folio-name", lines: [line + 1])) }
        }
        return nil
    }

    /// 報日江贛: set from right to left.
    private func turnedName(_ line: Int) -> String? {
        let words = draft.words(line)
        guard (4...8).contains(words.count), words.first.map({ Self.papers.contains($0) }) ?? false,
            NewspaperNames.isName(words.map { RuleFolding.folded($0) }.reversed()[...])
        else { return nil }
        return String(draft.text.printed(draft.text.lines[line].characters).reversed().filter { !$0.isWhitespace })
    }

    /// 战 士 报, 中国纺织报 near the top of the page: Han that end with 报 and nothing else.
    private func nameByItsEnd(_ line: Int) -> String? {
        let (measured, words) = (draft.text.lines[line], draft.words(line))
        guard draft.inked.prefix(8).contains(line), (3...8).contains(words.count), measured.hanCount == words.count,
            words.last.map({ Self.papers.contains($0) }) ?? false, !words.holdsAny(NewspaperNames.others)
        else { return nil }
        return String(draft.text.printed(measured.characters).filter { !$0.isWhitespace })
    }

    /// 第二版　北 方 工 人 报　1991年11月5日: letters set wide in a folio.
    private func spreadName(in line: Int) -> String? {
        let pieces = draft.view(line).pieces
        guard let end = pieces.lastIndex(where: { $0.count == 1 && Self.papers.contains($0[$0.startIndex]) }) else {
            return nil
        }
        let letters = pieces[...end].reversed().prefix { piece in
            piece.count == 1 && CharacterKind.of(piece[piece.startIndex]) == .han
        }
        guard (3...8).contains(letters.count) else { return nil }
        return letters.reversed().map { draft.text.printed($0.startIndex..<$0.endIndex) }.joined()
    }

    /// 报, 報
    private static let papers: FewCharacters = "报報"

    private static let sources: Phrases = ["来源:", "来源"]
    private static let offices: Phrases = [
        "局", "厅", "办公室", "委员会", "人民政府", "本站", "原创", "委办", "府办", "新闻办", "本网", "集团", "公司", "医院", "大学", "协会", "气象台", "法院",
        "检察院", "公安",
        "交警", "派出所", "处", "科", "股",
    ]

    /// A newspaper's name inside a folio or web header: behind 来源: or between other marks.
    private func name(in line: Int) -> String? {
        let range = draft.text.lines[line].characters
        let words = draft.words(line)
        for label in Self.sources {
            guard let place = words.place(of: label) else { continue }
            var start = place + label.count
            while start < words.endIndex && CharacterKind.of(words[start]) != .han { start += 1 }
            var end = start
            while end < words.endIndex && CharacterKind.of(words[end]) == .han && !spaceFollows(end - 1, start) {
                end += 1
            }
            if end - start >= 2, end - start <= 14, !isOffice(words[start..<end]) {
                return draft.text.printed(start..<end)
            }
        }
        var start = range.lowerBound
        while start < range.upperBound {
            // 1951年9月15日人民日报
            if start > range.lowerBound, words[start] == 0x65E5, CharacterKind.of(words[start - 1]) == .digit {
                start += 1
            }
            var end = start
            while end < range.upperBound && CharacterKind.of(words[end]) == .han && !spaceFollows(end - 1, start) {
                end += 1
            }
            if NewspaperNames.isName(words[start..<end]) { return draft.text.printed(start..<end) }
            if let name = publisher(words[start..<end]) { return draft.text.printed(name.startIndex..<name.endIndex) }
            start = max(end, start + 1)
        }
        return nil
    }

    private static let publishing: Phrases = ["出版", "主办", "编辑出版", "编辑", "主办出版", "印行", "发行"]

    /// 江城日报社出版: the paper, by the house that brings it out.
    private func publisher(_ words: Words) -> Words? {
        guard words.endsWithAny(Self.publishing), let house = words.lastIndex(of: 0x793E), house > words.startIndex
        else { return nil }
        return NewspaperNames.isName(words[..<house]) ? words[..<house] : nil
    }

    /// Offices and sites that give themselves as a source are no newspapers.
    private func isOffice(_ words: Words) -> Bool {
        words.endsWithAny(Self.offices)
    }

    /// True when white space stands behind a character.
    private func spaceFollows(_ place: Int, _ start: Int) -> Bool {
        guard place >= start, place + 1 < draft.text.offsets.count else { return false }
        let end = draft.text.offsets[place] + PageText.scalar(draft.text.bytes, at: draft.text.offsets[place]).length
        return draft.text.offsets[place + 1] > end
    }

    private static let ownMarks: Phrases = ["报记者", "报讯"]

    /// Where a phrase first stands that opens with 报, in one line or over the end of one.
    private func placeInPaper(of mark: Phrase) -> Int? {
        let characters = draft.text.characters[...]
        for line in draft.inked where draft.text.lines[line].signs.contains(.newspaper) {
            let places = draft.text.lines[line].characters
            if let place = places.first(where: { characters.holds(mark, at: $0) }) { return place }
        }
        return nil
    }

    /// A paper that names itself in the text: 某某日报记者, 某某日报讯.
    private func namedInText() -> Fact<String>? {
        let characters = draft.text.characters[...]
        for mark in Self.ownMarks {
            guard let place = placeInPaper(of: mark) else { continue }
            var start = place + 1
            while start > 0 && place + 1 - start < 8 && CharacterKind.of(characters[start - 1]) == .han { start -= 1 }
            var name = characters[start...place]
            if name.starts("本报") || name.count < 3 { continue }
            if name.count > 4 && start > 0 && place + 1 - start >= 8 { name = characters[(place - 3)...place] }
            guard NewspaperNames.isName(name) else { continue }
            let line = draft.text.lines.firstIndex { $0.characters.contains(place) } ?? 0
            return Fact(
                draft.text.printed(name.startIndex..<name.endIndex), .inferred,
                Evidence("own-reporter", lines: [line + 1]))
        }
        return nil
    }
}
