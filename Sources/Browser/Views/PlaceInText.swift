// Where in its text the reader is, in words for the foot of the screen.

import Corpus
import Screen

extension BrowserState {
    /// `第 12/34 段 · 3,210/11,000 字`: the paragraph of the place at hand and the characters before it; nil while there is
    /// no text, or the page's own lines are shown. Side by side `第 12/34 段` alone: the room is for hints.
    /// - Complexity: O(log(paragraphs) + characters before the place).
    var placeInText: String? {
        let column = reader.column
        guard let article = column.detail?.annotated.article, !column.isRaw, !article.paragraphs.isEmpty else {
            return nil
        }
        let place = column.place(height: readerHeight)
        let index = article.paragraphs.lastIndex { $0.span.start <= place } ?? 0
        if isSideBySide {
            return wording(.inDepth(.placeBeside(paragraph: index + 1, of: article.paragraphs.count)))
        }
        let before = article.text.utf8.prefix(place).count { $0 & 0xC0 != 0x80 && $0 > 0x20 }
        return wording(
            .inDepth(
                .placeInText(
                    paragraph: index + 1, of: article.paragraphs.count, characters: before,
                    total: column.detail?.row.characterCount ?? 0)))
    }
}
