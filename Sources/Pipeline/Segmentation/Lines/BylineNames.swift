// The names in a byline, with what each of the people did.

import Corpus

/// The people a byline names.
struct BylineNames: Hashable, Sendable {
    var reporters: [String] = []
    var photographers: [String] = []

    mutating func add(_ other: BylineNames) {
        for name in other.reporters where !reporters.contains(name) { reporters.append(name) }
        for name in other.photographers where !photographers.contains(name) { photographers.append(name) }
    }
}

extension Bylines {
    /// True for one to four names of two or three characters and nothing else, of which one at least begins as names do.
    static func areNames(_ text: String) -> Bool {
        let names = SpreadNames.words(in: text)
        return (1...4).contains(names.count)
            && names.allSatisfy { (2...3).contains($0.count) || LeadNames.isOfDoubleSurname($0) }
            && names.contains { opensAsName($0) }
    }

    /// The people named in a byline or in the brackets of a dateline.
    /// - Parameter text: the words with their spaces, as printed.
    static func names(in text: String) -> BylineNames {
        var result = BylineNames()
        var role: Role = .writer
        var hasRole = false
        // 摄影　本报记者　某某: the work stands before the role.
        var isPhotographer = false
        var isOfPictures = false
        // The circle before an author reads as the 〇 of numbers, which no name begins with.
        let all = SpreadNames.words(in: withReportApart(withoutHouse(String(text.drop { "○〇".contains($0) }))))
        let isLabelledBehind = Bylines.labelsBehindNames(text)
        var writerCount = 0
        for (index, token) in all.enumerated() {
            let words = token[...]
            if isLabelledBehind, words.count == 1, let label = words.first, Bylines.worksBehind.contains(label) {
                if label != Bylines.written {
                    result.photographers += result.reporters[min(writerCount, result.reporters.count)...]
                    result.reporters.removeLast(max(0, result.reporters.count - writerCount))
                }
                writerCount = result.reporters.count
                hasRole = true
            } else if let found = roleWord(token.map { RuleFolding.folded($0) }[...]) {
                hasRole = true
                role = found.role
                let rest = withoutReport(words.dropFirst(found.length))
                if !rest.isEmpty { add(rest, role, &result) }
                if found.closesPrevious, rest.isEmpty, index + 2 < all.count, isRole(all[index + 1]) {
                    isPhotographer = true
                    continue
                }
                // 摄影 某某: nobody stands before it.
                if found.closesPrevious, rest.isEmpty, index == 0 { role = .photographer }
                // 图｜本报记者 某某 实习生 某某
                if found.role == .photographer, rest.isEmpty, index == 0, all.count > 2, isRole(all[1]) {
                    isOfPictures = true
                }
                if isOfPictures { role = .photographer }
                if isPhotographer, rest.isEmpty {
                    (role, isPhotographer) = (.photographer, false)
                    continue
                }
                if found.closesPrevious, let last = result.reporters.last, rest.isEmpty, !hasWriterLabel(text) {
                    result.reporters.removeLast()
                    result.photographers.append(last)
                }
            } else if index + 1 < all.count, isPost(token) {
                continue
            } else {
                add(words, role, &result)
            }
        }
        return hasRole || result.reporters.count <= 4 ? result : BylineNames()
    }

    /// 某某某報道, behind the word for reporters.
    private static func withoutReport(_ words: Words) -> Words {
        let isReport = words.count >= 4 && words.suffix(2).map { RuleFolding.folded($0) }[...].isAny(of: reportEndings)
        return isReport ? words.dropLast(2) : words
    }

    private static func isRole(_ token: [UInt32]) -> Bool {
        let words = token.map { RuleFolding.folded($0) }[...]
        return roleWord(words).map { $0.role == .writer && !$0.closesPrevious && $0.length == words.count } ?? false
    }

    /// 农艺师, 县长: what somebody is, before the name.
    private static func isPost(_ token: [UInt32]) -> Bool {
        if token.count == 2 { return token[...].isAny(of: shortPosts) }
        return token.count >= 3 && token.last.map { posts.contains($0) } ?? false
            && !surnames.contains(RuleFolding.folded(token[0]))
    }

