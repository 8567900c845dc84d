// Measures the shape of a page from the lines that nothing else claimed. Columns are measured line by line, elsewhere.

import Corpus

extension PageDraft {
    /// Finds out what blank lines, line ends and indents mean on this page.
    mutating func measureShape() {
        let lines = wordyLines
        guard lines.count > 1 else { return }
        measureSpacing(isEarly: false)
        shape.isWrappedWide = isWrappedWide(lines)
        shape.isUnwrapped = !shape.isWrappedWide && isUnwrapped(lines)
        let indented = lines.count { text.lines[$0].indent >= 2 }
        shape.isIndented =
            indented >= 2 && indented * 10 >= lines.count && (indented * 10 <= lines.count * 9 || shape.isUnwrapped)
    }

    /// Finds out whether blank lines say anything; from here on they are counted accordingly.
    /// - Parameter isEarly: scraps are not known yet, so that hardly a line may break the rule.
    mutating func measureSpacing(isEarly: Bool) {
        let share = isEarly ? 19 : 16
        guard !shape.isDoubleSpaced, mayBeDoubleSpaced(share: share) else { return }
        let lines = wordyLines
        guard lines.count > 1 else { return }
        shape.isDoubleSpaced = isDoubleSpaced(lines, share: share)
        if shape.isDoubleSpaced { for line in inked { gaps[line] = max(0, gaps[line] - 1) } }
    }

    /// Lines not ruled on that hold four Han and more, ascending.
    private var wordyLines: [Int] {
        var lines: [Int] = []
        lines.reserveCapacity(inked.count)
        for line in inked where rulings[line] == nil && text.lines[line].hanCount >= 4 { lines.append(line) }
        return lines
    }

    /// A quick look: hardly a line stands right under another.
    private func mayBeDoubleSpaced(share: Int) -> Bool {
        let mostCount = (inked.count - 1) * (20 - share) / 20
        var count = 0
        for line in inked.dropFirst() where gaps[line] == 0 && rulings[line] == nil && text.lines[line].hanCount >= 4 {
            count += 1
            // The first line of text is under no other.
            if count > mostCount + 1 { return false }
        }
        return true
    }

    /// Nearly every line follows a blank one although many of them end inside a sentence.
    /// - Parameter share: how many of twenty lines have a blank above them at least.
    private func isDoubleSpaced(_ lines: [Int], share: Int) -> Bool {
        var (openEnds, parted, alike, all) = (0, 0, 0, 0)
        for (line, next) in zip(lines, lines.dropFirst()) {
            let isParted = gaps[next] > 0 ? 1 : 0
            all += isParted
            guard !isSentence(line) else { continue }
            openEnds += 1
            parted += isParted
            alike += abs(width(line) - width(next)) <= 6 ? 1 : 0
        }
        return openEnds >= 3 && parted * 20 >= openEnds * share && all * 20 >= (lines.count - 1) * share
            && alike * 2 >= openEnds
    }

    /// Most of the text stands in lines that end a sentence, or in lines no column is wide enough for; under time and source
    /// of a web page less of it will do, when its lines are not all as long as each other.
    private func isUnwrapped(_ lines: [Int]) -> Bool {
        if hasDatedHeader {
            let whole = lines.filter { isSentence($0) || width($0) > 60 }.reduce(0) { $0 + width($1) }
            let widest = lines.map { width($0) }.max() ?? 0
            let evenCount = lines.filter { width($0) + 4 >= widest }.count
            if whole * 10 > lines.reduce(0, { $0 + width($1) }) * 6, evenCount * 2 < lines.count { return true }
        }
        var long = 0
        var all = 0
        var sentences = 0
        for line in lines {
            let width = width(line)
            all += width
            if width > 120 { long += width }
            if isSentence(line) { sentences += width }
        }
        return long * 10 > all * 6 || (sentences * 10 > all * 8 && lines.count > 2)
    }

    /// Lines that end inside a sentence all end at one edge, which no line passes by more than a hanging mark.
    private func isWrappedWide(_ lines: [Int]) -> Bool {
        let edge = lines.reduce(0) { max($0, width($1)) }
        let torn = lines.filter { width($0) > 60 && !isSentence($0) }
        return edge <= 200 && torn.count >= 2 && torn.count { width($0) + 6 >= edge } * 10 >= torn.count * 8
    }
}
