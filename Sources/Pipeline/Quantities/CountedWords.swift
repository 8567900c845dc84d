// What a quantity counts: words of its own sentence, before a measure or after a counter. Nothing is made up.

import Corpus

/// Finds the words for what is counted.
struct CountedWords {
    /// The text.
    let text: CompactText
    /// Most characters of such words; longer ones say more than what is counted.
    private static let longest = 14

    /// Words for what a quantity counts; nil when the sentence does not say it plainly.
    func counted(by reading: QuantityParser.Reading) -> String? {
        if reading.kind == .counter, let after = words(after: reading.end) { return after }
        return words(before: reading.start)
    }

    /// 844个 项目, 9个各具特色的城周森林公园: up to punctuation or a verb.
    private func words(after start: Int) -> String? {
        var place = start
        while place < text.count, isWord(text.units[place]), !CountedWords.stops.contains(text.units[place]) {
            place += 1
        }
        guard (2...CountedWords.longest).contains(place - start), !endsNoNoun(place) else { return nil }
        return joined(start, place)
    }

    private func endsNoNoun(_ place: Int) -> Bool {
        CountedWords.particles.contains(text.unit(place - 1))
    }

    /// 协议投资 1153亿元: back to punctuation, without verbs of reaching and words of doubt.
    private func words(before end: Int) -> String? {
        var upper = end
        while let length = CountedWords.trailers.length(before: upper, in: text) { upper -= length }
        var lower = upper
        while lower > 0, isWord(text.units[lower - 1]), upper - lower <= CountedWords.longest { lower -= 1 }
        guard (2...CountedWords.longest).contains(upper - lower), upper > lower else { return nil }
        return joined(lower, upper)
    }

    private func isWord(_ unit: UInt16) -> Bool { (0x4E00...0x9FFF).contains(unit) }

    private func joined(_ lower: Int, _ upper: Int) -> String {
        String(units: text.units[lower..<upper])
    }

    /// Verbs and conjunctions that end what is counted.
    private static let stops = UnitSet("在和与为将并达已被是把从向对了着过能会可都也又还就才更其这那以而或等分")
    private static let particles = UnitSet("的了着过")
    /// Stripped from the end of the words before a number.
    private static let trailers: WordSet = [
        "大约", "约", "将近", "接近", "近", "超过", "超", "逾", "突破", "不少于", "至少", "最多", "不足", "高达", "达到", "达", "完成", "实现",
        "已", "为", "共", "了", "有", "到", "至", "是", "的", "由", "提高", "增加", "共计", "总计", "计",
    ]
}
