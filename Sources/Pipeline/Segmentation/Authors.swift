// Authors between a headline and its text who are not called reporters: names alone, pen names, office and name.

import Corpus

extension PageDraft {
    /// A name alone between a headline and the text is the author's.
    mutating func findAuthors() {
        for index in inked.indices.dropFirst().dropLast() {
            let line = inked[index]
            if text.lines[line].count <= 9, rulings[line] == nil, isUnderRole(index), isOverText(index),
                Bylines.isNameAlone(view(line))
            {
                rule(line, .byline, .authorAlone, 0.8)
                continue
            }
            guard text.lines[line].count <= 20, rulings[line] == nil, isUnderHeadline(index), isOverText(index),
                isStartOfText(index) || isUnderStack(index)
            else { continue }
            let isParted = index < 6 || gaps[line] > 0 && gaps[inked[index + 1]] > 0
            if isParted, Bylines.isNameAlone(view(line)) || Bylines.isOfficeAndName(view(line)) {
                rule(line, .byline, .authorAlone, 0.7)
            } else if isSigned(index) {
                rule(line, .byline, .authorAlone, 0.6)
            }
        }
    }

    private static let roles: Phrases = ["本报记者", "本報記者", "记者", "通讯员", "本报通讯员", "特约记者", "作者", "本报评论员"]

    /// The line above is a role that wants a name: 本报记者.
    private func isUnderRole(_ index: Int) -> Bool {
        let above = inked[index - 1]
        return rulings[above]?.role == .byline && words(above).isAny(of: PageDraft.roles)
    }

    private func isUnderHeadline(_ index: Int) -> Bool {
        let above = inked[index - 1]
        guard rulings[above] == nil, text.lines[above].count >= 3, ending(above) != .comma else { return false }
        return ending(above) == .open || isSentence(above) && !text.lines[above].signs.contains(.stop)
    }

    private func isOverText(_ index: Int) -> Bool {
        let below = inked[index + 1]
        return rulings[below] == nil && (text.lines[below].count >= 8 || ending(below) == .colon)
    }

    /// Nothing above, or something that ends: the line above is no sentence that goes on.
    private func isStartOfText(_ index: Int) -> Bool {
        guard index >= 2 else { return true }
        let earlier = inked[index - 2]
        // The name of a column may stand over the headline.
        if index >= 3, rulings[earlier] == nil, text.lines[earlier].count <= 6, ending(earlier) == .open {
            let first = inked[index - 3]
            if rulings[first] != nil || ending(first) == .sentence { return true }
        }
        return rulings[earlier] != nil || ending(earlier) == .sentence || gaps[inked[index - 1]] > 0
    }

    /// Under three lines of a headline at most, between blanks or over a text that is set farther in; the first of them stands
    /// under a finished text.
    private func isUnderStack(_ index: Int) -> Bool {
        let (line, below) = (inked[index], inked[index + 1])
        let isParted = gaps[line] > 0 && gaps[below] > 0
        guard isParted || text.lines[below].indent >= text.lines[line].indent + 2, Bylines.isNameAlone(view(line))
        else {
            return false
        }
        var top = index - 1
        while top > 0, index - top < 3, gaps[inked[top]] == 0, isOfHeadline(inked[top - 1]) { top -= 1 }
        guard top > 0, !isParted || gaps[inked[top]] > 0 else { return false }
        return rulings[inked[top - 1]] != nil || isSentence(inked[top - 1])
    }

    private func isOfHeadline(_ line: Int) -> Bool { rulings[line] == nil && ending(line) == .open }

    /// A name, or an office and a name, as authors sign, where text that shows it is text stands below.
    private func isSigned(_ index: Int) -> Bool {
        let (line, below) = (inked[index], inked[index + 1])
        let isText =
            text.lines[below].indent >= text.lines[line].indent + 2 || text.lines[below].commaCount > 0
            || isSentence(below) || gaps[below] > gaps[line]
        return isText && text.lines[line].count < text.lines[inked[index - 1]].count + 8
            && Bylines.isAuthor(view(line), isApart: gaps[line] > 0 || text.lines[line].count == 2)
            && !Rubrics.isName(words(line)) && !PageDraft.isSectionName(words(line))
    }
}
