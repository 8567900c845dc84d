// Lines that print the date, the page number, the editors, and the imprint of a paper.

/// Reads folio lines and imprints.
enum Folios {
    static let editors: Phrases = [
        "编辑", "责编", "责任编辑", "美编", "美术编辑", "版式", "校对", "组版", "本版编辑", "本刊编辑", "本刊责编", "本版责编", "本版责任编辑", "值班", "视觉", "图编",
        "图片编辑", "主编",
        "执行主编",
        "一读", "二读", "审读", "统筹", "策划", "设计", "制作", "排版", "总值班", "副主编", "编审", "审校", "检校", "实习编辑", "本期编辑", "见习编辑", "首席编辑",
        "值班编委", "版面设计", "版式设计", "美术设计", "版面", "总编辑", "副总编辑", "总编", "值班总编", "值班主任", "值班编辑", "值班主编", "值班责编", "编委", "本版主编",
        "终审", "监制", "图片统筹",
    ]
    static let imprints: Phrases = [
        "国内统一", "统一刊号", "邮发代号", "今日八版", "农历", "总第", "第×期", "代号", "出版", "零售", "定价", "承印", "社址", "邮编", "广告经营许可", "印刷",
        "CN", "ISSN", "主办", "主管", "每份", "电报挂号", "電報掛號", "广告许可证",
    ]

    private static let firstEditors = Phrases(editors.prefix(8))

    /// True for a short line with a whole date and a weekday or page, or with the date and little else.
    static func isDated(_ view: LineView) -> Bool {
        guard view.line.digitCount > 0 || view.words.contains(0x5E74), !view.isSentence else { return false }
        if Documents.isIssueOfGazette(view) { return true }
        let words = view.words
        guard !words.holdsAny(WebPages.clocks) else { return false }
        // Without a weekday a folio has no comma.
        let mayNameDay = view.line.signs.contains(.weekday)
        guard mayNameDay || view.line.commaCount == 0 else { return false }
        guard let date = PrintedDates.all(in: words).first(where: { $0.day != nil && $0.year != nil }) else {
            return false
        }
        if mayNameDay, words.holdsAny(namesOfDays) {
            // 因某某更换阀门，定于2023年5月13日（星期六）: a clause ends before the date, and its words go on to it.
            return view.count <= 60 && !holdsClause(words) && !opensClause(words[..<date.range.lowerBound])
        }
        guard !hasClock(words), view.line.commaCount == 0 else { return false }
        // 本院2023年5月12日在本版刊登的: what was done on that day.
        if words[date.range.upperBound...].first == doneAt { return false }
        let rest = view.count - date.range.count - date.leadingDigits.count
        if words.holds("版") || words.holdsAny(firstEditors) { return rest <= 24 }
        let before = words[..<date.range.lowerBound].dropLast(date.leadingDigits.count)
        let after = words[date.range.upperBound...]
        // 8月30日 10时起在淘宝网: a clause.
        if let mark = after.drop(while: { CharacterKind.of($0) == .digit }).first, hours.contains(mark) { return false }
        if isIssueNumber(before + after) || before.isPhrase("公历") && after.isEmpty { return true }
        if rest <= 14, opensWithPage(before, view.line) || opensWithPage(after, view.line) { return true }
        // 0092016年5月13日: nothing but the number of the page.
        if rest == 0 { return !date.leadingDigits.isEmpty }
        return rest <= 12
            && (NewspaperNames.isName(before) || NewspaperNames.isName(after) || !date.leadingDigits.isEmpty
                || before.allSatisfy { !isHan($0) } && after.allSatisfy { !isHan($0) })
    }

    private static let doneAt: UInt32 = 0x5728  // 在

    private static func opensClause(_ words: Words) -> Bool {
        words.count >= 8 && words.contains { CharacterKind.of($0) == .comma }
    }

    private static let hours: FewCharacters = "时点時點"

    /// 6　副刊　海州周末: the number of the page, a space and names; the date stands beside it.
    private static func opensWithPage(_ words: Words, _ line: PageLine) -> Bool {
        let number = words.prefix { CharacterKind.of($0) == .digit || CharacterKind.of($0) == .latin }
        return line.gapCount > 0 && pageNumber(number) != nil
            && words[number.endIndex...].allSatisfy { isHan($0) || $0 == 0xB7 }
    }

