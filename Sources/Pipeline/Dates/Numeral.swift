// Numbers in dates: ASCII digits, and Chinese digits read one by one (二〇一五) or as a cardinal (二十八).
// It knows nothing of what the number counts.

/// A whole number and where it ends.
struct Numeral: Equatable, Sendable {
    /// How it is written.
    enum Style: Sendable {
        /// 2015.
        case ascii
        /// 二〇一五, 九七: digits one by one.
        case digits
        /// 二十八, 三: a cardinal.
        case cardinal
    }

    /// Its value; numbers of more than nine digits come as -1, they date nothing.
    var value: Int
    /// Place of the character after it.
    var end: Int
    /// Number of characters.
    var length: Int
    /// How it is written.
    var style: Style
}

extension CompactText {
    /// The number that starts at a place; nil when none does.
    ///
    /// A blank ends a number written in ASCII digits, unless all its digits are set apart before 年, 月 or 日.
    /// - Complexity: O(length of the number).
    func numeral(at start: Int) -> Numeral? {
        let first = unit(start)
        if first >= 0x30 && first <= 0x39 { return asciiNumeral(at: start) }
        if first == 0x5143 { return firstMonth(at: start) }
        guard CompactText.digitValue(first) >= 0 else { return nil }
        return chineseNumeral(at: start)
    }

    /// 元 of 元月, the first month of the year; in 100元月租 it is money.
    private func firstMonth(at start: Int) -> Numeral? {
        let before = unit(start - 1)
        guard unit(start + 1) == 0x6708, !isDigit(start - 1), CompactText.digitValue(before) < 0,
            !CompactText.amountUnits.contains(before)
        else { return nil }
        return Numeral(value: 1, end: start + 1, length: 1, style: .cardinal)
    }

    /// Before 元 they make it money.
    private static let amountUnits = UnitSet("十百千万亿美日欧港多余几每")

    /// True when the character is an ASCII digit.
    func isDigit(_ index: Int) -> Bool {
        let unit = unit(index)
        return unit >= 0x30 && unit <= 0x39
    }

    /// Digits set apart one by one, as a spread line prints them: 2 0 1 6 年 9 月.
    private func spreadNumeral(at start: Int) -> Numeral? {
        var end = start + 1
        while isDigit(end), hasBlank(before: end), end - start < 4 { end += 1 }
        guard end - start == 2 || end - start == 4, !isDigit(end), hasBlank(before: end),
            CompactText.dateUnits.contains(unit(end)), start == 0 || !isDigit(start - 1)
        else { return nil }
        let value = units[start..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return Numeral(value: value, end: end, length: end - start, style: .ascii)
    }

    private func asciiNumeral(at start: Int) -> Numeral {
        if isDigit(start + 1), hasBlank(before: start + 1), let spread = spreadNumeral(at: start) { return spread }
        var end = start
        var value = 0
        while isDigit(end), end == start || !hasBlank(before: end) {
            if end - start < 9 { value = value * 10 + Int(units[end] - 0x30) }
            end += 1
        }
        return Numeral(value: end - start > 9 ? -1 : value, end: end, length: end - start, style: .ascii)
    }

    private func chineseNumeral(at start: Int) -> Numeral {
        var end = start
        var total = 0
        var digit = 0
        var positional = 0
        var isCardinal = false
        while true {
            let value = CompactText.digitValue(unit(end))
            guard value >= 0, end - start < 9 else { break }
            if value >= 10 {
                isCardinal = true
                total += value == 20 || value == 30 ? value : max(digit, end == start ? 1 : digit) * value
                digit = 0
            } else {
                digit = value
                positional = positional * 10 + value
            }
            end += 1
        }
        let length = end - start
        while CompactText.digitValue(unit(end)) >= 0 { end += 1 }
        let tooLong = end - start > 9
        if isCardinal || length == 1 {
            return Numeral(value: tooLong ? -1 : total + digit, end: end, length: end - start, style: .cardinal)
        }
        return Numeral(value: tooLong ? -1 : positional, end: end, length: end - start, style: .digits)
    }

    private static let dateUnits = UnitSet("年月日号")

    /// The characters `digitValue` knows.
    static let chineseDigits = Array("〇一二两三四五六七八九十百千廿卅".utf16)

    /// Value of a Chinese digit or of 十百千廿卅; -1 for anything else.
    static func digitValue(_ unit: UInt16) -> Int {
        switch unit {
        case 0x3007: 0
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        case 0x5341: 10
        case 0x767E: 100
        case 0x5343: 1000
        case 0x5EFF: 20
        case 0x5345: 30
        default: -1
        }
    }
}
