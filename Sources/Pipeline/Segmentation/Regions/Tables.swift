// Tables whose columns became spaces: rows of numbers, their heads and their captions.

import Corpus

/// Titles of tables and figures.
enum Tables {
    /// What they open with, as far as a quick look goes.
    static let titles: Phrases = [
        "表一", "表二", "表三", "表四", "表五", "表六", "表七", "表八", "表1", "表2", "表3", "表4", "表5", "表6", "表7", "表8", "表9", "附表",
        "图表", "图1", "图2", "图3", "图4",
        "图5", "图6", "图7", "图8", "图9", "专栏", "(单位", "续表",
    ]

    /// 表1 主要产品产量, 图表：某某 制: a number or colon, then words that are no sentence.
    static func isTitle(_ view: LineView) -> Bool {
        guard !view.isSentence, view.line.clauseCount == 0 else { return false }
        if view.words.last == 0x29, view.words.holds("(单位:") { return true }
        guard view.words.startsWithAny(titles) else { return false }
        if view.words.starts("专栏") { return isBox(view) }
        if view.words.starts(Tables.again) { return view.count <= 4 }
        // 代表一致 cut behind its first character is no title.
        if let number = view.words.dropFirst().first, CharacterKind.of(number) == .han, Numerals.isNumeral(number) {
            return view.pieces.first?.count == 2
        }
        let rest = view.words.dropFirst().drop { [0x8868].contains($0) }.drop { Numerals.isNumeral($0) || $0 == 0x2D }
        if view.words.starts("图表") { return rest.first == 0x3A || view.line.gapCount > 0 }
        return view.line.gapCount > 0 || rest.first == 0x3A || rest.isEmpty
    }

    /// The table goes on on the next page.
    private static let again: Phrase = "续表"

    /// 专栏2 重点工程投资估算: a box of a plan, with its number.
    private static func isBox(_ view: LineView) -> Bool {
        let rest = view.words.dropFirst(2)
        return view.line.gapCount > 0 && (rest.first.map { CharacterKind.of($0) == .digit } ?? false)
    }
}

extension PageDraft {
    /// Runs of rows: two with two numbers each at their ends, three with one, or two of as many columns that hold numbers.
    mutating func findTables() {
        nameTables()
        var next = 0
        for start in text.rare.spaced where start >= next {
            var index = start
            var (numberCount, evenCount) = (0, 0)
            while index < inked.count, let row = tableRow(inked[index]) {
                numberCount += row.numberCount
                if row.columnCount >= 4, row.holdsDigits, isEven(inked[index], start..<index) { evenCount += 1 }
                index += 1
            }
            let rowCount = index - start
            let isNamed = rowCount >= 2 && numberCount >= rowCount && hasListHead(above: start)
            let isNumeric = isNamed || numberCount >= 4 || rowCount >= 3 && numberCount >= rowCount
            if rowCount >= 2, isNumeric || evenCount >= 2 {
                for place in tableStart(start)..<index { rule(inked[place], .infographic, .tableRows, 0.8) }
            }
            next = index
        }
        findRowsOfWords()
        fillTornTables()
        findLooseRates()
        findTableNotes()
    }

    /// Under the title of a table rows of three columns and more, with numbers in them or not.
    private mutating func findRowsOfWords() {
        for index in inked.indices.dropLast()
        where rulings[inked[index]]?.rule == .tableTitle || isPictureOfRules(index) {
            let rows = inked[(index + 1)...].prefix(60).prefix {
                rulings[$0] == nil && text.lines[$0].count <= 60
                    && (isNumberedRow($0)
                        || text.lines[$0].gapCount >= 2 && text.lines[$0].clauseCount == 0
                            && !text.lines[$0].isLetterSpaced && !isSentence($0))
            }
            guard rows.count >= 2 else { continue }
            for line in [inked[index]] + rows where rulings[line] == nil { rule(line, .infographic, .tableRows, 0.75) }
        }
    }