    /// 永康日报 3 国际国内, 2 综合新闻, 县区 江口日报 责编 某某: pieces parted by spaces, among them a number or the editors, and
    /// beside that the name of a paper or section.
    static func isInPieces(_ view: LineView) -> Bool {
        guard view.line.gapCount > 0, view.line.clauseCount == 0, !view.isSentence, !view.line.isLetterSpaced else {
            return false
        }
        var (hasNumber, hasPaper, hasSection, hasEditors, hasNames) = (false, false, false, false, false)
        for piece in view.pieces {
            if pageNumber(piece) != nil || piece.count <= 8 && piece.first == 0x7B2C && piece.last == 0x7248 {
                hasNumber = true
            } else if PrintedDates.all(in: piece).contains(where: { $0.range.count == piece.count }) {
                hasSection = true
            } else if NewspaperNames.isName(piece) {
                hasPaper = true
            } else if piece.count <= 6, PageDraft.isSectionName(piece) {
                hasSection = true
            } else if hasPaper, piece.startsWithAny(editors) {
                hasEditors = true
            } else if piece.count <= 4, hasEditors || hasNumber && hasPaper {
                hasNames = true
            } else {
                return false
            }
        }
        return hasPaper && (hasNumber || hasEditors) || hasNumber && hasSection && !hasNames
    }

    /// 第五八一号, 总第581期.
    private static func isIssueNumber(_ words: Words) -> Bool {
        guard let last = words.last, last == 0x53F7 || last == 0x671F, let start = words.firstIndex(of: 0x7B2C),
            start <= words.startIndex + 1, words.count >= 3
        else { return false }
        return words[(start + 1)...].dropLast().allSatisfy { Numerals.isNumeral($0) }
    }

    /// The page a piece of a folio is: 02, A03, 5; nil for other words.
    static func pageNumber(_ piece: Words) -> Int? {
        let digits = piece.drop { CharacterKind.of($0) == .latin }
        guard (1...2).contains(digits.count), piece.count - digits.count <= 1,
            digits.allSatisfy({ CharacterKind.of($0) == .digit })
        else { return nil }
        return Numerals.value(digits)
    }

    /// 第5版, 05版, A05版:要闻, 5版 要闻.
    static func isPageLabel(_ view: LineView) -> Bool {
        let words = view.core
        guard let place = words.firstIndex(of: 0x7248), words.count <= 12, !view.isSentence else { return false }
        // （下 stands in the line above: 第四版）.
        if let last = words.last, CharacterKind.of(last) == .closing, !words.contains(0x28) { return false }
        let before = words[..<place].filter { $0 != 0x7B2C }
        guard !before.isEmpty, before.count <= 4 else { return false }
        let numerals = before.drop { CharacterKind.of($0) == .latin }
        return !numerals.isEmpty && Numerals.value(numerals[...]) != nil
    }

    /// · 6 ·, — 6 —, -6-, 第6页, 第6页 共9页: the number of the page between marks.
    static func isPageNumber(_ view: LineView) -> Bool { pageNumberAlone(view.words) != nil }

    /// The number a line of a page number and nothing else prints.
    static func pageNumberAlone(_ words: Words) -> Int? {
        // A03 alone.
        if words.count == 3, let first = words.first, CharacterKind.of(first) == .latin,
            words.dropFirst().allSatisfy({ CharacterKind.of($0) == .digit })
        {
            return pageNumber(words)
        }
        if words.first == 0x7B2C { return sheetNumber(words) }
        guard let first = words.first, let last = words.last, first == last, words.count >= 3,
            [.symbol, .comma].contains(CharacterKind.of(first))
        else { return nil }
        let number = words.drop { CharacterKind.of($0) == .symbol }.prefix { CharacterKind.of($0) == .digit }
        guard (1...3).contains(number.count),
            words[number.endIndex...].allSatisfy({ CharacterKind.of($0) == .symbol })
        else { return nil }
        return Numerals.value(number)
    }

