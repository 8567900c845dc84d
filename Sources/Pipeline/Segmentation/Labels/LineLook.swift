// What a line looks like to somebody who must tell running text from headlines. Measured once a line; it decides nothing.

import Corpus

/// What stands between a line and the undecided line before it.
enum LineLink: Sendable, Equatable {
    /// Nothing but blank lines: so many.
    case blanks(Int)
    /// A caption, folio, drawing or other scrap that may stand inside a sentence.
    case scraps
    /// The name of a column or section, right above.
    case label
    /// A line that parts stories or stands at their edges; the last one counts.
    case border(LineRole)
    /// （某某某）: the story above is over.
    case credit
    /// 上接第一版: a story goes on here.
    case jumpFrom
}

extension LineLink {
    /// No sentence goes on over it.
    var isBorder: Bool {
        switch self {
        case .border, .credit, .jumpFrom: true
        case .blanks, .scraps, .label: false
        }
    }
}

/// The traits of an undecided line.
struct LineLook: Sendable {
    @Compact var line: Int
    var ending: Ending = .open
    /// Width of the characters alone.
    @Compact var ink: ColumnCount = 0
    /// Width with the white space between them.
    @Compact var full: ColumnCount = 0
    /// Width of the marks at the end that a compositor may let hang out of the column.
    @Compact var hang: ColumnCount = 0
    @Compact var indent: ColumnCount = 0
    @Compact var count = 0
    @Compact var commaCount = 0
    /// Commas of both kinds and marks that end sentences.
    @Compact var markCount = 0
    /// A full stop stands in it or at its end.
    var holdsStop = false
    /// It opens with 《 “ （ or their kin.
    var opensWithMark = false
    /// It opens with a mark that cannot begin a line of its own: ， 。 ”.
    var opensWithClosing = false
    /// It opens with 各 and ends with a colon, ends with 同志： or opens with 编辑同志：: those a document or letter is addressed to.
    var opensAddress = false
    /// ……。（记者: behind its last full stop a bracket opens that does not close.
    var opensRemark = false
    /// ……。（某某某）: who wrote it stands in brackets behind its last sentence.
    var endsWithCredit = false
    /// It ends with a bracket that was not opened in it.
    var closesBracket = false
    /// It opens with □ or ■: no line that goes on does.
    var opensWithBullet = false
    /// It opens with ① or its kin: an item, not a headline.
    var opensWithCircledNumber = false
    /// One word or two end a clause right away: the rest of a sentence, as in 升。山区县九年义务教育……
    var opensWithTail = false
    /// It says who said what stands above, and nothing else: 安志国说。
    var saysWho = false
    /// It opens with the end of a phrase that no sentence begins with: 初，, 吨。
    var opensInsidePhrase = false
    /// Its last character closes a quotation or a bracket.
    var endsWithClosing = false
    /// It opens with the number of an article of a law: 第十三条.
    var numbersArticle = false
    /// It opens as news does and headlines do not: 11月27日，…… or 记者从某某局了解到.
    var opensLikeNews = false
    /// It opens with a dash.
    var opensWithDash = false
    /// Its end leaves a phrase open: 的, 和.
    var leavesPhraseOpen = false
    /// Opening marks less closing marks.
    @Compact var markBalance = 0
    /// 编后, 编者按 alone: the headline of what the editors say; or the headline of an item known by its place.
    var isNote = false
    /// It is a line of a poem, or another that opens a paragraph whatever it looks like.
    var isSetText = false
    /// It goes on in the stanza of the line above.
    var goesOnInStanza = false
    var isSpread = false
    @Compact var gapCount = 0
    /// Two or three phrases parted by spaces.
    var isCouplet = false
    var hasLetters = false
    var opensDateline = false
    var outlineLevel: Int?
    /// How much of it the lines below say again, 0...1; nil where that was not asked.
    var echo: Float?
    var link = LineLink.blanks(0)

    /// Characters that leave a phrase open.
    private static let openWords: [Bool] = {
        var table = [Bool](repeating: false, count: 0x10000)
        for scalar in "的和与及或在对将为以把被从向是于而并使让其等".unicodeScalars { table[Int(scalar.value)] = true }
        return table
    }()

    static func leavesOpen(_ scalar: UInt32) -> Bool { scalar < 0x10000 && openWords[Int(scalar)] }

    fileprivate init(line: Int) { self.line = line }

