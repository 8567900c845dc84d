// The lines of a headline taken apart: kicker, title, subtitle.

/// Headline lines by their part.
struct HeadlineDeck: Sendable {
    /// Rows of lines; the lines of a row are one phrase.
    var kicker: [[Int]] = []
    var title: [[Int]] = []
    var subtitle: [[Int]] = []

    var lines: [Int] { (kicker + title + subtitle).flatMap { $0 }.sorted() }

    /// Splits a deck.
    ///
    /// The title is set largest and therefore short. Lines of about equal length that follow each other are one phrase in
    /// one size; so are lines that were spread. What opens with a dash is a subtitle. Of two phrases the longer one is
    /// kicker or subtitle; of three the middle one is the title, unless the first is half as long.
    /// - Parameters:
    ///   - rows: the lines of the deck, in page order; lines that go on with each other in one row.
    ///   - story: the lines of the text below it.
    init(_ draft: PageDraft, rows: [[Int]], story: [Int]) {
        guard rows.count > 1 else { title = rows; return }
        let text = draft.text
        var rows = rows
        if let found = HeadlineDeck.documentTitle(text, rows) {
            rows.replaceSubrange(found, with: [rows[found].flatMap { $0 }])
            take(rows.map { [$0] }, title: found.lowerBound)
            return
        }
        rows = takeIssuers(text, takeBehindWebHeader(draft, rows))
        if draft.shape.isDocument, rows.count > 1 {
            let count = rows.prefix { !HeadlineDeck.opensRemark(text, $0) || HeadlineDeck.isVersion(text, $0) }.count
            if count > 0 {
                title = Array(rows[..<count])
                subtitle = Array(rows[count...]) + subtitle
                return
            }
        }
        let attended = takeAttendance(text, &rows)
        rows = takeRubricInside(text, rows)
        rows = takeMeeting(draft, takeSpeaker(text, rows))
        rows = takeColumnName(text, rows, story)
        var phrases = HeadlineDeck.phrases(draft, rows, story)
        for place in phrases.indices.dropFirst().reversed() where HeadlineDeck.isInBrackets(text, phrases[place]) {
            let phrase = phrases.remove(at: place)
            if HeadlineDeck.isVersion(text, phrase[0]) {
                phrases[place - 1] += phrase
            } else {
                subtitle.insert(contentsOf: phrase, at: 0)
            }
        }
        while let last = phrases.last, phrases.count > 1, HeadlineDeck.opensWithDash(text, last[0][0]) {
            subtitle.insert(contentsOf: phrases.removeLast(), at: 0)
        }
        // What was said at a meeting stands under its whole title.
        if phrases.count > 1, subtitle.contains(where: { HeadlineDeck.isSpeech(text, $0) }) {
            phrases = [phrases.flatMap { $0 }]
        }
        if HeadlineDeck.isInDoubt(draft, phrases, story) { phrases = [phrases[0] + phrases[1]] }
        let index = HeadlineDeck.titleIndex(text, phrases, hasSubtitle: !subtitle.isEmpty)
        // Who spoke stands over what was said.
        take(phrases, title: kicker.isEmpty ? index : 0)
        if let number = subtitle.first, HeadlineDeck.isNumber(text, number),
            title.last?.last.map({ text.words($0).endsWithAny(HeadlineDeck.numberedNotices) }) ?? false
        {
            title.append(number)
            subtitle.removeFirst()
        }
        subtitle += attended
    }

    /// On the web the headline stands over time and source; what follows them is no part of it.
    private mutating func takeBehindWebHeader(_ draft: PageDraft, _ rows: [[Int]]) -> [[Int]] {
        guard rows.count > 1, let first = rows.first?.first, let last = rows.last?.first,
            let header = (first...last).first(where: { draft.rulings[$0]?.role == .webHeader })
        else { return rows }
        subtitle = rows.filter { $0[0] > header }
        return rows.filter { $0[0] < header }
    }

    private mutating func take(_ phrases: [[[Int]]], title index: Int) {
        kicker += phrases[..<index].flatMap { $0 }
        title = phrases[index]
        subtitle = phrases[(index + 1)...].flatMap { $0 } + subtitle
    }

