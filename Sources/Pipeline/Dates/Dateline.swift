// Where the dateline that opens a report ends: 新华社北京11月22日电, 本报讯（记者某某）. It reads no dates.

/// Datelines in running text.
enum Dateline {
    /// The most characters a bracket with the names of reporters holds.
    private static let bracketLimit = 24

    /// True when 电 or 讯 of a dateline stands at a place, with the reporters in brackets behind it or without.
    static func stands(at place: Int, in text: CompactText) -> Bool {
        if ends(at: place + 1, in: text) { return true }
        return text.unit(place + 1) == 0x28 && (text.has("日电", before: place + 1) || text.has("日讯", before: place + 1))
            && newsStart(after: place + 1, in: text) > place + 1
    }

    /// True when a dateline ends right before a place: 日电, 报讯, a bracket behind 讯 or 电, 【……电】.
    static func ends(at place: Int, in text: CompactText) -> Bool {
        guard place > 1 else { return false }
        switch text.units[place - 1] {
        case 0x7535: return text.has("日电", before: place) && text.unit(place) != 0x29 && text.unit(place) != 0x3011
        case 0x8BAF: return endings.ends(before: place, in: text) && text.unit(place) != 0x28
        case 0x29: return closesReporters(place - 1, in: text)
        case 0x3011: return text.has("电", before: place - 1) || text.has("讯", before: place - 1)
        default: return false
        }
    }

    private static let endings: WordSet = ["报讯", "社讯", "网讯", "日讯"]

    /// Where the news begins behind a dateline that ends at a place: reporters named there are no part of it.
    ///
    ///     本报江口4月17日讯 记者某某 某某 三座水库开始放水
    ///     本报江口4月17日电（记者某某）三座水库开始放水
    /// - Complexity: O(1); a bracket or a list of names longer than `namesLimit` is taken for news.
    static func newsStart(after place: Int, in text: CompactText) -> Int {
        let limit = min(text.count, place + namesLimit)
        if text.unit(place) == 0x28 {
            let close = (place..<limit).first { text.units[$0] == 0x29 }
            return close.map { $0 + 1 } ?? place
        }
        guard reporters.stands(at: place, in: text) else { return place }
        for next in place + 2..<max(place + 2, limit) {
            if text.units[next - 1] == 0x3A || text.units[next - 1] == 0x2C { return next }
            if text.hasBlank(before: next), !isName(next, in: text), !goesOnToReport(next, in: text) { return next }
            if text.units[next] == 0x0A || text.units[next] == 0x3002 { return place }
        }
        return place
    }

    /// The most characters the names of reporters take.
    private static let namesLimit = 40
    private static let reporters: WordSet = ["记者", "本报记者", "通讯员", "特约记者"]

    /// 某某某报道：……
    private static func goesOnToReport(_ start: Int, in text: CompactText) -> Bool {
        (start + 2...start + 4).contains { text.has("报道:", at: $0) || text.has("报道,", at: $0) }
    }

    /// True for two to four characters between blanks.
    private static func isName(_ start: Int, in text: CompactText) -> Bool {
        (start + 2...start + 4).contains { end in
            text.hasBlank(before: end) && (start..<end).allSatisfy { isHan(text.units[$0]) }
        }
    }

    /// True for the bracket of 讯（记者某某）.
    private static func closesReporters(_ close: Int, in text: CompactText) -> Bool {
        var open = close - 1
        while open > 0, close - open <= bracketLimit, text.units[open] != 0x28 {
            if text.units[open] == 0x0A || text.units[open] == 0x3002 { return false }
            open -= 1
        }
        guard open > 0, text.units[open] == 0x28 else { return false }
        return text.units[open - 1] == 0x8BAF || text.units[open - 1] == 0x7535
    }
}
