// Short lines under the end of a text: who wrote it, where it comes from, what was left out. They look like headlines of
// the next story and belong to the one above.

import Corpus

extension PageDraft {
    /// Notes in brackets, and readers who sign with place and name, under a line that ends a sentence.
    mutating func findClosingNotes() {
        for index in inked.indices.dropFirst() where rulings[inked[index]] == nil {
            let (above, line) = (inked[index - 1], inked[index])
            guard text.lines[line].count <= 44 else { continue }
            if words(line).isAny(of: PageDraft.omissions) {
                rule(line, .signOff, .closingNote, 0.8)
                continue
            }
            // Under a table who drew it up signs as under a text.
            if rulings[above]?.rule == .tableRows, text.lines[line].count <= 20, isNoteInBrackets(line) {
                rule(line, .signOff, .closingNote, 0.7)
            }
            guard rulings[line] == nil, endsText(above), !isOverRemark(index),
                !words(line).isAny(of: PageDraft.applause)
            else { continue }
            if let end = endOfAuthorNote(index) {
                for line in inked[index...end] { rule(line, .signOff, .closingNote, 0.75) }
                continue
            }
            if isNoteInBrackets(line) {
                let inner = view(line)
                let names = Signers.alone(String(decoding: inner.ink, as: UTF8.self))
                let isSigned = inner.count <= 18 && names != BylineNames() && !isOverAnswer(index)
                rule(line, isSigned ? .byline : .signOff, .closingNote, 0.75)
            } else if words(line).isAny(of: PageDraft.editors) || isForecaster(line) {
                rule(line, .signOff, .closingNote, 0.75)
            } else if isCourtSetRight(line) {
                rule(line, .signOff, .documentSignOff, 0.75)
            } else if isDateOfPrinting(line),
                isDateOfDocument(index) || inked[(index + 1)...].allSatisfy({ rulings[$0] != nil })
            {
                rule(line, .signOff, .documentSignOff, 0.75)
            } else if isAnsweredByName(index) {
                rule(line, .byline, .signedByReader, 0.8)
            } else if isSetRight(line) {
                rule(line, .byline, .signedByReader, 0.75)
            } else if isNamelessSigner(index) || isOfficeAlone(index) || isOfficeOfPaper(index) {
                rule(line, .byline, .signedByReader, 0.7)
            } else if signsOff(index) || isPenName(index) || isNameAndWork(line) {
                rule(line, .byline, .signedByReader, 0.65)
            } else if isCallingOverName(index) {
                rule(line, .signOff, .closingNote, 0.65)
                rule(inked[index + 1], .byline, .signedByReader, 0.65)
            } else if isDatedSignature(line) {
                rule(line, .signOff, .closingNote, 0.7)
            } else if isPlaceAndName(line) || mayStandApart(index) && Bylines.isNameAlone(view(line)),
                endsPage(index) || gaps[inked[index + 1]] > 0 || !isSentence(inked[index + 1])
                    || words(inked[index + 1]).startsWithAny(ParagraphEdges.notes)
                    || words(inked[index + 1]).first == 0x28
                    || text.lines[line].indent >= 8 && isPlaceAndName(line)
            {
                rule(line, .byline, .signedByReader, 0.7)
            }
        }
    }

    /// What was heard during a speech, printed in its text.
    private static let applause: Phrases = ["(掌声)", "(热烈掌声)", "(长时间热烈掌声)", "(鼓掌)", "(笑声)", "(掌聲)", "(熱烈掌聲)"]

    /// What is left out under a document, wherever it stands.
    private static let omissions: Phrases = ["(附件略)", "(附件从略)", "(附表略)", "(名单略)"]

    /// （临江县　某某某） under a question and over 答：…: whoever asks did not write what follows.
    private func isOverAnswer(_ index: Int) -> Bool {
        !endsPage(index) && words(inked[index + 1]).startsWithAny(Salutations.answers)
    }

    /// 攸县　刘桂兰 over 刘桂兰同志：: the answer to a letter names who signed it.
    private func isAnsweredByName(_ index: Int) -> Bool {
        guard !endsPage(index), text.lines[inked[index]].gapCount > 0, text.lines[inked[index]].count <= 20 else {
            return false
        }
        let below = words(inked[index + 1])
        let signature = words(inked[index])
        guard let colon = below.prefix(8).firstIndex(of: 0x3A) else { return false }
        return (2...3).contains { count in
            signature.count > count && colon - below.startIndex > count
                && below.prefix(count).elementsEqual(signature.suffix(count))
        }
    }

