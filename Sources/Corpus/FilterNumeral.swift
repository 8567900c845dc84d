// Chinese numerals in the dates of a filter: 二〇二〇年三月十五日. It knows no calendar.

/// Numbers as newspapers print them.
enum FilterNumeral {
    private static let digits: [UInt32: UInt32] = [
        0x3007: 0, 0x25CB: 0, 0x96F6: 0, 0x4E00: 1, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x4E03: 7,
        0x516B: 8, 0x4E5D: 9,
    ]
    private static let tens: [UInt32: UInt32] = [0x5341: 1, 0x5EFF: 2, 0x5345: 3]

    /// A text with its Chinese numerals written in digits; everything else stays, numerals that are none too.
    ///
    ///     一九九七年十二月 gives 1997年12月, 廿一日 gives 21日
    static func inDigits(_ scalars: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        var rest = scalars[...]
        while let first = rest.first {
            let run = rest.prefix { digits[$0] != nil || tens[$0] != nil }
            result += run.isEmpty ? [first] : inDigits(run) ?? Array(run)
            rest = rest.dropFirst(max(1, run.count))
        }
        return result
    }

    /// Digits side by side are those of a year; a sign for tens stands between at most one digit before and one behind.
    private static func inDigits(_ run: ArraySlice<UInt32>) -> [UInt32]? {
        guard let place = run.firstIndex(where: { tens[$0] != nil }), let ten = tens[run[place]] else {
            return run.compactMap { digits[$0].map { $0 + 0x30 } }
        }
        let before = run[..<place].map { digits[$0] }
        let behind = run[(place + 1)...].map { digits[$0] }
        guard before.count <= (ten == 1 ? 1 : 0), behind.count <= 1, !before.contains(0), !behind.contains(0),
            let count = before.first ?? ten, let ones = behind.first ?? 0
        else { return nil }
        return [count + 0x30, ones + 0x30]
    }
}
