// Titles of other texts on a page of the web: under its last menu, and inside the text.

import Corpus

extension PageDraft {
    /// Titles of other texts under the last menu or header of a web page: lines to its end that are no sentences.
    mutating func findWebLinks() {
        findLinksInside()
        let place = inked.lastIndex { line in
            guard let role = rulings[line]?.role, role == .navigation || role == .webHeader else { return false }
            return words(line).holdsAny(WebPages.linkHeads)
        }
        guard let place, inked[..<place].contains(where: { rulings[$0] == nil && isSentence($0) }) else { return }
        let links = inked[(place + 1)...].filter { rulings[$0] == nil }
        guard links.allSatisfy({ !isSentence($0) && text.lines[$0].clauseCount <= 1 }) else { return }
        for line in links { rule(line, .navigation, .webLinks, 0.8) }
    }

    /// ·某某乡召开现场会　2021-08-19: titles with their days one under another, some of them in two lines.
    mutating func findDatedLinks() {
        guard text.rare.digitLast.count >= 3 else { return }
        var index = 0
        while index < inked.count {
            var (end, count) = (index, 0)
            while let next = endOfDatedLink(end) { (end, count) = (next, count + 1) }
            if count >= 3 { for line in inked[index..<end] { rule(line, .navigation, .webLinks, 0.8) } }
            index = max(end, index + 1)
        }
    }

    /// The place behind a title with a sign before it and a day behind it, in this line or the next.
    private func endOfDatedLink(_ index: Int) -> Int? {
        guard index < inked.count, rulings[inked[index]] == nil, opensLink(inked[index]) else { return nil }
        if endsWithDay(inked[index]) { return index + 1 }
        guard index + 1 < inked.count, !opensLink(inked[index + 1]), endsWithDay(inked[index + 1]) else { return nil }
        return index + 2
    }

    private func opensLink(_ line: Int) -> Bool {
        text.lines[line].count <= 60 && !isSentence(line)
            && words(line).first.map { PageDraft.linkSigns.contains($0) } ?? false
    }

    private static let linkSigns: FewCharacters = "·•●■◆▪"

    /// 2021-08-19 or [2021/08/19] at the end of a line.
    private func endsWithDay(_ line: Int) -> Bool {
        guard text.lines[line].digitCount >= 8, text.lines[line].count <= 60 else { return false }
        let tail = words(line).reversed().drop { CharacterKind.of($0) == .closing }.prefix(10)
        return tail.count { CharacterKind.of($0) == .digit } == 8
            && tail.first.map { CharacterKind.of($0) == .digit } ?? false
            && [0x2D, 0x2F, 0x2E].contains(tail[tail.index(tail.startIndex, offsetBy: 2)])
    }

    /// 相关阅读 within the text, and ·某某题目 below it: titles with a sign before each.
    private mutating func findLinksInside() {
        for index in inked.indices where rulings[inked[index]]?.role == .navigation {
            guard namesLinks(inked[index]) else { continue }
            takeTitlesUnderBrackets(index)
            for line in inked[(index + 1)...].prefix(8) {
                guard rulings[line] == nil, LineView.opensWithBullet(text, text.lines[line].characters),
                    !isSentence(line)
                else { break }
                rule(line, .navigation, .webLinks, 0.8)
            }
        }
    }

    /// 相关阅读, 【推荐阅读】, with a colon or without.
    private func namesLinks(_ line: Int) -> Bool {
        let words = core(line)
        return (words.last == 0x3A ? words.dropLast() : words).isAny(of: WebPages.linkHeads)
    }

    /// 【推荐阅读】 within the text, and two titles and more without signs between it and the next paragraph.
    private mutating func takeTitlesUnderBrackets(_ index: Int) {
        guard words(inked[index]).first == 0x3010 else { return }
        let titles = inked[(index + 1)...].prefix(8).prefix {
            rulings[$0] == nil && !isSentence($0) && (8...40).contains(text.lines[$0].count)
                && text.lines[$0].terminalCount == 0
        }
        guard titles.count >= 2, titles.endIndex < inked.count, isSentence(inked[titles.endIndex]),
            text.lines[inked[titles.endIndex]].count >= 30
        else { return }
        for line in titles { rule(line, .navigation, .webLinks, 0.75) }
    }
}
