// Every line of a page under the rules that know a line by its own words.

import Corpus

extension PageDraft {
    /// Applies the rules that know a line by its own words.
    mutating func applyLineRules() {
        for line in inked {
            let look = LineRule.look(at: line, of: text)
            topics[line] = look.topics
            topicsOfPage.formUnion(look.topics)
            guard let ruling = look.ruling else { continue }
            if ruling.role == .ornament && Ornaments.isEllipsis(words(line)) { continue }
            rulings[line] = ruling
        }
    }
}