    /// 石榴花 over （外一首）: a title.
    private func isOverRemark(_ index: Int) -> Bool {
        guard !endsPage(index), text.lines[inked[index]].count <= 12 else { return false }
        let below = inked[index + 1]
        return text.lines[below].count <= 8 && words(below).first == 0x28 && words(below).endsWithAny(PageDraft.remarks)
    }

    private static let remarks: Phrases = ["首)", "则)", "章)", "题)", "篇)"]

    /// Behind a blank; where blanks say nothing, over a line that may not be text.
    private func mayStandApart(_ index: Int) -> Bool {
        gaps[inked[index]] > 0
            || shape.isDoubleSpaced && text.lines[inked[index]].count == 3
                && (endsPage(index) || ending(inked[index + 1]) == .open)
    }

    static let aboutAuthors: Phrases = ["(作者为", "(作者系", "(作者是", "(作者单位", "(作者:", "(本文作者", "(作者分别"]

    /// （作者为某某大学教授、某某 and under it 研究中心研究员）: the line in which what is said of the author ends.
    private func endOfAuthorNote(_ index: Int) -> Int? {
        guard words(inked[index]).startsWithAny(PageDraft.aboutAuthors), words(inked[index]).last != 0x29 else {
            return nil
        }
        return inked[(index + 1)...].prefix(2).firstIndex { rulings[$0] == nil && words($0).last == 0x29 }
    }

    /// 市气象台今日下午四时发布 under a forecast.
    private func isForecaster(_ line: Int) -> Bool {
        text.lines[line].count <= 20 && words(line).holdsAny(PageDraft.weatherOffices)
            && words(line).endsWithAny(PageDraft.issuers)
    }

    private static let weatherOffices: Phrases = ["气象台", "气象局", "天文台"]
    private static let issuers: Phrases = ["发布", "提供", "供稿"]

    private static let editors: Phrases = ["编者", "編者", "本报编辑部"]

    /// 一读者, 一群学徒工: on a line apart, over a blank, a border or nothing.
    private func isNamelessSigner(_ index: Int) -> Bool {
        let line = inked[index]
        guard text.lines[line].count <= 14, text.lines[line].hanCount == text.lines[line].count else { return false }
        if Signers.isUnitAndNameless(view(line)) { return true }
        guard text.lines[line].count <= 10, Signers.isNameless(words(line)) else { return false }
        if shape.isDoubleSpaced, !endsPage(index), ending(inked[index + 1]) == .open { return true }
        return (gaps[line] > 0 || text.lines[line].indent >= 8) && (endsPage(index) || gaps[inked[index + 1]] > 0)
    }

    private static let courts: Phrases = ["人民法院", "人民检察院", "仲裁委员会", "公证处", "管理人", "清算组"]

    /// 淮皖县人民法院 far to the right under a finished text: it signs the notice above, the next has a headline of its own.
    private func isCourtSetRight(_ line: Int) -> Bool {
        let measured = text.lines[line]
        return measured.indent >= 8 && measured.hanCount == measured.count && (5...24).contains(measured.count)
            && words(line).endsWithAny(PageDraft.courts)
    }

    /// An office between blanks, over a headline that has its own text: it signs the letter above.
    private func isOfficeAlone(_ index: Int) -> Bool {
        let line = inked[index]
        guard index + 2 < inked.count, gaps[line] > 0, gaps[inked[index + 1]] > 0, endsAsOffice(words(line)),
            !words(line).endsWithAny(PageDraft.noOffices),
            (5...12).contains(text.lines[line].count), text.lines[line].hanCount == text.lines[line].count,
            text.lines[line].gapCount == 0
        else { return false }
        let (head, below) = (inked[index + 1], inked[index + 2])
        return rulings[head] == nil && ending(head) == .open && text.lines[head].clauseCount == 0
            && text.lines[head].count < text.lines[inked[index - 1]].count + 8 && text.lines[head].count <= 20
            && (gaps[below] > 0 || text.lines[below].indent >= 2) && rulings[below] == nil
            && text.lines[below].count > text.lines[head].count
    }

    /// 沅江日报发行科 under the last text of a page or of a column, over a foot or a border: an office of a paper.
    private func isOfficeOfPaper(_ index: Int) -> Bool {
        let (line, measured) = (inked[index], text.lines[inked[index]])
        guard (5...12).contains(measured.count), measured.hanCount == measured.count, endsAsOffice(words(line)),
            let paper = words(line).firstIndex(where: { $0 == 0x62A5 || $0 == 0x5831 }), paper > words(line).startIndex
        else { return false }
        return (endsPage(index) || rulings[inked[index + 1]] != nil)
            && NewspaperNames.isName(words(line)[...paper])
    }

