// How a story's first words differ from words further on: short news says at once who did what when, a part of a longer
// story goes on from what was said.

/// Tells the first words of news from the first words of a part of a longer story.
enum NewsOpenings {
    /// Characters looked at, runs of numerals counting one.
    static let reach = 24

    /// Log odds, within -3...3, that a story of news opens with these words.
    /// - Complexity: O(1).
    static func score(_ words: Words) -> Double {
        let characters = reduced(words)
        guard let first = characters.first else { return 0 }
        var score = firsts.contains(first) ? opening[first] ?? 0 : 0
        var seen: UInt64 = 0
        func add(_ word: UInt64) {
            guard let found = anywhere[word], seen >> found.number & 1 == 0 else { return }
            seen |= 1 << found.number
            score += found.weight
        }
        for (place, character) in characters.enumerated() where lasts.contains(character) {
            if singles.contains(character) { add(UInt64(character)) }
            if place > 0, seconds.contains(character) { add(UInt64(characters[place - 1]) << 32 | UInt64(character)) }
        }
        if characters.count > 1, first == numeral, characters[1] == 0x3001 { score -= 2.5 }
        return max(-3, min(3, score))
    }

    /// True when a county, works, company, office or other body is named at once.
    static func namesBody(_ words: Words) -> Bool {
        words.prefix(12).prefix { $0 != 0x2C }.contains { bodies.contains($0) }
    }

    private static let numeral: UInt32 = 0x30
    private static let bodies: FewCharacters = "县市省区厂队社司校院所局部会州镇乡村矿场站店行团馆处国"

    /// The first characters with every run of numerals made one.
    private static func reduced(_ words: Words) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(reach)
        for character in words.prefix(reach) {
            let isNumeral = Numerals.isNumeral(character) || character == 0x767E || character == 0x5343
            if isNumeral, result.last == numeral { continue }
            result.append(isNumeral ? numeral : character)
        }
        return result
    }

    /// Weights by words anywhere in reach; 0 stands for numerals. They were fitted by logistic regression to 2,799 first
    /// sentences behind datelines against 14,000 other sentences of news (texts of lac_xwlb, lac_policy, lac_msra_train and
    /// lac_pfr), those of no general use left out, and rounded; on a fifth held back they tell one from the other with an area
    /// under the curve of 0.89. The texts are those the tagger was trained on; their sources and licences stand in `Data/model`.
    private static let anywhere = table([
        3: ["日前"], 2.5: ["近日", "此间"], 2: ["昨", "获悉", "0日"], 1.5: ["最近", "我国", "喜", "省", "今天", "今日"], 1: ["今"],
        0.5: ["去年", "上午", "下午", "召开", "公司", "市", "区", "县", "厂", "公社"],
        -0.5: ["。", "了", "已"], -1: ["他", "她", "这", "此", "说", "是", "我", "们", "要", "并", "看", "仅", "可", "如"],
        -1.5: ["还", "也", "则", "更", "均", "称", "；"], -2: ["由于"],
    ])

    /// The characters those words end with; those that are words, and the second ones of words of two.
    private static let lasts = PlaneBits(anywhere.keys.map { UInt32(truncatingIfNeeded: $0) })
    private static let singles = PlaneBits(anywhere.keys.filter { $0 >> 32 == 0 }.map { UInt32($0) })
    private static let seconds = PlaneBits(
        anywhere.keys.filter { $0 >> 32 != 0 }.map { UInt32(truncatingIfNeeded: $0) })

    /// Weights by the first character.
    private static let opening: [UInt32: Double] = {
        let weights: [Double: String] = [
            2.5: "由", 2: "应", 1.5: "为", 1: "中全", 0.5: "据随", -1: "此其对第", -1.5: "他她这但而有", -2.5: "（",
        ]
        var table: [UInt32: Double] = [:]
        for (weight, characters) in weights {
            for scalar in characters.unicodeScalars { table[RuleFolding.folded(scalar.value)] = weight }
        }
        return table
    }()

    private static let firsts = PlaneBits(opening.keys)

    /// Words of one or two characters by their characters, the first in the upper half; each has a number below 64.
    private static func table(_ weights: [Double: [String]]) -> [UInt64: (number: UInt64, weight: Double)] {
        var table: [UInt64: (number: UInt64, weight: Double)] = [:]
        for (weight, words) in weights {
            for word in words {
                let key = word.unicodeScalars.reduce(UInt64(0)) { $0 << 32 | UInt64(RuleFolding.folded($1.value)) }
                table[key] = (UInt64(table.count), weight)
            }
        }
        precondition(table.count <= 64, "\(table.count) words, 64 have a number")
        return table
    }
}
