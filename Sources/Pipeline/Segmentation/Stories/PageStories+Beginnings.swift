// What begins a story, or ends the one above, whatever the odds of a junction say: signs that no heading inside a story has.

import Corpus

extension PageStories {
    /// True where the headline at a junction is surely one: the item of a roundup, an announcement, a signed text, a text under the name of a
    /// column, an item with its hour, one behind a notice or in a column of briefs, a question of a reader.
    func beginsStory(_ junction: Junction) -> Bool {
        edges[junction.after].isSummary || holdsItemHead(junction) || isCommunique(junction) || isSigned(junction)
            || isUnderColumnName(junction)
            || isTimed(junction) || isBehindSignOff(junction) || isOfBriefs(junction)
            || Salutations.asksAsReader(self, junction)
    }

    /// The byline under 提要：… parts nothing: the text it introduces stands below.
    func isUnderSummary(_ junction: Junction) -> Bool {
        !draft.shape.holdsOneText && edges[junction.before].isSummary
            && ((junction.before + 1)..<junction.after).allSatisfy { role($0) == .byline }
    }

    private func holdsItemHead(_ junction: Junction) -> Bool {
        !draft.itemHeads.isEmpty && junction.groups.contains { lines($0).contains { draft.itemHeads.contains($0) } }
    }

    private static let communiques: Phrases = ["公报", "决议", "宣言", "公告", "通告", "公示", "嘉奖令", "公约", "倡议书"]

    /// 某某大会主席团公报, （第一号） apart: the title of what is announced, and no number of an outline.
    private func isCommunique(_ junction: Junction) -> Bool {
        guard !draft.shape.holdsOneText, let first = junction.lines.first, Outlines.level(draft.words(first)) == nil,
            let last = junction.lines.last(where: { draft.words($0).first != 0x28 })
        else { return false }
        return draft.words(last).endsWithAny(PageStories.communiques)
            && junction.lines.reduce(0) { $0 + draft.text.lines[$1].count } >= 8
    }

    /// A byline or dateline between two texts parts them; what stands beside it is no heading of either.
    private func isSigned(_ junction: Junction) -> Bool {
        guard !junction.groups.isEmpty, !draft.shape.holdsOneText else { return false }
        return ((junction.before + 1)..<junction.after).contains { role($0) == .byline || role($0) == .dateline }
    }

    /// Office and day have signed the notice above, and no number of an outline stands below.
    private func isBehindSignOff(_ junction: Junction) -> Bool {
        guard !junction.groups.isEmpty, !draft.shape.holdsOneText, !draft.shape.isDocument,
            let head = junction.lines.first, Outlines.level(draft.words(head)) == nil,
            !draft.words(head).startsWithAny(PageStories.annexes)
        else { return false }
        return ((junction.before + 1)..<junction.groups[0]).contains { signsDocument($0) }
    }

    /// True where nothing but the list of its chapters stands between the title of a law and its text.
    func isContents(_ head: Int, _ text: Int) -> Bool {
        elements[(head + 1)..<text].allSatisfy {
            if case .line(let line, _) = $0 { draft.rulings[line]?.rule == .contentsList } else { false }
        }
    }

    /// True where office and day sign the document between two elements, and behind them stands the title of a law or rule: what
    /// was announced is a document of its own.
    func isBehindSignOff(_ last: Int, _ element: Int) -> Bool {
        let between = (last + 1...element).prefix(8)
        return draft.shape.signsDocuments && between.contains { signsDocument($0) }
            && between.contains { namesLaw($0) }
    }

    private func signsDocument(_ element: Int) -> Bool {
        guard case .line(let line, .signOff) = elements[element] else { return false }
        return draft.rulings[line]?.rule == .documentSignOff
    }

    private func namesLaw(_ element: Int) -> Bool {
        guard case .group = elements[element] else { return false }
        return lines(element).contains { draft.words($0).withoutRemark.endsWithAny(PageDraft.documentKinds) }
    }

    private static let annexes: Phrases = ["附件", "附表", "附录", "附:"]

    private static let columnsOfBriefs: Phrases = ["简讯", "短讯", "簡訊", "短訊", "短波", "零讯", "快讯", "速报", "集锦", "点滴", "简报"]

    /// 各地简讯 stands above, every headline since then heads one paragraph or two, and so does this one.
    private func isOfBriefs(_ junction: Junction) -> Bool {
        guard junction.groups.count == 1, !draft.shape.holdsOneText,
            let line = lines(junction.groups[0]).first, Outlines.level(draft.words(line)) == nil
        else { return false }
        var (element, paragraphs, heads) = (junction.before, 0, 0)
        while element >= 0, paragraphs <= 2 {
            switch elements[element] {
            case .paragraph: paragraphs += 1
            case .group: (paragraphs, heads) = (0, heads + 1)
            case .line(let label, let role):
                guard role != .byline, role != .jumpMarker, heads < 12 else { return false }
                if role == .sectionLabel {
                    return heads > 0 && draft.rulings[label]?.rule == .sectionName
                        && draft.words(label).endsWithAny(PageStories.columnsOfBriefs)
                }
            }
            element -= 1
        }
        return false
    }

    /// A headline right over a line with nothing but day and hour: an item of a site.
    private func isTimed(_ junction: Junction) -> Bool {
        guard !draft.shape.holdsOneText, let group = junction.groups.last, group + 1 < junction.after,
            case .line(let line, _) = elements[group + 1]
        else { return false }
        return draft.rulings[line]?.rule == .webTime
    }

    /// 读者热线 right above what stands between two texts: the name of a column opens a story.
    private func isUnderColumnName(_ junction: Junction) -> Bool {
        guard !draft.shape.holdsOneText,
            let group = junction.groups.first(where: { $0 > 0 && role($0 - 1) == .sectionLabel }),
            junction.lines.count(where: { $0 >= lines(group).first ?? 0 }) <= 2,
            let line = lines(group - 1).first, draft.words(line).first != 0x3010,
            let head = lines(group).first, let opener = draft.words(head).first, CharacterKind.of(opener) != .digit
        else { return false }
        return draft.rulings[line]?.rule == .sectionName && !draft.words(line).endsWithAny(PageStories.boxes)
    }

    /// Boxes that stand inside a text.
    private static let boxes: Phrases = ["常识", "知识", "资料", "数说", "数读", "链接", "提示", "名片", "背景"]
}
