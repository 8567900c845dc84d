// The top and the foot of a page: the paper's name and what stands around it, one thing a line or all in one.

import Corpus

extension PageDraft {
    /// The name of the paper: the short line at the very top that stands right above the folio.
    mutating func findMasthead() {
        if let first = inked.first, rulings[first] == nil, isBareDate(view(first).core) {
            rule(first, .folio, .folioDate, 0.85)
        }
        guard inked.count > 2, rulings[inked[0]] == nil,
            rulings[inked[1]]?.role == .folio || rulings[inked[1]]?.role == .masthead
        else { return }
        let words = words(inked[0])
        // 某某省人民政府令 over its number.
        if words.last == 0x4EE4 {
            if rulings[inked[1]]?.rule == .mastheadEar { rule(inked[1], .documentNumber, .documentNumber, 0.8) }
            return
        }
        if (2...14).contains(words.count), ending(inked[0]) == .open, words.number(of: .comma) == 0 {
            let isNumber = words.allSatisfy { CharacterKind.of($0) == .digit }
            rule(
                inked[0], isNumber ? .folio : .masthead, isNumber ? .pageNumberAlone : .mastheadAboveFolio, 0.8)
        }
    }

    /// 战 士 报 near the top, over or under the imprint.
    private mutating func findSpreadMasthead() {
        for (index, line) in inked.prefix(8).enumerated() where rulings[line] == nil && index + 1 < inked.count {
            let (measured, words) = (text.lines[line], words(line))
            let isSpread = measured.gapCount + 1 >= measured.count
            guard (3...8).contains(measured.count), measured.hanCount == measured.count, isSpread || index == 0 else {
                continue
            }
            let below = inked[(index + 1)...].prefix(isSpread ? 2 : 1)
            guard below.contains(where: { rulings[$0]?.role == .masthead || rulings[$0]?.role == .folio }) else {
                continue
            }
            let isTurned = isSpread && words.first.map { PageDraft.papers.contains($0) } ?? false
            guard isTurned || words.last.map({ PageDraft.papers.contains($0) }) ?? false,
                !words.holdsAny(NewspaperNames.others)
            else { continue }
            rule(line, .masthead, .mastheadName, 0.8)
            // 報關機會工總國全: whose paper it is, likewise.
            if isTurned, let owner = below.first, rulings[owner] == nil, text.lines[owner].count <= 16,
                self.words(owner).first.map({ PageDraft.papers.contains($0) }) ?? false
            {
                rule(owner, .masthead, .mastheadEar, 0.75)
            }
            return
        }
    }

    /// 报, 報
    private static let papers: FewCharacters = "报報"

    /// 工 厂 人 物 at the very top over 编者按: what the page is about.
    mutating func findNameOverNote() {
        guard inked.count > 2, let first = inked.first, rulings[first] == nil, text.lines[first].count <= 8,
            ending(first) == .open, gaps[inked[1]] > 0, Rubrics.isNote(words(inked[1]))
        else { return }
        rule(first, .sectionLabel, .sectionName, 0.7)
    }

    private static let footWords: Phrases = [
        "信箱", "征订", "热线", "订阅", "零售", "邮发", "发行", "请寄", "每份", "定价", "印刷", "编辑部:", "值班", "社址",
    ]

    /// The last line of the page, when it speaks of the paper itself: letters to the editor, subscription, price.
    mutating func findFoot() {
        guard let last = inked.last, rulings[last] == nil, inked.count > 6, ending(last) == .open else { return }
        let words = words(last)
        guard words.count <= 40, words.number(of: .comma) <= 3 else { return }
        if words.holdsAny(PageDraft.footWords) {
            rule(last, .masthead, .pageFoot, 0.75)
        }
    }

    private static let latinNames: Phrases = ["BAO", "DAILY", "NEWS", "TIMES", "POST"]

