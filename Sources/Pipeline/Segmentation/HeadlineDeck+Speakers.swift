// Rows of a headline that say who spoke, who presided and who was there; the headline is what was said or what happened.

extension HeadlineDeck {
    private static let speech: Phrases = [
        "强调", "指出", "要求", "表示", "并讲话", "并致辞", "发表讲话", "作出重要指示", "作出批示", "宣布", "提出", "透露",
    ]

    /// Rows up to one that ends with a verb of speech say who spoke and where; the headline is what was said.
    mutating func takeSpeaker(_ text: PageText, _ rows: [[Int]]) -> [[Int]] {
        let last = rows.dropLast().lastIndex { row in
            row.last.map { text.words($0).endsWithAny(HeadlineDeck.speech) } ?? false
        }
        guard let last else { return rows }
        kicker = Array(rows[...last])
        return Array(rows[(last + 1)...])
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