    /// Under the title of a table rows that broke in two stand among whole ones: short lines, none of them a sentence.
    private mutating func fillTornTables() {
        for index in inked.indices where rulings[inked[index]]?.rule == .tableTitle {
            let pieces = inked[(index + 1)...].prefix(30).prefix {
                rulings[$0]?.role == .infographic || rulings[$0]?.rule == .shortLines
                    || rulings[$0] == nil && isPieceOfTable($0)
            }
            guard
                let last = pieces.lastIndex(where: {
                    rulings[$0]?.role == .infographic || tableRow($0)?.holdsDigits ?? false
                }),
                pieces[...last].count(where: { rulings[$0]?.rule == .tableRows }) >= 2
            else { continue }
            for line in pieces[...last] where rulings[line] == nil { rule(line, .infographic, .tableRows, 0.7) }
        }
    }

    private func isPieceOfTable(_ line: Int) -> Bool {
        text.lines[line].count <= 24 && !isSentence(line) && ending(line) != .comma
            && Outlines.level(words(line)) == nil
    }

    /// 万向钱潮　9.92　+0.40, 美元　827.66　港币　106.11 among rows of rates that blanks part: two and more decimals and what they are
    /// of, near a table or another such row.
    private mutating func findLooseRates() {
        let rates = text.rare.spaced.filter { rulings[inked[$0]] == nil && isRate(inked[$0]) }
        for (place, index) in rates.enumerated() {
            let isBesideRate =
                place > 0 && index - rates[place - 1] <= 4
                || place + 1 < rates.count && rates[place + 1] - index <= 4
            let above = inked[..<index].suffix(3)
            guard isBesideRate || above.contains(where: { rulings[$0]?.rule == .tableRows }) else { continue }
            rule(inked[index], .infographic, .tableRows, 0.75)
            for line in above.reversed().prefix(while: { isCode($0) || isTableLine($0) && opensTable(words($0)) }) {
                rule(line, .infographic, .tableRows, 0.7)
            }
        }
    }

    private func isRate(_ line: Int) -> Bool {
        let measured = text.lines[line]
        guard measured.count <= 40, measured.clauseCount == 0, measured.digitCount >= 4, measured.hanCount >= 2,
            !isSentence(line)
        else { return false }
        let pieces = view(line).pieces
        let decimals = pieces.count { piece in
            piece.contains(0x2E)
                && piece.dropFirst().allSatisfy { CharacterKind.of($0) == .digit || $0 == 0x2E || $0 == 0x25 }
        }
        return decimals >= 2 && pieces.allSatisfy { $0.count <= 8 }
    }

    /// 000559: the number of a share.
    private func isCode(_ line: Int) -> Bool {
        rulings[line] == nil && text.lines[line].count == 6 && text.lines[line].digitCount == 6
    }

    /// 01　生物医药创新工程 in a box.
    private func isNumberedRow(_ line: Int) -> Bool {
        guard text.lines[line].gapCount > 0, let number = view(line).pieces.first else { return false }
        return number.count == 2 && number.allSatisfy { CharacterKind.of($0) == .digit }
    }

    private static let pictures: Phrases = ["图说", "图解", "一图读懂", "一图看懂"]

    /// □ 图说条例：四类垃圾怎么分 over rows of words.
    private func isPictureOfRules(_ index: Int) -> Bool {
        let line = inked[index]
        return rulings[line] == nil && text.lines[line].count <= 24 && core(line).startsWithAny(PageDraft.pictures)
    }

    private static let limits: Phrases = ["止)", "(截至", "(单位", "(截止"]

    /// Right under a table: 注：……, （九月二十五日止）.
    private mutating func findTableNotes() {
        for index in inked.indices.dropFirst() where rulings[inked[index - 1]]?.rule == .tableRows {
            let (line, words) = (inked[index], words(inked[index]))
            guard rulings[line] == nil, gaps[line] == 0, words.count <= 40 else { continue }
            let isLimit = words.first == 0x28 && words.last == 0x29 && words.holdsAny(PageDraft.limits)
            if isLimit || words.starts("注:") { rule(line, .infographic, .tableRows, 0.7) }
        }
    }

