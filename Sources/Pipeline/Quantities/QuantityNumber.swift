// The number of a quantity: digits with thousands and decimals, Chinese numerals, 十 百 千 万 亿 multiplied out.

/// A number and where it ends.
struct QuantityNumber {
    /// Its value, multiplied out.
    var value: Double
    /// Place after it.
    var end: Int
    /// It is written in Chinese numerals.
    var isChinese = false
    /// It is nothing but 一.
    var isLoneOne = false
}

extension QuantityParser {
    /// The number at a place; nil when none starts there.
    func number(at start: Int) -> QuantityNumber? {
        if text.isDigit(start) { return digits(at: start) }
        if let number = chinese(at: start) { return number }
        return bareMultiplier(at: start)
    }

    /// 1,234.5万.
    private func digits(at start: Int) -> QuantityNumber {
        var place = start
        var value = 0.0
        var count = 0
        while text.isDigit(place), place == start || !text.hasBlank(before: place) {
            value = value * 10 + Double(text.units[place] - 0x30)
            count += 1
            place += 1
            if isThousandsComma(at: place, digitsBefore: count) { place += 1 }
        }
        if text.unit(place) == 0x2E, text.isDigit(place + 1) {
            var scale = 0.1
            place += 1
            while text.isDigit(place), !text.hasBlank(before: place) {
                value += Double(text.units[place] - 0x30) * scale
                scale /= 10
                place += 1
            }
            value = rounded(value, digits: min(12, -exponent(scale)))
        }
        return multiplied(QuantityNumber(value: value, end: place))
    }

    private func exponent(_ scale: Double) -> Int {
        var digits = 0
        var scale = scale
        while scale < 0.99, digits < 13 {
            scale *= 10
            digits += 1
        }
        return -(digits - 1)
    }

    /// Sums of 1/10, 1/100 … are a little off; the nearest number with that many decimals is meant.
    private func rounded(_ value: Double, digits: Int) -> Double {
        var power = 1.0
        for _ in 0..<max(0, digits) { power *= 10 }
        return (value * power).rounded() / power
    }

    private func isThousandsComma(at place: Int, digitsBefore: Int) -> Bool {
        guard text.unit(place) == 0x2C, (1...12).contains(digitsBefore), !text.hasBlank(before: place) else {
            return false
        }
        let isGroup = text.isDigit(place + 1) && text.isDigit(place + 2) && text.isDigit(place + 3)
        return isGroup && !text.isDigit(place + 4)
    }

    /// 三百二十万: sections of 万 and 亿.
    private func chinese(at start: Int) -> QuantityNumber? {
        guard let section = text.numeral(at: start), section.value >= 0, section.style == .cardinal else { return nil }
        var number = QuantityNumber(value: Double(section.value), end: section.end, isChinese: true)
        number.isLoneOne = section.length == 1 && text.unit(start) == 0x4E00
        while let (factor, end) = multiplier(at: number.end) {
            number.value *= factor
            number.end = end
            number.isLoneOne = false
            guard let next = text.numeral(at: end), next.style == .cardinal, next.value >= 0 else { continue }
            number.value += Double(next.value)
            number.end = next.end
        }
        return number
    }

    private func multiplied(_ number: QuantityNumber) -> QuantityNumber {
        var number = number
        while let (factor, end) = multiplier(at: number.end) {
            number.value *= factor
            number.end = end
        }
        return number
    }

    private func multiplier(at place: Int) -> (factor: Double, end: Int)? {
        switch text.unit(place) {
        case 0x5341: (10, place + 1)
        case 0x767E: (100, place + 1)
        case 0x5343: opensUnit(place) ? nil : (1000, place + 1)
        case 0x4E07: (10_000, place + 1)
        case 0x4EBF: (100_000_000, place + 1)
        default: nil
        }
    }

    /// 万元工业增加值 names a ratio; 近万元, 万余元 and 亿元以上 are amounts.
    private func saysMoreOrLess(_ start: Int, _ end: Int) -> Bool {
        if QuantityParser.approximations.contains(text.unit(start - 1)) { return true }
        if text.unit(end) == 0x4F59 || text.unit(end) == 0x591A { return true }
        guard let (_, unitEnd) = units.units.match(in: text, at: end) else { return false }
        return units.closers.stands(at: unitEnd, in: text)
    }

    /// 千瓦, 千克, 千米: 千 belongs to the unit.
    private func opensUnit(_ place: Int) -> Bool { QuantityParser.kiloUnits.contains(text.unit(place + 1)) }

    private static let approximations = UnitSet("近上约逾超过")
    private static let kiloUnits = UnitSet("瓦克米伏卡")

    /// 万余人, 百万吨: a multiplier with nothing before it.
    private func bareMultiplier(at start: Int) -> QuantityNumber? {
        guard let (factor, end) = multiplier(at: start) else { return nil }
        var number = multiplied(QuantityNumber(value: factor, end: end, isChinese: true))
        number.isLoneOne = number.end == start + 1 && !saysMoreOrLess(start, number.end)
        return number
    }
}
