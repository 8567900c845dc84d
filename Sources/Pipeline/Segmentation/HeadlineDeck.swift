// The lines of a headline taken apart: kicker, title, subtitle.

/// Headline lines by their part.
struct HeadlineDeck: Sendable {
    var kickerLines: [Int] = []
    var titleLines: [Int] = []
    var subtitleLines: [Int] = []

    var lines: [Int] { (kickerLines + titleLines + subtitleLines).sorted() }

    /// Splits a deck.
    ///
    /// The title is set largest and therefore short: a line below it that is longer by a quarter and a line that opens
    /// with a dash are its subtitle, a longer line above it is its kicker. Lines of about equal length are one title.
    /// - Parameters:
    ///   - main: lines of the group that was matched to the story.
    ///   - above: lines of groups right above it.
    ///   - below: lines of groups right below it.
    init(_ text: PageText, main: [Int], above: [Int] = [], below: [Int] = []) {
        kickerLines = above
        subtitleLines = below
        titleLines = main
        while let last = titleLines.last, titleLines.count > 1, HeadlineDeck.opensWithDash(text, last) {
            titleLines.removeLast()
            subtitleLines.insert(last, at: 0)
        }
        if titleLines.count == 2 { splitPair(text) }
        if titleLines.count == 3 { splitTriple(text) }
    }

    private mutating func splitPair(_ text: PageText) {
        let (upper, lower) = (text.lines[titleLines[0]], text.lines[titleLines[1]])
        if lower.count * 4 >= upper.count * 5, lower.count >= 12, upper.count >= 6 {
            subtitleLines.insert(titleLines.removeLast(), at: 0)
        } else if upper.count * 4 >= lower.count * 5, lower.count >= 8, upper.count >= 12,
            lower.count >= upper.count / 2
        {
            kickerLines.append(titleLines.removeFirst())
        }
    }

    private mutating func splitTriple(_ text: PageText) {
        let counts = titleLines.map { text.lines[$0].count }
        guard counts[0] > counts[1], counts[2] * 5 >= counts[1] * 6, counts[0] * 5 >= counts[1] * 6 else { return }
        kickerLines.append(titleLines.removeFirst())
        subtitleLines.insert(titleLines.removeLast(), at: 0)
    }

    private static func opensWithDash(_ text: PageText, _ line: Int) -> Bool {
        let words = text.words(line)
        return words.first == 0x2014 || words.starts("--")
    }
}