    /// What stands on lines of its own next to the name of the paper: dates, whole or in pieces, Latin letters, imprint.
    mutating func findMastheadStack() {
        defer {
            findSpreadMasthead()
            findLinesBackwards()
            findEarsApart()
            findEars()
        }
        findSlogans()
        for line in text.rare.latin.map({ inked[$0] }) where rulings[line] == nil && isLatin(line) {
            let isName = words(line).endsWithAny(PageDraft.latinNames)
            if isName { rule(line, .masthead, .mastheadLatin, 0.8) }
        }
        findVerticalName()
        findDayAtTop()
        findDayBesideWeekday()
        ruleStacks(in: inked.prefix(16))
        // Extraction may set the masthead of a front page behind its stories.
        let bottom = inked.suffix(16)
        if inked.count >= 32, bottom.contains(where: { rulings[$0]?.rule == .mastheadName }) { ruleStacks(in: bottom) }
        for index in inked.indices.dropFirst(16).dropLast(16) where rulings[inked[index]]?.rule == .mastheadName {
            ruleStacks(in: inked[max(0, index - 4)...min(inked.count - 1, index + 10)])
        }
    }

    private mutating func ruleStacks(in stretch: ArraySlice<Int>) {
        for step in [1, -1] {
            for index in step > 0 ? Array(stretch.indices) : stretch.indices.reversed() {
                guard stretch.indices.contains(index - step), rulings[inked[index]] == nil,
                    let role = rulings[inked[index - step]]?.role,
                    role == .masthead || role == .folio || role == .hotline || role == .advertisement
                else { continue }
                ruleStack(index)
            }
        }
    }

    /// 日九十月十年八五九一, 號八三四二第: a line that was set from right to left at the top of the page, date or number of the issue.
    private mutating func findLinesBackwards() {
        for index in inked.prefix(10).indices {
            let line = inked[index]
            guard rulings[line] == nil || rulings[line]?.rule == .mastheadAboveFolio else { continue }
            guard (4...16).contains(text.lines[line].count), text.lines[line].hanCount >= text.lines[line].count - 1
            else {
                continue
            }
            let words = Array(words(line).reversed())[...]
            if let date = PrintedDates.all(in: words).first, date.day != nil, date.range.count == words.count {
                rule(line, .folio, .folioBackwards, 0.8)
            } else if words.startsWithAny(PageDraft.imprintOpeners), words.endsWithAny(PageDraft.imprintEndings),
                words.dropFirst().contains(where: { Numerals.isNumeral($0) })
            {
                rule(line, .masthead, .mastheadImprint, 0.75)
            }
        }
    }

    private static let imprintOpeners: Phrases = ["第", "今日", "本日", "零售", "每份", "今天"]
    private static let imprintEndings: Phrases = ["号", "號", "期", "张", "張", "版", "元", "角", "分"]

    /// 爱国增产　　　　　　多打一斤粮 over 捐献飞机　　　　　　多出一份力 under the folio: mottoes at both ends of the line.
    private mutating func findEarsApart() {
        for index in inked.prefix(8).indices.dropFirst() where isOfEars(inked[index]) && isMasthead(index - 1) {
            let rows = inked[index...].prefix(3).prefix { isOfEars($0) }
            guard rows.count >= 2 else { continue }
            for line in rows { rule(line, .masthead, .mastheadEar, 0.7) }
            return
        }
    }

    /// Two pieces of three to six Han with more room between them than either takes.
    private func isOfEars(_ line: Int) -> Bool {
        let measured = text.lines[line]
        // Characters take three bytes each, and what is left is room.
        guard rulings[line] == nil, measured.gapCount == 1, measured.hanCount == measured.count,
            text.inkBytes(line).count - 3 * measured.count >= 12
        else { return false }
        return view(line).pieces.allSatisfy { (3...6).contains($0.count) }
    }

    /// 电视节目见四版: a few words between lines of the masthead, with no blank on either side.
    private mutating func findEars() {
        let top = inked.prefix(14)
        var index = 1
        while index < top.count {
            let run = top[index...].prefix {
                rulings[$0] == nil && text.lines[$0].count <= 16 && !isSentence($0) && gaps[$0] == 0
                    && !words($0).endsWithAny(PageDraft.orders)
            }
            let end = index + run.count
            if (1...3).contains(run.count), end < top.count, gaps[inked[end]] == 0, isMasthead(index - 1),
                isMasthead(end),
                index >= 2, isMasthead(index - 2)
            {
                for line in run { rule(line, .masthead, .mastheadEar, 0.7) }
            }
            index = max(end, index + 1)
        }
    }

