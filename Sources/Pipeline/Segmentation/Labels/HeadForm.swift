// The form of a heading, so that headings of one story can be known by being alike.

/// One trait of form that headings of a story share.
enum HeadForm: Hashable {
    /// Lengths of phrases parted by spaces: 8 + 8.
    case phrases([Int])
    /// A short word before a colon, by its length: 图：…, 路：…
    case label(length: Int)
    /// A short word before a colon, of any length.
    case labelled
    /// A short word before a colon that ends in these two characters: 一年答卷：, 通道答卷：
    case labelEnding([UInt32])
    /// Brackets around digits behind a word: 起步（2001—2006）
    case bracketed(wordLength: Int, innerLength: Int)

    /// Quotation marks at the same places of as many characters, and the same end: 数据“跑”起来, 窗口“变”起来
    case quoted(length: Int, marks: [Int], ending: [UInt32])

    /// A day and what happened on it: 3月1日　拔管.
    case dated
    /// A word and its number: 镜头一, 故事之二, 案例3.
    case serial([UInt32])
    /// 从实验室到坡地.
    case span
    /// A number and a word: 一问民生, 二问产业.
    case ordinal(UInt32)

    /// Equal phrases on both sides of a space hardly happen twice by chance; 4 + 4 does, short headlines are built so.
    var isStrong: Bool {
        switch self {
        case .phrases(let lengths): lengths != [4, 4]
        case .quoted, .dated, .serial, .ordinal, .span: true
        default: false
        }
    }

    /// How many groups of a page must share it to be called alike.
    var minimumCount: Int {
        if case .labelled = self { return 3 }
        return 2
    }

    /// The traits of a group.
    static func all(_ draft: PageDraft, _ group: HeadGroup) -> [HeadForm] {
        var forms: [HeadForm] = []
        for line in group.lines where forms.isEmpty {
            guard draft.text.lines[line].gapCount > 0 else { continue }
            let lengths = TitleText.phraseLengths(draft.text, line)
            if lengths.count > 1 && lengths.allSatisfy({ $0 >= 4 }) { forms.append(.phrases(lengths)) }
        }
        guard let first = group.lines.first else { return forms }
        let words = draft.words(first)
        if let colon = words.firstIndex(of: 0x3A), (1...4).contains(colon - words.startIndex),
            colon + 1 < words.endIndex
        {
            forms += [.label(length: colon - words.startIndex), .labelled]
            if colon - words.startIndex >= 3 { forms.append(.labelEnding(Array(words[(colon - 2)..<colon]))) }
        }
        if let open = words.firstIndex(of: 0x28), words.last == 0x29, open - words.startIndex <= 6,
            words[open...].contains(where: { CharacterKind.of($0) == .digit })
        {
            forms.append(.bracketed(wordLength: open - words.startIndex, innerLength: words.endIndex - open))
        }
        let marks = words.indices.filter { quotes.contains(words[$0]) }.map { $0 - words.startIndex }
        if marks.count == 2, words.count <= 14, group.lines.count == 1 {
            forms.append(.quoted(length: words.count, marks: marks, ending: Array(words.suffix(2))))
        }
        if group.lines.count == 1, words.count <= 16 { forms += series(words, draft.text.lines[first]) }
        return forms
    }

    private static let serials: Phrases = [
        "镜头", "故事", "案例", "场景", "片段", "现场", "细节", "瞬间", "画面", "关键词", "特写", "见闻", "人物", "之", "答卷", "焦点", "看点", "亮点",
        "变化",
    ]
    private static let ordinals: FewCharacters = "问变看评议说探访忧盼招难"
    private static let between: UInt32 = 0x4E4B  // 之

    /// Forms that count: days, words with their numbers, numbers with their words.
    private static func series(_ words: Words, _ line: PageLine) -> [HeadForm] {
        var forms: [HeadForm] = []
        if opensWithDay(words), line.gapCount > 0 || isDay(words) { forms.append(.dated) }
        for length in [2, 3] where words.count > length {
            let (word, rest) = (words.prefix(length), words.dropFirst(length).drop { $0 == between })
            if word.isAny(of: serials), let number = rest.first, Numerals.isNumeral(number) {
                forms.append(.serial(Array(word)))
            }
        }
        if words.count >= 4, let first = words.first, Numerals.isNumeral(first), CharacterKind.of(first) == .han,
            ordinals.contains(words[words.startIndex + 1])
        {
            forms.append(.ordinal(words[words.startIndex + 1]))
        }
        if words.first == 0x4ECE, words.count <= 12, words.dropFirst(2).dropLast().contains(0x5230) {
            forms.append(.span)
        }
        return forms
    }

    /// 3月1日, 三月一日.
    private static func opensWithDay(_ words: Words) -> Bool {
        PrintedDates.all(in: words).first.map { $0.day != nil && $0.range.lowerBound == words.startIndex } ?? false
    }

    /// 一九六五年十月一日 over a part of a diary.
    private static func isDay(_ words: Words) -> Bool {
        PrintedDates.all(in: words).first.map { $0.day != nil && $0.range.count == words.count } ?? false
    }

    private static let quotes: FewCharacters = "“”‘’「」\""
}
