// What an expression may begin with: told from its first two characters, so that the grammar is not asked at the others.

/// The beginnings of expressions, as tables over all units.
///
/// Numbers may begin one whatever follows; of other characters nearly all that begin an expression somewhere (前, 上, 大) begin
/// other words far more often, and the second character tells.
struct DateStarts: Sendable {
    private enum Kind: UInt8 {
        case none
        /// Digits, 一, 十.
        case number
        /// Begins an expression with certain characters behind it.
        case word
        /// Does so with a number behind it too: 前三季度, 近三年, “十三五”.
        case beforeNumber
    }

    private var kinds = [UInt8](repeating: Kind.none.rawValue, count: 0x10000)
    /// Pairs that begin expressions, a bit each by a hash; two of one hash cost a look at the grammar.
    private var pairs = [UInt64](repeating: 0, count: 1024)

    /// Takes the first characters from the tables of words, and those of the grammar.
    init(words: DateWords) {
        let tables = [words.openers.beginnings, words.feasts.beginnings, words.yearTails.beginnings]
        for pair in tables.joined() { add(pair.first, pair.second) }
        for pair in words.lengthOpeners.beginnings + DateStarts.grammar { add(pair.first, pair.second) }
        for unit in "前后第近闰Q“‘\"".utf16 { kinds[Int(unit)] = Kind.beforeNumber.rawValue }
        for unit in CompactText.chineseDigits + Array("0123456789".utf16) { kinds[Int(unit)] = Kind.number.rawValue }
    }

    private mutating func add(_ first: UInt16, _ second: UInt16) {
        kinds[Int(first)] = Kind.word.rawValue
        let bit = DateStarts.bit(first, second)
        pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// Beginnings that stand in rules and not in tables.
    private static let grammar: [(first: UInt16, second: UInt16)] = [
        "周日", "周天", "周一", "周二", "周三", "周四", "周五", "周六", "星期", "礼拜", "公元", "民国", "半年", "半个", "半月", "农历", "阴历", "旧历",
        "大年",
        "正月", "正历", "腊月", "腊历", "冬月", "闰正", "闰腊", "闰历", "大历", "近的", "近半", "元月",
    ].map {
        let units = Array($0.utf16)
        return (units[0], units[1])
    }

    @inline(__always) private static func bit(_ first: UInt16, _ second: UInt16) -> Int {
        Int(((UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1) >> 16)
    }

    /// True when an expression may start with these characters.
    @inline(__always) func canStart(_ first: UInt16, _ second: UInt16) -> Bool {
        let kind = kinds.withUnsafeBufferPointer { $0[Int(first)] }
        if kind == Kind.none.rawValue { return false }
        if kind == Kind.number.rawValue { return true }
        let bit = DateStarts.bit(first, second)
        if pairs.withUnsafeBufferPointer({ $0[bit >> 6] >> UInt64(bit & 63) & 1 != 0 }) { return true }
        return kind == Kind.beforeNumber.rawValue
            && kinds.withUnsafeBufferPointer { $0[Int(second)] == Kind.number.rawValue }
    }
}