    /// Two names, or an office, right under the last line of a text and over a blank: 周小珍 龚玉明, 新河县教育局.
    private func signsOff(_ index: Int) -> Bool {
        let line = inked[index]
        let isOverNews = isOverHeadedNews(index) || !endsPage(index) && opensWithDateline(inked[index + 1])
        let isAtFoot = isAtFoot(index)
        guard gaps[line] == 0, endsPage(index) || gaps[inked[index + 1]] > 0 || isOverNews || isAtFoot,
            text.lines[line].clauseCount == 0,
            text.lines[line].hanCount == text.lines[line].count, !endsPage(index) || index > 8
        else { return false }
        if isOverNews, isWholeName(index) { return true }
        let pieces = view(line).pieces
        if pieces.count == 2 || pieces.count == 3 {
            return pieces.allSatisfy { (2...3).contains($0.count) && Bylines.areNames($0.string) }
        }
        return pieces.count == 1 && (5...14).contains(text.lines[line].count) && endsAsOffice(words(line))
            && (text.lines[line].indent >= 8 || words(line).endsWithAny(PageDraft.writingOffices)
                || isOverNews && words(line).endsWithAny(PageDraft.groups) || isAtFoot)
    }

    /// 皖北行署民政处 under the last text of a page and over its foot: nobody heads a text with an office there.
    private func isAtFoot(_ index: Int) -> Bool {
        index + 1 < inked.count && inked[(index + 1)...].count <= 3
            && inked[(index + 1)...].allSatisfy { line in
                rulings[line].map { [.hotline, .folio, .masthead].contains($0.role) } ?? false
            }
    }

    /// What a headline may end with: 老矿区改种数据中心.
    private static let noOffices: Phrases = ["数据中心", "市中心", "物流中心", "为中心", "商业中心"]

    private static let groups: Phrases = ["小组", "研究组", "植保组", "生产组", "宣传组", "政工组", "委员会", "党支部", "党委", "办公室"]

    /// One to three lines like those of a headline and the dateline of its text stand right below.
    private func isOverHeadedNews(_ index: Int) -> Bool {
        let heads = inked[(index + 1)...].prefix(3).prefix { line in
            rulings[line] == nil && ending(line) == .open && text.lines[line].clauseCount == 0
                && (5...24).contains(text.lines[line].count) && !opensWithDateline(line)
        }
        let below = index + 1 + heads.count
        return !heads.isEmpty && below < inked.count && opensWithDateline(inked[below])
    }

    /// Those whose whole work is to write what is printed.
    private static let writingOffices: Phrases = ["调查组", "写作组", "报道组", "通讯组", "编写组", "编辑部"]

    /// Two or three Han right under the last line of a text, over a blank, a border or nothing: 荣生. A family name alone does
    /// where it was spread to the width of three: 方　明.
    private func isPenName(_ index: Int) -> Bool {
        let (line, measured) = (inked[index], text.lines[inked[index]])
        guard (2...3).contains(measured.count), measured.hanCount == measured.count, index > 4,
            !Rubrics.isName(words(line)), !PageDraft.isSectionName(words(line)), !isNoticeTitle(line)
        else { return false }
        let isSpread = measured.isLetterSpaced || measured.gapCount > 0
        guard gaps[line] == 0 || isSpread && isOverHeadline(index) else { return false }
        if isSpread, Bylines.isNameAlone(view(line)) { return true }
        guard !endsPage(index) else { return true }
        if isOverEnd(index), words(line).isAny(of: PageDraft.observers) || Bylines.isNameAlone(view(line)) {
            return true
        }
        return gaps[inked[index + 1]] > 0
            && (isSpread || mayHeadStory(inked[index + 1], besideColumn: inked[(index - 3)..<index]))
    }

    private static let observers: Phrases = ["观察家"]

    /// The foot of the page, the name of a column or news with its dateline stand right below: nobody heads those with a name.
    private func isOverEnd(_ index: Int) -> Bool {
        let below = inked[index + 1]
        if let role = rulings[below]?.role {
            return [.folio, .sectionLabel, .hotline, .infographic, .advertisement].contains(role)
        }
        return opensWithDateline(below) || PageDraft.isSectionName(words(below)) || Rubrics.isKind(words(below))
            || Rubrics.isName(words(below))
    }