    /// 某某省人民政府令, and its number below: no ear.
    private static let orders: Phrases = ["政府令", "国务院令", "主席令", "公告", "决定", "命令"]

    private func isMasthead(_ index: Int) -> Bool {
        guard let ruling = rulings[inked[index]] else { return false }
        return ruling.role == .masthead || ruling.role == .folio
    }

    static let slogans: Phrases = [
        "抓革命", "促生产", "促工作", "促战备", "鼓足干劲", "力争上游", "多快好省", "多快好省地建设社会主义", "苦战三年", "改变面貌", "以农业为基础", "以工业为主导", "备战备荒",
        "为人民",
        "备战备荒为人民", "工业学大庆", "农业学大寨", "全国学人民解放军", "自力更生", "艰苦奋斗", "奋发图强", "勤俭建国", "增产节约", "百花齐放", "百家争鸣", "团结紧张", "严肃活泼",
        "鼓足幹勁", "力爭上游", "多快好省地建設社會主義", "多快好省地建設社會主義！", "為人民服務", "自力更生", "奮發圖強", "艱苦奮鬥", "愛國增產", "富强", "民主", "文明", "和谐",
        "自由", "平等", "公正", "法治", "爱国", "敬业", "诚信", "友善", "社会主义核心价值观",
        "毛主席语录", "最高指示", "友谊第一", "比赛第二", "安定团结", "解放思想", "实事求是", "团结一致向前看", "为人民服务",
    ]

    private static let calls: Phrases = [
        "加强", "开展", "拥护", "打倒", "坚决", "镇压", "巩固", "支援", "保卫", "反对", "庆祝", "争取", "团结", "努力", "响应", "深入", "夺取", "高举",
        "坚持", "热烈",
        "粉碎", "伟大", "中国人民", "全世界", "同心同德", "认真", "搞好", "大办", "力争", "誓", "发扬", "贯彻", "总路线", "向", "为",
    ]
    private static let cheers: Phrases = ["万岁", "萬歲"]
    private static let wishes: Phrases = [
        "万岁！", "萬歲！", "奋斗！", "努力！", "前进！", "学习！", "致敬！", "胜利！", "主义！", "专政！", "运动！", "前线！", "祖国！",
    ]

    /// 加强抗美援朝运动！ between stories: a call printed in large type, of no story. What it says nobody says in a text: it opens with
    /// a call and ends with one, in one line, behind a finished sentence.
    mutating func findCalls() {
        let calls = inked.indices.filter { isCall(inked[$0]) }
        for index in calls {
            // 总路线万岁！大跃进万岁！: twice, and in no text.
            if words(inked[index]).number(of: PageDraft.cheers) >= 2 {
                rule(inked[index], .masthead, .mastheadEar, 0.7)
                continue
            }
            let isBegun = index == 0 || rulings[inked[index - 1]] != nil || isSentence(inked[index - 1])
            guard isBegun, index + 1 >= inked.count || isCall(inked[index + 1]) || partsFromText(inked[index + 1])
            else { continue }
            rule(inked[index], .masthead, .mastheadEar, 0.65)
        }
    }

    /// Furniture, or a line of a headline: 向某某同志学习！ over who wrote it or over a text is a headline itself.
    private func partsFromText(_ line: Int) -> Bool {
        switch rulings[line]?.role {
        case .folio, .masthead, .ornament, .hotline, .advertisement: true
        case nil:
            text.lines[line].count <= 16 && text.lines[line].commaCount == 0 && text.lines[line].indent < 2
                && ending(line) == .open && !opensWithDateline(line)
        default: false
        }
    }

    private func isCall(_ line: Int) -> Bool {
        guard rulings[line] == nil, (8...26).contains(text.lines[line].count), text.lines[line].indent < 2,
            words(line).last == 0xFF01 || words(line).last == 0x21
        else { return false }
        return words(line).startsWithAny(PageDraft.calls) && words(line).endsWithAny(PageDraft.wishes)
    }

