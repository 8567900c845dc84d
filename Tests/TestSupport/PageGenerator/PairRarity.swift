// How rare pairs of neighbouring characters are in a source, so that stories and headlines can be told by their words.

/// Counts of the sentences that hold a pair of characters.
struct PairRarity: Sendable {
    private var counts: [UInt64: Int] = [:]
    private let limit: Int

    /// Counts pairs.
    init(_ sentences: [String]) {
        for sentence in sentences { for pair in Set(PairRarity.pairs(sentence)) { counts[pair, default: 0] += 1 } }
        limit = max(40, sentences.count / 400)
    }

    /// The pairs of a text that few sentences hold.
    func rarePairs(_ text: String) -> Set<UInt64> {
        Set(PairRarity.pairs(text).filter { counts[$0, default: 0] <= limit })
    }

    /// Neighbouring Chinese characters neither of which is a function word.
    static func pairs(_ text: String) -> [UInt64] {
        var result: [UInt64] = []
        var previous: UInt32 = 0
        for scalar in text.unicodeScalars.map(\.value) {
            let isWord = (0x4E00..<0xA000).contains(scalar) && !functionWords.contains(scalar)
            if isWord, previous != 0 { result.append(UInt64(previous) << 32 | UInt64(scalar)) }
            previous = isWord ? scalar : 0
        }
        return result
    }

    private static let functionWords = Set("的了在是和与也有不这那一二三四五六七八九十个为到从上下中大年月日两就把被将对以等及都还要又".unicodeScalars.map(\.value))
}