    /// The rows gathered into phrases of one size of type.
    private static func phrases(_ draft: PageDraft, _ rows: [[Int]], _ story: [Int]) -> [[[Int]]] {
        var phrases: [[[Int]]] = []
        for (index, row) in rows.enumerated() {
            if let last = phrases.last,
                isOneSize(draft, last, row, isOnlyPair: rows.count == 2) || isBetweenCouplets(draft.text, rows, index)
                    || isSaid(across: last, row, draft, story)
            {
                phrases[phrases.count - 1].append(row)
            } else {
                phrases.append([row])
            }
        }
        return phrases
    }

    /// 完成全年 over 计划的百分之五十七, and 全年计划 in the text: no phrase ends between them.
    private static func isSaid(across phrase: [[Int]], _ row: [Int], _ draft: PageDraft, _ story: [Int]) -> Bool {
        guard let last = phrase.last?.last, let first = row.first, draft.gaps[first] == 0,
            draft.text.lines[last].count >= 6
        else { return false }
        let joint = Array(draft.words(last).suffix(2)) + draft.words(first).prefix(2)
        guard joint.count == 4, joint.allSatisfy({ CharacterKind.of($0) == .han }) else { return false }
        let text = story.prefix(saidWithin).flatMap { draft.words($0) }
        return text.firstRange(of: joint) != nil
    }

    /// How many lines of its text are looked through for a headline's words.
    private static let saidWithin = 40

    /// Rows of one size: as long as each other, spread alike, with a blank between only where there are no others; a row without a blank before it may be a little shorter.
    private static func isOneSize(_ draft: PageDraft, _ phrase: [[Int]], _ row: [Int], isOnlyPair: Bool) -> Bool {
        guard let above = phrase.last, let last = above.last, let first = row.first else { return false }
        if opensWithDash(draft.text, first) || isVisit(draft.text, first) || isInBrackets(draft.text, [row]) {
            return false
        }
        if isOnlyPair, isRemark(draft.text, [row]) { return false }
        if RunOnRows.goesOn(draft.text, from: last, to: first) { return true }
        // Over a blank a phrase goes on only where nothing shows that another one begins.
        if draft.gaps[first] > 0, !isOnlyPair || form(draft.text, last) != form(draft.text, first) { return false }
        let isSpread = draft.text.lines[first].isLetterSpaced
        if isSpread != draft.text.lines[last].isLetterSpaced { return false }
        let (upper, lower) = (count(draft.text, above), count(draft.text, row))
        if isSpread { return draft.gaps[first] == 0 || abs(upper - lower) <= 1 }
        if abs(upper - lower) <= 2 || phrase.count > 1 && lower < upper { return true }
        // 三途人傷 under 舊樓外牆石屎剝落: too few words for a title of their own.
        return !isOnlyPair && lower <= 4 && (6...10).contains(upper)
    }

    /// 沅江专区三百万亩早稻 over 抢在小满前插完, between lines that have two phrases each: two plain lines are one headline.
    private static func isBetweenCouplets(_ text: PageText, _ rows: [[Int]], _ index: Int) -> Bool {
        func hasPhrases(_ row: [Int]) -> Bool { row.contains { text.lines[$0].gapCount > 0 } }
        guard index >= 2, hasPhrases(rows[index - 2]), !hasPhrases(rows[index - 1]), !hasPhrases(rows[index]),
            index + 1 == rows.count || hasPhrases(rows[index + 1])
        else { return false }
        return (1...4).contains(count(text, rows[index - 1]) - count(text, rows[index]))
    }

    static func holdsColon(_ text: PageText, _ phrase: [[Int]]) -> Bool {
        phrase.contains { $0.contains { text.lines[$0].signs.contains(.colon) } }
    }

    /// How a row is made: of phrases parted by spaces, with commas, with a colon.
    private static func form(_ text: PageText, _ line: Int) -> [Bool] {
        let measured = text.lines[line]
        return [measured.gapCount > 0, measured.commaCount > 0, measured.signs.contains(.colon)]
    }

