// Names of columns of a paper over a headline, told by their words and by what the story uses of them.

extension HeadlineDeck {
    /// True for a few words over a headline that are likelier the name of a column of the paper (矿区杂谈, ■链接) than a part
    /// of it (糧站過秤): a blank parts them from it, or the story does not use them.
    static func isColumnName(_ draft: PageDraft, _ phrases: [[[Int]]], _ story: [Int]) -> Bool {
        let line = phrases[0][0][0]
        let words = draft.text.words(line)
        if holdsColon(draft.text, phrases[0]) { return false }
        return words.count < 4 || draft.gaps[phrases[1][0][0]] > 0 || Rubrics.isName(words) || Rubrics.isKind(words)
            || CharacterKind.of(words[words.startIndex]) == .symbol || !isUsed(draft.text, line, in: story)
    }

    /// A few words that the story does not use stand over a headline that it does: 灯花 over 生煎馒头.
    mutating func takeColumnName(_ text: PageText, _ rows: [[Int]], _ story: [Int]) -> [[Int]] {
        guard rows.count >= 2, rows.allSatisfy({ $0.count == 1 }), kicker.isEmpty else { return rows }
        if HeadlineDeck.isSeries(text, rows[0][0]), !HeadlineDeck.opensBelow(text, rows[1][0]),
            text.lines[rows[1][0]].count >= text.lines[rows[0][0]].count + 2
        {
            kicker = [rows[0]]
            return Array(rows.dropFirst())
        }
        guard rows.count == 2 else { return rows }
        let (name, title) = (rows[0][0], rows[1][0])
        let (short, long) = (text.lines[name], text.lines[title])
        // 寰 声 over 拆掉别人的桥，到不了自己的岸: set wide, and the headline is not.
        let isSetApart = short.isLetterSpaced && !long.isLetterSpaced && short.hanCount <= 3
        guard (2...8).contains(short.hanCount), long.count <= (isSetApart ? 24 : short.count + 8),
            isSetApart || !short.isLetterSpaced,
            !HeadlineDeck.opensBelow(text, title), !HeadlineDeck.isRemark(text, [rows[1]]),
            !RunOnRows.goesOn(text, from: name, to: title),
            !HeadlineDeck.asks(text, [rows[0]]),
            HeadlineDeck.useCount(text, name, in: story) == 0, HeadlineDeck.useCount(text, title, in: story) > 0
        else { return rows }
        kicker = [rows[0]]
        return [rows[1]]
    }

    private static let seriesOpeners: Phrases = ["聚焦", "关注", "直击"]
    private static let seriesEndings: Phrases = ["进行时", "一线见闻", "在行动", "基层行", "走基层", "系列报道", "系列评论"]

    /// 聚焦秋粮收购, 春耕备耕进行时: what several stories are about, over the headline of one.
    private static func isSeries(_ text: PageText, _ line: Int) -> Bool {
        let words = text.words(line)
        guard (4...8).contains(words.count), text.lines[line].hanCount == words.count, text.lines[line].gapCount == 0
        else { return false }
        return words.startsWithAny(seriesOpeners) || words.endsWithAny(seriesEndings)
    }

    /// 张家集：村口的“账本墙” over 精准扶贫一线见闻 and a subtitle: the name of a series between the rows of a headline.
    mutating func takeRubricInside(_ text: PageText, _ rows: [[Int]]) -> [[Int]] {
        guard rows.count >= 3 || rows.count == 2 && Rubrics.isKind(text.words(rows[1][0])) else { return rows }
        guard
            let place = rows.indices.dropFirst().first(where: {
                rows[$0].count == 1 && Rubrics.isName(text.words(rows[$0][0]))
            })
        else { return rows }
        var rest = rows
        kicker.append(rest.remove(at: place))
        return rest
    }

    /// True when half of a line's pairs of characters stand in the story.
    private static func isUsed(_ text: PageText, _ line: Int, in story: [Int]) -> Bool {
        useCount(text, line, in: story) * 2 >= text.lines[line].count - 1
    }

    /// How many of a line's pairs of characters stand in the story.
    private static func useCount(_ text: PageText, _ line: Int, in story: [Int]) -> Int {
        text.lines[line].characters.dropFirst().count { place in
            story.contains { text.pairs[text.lines[$0].characters.dropFirst()].contains(text.pairs[place]) }
        }
    }

    /// True for what ends with a question mark or an exclamation mark, as no kicker of a few words does.
    static func asks(_ text: PageText, _ phrase: [[Int]]) -> Bool {
        phrase.last?.last.map { text.words($0).endsWithAny(callMarks) } ?? false
    }

    private static let callMarks: Phrases = ["？", "！", "？”", "！”"]
}