    /// 某某进度 right over （单位：座）.
    private mutating func nameTables() {
        for index in inked.indices.dropFirst() where rulings[inked[index]]?.rule == .tableTitle {
            let above = inked[index - 1]
            guard words(inked[index]).first == 0x28, gaps[inked[index]] == 0, isTableLine(above),
                text.lines[above].count <= 20, index == 1 || gaps[above] > 0 || isSentence(inked[index - 2])
            else { continue }
            rule(above, .infographic, .tableTitle, 0.7)
        }
    }

    /// As many columns as the row above it in a run, or the first row.
    private func isEven(_ line: Int, _ above: Range<Int>) -> Bool {
        above.last.map { text.lines[inked[$0]].gapCount == text.lines[line].gapCount } ?? true
    }

    private typealias TableRow = (columnCount: Int, numberCount: Int, holdsDigits: Bool)

    /// The columns of a row, and how many numbers end it; nil for a line that is no row.
    private func tableRow(_ line: Int) -> TableRow? {
        let measured = text.lines[line]
        guard rulings[line] == nil, measured.gapCount > 0, measured.clauseCount == 0,
            !measured.signs.contains(.stop), !measured.isLetterSpaced || measured.digitCount >= 3
        else { return nil }
        let numberCount =
            measured.digitCount > 0
            ? max(numbersAtEnd(measured.characters), numbersInside(measured.characters), labelledAmount(line))
            : endsWithAmount(measured.characters) ? 1 : 0
        guard numberCount > 0 || measured.gapCount >= 3 else { return nil }
        return (measured.gapCount + 1, numberCount, measured.digitCount > 0)
    }

    private func numbersAtEnd(_ places: Range<Int>) -> Int {
        var (count, end) = (0, places.upperBound)
        for place in places.dropFirst().reversed() where text.hasSpace(before: place) {
            let isSign = end - place == 1 && (text.characters[place] == 0x25 || text.kinds[place] == .symbol)
            guard isSign || isNumber(place..<end) else { break }
            (count, end) = (count + (isSign ? 0 : 1), place)
        }
        return count
    }

    /// 转移安置　21.4万人: a label, a number and what is counted, 1; 0 for other lines.
    private func labelledAmount(_ line: Int) -> Int {
        guard text.lines[line].gapCount == 1, text.lines[line].count <= 16 else { return 0 }
        let pieces = view(line).pieces
        guard let amount = pieces.last, pieces[0].allSatisfy({ CharacterKind.of($0) == .han }) else { return 0 }
        let number = amount.prefix { CharacterKind.of($0) == .digit || $0 == 0x2E }
        let unit = amount[number.endIndex...]
        return !number.isEmpty && (1...3).contains(unit.count) && unit.endsWithAny(PageDraft.units) ? 1 : 0
    }

    private static let units: Phrases = [
        "间", "辆", "名", "次", "所", "艘", "元", "吨", "亩", "人", "里", "户", "家", "米", "座", "项", "件", "亿", "万", "点", "倍",
    ]

    /// 长航队　2∶1　武钢队 counts two, 4.38亿元　财政总收入 one: a score between others, or an amount before what it is.
    private func numbersInside(_ places: Range<Int>) -> Int {
        var pieces: [Words] = []
        var start = places.lowerBound
        for place in places.dropFirst() where text.hasSpace(before: place) {
            pieces.append(text.characters[start..<place])
            start = place
        }
        pieces.append(text.characters[start..<places.upperBound])
        if pieces.count == 3, pieces[1].contains(0x3A),
            pieces[1].allSatisfy({ CharacterKind.of($0) == .digit || $0 == 0x3A || $0 == 0x2D })
        {
            return 2
        }
        guard pieces.count == 2, pieces[1].count <= 16 else { return 0 }
        let number = pieces[0].prefix { CharacterKind.of($0) == .digit || PageDraft.numberMarks.contains($0) }
        let unit = pieces[0][number.endIndex...]
        return !number.isEmpty && (1...3).contains(unit.count)
            && unit.endsWithAny(PageDraft.units) ? 1 : 0
    }