    private static func count(_ text: PageText, _ row: [Int]) -> Int {
        row.reduce(0) { $0 + text.lines[$1].count }
    }

    /// True for two phrases of nearly one length without any sign of which is the title: both together are no wrong
    /// headline, one alone may be.
    private static func isInDoubt(_ draft: PageDraft, _ phrases: [[[Int]]], _ story: [Int]) -> Bool {
        let text = draft.text
        guard phrases.count == 2, !isSetting(text, phrases[0]), !isRemark(text, phrases[1]), !asks(text, phrases[0]),
            !phrases.contains(where: { text.lines[$0[0][0]].isLetterSpaced }), !isVisit(text, phrases[1][0][0])
        else { return false }
        if letterCount(text, phrases[0]) <= 5 { return !isColumnName(draft, phrases, story) }
        if phrases.contains(where: { holdsColon(text, $0) }) { return false }
        let counts = phrases.map { phrase in phrase.map { count(text, $0) }.max() ?? 0 }
        let (least, most) = (min(counts[0], counts[1]), max(counts[0], counts[1]))
        // A longer second row is a subtitle only when it is much longer; what stands over a title is often a little longer.
        // Where no blank parts them, two short rows may be one headline in one size as well.
        let isTight = draft.gaps[phrases[1][0][0]] == 0 && most <= 16
        let isAlike = counts[0] < counts[1] || isTight ? most < least * 2 : most * 10 < least * 13
        return least > 5 && (most - least < 4 || isAlike)
    }

    /// True for words under a title that say what kind of text it is: 某某五年回望, 某某会议合作文件解读.
    static func isRemark(_ text: PageText, _ phrase: [[Int]]) -> Bool {
        phrase.last?.last.map { text.words($0).endsWithAny(kindsOfText) } ?? false
    }

    private static let kindsOfText: Phrases = [
        "回望", "回眸", "解读", "调查", "见闻", "纪实", "纪事", "侧记", "综述", "巡礼", "探访", "走访", "访谈", "特写", "追踪", "观察", "述评", "忧思录",
        "纪行",
    ]

    /// 访省昆虫研究所研究员敖蕴华: who is interviewed stands under the title.
    private static func isVisit(_ text: PageText, _ line: Int) -> Bool {
        let words = text.words(line)
        guard let first = words.first, visits.contains(first), (6...24).contains(words.count) else { return false }
        return words.dropLast(2).suffix(2).contains { Bylines.postEndings.contains($0) }
    }

    private static let visits: FewCharacters = "访訪"

    /// True for words over a title that say who, where or in what it is: 运输处三中队, 欧洲足球锦标赛, 汉正街市场见闻.
    private static func isSetting(_ text: PageText, _ phrase: [[Int]]) -> Bool {
        guard phrase.count == 1, phrase[0].count == 1 else { return false }
        let words = text.words(phrase[0][0])
        return (3...10).contains(words.count) && words.endsWithAny(settings) && !words.holdsAny(RunOnRows.holding)
    }

    private static let settings: Phrases = [
        "队", "小组", "厂", "公社", "公司", "集团", "县", "区", "市", "镇", "乡", "村", "局", "学校", "医院", "锦标赛", "联赛", "运动会", "见闻", "笔记",
        "手记", "随笔", "札记", "会议", "專區", "专区", "地区", "总会", "工会", "合作社", "调研行", "采访行", "采风行", "万里行", "基层行", "街道", "农场",
        "林场", "车间", "轮", "在基层", "综述",
    ]