    /// 第6页, with 共9页 behind it or not.
    private static func sheetNumber(_ words: Words) -> Int? {
        guard words.last == 0x9875, let end = words.firstIndex(of: 0x9875) else { return nil }
        let rest = words[(end + 1)...].drop { $0 == 0x2F || CharacterKind.of($0) == .comma }
        guard rest.isEmpty || rest.first == 0x5171 && Numerals.value(rest.dropFirst().dropLast()) != nil else {
            return nil
        }
        return Numerals.value(words[..<end].dropFirst())
    }

    /// 星期一, 农历戊戌年九月廿八: a day and nothing else.
    static func isDayAlone(_ view: LineView) -> Bool {
        let words = view.core
        if isLunarDay(words) { return true }
        if view.line.gapCount > 0, view.words.dropFirst(2).first == 0x5E74 {
            let pieces = view.pieces
            if isLunarDay(pieces[0]), !view.isSentence { return pieces.dropFirst().allSatisfy { $0.count <= 8 } }
        }
        if words.startsWithAny(calendars) {
            return !view.isSentence && view.line.commaCount == 0 && words.count >= 4
        }
        return words.count == 3 && words.startsWithAny(weekdays)
    }

    static let calendars: Phrases = ["农历", "夏历", "阴历", "旧历"]
    static let weekdays: Phrases = ["星期", "礼拜"]
    private static let stems: FewCharacters = "甲乙丙丁戊己庚辛壬癸"
    private static let branches: FewCharacters = "子丑寅卯辰巳午未申酉戌亥"

    /// A day of the traditional calendar with the name of its year: 甲辰年正月廿六.
    static func isLunarDay(_ words: Words) -> Bool {
        guard (6...10).contains(words.count), words[words.startIndex + 2] == 0x5E74 else { return false }
        return stems.contains(words[words.startIndex]) && branches.contains(words[words.startIndex + 1])
            && words.contains(0x6708)
    }

    private static let namesOfDays: Phrases = ["星期", "农历", "礼拜"]
    private static let webAddresses: Phrases = ["www.", "http"]
    private static let reached = webAddresses + ["@"]

    /// ·14·　　　某某常务委员会公报: the number of the page at one end of the line.
    static func isRunningHead(_ view: LineView) -> Bool {
        guard view.line.gapCount > 0, view.line.digitCount > 0, view.count <= 40, !view.isSentence else { return false }
        let pieces = view.pieces
        return pieces.count >= 2 && [pieces[0], pieces[pieces.count - 1]].contains { isDottedNumber($0) }
    }

    private static func isDottedNumber(_ piece: Words) -> Bool {
        (3...6).contains(piece.count) && piece.first == 0xB7 && piece.last == 0xB7
            && piece.dropFirst().dropLast().allSatisfy { CharacterKind.of($0) == .digit }
    }

    /// What stands in the ears of a masthead: address on the web, weather, publisher.
    static func isEar(_ view: LineView) -> Bool {
        let words = view.words
        guard let first = words.first,
            view.line.latinCount > 6 || first == 0x7B2C || view.line.digitCount > 0 || words.last == 0x529E
        else { return false }
        guard !view.isSentence, view.line.commaCount == 0 else { return false }
        if view.line.latinCount > 6, view.line.hanCount <= 6, words.holdsAny(webAddresses) { return true }
        if first == 0x7B2C, words.last == 0x53F7 || words.last == 0x671F, view.line.digitCount >= 3 {
            return view.line.digitCount == words.count - 2
        }
        // 直面41℃——某某见闻 is a headline.
        let isTitle = words.contains(0x2014) && view.line.hanCount > 0
        let isWeather = words.contains(0x2103) && view.line.hanCount <= 12 && !isTitle
        // 冷空气今夜到货　明早最低14℃ says more than a corner does.
        let isTold = view.line.gapCount > 0 && view.pieces.contains { $0.count >= 7 && !$0.contains(0x2103) }
        if isWeather, !isTold, view.line.terminalCount == 0 { return true }
        return words.last == 0x529E && words.ends("主办") && words.count <= 18 && words.count >= 4
    }

