// The numbers drawn in a lottery, as papers print them in a corner: a head and a few lines of numbers.

import Corpus

extension PageDraft {
    private static let lotteries: Phrases = [
        "双色球", "大乐透", "七乐彩", "排列三", "排列五", "福彩", "体彩", "福利彩票", "体育彩票", "彩票", "开奖公告", "开奖号码", "开奖结果", "中奖号码",
    ]
    private static let prizes: Phrases = [
        "奖池", "一等奖", "二等奖", "三等奖", "特等奖", "特别号码", "特别奖", "红球", "蓝球", "前区", "后区", "本期", "下期", "中奖", "单注",
    ]
    /// Words of which each line that the rule begins at has one.
    static let lotteryWords = lotteries

    /// 双色球第2014150期：, and the numbers and prizes below.
    mutating func findLotteries() {
        for index in places(about: .lottery) where rulings[inked[index]] == nil {
            if isDrawInOneLine(inked[index]) { rule(inked[index], .infographic, .lottery, 0.8) }
            guard text.lines[inked[index]].count <= 20, isNoText(inked[index]),
                words(inked[index]).holdsAny(PageDraft.lotteries)
            else { continue }
            let rows = inked[(index + 1)...].prefix(8).prefix { isDrawn($0) }
            guard !rows.isEmpty else { continue }
            for line in [inked[index]] + rows { rule(line, .infographic, .lottery, 0.8) }
        }
    }

    /// 体彩排列3第08098期：5 0 7　七星彩第08044期：3 8 1 1 6 0 4.
    private func isDrawInOneLine(_ line: Int) -> Bool {
        let measured = text.lines[line]
        return measured.count <= 90 && measured.terminalCount == 0 && measured.digitCount >= 8
            && words(line).contains(0x671F) && measured.digitCount * 3 >= measured.count
    }

    private func isNoText(_ line: Int) -> Bool {
        let ending = ending(line)
        return ending == .open || ending == .colon
    }

    /// Numbers, prizes or the day of the draw.
    private func isDrawn(_ line: Int) -> Bool {
        let measured = text.lines[line]
        guard rulings[line] == nil || rulings[line]?.role == .folio, isNoText(line), measured.count <= 30 else {
            return false
        }
        return words(line).startsWithAny(PageDraft.prizes) || words(line).startsWithAny(PageDraft.lotteries)
            || measured.digitCount >= 4 && measured.digitCount * 2 >= measured.count
    }
}
