// Reads numbers with their units: value in base units, modifier, what is counted. Dates and names in digits are not its
// business.

import Corpus
import Script

/// Finds quantities.
///
/// `协议投资约1153亿元` gives 115300000000 元, modifier 约, counted 协议投资. A number without a unit (5G, 12345) and
/// an ordinal (第15次) are none.
public struct QuantityReader: Sendable {
    private let units: QuantityUnits
    private let starts: [Bool]
    private let folding: CompactFolding

    /// Makes a reader; it can be used for any number of texts, from any thread.
    /// - Parameter folding: what counts as one character; the same as for dates.
    public init(folding: TextFolding? = nil) {
        self.folding = folding.map { CompactFolding($0) } ?? .plain
        units = QuantityUnits()
        var starts = [Bool](repeating: false, count: 65536)
        for digit in 0x30...0x39 { starts[digit] = true }
        for unit in CompactText.chineseDigits + Array("万亿百千".utf16) { starts[Int(unit)] = true }
        self.starts = starts
    }

    /// The quantities of a text.
    /// - Parameters:
    ///   - text: one passage or an article's text.
    ///   - dates: its dates, so that their numbers are left alone; in text order.
    ///   - prepared: the text as `DateReader.prepared` gives it; nil to prepare it here.
    /// - Returns: quantities in text order, none overlapping.
    /// - Complexity: O(length of the text).
    public func quantities(
        in text: String, dates: [DateExpression] = [], prepared: PreparedText? = nil
    ) -> [Quantity] {
        let compact = prepared?.compact ?? CompactText(text, folding)
        let parser = QuantityParser(text: compact, units: units)
        var found: [Quantity] = []
        var place = 0
        var nextDate = 0
        while place < compact.count {
            guard starts[Int(compact.units[place])] else {
                place += 1
                continue
            }
            let byte = compact.startByte(place)
            while nextDate < dates.count, dates[nextDate].span.end <= byte { nextDate += 1 }
            if nextDate < dates.count, dates[nextDate].span.contains(byte) {
                place = max(place + 1, compact.index(atOrAfterByte: dates[nextDate].span.end, near: place))
                continue
            }
            let reading = parser.quantity(at: place)
            let reachesDate = nextDate < dates.count && dates[nextDate].span.start < compact.startByte(reading.end)
            if !reachesDate, let quantity = reading.quantity(in: compact, of: text) { found.append(quantity) }
            let next =
                reachesDate
                ? compact.index(atOrAfterByte: dates[nextDate].span.start, near: place) : reading.end
            place = max(place + 1, next)
        }
        return found
    }
}
