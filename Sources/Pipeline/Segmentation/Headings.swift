// Tells lines that head something from lines of running text, and reads the numbers of outlines.

import Corpus

/// Lines that stand together and are no running text: a headline, a part of one, or a heading.
struct HeadGroup: Sendable {
    /// The lines, ascending.
    var lines: [Int]
}

/// Numbers of outlines: 一、 （一） 1. （1）
enum Outlines {
    /// The level a numbered heading has, 1 for 一、; nil when the words do not open with such a number.
    static func level(_ words: Words) -> Int? {
        guard let first = words.first else { return nil }
        if CharacterKind.of(first) == .opening {
            guard let close = words.prefix(6).firstIndex(where: { CharacterKind.of($0) == .closing }) else {
                return nil
            }
            let inner = words[(words.startIndex + 1)..<close]
            guard !inner.isEmpty, inner.allSatisfy({ Numerals.isNumeral($0) }) else { return nil }
            return (0x30...0x39).contains(inner[inner.startIndex]) ? 4 : 2
        }
        if first == 0x7B2C,
            let end = words.prefix(7).firstIndex(where: { [0x7AE0, 0x8282, 0x6761, 0x7F16].contains($0) }),
            end > words.startIndex + 1, words[(words.startIndex + 1)..<end].allSatisfy({ Numerals.isNumeral($0) })
        {
            return words[end] == 0x7AE0 || words[end] == 0x7F16 ? 1 : words[end] == 0x8282 ? 2 : nil
        }
        let numeral = words.prefix(4).prefix { Numerals.isNumeral($0) }
        guard !numeral.isEmpty, numeral.endIndex < words.endIndex else { return nil }
        let mark = words[numeral.endIndex]
        let isDigits = (0x30...0x39).contains(numeral[numeral.startIndex])
        if mark == 0x3001 { return isDigits ? 3 : 1 }
        guard isDigits, mark == 0x2E, numeral.endIndex + 1 < words.endIndex else { return nil }
        return CharacterKind.of(words[numeral.endIndex + 1]) == .digit ? nil : 3
    }
}

extension PageDraft {
    /// Finds the groups of lines that head something among the open lines.
    ///
    /// A line of a column is full, or it ends a sentence; lines that are neither, and do not stand where a sentence
    /// goes on, head something. Lines between two blanks are judged together, else each by itself.
    func headGroups() -> [HeadGroup] {
        let lines = open
        var groups: [HeadGroup] = []
        var isInSentence = false
        var hasText = false
        var index = 0
        while index < lines.count {
            let end = chunkEnd(lines, from: index)
            if isHeadChunk(lines, index..<end, isInSentence: isInSentence) {
                groups.append(HeadGroup(lines: Array(lines[index..<end])))
            } else {
                takeLines(lines, index..<end, &groups, &isInSentence, &hasText)
            }
            index = end
        }
        return groups
    }

    /// Index behind the lines that follow each other without a blank.
    private func chunkEnd(_ lines: [Int], from start: Int) -> Int {
        var end = start + 1
        while end < lines.count && adjoins(lines[end - 1], lines[end]) { end += 1 }
        return end
    }

    /// Judges lines one by one.
    private func takeLines(
        _ lines: [Int], _ range: Range<Int>, _ groups: inout [HeadGroup], _ isInSentence: inout Bool,
        _ hasText: inout Bool
    ) {
        var wasHead = false
        for index in range {
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            let isHead = isHead(
                lines[index], next, isInSentence: isInSentence, follows: wasHead, hasText: hasText)
            if isHead {
                if wasHead, let last = groups.indices.last, groups[last].lines.count < 6 {
                    groups[last].lines.append(lines[index])
                } else {
                    groups.append(HeadGroup(lines: [lines[index]]))
                }
            } else {
                hasText = true
                isInSentence = [.open, .comma, .semicolon].contains(ending(lines[index]))
            }
            wasHead = isHead
        }
    }