    /// Which of the phrases is the title.
    private static func titleIndex(_ text: PageText, _ phrases: [[[Int]]], hasSubtitle: Bool) -> Int {
        if let spread = spreadIndex(text, phrases) { return spread }
        let counts = phrases.map { phrase in phrase.map { count(text, $0) }.max() ?? 0 }
        switch phrases.count {
        case 0, 1: return 0
        case 2 where asks(text, phrases[0]) || isVisit(text, phrases[1][0][0]): return 0
        case 2 where letterCount(text, phrases[0]) <= 5 && counts[1] >= 8: return 1
        case 2 where counts[1] > counts[0] && isSetting(text, phrases[0]): return 1
        case 2 where isRemark(text, phrases[1]): return 0
        // Of two phrases as long as each other the one with a colon names what it is about.
        // What somebody said of it.
        case 2 where isQuotation(text, phrases[1]): return 0
        case 2 where abs(counts[0] - counts[1]) <= 3 && !holdsColon(text, phrases[0]) && holdsColon(text, phrases[1]):
            return 1
        case 2: return counts[0] <= counts[1] + 1 || counts[1] < 4 ? 0 : 1
        // A word or two over kicker and title is the name of a column of the paper.
        case 3 where counts[0] <= 5 && !hasSubtitle: return counts[1] <= counts[2] + 1 ? 1 : 2
        default:
            if hasSubtitle { return counts[0] <= counts[1] ? 0 : 1 }
            // Of 57 headlines of three rows on composed pages the middle one is the title of 54.
            if opensWithDash(text, phrases[1][0][0]) { return 0 }
            let isOneOver = phrases.count == 3 && phrases[0].count == 1
            let isMuchShorter = isOneOver ? counts[0] * 2 <= counts[1] : counts[0] * 4 <= counts[1] * 3
            return isMuchShorter && counts[0] > 5 ? 0 : 1
        }
    }

    /// 国家建设委员会负责人说：第四季度要防止突击赶工
    private static func isQuotation(_ text: PageText, _ phrase: [[Int]]) -> Bool {
        guard let line = phrase.first?.first else { return false }
        let words = text.words(line)
        guard let colon = words.firstIndex(of: 0x3A) else { return false }
        return words[..<colon].endsWithAny(sayings) && colon - words.startIndex >= 4
    }

    private static let sayings: Phrases = ["说", "說", "指出", "表示", "强调", "認為", "认为", "谈"]

    /// The phrase that was spread; of several the longest: 政 府 工 作 报 告 under 聚 焦 两 会.
    private static func spreadIndex(_ text: PageText, _ phrases: [[[Int]]]) -> Int? {
        let spread = phrases.indices.filter { text.lines[phrases[$0][0][0]].isLetterSpaced }
        return spread.max { letterCount(text, phrases[$0]) < letterCount(text, phrases[$1]) }
    }

    /// Letters of the longest row; marks apart.
    private static func letterCount(_ text: PageText, _ phrase: [[Int]]) -> Int {
        phrase.map { row in
            row.reduce(0) { $0 + text.lines[$1].hanCount + text.lines[$1].latinCount + text.lines[$1].digitCount }
        }.max() ?? 0
    }

    /// （第十七号）, （外一首）
    private static func isInBrackets(_ text: PageText, _ phrase: [[Int]]) -> Bool {
        guard phrase.count == 1, phrase[0].count == 1, let line = phrase[0].first else { return false }
        return text.words(line).first == 0x28 && text.words(line).last == 0x29
    }

    /// （第11号） under 指挥部通告
    private static func isNumber(_ text: PageText, _ row: [Int]) -> Bool {
        guard row.count == 1, let line = row.first else { return false }
        let words = text.words(line)
        return words.count <= 10 && words.first == 0x28 && words.dropFirst().first == ordinal
            && words.last == 0x29 && words.dropLast().last.map { numbered.contains($0) } ?? false
    }

    /// Those of a series; the number of a 公告 stands by itself.
    private static let numberedNotices: Phrases = ["通告", "通报", "通知"]
    private static let ordinal: UInt32 = 0x7B2C  // 第
    private static let numbered: FewCharacters = "号號"

    static func opensWithDash(_ text: PageText, _ line: Int) -> Bool { text.words(line).startsWithAny(dashes) }

    /// The line under a document's title: ——在某某会议上的报告, （2021—2025年）.
    private static func opensRemark(_ text: PageText, _ row: [Int]) -> Bool {
        guard let line = row.first else { return false }
        return opensBelow(text, line)
    }

    private static let dashes: Phrases = ["—", "--"]

    /// ——记某某厂的技术革新, （2021年7月29日某某会议通过）
    static func opensBelow(_ text: PageText, _ line: Int) -> Bool {
        opensWithDash(text, line) || text.words(line).first == 0x28
    }
}