    private static let shortPosts: Phrases = [
        "省长", "市长", "州长", "县长", "区长", "镇长", "乡长", "主任", "主席", "院长", "书记", "部长", "局长",
    ]

    private static let posts: FewCharacters = "师员长授任席理"

    enum Role { case writer, photographer }

    private static func hasWriterLabel(_ text: String) -> Bool { text.contains("摄影报道") || text.contains("文/图") }

    private static let written: UInt32 = 0x6587  // 文
    private static let worksBehind: FewCharacters = "文图摄"

    /// 温若谷/文 辛 夷/图: what each did stands behind the name.
    private static func labelsBehindNames(_ text: String) -> Bool {
        guard text.unicodeScalars.contains(where: { $0 == "/" || $0 == "／" }) else { return labelsApart(text) }
        let folded = text.replacing("／", with: "/")
        guard let writer = folded.firstRange(of: "/文") else { return false }
        let behind = folded[writer.upperBound...]
        return behind.contains("/图") || behind.contains("/圖") || behind.contains("/摄") || behind.contains("/攝")
    }

    /// 车骁　文　王乐　图
    private static func labelsApart(_ text: String) -> Bool {
        let tokens = text.split { $0.isWhitespace }
        return tokens.count >= 4 && ["图", "圖", "摄", "攝"].contains(tokens.last) && tokens.dropFirst().contains("文")
    }

    private static let shots: Phrases = ["摄", "摄影"]

    static func roleWord(_ words: Words) -> (role: Role, length: Int, closesPrevious: Bool)? {
        let head = afterPrefix(words)
        let skipped = head.startIndex - words.startIndex
        // 本报赴老挝记者: whose reporter, and from where.
        if words.count <= 14, words.endsWithAny(roleEndings), !words.isAny(of: roleEndings) {
            return (.writer, words.count, false)
        }
        // 摄 behind a name belongs to the name before it.
        if head.isAny(of: shots) {
            return (.writer, words.count, true)
        }
        if let length = houseAndRole(words) { return (.writer, length, false) }
        if let phrase = label(of: head, among: writers) { return (.writer, skipped + phrase.count, false) }
        if let phrase = label(of: head, among: photographers) { return (.photographer, skipped + phrase.count, false) }
        return nil
    }

    private static let houseEndings: FewCharacters = "社报台网刊端"

    /// 某某社记者 before a name: whose reporter, however the house is called.
    private static func houseAndRole(_ words: Words) -> Int? {
        guard words.count <= 16, let role = words.dropFirst(2).firstIndex(of: 0x8BB0), role - words.startIndex <= 8,
            role + 1 < words.endIndex, words[role + 1] == 0x8005, houseEndings.contains(words[role - 1])
        else { return nil }
        let length = role + 2 - words.startIndex
        return (2...4).contains(words.count - length) ? length : nil
    }

    /// The first of the words that a token opens with; those of one character are tokens by themselves.
    private static func label(of token: Words, among words: Phrases) -> Phrase? {
        guard token.startsWithAny(words) else { return nil }
        return words.first { token.starts($0) && ($0.count > 1 || token.count == 1) }
    }

    /// Characters that long names of the northwest begin with: 阿不都热依木.
    private static let longNameStarts: FewCharacters = "阿艾买麦努古热吐库肉玉帕木依米亚尼卡巴达"

    private static let courtesies: Phrases = ["先生", "女士", "太太", "小姐", "律师", "教授", "大爷", "阿姨", "师傅"]

    private static func add(_ words: Words, _ role: Role, _ names: inout BylineNames) {
        let isLong = (5...8).contains(words.count) && words.first.map { longNameStarts.contains($0) } ?? false
        guard (2...4).contains(words.count) || isLong || words.contains(0xB7), !isNoName(words) else { return }
        // 杨女士: whom a text speaks of or answers, never who wrote it.
        if words.count <= 4, words.map({ RuleFolding.folded($0) })[...].endsWithAny(courtesies) { return }
        switch role {
        case .writer: if !names.reporters.contains(words.string) { names.reporters.append(words.string) }
        case .photographer: if !names.photographers.contains(words.string) { names.photographers.append(words.string) }
        }
    }
}
