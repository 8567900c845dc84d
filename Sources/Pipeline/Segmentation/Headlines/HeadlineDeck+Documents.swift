// The title of a document among the rows above its text.

extension HeadlineDeck {
    private static let documentKinds: Phrases = [
        "通知", "决定", "意见", "办法", "方案", "公告", "报告", "函", "批复", "规定", "通告", "细则", "条例", "纲要", "规划", "措施",
        "答复", "复函", "纪要", "请示", "说明", "规则", "要点", "公报", "通报", "总结", "计划", "汇报", "预案", "章程",
    ]

    private static let about: Phrase = "关于"

    /// The rows of a document's title: from the line with 关于 to the line that names its kind, however it was broken.
    static func documentTitle(_ text: PageText, _ rows: [[Int]]) -> ClosedRange<Int>? {
        guard
            let end = rows.indices.last(where: { row in
                guard let last = rows[row].last else { return false }
                return text.words(last).endsWithAny(documentKinds)
            })
        else { return nil }
        let isAbout = { (row: [Int]) in row.contains { text.words($0).holds(about) } }
        // Without 关于 only an office right above tells a document's title from a headline.
        guard let start = rows[...end].firstIndex(where: isAbout) ?? (end > 0 && names(text, rows[end - 1]) ? end : nil)
        else { return nil }
        // Offices on lines of their own above are the first part of the title, unless they are the red head of the paper.
        let first = rows[..<start].lastIndex { !names(text, $0) }.map { $0 + 1 } ?? 0
        if !isAbout(rows[start]), repeatsPlace(text, rows[start], of: rows[first]) { return start...end }
        return first...end
    }

    /// 某某县人民政府办公室 over 某某县2018年工作总结: whose paper it is, and a title that says so itself.
    private static func repeatsPlace(_ text: PageText, _ title: [Int], of office: [Int]) -> Bool {
        guard title != office, let first = title.first, let above = office.first else { return false }
        return text.words(first).prefix(3).elementsEqual(text.words(above).prefix(3))
    }

    private static let versions: Phrases = ["稿)", "试行)", "暂行)", "草案)", "修订)", "修订版)"]

    /// （2021—2025年）, （试行）: part of the title of a plan or rule, in a row of its own.
    static func isVersion(_ text: PageText, _ row: [Int]) -> Bool {
        guard row.count == 1, let line = row.first, text.words(line).first == 0x28 else { return false }
        let words = text.words(line)
        if words.endsWithAny(versions) { return words.count <= 8 }
        return words.suffix(2).first == 0x5E74
            && words.dropFirst().dropLast(2).allSatisfy {
                CharacterKind.of($0) == .digit || $0 == 0x2014 || $0 == 0x2D || $0 == 0x5E74 || $0 == 0x81F3
            }
    }

    /// True for a row of offices: 商务部　国家林业局.
    private static func names(_ text: PageText, _ row: [Int]) -> Bool {
        row.last.map { text.words($0).endsWithAny(issuerEndings) && !text.lines[$0].isLetterSpaced } ?? false
    }

    /// The offices under a title that is whole are none of it: 某某实施方案 over 农业部　财政部.
    mutating func takeIssuers(_ text: PageText, _ rows: [[Int]]) -> [[Int]] {
        guard rows.count > 1, rows.dropFirst().allSatisfy({ HeadlineDeck.names(text, $0) }),
            rows[0].last.map({ HeadlineDeck.namesKind(text, $0) }) ?? false
        else { return rows }
        subtitle = rows[1...] + subtitle
        return [rows[0]]
    }

    /// 某某方案, 某某统计公报[1]: a note to the title apart.
    private static func namesKind(_ text: PageText, _ line: Int) -> Bool {
        let words = text.words(line)
        guard words.last == 0x5D, let open = words.suffix(4).lastIndex(of: 0x5B) else {
            return words.endsWithAny(documentKinds)
        }
        return words[..<open].endsWithAny(documentKinds)
    }

    private static let issuerEndings: Phrases = [
        "人民政府", "办公厅", "办公室", "委员会", "国务院", "局", "厅", "部", "委", "人大常委会", "法院", "检察院",
        "代表大会", "主席团", "共和国", "调查队", "等部门", "公司",
    ]
}
