// Rows of a masthead whose pieces are parted by spaces, and dates that are broken over lines.

import Corpus

extension Folios {
    /// 港江日报　第五页　星期三, 第472号　今日四版　零售每份三分: every piece is one of a masthead, and one of them says which day or
    /// number the paper is.
    static func isMastheadRow(_ view: LineView) -> Bool {
        if isNameTwice(view) { return true }
        guard view.line.gapCount > 0, view.line.clauseCount == 0, !view.isSentence else { return false }
        let pieces = joined(view)
        guard pieces.count >= 2 else { return false }
        // 2月5日　第一页 heads a page of a diary.
        if pieces.count == 2, pieces[1].last == 0x9875, !pieces[0].contains(0x5E74), !NewspaperNames.isName(pieces[0]) {
            return false
        }
        var isSure = false
        for piece in pieces {
            if isDay(piece) || isIssueOrPage(piece) {
                isSure = true
            } else if pieces.count == 2, PageDraft.isSectionName(piece) || Rubrics.isName(piece),
                pieces.contains(where: { NewspaperNames.isName($0) || isDay($0) })
            {
                isSure = true
            } else if piece.first == 0x5171 && (3...5).contains(piece.count) || isArchive(piece) {
                continue
            } else if !NewspaperNames.isName(piece), !(piece.count <= 14 && piece.holdsAny(imprints)) {
                return false
            }
        }
        return isSure
    }

    /// The pieces of a line; letters that were spread are one.
    private static func joined(_ view: LineView) -> [Words] {
        var result: [Words] = []
        for piece in view.pieces {
            if piece.count == 1, let last = result.last, last.endIndex == piece.startIndex, last.count < 8,
                result.count == 1 || last.count == 1
            {
                result[result.count - 1] = view.words[last.startIndex..<piece.endIndex]
            } else {
                result.append(piece)
            }
        }
        return result
    }

    private static let databases: Phrases = ["数据库", "资料库", "全文库", "电子版", "图文版"]

    /// 某某通稿数据库: where the text was kept.
    private static func isArchive(_ piece: Words) -> Bool {
        piece.count <= 14 && piece.endsWithAny(Folios.databases)
    }

    /// 江南商报·财经: the paper and the part of it.
    static func isNameOfSection(_ words: Words) -> Bool {
        guard let point = words.firstIndex(of: 0xB7), (2...5).contains(words.endIndex - point - 1) else { return false }
        return NewspaperNames.isName(words[..<point])
            && words[(point + 1)...].allSatisfy { CharacterKind.of($0) == .han }
    }

    /// 江浦日报　JIANGPU RIBAO: the name of the paper, and once more in Latin letters.
    private static func isNameTwice(_ view: LineView) -> Bool {
        guard view.line.latinCount >= 6, view.line.gapCount > 0, view.line.digitCount == 0,
            let first = view.pieces.first
        else { return false }
        return NewspaperNames.isName(first)
            && view.words[first.endIndex...].allSatisfy { CharacterKind.of($0) == .latin }
    }

    /// A date, a day of the week, or one of the traditional calendar.
    private static func isDay(_ piece: Words) -> Bool {
        if piece.count == 3, piece.startsWithAny(Folios.weekdays) { return true }
        if isLunarDay(piece) || piece.count >= 6 && piece.startsWithAny(Folios.calendars) { return true }
        return PrintedDates.all(in: piece).contains { $0.range.count == piece.count && $0.day != nil }
    }

    private static let issueOpeners: Phrases = ["今日", "今天", "本期"]

    /// 今日四版.
    static func isCountOfPages(_ words: Words) -> Bool {
        words.count >= 4 && words.last == 0x7248 && words.startsWithAny(issueOpeners)
            && words.dropFirst(2).dropLast().allSatisfy { Numerals.isNumeral($0) }
    }

    /// 第五页, 第472号, 今日四版.
    private static func isIssueOrPage(_ piece: Words) -> Bool {
        guard let last = piece.last, (3...10).contains(piece.count) else { return false }
        let inner = piece.dropFirst(piece.first == 0x7B2C ? 1 : 2).dropLast()
        guard !inner.isEmpty, inner.allSatisfy({ Numerals.isNumeral($0) }) else { return false }
        if piece.first == 0x7B2C { return [0x9875, 0x7248, 0x53F7, 0x671F].contains(last) }
        return last == 0x7248 && piece.startsWithAny(Folios.issueOpeners)
    }
}

extension PageDraft {
    /// A date alone among the lines of a few characters at the very top: number of the page, name of the paper, section.
    mutating func findDayAtTop() {
        guard
            let index = inked.prefix(6).dropFirst().firstIndex(where: { rulings[$0] == nil && isBareDate(words($0)) }),
            inked[..<index].allSatisfy({ text.lines[$0].count <= 8 && ending($0) == .open })
        else { return }
        rule(inked[index], .folio, .folioDate, 0.85)
        for line in inked[..<index] where rulings[line] == nil {
            if Numerals.isBareNumber(words(line)) {
                rule(line, .folio, .pageNumberAlone, 0.8)
            } else if words(line).last == 0x62A5 {
                rule(line, .masthead, .mastheadAboveFolio, 0.8)
            }
        }
    }

    /// A date alone right above or below the day of the week, wherever extraction set the folio.
    mutating func findDayBesideWeekday() {
        for index in inked.indices where rulings[inked[index]]?.rule == .folioWeekday {
            for place in [index - 1, index + 1] where inked.indices.contains(place) && rulings[inked[place]] == nil {
                if isBareDate(words(inked[place])) { rule(inked[place], .folio, .folioDate, 0.85) }
            }
            // 2024年5月, a large 24, 星期五.
            for month in [index - 2, index + 1] where inked.indices.contains(month) && inked.indices.contains(month + 1)
            {
                let lines = [inked[month], inked[month + 1]]
                guard lines.allSatisfy({ rulings[$0] == nil }), isBareMonth(words(lines[0])), isDayNumber(lines[1])
                else {
                    continue
                }
                for line in lines { rule(line, .folio, .folioDate, 0.85) }
            }
        }
    }

    /// The name of the paper set one character a line at the very top.
    mutating func findVerticalName() {
        let run = inked.prefix(8).prefix { text.lines[$0].count == 1 && rulings[$0] == nil }
        guard (3...6).contains(run.count), NewspaperNames.isName(run.flatMap { words($0) }[...]) else { return }
        for line in run { rule(line, .masthead, .mastheadName, 0.8) }
    }

    /// 一九五五年 over 十二月十六日.
    func isYearOverDay(_ index: Int) -> Bool {
        guard inked.indices.contains(index), inked.indices.contains(index + 1) else { return false }
        let (upper, lower) = (words(inked[index]), words(inked[index + 1]))
        guard rulings[inked[index]] == nil, rulings[inked[index + 1]] == nil,
            let year = PrintedDates.all(in: upper).first, year.range.count == upper.count, year.month == nil,
            let day = PrintedDates.all(in: lower).first, day.range.count == lower.count, day.day != nil
        else { return false }
        return day.year == nil
    }
}
