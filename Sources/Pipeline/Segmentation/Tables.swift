// Tables whose columns became spaces: rows of numbers, their heads and their captions.

import Corpus

/// Titles of tables and figures.
enum Tables {
    /// What they open with, as far as a quick look goes.
    static let titles: Phrases = ["表1", "表2", "表3", "表4", "表5", "表6", "表7", "表8", "表9", "附表", "图表"]

    /// 表1 主要产品产量, 图表：某某 制: a number or colon, then words that are no sentence.
    static func isTitle(_ view: LineView) -> Bool {
        guard !view.isSentence, view.line.clauseCount == 0, view.words.startsWithAny(titles) else { return false }
        let rest = view.words.dropFirst().drop { [0x8868].contains($0) }.drop { Numerals.isNumeral($0) || $0 == 0x2D }
        if view.words.starts("图表") { return rest.first == 0x3A || view.line.gapCount > 0 }
        return view.line.gapCount > 0 || rest.first == 0x3A || rest.isEmpty
    }
}

extension PageDraft {
    /// Runs of rows: two with two numbers each at their ends, three with one, or two of as many columns that hold numbers.
    mutating func findTables() {
        var index = 0
        while index < inked.count {
            let start = index
            var (numberCount, evenCount) = (0, 0)
            while index < inked.count, let row = tableRow(inked[index]) {
                numberCount += row.numberCount
                if row.columnCount >= 4, row.holdsDigits, isEven(inked[index], start..<index) { evenCount += 1 }
                index += 1
            }
            let rowCount = index - start
            let isNumeric = numberCount >= 4 || rowCount >= 3 && numberCount >= rowCount
            if rowCount >= 2, isNumeric || evenCount >= 2 {
                for place in tableStart(start)..<index { rule(inked[place], .infographic, .tableRows, 0.8) }
            }
            index = max(index, start + 1)
        }
    }

    /// As many columns as the row above it in a run, or the first row.
    private func isEven(_ line: Int, _ above: Range<Int>) -> Bool {
        above.last.map { text.lines[inked[$0]].gapCount == text.lines[line].gapCount } ?? true
    }

    private typealias TableRow = (columnCount: Int, numberCount: Int, holdsDigits: Bool)

    /// The columns of a row, and how many numbers end it; nil for a line that is no row.
    private func tableRow(_ line: Int) -> TableRow? {
        let measured = text.lines[line]
        guard rulings[line] == nil, measured.gapCount > 0, measured.clauseCount == 0,
            !measured.signs.contains(.stop), !measured.isLetterSpaced
        else { return nil }
        let numberCount = measured.digitCount > 0 ? numbersAtEnd(measured.characters) : 0
        guard numberCount > 0 || measured.gapCount >= 3 else { return nil }
        return (measured.gapCount + 1, numberCount, measured.digitCount > 0)
    }

    private func numbersAtEnd(_ places: Range<Int>) -> Int {
        var (count, end) = (0, places.upperBound)
        for place in places.dropFirst().reversed() where text.hasSpace(before: place) {
            guard isNumber(place..<end) else { break }
            (count, end) = (count + 1, place)
        }
        return count
    }

    /// Digits with the marks of numbers between them: 312.45, -0.3, 1,024, 45%.
    private func isNumber(_ places: Range<Int>) -> Bool {
        places.contains { text.kinds[$0] == .digit }
            && places.allSatisfy { text.kinds[$0] == .digit || PageDraft.numberMarks.contains(text.characters[$0]) }
    }

    private static let numberMarks: FewCharacters = ".%-+,—"

    /// Takes in the head of the columns and the table's caption above its first row.
    private func tableStart(_ row: Int) -> Int {
        var start = row
        let usual = start + 1 < inked.count ? gaps[inked[start + 1]] : 0
        if start > 0, gaps[inked[start]] <= usual, isTableLine(inked[start - 1]),
            text.lines[inked[start - 1]].gapCount > 0
        {
            start -= 1
        }
        while start > 0, isTableLine(inked[start - 1]), opensTable(words(inked[start - 1])) { start -= 1 }
        return start
    }

    private func isTableLine(_ line: Int) -> Bool {
        rulings[line] == nil && !isSentence(line) && text.lines[line].clauseCount == 0
    }

    private static let tableWords: Phrases = ["续表", "单位:", "计量单位"]
    private static let numberedTables: Phrases = ["表", "附表", "专栏"]

    /// 表1 …, 专栏2 …, 续表, 单位：…
    private func opensTable(_ words: Words) -> Bool {
        if words.startsWithAny(PageDraft.tableWords) { return true }
        for name in PageDraft.numberedTables where words.starts(name) {
            return words.dropFirst(name.count).first.map { Numerals.isNumeral($0) } ?? false
        }
        return false
    }
}
