// Tells lines that head something from lines of running text, and reads the numbers of outlines.

import Corpus

/// Lines that stand together and are no running text: a headline, a part of one, or a heading.
struct HeadGroup: Sendable {
    /// The lines, ascending, out of `LineLabelling.lines`.
    var lines: ArraySlice<Int>
}

/// Numbers of outlines: 一、 （一） 1. （1）
enum Outlines {
    /// The level a numbered heading has, 1 for 一、; nil when the words do not open with such a number.
    @inline(__always) static func level(_ words: Words) -> Int? {
        guard let first = words.first, mayOpen(first) else { return nil }
        return level(words, first)
    }

    private static let unnumberedParts: Phrases = ["结束语", "结语", "尾声", "引言", "前言", "序言", "引子", "楔子"]

    /// True for a heading that parts of a long text have in place of a number: 前言, 结束语.
    static func isUnnumberedPart(_ words: Words) -> Bool {
        (2...3).contains(words.count) && words.isAny(of: unnumberedParts)
    }

    private static let writings: FewCharacters = "文论小报稿散通社诗日作新习课的是，。、"

    /// 第一篇文章: what is counted is no part of an outline.
    private static func isWritten(_ scalar: UInt32) -> Bool { writings.contains(scalar) }

    /// The value of the number that words of an outline open with: 3 for 三、 and 第三章; nil for those without.
    static func number(_ words: Words) -> Int? {
        guard level(words) != nil else { return nil }
        let digits = words.drop { !Numerals.isNumeral($0) }.prefix { Numerals.isNumeral($0) }
        return Numerals.value(digits)
    }

    /// True for words that open with the number of an article of a law: 第十三条.
    static func numbersArticle(_ words: Words) -> Bool {
        guard words.first == 0x7B2C, let end = words.prefix(8).firstIndex(of: 0x6761), end > words.startIndex + 1 else {
            return false
        }
        return words[(words.startIndex + 1)..<end].allSatisfy { Numerals.isNumeral($0) }
    }

    /// False for Han that are neither 第 nor a numeral: nearly all lines open with one.
    @inline(__always) private static func mayOpen(_ scalar: UInt32) -> Bool {
        !(0x4E00...0x9FFF).contains(scalar) || scalar == 0x7B2C || Numerals.isNumeral(scalar)
    }

    private static func level(_ words: Words, _ first: UInt32) -> Int? {
        if CharacterKind.of(first) == .opening {
            // “五一”, “十四五” and 《三八》 are names.
            guard [0x28, 0x5B, 0x3010, 0x3014].contains(first) else { return nil }
            guard let close = words.prefix(6).firstIndex(where: { CharacterKind.of($0) == .closing }) else {
                return nil
            }
            let inner = words[(words.startIndex + 1)..<close]
            guard !inner.isEmpty, inner.allSatisfy({ Numerals.isNumeral($0) }) else { return nil }
            return (0x30...0x39).contains(inner[inner.startIndex]) ? 4 : 2
        }
        if first == 0x7B2C,
            let end = words.prefix(7).firstIndex(where: { [0x7AE0, 0x8282, 0x6761, 0x7F16, 0x7BC7].contains($0) }),
            end > words.startIndex + 1, words[(words.startIndex + 1)..<end].allSatisfy({ Numerals.isNumeral($0) })
        {
            switch words[end] {
            case 0x7AE0, 0x7F16: return 1
            case 0x8282: return 2
            case 0x7BC7: return words[(end + 1)...].first.map { isWritten($0) } ?? false ? nil : 1
            default: return nil
            }
        }
        var end = words.startIndex
        while end < min(words.startIndex + 4, words.endIndex), Numerals.isNumeral(words[end]) { end += 1 }
        guard end > words.startIndex, end < words.endIndex else { return nil }
        let isDigits = (0x30...0x39).contains(first)
        if words[end] == 0x3001 { return isDigits ? 3 : 1 }
        guard isDigits, words[end] == 0x2E, end + 1 < words.endIndex else { return nil }
        return CharacterKind.of(words[end + 1]) == .digit ? nil : 3
    }
}

extension PageDraft {
    /// Groups of neighbouring lines that head something: those labelled so, parted where blanks stand between.
    func headGroups(_ labelling: LineLabelling) -> [HeadGroup] {
        var groups: [HeadGroup] = []
        for (index, label) in labelling.labels.enumerated() where !label.isText {
            if label == .withinHead, labelling.looks[index].link == .blanks(0),
                labelling.looks[index].outlineLevel == nil,
                let last = groups.indices.last
            {
                groups[last].lines = labelling.lines[groups[last].lines.startIndex...index]
            } else {
                groups.append(HeadGroup(lines: labelling.lines[index...index]))
            }
        }
        return groups
    }

    /// True when nothing stands between two lines, not even a blank.
    func adjoins(_ line: Int, _ next: Int) -> Bool {
        if shape.isDoubleSpaced { return gaps[next] == 0 && next - line <= 2 }
        return next == line + 1
    }

    /// Two phrases parted by a space, as headlines have them and running text has not.
    func isCouplet(_ line: Int) -> Bool {
        let measured = text.lines[line]
        guard (1...2).contains(measured.gapCount), measured.digitCount <= 4, !measured.isLetterSpaced else {
            return false
        }
        let lengths = TitleText.phraseLengths(text, line)
        return lengths.count > 1 && lengths.allSatisfy { $0 >= 4 } && partsHan(line)
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

    /// The next line that is not blank.
    func nextInked(_ line: Int) -> Int? {
        var next = line + 1
        while next < text.lines.count && text.lines[next].isBlank { next += 1 }
        return next < text.lines.count ? next : nil
    }
}
