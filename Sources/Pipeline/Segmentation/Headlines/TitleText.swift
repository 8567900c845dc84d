// The words of a headline as they should be read: spaces that spread it gone, spaces that part its phrases kept.

/// A headline's text, from one or several lines.
struct TitleText {
    /// The words; single spaces part phrases.
    let string: String

    /// Reads the lines as one phrase that was wrapped.
    init(_ text: PageText, lines: [Int]) { self.init(text, rows: [lines]) }

    /// Reads rows: a new row starts a new phrase, the lines of a row go on with each other.
    init(_ text: PageText, rows: [[Int]]) {
        var bytes: [UInt8] = []
        var last: Int?
        for row in rows {
            for (index, line) in row.enumerated() {
                if index == 0, let last, !TitleText.isVertical(text, last, line) { bytes.append(0x20) }
                last = line
                TitleText.append(text, line, to: &bytes)
            }
        }
        string = String(copying: UTF8Span(unchecked: bytes.span))
    }

    /// 老 over 粮 over 库: a headline that is set vertically has one character a line.
    private static func isVertical(_ text: PageText, _ above: Int, _ below: Int) -> Bool {
        text.lines[above].count == 1 && text.lines[below].count == 1
    }

    /// Numbers of characters of the phrases of a line that is not set wide.
    static func phraseLengths(_ text: PageText, _ line: Int) -> [Int] {
        let range = text.lines[line].characters
        var lengths: [Int] = []
        lengths.reserveCapacity(text.lines[line].gapCount + 1)
        var start = range.lowerBound
        for place in range.dropFirst() where text.hasSpace(before: place) {
            lengths.append(place - start)
            start = place
        }
        lengths.append(range.upperBound - start)
        return lengths
    }

    /// Appends the phrases of one line, parted by single spaces.
    private static func append(_ text: PageText, _ line: Int, to bytes: inout [UInt8]) {
        guard text.lines[line].gapCount + text.lines[line].controlCount > 0 else {
            bytes += text.bytes[text.inkBytes(line)]
            return
        }
        let characters = text.lines[line].characters
        let isWide = text.lines[line].isLetterSpaced || isWideBeforeBracket(text, characters)
        let normal = isWide ? TitleText.commonestGap(text, line) : 0
        for place in characters {
            if place > characters.lowerBound, TitleText.gap(text, before: place) > normal { bytes.append(0x20) }
            let start = text.offsets[place]
            for byte in start..<(start + PageText.scalar(text.bytes, at: start).length) {
                bytes.append(text.bytes[byte])
            }
        }
    }

    /// 政 府 工 作 报 告（摘要）: every character stands apart up to the bracket.
    private static func isWideBeforeBracket(_ text: PageText, _ characters: Range<Int>) -> Bool {
        guard let bracket = characters.first(where: { text.characters[$0] == 0x28 }),
            bracket - characters.lowerBound >= 3
        else { return false }
        return (characters.lowerBound + 1..<bracket).allSatisfy { text.hasSpace(before: $0) }
    }

    /// Number of spaces between a character of a line and the one before it.
    private static func gap(_ text: PageText, before place: Int) -> Int {
        guard text.hasSpace(before: place) else { return 0 }
        var start = text.offsets[place - 1]
        var count = 0
        while start < text.offsets[place] {
            let (scalar, length) = PageText.scalar(text.bytes, at: start)
            if CharacterKind.of(scalar) == .space { count += 1 }
            start += length
        }
        return count
    }

    /// The number of spaces that stands most often between two characters of a line that is set wide.
    private static func commonestGap(_ text: PageText, _ line: Int) -> Int {
        let gaps = gaps(text, line).sorted()
        var most = (gap: 1, count: 0)
        var start = 0
        for place in gaps.indices where place + 1 == gaps.count || gaps[place + 1] != gaps[place] {
            if place + 1 - start > most.count { most = (gaps[place], place + 1 - start) }
            start = place + 1
        }
        return most.gap
    }

    /// The numbers of spaces before the characters of a line that stand behind some.
    private static func gaps(_ text: PageText, _ line: Int) -> [Int] {
        var gaps: [Int] = []
        gaps.reserveCapacity(text.lines[line].gapCount + 1)
        var (place, gap) = (text.lines[line].bytes.lowerBound, 0)
        while place < text.lines[line].bytes.upperBound {
            let (scalar, length) = PageText.scalar(text.bytes, at: place)
            place += length
            if CharacterKind.of(scalar) == .space { gap += 1; continue }
            if gap > 0 { gaps.append(gap) }
            gap = 0
        }
        return gaps
    }
}
