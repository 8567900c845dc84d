// Who wrote a story, in brackets behind its last sentence. What stands behind such a credit is another story.

import Corpus

/// Finds credits at the ends of texts.
enum ClosingCredits {
    private static let remarks: Phrases = [
        "笑声", "掌声", "鼓掌", "欢呼", "全场", "热烈", "长时间", "如图", "见图", "上图", "下图", "左图", "右图", "附图", "图表", "待续", "未完", "节选",
        "略", "续完",
        "下同", "转", "译文", "原文", "引自", "摘自", "注", "见", "即", "指", "包括", "含",
    ]

    /// ……。（某某某）, ……。（县委通讯组）, ……。（完）: a name or an office in brackets behind a finished sentence.
    static func end(_ words: Words) -> Bool {
        guard words.last == 0x29, let open = words.lastIndex(of: 0x28), open > words.startIndex else { return false }
        let inner = words[(open + 1)...].dropLast()
        guard (1...10).contains(inner.count), inner.allSatisfy({ CharacterKind.of($0) == .han || $0 == 0x3001 }) else {
            return false
        }
        guard inner.count > 1 || inner.first == 0x5B8C, !inner.startsWithAny(remarks) else { return false }
        return endsSentence(words[..<open])
    }

    /// ……怎么办？（江东市　某某某）, or the brackets alone: who asks and from where.
    static func namesAsker(_ words: Words) -> Bool {
        guard words.last == 0x29, let open = words.lastIndex(of: 0x28) else { return false }
        let inner = words[(open + 1)...].dropLast()
        return (4...14).contains(inner.count) && inner.allSatisfy { CharacterKind.of($0) == .han }
    }

    /// The words end a sentence, closing quotes aside.
    static func endsSentence(_ words: some BidirectionalCollection<UInt32>) -> Bool {
        let last = words.last { CharacterKind.of($0) != .closing && CharacterKind.of($0) != .space }
        return last.map { CharacterKind.of($0) == .terminal } ?? false
    }
}

extension PageStories {
    /// A line of its own with such a credit: （某某某）
    func isCredit(_ element: Int) -> Bool {
        guard case .line(let line, let role) = elements[element], role == .byline || role == .signOff else {
            return false
        }
        return draft.isCredit(line)
    }
}

extension PageDraft {
    /// A credit that stands alone in brackets under a text.
    func isCredit(_ line: Int) -> Bool { rulings[line]?.rule == .closingNote || rulings[line]?.rule == .signedByReader }
}