    /// True when nothing stands between two lines, not even a blank.
    func adjoins(_ line: Int, _ next: Int) -> Bool {
        if shape.isDoubleSpaced { return gaps[next] == 0 && next - line <= 2 }
        return next == line + 1
    }

    /// Lines between blanks: no sentence in them, and a shape that no column has.
    private func isHeadChunk(_ all: [Int], _ range: Range<Int>, isInSentence: Bool, depth: Int = 0) -> Bool {
        guard range.count <= 5, depth < 4 else { return false }
        let lines = all[range]
        let next = range.upperBound < all.count ? all[range.upperBound] : nil
        guard let first = lines.first, let last = lines.last, isHeadLike(last), lines.allSatisfy({ isUnfinished($0) })
        else {
            return false
        }
        if isInSentence && !breaksSentence(lines, next) { return false }
        guard isParted(from: last, next) else { return false }
        if range.count == 1, shape.isIndented, isIndentedOpener(first) { return false }
        if range.count == 1, goesOnBeyondScraps(first, next) { return false }
        let commaCount = lines.reduce(0) { $0 + words($1).filter { $0 == 0x2C }.count }
        if lines.contains(where: { text.lines[$0].isLetterSpaced }) { return true }
        if shape.isUnwrapped { return lines.allSatisfy { text.lines[$0].count <= 45 } }
        if lines.contains(where: { inkWidth($0) > wideColumns[$0] + 6 }) { return commaCount <= 1 }
        if commaCount <= 1, lines.contains(where: { isCouplet($0) && !words($0).contains(0x2C) }) { return true }
        let isCut = next == nil || isFollowedByRuled(last)
        if lines.allSatisfy({ isShort($0) }) {
            return lines.count > 1 || isVeryShort(first) || isCut || !couldOpenParagraph(first, next)
        }
        if commaCount > 1 { return commaCount == 2 && lines.count == 1 && isCut && text.lines[first].count <= 20 }
        let isFollowedByHead =
            next.map { Datelines.opening(words($0)) != nil } ?? true
            || isHeadChunk(
                all, range.upperBound..<chunkEnd(all, from: range.upperBound), isInSentence: false, depth: depth + 1)
        if commaCount == 1 { return isCut || isFollowedByHead || inked.first == first }
        return lines.count > 1 || isCut || isFollowedByHead || !couldOpenParagraph(first, next)
    }

    /// A line alone between blanks is the first of a paragraph only when it is narrower by an indent than the full line
    /// that follows.
    private func couldOpenParagraph(_ line: Int, _ next: Int?) -> Bool {
        guard let next, words(line).last.map({ CharacterKind.of($0) != .closing }) ?? true else { return false }
        return (2...8).contains(width(next) - width(line)) && width(next) >= columns[next] - 2
    }

    private func isHead(_ line: Int, _ next: Int?, isInSentence: Bool, follows: Bool, hasText: Bool) -> Bool {
        guard isHeadLike(line), isUnfinished(line) else { return false }
        let isLast = next.map { !adjoins(line, $0) } ?? true
        if isIndentedOpener(line) || isSpreadText(line, next) { return false }
        if text.lines[line].isLetterSpaced { return !isInSentence || gaps[line] > 0 && isLast }
        if isInSentence { return false }
        if shape.isUnwrapped { return text.lines[line].count <= 45 }
        if let next, opensUnderHead(line, next) { return true }
        if fitsNoColumn(line) || !hasText && isShort(line) && !words(line).contains(0x2C) { return true }
        if inkWidth(line) > wideColumns[line] + 6 && !words(line).contains(0x2C)
            || isCouplet(line) && !words(line).contains(0x2C)
        {
            return true
        }
        if !hasText && leadsToStory(line) { return true }
        if follows && isShort(line) && !words(line).contains(0x2C) { return true }
        if isVeryShort(line), let next, width(next) >= columns[line] - 6, isVeryShort(line) { return true }
        if isVeryShort(line) { return isParted(from: line, next) || startsParagraph(next) }
        return isShort(line) && opensNarrow(next) && (!isLast || shape.isDoubleSpaced)
    }