    /// A blank and the name of a column or a line without marks stand below, and under that more than a line of a title.
    private func isOverHeadline(_ index: Int) -> Bool {
        guard index + 2 < inked.count, gaps[inked[index + 1]] > 0 else { return false }
        let below = inked[index + 1]
        if let rule = rulings[below]?.rule { return rule == .sectionName }
        return mayHeadStory(below, besideColumn: inked[(index - 3)..<index]) && text.lines[below].count >= 4
            && text.lines[below].gapCount == 0 && !Bylines.isNameAlone(view(below))
    }

    /// No line of text: a short heading stands over one.
    private func mayHeadStory(_ line: Int, besideColumn column: ArraySlice<Int>) -> Bool {
        let full = column.reduce(0) { max($0, width($1)) }
        return rulings[line] != nil
            || text.lines[line].clauseCount == 0 && ending(line) == .open && width(line) + 3 < full
    }

    /// 市总工会法律援助中心律师 over 某某某, and a blank or nothing below: what the signer is stands over the name.
    private func isCallingOverName(_ index: Int) -> Bool {
        guard index + 1 < inked.count, endsPage(index + 1) || gaps[inked[index + 2]] > 0 else { return false }
        let (calling, name) = (inked[index], inked[index + 1])
        guard (5...18).contains(text.lines[calling].count), text.lines[calling].hanCount == text.lines[calling].count,
            gaps[name] == 0, rulings[name] == nil, (2...4).contains(text.lines[name].count)
        else { return false }
        return words(calling).endsWithAny(PageDraft.signerCallings) && Bylines.isNameAlone(view(name))
    }

    private static let signerCallings: Phrases = ["律师", "医师", "教授", "研究员", "主任", "站长", "所长", "农艺师", "工程师", "法官", "检察官"]

    private static let works: Phrases = ["文", "图", "摄", "供稿", "图文", "撰文"]

    /// 葛宝忠　文: who did it, and what.
    private func isNameAndWork(_ line: Int) -> Bool {
        guard text.lines[line].gapCount > 0, (3...6).contains(text.lines[line].count) else { return false }
        var pieces = view(line).pieces
        guard pieces.count >= 2, let work = pieces.popLast(), work.isAny(of: PageDraft.works) else { return false }
        return Bylines.areNames(pieces.map(\.string).joined(separator: " "))
    }

    /// 哥　长林　二月八日: the end of a letter.
    private func isDatedSignature(_ line: Int) -> Bool {
        let words = words(line)
        guard words.last == 0x65E5, words.count <= 14, text.lines[line].gapCount > 0,
            text.lines[line].signs.contains(.calendar), let date = view(line).pieces.last
        else { return false }
        return date.contains(0x6708) && date.allSatisfy { Numerals.isNumeral($0) || $0 == 0x6708 || $0 == 0x65E5 }
    }

    /// 二〇一二年三月六日, 会务组二〇一一年五月编印: under the end of a text, no headline.
    private func isDateOfPrinting(_ line: Int) -> Bool {
        guard mayHoldDate(line) else { return false }
        let words = words(line)
        if isBareDate(words) { return true }
        guard words.count <= 24, words.endsWithAny(PageDraft.printers), let date = PrintedDates.all(in: words).last
        else {
            return false
        }
        return date.year != nil && words.endIndex - date.range.upperBound <= 3
    }

    /// The whole day between blanks under a finished text, far from the top of the page.
    private func isDateOfDocument(_ index: Int) -> Bool {
        let line = inked[index]
        return index > 8 && gaps[line] > 0 && isBareDate(words(line)) && (endsPage(index) || gaps[inked[index + 1]] > 0)
            && rulings[inked[index - 1]] == nil
    }

    private static let printers: Phrases = ["编印", "印制", "翻印", "印"]

    /// 抄送：某某部，某某委 goes on in the lines below, up to the one that ends its sentence.
    mutating func findImprintLines() {
        for index in inked.indices.dropLast() where rulings[inked[index]]?.rule == .documentImprint {
            guard Documents.isCopyList(view(inked[index])), !isSentence(inked[index]) else { continue }
            let lines = inked[(index + 1)...].prefix(4).prefix { rulings[$0] == nil && gaps[$0] == 0 }
            guard let end = lines.firstIndex(where: { isSentence($0) }) else { continue }
            for line in lines[...end] { rule(line, .signOff, .documentImprint, 0.8) }
        }
    }

    /// The text above is finished: a sentence ends, or another note stands there.
    private func endsText(_ line: Int) -> Bool {
        guard let rule = rulings[line]?.rule else { return isSentence(line) }
        return rule == .closingNote || rule == .signedByReader
    }

