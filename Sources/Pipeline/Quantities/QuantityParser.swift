// The grammar of one quantity: number, 万 and 亿, 多 or 余, unit, 以上.

import Corpus

/// Reads a quantity at a place.
struct QuantityParser {
    /// The text.
    let text: CompactText
    /// The tables.
    let units: QuantityUnits

    /// What was read at a place, be it a quantity or not.
    struct Reading {
        var start: Int
        var end: Int
        var value = 0.0
        var unit = ""
        var kind = UnitKind.measure
        var modifier: String?
        var isQuantity = false
        var unitStart = 0
        var unitEnd = 0
    }

    /// The quantity at a place; `end` is where reading may go on in any case.
    func quantity(at start: Int) -> Reading {
        guard let number = number(at: start) else {
            return Reading(start: start, end: text.numeral(at: start)?.end ?? start + 1)
        }
        var reading = Reading(start: start, end: number.end)
        reading.value = number.value
        if text.has("百分之", before: start) || isOrdinal(before: start) || isPartOfName(before: start) { return reading }
        var place = number.end
        if let vague = vagueWord(at: place) {
            reading.modifier = vague
            place += 1
        }
        guard let (kind, unitEnd) = units.units.match(in: text, at: place), !meansOther(number, place, unitEnd) else {
            return reading
        }
        (reading.unitStart, reading.unitEnd, reading.kind) = (place, unitEnd, kind)
        reading.unit = unitName(place, unitEnd)
        reading.end = unitEnd
        reading.isQuantity = true
        addModifiers(to: &reading)
        return reading
    }

    private func addModifiers(to reading: inout Reading) {
        if reading.modifier == nil, let vague = vagueWord(at: reading.end), reading.kind == .measure {
            reading.modifier = vague
            reading.end += 1
        }
        if let length = units.closers.length(at: reading.end, in: text) {
            reading.modifier = reading.modifier ?? unitName(reading.end, reading.end + length)
            reading.end += length
            return
        }
        guard reading.modifier == nil, let length = units.openers.length(before: reading.start, in: text) else {
            return
        }
        reading.modifier = unitName(reading.start - length, reading.start)
    }

    private func vagueWord(at place: Int) -> String? {
        switch text.unit(place) {
        case 0x591A: "多"
        case 0x4F59: "余"
        default: nil
        }
    }

    private func isOrdinal(before start: Int) -> Bool {
        QuantityParser.ordinals.contains(text.unit(start - 1))
    }

    private static let ordinals = UnitSet("第〔字数几届")

    /// G20, C210, 10+3, A-5: digits that belong to a name.
    private func isPartOfName(before start: Int) -> Bool {
        let before = text.unit(start - 1)
        guard before < 0x80, text.isDigit(start) else { return false }
        return (before >= 0x41 && before <= 0x5A) || (before >= 0x61 && before <= 0x7A) || before == 0x2B
            || before == 0x2E
            || (before == 0x2D && !text.isDigit(start - 2))
    }

    /// 一个 is an article, 2015年 a date, 三国 and 两市 name who, 两会 and 二级 rank.
    private func meansOther(_ number: QuantityNumber, _ unitStart: Int, _ unitEnd: Int) -> Bool {
        let unit = text.unit(unitStart)
        if number.isLoneOne || text.has("周年", at: unitStart) || text.has("位一体", at: unitStart) { return true }
        if unit == 0x7EA7, number.value >= 10_000 { return true }  // 万亿级
        if text.hasBlank(before: unitStart), isLongNumber(before: unitStart) { return true }  // telephone numbers
        if number.isChinese, unit == 0x5C4A || (unit == 0x5927 && number.value > 12) { return true }  // 十九届, 十九大
        if unit == 0x5E74, text.has("行动", at: unitEnd) || text.has("计划", at: unitEnd) { return true }
        if unit == 0x5E74, unitEnd == unitStart + 1 {
            return number.value >= 1000 || QuantityParser.yearTails.contains(text.unit(unitEnd))
        }
        guard number.isChinese, number.value < 10, unitEnd == unitStart + 1 else { return false }
        return QuantityParser.rankedUnits.contains(unit)
    }

    private static let yearTails = UnitSet("代级度初底末")
    private static let rankedUnits = UnitSet("国市省县区级届年大度期班道节方对口门部段")

    /// Seven digits or more end right before a place.
    private func isLongNumber(before place: Int) -> Bool { (1...7).allSatisfy { text.isDigit(place - $0) } }

    /// A unit or a modifier as printed, without blanks.
    private func unitName(_ start: Int, _ end: Int) -> String {
        String(units: text.units[start..<end])
    }
}

extension QuantityParser.Reading {
    /// The public value; nil when the reading is no quantity.
    func quantity(in compact: CompactText, of text: String) -> Quantity? {
        guard isQuantity else { return nil }
        let span = compact.span(start, end)
        return Quantity(
            span: span, words: text.at(span), value: value, unit: unit, modifier: modifier,
            counted: CountedWords(text: compact).counted(by: self))
    }
}
