// What an outline holds together: nothing begins between its second part and its third.

import Corpus

extension PageStories {
    /// The elements at which no story begins, since the outline of one text goes on over them: behind 二、 up to 三、 or 结束语, the
    /// 第一章 right under 第一篇, and the 一、 under a text that says what follows; nor where a letter is answered.
    /// - Complexity: linear in the number of elements.
    var heldByOutline: Set<Int> {
        var held: Set<Int> = []
        for body in bodies {
            var last: (element: Int, number: Int)?
            var head: Int?
            for part in body.parts {
                guard let line = lines(part).first else { continue }
                let words = draft.words(line)
                if isParagraph(part) {
                    if greetsSigner(above: part) { held.insert(part) }
                    head = nil
                    continue
                }
                if let head, head == part - 1, Outlines.level(words) != nil { held.insert(part) }
                if Outlines.level(words) != nil { head = part }
                if let last, Outlines.isUnnumberedPart(words) { held.formUnion((last.element + 1)...part) }
                guard Outlines.level(words) == 1, let number = Outlines.number(words) else { continue }
                if let last, number == last.number + 1 { held.formUnion((last.element + 1)...part) }
                if number == 1, isAnnounced(part) { held.insert(part) }
                last = (part, number)
            }
        }
        return held
    }

    /// ……通知如下。: the text right above says that its parts follow.
    private func isAnnounced(_ element: Int) -> Bool {
        guard element > 0, isParagraph(element - 1), let last = lines(element - 1).last else { return false }
        let words = draft.words(last)
        return words.last == 0x3A || words.endsWithAny(PageStories.announcements)
    }

    private static let announcements: Phrases = ["如下。", "如下:", "如下"]
}
