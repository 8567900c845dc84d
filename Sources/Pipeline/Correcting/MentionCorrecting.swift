// Applies what the reader said of single names: another kind or entity here alone, or no name at all.

import Corpus

extension AnnotatedArticle {
    /// Corrects names at their place on the page. One whose words are there, but which was not found, is put in; one whose
    /// words are gone is passed over.
    /// - Complexity: O(names) a correction.
    mutating func correctMentions(by corrections: [Correction]) {
        for correction in corrections {
            guard case .mention(let entity) = correction.change else { continue }
            let found = mentions.firstIndex { mention in
                mention.surface == correction.quote
                    && article.pageSpan(of: mention.span)?.start == correction.span.start
            }
            switch (found, entity) {
            case (let index?, let entity?): mentions[index].become(entity)
            case (let index?, nil): mentions.remove(at: index)
            case (nil, let entity?): insert(entity, correction)
            case (nil, nil): break
            }
        }
    }

    private mutating func insert(_ entity: EntityID, _ correction: Correction) {
        let lines = article.paragraphs.flatMap(\.lines)
        guard let line = lines.first(where: { $0.pageSpan.contains(correction.span.start) }) else { return }
        let start = line.textSpan.start + correction.span.start - line.pageSpan.start
        let span = TextSpan(start, start + correction.quote.utf8.count)
        guard span.end <= article.text.utf8.count, article.text.at(span) == correction.quote else { return }
        var mention = Mention(span: span, surface: correction.quote, kind: entity.kind, evidence: Evidence("reader"))
        mention.become(entity)
        let place = mentions.firstIndex { $0.span.start > start } ?? mentions.count
        mentions.insert(mention, at: place)
    }
}

extension Mention {
    /// Names something else, by the reader's word.
    fileprivate mutating func become(_ other: EntityID) {
        kind = other.kind
        entity = other
        office = nil
        evidence = Evidence("reader")
    }
}
