// What is on: rows of times and titles, with the stations and houses above them.

import Corpus

extension PageDraft {
    /// What is on at what time, with the names of stations: 18:25 少儿节目.
    mutating func findProgrammes() {
        var next = 0
        // What opens with a time of day opens with a digit; where the time stands elsewhere, a space parts it from the rest.
        for index in (text.rare.digitFirst + text.rare.spaced).sorted() where index >= next {
            var (end, count) = (index, 0)
            while end < inked.count, isProgramme(inked[end]) || count > 0 && isChannel(end) {
                if isProgramme(inked[end]) { count += 1 }
                end += 1
            }
            if count >= 2 {
                var start = index
                while start > 0, index - start < 2, isChannel(start - 1), start == index || isStation(inked[start - 1])
                {
                    start -= 1
                }
                for line in inked[start..<end] where rulings[line] == nil { rule(line, .list, .schedule, 0.75) }
            }
            next = end
        }
        for line in text.rare.spaced.map({ inked[$0] }) where isDayOfProgrammes(line) {
            rule(line, .list, .schedule, 0.75)
        }
    }

    /// 今日看台　CCTV5　15：25　斯诺克中国公开赛　19：30　体育新闻: hours and titles on one line.
    private func isDayOfProgrammes(_ line: Int) -> Bool {
        let measured = text.lines[line]
        guard rulings[line] == nil, measured.gapCount >= 3, measured.terminalCount == 0, measured.clauseCount == 0,
            measured.signs.contains(.digit)
        else { return false }
        let clocks = view(line).pieces.map { PageDraft.isClock($0) }
        // 新星　10：00　12：30: hours without titles are those of one film.
        return zip(clocks, clocks.dropFirst()).count { $0 && !$1 } >= 2
    }

    private static let outages: Phrases = ["停水", "停电", "停气", "停水通知", "停电通知", "停水信息", "停电信息", "停水预告", "停电预告"]

    /// 今日停水 and under it hours and streets.
    mutating func findOutages() {
        for index in inked.indices where rulings[inked[index]] == nil && text.lines[inked[index]].count <= 8 {
            guard words(inked[index]).endsWithAny(PageDraft.outages) else { continue }
            let places = inked[(index + 1)...].prefix(8).prefix {
                rulings[$0] == nil && gaps[$0] == 0 && text.lines[$0].count <= 16 && ending($0) == .open
                    && !words($0).endsWithAny(PageDraft.outages)
            }
            guard places.count >= 2, places.contains(where: { text.lines[$0].digitCount > 0 }) else { continue }
            for line in [inked[index]] + places { rule(line, .list, .schedule, 0.75) }
        }
    }

    /// It opens with a time of day and is no sentence.
    private func isProgramme(_ line: Int) -> Bool {
        guard rulings[line] == nil, !isSentence(line) else { return false }
        if text.lines[line].gapCount > 0, endsWithSpokenClock(line) { return true }
        guard text.lines[line].signs.contains(.digit) else { return false }
        if text.lines[line].gapCount > 0, text.lines[line].clauseCount == 0, holdsClock(line) { return true }
        guard let first = text.lines[line].characters.first, text.kinds[first] == .digit else { return false }
        let digits = words(line).prefix { CharacterKind.of($0) == .digit }
        let rest = words(line)[digits.endIndex...]
        return (1...2).contains(digits.count) && rest.count >= 5 && rest.first == 0x3A
            && rest.dropFirst().prefix(2).allSatisfy { CharacterKind.of($0) == .digit }
    }

    /// 中央台　19：00　新闻联播, 滨江剧场　话剧　7：30: the time stands behind a name, or at the end.
    private func holdsClock(_ line: Int) -> Bool {
        let pieces = view(line).pieces
        guard let last = pieces.last, pieces.count >= 2 else { return false }
        return PageDraft.isClock(last) || pieces[0].count <= 5 && PageDraft.isClock(pieces[1])
            || opensWithHourOfDay(pieces[0])
    }

    /// 上午9：00, 晚7：30.
    private func opensWithHourOfDay(_ piece: Words) -> Bool {
        let clock = piece.drop { PageDraft.partsOfDay.contains($0) }
        return (1...2).contains(piece.count - clock.count) && PageDraft.isClock(clock)
    }

    /// 和平　《家》　一时　三时一刻　五时半: hours in words at the end, no other digits needed.
    private func endsWithSpokenClock(_ line: Int) -> Bool {
        guard let last = words(line).last, [0x65F6, 0x534A, 0x523B, 0x5206].contains(last),
            text.lines[line].clauseCount == 0, let piece = view(line).pieces.last, (2...8).contains(piece.count),
            let hour = piece.firstIndex(of: 0x65F6), hour > piece.startIndex
        else { return false }
        return piece[..<hour].allSatisfy { Numerals.isNumeral($0) || PageDraft.partsOfDay.contains($0) }
    }

    private static let partsOfDay: FewCharacters = "早晚夜上下午中"

    /// 7：30, 19：05, 8:14:50.
    private static func isClock(_ piece: Words) -> Bool {
        if piece.count > 5, piece.count <= 8, piece[piece.endIndex - 3] == 0x3A { return isClock(piece.dropLast(3)) }
        guard (4...5).contains(piece.count), let colon = piece.firstIndex(of: 0x3A) else { return false }
        let (hour, minute) = (Numerals.value(piece[..<colon]), Numerals.value(piece[(colon + 1)...]))
        return piece.endIndex - colon == 3 && (hour ?? 99) <= 24 && (minute ?? 99) < 60
    }

    private static let stations: Phrases = ["频道", "電視台", "电视台", "电台", "卫视", "荧屏", "今日电视", "电视节目", "节目预告"]

    private func isStation(_ line: Int) -> Bool { words(line).holdsAny(PageDraft.stations) }

    /// A few characters over a row of programmes, right above one or between two.
    private func isChannel(_ index: Int) -> Bool {
        rulings[inked[index]] == nil && ending(inked[index]) == .open
            && text.lines[inked[index]].count <= (isStation(inked[index]) ? 14 : 8)
            && index + 1 < inked.count
            && (isProgramme(inked[index + 1]) || index + 2 < inked.count && isProgramme(inked[index + 2]))
    }
}