    /// An unfinished line right above the first line of a paragraph is no running text, however wide it is.
    private func opensUnderHead(_ line: Int, _ next: Int) -> Bool {
        guard opensParagraph(next) == true, next - line <= 2, text.lines[line].count <= 40 else { return false }
        guard !words(line).contains(0x2C) else { return false }
        if shape.isIndented { return text.lines[line].indent < 2 || isShort(line) }
        return isOpenerWidth(next) || (3...6).contains(nearWidth(next, step: 1) - width(next))
    }

    /// Too short for the column above and too wide for the one below.
    private func fitsNoColumn(_ line: Int) -> Bool {
        guard !words(line).contains(0x2C), text.lines[line].count <= 40 else { return false }
        let (above, below) = (nearWidth(line, step: -1), nearWidth(line, step: 1))
        return below > 0 && width(line) > below + 6 && (width(line) < above - 6 || above == 0)
    }

    /// The width of the widest of the four lines of text next to a line; 0 when there are none.
    private func nearWidth(_ line: Int, step: Int) -> ColumnCount {
        var widest = 0
        var count = 0
        var place = line + step
        while rulings.indices.contains(place), count < 4, abs(place - line) < 10 {
            if let ruling = rulings[place] {
                if ruling.role != .blank { break }
            } else {
                widest = max(widest, width(place))
                count += 1
            }
            place += step
        }
        return widest
    }

    /// A line that was spread to the width of its column, with text of the same paragraph right below.
    private func isSpreadText(_ line: Int, _ next: Int?) -> Bool {
        let measured = text.lines[line]
        guard measured.isLetterSpaced, let next, adjoins(line, next), opensParagraph(next) != true else { return false }
        let spread = measured.width + measured.gapCount + (shape.isIndented ? measured.indent : 0)
        return (-2...5).contains(columns[line] - spread) && !text.lines[next].isLetterSpaced
            || words(line).contains(0x2C)
    }

    /// True when a line is the torn-off first line of a paragraph that goes on behind scraps: it has the width of a first
    /// line, and what follows the scraps opens no paragraph.
    private func goesOnBeyondScraps(_ line: Int, _ next: Int?) -> Bool {
        guard let next, let below = nextInked(line), below < next, isScrapBetween(line, next) else { return false }
        let full = columns[line] - width(line) - (shape.isIndented ? text.lines[line].indent : 0)
        guard full <= 6, opensParagraph(next) == false else { return false }
        return width(next) >= columns[next] - 2 || isSentence(next)
    }

    private func isScrapBetween(_ line: Int, _ next: Int) -> Bool {
        ((line + 1)..<next).allSatisfy { place in
            switch rulings[place]?.role {
            case .byline, .dateline, .jumpMarker, .documentNumber, .webHeader: false
            default: true
            }
        }
    }

    /// Unfinished lines without a comma up to a dateline or byline.
    private func leadsToStory(_ line: Int) -> Bool {
        var place = line
        for _ in 0..<5 {
            guard isUnfinished(place), !words(place).contains(0x2C) else { return false }
            guard let next = nextInked(place) else { return false }
            if let ruling = rulings[next] { return ruling.role == .byline || ruling.role == .dateline }
            if Datelines.opening(words(next)) != nil { return true }
            place = next
        }
        return false
    }

    private func isVeryShort(_ line: Int) -> Bool {
        width(line) < columns[line] - 8 && width(line) * 100 < columns[line] * 78
    }

    /// Two phrases parted by a space, as headlines have them and running text has not.
    private func isCouplet(_ line: Int) -> Bool {
        guard (1...2).contains(text.lines[line].gapCount) else { return false }
        let lengths = TitleText(text, lines: [line]).phraseLengths
        return lengths.count > 1 && lengths.allSatisfy { $0 >= 4 } && text.lines[line].digitCount <= 4
            && partsHan(line)
    }

