// Where the dateline that opens a report ends: 新华社北京11月22日电, 本报讯（记者某某）. It reads no dates.

/// Datelines in running text.
enum Dateline {
    /// The most characters a bracket with the names of reporters holds.
    private static let bracketLimit = 24

    /// True when a dateline ends right before a place: 日电, 报讯, a bracket behind 讯 or 电, 【……电】.
    static func ends(at place: Int, in text: CompactText) -> Bool {
        guard place > 1 else { return false }
        switch text.units[place - 1] {
        case 0x7535: return text.has("日电", before: place) && text.unit(place) != 0x29 && text.unit(place) != 0x3011
        case 0x8BAF: return endings.contains { text.has($0, before: place) } && text.unit(place) != 0x28
        case 0x29: return closesReporters(place - 1, in: text)
        case 0x3011: return text.has("电", before: place - 1) || text.has("讯", before: place - 1)
        default: return false
        }
    }

    private static let endings: [StaticString] = ["报讯", "社讯", "网讯"]

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