    /// 抓革命，促生产, 鼓足干劲　力争上游: what papers printed beside their name, and nothing else in the line.
    private mutating func findSlogans() {
        for index in places(about: .slogan) {
            let line = inked[index]
            guard rulings[line] == nil, (6...24).contains(text.lines[line].count) else { continue }
            guard words(line).startsWithAny(PageDraft.slogans) else { continue }
            if goesOnWithSlogan(index) {
                rule(line, .masthead, .mastheadEar, 0.7)
                continue
            }
            let clauses = view(line).pieces.flatMap { $0.split { CharacterKind.of($0) == .comma || $0 == 0x3001 } }
            guard clauses.count >= 2, clauses.allSatisfy({ $0.isAny(of: PageDraft.slogans) }) else { continue }
            rule(line, .masthead, .mastheadEar, 0.7)
            takeNameOfSlogan(above: index)
        }
    }

    /// 社会主义核心价值观 over 富强　民主　文明　和谐.
    private mutating func takeNameOfSlogan(above index: Int) {
        guard index > 0, rulings[inked[index - 1]] == nil, words(inked[index - 1]).isAny(of: PageDraft.slogans) else {
            return
        }
        rule(inked[index - 1], .masthead, .mastheadEar, 0.7)
    }

    /// 多快好省地建设社会主义！ right under 鼓足干劲，力争上游，
    private func goesOnWithSlogan(_ index: Int) -> Bool {
        let line = inked[index]
        guard index > 0, gaps[line] == 0, rulings[inked[index - 1]]?.rule == .mastheadEar,
            ending(inked[index - 1]) == .comma
        else { return false }
        var slogan = words(line)
        if let last = slogan.last, CharacterKind.of(last) == .terminal { slogan.removeLast() }
        return slogan.isAny(of: PageDraft.slogans)
    }

    private static let desks: Phrases = ["编辑部", "編輯部", "经理部", "經理部", "总机", "總機", "发行科", "發行科"]
    private static let telephone: Phrases = ["电话", "電話"]

    private mutating func ruleStack(_ index: Int) {
        let line = inked[index]
        let core = view(line).core
        if isBareDate(core) {
            rule(line, .folio, .folioDate, 0.9)
        } else if index + 1 < inked.count, isBareMonth(core), isDayNumber(inked[index + 1]) {
            for place in index...(index + 1) { rule(inked[place], .folio, .folioDate, 0.85) }
        } else if isYearOverDay(index) {
            for place in index...(index + 1) { rule(inked[place], .folio, .folioDate, 0.85) }
        } else if isYearOverDay(index - 1) {
            for place in (index - 1)...index { rule(inked[place], .folio, .folioDate, 0.85) }
        } else if Documents.isIssue(view(line)) {
            rule(line, .masthead, .mastheadImprint, 0.85)
        } else if Folios.isLunarDay(core) {
            rule(line, .folio, .folioWeekday, 0.85)
        } else if isLatin(line) {
            rule(line, .masthead, .mastheadLatin, 0.8)
        } else if core.count <= 20, ending(line) == .open,
            core.holdsAny(Folios.imprints) || core.ends("机关报")
                || core.holdsAny(PageDraft.desks) || core.count <= 12 && core.startsWithAny(PageDraft.telephone)
        {
            rule(line, .masthead, .mastheadImprint, 0.8)
        }
    }

    /// Year and month and nothing else: 2024年3月 over a large 6.
    func isBareMonth(_ words: Words) -> Bool {
        guard let date = PrintedDates.all(in: words).first else { return false }
        return date.year != nil && date.month != nil && date.day == nil && date.range.count == words.count
    }

    func isDayNumber(_ line: Int) -> Bool {
        guard rulings[line] == nil, let day = Numerals.value(words(line)) else { return false }
        return (1...31).contains(day)
    }

    /// Latin letters and nothing else: the name of the paper once more.
    private func isLatin(_ line: Int) -> Bool {
        let measured = text.lines[line]
        return measured.latinCount >= 4 && measured.hanCount + measured.digitCount == 0 && measured.count <= 40
    }
}