    /// 编辑 某某, 责编：某某 美编：某某.
    static func isEditors(_ view: LineView) -> Bool {
        // 编辑： alone is whom a letter speaks to.
        guard !view.isSentence, !holdsClause(view.words), !view.words.isPhrase("编辑:") else { return false }
        if namesChiefs(view) { return true }
        var core = view.core
        // 要闻　责编/某某 视觉/某某, 市民热线　主编：某某
        if view.line.gapCount > 0, let first = view.pieces.first, first.count <= 6 {
            let rest = view.words[first.endIndex...]
            if first.count <= 4 && PageDraft.isSectionName(first) || opensWithEditor(rest) { core = rest }
        }
        guard core.startsWithAny(editors), let label = editors.filter({ core.starts($0) }).map(\.count).max() else {
            return false
        }
        let rest = core.dropFirst(label)
        guard let next = rest.first else { return false }
        if CharacterKind.of(next) == .colon || next == 0x2F { return true }
        return view.line.gapCount > 0 && rest.count <= (rest.holdsAny(reached) ? 48 : 24) && isNames(rest)
    }

    /// 主编：某某: a label and its colon.
    private static func opensWithEditor(_ words: Words) -> Bool {
        guard let colon = words.prefix(6).firstIndex(of: 0x3A) else { return false }
        return words[..<colon].isAny(of: editors)
    }

    static let chiefs: Phrases = ["社长:", "社長:", "总编辑:", "總編輯:", "督印人:", "发行人:", "發行人:", "总编:", "總編:"]

    /// 社長：鄺景堂　總編輯：陸少芬: labels with a name each.
    private static func namesChiefs(_ view: LineView) -> Bool {
        guard view.words.startsWithAny(chiefs) else { return false }
        return view.pieces.allSatisfy { piece in
            piece.count <= 4 || piece.startsWithAny(chiefs) && piece.count <= 8
        }
    }

    /// Names and further labels, no verbs: short runs of Han, few of them.
    private static func isNames(_ words: Words) -> Bool {
        words.count <= 4 || words.holdsAny(editors)
    }

    private static let addresses: Phrases = ["地址:", "社址:"]
    private static let ownAddress: Phrase = "社址:"
    private static let houses: FewCharacters = "报社部"
    private static let prices: Phrases = ["零售每份", "每份", "定价", "零售"]
    private static let coins: FewCharacters = "元角分"
    /// 售价人民币
    private static let currency: FewCharacters = "售價价人民幣币旧舊新"
    private static let amounts: FewCharacters = "元角分百千万"

    /// 每份二分
    private static func isPrice(_ words: Words) -> Bool {
        guard let coin = words.last, coins.contains(coin), words.startsWithAny(prices) else { return false }
        let price = words.dropFirst(words.starts("零售每份") ? 4 : 2).dropLast().drop { currency.contains($0) }
        return !price.isEmpty && price.allSatisfy { Numerals.isNumeral($0) || amounts.contains($0) }
    }

    private static let registrations: Phrases = ["统一刊号", "邮发代号", "刊号", "广告经营许可"]

    /// 国内统一刊号 CN50-0001 邮发代号 77-1, 今日8版, 第12345号.
    static func isImprint(_ view: LineView) -> Bool {
        let words = view.words
        // 今日四版
        if words.count <= 10, isCountOfPages(words) || isPrice(words) { return true }
        // 建設日報社　地址：北京…　電話：四局一三〇七
        if view.line.gapCount > 0, words.holdsAny(addresses), words.holds("电话"),
            let house = view.pieces.first,
            house.last.map({ houses.contains($0) }) ?? false || house.starts(ownAddress)
        {
            return true
        }
        guard !view.isSentence, view.line.digitCount > 0 else { return false }
        if words.holdsAny(registrations) { return true }
        if words.starts("今日"), words.ends("版"), words.count <= 8 { return true }
        if words.starts("第"), words.holds("期") || words.holds("号"), words.count <= 16, view.line.digitCount >= 3 {
            return words.holds("总") || words.ends("号") || words.ends("期")
        }
        return words.number(of: imprints) >= 3
    }

    /// A clause: two commas and more, as running text has them.
    private static func holdsClause(_ words: Words) -> Bool { words.number(of: .comma) >= 2 }

    static func hasClock(_ words: Words) -> Bool {
        words.indices.contains { place in
            place > words.startIndex && place + 1 < words.endIndex && words[place] == 0x3A
                && CharacterKind.of(words[place - 1]) == .digit && CharacterKind.of(words[place + 1]) == .digit
        }
    }

    private static func isHan(_ scalar: UInt32) -> Bool { CharacterKind.of(scalar) == .han }
}
