// Sentences of a story that its page prints a second time, in large type between blanks.

import Corpus

extension PageDraft {
    /// No page of print lifts more lines out of its stories; what is larger is a file of many pages.
    private static let mostPulled = 48
    /// How far from a quotation its story may say the same, in lines.
    private static let reach = 300

    private static let summaryNames: Phrases = ["核心提要", "核心提示", "核心阅读", "阅读提示", "内容提要", "提要", "要点提示", "要点"]

    /// 核心提要 alone, and two to five lines with signs before them, over the text whose points they are.
    mutating func findSummaries() {
        for index in text.rare.short.dropLast() where rulings[inked[index]] == nil {
            guard words(inked[index]).isAny(of: PageDraft.summaryNames) else { continue }
            let points = inked[(index + 1)...].prefix(6).prefix { rulings[$0] == nil && view($0).hasBullet }
            guard (2...5).contains(points.count) else { continue }
            for line in [inked[index]] + points { rule(line, .caption, .pullQuote, 0.7) }
        }
    }

    /// Two lines or three between blanks that a text on the page says word for word, clause by clause.
    mutating func findPullQuotes() {
        guard !shape.isDoubleSpaced else { return }
        var tried = 0
        for index in inked.indices.dropLast() where gaps[inked[index]] > 0 && tried < PageDraft.mostPulled {
            guard let end = endOfPulled(index) else { continue }
            tried += 1
            guard isSaidElsewhere(index...end) else { continue }
            for line in inked[index...end] { rule(line, .caption, .pullQuote, 0.75) }
        }
    }

    /// The last of two or three short lines that stand between blanks and have a comma or the end of a sentence inside.
    private func endOfPulled(_ index: Int) -> Int? {
        let lines = inked[index...].prefix(4)
        guard let below = lines.indices.dropFirst().first(where: { gaps[inked[$0]] > 0 }), below - index >= 2 else {
            return nil
        }
        let pulled = lines[..<below]
        guard pulled.allSatisfy({ rulings[$0] == nil && text.lines[$0].count <= 20 }),
            pulled.dropLast().contains(where: { endsClause($0) })
        else { return nil }
        return below - 1
    }

    /// Headings list things with 、; only sentences pause.
    private func endsClause(_ line: Int) -> Bool {
        ending(line) == .sentence || ending(line) == .comma && words(line).last != 0x3001
    }

    /// - Complexity: linear in the length of the text within reach, times the number of clauses.
    private func isSaidElsewhere(_ quote: ClosedRange<Int>) -> Bool {
        let clauses = words(inked[quote]).split { !CharacterKind.of($0).isWord }
        guard clauses.count >= 2, clauses.reduce(0, { $0 + $1.count }) >= 9 else { return false }
        let before = words(inked[max(0, quote.lowerBound - PageDraft.reach)..<quote.lowerBound])
        let behind = words(inked[(quote.upperBound + 1)...].prefix(PageDraft.reach))
        return [before, behind].contains { text in clauses.allSatisfy { PageDraft.holdsClause(text, $0) } }
    }

    /// Marks stand on both sides of the clause.
    private static func holdsClause(_ text: Words, _ clause: Words) -> Bool {
        guard text.count >= clause.count, let first = clause.first else { return false }
        return text.indices.dropLast(clause.count - 1).contains { place in
            guard text[place] == first, text[place..<(place + clause.count)].elementsEqual(clause) else { return false }
            let end = place + clause.count
            let isBegun = place == text.startIndex || !CharacterKind.of(text[place - 1]).isWord
            return isBegun && (end == text.endIndex || !CharacterKind.of(text[end]).isWord)
        }
    }
}
