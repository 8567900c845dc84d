// Pages of the web that hold several short texts, each under a headline of its own: under labels in brackets, or numbered.

import Corpus

extension PageDraft {
    private static let names: Phrases = [
        "要闻", "简讯", "快讯", "短讯", "新闻", "早报", "晚报", "早安", "晚安", "速览", "盘点", "动态", "一周", "资讯", "播报", "早读", "夜读",
    ]

    /// Finds the headlines of the items, after which the page is no longer one text.
    mutating func findRoundup() {
        guard shape.isUnwrapped, let heads = labelledItems() ?? numberedItems() ?? columnItems() ?? issueItems()
        else { return }
        itemHeads = Set(heads)
        shape.isWebArticle = false
    }

    private static let digests: Phrases = [
        "简讯", "短讯", "快讯", "短波", "要闻", "点滴", "拾零", "集锦", "速递", "信息", "简报", "动态", "见闻", "剪影", "花絮", "一束",
        "简明新闻",
    ]

    private static let arrows: Phrase = ">>"

    /// 简讯 over two items and more with one bullet, each a paragraph: the headline of one text that holds them all.
    mutating func findDigests() {
        for index in text.rare.short where index + 1 < inked.count {
            let line = inked[index]
            guard rulings[line] == nil || rulings[line]?.role == .sectionLabel,
                (2...6).contains(text.lines[line].count),
                words(line).endsWithAny(PageDraft.digests), let bullet = words(inked[index + 1]).first,
                LineView.isBullet(bullet) || words(inked[index + 1]).starts(PageDraft.arrows),
                rulings[inked[index + 1]] == nil
            else { continue }
            let items = inked[(index + 1)...].prefix(40).filter { words($0).first == bullet && !isBulletHead($0) }
            guard items.count >= 2 else { continue }
            rulings[line] = nil
            itemHeads.insert(line)
        }
    }

    /// Under the name of a column short lines with one bullet, each over a text of its own: ●海员俱乐部开放.
    mutating func findBulletItems() {
        for index in inked.indices.dropLast() where rulings[inked[index]]?.role == .sectionLabel {
            guard let bullet = words(inked[index + 1]).first, LineView.isBullet(bullet) else { continue }
            let heads = inked[(index + 1)...].prefix(60).filter { words($0).first == bullet && isBulletHead($0) }
            guard heads.count >= 2, heads.first == inked[index + 1] else { continue }
            itemHeads.formUnion(heads)
        }
    }

    private func isBulletHead(_ line: Int) -> Bool {
        guard rulings[line] == nil, ending(line) == .open, (4...20).contains(text.lines[line].count),
            text.lines[line].clauseCount == 0, let next = nextInked(line)
        else { return false }
        // A first line of text is as wide as its column.
        return rulings[next] == nil && text.lines[next].count > text.lines[line].count
            && width(line) + 4 < width(next)
            && words(next).first != words(line).first
    }

    /// 【本市】 and 【全国】 alone on their lines, and under each of them short lines with a text below.
    private mutating func labelledItems() -> [Int]? {
        let labels = inked.indices.filter { isBracketLabel(inked[$0]) }
        guard labels.count >= 2, let first = labels.first else { return nil }
        let heads = inked.indices.filter { $0 > first && isItemHead($0) }.map { inked[$0] }
        guard heads.count >= 3 else { return nil }
        for index in labels { rule(inked[index], .sectionLabel, .roundup, 0.85) }
        for line in inked[..<first] where rulings[line] == nil && !isSentence(line) && holdsName(line) {
            rule(line, .sectionLabel, .roundup, 0.7)
        }
        return heads
    }

    private func isBracketLabel(_ line: Int) -> Bool {
        let words = words(line)
        return (4...8).contains(words.count) && words.first == 0x3010 && words.last == 0x3011
            && (rulings[line] == nil || rulings[line]?.role == .sectionLabel || rulings[line]?.rule == .webMenu)
    }

    /// A database of a paper prints the column before each text; the headline is what stands right under it.
    private func columnItems() -> [Int]? {
        let columns = inked.indices.filter { rulings[inked[$0]]?.rule == .columnName }
        let heads = columns.compactMap { column -> Int? in
            guard column + 1 < inked.count, rulings[inked[column + 1]] == nil, !isSentence(inked[column + 1]),
                text.lines[inked[column + 1]].count <= 30
            else { return nil }
            return inked[column + 1]
        }
        return heads.count >= 2 ? heads : nil
    }

    /// A headline over 《某某晚报》（2026年03月18日　第A03版）, twice and more: the texts of a page of an issue, one after the other.
    private func issueItems() -> [Int]? {
        let heads = inked.indices.filter { namesIssue(inked[$0]) }.compactMap { index -> Int? in
            let rows = inked[..<index].suffix(3).reversed().prefix {
                rulings[$0] == nil && !isSentence($0) && text.lines[$0].count <= 40
            }
            return rows.last
        }
        return heads.count >= 2 ? heads : nil
    }

    /// 《某某晚报》（2026年03月18日　第A03版）: where a text was printed.
    func namesIssue(_ line: Int) -> Bool {
        rulings[line]?.rule == .folioDate && words(line).first == 0x300A && words(line).last == 0x29
    }

    /// 1、 2、 3、 and on, each with its text below, on a page that says it gathers news.
    private mutating func numberedItems() -> [Int]? {
        let heads = inked.indices.filter { itemNumber($0) != nil }
        let numbers = heads.compactMap { itemNumber($0) }
        guard numbers.count >= 3, numbers.first == 1, let first = heads.first,
            zip(numbers, numbers.dropFirst()).allSatisfy({ $1 == $0 + 1 }),
            inked[..<first].contains(where: { !isSentence($0) && holdsName($0) })
        else { return nil }
        for line in inked[..<first] where rulings[line] == nil && !isSentence(line) && holdsName(line) {
            rule(line, .sectionLabel, .roundup, 0.7)
        }
        return heads.map { inked[$0] }
    }

    private func itemNumber(_ index: Int) -> Int? {
        let words = words(inked[index])
        guard isItemHead(index), Outlines.level(words) == 3 else { return nil }
        return Numerals.value(words.prefix { Numerals.isNumeral($0) })
    }

    private func holdsName(_ line: Int) -> Bool {
        text.lines[line].count <= 40 && words(line).holdsAny(PageDraft.names)
    }

    /// A short line without a mark at its end, over a text or over its author and a text, and under the end of another.
    private func isItemHead(_ index: Int) -> Bool {
        let line = inked[index]
        guard index > 0, index + 1 < inked.count, rulings[line] == nil, ending(line) == .open,
            (2...30).contains(text.lines[line].count), text.lines[line].clauseCount <= 1
        else { return false }
        let above = inked[index - 1]
        guard rulings[above] != nil || isSentence(above) || gaps[line] > 0 || isBracketLabel(above) else {
            return false
        }
        let isSigned = index + 2 < inked.count && text.lines[inked[index + 1]].count <= 4 && isText(inked[index + 2])
        return isText(inked[index + 1]) || isSigned
    }

    private func isText(_ line: Int) -> Bool {
        rulings[line] == nil && text.lines[line].count >= 16 && (isSentence(line) || width(line) > 60)
    }
}