    fileprivate mutating func measure(_ draft: PageDraft) {
        let measured = draft.text.lines[line]
        isSpread = measured.isLetterSpaced
        gapCount = measured.gapCount
        ink = isSpread ? measured.width : measured.width - measured.gapCount
        full = isSpread ? measured.width + measured.gapCount : measured.width
        indent = measured.indent
        count = measured.count
        hasLetters = measured.hanCount + measured.latinCount >= 1
        ending = draft.ending(line)
        commaCount = measured.clauseCount
        markCount = measured.commaCount + measured.terminalCount
        markBalance = measured.markBalance
        goesOnInStanza = !draft.restLines.isEmpty && draft.restLines.contains(line)
        isSetText = !goesOnInStanza && !draft.textLines.isEmpty && draft.textLines.contains(line)
        holdsStop = measured.signs.contains(.stop)
        look(at: draft.words(line), measured.signs)
        if !draft.itemHeads.isEmpty, draft.itemHeads.contains(line) { isNote = true }
        isCouplet = (1...2).contains(gapCount) && measured.digitCount <= 4 && draft.isCouplet(line)
    }

    private mutating func look(at words: Words, _ signs: LineSigns) {
        guard let first = words.first, let last = words.last else { return }
        let kind = CharacterKind.of(first)
        opensWithMark = kind == .opening
        opensWithDash = first == 0x2014
        opensWithCircledNumber = (0x2460...0x2473).contains(first)
        endsWithCredit = last == 0x29 && holdsStop && ClosingCredits.end(words)
        closesBracket = markBalance == -1 && last == 0x29
        opensRemark = markBalance == 1 && holdsStop && LineLook.opensRemark(words)
        opensWithBullet = kind == .symbol && LineView.isBullet(first)
        opensAddress =
            ending == .colon && (first == 0x5404 || words.count <= 12 && words.endsWithAny(LineLook.addressees))
            || LineLook.addressesEditors(words)
            || ending == .colon && words.count <= 14 && words.startsWithAny(LineLook.greetings)
        opensWithClosing = kind == .closing || kind == .comma || kind == .semicolon || first == 0x3002
        leavesPhraseOpen = LineLook.leavesOpen(last)
        hang = LineLook.hang(words)
        outlineLevel = Outlines.level(words)
        numbersArticle = gapCount > 0 && Outlines.numbersArticle(words)
        opensWithTail = LineLook.opensWithTail(words)
        saysWho = LineLook.saysWho(words)
        opensInsidePhrase = opensWithTail && LineLook.insides.contains(first)
        endsWithClosing = CharacterKind.of(last) == .closing
        opensLikeNews = LineLook.opensLikeNews(words)
        isNote = Rubrics.isNote(words)
        if signs.contains(.colon), LineLook.opensAttendance(words) { isSetText = true }
        opensDateline =
            (signs.contains(.wire) || first == 0x3010)
            && (Datelines.opening(words) != nil || Datelines.opensBracket(words))
    }

    private static let addressees: Phrases = ["同志:", "先生:", "女士:", "同学:", "老师:", "们:"]
    private static let greetings: Phrases = ["广大", "尊敬的", "亲爱的"]
    private static let editors: Phrases = [
        "编辑同志:", "编辑部:", "编者:", "编辑同志,", "编者同志:", "编辑:", "编辑先生:", "律师同志:", "律师:", "編輯同志:",
    ]

    /// 编辑同志：…: a letter to the paper begins.
    static func addressesEditors(_ words: Words) -> Bool {
        (words.first == 0x7F16 || words.first == 0x5F8B || words.first == 0x7DE8) && words.startsWithAny(editors)
    }

    /// Right before the last bracket that opens a sentence ends, quotation marks apart.
    private static func opensRemark(_ words: Words) -> Bool {
        guard let open = words.lastIndex(of: 0x28) else { return false }
        return words[..<open].last { CharacterKind.of($0) != .closing }.map { CharacterKind.of($0) == .terminal }
            ?? false
    }

    /// Nobody begins with a clause of one character, or with a sentence of two.
    static func opensWithTail(_ words: Words) -> Bool {
        let clause = words.prefix(3).prefix { CharacterKind.of($0).isWord }.count
        guard (1...2).contains(clause), clause < words.count else { return false }
        switch CharacterKind.of(words[words.startIndex + clause]) {
        case .terminal: return true
        case .comma, .semicolon: return clause == 1
        default: return false
        }
    }

    /// 安志国说。 under the end of what was quoted.
    private static func saysWho(_ words: Words) -> Bool {
        (4...9).contains(words.count) && words.endsWithAny(said)
            && words.dropLast().allSatisfy { CharacterKind.of($0) == .han }
    }

    private static let said: Phrases = ["说。", "說。", "道。"]

    /// What counts, dates and names end with.
    private static let insides: FewCharacters = "初末底日月年号时点分秒元角吨斤亩米里丈尺人名次件台只头株座项家户等者性化率们式型"

    private static let attendance: Phrases = ["出席:", "列席:", "参加:", "缺席:", "请假:", "主持:", "记录:", "主持人:", "记录人:"]

