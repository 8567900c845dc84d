// Advertisements: what an advertiser prints between the address at its end and the line that says what kind it is, and the
// lines of classified notices.

import Corpus

extension PageDraft {
    /// Advertisements: from the line that says what kind it is, or a few lines up, down to address and telephone.
    mutating func findAdvertisements() {
        for index in inked.indices where Notices.isAddress(words(inked[index])) {
            var start = index
            while start > 0, index - start < 7, rulings[inked[start]]?.role != .advertisement,
                isNoticePiece(inked[start - 1]), index - start < 3 || noticeHead(above: start) != nil
            { start -= 1 }
            // Without its kind, or a blank above it, nobody can say where it begins.
            let isBegun = rulings[inked[start]]?.role == .advertisement || gaps[inked[start]] > 0
            for place in isBegun ? start...index : index...index where rulings[inked[place]] == nil {
                rule(inked[place], .advertisement, .advertisementWithAddress, 0.75)
            }
        }
    }

    /// The line up to four above that names a kind of advertisement, with nothing but pieces of it between.
    private func noticeHead(above index: Int) -> Int? {
        for place in (max(0, index - 4)..<index).reversed() {
            if rulings[inked[place]]?.role == .advertisement { return place }
            if !isNoticePiece(inked[place]) { return nil }
        }
        return nil
    }

    private func isNoticePiece(_ line: Int) -> Bool {
        if let role = rulings[line]?.role { return role == .advertisement || role == .hotline }
        return gaps[line] <= 1 && !words(line).contains(0x3002) && ending(line) != .comma
            && text.lines[line].count <= 24
    }

    /// What opens a notice that is printed in a row: 招租　四川北路门面……
    private static let noticeHeads: Phrases = [
        "招租", "出租", "征婚", "征友", "转让", "求租", "求购", "供应", "致富信息", "供求信息", "招聘", "招生", "寻人", "寻物", "敬告", "鸣谢", "天气",
        "天气预报", "今日天气",
        "气象", "影讯", "剧讯", "戏讯", "开奖公告", "彩票", "今日四版", "今日八版", "迁址", "启事",
    ]

    /// Notices that are printed in a row; a headline of two phrases that opens with such a word has neither marks nor numbers.
    mutating func findRowsOfNotices() {
        for line in inked where rulings[line] == nil && text.lines[line].gapCount > 0 && text.lines[line].indent < 4 {
            let measured = text.lines[line]
            let first = measured.characters.lowerBound
            let place = measured.characters.dropFirst(2).prefix(3).first { text.hasSpace(before: $0) }
            guard let place, text.characters[first..<place].isAny(of: PageDraft.noticeHeads) else { continue }
            let isNotice = measured.commaCount + measured.terminalCount + measured.digitCount > 0
            if isNotice || words(line).starts("今日") { rule(line, .advertisement, .classifiedNotice, 0.7) }
        }
    }

    /// What is on at what time, with the names of stations: 18:25 少儿节目.
    mutating func findProgrammes() {
        var index = 0
        while index < inked.count {
            var (end, count) = (index, 0)
            while end < inked.count, isProgramme(inked[end]) || count > 0 && isChannel(end) {
                if isProgramme(inked[end]) { count += 1 }
                end += 1
            }
            if count >= 2 {
                var start = index
                while start > 0, index - start < 2, isChannel(start - 1) { start -= 1 }
                for line in inked[start..<end] where rulings[line] == nil { rule(line, .list, .schedule, 0.75) }
            }
            index = max(end, index + 1)
        }
    }

    /// It opens with a time of day and is no sentence.
    private func isProgramme(_ line: Int) -> Bool {
        guard text.lines[line].signs.contains(.digit), rulings[line] == nil, !isSentence(line) else { return false }
        let digits = words(line).prefix { CharacterKind.of($0) == .digit }
        let rest = words(line)[digits.endIndex...]
        return (1...2).contains(digits.count) && rest.count >= 5 && rest.first == 0x3A
            && rest.dropFirst().prefix(2).allSatisfy { CharacterKind.of($0) == .digit }
    }

    /// A few characters over a row of programmes, right above one or between two.
    private func isChannel(_ index: Int) -> Bool {
        rulings[inked[index]] == nil && text.lines[inked[index]].count <= 8 && ending(inked[index]) == .open
            && index + 1 < inked.count
            && (isProgramme(inked[index + 1]) || index + 2 < inked.count && isProgramme(inked[index + 2]))
    }

    /// What a classified notice says in its own text.
    private static let noticeWords: Phrases = [
        "声明作废", "特此声明", "特此公告", "登报声明", "申报债权", "联系电话", "联系人", "报名电话", "竞买", "清算组", "迁至", "照常营业", "接洽", "来人来函", "面议",
    ]

    private func holdsStop(_ line: Int) -> Bool { text.lines[line].signs.contains(.stop) }

    private static let voids: Phrases = ["声明作废。"]

    /// The text of classified notices: below a line that says what kind they are, up to a blank or the next of them; and
    /// paragraphs that declare a paper lost and void, wherever they stand.
    mutating func findNotices() {
        for index in inked.indices where rulings[inked[index]]?.role == .advertisement {
            let lines = inked[(index + 1)...].prefix(15).enumerated().prefix { offset, line in
                rulings[line] == nil && (offset == 0 || gaps[line] == 0)
            }
            guard lines.contains(where: { words($0.element).holdsAny(PageDraft.noticeWords) }) else { continue }
            for (_, line) in lines { rule(line, .advertisement, .classifiedNotice, 0.75) }
        }
        for index in inked.indices where rulings[inked[index]] == nil && holdsStop(inked[index]) {
            guard words(inked[index]).endsWithAny(PageDraft.voids) else { continue }
            var start = index
            while start > 0, index - start < 4, text.lines[inked[start]].indent < 2, gaps[inked[start]] == 0,
                rulings[inked[start - 1]] == nil, !isSentence(inked[start - 1])
            { start -= 1 }
            for line in inked[start...index] { rule(line, .advertisement, .classifiedNotice, 0.75) }
        }
    }
}
