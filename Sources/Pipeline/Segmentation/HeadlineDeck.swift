// The lines of a headline taken apart: kicker, title, subtitle.

/// Headline lines by their part.
struct HeadlineDeck: Sendable {
    /// Rows of lines; the lines of a row are one phrase.
    var kicker: [[Int]] = []
    var title: [[Int]] = []
    var subtitle: [[Int]] = []

    var lines: [Int] { (kicker + title + subtitle).flatMap { $0 }.sorted() }

    /// Splits a deck.
    ///
    /// The title is set largest and therefore short: a line below it that is longer by a fifth and a line that opens
    /// with a dash are its subtitle, a line above it that is longer by a fifth is its kicker. Of three parts the middle
    /// one is the title. Lines of about equal length are one title.
    /// - Parameter parts: the groups of the deck, in page order.
    init(_ text: PageText, parts: [[Int]]) {
        var rows = HeadlineDeck.rows(text, parts)
        while let last = rows.last, rows.count > 1, let first = last.first, HeadlineDeck.opensWithDash(text, first) {
            subtitle.insert(rows.removeLast(), at: 0)
        }
        if let found = HeadlineDeck.documentTitle(text, rows) {
            rows.replaceSubrange(found, with: [rows[found].flatMap { $0 }])
            take(rows, title: found.lowerBound)
            return
        }
        let counts = rows.map { row in row.reduce(0) { $0 + text.lines[$1].count } }
        switch rows.count {
        case 2 where counts[0] <= 5 && counts[1] >= 8: take(rows, title: 1)
        case 2 where counts[1] * 5 >= counts[0] * 6 && counts[1] > counts[0] + 1: take(rows, title: 0)
        case 2 where counts[0] * 5 >= counts[1] * 6 && counts[0] > counts[1] + 1 && counts[1] >= 4:
            take(rows, title: 1)
        case 3...: take(rows, title: subtitle.isEmpty ? 1 : counts[0] <= counts[1] ? 0 : 1)
        default: title = rows
        }
    }

    private mutating func take(_ rows: [[Int]], title index: Int) {
        kicker = Array(rows[..<index])
        title = [rows[index]]
        subtitle = Array(rows[(index + 1)...]) + subtitle
    }

    /// The phrases of the deck: a line that was too long for its column and went on in the next is one phrase.
    private static func rows(_ text: PageText, _ parts: [[Int]]) -> [[Int]] {
        var rows: [[Int]] = []
        for part in parts {
            guard part.count > 1 else { rows.append(part); continue }
            let widths = part.map { text.lines[$0].width }
            let full = widths.dropLast().max() ?? 0
            let last = widths.last ?? 0
            let isEven = widths.dropLast().allSatisfy { full - $0 <= 4 }
            let isWrapped = part.count > 3 || isEven && last <= full + 2 && (part.count > 2 || last * 4 <= full * 3)
            if isWrapped { rows.append(part) } else { rows += part.map { [$0] } }
        }
        return rows
    }

    private static let documentKinds: [Phrase] = [
        "通知", "决定", "意见", "办法", "方案", "公告", "报告", "函", "批复", "规定", "通告", "细则", "条例", "纲要", "规划", "措施",
    ]

    /// The rows of a document's title: from the line with 关于 to the line that names its kind, however it was broken.
    private static func documentTitle(_ text: PageText, _ rows: [[Int]]) -> ClosedRange<Int>? {
        guard let start = rows.firstIndex(where: { $0.contains { text.words($0).holds("关于") } }),
            let end = rows.indices.last(where: { row in
                guard let last = rows[row].last else { return false }
                return documentKinds.contains { text.words(last).ends($0) }
            }), start <= end
        else { return nil }
        return start...end
    }

    private static func opensWithDash(_ text: PageText, _ line: Int) -> Bool {
        let words = text.words(line)
        return words.first == 0x2014 || words.starts("--")
    }
}