    /// 美钞　每百元　五七七元二角: an amount of money in Chinese numerals at the end.
    private func endsWithAmount(_ places: Range<Int>) -> Bool {
        guard let start = places.dropFirst().last(where: { text.hasSpace(before: $0) }) else { return false }
        let piece = text.characters[start..<places.upperBound]
        guard piece.count >= 2, piece.count <= 12, let first = piece.first, Numerals.isNumeral(first) else {
            return false
        }
        return piece.contains { PageDraft.coins.contains($0) }
            && piece.allSatisfy { Numerals.isNumeral($0) || PageDraft.coins.contains($0) || $0 == 0x534A }
    }

    private static let coins: FewCharacters = "元圆角分厘毫万零百千"

    /// Digits with the marks of numbers between them: 312.45, -0.3, 1,024, 45%.
    private func isNumber(_ places: Range<Int>) -> Bool {
        places.contains { text.kinds[$0] == .digit }
            && places.allSatisfy { text.kinds[$0] == .digit || PageDraft.numberMarks.contains(text.characters[$0]) }
    }

    private static let numberMarks: FewCharacters = ".%-+,—"

    /// Takes in the head of the columns and the table's caption above its first row.
    private func tableStart(_ row: Int) -> Int {
        var start = row
        let usual = start + 1 < inked.count ? gaps[inked[start + 1]] : 0
        if start > 0, gaps[inked[start]] <= usual, isTableLine(inked[start - 1]),
            text.lines[inked[start - 1]].gapCount > 0
        {
            start -= 1
        }
        while start > 0, isTableLine(inked[start - 1]), opensTable(words(inked[start - 1])) { start -= 1 }
        return start
    }

    private static let tableUnits: Phrases = ["元)", "斤)", "吨)", "亩)", "%)", "人)", "担)"]

    /// 某某县农产品价格（元/公斤）, 各地农产品收购价格（每市担，元）: what is counted, and in what.
    private func namesUnit(_ words: Words) -> Bool {
        let name = words.withoutRemark
        let unit = words[name.endIndex...]
        guard (4...20).contains(name.count), unit.first == 0x28 else { return false }
        return unit.contains(0x5143) && unit.contains(0x2F) || unit.count <= 9 && unit.endsWithAny(PageDraft.tableUnits)
    }

    private func hasListHead(above row: Int) -> Bool {
        row > 0 && isTableLine(inked[row - 1]) && opensTable(words(inked[row - 1]))
    }

    private func isTableLine(_ line: Int) -> Bool {
        rulings[line] == nil && !isSentence(line) && (text.lines[line].clauseCount == 0 || namesUnit(words(line)))
    }

    private static let lists: Phrases = [
        "行情", "牌价", "价目", "价目表", "价格表", "一览", "一览表", "行市", "汇价", "物价", "市价", "菜价", "粮价", "参考价", "奖牌榜", "金牌榜", "积分榜",
        "排行榜",
        "成绩表", "名次表", "比分",
        "赛果", "赛况", "完成情况", "计划情况", "进度", "进度表", "统计表", "情况表", "主要指标", "指标", "战绩", "戰績", "排名", "積分榜", "獎牌榜", "成績", "赛程",
        "賽程",
    ]

    private static let prices: Phrases = ["价格", "价", "指数"]
    private static let tableWords: Phrases = ["续表", "单位:", "计量单位", "(截至"]
    private static let numberedTables: Phrases = ["表", "附表", "专栏"]

    /// 表1 …, 专栏2 …, 续表, 单位：…, 昨日金融行情
    private func opensTable(_ words: Words) -> Bool {
        let name = words.withoutRemark
        if name.count <= 18, name.endsWithAny(PageDraft.lists) { return true }
        if namesUnit(words) { return true }
        let unit = words[name.endIndex...]
        // 主要城市建材价格（8月12日）
        if name.count <= 18, name.endsWithAny(PageDraft.prices), unit.contains(0x65E5) { return true }
        if words.startsWithAny(PageDraft.tableWords) { return true }
        for name in PageDraft.numberedTables where words.starts(name) {
            return words.dropFirst(name.count).first.map { Numerals.isNumeral($0) } ?? false
        }
        return false
    }
}