    private func endsPage(_ index: Int) -> Bool { index + 1 >= inked.count }

    /// （作者单位：某某大学）, （未完待续）: the whole line in one pair of brackets, and no number of an outline.
    private func isNoteInBrackets(_ line: Int) -> Bool {
        let (words, measured) = (words(line), text.lines[line])
        guard words.count >= 4, words.first == 0x28, words.last == 0x29, measured.markBalance == 0,
            !measured.signs.contains(.stop)
        else { return false }
        return words.filter { $0 == 0x28 }.count == 1 && Outlines.level(words) == nil
    }

    private static let placeEndings: FewCharacters = "省市县区州盟旗镇乡村校院厂部社局间队矿连营团旅路街巷弄组场店所站室科处司庄莊屯寨"
    private static let callings: Phrases = [
        "农民", "工人", "教师", "学生", "职工", "干部", "读者", "战士", "社员", "居民", "市民", "医生", "村民", "会计", "队长", "保管员", "民兵", "知识青年",
        "十中", "一中", "二中",
        "小学", "中学", "大学",
    ]
    static let provinces: Phrases = [
        "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南",
        "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门",
        "石家庄", "太原", "沈阳", "长春", "哈尔滨", "南京", "杭州", "合肥", "福州", "南昌", "济南", "郑州", "武汉", "长沙", "广州", "南宁", "海口", "成都",
        "贵阳",
        "昆明", "拉萨", "西安", "兰州", "西宁", "银川", "乌鲁木齐", "呼和浩特", "大连", "青岛", "宁波", "厦门", "深圳", "苏州", "无锡", "洛阳", "开封", "鞍山",
        "唐山", "包头",
        "台北", "新北", "基隆", "桃園", "新竹", "苗栗", "台中", "彰化", "南投", "雲林", "嘉義", "台南", "高雄", "屏東", "宜蘭", "花蓮", "台東",
        "九龍", "新界", "中環", "灣仔", "銅鑼灣", "北角", "柴灣", "筲箕灣", "西營盤", "尖沙咀", "油麻地", "旺角", "深水埗", "長沙灣", "黃大仙", "觀塘", "葵涌",
        "荃灣",
        "青衣", "沙田", "馬鞍山", "大埔", "上水", "粉嶺", "元朗", "天水圍", "屯門", "西貢", "將軍澳", "東涌",
    ]

    /// 江苏 某某某, 湖北 江口县 某某某: places and a name, parted by spaces.
    private func isPlaceAndName(_ line: Int) -> Bool {
        let measured = text.lines[line]
        guard measured.gapCount > 0, measured.hanCount == measured.count, measured.count <= 14 else { return false }
        var pieces = view(line).pieces
        // 昆明某校　李　莉: a name that was spread.
        let spread = pieces.reversed().prefix { $0.count == 1 }.count
        if (2...3).contains(spread), spread < pieces.count, let last = pieces.last {
            pieces.removeLast(spread - 1)
            pieces[pieces.count - 1] = words(line)[pieces[pieces.count - 1].startIndex..<last.endIndex]
        }
        if isShortPlaceAndName(line, pieces) || Signers.isUnitAndNames(view(line)) { return true }
        let places = pieces.prefix { PageDraft.isPlace($0) }
        let names = pieces[places.count...]
        // 市民　某某: a calling as short as a name needs a name that begins as names do.
        if places.count == 1, let place = places.last, place.count == 2,
            !Bylines.areNames(names.map(\.string).joined(separator: " "))
        {
            return false
        }
        return (1...2).contains(places.count) && (1...2).contains(names.count)
            && names.allSatisfy { (2...3).contains($0.count) || Bylines.areNames($0.string) }
    }

    /// 云阳 某某某: a place of two characters that says not what it is, and a whole name, on a line apart.
    private func isShortPlaceAndName(_ line: Int, _ pieces: [Words]) -> Bool {
        gaps[line] > 0 && pieces.count == 2 && Signers.isShortPlace(Array(pieces[0]), before: Array(pieces[1]))
    }

    /// A province, or a name that ends as places and offices do.
    static func isPlace(_ piece: Words) -> Bool {
        piece.isAny(of: PageDraft.provinces) || piece.count == 4 && piece.startsWithAny(PageDraft.provinces)
            || piece.count >= 4 && piece.endsWithAny(PageDraft.callings) || piece.isAny(of: PageDraft.callings)
            || piece.count >= 3 && piece.last.map { PageDraft.placeEndings.contains($0) } ?? false
    }
}