    /// The space stands between Han characters, not beside a bracket or number that is set with air around it.
    private func partsHan(_ line: Int) -> Bool {
        let range = text.lines[line].characters
        for place in range.dropFirst() where text.hasSpace(before: place) {
            let sides = [text.characters[place - 1], text.characters[place]]
            guard sides.allSatisfy({ CharacterKind.of($0) == .han || $0 == 0x201C || $0 == 0x201D }) else {
                return false
            }
        }
        return true
    }

    /// No sentence ends at its end or inside.
    private func isUnfinished(_ line: Int) -> Bool {
        let words = words(line)
        return !words.contains(0x3002) && (ending(line) != .sentence || words.last == 0x21 || words.last == 0x3F)
    }

    /// Could be the last line of something that heads: long enough, and no phrase is left open at its end.
    private func isHeadLike(_ line: Int) -> Bool {
        let words = words(line)
        guard words.count >= 2, text.lines[line].hanCount + text.lines[line].latinCount >= 2 else { return false }
        guard Datelines.opening(words) == nil else { return false }
        switch Ending.of(words) {
        case .comma, .semicolon: return false
        // ！ and ？ end headlines as well as sentences.
        case .sentence: return (words.last == 0x21 || words.last == 0x3F) && words.number(of: .comma) <= 1
        case .colon: return words.count <= 14 && Outlines.level(words) != nil
        case .open: return words.last.map { !PageDraft.functionWords.contains($0) } ?? false
        }
    }

    /// Characters that leave a phrase open: 的 and the like.
    private static let functionWords = Set("的和与及或在对将为以把被从向是于而并使让其".unicodeScalars.map(\.value))

    /// A full line that is indented as paragraphs are.
    private func isIndentedOpener(_ line: Int) -> Bool {
        let measured = text.lines[line]
        guard shape.isIndented, (2...4).contains(measured.indent), !measured.isLetterSpaced else { return false }
        return abs(columns[line] - measured.width - measured.indent) <= 4
    }

    /// A headline may stand where a column was torn apart in mid-sentence; it must then look unlike the column.
    private func breaksSentence(_ lines: ArraySlice<Int>, _ next: Int?) -> Bool {
        guard let first = lines.first, let last = lines.last,
            gaps[first] > 0 || first == 0 || rulings[first - 1]?.role != .blank
        else { return false }
        if lines.contains(where: { inkWidth($0) > wideColumns[$0] + 6 }) { return true }
        return nextInked(last).flatMap { rulings[$0]?.role } == .byline
    }

    /// The next line that is not blank.
    func nextInked(_ line: Int) -> Int? {
        var next = line + 1
        while next < text.lines.count && text.lines[next].isBlank { next += 1 }
        return next < text.lines.count ? next : nil
    }

    private func isFollowedByRuled(_ line: Int) -> Bool {
        var next = line + 1
        while next < rulings.count {
            guard let ruling = rulings[next] else { return false }
            if ruling.role != .blank { return true }
            next += 1
        }
        return true
    }

    /// True when a blank that means something, or another kind of line, follows.
    private func isParted(from line: Int, _ next: Int?) -> Bool {
        guard let next else { return true }
        guard !adjoins(line, next) else { return false }
        if Datelines.opening(words(next)) != nil { return true }
        // Extraction puts blanks before lines that open with a bracket, wherever they stand.
        let isBracket = words(next).first.map { CharacterKind.of($0) == .opening } ?? false
        return !(isBracket && !isOpenerWidth(next) && next - line == 2 && !isShort(line))
    }

    private func opensNarrow(_ next: Int?) -> Bool { next.map { isOpenerWidth($0) } ?? true }

    /// True when the line can open a paragraph: narrow by an indent, or short and a sentence, or a numbered heading.
    private func startsParagraph(_ next: Int?) -> Bool {
        guard let next else { return true }
        if Datelines.opening(words(next)) != nil { return true }
        return isOpenerWidth(next) || isShort(next) || gaps[next] > 0
            || shape.isIndented && text.lines[next].indent >= 2
    }
}
