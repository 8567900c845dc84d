// Rows of a headline that say who spoke, who presided and who was there; the headline is what was said or what happened.

extension HeadlineDeck {
    private static let speeches: Phrases = ["上的讲话", "上的報告", "上的报告", "上的致辞", "上的演讲", "上的发言", "上的講話"]

    /// ——在全省工作会议上的讲话.
    static func isSpeech(_ text: PageText, _ row: [Int]) -> Bool {
        guard let first = row.first, let last = row.last else { return false }
        return opensWithDash(text, first) && text.words(last).withoutRemark.endsWithAny(speeches)
    }

    private static let speech: Phrases = [
        "强调", "指出", "要求", "表示", "并讲话", "并致辞", "发表讲话", "作出重要指示", "作出批示", "宣布", "提出", "透露",
    ]

    /// Rows up to one that ends with a verb of speech say who spoke and where; the headline is what was said.
    mutating func takeSpeaker(_ text: PageText, _ rows: [[Int]]) -> [[Int]] {
        let last = rows.dropLast().lastIndex { row in
            row.last.map { text.words($0).endsWithAny(HeadlineDeck.speech) } ?? false
        }
        guard let last, !HeadlineDeck.isOneSentence(text, rows) else { return rows }
        kicker = Array(rows[...last])
        return Array(rows[(last + 1)...])
    }

    /// 第三世界国家代表要求 over 改变不合理的贸易条件: two short rows of one length are set in one size.
    private static func isOneSentence(_ text: PageText, _ rows: [[Int]]) -> Bool {
        guard rows.count == 2, rows.allSatisfy({ $0.count == 1 }) else { return false }
        let (upper, lower) = (text.lines[rows[0][0]], text.lines[rows[1][0]])
        return text.words(rows[0][0]).endsWithAny(claims) && upper.count <= 12 && abs(upper.count - lower.count) <= 3
            && upper.gapCount == 0 && lower.gapCount == 0
            && lower.commaCount == 0
    }

    private static let ends: Phrases = [
        "会谈", "会见", "通电话", "会晤", "谈话", "互致贺电", "来访", "访问", "抵京", "一行", "唁电", "贺电", "贺信",
    ]

    /// 某某举行会谈, 某某通电话
    static func endsAsMeeting(_ words: Words) -> Bool { words.endsWithAny(ends) }

    private static let claims: Phrases = ["要求", "表示"]

    private static let calls: Phrases = ["召开", "举行"]
    private static let meetings: Phrases = ["会议", "全会", "大会", "座谈会", "推进会", "动员会", "工作会", "常委会"]

    /// 省委常委会召开扩大会议 over two rows and more of what it decided, no blank between those.
    mutating func takeMeeting(_ draft: PageDraft, _ rows: [[Int]]) -> [[Int]] {
        let text = draft.text
        guard rows.count >= 3, kicker.isEmpty, rows[0].count == 1, text.lines[rows[0][0]].gapCount == 0,
            rows.dropFirst(2).allSatisfy({ draft.gaps[$0[0]] == 0 })
        else { return rows }
        let words = text.words(rows[0][0])
        guard words.holdsAny(HeadlineDeck.calls), words.holdsAny(HeadlineDeck.meetings) else { return rows }
        kicker = [rows[0]]
        return Array(rows.dropFirst())
    }

    private static let attendance: Phrases = [
        "出席", "主持", "主持并讲话", "出席并讲话", "出席并致辞", "出席会议", "并讲话", "列席", "主持会议", "参加", "作报告",
    ]

    /// Rows at the end that say who was there and who presided: 某某出席并致辞. The headline is what happened.
    mutating func takeAttendance(_ text: PageText, _ rows: inout [[Int]]) -> [[Int]] {
        var taken: [[Int]] = []
        while rows.count > 1, let last = rows.last?.last, HeadlineDeck.saysWhoAttended(text, last) {
            taken.insert(rows.removeLast(), at: 0)
        }
        return taken
    }

    /// 某某主持, or of several what each did: 某某作批示　某某讲话.
    private static func saysWhoAttended(_ text: PageText, _ line: Int) -> Bool {
        let words = text.words(line)
        if words.endsWithAny(attendance) { return !words.ends(workReport) }
        return text.lines[line].gapCount > 0 && words.count <= 16 && words.endsWithAny(parts)
    }

    /// What is read out; 大会听取政府工作报告 says nothing of who was there.
    private static let workReport: Phrase = "工作报告"

    private static let parts: Phrases = ["讲话", "致辞", "发言", "作批示"]
}