    /// 出席：某某某、某某: who was at a meeting; the line opens a paragraph.
    private static func opensAttendance(_ words: Words) -> Bool { words.startsWithAny(attendance) }

    /// A day and a comma, or a reporter and what was learned from whom.
    static func opensLikeNews(_ words: Words) -> Bool {
        guard let first = words.first else { return false }
        if Bylines.opensClause(words) { return true }
        guard Numerals.isNumeral(first), let comma = words.prefix(8).firstIndex(of: 0x2C), comma > words.startIndex
        else {
            return false
        }
        return words[comma - 1] == 0x65E5 && words[..<comma].contains(0x6708)
    }

    private static func mayHang(_ scalar: UInt32) -> Bool {
        switch CharacterKind.of(scalar) {
        case .comma, .terminal, .closing, .semicolon, .colon: true
        default: false
        }
    }

    private static func hang(_ words: Words) -> ColumnCount {
        var end = words.endIndex
        while end > words.startIndex, words.endIndex - end < 2, mayHang(words[end - 1]) { end -= 1 }
        return (words.endIndex - end) * 2
    }
}

extension PageDraft {
    /// The look of a line.
    func look(_ line: Int) -> LineLook {
        var look = LineLook(line: line)
        look.measure(self)
        return look
    }

    /// The looks of all undecided lines, in order.
    func looks() -> [LineLook] {
        var result: [LineLook] = []
        result.reserveCapacity(inked.count)
        var link = LineLink.blanks(0)
        // 装好以后，谁来管？ under 03 alone, as accounts on platforms number the parts of a text.
        var isUnderPartNumber = false
        for line in inked {
            if let ruling = rulings[line] {
                isUnderPartNumber = shape.isWebArticle && ruling.rule == .pageNumberAlone
                if ruling.role == .jumpMarker, Jumps.jump(words(line), line: 0)?.direction == .from {
                    link = .jumpFrom
                } else if isCredit(line) {
                    link = .credit
                } else if PageDraft.isBorder(ruling.role) {
                    link = .border(ruling.role)
                } else if link == .border(.byline), ruling.rule == .sectionName {
                    link = .border(.sectionLabel)
                } else if !link.isBorder, ruling.rule != .pullQuote {
                    link = ruling.rule == .sectionName ? .label : .scraps
                }
                continue
            }
            var look = look(line)
            if case .blanks = link { link = .blanks(gaps[line]) }
            if Datelines.opensWithReporter(words(line)), !Datelines.isCutOff(result.last.map { words($0.line) } ?? []) {
                look.opensDateline = true
            }
            if !look.opensDateline, opensDatelineOfTwoLines(line) { look.opensDateline = true }
            if look.ending == .colon, let above = result.last, opensLetterOfOffice(line, under: above.line) {
                look.opensAddress = true
            }
            if isUnderPartNumber, !look.holdsStop, look.count <= 30 { look.isNote = true }
            isUnderPartNumber = false
            look.link = link
            result.append(look)
            link = .blanks(0)
        }
        markAdoptions(in: &result)
        addEchoes(to: &result)
        // One such number may stand in any headline; a law has many.
        if result.count(where: \.numbersArticle) < 4 {
            for index in result.indices { result[index].numbersArticle = false }
        }
        return result
    }

    private static let letters: Phrases = ["函", "批复", "请示", "通知", "通报", "批覆"]

    /// 某某市工商局： right under 关于……的复函, which is to it.
    private func opensLetterOfOffice(_ line: Int, under title: Int) -> Bool {
        (4...40).contains(text.lines[line].count) && gaps[line] <= 1 && words(title).endsWithAny(PageDraft.letters)
            && endsAsOffice(words(line).dropLast())
    }

    private static let adoptions: Phrases = ["通过", "批准", "公布", "发布", "修订", "修正", "施行"]

    /// （2022年8月30日某某人民代表大会 and so on, down to 会议批准）: what stands under the title of a law, over several lines.
    private func markAdoptions(in looks: inout [LineLook]) {
        for start in looks.indices where looks[start].opensWithMark && looks[start].markBalance == 1 {
            guard words(looks[start].line).first == 0x28, mayHoldDate(looks[start].line),
                let end = looks[start...].prefix(8).firstIndex(where: \.closesBracket), end > start,
                looks[start...end].allSatisfy({ !$0.holdsStop }),
                words(looks[end].line).holdsAny(PageDraft.adoptions)
            else { continue }
            for index in start...end { looks[index].isNote = true }
        }
    }

    /// Roles that stand between articles, never inside a sentence.
    static func isBorder(_ role: LineRole) -> Bool {
        switch role {
        case .byline, .dateline, .jumpMarker, .webHeader, .documentNumber, .signOff: true
        default: false
        }
    }
}
