// What a page prints where a story leaves it and comes in again; the seam says it already, so it is not shown twice.

import Corpus

extension String {
    /// A stretch without a pointer to the next page at its end: 枢纽。（下转2版） gives 枢纽。
    func withoutJump(to span: TextSpan) -> TextSpan {
        let text = at(span)
        guard let open = text.lastIndex(where: { "（(〔[".contains($0) }) else { return span }
        let pointer = text[open...]
        guard pointer.count <= String.pointerLength, pointer.contains("下转") || pointer.contains("转第") else {
            return span
        }
        let end = span.start + text[..<open].utf8.count
        return end > span.start ? TextSpan(span.start, end) : span
    }

    /// A stretch without a pointer to the page before at its beginning: （上接1版）枢纽 gives 枢纽.
    func withoutJump(from span: TextSpan) -> TextSpan {
        let text = at(span)
        guard let first = text.first, "（(〔[".contains(first),
            let close = text.firstIndex(where: { "）)〕]".contains($0) })
        else { return span }
        let pointer = text[...close]
        guard pointer.count <= String.pointerLength, pointer.contains("上接") || pointer.contains("紧接") else {
            return span
        }
        let start = span.start + pointer.utf8.count
        return start < span.end ? TextSpan(start, span.end) : span
    }

    /// A pointer has no more characters: （上接第一版“万州新风”专栏）.
    private static let pointerLength = 20

    /// True when two headlines say the same, spaces and punctuation aside, or one begins with the other.
    func saysTheSame(as other: String) -> Bool {
        let (own, others) = (filter { $0.isLetter || $0.isNumber }, other.filter { $0.isLetter || $0.isNumber })
        return own == others || own.count >= 4 && others.count >= 4 && (own.hasPrefix(others) || others.hasPrefix(own))
    }
}
